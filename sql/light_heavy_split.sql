-- light_heavy_split: amounts by class and their shares.
SET client_encoding = 'UTF8';
-- Chinese mining quotas, first batches, in tonnes of oxide, by kind of ore: published 2023 120,000 t,
-- +19.05 %; rock type +22.1 %, ion-adsorption type -4.8 %
CREATE TEMP TABLE quota (year int, ore ree_product, tonnes int);
INSERT INTO quota VALUES (2022, '氟碳铈矿', 89310), (2022, '离子型稀土矿', 11490), (2023, '氟碳铈矿', 109057), (2023, '离子型稀土矿', 10943);
SELECT year, (light_heavy_split(ore, tonnes, 'china_quota')).* FROM quota GROUP BY year ORDER BY year;
SELECT round(100.0 * ((b).light - (a).light) / (a).light, 1) AS rock_pct,
       round(100.0 * ((b).heavy - (a).heavy) / (a).heavy, 1) AS ion_pct,
       round(100.0 * ((b).total - (a).total) / (a).total, 2) AS total_pct
FROM (SELECT light_heavy_split(ore, tonnes, 'china_quota') FILTER (WHERE year = 2022) AS a,
             light_heavy_split(ore, tonnes, 'china_quota') FILTER (WHERE year = 2023) AS b FROM quota) q;

-- by each scheme, against plain sums over light_heavy()
CREATE TABLE light_heavy_output (element element, product ree_product, tonnes numeric);
INSERT INTO light_heavy_output
SELECT symbol::element, (symbol || ' oxide')::ree_product, trim_scale((n * 7919 % 10007)::numeric / (10 ^ (n % 4))::numeric)
FROM generate_series(1, 4000) n,
     LATERAL (SELECT (ARRAY['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu'])[1 + n % 16]) s (symbol);
SELECT scheme, (light_heavy_split(element, tonnes, scheme)).*
FROM light_heavy_output, unnest(ARRAY['china', 'china_three', 'usgs', 'eu', 'china_quota']) scheme
GROUP BY scheme ORDER BY scheme;
SELECT count(*) AS schemes,
       count(*) FILTER (WHERE (s).light = light AND (s).medium = medium AND (s).heavy = heavy
                          AND (s).unclassified = unclassified AND (s).total = total) AS sums,
       count(*) FILTER (WHERE (s).light_pct = round(100::numeric(60, 40) * light / total, 12)
                          AND (s).medium_pct = round(100::numeric(60, 40) * medium / total, 12)
                          AND (s).heavy_pct = round(100::numeric(60, 40) * heavy / total, 12)) AS shares,
       count(*) FILTER (WHERE s::text = p::text) AS products_same
FROM (SELECT light_heavy_split(element, tonnes, scheme) AS s, light_heavy_split(product, tonnes, scheme) AS p,
             coalesce(sum(tonnes) FILTER (WHERE light_heavy(element, scheme) = 'light'), 0) AS light,
             coalesce(sum(tonnes) FILTER (WHERE light_heavy(element, scheme) = 'medium'), 0) AS medium,
             coalesce(sum(tonnes) FILTER (WHERE light_heavy(element, scheme) = 'heavy'), 0) AS heavy,
             coalesce(sum(tonnes) FILTER (WHERE light_heavy(element, scheme) IS NULL), 0) AS unclassified,
             sum(tonnes) AS total
      FROM light_heavy_output, unnest(ARRAY['china', 'china_three', 'usgs', 'eu']) scheme GROUP BY scheme) q;

-- the same rows in any order, in parallel, and by way of any type, give the same
CREATE TEMP TABLE serial AS SELECT light_heavy_split(element, tonnes)::text AS result FROM light_heavy_output;
SELECT count(*) AS orders, count(*) FILTER (WHERE shuffled = result) AS same
FROM serial, generate_series(1, 5) seed,
     LATERAL (SELECT light_heavy_split(element, tonnes ORDER BY md5(seed || o::text))::text AS shuffled FROM light_heavy_output o) s;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
ANALYZE light_heavy_output;
EXPLAIN (COSTS OFF) SELECT light_heavy_split(element, tonnes) FROM light_heavy_output;
SELECT light_heavy_split(element, tonnes)::text = result AS same FROM light_heavy_output, serial GROUP BY result;
EXPLAIN (COSTS OFF) SELECT light_heavy_split(product, tonnes, 'eu') FILTER (WHERE tonnes > 100) FROM light_heavy_output;
SELECT light_heavy_split(product, tonnes, 'eu') FILTER (WHERE tonnes > 100)
       = (SELECT light_heavy_split(product, tonnes, 'eu') FROM (SELECT * FROM light_heavy_output WHERE tonnes > 100 OFFSET 0) f) AS filtered
