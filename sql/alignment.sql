-- Series whose days do not match: fill, unmatched_days, missing, correlation, and charts of several periods, against plain SQL.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\i test/lib/picture.sql
\set ECHO all

-- fill by hand: a Friday's rate over a weekend, ten days and eleven, the last day, the first
SELECT fill('{2023-07-07:7.25,2023-07-10:7.20}') AS carry, fill('{2023-07-07:7.25,2023-07-10:7.20}', method => 'linear') AS linear, fill('{2023-07-07:21.5/3,2023-07-09:8/1/3}') AS quotients,
       fill('{2023-07-07:1/3,2023-07-11:5}', method => 'linear') AS thirds;
SELECT num_points(fill('{2023-07-01:1,2023-07-11:2}')) AS all_eleven, num_points(fill('{2023-07-01:1,2023-07-12:2}')) AS one_lacks, num_points(fill('{2023-07-01:1,2023-07-11:2}', method => 'linear')) AS linear_eleven, num_points(fill('{2023-07-01:1,2023-07-12:2}', method => 'linear')) AS linear_none,
       fill('{2023-07-01:1,2023-07-04:2}', 1) AS one_day, fill('{2023-07-01:1,2023-07-04:2}', max_days => 0) AS no_day;
SELECT fill('{2023-07-04:7.25,2023-07-06:7.20}', like => '{2023-07-03:1,2023-07-05:1,2023-07-07:1,2023-07-16:1,2023-07-17:1}') AS like_another, fill('{2023-07-04:7.25}', method => 'linear', like => '{2023-07-05:1}') AS linear_ends,
       fill('{2023-07-04:7.25,2023-07-06:7.20}', like => '{}') AS like_none, fill('{2023-07-04:7.25,2023-07-06:7.20}', like => NULL) AS like_null, fill('{2023-07-04:-5,2023-07-06:0}', method => 'linear') AS negative, fill('{2023-07-04:1,2023-07-06:3} base 2010=100', NULL, NULL) AS base;
SELECT fill('{}') AS none, fill('{}', like => '{2023-07-03:1}') AS none_like, fill('{2023-07-03:1/2}') AS one, fill(NULL) AS unknown, fill(NULL, like => '{2023-07-03:1}') AS unknown_like, fill('{0001-01-01:1,0001-01-03:2}') AS year_1, fill('{9999-12-29:1,9999-12-31:2}') AS year_9999, fill('{9999-12-31:1}', like => '{9999-12-31:1}') AS the_end;
SELECT fill('week{2023-07-03:5,2023-07-17:7}') AS weeks, fill('week{2023-07-03:5,2023-07-24:7}') AS three_weeks, fill('week{2023-07-03:5,2023-07-24:7}', 21, 'linear') AS linear_weeks, fill('month{2023-01:4,2023-03:6}', 31) AS months, fill('month{2023-01:4,2023-05:8}', 92) AS quarter_of_months,
       fill('month{2023-01:4,2023-04:7}', 90, 'linear') AS linear_months, fill('quarter{2023-Q1:4,2023-Q3:6}', 92) AS quarters, fill('year{2020:4,2023:7}', 2000, 'linear') AS years;
SELECT fill('{2023-07-01:999999999999999999999999999999999999,2023-07-04:1e-36}', method => 'linear') AS large;

