-- The aggregates that build a ree_composition: sums, order, parallel workers, products, refusals.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT ree_composition(e, t) AS oxide, ree_composition(e, t, 'element') AS element, ree_composition(e, t) FILTER (WHERE t > 20) AS large
FROM (VALUES ('Nd'::element, 16.5), ('La', 27.0), ('Dy', 0.50), ('La', 1), ('Sc', 0.00), ('Y', NULL), (NULL, 7)) v (e, t);
-- an amount of NULL is unknown; 0 rows give NULL, rows of 0 an amount of 0
SELECT ree_composition(e, t) AS of_zero, ree_composition(e, t) FILTER (WHERE t > 0) IS NULL AS none FROM (VALUES ('Nd'::element, 0.00)) v (e, t);

-- against plain sums: values, decimals, and the same bytes in any order and partition
CREATE TABLE composition_rows (n int, e element, amount numeric);
INSERT INTO composition_rows
SELECT n, (ARRAY['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Pm', 'Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu'])[1 + n * 13 % 17]::element,
       round((n * 7919 % 10007)::numeric / (10 ^ (n % 7))::numeric, n % 9 * (n % 17 % 3))
FROM generate_series(1, 5000) n;
CREATE TEMP TABLE serial AS SELECT ree_composition(e, amount) AS c, ree_composition_send(ree_composition(e, amount)) AS bytes FROM composition_rows;
SELECT c FROM serial;
SELECT count(*) AS elements, count(*) FILTER (WHERE p.amount = s.amount AND scale(p.amount) = scale(s.amount)) AS sums
FROM (SELECT e, sum(amount) AS amount FROM composition_rows GROUP BY e) s LEFT JOIN serial ON true LEFT JOIN LATERAL points(c) p ON p.element = s.e;
SELECT count(*) AS orders, count(*) FILTER (WHERE shuffled = bytes) AS same
FROM serial, generate_series(1, 20) seed,
     LATERAL (SELECT ree_composition_send(ree_composition(e, amount ORDER BY md5(seed || ':' || n))) AS shuffled FROM composition_rows) s;
SELECT count(*) AS partitions, count(*) FILTER (WHERE merged = bytes) AS same
FROM serial, generate_series(1, 20) parts,
     LATERAL (SELECT ree_composition_send(rollup(c ORDER BY part DESC)) AS merged
              FROM (SELECT hashint4(n) % parts AS part, ree_composition(e, amount) AS c FROM composition_rows GROUP BY 1) s) m;
-- empty with empty, empty with full, NULL
SELECT rollup(c) AS three, rollup(c) FILTER (WHERE n < 3) AS empty, rollup(c) FILTER (WHERE n = 5) IS NULL AS none, rollup(c) FILTER (WHERE n IN (1, 4)) AS one
FROM (VALUES (1, 'oxide{}'::ree_composition), (2, 'oxide{}'), (3, 'oxide{La:1.50}'), (4, 'oxide{La:2,Ce:1}'), (5, NULL)) v (n, c);

-- what is unknown, or below a limit, against plain sums of what is known and of the limits; in any order and partition
CREATE TEMP TABLE parts AS
SELECT n, (ARRAY['Y', 'La', 'Dy'])[1 + n % 3] AS e, round((n * 7919 % 10007)::numeric / 1000, n % 4) AS known, n % 3 = 1 AND n % 7 = 0 AS unknown,
       CASE WHEN n % 5 = 0 THEN round((1 + n % 13)::numeric / 100, 2 + n % 2) END AS below
FROM generate_series(1, 300) n;
CREATE TEMP TABLE whole AS SELECT rollup(format('oxide{%s:%s%s}', e, known, CASE WHEN unknown THEN '+?' WHEN below > 0 THEN '+<' || below ELSE '' END)::ree_composition) AS c FROM parts;
SELECT e, text = concat(known, CASE WHEN unknown THEN '+?' ELSE '+<' || below END) AS same, text
FROM (SELECT e, sum(known) AS known, bool_or(unknown) AS unknown, sum(below) FILTER (WHERE NOT unknown) AS below FROM parts GROUP BY e) s,
     LATERAL (SELECT (regexp_match(c::text, e || ':([^,}]*)'))[1] AS text FROM whole) t ORDER BY e;
SELECT count(*) AS partitions, count(*) FILTER (WHERE ree_composition_send(merged) = ree_composition_send(c)) AS same
FROM whole, generate_series(1, 20) k,
     LATERAL (SELECT rollup(c ORDER BY part DESC) AS merged
              FROM (SELECT hashint4(n) % k AS part, rollup(format('oxide{%s:%s%s}', e, known, CASE WHEN unknown THEN '+?' WHEN below > 0 THEN '+<' || below ELSE '' END)::ree_composition ORDER BY md5(n || ':' || k)) AS c
                    FROM parts GROUP BY 1) s) m;
