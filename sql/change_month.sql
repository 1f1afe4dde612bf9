-- Since the beginning of the month, the newest value, corrections, averages by the calendar: against plain SQL.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\set ECHO all

-- mtd_pct and its like: from the first quote of the month, or from the last of the month before
SELECT mtd_pct(s) AS pct, mtd_pct(s, '2023-07-03') AS first, mtd_change(s, '2023-07-04') AS change, mtd_change(s, '2023-07-04', from_last_month_end => true) AS below_june, mtd_pct(s, '2023-07-09', as_of => true, digits => 1) AS as_of, mtd_pct(s, '2023-07-09') AS no_quote, mtd_pct(s, '2023-09-05', from_last_month_end => true) AS no_august,
       mtd_series(s, digits => 1) AS series, mtd_change_series(s, from_last_month_end => true) AS changes
FROM (SELECT '{2023-06-30:500,2023-07-03:480,2023-07-04:492,2023-07-07:456.5/1,2023-09-05:460}'::price_series AS s) q;
SELECT mtd_series('week{2023-06-26:5,2023-07-03:4,2023-07-31:6,2023-08-07:9}') AS weeks, mtd_series('month{2023-06:5,2023-07:4,2023-09:8}', from_last_month_end => true) AS months, mtd_pct('month{2023-06:5}') AS itself, mtd_pct('{2023-07-03:0,2023-07-04:5}') AS no_base, mtd_change('{2023-07-03:0,2023-07-04:-5}') AS negative, mtd_pct('{}') AS none, mtd_series('{}') AS none_series, mtd_pct(NULL) AS unknown,
       mtd_pct('{0001-01-01:4,0001-01-02:5}', from_last_month_end => true) AS year_1, mtd_pct('{2023-07-03:1/3,2023-07-04:1}', digits => 0, price_digits => 1) AS as_printed;
CREATE TEMP TABLE quote AS
SELECT n, date '2021-01-01' + i AS day, (n * 700 + (i * 7919 * n) % 3001)::numeric / 100 AS price
FROM generate_series(1, 10) n, generate_series(0, 1200) i, generate_series(1, 1 + (i % 11 = 0)::int) q WHERE (i * 37 + n * 11) % (n + 3) < 3 AND (i / 40) % (n + 2) <> 1;
CREATE TEMP TABLE daily AS SELECT n, day, sum(price) AS sum, count(*) AS quotes, (sum(price) / count(*))::numeric(40, 20) AS value FROM quote GROUP BY n, day;
CREATE INDEX ON daily (n, day);
ANALYZE daily;
CREATE TEMP TABLE series AS SELECT n, price_series(day, price) AS s FROM quote GROUP BY n;
CREATE TEMP TABLE based AS
SELECT n, day, value, first_value(value) OVER month AS first, (SELECT value FROM daily b WHERE b.n = d.n AND b.day < date_trunc('month', d.day) AND b.day >= date_trunc('month', d.day) - interval '1 month' ORDER BY day DESC LIMIT 1) AS last_before
FROM daily d WINDOW month AS (PARTITION BY n, date_trunc('month', day) ORDER BY day);
SELECT base, count(*) AS days, count(wanted) AS with_base, count(*) FILTER (WHERE mtd_pct(s, day, base, digits => 6) IS NOT DISTINCT FROM round(wanted, 6)) AS pct, count(*) FILTER (WHERE trim_scale(mtd_change(s, day, base)) IS NOT DISTINCT FROM trim_scale(round(value - of, 12))) AS change
FROM series JOIN based USING (n), unnest('{false,true}'::boolean[]) base, LATERAL (SELECT CASE WHEN base THEN last_before ELSE first END AS of) o, LATERAL (SELECT 100 * (value - of)::numeric(60, 40) / of AS wanted) w GROUP BY 1 ORDER BY 1;
SELECT base, count(*) AS points, count(*) FILTER (WHERE p.value = mtd_pct(s, p."time", base)) AS one_by_one, count(*) FILTER (WHERE c.value = mtd_change(s, c."time", base)) AS changes
FROM series, unnest('{false,true}'::boolean[]) base, points(mtd_series(s, base)) p JOIN points(mtd_change_series(s, base)) c USING ("time") GROUP BY 1 ORDER BY 1;