-- two series of quotes with gaps: every day that is filled, by plain SQL
CREATE TEMP TABLE quote AS
SELECT n, date '2022-01-01' + i AS day, (n * 1000 + (i * 7919 * n) % 5003)::numeric / 100 AS price
FROM generate_series(1, 12) n, generate_series(0, 1400) i, generate_series(1, 1 + (i % 11 = 0)::int + (i % 13 = 0)::int) q WHERE (i * 37 + n * 11) % (n + 3) < 2 + n / 4 AND (i / 30) % (n + 2) <> 1;
CREATE TEMP TABLE daily AS SELECT n, day, sum(price) AS sum, count(*) AS quotes, lead(day) OVER (PARTITION BY n ORDER BY day) AS next_day FROM quote GROUP BY n, day;
CREATE TEMP TABLE series AS SELECT n, price_series(day, price) AS s FROM quote GROUP BY n;
CREATE TEMP TABLE wanted AS
SELECT a.n, d::date AS day, a.day AS from_day, a.sum, a.quotes, b.day AS to_day, b.sum AS next_sum, b.quotes AS next_quotes
FROM daily a LEFT JOIN daily b ON a.n = b.n AND a.next_day = b.day, generate_series(a.day, coalesce(a.next_day - 1, a.day), interval '1 day') d;
SELECT max_days, count(*) AS points, count(*) FILTER (WHERE value = pg_temp.printed(sum, CASE WHEN day = from_day THEN 1 ELSE w.quotes END, CASE WHEN day = from_day THEN w.quotes ELSE 1 END)) AS carried, count(*) FILTER (WHERE day = from_day) AS own, count(*) FILTER (WHERE p.quotes = CASE WHEN day = from_day THEN w.quotes ELSE 1 END) AS weights
FROM series JOIN wanted w USING (n), unnest('{1,3,10,400}'::int[]) max_days, LATERAL points(fill(s, max_days)) p WHERE p."time" = w.day AND day - from_day <= max_days GROUP BY 1 ORDER BY 1;
SELECT max_days, sum(num_points(fill(s, max_days))) AS points, sum(num_points(fill(s, max_days, 'linear'))) AS linear FROM series, unnest('{1,3,10,400}'::int[]) max_days GROUP BY 1 ORDER BY 1;
SELECT max_days, count(*) FILTER (WHERE day - from_day <= max_days) AS points, count(*) FILTER (WHERE day = from_day OR to_day - from_day <= max_days) AS linear FROM wanted, unnest('{1,3,10,400}'::int[]) max_days GROUP BY 1 ORDER BY 1;
SELECT max_days, count(*) AS points, count(*) FILTER (WHERE value = pg_temp.printed(sum * next_quotes * (to_day - day) + next_sum * w.quotes * (day - from_day), w.quotes * next_quotes * (to_day - from_day))) AS between
FROM series JOIN wanted w USING (n), unnest('{3,10,400}'::int[]) max_days, LATERAL points(fill(s, max_days, 'linear')) p WHERE p."time" = w.day AND day > from_day GROUP BY 1 ORDER BY 1;
-- like another series: the days of both, without those that are too far
SELECT method, count(*) AS pairs, sum(num_points(filled)) AS points,
       count(*) FILTER (WHERE days(filled) = (SELECT array_agg(day ORDER BY day) FROM (
           SELECT day FROM daily d WHERE d.n = a.n UNION SELECT o.day FROM daily o JOIN wanted w ON w.n = a.n AND w.day = o.day
           WHERE o.n = b.n AND CASE method WHEN 'carry' THEN w.day - from_day <= 5 ELSE to_day - from_day <= 5 END
           UNION SELECT o.day FROM daily o WHERE o.n = b.n AND method = 'carry' AND o.day - last_day(a.s) BETWEEN 1 AND 5) d)) AS days,
       count(*) FILTER (WHERE NOT EXISTS (SELECT * FROM points(a.s) EXCEPT SELECT * FROM points(filled))) AS own_points_stay
FROM series a, series b, unnest('{carry,linear}'::text[]) method, fill(a.s, 5, method, b.s) filled WHERE a.n <> b.n GROUP BY 1 ORDER BY 1;

