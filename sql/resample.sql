-- weekly, monthly, quarterly, yearly: every method against plain SQL.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random.sql
\set ECHO all
-- items 0 to 5: weekdays with gaps of all lengths, now and then several quotes a day, weights, negative values
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, day::date AS day, round((300 + 50 * random() - CASE item WHEN 5 THEN 330 ELSE 0 END)::numeric, item % 3) AS price,
       CASE WHEN item IN (3, 4) THEN 1 + (random() * 20)::int ELSE 1 END::numeric / CASE item WHEN 4 THEN 8 ELSE 1 END AS weight
FROM generate_series(0, 5) item, generate_series(timestamp '2019-12-20', '2024-03-09', '1 day') day, generate_series(1, 1 + (random() * 1.3)::int * (item % 2)) quotes
WHERE extract(isodow FROM day) < 6 AND random() < CASE WHEN extract(month FROM day) = 2 THEN 0.06 WHEN extract(year FROM day) = 2022 AND item = 2 THEN 0.01 ELSE 0.8 END;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price, weight) AS s FROM quote GROUP BY item;
-- a day's value is sum / weight, exactly: a weight is 1 to 42, or as many eighths, and the value a number of parts of 1/219060189739591200, the multiple of them all
CREATE TEMP TABLE daily AS
SELECT item, day, sum(price * weight) AS sum, sum(weight) AS weight, count(*) AS quotes,
       8 * sum(price * weight) * (219060189739591200 / (8 * sum(weight))) AS value
FROM quote GROUP BY item, day;
CREATE TEMP TABLE wanted AS
SELECT item, period, date_trunc(period, day)::date AS start, count(*) AS days, sum(value) AS values, sum(sum) AS sums, sum(weight) AS weights,
       (array_agg(value ORDER BY day))[1] AS first, (array_agg(value ORDER BY day DESC))[1] AS last, min(value) AS min, max(value) AS max
FROM daily, unnest(ARRAY['week', 'month', 'quarter', 'year']) period GROUP BY 1, 2, 3;
CREATE FUNCTION pg_temp.resampled(period text, s price_series, method text, min_points int) RETURNS price_series LANGUAGE sql AS $$
    SELECT CASE period WHEN 'week' THEN weekly(s, method, min_points) WHEN 'month' THEN monthly(s, method, min_points)
                       WHEN 'quarter' THEN quarterly(s, method, min_points) ELSE yearly(s, method, min_points) END
$$;
-- sum, weight and divisor of each period, exactly
CREATE TEMP TABLE answer AS
SELECT item, period, method, min_points, start,
       CASE method WHEN 'mean' THEN values WHEN 'pooled' THEN sums WHEN 'sum' THEN sums WHEN 'first' THEN first WHEN 'last' THEN last WHEN 'min' THEN min ELSE max END AS sum,
       CASE method WHEN 'mean' THEN days WHEN 'pooled' THEN weights ELSE 1 END AS weight, CASE WHEN method IN ('pooled', 'sum') THEN 1 ELSE 219060189739591200 END AS divisor
FROM wanted, unnest(ARRAY['mean', 'pooled', 'last', 'first', 'min', 'max', 'sum']) method, unnest(ARRAY[1, 3, 15]) min_points
WHERE days >= min_points;
SELECT period, method, count(*) AS series, sum(num_points(r)) AS periods,
       count(*) FILTER (WHERE r = (SELECT (p.period || '{' || coalesce(string_agg(format('%s:%s/%s/%s', to_char(start, CASE p.period WHEN 'week' THEN 'YYYY-MM-DD' WHEN 'month' THEN 'YYYY-MM' WHEN 'quarter' THEN 'YYYY-"Q"Q' ELSE 'YYYY' END),
                                                                    trim_scale(sum), weight, divisor), ','), '') || '}')::price_series
                                   FROM answer a WHERE (a.item, a.period, a.method, a.min_points) = (p.item, p.period, p.method, p.min_points))) AS agree
FROM (SELECT item, period, method, min_points, pg_temp.resampled(period, s, method, min_points) AS r
      FROM series, unnest(ARRAY['week', 'month', 'quarter', 'year']) period,
           unnest(ARRAY['mean', 'pooled', 'last', 'first', 'min', 'max', 'sum']) method, unnest(ARRAY[1, 3, 15, 400]) min_points) p
