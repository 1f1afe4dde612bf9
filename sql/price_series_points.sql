-- What a price_series holds: points, first_day, last_day, num_points, value_at, slice, over all
-- periods and across the borders of blocks (512 points each).
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random_series.sql
\set ECHO all
SELECT first_day('{}') IS NULL AS first, last_day('{}') IS NULL AS last, num_points('{}'::price_series), series_period('{}'),
       value_at('{}', '2023-07-03') IS NULL AS value, value_at('{}', '2023-07-03', as_of => true) IS NULL AS as_of,
       slice('{}', '[2023-01-01,2024-01-01)'), (SELECT count(*) FROM points('{}'::price_series)) AS points;
SELECT * FROM points('{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-05:1/2.50}'::price_series);
SELECT * FROM points('month{2023-06:10777/22,2023-07:9514/21}'::price_series);
SELECT series_base('month{2023-06:98.5} base 2010=100.0'), series_base('{} base [2022-12-30,2023-01-03]=1') AS range, series_base('{2023-07-03:445}') AS none, series_base(NULL) AS unknown;
SELECT count(*) AS bases, count(*) FILTER (WHERE (s::text || ' base ' || series_base(r))::price_series::text = regexp_replace(s::text, '$', ' base ' || base || '=' || value)) AS printed
FROM (VALUES ('{2023-01-03:4,2023-02-06:8.25}'::price_series)) v (s), unnest(ARRAY['2023-01-03', '2023-01', '[2023-01-03,2023-02-06]']) base, unnest(ARRAY[100, 0.5]) value, rebase(s, base, value) r;

-- weekday series of 511, 512, 513, 1025 and 7516 points, with prices of two decimals, a second quote now
-- and then; a day's value by plain SQL
CREATE TEMP TABLE quote (n int, day date, price numeric);
SELECT setseed(0.5);
INSERT INTO quote
SELECT n, day, round((400 + 10 * random())::numeric, 2)
FROM unnest(ARRAY[511, 512, 513, 1025, 7516]) n,
     LATERAL (SELECT day::date FROM generate_series(timestamp '1995-01-02', '2030-01-01', '1 day') day
              WHERE extract(isodow FROM day) < 6 LIMIT n) d,
     generate_series(1, CASE WHEN extract(day FROM day) = 13 THEN 3 ELSE 1 END);
CREATE INDEX ON quote (n, day);
ANALYZE quote;
CREATE TEMP TABLE built AS SELECT n, price_series(day, price) AS s FROM quote GROUP BY n;
CREATE TEMP TABLE daily AS
SELECT n, day, CASE WHEN count(*) = 1 THEN sum(price) ELSE trim_scale(round(sum(price) / count(*), 12)) END AS value,
       count(*) AS quotes, row_number() OVER (PARTITION BY n ORDER BY day) AS place
FROM quote GROUP BY n, day;
CREATE INDEX ON daily (n, day);
ANALYZE daily;
SELECT n, num_points(s), first_day(s) = first AS first, last_day(s) = last AS last, series_period(s), days
FROM built JOIN (SELECT n, count(*) AS days, min(day) AS first, max(day) AS last FROM daily GROUP BY n) d USING (n) ORDER BY n;
SELECT n, count(*) AS days, count(*) FILTER (WHERE p.value = d.value AND p.value::text = d.value::text AND p.quotes = d.quotes) AS agree
FROM (SELECT n, p.* FROM built, LATERAL points(s) WITH ORDINALITY p ("time", value, quotes, place)) p
     FULL JOIN daily d USING (n, place) WHERE d.day = p."time" GROUP BY n ORDER BY n;
-- value_at on every day of the calendar around the borders, and as_of with the gaps of weekends
CREATE TEMP TABLE asked AS
SELECT DISTINCT d.n, d.day + shift AS day FROM daily d, generate_series(-3, 3) shift
WHERE place IN (1, 2, 511, 512, 513, 514, 1023, 1024, 1025, 1026, 4096, 4097, 7515, 7516) OR place % 97 = 0;
SELECT n, count(*) AS asked,
       count(*) FILTER (WHERE value_at(s, a.day) IS NOT DISTINCT FROM d.value) AS values,
       count(*) FILTER (WHERE value_at(s, a.day, as_of => true) IS NOT DISTINCT FROM
                              (SELECT value FROM daily e WHERE e.n = a.n AND e.day <= a.day ORDER BY e.day DESC LIMIT 1)) AS as_of
