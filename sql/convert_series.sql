-- convert_price of a price_series: units, exchange rates by number and by day, the Chinese value-added tax of the day.
SET client_encoding = 'UTF8';
SET datestyle = ISO;
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT convert_price(s, '元/公斤', '万元/吨'), convert_price(s, 'CNY/kg', 'USD/lb', 0.14) AS lb, convert_price(s, 'CNY/kg inc VAT', 'CNY/kg ex VAT', tax_rate => 0.13) AS ex
FROM (VALUES ('{2023-07-03:445.00,2023-07-04:1343.50/3} base 2010=100'::price_series)) v (s);
-- rates by day: a literal, a number written as text, a series, NULL; the value of a point is its mean times the rate's, rounded once
SELECT convert_price(s, 'USD/kg', 'CNY/kg', '{2023-07-03:7.25,2023-07-04:7,2023-07-05:7.2}'), convert_price(s, 'USD/kg', 'CNY/kg', exchange_rate => '7.25') AS number, convert_price(s, 'USD/kg', 'CNY/kg', exchange_rate => r, missing => 'drop') AS series,
       convert_price(s, 'CNY/kg', 'CNY/t', exchange_rate => NULL) AS none, convert_price(s, 'USD/kg', 'CNY/kg', '{"2023-07-05": "22/3", "2023-07-03": 7.25}', missing => 'drop') AS json
FROM (VALUES ('{2023-07-03:61.2,2023-07-04:61,2023-07-05:120/2}'::price_series, '{2023-06-01:7,2023-07-03:14.5/2,2023-07-04:7.3,2023-08-01:8}'::price_series)) v (s, r);
-- a day without a rate: dropped, or the last rate carried on, of ten days before or of so many; rates before the series count
SELECT convert_price(s, 'USD/kg', 'CNY/kg', r, missing => 'drop') AS dropped, convert_price(s, 'USD/kg', 'CNY/kg', r, missing => 'carry') AS carried, convert_price(s, 'USD/kg', 'CNY/kg', '{2023-06-23:7}', missing => 'carry', max_days => 12) AS from_before,
       convert_price(s, 'USD/kg', 'CNY/kg', '{}', NULL, 'drop') AS none, convert_price('month{2023-07:3,2023-08:4}'::price_series, 'USD/kg', 'CNY/kg', 'month{2023-07:7}', missing => 'carry', max_days => 31) AS month
FROM (VALUES ('{2023-07-03:3,2023-07-04:10/3,2023-07-05:6}'::price_series, '{2023-07-02:6,2023-07-04:15/2}'::price_series)) v (s, r);
-- from a currency to itself no rate counts, whatever it is
SELECT convert_price(s, 'CNY/kg', 'CNY/t', 7.3) AS number, convert_price(s, 'CNY/kg', 'CNY/t', '{2023-07-04:-1}') AS series, convert_price(s, 'CNY/kg', 'CNY/t', 'month{}', missing => 'carry') AS months FROM (VALUES ('{2023-07-03:445,2023-07-05:10/3}'::price_series)) v (s);
-- units from columns: price_unit, text, varchar; one of each with a literal; numbers too
CREATE TEMP TABLE listed (price numeric, s price_series, unit price_unit, written text, short varchar(20));
INSERT INTO listed VALUES (445, '{2023-07-03:445}', '元/公斤', '元/公斤', '元/公斤');
SELECT convert_price(s, unit, '万元/吨') AS unit, convert_price(s, '万元/吨', unit) AS to_unit, convert_price(s, written, '万元/吨') AS written, convert_price(s, short, written) AS both, convert_price(s, unit, unit, '{2023-07-03:1}') AS by_day,
       convert_price(s, written, 'USD/kg', 0.14) AS rate, convert_price(s, unit, 'USD/kg', '0.14') AS rate_text, convert_price(s, unit, 'USD/kg', s, tax_rate => 0.13) AS rates, convert_price(s, written, 'USD/kg', s) AS rates_text
