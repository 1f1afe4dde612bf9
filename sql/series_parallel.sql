-- Every aggregate whose state is a price_series gives the same bytes however its rows are divided: among
-- parallel workers, hash tables that spill, partitions, grouping sets, and window frames at random.
--
-- What stands elsewhere: that those bytes are right, by SQL's own sums, in many orders of the rows
-- (series_aggregate_order); sums, refusals and NULL (series_aggregate); weights and random partitions under
-- rollup (series_aggregate_merge); frames of all kinds (series_aggregate_window); stored states
-- (series_aggregate_state).  Here the reference is the serial, sorted aggregate.
SET jit = off;
SELECT setseed(0.75);
CREATE TABLE quote AS
SELECT n, item, n % 4 AS place,
       -- of 9 kinds of items, 7 has some days far off, 6 very few days, 8 sums beyond 64 bits; all have a first day
       date '2015-01-01' + CASE WHEN n <= 80 THEN 0 WHEN kind = 7 AND n % 5 = 0 THEN 90000 WHEN kind = 6 THEN 10 ELSE 300 END * (random() * 1000)::int / 1000 AS day,
       CASE kind WHEN 8 THEN avg(price) OVER (ORDER BY n ROWS 2 PRECEDING) WHEN 5 THEN round(price) * 1e14 WHEN 0 THEN round(price) ELSE round(price, n % 3 + 1) END AS price,
       CASE WHEN n % 13 <> 0 THEN n % 11 END AS weight
FROM (SELECT n, n % 80 AS item, n % 80 % 9 AS kind, (400 + 100 * random())::numeric AS price FROM generate_series(1, 5000) n) q
ORDER BY hashint4(n);
ANALYZE quote;

-- Each aggregate as a call whose result is text, found in the catalog, so that none is forgotten.
CREATE TABLE call AS
SELECT a.aggfnoid::regprocedure::text AS name, p.proname, format(CASE prorettype WHEN 'price_series'::regtype THEN 'encode(price_series_send(%s%%1$s), ''hex'')' ELSE '(%s%%1$s)::text' END,
              format('%I(%%2$s%s)', proname, (SELECT string_agg(CASE WHEN type IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN 'day::' || type WHEN type = 'price_series'::regtype THEN 's'
                                                      WHEN type = 'calendar_period'::regtype THEN quote_literal('2015-01-01')
                                                      WHEN place = 3 THEN 'weight::' || type
                                                      WHEN type IN ('numeric'::regtype, 'float8'::regtype, 'float4'::regtype) THEN 'price::' || type
                                                      ELSE '(price / 1e14 + mod(n, 300))::' || type END, ', ' ORDER BY place)
                                   FROM unnest(proargtypes::regtype[]) WITH ORDINALITY t (type, place)))) AS call,
       'price_series'::regtype = ALL (proargtypes) AS of_series
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE aggtranstype = 'price_series'::regtype AND pronamespace <> pg_my_temp_schema();
SELECT count(*) >= 55 AS all_of_them, count(DISTINCT proname) >= 7 AS names, count(*) FILTER (WHERE of_series) AS of_series,
       bool_and((SELECT proparallel = 's' FROM pg_proc WHERE oid = name::regprocedure)) AS parallel_safe,
       bool_and((SELECT aggcombinefn <> 0 FROM pg_aggregate WHERE aggfnoid = name::regprocedure)) AS combine
FROM call;
-- An array of all answers; what follows the call (FILTER, OVER), and what stands before its arguments (DISTINCT).
CREATE FUNCTION pg_temp.answers(behind text DEFAULT '', before text DEFAULT '') RETURNS text LANGUAGE sql AS
$$ SELECT 'ARRAY[' || string_agg(format(call.call, ' ' || behind, before), ', ' ORDER BY name) || ']' FROM call WHERE NOT of_series $$;

