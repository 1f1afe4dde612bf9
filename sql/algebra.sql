-- price_series merged (||, append), and in arithmetic (+ - * /), against plain SQL over the same quotes.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\set ECHO all
SELECT '{2023-07-03:445.00,2023-07-04:1343.50/3}'::price_series || '{2023-07-04:448,2023-07-05:450/2.5}' AS merged;
SELECT 'month{2023-06:445.0} base 2010=100'::price_series || 'month{2023-07:448} base 2010=100.0' AS merged;
SELECT '{}'::price_series || '{}' AS both, '{}' || '{2023-07-03:445.00}'::price_series AS "left", '{2023-07-03:445.00}'::price_series || '{}' AS "right",
       '{2023-07-03:445.00}'::price_series || NULL AS none;
SELECT append('{2023-07-03:445.00}', '2023-07-04', 448), append('{2023-07-03:445}', '2023-07-03', 448.5) AS again,
       append('{2023-07-03:445}', '2023-06-30', 440) AS before, append('{2023-07-03:445} base 2010=100', '2023-07-04', 448) AS base;
SELECT append(NULL, '2023-07-04', 448.0), append('{2023-07-03:445}', NULL, 448) AS no_day, append('{2023-07-03:445}', '2023-07-04', NULL) AS no_price,
       append(NULL, NULL, 1) IS NULL AS nothing;
-- every type of price; a literal is read as numeric is
SELECT append(s, d, 4.10::numeric) AS numeric, append(s, d, 9007199254740993::bigint) AS bigint, append(s, d, 4) AS integer, append(s, d, 4::smallint) AS smallint,
       append(s, d, 4.1::float8) AS float8, append(s, d, 4.1::real) AS real, append(s, d, '4.10') AS literal
FROM (VALUES (price_series '{2023-07-03:445}', date '2023-07-04')) v (s, d);
SELECT '{2023-07-03:445.00,2023-07-04:1343.50/3}'::price_series * 2 AS twice, 0.50 * '{2023-07-03:445.00}'::price_series AS half,
       '{2023-07-03:445.00,2023-07-04:1343.50/3}'::price_series / 4 AS quarter, -1 * '{2023-07-03:445.00} base 2010=100'::price_series AS negative;
SELECT a + b AS sum, a - b AS difference, a / b AS quotient, a / 3 AS third
FROM (VALUES ('{2023-07-03:445.00,2023-07-04:448,2023-07-06:1}'::price_series, '{2023-07-02:2,2023-07-03:3.5,2023-07-04:10/3}'::price_series),
             ('month{2023-06:1,2023-07:2.50} base 2010=100', 'month{2023-07:2/4} base 2010=100'), ('{}', '{2023-07-03:1}')) v (a, b);
-- what has more decimals than a quotient of two series is exact
SELECT '{2023-07-03:0.1234567890123456}'::price_series * 0.1234567890123456 AS product, '{2023-07-03:0.1234567890123456}'::price_series - '{2023-07-03:1}' AS difference,
       '{2023-07-03:0.1234567890123456}'::price_series / 1 AS quotient;

-- Six series of 10 to 2,000 days, with several quotes on some; one part of the quotes each for a, b, c.
CREATE TEMP TABLE quote (n int, day date, price numeric, part int, row int);
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.25);
INSERT INTO quote
SELECT n, day::date, round((random() * 1000 - 100)::numeric, scale), floor(random() * 3), row_number() OVER ()
FROM (VALUES (10, 0), (500, 2), (512, 20), (513, 12), (1100, 1), (2000, 2)) v (n, scale),
     LATERAL generate_series(timestamp '2000-01-01', timestamp '2000-01-01' + (n - 1) * interval '1 day', '1 day') day,
     LATERAL generate_series(1, CASE WHEN extract(day FROM day)::int % 10 = 3 THEN 4 ELSE 1 END);
CREATE TEMP TABLE part AS SELECT n, part, price_series(day, price) AS s FROM quote GROUP BY 1, 2;
CREATE TEMP TABLE whole AS SELECT n, price_series(day, price) AS s FROM quote GROUP BY 1;
CREATE TEMP VIEW parts AS
SELECT w.n, w.s, a.s AS a, b.s AS b, c.s AS c
FROM whole w JOIN part a ON a.n = w.n AND a.part = 0 JOIN part b ON b.n = w.n AND b.part = 1 JOIN part c ON c.n = w.n AND c.part = 2;
SELECT n, num_points(s), price_series_send((a || b) || c) = price_series_send(s) AS left_first,
       price_series_send(a || (b || c)) = price_series_send(s) AS right_first,
       price_series_send(a || b) = price_series_send(b || a) AS commutes, price_series_send(c || a || b) = price_series_send(s) AS rotated,
       price_series_send(s || '{}') = price_series_send(s) AS neutral
