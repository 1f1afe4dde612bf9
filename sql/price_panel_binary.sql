-- price_panel: its binary form, whole and damaged.  (Damage at every byte and bit: test/t/binary.pl.)
SET client_encoding = 'UTF8';
SET jit = off;
\set ECHO none
\i test/lib/random_series.sql
\i test/lib/refusal.sql
\set ECHO all
SELECT setseed(0.5);
CREATE TEMP TABLE sent AS
SELECT k + 3 * n AS n, CASE k WHEN 0 THEN p WHEN 1 THEN w ELSE q END AS p
FROM (SELECT n, price_panel(name, s) AS p, price_panel(name, s, weight) AS w, price_panel(name, s, s) AS q
      FROM (SELECT n, chr(64 + i * 37) || md5(i::text) AS name, (random() * 10000)::int / 64.0 AS weight,
                   (period || '{' || (SELECT string_agg(v, ',') FROM (SELECT format('%s:%s', x.key, x.val) AS v FROM unnest(keys, vals) x (key, val)) y) || '}')::price_series AS s
            FROM (SELECT n, i, r.keys, r.vals, CASE r.period WHEN 'day' THEN '' ELSE r.period END AS period, first_value(r.period) OVER (PARTITION BY n ORDER BY i) = r.period AS same
                  FROM generate_series(1, 60) n, generate_series(1, 12) i, pg_temp.random_series(1 + (n * i) % 30) r) a
            WHERE same) b
      GROUP BY n) c, generate_series(0, 2) k;
INSERT INTO sent VALUES (1000, 'panel{}'), (1001, NULL), (1002, 'panel{"\u0001\\":year{} base 2010=100 weight 1e-36,"氧":year{2023:1e35} weight 1e35}');
\copy sent TO 'results/price_panel.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, p price_panel);
\copy received FROM 'results/price_panel.bin' (FORMAT binary)
SELECT count(*) AS rows, count(*) FILTER (WHERE a.p IS NOT DISTINCT FROM b.p) AS equal,
       count(*) FILTER (WHERE a.p::text IS NOT DISTINCT FROM b.p::text) AS texts,
       count(*) FILTER (WHERE a.p::text::price_panel::text IS NOT DISTINCT FROM b.p::text) AS texts_again,
       count(*) FILTER (WHERE price_panel_send(a.p) IS NOT DISTINCT FROM price_panel_send(b.p)) AS bytes,
       count(*) FILTER (WHERE pg_column_size(a.p) IS NOT DISTINCT FROM pg_column_size(b.p)) AS sizes
FROM sent a JOIN received b USING (n);
-- stored and read again
CREATE TEMP TABLE stored (n int, p price_panel);
INSERT INTO stored SELECT * FROM received;
SELECT count(*) FILTER (WHERE a.p IS NOT DISTINCT FROM b.p) AS equal FROM sent a JOIN stored b USING (n);
-- the layout: version, flags, kind, period, count; name, weight, series, quantities; last the checksum
SELECT price_panel_send('panel{}') AS empty, substring(price_panel_send('panel{"a":month{},"b":month{}}') FOR 17) AS two_months,
       substring(price_panel_send('panel{"é":{} weight 18446744073709551617.5}') FROM 9 FOR 23) AS weighted;
SELECT substring(b FROM 18 FOR length(s)) = s AS series, substring(b FROM 22 + length(s) FOR length(q)) = q AS quantities, length(b) = 17 + length(s) + 4 + length(q) + 4 AS length
FROM (SELECT price_panel_send('panel{"a":{2023-07-03:5.00} quantities {2023-07-04:1/2}}') AS b, price_series_send('{2023-07-03:5.00}') AS s, price_series_send('{2023-07-04:1}') AS q) x;

-- names are sent in the encoding of the client, and the checksum is of these bytes
CREATE TEMP TABLE other (p price_panel);
INSERT INTO other VALUES ('panel{"氧化镨":{},"a":{}}');
SET client_encoding = 'EUC_CN';
\copy other TO 'results/price_panel_euc.bin' (FORMAT binary)
\copy other FROM 'results/price_panel_euc.bin' (FORMAT binary)
SET client_encoding = 'UTF8';
SELECT count(*), p FROM other GROUP BY p;

-- put together by hand, with the right checksum: each fault by itself
CREATE FUNCTION pg_temp.crc32c(bytes bytea) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
    crc bigint := 4294967295;
