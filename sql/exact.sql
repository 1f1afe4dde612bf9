-- Exact fractions: points with divisors, operators between a series and a number, round, and values far apart.
SET datestyle = ISO;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- Five days quoted 100.00, 100.00 and 100.01 by three sources, and a sixth 100.01, 100.01 and 100.02: their mean is 100.005.
CREATE TEMP TABLE quote AS
SELECT date '2023-07-03' + n AS day, 100 + (n / 5 + source / 3) * 0.01 AS price FROM generate_series(0, 5) n, generate_series(1, 3) source
UNION ALL SELECT '2023-06-30', 100.00;
SELECT monthly(s), mom_change(s, digits => 2), mom_change(s) AS exactly, value_at(monthly(s), '2023-07-01') AS july FROM (SELECT price_series(day, price) AS s FROM quote) q;
-- rebased to its first day, whose value is 0.01 / 3, a series is 100 there
SELECT rebase(s, date '2023-01-01') AS rebased, value_at(rebase(s, date '2023-01-01'), '2023-01-01') AS first, value_at(rebase(s, date '2023-01-01'), '2023-01-02') AS second
FROM (VALUES ('{2023-01-01:0.01/3,2023-01-02:2000/3}'::price_series)) v (s);
SELECT mom_pct('{2023-06-05:1/3,2023-07-05:2/3}') AS of_days, mom_pct('month{2023-06:1/1/3,2023-07:2/1/3}') AS of_months;

-- A point is sum / weight / divisor: the divisor shares no factor with 10 or with the sum.
SELECT written, written::price_series AS series, value_at(written::price_series, '2023-07-03') AS value, written::price_series::text::price_series = written::price_series AS reads_back
FROM unnest(ARRAY['{2023-07-03:7/1/3}', '{2023-07-03:1/1/4}', '{2023-07-03:6/2/3}', '{2023-07-03:14/1/6}', '{2023-07-03:-7.50/2.5/30}', '{2023-07-03:0/1/7}', '{2023-07-03:21/7/1}',
                  '{2023-07-03:445.00,2023-07-04:7/1/3,2023-07-05:600.03/6/7}', 'month{2023-07:1/1/999999999999999999999999999999999999}']) written;
SELECT '{2023-07-03:7/1/3}'::price_series = '{2023-07-03:70/1/30}' AS same, '{2023-07-03:7/1/3}'::price_series = '{2023-07-03:7/3}' AS weights_differ, '{2023-07-03:7/1/3}'::price_series = '{2023-07-03:2.333333333333}' AS rounded;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-07-03:5/2/}', '{2023-07-03:5/2/0}', '{2023-07-03:5/2/-3}', '{2023-07-03:5/2/1.5}', '{2023-07-03:5/2/x}', '{2023-07-03:5/1/1e36}', '{2023-07-03:5//3}',
                  -- with a divisor of 2 to the power of 100 the sum would have 100 decimals
                  '{2023-07-03:5/1/1267650600228229401496703205376}']) written;
\pset format aligned
\pset tuples_only off