-- The references.
SET max_parallel_workers_per_gather = 0;
SET enable_hashagg = off;
CREATE VIEW one_a_day AS SELECT DISTINCT ON (item, day) * FROM quote ORDER BY item, day, n;
DO $$ BEGIN
    EXECUTE format('CREATE TABLE serial AS SELECT item AS key, %s AS answers FROM (SELECT * FROM quote ORDER BY item, day) q GROUP BY item', pg_temp.answers());
    EXECUTE format('CREATE TABLE serial_place AS SELECT place AS key, %s AS answers FROM (SELECT * FROM quote ORDER BY place, day) q GROUP BY place', pg_temp.answers());
    EXECUTE format('CREATE TABLE serial_all AS SELECT 1 AS key, %s AS answers FROM quote', pg_temp.answers());
    EXECUTE format('CREATE TABLE serial_days AS SELECT item AS key, %s AS answers FROM one_a_day GROUP BY item', pg_temp.answers());
END $$;
RESET enable_hashagg;
SELECT count(*) AS items, bool_and(cardinality(answers) = calls) AS answers, count(DISTINCT answers) AS different
FROM serial, (SELECT count(*) AS calls FROM call WHERE NOT of_series) c GROUP BY calls;

-- Does a query (key, answers) give the reference?  Else the names of those that differ.
CREATE FUNCTION pg_temp.agrees(query text, reference text DEFAULT 'serial') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT CASE WHEN bool_and(coalesce(s.answers = q.answers, false)) THEN format(''all %%s'', count(*))
                           ELSE ''DIFFERENT: '' || coalesce((SELECT string_agg(DISTINCT name, '' '')
                                FROM (%1$s) q (key, answers) JOIN %2$s s USING (key), unnest(s.answers, q.answers) WITH ORDINALITY u (a, b, n)
                                     JOIN (SELECT name, row_number() OVER (ORDER BY name) AS n FROM call WHERE NOT of_series) c USING (n)
                                WHERE a IS DISTINCT FROM b), ''groups'') END
                    FROM (%1$s) q (key, answers) FULL JOIN %2$s s USING (key)', query, reference) INTO answer;
    RETURN answer;
END
$$;
CREATE FUNCTION pg_temp.by_item(relation text DEFAULT 'quote') RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT item, %s FROM %s GROUP BY item', pg_temp.answers(), relation) $$;
CREATE FUNCTION pg_temp.of_all() RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT 1, %s FROM quote', pg_temp.answers()) $$;
-- Asks for so many workers, from here on; of the executed plan of a query, the largest number of batches of a
-- hash table, and whether workers were launched.
CREATE FUNCTION pg_temp.executed(query text, asked int, OUT batches int, OUT launched boolean) LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    PERFORM set_config('max_parallel_workers_per_gather', asked::text, false);
    EXECUTE 'EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, FORMAT JSON) ' || query INTO plan;
    SELECT max(x::int) INTO batches FROM jsonb_path_query(plan, '$.**."HashAgg Batches"') x;
    SELECT coalesce(max(x::int), 0) > 0 INTO launched FROM jsonb_path_query(plan, '$.**."Workers Launched"') x;
END
$$;

-- in any order
SELECT pg_temp.agrees(pg_temp.by_item()) AS hashed, pg_temp.agrees(pg_temp.by_item('(SELECT * FROM quote ORDER BY hashint4extended(n, 7)) q')) AS shuffled,
       pg_temp.agrees(pg_temp.of_all(), 'serial_all') AS of_all;

-- parallel workers
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 4;
ALTER TABLE quote SET (parallel_workers = 4);
EXPLAIN (COSTS OFF) SELECT item, price_series(day, price), rebase(day, price, '2015-01-01') FROM quote GROUP BY item;
EXPLAIN (COSTS OFF) SELECT price_series(day, price, weight), mom_pct(day, price), summary(day, price), max_drawdown(day, price), sparkline(day, price) FROM quote;
SELECT asked, launched, pg_temp.agrees(pg_temp.by_item()) AS agree, pg_temp.agrees(pg_temp.of_all(), 'serial_all') AS of_all
FROM unnest(ARRAY[0, 2, 4]) asked, LATERAL pg_temp.executed(pg_temp.by_item(), asked);
SET parallel_leader_participation = off;
SET enable_hashagg = off;
SELECT pg_temp.agrees(pg_temp.by_item()) AS sorted_without_leader;
RESET enable_hashagg;
RESET parallel_leader_participation;

