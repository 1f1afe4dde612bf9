-- price_unit: comparison, order and hashing, with itself and with text.
SET client_encoding = 'UTF8';

SELECT unit FROM unnest(ARRAY['£/kg', '日元/kg', '$/lb', '$/kg', '万元/吨', '元/吨 含税', '元/吨 不含税', '元/吨',
                              '元/公斤', '€/g']::price_unit[]) unit
ORDER BY unit;
-- one value however written
SELECT count(DISTINCT unit) FROM unnest(ARRAY['元/公斤', 'CNY/kg', '¥/千克', 'RMB/kg', 'yuan per kilogram']::price_unit[]) unit;

-- the six operators: with price_unit, with text on the right, with text on the left
CREATE TEMP TABLE pair (a text, b text, comparison integer);
INSERT INTO pair VALUES
    ('CNY/kg', '元/公斤', 0), ('CNY/kg', 'CNY/t', -1), ('CNY/t', 'CNY/kg', 1), ('CNY/t', '10000 CNY/t', -1),
    ('CNY/t ex VAT', 'CNY/t', 1), ('CNY/t ex VAT', 'CNY/t inc VAT', -1), ('USD/lb', 'EUR/kg', -1),
    ('GBP/lb inc VAT', '$/kg', 1);
SELECT a, b, comparison,
       price_unit_cmp(a::price_unit, b::price_unit) AS units,
       price_unit_cmp(a::price_unit, b) AS text_right, price_unit_cmp(a, b::price_unit) AS text_left
FROM pair;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (
           a::price_unit < b::price_unit, a::price_unit <= b::price_unit, a::price_unit = b::price_unit,
           a::price_unit <> b::price_unit, a::price_unit >= b::price_unit, a::price_unit > b::price_unit
       ) = (comparison < 0, comparison <= 0, comparison = 0, comparison <> 0, comparison >= 0, comparison > 0)) AS units,
       count(*) FILTER (WHERE (
           a::price_unit < b, a::price_unit <= b, a::price_unit = b,
           a::price_unit <> b, a::price_unit >= b, a::price_unit > b
       ) = (comparison < 0, comparison <= 0, comparison = 0, comparison <> 0, comparison >= 0, comparison > 0)) AS text_right,
       count(*) FILTER (WHERE (
           a < b::price_unit, a <= b::price_unit, a = b::price_unit,
           a <> b::price_unit, a >= b::price_unit, a > b::price_unit
       ) = (comparison < 0, comparison <= 0, comparison = 0, comparison <> 0, comparison >= 0, comparison > 0)) AS text_left
FROM pair;
-- text that is no unit equals nothing and sorts last
SELECT u = text '元/桶' AS eq, u <> text '元/桶' AS ne, u < text '元/桶' AS lt, u > text '' AS gt,
       text '公斤' = u AS eq_left, text '公斤' > u AS gt_left
FROM (VALUES (price_unit 'GBP/lb inc VAT')) v(u);

-- equal values hash alike, whatever the spelling and the type; a seed changes the hash
SELECT price_unit_hash(u) = price_unit_hash_text('元/公斤') AS text_as_unit,
       price_unit_hash_extended(u, 7) = price_unit_hash_text_extended('元/公斤', 7) AS extended,
       (price_unit_hash_extended(u, 0) - price_unit_hash(u)) % 4294967296 = 0 AS low_bits,
       price_unit_hash_extended(u, 0) <> price_unit_hash_extended(u, 1) AS seeded,
       price_unit_hash_text('元/桶') IS NOT NULL AS unreadable
FROM (VALUES (price_unit 'CNY/kg')) v(u);

-- a parameter bound as text or varchar uses the index
CREATE TEMP TABLE quoted AS
SELECT n, (ARRAY['元/公斤', '万元/吨', '元/吨', 'USD/kg', 'USD/lb ex VAT', 'EUR/kg inc VAT'])[n % 6 + 1]::price_unit AS unit
FROM generate_series(1, 6000) n;
CREATE INDEX ON quoted (unit);
ANALYZE quoted;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET plan_cache_mode = force_generic_plan;
PREPARE by_text(text) AS SELECT count(*) FROM quoted WHERE unit = $1;
PREPARE by_varchar(varchar) AS SELECT count(*) FROM quoted WHERE unit = $1;
PREPARE by_unit(price_unit) AS SELECT count(*) FROM quoted WHERE unit = $1;
PREPARE below_text(text) AS SELECT count(*) FROM quoted WHERE unit < $1;
EXPLAIN (COSTS OFF) EXECUTE by_text('元/公斤');
EXPLAIN (COSTS OFF) EXECUTE by_varchar('元/公斤');
EXPLAIN (COSTS OFF) EXECUTE by_unit('元/公斤');
EXPLAIN (COSTS OFF) EXECUTE below_text('元/吨');
EXECUTE by_text('元/公斤');
EXECUTE by_varchar('$/lb, excl. VAT');
EXECUTE by_unit('元/公斤');
EXECUTE below_text('元/吨');
EXECUTE by_text('元/桶');
RESET enable_seqscan;
RESET enable_bitmapscan;
RESET plan_cache_mode;

-- a text column joins by hash
CREATE TEMP TABLE named (written text);
INSERT INTO named VALUES ('人民币/公斤'), ('10,000 yuan/t'), ('公斤'), ('US$/lb, VAT excluded'), (NULL);
ANALYZE named;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT written FROM quoted JOIN named ON unit = written;
SELECT written, count(*) FROM quoted JOIN named ON unit = written GROUP BY written ORDER BY written COLLATE "C";
SELECT written, count(*) FROM quoted JOIN named ON written = unit GROUP BY written ORDER BY written COLLATE "C";
RESET enable_nestloop;
-- among units, joins merge; groups, and a unique index
CREATE TEMP TABLE few AS SELECT DISTINCT unit FROM quoted;
ANALYZE few;
SET enable_hashjoin = off;
SET enable_nestloop = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM few a JOIN few b USING (unit);
SELECT count(*) FROM few a JOIN few b USING (unit);
RESET enable_hashjoin;
RESET enable_nestloop;
SELECT unit, count(*) FROM quoted GROUP BY unit ORDER BY unit;
CREATE TEMP TABLE once (unit price_unit PRIMARY KEY);
INSERT INTO once VALUES ('元/公斤'), ('元/吨');
INSERT INTO once VALUES ('CNY/kg');
-- hash partitions find their rows (extended hash)
CREATE TEMP TABLE parted (unit price_unit) PARTITION BY HASH (unit);
CREATE TEMP TABLE parted_0 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TEMP TABLE parted_1 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO parted SELECT unit FROM few;
SELECT count(*) FROM few JOIN parted USING (unit);
SELECT count(*) FROM parted WHERE unit = '万元/吨';

SELECT amname, opcname, amvalidate(c.oid)
FROM pg_opclass c JOIN pg_am ON pg_am.oid = opcmethod
WHERE opcintype = 'price_unit'::regtype ORDER BY amname;
