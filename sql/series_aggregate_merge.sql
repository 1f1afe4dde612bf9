-- Weighted quotes, rollup, and window frames that move, against plain SQL.
CREATE TEMP TABLE trade AS
SELECT date '2022-01-03' + (n * 7919 % 400) AS day,
       round((500 + 300 * sin(n))::numeric, n % 4) AS price,
       round(((n * 104729) % 1000)::numeric / 100, n % 3) AS weight,
       n
FROM generate_series(1, 4000) n;
-- a day holds the sums of price x weight and of weight; a weight of zero or NULL is none
SELECT count(*) AS days,
       count(*) FILTER (WHERE p.value = trim_scale(round(sums / weights, 12)) OR p.quotes = 1) AS values_agree,
       count(*) FILTER (WHERE p.quotes = weights) AS weights_agree
FROM (SELECT price_series(day, price, weight) AS s FROM trade) t, points(s) p
     FULL JOIN (SELECT day, sum(price * weight) AS sums, sum(weight) AS weights FROM trade WHERE weight > 0 GROUP BY day) q
     ON p."time" = q.day;
SELECT price_series(day, price, weight)
FROM (VALUES (date '2023-07-03', 445.00, 2.5), ('2023-07-03', 450, 1), ('2023-07-04', 7, 0), ('2023-07-05', 8.25, NULL),
             ('2023-07-06', 8.25, 1)) v (day, price, weight);
-- every type of price and weight
SELECT price_series(d, 5::smallint, 2::bigint), price_series(d, 5::bigint, 2.0), price_series(d, 4.1::real, 2.5::float8),
       price_series(d, 5, 2), price_series(d, 5.5::float8, 2.5::numeric)
FROM (VALUES (date '2023-07-03')) v (d);
-- a volume-weighted month is the pooled one
SELECT count(*) AS months, count(*) FILTER (WHERE p.value = trim_scale(round(sums / weights, 12))) AS agree
FROM (SELECT monthly(price_series(day, price, weight), 'pooled') AS s FROM trade) t, points(s) p
     FULL JOIN (SELECT date_trunc('month', day)::date AS m, sum(price * weight) AS sums, sum(weight) AS weights
                FROM trade WHERE weight > 0 GROUP BY 1) q ON p."time" = q.m;

-- rollup of any partition is what all rows give at once
SELECT parts, count(*) AS partitions,
       count(*) FILTER (WHERE price_series_send(merged) = (SELECT price_series_send(price_series(day, price)) FROM trade)) AS same
FROM (SELECT parts, seed, rollup(s ORDER BY md5(part::text || seed)) AS merged
      FROM (SELECT parts, seed, hashint4(n * seed) % parts AS part, price_series(day, price) AS s
            FROM trade, (VALUES (2), (7), (50), (1500)) p (parts), generate_series(1, 3) seed
            GROUP BY 1, 2, 3) q
      GROUP BY parts, seed) r
GROUP BY parts ORDER BY parts;
SELECT rollup(s) FROM (VALUES ('{2023-01-01:5}'::price_series), ('{2023-01-01:7,2023-01-02:1.50}'), (NULL)) v (s);
SELECT rollup(s) AS none FROM (VALUES (NULL::price_series)) v (s);
SELECT rollup(s) FROM (VALUES ('month{2023-01:5} base 2010=100'::price_series), ('month{2023-02:7} base 2010=100')) v (s);

-- frames that move: the quotes that leave are taken out exactly
SELECT count(*) AS frames,
       count(*) FILTER (WHERE price_series_send(moving) IS DISTINCT FROM price_series_send(plain)) AS differ,
       count(*) FILTER (WHERE plain IS NULL) AS empty
FROM (SELECT n, price_series(day, price) OVER (ORDER BY n ROWS BETWEEN 30 PRECEDING AND 3 PRECEDING) AS moving,
             (SELECT price_series(day, price) FROM trade i WHERE i.n BETWEEN o.n - 30 AND o.n - 3) AS plain
      FROM trade o) q;
WITH ranked AS (SELECT *, row_number() OVER (ORDER BY day, n) AS r FROM trade),
     moving AS (SELECT r, mom_pct(day, price) OVER (ORDER BY r ROWS BETWEEN 400 PRECEDING AND CURRENT ROW) AS value FROM ranked)
