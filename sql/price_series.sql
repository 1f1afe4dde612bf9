-- price_series: its text.  What is written, and what must be printed, both by the grammar.
SET jit = off;
\set ECHO none
\i test/lib/random_series.sql
\set ECHO all
CREATE TEMP TABLE spelling (written text, canonical text);
INSERT INTO spelling VALUES
    ('{}', '{}'),
    (E' \t\n{ \r\n } ', '{}'),
    ('day{}', '{}'),
    ('month{}', 'month{}'),
    ('{2023-07-03:445.00,2023-07-04:1343.50/3}', '{2023-07-03:445.00,2023-07-04:1343.50/3}'),
    (E'\n{ 2023-07-03 :\t445.00 , 2023-07-04 : 1343.50 / 3 }\n', '{2023-07-03:445.00,2023-07-04:1343.50/3}'),
    ('{"2023-07-03": 445.00, "2023-07-04": "1343.50/3"}', '{2023-07-03:445.00,2023-07-04:1343.50/3}'),
    ('{2023-07-04:1343.50/3,2023-07-03:445.00}', '{2023-07-03:445.00,2023-07-04:1343.50/3}'),
    ('day{2023-07-03:445}', '{2023-07-03:445}'),
    -- decimals: as many as any point is written with
    ('{2023-07-03:5.00}', '{2023-07-03:5.00}'),
    ('{2023-07-03:5.00,2023-07-04:6}', '{2023-07-03:5.00,2023-07-04:6.00}'),
    ('{2023-07-03:5,2023-07-04:0.125}', '{2023-07-03:5.000,2023-07-04:0.125}'),
    ('{2023-07-03:+5,2023-07-04:-5,2023-07-05:-0,2023-07-06:007}', '{2023-07-03:5,2023-07-04:-5,2023-07-05:0,2023-07-06:7}'),
    ('{2023-07-03:1.5e2,2023-07-04:15E-1}', '{2023-07-03:150.0,2023-07-04:1.5}'),
    ('{2023-07-03:.5,2023-07-04:5.}', '{2023-07-03:0.5,2023-07-04:5.0}'),
    -- weights: 1 is not printed, nor zeros behind the last decimal
    ('{2023-07-03:10/2,2023-07-04:5/1,2023-07-05:7/1.00}', '{2023-07-03:10/2,2023-07-04:5,2023-07-05:7}'),
    ('{2023-07-03:10/2.50,2023-07-04:5/1}', '{2023-07-03:10/2.5,2023-07-04:5}'),
    ('{2023-07-03:0/3}', '{2023-07-03:0/3}'),
    -- periods
    ('week{2023-07-03:1,2023-06-26:2}', 'week{2023-06-26:2,2023-07-03:1}'),
    ('month{2023-06:10777/22,2023-07:9514/21}', 'month{2023-06:10777/22,2023-07:9514/21}'),
    (' month {"2023-06":10777/22}', 'month{2023-06:10777/22}'),
    ('quarter{2023-Q4:1,2023-Q1:2}', 'quarter{2023-Q1:2,2023-Q4:1}'),
    ('year{2023:1,0001:2,9999:3}', 'year{0001:2,2023:1,9999:3}'),
    ('{0001-01-01:1,9999-12-31:2,2024-02-29:3}', '{0001-01-01:1,2024-02-29:3,9999-12-31:2}'),
    -- bases: the shortest name of the window
    ('{2023-07-03:5} base 2010=100', '{2023-07-03:5} base 2010=100'),
    ('{2023-07-03:5}base[2010-01-01,2010-12-31] = 100.0', '{2023-07-03:5} base 2010=100'),
    ('{2023-07-03:5} base [2010-01-01,2011-01-01)=100', '{2023-07-03:5} base 2010=100'),
    ('{2023-07-03:5} base (2009-12-31,2010-04-01)=1', '{2023-07-03:5} base 2010-Q1=1'),
    ('{2023-07-03:5} base 2010-Q1=1', '{2023-07-03:5} base 2010-Q1=1'),
    ('month{2023-07:5} base 2023-07=100', 'month{2023-07:5} base 2023-07=100'),
    ('{2023-07-03:5} base 2023-07-03=100', '{2023-07-03:5} base 2023-07-03=100'),
    ('{2023-07-03:5} base [2023-07-03,2023-07-03]=100', '{2023-07-03:5} base 2023-07-03=100'),
    ('{2023-07-03:5} base [2023-07-03,2023-08-02]=0.5', '{2023-07-03:5} base [2023-07-03,2023-08-02]=0.5'),
    ('{2023-07-03:5} base 9999=100', '{2023-07-03:5} base 9999=100'),
    ('{} base 2010=100', '{} base 2010=100'),
    ('{2023-07-03:5} pending 2010', '{2023-07-03:5} pending 2010'),
    -- 36 digits; with 36 decimals; a 37th that is a zero
    ('{2023-07-03:123456789012345678901234567890123456}', '{2023-07-03:123456789012345678901234567890123456}'),
    ('{2023-07-03:-0.123456789012345678901234567890123456}', '{2023-07-03:-0.123456789012345678901234567890123456}'),
    ('{2023-07-03:123456789012345678.901234567890123456}', '{2023-07-03:123456789012345678.901234567890123456}'),
    ('{2023-07-03:1.000000000000000000000000000000000000}', '{2023-07-03:1.00000000000000000000000000000000000}'),
    ('{2023-07-03:1e35,2023-07-04:-999999999999999999999999999999999999}',
     '{2023-07-03:100000000000000000000000000000000000,2023-07-04:-999999999999999999999999999999999999}'),
    ('{2023-07-03:5/999999999999999999999999999999999999}', '{2023-07-03:5/999999999999999999999999999999999999}');