BEGIN
    FOR i IN 0 .. length(bytes) - 1 LOOP
        crc := crc # get_byte(bytes, i);
        FOR bit IN 1 .. 8 LOOP
            crc := CASE WHEN crc & 1 = 1 THEN (crc >> 1) # x'82F63B78'::bigint ELSE crc >> 1 END;
        END LOOP;
    END LOOP;
    RETURN decode(lpad(to_hex(crc # 4294967295), 8, '0'), 'hex');
END
$$;
CREATE TEMP TABLE taken (p price_panel);
CREATE FUNCTION pg_temp.receive(body text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    bytes bytea := decode(replace(body, ' ', ''), 'hex') || pg_temp.crc32c(decode(replace(body, ' ', ''), 'hex'));
    file bytea := '\x5047434f50590aff0d0a00' || '\x0000000000000000'::bytea || '\x0001'::bytea || int4send(length(bytes)) || bytes || '\xffff'::bytea;
BEGIN
    RETURN pg_temp.refusal(format('COPY taken FROM PROGRAM %L (FORMAT binary)',
                                  'printf "' || (SELECT string_agg('\' || lpad((get_byte(file, n) >> 6)::text || ((get_byte(file, n) >> 3) & 7)::text || (get_byte(file, n) & 7)::text, 3, '0'), '' ORDER BY n)
                                                 FROM generate_series(0, length(file) - 1) n) || '"'));
END
$$;
CREATE FUNCTION pg_temp.series(s price_series) RETURNS text LANGUAGE sql AS $$ SELECT encode(int4send(length(price_series_send(s))) || price_series_send(s), 'hex') $$;
\pset format unaligned
\pset tuples_only on
SELECT what, pg_temp.receive(body)
FROM (VALUES ('nothing', ''), ('empty', '01000000 00000000'), ('version', '02000000 00000000'), ('flag', '01010000 00000000'), ('kind', '01000300 00000000'), ('period', '01000005 00000000'),
             ('kind of none', '01000100 00000000'), ('period of none', '01000002 00000000'), ('negative count', '01000000 ffffffff'), ('more than there is', '01000000 7fffffff'),
             ('short', '01000000 000000'), ('long', '01000000 00000000 00'),
             ('item', '01000000 00000001 00000001 61' || pg_temp.series('{2023-07-03:5}')), ('no name', '01000000 00000001 00000000' || pg_temp.series('{}')),
             ('zero in name', '01000000 00000001 00000002 6100' || pg_temp.series('{}')), ('bad utf-8', '01000000 00000001 00000001 ff' || pg_temp.series('{}')),
             ('long name', '01000000 00000001 00000401' || repeat('61', 1025) || pg_temp.series('{}')), ('negative length', '01000000 00000001 ffffffff 61' || pg_temp.series('{}')),
             ('other order', '01000000 00000002 00000001 62' || pg_temp.series('{2023-07-03:6}') || '00000001 61' || pg_temp.series('{2023-07-03:5}')),
             ('twice', '01000000 00000002 00000001 61' || pg_temp.series('{}') || '00000001 61' || pg_temp.series('{}')),
             ('other period', '01000002 00000001 00000001 61' || pg_temp.series('{}')), ('pending', '01000000 00000001 00000001 61' || pg_temp.series('{} pending 2010')),
             ('damaged series', '01000000 00000001 00000001 61' || left(pg_temp.series('{2023-07-03:5}'), -2) || 'ff'),
             ('long series', '01000000 00000001 00000001 61 7fffffff' || substr(pg_temp.series('{}'), 9)), ('no series', '01000000 00000001 00000001 61 00000000'),
             ('weight', '01000100 00000001 00000001 61 01 0000000000000000 0000000000000032' || pg_temp.series('{}')), ('negative weight', '01000100 00000001 00000001 61 00 ffffffffffffffff ffffffffffffffff' || pg_temp.series('{}')),
             ('weight of 37 digits', '01000100 00000001 00000001 61 00 00c097ce7bc90716 34da000000000000' || pg_temp.series('{}')), ('weight of 37 decimals', '01000100 00000001 00000001 61 25 0000000000000000 0000000000000001' || pg_temp.series('{}')),
             ('quantities', '01000200 00000001 00000001 61' || pg_temp.series('{}') || pg_temp.series('{2023-07-03:1}')), ('no quantities', '01000200 00000001 00000001 61' || pg_temp.series('{}')),
             ('other period of quantities', '01000200 00000001 00000001 61' || pg_temp.series('{}') || pg_temp.series('month{}')), ('no weight', '01000100 00000001 00000001 61' || pg_temp.series('{}'))) v (what, body);
-- those that were accepted
SELECT p FROM taken;
