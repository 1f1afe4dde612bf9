-- ree_composition: text, binary, comparison and hash, JSON.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- printed in order of atomic number, with the decimals written; an amount of zero is one
SELECT 'oxide{Nd:16.5,La:27.30,Ce:50,Sc:0.00,Y:0.2}'::ree_composition AS oxide, 'element{Lu:1e-3,Sc:12e2}'::ree_composition AS element,
       'oxide{}'::ree_composition AS empty, 'oxide{Dy:0}'::ree_composition AS zero;
-- what is read: names of elements, oxides and metals, quotes, blanks, full width, per cent signs
CREATE TEMP TABLE written (written text, canonical text);
INSERT INTO written VALUES
    ('oxide{La2O3:27.3, CeO2 : 50.1 % , Pr6O11:5, Nd2O3:16}', 'oxide{La:27.3,Ce:50.1,Pr:5,Nd:16}'),
    (' OXIDE { lanthanum : 27.3 ; 铈 = 50.1 } ', 'oxide{La:27.3,Ce:50.1}'),
    ('氧化物{氧化镧：２７．３％，氧化铈：５０．１％}', 'oxide{La:27.3,Ce:50.1}'),
    ('oxide{"La": 27.3, "Ce": "50.1"}', 'oxide{La:27.3,Ce:50.1}'),
    ('{La2O3:27.3,氧化铈:50.1}', 'oxide{La:27.3,Ce:50.1}'),
    (E'oxide\t{\nLa₂O₃:27.3,\n58:50.1}', 'oxide{La:27.3,Ce:50.1}'),
    ('oxide{Tb4O7:1.10,dysprosium oxide:2.0}', 'oxide{Tb:1.10,Dy:2.0}'),
    ('element{金属钕:1,Dy metal:2,镥:3,Y:+4}', 'element{Y:4,Nd:1,Dy:2,Lu:3}'),
    ('元素{鑥:3}', 'element{Lu:3}'),
    ('element{}', 'element{}'),
    ('oxide{La:27.3,Ce:0,Tb:?,Dy:<0.01,Ho:1.50+?,Er:1.5+<2}', 'oxide{La:27.3,Ce:0,Tb:?,Dy:<0.01,Ho:1.50+?,Er:1.5+<2}'),
    ('oxide{La:NULL, Ce: ？ , Dy:＜ ０．０１ ％, Ho: 1.50 % + ? , Er:1.5%+<2%}', 'oxide{La:?,Ce:?,Dy:<0.01,Ho:1.50+?,Er:1.5+<2}'),
    ('oxide{"Dy": "<0.01", "Tb": null, "Ho": "1.5+?"}', 'oxide{Tb:?,Dy:<0.01,Ho:1.5+?}'), ('oxide{Dy:0+?,Ho:0.00+<1,Er:0+<1e-36}', 'oxide{Dy:?,Ho:0.00+<1,Er:<0.000000000000000000000000000000000001}'),
    ('oxide{La:123456789012345678901234567890123456}', 'oxide{La:123456789012345678901234567890123456}'),
    ('oxide{La:0.000000000000000000000000000000000001,Ce:1e35}', 'oxide{La:0.000000000000000000000000000000000001,Ce:100000000000000000000000000000000000}');
SELECT count(*) AS texts, count(*) FILTER (WHERE written::ree_composition::text = canonical) AS read,
       count(*) FILTER (WHERE canonical::ree_composition::text = canonical) AS stable FROM written;
-- all 17 elements by each of their names, against the CSV
CREATE TEMP TABLE facts (atomic_number int, symbol text, name_en text, name_zh text, name_zh_traditional text, weight text,
    oxide text, other_oxides text, molar_mass text, factor numeric, cas text, oxide_zh text, oxide_en text, abridged text, note text);
\copy facts FROM 'test/data/elements.csv' CSV HEADER
SELECT count(*) AS names, count(*) FILTER (WHERE format('oxide{%s:1}', name)::ree_composition::text = format('oxide{%s:1}', symbol)) AS read
FROM facts, unnest(ARRAY[symbol, name_en, name_zh, split_part(name_zh_traditional, '|', 1), atomic_number::text] ||
                   CASE WHEN symbol <> 'Pm' THEN ARRAY[oxide, lower(oxide), oxide_zh, oxide_en] END) name;
