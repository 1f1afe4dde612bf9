-- What was not analysed, or is below a limit, is not zero: amounts, totals, shares, averages, names of ores, baskets.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- a composition speaks of the elements that it names; an amount of zero is one
SELECT e, amount(c, e), share_pct(c, e) FROM (VALUES ('oxide{La:30,Ce:70.0,Dy:0}'::ree_composition)) v (c), unnest('{La,Ce,Dy,Y}'::element[]) e;
-- with one unknown there is no total and no share of it, but there are the other amounts
SELECT total(c), amount(c, 'La') AS la, amount(c, 'Y') AS y, amount(c, 'Dy') AS dy, share_pct(c, 'La'), normalise(c) IS NULL AS normal, total(c * 0) AS of_nothing
FROM (VALUES ('oxide{La:30,Ce:70.0,Dy:0}'::ree_composition), ('oxide{La:30,Y:?}'), ('oxide{La:30,Dy:<0.01}'), ('oxide{La:30+<1}'), ('oxide{La:30+?}')) v (c);
SELECT (points(c)).* FROM (VALUES ('oxide{La:30,Ce:0,Tb:?,Dy:<0.010,Ho:2.5+<0.5,Er:3+?}'::ree_composition)) v (c);
-- an assay in rows, where NULL is what was not analysed; of sales, what is not there was not sold
CREATE TEMP TABLE assay (sample int, element element, pct numeric);
INSERT INTO assay VALUES (1, 'La', 24), (1, 'Ce', 50), (1, 'Dy', 1), (2, 'La', 26), (2, 'Ce', 48), (2, 'Dy', NULL);
SELECT sample, ree_composition(element, pct) FROM assay GROUP BY sample ORDER BY sample;
-- the average of two of which one is not known is not half of the other
SELECT rollup(c) AS sum, rollup(c) / 2 AS mean, amount(rollup(c) / 2, 'Dy') IS NULL AS dy, amount(replace_unknown(rollup(c)) / 2, 'Dy') AS dy_by_zero
FROM (SELECT ree_composition(element, pct) AS c FROM assay GROUP BY sample) s;
SELECT 'oxide{La:5,Y:<0.02}'::ree_composition + 'oxide{Nd:3,Y:<0.01}' AS limits, 'oxide{La:5,Y:<0.02}'::ree_composition + 'oxide{La:?,Y:1}' AS parts, ('oxide{La:5,Y:<0.02}'::ree_composition * 1.5) / 3 AS half,
       'oxide{Y:<1e-12}'::ree_composition / 3 AS least, to_metal('oxide{Ce:<100,La:?}') AS metal, to_oxide('element{Nd:2+<1}') AS oxide;
-- numbers in place of what is not known: zero, and of a limit zero, half or all of it; all else is named
SELECT replace_unknown(c, below_limit => b) AS replaced FROM (VALUES ('oxide{La:30,Tb:?,Dy:<0.01,Ho:2.5+<0.5,Er:3+?}'::ree_composition)) v (c), unnest(ARRAY['zero', 'half', 'limit', 'keep']) b;
SELECT replace_unknown('oxide{La:30,Tb:?,Dy:<0.01}', unknown => 'keep', below_limit => 'half'), replace_unknown('element{La:1+?}', 'keep') AS kept;
-- names of ores: yttrium and what else decides has to be there, and the name to fit whatever the rest is
SELECT c, ore_type(c), ore_type(replace_unknown(c)) AS by_zero FROM unnest(ARRAY['oxide{La:50,Nd:50}', 'oxide{La:50,Nd:50,Ce:0}', 'oxide{La:27,Ce:50,Pr:5,Nd:17}', 'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:?}', 'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:0.2}',
    'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:<0.01}', 'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:<6}', 'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:0.2,Dy:?}', 'oxide{La:27,Ce:50,Pr:5,Nd:17,Y:0.2,Dy:<1}', 'oxide{La:80,Ce:2,Y:18,Dy:?}', 'oxide{La:80,Ce:?,Y:18}',
    'oxide{Y:65,La:35}', 'oxide{Y:65,La:30,Dy:<5}', 'oxide{Y:60,La:35,Dy:<5}', 'oxide{Y:65,La:35,Dy:?}', 'oxide{Y:25,La:75}', 'oxide{Y:25,La:74,Eu:<1}', 'oxide{Y:25,La:74,Eu:0.6+<0.4}', 'oxide{Y:?}', 'element{La:23,Ce:41,Nd:15,Y:<0.1}']::ree_composition[]) c;
