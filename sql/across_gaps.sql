-- Changes and chains across gaps, from the quoted day or period before, against plain SQL; a weekly chain with holiday weeks.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all

-- a month is missing: without across_gaps it takes its own change and that of the next
SELECT mom_pct(s) AS gap, mom_pct(s, across_gaps => true) AS across, mom_change(s, across_gaps => true) AS change, mom_pct(s, '2023-07-01', across_gaps => true) AS as_before, mom_pct(s, '2023-08-01', across_gaps => true) AS missing, mom_pct(s, '2023-05-31', across_gaps => true) AS first, mom_pct(s, across_gaps => NULL) AS null_flag,
       mom_pct(s, digits => 1, price_digits => 0, across_gaps => true) AS digits, mom_series(s, across_gaps => true) AS series, mom_change_series(s, 1, across_gaps => true) AS changes, mom_series(s) AS without
FROM (SELECT 'month{2023-05:500,2023-06:489.86,2023-07:453.05,2023-09:450}'::price_series AS s) q;
SELECT qoq_series('quarter{2022-Q4:8,2023-Q2:10,2023-Q3:9}', across_gaps => true) AS quarters, wow_pct('{2023-01-20:8,2023-01-30:9,2023-02-03:11}', across_gaps => true) AS week, wow_series('{2023-01-20:8,2023-01-30:9,2023-02-03:11}', method => 'last', across_gaps => true) AS last_of_week, wow_pct('{2023-01-20:8,2023-01-30:9}', method => 'sum', across_gaps => true) AS sums,
       mom_pct('month{2023-01:0,2023-03:5}', across_gaps => true) AS no_base, mom_change('month{2023-01:0,2023-03:-5}', across_gaps => true) AS negative, mom_series('month{2023-01:-1,2023-03:5,2023-05:6}', across_gaps => true) AS no_base_series, mom_pct('{}', across_gaps => true) AS none, mom_series('{}', across_gaps => true) AS none_series, mom_pct(NULL, across_gaps => true) AS unknown,
       mom_pct('month{0001-01:5,0001-02:6}', '0001-01-01', across_gaps => true) AS year_1;
SELECT previous_quote_pct('month{2023-01:4,2023-03:5}') AS gap, previous_quote_pct('month{2023-01:4,2023-03:5}', across_gaps => true) AS across, previous_quote_change('week{2023-01-02:4,2023-01-30:5}', across_gaps => true) AS weeks, previous_quote_pct('{2023-01-02:4,2023-01-30:5}', across_gaps => true) AS days,
       previous_quote_series('{2023-01-02:4,2023-01-30:5,2023-01-31:4}') AS series, previous_quote_change_series('month{2023-01:4,2023-03:5,2023-04:4.5}') AS changes, previous_quote_change_series('month{2023-01:4,2023-03:5,2023-04:4.5}', across_gaps => true) AS across_changes,
       previous_quote_series('{2023-01-02:0,2023-01-03:5,2023-01-04:-4,2023-01-05:2}') AS no_base, previous_quote_series('{}') AS none, previous_quote_series('{2023-01-02:5}') AS one, previous_quote_series(NULL) AS unknown, previous_quote_series('{2023-01-02:1/3,2023-01-03:2/3,2023-01-04:1}', 1, 0) AS digits;

