-- The aggregate price_series: the same bytes in whatever order rows come, however they are split.
SET jit = off;
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.5);
CREATE TABLE random_quote AS
SELECT n, n % 9 AS item, n % 4 AS place, date '2015-01-01' + (random() * CASE n % 9 WHEN 7 THEN 90000 ELSE 2500 END)::int AS day,
       CASE n % 9 WHEN 8 THEN avg(price) OVER (ORDER BY n ROWS 2 PRECEDING) ELSE round(price, CASE n % 9 WHEN 0 THEN 0 ELSE 2 + n % 3 END) END AS price
FROM (SELECT n, (400 + 100 * random() - CASE n % 9 WHEN 5 THEN 450 ELSE 0 END)::numeric AS price FROM generate_series(1, 100000) n) q;
ANALYZE random_quote;
-- what each item must be, by SQL's own sums
CREATE TABLE wanted AS
SELECT item, price_series_send(('{' || string_agg(format('%s:%s/%s', to_char(day, 'YYYY-MM-DD'), sum, n), ',') || '}')::price_series) AS bytes
FROM (SELECT item, day, sum(price) AS sum, count(*) AS n FROM random_quote GROUP BY item, day) d GROUP BY item;
CREATE FUNCTION pg_temp.agrees(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s of %%s'', count(*) FILTER (WHERE price_series_send(s) = bytes), count(*)) FROM (%s) q (item, s) FULL JOIN wanted USING (item)', query)
    INTO answer;
    RETURN answer;
END
$$;
-- in five random orders, by day and against it, by price, all of an item at once or in turn
SELECT pg_temp.agrees(format('SELECT item, price_series(day, price) FROM (SELECT * FROM random_quote ORDER BY %s) r GROUP BY item', by)) AS agree, by
FROM unnest(ARRAY['hashint4extended(n, 1)', 'hashint4extended(n, 2)', 'hashint4extended(n, 3)', 'hashint4extended(n, 4)', 'hashint4extended(n, 5)',
                  'day', 'day DESC', 'price', 'item, day', 'item, n', 'date_trunc(''month'', day) DESC, day']) by;
SELECT pg_temp.agrees('SELECT item, price_series(day, price ORDER BY day, n) FROM random_quote GROUP BY item') AS by_day,
       pg_temp.agrees('SELECT item, price_series(day, price ORDER BY n % 97 DESC, n) FROM random_quote GROUP BY item') AS ordered_within;
-- hashed and sorted
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT item, price_series(day, price) FROM random_quote GROUP BY item;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS hashed;
RESET enable_sort;
SET enable_hashagg = off;
EXPLAIN (COSTS OFF) SELECT item, price_series(day, price) FROM random_quote GROUP BY item;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS sorted;
RESET enable_hashagg;
-- two aggregates share one state, and both finals see all of it
SELECT pg_temp.agrees('SELECT item, CASE WHEN (summary(day, price)).points > 0 AND sparkline(day, price) <> '''' THEN price_series(day, price) END FROM random_quote GROUP BY item') AS shared;
-- DISTINCT, FILTER, GROUPING SETS
SELECT pg_temp.agrees('SELECT item, price_series(DISTINCT day, price) FROM (SELECT DISTINCT ON (item, day, price) * FROM random_quote) r GROUP BY item')
       = (SELECT format('%s of 9', count(*)) FROM wanted w WHERE bytes = (SELECT price_series_send(price_series(DISTINCT day, price)) FROM random_quote q WHERE q.item = w.item)) AS distinct;
SELECT pg_temp.agrees('SELECT w.item, price_series(day, price) FILTER (WHERE q.item = w.item) FROM random_quote q, wanted w GROUP BY w.item') AS filter;
SELECT pg_temp.agrees('SELECT item, s FROM (SELECT item, place, price_series(day, price) AS s FROM random_quote GROUP BY GROUPING SETS ((item), (place), ())) g WHERE item IS NOT NULL') AS grouping_sets;
SELECT count(*) AS sets, count(DISTINCT s) AS different, bool_or(s = all_of_it) AS grand_total
FROM (SELECT item, place, price_series(day, price) AS s FROM random_quote GROUP BY CUBE (item, place)) g,
     (SELECT price_series(day, price) AS all_of_it FROM random_quote) a;
-- partial states: parallel workers, with a partial aggregate in each
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT item, price_series(day, price) FROM random_quote GROUP BY item;
EXPLAIN (COSTS OFF) SELECT mom_pct(day, price), summary(day, price), max_drawdown(day, price), sparkline(day, price), rebase(day, price, '2015') FROM random_quote;
SELECT workers, pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS agree
FROM unnest(ARRAY[0, 1, 2]) workers, LATERAL set_config('max_parallel_workers_per_gather', workers::text, false);
SET parallel_leader_participation = on;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS with_leader;
SET enable_hashagg = off;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS sorted;
RESET enable_hashagg;
-- states that spill
SET work_mem = '64kB';
SET max_parallel_workers_per_gather = 0;
SET enable_sort = off;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM random_quote GROUP BY item') AS spilled;
SELECT count(*) AS groups, count(*) FILTER (WHERE num_points(s) = 1 AND value_at(s, day) = trim_scale(round(sum * 1.00000000000000000000 / quotes, 12))) AS agree
FROM (SELECT item, day, price_series(day, price) AS s, sum(price) AS sum, count(*) AS quotes FROM random_quote GROUP BY item, day) g
WHERE item < 8;
RESET enable_sort;
RESET work_mem;
-- partitionwise
CREATE TABLE parted (LIKE random_quote) PARTITION BY LIST (place);
CREATE TABLE parted_0 PARTITION OF parted FOR VALUES IN (0);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1, 2);
CREATE TABLE parted_2 PARTITION OF parted DEFAULT;
INSERT INTO parted SELECT * FROM random_quote;
ANALYZE parted;
SET enable_partitionwise_aggregate = on;
EXPLAIN (COSTS OFF) SELECT item, price_series(day, price) FROM parted GROUP BY item;
SELECT pg_temp.agrees('SELECT item, price_series(day, price) FROM parted GROUP BY item') AS partitionwise;
-- random partitions, each built and then merged by rollup, in any order
SELECT parts, pg_temp.agrees(format('SELECT item, rollup(s ORDER BY hashint4(part)) FROM (SELECT item, abs(hashint4(n + %s)) %% %s AS part, price_series(day, price) AS s FROM random_quote GROUP BY 1, 2) p GROUP BY item', parts, parts)) AS agree
FROM unnest(ARRAY[1, 2, 3, 10, 100, 1000]) parts;
DROP TABLE parted, random_quote, wanted;
