-- ree_product: names that are refused, because they may mean several products or none.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
-- what tells elements but no form: the hint lists the products of just these elements
SELECT pg_temp.refusal(format('SELECT %L::ree_product', written))
FROM unnest(ARRAY['镨钕', '钕镨', 'NdPr', 'PrNd', 'Pr-Nd', 'Pr/Nd', 'didymium', 'praseodymium-neodymium',
                  'neodymium', 'ＮＤ', 'LaCe', '镧铈', '镧、铈', 'SEG', 'Gd', '釓', '稀土', 'RE']) written;
-- no bare symbol or name of an element is a product
SELECT count(*) AS names, count(*) FILTER (WHERE pg_temp.refusal(format('SELECT %L::ree_product', written)) ~ '^22P02 ') AS refused
FROM unnest(ARRAY['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Pm', 'Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu']) symbol,
     LATERAL (VALUES (symbol), (upper(symbol)), (element_name(symbol::element)),
                     (element_name(symbol::element, 'zh')), (element_name(symbol::element, 'zh_traditional'))) n (written);
-- quantities, and what may be an ore or an intermediate product
SELECT pg_temp.refusal(format('SELECT %L::ree_product', written)) FROM unnest(ARRAY['TREO', '富钇']) written;
-- names of nothing: another word, part of a name, more than a name, look-alikes, errors of print
SELECT pg_temp.refusal(format('SELECT %L::ree_product', written))
FROM unnest(ARRAY['Xx', '', 'Pm', 'La-De oxide']) written;
SELECT written, substring(pg_temp.refusal(format('SELECT %L::ree_product', written)), '^\w+') AS sqlstate,
       pg_temp.refusal(format('SELECT %L::varchar::ree_product', written)) ~ 'It names none of the products' AS unknown
FROM unnest(ARRAY['氧化', '金属', 'oxide', '氧化镨钕镝', '铁', '混合碳酸', '氧化错', '氧化镐', 'Nd2O', 'Nd2O33',
                  '60', 'Nd;oxide', 'Nd oxide?', 'oxide Nd']) written;
SELECT pg_temp.refusal(format('SELECT %L::ree_product', repeat('氧化镨钕', 60)));
SELECT pg_temp.refusal($$SELECT product_name('Nd oxide', 'fr')$$);
