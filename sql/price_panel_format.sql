-- price_panel: the bytes of the first format version.  test/data/price_panel_format_1.csv holds texts and what
-- price_panel_send made of them.  That file is only ever added to, never made anew: stored panels are read for ever.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE fixture (n serial, text text, bytes text);
\copy fixture (text, bytes) FROM 'test/data/price_panel_format_1.csv' (FORMAT csv, HEADER)
-- sent as ever; where one is not, its text
SELECT count(*) AS fixtures, count(*) FILTER (WHERE encode(price_panel_send(text::price_panel), 'hex') = bytes) AS sent_as_ever
FROM fixture;
SELECT n, left(text, 80) AS text FROM fixture
WHERE encode(price_panel_send(text::price_panel), 'hex') IS DISTINCT FROM bytes ORDER BY n;
-- in store: a header of 16 bytes, and of each item 8 bytes, its name, its weight of 16 bytes and its series, each filled up to 8 bytes
SELECT count(*) FILTER (WHERE pg_column_size(p) = 16 + items) AS sizes
FROM (SELECT n, p, (SELECT coalesce(sum(8 + 8 * ceil(octet_length(item) / 8.0) + 8 * ceil(pg_column_size(panel_series(p, item)) / 8.0)
                                        + CASE WHEN panel_weight(p, item) IS NULL THEN 0 ELSE 16 END + 8 * ceil(coalesce(pg_column_size(panel_quantities(p, item)), 0) / 8.0)), 0)
                    FROM unnest(panel_items(p)) item) AS items
      FROM (SELECT n, text::price_panel AS p FROM fixture) f) s;

-- the bytes read back; in COPY a bytea is its bytes and nothing else, as a price_panel is
\copy (SELECT n, decode(bytes, 'hex') FROM fixture) TO 'results/price_panel_format.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, p price_panel);
\copy received FROM 'results/price_panel_format.bin' (FORMAT binary)
SELECT count(*) AS received, count(*) FILTER (WHERE p::text = text) AS texts,
       count(*) FILTER (WHERE encode(price_panel_send(p), 'hex') = bytes) AS bytes,
       count(*) FILTER (WHERE p = text::price_panel) AS equal
FROM received JOIN fixture USING (n);
SELECT n, left(text, 80) AS text, left(p::text, 80) AS read
FROM received RIGHT JOIN fixture USING (n) WHERE p::text IS DISTINCT FROM text ORDER BY n;

-- what they cover: kinds, periods, items
SELECT array_agg(DISTINCT substring(bytes FROM 1 FOR 4)) AS versions, array_agg(DISTINCT substring(bytes FROM 5 FOR 2)) AS kinds,
       array_agg(DISTINCT substring(bytes FROM 7 FOR 2)) AS periods, max(('x' || substring(bytes FROM 9 FOR 8))::bit(32)::int) AS items
FROM fixture;