FROM parts ORDER BY n;
-- cut in two at every place near a border of blocks, and with the days between others
SELECT n, count(*) AS cuts,
       count(*) FILTER (WHERE price_series_send(slice(s, daterange(NULL, cut)) || slice(s, daterange(cut, NULL))) = price_series_send(s) AND
                              price_series_send(slice(s, daterange(cut, NULL)) || slice(s, daterange(NULL, cut))) = price_series_send(s)) AS "two parts",
       count(*) FILTER (WHERE price_series_send(slice(s, daterange(cut, cut + 5)) || (slice(s, daterange(NULL, cut)) || slice(s, daterange(cut + 5, NULL)))) =
                              price_series_send(s)) AS "a hole"
FROM whole, LATERAL (SELECT date '2000-01-01' + i AS cut FROM generate_series(0, n) i
                     WHERE i IN (0, 1, 5, 507, 511, 512, 513, 600, 1019, 1023, 1024, 1025, 1536) OR i > n - 2) c
GROUP BY n ORDER BY n;
-- a series merged with itself: every sum and every number doubled, so that a price of 20 decimals is a mean, of 12
SELECT n, num_points(s) AS points, count(*) FILTER (WHERE p.value = round(q.value, 12) AND p.quotes = 2 * q.quotes) AS doubled
FROM whole, LATERAL points(s || s) p JOIN LATERAL points(s) q USING ("time") GROUP BY n, s ORDER BY n;

-- append, row by row in any order, gives the bytes of the aggregate
CREATE AGGREGATE pg_temp.appended(calendar_period, numeric) (SFUNC = append, STYPE = price_series);
SELECT n, price_series_send(pg_temp.appended(day, price ORDER BY row)) = price_series_send(s) AS ascending,
       price_series_send(pg_temp.appended(day, price ORDER BY day DESC, price)) = price_series_send(s) AS descending,
       price_series_send(pg_temp.appended(day, price ORDER BY hashint4(row))) = price_series_send(s) AS shuffled
FROM quote JOIN whole USING (n) WHERE n < 1500 GROUP BY n, s ORDER BY n;
-- one quote more at every place near a border of blocks
SELECT n, count(*) AS days, count(*) FILTER (WHERE price_series_send(append(s, day, 0.125)) = price_series_send(again)) AS agree
FROM whole, LATERAL (SELECT date '2000-01-01' + i AS day FROM generate_series(-2, n + 1) i
                     WHERE i IN (-2, -1, 0, 1, 510, 511, 512, 513, 1023, 1024, 1025) OR i > n - 2) d,
     LATERAL (SELECT price_series(q.day, q.price) AS again
              FROM (SELECT quote.day, quote.price FROM quote WHERE quote.n = whole.n UNION ALL SELECT d.day, 0.125) q) a
GROUP BY n ORDER BY n;
-- a daily refresh of a stored column
CREATE TEMP TABLE stored (product text PRIMARY KEY, s price_series);
INSERT INTO stored SELECT 'Nd oxide', append(NULL, day, price)
FROM (VALUES ('2023-07-03'::date, 445.0)) v (day, price)
ON CONFLICT (product) DO UPDATE SET s = append(stored.s, '2023-07-03', 445.0);
INSERT INTO stored VALUES ('Nd oxide', append(NULL, '2023-07-04', 448)) ON CONFLICT (product) DO UPDATE SET s = stored.s || excluded.s;
UPDATE stored SET s = append(s, '2023-07-04', 449);
SELECT * FROM stored;

-- Arithmetic against exact fractions: + and - give points of weight 1, a quotient of two series has 12 decimals, and a number leaves weights as they are.
CREATE TEMP VIEW day_sum AS SELECT n, part, day, sum(price)::numeric(100, 60) AS sum, count(*)::numeric AS quotes FROM quote GROUP BY 1, 2, 3;
CREATE TEMP VIEW pair AS
SELECT n, day, x.sum AS x, x.quotes AS m, y.sum AS y, y.quotes AS k
FROM (SELECT * FROM day_sum WHERE part = 0) x
JOIN (SELECT n, day, sum(price)::numeric(100, 60) AS sum, count(*)::numeric AS quotes FROM quote GROUP BY 1, 2) y USING (n, day);
SELECT n, count(*) AS days, num_points(a + s) AS points,
       count(*) FILTER (WHERE value_at(a + s, day) = pg_temp.printed(x * k + y * m, m * k)) AS sum,
       count(*) FILTER (WHERE value_at(a - s, day) = pg_temp.printed(x * k - y * m, m * k)) AS difference,
       count(*) FILTER (WHERE value_at(a / s, day) = round(x * k / (y * m), 12)) AS quotient,
       count(*) FILTER (WHERE value_at(a * 7.123, day) = pg_temp.printed(x * 7.123, 1, m)) AS product,
       count(*) FILTER (WHERE value_at(a / 7.123, day) = pg_temp.printed(x, 7.123, m)) AS part
