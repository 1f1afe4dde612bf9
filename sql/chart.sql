-- chart_svg: the picture read back by plain SQL and compared with the series it was drawn from.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/picture.sql
\set ECHO all
-- a picture whole, to be read
SELECT chart_svg('{2023-07-03:445.00,2023-07-04:448.00,2023-07-06:452.50}'::price_series, 'Nd oxide', 'CNY/kg');
-- round values: whole multiples of 1, 2 or 5 times a power of ten, around the values, zero where it is near
CREATE TEMP TABLE span AS
SELECT row_number() OVER () AS n, low::numeric, high::numeric
FROM (VALUES ('0', '1'), ('445', '452.5'), ('0', '0'), ('15', '15'), ('-3', '-3'), ('-20.3', '25.5'), ('24', '100'), ('26', '100'), ('-100', '-26'), ('-100', '-24'),
             ('7328', '10373'), ('99999.5', '100000.5'), ('0.0001', '0.00017'), ('1e-36', '2e-36'), ('1e35', '9e35'), ('999999999', '1000000001'),
             ('123456789012', '123456789013'), ('-1e36', '0')) v (low, high)
UNION ALL SELECT 100 + n, low, low + (10 ^ (n % 7 - 3))::numeric(20, 4) * (1 + n % 9)
FROM generate_series(1, 60) n, LATERAL (SELECT ((n * 7919) % 1000 - 300)::numeric / (10 ^ (n % 4))::numeric AS low) l;
CREATE TEMP TABLE drawn AS
SELECT n, low, high, chart_svg(price_series(date '2023-07-03' + i, CASE i WHEN 0 THEN low ELSE high END)) AS svg
FROM span, generate_series(0, 1) i WHERE abs(low) < 1e36 GROUP BY n, low, high;
SELECT n, low, high, (SELECT string_agg(label, ' ' ORDER BY y DESC) FROM pg_temp.value_ticks(svg)) AS ticks, pg_temp.power_of_labels(svg) AS power
FROM drawn WHERE n < 100 ORDER BY n;
SELECT count(*) AS axes, count(*) FILTER (WHERE lowest <= low AND highest >= high) AS hold_the_values,
       count(*) FILTER (WHERE ticks BETWEEN 2 AND 9) AS with_2_to_9_ticks, count(*) FILTER (WHERE even) AS with_even_steps,
       count(*) FILTER (WHERE step_digits IN (1, 2, 5)) AS of_1_2_or_5
FROM drawn, LATERAL (SELECT min(value) AS lowest, max(value) AS highest, count(*) AS ticks, count(DISTINCT step) = 1 AS even,
                            rtrim(translate(min(step)::text, '0.', '  '))::text::numeric AS step_digits
                     FROM (SELECT value, value - lag(value) OVER (ORDER BY value) AS step FROM pg_temp.value_ticks(svg)) t) t;
-- read back: every point stands where its day and value are between the ticks, to two tenths of a pixel (the ticks are rounded, too)
SELECT setseed(0.25);
CREATE TEMP TABLE series AS
SELECT n, price_series(day, value) AS s
FROM (SELECT n, date '2022-11-20' + n * 100 + i AS day, round((1000 * random() - 200 * (n % 3))::numeric, n % 4) AS value
      FROM generate_series(1, 20) n, generate_series(1, 3 + 8 * n) i WHERE (i * n) % 7 < 5) v GROUP BY n;
SELECT count(DISTINCT n) AS series, count(*) AS points, count(*) FILTER (WHERE abs(x - x_wanted) <= 0.2) AS x_right, count(*) FILTER (WHERE abs(y - y_wanted) <= 0.2) AS y_right
FROM series, LATERAL (SELECT chart_svg(s, width => 1600) AS svg) p, LATERAL pg_temp.read_back(svg, s) r;
SELECT count(*) AS series, count(*) FILTER (WHERE num_points(s) = (SELECT count(*) FROM pg_temp.line_points(svg, 1))) AS with_all_points
FROM series, LATERAL (SELECT chart_svg(s, width => 1600) AS svg) p;
-- ticks of days by the span and the period; labels in Chinese
SELECT label, pg_temp.day_labels(chart_svg(s::price_series)) AS english, pg_temp.day_labels(chart_svg(s::price_series, language => 'zh')) AS chinese
FROM (VALUES (1, 'a day', '{2023-07-03:1}'), (2, 'two days', '{2023-07-03:1,2023-07-04:2}'), (3, 'two weeks', '{2023-07-03:1,2023-07-17:2}'), (4, 'two months', '{2023-06-01:1,2023-07-31:2}'),
             (5, 'a year', '{2022-07-05:1,2023-07-04:2}'), (6, 'five years', '{2018-07-05:1,2023-07-04:2}'), (7, 'thirty years', '{1993-07-05:1,2023-07-04:2}'),
             (8, 'weeks', 'week{2023-07-03:1,2023-07-17:2}'), (9, 'months', 'month{2022-11:1,2023-02:2}'), (10, 'quarters', 'quarter{2022-Q3:1,2023-Q2:2}'), (11, 'years', 'year{2010:1,2013:2}'),
             (12, 'all years', 'year{0001:1,9999:2}')) v (n, label, s) ORDER BY n;
