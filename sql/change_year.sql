-- Changes since the beginning of a year, of a year so far on the last, from the quoted day before, at the
-- rate of a year: against plain SQL that joins by date, and the bulletin of July 2023.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.75);
CREATE TEMP TABLE quote AS
SELECT item, date '2018-11-20' + (random() * (100 + 70 * (item % 24)))::int AS day,
       round((CASE item % 7 WHEN 6 THEN -8 ELSE 2 END + 40 * random())::numeric, item % 4) AS price,
       CASE WHEN item % 3 = 2 THEN 1 + (random() * 3)::int ELSE 1 END AS weight
FROM generate_series(0, 47) item, generate_series(1, 5 + (item * 37) % 200);
CREATE TEMP TABLE series AS SELECT item, price_series(day, price, weight) AS s FROM quote GROUP BY item;
-- a day's value is kept as 5342931457063200 times itself, of which every weight up to 40 is a divisor: no quotient is rounded
CREATE TEMP TABLE daily AS
SELECT item, day, sum(price * weight) AS total, sum(weight) AS weight, (5342931457063200 * sum(price * weight) / sum(weight))::numeric(200, 80) AS value
FROM quote GROUP BY item, day;
CREATE INDEX ON daily (item, day);
CREATE FUNCTION pg_temp.pct(before numeric, after numeric) RETURNS numeric LANGUAGE sql AS $$
    SELECT CASE WHEN before > 0 THEN trim_scale(round(100 * (after - before) / before, 12)) END
$$;
CREATE FUNCTION pg_temp.difference(before numeric, after numeric) RETURNS numeric LANGUAGE sql AS 'SELECT trim_scale(round((after - before) / 5342931457063200, 12))';

-- every day near a quote: of the day, or as of it; from the first of the year, or the last of the year before
CREATE TEMP TABLE day_wanted AS
SELECT item, a.day, d.value AS exactly, o.value AS as_of, o.day AS as_of_day, f.value AS first, l.value AS last
FROM (SELECT DISTINCT item, day + shift AS day FROM daily, generate_series(-1, 1) shift) a
     LEFT JOIN daily d USING (item, day)
     LEFT JOIN LATERAL (SELECT value, day FROM daily q WHERE q.item = a.item AND q.day <= a.day ORDER BY q.day DESC LIMIT 1) o ON true
     LEFT JOIN LATERAL (SELECT value FROM daily q WHERE q.item = a.item AND q.day >= date_trunc('year', a.day) AND q.day <= a.day ORDER BY q.day LIMIT 1) f ON true
     LEFT JOIN LATERAL (SELECT value FROM daily q WHERE q.item = a.item AND q.day >= date_trunc('year', a.day) - interval '1 year' AND q.day < date_trunc('year', a.day) ORDER BY q.day DESC LIMIT 1) l ON true;
SELECT count(*) AS days, count(exactly) AS quoted, count(last) AS with_last_year,
       count(*) FILTER (WHERE ytd_pct(s, day)::text IS NOT DISTINCT FROM pg_temp.pct(first, exactly)::text) AS pct,
       count(*) FILTER (WHERE ytd_change(s, day)::text IS NOT DISTINCT FROM pg_temp.difference(first, exactly)::text) AS difference,
       count(*) FILTER (WHERE ytd_pct(s, day, from_last_year_end => true) IS NOT DISTINCT FROM pg_temp.pct(last, exactly)) AS last_pct,
       count(*) FILTER (WHERE ytd_change(s, day, true) IS NOT DISTINCT FROM pg_temp.difference(last, exactly)) AS last_difference,
       count(*) FILTER (WHERE ytd_pct(s, day, as_of => true) IS NOT DISTINCT FROM pg_temp.pct(first, as_of)) AS as_of_pct,
       count(*) FILTER (WHERE ytd_change(s, day, true, true) IS NOT DISTINCT FROM pg_temp.difference(last, as_of)) AS as_of_last,
       count(*) FILTER (WHERE ytd_pct(s, day, false, false, 1, 0) IS NOT DISTINCT FROM CASE WHEN f > 0 THEN round(100 * (e - f)::numeric(60, 40) / f, 1) END) AS rounded
