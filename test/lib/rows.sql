-- The rows of each table and view of the schema market (test/data/database_1_0.sql) as text: a line each, with the relation's
-- name and a tab before it.
SET search_path = pg_catalog;
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
SELECT format('SELECT %L || t::text FROM market.%I AS t ORDER BY t::text COLLATE "C";', relname || E'\t', relname)
FROM pg_class WHERE relnamespace = 'market'::regnamespace AND relkind IN ('r', 'v', 'm') ORDER BY relname COLLATE "C" \gexec
