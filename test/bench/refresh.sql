-- A day's quotes into stored series, by the statement of docs/refresh.md, beside building the series from all quotes.
-- Each round takes another of the last days; in the end the series must be those of all quotes that were taken.
CREATE FUNCTION refresh(row_name text, key text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	runs integer := current_setting('bench.runs');
	days date[] := (SELECT array_agg(day ORDER BY day) FROM (SELECT DISTINCT day FROM quote ORDER BY day DESC LIMIT runs + 1) AS last);
BEGIN
	DROP TABLE IF EXISTS taken_quote, incoming, kept;
	CREATE UNLOGGED TABLE taken_quote AS SELECT * FROM quote WHERE day < days[1];
	CREATE UNLOGGED TABLE incoming (LIKE quote);
	EXECUTE format('CREATE UNLOGGED TABLE kept AS SELECT %s, price_series(day, price) AS s FROM taken_quote GROUP BY %1$s', key);
	EXECUTE format('ALTER TABLE kept ADD PRIMARY KEY (%s)', key);
	ANALYZE taken_quote, kept;
	FOR run IN 0 .. runs LOOP
		INSERT INTO incoming SELECT * FROM quote WHERE day = days[1 + run];
		PERFORM execute_once(row_name, 'refresh', run, format(
			'WITH taken AS (DELETE FROM incoming RETURNING *), stored AS (INSERT INTO taken_quote SELECT * FROM taken)
			 INSERT INTO kept SELECT %s, price_series(day, price) FROM taken GROUP BY %1$s ORDER BY %1$s
			 ON CONFLICT (%1$s) DO UPDATE SET s = kept.s || excluded.s', key), 1);
		PERFORM execute_once(row_name, 'rebuild', run, format(
			'CREATE TEMPORARY TABLE built AS SELECT %s, price_series(day, price) AS s FROM quote GROUP BY %1$s', key), 1);
		DROP TABLE built;
	END LOOP;
	EXECUTE format('SELECT report($1, $1, ''refresh'', ''rebuild'', wrong(count(*)))
					FROM kept FULL JOIN (SELECT %s, price_series(day, price) AS s FROM quote GROUP BY %1$s) AS built USING (%1$s)
					WHERE price_series_send(kept.s) IS DISTINCT FROM price_series_send(built.s)', key) USING row_name;
END
$$;
SELECT refresh('refresh-source', 'product, source') \gset
SELECT refresh('refresh-product', 'product') \gset
