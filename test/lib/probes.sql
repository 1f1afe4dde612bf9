-- Functions keeper.probe_NNNN without arguments, one for every function, aggregate and cast of the extension:
-- bodies that are bound now, so that a search path of later finds in them only what the extension itself
-- looks up when it runs.  They return text: x::text, or what psql's variable shown makes of x.
\if :{?shown}
\else
\set shown x::text
\endif
CREATE SCHEMA keeper;
SET search_path = pg_catalog;
CREATE SEQUENCE keeper.number MINVALUE 1000;
CREATE TABLE keeper.sample (type regtype, sample text);
SELECT extnamespace::regnamespace AS home FROM pg_extension WHERE extname = 'rare_earth' \gset
INSERT INTO keeper.sample SELECT type::regtype, sample FROM (VALUES
    ('text', 'Nd'), ('numeric', '99.5'), ('int4', '2'), ('int8', '3'), ('int2', '4'), ('float8', '2.5'), ('float4', '1.5'), ('date', '2023-07-03'),
    ('daterange', '[2023-06-01,2023-08-01)'), ('bool', 'true'), ('numeric[]', '{1.5,2}'), ('date[]', '{2023-07-03,2023-07-04}'),
    ('timestamp', '2023-07-03 12:00'), ('timestamptz', '2023-07-03 09:30+00'), ('jsonb', '{"2023-07-03": 445.00}'), ('varchar', 'Nd oxide'), ('oid', '0'),
    (:'home' || '.element', 'Nd'), (:'home' || '.oxide_purity', '>=99%'), (:'home' || '.ree_product', 'Nd oxide'), (:'home' || '.price_unit', 'CNY/kg'), (:'home' || '.calendar_period', '2023-07'),
    (:'home' || '.price_series', '{2023-06-01:440.00,2023-07-03:445.00,2023-07-04:1343.50/3}'), (:'home' || '.ree_composition', 'oxide{La:27.3,Nd:50,Y:2}'),
    (:'home' || '.price_panel', 'panel{"a":month{2023-06:4.00,2023-07:4.50} weight 0.4,"b":month{2023-06:5,2023-07:6} weight 0.6}'),
    ('cstring', '{}'), (:'home' || '.element[]', '{Nd,Y}'), (:'home' || '.ree_product[]', '{Nd oxide,Y oxide}'),
    ('text[]', '{Nd,Y}'), (:'home' || '.price_series[]', '{"{2023-06-01:440.00,2023-07-03:445.00}","{2023-07-04:450}"}')) AS v (type, sample);

CREATE TABLE keeper.member AS
SELECT classid, objid FROM pg_depend
WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
      AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth');

CREATE FUNCTION keeper.make(body text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE FUNCTION keeper.probe_%s() RETURNS text BEGIN ATOMIC %s; END', nextval('keeper.number'), body);
END
$$;

-- with the arguments that have no default, and with all
SELECT count(keeper.make(format(CASE prokind WHEN 'a' THEN 'SELECT %s FROM (SELECT %s(%s) AS x FROM generate_series(1, 2)) y'
                                     ELSE 'SELECT string_agg(%s, '' '') FROM %s(%s) AS x' END,
                                :'shown', p.oid::regproc, arguments)))
FROM keeper.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid,
     LATERAL (SELECT DISTINCT n FROM unnest(ARRAY[pronargs, pronargs - pronargdefaults]) AS n ORDER BY n) AS number,
     LATERAL (SELECT string_agg(format('%L::%s', sample, type), ', ' ORDER BY at) AS arguments, count(*) AS found
              FROM unnest(proargtypes[0:n - 1]) WITH ORDINALITY AS a (type_oid, at) JOIN keeper.sample ON type = type_oid) AS a
WHERE found = n \gset functions_
SELECT count(keeper.make(format('SELECT %s FROM (SELECT sample::%s::%s AS x FROM keeper.sample WHERE type = %L::regtype) y',
                                :'shown', castsource::regtype, casttarget::regtype, castsource::regtype)))
FROM keeper.member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND objid = c.oid \gset casts_
SELECT :functions_count, :casts_count;
