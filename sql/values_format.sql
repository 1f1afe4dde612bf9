-- The other types: the bytes of the first format version.  test/data/values_format_1.csv holds texts, what the send
-- functions made of them and what lay in tables.  That file is only ever added to, never made anew: stored values are
-- read for ever.  (Until 2.0 elements and products were sent as their numbers.)  test/t/update.pl compares what lies in tables.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE fixture (n serial, type text, text text, sent text, stored text);
\copy fixture (type, text, sent, stored) FROM 'test/data/values_format_1.csv' (FORMAT csv, HEADER)
-- sent as ever; where one is not, its text
CREATE TEMP VIEW now AS
SELECT n, encode(CASE type WHEN 'element' THEN element_send(text::element) WHEN 'ree_product' THEN ree_product_send(text::ree_product)
                           WHEN 'price_unit' THEN price_unit_send(text::price_unit) WHEN 'calendar_period' THEN calendar_period_send(text::calendar_period)
                           WHEN 'oxide_purity' THEN oxide_purity_send(text::oxide_purity)
                           WHEN 'ree_composition' THEN ree_composition_send(text::ree_composition) END, 'hex') AS sent
FROM fixture;
SELECT type, count(*) AS fixtures, count(*) FILTER (WHERE now.sent = fixture.sent) AS sent_as_ever FROM fixture JOIN now USING (n) GROUP BY type ORDER BY type;
SELECT type, text FROM fixture JOIN now USING (n) WHERE now.sent IS DISTINCT FROM fixture.sent ORDER BY n;
-- the bytes read back; in COPY a bytea is its bytes and nothing else, as each value is
CREATE TEMP TABLE received (e element, product ree_product, unit price_unit, period calendar_period, purity oxide_purity, composition ree_composition, n int);
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'element') TO 'results/values_format.bin' (FORMAT binary)
\copy received (e, n) FROM 'results/values_format.bin' (FORMAT binary)
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'ree_product') TO 'results/values_format.bin' (FORMAT binary)
\copy received (product, n) FROM 'results/values_format.bin' (FORMAT binary)
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'price_unit') TO 'results/values_format.bin' (FORMAT binary)
\copy received (unit, n) FROM 'results/values_format.bin' (FORMAT binary)
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'calendar_period') TO 'results/values_format.bin' (FORMAT binary)
\copy received (period, n) FROM 'results/values_format.bin' (FORMAT binary)
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'oxide_purity') TO 'results/values_format.bin' (FORMAT binary)
\copy received (purity, n) FROM 'results/values_format.bin' (FORMAT binary)
\copy (SELECT decode(sent, 'hex'), n FROM fixture WHERE type = 'ree_composition') TO 'results/values_format.bin' (FORMAT binary)
\copy received (composition, n) FROM 'results/values_format.bin' (FORMAT binary)
SELECT count(*) AS received, count(*) FILTER (WHERE coalesce(e::text, product::text, unit::text, period::text, purity::text, composition::text) = text) AS texts
FROM received JOIN fixture USING (n);