SELECT count(*) AS frames, count(value) AS with_change,
       count(*) FILTER (WHERE value IS DISTINCT FROM (SELECT mom_pct(day, price) FROM ranked i WHERE i.r BETWEEN o.r - 400 AND o.r)) AS differ
FROM moving o WHERE r % 20 = 0;
-- in order of day, so that blocks are sealed and opened again
SELECT count(*) AS frames, count(*) FILTER (WHERE moving IS DISTINCT FROM plain) AS differ
FROM (SELECT n, num_points(price_series(day, n::int) OVER (ORDER BY n ROWS BETWEEN 700 PRECEDING AND CURRENT ROW)) AS moving,
             least(n, 701) AS plain
      FROM (SELECT n, date '2000-01-01' + n AS day FROM generate_series(1, 2000) n) s) q;
-- taking out the only price with decimals brings the decimals of the others back
SELECT n, price_series(day, price) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)
FROM (VALUES (1, date '2023-01-01', 5.25), (2, '2023-01-02', 6), (3, '2023-01-03', 7), (4, '2023-01-03', NULL), (5, '2023-01-04', NULL))
     v (n, day, price);

-- mom_series against SQL by calendar month
WITH daily AS (SELECT day, avg(price)::numeric(60, 30) AS value FROM trade WHERE NOT day BETWEEN '2022-05-01' AND '2022-05-31' GROUP BY day),
     month AS (SELECT date_trunc('month', day)::date AS m, avg(round(value, 12))::numeric(60, 30) AS value FROM daily GROUP BY 1),
     change AS (SELECT b.m, 100 * (b.value - a.value) / a.value AS pct FROM month a JOIN month b ON b.m = a.m + interval '1 month')
SELECT count(*) AS months, count(*) FILTER (WHERE abs(p.value - pct) < 1e-11) AS agree
FROM (SELECT mom_series(price_series(day, price)) AS s FROM trade WHERE NOT day BETWEEN '2022-05-01' AND '2022-05-31') t,
     points(s) p FULL JOIN change ON m = p."time";
SELECT count(*) AS months, count(*) FILTER (WHERE p.value = mom_pct(s, p."time", digits => 2)) AS agree
FROM (SELECT price_series(day, price) AS s FROM trade) t, points(mom_series(s, digits => 2)) p;

-- refusals
-- two series between each other, and a third that goes on behind both
SELECT rollup(s ORDER BY part) = (SELECT price_series(date '2023-01-01' + n, n) FROM generate_series(0, 900) n) AS between_and_behind, num_points(rollup(s)) AS points
FROM (SELECT CASE WHEN n > 350 AND n % 3 > 0 THEN 2 WHEN n > 500 THEN 3 ELSE n % 2 END AS part, price_series(date '2023-01-01' + n, n) AS s FROM generate_series(0, 900) n GROUP BY 1) p;
-- periods between each other have none in common
SELECT 'month{2023-01:1,2023-03:3,2023-05:5}'::price_series || 'month{2023-02:2,2023-04:4}' AS between;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(statement) FROM (VALUES
    ($$SELECT price_series(day, price, -1) FROM trade$$),
    ($$SELECT price_series(day, price, 'NaN'::numeric) FROM trade$$),
    ($$SELECT price_series(day, price, 'infinity'::float8) FROM trade$$),
    ($$SELECT price_series(day, 1e30, 1e30) FROM trade$$),
    ($$SELECT rollup(s) FROM (VALUES ('month{2023-01:5}'::price_series), ('month{2023-01:7}')) v (s)$$),
    ($$SELECT 'month{2023-01:1,2023-03:3,2023-05:5}'::price_series || 'month{2023-02:2,2023-05:4}'$$),
    ($$SELECT rollup(s) FROM (VALUES ('month{2023-01:5}'::price_series), ('{2023-01-02:7}')) v (s)$$),
    ($$SELECT rollup(s) FROM (VALUES ('{2023-01-01:5} base 2010=100'::price_series), ('{2023-01-02:7}')) v (s)$$),
    ($$SELECT price_series_discard('{2023-01-01:5}', '2023-01-01', 5)$$),
    ($$SELECT price_series_accum_weighted('{2023-01-01:5}', '2023-01-01', 5, 1::numeric)$$),
    ($$SELECT mom_series('week{2023-07-03:5}')$$)) v (statement);