-- and its other oxides, none of which is traded, are refused with the one that is
SELECT other, pg_temp.refusal(format('SELECT %L::ree_composition', format('oxide{%s:1}', other))) LIKE
           '22P02 %is ' || oxide || '.%Convert the amount to ' || oxide || ', or%' AS refused
FROM facts, unnest(string_to_array(replace(replace(other_oxides, ' (not traded)', ''), '|', ';'), ';')) other ORDER BY other;

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::ree_composition', written)) FROM unnest(ARRAY[
    '', 'oxide', 'oxide{', 'oxide{La}', 'oxide{La:}', 'oxide{:1}', 'oxide{La:1', 'oxide{La:1,}', 'oxide{La:1} 5', 'oxide{La:1}}', 'oxide{La:1 Ce:2}',
    'mass{La:1}', '{La:1}', '{}', '{La2O3:1,Ce:2}', '{金属钕:1}', 'oxide{La:-1}', 'oxide{La:NaN}', 'oxide{La:1/2}', 'oxide{La:一}', 'oxide{La:1,La2O3:2}',
    'oxide{Fe:1}', 'oxide{Fe2O3:1}', 'oxide{Pr2O3:1}', 'oxide{PrNd oxide:1}', 'oxide{La2(CO3)3:1}', 'oxide{金属钕:1}', 'element{Nd2O3:1}',
    'oxide{La:1234567890123456789012345678901234567}', 'oxide{La:1e-37}', 'oxide{La:1,Ce:1e36}']) written;
SELECT pg_temp.refusal(format('SELECT %L::ree_composition', 'oxide{' || repeat('L', 300) || ':1}'));
\pset tuples_only off
\pset format aligned

-- by value: decimals do not count, what they say and what it is of does, and so does what is named
CREATE TEMP TABLE compared (n int, c ree_composition);
INSERT INTO compared VALUES (1, 'oxide{}'), (2, 'oxide{Ce:1}'), (3, 'oxide{La:0}'), (3, 'oxide{La:0.00}'), (4, 'oxide{La:<0.01}'), (4, 'oxide{La:0.0+<0.010}'), (5, 'oxide{La:<0.02}'),
    (6, 'oxide{La:?}'), (7, 'oxide{La:27.3}'), (7, 'oxide{La:27.300}'), (8, 'oxide{La:27.3,Ce:?}'), (9, 'oxide{La:27.3,Ce:1e-36}'), (10, 'oxide{La:27.3+<1}'), (11, 'oxide{La:27.3+?}'),
    (12, 'oxide{La:27.31}'), (13, 'oxide{La:1e35}'), (14, 'oxide{Sc:0.1}'), (15, 'element{}'), (16, 'element{La:27.3}'), (16, 'element{La:27.30}'), (99, NULL);
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.c < b.c) = (a.n < b.n) AND (a.c <= b.c) = (a.n <= b.n) AND (a.c = b.c) = (a.n = b.n)
                          AND (a.c <> b.c) = (a.n <> b.n) AND (a.c >= b.c) = (a.n >= b.n) AND (a.c > b.c) = (a.n > b.n)) AS operators,
       count(*) FILTER (WHERE sign(ree_composition_cmp(a.c, b.c)) = sign(a.n - b.n)) AS compared,
       count(*) FILTER (WHERE (ree_composition_hash(a.c) = ree_composition_hash(b.c)) = (a.n = b.n)
                          AND (ree_composition_hash_extended(a.c, 7) = ree_composition_hash_extended(b.c, 7)) = (a.n = b.n)) AS hashed
FROM compared a, compared b WHERE a.n < 99 AND b.n < 99;
SELECT array_agg(n ORDER BY c) AS sorted, count(DISTINCT c) FROM compared;
SET enable_sort = off;
SELECT c IS NULL AS none, count(*) FROM compared GROUP BY c ORDER BY count(*) DESC, 1 LIMIT 5;
RESET enable_sort;
CREATE INDEX ON compared USING hash (c);
SET enable_seqscan = off;
SELECT n FROM compared WHERE c = 'oxide{La:27.3000}' ORDER BY n;
RESET enable_seqscan;