FROM day_wanted JOIN series USING (item), LATERAL (SELECT round(first / 5342931457063200) AS f, round(exactly / 5342931457063200) AS e) r;
SELECT count(*) AS series, sum(num_points(ytd_series(s))) AS points, count(*) FILTER (WHERE one = ARRAY[p, c, lp, lc]) AS one_by_one
FROM series JOIN (SELECT item, ARRAY[coalesce(array_agg((day, ytd_pct(s, day))::text ORDER BY day) FILTER (WHERE ytd_pct(s, day) IS NOT NULL), '{}')::text, coalesce(array_agg((day, ytd_change(s, day, digits => 1))::text ORDER BY day) FILTER (WHERE ytd_change(s, day) IS NOT NULL), '{}')::text,
                                     coalesce(array_agg((day, ytd_pct(s, day, true, digits => 2, price_digits => 0))::text ORDER BY day) FILTER (WHERE ytd_pct(s, day, true, digits => 2, price_digits => 0) IS NOT NULL), '{}')::text, coalesce(array_agg((day, ytd_change(s, day, true))::text ORDER BY day) FILTER (WHERE ytd_change(s, day, true) IS NOT NULL), '{}')::text] AS one
                  FROM daily JOIN series USING (item) GROUP BY item) w USING (item),
     LATERAL (SELECT coalesce(array_agg(("time", CASE WHEN value = trunc(value) THEN trunc(value) ELSE trim_scale(value) END)::text ORDER BY "time"), '{}')::text AS p FROM points(ytd_series(s))) p, LATERAL (SELECT coalesce(array_agg(("time", value)::text ORDER BY "time"), '{}')::text AS c FROM points(ytd_change_series(s, digits => 1))) c,
     LATERAL (SELECT coalesce(array_agg(("time", value)::text ORDER BY "time"), '{}')::text AS lp FROM points(ytd_series(s, true, 2, 0))) lp, LATERAL (SELECT coalesce(array_agg(("time", trim_scale(value))::text ORDER BY "time"), '{}')::text AS lc FROM points(ytd_change_series(s, true))) lc;
-- from the quoted day before
SELECT count(*) AS days, count(before) AS with_one_before,
       count(*) FILTER (WHERE previous_quote_pct(s, day) IS NOT DISTINCT FROM pg_temp.pct(before, value)) AS pct, count(*) FILTER (WHERE previous_quote_change(s, day) IS NOT DISTINCT FROM pg_temp.difference(before, value)) AS difference,
       count(*) FILTER (WHERE previous_quote_pct(s, day, 2, 2) IS NOT DISTINCT FROM CASE WHEN b > 0 THEN round(100 * (v - b)::numeric(60, 30) / b, 2) END) AS rounded,
       count(*) FILTER (WHERE previous_quote_pct(s, day, 2) IS NOT DISTINCT FROM CASE WHEN before > 0 THEN round(100 * (value - before) / before, 2) END) AS digits_alone,
       count(*) FILTER (WHERE day = last_day(s) AND previous_quote_pct(s) IS NOT DISTINCT FROM pg_temp.pct(before, value)) AS newest
FROM (SELECT *, lag(value) OVER (PARTITION BY item ORDER BY day) AS before FROM daily) d JOIN series USING (item), LATERAL (SELECT round(before / 5342931457063200, 2) AS b, round(value / 5342931457063200, 2) AS v) r;
SELECT previous_quote_pct('{2023-07-03:4,2023-07-05:5}', '2023-07-04') AS not_quoted, previous_quote_pct('month{2023-05:4,2023-06:5}') AS months, previous_quote_pct('month{2023-05:4,2023-07:5}') AS gap, previous_quote_change('week{2023-06-26:4,2023-07-03:5}', '2023-07-09') AS weeks, previous_quote_pct('{}') AS empty, previous_quote_pct('{0001-01-01:5}') AS first;

-- a year so far on the same months of the last: means of months, sums of quantities; weeks have no months. A month's mean
-- is kept as 5342931457063200 squared times itself, a year's as its cube, for the numbers of days and months divide it too
CREATE TEMP TABLE month_value AS
SELECT item, date_trunc('month', day)::date AS month, 5342931457063200 * sum(value) / count(*) AS mean, sum(total)::numeric(300, 80) AS sum, max(weight) <= 40 AS divides
FROM daily GROUP BY 1, 2;
CREATE TEMP TABLE year_wanted AS
SELECT item, month, method, CASE WHEN a.months = b.months AND month = a.months[cardinality(a.months)] THEN CASE method WHEN 'sum' THEN a.sum ELSE a.mean END END AS after, CASE method WHEN 'sum' THEN b.sum ELSE b.mean END AS before
FROM (SELECT DISTINCT item, (month + shift * interval '1 month')::date AS month FROM month_value, generate_series(-1, 1) shift) m, unnest('{mean,sum}'::text[]) method,
     LATERAL (SELECT array_agg(v.month ORDER BY v.month) AS months, (5342931457063200 * sum(mean) / count(*))::numeric(300, 80) AS mean, sum(sum) AS sum FROM month_value v WHERE v.item = m.item AND v.month BETWEEN date_trunc('year', m.month) AND m.month) a,
     LATERAL (SELECT array_agg((v.month + interval '1 year')::date ORDER BY v.month) AS months, (5342931457063200 * sum(mean) / count(*))::numeric(300, 80) AS mean, sum(sum) AS sum
              FROM month_value v WHERE v.item = m.item AND v.month + interval '1 year' BETWEEN date_trunc('year', m.month) AND m.month) b;
