-- DuckDB was measured by itself; rounds are paired by their number.
SELECT report('stored-duckdb', 'stored', 'series', 'duckdb',
	(SELECT 'DuckDB on two threads by the clock ' || milliseconds(percentile_cont(0.5) WITHIN GROUP (ORDER BY wall))
	 FROM sample WHERE work = 'stored' AND side = 'duckdb-2')) \gset
UPDATE result SET note = 'DuckDB alone ' || (SELECT milliseconds(percentile_cont(0.5) WITHIN GROUP (ORDER BY cpu))
	FROM sample WHERE work = 'stored' AND side = 'duckdb') || '; ' || note
WHERE name = 'stored-duckdb' AND figure IS NULL;
