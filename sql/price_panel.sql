-- price_panel: its text, aggregates and readers.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\set ECHO all
-- canonical: items in order of their names' bytes, weights without needless decimals, series as they are printed
SELECT 'panel{}'::price_panel AS empty,
       E' panel\t{ "b" : { 2023-07-04:1343.50/3 , 2023-07-03:445 } ,\n"a":{}, "B":{2023-07-03:-1} } '::price_panel AS prices;
SELECT 'panel{"b":month{2023-07:5}base 2010=100weight 0.50,"a":month{ 2023-06:4.00 } weight 1e2,"c":month{}weight 0}'::price_panel AS weights,
       'panel{"x":year{2023:5/2} base 2010=100.0 quantities year{2022:12, 2023:1.50}}'::price_panel AS quantities;
-- names: any text but the empty one; quotes, backslashes and control characters are escaped
SELECT 'panel{"\"\\\/\b\f\n\r\t\u001f\u007F\u0041 '' 氧化镨钕{}:,":{}}'::price_panel AS escaped,
       panel_items('panel{"\u0001":{},"\u007f":{},"\\":{},"\"":{},"é":{},"z":{},"\n":{}," ":{},"aa":{},"a":{}}') AS by_bytes;
SELECT count(*), count(*) FILTER (WHERE panel_items(p) = ARRAY[name] AND p::text::price_panel = p) AS kept
FROM (SELECT name, price_panel(name, '{}'::price_series) AS p FROM (SELECT chr(code) || 'x' || chr(code) AS name FROM generate_series(1, 3000) code) n GROUP BY name) q;
SELECT octet_length((panel_items(price_panel(repeat('n', 1024), '{}'::price_series)))[1]) AS longest;

-- text that is no panel: type, character and a hint
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::price_panel', written))
FROM unnest(ARRAY['', 'panel', 'Panel{}', 'panels{}', '{"a":{}}', 'panel{', 'panel{,}', 'panel{}x', 'panel{a:{}}', 'panel{"a"}', 'panel{"a":}',
                  'panel{"a":{},}', 'panel{"a":{} "b":{}}', 'panel{"a', 'panel{"a\', 'panel{"a\x":{}}', 'panel{"a\u00":{}}', 'panel{"\u0000":{}}', 'panel{"\u6c27":{}}',
                  'panel{"":{}}', 'panel{"氧化钕":{2023-07-03:x}}', 'panel{"a":{2023-07-03:5} weigth 1}', 'panel{"a":{} weight}', 'panel{"a":{} weight -1}',
                  'panel{"a":{} weight NaN}', 'panel{"a":{} weights 1}', 'panel{"a":{} quantities 1}', 'panel{"a":{} pending 2010}', 'panel{"a":{} quantities {} pending 2010}',
                  'panel{"b":{},"a":{},"b":{}}', 'panel{"a":{},"b":month{}}', 'panel{"a":{} quantities month{}}', 'panel{"a":{},"b":{} weight 1}',
                  'panel{"a":{} weight 1,"b":{} quantities {}}', 'panel{"a":{} weight 1e37}', 'panel{"a":{2023-07-03:1e37}}', 'panel{"a":{2023-02-30:1}}',
                  'panel{"' || repeat('n', 1025) || '":{}}']) written;

-- The aggregates: what each type of weight becomes; items of other types count as their text
\pset format aligned
\pset tuples_only off
CREATE TEMP TABLE quote (item text, day date, price numeric, lots bigint);
INSERT INTO quote SELECT 'item ' || n % 7, date '2023-01-01' + n * n % 100, 100 + n % 13 + (n % 4) * 0.25, 1 + n % 5 FROM generate_series(1, 400) n;
CREATE TEMP TABLE series AS
SELECT item, price_series(day, price) AS s, price_series(day, lots) AS q, count(*) AS rows FROM quote GROUP BY item;
-- what was sold of an item on a day
CREATE TEMP TABLE sums AS
SELECT item, price_series(day, lots) AS lots FROM (SELECT item, day, sum(lots) AS lots FROM quote GROUP BY item, day) d GROUP BY item;
SELECT price_panel('a', '{2023-07-03:5}'::price_series, w) AS numeric, price_panel('a', '{}'::price_series, w::bigint) AS bigint,
       price_panel('a', '{}'::price_series, w::integer) AS integer, price_panel('a', '{}'::price_series, w::double precision) AS double, price_panel('a', '{}'::price_series, 4.1::real) AS real
