-- element: the 17 rare earths in every spelling, against the facts in test/data/elements.csv.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE fact (
    atomic_number int, symbol text, name_en text, name_zh text, name_zh_traditional text,
    standard_atomic_weight text, traded_oxide_formula text, other_oxide_formulas text,
    oxide_molar_mass numeric, metal_to_oxide_factor numeric, oxide_cas text, oxide_name_zh text,
    oxide_name_en text, abridged_atomic_weight text, note text);
\copy fact FROM 'test/data/elements.csv' CSV HEADER
CREATE TEMP TABLE spelling AS
SELECT symbol, s.written FROM fact, LATERAL (
    VALUES (symbol), (upper(symbol)), (lower(symbol)), (' ' || symbol || E'\t'), (name_en),
           (upper(name_en)), (initcap(name_en)), (name_zh), (atomic_number::text),
           (translate(symbol, 'SNdY', 'ＳＮｄＹ')), ('　' || name_zh || '　')
    ) s (written)
UNION ALL
SELECT symbol, regexp_split_to_table(name_zh_traditional, '\|') FROM fact;
SELECT count(*) AS spellings, count(*) FILTER (WHERE written::element::text = symbol) AS agree,
       count(DISTINCT written::element) AS elements
FROM spelling;

-- names, weights, oxides, factors
SELECT count(*) AS elements,
       count(*) FILTER (WHERE atomic_number(symbol::element) = atomic_number) AS numbers,
       count(*) FILTER (WHERE (symbol::element)::text = symbol) AS symbols,
       count(*) FILTER (WHERE element_name(symbol::element) = name_en) AS english,
       count(*) FILTER (WHERE element_name(symbol::element, 'zh') = name_zh) AS chinese,
       count(*) FILTER (WHERE element_name(symbol::element, language => 'zh_traditional')
                              = split_part(name_zh_traditional, '|', 1)) AS traditional,
       count(*) FILTER (WHERE oxide_formula(symbol::element) = traded_oxide_formula) AS oxides,
       count(*) FILTER (WHERE round(oxide_factor(symbol::element), 7) = metal_to_oxide_factor) AS factors
FROM fact;
-- the weight is the standard one; Pm has none and says so in the facts
SELECT count(*) FILTER (WHERE atomic_weight(symbol::element)::text
                              = regexp_replace(standard_atomic_weight, '\(.*', '')) AS weights
FROM fact;
SELECT atomic_weight('Pm'), note LIKE '%145Pm ' || atomic_weight('Pm') || '%' AS as_noted
FROM fact WHERE symbol = 'Pm';
-- the factor is the exact fraction of the weights, rounded once to 12 decimals
SELECT symbol, oxide_factor(symbol::element)
FROM fact, LATERAL (SELECT coalesce(substring(traded_oxide_formula, '^[A-Z][a-z]?(\d+)O'), '1')::numeric AS a,
                           coalesce(substring(traded_oxide_formula, 'O(\d+)$'), '1')::numeric AS b) f
WHERE oxide_factor(symbol::element)
      IS DISTINCT FROM trim_scale(round((a * atomic_weight(symbol::element) + b * 15.999)::numeric(60, 30)
                                        / (a * atomic_weight(symbol::element)), 12));

-- order is that of the atomic number; minimum and maximum; equality over every pair
SELECT string_agg(symbol, ' ' ORDER BY symbol::element) FROM fact;
SELECT min(symbol::element), max(symbol::element) FROM fact;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.symbol::element < b.symbol::element) = (a.atomic_number < b.atomic_number)
                          AND (a.symbol::element <= b.symbol::element) = (a.atomic_number <= b.atomic_number)
                          AND (a.symbol::element = b.symbol::element) = (a.atomic_number = b.atomic_number)
                          AND (a.symbol::element <> b.symbol::element) = (a.atomic_number <> b.atomic_number)
                          AND (a.symbol::element >= b.symbol::element) = (a.atomic_number >= b.atomic_number)
                          AND (a.symbol::element > b.symbol::element) = (a.atomic_number > b.atomic_number)) AS agree,
       count(*) FILTER (WHERE (a.symbol::element < b.name_zh) = (a.atomic_number < b.atomic_number)
                          AND (a.symbol::element = b.name_zh) = (a.atomic_number = b.atomic_number)
                          AND (a.name_en >= b.symbol::element) = (a.atomic_number >= b.atomic_number)
                          AND (a.name_en <> b.symbol::element) = (a.atomic_number <> b.atomic_number)) AS with_text,
       count(*) FILTER (WHERE a.symbol = b.symbol
                          AND element_hash(a.symbol::element) = element_hash_text(b.name_zh)
                          AND element_hash_extended(a.symbol::element, 7) = element_hash_text_extended(b.name_en, 7)) AS hashes
