-- wow, mom, qoq and yoy, in per cent and as differences, by every method, against plain SQL that joins by date.
SET jit = off;
SET extra_float_digits = 1;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random.sql
\set ECHO all
-- random series: several quotes a day, weights, gaps, negative values, 1 to 4 years; a day's value is kept as 5342931457063200
-- times itself, of which every weight up to 40 is a divisor, a period's as a sum and what it is to be divided by: no quotient is rounded
SELECT setseed(0.25);
CREATE TEMP TABLE quote AS
SELECT item, date '2019-12-25' + (random() * (200 + 60 * (item % 20)))::int AS day,
       round((CASE item % 7 WHEN 6 THEN -8 ELSE 2 END + 40 * random())::numeric, item % 4) AS price,
       CASE WHEN item % 3 = 2 THEN 1 + (random() * 3)::int ELSE 1 END AS weight
FROM generate_series(0, 39) item, generate_series(1, 5 + (item * 31) % 200);
CREATE TEMP TABLE series AS SELECT item, price_series(day, price, weight) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE daily AS
SELECT item, day, sum(price * weight) AS total, sum(weight) AS weight, 5342931457063200 * sum(price * weight) / sum(weight) AS value
FROM quote GROUP BY item, day;
SELECT max(weight) <= 40 AS divides FROM daily;
CREATE TEMP TABLE span (name text, unit text, lag interval);
INSERT INTO span VALUES ('wow', 'week', '7 days'), ('mom', 'month', '1 month'), ('qoq', 'quarter', '3 months'), ('yoy', 'month', '1 year');
CREATE TEMP TABLE period_value AS
SELECT item, unit, date_trunc(unit, day)::date AS start, method,
       CASE method WHEN 'mean' THEN sum(value) WHEN 'sum' THEN sum(total) WHEN 'pooled' THEN sum(total)
                   WHEN 'last' THEN (array_agg(value ORDER BY day DESC))[1] WHEN 'first' THEN (array_agg(value ORDER BY day))[1]
                   WHEN 'min' THEN min(value) ELSE max(value) END::numeric(200, 80) AS sum,
       CASE method WHEN 'mean' THEN 5342931457063200 * count(*) WHEN 'sum' THEN 1 WHEN 'pooled' THEN sum(weight) ELSE 5342931457063200 END::numeric AS divisor
FROM daily, (SELECT DISTINCT unit FROM span) u, unnest('{mean,sum,pooled,last,first,min,max}'::text[]) method GROUP BY 1, 2, 3, 4;
CREATE INDEX ON period_value (item, unit, method, start);
-- every period that has a value, or whose earlier one has, or that is the one before
CREATE TEMP TABLE wanted AS
SELECT name, p.item, p.method, p.start, a.sum AS after, a.divisor AS after_divisor, b.sum AS before, b.divisor AS before_divisor
FROM (SELECT DISTINCT name, unit, lag, item, method, (start + shift * lag)::date AS start
      FROM period_value JOIN span USING (unit), generate_series(-1, 1) shift) p
     LEFT JOIN period_value a ON (a.item, a.unit, a.method, a.start) = (p.item, p.unit, p.method, p.start)
     LEFT JOIN period_value b ON (b.item, b.unit, b.method, b.start) = (p.item, p.unit, p.method, (p.start - p.lag)::date);
CREATE FUNCTION pg_temp.got(name text, s price_series, day date, digits int, price_digits int, method text) RETURNS numeric LANGUAGE sql AS $$
    SELECT CASE name WHEN 'wow_pct' THEN wow_pct(s, day, digits, price_digits, method) WHEN 'wow_change' THEN wow_change(s, day, digits, price_digits, method)
                     WHEN 'mom_pct' THEN mom_pct(s, day, digits, price_digits, method) WHEN 'mom_change' THEN mom_change(s, day, digits, price_digits, method)
                     WHEN 'qoq_pct' THEN qoq_pct(s, day, digits, price_digits, method) WHEN 'qoq_change' THEN qoq_change(s, day, digits, price_digits, method)
                     WHEN 'yoy_pct' THEN yoy_pct(s, day, digits, price_digits, method) WHEN 'yoy_change' THEN yoy_change(s, day, digits, price_digits, method) END