FROM listed;
SELECT convert_price(price, unit, '万元/吨') AS unit, convert_price(price, '万元/吨', written) AS written, convert_price(price, short, written) AS both, convert_price(price, written, 'USD/kg', exchange_rate => 0.14) AS rate, convert_price(price, unit, unit, 1, 0.13) AS same FROM listed;
SELECT convert_price(NULL::price_series, 'CNY/t', 'CNY/kg') IS NULL AND convert_price('{}'::price_series, NULL, 'CNY/kg') IS NULL AND convert_price('{}'::price_series, unit, NULL) IS NULL AS nulls, convert_price('{}'::price_series, 'CNY/t', 'CNY/kg') FROM listed;

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- Random series of days and months with several quotes on some, between all units that do not state the tax, against the scalar function and numeric.
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, day::date, round((20 + 8000 * random())::numeric, item % 5) AS price
FROM generate_series(0, 5) item, LATERAL generate_series(timestamp '2017-01-01', timestamp '2017-01-01' + item * interval '150 days', '1 day') day,
     LATERAL generate_series(1, CASE WHEN extract(day FROM day) % 7 = item THEN 3 ELSE 1 END)
WHERE random() < 0.7;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price) AS s FROM quote GROUP BY item UNION ALL SELECT item + 10, monthly(price_series(day, price)) FROM quote GROUP BY item;
CREATE TEMP TABLE point AS
SELECT item, "time" AS day, quotes, round(value * quotes, 10)::numeric(200, 80) AS sum FROM series, points(s) WHERE item < 10
UNION ALL SELECT item + 10, date_trunc('month', day)::date, count(*), sum(value) FROM (SELECT item, day, sum(price)::numeric(200, 80) / count(*) AS value FROM quote GROUP BY 1, 2) d GROUP BY 1, 2;
CREATE TEMP TABLE pair AS
SELECT f.written AS from_unit, t.written AS to_unit, t.size / f.size AS factor
FROM (SELECT multiplier || 'CNY/' || mass AS written, m::numeric(60, 40) / x AS size FROM (VALUES ('kg', 1000.0), ('t', 1000000), ('g', 1), ('lb', 453.59237)) m (mass, m), (VALUES ('', 1), ('10000 ', 10000)) x (multiplier, x)) f,
     LATERAL (SELECT multiplier || 'CNY/' || mass AS written, m::numeric(60, 40) / x AS size FROM (VALUES ('kg', 1000.0), ('t', 1000000), ('g', 1), ('lb', 453.59237)) m (mass, m), (VALUES ('', 1), ('10000 ', 10000)) x (multiplier, x)) t;
SELECT series_period(s), count(DISTINCT (from_unit, to_unit)) AS pairs, count(*) AS points, sum(num_points(c)) FILTER (WHERE p.day = first_day(s)) = count(*) AS all,
       count(*) FILTER (WHERE round(value_at(c, p.day), 12) = round(sum * factor / quotes, 12)) AS as_numeric,
       count(*) FILTER (WHERE quotes > 1 OR round(value_at(c, p.day), 12) = convert_price(value_at(s, p.day), from_unit, to_unit)) AS as_scalar
FROM (SELECT item, s, from_unit, to_unit, factor, convert_price(s, from_unit, to_unit) AS c FROM series, pair WHERE item IN (2, 13)) s JOIN point p USING (item) GROUP BY 1;
-- powers of ten are exact: weights and pooled means follow, and there and back is where one was
SELECT count(*) AS series, count(*) FILTER (WHERE convert_price(s, '元/公斤', '元/吨') = s * 1000) AS times, count(*) FILTER (WHERE item < 10 AND convert_price(convert_price(s, '元/公斤', '万元/吨'), '万元/吨', '元/公斤') = s * 1) AS days_back,
       count(*) FILTER (WHERE yearly(convert_price(s, '元/公斤', '元/吨'), 'pooled') = yearly(s, 'pooled') * 1000) AS pooled, count(*) FILTER (WHERE mom_series(convert_price(s, '元/公斤', '万元/吨')) = mom_series(s)) AS changes