FROM fact a, fact b;
-- unreadable text equals nothing and sorts last
SELECT 'Nd'::element = text 'Xx' AS eq, 'Nd'::element <> text 'Xx' AS ne, 'Lu'::element < text 'Xx' AS lt,
       text 'Xx' > 'Lu'::element AS gt, text 'Xx' < 'Sc'::element AS never;

-- the view has plain types and no fact of its own
SELECT count(*) AS rows, count(*) FILTER (WHERE (v.symbol, v.name_en, v.name_zh, v.oxide_formula, round(v.oxide_factor, 7))
                                       = (f.symbol, f.name_en, f.name_zh, f.traded_oxide_formula, f.metal_to_oxide_factor)) AS agree
FROM ree_elements v LEFT JOIN fact f USING (atomic_number);
SELECT string_agg(DISTINCT atttypid::regtype::text, ' ') FROM pg_attribute
WHERE attrelid = 'ree_elements'::regclass AND attnum > 0;
SELECT has_table_privilege('public', 'ree_elements', 'SELECT') AS for_everybody;

-- what clients send: a text or varchar parameter uses the index, and a text column joins by hash
CREATE TEMP TABLE stock (element element, tonnes numeric);
INSERT INTO stock SELECT ((ARRAY['La', 'Ce', 'Pr', 'Nd', 'Tb', 'Dy'])[1 + n % 6])::element, n FROM generate_series(1, 6000) n;
CREATE INDEX stock_element ON stock (element);
CREATE INDEX stock_hash ON stock USING hash (element);
ANALYZE stock;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET plan_cache_mode = force_generic_plan;
PREPARE by_text (text) AS SELECT count(*) FROM stock WHERE element = $1;
PREPARE by_varchar (varchar) AS SELECT count(*) FROM stock WHERE element = $1;
EXPLAIN (COSTS OFF) EXECUTE by_text ('钕');
EXPLAIN (COSTS OFF) EXECUTE by_varchar ('钕');
EXECUTE by_text ('钕');
EXECUTE by_varchar ('neodymium');
EXECUTE by_text ('nothing');
DROP INDEX stock_element;
EXPLAIN (COSTS OFF) EXECUTE by_text ('钕');
EXECUTE by_text ('NEODYMIUM');
RESET enable_seqscan;
RESET enable_bitmapscan;
RESET plan_cache_mode;
CREATE TEMP TABLE named (name text, note text);
INSERT INTO named VALUES ('neodymium', 'magnet'), ('镝', 'magnet'), ('La', 'catalyst'), ('unobtainium', 'none');
ANALYZE named;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT note FROM stock JOIN named ON stock.element = named.name;
SELECT note, count(*) FROM stock JOIN named ON stock.element = named.name GROUP BY note ORDER BY note;
RESET enable_nestloop;
SELECT count(DISTINCT element), count(*) FILTER (WHERE element LIKE 'N%'), max(lower(element::text)) FROM stock;

-- casts as clients use them
CREATE TEMP TABLE written (element element);
INSERT INTO written SELECT name_zh FROM fact;
INSERT INTO written SELECT name_en::varchar FROM fact;
SELECT count(*), count(DISTINCT element) FROM written;
SELECT ARRAY['Nd', 'Dy']::element[], '镝'::element || ' metal' AS concatenated;

-- binary out and in: the symbol as text
\copy written TO 'results/element.bin' (FORMAT binary)
CREATE TEMP TABLE received (element element);
\copy received FROM 'results/element.bin' (FORMAT binary)
SELECT count(*), count(DISTINCT element),
       count(*) FILTER (WHERE element_send(element) = convert_to(element::text, 'UTF8')) AS symbols
FROM received;

-- refusals
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::element', written))
FROM unnest(ARRAY['Xx', '', '  ', 'Fe', '0', '61.0', '铽铥', '镐', 'N d', 'neodymium oxide', '?', repeat('Nd', 150)]) written;
SELECT pg_temp.refusal($$SELECT element_name('Nd', 'fr')$$);
SELECT pg_temp.refusal($$SELECT 'Nd'::text::element, 'Xx'::varchar::element$$);
\pset format aligned
\pset tuples_only off

-- a failing row in COPY names its line and leaves the table as it was
COPY written FROM stdin;
Nd
镝
Xx
\.
SELECT count(*) FROM written;
-- in binary a text, too, is read as input reads it: 60 and 钕 are; F (the byte 70 of ytterbium), a byte 60 and nothing are not
CREATE TEMP TABLE sent (element element);
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\00260\0\1\0\0\0\3\351\222\225\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1F\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1\074\377\377"' (FORMAT binary)
\copy sent FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\377\377"' (FORMAT binary)
SELECT * FROM sent;