-- unmatched_days
SELECT * FROM unmatched_days('{2023-07-03:1,2023-07-04:2,2023-07-06:3}', '{2023-07-04:5,2023-07-05:5,2023-07-07:5}');
SELECT a, b, (SELECT array_agg("time" || missing_in) FROM unmatched_days(a, b)) AS unmatched
FROM (VALUES ('{}'::price_series, '{}'::price_series), ('{2023-07-03:1}', '{}'), ('month{}', 'month{2023-07:1}'), ('week{2023-07-03:1}', 'week{2023-07-10:1}'), ('{2023-07-03:1}', '{2023-07-03:7/2}'), ('year{2022:1,2023:1} base 2010=100', 'year{2023:1}'), (NULL, '{}')) v (a, b);
SELECT count(*) AS pairs, sum(cardinality(given)) AS unmatched, count(*) FILTER (WHERE given = wanted) AS equal
FROM series a, series b, LATERAL (SELECT array_agg((u."time", missing_in)::text ORDER BY u."time") AS given FROM unmatched_days(a.s, b.s) u) g,
     LATERAL (SELECT array_agg((coalesce(x.day, y.day), CASE WHEN x.day IS NULL THEN 'a' ELSE 'b' END)::text ORDER BY coalesce(x.day, y.day)) AS wanted
              FROM (SELECT day FROM daily WHERE n = a.n) x FULL JOIN (SELECT day FROM daily WHERE n = b.n) y ON x.day = y.day WHERE x.day IS NULL OR y.day IS NULL) w WHERE a.n < b.n;

-- missing => 'error': where nothing is missing it changes nothing
SELECT splice(a, b, '2023-07', missing => 'error') = splice(a, b, '2023-07') AS splice, link_factor(a, b, '2023-07-04', 'error') AS link_factor, panel_mean(p, 'error') = panel_mean(p) AS mean, panel_sum(p, 'error') AS sum, panel_mean('panel{}', 'error') AS empty,
       basket_series('oxide{La:1,Nd:1}', q, missing => 'error') = basket_series('oxide{La:1,Nd:1}', q) AS basket, basket_series('oxide{La:1,Y:1}', q) AS no_series, basket_series('oxide{La:1}', q, missing => NULL) AS one_oxide
FROM (SELECT '{2023-07-03:1,2023-07-04:2,2023-08-01:3}'::price_series AS a, '{2023-07-03:2,2023-07-04:4,2023-08-02:5}'::price_series AS b, 'panel{"x":{2023-07-03:1,2023-07-04:2},"y":{2023-07-03:3,2023-07-04:4}}'::price_panel AS p,
             'panel{"La oxide":{2023-07-03:1,2023-07-04:2},"Nd oxide":{2023-07-03:3,2023-07-04:4}}'::price_panel AS q) v;

-- a pair with the gaps of real ones: prices on working days of eleven years and a half but for six holiday weeks, rates missing on 6 % of the days
CREATE TEMP TABLE price AS
SELECT date '2015-01-05' + i AS day, i / 7 AS week, round(400 + 150 * sin(i / 90.0)::numeric + (i * 31 % 97) / 10.0, 2) AS price
FROM generate_series(0, 601 * 7 - 1) i WHERE i % 7 < 5 AND i / 7 NOT IN (6, 57, 143, 247, 352, 560);
CREATE TEMP TABLE rate AS SELECT day, round(0.14 + (extract(doy FROM day) * 13 % 83)::numeric / 10000, 4) AS rate FROM price WHERE ((day - '2015-01-05') * 37 + 50) % 100 >= 6;
CREATE TEMP TABLE pair AS SELECT (SELECT price_series(day, price) FROM price) AS prices, (SELECT price_series(day, rate) FROM rate) AS rates;
SELECT (SELECT count(*) FROM price) AS prices, (SELECT count(DISTINCT week) FROM price) AS weeks, round(100 - 100.0 * num_points(rates) / num_points(prices), 1) AS pct_missing, (SELECT count(*) FROM unmatched_days(prices, rates) WHERE missing_in = 'b') AS unmatched FROM pair;
CREATE TEMP TABLE in_usd AS
SELECT date_trunc('month', p.day)::date AS month, sum(price * rate) AS sum, count(*) AS days
FROM price p, LATERAL (SELECT rate FROM rate r WHERE r.day BETWEEN p.day - 10 AND p.day ORDER BY r.day DESC LIMIT 1) r GROUP BY 1;
SELECT count(*) AS months, count(*) FILTER (WHERE f.value = pg_temp.printed(sum, 1, days)) AS filled, count(*) FILTER (WHERE c.value = pg_temp.printed(sum, 1, days)) AS carried, count(*) FILTER (WHERE o.value = f.value) AS without, sum(f.quotes) AS days, sum(o.quotes) AS days_without
FROM pair, in_usd, points(monthly(convert_price(prices, 'CNY/kg', 'USD/kg', fill(rates, like => prices)))) f, points(monthly(convert_price(prices, 'CNY/kg', 'USD/kg', rates, missing => 'carry'))) c, points(monthly(convert_price(prices, 'CNY/kg', 'USD/kg', rates, missing => 'drop'))) o
WHERE f."time" = month AND c."time" = month AND o."time" = month;

