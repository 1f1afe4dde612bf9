-- agrees and agrees_change: under which rule of rounding a published figure holds.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- ties, on both sides of zero and of an even digit; a double precision would see no tie in 45.305 or 934.525
SELECT computed, published, agrees(published, computed, 2) AS rule
FROM (VALUES (45.305, 45.31), (45.305, 45.30), (45.305, 45.32), (45.305, 45.29), (45.315, 45.32), (45.315, 45.31), (-45.305, -45.31), (-45.305, -45.30), (-45.305, -45.29),
             (934.525, 934.53), (934.525, 934.52), (45.309, 45.30), (45.309, 45.31), (45.309, 45.32), (45.309, 45.33), (-45.309, -45.30), (0.005, 0.01), (0.005, 0.00), (-0.005, -0.01), (-0.005, 0.00), (0.004, 0.01), (0.004, -0.01), (0.004, -0.02)) v (computed, published);
-- the decimals of the figure as it is written, where none are given; zeros behind count for nothing; more decimals are no figure of that many
SELECT agrees(45.31, 45.305) AS two, agrees(45.3, 45.305) AS one, agrees(45, 45.305) AS none, agrees(45.310, 45.305) AS three, agrees(45.310, 45.305, 2) AS two_of_three, agrees(45.3, 45.305, 2) AS two_of_one, agrees(45.305, 45.305, 2) AS too_many, agrees(0, 0.04, 1) AS level, agrees('1e2', 99.5) AS scientific,
       agrees(NULL, 1) AS no_figure, agrees(1, NULL) AS not_computed, agrees(1, 1, NULL) AS default_digits;
\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- against numeric: round is half away from zero, trunc towards it, and half even is made of them
SELECT setseed(0.125);
CREATE TEMP TABLE sample AS
SELECT n, digits, CASE n % 3 WHEN 0 THEN round(((random() - 0.5) * 20)::numeric, digits + 1) WHEN 1 THEN round(((random() - 0.5) * 20)::numeric, digits) + 5 * power(10::numeric, -digits - 1)::numeric(20, 10) ELSE ((random() - 0.5) * 20)::numeric END AS computed,
       floor(random() * 5)::int - 2 AS shift
FROM generate_series(1, 20000) n, LATERAL (SELECT n % 7 % 5 AS digits) d;
CREATE TEMP TABLE rounded AS
SELECT *, round(computed, digits) + shift * unit AS published, CASE shift WHEN 0 THEN 'half_up' ELSE NULL END AS wanted_up
FROM sample, LATERAL (SELECT power(10::numeric, -digits)::numeric(20, 10) AS unit) u;
SELECT agrees(published, computed, digits) AS rule, count(*) AS figures, count(*) FILTER (WHERE n % 3 = 1) AS ties,
       count(*) FILTER (WHERE agrees(published, computed, digits) IS NOT DISTINCT FROM
           CASE WHEN published = round(computed, digits) THEN 'half_up'
                WHEN abs(computed - trunc(computed, digits)) * 2 = unit AND published = trunc(computed / unit / 2 + sign(computed) * 0.5) * 2 * unit THEN 'half_even'
                WHEN published = trunc(computed, digits) THEN 'truncated'
                WHEN abs(published - round(computed, digits)) <= unit THEN 'within_one' END) AS as_numeric
FROM rounded GROUP BY 1 ORDER BY 1;

