-- Half-years: series and panels by half-year, text and JSON, their changes, sentences and axes, beside plain SQL.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE quote AS
SELECT date '2019-03-05' + n AS day, (400 + (n * 7919) % 101)::numeric / 4 AS price, 1 + n % 3 AS lots FROM generate_series(0, 1500) n WHERE n % 7 < 5;
CREATE TEMP TABLE half AS
SELECT to_char(day, 'YYYY-') || CASE WHEN extract(month FROM day) <= 6 THEN 'H1' ELSE 'H2' END AS name, min(date_trunc('month', day)) AS first, count(*) AS days, sum(price) AS sum, avg(price) AS mean,
       (array_agg(price ORDER BY day))[1] AS first_price, (array_agg(price ORDER BY day DESC))[1] AS last_price, sum(price * lots) / sum(lots) AS unit_value, sum(lots) AS lots
FROM quote GROUP BY 1;
-- means, and the other methods, of every half-year
SELECT count(*) AS halves, count(*) FILTER (WHERE round(value_at(s.halves, (name || '-01')::date), 9) <> round(h.mean, 9)) AS other_mean
FROM (SELECT replace(replace(name, 'H1', '01'), 'H2', '07') AS name, half.mean FROM half) h, (SELECT half_yearly(price_series(day, price)) AS halves FROM quote) s;
SELECT method, count(*) AS halves, count(*) FILTER (WHERE round(p.value, 9) <> round(CASE method WHEN 'sum' THEN sum WHEN 'first' THEN first_price WHEN 'last' THEN last_price ELSE mean END, 9)) AS otherwise
FROM unnest('{mean,sum,first,last,pooled}'::text[]) method, (SELECT price_series(day, price) AS s FROM quote) q, points(half_yearly(s, method)) p
     JOIN half ON replace(replace(name, 'H1', '01-01'), 'H2', '07-01')::date = p.time
GROUP BY method ORDER BY method;
SELECT half_yearly(price_series(day, price)) = half_yearly(price_series(day, price)::text) AS of_text, half_yearly(s) = half_yearly(half_yearly(s)) AS its_own,
       series_period(half_yearly(s)), num_points(half_yearly(s, min_points => 100)) AS with_100_days
FROM (SELECT price_series(day, price) AS s FROM quote) q, quote GROUP BY s;
SELECT half_yearly('{2023-01-02:1,2023-06-30:3,2023-07-03:5}'), half_yearly('quarter{2022-Q4:1,2023-Q1:2,2023-Q2:4}'::price_series, 'sum', 2), yearly('half{2022-H1:1,2022-H2:2,2023-H1:4}'::price_series);
-- text, JSON, binary; a half-year as a base
SELECT s, s::json, price_series_send(s)::text::bytea = price_series_send(s) AS sent, (s::json::text)::price_series = s AS read
FROM unnest(ARRAY['half{}', 'half{2022-H2:3/64,2023-H1:5.25}', ' half { 2023-H1 : 5 , 2022-H2 : 4/2 } ', '{"period": "half", "points": {"2022-H2": 4.5}}', 'half{2023-H1:5} base 2023-H1=100', '{2023-07-03:5} base [2010-01-01,2010-06-30]=100']::price_series[]) s;
SELECT rebase('{2023-01-02:1,2023-06-30:3,2023-07-03:5}'::price_series, '2023-H1', partial => true);
SELECT num_points(s), first_day(s), last_day(s), value_at(s, '2023-09-30') FROM (VALUES ('half{2022-H2:3,2023-H1:5,2023-H2:7}'::price_series)) v (s);
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['''half{2023-H3:5}''::price_series', '''half{2023-Q1:5}''::price_series', '''half-year{}''::price_series', 'half_yearly(''week{2023-07-03:5}'')', 'half_yearly(''year{2023:5}'')', 'quarterly(''half{2023-H1:5}'')', 'mom_pct(''half{2023-H1:5}''::price_series)',
                  '''half{2023-H1:5}''::price_series || ''half{2023-H1:6}''', 'rebase(''half{2023-H1:5}'', ''2022-H2'')', 'append(''half{2023-H1:5}'', ''2023-07-03'', 5)']) call;
