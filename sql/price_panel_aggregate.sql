-- The aggregates price_panel and rollup: the same bytes in whatever order rows come, however they are split.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- Rows: part of an item's series, as many shards and months have them; weights by item.
SELECT setseed(0.25);
CREATE TABLE random_quote AS
SELECT n, n % 5 AS class, n % 4 AS place, 'item ' || (random() * random() * 300)::int AS item, date '2015-01-01' + (random() * 900)::int AS day, n % 37 + 1 AS part,
       round((400 + 100 * random() - CASE n % 5 WHEN 3 THEN 450 ELSE 0 END)::numeric, n % 3) AS price, (random() * 40)::int / 4.0 AS lots
FROM generate_series(1, 8000) n;
CREATE TABLE part AS
SELECT class, place, part, item, price_series(day, price) AS s, price_series(day, lots) AS q, (abs(hashtext(item)) % 1000)::numeric / 8 AS weight
FROM random_quote GROUP BY class, place, part, item;
ANALYZE part;
-- what each class must be, by SQL's own sums over the rows
CREATE TABLE wanted AS
SELECT class, price_panel_send(('panel{' || string_agg(format('%s:{%s}', name, points), ',' ORDER BY item DESC) || '}')::price_panel) AS plain,
       price_panel_send(('panel{' || string_agg(format('%s:{%s} weight %s', name, points, weight), ',' ORDER BY random()) || '}')::price_panel) AS weighted,
       price_panel_send(('panel{' || string_agg(format('%s:{%s} quantities {%s}', name, points, quantities), ',' ORDER BY random()) || '}')::price_panel) AS sold
FROM (SELECT class, item, to_json(item) AS name, (abs(hashtext(item)) % 1000)::numeric / 8 AS weight,
             string_agg(format('%s:%s/%s', to_char(day, 'YYYY-MM-DD'), sum, n), ',') AS points, string_agg(format('%s:%s', to_char(day, 'YYYY-MM-DD'), lots), ',') AS quantities
      FROM (SELECT class, item, day, sum(price) AS sum, sum(lots) AS lots, count(*) AS n FROM random_quote GROUP BY class, item, day) d GROUP BY class, item) i
GROUP BY class;
CREATE FUNCTION pg_temp.agrees(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s of %%s'', count(*) FILTER (WHERE price_panel_send(p) = plain) + count(*) FILTER (WHERE price_panel_send(w) = weighted)
                                                  + count(*) FILTER (WHERE price_panel_send(q) = sold), 3 * count(*))
                    FROM (%s) q (class, p, w, q) FULL JOIN wanted USING (class)', query)
    INTO answer;
    RETURN answer;
