-- GEKS in rolling windows over a stored panel of :items items and :months months: what it costs, how that grows,
-- and plain SQL beside it, on a size that it can do.  A month is traded with a chance of 9 in 10.
CREATE UNLOGGED TABLE traded AS
SELECT item, (date '2000-01-01' + make_interval(months => month))::date AS month, month AS t,
	   (cents + noise(key + 1, cents / 4) + month * noise(item, 1 + cents / 400)) * 0.01 AS price, 1 + noise(key + 2, 500) AS quantity
FROM (SELECT item, month, 3 * (item * 1000::bigint + month) AS key, 400 + noise(item + 700000000, 40000) AS cents
	  FROM generate_series(1, :items) AS item, generate_series(0, :months - 1) AS month) AS cell
WHERE noise(key, 10) < 9;
CREATE UNLOGGED TABLE panels (items integer, months integer, panel price_panel);
CREATE FUNCTION panel_of(most_items integer, most_months integer) RETURNS price_panel LANGUAGE sql AS $$
	SELECT price_panel(item::text, prices, quantities)
	FROM (SELECT item, monthly(price_series(month, price)) AS prices, monthly(price_series(month, quantity)) AS quantities
		  FROM traded WHERE item <= most_items AND t < most_months GROUP BY item) AS s
$$;
INSERT INTO panels SELECT i, m, panel_of(i, m) FROM (VALUES (:items, :months), (:items / 2, :months), (:items, :months / 2)) AS v(i, m);

-- One run of each size says how it grows.
CREATE FUNCTION geks_seconds(most_items integer, most_months integer, formula text, window_length integer) RETURNS numeric
LANGUAGE plpgsql AS $$
DECLARE
	start timestamptz := clock_timestamp();
	points integer;
BEGIN
	SELECT num_points(geks(panel, formula, window_length)) INTO STRICT points FROM panels WHERE (items, months) = (most_items, most_months);
	RETURN round(extract(epoch FROM clock_timestamp() - start)::numeric, 2);
END
$$;
SELECT measure('geks', '{geks}', ARRAY['SELECT count(geks(panel, ''fisher'', 25)) FROM panels WHERE (items, months) = (' || :items || ', ' || :months || ')']) \gset
UPDATE result SET figure = (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY wall) FROM sample WHERE work = 'geks'),
	note = format('fisher, %s items x %s months, 25 a window, in seconds; ', :items, :months)
	|| format('half the items %s, half the months %s, window of 13 %s, of 49 %s; tornqvist %s, walsh %s, jevons %s',
			  geks_seconds(:items / 2, :months, 'fisher', 25), geks_seconds(:items, :months / 2, 'fisher', 25),
			  geks_seconds(:items, :months, 'fisher', 13), geks_seconds(:items, :months, 'fisher', 49),
			  geks_seconds(:items, :months, 'tornqvist', 25), geks_seconds(:items, :months, 'walsh', 25),
			  geks_seconds(:items, :months, 'jevons', 25))
WHERE name = 'index-geks';

-- The same index by SQL, with windows of 13: the sums of a pair of months once, logarithms in double precision.
CREATE UNLOGGED TABLE few AS SELECT * FROM traded WHERE item <= greatest(:items / 10, 2) AND t < greatest(:months / 4, 20);
VACUUM FREEZE ANALYZE few;
CREATE UNLOGGED TABLE few_panel AS
SELECT price_panel(item::text, prices, quantities) AS panel
FROM (SELECT item, monthly(price_series(month, price)) AS prices, monthly(price_series(month, quantity)) AS quantities
	  FROM few GROUP BY item) AS s;
CREATE VIEW geks_by_sql AS
WITH pair AS MATERIALIZED (
	SELECT a.t AS t0, b.t AS t1,
		   ln(sum(b.price * a.quantity)::float8 / sum(a.price * a.quantity)::float8
			  * sum(b.price * b.quantity)::float8 / sum(a.price * b.quantity)::float8) / 2 AS fisher
	FROM few AS a JOIN few AS b ON a.item = b.item AND b.t BETWEEN a.t - 12 AND a.t + 12
	GROUP BY 1, 2),
first AS (
	SELECT b.t1 AS t, avg(a.fisher + b.fisher) AS step
	FROM pair AS a JOIN pair AS b ON b.t0 = a.t1 WHERE a.t0 = 0 AND a.t1 < 13 AND b.t1 < 13 GROUP BY 1),
later AS (
	SELECT b.t1 AS t, avg(a.fisher + b.fisher) AS step
	FROM pair AS a JOIN pair AS b ON b.t0 = a.t1 AND b.t1 = a.t0 + 1
	WHERE b.t1 >= 13 AND a.t1 BETWEEN b.t1 - 12 AND b.t1 GROUP BY 1)
SELECT t, 100 * exp(step) AS level FROM first
UNION ALL
SELECT t, 100 * exp((SELECT step FROM first WHERE t = 12) + sum(step) OVER (ORDER BY t)) FROM later;
SELECT measure('geks-few', '{panel,rows,sql}', ARRAY[
	'SELECT count(geks(panel, ''fisher'', 13)) FROM few_panel',
	'SELECT geks(price_panel(item::text, prices, quantities), ''fisher'', 13)
	 FROM (SELECT item, monthly(price_series(month, price)) AS prices, monthly(price_series(month, quantity)) AS quantities
		   FROM few GROUP BY item) AS s',
	'SELECT count(level) FROM geks_by_sql']) \gset
SELECT count(*) AS differing
FROM few_panel, points(geks(panel, 'fisher', 13)) AS ours
	 FULL JOIN geks_by_sql AS sql ON "time" = date '2000-01-01' + make_interval(months => t)
WHERE abs(value - level) < 1e-9 IS NOT TRUE \gset
SELECT report('index-sql', 'geks-few', 'panel', 'sql', wrong(:differing)) \gset
SELECT report('index-rows', 'geks-few', 'rows', 'sql') \gset

-- An aggregate over columns against the sums that it is made of.
CREATE UNLOGGED TABLE two AS
SELECT a.item, a.price AS p0, a.quantity::numeric AS q0, b.price AS p1, b.quantity::numeric AS q1
FROM traded AS a JOIN traded AS b ON a.item = b.item AND b.t = a.t + 1;
VACUUM FREEZE ANALYZE two;
SELECT measure('two', '{fisher,sql}', ARRAY[
	'SELECT fisher(p0, q0, p1, q1) FROM two',
	'SELECT sqrt(sum(p1 * q0) / sum(p0 * q0) * sum(p1 * q1) / sum(p0 * q1)) FROM two']) \gset
SELECT report('index-two', 'two', 'fisher', 'sql') \gset