FROM asked a JOIN built USING (n) LEFT JOIN daily d USING (n, day) GROUP BY n ORDER BY n;
-- slice by every kind of range that begins or ends near a border, against the aggregate over its rows
WITH range AS (
    SELECT a.n, daterange(a.day, b.day, bounds) AS days
    FROM daily a JOIN daily b ON b.n = a.n AND b.day >= a.day, unnest(ARRAY['[]', '[)', '(]', '()']) bounds
    WHERE a.place IN (1, 2, 511, 512, 513, 1024, 1025, 4097) AND b.place IN (1, 511, 512, 513, 514, 1024, 1025, 1026)
    AND (a.n < 7000 OR bounds = '[)' AND a.place IN (512, 4097))
    UNION ALL
    SELECT n, r FROM built, unnest(ARRAY['(,)', 'empty', '(,1990-01-01)', '[1995-01-07,1995-01-08]', '[2029-01-01,)',
                                         '[-infinity,infinity]', '(,1996-01-01]', '[1996-12-20,)',
                                         '[1995-01-02,infinity)', '(-infinity,1995-01-03)']::daterange[]) r
)
SELECT n, count(*) AS ranges,
       count(*) FILTER (WHERE slice(s, days) = coalesce((SELECT price_series(q.day, price) FROM quote q WHERE q.n = range.n AND q.day <@ days), '{}')) AS slices
FROM range JOIN built USING (n) GROUP BY n ORDER BY n;
-- a slice has the same bytes as a series built from its rows
SELECT n, price_series_send(slice(s, '[1996-12-20,1999-06-01)'))
          = (SELECT price_series_send(price_series(q.day, price)) FROM quote q WHERE q.n = built.n AND q.day >= '1996-12-20' AND q.day < '1999-06-01') AS same
FROM built WHERE n > 600 ORDER BY n;

-- random series of all periods: any day names its period; a slice goes by the first day of the period
SELECT setseed(0.75);
CREATE TEMP TABLE random_series AS
SELECT n, r.*, canonical::price_series AS s FROM generate_series(1, 200) n, pg_temp.random_series(1 + n % 40) r;
CREATE TEMP TABLE part AS
SELECT n, row_number() OVER (PARTITION BY n ORDER BY k) AS place, split_part(v, '/', 1)::numeric AS sum,
       coalesce(nullif(split_part(v, '/', 2), ''), '1')::numeric AS weight,
       CASE period WHEN 'month' THEN to_date(k, 'YYYY-MM') WHEN 'year' THEN to_date(k, 'YYYY')
                   WHEN 'quarter' THEN make_date(left(k, 4)::int, 3 * right(k, 1)::int - 2, 1) ELSE to_date(k, 'YYYY-MM-DD') END AS day,
       CASE period WHEN 'day' THEN interval '1 day' WHEN 'week' THEN '7 days' WHEN 'month' THEN '1 month'
                   WHEN 'quarter' THEN '3 months' ELSE '1 year' END AS step
FROM random_series, unnest(keys, vals) p (k, v);
SELECT period, bool_and(series_period(s) = period) AS named, bool_and(num_points(s) = cardinality(keys)) AS counted,
       bool_and(first_day(s) = first) AS first, bool_and(last_day(s) = last) AS last
FROM random_series GROUP BY period ORDER BY period;
SELECT period, bool_and(p."time" = part.day AND p.quotes = weight
                        AND p.value = CASE weight WHEN 1 THEN sum ELSE round(sum::numeric(80, 40) / weight, decimals) END) AS points,
       bool_and(value_at(s, part.day) = p.value) AS at_first_day,
       bool_and(value_at(s, ((part.day + step)::date - 1)) = p.value) AS at_last_day,
       bool_and(slice(s, daterange(part.day, (part.day + step)::date)) = slice(s, daterange(part.day, part.day, '[]'))) AS slice
FROM random_series JOIN part USING (n), LATERAL points(s) WITH ORDINALITY p ("time", value, quotes, place)
     -- 12 decimals, or as many fewer as 36 digits hold
     , LATERAL (SELECT least(12, 36 - length(trunc(abs(sum / weight))::text)) AS decimals) d
WHERE p.place = part.place GROUP BY period ORDER BY period;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT value_at(%L, %L)', '{2023-07-03:5}', day))
FROM unnest(ARRAY['infinity', '-infinity', '0001-01-01 BC', '10000-01-01']) day;
SELECT pg_temp.refusal($$SELECT first_day('{2023-07-03:5} pending 2010')$$);
SELECT pg_temp.refusal($$SELECT slice('{2023-07-03:5} pending 2010', '[2023-01-01,)')$$);
SELECT pg_temp.refusal($$SELECT * FROM points('{2023-07-03:5} pending 2010'::price_series)$$);
\pset format aligned
\pset tuples_only off
-- the ends of the calendar
SELECT value_at('{0001-01-01:1,9999-12-31:2}', '0001-01-01'), value_at('{0001-01-01:1,9999-12-31:2}', '9999-12-31'),
       value_at('{0001-01-01:1,9999-12-31:2}', '9999-12-30', true) AS as_of, value_at('week{0001-01-01:1,9999-12-27:2}', '9999-12-31') AS week;
