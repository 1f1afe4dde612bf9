-- ree_product: the closed list of products against test/data/products.csv, names, order, clients.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE fact (
    number serial, canonical text, form text, elements text, principal text, other_elements text,
    synonyms_zh text, synonyms_en text, formula text, note text);
\copy fact (canonical, form, elements, principal, other_elements, synonyms_zh, synonyms_en, formula, note) FROM 'test/data/products.csv' CSV HEADER
CREATE TEMP TABLE name AS
SELECT canonical, written
FROM fact, regexp_split_to_table(concat_ws(';', canonical, synonyms_zh, synonyms_en, formula), ';') written;

-- every name of the file is read as its product, also in other case, width, blanks and hyphens
SELECT count(*) AS names, count(*) FILTER (WHERE written::ree_product::text = canonical) AS agree,
       count(DISTINCT written::ree_product) AS products,
       count(*) FILTER (WHERE lower(written)::ree_product::text = canonical) AS lower_case,
       count(*) FILTER (WHERE upper(written)::ree_product::text = canonical) AS upper_case,
       count(*) FILTER (WHERE translate(written, ' -', '')::ree_product::text = canonical) AS joined,
       count(*) FILTER (WHERE regexp_replace(written, '(.)', '\1　', 'g')::ree_product::text = canonical) AS spaced,
       count(*) FILTER (WHERE replace(E'\t' || written, '-', '–')::ree_product::text = canonical) AS dashed,
       count(*) FILTER (WHERE translate(written, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789()-, ',
            'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９（）－，　'
            )::ree_product::text = canonical) AS full_width,
       count(*) FILTER (WHERE translate(written, '23456', '₂₃₄₅₆')::ree_product::text = canonical) AS subscripts,
       count(*) FILTER (WHERE written ~ '·' AND replace(written, '·', '・')::ree_product::text = canonical
                          AND replace(written, '·', '.')::ree_product = written) AS dots
FROM name;
-- and the other way: every product and name of the table is in the file, under the number of its row
SELECT count(*) AS products,
       count(*) FILTER (WHERE product::text = f.canonical) AS canonical,
       count(*) FILTER (WHERE product_form(product) = f.form) AS forms,
       count(*) FILTER (WHERE array_to_string(product_elements(product), ';')
                              = regexp_replace(f.elements, ';?RE$', '')) AS elements,
       count(*) FILTER (WHERE product_principal(product)::text IS NOT DISTINCT FROM f.principal) AS principals,
       count(*) FILTER (WHERE product_name(product, 'zh') = split_part(f.synonyms_zh, ';', 1)) AS chinese,
       count(*) FILTER (WHERE product_name(product, language => 'en')
                              = split_part(coalesce(f.synonyms_en, f.canonical), ';', 1)) AS english,
       sum(cardinality(product_names(product))) AS names,
       count(*) FILTER (WHERE product_names(product)
                              = (SELECT array_agg(written) FROM name WHERE name.canonical = f.canonical)) AS name_lists
FROM unnest(product_list()) WITH ORDINALITY listed (product, number) FULL JOIN fact f USING (number);
SELECT count(*) AS products, sum(cardinality(names)) AS names FROM ree_products;
SELECT * FROM ree_products WHERE product IN ('氧化镨钕', 'SEG oxide', 'CePrNd metal', 'IAC', 'mid-Y Eu-rich ore') ORDER BY product;

-- order: by element La to Lu, Y, Sc, several elements last; then by form; then by number
CREATE TEMP TABLE ranked AS
SELECT canonical::ree_product AS product, canonical, form,
       row_number() OVER (ORDER BY
           CASE WHEN elements ~ ';|RE' THEN 200 WHEN elements = 'Y' THEN 100 WHEN elements = 'Sc' THEN 101
                ELSE atomic_number(elements::element) END,
           coalesce(array_position(ARRAY['oxide', 'metal', 'ferroalloy', 'alloy'], form), 5), number) AS rank
FROM fact;
SELECT count(*) AS products, count(*) FILTER (WHERE rank = by_product) AS agree
FROM (SELECT rank, row_number() OVER (ORDER BY product) AS by_product FROM ranked) r;
SELECT string_agg(product::text, ', ' ORDER BY product) FROM ranked WHERE form IN ('metal', 'ferroalloy', 'alloy');
SELECT min(product), max(product) FROM ranked;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.product < b.product) = (a.rank < b.rank)
                          AND (a.product <= b.product) = (a.rank <= b.rank)
                          AND (a.product = b.product) = (a.rank = b.rank)
                          AND (a.product <> b.product) = (a.rank <> b.rank)
                          AND (a.product >= b.product) = (a.rank >= b.rank)
                          AND (a.product > b.product) = (a.rank > b.rank)) AS agree,
       count(*) FILTER (WHERE (a.product < product_name(b.product, 'zh')) = (a.rank < b.rank)
                          AND (a.product = product_name(b.product, 'zh')) = (a.rank = b.rank)
                          AND (product_name(a.product, 'en') >= b.product) = (a.rank >= b.rank)
                          AND (product_name(a.product, 'en') <> b.product) = (a.rank <> b.rank)) AS with_text
