-- What points.c measured of a long series, against a copy of its points.
SELECT count(report(name, 'points', split_part(name, '-', 2), 'memcpy')) FROM result WHERE row = 'points' \gset
UPDATE result SET note = note || format('; against memcpy of 12 B a point %s',
	(SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY a.cpu / b.cpu))::numeric, 2)
	 FROM sample a JOIN sample b USING (work, run)
	 WHERE work = 'points' AND a.side = split_part(result.name, '-', 2) AND b.side = 'memcpy-columns'))
WHERE row = 'points';