-- hash tables that spill, alone and in workers
SET work_mem = '64kB';
SET enable_sort = off;
SELECT asked, launched, batches > 1 AS spilled, pg_temp.agrees(pg_temp.by_item()) AS agree
FROM unnest(ARRAY[0, 2, 4]) asked, LATERAL pg_temp.executed(pg_temp.by_item(), asked);
-- grouping sets, hashed together; they spill, too
SET max_parallel_workers_per_gather = 0;
CREATE FUNCTION pg_temp.sets() RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT item, place, grouping(item, place) AS g, %s AS answers FROM quote GROUP BY GROUPING SETS ((item), (place), ())', pg_temp.answers()) $$;
SELECT batches > 1 AS spilled, pg_temp.agrees(format('SELECT item, answers FROM (%s) x WHERE g = 1', pg_temp.sets())) AS by_item,
       pg_temp.agrees(format('SELECT place, answers FROM (%s) x WHERE g = 2', pg_temp.sets()), 'serial_place') AS by_place,
       pg_temp.agrees(format('SELECT 1, answers FROM (%s) x WHERE g = 3', pg_temp.sets()), 'serial_all') AS of_all
FROM pg_temp.executed(pg_temp.sets(), 0);
RESET enable_sort;
RESET work_mem;
SET enable_hashagg = off;
SELECT pg_temp.agrees(format('SELECT place, answers FROM (%s) x WHERE g = 2', pg_temp.sets()), 'serial_place') AS sets_sorted;
RESET enable_hashagg;

-- FILTER, in workers; DISTINCT over rows that come twice
SET max_parallel_workers_per_gather = 4;
SELECT pg_temp.agrees(format('SELECT k, %s FROM quote, generate_series(0, 3) k GROUP BY k', pg_temp.answers('FILTER (WHERE place = k)')), 'serial_place') AS filter;
SELECT pg_temp.agrees(format('SELECT item, %s FROM (TABLE one_a_day UNION ALL TABLE one_a_day) q GROUP BY item', pg_temp.answers('', 'DISTINCT ')), 'serial_days') AS distinct;

-- partitions: each whole where the key divides them, else in parts
CREATE TABLE by_item (LIKE quote) PARTITION BY HASH (item);
CREATE TABLE by_item_0 PARTITION OF by_item FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE by_item_1 PARTITION OF by_item FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE by_item_2 PARTITION OF by_item FOR VALUES WITH (MODULUS 3, REMAINDER 2);
CREATE TABLE by_day (LIKE quote) PARTITION BY RANGE (day);
CREATE TABLE by_day_0 PARTITION OF by_day FOR VALUES FROM (MINVALUE) TO ('2015-03-15');
CREATE TABLE by_day_1 PARTITION OF by_day FOR VALUES FROM ('2015-03-15') TO (MAXVALUE);
INSERT INTO by_item TABLE quote;
INSERT INTO by_day TABLE quote;
ANALYZE by_item;
ANALYZE by_day;
SET enable_partitionwise_aggregate = on;
SET max_parallel_workers_per_gather = 0;
EXPLAIN (COSTS OFF) SELECT item, rebase(day, price, '2015-01-01') FROM by_item GROUP BY item;
EXPLAIN (COSTS OFF) SELECT item, rebase(day, price, '2015-01-01') FROM by_day GROUP BY item;
SELECT asked, launched, pg_temp.agrees(pg_temp.by_item('by_item')) AS whole, pg_temp.agrees(pg_temp.by_item('by_day')) AS in_parts
FROM unnest(ARRAY[0, 2, 4]) asked, LATERAL pg_temp.executed(pg_temp.by_item('by_day'), asked);
RESET enable_partitionwise_aggregate;
SET max_parallel_workers_per_gather = 0;

