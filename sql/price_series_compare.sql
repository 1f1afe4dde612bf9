-- price_series: equality, order and hash go by value.
-- values in classes of equal ones, in ascending order: no two of different classes are equal
CREATE TEMP TABLE edge (class int, s price_series);
INSERT INTO edge
SELECT n, s FROM unnest(ARRAY[
    '{}|{ }|day{}',
    '{2023-07-03:-1e35}',
    '{2023-07-03:-5}|{2023-07-03:-5.000}',
    '{2023-07-03:-0.5/1}',
    '{2023-07-03:0}|{2023-07-03:0.00}|{2023-07-03:-0.0}',
    '{2023-07-03:0/2}',
    '{2023-07-03:0.000000000000000000000000000000000001}',
    '{2023-07-03:5/0.5}|{2023-07-03:5.0/0.50}',
    '{2023-07-03:5}|{2023-07-03:5.0}|{2023-07-03:5.00/1}|{2023-07-03:5/1.000}|{2023-07-03:5.000000000000000000000000}',
    '{2023-07-03:5,2023-07-04:0}',
    '{2023-07-03:5,2023-07-04:6}|{2023-07-04:6.000,2023-07-03:5}',
    '{2023-07-03:5,2023-07-04:6,2023-07-05:-1}',
    '{2023-07-03:5,2023-07-04:6/2}',
    '{2023-07-03:5,2023-07-05:6}',
    '{2023-07-03:5/2}',
    '{2023-07-03:5.000000000000000000000000000001}',
    '{2023-07-03:10/2}|{2023-07-03:10.0/2.0}',
    '{2023-07-03:18446744073709551616}',
    '{2023-07-03:1e35}|{2023-07-03:100000000000000000000000000000000000.0}',
    '{2023-07-04:-1e35}',
    '{9999-12-31:1}',
    '{} base 2010-01-01=100',
    '{2023-07-03:5} base 2010-01-01=100',
    '{} base 2010=1',
    '{} base 2010=100|{} base [2010-01-01,2010-12-31]=100.00',
    '{} base 2011=1',
    '{} pending 2010',
    'week{}', 'week{2023-07-03:5}', 'month{}', 'month{2023-07:5}|month{2023-07:5.0}', 'month{2023-07:10/2}',
    'quarter{2023-Q3:5}', 'year{2023:5}']) WITH ORDINALITY c (spellings, n),
    LATERAL (SELECT unnest(string_to_array(spellings, '|'))::price_series AS s) v;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.s = b.s) = (a.class = b.class) AND (a.s <> b.s) = (a.class <> b.class)) AS equal,
       count(*) FILTER (WHERE (a.s < b.s) = (a.class < b.class) AND (a.s <= b.s) = (a.class <= b.class)
                          AND (a.s > b.s) = (a.class > b.class) AND (a.s >= b.s) = (a.class >= b.class)
                          AND price_series_cmp(a.s, b.s) = sign(a.class - b.class)) AS ordered,
       count(*) FILTER (WHERE a.class <> b.class OR (price_series_hash(a.s) = price_series_hash(b.s)
                          AND price_series_hash_extended(a.s, 0) = price_series_hash_extended(b.s, 0)
                          AND price_series_hash_extended(a.s, 42) = price_series_hash_extended(b.s, 42))) AS hashed
FROM edge a, edge b;
SELECT a.s, b.s FROM edge a, edge b
WHERE price_series_cmp(a.s, b.s) <> sign(a.class - b.class) ORDER BY a.class, b.class LIMIT 5;
-- different values have different hashes (all but a base's value is hashed), and a seed changes them
SELECT count(DISTINCT class) AS classes, count(DISTINCT price_series_hash(s)) AS hashes,
       count(*) FILTER (WHERE price_series_hash_extended(s, 1) <> price_series_hash_extended(s, 2)) = count(*) AS seeds,
       bool_and(price_series_hash(s) = (price_series_hash_extended(s, 0) & 4294967295)::bit(32)::int) AS low_half
FROM edge;
-- a weight is part of the value
SELECT '{2023-07-03:10/2}'::price_series <> '{2023-07-03:5}'::price_series AS differs;
-- what is displayed stays
SELECT '{2023-07-03:5.00}'::price_series, '{2023-07-03:5.0}'::price_series;

-- DISTINCT and GROUP BY, hashed and sorted
SELECT count(*) AS series, count(DISTINCT class) AS classes, count(DISTINCT s) AS distinct FROM edge;
SET enable_sort = off;
EXPLAIN (COSTS OFF) SELECT s, count(*) FROM edge GROUP BY s;
SELECT count(*) AS groups, sum(n) AS series FROM (SELECT s, count(*) AS n FROM edge GROUP BY s) g;
RESET enable_sort;
SET enable_hashagg = off;
EXPLAIN (COSTS OFF) SELECT s, count(*) FROM edge GROUP BY s;
SELECT count(*) AS groups, sum(n) AS series FROM (SELECT s, count(*) AS n FROM edge GROUP BY s) g;
RESET enable_hashagg;
SELECT bool_and(class = place) AS sorted
FROM (SELECT class, dense_rank() OVER (ORDER BY s) AS place FROM edge) o;

-- a hash index finds it however it is spelt; so do joins by hash and merge
CREATE TEMP TABLE stored (n int, s price_series);
INSERT INTO stored SELECT n, format('{2023-07-03:%s.50,2023-07-04:%s/3}', n, n + 1)::price_series FROM generate_series(1, 2000) n;
CREATE INDEX stored_s ON stored USING hash (s);
ANALYZE stored;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT n FROM stored WHERE s = '{2023-07-04:778.0/3,2023-07-03:777.5}';
SELECT n FROM stored WHERE s = '{2023-07-04:778.0/3,2023-07-03:777.5}';
RESET enable_seqscan;
SET enable_mergejoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM stored a JOIN stored b USING (s);
SELECT count(*) FROM stored a JOIN stored b USING (s);
SET enable_mergejoin = on;
SET enable_hashjoin = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM stored a JOIN stored b USING (s);
SELECT count(*) FROM stored a JOIN stored b USING (s);
