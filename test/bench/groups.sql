-- Many small groups, in the three plans that there are.
CREATE FUNCTION small_groups(name text, rows text, node text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	statement text[] := ARRAY[
		format('SELECT count(x) FROM (SELECT price_series(day, price) AS x FROM %s GROUP BY item) AS s', rows),
		format('SELECT count(x) FROM (SELECT avg(price) AS x FROM %s GROUP BY item) AS s', rows)];
	plan text;
BEGIN
	FOR i IN 1 .. 2 LOOP
		EXECUTE 'EXPLAIN (FORMAT JSON) ' || statement[i] INTO plan;
		IF plan !~ node THEN
			RAISE 'not the plan that is to be measured: %', plan;
		END IF;
	END LOOP;
	PERFORM measure(name, '{series,avg}', statement);
	PERFORM report(name, name, 'series', 'avg', (SELECT format('%s rows, %s groups', count(*), count(DISTINCT item)) FROM small));
END
$$;
SET enable_sort = off;
SELECT small_groups('groups-hashed', 'small', '"Strategy": "Hashed"') \gset
SET enable_hashagg = off;
SET enable_seqscan = off;
SELECT small_groups('groups-index', 'small_sorted', '"Index Name"') \gset
RESET enable_sort;
RESET enable_seqscan;
SELECT small_groups('groups-sorted', 'small', '"Node Type": "Sort"') \gset
