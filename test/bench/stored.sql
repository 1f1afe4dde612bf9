-- Month on month of all months: of stored series, and by plain SQL over rows.
CREATE VIEW all_by_sql AS
SELECT product, source, month, 100 * (mean / lag(mean) OVER item - 1) AS pct
FROM (SELECT product, source, date_trunc('month', day::timestamp) AS month, avg(price) AS mean
	  FROM quote GROUP BY 1, 2, 3) AS m
WINDOW item AS (PARTITION BY product, source ORDER BY month);

SELECT attempt('stored', 'SELECT mom_series(series) FROM stored LIMIT 1') AS there \gset
\if :there
SELECT measure('stored', '{series,sql}', ARRAY[
	'SELECT sum(num_points(mom_series(series))) FROM stored',
	'SELECT count(pct) FROM all_by_sql']) \gset
-- ours are rounded to 12 decimals
SELECT count(*) AS differing
FROM (SELECT product, source, "time" AS month, value AS pct FROM stored, points(mom_series(series))) AS ours
	 FULL JOIN (SELECT * FROM all_by_sql WHERE pct IS NOT NULL) AS sql USING (product, source, month)
WHERE abs(ours.pct - sql.pct) <= 1e-12 IS NOT TRUE \gset
SELECT report('stored-sql', 'stored', 'series', 'sql', wrong(:differing)) \gset
\endif
