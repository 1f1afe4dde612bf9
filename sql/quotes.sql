-- midpoint of quoted ranges; suspicious_quotes against plain SQL.
SET client_encoding = 'UTF8';
SET datestyle = ISO;
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT midpoint(397, 399), midpoint(54.70, 55), midpoint(2.5, 2.5) AS same, midpoint(397, 398) AS half, midpoint(-2, 1) AS negative, midpoint(NULL, 1) IS NULL AND midpoint(1, NULL) IS NULL AS nulls, midpoint(999999999999999999999999999999999998, 999999999999999999999999999999999999) AS large;
SELECT count(*) AS ranges, count(*) FILTER (WHERE midpoint(low, high) = (low + high) / 2) AS agree, count(*) FILTER (WHERE scale(midpoint(low, high)) BETWEEN n AND n + 1) AS decimals
FROM (SELECT n, round((i * 7.31)::numeric, n) AS low, round((i * 7.31)::numeric, n) + round((i % 13)::numeric, n) AS high FROM generate_series(0, 300) i, generate_series(0, 3) n) r;
-- the mean of the middles is the middle of the means
SELECT round(avg(midpoint(low, high)), 10) = round(midpoint(avg(low), avg(high)), 10) AS same FROM (VALUES (397, 399), (400.5, 402), (401, 401)) r (low, high);

-- a price in 万元/吨 among those in 元/公斤, a misplaced point, another product's price; as two providers wrote of Lu oxide in September 2021: 510,000 for 5,100,000 yuan a tonne
SELECT * FROM suspicious_quotes('{2021-09-01:5100000,2021-09-02:5100000,2021-09-03:510000,2021-09-06:5100000,2021-09-07:5120000}');
SELECT * FROM suspicious_quotes('{2023-07-03:445.00,2023-07-04:44.8,2023-07-05:449,2023-07-06:446,2023-07-07:4500,2023-07-10:447,2023-07-11:620.5,2023-07-12:1353/3,2023-07-13:452000,2023-07-14:448,2023-07-17:0,2023-07-18:450,2023-07-19:-450,2023-07-20:448,2023-07-21:449}');
-- at the border; another factor and another jump
SELECT reason, count(*), min(day), max(day) FROM suspicious_quotes('{2023-07-03:100,2023-07-04:100,2023-07-05:120,2023-07-06:80.00,2023-07-07:120.01,2023-07-10:79.99,2023-07-11:1200,2023-07-12:1201,2023-07-13:100,2023-07-14:100}') GROUP BY reason ORDER BY reason;
SELECT * FROM suspicious_quotes('{2023-07-03:100,2023-07-04:101,2023-07-05:45.3592,2023-07-06:110,2023-07-07:102,2023-07-10:103}', 2.20462262, 5);
-- a level that changes for good is told once, where it is higher; four wrong quotes in a row are seen, each
SELECT q.*, s.name FROM (VALUES ('up', 1, 3), ('down', 3, 1), ('unit up', 1, 10), ('unit down', 10, 1)) s (name, before, after), LATERAL (SELECT price_series(date '2023-07-01' + n, CASE WHEN n < 15 THEN before ELSE after END) AS s FROM generate_series(0, 30) n) p, suspicious_quotes(s) q;
SELECT string_agg(to_char(day, 'DD') || ' ' || reason, ', ' ORDER BY day) AS found FROM (SELECT price_series(date '2023-07-01' + n, CASE WHEN n BETWEEN 12 AND 15 THEN 44.5 ELSE 445 END) AS s FROM generate_series(0, 30) n) p, suspicious_quotes(s) q;
-- nothing is expected of one or two points, nor around zero; a series of months; nothing in the bulletin's quotes
SELECT count(*) FROM unnest('{"{}","{2023-07-03:1}","{2023-07-03:1,2023-07-04:10}","{2023-07-03:-1,2023-07-04:-10,2023-07-05:-1,2023-07-06:5}","{2023-07-03:0,2023-07-04:0,2023-07-05:9}"}'::price_series[]) s, suspicious_quotes(s);
SELECT * FROM suspicious_quotes('month{2023-05:500,2023-06:10777/22,2023-07:95140/21,2023-08:450}');
CREATE TEMP TABLE quote (day date, product text, purity text, price numeric, source text);
\copy quote FROM 'test/data/quotes_2023_06_07.csv' CSV HEADER
DELETE FROM quote WHERE price < 25;	-- the cheap oxides, quoted in whole yuan, do jump
SELECT count(*) AS products, sum(num_points(s)) AS quotes, (SELECT count(*) FROM (SELECT price_series(day, price) AS s FROM quote GROUP BY product, purity) p, suspicious_quotes(s)) AS found FROM (SELECT price_series(day, price) AS s FROM quote GROUP BY product, purity) p;
-- of the wrong ones that are put among them each is found, and no other
UPDATE quote SET price = price * CASE extract(doy FROM day)::int % 4 WHEN 0 THEN 10 WHEN 1 THEN 0.1 WHEN 2 THEN 1000 ELSE 1.6 END, source = CASE extract(doy FROM day)::int % 4 WHEN 3 THEN 'jump' ELSE 'unit' END
WHERE (extract(doy FROM day)::int * 3 + length(product || purity)) % 37 = 0;
SELECT coalesce(q.source, 'none') AS made, coalesce(f.reason, 'none') AS found, count(*)
FROM (SELECT product, purity, f.* FROM (SELECT product, purity, price_series(day, price) AS s FROM quote GROUP BY product, purity) p, suspicious_quotes(s) f) f
     FULL JOIN (SELECT * FROM quote WHERE source IN ('unit', 'jump')) q USING (product, purity, day) GROUP BY 1, 2 ORDER BY 1, 2;

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- Random series against the definition in SQL: percentile_disc(0.5) is the median, of an even number the lower.
SELECT setseed(0.5);
CREATE TEMP TABLE daily AS
SELECT item, n, date '2020-01-01' + n * (1 + item % 3) AS day,
       round(((CASE item % 3 WHEN 0 THEN 100 ELSE 3 END + 40 * random()) * CASE WHEN random() < 0.1 THEN 10 ^ (round(random() * 6) - 3) ELSE 1 END - CASE WHEN item % 5 = 4 THEN 50 ELSE 0 END)::numeric, item % 3) AS value
