-- light_heavy, class_order: the classes of test/data/classification.csv, of products, of quota language.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE fact (symbol text, china text, china_three text, usgs text, eu text);
\copy fact FROM 'test/data/classification.csv' CSV HEADER
CREATE TEMP TABLE classification AS
SELECT symbol::element AS element, scheme, class
FROM fact, LATERAL (VALUES ('china', china), ('china_three', china_three), ('usgs', usgs), ('eu', eu)) s (scheme, class);
SELECT scheme, count(*) AS elements,
       count(*) FILTER (WHERE light_heavy(element, scheme) IS NOT DISTINCT FROM class) AS agree,
       count(*) FILTER (WHERE light_heavy(element::text, scheme) IS NOT DISTINCT FROM class) AS by_name,
       count(*) FILTER (WHERE class_order(element, scheme)
                              = coalesce(array_position(ARRAY['light', 'medium', 'heavy'], class), 4)) AS orders,
       string_agg(element::text, ' ' ORDER BY atomic_number(element)) FILTER (WHERE light_heavy(element, scheme) = 'light') AS light
FROM classification GROUP BY scheme ORDER BY scheme;
SELECT count(*) AS elements, count(light_heavy(element, 'china_quota')) AS classed, min(class_order(element, 'china_quota'))
FROM classification WHERE scheme = 'china';

-- a product has the class that all its rare earths share; other elements do not matter
CREATE TEMP TABLE product_fact (
    canonical text, form text, elements text, principal text, other_elements text,
    synonyms_zh text, synonyms_en text, formula text, note text);
\copy product_fact FROM 'test/data/products.csv' CSV HEADER
CREATE TEMP TABLE product_class AS
SELECT canonical::ree_product AS product, of_scheme AS scheme,
       CASE WHEN elements ~ 'RE' THEN NULL
            WHEN bool_and(class IS NOT NULL) AND count(DISTINCT class) = 1 THEN min(class) END AS class
FROM product_fact, regexp_split_to_table(elements, ';') symbol
     CROSS JOIN unnest(ARRAY['china', 'china_three', 'usgs', 'eu']) of_scheme
     LEFT JOIN classification ON symbol = element::text AND scheme = of_scheme
GROUP BY canonical, elements, of_scheme;
SELECT scheme, count(*) AS products,
       count(*) FILTER (WHERE light_heavy(product, scheme) IS NOT DISTINCT FROM class) AS agree,
       count(*) FILTER (WHERE light_heavy(product::text, scheme) IS NOT DISTINCT FROM class) AS by_name,
       count(*) FILTER (WHERE class_order(product, scheme)
                              = coalesce(array_position(ARRAY['light', 'medium', 'heavy'], class), 4)) AS orders,
       count(class) AS classed
FROM product_class GROUP BY scheme ORDER BY scheme;
SELECT product, light_heavy(product), light_heavy(product, 'china_three') AS three, light_heavy(product, 'usgs') AS usgs,
       light_heavy(product, scheme => 'eu') AS eu
FROM unnest(ARRAY['PrNd oxide', 'GdFe', 'YEu oxide', 'SEG oxide', 'Sc oxide', 'IAC', 'mischmetal', 'DyTbFe', '中钇富铕矿']::ree_product[]) product;
SELECT coalesce(light_heavy(product, 'china_quota'), 'none') AS quota, class_order(product, 'china_quota') AS "order",
       count(*), string_agg(product::text, ', ' ORDER BY product) FILTER (WHERE product_form(product) = 'concentrate') AS ores
FROM unnest(product_list()) product GROUP BY 1, 2 ORDER BY 2;

-- the bulletin's table 2: under each heading the products come in the order in which it prints them
CREATE TEMP TABLE bulletin (number serial, product ree_product, purity text, june numeric, july numeric, change text);
\copy bulletin (product, purity, june, july, change) FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
SELECT light_heavy(product), count(*), string_agg(product::text, ', ' ORDER BY class_order(product), product) AS sorted,
       string_agg(product::text, ', ' ORDER BY class_order(product), product)
       = string_agg(product::text, ', ' ORDER BY number) AS as_printed
FROM bulletin GROUP BY class_order(product), light_heavy(product) ORDER BY class_order(product);

-- a plain literal, a text and a varchar column
SELECT light_heavy('Nd') AS a, light_heavy('氧化镨钕') AS b, light_heavy('镝'::varchar) AS c, light_heavy('60') AS d,
       light_heavy('Eu', 'eu') AS e, class_order('Y oxide') AS f, light_heavy('Sc', scheme => 'usgs') IS NULL AS g;
SELECT light_heavy(NULL::text) IS NULL AND light_heavy('Nd', NULL) IS NULL AS null_in_null_out;

-- refusals
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(statement) FROM unnest(ARRAY[
    $$SELECT light_heavy('Nd'::element, 'iupac')$$,
    $$SELECT class_order('Nd oxide'::ree_product, 'China')$$,
    $$SELECT light_heavy('Nd', '')$$,
    $$SELECT light_heavy('镨钕')$$,
    $$SELECT class_order('Xx')$$]) statement;