FROM (VALUES (3.500)) v (w);
SELECT price_panel(product, s) AS products, price_panel(e::text, s, 0.25) AS elements
FROM (VALUES ('氧化镨钕'::ree_product, 'Nd'::element, '{2023-07-03:445}'::price_series), ('PrNd oxide', '钕', '{2023-07-03:446,2023-07-04:450}'), ('Dy oxide', 'Dy', NULL)) v (product, e, s);
-- NULL in any place: the row is skipped; no rows: NULL
SELECT price_panel(i, s) AS plain, price_panel(i, s, w) AS weights, price_panel(i, s, q) AS quantities
FROM (VALUES (NULL, '{}'::price_series, 1, '{}'::price_series), ('b', NULL, 1, '{}'), ('c', '{}', NULL, NULL), ('d', '{}', 0, '{2023-07-03:1}')) v (i, s, w, q);
SELECT price_panel(NULL, NULL::price_series), price_panel(NULL, NULL::price_series, 1), rollup(NULL::price_panel), price_panel('a', s) FILTER (WHERE false) FROM series;

-- The readers against plain SQL over the rows
CREATE TEMP TABLE panel AS
SELECT price_panel(item, s) AS plain, price_panel(item, s, rows) AS weighted, price_panel(item, s, q) AS sold FROM series;
SELECT num_items(plain), panel_items(plain), panel_kind(plain), panel_kind(weighted), panel_kind(sold), panel_period(plain), panel_period(monthly(plain)) FROM panel;
SELECT num_items(p), panel_items(p), panel_kind(p), panel_period(p), panel_mean(p), panel_sum(p), panel_series(p, '') FROM (SELECT 'panel{}'::price_panel AS p) q;
SELECT count(*) AS points, count(*) FILTER (WHERE p.value = r.value AND p.weight = r.weight AND p.quantity IS NULL) AS agree
FROM panel, points(weighted) p
     FULL JOIN (SELECT item, day, round(avg(price), 12) AS value, count(*) AS lots, sum(count(*)) OVER (PARTITION BY item) AS weight FROM quote GROUP BY item, day) r
     ON p.item = r.item AND p."time" = r.day;
SELECT count(*) AS points, count(*) FILTER (WHERE p.value = r.value AND p.quantity = r.lots AND p.weight IS NULL) AS agree
FROM panel, points(sold) p
     FULL JOIN (SELECT item, day, round(avg(price), 12) AS value, sum(lots) AS lots FROM quote GROUP BY item, day) r ON p.item = r.item AND p."time" = r.day;
SELECT count(*) FILTER (WHERE panel_series(plain, item) = s AND panel_series(sold, item)::text = s::text) AS series,
       count(*) FILTER (WHERE panel_quantities(sold, item) = lots) AS quantities, count(*) FILTER (WHERE panel_weight(weighted, item) = rows) AS weights,
       count(panel_quantities(plain, item)) + count(panel_weight(sold, item)) + count(panel_series(plain, item || ' ')) AS none
FROM series JOIN sums USING (item), panel;
-- a day of prices only, of quantities only, of both
SELECT * FROM points('panel{"a":{2023-07-03:445.00,2023-07-04:1343.50/3} quantities {2023-07-02:12,2023-07-04:5.0/2,2023-07-05:0},"b":{} quantities {2023-07-03:1}}'::price_panel);
SELECT panel_series(p, 'Nd oxide') AS literal, panel_weight(p, '氧化钕'::ree_product) AS product, panel_series(p, 'nd oxide') AS other_case
FROM (SELECT 'panel{"Nd oxide":{2023-07-03:445.00} weight 0.6}'::price_panel AS p) q;