-- correlation: against corr, sums of numeric logarithms with 40 decimals; it rises and falls with the other, the other way round, not at all
SELECT correlation('{2023-07-03:100,2023-07-04:110,2023-07-05:99,2023-07-06:104}', '{2023-07-03:1,2023-07-04:1.1,2023-07-05:0.99,2023-07-06:1.04}') AS proportional, correlation(s, 1 / s) AS inverse, correlation(s, '{2023-07-03:5,2023-07-04:5,2023-07-07:5}') AS constant, correlation(s, '{2023-07-03:100,2023-07-04:110,2023-07-07:121}') AS growing,
       correlation(s, '{2023-07-04:5,2023-07-07:6}') AS one_change, correlation(s, '{}') AS none, correlation('{}', '{}') AS empty, correlation(s, NULL) AS unknown, correlation(s, '{2022-01-01:0,2023-07-03:1,2023-07-04:3,2023-07-07:2}') AS zero_elsewhere
FROM (SELECT '{2023-07-03:1.00,2023-07-04:1.25,2023-07-07:1.6}'::price_series AS s) v;
SELECT correlation('month{2023-01:1,2023-02:2,2023-04:8,2023-05:9,2023-06:5}', 'month{2023-01:4,2023-02:2,2023-04:3,2023-05:4,2023-06:7}') AS no_change_across_a_gap, correlation('{2023-01-01:1,2023-02-01:2,2023-04-01:8,2023-05-01:9,2023-06-01:5}', '{2023-01-01:4,2023-02-01:2,2023-04-01:3,2023-05-01:4,2023-06-01:7}') AS days,
       correlation('month{2023-01:1,2023-02:2,2023-04:8}', 'month{2023-01:4,2023-02:2,2023-04:3}') AS one_change;
WITH common AS (
    SELECT a.n AS a, b.n AS b, a.day, ln((a.sum / a.quotes)::numeric(60, 40)) AS x, ln((b.sum / b.quotes)::numeric(60, 40)) AS y FROM daily a JOIN daily b USING (day) WHERE a.n < b.n),
change AS (SELECT a, b, x - lag(x) OVER own AS x, y - lag(y) OVER own AS y FROM common WINDOW own AS (PARTITION BY a, b ORDER BY day)),
by_rows AS (
    SELECT a, b, round((n * xy - x * y) / sqrt((n * xx - x * x) * (n * yy - y * y)), 12) AS wanted
    FROM (SELECT a, b, count(x) AS n, sum(x) AS x, sum(y) AS y, sum(x * x) AS xx, sum(y * y) AS yy, sum(x * y) AS xy FROM change GROUP BY a, b) s)
SELECT count(*) AS pairs, count(*) FILTER (WHERE correlation(p.s, q.s) = wanted) AS equal, count(*) FILTER (WHERE correlation(q.s, p.s) = wanted) AS other_way_round, min(wanted) < 0 AND max(wanted) > 0 AS both_signs
FROM by_rows JOIN series p ON p.n = a JOIN series q ON q.n = b;