-- gaps: a missing period; of days more than 14 apart, and more than three times as far as usual
SELECT what, pg_temp.stretches(chart_svg(s::price_series)) AS points_of_stretches
FROM (VALUES (1, 'months', 'month{2023-01:1,2023-02:2,2023-04:3,2023-06:4,2023-07:4}'), (2, 'weeks', 'week{2023-07-03:1,2023-07-10:2,2023-07-24:1}'), (3, 'years', 'year{2010:1,2011:2,2013:2}'),
             (4, 'a golden week', '{2023-09-27:1,2023-09-28:2,2023-10-09:3,2023-10-10:3}'), (5, 'two weeks', '{2023-07-03:1,2023-07-04:2,2023-07-18:3,2023-07-19:3}'), (6, 'a day more', '{2023-07-03:1,2023-07-04:2,2023-07-19:3,2023-07-20:3}'),
             (7, 'two points', '{2010-07-03:1,2023-07-04:2}')) v (n, what, s) ORDER BY n;
SELECT every, pg_temp.stretches(chart_svg(price_series(date '2020-01-01' + n * every, n))) AS one_missing, pg_temp.stretches(chart_svg(price_series(date '2020-01-01' + n * every, n) FILTER (WHERE n NOT IN (6, 8)))) AS three_missing
FROM unnest(ARRAY[5, 7, 30, 90, 500]) every, generate_series(0, 12) n WHERE n <> 7 GROUP BY every ORDER BY every;
-- many points: each column of a pixel keeps first, lowest, highest and last, so no high and no low is lost
CREATE TEMP TABLE long_series AS
SELECT price_series(date '2003-01-01' + n, CASE n WHEN 1234 THEN 600 WHEN 4321 THEN -600 ELSE round((100 * random())::numeric, 2) END) AS s FROM generate_series(0, 7299) n;
SELECT num_points(s) AS points, drawn BETWEEN 1000 AND 4 * 600 AS thinned, abs(top - y_high) <= 0.1 AS high_is_drawn, abs(bottom - y_low) <= 0.1 AS low_is_drawn
FROM long_series, LATERAL (SELECT chart_svg(s) AS svg) p, LATERAL (SELECT count(*) AS drawn, min(y) AS top, max(y) AS bottom FROM pg_temp.line_points(svg, 1)) d,
     LATERAL (SELECT max(y) FILTER (WHERE value = -600) AS y_low, max(y) FILTER (WHERE value = 600) AS y_high FROM pg_temp.value_ticks(svg)) t;
-- text: XML, characters that XML has not, ASCII whatever comes; too long for the picture
SELECT (regexp_match(svg, '<title>(.*)</title>'))[1] AS title, (regexp_match(svg, '<tspan[^>]*>(.*)</tspan>'))[1] AS unit, octet_length(svg) = length(svg) AS ascii
FROM (SELECT chart_svg('{2023-07-03:5}'::price_series, E'<b>"氧化钕" & \'x\'</b>]]>\t\r\n|\x01\x1b\x7f' || chr(133) || chr(65535) || chr(128512), '元/公斤') AS svg) q;
SELECT (regexp_match(svg, 'bold">([^<]*)</text>'))[1] AS shown, length((regexp_match(svg, '<title>(.*)</title>'))[1]) AS whole
FROM (SELECT chart_svg('{2023-07-03:5}'::price_series, repeat('A long title of a chart ', 10), width => 300) AS svg) q;
SELECT count(*) AS pictures, count(*) FILTER (WHERE pg_temp.is_xml(svg)) AS are_xml FROM (SELECT svg FROM drawn UNION ALL SELECT chart_svg(s, s::text) FROM series WHERE n < 5
    UNION ALL SELECT chart_svg('{}'::price_series, '<>&"''') UNION ALL SELECT chart_svg(s) FROM long_series) q (svg);
-- nothing to draw; NULL
SELECT chart_svg('{}'::price_series, 'Nothing', language => 'zh') AS empty;
SELECT chart_svg(NULL::price_series, 'Nothing') IS NULL AS null_series, chart_svg(s, NULL, NULL, NULL, NULL, NULL) = chart_svg(s) AS null_arguments, chart_svg(s, '', '') = chart_svg(s) AS empty_texts FROM series WHERE n = 1;
-- what is refused
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT chart_svg(%L::price_series, %s)', '{2023-07-03:5}', argument))
FROM unnest(ARRAY['width => 299', 'width => 4001', 'width => -1', 'height => 143', 'height => 4001', 'language => ''fr''', 'repeat(''x'', 1025)', 'unit => repeat(''x'', 1025)']) argument;
SELECT pg_temp.refusal($$SELECT chart_svg('{2023-07-03:5} pending 2010'::price_series)$$);
