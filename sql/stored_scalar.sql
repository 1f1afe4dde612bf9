-- A stored scalar that is none (damage, or a later version's value under an older library): what reads, orders or prints
-- it raises XX001; equality and hash of one type look at the bytes alone.
SET client_encoding = 'UTF8';
SET client_min_messages = warning;	-- CREATE CAST warns of casts of such types
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- Such values come by casts that copy bytes.  raw_purity: a text of 60 bytes.
CREATE TYPE raw_purity;
CREATE FUNCTION raw_purity_in(cstring) RETURNS raw_purity LANGUAGE internal IMMUTABLE STRICT AS 'namein';
CREATE FUNCTION raw_purity_out(raw_purity) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'nameout';
CREATE TYPE raw_purity (INPUT = raw_purity_in, OUTPUT = raw_purity_out, INTERNALLENGTH = 60, ALIGNMENT = int4);
CREATE CAST ("char" AS element) WITHOUT FUNCTION;
CREATE CAST (int2 AS ree_product) WITHOUT FUNCTION;
CREATE CAST (int4 AS price_unit) WITHOUT FUNCTION;
CREATE CAST (int8 AS calendar_period) WITHOUT FUNCTION;
CREATE CAST (raw_purity AS oxide_purity) WITHOUT FUNCTION;

\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT CAST((' || value || ') AS text)')
FROM unnest(ARRAY['(-3)::"char"::element', '''<''::"char"::element', '''@''::"char"::element', '''H''::"char"::element', '0::int2::ree_product', '113::int2::ree_product', '114::int2::ree_product', '(-1)::int2::ree_product',
                  '200::price_unit', '(200 << 8)::price_unit', '(3 << 16)::price_unit', '(2 << 24)::price_unit', '(-1)::price_unit',
                  -- from the second day to the first; days behind the calendar, before it; from no day on to none
                  '(1::int8 << 32)::calendar_period', '((2921940::int8 << 32) + 2921940)::calendar_period', '(-730120 * (1::int8 << 32) + 5)::calendar_period', '2147483648::calendar_period', $$'nonsense'::raw_purity::oxide_purity$$, $$''::raw_purity::oxide_purity$$]) value;
\pset format aligned
\pset tuples_only off

-- Every function and aggregate of the extension that takes such a value, called with one and with other arguments of
-- which some are such as it takes: those that never raise XX001, and those that raise nothing.
CREATE TEMP TABLE bad (type regtype, value text);
INSERT INTO bad VALUES ('element', '''}''::"char"::element'), ('ree_product', '114::int2::ree_product'), ('price_unit', '200::price_unit'), ('calendar_period', '(1::int8 << 32)::calendar_period'), ('oxide_purity', '''nonsense''::raw_purity::oxide_purity'),
    ('element[]', 'ARRAY[''}''::"char"::element]'), ('ree_product[]', 'ARRAY[114::int2::ree_product]');
CREATE TEMP TABLE good (type regtype, value text);
INSERT INTO good VALUES ('element', '''Nd''::element'), ('ree_product', '''PrNd oxide''::ree_product'), ('price_unit', '''CNY/kg''::price_unit'), ('calendar_period', '''2023-07''::calendar_period'), ('oxide_purity', '''>=99% Nd2O3 75%''::oxide_purity'),
    ('element[]', '''{Nd}''::element[]'), ('ree_product[]', '''{Nd oxide}''::ree_product[]'), ('numeric[]', '''{1}''::numeric[]'), ('price_series', '''{2023-06-01:1,2023-07-03:2}''::price_series'),
    ('price_panel', '''panel{"Nd oxide":{2023-06-01:1,2023-07-03:2}}''::price_panel'), ('ree_composition', '''oxide{Nd:1}''::ree_composition'), ('date', '''2023-07-03''::date'), ('boolean', 'true'),
    ('text', '''en''::text'), ('text', '''china''::text'), ('text', '''element''::text'), ('text', '''CNY/kg''::text'), ('text', '''month''::text');
CREATE FUNCTION pg_temp.calls(name text, types regtype[]) RETURNS SETOF text LANGUAGE sql AS $$
    -- each argument of such a type bad by itself, the others good
    WITH RECURSIVE c (n, bad, arguments) AS (
        SELECT 0, 0, ''
        UNION ALL
        SELECT n + 1, bad + is_bad, arguments || CASE WHEN n > 0 THEN ', ' ELSE '' END || v.value
        FROM c, LATERAL (SELECT value, 1 AS is_bad FROM bad WHERE type = types[n + 1]
                         UNION ALL SELECT value, 0 FROM good WHERE type = types[n + 1]
                         UNION ALL SELECT '1::' || types[n + 1], 0 WHERE types[n + 1] IN ('numeric', 'bigint', 'integer', 'smallint', 'double precision', 'real')) v
        WHERE n < cardinality(types))
    SELECT format('SELECT %s(%s)::text', name, arguments) FROM c WHERE n = cardinality(types) AND bad = 1
$$;
CREATE TEMP TABLE outcome AS
SELECT p.oid::regprocedure::text AS function, prokind, call, left(pg_temp.refusal(call), 5) AS state
FROM pg_depend d JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid,
     LATERAL pg_temp.calls(proname, (SELECT array_agg(a::regtype ORDER BY n) FROM unnest(proargtypes) WITH ORDINALITY x (a, n))) call
WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth') AND d.deptype = 'e' AND
      p.oid NOT IN (SELECT t FROM pg_aggregate, LATERAL (VALUES (aggtransfn::oid), (aggcombinefn), (aggfinalfn)) v (t) WHERE aggfnoid::text !~ '^m(ax|in)$');
SELECT count(DISTINCT function) > 150 AS functions, count(DISTINCT function) FILTER (WHERE prokind = 'a') AS aggregates,
       string_agg(DISTINCT state, ' ') FILTER (WHERE state !~ '^(XX001|accep|22|42P13)') AS other
FROM outcome;
SELECT function FROM outcome GROUP BY function HAVING bool_and(state <> 'XX001') ORDER BY function COLLATE "C";
SELECT function, min(call COLLATE "C") AS call FROM outcome WHERE state = 'accep' AND function !~ '_(eq|ne|hash|hash_extended)\(' GROUP BY function ORDER BY function COLLATE "C";
SELECT function FROM outcome WHERE state = 'XX001' AND function ~ '_(eq|ne|hash|hash_extended)\(' ORDER BY function COLLATE "C";
SELECT left(pg_temp.refusal(format('SELECT %s(1, ''2023-07-03'', NULL, 200::price_unit)', f)), 5) FROM unnest('{with_tax,without_tax}'::text[]) f;
-- leakproof are those of one type that look at bytes alone
SELECT p.oid::regprocedure FROM pg_depend d JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth') AND d.deptype = 'e' AND proleakproof ORDER BY p.oid::regprocedure::text COLLATE "C";

-- In a table: rows that are sound are read, joined, grouped; an order, an index, statistics, COPY and output are refused.
CREATE TABLE kept (n int, element element, product ree_product, unit price_unit, purity oxide_purity, period calendar_period);
INSERT INTO kept VALUES (1, 'Nd', 'Nd oxide', 'CNY/kg', '>=99%', '2023-07-03'), (2, 'La', 'La oxide', 'USD/kg', '4N', '2023-07'), (3, '}'::"char"::element, 114::int2::ree_product, 200::price_unit, 'nonsense'::raw_purity::oxide_purity, (1::int8 << 32)::calendar_period);
SELECT n, product, purity FROM kept WHERE n < 3 ORDER BY product;
SET enable_mergejoin = off;
SELECT count(*), count(DISTINCT n) FROM kept JOIN kept k USING (n, element, product, unit, purity, period);
SELECT n FROM kept WHERE product = '氧化钕';
SELECT n FROM kept WHERE product <> ALL (ARRAY['Nd oxide', 'x']) AND element <> ALL (ARRAY['钕', 'x']) ORDER BY n;
SET enable_sort = off;
SELECT count(*) AS groups FROM (SELECT FROM kept GROUP BY element, product, unit, purity, period) g;
RESET enable_sort;
\pset format unaligned
\pset tuples_only on
SELECT column_name || E'\n' || string_agg(s || ': ' || left(pg_temp.refusal(format(s, column_name)), 5), E'\n' ORDER BY n)
FROM information_schema.columns,
     unnest(ARRAY['SELECT %I::text FROM kept', 'SELECT %I::text::varchar FROM kept ORDER BY 1', 'SELECT n FROM kept ORDER BY %I', 'CREATE INDEX ON kept (%I)', 'CREATE INDEX h ON kept USING hash (%I); DROP INDEX h', 'ANALYZE kept (%I)',
                  'COPY (SELECT %I FROM kept) TO ''/dev/null''', 'COPY (SELECT %I FROM kept) TO ''/dev/null'' (FORMAT binary)', 'SELECT to_jsonb(%I) FROM kept', 'SELECT format(''%%s'', %1$I) FROM kept', 'SELECT array_agg(%I)::text FROM kept',
                  'SELECT count(*) FROM kept WHERE %I < ''x''::text', 'SELECT count(*) FROM kept WHERE %I = ''x''::text']) WITH ORDINALITY v (s, n)
WHERE table_name = 'kept' AND column_name <> 'n' GROUP BY column_name, ordinal_position ORDER BY ordinal_position;
DROP TABLE kept;
DROP CAST ("char" AS element);
DROP CAST (int2 AS ree_product);
DROP CAST (int4 AS price_unit);
DROP CAST (int8 AS calendar_period);
DROP TYPE raw_purity CASCADE;