FROM generate_series(0, 11) item, generate_series(1, 1 + item * item * 12) n;
CREATE TEMP TABLE expected AS
SELECT item, day, value, expected
FROM daily d, LATERAL (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY value) AS expected, count(*) AS neighbours FROM daily o WHERE o.item = d.item AND o.n BETWEEN d.n - 5 AND d.n + 5 AND o.n <> d.n) e WHERE neighbours > 1 AND expected > 0;
CREATE TEMP TABLE option AS SELECT * FROM (VALUES (10::numeric, 20::numeric), (10, 60), (2.5, 10), (1000, 20), (7, 150)) o (factor, jump);
CREATE TEMP TABLE wanted AS
SELECT factor, jump, item, day, value, expected,
       CASE WHEN value > 0 AND EXISTS (SELECT FROM generate_series(1, 12) k WHERE value * factor ^ k BETWEEN expected * (1 - jump / 100) AND expected * (1 + jump / 100) OR
                                                                                 value BETWEEN expected * factor ^ k * (1 - jump / 100) AND expected * factor ^ k * (1 + jump / 100)) THEN 'unit' ELSE 'jump' END AS reason
FROM expected, option WHERE value NOT BETWEEN expected * (1 - jump / 100) AND expected * (1 + jump / 100);
CREATE TEMP TABLE found AS
SELECT factor, jump, item, f.* FROM option, (SELECT item, price_series(day, value) AS s FROM daily GROUP BY item) s, suspicious_quotes(s, factor => factor, jump_pct => jump) f;
SELECT factor, jump, count(w.day) AS wanted, count(f.day) AS found, count(*) FILTER (WHERE f.value = w.value AND f.expected = w.expected AND f.reason = w.reason) AS agree, count(*) FILTER (WHERE f.reason = 'unit') AS unit
FROM wanted w FULL JOIN found f USING (factor, jump, item, day) GROUP BY factor, jump ORDER BY factor, jump;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || expression)
FROM unnest(ARRAY['midpoint(399, 397)', 'midpoint(1, ''NaN'')', 'midpoint(''-Infinity'', 1)', 'midpoint(0.01, 1e36)', 'suspicious_quotes(''{}'', 1)', 'suspicious_quotes(''{}'', -10)', 'suspicious_quotes(''{}'', ''NaN'')', 'suspicious_quotes(''{}'', 10, 0)',
                  'suspicious_quotes(''{}'', 10, ''Infinity'')', 'suspicious_quotes(''{} pending 2010'')']) expression;
SELECT count(*) FROM suspicious_quotes(NULL) UNION ALL SELECT count(*) FROM suspicious_quotes('{2023-07-03:1,2023-07-04:9,2023-07-05:1}', NULL);
