-- summary and max_drawdown against plain SQL, and against the bulletin of July 2023.
SET jit = off;
SET datestyle = ISO;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- the index of July 2023: mean 196.9, high 204.1 on the 25th, low 187.4 on the 11th, spread 16.7, fluctuation 8.5 %
CREATE TEMP TABLE index_value (day date, value numeric, source text);
\copy index_value FROM 'test/data/index_2023.csv' CSV HEADER
SELECT (y).points, (y).mean, (y).high, (y).high_day, (y).low, (y).low_day, (y).spread, round((y).fluctuation_pct, 1) AS fluctuation_pct
FROM (SELECT summary(price_series(day, value), '[2023-07-01,2023-08-01)') AS y FROM index_value) s;
SELECT (summary(day, value)).mean, (summary(day, value)).spread FROM index_value WHERE day >= '2023-07-01' AND day < '2023-08-01';
SELECT round(change_pct(s, '2023-01-03', '2023-06-30'), 1) AS since_january, round((summary(s, '[2023-01-03,2023-07-01)')).change_pct, 1) AS summary
FROM (SELECT price_series(day, value) AS s FROM index_value WHERE source = 'published') q;

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- random series: few different values so that highs and lows are met often, several quotes a day, negative ones
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, date '2018-01-01' + n * (1 + item % 3) AS day, round(CASE item % 4 WHEN 3 THEN -4 WHEN 2 THEN 0 ELSE 1 END + 6 * random()::numeric, item % 3) AS price
FROM generate_series(0, 19) item, generate_series(1, 3 + item * item * 4) n, generate_series(1, CASE WHEN item % 5 = 4 THEN 1 + n % 3 ELSE 1 END);
CREATE TEMP TABLE series AS SELECT item, price_series(day, price) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE daily AS
SELECT item, day, sum(price)::numeric(1000, 80) / count(*) AS value FROM quote GROUP BY item, day;
CREATE INDEX ON daily (item, value);
ANALYZE daily;
CREATE TEMP TABLE window_of AS
SELECT item, CASE WHEN n > 0 THEN daterange(date '2018-01-01' + (random() * 1500)::int, date '2018-01-01' + 1500 + (random() * 3000)::int) END AS days
FROM series, generate_series(0, 30) n;
SELECT count(*) AS windows, count(*) FILTER (WHERE y IS NULL) AS empty, count(*) FILTER (WHERE (y).points IS NOT DISTINCT FROM nullif(points, 0)) AS points,
       count(*) FILTER (WHERE (y).mean IS NOT DISTINCT FROM round(mean, 12)) AS mean,
       count(*) FILTER (WHERE ((y).high, (y).high_day, (y).low, (y).low_day) IS NOT DISTINCT FROM (round(high, 12), high_day, round(low, 12), low_day)) AS extremes,
       count(*) FILTER (WHERE (y).spread IS NOT DISTINCT FROM round(high - low, 12)) AS spread,
       count(*) FILTER (WHERE (y).fluctuation_pct IS NOT DISTINCT FROM CASE WHEN total > 0 THEN trim_scale(round(100 * (high - low) * points / total, 12)) END) AS fluctuation,
       count(*) FILTER (WHERE ((y).first, (y).last) IS NOT DISTINCT FROM (round(first, 12), round(last, 12))) AS ends,
       count(*) FILTER (WHERE (y).change_pct IS NOT DISTINCT FROM CASE WHEN first > 0 THEN trim_scale(round(100 * (last - first) / first, 12)) END) AS change
FROM (SELECT item, days, summary(s, days) AS y FROM series JOIN window_of USING (item)) w,
     LATERAL (SELECT count(*) AS points, avg(value) AS mean, max(value) AS high, min(value) AS low, sum(value) AS total,
                     (array_agg(day ORDER BY value DESC, day))[1] AS high_day, (array_agg(day ORDER BY value, day))[1] AS low_day,
                     (array_agg(value ORDER BY day))[1] AS first, (array_agg(value ORDER BY day DESC))[1] AS last
              FROM daily d WHERE d.item = w.item AND (days IS NULL OR day <@ days)) q;
