-- price_series: text that is refused, each with its SQLSTATE, what was read, where, and an accepted form.
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
-- syntax
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['', '  ', 'x', '{', '}', '{2023-07-03:5', '{2023-07-03:5}}', '{2023-07-03:5} x', '{2023-07-03:5},',
                  '{2023-07-03}', '{2023-07-03:}', '{2023-07-03 5}', '{2023-07-03=5}', '{:5}', '{,}', '{2023-07-03:5,}',
                  '{2023-07-03:5 2023-07-04:6}', '{2023-07-03:5;2023-07-04:6}', '[2023-07-03:5]', 'null']) written;
-- numbers
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-07-03:five}', '{2023-07-03:NaN}', '{2023-07-03:Infinity}', '{2023-07-03:null}', '{2023-07-03:.}',
                  '{2023-07-03:--5}', '{2023-07-03:5,00}', '{2023-07-03:5x}', '{2023-07-03:1e}',
                  '{2023-07-03:0x1F}', '{2023-07-03:5/}', '{2023-07-03:5/0}', '{2023-07-03:5/-1}', '{2023-07-03:5/2/2/2}',
                  '{2023-07-03:5/x}']) written;
-- keys, and the period's word
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-07:5}', '{2023:5}', '{2023-7-3:5}', '{20230703:5}', '{03.07.2023:5}', '{2023-07-03T00:00:5}',
                  'month{2023-07-03:5}', 'quarter{2023-07:5}', 'quarter{2023-Q5:5}', 'quarter{2023-q1:5}', 'year{2023-07:5}',
                  'year{23:5}', 'week{2023-07-04:5}', 'week{2023-W27:5}', 'weeks{}', 'MONTH{}', 'month',
                  'month week{}']) written;
-- given twice, in order and not
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-07-03:5,2023-07-03:5}', '{2023-07-04:5,2023-07-03:6,2023-07-04:7}', 'month{2023-07:1,2023-07:2}',
                  '{"2023-07-03":5,2023-07-03:6}']) written;
-- quotes
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{"2023-07-03:5}', '{2023-07-03":5}', '{"2023-07-03":"5}', '{"2023-07-03":5"}', '{"2023-07-03":{"a":1}}',
                  '{"2023-07-03":[5]}', '{"2023-07-03":true}', E'{''2023-07-03'':5}', '"{2023-07-03:5}"']) written;
-- bases
SELECT pg_temp.refusal(format('SELECT %L::price_series', '{2023-07-03:5} ' || written))
FROM unnest(ARRAY['base', 'base 2010', 'base 2010=', 'base 2010=x', 'base =100', 'base 2010=100 x', 'base 10=100',
                  'base [2010-01-01,2010-01-01)=100', 'base [2010-01-01,)=100', 'base [2010-01-01=100', 'Base 2010=100',
                  'pending', 'pending 2010=100', 'base 2010=100 pending 2010', 'base 2010=0', 'base 2010=-100']) written;
-- days that the calendar does not have, and years beyond 0001 to 9999: 22008
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-02-30:5}', '{2023-02-29:5}', '{2023-13-01:5}', '{2023-01-00:5}',
                  'month{2023-13:5}', '{0000-12-31:5}', '{10000-01-01:5}', 'year{0000:5}', 'year{10000:5}', '{2023-07-03:5} base 2023-13=1',
                  '{2023-07-03:5} base 0000=1', '{2023-07-03:5} base [9999-01-01,10000-01-01]=100', 'week{0000-12-25:5}']) written;
-- numbers of more than 36 digits or decimals: 22003
SELECT pg_temp.refusal(format('SELECT %L::price_series', written))
FROM unnest(ARRAY['{2023-07-03:1234567890123456789012345678901234567}', '{2023-07-03:0.1234567890123456789012345678901234567}',
                  '{2023-07-03:1e36}', '{2023-07-03:1e-37}', '{2023-07-03:1e999999999999}', '{2023-07-03:5/1e36}',
                  '{2023-07-03:5} base 2010=1e36',
                  -- each of them fits, but not both weights in one block
                  '{2023-07-03:5/1e30,2023-07-04:5/0.0000001}']) written;
-- a long text is quoted in part; a character counts as one wherever it stands
SELECT pg_temp.refusal(format('SELECT %L::price_series', '{' || repeat('2023-07-03:5,', 20)));
SELECT pg_temp.refusal($$SELECT '{2023-07-03:5}　'::price_series$$);
SELECT pg_temp.refusal($$SELECT '{氧化镨钕:5}'::price_series$$);
\pset format aligned
\pset tuples_only off

-- what is a value in one block is one in two
SELECT num_points(('{' || string_agg(format('%s:%s', to_char(date '2020-01-01' + n, 'YYYY-MM-DD'), CASE n WHEN 0 THEN '1e30' WHEN 512 THEN '1e-30' ELSE '0' END), ',')
                   || '}')::price_series)
FROM generate_series(0, 512) n;

-- a failing row in COPY names its line and leaves the table as it was
CREATE TEMP TABLE stored (item text, s price_series);
COPY stored FROM stdin;
a	{2023-07-03:445.00}
b	{2023-07-03:445.00,2023-07-04:1343.50/3}
\.
COPY stored FROM stdin;
c	{2023-07-03:445.00}
d	{2023-07-03:445.00,2023-07-04}
\.
SELECT * FROM stored;
