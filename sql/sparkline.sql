-- sparkline: levels against plain SQL, width, gaps, constants, errors.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT sparkline('{2023-07-03:1,2023-07-04:2,2023-07-05:3,2023-07-06:4,2023-07-07:5,2023-07-10:6,2023-07-11:7,2023-07-12:8}') AS steps,
       sparkline('{2023-07-03:8,2023-07-04:1,2023-07-05:8}') AS valley, sparkline('{2023-07-03:5.00,2023-07-04:5}') AS constant, sparkline('{2023-07-03:5}') AS alone,
       sparkline('{}') = '' AS empty, sparkline('{2023-07-03:0,2023-07-04:0}') AS zero;
-- days have a place each, whatever lies between; a period that is missing is a gap
SELECT sparkline('{2023-07-03:1,2023-12-31:8}') AS days, '[' || sparkline('month{2023-01:1,2023-02:8,2023-05:4,2023-06:8}') || ']' AS months,
       '[' || sparkline('year{2010:1,2013:2}') || ']' AS years, '[' || sparkline('week{2023-07-03:1,2023-07-17:2}') || ']' AS weeks, '[' || sparkline('quarter{2022-Q4:2,2023-Q2:1}') || ']' AS quarters;
-- random series, each value a place: eight levels between the lowest and the highest, the last includes its end
SELECT setseed(0.5);
CREATE TEMP TABLE value AS
SELECT item, n, date '2020-01-01' + n AS day, round((100 * random() - 30)::numeric, item % 3) AS value FROM generate_series(0, 99) item, generate_series(1, 2 + item % 39) n;
CREATE TEMP TABLE series AS SELECT item, price_series(day, value) AS s FROM value GROUP BY item;
SELECT count(*) AS series, count(*) FILTER (WHERE sparkline(s) = wanted) AS agree
FROM series JOIN (SELECT item, string_agg(substr('▁▂▃▄▅▆▇█', least(8, 1 + floor(8 * (value - low) / (high - low))::int), 1), '' ORDER BY day) AS wanted
                  FROM (SELECT *, min(value) OVER w AS low, max(value) OVER w::numeric(40, 20) AS high FROM value WINDOW w AS (PARTITION BY item)) v GROUP BY item) w USING (item);
-- more places than width: the mean of each bucket of places, which are as even as they can be
SELECT width, count(*) AS series, count(*) FILTER (WHERE sparkline(s, width) = wanted) AS agree, count(*) FILTER (WHERE length(sparkline(s, width)) = least(width, num_points(s))) AS long
FROM unnest(ARRAY[1, 2, 3, 7, 20, 39, 1000]) width, series,
     LATERAL (SELECT string_agg(CASE WHEN high = low THEN '▄' ELSE substr('▁▂▃▄▅▆▇█', least(8, 1 + floor(8 * (mean - low) / (high - low))::int), 1) END, '' ORDER BY bucket) AS wanted
              FROM (SELECT bucket, mean, min(mean) OVER () AS low, max(mean) OVER () AS high
                    FROM (SELECT bucket, round(avg(value)::numeric(60, 30), 12) AS mean
                          FROM (SELECT value, (n - 1) * least(width, num_points(s)) / num_points(s) AS bucket FROM value v WHERE v.item = series.item) b GROUP BY bucket) m) l) w
GROUP BY width ORDER BY width;
-- months over years with gaps, brought together
SELECT '[' || sparkline(s, 12) || ']' AS gaps, length(sparkline(s, 12)) AS places, length(sparkline(s, 100)) AS months
FROM (SELECT monthly(price_series(date '2015-01-01' + n, n % 400)) AS s FROM generate_series(0, 1800) n WHERE n < 500 OR n > 1100) q;
-- the aggregate has the default width of 40
SELECT count(*) AS series, count(*) FILTER (WHERE l = sparkline(s) AND l = sparkline(s, 40)) AS agree FROM series JOIN (SELECT item, sparkline(day, value) AS l FROM value GROUP BY item) o USING (item);
SELECT length(sparkline(date '2000-01-01' + n, n)) AS width, sparkline(date '2000-01-01' + n, n) FROM generate_series(0, 5000) n;
-- extremes
SELECT sparkline('{2023-07-03:-999999999999999999999999999999999999,2023-07-04:0,2023-07-05:999999999999999999999999999999999999}') AS wide,
       sparkline('{2023-07-03:1e-36,2023-07-04:2e-36,2023-07-05:3e-36}') AS small, sparkline('year{0001:1,9999:2}'::price_series, 5) AS long;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT sparkline(''{}''::price_series, %s)', width)) FROM unnest(ARRAY[0, -1, 1001, 2147483647]) width;
SELECT pg_temp.refusal($$SELECT sparkline('{2023-07-03:5} pending 2010')$$);
