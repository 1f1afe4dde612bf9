-- A price_series as arrays and as JSON, and back.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random_series.sql
\set ECHO all
SELECT days(s), prices(s)
FROM (VALUES (1, '{2023-07-03:445.00,2023-07-04:1343.50/3}'::price_series), (2, 'quarter{2023-Q2:98.5,2023-Q3:101}'), (3, '{}'), (4, NULL)) v (n, s) ORDER BY n;
SELECT price_series(ARRAY['2023-07-04', '2023-07-03', '2023-07-04']::date[], ARRAY[448, 445.00, 447]) AS two_of_a_day,
       price_series(ARRAY['2023-07-04', NULL, '2023-07-05', '2023-07-06']::date[], ARRAY[448, 1, NULL, 'NaN'::numeric * NULL]) AS nulls,
       price_series('{}'::date[], '{}'::numeric[]) AS none, price_series(NULL::date[], '{1}'::numeric[]) AS no_days,
       price_series('[5:6]={2023-07-04,2023-07-05}'::date[], '{1,2.5}'::numeric[]) AS bounds;
-- arrays of the same rows as the aggregate over them, in any order; a series of single quotes there and back
CREATE TEMP TABLE quote (n int, day date, price numeric);
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.75);
INSERT INTO quote
SELECT n, date '2000-01-01' + floor(random() * n * 1.5)::int, round((random() * 1000 - 100)::numeric, scale)
FROM (VALUES (1, 5), (20, 0), (511, 2), (600, 20), (3000, 2)) v (n, scale), LATERAL generate_series(1, n);
SELECT n, num_points(s) AS points, price_series_send(price_series(days, prices)) = price_series_send(s) AS arrays,
       days(s) = (SELECT array_agg(DISTINCT day ORDER BY day) FROM quote q WHERE q.n = a.n) AS days,
       prices(s) = (SELECT array_agg(value ORDER BY "time") FROM points(s)) AS prices,
       price_series(days(firsts), prices(firsts)) = firsts AS "there and back"
FROM (SELECT n, array_agg(day) AS days, array_agg(price) AS prices, price_series(day, price) AS s FROM quote GROUP BY n) a
JOIN (SELECT n, price_series(day, price) AS firsts FROM (SELECT DISTINCT ON (n, day) * FROM quote ORDER BY n, day) d GROUP BY n) f USING (n) ORDER BY n;

SELECT s::jsonb
FROM (VALUES (1, '{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-05:1/2.5}'::price_series), (2, 'month{2023-06:10777/22,2023-07:9514/21}'),
             (3, 'quarter{2023-Q2:98.5,2023-Q3:101} base 2010=100'), (4, '{2023-07-03:445} base 2023-01-03=100.5'), (5, 'year{2023:1} base [2010-01-01,2011-06-30]=1'),
             (6, '{}'), (7, 'week{}'), (8, NULL)) v (n, s) ORDER BY n;
SELECT json::jsonb::price_series
FROM (VALUES (1, '{"2023-07-04": "1343.50/3", "2023-07-03": 445, "2023-07-05": " 1 / 2.5 ", "2023-07-06": -4.5e2}'), (2, '{"points": {"2023-07-03": 1}}'),
             (3, '{"points": {"2023-Q2": 98.5}, "period": "quarter", "base": {"value": 100, "range": "[2010-01-01,2011-01-01)"}}'), (4, '{}'),
             (5, '{"points": {}, "period": "week"}'), (6, '{"period": "day", "points": {"0001-01-01": 0.000, "9999-12-31": 1}}'), (7, '{"2023-07-03": 1, "2023-07-03": 2}')) v (n, json) ORDER BY n;
-- there and back: the text is the same, for all periods, weights, scales, and with a base
SELECT setseed(0.125);
CREATE TEMP TABLE written AS
SELECT (canonical || CASE WHEN n % 3 = 0 THEN ' base 2010=' || n WHEN n % 3 = 1 THEN ' base [2010-01-04,2010-02-05]=0.5' ELSE '' END)::price_series AS s
FROM generate_series(1, 400) n, LATERAL pg_temp.random_series((n % 23) * (n % 7)) r;
INSERT INTO written SELECT price_series(day, price) FROM quote GROUP BY n;
SELECT count(*) AS series, count(*) FILTER (WHERE s::jsonb::price_series::text = s::text) AS text,
       count(*) FILTER (WHERE s::jsonb::price_series = s) AS equal, count(*) FILTER (WHERE s::jsonb::text::jsonb::price_series = s) AS "through text",
       sum(num_points(s)) AS points, count(DISTINCT series_period(s)) AS periods
FROM written;
-- numbers in JSON are the values of single quotes
SELECT count(*) AS single_quotes, count(*) FILTER (WHERE (s::jsonb #>> '{points}')::jsonb -> to_char("time", 'YYYY-MM-DD') = to_jsonb(value)) AS agree
FROM written, LATERAL points(s) WHERE series_period(s) IN ('day', 'week') AND s::jsonb ? 'points' AND quotes = 1;

SELECT v.*, pg_temp.refusal('SELECT ' || statement)
FROM (VALUES ($$price_series(ARRAY['2023-07-04']::date[], ARRAY[1, 2]::numeric[])$$), ($$price_series(ARRAY[['2023-07-04']]::date[], ARRAY[1]::numeric[])$$),
             ($$price_series(ARRAY['2023-07-04']::date[], ARRAY[[1]]::numeric[])$$), ($$price_series(ARRAY['infinity']::date[], ARRAY[1]::numeric[])$$),
             ($$price_series(ARRAY['2023-07-04']::date[], ARRAY['NaN']::numeric[])$$), ($$price_series(ARRAY['2023-07-04']::date[], ARRAY[1e50 + 1]::numeric[])$$),
             ($$days('{} pending 2010')$$), ($$prices('{} pending 2010')$$), ($$'{} pending 2010'::price_series::jsonb$$)) v (statement);
SELECT pg_temp.refusal($$SELECT '[]'::jsonb::price_series$$);
SELECT v.*, regexp_replace(pg_temp.refusal('SELECT ' || quote_literal(json) || '::jsonb::price_series'), E'\n +Write \{"2023.*', '') AS refusal
FROM (VALUES ('5'), ('null'), ('{"2023-07-03": null}'), ('{"2023-07-03": [1]}'), ('{"2023-07-03": true}'), ('{"2023-07-03:5,2023-07-04": 1}'),
             ('{"2023-07-03": "5,2023-07-04:1"}'), ('{"": 1}'), ('{"2023-07-33": 1}'), ('{"2023-07-03": ""}'), ('{"2023-07-03": "1/0"}'), ('{"2023-07-03": 1e300}'),
             ('{"10000-01-01": 1}'), ('{"points": 5}'), ('{"points": []}'), ('{"points": {}, "period": "hour"}'), ('{"points": {}, "period": 5}'),
             ('{"points": {}, "unit": "kg"}'), ('{"points": {"2023-07": 1}}'), ('{"points": {}, "base": 2010}'), ('{"points": {}, "base": {"range": "2010"}}'),
             ('{"points": {}, "base": {"range": 2010, "value": 100}}'), ('{"points": {}, "base": {"range": "2010", "value": 100, "x": 1}}'),
             ('{"points": {}, "base": {"range": "2010=5 base", "value": 100}}'), ('{"period": "month"}')) v (json);
