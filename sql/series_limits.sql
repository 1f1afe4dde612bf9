-- The limits of a price_series: days, points, digits, and that the errors name them.
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
-- days: the years 0001 to 9999, whichever way they come (22008)
SELECT pg_temp.refusal('SELECT ' || call)
FROM unnest(ARRAY['price_series(date ''10000-01-01'', 5)', 'price_series(date ''infinity'', 5)', 'append(NULL, ''0001-12-31 BC'', 5)',
                  'price_series(ARRAY[date ''2023-07-03'', ''-infinity''], ARRAY[5, 6.0])', 'price_series(''{"10000-01-01": 5}''::jsonb)',
                  'value_at(''{}'', ''infinity'')', '''{10000-01-01:5}''::price_series']) call;
-- ends of months up to the last day
SELECT s AS month_ends FROM (SELECT price_series(d::date, n) AS s FROM (SELECT n, date '9999-12-01' - n * interval '1 month' + interval '1 month' - interval '1 day' AS d
                                                                      FROM generate_series(0, 12) n WHERE n <> 6) r) x;
-- points: one for each of these days (54000); the text has one key again and again, and is cut in the message
SELECT left(message, 60) || ' ... ' || right(message, 190)
FROM pg_temp.refusal('SELECT (''{'' || repeat(''2023-07-03:5,'', 3652060) || ''}'')::price_series') message;
-- digits and decimals: 36 of each (22003)
SELECT pg_temp.refusal('SELECT ' || call)
FROM unnest(ARRAY['price_series(date ''2023-07-03'', 1e36)', 'price_series(date ''2023-07-03'', 1e-37)', 'price_series(date ''2023-07-03'', 5, 1e-37)',
                  'price_series(date ''2023-07-03'', 1e30, 1e7::numeric)', 'append(''{2023-07-03:1e30}'', ''2023-07-03'', 1e-10)',
                  'price_series(d, p) FROM (VALUES (date ''2023-07-03'', 1e35), (''2023-07-03'', 9e35)) v (d, p)',
                  'rollup(s) FROM (VALUES (''{2023-07-03:1e35}''::price_series), (''{2023-07-03:9e35}'')) v (s)',
                  '''{2023-07-03:1e35}''::price_series || ''{2023-07-03:9e35}''', '''{2023-07-03:1e35}''::price_series + ''{2023-07-03:9e35}''',
                  '''{2023-07-03:1e20}''::price_series * 1e20', '''{2023-07-03:1e36}''::price_series']) call;
-- up to the limits they go, and sums may pass them on the way
\pset format aligned
\pset tuples_only off
SELECT price_series(d, p) FROM (VALUES (date '0001-01-01', 999999999999999999999999999999999999), ('9999-12-31', 1e-36)) v (d, p) WHERE p < 1 OR d < '2000-01-01'
GROUP BY p ORDER BY p;
SELECT price_series(d, p) FROM (VALUES (date '2023-07-03', 9e35), ('2023-07-03', 9e35), ('2023-07-03', -9.5e35)) v (d, p);
-- what a message quotes is cut
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call)
FROM unnest(ARRAY['price_series(date ''2023-07-03'', 1e131071)', 'midpoint(1, 1e-16383)', 'agrees(1e131071, 1)', 'carli(1, -1e131071)',
                  'oxide_to_metal(''Nd'', 1e131071)', 'light_heavy_split(''Nd''::element, -1e131071)', 'monthly(''{}''::price_series, repeat(''m'', 1000000))',
                  'rebase(''{}'', repeat(''2'', 1000000))', 'element_name(''Nd'', repeat(''z'', 1000000))', 'light_heavy(''Nd''::element, repeat(''c'', 1000000))',
                  'price_index(''panel{}'', repeat(''f'', 1000000))', 'ree_composition(''{Nd}''::element[], ''{1}'', repeat(''b'', 1000000))',
                  'price_panel(repeat(''镨'', 300), s, w) FROM (VALUES (''{2023-07-03:5}''::price_series, 1), (''{2023-07-03:5}'', 2)) v (s, w)']) call;
-- nesting: no text goes deeper than it is read, a JSON document only as deep as the server takes it
SELECT name, left(pg_temp.refusal(format('SELECT %s', value)), 5) AS state
FROM (VALUES ('price_series', $$repeat('{', 1000000)::price_series$$), ('points', $$repeat('{2023-07-03:', 100000)::price_series$$),
             ('price_panel', $$repeat('panel{"a":', 100000)::price_panel$$), ('ree_composition', $$repeat('oxide{La:', 100000)::ree_composition$$),
             ('oxide_purity', $$repeat('(', 1000000)::oxide_purity$$), ('ree_product', $$repeat('(', 1000000)::ree_product$$),
             ('price_unit', $$repeat('USD/', 1000000)::price_unit$$), ('element', $$repeat('[', 1000000)::element$$),
             ('calendar_period', $$repeat('[', 1000000)::calendar_period$$),
             ('jsonb of arrays', $$(repeat('[', 2000) || repeat(']', 2000))::jsonb::price_series$$),
             ('jsonb of objects', $$(repeat('{"2023-07-03":', 2000) || '5' || repeat('}', 2000))::jsonb::price_series$$)) v (name, value);
