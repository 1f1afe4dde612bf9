-- split_quote_name: a product and the purity before or behind it.
SET client_encoding = 'UTF8';
SELECT written, (split_quote_name(written)).*
FROM unnest(ARRAY[
    '99.9%氧化镧', '氧化镨钕 ≧99%Nd2O375%', '氧化镨钕≧99%Nd2O375%', 'PrNd oxide >=99%', '钆铁 ≧99%Gd75%±2%',
    '≧99%Dy80% 镝铁', 'Nd2O3 99.9%', 'Nd2O399.9%', '99.999%Y2O3', 'CeO299.9%', 'Pr6O1199.5%', 'SmCo 5N', 'SmCo5 5N', 'SmCo55N',
    'Nd metal, 99.9%', '99.9%, Nd metal', '99% PrNd oxide', '99% Pr Nd oxide', '4N Tb4O7', 'La oxide (4N5)', '（≥99.9%）氧化镧', '稀土精矿 REO=50%',
    'RE carbonate mixed: REO 42-45%', '碳酸稀土 REO 42-45%', '钕铁硼废料（镨钕） Nd 25%', 'REM 99%', 'Dy oxide 99.5% min',
    'Ferro-Dysprosium 80%', '镝铁 80%', '镝铁≥80%', '80%镝铁', 'DyFe Dy 80%', 'DyFe ≥99.5%', '镝铁合金 99%', 'Neodymium Oxide Nd2O3 99.5%', 'Nd2O3 99.5%', 'Nd oxide Nd2O3≥99.5%', 'Nd metal Nd 99.5%', 'PrNd oxide Nd2O3≥75%', 'PrNd oxide 75%Nd2O3',
    '９９．９％　氧化镧', '  镨钕金属  ', '中钇富铕矿', '(Y,Eu)2O3 99.99%', 'Sc2O3 99.99% (REO)', 'Ce(OH)4 99% (REO)']) written;
-- every product, with every purity of the bulletin before and behind, with and without a blank
CREATE TEMP TABLE bulletin (product text, purity text, june text, july text, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE quote AS
SELECT p.product, b.purity::oxide_purity AS purity, written
FROM unnest(product_list()) p (product), unnest(product_names(p.product)) name,
     (SELECT DISTINCT purity FROM bulletin) b,
     LATERAL (VALUES (name || ' ' || b.purity), (b.purity || ' ' || name), (name || b.purity), (b.purity || name),
                     (name || ' ' || b.purity::oxide_purity)) w (written);
SELECT count(*) AS quotes, count(DISTINCT quote.purity) AS purities,
       count(*) FILTER (WHERE split.product = quote.product AND split.purity = quote.purity) AS agree
FROM quote, split_quote_name(written) split;
-- the bulletin's own prices by name
CREATE TEMP TABLE bulletin_text (item text, value text, unit text, change text, period text, section text);
\copy bulletin_text FROM 'test/data/bulletin_2023_07_text.csv' CSV HEADER
SELECT item, (split_quote_name(item)).* FROM bulletin_text WHERE section IN ('ore', 'light', 'heavy') ORDER BY 2, 1;
SELECT split_quote_name(NULL) IS NULL AS null_in_null_out;

-- refusals
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT split_quote_name(%L)', written))
FROM unnest(ARRAY['Nd 99.5%min', '镨钕 99%', '99% NdPr', 'Nd', 'Nd oxide 101%', '氧化镧 99.9', '氧化镧 ?99%', '99.9%', 'Xx 99%', '',
                  '99% La oxide 98%', '99.9% 氧化镧 氧化铈', 'Nd2O3 99% La2O3']) written;
SELECT pg_temp.refusal($$SELECT 'Nd oxide 99.9%'::ree_product$$);
