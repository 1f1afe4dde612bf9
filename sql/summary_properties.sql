-- What holds of summary, max_drawdown, volatility_pct and rebase on random series: of slices, of rows, of parts merged.
SET jit = off;
SET datestyle = ISO;
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.125);
CREATE TEMP TABLE quote AS
SELECT item, n % 3 AS shard, date '2019-01-01' + n * (1 + item % 2) AS day,
       greatest(round((CASE item % 4 WHEN 0 THEN 2 + n / 200.0 WHEN 1 THEN 50 + 40 * sin(n / 30.0) WHEN 2 THEN 900 - n / 3.0 ELSE 1 END + (item % 5) * random())::numeric, item % 3), 0.5) AS price
FROM generate_series(0, 59) item, LATERAL generate_series(1, 3 + item * item % 700) n, LATERAL generate_series(1, CASE WHEN n % 11 = item % 13 THEN 2 ELSE 1 END);
CREATE INDEX ON quote (item, day);
ANALYZE quote;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE part AS SELECT item, shard, price_series(day, price) AS s FROM quote GROUP BY item, shard;
-- whole series of parts merged, and one shot over rows
SELECT count(*) AS series, count(*) FILTER (WHERE summary(s)::text = summary(r)::text) AS summary, count(*) FILTER (WHERE summary(s)::text = of_rows::text) AS of_rows,
       count(*) FILTER (WHERE max_drawdown(s)::text = max_drawdown(r)::text) AS drawdown, count(*) FILTER (WHERE max_drawdown(s)::text = fall_of_rows::text) AS fall_of_rows, count(*) FILTER (WHERE volatility_pct(s) IS NOT DISTINCT FROM volatility_pct(r)) AS volatility
FROM series JOIN (SELECT item, rollup(s ORDER BY shard DESC) AS r FROM part GROUP BY item) m USING (item) JOIN (SELECT item, summary(day, price) AS of_rows, max_drawdown(day, price) AS fall_of_rows FROM quote GROUP BY item) o USING (item);
-- a window of days is the slice, and the rows of those days; windows over rows
SELECT count(*) AS windows, count(y) AS with_points, count(*) FILTER (WHERE y::text IS NOT DISTINCT FROM summary(slice(s, days))::text) AS slice,
       count(*) FILTER (WHERE y::text IS NOT DISTINCT FROM (SELECT summary(day, price)::text FROM quote q WHERE q.item = w.item AND day <@ days)) AS of_rows
FROM (SELECT item, s, days, summary(s, days) AS y FROM series, LATERAL (SELECT daterange(day, day + length) AS days FROM generate_series(0, 700, 70) n, generate_series(1, 200, 66) length, LATERAL (SELECT date '2018-12-25' + n AS day) d) x) w;
SELECT count(*) AS frames, count(*) FILTER (WHERE f::text = g::text) AS agree
FROM (SELECT summary(day, price) OVER own AS f, (SELECT summary(day, price) FROM quote o WHERE o.item = q.item AND o.day BETWEEN q.day - 10 AND q.day) AS g FROM quote q WHERE item IN (7, 12) WINDOW own AS (PARTITION BY item ORDER BY day RANGE BETWEEN '10 days' PRECEDING AND CURRENT ROW)) w;
-- the fields of one another
SELECT count(*) AS series, count(*) FILTER (WHERE (y).spread = (y).high - (y).low) AS spread, count(*) FILTER (WHERE (y).low <= (y).mean AND (y).mean <= (y).high) AS mean_between,
       count(*) FILTER (WHERE value_at(s, (y).high_day) = (y).high AND value_at(s, (y).low_day) = (y).low) AS at_their_days, count(*) FILTER (WHERE (y).points = num_points(s)) AS points,
       count(*) FILTER (WHERE (y).mean = round((SELECT avg(value::numeric(60, 30)) FROM points(s)), 12)) AS mean, count(*) FILTER (WHERE (y).change_pct = change_pct(s, first_day(s), last_day(s))) AS change,
       count(*) FILTER (WHERE abs((y).fluctuation_pct - 100 * (y).spread / (y).mean) < 1e-10) AS fluctuation, count(*) FILTER (WHERE (max_drawdown(s)).pct <= least((y).change_pct, 0)) AS deeper_than_change