GROUP BY period, method ORDER BY period, method;
-- the values of means are the sums / days, rounded once to 12 decimals, half away from zero
SELECT count(*) AS periods, count(*) FILTER (WHERE p.value = round(values::numeric(1000, 80) / (days * 219060189739591200), 12) AND p.quotes = days) AS agree,
       count(*) FILTER (WHERE p.value = value_at(monthly(s), (start + interval '1 month')::date - 1)) AS any_day
FROM series, LATERAL points(monthly(s)) p JOIN wanted w ON w.start = p."time" WHERE w.item = series.item AND w.period = 'month';
-- the means of days and of months both are something; sums add up whatever is between; extremes too
SELECT count(*) AS series, count(*) FILTER (WHERE yearly(s) <> yearly(monthly(s))) AS means_differ,
       count(*) FILTER (WHERE yearly(s, 'sum') = yearly(monthly(s, 'sum'), 'sum') AND yearly(s, 'sum') = yearly(quarterly(monthly(s, 'sum'), 'sum'), 'sum')) AS sums,
       count(*) FILTER (WHERE yearly(s, 'max') = yearly(monthly(s, 'max'), 'max') AND yearly(s, 'min') = yearly(quarterly(s, 'min'), 'min')) AS extremes,
       count(*) FILTER (WHERE yearly(s, 'pooled') = yearly(monthly(s, 'pooled'), 'pooled')) AS pooled
FROM series;
SELECT count(*) AS years, count(*) FILTER (WHERE p.value = m.value) AS agree
FROM series, LATERAL points(yearly(monthly(s))) p,
     LATERAL (SELECT round(avg(value), 12) AS value FROM (SELECT values::numeric(1000, 80) / (days * 219060189739591200) AS value FROM wanted w
              WHERE w.item = series.item AND w.period = 'month' AND extract(year FROM w.start) = extract(year FROM p."time")) v) m;
-- what has the period already stays, and min_points counts days
SELECT count(*) AS series, count(*) FILTER (WHERE monthly(monthly(s)) = monthly(s) AND weekly(weekly(s)) = weekly(s) AND yearly(yearly(s)) = yearly(s)) AS stay,
       count(*) FILTER (WHERE monthly(monthly(s), min_points => 15) = monthly(s, min_points => 15)) AS min_points
FROM series;
-- July 2023 of the bulletin is the mean of its days; the week is from Monday; borders of years
SELECT monthly('{2023-06-30:1,2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-31:450.25}');
SELECT weekly('{2022-12-26:1,2023-01-01:2,2023-01-02:4,2023-01-08:5,2023-01-09:7}'), quarterly('{2022-12-31:1,2023-01-01:2,2023-03-31:3,2023-04-01:4}');
SELECT weekly('{0001-01-01:1,0001-01-08:2,9999-12-26:3,9999-12-31:4}'), yearly('{0001-01-01:1,9999-12-31:4}'), monthly('{}'), weekly('{2023-07-03:5} base 2010=100');
-- a single day keeps its decimals; blocks of 512 days do not matter
SELECT monthly('{2023-07-03:445.00}'), monthly('{2023-07-03:1/3,2023-07-04:2/3}');
SELECT count(*) AS months, count(*) FILTER (WHERE p.value = round(m.sum::numeric(60, 30) / m.days, least(12, 36 - length(trunc(p.value)::text))) AND p.quotes = m.days) AS agree
FROM (SELECT monthly(price_series(date '1995-01-01' + n, n * n % 1009 + CASE WHEN n > 3000 THEN 1e25 ELSE 0.25 END)) AS s FROM generate_series(0, 7515) n) b, LATERAL points(s) p,
     LATERAL (SELECT sum(n * n % 1009 + CASE WHEN n > 3000 THEN 1e25 ELSE 0.25 END) AS sum, count(*) AS days FROM generate_series(0, 7515) n
              WHERE date_trunc('month', date '1995-01-01' + n) = p."time") m;
-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['monthly(''{}'', method => ''median'')', 'monthly(''{}'', method => '''')', 'monthly(''{}'', method => ''MEAN'')', 'monthly(''week{}'')', 'quarterly(''week{2023-07-03:5}'')', 'weekly(''month{2023-07:5}'')',
                  'monthly(''year{}'')', 'weekly(''quarter{}'')', 'monthly(''{} pending 2010'')',
                  'monthly(''{}'', min_points => -1)', 'yearly(''{}'', min_points => -2147483648)']) call;
-- 0 is as good as 1
SELECT monthly('{2023-07-03:5}', min_points => 0);