SELECT method, count(*) AS months, count(pct) AS pct,
       count(*) FILTER (WHERE ytd_yoy_pct(s, month, method)::text IS NOT DISTINCT FROM pct::text) AS agree,
       count(*) FILTER (WHERE ytd_yoy_pct(s, (month + interval '27 days')::date, method, 1, 1) IS NOT DISTINCT FROM CASE WHEN b > 0 THEN round(100 * (a - b)::numeric(60, 40) / b, 1) END) AS rounded,
       count(*) FILTER (WHERE ytd_yoy_pct(s, (month + interval '27 days')::date, method, 1) IS NOT DISTINCT FROM CASE WHEN before > 0 THEN round(100 * (after - before) / before, 1) END) AS digits_alone,
       count(*) FILTER (WHERE ytd_yoy_pct(monthly(s, method), month, method) IS NOT DISTINCT FROM pct) AS of_months, (SELECT bool_and(divides) FROM month_value) AS divides
FROM year_wanted JOIN series USING (item), LATERAL (SELECT CASE WHEN after IS NOT NULL THEN pg_temp.pct(before, after) END AS pct) p,
     LATERAL (SELECT CASE method WHEN 'sum' THEN 1 ELSE 5342931457063200 * 5342931457063200.0 * 5342931457063200 END AS unit) u, LATERAL (SELECT round(after / unit, 1) AS a, round(before / unit, 1) AS b) r
GROUP BY 1 ORDER BY 1;
SELECT method, count(*) AS series, sum(num_points(ytd_yoy_series(s, method))) AS points,
       count(*) FILTER (WHERE (days(ytd_yoy_series(s, method)), prices(ytd_yoy_series(s, method))) = (SELECT coalesce(array_agg(month ORDER BY month) FILTER (WHERE pct IS NOT NULL), '{}'), coalesce(array_agg(pct ORDER BY month) FILTER (WHERE pct IS NOT NULL), '{}')
           FROM year_wanted w, LATERAL (SELECT ytd_yoy_pct(s, month, w.method) AS pct) p WHERE (w.item, w.method) = (series.item, m.method))) AS one_by_one
FROM series, unnest('{mean,sum}'::text[]) m (method) GROUP BY 1 ORDER BY 1;
-- up to December it is what the years' own change is
SELECT count(*) FILTER (WHERE ytd_yoy_pct(s, day, 'mean') IS NOT NULL) AS years, count(*) FILTER (WHERE ytd_yoy_pct(s, day, 'mean') <> yoy_pct(yearly(monthly(s)), day)) AS mean_differs, count(*) FILTER (WHERE ytd_yoy_pct(s, day, 'sum') <> yoy_pct(yearly(s, 'sum'), day)) AS sum_differs
FROM series, (VALUES (date '2019-12-01'), ('2020-12-31'), ('2021-12-15')) v (day);
SELECT ytd_yoy_pct('month{2022-01:4,2022-02:6,2023-01:5,2023-02:6}') AS two_months, ytd_yoy_pct('month{2022-02:6,2023-02:9}') AS no_january, ytd_yoy_pct('month{2022-01:4,2022-02:6,2023-02:6}') AS other_months, ytd_yoy_pct('month{2022-01:4,2022-03:6,2023-01:5,2023-03:7}', '2023-02-01') AS no_february,
       ytd_yoy_pct('quarter{2022-Q1:4,2022-Q2:6,2023-Q1:5,2023-Q2:7}') AS quarters, ytd_yoy_series('year{2021:3,2022:4,2023:5}') AS years, ytd_yoy_pct('{}') AS empty, ytd_yoy_series('{}', 'sum') AS none, ytd_yoy_pct('{2000-01-05:4,2001-01-05:5}') AS y2k;