END
$$;
SELECT count(*) > 6000 AS rows, count(DISTINCT item) > 250 AS items, count(*) > 4 * count(DISTINCT (class, item)) AS several_each FROM part;
-- in random orders, item by item, part by part
SELECT pg_temp.agrees(format('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM (SELECT * FROM part ORDER BY %s) r GROUP BY class', by)) AS agree, by
FROM unnest(ARRAY['hashtextextended(item || part || place, 1)', 'hashtextextended(item || part || place, 2)', 'item, part', 'item DESC, part DESC', 'part, place', 'random()']) by;
SELECT pg_temp.agrees('SELECT class, price_panel(item, s ORDER BY s), price_panel(item, s, weight ORDER BY weight, q), price_panel(item, s, q ORDER BY item DESC, s) FROM part GROUP BY class') AS ordered_within;
-- hashed and sorted
SET enable_sort = off;
SELECT pg_temp.agrees('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM part GROUP BY class') AS hashed;
RESET enable_sort;
SET enable_hashagg = off;
SELECT pg_temp.agrees('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM part GROUP BY class') AS sorted;
RESET enable_hashagg;
-- partial states: parallel workers, with a partial aggregate in each
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT class, price_panel(item, s, weight) FROM part GROUP BY class;
SELECT workers, pg_temp.agrees('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM part GROUP BY class') AS agree
FROM unnest(ARRAY[0, 1, 2]) workers, LATERAL set_config('max_parallel_workers_per_gather', workers::text, false);
SET parallel_leader_participation = on;
SELECT pg_temp.agrees('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM part GROUP BY class') AS with_leader;
SET max_parallel_workers_per_gather = 0;
-- partitionwise
CREATE TABLE parted (LIKE part) PARTITION BY LIST (place);
CREATE TABLE parted_0 PARTITION OF parted FOR VALUES IN (0);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1, 2);
CREATE TABLE parted_2 PARTITION OF parted DEFAULT;
INSERT INTO parted SELECT * FROM part;
ANALYZE parted;
SET enable_partitionwise_aggregate = on;
EXPLAIN (COSTS OFF) SELECT class, price_panel(item, s) FROM parted GROUP BY class;
SELECT pg_temp.agrees('SELECT class, price_panel(item, s), price_panel(item, s, weight), price_panel(item, s, q) FROM parted GROUP BY class') AS partitionwise;
-- random partitions, each built, packed, and then merged by rollup, in any order
SELECT parts, pg_temp.agrees(format('SELECT class, rollup(p ORDER BY chunk), rollup(w ORDER BY hashint8(chunk)), rollup(q ORDER BY random())
                                     FROM (SELECT class, hashtextextended(item || part, %s) %% %s AS chunk, price_panel(item, s) AS p, price_panel(item, s, weight) AS w, price_panel(item, s, q) AS q
                                           FROM part GROUP BY 1, 2) c GROUP BY class', parts, parts)) AS agree
FROM unnest(ARRAY[1, 3, 10, 1000]) parts;
-- groups of a few items that spill, and window frames
SET work_mem = '64kB';
SET enable_sort = off;
SELECT count(*) > 900 AS groups, bool_and(p = w) AS agree
FROM (SELECT class, item, price_panel(item, s, 1) AS p FROM part GROUP BY class, item) a
     JOIN (SELECT class, item, ('panel{' || to_json(item) || ':' || rollup(s) || ' weight 1}')::price_panel AS w FROM part GROUP BY class, item) b USING (class, item);
RESET enable_sort;
RESET work_mem;
SELECT count(*) AS frames, count(*) FILTER (WHERE p = (SELECT rollup(f) FROM unnest(frame) f)) AS agree
FROM (SELECT price_panel(item, s) OVER w AS p, array_agg(('panel{' || to_json(item) || ':' || s || '}')::price_panel) OVER w AS frame
      FROM (SELECT * FROM part WHERE class = 1 ORDER BY item, part, place LIMIT 300) r WINDOW w AS (ORDER BY item, part, place ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)) f;
-- rollup: nothing and an empty panel add nothing
SELECT rollup(p) AS all_empty FROM (VALUES ('panel{}'::price_panel), (NULL), ('panel{}')) v (p);
SELECT rollup(p ORDER BY n) AS first, rollup(p ORDER BY n DESC) AS last
FROM (VALUES (1, 'panel{}'::price_panel), (2, 'panel{"b":month{2023-07:5.50} weight 1}'), (3, NULL), (4, 'panel{"b":month{2023-08:4} weight 1.0,"a":month{} weight 2}')) v (n, p);
SELECT price_panel_send(rollup(p ORDER BY p::text)) = price_panel_send(rollup(p ORDER BY p::text DESC)) AS same_bytes
FROM (VALUES ('panel{"b":{2023-07-03:5.50} base 2010=100.00 weight 0.10}'::price_panel), ('panel{"b":{2023-07-04:5.5000} base 2010=100 weight 0.1}')) v (p);

-- what is refused
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(statement) FROM unnest(ARRAY[
    $$SELECT price_panel(i, s) FROM (VALUES ('a', '{}'::price_series), ('b', 'month{}')) v (i, s)$$,
    $$SELECT price_panel('a', '{2023-07-03:5}'::price_series, 'month{2023-07:5}'::price_series)$$,
    $$SELECT price_panel(i, '{}'::price_series, w) FROM (VALUES ('a', 1), ('b', 2), ('b', 3), ('a', 1)) v (i, w)$$,
    $$SELECT price_panel('a', '{}'::price_series, -0.5)$$, $$SELECT price_panel('a', '{}'::price_series, 'NaN'::numeric)$$, $$SELECT price_panel('a', '{}'::price_series, 'infinity'::double precision)$$,
    $$SELECT price_panel('a', '{}'::price_series, 1e40)$$, $$SELECT price_panel('', '{}'::price_series)$$, $$SELECT price_panel(repeat('氧', 342), '{}'::price_series)$$,
    $$SELECT price_panel('a', '{} pending 2010'::price_series)$$, $$SELECT price_panel('a', '{}'::price_series, '{} pending 2010'::price_series)$$,
    $$SELECT price_panel('Nd oxide', s) FROM (VALUES ('{2023-07-03:5} base 2010=100'::price_series), ('{2023-07-04:5} base 2011=100')) v (s)$$,
    $$SELECT price_panel('Nd oxide', s) FROM (VALUES ('{2023-07-03:5}'::price_series), ('{2023-07-04:5} base 2011=100')) v (s)$$,
    $$SELECT price_panel('Nd oxide', s) FROM (VALUES ('month{2023-06:5,2023-07:5}'::price_series), ('month{2023-07:5}')) v (s)$$,
    $$SELECT price_panel('Nd oxide', '{2023-07-03:1}'::price_series, q) FROM (VALUES ('{2023-07-03:5} base 2010=100'::price_series), ('{2023-07-04:5} base 2011=100')) v (q)$$,
    $$SELECT rollup(p) FROM (VALUES ('panel{"a":{}}'::price_panel), ('panel{"b":{} weight 1}')) v (p)$$,
    $$SELECT rollup(p) FROM (VALUES ('panel{"a":{} quantities {}}'::price_panel), ('panel{"b":{} weight 1}')) v (p)$$,
    $$SELECT rollup(p) FROM (VALUES ('panel{"a":{}}'::price_panel), ('panel{"b":year{}}')) v (p)$$,
    $$SELECT price_panel('a', s) FROM (VALUES ('{2023-07-03:999999999999999999999999999999999999}'::price_series), ('{2023-07-03:1}')) v (s)$$,
    $$SELECT price_panel_accum(NULL, 'a', '{}'::price_series)$$, $$SELECT price_panel_accum('panel{}', 'a', '{}'::price_series, 1.5)$$, $$SELECT price_panel_accum(NULL, 'a', '{}'::price_series, '{}'::price_series)$$,
    $$SELECT price_panel_combine('panel{}', 'panel{}')$$, $$SELECT price_panel_final('panel{}')$$]) statement;
DROP TABLE parted, part, random_quote, wanted;
-- hundreds of parts of each item, with a base: as one series of all
CREATE TEMP TABLE part AS SELECT n, n % 2 AS item, price_series(date '2023-01-01' + n, n * n) AS s FROM generate_series(1, 600) n GROUP BY n;
SELECT item, panel_series(p, item::text) = (SELECT rollup(s) FROM part WHERE part.item = i.item) AS merged
FROM (SELECT price_panel(item::text, s ORDER BY hashint4(n)) AS p FROM part) q, (VALUES (0), (1)) i (item);
-- and where there is so much else that hundreds wait
SELECT item, panel_series(p, item::text) = (SELECT rollup(s) FROM part WHERE part.item = i.item) AS merged
FROM (SELECT price_panel(item, s ORDER BY n) AS p
      FROM (SELECT 0 AS n, 'long' AS item, price_series(date '1990-01-01' + n, n * n % 9973) AS s FROM generate_series(1, 9000) n UNION ALL SELECT n, item::text, s FROM part) b) q,
     (VALUES (0), (1)) i (item);
SELECT items, panel_series(p, 'A')::text = format('{%s} base 2010=100', points) AS merged
FROM unnest('{3,70,200}'::int[]) items,
     LATERAL (SELECT price_panel('A', format('{%s} base 2010=100%s', point, CASE WHEN n % 3 = 2 THEN '.00' END)::price_series) AS p, string_agg(point, ',' ORDER BY n) AS points
              FROM (SELECT n, to_char(date '2023-01-01' + n, 'YYYY-MM-DD:') || n AS point FROM generate_series(1, items) n) q) x;
DROP TABLE part;