-- the newest value
SELECT value_at('{2023-07-03:445.00,2023-07-04:1343.50/3}') AS newest, value_at('month{2023-06:1,2023-07:5.00/2}') AS month, value_at('{}') AS none, value_at(NULL::price_series) AS unknown, value_at('{2023-07-03:445.00}') AS one;

-- replace_value: the day's quotes become one, append adds one
SELECT replace_value(s, '2023-07-04', 450) AS replaced, append(s, '2023-07-04', 450) AS appended, replace_value(s, '2023-07-05', 450.5) AS added, replace_value(s, '2023-07-01', -1) AS before, replace_value(s, '2023-07-08', 0) AS behind, replace_value(s, NULL, 5) = s AS no_day, replace_value(s, '2023-07-04', NULL::numeric) = s AS no_price
FROM (SELECT '{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-06:8/1/3} base 2010=100'::price_series AS s) q;
SELECT replace_value(NULL, '2023-07-03', 445) AS of_null, replace_value('{}', '2023-07-03', '445.10') AS literal, replace_value(NULL, NULL, NULL::bigint) AS nothing, replace_value('month{2023-06:1,2023-07:10/4}', '2023-07-31', 3) AS month, replace_value('quarter{}', '2023-07-31', 3) AS quarter, replace_value('week{2023-07-03:1}', '2023-07-09', 3::bigint) AS week,
       replace_value('{2023-07-03:1}', '2023-07-03', 4.1::real) AS real, replace_value('{2023-07-03:1}', '2023-07-03', 4.1::double precision) AS double;
-- on any of many days: all others stay
SELECT n, count(*) AS days, count(*) FILTER (WHERE r = ('{' || (SELECT string_agg(d || ':' || sum || '/' || quotes, ',') FROM (SELECT day AS d, sum, quotes FROM daily o WHERE o.n = i.n AND o.day <> i.day UNION ALL SELECT day, 7.5, 1) w) || '}')::price_series) AS others_stay,
       count(*) FILTER (WHERE price_series_send(r) = price_series_send(r::text::price_series)) AS canonical
FROM (SELECT n, date '2020-12-20' + k AS day FROM generate_series(1, 10, 3) n, generate_series(0, 1230, 41) k) i JOIN series USING (n), LATERAL (SELECT replace_value(s, day, 7.5) AS r OFFSET 0) v GROUP BY 1 ORDER BY 1;

-- moving_average by the calendar: the window of each point by plain SQL
SELECT moving_average(s, 3, 'day') AS days, moving_average(s, 1, 'week') AS week, moving_average(s, 2, NULL) = moving_average(s, 2) AS points, moving_average(s, 1, 'month') AS not_so_old, moving_average('{}', 1, 'day') AS none, moving_average(NULL, 1, 'day') AS unknown, moving_average(s, NULL, 'day') AS null_n, moving_average(s, 2147483647, 'year') AS ages
FROM (SELECT '{2023-07-03:1,2023-07-04:2,2023-07-05:4,2023-07-10:8/2}'::price_series AS s) q;
SELECT moving_average('{2023-02-01:1,2023-02-28:3,2023-03-01:5,2023-03-28:7,2023-03-31:9}', 1, 'month') AS end_of_month, moving_average('month{2023-01:1,2023-02:2,2023-04:6,2023-05:7} base 2010=100', 3, 'month') AS months, moving_average('month{2022-12:1,2023-01:2,2023-12:6,2024-01:9}', 1, 'year') AS years, moving_average('quarter{2022-Q4:1,2023-Q1:3,2023-Q4:5}', 4, 'quarter') AS quarters,
       moving_average('week{2023-07-03:1,2023-07-17:3}', 2, 'week') AS weeks, moving_average('{0001-01-01:1,0001-01-31:3}', 1, 'month') AS year_1, moving_average('{9999-12-30:1,9999-12-31:3}', 2, 'day') AS year_9999, moving_average('{2023-07-03:-1,2023-07-04:1}', 2, 'day') AS negative;
