-- chart_svg of several series: read back by plain SQL, labels, panels, light and heavy, what is refused.
SET jit = off;
-- the pictures lie in a temporary table, behind pointers that a worker may not follow
SET max_parallel_workers_per_gather = 0;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/picture.sql
\set ECHO all
CREATE TEMP TABLE series AS
SELECT product, price_series(date '2023-06-01' + i, (100 * length(product::text) + (i * 37) % 41)::numeric / (1 + length(product::text) % 3)) AS s
FROM unnest('{Pr oxide,Nd oxide,PrNd oxide,PrNd metal,Gd oxide,GdFe,Tb oxide,Dy oxide,DyFe,Y oxide,YEu oxide}'::ree_product[]) product, generate_series(0, 60) i WHERE i % 7 < 5 GROUP BY product;
-- every line by the axis of its panel, from an array and from a panel, whose lines come panel by panel in order of their names
CREATE TEMP TABLE placed AS
SELECT scheme, product, s, dense_rank() OVER w AS panel, row_number() OVER (PARTITION BY scheme ORDER BY coalesce(class_order(product, scheme), 4), product::text COLLATE "C") AS line
FROM series, unnest('{china,china_three,usgs,eu}'::text[]) scheme WINDOW w AS (PARTITION BY scheme ORDER BY coalesce(class_order(product, scheme), 4));
CREATE TEMP TABLE picture AS
SELECT scheme, chart_svg(price_panel(product, s), 'Prices', 'CNY/kg', scheme, width => 1200) AS svg FROM placed GROUP BY scheme;
SELECT scheme, count(DISTINCT line) AS lines, count(*) AS points, count(*) FILTER (WHERE abs(x - x_wanted) <= 0.2) AS x_right, count(*) FILTER (WHERE abs(y - y_wanted) <= 0.2) AS y_right
FROM placed JOIN picture USING (scheme), LATERAL pg_temp.read_back(svg, s, line::integer, panel::integer) r GROUP BY scheme ORDER BY scheme;
SELECT scheme, string_agg(heading[1], ', ') AS headings FROM picture, regexp_matches(svg, '<tspan font-weight="bold">([^<]*)</tspan>', 'g') heading GROUP BY scheme ORDER BY scheme;
SELECT pg_temp.labels(chart_svg(price_panel(product_name(product, 'zh'), s), scheme => 'china', language => 'zh')) AS chinese FROM series WHERE product IN ('Nd oxide', 'Dy oxide');
-- the same picture from an array that says the same, but for the order in which the lines are described
SELECT regexp_replace(chart_svg(array_agg(s ORDER BY line), array_agg(product::text ORDER BY line), 'Prices', 'CNY/kg', array_agg(CASE light_heavy(product) WHEN 'light' THEN 'Light rare earths' WHEN 'heavy' THEN 'Heavy rare earths' ELSE 'Other' END ORDER BY line), 1200), '<desc>.*</desc>', '')
     = (SELECT regexp_replace(svg, '<desc>.*</desc>', '') FROM picture WHERE scheme = 'china') AS same FROM placed WHERE scheme = 'china';
SELECT count(*) AS pictures, count(*) FILTER (WHERE chart_svg(ARRAY[s], ARRAY[NULL], 't', 'u') = chart_svg(s, 't', 'u')) AS one_of_an_array, count(*) FILTER (WHERE chart_svg(s::text, 't', 'u') = chart_svg(s, 't', 'u')) AS of_text FROM series;
SELECT chart_svg('{2023-07-03:5}') = chart_svg('{2023-07-03:5}'::price_series) AS literal, chart_svg(NULL::text) IS NULL AND chart_svg(NULL::price_series[]) IS NULL AND chart_svg(NULL::price_panel) IS NULL AS nulls;
-- labels: one a line, none closer than 15 pixels to another, each led to from where its line ends; where there is room, beside it
SELECT count(*) AS labels, count(*) FILTER (WHERE abs(sample_y - end_y) <= 0.2) AS led_to_from_the_end, count(*) FILTER (WHERE apart < 15) AS too_close, min(apart) AS closest
FROM (SELECT l.sample_y, l.y - lag(l.y) OVER (PARTITION BY scheme, panel ORDER BY l.y) AS apart,
             (SELECT e.y FROM pg_temp.line_points(svg, p.line::integer) e ORDER BY e.place DESC LIMIT 1) AS end_y
      FROM placed p JOIN picture USING (scheme), LATERAL pg_temp.labels_of(svg) l WHERE l.label = p.product::text) q;
SELECT label, y - sample_y AS moved FROM pg_temp.labels_of(chart_svg(ARRAY['{2023-07-03:10}'::price_series, '{2023-07-03:50}', '{2023-07-03:90}', '{2023-07-03:91}'], ARRAY['a', 'b', 'c', 'd'])) ORDER BY label;
-- 21 lines look different in colour or dash; a line that is alone has no label and no marks along it
SELECT count(DISTINCT look) AS looks, count(DISTINCT colour) AS colours
FROM (SELECT array_agg(s) AS list, array_agg('s' || n) AS labels FROM generate_series(1, 21) n, LATERAL (SELECT price_series(date '2023-06-01' + i, n * 10 + i % 5) AS s FROM generate_series(0, 50) i) v) q,
     LATERAL (SELECT chart_svg(list, labels, height => 600) AS svg) c, LATERAL regexp_matches(svg, '<g fill="none"([^>]*)>\n<title>', 'g') look, LATERAL (SELECT (regexp_match(look[1], 'stroke="([^"]*)"'))[1] AS colour) k;