-- an error does not depend on the order either: what is known is added up beside what is not; limits of too many digits are none
SELECT count(*) AS orders, count(*) FILTER (WHERE pg_temp.refusal(format(
           $$SELECT ree_composition('La'::element, t ORDER BY md5('%s' || coalesce(t::text, ''))) FROM unnest(ARRAY[1e35, NULL, 0.05]) t$$, seed)) LIKE '22003 %') AS refused,
       count(*) FILTER (WHERE (SELECT rollup(c::ree_composition ORDER BY md5(seed || c)) FROM unnest(ARRAY['oxide{La:<1e35}', 'oxide{La:<0.05}', 'oxide{La:1}']) c)::text = 'oxide{La:1+?}') AS no_limit
FROM generate_series(1, 10) seed;

-- in parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
ANALYZE composition_rows;
EXPLAIN (COSTS OFF) SELECT ree_composition(e, amount) FROM composition_rows;
SELECT ree_composition_send(ree_composition(e, amount)) = bytes AS same FROM composition_rows, serial GROUP BY bytes;
CREATE TABLE composition_parts AS SELECT n % 50 AS part, ree_composition(e, amount) AS c FROM composition_rows GROUP BY 1;
ANALYZE composition_parts;
EXPLAIN (COSTS OFF) SELECT rollup(c) FROM composition_parts;
SELECT ree_composition_send(rollup(p.c)) = bytes AS same FROM composition_parts p, serial GROUP BY bytes;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;

-- the types of amounts; a float is its shortest text
SELECT ree_composition(e, trunc(amount)::bigint) = ree_composition(e, trunc(amount)) AS bigint, ree_composition(e, amount::float8)::text = ree_composition(e, trim_scale(amount))::text AS float8,
       ree_composition(e, trunc(amount)::int) = ree_composition(e, trunc(amount)) AS int, ree_composition(e, amount::float8, 'oxide') = ree_composition(e, amount) AS basis
FROM composition_rows;
SELECT ree_composition('La'::element, 0.1::float8 + 0.2) AS shortest, ree_composition('La'::element, 1e22::float8) AS large;
-- more than 64 bits, up to 36 digits
SELECT ree_composition(e, t) FROM (VALUES ('La'::element, 9999999999999999999999999999999999.4), ('La', 0.6), ('Ce', 1e35), ('Nd', 1e-36)) v (e, t);

-- as a window
SELECT n, ree_composition(e, amount) OVER (ORDER BY n) AS running, ree_composition(e, amount) OVER (ORDER BY n ROWS 1 PRECEDING) AS frame
FROM composition_rows WHERE n BETWEEN 11 AND 15 ORDER BY n;

-- of products: what the form says the mass is of, and the purity the shares
SELECT ree_composition(p, t) FROM (VALUES ('氧化镧'::ree_product, 5), ('Nd oxide', 3), ('La oxide', 0.5)) v (p, t);
SELECT ree_composition(p, t) FROM (VALUES ('金属钕'::ree_product, 5), ('Dy metal', 3.25)) v (p, t);
SELECT ree_composition(p, q, t) AS oxides FROM (VALUES ('氧化镨钕'::ree_product, '≧99%Nd2O375%'::oxide_purity, 10.0), ('Pr oxide', '>=99.5%', 1), ('Dy oxide', NULL, 2),
    ('SEG oxide', '>=99% Eu2O3 8% Gd2O3 33.3333333%', 3)) v (p, q, t);
SELECT ree_composition(p, q, t) AS metals FROM (VALUES ('PrNd metal'::ree_product, '>=99% Nd 75%'::oxide_purity, 10::bigint), ('镝铁', '≧99%Dy80%', 5), ('GdFe', '>=99% Gd75%+-2%', 4),
    ('LaCe metal', '>=99% La 35% Ce 64%', 100), ('DyTbFe', '>=99% Tb 20% Dy 40%', 10), ('Sm metal', NULL, NULL)) v (p, q, t);
-- a bound states the share that it names, as a component or as the ratio to the total
SELECT q, ree_composition(p, q::oxide_purity, 8.0) FROM (VALUES ('PrNd oxide'::ree_product, 'Nd2O3≥75%'), ('PrNd oxide', '≥99% Nd2O3≥75%'), ('PrNd oxide', '75%Nd2O3'), ('PrNd metal', 'Nd≥75%'), ('PrNd metal', 'Nd/TREM≥75%'), ('DyFe', 'Dy≥80%'), ('DyFe', '80%Dy'),
    ('SEG oxide', 'Sm2O3≥50% Gd2O3≥25%'), ('Nd oxide', 'Nd2O3≥99.9%')) v (p, q) GROUP BY q ORDER BY q COLLATE "C";
