-- What has no target.
SELECT attempt('more-rollup', 'SELECT rollup(series) FROM stored WHERE false') AS there \gset
\if :there
SELECT measure('rollup', '{rollup,rows}', ARRAY[
	'SELECT count(x) FROM (SELECT rollup(series) AS x FROM stored GROUP BY product) AS s',
	'SELECT count(x) FROM (SELECT price_series(day, price) AS x FROM quote GROUP BY product) AS s']) \gset
SELECT report('more-rollup', 'rollup', 'rollup', 'rows') \gset
\endif
SELECT attempt('more-weight', 'SELECT price_series(day, price, 2::numeric) FROM quote WHERE false') AS there \gset
\if :there
CREATE UNLOGGED TABLE trade AS SELECT *, (1 + noise(source * (day - date '1970-01-01'), 900) * 0.1)::numeric(12,1) AS weight FROM quote;
VACUUM FREEZE ANALYZE trade;
SELECT measure('weight', '{series,sql}', ARRAY[
	'SELECT count(x) FROM (SELECT price_series(day, price, weight) AS x FROM trade GROUP BY product, source) AS s',
	'SELECT count(x) FROM (SELECT sum(price * weight) / sum(weight) AS x FROM trade GROUP BY product, source) AS s']) \gset
SELECT report('more-weight', 'weight', 'series', 'sql') \gset
\endif
