-- price_series: the bytes of the first format version.  test/data/price_series_format_1.csv holds texts and what
-- price_series_send made of them.  That file is only ever added to, never made anew: stored series are read for ever.
CREATE TEMP TABLE fixture (n serial, text text, bytes text);
\copy fixture (text, bytes) FROM 'test/data/price_series_format_1.csv' (FORMAT csv, HEADER)
-- sent as ever; where one is not, its text
SELECT count(*) AS fixtures, count(*) FILTER (WHERE encode(price_series_send(text::price_series), 'hex') = bytes) AS sent_as_ever
FROM fixture;
SELECT n, left(text, 80) AS text FROM fixture
WHERE encode(price_series_send(text::price_series), 'hex') IS DISTINCT FROM bytes ORDER BY n;
-- in store: header, base, directory and blocks as they are sent, but for the checksum and with a length in front
SELECT count(*) FILTER (WHERE pg_column_size(text::price_series) = length(bytes) / 2 - 4 + 4) AS sizes FROM fixture;

-- the bytes read back; in COPY a bytea is its bytes and nothing else, as a price_series is
\copy (SELECT n, decode(bytes, 'hex') FROM fixture) TO 'results/price_series_format.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, s price_series);
\copy received FROM 'results/price_series_format.bin' (FORMAT binary)
SELECT count(*) AS received, count(*) FILTER (WHERE s::text = text) AS texts,
       count(*) FILTER (WHERE encode(price_series_send(s), 'hex') = bytes) AS bytes,
       count(*) FILTER (WHERE s = text::price_series) AS equal
FROM received JOIN fixture USING (n);
SELECT n, left(text, 80) AS text, left(s::text, 80) AS read
FROM received RIGHT JOIN fixture USING (n) WHERE s::text IS DISTINCT FROM text ORDER BY n;

-- what they cover: flags (2 a base, 4 pending), periods, and of the first block 1 wide, 2 weighted, 4 summed
SELECT count(*), array_agg(DISTINCT substring(bytes FROM 1 FOR 2)) AS versions, array_agg(DISTINCT substring(bytes FROM 3 FOR 2)) AS flags,
       array_agg(DISTINCT substring(bytes FROM 5 FOR 2)) AS periods, max(('x' || substring(bytes FROM 9 FOR 8))::bit(32)::int) AS points,
       array_agg(DISTINCT substring(bytes FROM 41 FOR 2)) FILTER (WHERE bytes LIKE '0100%' AND substring(bytes FROM 9 FOR 8) BETWEEN '00000001' AND '00000200') AS blocks
FROM fixture;
