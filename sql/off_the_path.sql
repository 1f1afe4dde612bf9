-- With the schema of the extension off the search path a comparison is right or an error, never one of texts.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
CREATE TABLE quote (n int, element element, product ree_product, purity oxide_purity, unit price_unit, name text, pct numeric);
INSERT INTO quote VALUES (1, 'Nd', '氧化钕', '>=99%', 'CNY/kg', '氧化钕'), (2, '钕', 'Nd oxide', '>=99.5%', 'CNY/kg', 'Nd oxide'), (3, 'Dy', '金属镝', '4N', 'USD/kg', '金属镝'), (4, 'Ce', 'Ce oxide', '>=99%', 'CNY/t', 'nonsense');
-- A function of plain SQL, as they are written, is looked up when it runs.
CREATE FUNCTION is_nd(ree_product) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT $1 = '氧化钕'$$;
CREATE FUNCTION is_nd_text(ree_product) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT $1 = '氧化钕'::text$$;
CREATE TABLE answer (n serial, statement text, "on" text, off text);
INSERT INTO answer (statement)
SELECT format('SELECT string_agg(n::text, '','' ORDER BY n) FROM public.quote WHERE %s', condition)
FROM unnest(ARRAY['product = ''氧化钕''', 'product = ''氧化钕''::text', 'product = ''nonsense''', 'product = ''nonsense''::text', 'product = ''氧化钕''::varchar', 'product = name', 'name = product', 'product <> ''氧化钕''::text', 'product < ''Nd metal''::text',
    'product IN (''氧化钕'', ''金属镝'')', 'product IN (SELECT name FROM public.quote)', 'product NOT IN (SELECT name FROM public.quote WHERE n = 1)', 'product = ANY (''{氧化钕,金属镝}''::text[])', 'product = ANY (''{氧化钕,金属镝}'')',
    'product LIKE ''氧化%''', 'product ~ ''氧''', 'product NOT ILIKE ''%oxide''', 'product IS DISTINCT FROM ''氧化钕''', 'NULLIF(product, ''氧化钕'') IS NULL', 'CASE product WHEN ''氧化钕'' THEN true ELSE false END', '(product, n) IN (VALUES (''氧化钕''::text, 1))',
    'product BETWEEN ''Nd oxide'' AND ''Nd metal''', 'ARRAY[product] = ''{氧化钕}''', 'ROW(product, 1) = ROW(''氧化钕''::text, 1)', 'public.is_nd(product)', 'public.is_nd_text(product)', 'product = (SELECT min(product) FROM public.quote)', 'COALESCE(product, ''氧化钕'') = product',
    'element = ''钕''', 'element = ''钕''::text', 'element = ''x''::text', 'element > ''La''', 'element LIKE ''neo%''', 'element = (SELECT max(element) FROM public.quote)', 'element IN (SELECT ''neodymium''::text)',
    'purity = ''≥99%''', 'purity = ''≥99%''::text', 'purity >= 99.5', 'purity >= ''99.5'' ', 'purity > 99.2::float8', 'purity = (SELECT max(purity) FROM public.quote)', 'unit = ''元/公斤''', 'unit = ''元/公斤''::text', 'unit IN (SELECT ''元/公斤''::text)']) condition;
