-- oxide_purity: operators with numbers and with text, and what plans they get.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE lot (n int, purity oxide_purity);
INSERT INTO lot SELECT n, (ARRAY['99%', '>99%', '99.5%', '99.9%', '99.9% TREO', '4N5', '99.5-99.9%', 'Dy 80%', '>=99% Nd2O3 75%', '5N'])[1 + n % 10]
FROM generate_series(1, 5000) n;

-- with numbers: the minimum per cent as numeric and double compare, NULL without one
CREATE TEMP TABLE number (value numeric);
INSERT INTO number VALUES (0), (98.9999999), (98.99999999), (99), (99.00), (99.00000001), (99.5), (99.9), (99.995), (100), (-1), ('NaN'), ('Infinity'), ('-Infinity');
SELECT count(*) AS pairs, count(purity < value) AS known,
       count(*) FILTER (WHERE ((purity < value), (purity <= value), (purity = value), (purity <> value), (purity >= value), (purity > value))
           IS NOT DISTINCT FROM ((pct < value), (pct <= value), (pct = value), (pct <> value), (pct >= value), (pct > value))) AS numeric_right,
       count(*) FILTER (WHERE ((value < purity), (value <= purity), (value = purity), (value <> purity), (value >= purity), (value > purity))
           IS NOT DISTINCT FROM ((value < pct), (value <= pct), (value = pct), (value <> pct), (value >= pct), (value > pct))) AS numeric_left,
       count(*) FILTER (WHERE ((purity < value::float8), (purity <= value::float8), (purity = value::float8), (purity <> value::float8), (purity >= value::float8), (purity > value::float8))
           IS NOT DISTINCT FROM ((pct::float8 < value::float8), (pct::float8 <= value::float8), (pct::float8 = value::float8), (pct::float8 <> value::float8), (pct::float8 >= value::float8), (pct::float8 > value::float8))) AS double_right,
       count(*) FILTER (WHERE ((value::float8 < purity), (value::float8 <= purity), (value::float8 = purity), (value::float8 <> purity), (value::float8 >= purity), (value::float8 > purity))
           IS NOT DISTINCT FROM ((value::float8 < pct::float8), (value::float8 <= pct::float8), (value::float8 = pct::float8), (value::float8 <> pct::float8), (value::float8 >= pct::float8), (value::float8 > pct::float8))) AS double_left
FROM (SELECT DISTINCT purity, purity_min_pct(purity) AS pct FROM lot) l, number;
-- as a person writes it: 99 is an integer, 99.9 a numeric, '99.9%' a purity
SELECT count(*) FILTER (WHERE purity >= 99) AS at_least_99, count(*) FILTER (WHERE purity > 99) AS over_99, count(*) FILTER (WHERE purity = 99) AS minimum_99,
       count(*) FILTER (WHERE 99.9 <= purity) AS three_nines, count(*) FILTER (WHERE purity = 99.9::float8) AS as_double,
       count(*) FILTER (WHERE purity BETWEEN 99.5 AND 99.9) AS between_numbers, count(*) FILTER (WHERE purity BETWEEN '99.5%' AND '3N') AS between_purities,
       count(*) FILTER (WHERE purity = '99.9%') AS purity_99_9, count(*) FILTER (WHERE purity IN ('2N', '4N5', 'Dy80%')) AS in_list,
       count(*) FILTER (WHERE purity = ANY (ARRAY['≧99%', 'nothing', '5N']::text[])) AS any_text, count(*) FILTER (WHERE NOT purity < 99) AS not_below
FROM lot;
ANALYZE lot;
SELECT count(*) FROM lot WHERE purity > 99.4 AND purity < 99.95::float8 AND purity <> 99.9;
SELECT count(*) FROM lot JOIN number ON purity = value;