SELECT count(*) AS spellings,
       count(*) FILTER (WHERE written::price_series::text = canonical) AS printed,
       count(*) FILTER (WHERE canonical::price_series::text = canonical) AS stays,
       count(*) FILTER (WHERE written::price_series = canonical::price_series) AS equal
FROM spelling;
SELECT written, written::price_series AS printed, canonical FROM spelling WHERE written::price_series::text <> canonical;

-- 3,000 random series of all kinds: printed as put together, whatever the order and white space of
-- what is read, and as the text of a JSON object
SELECT setseed(0.25);
CREATE TEMP TABLE random_series AS
SELECT n, r.* FROM generate_series(1, 3000) n, pg_temp.random_series((n % 30) + (n % 30 / 29) * (n % 7) * 100) r;
SELECT count(*) AS series, count(DISTINCT period) AS periods, max(cardinality(keys)) AS most_points,
       count(*) FILTER (WHERE canonical ~ '/') > 500 AS weights,
       count(*) FILTER (WHERE canonical ~ '-\d+[.]') > 500 AS negative,
       max(length(substring(canonical, '[.](\d+)')) ) AS scale
FROM random_series;
CREATE TEMP TABLE respelt AS
SELECT n, canonical,
       (SELECT CASE period WHEN 'day' THEN '' ELSE period END || ' { '
               || coalesce(string_agg(format(E' "%s"\n:\t"%s" ', k, v), ',' ORDER BY random()), '') || E'}\n'
        FROM unnest(keys, vals) p (k, v)) AS written
FROM random_series;
SELECT count(*) AS series,
       count(*) FILTER (WHERE canonical::price_series::text = canonical) AS printed,
       count(*) FILTER (WHERE written::price_series::text = canonical) AS respelt,
       count(*) FILTER (WHERE written::price_series = canonical::price_series) AS equal,
       count(*) FILTER (WHERE price_series_send(written::price_series) = price_series_send(canonical::price_series)) AS bytes,
       count(*) FILTER (WHERE price_series_hash(written::price_series) = price_series_hash(canonical::price_series)) AS hashes
FROM respelt;
SELECT canonical, canonical::price_series FROM respelt WHERE canonical::price_series::text <> canonical
ORDER BY length(canonical) LIMIT 3;
-- with a base behind
SELECT count(*) AS series, count(*) FILTER (WHERE (canonical || base)::price_series::text = canonical || base) AS printed
FROM random_series, LATERAL (SELECT format(' base %s=%s', (ARRAY['2010', '2010-Q2', '2010-07', '2010-07-01', '[2010-07-01,2011-02-03]'])[1 + n % 5],
                                           trim_scale(n / 8.0)) AS base) b;

-- decimals stay the same over the border of a block, in a slice, and where 36 digits have no room for them
SELECT count(*) AS series, count(*) FILTER (WHERE s::text::price_series::text = s::text) AS stays
FROM (VALUES (('{' || (SELECT string_agg(format('%s:%s', to_char(date '2020-01-01' + n, 'YYYY-MM-DD'), n), ',') FROM generate_series(0, 511) n)
               || ',2022-01-01:0.123456789}')::price_series),
             (monthly(('{' || (SELECT string_agg(format('%s:%s/3', to_char(date '1960-01-01' + 31 * n, 'YYYY-MM-DD'), n), ',')
                               FROM generate_series(0, 600) n) || '}')::price_series)),
             (slice('{2023-07-03:1.000000000000000000000000000000000000,2023-07-04:123.5}', '[2023-07-04,)')),
             (slice('{2023-07-03:1.000000000000000000000000000000000000,2023-07-04:123.5,2023-07-05:0}', '[2023-07-04,)')),
             (rebase('{2023-07-03:3.00,2023-07-04:1.00}'::price_series, '2023-07-03', value => 1))) v (s);
SELECT slice('{2023-07-03:5.00,2023-07-04:6}', '[2023-07-04,)');
-- a point of weight 1 keeps all its decimals beside points of other weights
SELECT value_at('{2023-07-03:0.12345678901234567890,2023-07-04:6/2.5}', '2023-07-03');
