-- price_series over :rows rows of :days distinct days in no order, without a table; prints the peak
-- memory of this backend in kB.
SET work_mem = '4MB';
SELECT price_series(day, price) IS NOT NULL AS ignored
FROM (SELECT date '1000-01-01' + (i * 7919 % :days)::integer AS day, i % 1000 AS price
	  FROM (SELECT generate_series(1::bigint, :rows) AS i) AS i) AS quote \gset
SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmHWM:\s+(\d+) kB'))[1];