FROM light_heavy_output;
RESET ALL;
SET client_encoding = 'UTF8';
SELECT light_heavy_split(element, n.tonnes)::text = light_heavy_split(element, n.tonnes::bigint)::text AS bigint,
       light_heavy_split(product, n.tonnes)::text = light_heavy_split(product, n.tonnes::bigint)::text AS product_bigint,
       light_heavy_split(element, o.tonnes::float8) = light_heavy_split(element, o.tonnes) AS float8,
       light_heavy_split(product, o.tonnes::float8, 'eu') = light_heavy_split(product, o.tonnes, 'eu') AS product_float8
FROM light_heavy_output o, LATERAL (SELECT trunc(o.tonnes) AS tonnes) n;
SELECT (light_heavy_split(element, tonnes::float8)).* FROM (VALUES ('La'::element, 0.1), ('Dy', 0.2)) v (element, tonnes);
SELECT (light_heavy_split(e, n)).total = 1e300 + 1e-300 AS wide FROM (VALUES ('La'::element, 1e300::numeric), ('Dy', 1e-300)) v (e, n);

-- as a window: running totals, and frames that move
SELECT element, tonnes, (light_heavy_split(element, tonnes) OVER (ORDER BY n)).light,
       (light_heavy_split(element, tonnes) OVER (ORDER BY n ROWS 1 PRECEDING)).heavy_pct
FROM (VALUES (1, 'La'::element, 5.00), (2, 'Dy', 2.5), (3, 'Nd', 1), (4, 'Y', 1)) v (n, element, tonnes);

-- NULL rows are skipped, no rows give NULL, a total of 0 has no shares; thirds are rounded once
SELECT light_heavy_split(e, t, s) AS skipped, light_heavy_split(e, t) FILTER (WHERE t > 5) IS NULL AS none
FROM (VALUES ('La'::element, 1, 'china'), ('La', NULL, 'china'), (NULL, 1, 'china'), ('La', 1, NULL), ('Dy', 2, 'china')) v (e, t, s);
SELECT (light_heavy_split(e, t)).* FROM (VALUES ('La'::element, 0.00), ('Dy', 0)) v (e, t);
SELECT (light_heavy_split('钆'::element, 1.0, 'usgs')).heavy;

-- refusals
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(statement) FROM unnest(ARRAY[
    $$SELECT light_heavy_split('La'::element, -0.01)$$,
    $$SELECT light_heavy_split('La'::element, -1)$$,
    $$SELECT light_heavy_split('La oxide'::ree_product, 'NaN'::numeric)$$,
    $$SELECT light_heavy_split('La'::element, 'Infinity'::numeric)$$,
    $$SELECT light_heavy_split('La'::element, 'NaN'::float8)$$,
    $$SELECT light_heavy_split('La'::element, '-Infinity'::float8)$$,
    $$SELECT light_heavy_split('La'::element, 1e300::float8)$$,
    $$SELECT light_heavy_split('La'::element, 1, 'iupac')$$,
    $$SELECT light_heavy_split('La'::element, 1, s) FROM unnest(ARRAY['china', 'eu']) s$$,
    $$SELECT light_heavy_split_transition('{1}', 'La'::element, 1::numeric)$$,
    $$SELECT light_heavy_split_combine('{1}', '{1}')$$,
    $$SELECT light_heavy_split_final('{0,0,0,0,0}')$$]) statement;
-- a state of another shape, through an aggregate of one's own
CREATE AGGREGATE pg_temp.merged (numeric[]) (SFUNC = light_heavy_split_combine, STYPE = numeric[], FINALFUNC = light_heavy_split_final);
SELECT pg_temp.merged(s) FROM (VALUES ('{1,2,3,4,0}'::numeric[]), ('{1,1,1,1,0}')) v (s);
SELECT pg_temp.refusal(format('SELECT pg_temp.merged(s) FROM (VALUES (%L::numeric[]), (%L)) v (s)', a, b))
FROM (VALUES ('{1,2,3,4,0}', '{1,1,1,1,1}'), ('{}', '{1,1,1,1,1}'), ('{1,1,1,NULL,1}', '{1,1,1,1,1}'),
             ('{{1,1,1,1,1}}', '{1,1,1,1,1}'), ('{1,1,1,1,1,1}', '{1,1,1,1,1}')) v (a, b);
DROP TABLE light_heavy_output;
