-- Two workers against none, on two cores: the leader only merges.  The clock counts, and of several
-- rounds the quickest of either side: what else runs on the machine only ever takes time.  A machine that
-- is not idle has not two cores for us, so the figure by processor time stands beside it: the leader's
-- and half of the workers', as if they had shared the work evenly and the leader waited for them.
CREATE FUNCTION parallel(row_name text, aggregate text, key text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	statement text := format('SELECT count(x) FROM (SELECT %s AS x FROM quote GROUP BY %s) AS s', aggregate, key);
	line text;
	workers text;
BEGIN
	PERFORM set_config('max_parallel_workers_per_gather', '2', true);
	FOR line IN EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) ' || statement LOOP
		workers := coalesce(workers, substring(line FROM 'Workers Launched: (.*)'));
	END LOOP;
	PERFORM set_config('max_parallel_workers_per_gather', '0', true);
	PERFORM measure(row_name, '{serial,workers}', ARRAY[statement, statement],
					ARRAY['max_parallel_workers_per_gather=0', 'max_parallel_workers_per_gather=2']);
	UPDATE result SET figure = serial / parallel,
		note = concat_ws('; ', format('%s : %s, quickest of each by the clock', milliseconds(serial), milliseconds(parallel)),
						 format('by processor time %s: leader %s, workers %s', round((serial_cpu / (leader + workers_cpu / 2))::numeric, 3),
								milliseconds(leader), milliseconds(workers_cpu)),
						 'workers launched: ' || coalesce(workers, 'none'))
	FROM (SELECT min(wall) FILTER (WHERE side = 'serial') AS serial, min(wall) FILTER (WHERE side = 'workers') AS parallel,
				 percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu) FILTER (WHERE side = 'serial') AS serial_cpu,
				 percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu) FILTER (WHERE side = 'workers') AS leader,
				 percentile_cont(0.5) WITHIN GROUP (ORDER BY sample.workers) FILTER (WHERE side = 'workers') AS workers_cpu
		  FROM sample WHERE work = row_name) AS s
	WHERE name = row_name;
END
$$;