$$;
CREATE FUNCTION pg_temp.got_series(name text, s price_series, digits int, price_digits int, method text) RETURNS price_series LANGUAGE sql AS $$
    SELECT CASE name WHEN 'wow_pct' THEN wow_series(s, digits, price_digits, method) WHEN 'wow_change' THEN wow_change_series(s, digits, price_digits, method)
                     WHEN 'mom_pct' THEN mom_series(s, digits, price_digits, method) WHEN 'mom_change' THEN mom_change_series(s, digits, price_digits, method)
                     WHEN 'qoq_pct' THEN qoq_series(s, digits, price_digits, method) WHEN 'qoq_change' THEN qoq_change_series(s, digits, price_digits, method)
                     WHEN 'yoy_pct' THEN yoy_series(s, digits, price_digits, method) WHEN 'yoy_change' THEN yoy_change_series(s, digits, price_digits, method) END
$$;
-- exact: the quotient once to 12 decimals, no zeros behind; a base of zero or less has no per cent but a difference
SELECT name, method, count(*) AS periods, count(pct) AS pct, count(difference) AS differences,
       count(*) FILTER (WHERE pg_temp.got(name || '_pct', s, start, NULL, NULL, method)::text IS NOT DISTINCT FROM trim_scale(round(pct, 12))::text) AS pct_agree,
       count(*) FILTER (WHERE pg_temp.got(name || '_change', s, start, NULL, NULL, method)::text IS NOT DISTINCT FROM trim_scale(round(difference, 12))::text) AS differences_agree
FROM wanted JOIN series USING (item), LATERAL (SELECT CASE WHEN before > 0 THEN 100 * (after * before_divisor - before * after_divisor) / (before * after_divisor) END AS pct,
                                                       (after * before_divisor - before * after_divisor) / (before_divisor * after_divisor) AS difference) c
GROUP BY 1, 2 ORDER BY 1, 2;
-- rounded before and after, or after only
SELECT digits, price_digits, count(*) AS periods, count(pct) AS pct,
       count(*) FILTER (WHERE pg_temp.got(name || '_pct', s, start, digits, price_digits, method)::text IS NOT DISTINCT FROM (CASE WHEN digits IS NULL THEN trim_scale(round(pct, 12)) ELSE round(pct, digits) END)::text) AS pct_agree,
       count(*) FILTER (WHERE pg_temp.got(name || '_change', s, start, digits, price_digits, method)::text IS NOT DISTINCT FROM (CASE WHEN digits IS NULL THEN trim_scale(round((b - a) / divisor, 12)) ELSE round((b - a) / divisor, digits) END)::text) AS differences_agree
FROM (VALUES (0, NULL), (0, 0), (2, NULL), (2, 2), (2, 1), (1, 3), (NULL, 0)) o (digits, price_digits), (SELECT * FROM wanted WHERE method IN ('mean', 'sum') AND item % 4 = 0) w JOIN series USING (item),
     LATERAL (SELECT CASE WHEN price_digits IS NULL THEN before * after_divisor ELSE round(before / before_divisor, price_digits) END::numeric(200, 80) AS a,
                     CASE WHEN price_digits IS NULL THEN after * before_divisor ELSE round(after / after_divisor, price_digits) END::numeric(200, 80) AS b,
                     CASE WHEN price_digits IS NULL THEN before_divisor * after_divisor ELSE 1 END AS divisor) r,
     LATERAL (SELECT CASE WHEN a > 0 THEN 100 * (b - a) / a END AS pct) c
GROUP BY 1, 2 ORDER BY 1, 2;
-- a series of changes has the periods that have one, and no others; it is that of the series of periods by the method
CREATE INDEX ON wanted (item, name, method);
SELECT name || kind AS name, count(*) AS series, sum(num_points(c)) AS points,
       count(*) FILTER (WHERE (days(c), prices(c)) = (SELECT coalesce(array_agg(start ORDER BY start), '{}'), coalesce(array_agg(v ORDER BY start), '{}')
                                                      FROM (SELECT start, pg_temp.got(name || kind, s, start, digits, NULL, method) AS v FROM wanted w WHERE (w.item, w.name, w.method) = (o.item, o.name, o.method)) v
                                                      WHERE v IS NOT NULL)) AS one_by_one,
       count(*) FILTER (WHERE c = pg_temp.got_series(name || kind, CASE name WHEN 'wow' THEN weekly(s, method) WHEN 'qoq' THEN quarterly(s, method) ELSE monthly(s, method) END, digits, NULL, 'mean')) AS of_periods
FROM (SELECT item, name, method, kind, s, digits, pg_temp.got_series(name || kind, s, digits, NULL, method) AS c
      FROM series, span, unnest('{mean,sum,last}'::text[]) method, unnest('{_pct,_change}'::text[]) kind, LATERAL (SELECT CASE item % 3 WHEN 0 THEN 2 END AS digits) d) o