-- prices of eleven years and a half but for six holiday weeks: 595 weeks; two products, with a lot sold each week
CREATE TEMP TABLE price AS
SELECT item, date '2015-01-05' + i AS day, (date '2015-01-05' + i / 7 * 7) AS week, i / 7 AS n, round(400 * item + 150 * sin(i / (60.0 + 30 * item))::numeric + (i * 31 * item % 97) / 10.0, 2) AS price
FROM generate_series(1, 2) item, generate_series(0, 601 * 7 - 1) i WHERE i % 7 < 5 AND i / 7 NOT IN (6, 57, 143, 247, 352, 560);
CREATE TEMP TABLE week AS SELECT item, week, n, (sum(price) / count(*))::numeric(60, 40) AS mean, sum(price) AS sum, count(*) AS days FROM price GROUP BY item, week, n;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price) AS s FROM price GROUP BY item;
CREATE TEMP TABLE panel AS
SELECT price_panel(item::text, s) AS p, price_panel(item::text, s, sold) AS q
FROM (SELECT item, weekly(s) AS s, (SELECT weekly(price_series(week, (20 * w.item + n % 7)::numeric), 'sum') FROM week w WHERE w.item = series.item) AS sold FROM series) v;
SELECT item, num_points(weekly(s)) AS weeks, num_points(wow_series(s)) AS by_calendar, num_points(wow_series(s, across_gaps => true)) AS across, num_points(previous_quote_series(s)) AS days, num_points(s) - 1 AS all_but_one FROM series ORDER BY item;
SELECT item, count(*) AS weeks, count(*) FILTER (WHERE w.value = trim_scale(wanted)) AS in_series, count(*) FILTER (WHERE wow_pct(s, week, across_gaps => true) = trim_scale(wanted)) AS one_by_one, count(*) FILTER (WHERE wow_change(s, week, 4, across_gaps => true) = round(mean - before, 4)) AS changes,
       count(*) FILTER (WHERE c.value = trim_scale(wanted)) AS of_weeks, count(*) FILTER (WHERE wow_pct(s, week + 6) IS NULL) AS gaps
FROM (SELECT item, week, mean, lag(mean) OVER own AS before, round(100 * (mean - lag(mean) OVER own)::numeric(100, 60) / lag(mean) OVER own, 12) AS wanted FROM week WINDOW own AS (PARTITION BY item ORDER BY week)) l JOIN series USING (item), points(wow_series(s, across_gaps => true)) w, points(previous_quote_series(weekly(s), across_gaps => true)) c
WHERE w."time" = week AND c."time" = week GROUP BY 1 ORDER BY 1;
SELECT item, count(*) AS days, count(*) FILTER (WHERE p.value = round(100 * (price - before)::numeric(100, 60) / before, 12)) AS pct, count(*) FILTER (WHERE c.value = price - before) AS change, count(*) FILTER (WHERE previous_quote_pct(s, day) = p.value) AS one_by_one
FROM (SELECT item, day, price, lag(price) OVER (PARTITION BY item ORDER BY day) AS before FROM price) l JOIN series USING (item), points(previous_quote_series(s)) p, points(previous_quote_change_series(s)) c WHERE p."time" = day AND c."time" = day GROUP BY 1 ORDER BY 1;

-- the chain: whole across gaps, and what plain SQL makes of the weeks in their order; weeks up to the first gap without
SELECT formula, num_points(price_index(q, formula, chained => 'period')) AS by_calendar, num_points(price_index(q, formula, chained => 'period', across_gaps => true)) AS across, num_points(price_index(q, formula, chained => 'year')) AS years_by_calendar, num_points(price_index(q, formula, chained => 'year', across_gaps => true)) AS years,
       price_index(q, formula, across_gaps => true) = price_index(q, formula) AS fixed, price_index(q, formula, chained => 'period', missing => 'carry') = price_index(q, formula, chained => 'period', across_gaps => true) AS carried
FROM panel, unnest('{carli,laspeyres,fisher,tornqvist}'::text[]) formula;
WITH RECURSIVE place AS (SELECT week, row_number() OVER (ORDER BY week) AS place FROM week WHERE item = 1),
cell AS (SELECT place, item, mean, (20 * item + n % 7)::numeric AS sold FROM week JOIN place USING (week)),
link AS (SELECT b.place, (avg(b.mean::numeric(100, 60) / a.mean))::numeric(100, 60) AS carli, (sum(b.mean * a.sold)::numeric(100, 60) / sum(a.mean * a.sold))::numeric(100, 60) AS laspeyres FROM cell a JOIN cell b ON a.item = b.item AND b.place = a.place + 1 GROUP BY b.place),
chain AS (SELECT 1::bigint AS place, 100::numeric(100, 60) AS carli, 100::numeric(100, 60) AS laspeyres
          UNION ALL SELECT l.place, (c.carli * l.carli)::numeric(100, 60), (c.laspeyres * l.laspeyres)::numeric(100, 60) FROM chain c JOIN link l ON l.place = c.place + 1)