SELECT count(*) FILTER (WHERE svg LIKE '%a3 3 0 1 0 6 0%') AS with_marks, count(*) FILTER (WHERE svg LIKE '%v4"/>%') AS drawn FROM series, LATERAL (SELECT chart_svg(s) AS svg) c;
-- no room for days, and no Monday among them: the first day alone
SELECT pg_temp.day_labels(chart_svg(ARRAY['{2023-07-04:1000000,2023-07-07:1000001}'::price_series], ARRAY[repeat('label ', 9)], width => 300)) AS days;
-- no data beside data, NULL beside it, panels of nothing
SELECT pg_temp.labels(chart_svg(ARRAY['{2023-07-01:1,2023-07-05:3}'::price_series, NULL, 'month{}'], ARRAY['one', 'unknown', 'empty'])) AS en, pg_temp.labels(chart_svg(ARRAY['{2023-07-01:1,2023-07-05:3}'::price_series, NULL], ARRAY['one', 'unknown'], language => 'zh')) AS zh;
SELECT (length(svg) - length(replace(svg, '>no data<', ''))) / length('>no data<') AS panels_without, pg_temp.is_xml(svg) FROM (SELECT chart_svg(ARRAY['{2023-07-01:1}'::price_series, NULL, '{}'], panels => ARRAY['a', 'b', NULL]) AS svg) q;
SELECT count(*) AS pictures, count(*) FILTER (WHERE svg LIKE '%>no data<%') AS no_data, count(*) FILTER (WHERE pg_temp.is_xml(svg)) AS xml
FROM (VALUES (chart_svg(ARRAY[]::price_series[])), (chart_svg(ARRAY[NULL]::price_series[], ARRAY['x'])), (chart_svg('panel{}'::price_panel)), (chart_svg('panel{}'::price_panel, scheme => 'eu'))) v (svg);
-- the base that all have is the unit where none is given
SELECT (regexp_match(chart_svg(list, unit => unit), '<tspan fill[^>]*>([^<]*)</tspan>'))[1] AS unit
FROM (VALUES (ARRAY['month{2023-06:100,2023-07:90} base 2010=100'::price_series, 'month{2023-06:100} base 2010=100.0'], NULL), (ARRAY['month{2023-06:100} base 2010=100'::price_series], 'points'),
             (ARRAY['month{2023-06:100,2023-07:90} base 2010=100'::price_series, 'month{2023-06:100}'], NULL), (ARRAY['{2023-06-01:1} base [2023-01-03,2023-01-05]=12.5'::price_series], NULL)) v (list, unit);
-- XML, whatever the names
SELECT pg_temp.is_xml(svg), pg_temp.labels(svg) AS labels FROM (SELECT chart_svg(ARRAY['{2023-07-01:1}'::price_series, '{2023-07-01:2}'], ARRAY['<a & "b">', E'氧化镧\x01'], panels => ARRAY['</g>', ']]>']) AS svg) q;
-- what is refused
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT chart_svg(' || arguments || ')')
FROM (VALUES (2, $$ARRAY['{2023-07-03:5}'::price_series, '{2023-07-03:6}'], ARRAY['a']$$), (3, $$ARRAY['{2023-07-03:5}'::price_series], panels => ARRAY['a', 'b']$$),
             (4, $$ARRAY[ARRAY['{2023-07-03:5}'::price_series]]$$), (5, $$array_fill('{2023-07-03:5}'::price_series, ARRAY[22])$$), (6, $$array_fill('{2023-07-03:5}'::price_series, ARRAY[421])$$),
             (7, $$array_fill('{2023-07-03:5}'::price_series, ARRAY[21]), (SELECT array_agg(i::text) FROM generate_series(1, 21) i), panels => (SELECT array_agg(i::text) FROM generate_series(1, 21) i)$$),
             (8, $$array_fill('{2023-07-03:5}'::price_series, ARRAY[20]), (SELECT array_agg(i::text) FROM generate_series(1, 20) i), height => 300$$),
             (9, $$ARRAY['{2023-07-03:5}'::price_series], ARRAY[repeat('x', 1025)]$$), (10, $$'panel{"Nd oxide":{2023-07-03:5}}'::price_panel, scheme => 'ours'$$),
             (11, $$'panel{"copper":{2023-07-03:5}}'::price_panel, scheme => 'china'$$), (12, $$'panel{"Nd oxide":{2023-07-03:5}}'::price_panel, language => 'de'$$),
             (13, $$ARRAY['{2023-07-03:5} pending 2010'::price_series]$$), (14, $$'{2023-07-03:x}'$$), (15, $$'panel{"Nd oxide":{2023-07-03:5}}'$$)) v (n, arguments) ORDER BY n;