-- Arithmetic with numbers: 445, 1343.50 / 3 and 7/3.  + and - keep the base; a product and a quotient have none.
CREATE TEMP TABLE series AS SELECT '{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-06:7/1/3} base 2010=100'::price_series AS s;
SELECT s + 0.5 AS plus, 0.5 + s AS plus_to, s - 1000 AS minus FROM series;
SELECT s * 3 AS times, s / 7 AS over, 100 / s AS number_over, -7 / s AS negative_over FROM series;
SELECT (s - 0.5) + 0.5 = s AS minus_plus, (s / 7) * 7 * 1 = s * 1 AS over_times, s * 1 + s * 1 - s * 1 - s * 1 = s * 0 + 0 * s AS nothing, 1 / '{}'::price_series AS empty, '{}'::price_series + 1 AS empty_plus, s + NULL::numeric IS NULL AS unknown FROM series;
-- weights and quotes of a point stay with a number; a sum of two series is of weight 1
SELECT '{2023-07-03:445/2.5}'::price_series + 2 AS weighted, '{2023-07-03:445/2.5}'::price_series - '{2023-07-03:8}' AS less, s - '{2023-07-04:1/3} base 2010=100' AS of_series FROM series;
SELECT p."time", p.value, p.quotes, q.value AS plus, q.quotes AS quotes_plus FROM series, points(s) p, points(s + 0.125) q WHERE p."time" = q."time" ORDER BY 1;
-- round: every value once, halves away from zero; period and base stay
SELECT round(s, 2), round(s, 0) AS whole, round(s, 12) AS twelve FROM series;
SELECT round('month{2023-05:2.5,2023-06:-2.5,2023-07:7/2} base 2010=100'::price_series, 0) AS halves, round('{2023-07-03:0.004999999999999/1/1,2023-07-04:0.02/4}'::price_series, 2) AS near_half, round('{}'::price_series, 2) AS empty, round(NULL::price_series, 2) IS NULL AS unknown;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || statement)
FROM (VALUES ($$1 / '{2023-07-03:1,2023-07-04:0.00/3}'::price_series$$), ($$1 / 'month{2023-07:0}'::price_series$$), ($$'NaN'::numeric / '{2023-07-03:1}'::price_series$$), ($$'{2023-07-03:1}'::price_series + 'Infinity'::numeric$$),
             ($$'{2023-07-03:9e35}'::price_series + 9e35$$), ($$round('{2023-07-03:1}'::price_series, -1)$$), ($$round('{2023-07-03:1}'::price_series, 37)$$)) v (statement);
\pset format aligned
\pset tuples_only off

-- What one scale of 36 digits does not hold: every point has its own.
SELECT append('{2023-07-03:1e35}', '2023-07-04', 0.01), '{2023-07-03:1e30,2023-07-04:1e-30}'::price_series AS far;
SELECT value_at(s, '2023-07-03') AS large, value_at(s, '2023-07-04') AS small, s::text::price_series = s AS reads_back FROM (SELECT '{2023-07-03:1e30,2023-07-04:1e-30}'::price_series AS s) q;
-- a float's residue among a thousand prices, at each of five places
SELECT place, count(*) AS days, count(*) FILTER (WHERE p.value = CASE WHEN p."time" = date '2020-01-01' + place THEN 0.00000000000000005551115123125783 ELSE 12345.67 + (p."time" - date '2020-01-01') END) AS exact,
       s::text::price_series = s AS reads_back, value_at(s, date '2020-01-01' + place) AS residue
FROM (SELECT place, price_series(date '2020-01-01' + n, CASE n WHEN place THEN 5.551115123125783e-17 ELSE 12345.67 + n END::float8) AS s
      FROM generate_series(0, 999) n, unnest(ARRAY[0, 300, 511, 512, 999]) place GROUP BY place) b, points(s) p GROUP BY place, s ORDER BY place;
-- quotes that weigh 1 / 3.0 each: means as if they weighed 1
SELECT monthly(s), value_at(s, '2023-07-04') AS day, value_at(monthly(s), '2023-07-01') = round((445.25 + (448 + 448.01) / 2 + (447 + 447.02 + 449) / 3) / 3, 12) AS month
FROM (SELECT price_series(day, price, 1 / 3.0) AS s
      FROM (VALUES (date '2023-07-03', 445.25), ('2023-07-04', 448), ('2023-07-04', 448.01), ('2023-07-05', 447), ('2023-07-05', 447.02), ('2023-07-05', 449)) v (day, price)) q;
-- quotients of numeric as factors: exact where 36 digits hold the product, else 24 significant digits of it
SELECT s * (103.2 / 101.7) * (7.1 / 6.9) AS twice, value_at(s * (103.2 / 101.7) * (7.1 / 6.9), '2023-07-03') = 445 * (103.2 / 101.7) * (7.1 / 6.9) AS exact,
       value_at(s * (103.2 / 101.7) * (7.1 / 6.9), '2023-07-04') = round(453.37 * (103.2 / 101.7) * (7.1 / 6.9), 21) AS to_24_digits
FROM (VALUES ('{2023-07-03:445.00,2023-07-04:453.37}'::price_series)) v (s);
