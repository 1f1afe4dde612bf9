-- A time as people and programs write it, to every function that takes one: none is refused as unknown or ambiguous.
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SET client_min_messages = warning;
SET TimeZone = 'Asia/Shanghai';
-- the functions, their other arguments as they may be; those that take text in place of a time come with them
CREATE TEMP TABLE sample (type regtype, value text);
INSERT INTO sample VALUES ('price_series', $$'{2026-10-03:5,2026-11-03:6,2026-11-04:7}'::price_series$$), ('price_panel', $$'panel{"Nd oxide":month{2026-10:5,2026-11:6} weight 1}'::price_panel$$),
    ('ree_composition', $$'oxide{Nd:1}'::ree_composition$$), ('ree_product', $$'Nd oxide'::ree_product$$), ('price_unit', $$'CNY/kg'::price_unit$$),
    ('numeric', '7.5'), ('bigint', '7::bigint'), ('double precision', '7.5::float8'), ('real', '7.5::real'), ('integer', '2'), ('boolean', 'false');
CREATE TEMP TABLE function AS
SELECT p.oid::regprocedure::text AS signature, proname, proargtypes::regtype[] AS types, pronargs - pronargdefaults AS needed,
       array_position(proargtypes::regtype[], 'calendar_period') + 1 AS place, proargnames
FROM pg_depend d JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid JOIN pg_language l ON prolang = l.oid
WHERE d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth') AND d.deptype = 'e' AND prokind = 'f' AND lanname = 'c'
      AND 'calendar_period'::regtype = ANY (proargtypes) AND proname !~ '^(calendar_|period_|daterange|price_series_accum|convert_price)';
-- A call with a time written so: of several times all are; arguments up to the first time, the series as it is or as a
-- literal, as which slice takes no panel.
CREATE FUNCTION pg_temp.call(f function, written text, literal boolean) RETURNS text LANGUAGE sql AS $$
    SELECT format('SELECT x::text FROM %I(%s) x', (f).proname, string_agg(
               CASE WHEN type = 'calendar_period'::regtype THEN written
                    WHEN literal AND (type = 'price_series'::regtype OR type = 'price_panel'::regtype AND (f).proname <> 'slice') THEN split_part(value, '::', 1)
                    WHEN type = 'text'::regtype THEN CASE WHEN (f).proname = 'price_index' THEN '''lowe''' WHEN n = 1 AND (f).proname = 'slice' THEN '''{2026-11-03:6}''' WHEN n = 1 THEN '''Nd oxide''' ELSE '''CNY/kg''' END
                    ELSE value END, ', ' ORDER BY n))
    FROM unnest((f).types) WITH ORDINALITY a (type, n) LEFT JOIN sample s USING (type)
    WHERE n <= greatest((f).needed, (f).place)
$$;
CREATE TEMP TABLE form (n int, name text, written text);
INSERT INTO form VALUES (1, 'date', $$date '2026-11-03'$$), (2, 'timestamp', $$timestamp '2026-11-03 10:00'$$), (3, 'timestamptz', $$timestamptz '2026-11-03 01:00+08'$$),
    (4, '2026-11', $$'2026-11'$$), (5, '2026-Q4', $$'2026-Q4'$$), (6, '2026-H2', $$'2026-H2'$$), (7, '2026-W45', $$'2026-W45'$$), (8, '2026', $$'2026'$$),
    (9, 'range', $$'[2026-11-01,2026-11-15]'$$), (10, '2026年11月', $$'2026年11月'$$), (11, 'date_trunc', $$date_trunc('month', timestamp '2026-11-03 10:00')$$),
    (12, 'text', $$(SELECT text '2026-11')$$), (13, 'varchar', $$(SELECT varchar '2026-11-03')$$), (14, 'calendar_period', $$(SELECT calendar_period '2026-11')$$);
CREATE TEMP TABLE outcome AS
SELECT signature, f.n, name, literal, pg_temp.refusal(pg_temp.call(function, written, literal)) AS said
FROM function, form f, unnest('{false,true}'::boolean[]) literal;
SELECT count(DISTINCT signature) AS functions, count(*) AS calls, count(*) FILTER (WHERE said LIKE '42%') AS unknown_or_ambiguous FROM outcome;
SELECT signature, name, literal, said FROM outcome WHERE said LIKE '42%' ORDER BY 1, 2, 3;
-- v: a value or NULL; -: 22023, a time of another kind
SELECT left(signature, 60) AS function, string_agg(CASE WHEN said = 'accepted' THEN 'v' WHEN said LIKE '22023%' THEN '-' ELSE left(said, 5) END, ' ' ORDER BY n) AS "date ts tz 11 Q4 H2 W45 26 [] 年 trunc text varchar period"
FROM outcome WHERE NOT literal GROUP BY signature ORDER BY signature COLLATE "C";
-- a parameter that a driver sends without a type
CREATE FUNCTION pg_temp.prepared(call text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'PREPARE untyped AS ' || call;
    EXECUTE 'EXECUTE untyped (''2026-11-03'')';
    DEALLOCATE untyped;
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    IF EXISTS (SELECT FROM pg_prepared_statements WHERE name = 'untyped') THEN
        DEALLOCATE untyped;
    END IF;
    RETURN SQLSTATE || ' ' || SQLERRM;
END
$$;
SELECT literal, said, count(*) FROM (SELECT literal, pg_temp.prepared(pg_temp.call(function, '$1', literal)) AS said FROM function, unnest('{false,true}'::boolean[]) literal) x
GROUP BY 1, 2 ORDER BY 1, 2;
-- the time of a quote, and a daterange where days are meant
SELECT price_series(date '2026-11-03', 5), price_series(timestamp '2026-11-03 10:00', 5), price_series(timestamptz '2026-11-03 23:00+00', 5.5, 2), price_series('2026-11-03', 5);
SELECT slice(s, r), (summary(s, r)).mean, rebase(s, r), link_factor(s, s, r), splice(s, s, r)
FROM (VALUES ('{2026-10-03:5,2026-11-03:6,2026-11-04:7}'::price_series, daterange('2026-11-01', '2026-12-01'))) v (s, r);
