-- The one-shot aggregates: what the functions of their names give of the series of the rows, in any order, in parallel, over frames; and plain SQL.
SET jit = off;
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.625);
CREATE TABLE change_quote AS
SELECT n, item, date '2019-10-01' + (random() * CASE item % 5 WHEN 0 THEN 60 ELSE 1400 END)::int AS day, round((CASE item % 7 WHEN 6 THEN -5 ELSE 3 END + 30 * random())::numeric, item % 4) AS price
FROM generate_series(1, 24000) n, LATERAL (SELECT n * 7919 % 60 AS item) i;
ANALYZE change_quote;
CREATE TABLE change_wanted AS
SELECT item, mom_pct(s) AS mom, qoq_pct(s) AS qoq, yoy_pct(s) AS yoy, ytd_pct(s) AS ytd, price_series_send(monthly(s)) AS months
FROM (SELECT item, price_series(day, price) AS s FROM change_quote GROUP BY item) q;
-- by SQL alone, joined by date: exact, for 5342931457063200 times a day's sum is divisible by its number of quotes, up to 40
WITH daily AS (SELECT item, day, 5342931457063200 * sum(price)::numeric(200, 80) / count(*) AS value, count(*) AS quotes FROM change_quote GROUP BY 1, 2),
     period AS (SELECT item, unit, date_trunc(unit, day)::date AS start, sum(value) AS sum, count(*) AS days FROM daily, unnest('{month,quarter}'::text[]) unit GROUP BY 1, 2, 3),
     span (name, unit, lag) AS (VALUES ('mom', 'month', interval '1 month'), ('qoq', 'quarter', '3 months'), ('yoy', 'month', '1 year')),
     newest AS (SELECT DISTINCT ON (name, item) name, p.item, p.start, p.sum * b.days AS value, b.sum * p.days AS before
                FROM period p JOIN span USING (unit) LEFT JOIN period b ON b.item = p.item AND b.unit = p.unit AND b.start = p.start - lag ORDER BY name, p.item, p.start DESC)
SELECT name, count(*) AS items, count(pct) AS changes, count(*) FILTER (WHERE pct IS NOT DISTINCT FROM CASE name WHEN 'mom' THEN mom WHEN 'qoq' THEN qoq WHEN 'yoy' THEN yoy ELSE ytd END) AS agree, (SELECT max(quotes) <= 40 FROM daily) AS divides
FROM (SELECT name, item, CASE WHEN before > 0 THEN trim_scale(round(100 * (value - before) / before, 12)) END AS pct FROM newest
      UNION ALL SELECT 'ytd', item, CASE WHEN first > 0 THEN trim_scale(round(100 * (last - first) / first, 12)) END
      FROM (SELECT DISTINCT item, first_value(value) OVER (PARTITION BY item ORDER BY day DESC) AS last,
                   first_value(value) OVER (PARTITION BY item ORDER BY extract(year FROM day) DESC, day) AS first FROM daily) d) p
     JOIN change_wanted USING (item) GROUP BY name ORDER BY name;
CREATE FUNCTION pg_temp.agrees(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s of %%s'', count(*) FILTER (WHERE (q.mom, q.qoq, q.yoy, q.ytd, price_series_send(q.months)) IS NOT DISTINCT FROM (w.mom, w.qoq, w.yoy, w.ytd, w.months)), count(*)) FROM (%s) q FULL JOIN change_wanted w USING (item)',
                   replace(query, '*', 'item, mom_pct(day, price) AS mom, qoq_pct(day, price) AS qoq, yoy_pct(day, price) AS yoy, ytd_pct(day, price) AS ytd, monthly(day, price) AS months'))
    INTO answer;
    RETURN answer;
END
$$;
SELECT by, pg_temp.agrees(format('SELECT * FROM (SELECT item, day, price FROM change_quote ORDER BY %s) r GROUP BY item', by)) AS agree
FROM unnest(ARRAY['n', 'hashint4(n)', 'hashint4(-n)', 'day', 'day DESC', 'price', 'item, day']) by;
SELECT pg_temp.agrees('SELECT * FROM (SELECT item, day, price FROM change_quote UNION ALL SELECT item, NULL, 5 FROM change_wanted UNION ALL SELECT item, DATE ''2030-01-01'', NULL FROM change_wanted) r GROUP BY item') AS nulls_skipped,
       pg_temp.agrees('SELECT * FROM change_quote GROUP BY GROUPING SETS ((item), ()) HAVING item IS NOT NULL') AS grouping_sets;