-- compounded to a year: numeric's power, given 80 decimals, kept to 28 significant digits
CREATE TEMP TABLE month_mean AS
SELECT item, date_trunc('month', day)::date AS month, sum(value) / (5342931457063200 * count(*)) AS mean FROM daily GROUP BY 1, 2;
CREATE TEMP TABLE year_rate AS
SELECT item, s, a.month, months, a.mean AS after, b.mean AS before, power(a.mean / b.mean, 12::numeric(200, 80) / months) AS power
FROM month_mean a JOIN month_mean b USING (item) JOIN series USING (item), unnest('{1,2,3,5,6,9,12,18,24}'::int[]) months
WHERE b.month = a.month - months * interval '1 month' AND item % 7 <> 6;
SELECT months, count(*) AS rates, count(*) FILTER (WHERE annualized_pct(s, month, months)::text = trim_scale(round(100 * (round(power, 27 - floor(log(power))::int) - 1), 12))::text) AS agree, count(*) FILTER (WHERE annualized_pct(s, month, months, 2, 2) = round(100 * (power(round(after, 2)::numeric(120, 60) / round(before, 2), 12::numeric(120, 60) / months) - 1), 2)) AS rounded,
       count(*) FILTER (WHERE annualized_pct(s, month, months, 2) = round(100 * (power - 1), 2)) AS digits_alone
FROM year_rate GROUP BY 1 ORDER BY 1;
SELECT annualized_pct('month{2023-06:100,2023-07:101}') AS monthly, annualized_pct('month{2023-01:100,2023-07:110}', months => 6) AS half_a_year, annualized_pct('month{2022-07:3,2023-07:4}', months => 12, digits => 30) AS a_year, annualized_pct('quarter{2023-Q1:100,2023-Q2:101}', months => 3) AS quarters, annualized_pct('year{2021:4,2023:9}', months => 24) AS years,
       annualized_pct('month{2023-01:10000,2023-07:10005}', months => 6, digits => 5, price_digits => 0) AS tie, annualized_pct('month{2023-06:5,2023-07:5}') AS none, annualized_pct('month{2023-06:0,2023-07:5}') AS no_base, annualized_pct('month{2023-05:5,2023-07:5}') AS gap, annualized_pct('{}') AS empty,
       annualized_pct('month{2023-06:1000000,2023-07:1}', digits => 4) AS all_gone, annualized_pct('month{2023-06:1,2023-07:300}', digits => 0, price_digits => 0) AS large, 100 * trim_scale(300::numeric ^ 12 - 1) AS exactly;

-- the bulletin: PrNd oxide 24 yuan, Tb oxide 1,250 and Dy oxide 270 below the start of the year on 22 February; the index 32 per cent below on 30 June
SELECT ytd_change('{2023-01-03:712,2023-02-22:688}') AS prnd, ytd_change('{2023-01-03:13950,2023-02-22:12700}') AS tb, ytd_change('{2023-01-03:2490,2023-02-22:2220}') AS dy, ytd_change('{2023-01-03:7,2023-02-22:7}') AS la,
       ytd_pct('{2023-01-03:297,2023-06-30:201.9}', digits => 1) AS index, ytd_pct('{2022-12-30:300,2023-01-03:297,2023-06-30:201.9}', '2023-07-02', true, true, 2) AS from_december;
-- concentrate of the third quarter 2023 on the second: 31,030 and 20,200 yuan a tonne without tax
SELECT qoq_pct('quarter{2023-Q2:31030,2023-Q3:20200}', digits => 1), qoq_change('quarter{2023-Q2:31030,2023-Q3:20200}');
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['ytd_yoy_pct(''week{2023-07-03:5}'')', 'ytd_yoy_series(''week{}'')', 'ytd_yoy_pct(''{}'', method => ''last'')', 'ytd_yoy_series(''{}'', ''median'')', 'ytd_pct(''{}'', ''infinity'', digits => 1)', 'ytd_change(''{}'', digits => -1)', 'ytd_series(''{} pending 2010'')', 'previous_quote_pct(''{}'', ''infinity'')',
                  'annualized_pct(''{}'', months => 0)', 'annualized_pct(''quarter{}'', months => 4)', 'annualized_pct(''year{2022:5}'', months => 6)', 'annualized_pct(''week{}'')', 'annualized_pct(''{}'', months => -12)', 'annualized_pct(''month{2023-06:5,2023-07:0}'')', 'annualized_pct(''month{2023-06:1,2023-07:1000}'', digits => 2)', 'annualized_pct(''month{2023-06:1,2023-07:100000}'')']) call;
