-- splice and link_factor against plain SQL: days, months and weeks, a day, a month or a range to link at.
SET jit = off;
SET datestyle = ISO;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\set ECHO all
SELECT link_factor(old, new, '2023-01-03'), link_factor(old, new, '2023-01'), link_factor(old, new, '[2023-01-03,2023-02-01)'), link_factor(old, new, date '2023-01-04'), link_factor(old, new, '[2023-01-03,2023-01-05)'::daterange)
FROM (VALUES ('{2022-12-30:198,2023-01-03:200,2023-01-04:230,2023-01-05:240}'::price_series, '{2023-01-03:100.00,2023-01-04:110,2023-02-01:105/2}'::price_series)) v (old, new);
SELECT splice(old, new, at => '2023-01-03'), splice(old, new, '2023-01', keep => 'new'), splice(old, new, '[2023-01-04,2023-02-01)', 'old')
FROM (VALUES ('{2022-12-30:198,2023-01-03:200,2023-01-04:230,2023-01-05:240} base 2010=100'::price_series, '{2023-01-03:100.00,2023-01-04:110,2023-02-01:105/2} base 2020=100'::price_series)) v (old, new);
SELECT splice(old, new, date '2023-01-03'), splice(old, new, date '2023-01-03', 'new'), splice(old, new, '[2023-01-03,2023-01-04]'::daterange), splice(old, new, '[2023-01-03,2023-01-04]'::daterange, 'new')
FROM (VALUES ('{2023-01-03:3,2023-01-04:5}'::price_series, '{2023-01-04:7,2023-01-05:8,2023-01-03:9}'::price_series)) v (old, new);
-- a day names its month, in periods as elsewhere; nothing behind the link, nothing before it
SELECT splice('month{2022-12:90,2023-01:100}', 'month{2023-01:50,2023-02:60}', '2023-01-15'), splice('month{2022-12:90,2023-01:100}', 'month{2023-01:50}', '2023-01') AS no_more, splice('month{2023-01:100}', 'month{2022-12:9,2023-01:50,2023-02:4}', '2023-01', 'new') AS no_less;
-- weeks count where they begin: of January 2023 those of 2 January on, 26 December not
SELECT link_factor('week{2022-12-26:1000,2023-01-02:10,2023-01-30:30}', 'week{2022-12-26:1,2023-01-02:1,2023-01-30:3}', '2023-01'),
       splice('week{2022-12-26:9,2023-01-02:10}', 'week{2023-01-02:1,2023-01-09:2}', '2023-01-04');

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- Two providers of six products: one until mid-2023, the other from 2022 on, on another level, not on every day; several quotes a day.
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, provider, day::date, round(((20 + 80 * random()) * (1 + item * provider))::numeric, item % 4) AS price
FROM generate_series(0, 5) item, generate_series(0, 1) provider,
     LATERAL generate_series(timestamp '2021-01-01' + provider * interval '1 year', timestamp '2023-06-30' + provider * interval '1 year', '1 day') day,
     LATERAL generate_series(1, CASE WHEN extract(day FROM day) % 7 = item THEN 3 ELSE 1 END)
WHERE random() < 0.7;
CREATE TEMP TABLE pair AS
SELECT item, price_series(day, price) FILTER (WHERE provider = 0) AS old, price_series(day, price) FILTER (WHERE provider = 1) AS new FROM quote GROUP BY item;
CREATE TEMP TABLE daily AS
SELECT item, provider, day, sum(price) AS sum, count(*)::numeric AS n, sum(price) * (6 / count(*)) AS sixths
FROM quote GROUP BY item, provider, day;
CREATE TEMP TABLE window_of AS
SELECT * FROM (VALUES ('2022-07', '[2022-07-01,2022-08-01)'::daterange), ('2022', '[2022-01-01,2023-01-01)'), ('2023-Q1', '[2023-01-01,2023-04-01)'), ('[2022-05-20,2023-01-04]', '[2022-05-20,2023-01-05)')) b (name, days);
-- common days only: mean over mean, of one to three quotes and so in sixths; the scaled part is exact, the kept part as it was
CREATE TEMP TABLE link AS
SELECT item, name, days, sum(o.sixths)::numeric(1000, 80) AS of_old, sum(n.sixths)::numeric(1000, 80) AS of_new
FROM daily o JOIN daily n USING (item, day), window_of WHERE o.provider = 0 AND n.provider = 1 AND day <@ days GROUP BY item, name, days;
CREATE TEMP TABLE expected AS
SELECT item, name, keep, day, n AS quotes,
       CASE WHEN (provider = 0) = (keep = 'old') THEN pg_temp.printed(sum, 1, n)
            WHEN keep = 'old' THEN pg_temp.printed(sum * of_old, of_new, n) ELSE pg_temp.printed(sum * of_new, of_old, n) END AS value
FROM link JOIN daily USING (item), unnest(ARRAY['old', 'new']) keep
WHERE CASE WHEN keep = 'old' THEN (day < upper(days)) = (provider = 0) ELSE (day < lower(days)) = (provider = 0) END;
CREATE TEMP TABLE spliced AS SELECT item, name, days, keep, splice(old, new, name, keep) AS s FROM pair, window_of, unnest(ARRAY['old', 'new']) keep;
SELECT name, keep, count(*) AS points, sum(num_points(s)) FILTER (WHERE first) = count(*) AS all,
       count(*) FILTER (WHERE value_at(s, day) = e.value) AS values