CREATE FUNCTION pg_temp.answer(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    found text;
BEGIN
    EXECUTE statement INTO found;
    RETURN coalesce(found, 'none');
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END
$$;
UPDATE answer SET "on" = pg_temp.answer(statement);
SET search_path = pg_catalog;
UPDATE public.answer SET off = pg_temp.answer(statement);
SET search_path = public;
\pset format unaligned
\pset tuples_only on
SELECT regexp_replace(statement, '^.*?WHERE ', ''), "on", CASE WHEN off = "on" THEN 'the same' ELSE off END FROM answer ORDER BY n;
\pset format aligned
\pset tuples_only off
-- none found another set of rows
SELECT count(*) AS statements, count(*) FILTER (WHERE off = "on") AS the_same, count(*) FILTER (WHERE off ~ '^42883 (operator|function) .*does not exist') AS refused FROM answer;

-- What has no operator or function of ours keeps its meaning: order, groups, indexes, views.
CREATE VIEW nd AS SELECT n FROM quote WHERE product = '氧化钕' AND purity >= 99;
CREATE MATERIALIZED VIEW nd_kept AS SELECT n FROM quote WHERE product = '氧化钕'::text AND element LIKE '钕';
CREATE INDEX ON quote (product) WHERE purity >= 99.2;
SET search_path = pg_catalog;
SELECT product FROM public.quote GROUP BY product ORDER BY product;
SELECT string_agg(n::text, ',' ORDER BY product, n) FROM public.quote;
SELECT * FROM public.nd;
REFRESH MATERIALIZED VIEW public.nd_kept;
SELECT * FROM public.nd_kept ORDER BY n;
SELECT n::text || product AS number, product || ' 99%' AS concatenated, format('%s', purity) AS formatted, concat(element, unit) FROM public.quote WHERE n = 2;
SELECT product::text, purity::numeric, purity::double precision FROM public.quote WHERE n = 3;
SET search_path = public;

-- A generated column, a partial index and a check whose function is looked up: an error, as when a dump is restored.
CREATE TABLE generated (product ree_product, nd boolean GENERATED ALWAYS AS (is_nd(product)) STORED);
CREATE TABLE checked (product ree_product CHECK (is_nd(product)));
INSERT INTO generated VALUES ('氧化钕'), ('Dy oxide');
SELECT * FROM generated ORDER BY product;
SET search_path = pg_catalog;
\pset format unaligned
\pset tuples_only on
SELECT split_part(pg_temp.refusal(s), E'\n', 1) FROM unnest(ARRAY['INSERT INTO public.generated VALUES (''氧化钕'')', 'UPDATE public.generated SET product = ''金属镝''', 'INSERT INTO public.checked VALUES (''氧化钕'')',
    'CREATE INDEX ON public.quote (n) WHERE public.is_nd(product)', 'CREATE INDEX ON public.quote (public.is_nd(product))', 'CREATE MATERIALIZED VIEW public.by_function AS SELECT n FROM public.quote WHERE public.is_nd(product)']) s;
-- A partial index whose function is looked up: made again under another path it is refused and stays as it was (from
-- PostgreSQL 17 on it is refused from the beginning).
SET search_path = public;
CREATE TABLE indexed AS SELECT n, product FROM quote WHERE n <= 4;
SELECT split_part(pg_temp.refusal('CREATE INDEX ON indexed (n) WHERE is_nd(product)'), E'\n', 1) ~ '^(accepted|42883 operator does not exist)';
SET search_path = pg_catalog;
SELECT split_part(pg_temp.refusal('REINDEX TABLE public.indexed'), E'\n', 1) ~ '^(accepted|42883 operator does not exist)';
SET search_path = public;
SET enable_seqscan = off;
SELECT string_agg(n::text, ',' ORDER BY n) FROM indexed WHERE is_nd(product);
RESET enable_seqscan;
-- What takes text takes ::text, and says so.
SELECT s || ': ' || pg_temp.answer(s) FROM unnest(ARRAY['SELECT length(product) FROM quote', 'SELECT string_agg(product, '','') FROM quote', 'SELECT trim(element) FROM quote', 'SELECT substring(product, 1, 2) FROM quote', 'SELECT product || product FROM quote',
    'SELECT COALESCE(product, ''all'') FROM quote', 'SELECT COALESCE(product, name) FROM quote', 'SELECT CASE WHEN n = 1 THEN product ELSE name END FROM quote', 'SELECT product FROM quote UNION SELECT name FROM quote',
    'SELECT count(*) FROM quote JOIN (SELECT name AS product FROM quote) q USING (product)', 'SELECT count(*) FROM quote a JOIN quote b ON a.product = b.name', 'SELECT purity + 1 FROM quote', 'SELECT avg(purity) FROM quote', 'SELECT avg(purity::numeric) FROM quote',
    'SELECT string_agg(product::text, '','' ORDER BY n) FROM quote', 'SELECT length(element::text) FROM quote', 'INSERT INTO quote (name, pct) SELECT product, purity FROM quote WHERE n = 2 RETURNING concat_ws('' at least '', name, pct)']) s;
SET client_min_messages = warning;
DROP TABLE quote, generated, checked, indexed, answer CASCADE;
DROP FUNCTION is_nd, is_nd_text;