-- window frames at random, of each aggregate but those with a base, which need all months of it
CREATE TABLE placed AS SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY item ORDER BY n) AS row FROM quote WHERE item < 18) q WHERE row <= 20;
CREATE INDEX ON placed (item, row);
ANALYZE placed;
DELETE FROM call WHERE proname = 'rebase';
CREATE FUNCTION pg_temp.bound(at int) RETURNS text LANGUAGE sql AS
$$ SELECT CASE WHEN at <= -15 THEN 'UNBOUNDED PRECEDING' WHEN at < 0 THEN -at || ' PRECEDING' WHEN at = 0 THEN 'CURRENT ROW' WHEN at < 15 THEN at || ' FOLLOWING' ELSE 'UNBOUNDED FOLLOWING' END $$;
CREATE FUNCTION pg_temp.differing(first int, last int, excluded boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT count(*) FROM (SELECT item, row, %s AS answers FROM placed WINDOW w AS (PARTITION BY item ORDER BY n ROWS BETWEEN %s AND %s%s)) o
                    WHERE answers IS DISTINCT FROM (SELECT %s FROM placed p WHERE p.item = o.item AND p.row BETWEEN %s AND %s AND (%L OR p.row <> o.row))',
                   pg_temp.answers('OVER w'), pg_temp.bound(first), pg_temp.bound(last), CASE WHEN excluded THEN ' EXCLUDE CURRENT ROW' ELSE '' END, pg_temp.answers(),
                   CASE WHEN first <= -15 THEN '0' ELSE 'o.row + ' || first END, CASE WHEN last >= 15 THEN '1000' ELSE 'o.row + ' || last END, NOT excluded) INTO answer;
    RETURN answer;
END
$$;
SELECT count(*) AS frames, sum(differs::int) AS rows_that_differ
FROM (SELECT pg_temp.differing(least(a, b), greatest(a, b), n % 4 = 0) AS differs
      FROM (SELECT n, greatest(-15, 14 - floor(random() * 31)::int) AS a, least(15, floor(random() * 31)::int - 14) AS b FROM generate_series(1, 10) n) f) d;

-- rollup of parts is the aggregate over their rows, in workers, spilled, filtered, made distinct, in sets and in frames
CREATE TABLE part AS SELECT item, n % 7 AS part, price_series(day, price) AS s FROM quote GROUP BY 1, 2 ORDER BY hashint4(item), 2;
ANALYZE part;
ALTER TABLE part SET (parallel_workers = 4);
CREATE TABLE whole AS SELECT item AS key, price_series_send(price_series(day, price)) AS answers FROM quote GROUP BY 1;
CREATE FUNCTION pg_temp.rollup(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s of %%s'', count(*) FILTER (WHERE price_series_send(s) = answers), count(*)) FROM (%s) q (key, s) FULL JOIN whole USING (key)', query) INTO answer;
    RETURN answer;
END
$$;
SET max_parallel_workers_per_gather = 4;
EXPLAIN (COSTS OFF) SELECT item, rollup(s) FROM part GROUP BY item;
SET work_mem = '64kB';
SET enable_sort = off;
SELECT asked, launched, batches > 1 AS spilled, pg_temp.rollup('SELECT item, rollup(s) FROM part GROUP BY item') AS agree,
       pg_temp.rollup('SELECT i.item, rollup(s) FILTER (WHERE part.item = i.item) FROM part, (SELECT DISTINCT item FROM part) i GROUP BY i.item') AS filter
FROM unnest(ARRAY[0, 2, 4]) asked, LATERAL pg_temp.executed('SELECT item, rollup(s) FROM part GROUP BY item', asked);
RESET enable_sort;
RESET work_mem;
SELECT pg_temp.rollup('SELECT item, rollup(DISTINCT s) FROM (TABLE part UNION ALL TABLE part) p GROUP BY item') AS distinct,
       pg_temp.rollup('SELECT item, s FROM (SELECT item, part, rollup(s) AS s FROM part GROUP BY GROUPING SETS ((item), (part), ())) p WHERE item IS NOT NULL') AS sets;
SELECT count(*) AS frames, count(*) FILTER (WHERE price_series_send(s) IS DISTINCT FROM (SELECT price_series_send(rollup(s)) FROM part p WHERE p.item = o.item AND p.part BETWEEN o.part - 3 AND o.part + 1)) AS differ
FROM (SELECT item, part, rollup(s) OVER (PARTITION BY item ORDER BY part ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING) AS s FROM part) o;
DROP TABLE part, whole, placed, by_item, by_day, serial, serial_place, serial_all, serial_days, call;
DROP VIEW one_a_day;
DROP TABLE quote;