FROM parts JOIN pair USING (n) WHERE n BETWEEN 11 AND 1500 GROUP BY n, a, s ORDER BY n;
SELECT bool_and(price_series_send(a + b) = price_series_send(b + a)) AS commutes, bool_and(a * 3 = 3 * a) AS times, bool_and(a - a = a * 0 + a * 0) AS zero,
       bool_and(num_points(a + b) < num_points(a)) AS common_days
FROM parts;

-- A series times a number is, to the byte, the series of prices times the number: weights and numbers of quotes stay, also over a number.
SELECT n, count(*) FILTER (WHERE p.quotes > 1) AS several, price_series_send(s * 7.123) = price_series_send(times) AS bytes, monthly(s * 7.123, 'pooled') = monthly(times, 'pooled') AS pooled,
       count(*) FILTER (WHERE o.quotes = p.quotes) AS quotes, price_series_send(s * 4 / 4) = price_series_send(s * 1) AS back
FROM whole JOIN (SELECT n, price_series(day, price * 7.123) AS times FROM quote GROUP BY n) t USING (n), LATERAL points(s) p JOIN LATERAL points(s / 7.123) o USING ("time")
WHERE n <> 512 GROUP BY n, s, times ORDER BY n;
SELECT price_series(date '2023-07-03', price, weight) * 1.5 = price_series(date '2023-07-03', price * 1.5, weight) AS weighted, price_series(date '2023-07-03', price, weight) / 4 AS quarter
FROM (VALUES (445, 2.5), (448.5, 0.25)) v (price, weight);

-- Refused: other periods, a period in common, other bases, zero divisors, numbers out of range.
SELECT v.*, pg_temp.refusal('SELECT ' || statement)
FROM (VALUES ($$'month{2023-07:1}'::price_series || '{2023-07-03:1}'$$), ($$'month{2023-06:1,2023-07:1}'::price_series || 'month{2023-07:2,2023-08:3}'$$),
             ($$'week{2023-07-03:1}'::price_series || 'week{2023-07-03:1}'$$), ($$'year{2023:1} base 2010=100'::price_series || 'year{2024:1}'$$),
             ($$'year{2023:1} base 2010=100'::price_series || 'year{2024:1} base 2010=1'$$), ($$'{} pending 2010'::price_series || '{} pending 2010'$$),
             ($$append('month{2023-07:1}', '2023-08-01', 2)$$), ($$append('{}', 'infinity', 2)$$), ($$append('{}', '10000-01-01', 2)$$),
             ($$append('{}', '2023-07-03', 'NaN')$$), ($$append(NULL, '2023-07-03', 'Infinity')$$), ($$append('{}', '2023-07-03', 1e40 + 1)$$),
             ($$append('{2023-07-03:9e35}', '2023-07-03', 9e35)$$),
             ($$'month{2023-07:1}'::price_series + 'year{2023:1}'$$), ($$'{2023-07-03:1} base 2010=100'::price_series - '{2023-07-03:1}'$$),
             ($$'month{2023-07:1}'::price_series / 'year{2023:1}'$$), ($$'{2023-07-03:1} base 2010=100'::price_series / '{2023-07-03:2}'$$),
             ($$'{2023-07-03:1,2023-07-04:1}'::price_series / '{2023-07-04:0.00}'$$), ($$'month{2023-07:1}'::price_series / 'month{2023-07:0/3}'$$),
             ($$'{2023-07-03:1}'::price_series / 0.0$$), ($$'{}'::price_series / 0$$), ($$'{2023-07-03:1}'::price_series * 'NaN'$$),
             ($$'-Infinity' * '{2023-07-03:1}'::price_series$$), ($$'{2023-07-03:1}'::price_series * 1e-40$$), ($$'{2023-07-03:1e20}'::price_series * 1e20$$),
             ($$'{2023-07-03:9e35}'::price_series + '{2023-07-03:9e35}'$$), ($$'{2023-07-03:1e-30}'::price_series * 1e-30$$)) v (statement);
SELECT oprname, oprleft::regtype, oprright::regtype, oprcom::regoperator FROM pg_operator
WHERE oprcode IN (SELECT oid FROM pg_proc WHERE proname ~ '^price_series_(merge|add|sub|mul|div)$') ORDER BY oprname COLLATE "C", oprleft::regtype::text, oprright::regtype::text;
