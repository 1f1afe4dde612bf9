-- Baskets: what a unit of rare earth oxide is worth, what is missing for that, what the ore is worth.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- by arrays: sum of share x price; the composition of elements is converted first
SELECT basket_price('oxide{La:25,Ce:50,Nd:25}', '{La oxide,氧化铈,Nd2O3}'::ree_product[], '{5,5.00,468.29}') AS oxides,
       basket_price('oxide{La:1,Ce:1,Nd:1}', '{La oxide,Ce oxide,Nd oxide,Dy oxide}'::ree_product[], '{1,1,2,NULL}') AS thirds,
       basket_price(c, '{La oxide,Nd oxide}'::ree_product[], '{5,468.29}') = basket_price(to_oxide(c), '{La oxide,Nd oxide}'::ree_product[], '{5,468.29}') AS elements
FROM (VALUES ('element{La:20,Nd:10}'::ree_composition)) v (c);
-- without a price that is missing, and is named, there is NULL; only_elements restricts and does not rescale; elements that are not there cost nothing
SELECT basket_price(c, p, n, missing => 'drop') IS NULL AS unknown, missing_prices(c, p, n) AS missing, basket_price(c, p, n, only_elements => '{Nd,Pr,Tb,Dy}') AS magnets, missing_prices(c, p, n, '{Nd,Dy}') AS of_magnets,
       basket_price(c, p, n, '{Ce}', 'drop') IS NULL AS ce, missing_prices(c, p, n, '{Ce}') AS of_ce, basket_price(c, p, n, '{}') AS none, basket_price(c, p, n, '{Dy,NULL}') AS dy
