-- Two workers against none.
\ir workers.sql
SET enable_sort = off;
SET parallel_leader_participation = off;
SELECT parallel('parallel-product', 'price_series(day, price)', 'product') \gset
SELECT parallel('parallel-source', 'price_series(day, price)', 'product, source') \gset
SELECT parallel('parallel-avg', 'avg(price)', 'product, source') \gset

CREATE TEMPORARY TABLE serial AS
SELECT product, source, md5(price_series_send(price_series(day, price))) AS md5 FROM quote GROUP BY GROUPING SETS ((product), (product, source));
SET max_parallel_workers_per_gather = 2;
CREATE TEMPORARY TABLE parallel AS
SELECT product, source, md5(price_series_send(price_series(day, price))) AS md5 FROM quote GROUP BY product, source
UNION ALL
SELECT product, NULL, md5(price_series_send(price_series(day, price))) FROM quote GROUP BY product;
UPDATE result SET figure = differing, note = concat_ws('; ', format('md5 of the sent bytes of %s series', all_series), wrong(differing))
FROM (SELECT count(*) FILTER (WHERE serial.md5 IS DISTINCT FROM parallel.md5) AS differing, count(*) AS all_series
	  FROM serial FULL JOIN parallel ON (serial.product, coalesce(serial.source, 0)) = (parallel.product, coalesce(parallel.source, 0))) AS s
WHERE name = 'parallel-bits';