-- binary, out and in
CREATE TEMP TABLE sent AS
SELECT n, ree_composition((SELECT array_agg(e) FROM unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) e),
                          (SELECT array_agg(CASE WHEN (n * 31 + k * 7) % 3 > 0 THEN (n * 7919 * k % 100003)::numeric * 10::numeric ^ (n * k % 30 - 25) END)
                           FROM generate_series(1, 17) k), (ARRAY['oxide', 'element'])[1 + n % 2]) AS c
FROM generate_series(1, 300) n;
INSERT INTO sent SELECT 300 + row_number() OVER (), canonical::ree_composition FROM written;
INSERT INTO sent VALUES (400, 'oxide{}'), (401, NULL);
\copy sent TO 'results/ree_composition.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, c ree_composition);
\copy received FROM 'results/ree_composition.bin' (FORMAT binary)
SELECT count(*) AS rows, count(*) FILTER (WHERE a.c IS NOT DISTINCT FROM b.c) AS equal,
       count(*) FILTER (WHERE a.c::text IS NOT DISTINCT FROM b.c::text) AS texts,
       count(*) FILTER (WHERE a.c::text::ree_composition::text IS NOT DISTINCT FROM b.c::text) AS read,
       count(*) FILTER (WHERE ree_composition_send(a.c) IS NOT DISTINCT FROM ree_composition_send(b.c)) AS bytes
FROM sent a JOIN received b USING (n);
SELECT ree_composition_send('oxide{}') AS empty, ree_composition_send('element{Sc:1.5,Lu:256.00}') AS two, ree_composition_send('oxide{Y:1e-20}') AS small,
       ree_composition_send('oxide{La:0,Tb:?,Dy:2.5+<0.01}') AS unknown;
-- damaged: version; flags; mask; amounts missing; a mantissa of fewer bytes than said, with a zero
-- byte at its end, of 37 digits; 37 decimals; 2 decimals in a byte of their own; bytes left over; of what is
-- unknown and below a limit: a mask of none, of what is not named, of both, a limit of zero, and none
CREATE TEMP TABLE damaged (c ree_composition);
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\0\4\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\2\0\4\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\10\4\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\200\4\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\0\0\0\2\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\005\1\0\4\0\0\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\0\14\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\006\1\0\4\0\0\20\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\010\1\0\4\0\0\40\5\0\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\025\1\0\4\0\0\360\0\0\0\0\20\237\113\263\25\7\311\173\316\227\300\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\010\1\0\4\0\0\37\45\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\010\1\0\4\0\0\37\2\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\006\1\0\4\0\0\37\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\010\1\0\4\0\0\20\5\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\001\1\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\000\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\012\1\2\4\0\0\0\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\012\1\2\4\0\0\10\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\017\1\6\4\0\0\4\0\0\4\0\0\20\5\20\1\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\013\1\4\4\0\0\4\0\0\20\5\0\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\012\1\4\4\0\0\4\0\0\20\5\377\377"' (FORMAT binary)
\copy damaged FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\007\1\2\4\0\0\4\0\377\377"' (FORMAT binary)
-- only the undamaged one was taken
SELECT * FROM damaged;

-- JSON
SELECT 'element{La:27.30,Ce:50}'::ree_composition::jsonb AS element, 'oxide{}'::ree_composition::jsonb AS empty, 'oxide{La:0.0,Tb:?,Dy:<0.01,Ho:1.50+?}'::ree_composition::jsonb AS unknown;
SELECT count(*) AS rows, count(*) FILTER (WHERE c::jsonb::ree_composition::text = c::text) AS same FROM sent WHERE c IS NOT NULL;
SELECT '{"amounts": {"CeO2": "50.1%", "La": 27.3}, "basis": "oxide"}'::jsonb::ree_composition;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::jsonb::ree_composition', written)) FROM unnest(ARRAY[
    '1', '{}', '{"basis": "oxide"}', '{"basis": 1, "amounts": {}}', '{"basis": "oxide", "amounts": []}', '{"basis": "oxide", "amounts": {}, "unit": "t"}',
    '{"basis": "metal", "amounts": {}}', '{"basis": "oxide{La:1}", "amounts": {}}', '{"basis": "oxide", "amounts": {"La": {"Ce": 1}}}',
    '{"basis": "oxide", "amounts": {"La": [1]}}', '{"basis": "oxide", "amounts": {"La": true}}', '{"basis": "oxide", "amounts": {"Xx": 1}}']) written;
