-- The data, from a seed: 21 products quoted by :sources sources on :days weekdays, prices with 2 decimals; where
-- :large is true in load order only.
--
-- A product's market price moves on four days in ten, by 1 to 8 ticks, and never falls below 200 of
-- them.  A source revises its quote once in every 1 to 5 weekdays (by source), on one of them at
-- random, and else repeats it.  Sources of odd number quote the market's round prices, those of even
-- number convert them to uneven cents.  All of it is integer arithmetic.
CREATE FUNCTION noise(key bigint, n integer) RETURNS integer
IMMUTABLE LANGUAGE sql AS $$ SELECT ((hashint8extended(key, 20230703) & 1073741823) % n)::integer $$;

CREATE UNLOGGED TABLE market AS
SELECT product, weekday,
	   tick * (200 + abs(800 + sum(CASE WHEN noise(key, 10) < 4 THEN (1 + noise(key + 1, 8)) * (2 * noise(key + 2, 2) - 1) ELSE 0 END)
							   OVER (PARTITION BY product ORDER BY weekday))) AS cents
FROM (SELECT product, weekday, 4 * (product * 100000::bigint + weekday) AS key,
			 ('{2,2,5,5,10,10,20,20,50,50,50,100,100,100,200,200,500,500,500,1000,1000}'::integer[])[product] AS tick
	  FROM generate_series(1, 21) AS product, generate_series(0, :days - 1) AS weekday) AS step;
ANALYZE market;

-- Load order: a loader adds a day after the other.
CREATE UNLOGGED TABLE quote (day date, product integer, source integer, price numeric(12,2));
INSERT INTO quote
SELECT date '1995-01-02' + quote.weekday / 5 * 7 + quote.weekday % 5, product, source,
	   CASE WHEN source % 2 = 1 THEN cents ELSE cents * (10000 + 7 * source) / 10000 END * 0.01
FROM (SELECT weekday, product, source,
			 greatest(0, CASE WHEN weekday >= this_revision THEN this_revision
							  ELSE (cycle - 1) * cycle_days + noise(key + cycle - 1, cycle_days) END) AS revision
	  FROM (SELECT *, cycle * cycle_days + noise(key + cycle, cycle_days) AS this_revision
			FROM (SELECT weekday, product, source, 1 + source % 5 AS cycle_days, weekday / (1 + source % 5) AS cycle,
						 (product * 1000::bigint + source) * 100000 AS key
				  FROM generate_series(0, :days - 1) AS weekday, generate_series(1, 21) AS product,
					   generate_series(1, :sources) AS source) AS cycle) AS revision) AS quote
	 JOIN market USING (product)
WHERE market.weekday = revision
ORDER BY 1, 2, 3;

VACUUM FREEZE ANALYZE quote;
\if :large
\q
\endif
CREATE UNLOGGED TABLE quote_sorted AS TABLE quote ORDER BY product, source, day;
CREATE UNLOGGED TABLE quote_random AS TABLE quote
	ORDER BY hashint8extended((product * 1000::bigint + source) * 10000000 + (day - date '1970-01-01'), 1);

-- Small groups, some three rows each, in random order.
CREATE UNLOGGED TABLE small AS
SELECT noise(i, :groups) AS item, date '2023-01-02' + noise(i + 500000000, 300) AS day,
	   (100 + noise(i + 600000000, 100000)) * 0.01 AS price
FROM generate_series(1, :groups * 10 / 3) AS i;
CREATE UNLOGGED TABLE small_sorted AS TABLE small ORDER BY item, day;
CREATE INDEX ON small_sorted (item);

VACUUM FREEZE ANALYZE market;
VACUUM FREEZE ANALYZE quote_sorted;
VACUUM FREEZE ANALYZE quote_random;
VACUUM FREEZE ANALYZE small;
VACUUM FREEZE ANALYZE small_sorted;

-- Without these the planner takes the number of months and items for far larger, and sorts.
CREATE STATISTICS item (ndistinct) ON product, source FROM quote;
CREATE STATISTICS month (ndistinct) ON product, source, (date_trunc('month', day::timestamp)) FROM quote;
ANALYZE quote;

CREATE UNLOGGED TABLE stored (product integer, source integer, series price_series);
INSERT INTO stored SELECT product, source, price_series(day, price) FROM quote GROUP BY product, source;
VACUUM FREEZE ANALYZE stored;
CHECKPOINT;