-- the bulletin of July 2023, table 2: each change from the printed averages, from the exact means of the quotes, and how many hold under half even alone
CREATE TEMP TABLE bulletin (product text, purity text, june numeric, july numeric, published text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TEMP TABLE bulletin_quote (day date, product text, purity text, price numeric, source text);
\copy bulletin_quote FROM 'test/data/quotes_2023_06_07.csv' CSV HEADER
CREATE TEMP TABLE bulletin_mean AS
SELECT product, purity, june, july, rtrim(published, '%')::numeric AS published, mean_june, mean_july
FROM bulletin JOIN (SELECT product, purity, avg(price) FILTER (WHERE day < '2023-07-01') AS mean_june, avg(price) FILTER (WHERE day >= '2023-07-01') AS mean_july FROM bulletin_quote GROUP BY 1, 2) q USING (product, purity);
SELECT agrees_change(published, june, july, 2) AS from_printed, count(*) FROM bulletin_mean GROUP BY 1 ORDER BY 1;
SELECT agrees_change(published, mean_june, mean_july, 2) AS from_means, count(*), string_agg(product, ' ' ORDER BY product COLLATE "C") FILTER (WHERE agrees_change(published, mean_june, mean_july, 2) <> 'exact half_up') AS products FROM bulletin_mean GROUP BY 1 ORDER BY 1;
SELECT agrees(june, mean_june) AS june, agrees(july, mean_july) AS july, count(*) FROM bulletin_mean GROUP BY 1, 2;
-- truncation fails on 5 rows: a figure that one rule gives is not always given by another
SELECT count(*) FILTER (WHERE trunc(100 * (july - june) / june, 2) <> published) AS truncation_fails FROM bulletin_mean;
-- Tb metal is a misprint: 196250 / 21 would print 9345.24, and the text's 934.52 is a tenth of that
SELECT agrees(9345.25, 196250::numeric / 21) AS in_table, agrees(9345.24, 196250::numeric / 21) AS as_it_should, agrees(9345.25, 186905::numeric / 20) AS of_20_quotes, agrees(934.52, 934.525) AS in_text, agrees(934.52, 934.524) AS from_the_other,
       agrees_change(-9.91, 10372.73, 9345.25) AS change, agrees_change(-9.91, 10372.73, 9345.24) AS change_of_the_other;

-- the text: prices are the table's over 10, to two decimals; changes have one, from the exact ratio
CREATE TEMP TABLE bulletin_text (item text, value numeric, unit text, change_pct numeric, period text, section text);
\copy bulletin_text FROM 'test/data/bulletin_2023_07_text.csv' CSV HEADER
CREATE TEMP TABLE text_row AS
SELECT item, product, value, change_pct, june, july FROM bulletin_text JOIN bulletin
       ON product = regexp_replace(CASE item WHEN '金属镨钕' THEN '镨钕金属' ELSE item END, '^[0-9.]+%', '') WHERE unit = '万元/吨' AND section IN ('light', 'heavy');
SELECT agrees(value, july / 10, 2) AS price, count(*), string_agg(item, ' ' ORDER BY item COLLATE "C") FILTER (WHERE agrees(value, july / 10, 2) <> 'half_up') AS items FROM text_row GROUP BY 1 ORDER BY 1;
SELECT agrees_change(change_pct, june, july, 1, 2) AS change, count(*) FROM text_row GROUP BY 1;
-- Ho oxide, exactly -10.848: the table's -10.85 rounded again is -10.9, the text has -10.8
SELECT agrees_change(-10.85, 615.05, 548.33) AS in_table, agrees_change(-10.8, 615.05, 548.33, 1, 2) AS in_text, agrees_change(-10.9, 615.05, 548.33, 1, 2) AS rounded_twice, agrees(-10.9, -10.85) AS of_the_table, agrees(-10.8, -10.85) AS not_half_up;
-- PrNd oxide and Tb metal: no one rule has both ties
SELECT agrees(45.31, 453.05 / 10) AS prnd_oxide, agrees(934.52, 9345.25 / 10) AS tb_metal;
-- the index: fluctuation 16.7 / 196.9, and "32 per cent and more" since January
SELECT agrees(16.7, 204.1 - 187.4) AS spread, agrees(8.5, 100 * 16.7 / 196.9) AS fluctuation, agrees_change(-32.0, 297, 201.9, 1) AS half_year, agrees_change(-32, 297, 201.9) AS whole, agrees_change(-33, 297, 201.9) AS one_off, agrees_change(-34, 297, 201.9) AS two_off;
-- quarterly concentrate, about 35 per cent down, from the exact price and from the printed one
SELECT agrees_change(-34.9, 31030, 20200) AS exactly, agrees_change(-35, 31030, 20200) AS whole, agrees_change(-35, 3.103, 2.02, 0, 2) AS in_wan;

-- consumer prices of the United States: from indices of three decimals since 2007, of one before; ties
SELECT agrees_change(0.2, 203.189, 203.547, 1, 3) AS three, agrees_change(0.1, 203.189, 203.547, 1, 1) AS one, agrees_change(0.2, 203.189, 203.547, 1, 1) AS three_for_one, agrees_change(0.1, 203.2, 203.5, 1) AS of_the_printed,
       agrees_change(0.63, 16.0, 16.1) AS tie_up, agrees_change(0.62, 16.0, 16.1) AS tie_even, agrees_change(0.13, 160.0, 160.2) AS tie_up_again, agrees_change(0.12, 160.0, 160.2) AS tie_even_again;
-- oil: rounded to three decimals and then to two
SELECT agrees(45.31, 45.3046) AS rounded_twice, agrees(45.31, round(45.3046, 3)) AS from_three;
-- of rounded averages, by the same rule as the change
SELECT agrees_change(10.0, 0.45, 0.55, 1, 1) AS none, agrees_change(50.0, 0.45, 0.55, 1, 1) AS half_even, agrees_change(25.0, 0.45, 0.55, 1, 1) AS truncated, agrees_change(22.2, 0.45, 0.55, 1, 1) AS exactly, agrees_change(22.3, 0.45, 0.55, 1, 1) AS one_off, agrees_change(20, 0.45, 0.55, 0, 1) AS by_half_up;
-- every figure that mom_pct gives is agreed to, and its rule is the first that holds
SELECT count(*) AS figures, count(*) FILTER (WHERE agrees_change(round(100 * (b - a) / a, 1), a, b) = 'exact half_up') AS exact,
       count(*) FILTER (WHERE agrees_change(round(100 * (round(b, 1) - round(a, 1)) / round(a, 1), 1), a, b) = CASE WHEN round(100 * (round(b, 1) - round(a, 1)) / round(a, 1), 1) = round(100 * (b - a) / a, 1) THEN 'exact half_up' ELSE 'rounded half_up' END) AS rounded,
       count(*) FILTER (WHERE agrees_change(round(100 * (b - a) / a, 1) + 0.1, a, b, 1, 9) IN ('exact within_one', 'exact truncated')) AS above, count(*) FILTER (WHERE agrees_change(round(100 * (b - a) / a, 1) + 0.2, a, b, 1, 9) IS NULL) AS far
FROM (SELECT round((1 + 99 * random())::numeric, 3) AS a, round((1 + 99 * random())::numeric, 3) AS b FROM generate_series(1, 5000)) v;
SELECT agrees_change(5, 0, 1) AS zero, agrees_change(5, -1, 1) AS negative, agrees_change(5, 0.001, 1, 2) AS rounds_to_zero, agrees_change(-200, 1, -1) AS falls_below, agrees_change(NULL, 1, 1) AS no_figure, agrees_change(0, NULL, 1) AS no_before, agrees_change(0, 1, NULL) AS no_after, agrees_change(0, 1, 1, NULL, NULL) AS level;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %s', call))
FROM unnest(ARRAY['agrees(1, 1, -1)', 'agrees(1, 1, 31)', 'agrees(''NaN'', 1)', 'agrees(1, ''-infinity'')', 'agrees(1, 1e36)', 'agrees_change(1, 1, 1, 40)', 'agrees_change(1, 1, 1, 2, -2)', 'agrees_change(1, ''NaN'', 1)', 'agrees_change(1, 1, 1e-37)']) call;