FROM (SELECT *, row_number() OVER (PARTITION BY item, name, keep) = 1 AS first FROM expected) e JOIN spliced USING (item, name, keep) GROUP BY name, keep ORDER BY name, keep;
SELECT count(*) AS spliced, count(*) FILTER (WHERE q.quotes = n) AS quotes
FROM spliced JOIN (SELECT item, name, keep, sum(quotes) AS n FROM expected GROUP BY 1, 2, 3) e USING (item, name, keep), LATERAL (SELECT sum(quotes) AS quotes FROM points(s)) q;
SELECT count(*) AS links, count(*) FILTER (WHERE link_factor(old, new, name) = round(of_old / of_new, 12)) AS as_sql, count(*) FILTER (WHERE link_factor(old, new, days) = link_factor(old, new, name)) AS by_range,
       count(*) FILTER (WHERE splice(old, new, days) = splice(old, new, name) AND splice(old, new, days, 'new') = splice(old, new, name, keep => 'new')) AS splices_by_range,
       count(*) FILTER (WHERE (SELECT round(avg(o.value / n.value::numeric(60, 30)), 6) FROM points(splice(old, new, name)) o JOIN points(splice(old, new, name, 'new')) n USING ("time") WHERE NOT "time" <@ days) = round(of_old / of_new, 6)) AS one_level_apart
FROM link JOIN pair USING (item);
-- spliced, then month on month: that of the own segment, on whatever level
SELECT keep, kept, count(*) AS months, count(*) FILTER (WHERE of_spliced = of_own) AS same
FROM (SELECT keep, (keep = 'old') = (month < lower(days)) AS kept, mom_pct(s, month) AS of_spliced, mom_pct(CASE WHEN month < lower(days) THEN old ELSE new END, month) AS of_own
      FROM spliced JOIN pair USING (item), LATERAL (SELECT month::date FROM generate_series(timestamp '2021-02-01', '2024-06-01', '1 month') month) m
      WHERE name IN ('2022-07', '2023-Q1') AND month NOT BETWEEN lower(days) AND upper(days)) c
GROUP BY keep, kept ORDER BY keep, kept;
-- one series with itself stays as it is; the segments are kept with their quotes
SELECT count(*) FILTER (WHERE splice(old, old, '2022-07') = old AND splice(old, old, '2022-07', 'new') = old) AS itself,
       count(*) FILTER (WHERE slice(splice(old, new, '2022-07'), '(,2022-08-01)') = slice(old, '(,2022-08-01)')) AS old_part, count(*) FILTER (WHERE slice(splice(old, new, '2022-07', 'new'), '[2022-07-01,)') = slice(new, '[2022-07-01,)')) AS new_part
FROM pair;
-- the base is that of the series whose level is kept
SELECT count(*) AS spliced, count(*) FILTER (WHERE series_base(splice(rebase(old, '2021'), rebase(new, '2024-05'), '2022-07')) = '2021=100') AS old,
       count(*) FILTER (WHERE series_base(splice(rebase(old, '2021'), rebase(new, '2024-05', 1), '2022-07', 'new')) = '2024-05=1') AS new, count(*) FILTER (WHERE series_base(splice(rebase(old, '2021'), new, '2022-07', 'new')) IS NULL) AS none
FROM pair;
-- numbers beyond 64 bits
SELECT splice('{2023-01-03:1e30,2023-01-04:3e30}', '{2023-01-04:7e-20,2023-01-05:8e-20}', '2023-01-04'), round(8 * 3e30 / 7.0000000000, 5) AS point;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT splice(%L, %L, %s)', old, new, rest))
FROM (VALUES ('{2023-01-03:1}', '{2023-01-04:1}', '''2023-01'''), ('{}', '{2023-01-04:1}', '''2023-01'''), ('month{2023-01:4}', 'month{2023-01:4}', '''2023-02-01'''), ('month{2023-01:4}', '{2023-01-03:4}', '''2023'''),
             ('{2023-01-03:0}', '{2023-01-03:1}', '''2023-01-03'''), ('{2023-01-03:1}', '{2023-01-03:-1}', '''2023-01-03'''), ('{2023-01-03:1}', '{2023-01-03:1}', '''January'''), ('{2023-01-03:1}', '{2023-01-03:1}', '''2023-01'', ''both'''),
             ('{2023-01-03:1}', '{2023-01-03:1}', '''2023-01'', keep => ''Old'''), ('{2023-01-03:1}', '{2023-01-03:1}', '''[2023-01-01,)'''), ('{2023-01-03:1}', '{2023-01-03:1}', '''[2023-01-01,)''::daterange'), ('{2023-01-03:1}', '{2023-01-03:1}', '''empty''::daterange'),
             ('{2023-01-03:1}', '{2023-01-03:1}', 'date ''-infinity'''), ('{2023-01-03:1} pending 2010', '{2023-01-03:1}', '''2023'''), ('{2023-01-03:1e35}', '{2023-01-03:1,2023-01-04:100}', '''2023-01-03''')) c (old, new, rest);
SELECT pg_temp.refusal($$SELECT link_factor('{2023-01-03:1}', '{2023-01-04:1}', '2023-01')$$);
SELECT pg_temp.refusal($$SELECT link_factor('{2023-01-03:1}', 'week{2023-01-02:1}', '2023-01')$$);
SELECT splice(NULL, '{2023-01-03:1}', '2023') IS NULL AND splice('{2023-01-03:1}', '{2023-01-03:1}', NULL) IS NULL AND link_factor('{2023-01-03:1}', NULL, '2023') IS NULL;