GROUP BY 1 ORDER BY 1;
-- without a period: the newest; any day of a period names it
SELECT count(*) AS calls, count(*) FILTER (WHERE pg_temp.got(name || kind, s, NULL, 1, NULL, 'mean') IS NOT DISTINCT FROM pg_temp.got(name || kind, s, last_day(s), 1, NULL, 'mean')) AS newest,
       count(*) FILTER (WHERE pg_temp.got(name || kind, s, (date_trunc(unit, day) + CASE unit WHEN 'week' THEN interval '6 days' WHEN 'month' THEN interval '27 days' ELSE interval '89 days' END)::date, 1, NULL, 'mean')
                              IS NOT DISTINCT FROM pg_temp.got(name || kind, s, day, 1, NULL, 'mean')) AS any_day
FROM series JOIN (SELECT DISTINCT ON (item, date_trunc('month', day)) item, day FROM quote) q USING (item), span, unnest('{_pct,_change}'::text[]) kind;
-- year on year of quarters and of years
SELECT yoy_pct(price_series 'quarter{2022-Q1:4,2022-Q2:5,2023-Q1:6}') AS quarter, yoy_pct(price_series 'quarter{2022-Q1:4,2022-Q3:5,2023-Q2:6}') AS none, yoy_change(price_series 'year{2022:4,2023:5}', '2023-07-03') AS year,
       yoy_series(price_series 'quarter{2022-Q1:4,2022-Q2:5,2023-Q1:6,2023-Q2:7}') AS quarters, yoy_change_series(price_series 'year{2020:1,2022:4,2023:5}') AS years,
       qoq_pct(price_series 'month{2023-03:4,2023-04:5,2023-06:7}') AS of_months, qoq_pct(price_series 'quarter{2023-Q1:4,2023-Q2:5}') AS of_quarters;
-- at the ends of the calendar; without points; of NULL
SELECT wow_pct(price_series '{0001-01-01:5}') AS first_week, yoy_change(price_series '{0001-01-01:5}') AS first_year, yoy_pct(price_series '{9998-12-31:4,9999-12-31:5}') AS last_year, qoq_pct(price_series '{}') AS empty, qoq_pct(NULL::price_series) AS no_series,
       mom_series('{}') AS none, mom_change_series(NULL) AS null_series, mom_pct(price_series '{2023-06-01:4,2023-07-01:5}', NULL, NULL, NULL, NULL) AS all_null, mom_series('{2023-06-01:4,2023-07-01:5}', NULL, NULL, NULL) AS series_null;
-- a plain literal is a series where no aggregate takes as many arguments, and where an argument is named
SELECT wow_pct('{2023-06-26:4,2023-07-03:5}'), mom_pct('{2023-06-26:4,2023-07-03:5}'), mom_pct('{2023-06-26:4,2023-07-03:5}', period => '2023-07-01') AS named, mom_change('{2023-06-26:4,2023-07-03:5}', '2023-07-01'),
       yoy_pct('{2022-07-26:4,2023-07-03:5}', method => 'sum'), qoq_pct('{2023-06-26:4,2023-07-03:5}', '2023-07-03', 1), mom_series('{2023-06-26:4,2023-07-03:5}', 2), monthly('{2023-07-03:4,2023-07-04:5}'), monthly('{2023-07-03:4,2023-07-04:5}', method => 'sum') AS sum;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['wow_pct(''month{2023-07:5}'')', 'qoq_pct(''week{2023-07-03:5}'')', 'qoq_pct(''year{2023:5}'')', 'yoy_pct(''week{}'')', 'mom_change(''quarter{}'')', 'yoy_change_series(''week{2023-07-03:5}'')', 'qoq_series(''year{}'')',
                  'mom_pct(''{}'', method => ''average'')', 'yoy_series(''{}'', method => '''')', 'mom_change(''{}'', ''-infinity'')', 'qoq_series(''{}'', 31)', 'qoq_series(''{}'', 0, -1)', 'yoy_pct(''{} pending 2010'')',
                  'mom_pct(''{2023-07-03:5}'', ''2023-07-03'')', 'monthly(''{2023-07-03:5}'', ''sum'')',
                  'mom_change(''month{2023-06:-999999999999999999999999999999999999,2023-07:999999999999999999999999999999999999}'')', 'mom_pct(''{2023-07-03:4,2023-08-03:0}'', method => ''geometric'')']) call;
