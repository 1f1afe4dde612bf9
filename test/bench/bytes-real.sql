-- Bytes a point of the series in table daily, which come from outside.
UPDATE result SET figure = bytes, work = 'bytes a point, ' || series || ' daily',
	note = format('%s points; heap rows %s B', points, (SELECT pg_relation_size('daily') / count(*) FROM daily))
FROM (SELECT sum(pg_column_size(s))::numeric / sum(num_points(s)) AS bytes, sum(num_points(s)) AS points,
			 string_agg(series, ', ') AS series
	  FROM (SELECT series, price_series(day, price) AS s FROM daily GROUP BY series) AS s) AS s
WHERE name = 'bytes-real';
