-- The table.
\pset border 2
\pset footer off
\pset null ''
SELECT format('%s, %s quotes of 21 products by %s sources; load order is by day, product, source. Medians of %s interleaved rounds after one to warm up, jit off,',
			  split_part(version(), ' on ', 1), count(*), :sources, current_setting('bench.runs')) || E'\n'
	|| format('work_mem %s, shared_buffers %s, one process unless said. Times are of the processor, a ratio is the median of the rounds'' ratios; results are counted, not printed.',
			  current_setting('work_mem'), current_setting('shared_buffers')) AS method
FROM quote \gset
\echo
\echo :method
SELECT work, against, target, figure, reached, note
FROM (SELECT position, work, against, target,
			 CASE WHEN figure IS NULL THEN '' WHEN unit = '' THEN figure::text
				  ELSE round(figure, CASE WHEN figure < 10 THEN 3 WHEN figure < 100 THEN 1 ELSE 0 END) || ' ' || unit
					   || CASE WHEN least IS NOT NULL THEN ' faster' ELSE '' END END AS figure,
			 CASE WHEN figure IS NULL OR coalesce(most, least) IS NULL THEN ''
				  WHEN figure <= most OR figure >= least THEN 'yes' ELSE 'no' END AS reached,
			 coalesce(note, 'not measured') AS note
	  FROM result WHERE row = ANY (string_to_array(trim(:'rows'), ' '))) AS r
ORDER BY position;