FROM series WHERE item % 10 > 0;
-- exchange rates: every third day has none; every fifth two or three quotes, whose mean counts.  The exact fraction of integers, rounded once, halves away from zero.
CREATE FUNCTION pg_temp.rounded(numerator numeric, denominator numeric) RETURNS numeric LANGUAGE sql AS 'SELECT div(2 * numerator * 10::numeric ^ 12 + denominator, 2 * denominator) / 10::numeric ^ 12';
CREATE TEMP TABLE rate AS
SELECT day::date, round((6 + random())::numeric, 4) AS rate FROM generate_series(timestamp '2016-12-01', '2018-06-30', '1 day') day, LATERAL generate_series(1, CASE WHEN extract(doy FROM day)::int % 5 = 0 THEN 2 + extract(doy FROM day)::int % 2 ELSE 1 END) WHERE extract(doy FROM day)::int % 3 > 0;
SELECT item, count(*) AS days, sum(num_points(c)) FILTER (WHERE p.day = first_day(c)) = count(*) AS all, count(*) FILTER (WHERE value_at(c, p.day) = pg_temp.rounded(sum * rates, quotes * of)) AS exact,
       count(*) FILTER (WHERE value_at(l, p.day) = pg_temp.rounded(sum * rates * 0.45359237 * 100, quotes * of * 113)) AS with_tax,
       count(*) FILTER (WHERE value_at(c, p.day) <> round(round(sum * round(rates::numeric(60, 30) / of, 12), 12) / quotes, 12)) AS not_by_rounded_means
FROM (SELECT item, convert_price(s, 'USD/kg', 'CNY/kg', r, missing => 'drop') AS c, convert_price(s, 'USD/kg inc VAT', 'CNY/lb ex VAT', r, 0.13, 'drop') AS l FROM series, (SELECT price_series(day, rate) AS r FROM rate) r) s
     JOIN point p USING (item) JOIN (SELECT day, sum(rate) AS rates, count(*) AS of FROM rate GROUP BY day) r USING (day)
WHERE item IN (1, 2, 5) GROUP BY item ORDER BY item;
-- prices such as 2000/3 by rates such as 22/3: a half behind the 12th decimal forced in a third, common factors in another
CREATE TEMP TABLE fraction AS
SELECT '2020-01-01'::date + n AS day, quotes, of, CASE n % 3 WHEN 0 THEN 2 * (n % 900) + 1 WHEN 1 THEN quotes * of * (random() * 1e3)::int + 1 ELSE round((random() * 1e6)::numeric, n % 5) END AS price,
       CASE n % 3 WHEN 0 THEN quotes * of * 0.0000000000005 ELSE round((1 + random() * 1e2)::numeric, n % 4) END AS rate
FROM generate_series(0, 2999) n, LATERAL (SELECT 1 + n % 12 AS quotes, 1 + n % 7 AS of) w;
SELECT count(*) AS days, count(*) FILTER (WHERE value = pg_temp.rounded(price * rate, f.quotes * of)) AS exact, count(*) FILTER (WHERE value * 2 * f.quotes * of - 2 * price * rate = f.quotes * of * 0.000000000001) AS ties, count(*) FILTER (WHERE p.quotes <> 1) AS weights,
       count(*) FILTER (WHERE value <> round(round(price::numeric(60, 30) / f.quotes, 12) * round(rate::numeric(60, 30) / of, 12), 12)) AS not_by_rounded_means
FROM (SELECT convert_price(('{' || string_agg(day || ':' || price || '/' || quotes, ',') || '}')::price_series, 'USD/kg', 'CNY/kg', ('{' || string_agg(day || ':' || rate || '/' || of, ',') || '}')::price_series) AS c FROM fraction) s, points(c) p JOIN fraction f ON day = "time";
-- the last rate carried on, where half of the weeks have none
SELECT item, count(*) AS days, sum(num_points(c)) FILTER (WHERE p.day = first_day(c)) = count(*) AS all, count(*) FILTER (WHERE value_at(c, p.day) = pg_temp.rounded(sum * rates, quotes * of)) AS as_carried, count(*) FILTER (WHERE r.day < p.day) AS carried, max(p.day - r.day) AS oldest
FROM (SELECT item, convert_price(s, 'USD/kg', 'CNY/kg', r, missing => 'carry') AS c FROM series, (SELECT price_series(day, rate) AS r FROM rate WHERE extract(doy FROM day)::int % 13 > 6) r WHERE item IN (1, 2, 3)) s
     JOIN point p USING (item), LATERAL (SELECT day, sum(rate) AS rates, count(*) AS of FROM rate WHERE day <= p.day AND extract(doy FROM day)::int % 13 > 6 GROUP BY day ORDER BY day DESC LIMIT 1) r
GROUP BY item ORDER BY item;

