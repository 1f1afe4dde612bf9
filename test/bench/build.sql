-- Building series against avg(price) over the same rows and groups.
CREATE FUNCTION build(name text, quotes text, key text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM measure(name, '{series,avg}', ARRAY[
		format('SELECT count(x) FROM (SELECT price_series(day, price) AS x FROM %s GROUP BY %s) AS s', quotes, key),
		format('SELECT count(x) FROM (SELECT avg(price) AS x FROM %s GROUP BY %s) AS s', quotes, key)]);
	PERFORM report(name, name, 'series', 'avg');
END
$$;
SET enable_sort = off;
SELECT build('build-load-product', 'quote', 'product') \gset
SELECT build('build-load-source', 'quote', 'product, source') \gset
SELECT build('build-random-product', 'quote_random', 'product') \gset
SELECT build('build-random-source', 'quote_random', 'product, source') \gset
SELECT build('build-sorted-product', 'quote_sorted', 'product') \gset
SELECT build('build-sorted-source', 'quote_sorted', 'product, source') \gset
