-- convert_price: a price in another unit.
SET client_encoding = 'UTF8';

SELECT convert_price(45.31, '万元/吨', 'CNY/kg') AS bulletin,
       convert_price(453.05, '元/公斤', '万元/吨') AS back,
       convert_price(1, 'USD/lb', 'USD/kg') AS pound,      -- 1 kg is 2.20462262184877... lb
       convert_price(1, 'USD/kg', 'USD/lb') AS kilogram,
       convert_price(5.00, 'CNY/kg', 'CNY/kg') AS same;
SELECT convert_price(n, '元/吨', '元/公斤') FROM generate_series(10000, 10002) n;

-- all pairs of mass and multiplier, against numeric: money per tonne with 40 decimals in between
CREATE TEMP TABLE unit_size (written text, size numeric, tax integer);
INSERT INTO unit_size
SELECT multiplier || 'CNY/' || mass || tax, m_size / x_size, t
FROM (VALUES ('kg', 1000.0::numeric(60, 40)), ('t', 1000000), ('g', 1), ('lb', 453.59237)) m(mass, m_size),
     (VALUES ('', 1), ('10000 ', 10000)) x(multiplier, x_size),
     (VALUES ('', 0), (' ex VAT', 1), (' inc VAT', 2)) t(tax, t);
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE converted = round(price * t.size / f.size, 12)) AS as_numeric,
       count(*) FILTER (WHERE scale(converted) = scale(trim_scale(converted))) AS no_zeros
FROM unit_size f JOIN unit_size t USING (tax),
     (VALUES (445.00), (-0.01), (0), (9345.238095238095), (123456789012.123456789)) p(price),
     convert_price(price, f.written::price_unit, t.written::price_unit) converted;
-- with tax at 13 per cent and 7.30 yuan a dollar, both ways
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE added = round(price * t.size / f.size * 1.13, 12)) AS tax_added,
       count(*) FILTER (WHERE taken = round(price * f.size / t.size / 1.13, 12)) AS tax_taken,
       count(*) FILTER (WHERE dollars = round(price * t.size / f.size * 7.30 * 1.13, 12)) AS dollars_to_yuan
FROM unit_size f JOIN unit_size t ON f.tax = 1 AND t.tax = 2,
     (VALUES (445.00), (0.01), (9345.24), (123456789012.123456789)) p(price),
     convert_price(price, f.written::price_unit, t.written::price_unit, tax_rate => 0.13) added,
     convert_price(price, t.written::price_unit, f.written::price_unit, tax_rate => 0.13) taken,
     convert_price(price, replace(f.written, 'CNY', 'USD')::price_unit, t.written::price_unit,
                   exchange_rate => 7.30, tax_rate => 0.13) dollars;

-- rounded once, at the end: 12 decimals, halves away from zero
SELECT convert_price(0.000000000005, 'CNY/kg', '万元/公斤') AS below_half,
       convert_price(0.000000005, 'CNY/kg', '万元/公斤') AS half,
       convert_price(-0.000000005, 'CNY/kg', '万元/公斤') AS minus_half,
       convert_price(123456789012345678901234, 'CNY/t', 'CNY/g') AS long;

