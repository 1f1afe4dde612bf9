-- Prices brought to another basis: metal of oxide, a concentrate of another grade, with and without tax.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- July 2023: oxide x factor x content, and what the metal costs above it, against figures computed by hand
CREATE TEMP TABLE bulletin (product ree_product, purity oxide_purity, june numeric, july numeric, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE wanted (metal ree_product, purity oxide_purity, oxide ree_product, equivalent numeric, premium numeric, pct numeric);
INSERT INTO wanted VALUES
    ('PrNd metal', '>=99% Nd2O3 75%', 'PrNd oxide', 533.04, 22.25, 4.2), ('Nd metal', NULL, 'Nd oxide', 546.20, 22.13, 4.1), ('Tb metal', '>=99%', 'Tb oxide', 8619.66, 725.59, 8.4),
    ('DyFe', '>=99% Dy 80%', 'Dy oxide', 1998.50, 110.31, 5.5), ('HoFe', '≧99%Ho80%', 'Ho oxide', 502.49, 60.18, 12.0), ('GdFe', '≧99%Gd75%±2%', 'Gd oxide', 223.40, 26.27, 11.8);
SELECT w.metal, round(metal_equivalent_price(o.july, w.metal, w.purity), 2) AS equivalent, w.equivalent, round(metal_premium(m.july, o.july, w.metal, w.purity), 2) AS premium, w.premium,
       round(metal_premium_pct(m.july, o.july, w.metal, w.purity), 1) AS pct, w.pct
FROM wanted w JOIN bulletin m ON m.product = w.metal JOIN bulletin o ON o.product = w.oxide ORDER BY w.metal;
-- against numeric: shares of the metal, shares of its oxide, shares that do not add up to 100 %
SELECT metal_equivalent_price(453.05, 'PrNd metal', '>=99% Nd 75%') = round(453.05 * (0.75 * f.nd + 0.25 * f.pr), 12) AS of_metal,
       metal_equivalent_price(453.05, 'PrNd metal', '>=99% Nd2O3 75%') = round(453.05 / (0.75 / f.nd + 0.25 / f.pr), 12) AS of_oxide,
       metal_equivalent_price(453.05, 'PrNd metal', '>=99% Pr 24% Nd 75%') = round(453.05 * (0.75 * f.nd + 0.24 * f.pr), 12) AS of_part,
       metal_equivalent_price(453.05, 'PrNd metal', '>=99% Pr6O11 24% Nd2O3 72%') = round(453.05 * 0.96 / (0.72 / f.nd + 0.24 / f.pr), 12) AS of_part_of_oxide,
       metal_equivalent_price(100, 'DyTbFe', '>=99% Tb 20% Dy 40%') = round(100 * (0.2 * f.tb + 0.4 * f.dy), 12) AS alloy,
       metal_equivalent_price(2176.67, 'Dy metal') = round(2176.67 * f.dy, 12) AS one
FROM (SELECT (2 * 144.242 + 3 * 15.999) / (2 * 144.242)::numeric(60, 40) AS nd, (6 * 140.90766 + 11 * 15.999) / (6 * 140.90766)::numeric(60, 40) AS pr,
             (2 * 162.5 + 3 * 15.999) / (2 * 162.5)::numeric(60, 40) AS dy, (4 * 158.925354 + 7 * 15.999) / (4 * 158.925354)::numeric(60, 40) AS tb) f;
SELECT metal_equivalent_price(NULL::numeric, 'Nd metal') IS NULL AS no_price, metal_premium_pct(568.33, 0, 'Nd metal') IS NULL AS of_nothing, metal_premium(568.33, 0, 'Nd metal') AS premium;
-- series: points as numbers; days that both have
SELECT metal_equivalent_price('month{2023-06:503.36,2023-07:9833/21} base 2023=1'::price_series, 'Nd metal') AS series, metal_equivalent_price(503.36, 'Nd metal') AS june, metal_equivalent_price(9833, 'Nd metal') AS july_sum;
SELECT metal_premium(m, o, 'Nd metal') AS premium, metal_premium_pct(m, o, 'Nd metal') AS pct, metal_premium(612, 504, 'Nd metal') AS on_3rd, metal_premium_pct(1228 / 2.0, 503, 'Nd metal') AS on_5th
FROM (VALUES ('{2023-07-02:1,2023-07-03:612,2023-07-04:613,2023-07-05:1228/2,2023-07-07:5}'::price_series, '{2023-07-03:504,2023-07-05:503,2023-07-06:1,2023-07-07:0}'::price_series)) v (m, o);
SELECT metal_equivalent_price('{}'::price_series, 'Nd metal') AS empty, metal_premium('{}'::price_series, '{2023-07-03:1}', 'Nd metal') AS none;

-- concentrate at REO 50 %: plus or minus 1/50 a per cent, as published, and the price of the third quarter of 2023
SELECT price, concentrate_price(price, 51) - price AS step, step AS published FROM (VALUES (16741, 334.82), (18618, 372.36), (26205, 524.10), (26834, 536.68)) v (price, step);
SELECT concentrate_price(20200, 50) AS at_50, concentrate_price(20200, 62.5) AS at_62_5, concentrate_price(31030, 60, 60) AS at_reference, round(change_pct, 1) AS q3_pct, concentrate_price(209600, 92, reference_grade_pct => 92) AS ion_ore
FROM (SELECT 100 * (concentrate_price(20200, 50) / concentrate_price(31030, 50) - 1) AS change_pct) c;
SELECT concentrate_price('quarter{2023-Q2:31030,2023-Q3:20200}'::price_series, 51), concentrate_price(100, 1, 3) AS third, concentrate_price(100, 0) AS waste;

-- tax: 13 % since 2019-04-01, 16 % since 2018-05-01, 17 % before
SELECT day, with_tax(100, day), without_tax(113, day), without_tax(100, day) = round(100 / (1 + rate), 12) AS divided
FROM (VALUES ('2023-07-03'::date, 0.13::numeric(60, 40)), ('2019-04-01', 0.13), ('2019-03-31', 0.16), ('2018-05-01', 0.16), ('2018-04-30', 0.17), ('1994-01-01', 0.17)) v (day, rate);
SELECT with_tax(20200, '2023-07-03') AS literal, with_tax(20200, tax_rate => 0.13) AS rate, without_tax(445, tax_rate => 0) AS none, with_tax(20200, '2023-07-03', unit => 'CNY/t ex VAT') AS unit,
       with_tax(100, unit => '€/kg', tax_rate => 0.19) AS euro, without_tax(with_tax(445, '2023-07-03'), '2023-07-03') AS back, with_tax(NULL::numeric, '2023-07-03') IS NULL AS no_price;
-- as convert_price has it
SELECT without_tax(445, tax_rate => 0.13) = convert_price(445, 'CNY/kg inc VAT', 'CNY/kg ex VAT', tax_rate => 0.13) AS number,
       without_tax(s, unit => 'CNY/kg inc VAT') = convert_price(s, 'CNY/kg inc VAT', 'CNY/kg ex VAT') AS series, without_tax(s) AS by_day, with_tax(s, 0.13) AS by_rate
FROM (VALUES ('{2018-04-30:117,2018-05-01:116,2019-03-31:232/2,2019-04-01:113,2023-07-03:445}'::price_series)) v (s);
SELECT with_tax('month{2018-04:100,2018-05:100,2019-03:100,2019-04:100}'::price_series), with_tax('{}'::price_series);

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call) FROM unnest(ARRAY[
    $$metal_equivalent_price(1, 'PrNd metal')$$, $$metal_equivalent_price(1, 'DyFe', '>=99%')$$, $$metal_equivalent_price(1, 'DyFe', '>=99% Dy2O3 80%')$$, $$metal_equivalent_price(1, 'Nd oxide')$$,
    $$metal_equivalent_price(1, 'Nd carbonate')$$, $$metal_equivalent_price(1, 'PrNd metal', '>=99% Dy 5%')$$, $$metal_equivalent_price('NaN'::numeric, 'Nd metal')$$, $$metal_equivalent_price(9e35, 'Nd metal')$$,
    $$metal_equivalent_price('{2023-07-03:9e35}'::price_series, 'Nd metal')$$, $$metal_premium(9e35, -9e35, 'Nd metal')$$,
    $$metal_premium('{2023-07-03:1}'::price_series, 'month{2023-07:1}', 'Nd metal')$$, $$metal_premium('{2023-07-03:1}'::price_series, '{2023-07-03:1} base 2010=100', 'Nd metal')$$,
    $$concentrate_price(20200, -1)$$, $$concentrate_price(20200, 101)$$, $$concentrate_price(20200, 50, 0)$$, $$concentrate_price('Infinity', 50)$$,
    $$with_tax(100)$$, $$with_tax(100, '2023-07-03', 0.13)$$, $$with_tax(100, tax_rate => 13)$$, $$without_tax(100, tax_rate => -0.1)$$, $$with_tax(100, '1993-12-31')$$, $$with_tax(100, 'infinity')$$,
    $$with_tax(100, '2023-07-03', unit => 'CNY/kg inc VAT')$$, $$without_tax(100, '2023-07-03', unit => 'USD/kg')$$, $$without_tax('{2023-07-03:1}'::price_series, unit => 'CNY/t ex VAT')$$,
    $$with_tax('quarter{2018-Q1:100,2018-Q2:100}'::price_series)$$, $$with_tax('year{2019:100}'::price_series)$$, $$with_tax('week{2018-04-30:100}'::price_series)$$, $$with_tax('{1990-01-01:5}'::price_series)$$]) call;