CREATE TEMP TABLE average AS
SELECT n, kind, length, (length * CASE kind WHEN 'quarter' THEN interval '3 months' ELSE ('1 ' || kind)::interval END) AS span, p."time" AS day, p.value
FROM series, (VALUES ('day', 1), ('day', 20), ('week', 1), ('week', 3), ('month', 1), ('month', 3), ('quarter', 1), ('year', 1)) k (kind, length), points(moving_average(s, length, kind)) p WHERE n <= 2;
SELECT kind, length, count(*) AS points, count(*) FILTER (WHERE value = pg_temp.printed(twice, 2 * in_window)) AS equal, (SELECT count(*) FROM daily d JOIN series USING (n) WHERE n <= 2 AND (d.day - a.span)::date + 1 >= first_day(s)) AS wanted
FROM average a, LATERAL (SELECT sum(sum * (2 / quotes)) AS twice, count(*) AS in_window FROM daily w WHERE w.n = a.n AND w.day > (a.day - span)::date AND w.day <= a.day) w GROUP BY kind, length, span ORDER BY span;

-- volatility_series: volatility_pct of the last points, and stddev_samp of numeric logarithms
SELECT volatility_series('{2023-07-03:100,2023-07-04:110,2023-07-07:99,2023-07-10:99}', 2) AS two, volatility_series('month{2023-01:100,2023-02:110,2023-04:500,2023-05:495}', 2) AS across_a_gap, volatility_series('{2023-07-03:5,2023-07-04:5,2023-07-05:5}', 2) AS constant, volatility_series('{2023-07-03:5,2023-07-04:5}', 2) AS one_change, volatility_series('{}', 2) AS none, volatility_series(NULL, 2) AS unknown, volatility_series('{2023-07-03:5}', 2147483647) AS many;
CREATE TEMP TABLE change AS
SELECT n, day, row_number() OVER own AS place, ln(value) - lag(ln(value)) OVER own AS change
FROM (SELECT n, day, (sum::numeric(60, 40) / quotes)::numeric(60, 40) AS value FROM daily WHERE n <= 4) d WINDOW own AS (PARTITION BY n ORDER BY day);
SELECT length, count(*) AS points, count(*) FILTER (WHERE value = wanted) AS equal, count(*) FILTER (WHERE value = volatility_pct(slice(s, daterange(first, c.day, '[]')))) AS of_slices, sum(num_points(s) - length) / count(*) - min(num_points(v)) AS difference
FROM (SELECT n, s, length, volatility_series(s, length) AS v FROM series, unnest('{2,5,60}'::int[]) length WHERE n = 4 OFFSET 0) q, points(v) p JOIN change c ON c.day = p."time",
     LATERAL (SELECT round(100 * stddev_samp(change), 12) AS wanted FROM change w WHERE w.n = c.n AND w.place BETWEEN c.place - length + 1 AND c.place) w, LATERAL (SELECT day AS first FROM change f WHERE f.n = c.n AND f.place = c.place - length) f
WHERE c.n = q.n GROUP BY 1 ORDER BY 1;

\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['mtd_pct(''quarter{}'')', 'mtd_series(''year{}'')', 'mtd_pct(''{}'', ''infinity'')', 'mtd_change(''{}'', digits => -1)', 'mtd_series(''{} pending 2010'')', 'value_at(''{} pending 2010''::price_series)', 'replace_value(''{}'', ''infinity'', 1)', 'replace_value(''{}'', ''2023-07-03'', ''NaN''::numeric)', 'replace_value(''{}'', ''2023-07-03'', ''5''::text)',
                  'moving_average(''{}'', 0, ''day'')', 'moving_average(''{}'', 1, ''fortnight'')', 'moving_average(''month{}'', 1, ''day'')', 'moving_average(''week{}'', 1, ''month'')', 'volatility_series(''{}'', 1)', 'volatility_series(''{2023-07-03:1,2023-07-04:0,2023-07-05:1}'', 2)']) call;
