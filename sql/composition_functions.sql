-- What a ree_composition holds, arithmetic, shares, oxide and metal, light and heavy, names of ores.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT * FROM points('oxide{Nd:16.50,La:27.3,Dy:0.2}'::ree_composition);
SELECT * FROM points('element{}'::ree_composition);
SELECT total(c), composition_basis(c), amount(c, '钕'), amount(c, 'Sc'), share_pct(c, 'Nd'), share_pct(c, 'Sc') FROM (VALUES ('oxide{Nd:16.50,La:27.3,Dy:0.2}'::ree_composition)) v (c);
SELECT total('element{}'), total('oxide{La:1e35}'), light_heavy_split('oxide{}');

-- shares and normalise against numeric: each share cut at 12 decimals, and what is lacking given to those
-- that lost most
CREATE TEMP TABLE assay AS
SELECT n, ree_composition(array_agg(e ORDER BY k), array_agg((n * 7919 * k % 100003)::numeric * 10::numeric ^ (n * k % 12 - 8) ORDER BY k), (ARRAY['oxide', 'element'])[1 + n % 2]) AS c
FROM generate_series(1, 400) n, unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) WITH ORDINALITY u (e, k)
WHERE (n * 31 + k * 7) % 4 > 0 GROUP BY n;
INSERT INTO assay VALUES (401, 'oxide{La:1,Ce:1,Nd:1}'), (402, 'oxide{La:1e35,Ce:1e-36}'), (403, 'oxide{La:7e-36,Ce:3e-36}'), (404, 'element{Dy:0.125}'), (405, 'oxide{La:1,Ce:1,Pr:1,Nd:1,Sm:1,Eu:1}');
WITH amounts AS (
    SELECT n, element, amount, share_pct, sum(amount) OVER (PARTITION BY n) AS total FROM assay, points(c)
), cut AS (
    SELECT *, div(amount * 1e14, total) AS units, rank() OVER (PARTITION BY n ORDER BY mod(amount * 1e14, total) DESC, element) AS place FROM amounts
), expected AS (
    SELECT *, (units + (place <= 1e14 - sum(units) OVER (PARTITION BY n))::int) / 1e12 AS normal FROM cut
)
SELECT count(*) AS amounts, count(*) FILTER (WHERE share_pct = div(amount * 2e14 + total, total * 2) / 1e12) AS shares,
       count(*) FILTER (WHERE amount(normalise(c), e.element) = normal) AS normalised, count(DISTINCT n) FILTER (WHERE total(normalise(c)) = 100) AS hundreds,
       count(DISTINCT n) FILTER (WHERE normalise(normalise(c)) = normalise(c) AND composition_basis(normalise(c)) = composition_basis(c)) AS stable
FROM expected e JOIN assay USING (n);
SELECT normalise(c) FROM assay WHERE n > 400 ORDER BY n;
-- where shares are exact in 12 decimals they are what they are; a total of 100 changes nothing
SELECT normalise('oxide{La:27.0,Ce:54,Nd:27}') AS exact, normalise('oxide{La:27.300,Ce:72.7}') AS hundred, normalise('element{La:0.0000000000001,Ce:99.9999999999999}') AS more_decimals;

-- arithmetic, against numeric
SELECT 'oxide{La:27.3,Ce:50}'::ree_composition + 'oxide{La:0.70,Nd:16.5}' AS sum, 'oxide{La:27.3,Ce:50}'::ree_composition * 0.5 AS half, 2 * 'element{La:27.30}'::ree_composition AS twice,
       'oxide{La:10,Ce:50.0}'::ree_composition / 3 AS third, 'oxide{La:10}'::ree_composition * 0 AS nothing;
SELECT count(*) AS amounts, count(*) FILTER (WHERE amount(a.c + b.c, e) = coalesce(x + y, x, y)) AS sums, count(*) FILTER (WHERE amount(a.c * 1.375, e) = x * 1.375) AS products,
       count(*) FILTER (WHERE amount(a.c / 7, e) = round(x / 7::numeric(60, 40), 12)) AS quotients, count(x) AS of_x, count(coalesce(x, y)) AS of_both
