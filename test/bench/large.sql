-- 50 million quotes: two workers against none, and beside avg(price).
\ir workers.sql
SET enable_sort = off;
SET parallel_leader_participation = off;
SELECT parallel('large-series', 'price_series(day, price)', 'product') \gset
SELECT parallel('large-avg', 'avg(price)', 'product') \gset

UPDATE result SET figure = series / average, note = format('%s : %s, medians of processor time', milliseconds(series), milliseconds(average))
FROM (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu) FILTER (WHERE work = 'large-series') AS series,
			 percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu) FILTER (WHERE work = 'large-avg') AS average
	  FROM sample WHERE side = 'serial') AS s
WHERE name = 'large-serial';
UPDATE result SET figure = series / average,
	note = format('%s : %s, quickest of each by the clock; by processor time of leader and workers %s', milliseconds(series), milliseconds(average),
				  round((series_cpu / average_cpu)::numeric, 3))
FROM (SELECT min(wall) FILTER (WHERE work = 'large-series') AS series, min(wall) FILTER (WHERE work = 'large-avg') AS average,
			 percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu + workers) FILTER (WHERE work = 'large-series') AS series_cpu,
			 percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu + workers) FILTER (WHERE work = 'large-avg') AS average_cpu
	  FROM sample WHERE side = 'workers') AS s
WHERE name = 'large-workers';

CREATE TEMPORARY TABLE serial AS SELECT product, price_series_send(price_series(day, price)) AS sent FROM quote GROUP BY product;
SET max_parallel_workers_per_gather = 2;
CREATE TEMPORARY TABLE parallel AS SELECT product, price_series_send(price_series(day, price)) AS sent FROM quote GROUP BY product;
UPDATE result SET figure = differing, note = concat_ws('; ', format('the sent bytes of %s series', all_series), wrong(differing))
FROM (SELECT count(*) FILTER (WHERE serial.sent IS DISTINCT FROM parallel.sent) AS differing, count(*) AS all_series
	  FROM serial FULL JOIN parallel USING (product)) AS s
WHERE name = 'large-bits';