-- a rock of 115 ppm without yttrium; with it, by its shares alone
SELECT ore_type('element{La:24,Ce:50,Pr:5.7,Nd:22,Sm:4.3,Eu:1,Gd:3.6,Dy:2.8,Er:1.6}'), ore_type('element{La:24,Ce:50,Pr:5.7,Nd:22,Sm:4.3,Eu:1,Gd:3.6,Dy:2.8,Er:1.6,Y:17}') AS with_y;
-- light and heavy: the class of what is not known, and what is of the total
SELECT (light_heavy_split(c, 'china_three')).* FROM (VALUES ('oxide{La:30,Ce:50,Dy:1}'::ree_composition), ('oxide{La:30,Ce:50,Dy:?}'), ('oxide{La:30,Ce:<50,Gd:1}')) v (c);
-- baskets: what is not known wants its price, too, and there is no basket price with it
SELECT c, basket_price(c, p, n), missing_prices(c, p, n), basket_price(c, p, n, '{La}') AS of_la, basket_price(replace_unknown(c), p, n) AS by_zero
FROM (VALUES ('{La oxide,Nd oxide}'::ree_product[], '{5,468}'::numeric[])) o (p, n),
     (VALUES ('oxide{La:75,Nd:25}'::ree_composition), ('oxide{La:75,Nd:25,Dy:0}'), ('oxide{La:75,Nd:25,Dy:?}'), ('oxide{La:75,Nd:25+?}'), ('oxide{La:75,Dy:<0.01}')) v (c);
SELECT basket_series(c, p), basket_price(c, p, '2023-07-04'), missing_prices(c, p), missing_prices(c, p, '2023-07-03')
FROM (VALUES ('panel{"La oxide":{2023-07-03:5,2023-07-04:5},"Nd oxide":{2023-07-04:469.00}}'::price_panel)) o (p), (VALUES ('oxide{La:75,Nd:25,Dy:0}'::ree_composition), ('oxide{La:75,Nd:25+<1}'), ('oxide{La:75,Nd:?,Dy:?}')) v (c);
-- stored, sent and read again as JSON
CREATE TEMP TABLE stored AS SELECT c FROM unnest(ARRAY['oxide{La:30,Tb:?,Dy:<0.01,Ho:2.5+<0.5,Er:3+?}', 'element{Y:0.000+?}', 'oxide{Lu:0}']::ree_composition[]) c;
SELECT c::jsonb, c::jsonb::ree_composition::text = c::text AS same FROM stored;
-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$replace_unknown('oxide{La:?}', 'half')$$, $$replace_unknown('oxide{La:?}', below_limit => 'Zero')$$, $$replace_unknown('oxide{La:9e35+<1e35}', below_limit => 'limit')$$, $$replace_unknown('oxide{La:<1e-36}', below_limit => 'half')$$,
    $$share_pct('oxide{La:0}', 'La')$$, $$normalise('oxide{La:0,Ce:0.0}')$$, $$share_pct('oxide{La:?}', 'La')$$, $$points('oxide{La:9e35+<1e35}'::ree_composition)$$]) call;
SELECT pg_temp.refusal(format('SELECT %L::ree_composition', written)) FROM unnest(ARRAY['oxide{La:<}', 'oxide{La:<0.0}', 'oxide{La:<-1}', 'oxide{La:<=1}', 'oxide{La:<1e36}',
    'oxide{La:1+}', 'oxide{La:1+2}', 'oxide{La:1+null}', 'oxide{La:??}', 'oxide{La:<1+?}', 'oxide{La:?%}', 'oxide{La:?,La:1}']) written;