-- a chart of days and their months: a month stands in its middle, as a point of that day does
SELECT regexp_replace(svg, '<desc>.*</desc>', '') = regexp_replace(chart_svg(ARRAY[s, middle], '{days,months}'), '<desc>.*</desc>', '') AS in_the_middle, pg_temp.is_xml(svg) AS xml, (regexp_match(svg, 'months: ([^,]*)'))[1] AS description
FROM (SELECT s, chart_svg(ARRAY[s, m], '{days,months}') AS svg, (SELECT price_series("time" + ((("time" + interval '1 month')::date - 1 - "time") / 2), value) FROM points(m)) AS middle FROM (SELECT slice(s, '[2022-03-01,2023-03-01)') AS s, monthly(slice(s, '[2022-03-01,2023-03-01)')) AS m FROM series WHERE n = 9) v) q;
SELECT pg_temp.day_labels(chart_svg(ARRAY['quarter{2022-Q1:1,2023-Q1:2}'::price_series, 'month{2022-01:1,2022-06:2}'])) AS months, pg_temp.day_labels(chart_svg(ARRAY['year{2020:1,2023:2}'::price_series, 'quarter{2022-Q1:1,2022-Q4:2}'])) AS quarters, pg_temp.day_labels(chart_svg(ARRAY['{}'::price_series, 'month{2022-01:1,2022-06:2}'])) = pg_temp.day_labels(chart_svg('month{2022-01:1,2022-06:2}'::price_series)) AS an_empty_one;

\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['fill(''{}'', -1)', 'fill(''{}'', method => ''cubic'')', 'fill(''month{2023-01:4,2023-03:6}'')', 'fill(''week{}'', 6)', 'fill(''year{}'', 364)', 'fill(''{}'', like => ''month{}'')', 'fill(''{} pending 2010'')', 'fill(''{2023-07-03:1}'', like => ''{} pending 2010'')',
                  'unmatched_days(''{}'', ''month{}'')', 'correlation(''{}'', ''week{}'')', 'correlation(''{2023-07-03:1,2023-07-04:-1}'', ''{2023-07-03:1,2023-07-04:1}'')', 'correlation(''{2023-07-03:1,2023-07-04:1}'', ''{2023-07-03:1,2023-07-04:0}'')',
                  'splice(''{2023-07-03:1,2023-07-05:2,2023-08-01:1}'', ''{2023-07-03:1,2023-07-04:2,2023-08-02:1}'', ''2023-07'', missing => ''error'')', 'link_factor(''month{2023-01:1,2023-02:1}'', ''month{2023-02:1}'', ''2023-Q1'', ''error'')', 'link_factor(''{2023-07-03:1}'', ''{2023-07-03:1}'', ''2023-07'', ''carry'')',
                  'link_factor(''{2023-07-03:1}'', ''{2023-07-04:1}'', ''2023-07'', ''error'')', 'panel_mean(''panel{"x":{2023-07-03:1,2023-07-04:2},"y":{2023-07-04:3,2023-07-06:4},"z":{2023-07-04:1}}'', ''error'')', 'panel_sum(''panel{"x":week{2023-07-03:1},"y":week{}}'', ''error'')', 'panel_sum(''panel{}'', ''fill'')',
                  'basket_series(''oxide{La:1,Nd:1}'', ''panel{"La oxide":{2023-07-03:1},"Nd oxide":{2023-07-03:3,2023-07-04:4},"Y oxide":{2023-07-05:1}}'', missing => ''error'')', 'basket_series(''oxide{La:1,Nd:1}'', ''panel{"La oxide":{2023-07-03:1}}'', missing => ''error'')', 'basket_series(''oxide{La:1}'', ''panel{}'', missing => ''carry'')']) call;
