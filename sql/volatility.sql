-- volatility_pct: against stddev_samp and ln of numeric, which are given 40 decimals.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all

SELECT volatility_pct('{2023-07-03:100,2023-07-04:110,2023-07-05:99}') AS pct,
       round(100 * abs(ln(1.1::numeric(40, 30)) - ln(0.9::numeric(40, 30))) / sqrt(2::numeric(40, 30)), 12) AS by_hand;
-- constant growth, and no change at all
SELECT volatility_pct('{2023-07-03:100,2023-07-04:110,2023-07-07:121}') AS growing,
       volatility_pct('{2023-07-03:5,2023-07-04:5.00,2023-07-05:10/2}') AS constant;
-- fewer than two changes; the scale of the prices does not matter
SELECT volatility_pct('{}') AS none, volatility_pct('{2023-07-03:5}') AS one, volatility_pct('{2023-07-03:5,2023-07-04:6}') AS two,
       volatility_pct(NULL) AS unknown;
SELECT volatility_pct('{2023-07-03:1,2023-07-04:2,2023-07-05:7}') = volatility_pct('{2023-07-03:0.01,2023-07-04:0.02,2023-07-05:0.07}') AS same;
-- days: from quoted day to quoted day; months: not across a gap
SELECT volatility_pct('{2023-01-01:1,2023-02-01:2,2023-04-01:8,2023-05-01:9,2023-06-01:5}') AS days,
       volatility_pct('month{2023-01:1,2023-02:2,2023-04:8,2023-05:9,2023-06:5}') AS months,
       volatility_pct('month{2023-01:1,2023-02:2,2023-04:8,2023-06:5}') AS one_change;
-- 36 digits
SELECT volatility_pct('{2023-07-03:0.999999999999999999999999999999999999,2023-07-04:0.000000000000000000000000000000000001,2023-07-05:0.25}') AS pct,
       round(100 * abs(ln(1e-36::numeric(99, 60) / 0.999999999999999999999999999999999999::numeric(99, 60)) -
                       ln(0.25 / 1e-36::numeric(99, 60))) / sqrt(2::numeric(99, 60)), 12) AS expected;

-- consecutive points of a series, and of its months and weeks
CREATE TEMPORARY TABLE price AS
SELECT product, date '2020-01-01' + day AS day, round(exp(3 * sin(day * product))::numeric + product, product % 7) + 0.0000001 AS value
FROM generate_series(1, 20) AS product, generate_series(1, 800) AS day
WHERE (day * product) % 7 < 5 AND (day / 40) % (product + 1) <> 1;
CREATE TEMPORARY TABLE history AS
SELECT product, s FROM (SELECT product, price_series(day, value) AS s FROM price GROUP BY product) AS days
UNION ALL SELECT product + 100, monthly(price_series(day, value)) FROM price GROUP BY product
UNION ALL SELECT product + 200, weekly(price_series(day, value)) FROM price GROUP BY product;
WITH mean AS (
    SELECT product + number AS product, period, date_trunc(period, day)::date AS start, ln(avg(value::numeric(80, 60))::numeric(80, 60)) AS ln
    FROM price, (VALUES (0, 'day'), (100, 'month'), (200, 'week')) AS v (number, period) GROUP BY product, number, period, start),
change AS (
    SELECT product, ln - lag(ln) OVER own AS change,
           CASE period
           WHEN 'week' THEN start - lag(start) OVER own <= 7
           WHEN 'month' THEN lag(start) OVER own + interval '1 month' >= start
           ELSE true END AS follows
    FROM mean WINDOW own AS (PARTITION BY product ORDER BY start)),
by_rows AS (
    SELECT product, count(change) FILTER (WHERE follows) AS changes, count(change) FILTER (WHERE NOT follows) AS gaps,
           round(100 * stddev_samp(change) FILTER (WHERE follows), 12) AS expected
    FROM change GROUP BY product)
SELECT series_period(s), count(*) AS series, sum(changes) AS changes, sum(gaps) AS gaps,
       count(*) FILTER (WHERE volatility_pct(s) = expected) AS equal
FROM history JOIN by_rows USING (product) GROUP BY 1 ORDER BY 3 DESC;

SELECT pg_temp.refusal($$SELECT volatility_pct('{2023-07-03:0}')$$);
SELECT pg_temp.refusal($$SELECT volatility_pct('month{2023-06:5,2023-07:-1}')$$);
