-- What the rows of the table share: measuring statements, and one line of result a row.
CREATE EXTENSION rare_earth SCHEMA public;
CREATE SCHEMA bench;

-- Seconds of one execution: by the clock, and of this process's time on a processor.
CREATE TABLE sample (work text, side text, run integer, wall double precision, cpu double precision,
	workers double precision);		-- processor time of all parallel workers

CREATE TABLE result (
	position integer GENERATED ALWAYS AS IDENTITY,
	row text,						-- as named on the command line
	name text PRIMARY KEY,
	work text,
	against text,
	target text,					-- as design says it; NULL where it says nothing
	most numeric,					-- reached where the figure is at most this,
	least numeric,					-- or at least this
	figure numeric,
	unit text DEFAULT 'x',
	note text
);

-- Seconds that this process has spent on a processor.  schedstat is exact only when the process has
-- just been taken off the processor, which the sleep does.
CREATE FUNCTION processor_seconds() RETURNS double precision
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_sleep(0.001);
	RETURN split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::double precision / 1e9;
EXCEPTION WHEN undefined_file THEN
	-- a kernel without it: ticks of 10 ms; the fields behind the command's name in parentheses
	RETURN (SELECT (field[12]::double precision + field[13]::double precision) / 100
			FROM string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\) ', ''), ' ') AS field);
END
$$;

-- The same of the server's processes that have ended, in ticks of 10 ms: the server's main process,
-- which is this one's parent, has waited for them.
CREATE FUNCTION ended_processes_seconds() RETURNS double precision
LANGUAGE sql AS $$
	SELECT (parent[14]::double precision + parent[15]::double precision) / 100
	FROM string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\) ', ''), ' ') AS self,
		 string_to_array(regexp_replace(pg_read_file('/proc/' || self[2] || '/stat'), '^.*\) ', ''), ' ') AS parent
$$;

-- Executes a statement as often as it takes to last a while, and notes the time of one execution.
CREATE FUNCTION execute_once(work text, side text, run integer, statement text, times integer) RETURNS double precision
LANGUAGE plpgsql AS $$
DECLARE
	workers double precision := ended_processes_seconds();
	processor double precision := processor_seconds();
	start timestamptz := clock_timestamp();
	wall double precision;
BEGIN
	FOR i IN 1 .. times LOOP
		EXECUTE statement;
	END LOOP;
	wall := extract(epoch FROM clock_timestamp() - start);
	processor := processor_seconds() - processor;
	workers := ended_processes_seconds() - workers;
	IF run > 0 THEN
		INSERT INTO sample VALUES (work, side, run, wall / times, processor / times, workers / times);
	END IF;
	RETURN wall;
END
$$;

-- Measures several sides of one work: a round to warm up, then interleaved rounds.  settings: a list
-- "name=value ..." a side, which holds for that side alone.
CREATE FUNCTION measure(work text, side text[], statement text[], settings text[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	runs integer := current_setting('bench.runs');
	times integer[];
	setting text;
BEGIN
	FOR run IN 0 .. runs LOOP
		FOR i IN 1 .. array_length(side, 1) LOOP
			FOREACH setting IN ARRAY coalesce(string_to_array(settings[i], ' '), '{}') LOOP
				PERFORM set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true);
			END LOOP;
			IF run = 0 THEN
				times[i] := greatest(1, ceil(0.2 / greatest(execute_once(work, side[i], run, statement[i], 1), 1e-4)));
			ELSE
				PERFORM execute_once(work, side[i], run, statement[i], times[i]);
			END IF;
			FOREACH setting IN ARRAY coalesce(string_to_array(settings[i], ' '), '{}') LOOP
				EXECUTE format('SET LOCAL %s TO DEFAULT', split_part(setting, '=', 1));
			END LOOP;
		END LOOP;
	END LOOP;
END
$$;

CREATE FUNCTION milliseconds(seconds double precision) RETURNS text
LANGUAGE sql AS $$
	SELECT round((1000 * seconds)::numeric, CASE WHEN seconds < 0.001 THEN 4 WHEN seconds < 0.02 THEN 2 ELSE 0 END) || ' ms'
$$;

-- Fills in a row: the time of `ours` over that of `other`, or where that is to be faster the other
-- way round.  The figure is the median of the rounds' ratios of processor time.
CREATE FUNCTION report(row_name text, work text, ours text, other text, remark text DEFAULT NULL) RETURNS void
LANGUAGE sql AS $$
	UPDATE result SET figure = ratio, note = concat_ws('; ', details, remark)
	FROM (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN faster THEN b.cpu / a.cpu ELSE a.cpu / b.cpu END) AS ratio,
				 milliseconds(percentile_cont(0.5) WITHIN GROUP (ORDER BY a.cpu)) || ' : '
				 || milliseconds(percentile_cont(0.5) WITHIN GROUP (ORDER BY b.cpu)) || '; by the clock '
				 || round(percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN faster THEN b.wall / a.wall ELSE a.wall / b.wall END)::numeric, 2) AS details
		  FROM (SELECT least IS NOT NULL AS faster FROM result WHERE name = row_name) direction,
			   sample a JOIN sample b USING (work, run)
		  WHERE a.work = report.work AND a.side = ours AND b.side = other) measured
	WHERE name = row_name;
$$;

-- Runs a statement that may name functions which are not there yet.
CREATE FUNCTION attempt(row_name text, statement text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN true;
EXCEPTION WHEN undefined_function THEN
	UPDATE result SET note = 'not there yet' WHERE row = row_name OR name = row_name;
	RETURN false;
END
$$;

-- A benchmark of wrong results is none.
CREATE FUNCTION wrong(differing bigint) RETURNS text
LANGUAGE sql AS $$ SELECT CASE WHEN differing = 0 THEN 'same results' ELSE 'WRONG: ' || differing || ' results differ' END $$;