FROM (VALUES ('oxide{La:25,Ce:50,Nd:25}'::ree_composition, '{La oxide,Ce oxide,Nd oxide,NULL}'::ree_product[], '{5,NULL,468.29,7}'::numeric[])) v (c, p, n);
-- the bulletin's July prices against plain sums, for random compositions of its 15 oxides
CREATE TEMP TABLE bulletin (product ree_product, purity oxide_purity, june numeric, july numeric, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE oxide AS SELECT product, product_principal(product) AS element, june, july FROM bulletin WHERE product_form(product) = 'oxide' AND product <> 'PrNd oxide';
CREATE TEMP TABLE deposit AS
SELECT n, ree_composition(element, (n * 7919 * atomic_number(element) % 100003)::numeric * 10::numeric ^ (n * atomic_number(element) % 9 - 6), (ARRAY['oxide', 'element'])[1 + n % 2]) AS c
FROM oxide, generate_series(1, 100) n WHERE (n * 31 + atomic_number(element) * 7) % 4 > 0 GROUP BY n;
SELECT count(*) AS deposits, count(*) FILTER (WHERE basket = round(100::numeric(60, 40) * plain / total / 100, 12)) AS agree, count(*) FILTER (WHERE missing = '{}') AS complete
FROM (SELECT n, basket_price(c, products, prices) AS basket, missing_prices(c, products, prices) AS missing
      FROM deposit, (SELECT array_agg(product) AS products, array_agg(july) AS prices FROM oxide) o) b
JOIN (SELECT n, sum(amount * july) AS plain, sum(amount) AS total FROM deposit, points(to_oxide(c)) p JOIN oxide o ON o.element = p.element GROUP BY n) s USING (n);

-- by a panel, for a day, or the period it is in, and over time; items in any of their names
CREATE TEMP TABLE panels AS
SELECT price_panel(product, s) AS daily
FROM (SELECT product, price_series(day, price) AS s
      FROM oxide, generate_series(0, 60) d, LATERAL (SELECT '2023-06-01'::date + d AS day, round(june + (july - june) * d / 61 + d % 5, 2) AS price) p
      WHERE d % 7 < 5 AND (d * 13 + atomic_number(element)) % 40 > 0 GROUP BY product) q;
SELECT count(*) AS days, count(*) FILTER (WHERE basket_price(c, daily, day, missing => 'drop') IS NOT DISTINCT FROM value_at(basket_series(c, daily), day)) AS as_series,
       count(*) FILTER (WHERE basket_price(c, daily, day, NULL, 'drop') IS NOT DISTINCT FROM basket_price(c, products, prices, NULL, 'drop')) AS as_arrays,
       count(*) FILTER (WHERE missing_prices(c, daily, day) = missing_prices(c, products, prices)) AS missing, count(*) FILTER (WHERE basket_price(c, daily, day, missing => 'drop') IS NULL) AS unknown
FROM deposit, panels, generate_series('2023-05-30'::date, '2023-08-02', '1 day') t (day_time), LATERAL (SELECT day_time::date AS day) d,
     LATERAL (SELECT array_agg(item::ree_product) AS products, array_agg(value_at(panel_series(daily, item), day)) AS prices FROM unnest(panel_items(daily)) item) a
WHERE n % 10 = 0;
SELECT basket_series('oxide{La:75,Nd:25.0}', p) AS series, basket_price('oxide{La:75,Nd:25.0}', p, '2023-07-04') AS on_4th, basket_price('oxide{La:75,Nd:25}', p, '2023-07-05', missing => 'drop') IS NULL AS on_5th, missing_prices('oxide{La:75,Nd:25}', p, '2023-07-05') AS missing,
       basket_series('oxide{La:75,Nd:25}', p, only_elements => '{Nd}') AS only_nd, basket_series('oxide{La:1,Ce:1}', p) IS NULL AS lacks, missing_prices('oxide{La:1,Ce:1,Dy:1}', p) AS never
FROM (VALUES ('panel{"氧化镧":{2023-07-03:5,2023-07-04:10/2,2023-07-06:6},"Nd oxide":{2023-07-03:468,2023-07-04:469.00,2023-07-05:470,2023-07-06:471},"Dy oxide":{}}'::price_panel)) v (p);
-- the last price of at most so many days before: (75 x 5 + 25 x 470) / 100, then of the 6th, (75 x 6 + 25 x 471) / 100
SELECT basket_price(c, p, '2023-07-05', missing => 'carry') AS on_5th, basket_price(c, p, '2023-07-05', missing => 'carry', max_days => 1) AS a_day, basket_price(c, p, '2023-07-16', missing => 'carry') AS ten_days, basket_price(c, p, '2023-07-16', NULL, 'drop') AS dropped,
       basket_price('oxide{La:1}', 'panel{"La oxide":month{2023-06:5}}'::price_panel, '2023-07-31', missing => 'carry', max_days => 30) AS month
FROM (VALUES ('oxide{La:75,Nd:25}'::ree_composition, 'panel{"La oxide":{2023-07-04:5,2023-07-06:6},"Nd oxide":{2023-07-04:469,2023-07-05:470,2023-07-06:471}}'::price_panel)) v (c, p);
SELECT basket_price('oxide{La:1}', p, '2023-07-31') AS month, basket_series('oxide{La:1}', p), ore_value(basket_series('oxide{La:1}', p), 6) AS ore
FROM (VALUES ('panel{"La oxide":month{2023-06:110/22,2023-07:5.25}}'::price_panel)) v (p);
SELECT basket_price(NULL::ree_composition, '{La oxide}'::ree_product[], '{1}') IS NULL AS none, basket_series('oxide{La:1}', 'panel{}') IS NULL AS empty_panel, missing_prices('oxide{La:1}', 'panel{}'::price_panel), missing_prices('oxide{}', 'panel{}'::price_panel);

-- ore: basket x grade x 10 a tonne where the basket is a kilogram's
SELECT ore_value(26.55, 6) AS a_kilogram, ore_value(26550, 6, 'CNY/t') AS a_tonne, ore_value(2.655, 6, '万元/吨') AS ten_thousands, ore_value(1, 50, 'USD/lb') = round(500 / 0.45359237::numeric(60, 40), 12) AS a_pound, ore_value(26.55, 0.08) AS ion_ore;
-- a third La, Ce and Nd each in 6 % of an ore: (5 + 5 + 468.29) / 3 x 60
SELECT round(ore_value(basket_price('oxide{La:1,Ce:1,Nd:1}', '{La oxide,Ce oxide,Nd oxide}'::ree_product[], '{5,5,468.29}'), 6), 6) AS ore;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$basket_price('oxide{Nd:1}', '{PrNd oxide}'::ree_product[], '{1}')$$, $$basket_price('oxide{Nd:1}', '{Nd metal}'::ree_product[], '{1}')$$, $$basket_price('oxide{Nd:1}', '{Nd oxide,Nd oxide}'::ree_product[], '{1,2}')$$,
    $$basket_price('oxide{Nd:1}', '{Nd oxide}'::ree_product[], '{1,2}')$$, $$basket_price('oxide{Nd:1}', '{{Nd oxide}}'::ree_product[], '{1}')$$, $$basket_price('oxide{Nd:1}', '{Nd oxide}'::ree_product[], '{NaN}')$$,
    $$basket_price('oxide{La:1,Nd:1,Dy:1}', '{Nd oxide,Dy oxide}'::ree_product[], '{1,NULL}')$$, $$basket_price('oxide{La:1,Nd:1}', '{Nd oxide}'::ree_product[], '{1}', missing => 'carry')$$, $$basket_price('oxide{La:1,Nd:1}', 'panel{"Nd oxide":{2023-07-03:1}}'::price_panel, '2023-07-04')$$,
    $$basket_price('oxide{Nd:1}', 'panel{"Nd oxide":{2023-07-03:1}}'::price_panel, '2023-07-14', missing => 'carry')$$, $$basket_price('oxide{Nd:1}', 'panel{"Nd oxide":month{2023-06:1}}'::price_panel, '2023-07-14')$$, $$basket_price('oxide{Nd:1}', 'panel{}'::price_panel, '2023-07-14', missing => 'zero')$$, $$basket_price('oxide{Nd:1}', 'panel{}'::price_panel, '2023-07-14', max_days => -1)$$,
    $$basket_price('oxide{}', '{Nd oxide}'::ree_product[], '{1}')$$, $$basket_series('oxide{}', 'panel{"Nd oxide":{}}')$$, $$basket_price('oxide{Nd:1}', '{Nd oxide}'::ree_product[], '{1}', '{Fe}')$$,
    $$basket_price('oxide{Nd:1}', 'panel{"index":{2023-07-03:1}}'::price_panel, '2023-07-03')$$, $$basket_price('oxide{Nd:1}', 'panel{"DyFe":{2023-07-03:1}}'::price_panel, '2023-07-03')$$,
    $$basket_series('oxide{Nd:1}', 'panel{"Nd oxide":{2023-07-03:1},"氧化钕":{2023-07-03:1}}')$$, $$basket_price('oxide{Nd:1}', 'panel{"Nd oxide":{2023-07-03:1}}'::price_panel, 'infinity')$$,
    $$ore_value(26.55, 101)$$, $$ore_value(26.55, -1)$$, $$ore_value('NaN'::numeric, 1)$$, $$ore_value(9e35, 50)$$]) call;
