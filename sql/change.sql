-- mom_pct and change_pct against plain SQL and against the bulletin of July 2023.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- the bulletin's table 2: with digits => 2, price_digits => 2 all 21 changes, without rounding the averages first all but three
CREATE TEMP TABLE bulletin (product text, purity text, june numeric, july numeric, published text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE bulletin_quote (day date, product text, purity text, price numeric, source text);
\copy bulletin_quote FROM 'test/data/quotes_2023_06_07.csv' CSV HEADER
CREATE TEMP TABLE bulletin_series AS
SELECT product, purity, june, july, rtrim(published, '%')::numeric AS published, s
FROM bulletin JOIN (SELECT product, purity, price_series(day, price) AS s FROM bulletin_quote GROUP BY 1, 2) q USING (product, purity);
SELECT count(*) AS rows, count(*) FILTER (WHERE mom_pct(s, digits => 2, price_digits => 2) = published) AS both_digits,
       count(*) FILTER (WHERE mom_pct(s, '2023-07-15', 2, 2) = published AND mom_pct(s, '2023-07-01', digits => 2, price_digits => 2) = published
                          AND mom_pct(monthly(s), digits => 2, price_digits => 2) = published) AS other_ways,
       count(*) FILTER (WHERE mom_pct(s, digits => 2, price_digits => 2)::text ~ '^-?\d+[.]\d\d$' AND mom_pct(s, digits => 2)::text ~ '^-?\d+[.]\d\d$') AS two_decimals,
       count(*) FILTER (WHERE mom_pct(s, digits => 2) = published) AS digits_alone, count(*) FILTER (WHERE round(mom_pct(s), 2) = published) AS exact_averages,
       count(*) FILTER (WHERE round(value_at(monthly(s), '2023-06-01'), 2) = june AND round(value_at(monthly(s), '2023-07-31'), 2) = july) AS averages
FROM bulletin_series;
SELECT product, published, mom_pct(s, digits => 2, price_digits => 2) AS rounded_first, mom_pct(s, digits => 2) AS digits_alone, round(mom_pct(s), 2) AS exact, round(100 * (july - june) / june, 2) AS by_hand
FROM bulletin_series WHERE round(mom_pct(s), 2) <> published ORDER BY product COLLATE "C";
-- the text's figure of one decimal, from averages of two
SELECT count(*) AS rows, count(*) FILTER (WHERE mom_pct(s, digits => 1, price_digits => 2) = round(100 * (july - june) / june, 1)) AS agree,
       count(*) FILTER (WHERE mom_pct(s, price_digits => 2) = trim_scale(round(100 * (july - june)::numeric(60, 40) / june, 12))) AS without_digits
FROM bulletin_series;
-- one shot from rows
SELECT count(*) AS rows, count(*) FILTER (WHERE mom = mom_pct(s)) AS agree
FROM bulletin_series JOIN (SELECT product, purity, mom_pct(day, price) AS mom FROM bulletin_quote GROUP BY 1, 2) m USING (product, purity);

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- random series of several quotes a day, weights, missing months, negative values: exact quotients; 5342931457063200,
-- of which every number to 40 is a divisor, makes each day's quotient of sum and weight a decimal that ends
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, date '2021-12-01' + (random() * CASE item % 4 WHEN 0 THEN 120 ELSE 900 END)::int AS day, round((CASE item % 5 WHEN 4 THEN -20 ELSE 3 END + 40 * random())::numeric, item % 4) AS price,
       CASE WHEN item % 3 = 2 THEN 1 + (random() * 3)::int ELSE 1 END AS weight
FROM generate_series(0, 59) item, generate_series(1, 1 + (item * 7) % 90);
CREATE TEMP TABLE series AS SELECT item, price_series(day, price, weight) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE monthly_mean AS
SELECT item, date_trunc('month', day)::date AS start, sum(value)::numeric(200, 80) AS sum, 5342931457063200 * count(*) AS days, max(weight) AS weight
FROM (SELECT item, day, 5342931457063200 * sum(price * weight) / sum(weight) AS value, sum(weight) AS weight
      FROM quote GROUP BY item, day) d GROUP BY 1, 2;
CREATE TEMP TABLE wanted AS
SELECT s.item, month::date, CASE WHEN b.sum > 0 THEN 100 * (a.sum * b.days - b.sum * a.days) / (b.sum * a.days) END AS pct, a.sum AS after, b.sum AS before, a.days AS after_days, b.days AS before_days
FROM series s CROSS JOIN generate_series(timestamp '2021-10-01', '2024-07-01', '1 month') month
     LEFT JOIN monthly_mean a ON a.item = s.item AND a.start = month LEFT JOIN monthly_mean b ON b.item = s.item AND b.start = month - interval '1 month';
SELECT count(*) AS months, count(pct) AS changes, count(*) FILTER (WHERE before <= 0) AS not_positive, (SELECT max(weight) <= 40 FROM monthly_mean) AS divides,
       count(*) FILTER (WHERE mom_pct(s, month) IS NOT DISTINCT FROM round(pct, 12)) AS exact,
       count(*) FILTER (WHERE mom_pct(s, month)::text IS NOT DISTINCT FROM trim_scale(round(pct, 12))::text) AS no_zeros_behind,
       count(*) FILTER (WHERE mom_pct(monthly(s), month) IS NOT DISTINCT FROM mom_pct(s, month)) AS of_months,
       count(*) FILTER (WHERE mom_pct(s, (month + interval '1 month')::date - 1) IS NOT DISTINCT FROM mom_pct(s, month)) AS any_day
FROM wanted JOIN series USING (item);
-- rounding: the averages first only where price_digits says so, half away from zero; digits as asked for, zeros and all
SELECT digits, price_digits, count(*) AS months,
       count(*) FILTER (WHERE mom_pct(s, month, digits, price_digits)::text IS NOT DISTINCT FROM
                              (CASE WHEN b > 0 THEN CASE WHEN digits IS NULL THEN trim_scale(round(100 * (a - b) / b, 12)) ELSE round(100 * (a - b) / b, digits) END END)::text) AS agree
FROM (VALUES (0, NULL), (0, 0), (1, NULL), (1, 1), (2, NULL), (2, 2), (2, 1), (0, 3), (5, 0), (NULL, 1), (15, 2), (20, NULL), (20, 20)) o (digits, price_digits), wanted JOIN series USING (item),
     LATERAL (SELECT CASE WHEN price_digits IS NULL THEN after * before_days ELSE round(after / after_days, price_digits) END::numeric(200, 80) AS a,
                     CASE WHEN price_digits IS NULL THEN before * after_days ELSE round(before / before_days, price_digits) END::numeric(200, 80) AS b) m
GROUP BY 1, 2 ORDER BY 1, 2;
SELECT mom_pct(price_series 'month{2023-06:200,2023-07:201}', digits => 0) AS half_up, mom_pct(price_series 'month{2023-06:200,2023-07:199}', digits => 0) AS half_down,
       mom_pct(price_series 'month{2023-06:200,2023-07:200}', digits => 3) AS none, mom_pct(price_series 'month{2023-06:3,2023-07:4}') AS third, mom_pct(price_series 'month{2023-06:3,2023-07:2}', digits => 30) AS long,
       mom_pct(price_series '{2023-06-01:1/3,2023-06-02:1/3,2023-06-05:5/6,2023-07-03:5}', digits => 1, price_digits => 0) AS mean_of_half;
-- NULL: the month or the one before is missing, zero or negative before; after may be
SELECT mom_pct(price_series '{}') AS empty, mom_pct(price_series '{2023-07-03:5}') AS alone, mom_pct(price_series '{2023-05-03:5,2023-07-03:6}') AS gap, mom_pct(price_series '{2023-06-03:5,2023-07-03:6}', '2023-08-01') AS beyond,
       mom_pct(price_series '{2023-06-03:0,2023-07-03:6}') AS zero, mom_pct(price_series '{2023-06-03:-1,2023-07-03:6}') AS negative, mom_pct(price_series '{2023-06-03:0.004,2023-07-03:6}', digits => 2, price_digits => 2) AS rounds_to_zero, mom_pct(price_series '{2023-06-03:0.004,2023-07-03:6}', digits => 2) AS not_rounded,
       mom_pct(price_series '{2023-06-03:5,2023-07-03:-5}') AS falls, mom_pct(price_series '{2022-12-31:5,2023-01-01:6}') AS new_year, mom_pct(price_series '{2023-06-03:5,2023-07-03:6,2023-09-01:7}') AS newest,
       mom_pct(price_series '{0001-01-01:5}') AS first_month, mom_pct(price_series '{9999-11-30:4,9999-12-31:5}', '9999-12-01') AS last_month;

-- change_pct between days, weeks, months: as_of and not
SELECT count(*) AS pairs, count(*) FILTER (WHERE pct IS NOT NULL) AS known,
       count(*) FILTER (WHERE change_pct(s, a, b) IS NOT DISTINCT FROM trim_scale(round(pct, 12))) AS agree,
       count(*) FILTER (WHERE change_pct(s, a, b, as_of => true) IS NOT DISTINCT FROM trim_scale(round(pct_as_of, 12))) AS as_of,
       count(*) FILTER (WHERE change_pct(s, a, b, true, 1, 2) IS NOT DISTINCT FROM CASE WHEN round(va, 2) > 0 THEN round(100 * (round(vb, 2) - round(va, 2))::numeric(80, 40) / round(va, 2), 1) END) AS rounded
FROM (SELECT s.*, q.day + (random() * 2)::int - 1 AS a, (SELECT r.day + (random() * 2)::int - 1 FROM quote r WHERE r.item = q.item ORDER BY random() LIMIT 1) AS b FROM series s JOIN quote q USING (item)) p,
     LATERAL (SELECT sum(price * weight)::numeric(80, 40) AS sa, sum(weight) AS wa FROM quote q WHERE q.item = p.item AND q.day = a) f,
     LATERAL (SELECT sum(price * weight)::numeric(80, 40) AS sb, sum(weight) AS wb FROM quote q WHERE q.item = p.item AND q.day = b) t,
     LATERAL (SELECT sum(price * weight)::numeric(80, 40) / sum(weight) AS va FROM quote q WHERE q.item = p.item AND q.day = (SELECT max(day) FROM quote r WHERE r.item = p.item AND r.day <= a)) g,
     LATERAL (SELECT sum(price * weight)::numeric(80, 40) / sum(weight) AS vb FROM quote q WHERE q.item = p.item AND q.day = (SELECT max(day) FROM quote r WHERE r.item = p.item AND r.day <= b)) u,
     LATERAL (SELECT CASE WHEN sa > 0 THEN 100 * (sb * wa - sa * wb) / (sa * wb) END AS pct, CASE WHEN va > 0 THEN 100 * (vb - va)::numeric(80, 40) / va END AS pct_as_of) c
WHERE item % 3 < 2;
SELECT change_pct('{2023-01-03:297,2023-06-30:201.9}', '2023-01-03', '2023-06-30', digits => 1) AS index_change,
       change_pct('month{2023-01:297,2023-06:201.9}', '2023-01-31', '2023-06-02', digits => 1) AS any_day, change_pct('{2023-07-03:5}', '2023-07-03', '2023-07-03') AS same_day;
-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['mom_pct(''week{2023-07-03:5}''::price_series)', 'mom_pct(''quarter{}''::price_series)', 'mom_pct(''year{2023:5}''::price_series)', 'mom_pct(''{}''::price_series, ''infinity'')',
                  'mom_pct(''{2023-07-03:5}''::price_series, ''infinity'')', 'mom_pct(''{2023-07-03:5}''::price_series, digits => -1)', 'mom_pct(''{2023-07-03:5}''::price_series, digits => 31)',
                  'mom_pct(''{2023-07-03:5}''::price_series, digits => 2, price_digits => 99)', 'mom_pct(''{2023-07-03:5} pending 2010''::price_series)',
                  'change_pct(''{}'', ''2023-07-03'', ''infinity'')', 'change_pct(''{}'', ''0001-01-01 BC'', ''2023-07-03'')', 'change_pct(''{2023-07-03:5}'', ''2023-07-03'', ''2023-07-03'', digits => 40)',
                  'mom_pct(''{2023-06-03:1e-36,2023-07-03:1}''::price_series)']) call;
