-- Bytes a point of the generated quotes; those of real prices see in-cluster.sh.
SELECT pg_relation_size('quote') / count(*) AS heap, count(*) AS quotes FROM quote \gset
SELECT round(100.0 * count(*) FILTER (WHERE same) / count(same)) AS same
FROM (SELECT price = lag(price) OVER (PARTITION BY product, source ORDER BY day) AS same FROM quote) AS s \gset
UPDATE result SET figure = bytes,
	note = format('%s %% of days repeat the day before; heap rows %s B', :same, :heap)
FROM (SELECT sum(pg_column_size(series))::numeric / sum(num_points(series)) AS bytes FROM stored) AS s
WHERE name = 'bytes-sticky';
