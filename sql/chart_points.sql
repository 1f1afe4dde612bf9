-- chart_points: the points of series and panels in plain types, as dashboards read them.
SET client_encoding = 'UTF8';

-- the columns and their types
CREATE TEMP VIEW chart AS SELECT * FROM chart_points('{2023-07-03:445.00}', 'Nd oxide');
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'chart'::regclass ORDER BY attnum;

-- a mean of three quotes; a name by its default, by its place, from a column
SELECT * FROM chart_points('{2023-07-03:445.00,2023-07-04:1343.50/3}');
SELECT * FROM chart_points('month{2023-06:503.36,2023-07:468.29}'::price_series, name => '氧化钕');
SELECT c.* FROM (VALUES ('氧化镝'::ree_product, '{2023-07-03:2160}'::price_series)) h (product, s), chart_points(s, product) c;
SELECT * FROM chart_points('panel{"Dy oxide":{2023-07-03:2160} weight 2,"Nd oxide":{2023-07-03:445,2023-07-04:448} weight 1}'::price_panel);

-- none of NULL, none of nothing
SELECT (SELECT count(*) FROM chart_points(NULL::price_series, 'x')) AS series, (SELECT count(*) FROM chart_points(NULL::price_panel)) AS panel,
       (SELECT count(*) FROM chart_points(NULL::text)) AS literal, (SELECT count(*) FROM chart_points('{}', 'x')) AS empty;

-- the same points as points() has, each value the float that is nearest
SELECT count(*) AS points, count(*) FILTER (WHERE c.value = p.value::text::double precision) AS same, count(DISTINCT c.metric) AS lines
FROM (SELECT price_series(day, round(sin(day - date '2020-01-01')::numeric * 100, 13) + 445.123456789012345)::price_series AS s
      FROM generate_series(timestamp '2020-01-01', '2023-12-31', '1 day') AS g (t), LATERAL (SELECT t::date AS day) d) q,
     points(s) p JOIN LATERAL chart_points(s, 'line') c USING ("time");

-- the body takes the query's place, so that a filter meets the points and nothing is stored in between
EXPLAIN (COSTS OFF) SELECT "time", value FROM chart_points('{2023-07-03:445.00}'::price_series, 'Nd oxide')
WHERE "time" BETWEEN '2023-07-01T00:00:00Z' AND '2023-07-31T23:59:59.999Z' AND metric = 'Nd oxide';