FROM assay a JOIN assay b ON b.n = a.n + 2, unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) e, amount(a.c, e) x, amount(b.c, e) y
WHERE a.n <= 398;

-- oxide and metal: the factors of elements.csv to 7 decimals, both ways; 145Pm is nominal
CREATE TEMP TABLE facts (atomic_number int, symbol element, name_en text, name_zh text, name_zh_traditional text, weight text,
    oxide text, other_oxides text, molar_mass numeric, factor numeric, cas text, oxide_zh text, oxide_en text, abridged text, note text);
\copy facts FROM 'test/data/elements.csv' CSV HEADER
SELECT count(*) AS elements, count(*) FILTER (WHERE round(metal_to_oxide(symbol, 1), 7) = factor) AS to_oxide,
       count(*) FILTER (WHERE round(metal_to_oxide(symbol, 100), 5) = factor * 100) AS of_hundred,
       count(*) FILTER (WHERE round(1 / oxide_to_metal(symbol, 1), 7) = factor) AS to_metal,
       count(*) FILTER (WHERE abs(metal_to_oxide(symbol, oxide_to_metal(symbol, 27.3)) - 27.3) < 1.5e-12) AS there_and_back FROM facts;
-- from the weights, exactly: 2 Nd and 3 O, 1 Ce and 2 O, 6 Pr and 11 O, 4 Tb and 7 O
SELECT metal_to_oxide('Nd', 100) = round(100 * (2 * 144.242 + 3 * 15.999) / (2 * 144.242)::numeric(60, 40), 12) AS nd,
       oxide_to_metal('Ce', 50.1) = round(50.1 * 140.116::numeric(60, 40) / (140.116 + 2 * 15.999), 12) AS ce,
       metal_to_oxide('Pr', 5) = round(5 * (6 * 140.90766 + 11 * 15.999) / (6 * 140.90766)::numeric(60, 40), 12) AS pr,
       metal_to_oxide('Tb', 5) = round(5 * (4 * 158.925354 + 7 * 15.999) / (4 * 158.925354)::numeric(60, 40), 12) AS tb;
-- CeO2 is 81.41 % Ce
SELECT round(oxide_to_metal('Ce', 100), 2) AS ce_pct, to_metal('oxide{Ce:100,Dy:1.00}'), to_oxide('element{Ce:1,Pr:1,Tb:1}'), to_oxide('oxide{La:1.50}'), to_metal('element{La:1.50}'), to_oxide('element{}');
SELECT count(*) AS amounts, count(*) FILTER (WHERE amount(to_oxide(c), element) = CASE composition_basis(c) WHEN 'oxide' THEN amount ELSE metal_to_oxide(element, amount) END) AS to_oxide,
       count(*) FILTER (WHERE amount(to_metal(c), element) = CASE composition_basis(c) WHEN 'element' THEN amount ELSE oxide_to_metal(element, amount) END) AS to_metal,
       count(*) FILTER (WHERE to_oxide(to_oxide(c))::text = to_oxide(c)::text AND to_metal(to_metal(c))::text = to_metal(c)::text) AS idempotent
FROM assay, points(c);
-- PrNd oxide with Nd2O3 75 %: 1.176549 kg a kg of metal, which then has 75.65 % Nd; metal with Nd 75 % is of oxide with Nd2O3 74.33 %
SELECT round(100 / total(m), 6) AS factor, round(share_pct(m, 'Nd'), 2) AS nd_pct, round(share_pct(to_oxide('element{Pr:25,Nd:75}'), 'Nd'), 2) AS nd2o3_pct
FROM to_metal('oxide{Pr:25,Nd:75}') m;