SELECT count(*) AS weeks, count(*) FILTER (WHERE a.value = round(carli, 12)) AS carli, count(*) FILTER (WHERE b.value = round(laspeyres, 12)) AS laspeyres
FROM panel, chain JOIN place USING (place), points(price_index(p, 'carli', chained => 'period', across_gaps => true)) a, points(price_index(q, 'laspeyres', chained => 'period', across_gaps => true)) b WHERE a."time" = week AND b."time" = week;
-- the year's link is the last week before, whichever that is
SELECT count(*) AS weeks, count(*) FILTER (WHERE abs(y.value - link.value * relative) <= 5e-13 * (1 + relative)) AS on_the_last_week_before, count(*) FILTER (WHERE abs(y.value - fixed.value) > 0.01) AS not_as_fixed
FROM panel, points(price_index(p, 'carli', chained => 'year', across_gaps => true)) y JOIN points(price_index(p, 'carli')) fixed USING ("time"),
     LATERAL (SELECT max(week) AS week FROM week w WHERE w.week < date_trunc('year', y."time")) l, points(price_index(p, 'carli', chained => 'year', across_gaps => true)) link,
     LATERAL (SELECT avg(b.mean / a.mean) AS relative FROM week a JOIN week b USING (item) WHERE a.week = l.week AND b.week = y."time") r WHERE link."time" = l.week;
SELECT price_index(p, 'carli', chained => 'year') AS by_calendar, price_index(p, 'carli', chained => 'year', across_gaps => true) AS across FROM (SELECT 'panel{"a":month{2021-10:10,2021-11:20,2023-02:30,2023-03:60},"b":month{2021-10:5,2021-11:6,2023-02:6,2023-03:3}}'::price_panel AS p) q;
-- a period in which nothing is matched has no value; the chain goes on from the last that has one
SELECT price_index(p, 'jevons', chained => 'period') AS ends, price_index(p, 'jevons', chained => 'period', across_gaps => true) AS goes_on, price_index(p, 'jevons', chained => 'year', across_gaps => true) AS by_year, price_index(p, 'jevons', '2023-04', 'period', across_gaps => true) AS base
FROM (SELECT 'panel{"a":month{2022-12:10,2023-01:20,2023-04:30},"b":month{2023-02:5}}'::price_panel AS p) q;
SELECT price_index(p, 'laspeyres', '2023-02', 'period', across_gaps => true) AS starts_later, price_index(p, 'laspeyres', '2023-02', 'year', across_gaps => true) AS by_year, price_index('panel{}', 'jevons', chained => 'period', across_gaps => true) AS empty, price_index('panel{"a":{2023-07-03:1}}', 'jevons', chained => 'period', across_gaps => true) AS one
FROM (SELECT 'panel{"a":month{2023-01:10,2023-02:20,2023-04:30} quantities month{2023-02:5,2023-04:1}}'::price_panel AS p) q;

\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['yoy_pct(''{}'', across_gaps => true)', 'wow_pct(''month{}'', across_gaps => true)', 'previous_quote_series(''{}'', -1)', 'previous_quote_series(''{} pending 2010'')', 'price_index(''panel{"a":month{2023-01:10,2023-04:30}}'', ''jevons'', ''2023-02'', ''period'', across_gaps => true)', 'price_index(''panel{"a":month{2023-01:10,2023-04:30}}'', ''jevons'', ''2023-04'', ''period'')']) call;