-- mean and sum over the days on which every item has a value: of 1 to 8 quotes, whose multiple is 840
SELECT count(*) AS days, count(*) FILTER (WHERE value_at(panel_mean(plain), day) = round(mean, 12)) AS means, count(*) FILTER (WHERE value_at(panel_sum(sold), day) = pg_temp.printed(parts, 840)) AS sums,
       num_points(panel_mean(weighted)) AS mean_days, num_points(panel_sum(weighted)) AS sum_days
FROM panel, (SELECT day, avg(value) AS mean, sum(parts) AS parts FROM (SELECT item, day, sum(price)::numeric(1000, 80) / count(*) AS value, sum(price) * (840 / count(*)) AS parts FROM quote GROUP BY 1, 2) v
             GROUP BY day HAVING count(*) = (SELECT count(DISTINCT item) FROM quote)) r
GROUP BY plain, sold, weighted;
SELECT panel_mean(p), panel_sum(p), panel_mean('panel{"a":{2023-07-03:1},"b":{}}') AS never
FROM (SELECT 'panel{"a":month{2023-06:8.00/2,2023-07:5},"b":month{2023-06:1/3,2023-08:7} ,"c":month{2023-06:2.5}}'::price_panel AS p) q;
SELECT pg_temp.refusal($$SELECT panel_sum('panel{"a":{2023-07-03:999999999999999999999999999999999999},"b":{2023-07-03:1}}')$$);

-- slices and periods: what they make of each series; quantities add up
SELECT count(*) FILTER (WHERE panel_series(slice(sold, '[2023-02-01,2023-03-01)'), item) = slice(s, '[2023-02-01,2023-03-01)')) AS slices,
       count(*) FILTER (WHERE panel_quantities(slice(sold, '[2023-02-01,)'), item) = slice(lots, '[2023-02-01,)')) AS sold_in_slices,
       count(*) FILTER (WHERE panel_series(monthly(sold), item) = monthly(s) AND panel_series(monthly(weighted, 'max', 9), item) = monthly(s, 'max', 9)) AS months,
       count(*) FILTER (WHERE panel_quantities(monthly(sold, 'last', 20), item) = monthly(q, 'sum')) AS sold_in_months,
       count(*) FILTER (WHERE panel_weight(monthly(weighted), item) = rows) AS weights,
       count(*) FILTER (WHERE panel_series(weekly(plain), item) = weekly(s) AND panel_series(quarterly(plain), item) = quarterly(s) AND panel_series(yearly(plain), item) = yearly(s)) AS others
FROM series JOIN sums USING (item), panel;
SELECT bool_and(value_at(panel_quantities(monthly(sold), item), month) = lots) AS sums_of_rows
FROM panel, (SELECT item, date_trunc('month', day)::date AS month, sum(lots) AS lots FROM quote GROUP BY 1, 2) r;
SELECT slice(p, 'empty'), slice(p, '[2023-07-04,2023-07-04]'), monthly(slice(p, '(,)')), monthly('panel{}'::price_panel)
FROM (SELECT 'panel{"a":{2023-07-03:1,2023-07-04:2} weight 2,"b":{} weight 1}'::price_panel AS p) q;
-- a literal is read as a price_series; one of a panel is cast
SELECT pg_temp.refusal($$SELECT monthly(' panel{"a":{2023-07-03:1}}')$$);
SELECT slice('{2023-07-03:1,2023-07-04:2}', '[2023-07-04,)'), weekly('{2023-07-03:1}'), monthly('{2023-07-03:1}', min_points => 2), quarterly('{2023-07-03:1}'), yearly('{2023-07-03:1}', 'sum'), (SELECT count(*) FROM points('{2023-07-03:1,2023-07-04:2}'));
