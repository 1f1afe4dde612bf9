-- Month on month of the newest month of each product and source, from rows.  The rival's date_trunc
-- is the cheap one, without time zone; neither side is asked for more than it needs.
CREATE VIEW newest_by_sql AS
SELECT product, source, pct
FROM (SELECT product, source, 100 * (mean / lag(mean) OVER item - 1) AS pct, lead(month) OVER item IS NULL AS newest
	  FROM (SELECT product, source, date_trunc('month', day::timestamp) AS month, avg(price) AS mean
			FROM quote GROUP BY 1, 2, 3) AS m
	  WINDOW item AS (PARTITION BY product, source ORDER BY month)) AS c
WHERE newest;

SELECT measure('mom', '{series,sql,count}', ARRAY[
	'SELECT count(x) FROM (SELECT mom_pct(day, price) AS x FROM quote GROUP BY product, source) AS s',
	'SELECT count(pct) FROM newest_by_sql',
	'SELECT count(x) FROM (SELECT count(price) AS x FROM quote GROUP BY product, source) AS s'],
	ARRAY['enable_sort=off', NULL, 'enable_sort=off']) \gset
-- ours are rounded to 12 decimals
SELECT count(*) AS differing
FROM (SELECT product, source, mom_pct(day, price) AS pct FROM quote GROUP BY product, source) AS ours
	 FULL JOIN newest_by_sql AS sql USING (product, source)
WHERE abs(ours.pct - sql.pct) <= 1e-12 IS NOT TRUE \gset
SELECT report('mom-sql', 'mom', 'series', 'sql', wrong(:differing)) \gset
SELECT report('mom-count', 'mom', 'series', 'count') \gset