-- light and heavy of a composition is that of its rows, by every scheme
SELECT scheme, count(*) AS compositions, count(*) FILTER (WHERE light_heavy_split(c, scheme)::text = (SELECT light_heavy_split(element, amount, scheme)::text FROM points(c))) AS same
FROM assay, unnest(ARRAY['china', 'china_three', 'usgs', 'eu', 'china_quota']) scheme GROUP BY 1 ORDER BY 1;
SELECT light_heavy_split('oxide{La:27.3,Eu:0.5,Gd:1,Sc:0.2}'), light_heavy_split('oxide{La:27.3,Eu:0.5,Gd:1,Sc:0.2}'::ree_composition, 'eu'), light_heavy_split('oxide{Eu:1}', scheme => 'usgs');
-- 17 elements x 4 schemes, each alone, against classification.csv
CREATE TEMP TABLE classification (symbol element, china text, china_three text, usgs text, eu text);
\copy classification FROM 'test/data/classification.csv' CSV HEADER
SELECT count(*) AS cells, count(*) FILTER (WHERE CASE class WHEN 'light' THEN (s).light WHEN 'medium' THEN (s).medium WHEN 'heavy' THEN (s).heavy ELSE (s).unclassified END = 1 AND (s).total = 1) AS agree
FROM classification, LATERAL (VALUES ('china', china), ('china_three', china_three), ('usgs', usgs), ('eu', eu)) v (scheme, class),
     LATERAL (SELECT light_heavy_split(ree_composition(ARRAY[symbol], ARRAY[1]), scheme) AS s) l;
-- the bulletin: 7 light and 10 heavy
SELECT (light_heavy_split(ree_composition(symbol, 1))).* FROM classification;

-- names of ores, at and about the thresholds
SELECT c, ore_type(c), ore_type(c, 'zh') FROM unnest(ARRAY['oxide{Y:60,La:40}', 'oxide{Y:59.999999999999,Eu:0.6,La:39.400000000001}', 'oxide{Y:59.999999999999,Eu:0.5,La:39.500000000001}',
    'oxide{Y:20,Eu:0.6,La:79.4}', 'oxide{Y:20.000000000001,Eu:0.500000000001,La:79.499999999998}', 'oxide{Y:19.9,Eu:0.6,Ce:19.9,La:59.6}', 'oxide{Y:10,Ce:20,La:70}',
    'oxide{Y:4.99,Ce:40,La:55.01}', 'oxide{Y:5,Ce:40,La:55}', 'oxide{Y:1,Ce:39.9,La:59.1}', 'oxide{La:1,Y:0,Ce:0}', 'oxide{Y:1}', 'oxide{}', 'oxide{Y:0}']::ree_composition[]) c;
-- elements are converted: Y 59 % of the elements is Y2O3 over 60 % of the oxides
SELECT ore_type('element{Y:59,La:41}'), ore_type('oxide{Y:59,La:41}') IS NULL AS none, round(share_pct(to_oxide('element{Y:59,La:41}'), 'Y'), 2) AS y2o3_pct;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$share_pct('oxide{}', 'La')$$, $$normalise('element{}')$$, $$share_pct('oxide{La:1}', 'Fe')$$, $$'oxide{La:1}'::ree_composition + 'element{La:1}'$$,
    $$'oxide{La:1}'::ree_composition * -1$$, $$'oxide{La:1}'::ree_composition / 0$$, $$'oxide{La:1}'::ree_composition / -2$$, $$'oxide{La:1}'::ree_composition * 'NaN'$$,
    $$'oxide{La:1e35}'::ree_composition * 10$$, $$'oxide{La:1e35}'::ree_composition / 0.1$$, $$'oxide{La:9e35}'::ree_composition + 'oxide{La:1e35}'$$, $$total('oxide{La:1e35,Ce:0.01}')$$,
    $$to_oxide('element{La:9e35}')$$, $$metal_to_oxide('La', -1)$$, $$metal_to_oxide('La', 9e35)$$, $$oxide_to_metal('La', 'Infinity')$$,
    $$light_heavy_split('oxide{La:1}'::ree_composition, 'iupac')$$, $$ore_type('oxide{La:1}', 'de')$$]) call;