-- the Chinese value-added tax: 17 % until April 2018, 16 % until March 2019, 13 % since; a rate that is given counts
SELECT convert_price('{2018-04-30:117,2018-05-01:116,2019-03-31:116,2019-04-01:113,2023-07-03:339/3,1994-01-01:117}'::price_series, 'CNY/kg inc VAT', 'CNY/kg ex VAT'),
       convert_price('month{2018-04:100,2018-05:100,2019-04:100}'::price_series, 'CNY/kg ex VAT', '万元/吨（含税）'), convert_price('{2018-04-30:100,2023-07-03:100}'::price_series, 'CNY/kg ex VAT', 'CNY/kg inc VAT', tax_rate => 0.1) AS given,
       convert_price('week{2018-05-07:100}'::price_series, 'USD/kg ex VAT', 'CNY/kg inc VAT', 7) AS week, convert_price('quarter{2018-Q1:100,2018-Q3:100}'::price_series, 'CNY/kg ex VAT', 'USD/kg inc VAT', 0.1) AS quarter, convert_price('year{2018:100}'::price_series, 'CNY/kg inc VAT', 'CNY/t inc VAT') AS no_tax;
SELECT item, count(*) AS points, count(*) FILTER (WHERE value_at(c, p.day) = round(sum / (quotes * (1 + CASE WHEN p.day < '2018-05-01' THEN 0.17 WHEN p.day < '2019-04-01' THEN 0.16 ELSE 0.13 END))::numeric(200, 80), 12)) AS as_numeric
FROM (SELECT item, convert_price(s, 'CNY/t inc VAT', 'CNY/t ex VAT') AS c FROM series) s JOIN point p USING (item) WHERE item % 10 > 3 GROUP BY item ORDER BY item;

-- Argus, 2 January 2025: 397-399 yuan at 7.30 are 54.4-54.7 dollars with the tax, 48.1-48.4 without
SELECT round(value_at(convert_price(s, 'CNY/kg inc VAT', 'USD/kg inc VAT', r), '2025-01-02'), 1) AS with_tax, round(value_at(convert_price(s, 'CNY/kg inc VAT', 'USD/kg ex VAT', r), '2025-01-02'), 1) AS without
FROM (SELECT '{2025-01-02:1}'::price_series / 7.30 AS r) q, unnest('{"{2025-01-02:397}","{2025-01-02:399}"}'::price_series[]) s;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT convert_price(%L::price_series, %s)', s, rest))
FROM (VALUES ('{}', '''USD/kg'', ''CNY/kg'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', NULL::price_series'), ('{2023-07-03:1,2023-07-04:2,2023-07-06:3}', '''USD/kg'', ''CNY/kg'', ''{2023-07-03:7,2023-07-05:8}'''), ('{2023-07-03:1,2023-07-04:2,2023-07-06:3}', '''USD/kg'', ''CNY/kg'', ''{2023-07-03:7}'', missing => ''carry'', max_days => 1'),
             ('month{2023-07:1}', '''USD/kg'', ''CNY/kg'', ''month{2023-06:7}'', missing => ''carry'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''{}'', missing => ''zero'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''{}'', missing => ''carry'', max_days => -1'),
             ('{2023-07-03:1,2023-07-04:1}', '''USD/kg'', ''CNY/kg'', ''{2023-07-03:7,2023-07-04:0}'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', -7'), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''seven'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''7.25 yuan'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''1e40'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''{seven}'''),
             ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''month{2023-07:7}'''), ('{2023-07-03:1}', '''USD/kg'', ''CNY/kg'', ''{2023-07-03:7} pending 2023'''), ('{}', '''CNY/kg'', ''CNY/kg inc VAT'''), ('{}', '''CNY/kg'', ''USD/kg inc VAT'', ''{}'''),
             ('{}', '''CNY/kg ex VAT'', ''CNY/kg inc VAT'', tax_rate => 13'), ('{2023-07-03:1}', '''USD/kg ex VAT'', ''USD/kg inc VAT'''), ('{1993-12-31:1}', '''CNY/kg ex VAT'', ''CNY/kg inc VAT'''), ('quarter{2018-Q1:1,2018-Q2:1}', '''CNY/kg ex VAT'', ''CNY/kg inc VAT'''),
             ('week{2018-04-30:1}', '''CNY/kg ex VAT'', ''CNY/kg inc VAT'''), ('year{2019:1}', '''CNY/kg ex VAT'', ''CNY/kg inc VAT'''), ('{2023-07-03:1e35}', '''CNY/g'', ''CNY/t'''), ('{2023-07-03:1}', '''CNY/kg'', ''元/桶'''), ('{} pending 2010', '''CNY/kg'', ''CNY/t''')) c (s, rest);