-- with text: read as input reads it; what cannot be read equals nothing and sorts last
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (purity < written) = (purity < read) AND (purity <= written) = (purity <= read) AND (purity = written) = (purity = read)
                          AND (purity <> written) = (purity <> read) AND (purity >= written) = (purity >= read) AND (purity > written) = (purity > read)) AS text_right,
       count(*) FILTER (WHERE (written < purity) = (read < purity) AND (written <= purity) = (read <= purity) AND (written = purity) = (read = purity)
                          AND (written <> purity) = (read <> purity) AND (written >= purity) = (read >= purity) AND (written > purity) = (read > purity)) AS text_left,
       count(*) FILTER (WHERE purity = written AND oxide_purity_hash(purity) = oxide_purity_hash_text(written)) AS equal_hashes
FROM (SELECT DISTINCT purity FROM lot) l, (SELECT written, written::oxide_purity AS read FROM unnest(ARRAY['2N', '≧99.0％', 'Dy 80 %', '大于99%', '99%Nd2O375%', '4.5N']) written) w;
SELECT count(*) FILTER (WHERE purity = text '99.9') AS eq, count(*) FILTER (WHERE purity <> text '99.9') AS ne, count(*) FILTER (WHERE purity < text '101%') AS below,
       count(*) FILTER (WHERE text '?99%' > purity) AS above, count(*) FILTER (WHERE text '' <= purity) AS never, count(*) FILTER (WHERE purity >= varchar 'abc') AS never_either
FROM lot;

-- a text or varchar parameter uses the index; numbers do not, they are in no family
CREATE INDEX lot_purity ON lot (purity);
CREATE INDEX lot_hash ON lot USING hash (purity);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET plan_cache_mode = force_generic_plan;
PREPARE by_text (text) AS SELECT count(*) FROM lot WHERE purity = $1;
PREPARE by_varchar (varchar) AS SELECT count(*) FROM lot WHERE purity = $1;
PREPARE above_text (text) AS SELECT count(*) FROM lot WHERE purity >= $1;
PREPARE by_number (numeric) AS SELECT count(*) FROM lot WHERE purity >= $1;
EXPLAIN (COSTS OFF) EXECUTE above_text ('4N');
EXECUTE above_text ('4N');
EXPLAIN (COSTS OFF) EXECUTE by_number (99.99);
EXECUTE by_number (99.99);
SELECT min(purity), max(purity) FROM lot;
DROP INDEX lot_hash;
EXPLAIN (COSTS OFF) EXECUTE by_text ('4N5');
EXPLAIN (COSTS OFF) EXECUTE by_varchar ('4N5');
EXECUTE by_text ('≧99%');
EXECUTE by_varchar ('99.995%');
EXECUTE by_text ('nothing');
DROP INDEX lot_purity;
CREATE INDEX lot_hash ON lot USING hash (purity);
EXPLAIN (COSTS OFF) EXECUTE by_text ('4N5');
EXECUTE by_text ('≧99%');
EXECUTE by_text ('nothing');
RESET enable_seqscan;
RESET enable_bitmapscan;
RESET plan_cache_mode;
-- and joins a text column by hash
CREATE TEMP TABLE named (name text, note text);
INSERT INTO named VALUES ('2N', 'two nines'), ('≧99%', 'printed'), ('99.995%', 'per cent'), ('Dy80%', 'alloy'), ('99.9', 'no unit');
ANALYZE named;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT note FROM lot JOIN named ON lot.purity = named.name;
SELECT note, count(*) FROM lot JOIN named ON lot.purity = named.name GROUP BY note ORDER BY note COLLATE "C";
-- between purities also by merge, with groups by hash or by sorting
SET enable_hashjoin = off;
SELECT count(*) FROM lot a JOIN (SELECT DISTINCT purity FROM lot) b USING (purity);
RESET enable_hashjoin;
RESET enable_nestloop;
SET enable_hashagg = off;
SELECT purity, count(*) FROM lot GROUP BY purity ORDER BY purity;
SET enable_hashagg = on;
SET enable_sort = off;
SELECT count(*) FROM (SELECT purity FROM lot GROUP BY purity) s;
RESET enable_sort;
-- the operators with numbers are in no operator family
SELECT count(*) FROM pg_amop WHERE ARRAY['numeric', 'float8']::regtype[]::oid[] && ARRAY[amoplefttype, amoprighttype]
   AND 'oxide_purity'::regtype IN (amoplefttype, amoprighttype);
