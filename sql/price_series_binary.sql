-- price_series: its binary form, whole and damaged.  (Damage at every byte and bit: test/t/binary.pl.)
SET jit = off;
\set ECHO none
\i test/lib/random_series.sql
\set ECHO all
-- out and in, over all kinds of series
SELECT setseed(0.125);
CREATE TEMP TABLE sent AS
SELECT n, (canonical || (ARRAY['', '', ' base 2010=100', ' base [2010-02-03,2011-01-01]=0.125', ' pending 2010-Q1'])[1 + n % 5])::price_series AS s
FROM generate_series(1, 500) n, pg_temp.random_series((n % 20) + (n % 20 / 19) * (n % 11) * 150) r;
INSERT INTO sent SELECT 501, price_series(date '2000-01-01' + d, d * d) FROM generate_series(0, 7515) d;
INSERT INTO sent VALUES (502, '{}'), (503, 'quarter{}'), (504, '{0001-01-01:-1e35/1e35,9999-12-31:1e35}'), (505, NULL);
\copy sent TO 'results/price_series.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, s price_series);
\copy received FROM 'results/price_series.bin' (FORMAT binary)
SELECT count(*) AS rows, count(*) FILTER (WHERE a.s IS NOT DISTINCT FROM b.s) AS equal,
       count(*) FILTER (WHERE a.s::text IS NOT DISTINCT FROM b.s::text) AS texts,
       count(*) FILTER (WHERE price_series_send(a.s) IS NOT DISTINCT FROM price_series_send(b.s)) AS bytes,
       count(*) FILTER (WHERE pg_column_size(a.s) IS NOT DISTINCT FROM pg_column_size(b.s)) AS sizes
FROM sent a JOIN received b USING (n);
-- stored and read again
CREATE TEMP TABLE stored (n int, s price_series);
INSERT INTO stored SELECT * FROM received;
SELECT count(*) FILTER (WHERE a.s IS NOT DISTINCT FROM b.s) AS equal FROM sent a JOIN stored b USING (n);
-- the layout around the blocks: version, flags, period, decimals, count, first and last day, base; last the checksum
SELECT substring(price_series_send('{}') FROM 1) AS empty,
       substring(price_series_send('month{2000-01:5.00,2000-02:6}') FOR 16) AS two_months,
       substring(price_series_send('{2000-01-02:5} base 2000=100.0') FOR 41) AS with_base,
       substring(price_series_send('{2000-01-02:5} pending 2000') FOR 24) AS pending;

-- damaged: a field of the header after the other (16 bytes: version 1, flags, period, decimals, count,
-- days), with the right checksum behind; then length and checksum
CREATE TEMP TABLE damaged (s price_series);
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\260\174\227\024\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\002\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\243\204\367\347\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\327\362\152\025\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\002\000\000\000\000\000\000\000\000\000\000\000\000\000\000\177\141\155\026\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\004\000\000\000\000\000\000\000\000\000\000\000\000\000\000\053\253\025\341\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\200\000\000\000\000\000\000\000\000\000\000\000\000\000\000\232\177\075\267\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\006\000\000\000\000\000\000\000\000\000\000\000\000\000\115\203\036\161\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\000\045\000\000\000\000\000\000\000\000\000\000\000\000\105\310\164\143\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\000\000\000\000\001\000\000\000\000\000\000\000\000\000\173\052\354\261\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\000\000\377\377\377\377\000\000\000\000\000\000\000\000\144\343\335\266\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\000\000\177\377\377\377\000\000\000\000\000\000\000\000\255\255\035\056\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\025\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\205\011\177\266\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\024\001\000\002\000\000\000\000\000\000\000\000\000\000\000\000\000\022\064\126\170\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\020\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\017\001\000\000\000\000\000\000\000\000\000\000\000\000\000\000\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\000\377\377"' (FORMAT binary)
-- only the undamaged one, {}, was taken
SELECT * FROM damaged;