-- the demo's bulletin: each product with its purity
CREATE TEMP TABLE bulletin (product ree_product, purity oxide_purity, june numeric, july numeric, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
SELECT product_form(product) = 'oxide' AS oxides, ree_composition(product, purity, 100) FROM bulletin GROUP BY 1 ORDER BY 1 DESC;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$ree_composition('La'::element, -1)$$, $$ree_composition('La'::element, -0.5::float8)$$, $$ree_composition('La'::element, -5::bigint)$$,
    $$ree_composition('La'::element, 'NaN'::numeric)$$, $$ree_composition('La'::element, 'Infinity'::float8)$$, $$ree_composition('La'::element, 1e40::numeric)$$,
    $$ree_composition('La'::element, 1e-37::numeric)$$, $$ree_composition('La'::element, 1e300::float8)$$, $$ree_composition('La'::element, 1, 'mass')$$,
    $$ree_composition('La'::element, 1, b) FROM unnest(ARRAY['oxide', 'element']) b$$, $$ree_composition(p::ree_product, 1) FROM unnest(ARRAY['La oxide', 'La metal']) p$$,
    $$ree_composition('La'::element, t) FROM unnest(ARRAY[1e35, 0.05]) t$$, $$ree_composition('La'::element, t) FROM unnest(ARRAY[9e35, 1e35]) t$$,
    $$rollup(c::ree_composition) FROM unnest(ARRAY['oxide{La:1}', 'element{La:1}']) c$$,
    $$ree_composition('PrNd oxide'::ree_product, 1)$$, $$ree_composition('PrNd metal'::ree_product, '>=99%'::oxide_purity, 1)$$, $$ree_composition('DyFe'::ree_product, 1)$$,
    $$ree_composition('SEG oxide'::ree_product, '>=99% Eu2O3 8%'::oxide_purity, 1)$$, $$ree_composition('mixed RE oxide'::ree_product, 1)$$,
    $$ree_composition('Nd carbonate'::ree_product, 1)$$, $$ree_composition('bastnaesite concentrate'::ree_product, 1)$$,
    $$ree_composition('PrNd oxide'::ree_product, '>=99% Nd 75%'::oxide_purity, 1)$$, $$ree_composition('PrNd metal'::ree_product, '>=99% Nd2O3 75%'::oxide_purity, 1)$$,
    $$ree_composition('PrNd oxide'::ree_product, '>=99% Dy2O3 5%'::oxide_purity, 1)$$, $$ree_composition('PrNd oxide'::ree_product, 'Dy2O3>=5%'::oxide_purity, 1)$$, $$ree_composition('DyFe'::ree_product, 'Dy/TREM>=99%'::oxide_purity, 1)$$,
    $$ree_composition('PrNd oxide'::ree_product, 'Nd/TREM>=75% Pr6O11 25%'::oxide_purity, 1)$$, $$ree_composition('PrNd metal'::ree_product, '>=99% Pr 25% Nd2O3 75%'::oxide_purity, 1)$$,
    $$ree_composition_accum(NULL, 'La'::element, 1::numeric)$$, $$ree_composition_combine('oxide{}', 'oxide{}')$$, $$ree_composition_final('oxide{}')$$]) call;
\pset tuples_only off
\pset format aligned
-- whatever the order, a sum of too many digits is refused
SELECT count(*) AS orders, count(*) FILTER (WHERE pg_temp.refusal(format(
           $$SELECT ree_composition('La'::element, t ORDER BY md5('%s' || t)) FROM unnest(ARRAY[1e35, 0.05, 0.95, 3, 0.5]) t$$, seed)) LIKE '22003 %') AS refused
FROM generate_series(1, 10) seed;

-- arrays, as rows
SELECT ree_composition(array_agg(e), array_agg(amount))::text = (SELECT c::text FROM serial) AS same, ree_composition('{La,NULL,Ce,La}'::element[], '{1,2,NULL,0.50}', basis => 'element') AS nulls,
       ree_composition('{}'::element[], '{}') AS empty FROM composition_rows;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$ree_composition('{La}'::element[], '{1,2}')$$, $$ree_composition('{{La}}'::element[], '{1}')$$, $$ree_composition('{La}'::element[], '{-1}')$$,
    $$ree_composition('{La}'::element[], '{1}', 'metal')$$]) call;
DROP TABLE composition_rows, composition_parts;