FROM ranked a, ranked b;
SELECT count(*) AS names,
       count(*) FILTER (WHERE ree_product_hash(canonical::ree_product) = ree_product_hash_text(written)
                          AND ree_product_hash_extended(canonical::ree_product, 7)
                              = ree_product_hash_text_extended(written, 7)) AS hashes
FROM name;
-- unreadable text equals nothing and sorts last
SELECT 'DyFe'::ree_product = text '镨钕' AS eq, 'DyFe'::ree_product <> text '镨钕' AS ne,
       max(product) < text 'Xx' AS lt, text 'Xx' > max(product) AS gt, text 'Xx' < min(product) AS never
FROM ranked;

-- what clients send: a text or varchar parameter uses the index, and a text column joins by hash
CREATE TEMP TABLE stock AS SELECT r.product, n AS tonnes FROM ranked r, generate_series(1, 50) n;
CREATE INDEX stock_product ON stock (product);
ANALYZE stock;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET plan_cache_mode = force_generic_plan;
PREPARE by_text (text) AS SELECT count(*) FROM stock WHERE product = $1;
PREPARE by_varchar (varchar) AS SELECT count(*) FROM stock WHERE product = $1;
PREPARE by_range (text, text) AS SELECT count(DISTINCT product) FROM stock WHERE product >= $1 AND product < $2;
EXPLAIN (COSTS OFF) EXECUTE by_text ('氧化镨钕');
EXPLAIN (COSTS OFF) EXECUTE by_varchar ('氧化镨钕');
EXPLAIN (COSTS OFF) EXECUTE by_range ('氧化钕', '氧化钐');
EXECUTE by_text ('NdPr oxide');
EXECUTE by_varchar ('didymium oxide');
EXECUTE by_text ('didymium');
EXECUTE by_range ('氧化钕', '氧化钐');
SELECT count(*) AS neodymium FROM fact WHERE elements = 'Nd';
DROP INDEX stock_product;
CREATE INDEX stock_hash ON stock USING hash (product);
EXPLAIN (COSTS OFF) EXECUTE by_text ('氧化镨钕');
EXECUTE by_text ('NdPr oxide');
RESET enable_seqscan;
RESET enable_bitmapscan;
RESET plan_cache_mode;
CREATE TEMP TABLE named (name text, note text);
INSERT INTO named VALUES ('氧化钕', 'magnet'), ('dysprosia', 'magnet'), ('La2O3', 'catalyst'), ('didymium', 'none');
ANALYZE named;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT note FROM stock JOIN named ON stock.product = named.name;
SELECT note, count(*) FROM stock JOIN named ON stock.product = named.name GROUP BY note ORDER BY note;
RESET enable_nestloop;
SELECT count(DISTINCT product), count(*) FILTER (WHERE product LIKE 'Nd%'), max(upper(product::text)) FROM ranked;

-- casts as clients use them
CREATE TEMP TABLE written (product ree_product);
INSERT INTO written SELECT product_name(product, 'zh') FROM ranked;
INSERT INTO written SELECT product_name(product)::varchar FROM ranked;
SELECT count(*), count(DISTINCT product) FROM written;
SELECT ARRAY['氧化钕', 'Dy-Fe']::ree_product[], '氧化钕'::ree_product || ' 99%' AS concatenated;

-- binary out and in: the canonical name as text
\copy ranked (product) TO 'results/ree_product.bin' (FORMAT binary)
CREATE TEMP TABLE received (number serial, product ree_product);
\copy received (product) FROM 'results/ree_product.bin' (FORMAT binary)
SELECT count(*) AS products, count(DISTINCT product) AS distinct,
       count(*) FILTER (WHERE ree_product_send(product) = convert_to(fact.canonical, 'UTF8')) AS names
FROM received JOIN fact ON received.product = fact.canonical;
-- stored is the permanent number, in two bytes
CREATE CAST (ree_product AS int2) WITHOUT FUNCTION;
SELECT count(*) AS products, count(*) FILTER (WHERE (canonical::ree_product)::int2 = number) AS numbers FROM fact;
DROP CAST (ree_product AS int2);
-- in binary a text, too, is read as input reads it: 氧化钕 is; two bytes of a number, what is no product and nothing are not
CREATE TEMP TABLE sent (product ree_product);
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\011\346\260\247\345\214\226\351\222\225\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\2\0\161\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\3\377\1\1\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\2Nd\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\377\377"' (FORMAT binary)
SELECT * FROM sent;

-- a failing row in COPY names its line and leaves the table as it was
COPY written FROM stdin;
Nd oxide
镨钕
\.
SELECT count(*) FROM written;
