-- Every type within what holds it: arrays, rows, COPY as text, CSV and binary, JSON.  10,000 values of each and as
-- many arrays go in and come out with the bytes that they had.  Texts of values have commas, braces, blanks and, as
-- names in panels, what each of the forms has to quote.
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
SET jit = off;
\set ECHO none
\i test/lib/edge-values.sql
\set ECHO all
-- what each form quotes, or could take for its own
CREATE TEMP TABLE name AS
SELECT n, name FROM unnest(ARRAY['a', 'NULL', 'null', '\N', '\.', '"', '""', '\', '\\', ',', '{', '}', '{}', '(', ')', '()', '[1:2]={}', ' ', ' a ', E'\t', E'\n', E'\r\n', E'\x01',
                                 '''', ':', ';', '|', '<a/>', '&amp;', ']]>', '\u0041', '镧', 'é', '$$', '%s', 'a"b\c,d{e}f(g)h']) WITH ORDINALITY u (name, n);

-- The values of row n: edge values first, then others that its number makes.
CREATE TEMP TABLE made AS
SELECT n, symbol::element AS element, period AS calendar_period, product AS ree_product, format('%s%s/%s%s', multiplier, currency, mass, tax)::price_unit AS price_unit,
       format('%s%s%s', bound, 90 + n % 99991 / 10000.0, '% Nd' || CASE WHEN n % 2 = 0 THEN '2O3 ' ELSE ' ' END || (n % 9973 + 1) / 100.0 || '%')::oxide_purity AS oxide_purity,
       series AS price_series, price_panel AS price_panel, ree_composition AS ree_composition
FROM generate_series(1, 10600) n,
     LATERAL (SELECT ('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::text[])[1 + n % 17] AS symbol,
                     ('{CNY,USD,EUR,JPY,GBP}'::text[])[1 + n % 5] AS currency, ('{kg,t,g,lb}'::text[])[1 + n / 5 % 4] AS mass,
                     ('{"", ex VAT, inc VAT}'::text[])[1 + n / 20 % 3] AS tax, CASE WHEN n % 5 = 0 AND n % 3 = 0 THEN '10000 ' ELSE '' END AS multiplier,
                     ('{>=,>,""}'::text[])[1 + n % 3] AS bound) w,
     LATERAL (SELECT (ARRAY['2023-07-03', '2023-W27', '2023-07', '2023-Q3', '2023-H2', '2023', '[2023-06-05,2023-07-15]', '[2023-07-01,2023-07-02]']::calendar_period[])[1 + n % 8] + (n % 3001 - 1900) / (n % 8 + 1) AS period) t,
     LATERAL (SELECT product FROM unnest(product_list()) WITH ORDINALITY p (product, number) WHERE number = 1 + n % cardinality(product_list())) p,
     LATERAL (SELECT price_series(date '2023-01-02' + d * (1 + n % 5), (hashint8(n * 20 + d) & 1048575) / power(10::numeric, n % 7)::numeric(10), 1 + d % 2) AS series FROM generate_series(1, n % 12) d) s,
     LATERAL (SELECT price_panel(name, series, n % 3) FROM name WHERE name.n IN (1 + n % 36, 1 + n / 36 % 36, 1 + n * 7 % 36)) a,
     LATERAL (SELECT ree_composition(e, n / 100.0 + ordinality) FROM unnest('{La,Ce,Pr,Nd,Dy}'::element[]) WITH ORDINALITY u (e, ordinality) WHERE ordinality <= 1 + n % 5) c;
SELECT count(*) AS types, min(edge_values) >= 30 AS edge_values FROM (SELECT type, count(*) AS edge_values FROM edge GROUP BY type) e;
DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT DISTINCT type FROM edge LOOP
        EXECUTE format('UPDATE made SET %1$I = written::%1$I FROM (SELECT row_number() OVER (ORDER BY n) AS n, written FROM edge WHERE type = %1$L) e WHERE made.n = e.n', t);
    END LOOP;
END
$$;
-- and for each an array: empty, of one to four values or NULLs, of two rows, from another first subscript
DO $$
BEGIN
    EXECUTE (SELECT format('CREATE TABLE held AS SELECT n, %s, %s FROM made WINDOW w AS (ORDER BY n)', string_agg(type, ', ' ORDER BY type),
                string_agg(format($sql$
                    CASE WHEN n %% 11 = 0 THEN ARRAY[ARRAY[%1$I, lead(%1$I) OVER w], ARRAY[lead(%1$I) OVER w, NULL]] WHEN n %% 13 = 0 THEN '{}'
                         WHEN n %% 17 = 0 THEN array_fill(%1$I, ARRAY[2], ARRAY[-1]) WHEN n %% 4 = 0 THEN ARRAY[NULL, lead(%1$I, 7) OVER w, %1$I, lead(%1$I) OVER w]
                         WHEN n %% 4 = 1 THEN ARRAY[%1$I] WHEN n %% 4 = 2 THEN ARRAY[lead(%1$I) OVER w, %1$I]
                         ELSE ARRAY[lead(%1$I, 7) OVER w, lead(%1$I) OVER w, %1$I] END AS %1$s_list$sql$, type), ', '))
             FROM (SELECT DISTINCT type FROM edge) t);
END
$$;
CREATE TYPE held_row AS (row held, rows held[]);

-- Which columns of a table, filled from held, have other bytes; of how many.
CREATE FUNCTION pg_temp.altered(other text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    c record;
    altered bigint;
    columns int := 0;
    names text := '';
    rows bigint;
BEGIN
    FOR c IN SELECT attname, t.typsend FROM pg_attribute JOIN pg_type t ON t.oid = atttypid WHERE attrelid = 'held'::regclass AND attnum > 0 AND attname <> 'n' LOOP
        EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %3$s(h.%2$I) IS DISTINCT FROM %3$s(o.%2$I)) FROM held h LEFT JOIN %1$s o USING (n)', other, c.attname, c.typsend) INTO rows, altered;
        columns := columns + 1;
        names := names || CASE WHEN altered > 0 THEN format(' %s in %s', altered, c.attname) ELSE '' END;
    END LOOP;
    RETURN format('%s rows of %s columns, altered:%s', rows, columns, coalesce(nullif(names, ''), ' none'));
END
$$;

-- different values of each type, and different arrays
CREATE FUNCTION pg_temp.different(name text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    count bigint;
BEGIN
    EXECUTE format('SELECT count(DISTINCT %I) FROM held', name) INTO count;
    RETURN count;
END
$$;
SELECT type, pg_temp.different(type) AS values, pg_temp.different(type || '_list') AS arrays FROM (SELECT DISTINCT type FROM edge) t ORDER BY type;

-- a row as text, in rows, and rows in arrays in rows
CREATE TEMP TABLE again AS SELECT (r).* FROM (SELECT held::text::held AS r FROM held OFFSET 0) x;
SELECT pg_temp.altered('again') AS row;
DROP TABLE again;
CREATE TEMP TABLE again AS SELECT (r).row.* FROM (SELECT ROW(held, NULL)::held_row::text::held_row AS r FROM held OFFSET 0) x;
SELECT pg_temp.altered('again') AS row_in_row;
DROP TABLE again;
CREATE TEMP TABLE again AS SELECT r.* FROM (SELECT ROW(NULL, array_agg(held))::held_row::text::held_row AS r FROM held GROUP BY n / 10) x, unnest((x.r).rows) r;
SELECT pg_temp.altered('again') AS rows_in_array_in_row;
DROP TABLE again;

-- COPY
CREATE TEMP TABLE again (LIKE held);
\copy held TO 'results/containers.data'
\copy again FROM 'results/containers.data'
SELECT pg_temp.altered('again') AS text;
TRUNCATE again;
\copy held TO 'results/containers.data' (FORMAT csv)
\copy again FROM 'results/containers.data' (FORMAT csv)
SELECT pg_temp.altered('again') AS csv;
TRUNCATE again;
\copy held TO 'results/containers.data' (FORMAT csv, HEADER, DELIMITER ';', QUOTE '''', ESCAPE '\', FORCE_QUOTE *, NULL 'NULL')
\copy again FROM 'results/containers.data' (FORMAT csv, HEADER, DELIMITER ';', QUOTE '''', ESCAPE '\', NULL 'NULL')
SELECT pg_temp.altered('again') AS csv_of_other_signs;
TRUNCATE again;
\copy held TO 'results/containers.data' (DELIMITER ',', NULL 'none')
\copy again FROM 'results/containers.data' (DELIMITER ',', NULL 'none')
SELECT pg_temp.altered('again') AS text_of_other_signs;
TRUNCATE again;
\copy held TO 'results/containers.data' (FORMAT binary)
\copy again FROM 'results/containers.data' (FORMAT binary)
SELECT pg_temp.altered('again') AS binary;
TRUNCATE again;

-- JSON, which has no subscripts
DELETE FROM held WHERE array_lower(element_list, 1) <> 1;
INSERT INTO again SELECT r.* FROM (SELECT to_json(held)::text::json AS j FROM held OFFSET 0) x, json_populate_record(NULL::held, j) r;
SELECT pg_temp.altered('again') AS json;
TRUNCATE again;
INSERT INTO again SELECT r.* FROM (SELECT jsonb_agg(held) AS j FROM held GROUP BY n / 100) x, jsonb_populate_recordset(NULL::held, j) r;
SELECT pg_temp.altered('again') AS jsonb;
TRUNCATE again;
INSERT INTO again SELECT r.* FROM (SELECT to_jsonb(held) AS j FROM held OFFSET 0) x, jsonb_populate_record(NULL::held, j) r;
SELECT pg_temp.altered('again') AS jsonb_of_row;
-- an object, not a string that holds text; it is read by input, by the casts from json and jsonb, and as a field
SELECT count(*) AS rows, count(*) FILTER (WHERE s::json::price_series::text = s::text AND s::jsonb::price_series::text = s::text AND (s::json::text)::price_series::text = s::text AND to_json(s)::text = s::json::text AND json_typeof(to_json(s)) = 'object') AS series,
       count(*) FILTER (WHERE p::json::price_panel::text = p::text AND p::jsonb::price_panel::text = p::text AND (p::json::text)::price_panel::text = p::text AND to_jsonb(p)::text = p::jsonb::text) AS panels,
       count(*) FILTER (WHERE c::json::ree_composition::text = c::text AND c::jsonb::ree_composition::text = c::text AND (c::json::text)::ree_composition::text = c::text AND to_jsonb(c) = c::jsonb) AS compositions
FROM (SELECT price_series AS s, price_panel AS p, ree_composition AS c FROM held) h;
SELECT r.s, r.p, r.c FROM jsonb_to_record('{"s": {"period": "month", "points": {"2023-07": "20/3"}}, "p": {"Nd oxide": {"prices": {"2023-07-03": 445.00}, "weight": 0.35}}, "c": {"basis": "oxide", "amounts": {"La": 27.30}}}') AS r (s price_series, p price_panel, c ree_composition);
-- the measure sees an altered value
UPDATE again SET price_series = price_series * 2 WHERE n = 9999;
SELECT pg_temp.altered('again') AS and_one_altered;
DROP TABLE again;
DROP TYPE held_row;
DROP TABLE held;