-- partial aggregates in parallel workers, partitions
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT mom_pct(day, price), qoq_pct(day, price), yoy_pct(day, price), ytd_pct(day, price), monthly(day, price) FROM change_quote;
SELECT workers, pg_temp.agrees('SELECT * FROM change_quote GROUP BY item') AS agree
FROM unnest(ARRAY[0, 1, 2]) workers, LATERAL set_config('max_parallel_workers_per_gather', workers::text, false);
SET max_parallel_workers_per_gather = 0;
CREATE TABLE change_part (LIKE change_quote) PARTITION BY HASH (n);
CREATE TABLE change_part_0 PARTITION OF change_part FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE change_part_1 PARTITION OF change_part FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE change_part_2 PARTITION OF change_part FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO change_part SELECT * FROM change_quote;
ANALYZE change_part;
SET enable_partitionwise_aggregate = on;
EXPLAIN (COSTS OFF) SELECT item, yoy_pct(day, price) FROM change_part GROUP BY item;
SELECT pg_temp.agrees('SELECT * FROM change_part GROUP BY item') AS partitionwise;
-- frames that move, and that grow
CREATE TEMP TABLE framed AS SELECT row_number() OVER (ORDER BY day, n) AS r, * FROM change_quote WHERE item = 3;
SELECT count(*) AS frames, count(mom) AS mom, count(yoy) AS yoy,
       count(*) FILTER (WHERE (mom, qoq, yoy, ytd, price_series_send(months)) IS DISTINCT FROM (SELECT (mom_pct(s), qoq_pct(s), yoy_pct(s), ytd_pct(s), price_series_send(monthly(s))) FROM (SELECT price_series(day, price) AS s FROM framed i WHERE i.r BETWEEN o.r - 120 AND o.r) w)) AS differ
FROM (SELECT r, mom_pct(day, price) OVER w AS mom, qoq_pct(day, price) OVER w AS qoq, yoy_pct(day, price) OVER w AS yoy, ytd_pct(day, price) OVER w AS ytd, monthly(day, price) OVER w AS months FROM framed WINDOW w AS (ORDER BY r ROWS BETWEEN 120 PRECEDING AND CURRENT ROW)) o;
SELECT count(*) AS frames, count(*) FILTER (WHERE ytd IS DISTINCT FROM (SELECT ytd_pct(price_series(day, price)) FROM framed i WHERE i.r <= o.r)) AS differ
FROM (SELECT r, ytd_pct(day, price) OVER (ORDER BY r) AS ytd FROM framed) o;
SELECT r, yoy_pct(day, price) OVER w, monthly(day, price) OVER w FROM (VALUES (1, date '2022-07-03', 4.0), (2, '2023-07-03', 5.00), (3, '2023-08-01', 6), (4, NULL, 7), (5, '2023-08-02', NULL)) v (r, day, price) WINDOW w AS (ORDER BY r ROWS BETWEEN 1 PRECEDING AND CURRENT ROW);
-- every type of price; FILTER; no rows; coarser things are in two steps
SELECT yoy_pct(d, p::numeric) AS numeric, yoy_pct(d, p::bigint) AS bigint, yoy_pct(d, p::int) AS int, yoy_pct(d, p::smallint) AS smallint, yoy_pct(d, p::float8) AS float8, yoy_pct(d, p::real) AS real, ytd_pct(d, p::float8), qoq_pct(d, p::smallint), monthly(d, p::real),
       qoq_pct(d, p) FILTER (WHERE d > '2023-01-01') AS filtered, yoy_pct(d, p) FILTER (WHERE false) AS none, monthly(d, p) FILTER (WHERE false) AS no_months, yoy_pct(monthly(price_series(d, p)), digits => 1) AS two_steps
FROM (VALUES (date '2022-05-03', 4), ('2023-01-09', 6), ('2023-05-03', 5)) v (d, p);
DROP TABLE change_part, change_quote, change_wanted;