SELECT count(*) AS windows, count(*) FILTER (WHERE summary(s, days)::text IS NOT DISTINCT FROM summary(slice(s, coalesce(days, '(,)')))::text) AS of_the_slice FROM series JOIN window_of USING (item);
SELECT count(*) AS series, count(*) FILTER (WHERE y::text = summary(s)::text) AS one_shot FROM series JOIN (SELECT item, summary(day, price) AS y FROM quote GROUP BY item) o USING (item);
-- decimals as written; ties go to the earliest day; the ends of blocks
SELECT * FROM summary(price_series '{2023-07-03:5.00,2023-07-04:7,2023-07-05:7,2023-07-06:5}');
SELECT (y).high_day - date '2000-01-01' AS high_at, (y).low_day - date '2000-01-01' AS low_at, (y).points, (y).mean
FROM (SELECT summary(price_series(date '2000-01-01' + n, CASE WHEN n IN (600, 511, 512, 1024) THEN 9 WHEN n IN (1023, 513, 800) THEN 1 ELSE 5 END)) AS y FROM generate_series(0, 1099) n) s;
SELECT summary(price_series '{}') IS NULL AS empty, summary(price_series '{2023-07-03:5}', '[2023-08-01,)') IS NULL AS outside, summary(price_series '{2023-07-03:5}', 'empty') IS NULL AS no_range, summary(price_series '{2023-07-03:5}', '(,2000-01-01)') IS NULL AS before,
       (summary(price_series '{2023-07-03:5}', '(,)')).points, (summary(price_series 'month{2023-06:10777/22,2023-07:9514/21}')).mean, (summary(price_series 'month{2023-06:10777/22,2023-07:9514/21}')).change_pct = mom_pct(price_series 'month{2023-06:10777/22,2023-07:9514/21}') AS month_change;
SELECT (summary(price_series '{2023-07-03:-5,2023-07-04:5}')).fluctuation_pct AS mean_of_zero, (summary(price_series '{2023-07-03:0,2023-07-04:5}')).change_pct AS from_zero, (summary(price_series '{2023-07-03:5,2023-07-04:-5,2023-07-05:3}')).change_pct AS fell;

-- max_drawdown: the deepest fall below the highest value so far, where that is positive; the earliest of equal ones
CREATE TEMP TABLE fall AS
SELECT DISTINCT ON (item) item, (SELECT min(day) FROM daily p WHERE p.item = d.item AND p.value = peak) AS peak_day, day AS trough_day, pct
FROM (SELECT *, max(value) OVER (PARTITION BY item ORDER BY day) AS peak FROM daily) d, LATERAL (SELECT 100 * (value - peak) / peak AS pct WHERE peak > 0) p
WHERE value < peak ORDER BY item, pct, day;
SELECT count(*) AS series, count(*) FILTER (WHERE (d).pct = coalesce(trim_scale(round(f.pct, 12)), 0)) AS pct, count(*) FILTER (WHERE f.pct IS NULL) AS never,
       count(*) FILTER (WHERE (d).peak_day = f.peak_day AND (d).trough_day = f.trough_day) AS days
FROM (SELECT item, max_drawdown(s) AS d FROM series) s LEFT JOIN fall f USING (item);
SELECT max_drawdown('{2023-07-03:5,2023-07-04:4,2023-07-05:6,2023-07-06:3,2023-07-07:6,2023-07-10:3}') AS earliest, max_drawdown('{2023-07-03:5,2023-07-04:6,2023-07-05:7}') AS rises,
       max_drawdown('{2023-07-03:-5,2023-07-04:0,2023-07-05:5,2023-07-06:4}') AS first_positive, max_drawdown('{2023-07-03:5,2023-07-04:-5}') AS below_zero;
SELECT max_drawdown('{}') IS NULL AS empty, max_drawdown('{2023-07-03:-5,2023-07-04:0}') IS NULL AS never_positive, max_drawdown('{2023-07-03:5}') AS alone,
       max_drawdown('month{2023-06:10777/22,2023-07:9514/21}') AS months;
-- equal falls written with other decimals and weights
SELECT max_drawdown('{2023-07-03:3,2023-07-04:1,2023-07-05:6.000,2023-07-06:2}') AS thirds, max_drawdown('{2023-07-03:1e30,2023-07-04:5e29,2023-07-05:12e29,2023-07-06:6e29}') AS large;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal($$SELECT summary(price_series '{2023-07-03:5} pending 2010')$$);
SELECT pg_temp.refusal($$SELECT summary(('{' || string_agg(to_char(date '2000-01-01' + n, 'YYYY-MM-DD') || ':9e35', ',') || '}')::price_series) FROM generate_series(1, 300) n$$);