-- the bulletin's text prices in 万元/吨 are its table's in 元/公斤, converted and rounded: 14 of 15
CREATE TEMP TABLE bulletin (product text, purity text, june numeric, july numeric, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE bulletin_text (item text, value numeric, unit text, change_pct numeric, period text, section text);
\copy bulletin_text FROM 'test/data/bulletin_2023_07_text.csv' CSV HEADER
CREATE TEMP VIEW text_price AS
SELECT item, july, value AS printed, round(convert_price(july, '元/公斤', unit::price_unit), 2) AS computed
FROM bulletin_text JOIN bulletin
     ON product = CASE item WHEN '金属镨钕' THEN '镨钕金属' ELSE regexp_replace(item, '^[0-9.]+%', '') END
WHERE section IN ('light', 'heavy');
SELECT count(*) AS prices, count(*) FILTER (WHERE printed = computed) AS agree FROM text_price;
SELECT * FROM text_price WHERE printed <> computed OR item = '氧化镨钕' ORDER BY july;
-- Argus, 2 January 2025: 397-399 yuan at 7.30 are 54.4-54.7 dollars with the tax, 48.1-48.4 without
SELECT round(convert_price(price, 'CNY/kg inc VAT', 'USD/kg inc VAT', 1 / 7.30), 1) AS with_tax,
       round(convert_price(price, 'CNY/kg inc VAT', 'USD/kg ex VAT', exchange_rate => 1 / 7.30, tax_rate => 0.13), 1) AS without
FROM (VALUES (397), (399)) v(price);

-- NULL in, NULL out; an optional rate may be NULL
SELECT convert_price(NULL::numeric, 'CNY/t', 'CNY/kg') IS NULL AND convert_price(1, NULL, 'CNY/kg') IS NULL AND
       convert_price(1, 'CNY/t', NULL) IS NULL AS nulls,
       convert_price(1000, 'CNY/t', 'CNY/kg', NULL, NULL) AS no_rates,
       -- a rate that is not needed: any from a currency to itself, any tax rate where the tax stays
       convert_price(1000, 'CNY/t', 'CNY/kg', 7.3, 0.13) AS not_needed, convert_price(1000, 'CNY/t', 'CNY/kg', -1) AS ignored,
       convert_price(1000, 'CNY/t ex VAT', 'CNY/t inc VAT', tax_rate => 0) AS tax_of_nothing;

-- the Chinese value-added tax of the day: 17 % until April 2018, 16 % until March 2019, 13 % since, as in a series
SELECT day, convert_price(price, 'CNY/kg inc VAT', 'CNY/kg ex VAT', day => day) AS without, convert_price(price, '元/公斤（含税）', 'USD/kg ex VAT', 0.14, NULL, day) AS dollars, convert_price(price, 'CNY/kg inc VAT', 'CNY/kg ex VAT', tax_rate => 0.1, day => day) = round(price / 1.1, 12) AS given,
       convert_price(price, 'CNY/kg inc VAT', 'CNY/t inc VAT', day => day) = 1000 * price AS same_tax, convert_price(price, 'CNY/kg inc VAT', 'CNY/kg ex VAT', day => day) = value_at(convert_price(price_series(ARRAY[day], ARRAY[price::numeric]), 'CNY/kg inc VAT', 'CNY/kg ex VAT'), day) AS as_series
FROM (VALUES ('1994-01-01'::date, 117), ('2018-04-30', 117), ('2018-05-01', 116), ('2019-03-31', 116), ('2019-04-01', 113), ('2023-07-03', 113)) v (day, price);

-- Text is a number: literals, varchar, and what drivers send without a type.
CREATE TEMP TABLE listed (price varchar(20), unit varchar(20), kind price_unit);
INSERT INTO listed VALUES ('45.31', '万元/吨', '万元/吨'), (' +4.531e1 ', '元/公斤', '元/公斤');
SELECT convert_price(price, unit, 'CNY/kg') AS varchar, convert_price(price, kind, 'CNY/kg') AS kind, convert_price(price::text, unit, 'USD/kg', '0.14') AS rate, convert_price(price, unit, 'USD/kg'::varchar, '0.14'::varchar, '0.13'::varchar, '2023-07-03') AS rates,
       convert_price('45.31', '万元/吨', 'CNY/kg') AS literal, convert_price('45.31', kind, 'CNY/kg') AS of_kind, convert_price('113', 'CNY/kg inc VAT', 'CNY/kg ex VAT', day => '2023-07-03') AS day
FROM listed;
PREPARE untyped AS SELECT convert_price($1, $2, $3), convert_price($1, $2, $3, $4), convert_price($1, $2, $3, $4, $5), convert_price($1, $2, $3, $4, $5, $6), convert_price($1, kind, $9), convert_price(4531, $2, $3), convert_price(4531, kind, $7, $8), convert_price(price_series(ARRAY[date '2023-07-03'], '{4531}'), $2, $3, $4) FROM listed WHERE price = '45.31';
SELECT parameter_types FROM pg_prepared_statements WHERE name = 'untyped';
EXECUTE untyped ('45.31', '万元/吨', 'CNY/kg', '0.14', '0.13', '2023-07-03', 'USD/kg', 0.14, '元/吨');

-- refusals
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || expression)
FROM unnest(ARRAY[
    $$convert_price(1, 'USD/kg', 'CNY/kg')$$,
    $$convert_price(1, 'USD/kg', 'CNY/kg', exchange_rate => 0)$$,
    $$convert_price('{2023-07-03:1}', 'CNY/kg', 'CNY/t')$$, $$convert_price('', 'CNY/kg', 'CNY/t')$$, $$convert_price('445 yuan', 'CNY/kg', 'CNY/t')$$, $$convert_price('NaN', 'CNY/kg', 'CNY/t')$$, $$convert_price('1e40', 'CNY/kg', 'CNY/t')$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', day => '1993-12-31')$$, $$convert_price(1, 'USD/kg ex VAT', 'USD/kg inc VAT', day => '2023-07-03')$$, $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', day => 'infinity')$$,
    $$convert_price(1, 'USD/kg', 'CNY/kg', exchange_rate => -7.3)$$,
    $$convert_price(1, 'USD/kg', 'CNY/kg', exchange_rate => 'NaN')$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT')$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', tax_rate => 13)$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', tax_rate => 1)$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', tax_rate => -0.13)$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg inc VAT', tax_rate => 'NaN')$$,
    $$convert_price(1, 'CNY/kg', 'CNY/kg inc VAT', tax_rate => 0.13)$$,
    $$convert_price(1, 'CNY/kg ex VAT', 'CNY/kg', tax_rate => 0.13)$$,
    $$convert_price('NaN'::numeric, 'CNY/kg', 'CNY/t')$$,
    $$convert_price('Infinity'::numeric, 'CNY/kg', 'CNY/t')$$,
    $$convert_price(1e40 + 1, 'CNY/kg', 'CNY/t')$$,
    $$convert_price(1e35, 'CNY/g', 'CNY/t')$$,
    $$convert_price(1, 'CNY/kg', '元/桶')$$]) expression;
\pset format aligned
\pset tuples_only off