FROM (SELECT s, summary(s) AS y FROM series) q;
-- scaled: prices by the factor, per cent as they were
SELECT factor, count(*) AS series, count(*) FILTER (WHERE ((z).high, (z).low, (z).first, (z).last, (z).spread) = ((y).high * factor, (y).low * factor, (y).first * factor, (y).last * factor, (y).spread * factor)) AS prices,
       count(*) FILTER (WHERE ((z).points, (z).high_day, (z).low_day) = ((y).points, (y).high_day, (y).low_day)) AS days, count(*) FILTER (WHERE abs((z).mean - (y).mean * factor) <= 0.5e-12 * (1 + factor)) AS mean,
       count(*) FILTER (WHERE (z).fluctuation_pct = (y).fluctuation_pct AND (z).change_pct = (y).change_pct) AS per_cent, count(*) FILTER (WHERE max_drawdown(s * factor)::text = max_drawdown(s)::text) AS drawdown,
       count(*) FILTER (WHERE coalesce(abs(volatility_pct(s * factor) - volatility_pct(s)), 0) <= 1e-12) AS volatility
FROM (SELECT s, y, factor, summary(s * factor) AS z FROM (SELECT s, summary(s) AS y FROM (SELECT price_series(day, value) AS s FROM series, LATERAL (SELECT "time" AS day, round(value, 6) AS value FROM points(s)) p GROUP BY item) o) q, unnest(ARRAY[2, 0.125, 1000, 7.3]) factor) w GROUP BY factor ORDER BY factor;
-- a drawdown lies between -100 and 0, is 0 where and only where nothing ever falls, and is that from its peak to its trough
SELECT count(*) AS series, count(*) FILTER (WHERE (d).pct BETWEEN -100 AND 0) AS between, count(*) FILTER (WHERE (d).pct = 0) AS zero, count(*) FILTER (WHERE ((d).pct = 0) = NOT falls) AS where_nothing_falls,
       count(*) FILTER (WHERE (d).peak_day <= (d).trough_day AND (d).pct = change_pct(s, (d).peak_day, (d).trough_day)) AS from_peak_to_trough
FROM (SELECT s, max_drawdown(s) AS d, (SELECT bool_or(value < before) IS TRUE FROM (SELECT value, lag(value) OVER (ORDER BY "time") AS before FROM points(s)) p) AS falls
      FROM (SELECT s FROM series UNION ALL SELECT slice(s, daterange(first_day(s) + n, first_day(s) + n + 4)) FROM series, generate_series(0, 30) n WHERE num_points(s) > 40) u) q;
-- rebased: growth and drawdown stay, and a series that is on a base is that of rebasing it again
SELECT base, count(*) AS series, count(*) FILTER (WHERE rebase(r, base) = r) AS again, count(*) FILTER (WHERE (max_drawdown(r)).peak_day = (max_drawdown(s)).peak_day AND abs((max_drawdown(r)).pct - (max_drawdown(s)).pct) < 1e-8) AS drawdown,
       count(*) FILTER (WHERE (SELECT count(*) = num_points(mom_series(s)) AND bool_and(abs(a.value - b.value) < 1e-8) IS NOT FALSE FROM points(mom_series(s)) a JOIN points(mom_series(r)) b USING ("time"))) AS growth
FROM (SELECT s, base, rebase(s, base) AS r FROM series, unnest(ARRAY['2019-01', '[2019-01-02,2019-02-28]']) base WHERE num_points(s) > 60) q GROUP BY base ORDER BY base;
