-- The method geometric of weekly, monthly, quarterly, yearly: against ln and exp of numeric, which
-- are given 40 decimals.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all

SELECT monthly('{2023-07-03:4,2023-07-04:9,2023-08-01:445.00,2023-09-01:1,2023-09-02:2,2023-09-03:4}', method => 'geometric');
-- several quotes count as their mean: the root of 5 x 20
SELECT monthly('{2023-07-03:15/3,2023-07-04:20}', method => 'geometric');
-- one value, or several equal ones, are kept whole; a mean of more than 12 decimals is rounded
SELECT monthly('{2023-07-03:1.00000000000000005,2023-08-01:0.0000000000005,2023-08-02:0.0000000000005}', method => 'geometric');
SELECT monthly('{2023-07-03:2,2023-07-04:3}', method => 'geometric'), round(sqrt(6::numeric(40,30)), 12);
SELECT yearly('month{2023-06:8,2023-07:27}', 'geometric'), monthly('month{2023-06:8,2023-07:27/2}', method => 'geometric');
SELECT monthly('{2023-07-03:4,2023-07-04:9,2023-08-01:5}', method => 'geometric', min_points => 2);
SELECT monthly('{}', method => 'geometric');
-- the largest and smallest values
SELECT monthly('{2023-07-03:400000000000000000000000000000000000,2023-07-04:900000000000000000000000000000000000}', method => 'geometric');
SELECT monthly('{2023-07-03:0.000000000000000000000000000000000001,2023-07-04:0.250000000000000000000000000000000000}', method => 'geometric');

CREATE TEMPORARY TABLE price AS
SELECT product, day, round(exp(7 * sin(day * product))::numeric + product, product % 7) + 0.0000001 AS value
FROM generate_series(1, 20) AS product, generate_series(1, 800) AS day WHERE (day * product) % 7 < 5;
CREATE TEMPORARY TABLE history AS
SELECT product, price_series(date '2020-01-01' + day, value) AS s FROM price GROUP BY product;

WITH by_rows AS (
    SELECT period, product, date_trunc(period, date '2020-01-01' + day)::date AS "time",
           round(exp(avg(ln(value::numeric(60, 40)))), 12) AS expected
    FROM price, unnest('{week,month,quarter,year}'::text[]) AS period GROUP BY 1, 2, 3),
by_period AS (
    SELECT 'week' AS period, product, weekly(s, 'geometric') AS s FROM history
    UNION ALL SELECT 'month', product, monthly(s, 'geometric') FROM history
    UNION ALL SELECT 'quarter', product, quarterly(s, 'geometric') FROM history
    UNION ALL SELECT 'year', product, yearly(s, 'geometric') FROM history),
by_series AS (SELECT period, product, p."time", p.value FROM by_period, points(s) AS p
)
SELECT period, count(*) AS periods, count(*) FILTER (WHERE value IS DISTINCT FROM expected) AS different
FROM by_rows FULL JOIN by_series USING (period, product, "time")
GROUP BY period ORDER BY periods DESC;

-- never above the mean, never below the lowest
SELECT count(*) AS months,
       count(*) FILTER (WHERE g.value > value_at(monthly(s), g."time") OR g.value < value_at(monthly(s, 'min'), g."time")) AS impossible
FROM history, points(monthly(s, 'geometric')) AS g;

-- a logarithm is taken
SELECT pg_temp.refusal($$SELECT monthly('{2023-07-03:4,2023-07-04:0}', method => 'geometric')$$);
SELECT pg_temp.refusal($$SELECT yearly('month{2023-06:4,2023-07:-3}', 'geometric')$$);
SELECT pg_temp.refusal($$SELECT yearly('{2023-07-03:4}', 'harmonic')$$);