\pset format aligned
\pset tuples_only off
-- a year is two of them
SELECT yoy_pct(s, digits => 4) AS yoy, round((7.0 / 4 - 1) * 100, 4) AS of_these, yoy_change(s), yoy_series(s), ytd_yoy_pct(s, '2023-07-01', digits => 4) AS year_so_far, round(((5 + 7) / (3.0 + 4) - 1) * 100, 4) AS of_means,
       annualized_pct(s, months => 6, digits => 4), round(((7.0 / 5) ^ 2 - 1) * 100, 4) AS compounded, ytd_yoy_pct('half{2022-H1:3,2022-H2:4,2023-H2:7}'::price_series) AS not_the_same_halves
FROM (VALUES ('half{2022-H1:3,2022-H2:4,2023-H1:5,2023-H2:7}'::price_series)) v (s);
-- panels, with quantities
SELECT panel_period(p), panel_period(half_yearly(p)), panel_series(half_yearly(p), 'a'), panel_series(half_yearly(p, 'pooled'), 'a')
FROM (SELECT 'panel{"a":{2023-01-02:1,2023-06-30:3,2023-07-03:5} quantities {2023-01-02:1,2023-06-30:3,2023-07-03:5}}'::price_panel AS p) x;
SELECT count(*) AS halves, count(*) FILTER (WHERE round(value, 9) <> round(unit_value, 9)) AS otherwise
FROM (SELECT price_panel('a', s, q) AS p FROM (SELECT price_series(day, price) AS s, price_series(day, lots) AS q FROM quote) x) q, points(panel_series(half_yearly(p, 'pooled'), 'a')) u JOIN half ON replace(replace(name, 'H1', '01-01'), 'H2', '07-01')::date = u.time;
SELECT price_index('panel{"a":half{2022-H1:1,2022-H2:2,2023-H1:3},"b":half{2022-H1:4,2022-H2:4,2023-H1:4}}', 'carli', chained => 'year');
-- averages over the quotes of half-years, by the dates of their windows: (2023-02-01,2023-08-01], (2023-06-29,2023-12-29], (2023-08-01,2024-02-01]
SELECT moving_average(s, 1, 'half') AS half, moving_average(s, 1, 'half') = moving_average(s, 2, 'quarter') AND moving_average(s, 1, 'half') = moving_average(s, 6, 'month') AS otherwise_written,
       price_series(day, mean) AS by_sql
FROM (VALUES ('{2023-01-02:1,2023-05-01:2,2023-08-01:3,2023-12-29:5,2024-02-01:7}'::price_series)) v (s),
     LATERAL (SELECT p."time" AS day, (SELECT avg(q.value) FROM points(s) q WHERE q."time" <= p."time" AND q."time" > p."time" - interval '6 months') AS mean
              FROM points(s) p WHERE p."time" - interval '6 months' >= first_day(s) - 1) r
GROUP BY s;
-- a half-year that is missing, filled and told
SELECT fill(s, 181) AS filled, fill(s, 365, 'linear') AS between FROM (VALUES ('half{2022-H1:1,2023-H1:3}'::price_series)) v (s);
SELECT pg_temp.refusal('SELECT ' || call) AS refusal FROM unnest(ARRAY['fill(''half{2022-H1:1}'', 5)', 'panel_mean(''panel{"a":half{2022-H1:1},"b":half{2023-H1:3}}'', ''error'')']) call;
-- sentences and the axis
SELECT language, bulletin_text('氧化镝', 'half{2022-H2:2000,2023-H1:1900}', '2023-03-01', '元/公斤', '元/公斤', language => language), bulletin_text('half{2023-H1:100,2023-H2:90}'::price_series, '2023-09-01', language => language) FROM unnest('{zh,en}'::text[]) language;
SELECT regexp_replace(label[1], '^>', '') AS label FROM (SELECT regexp_matches(chart_svg('half{2020-H1:1,2020-H2:2,2021-H1:3,2021-H2:3,2022-H1:4}'::price_series), '>(H[12]|20[0-9]{2})<', 'g') AS label) l;
