-- The bulletin of July 2023, computed from daily quotes.
-- ./test/demo runs this in a throw-away database; by hand, in a database of its own, from the root of the sources:
--     psql -f test/demo.sql
\encoding UTF8
\pset footer off
\pset null ''

CREATE EXTENSION rare_earth;

-- Daily figures, with product and purity as the bulletin prints them.
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, source text);
\copy quote FROM 'test/data/quotes_2023_06_07.csv' CSV HEADER
CREATE TABLE daily_index (day date, value numeric, source text);
\copy daily_index FROM 'test/data/index_2023.csv' CSV HEADER

-- What the bulletin printed: table 2, and the figures in its text.
CREATE TABLE bulletin (product ree_product, purity oxide_purity, june numeric, july numeric, change_text text,
                       change_pct numeric GENERATED ALWAYS AS (rtrim(change_text, '%')::numeric) STORED);
\copy bulletin (product, purity, june, july, change_text) FROM 'test/data/bulletin_2023_07.csv' CSV HEADER
CREATE TABLE bulletin_text (item text, value numeric, unit text, change_pct numeric, period text, section text);
\copy bulletin_text FROM 'test/data/bulletin_2023_07_text.csv' CSV HEADER

-- One scan builds the series; every question below reads them.
CREATE TABLE series AS
SELECT product, purity, days, monthly(days) AS months
FROM  (SELECT product, purity, price_series(day, price) AS days FROM quote GROUP BY product, purity) s;


\qecho 'Computed from daily figures that were constructed around the published ones (test/data/README.md).'
\qecho ''
\qecho 'The index in July 2023 (2010 = 100)'
CREATE TABLE index_check AS
SELECT figure, computed, printed, computed = printed AS agrees
FROM  (SELECT summary(s, daterange('2023-07-01', '2023-08-01')) AS july,
              change_pct(s, '2023-01-03', '2023-06-30', digits => 1) AS first_half
       FROM  (SELECT price_series(day, value) AS s FROM daily_index) built) i,
      LATERAL (VALUES
       (1, 'mean',                                    round((july).mean, 1)::text,            '196.9'),
       (2, 'high',                                    (july).high::text,                      '204.1'),
       (3, 'day of the high',                         to_char((july).high_day, 'YYYY-MM-DD'), '2023-07-25'),
       (4, 'low',                                     (july).low::text,                       '187.4'),
       (5, 'day of the low',                          to_char((july).low_day, 'YYYY-MM-DD'),  '2023-07-11'),
       (6, 'spread',                                  (july).spread::text,                    '16.7'),
       (7, 'fluctuation, %',                          round((july).fluctuation_pct, 1)::text, '8.5'),
       (8, '2023-06-30 (201.9) on 2023-01-03 (297), %', first_half::text,                     '-32.0')
      ) f(place, figure, computed, printed)
ORDER BY place;
SELECT figure, computed, printed, CASE WHEN agrees THEN 'yes' ELSE 'NO' END AS agrees FROM index_check;


-- Table 2.  price_digits => 2 rounds the averages before the change is taken, as the bulletin does.  A row agrees
-- when both averages and the change are the printed ones.
CREATE TABLE table_2 AS
SELECT light_heavy(product) AS class, product, purity,
       round(value_at(months, '2023-06-01'), 2) AS june,
       round(value_at(months, '2023-07-01'), 2) AS july,
       mom_pct(months, '2023-07-01', digits => 2, price_digits => 2) AS change_pct,
       mom_pct(months, '2023-07-01', digits => 2) AS exact_change_pct,
       b.change_pct AS printed_pct,
       (round(value_at(months, '2023-06-01'), 2), round(value_at(months, '2023-07-01'), 2),
        mom_pct(months, '2023-07-01', digits => 2, price_digits => 2)) = (b.june, b.july, b.change_pct) AS agrees,
       sparkline(days, 20) AS june_and_july
FROM   series JOIN bulletin b USING (product, purity);

\qecho 'Table 2, light rare earths (yuan per kg, averages of June and July 2023)'
SELECT product, product_name(product, 'zh') AS name, purity, june, july, change_pct, printed_pct, CASE WHEN agrees THEN 'yes' ELSE 'NO' END AS agrees, june_and_july
FROM   table_2 WHERE class = 'light' ORDER BY class_order(product), product;

\qecho 'Table 2, heavy rare earths'
SELECT product, product_name(product, 'zh') AS name, purity, june, july, change_pct, printed_pct, CASE WHEN agrees THEN 'yes' ELSE 'NO' END AS agrees, june_and_july
FROM   table_2 WHERE class = 'heavy' ORDER BY class_order(product), product;

\qecho 'These would not agree without price_digits => 2, from exact averages'
SELECT product, exact_change_pct AS change_pct, printed_pct
FROM   table_2 WHERE exact_change_pct <> printed_pct ORDER BY class_order(product), product;


-- The text of the bulletin gives prices in 10,000 yuan per tonne (from the printed average) and changes with one digit.
CREATE TABLE text_check AS
SELECT t.item, product, round(value_at(months, '2023-07-01'), 2) AS yuan_per_kg,
       round(convert_price(round(value_at(months, '2023-07-01'), 2), '元/公斤', t.unit::price_unit), 2) AS converted,
       t.value AS printed,
       mom_pct(months, '2023-07-01', digits => 1, price_digits => 2) AS change_pct,
       t.change_pct AS printed_pct,
       bulletin_text(t.item, days, '2023-07-01', '元/公斤', t.unit, price_digits => 2) AS sentence,
       bulletin_text(t.item, days, '2023-07-01', '元/公斤', t.unit, 'en', price_digits => 2) AS english,
       '为' || t.value || t.unit || '，环比' || CASE WHEN t.change_pct = 0 THEN '持平。'
         ELSE CASE WHEN t.change_pct < 0 THEN '下跌' ELSE '上涨' END || abs(t.change_pct) || '%。' END AS printed_words
FROM   bulletin_text t JOIN series ON series.product = (split_quote_name(t.item)).product
WHERE  t.section IN ('light', 'heavy');

\qecho 'The same prices in the text, converted from yuan per kg (元/公斤) to 10,000 yuan per tonne (万元/吨)'
SELECT item, product, yuan_per_kg, converted, printed, CASE WHEN converted = printed THEN 'yes' ELSE 'NO' END AS price_agrees,
       change_pct, printed_pct, CASE WHEN change_pct = printed_pct THEN 'yes' ELSE 'NO' END AS change_agrees
FROM   text_check ORDER BY class_order(product), product;

\qecho 'The text in words'
SELECT bulletin_text(s, '2023-07-01') || E'\n' || bulletin_text(s, '2023-07-01', 'en') AS the_index
FROM   (SELECT price_series(day, value) AS s FROM daily_index) built;
SELECT sentence, english FROM text_check ORDER BY class_order(product), product;


-- The sum of it.
\pset tuples_only on
\pset format unaligned
SELECT 'The index: ' || count(*) FILTER (WHERE agrees) || ' of ' || count(*) || ' agree' FROM index_check;
SELECT 'Prices of the text: ' || count(*) FILTER (WHERE converted = printed) || ' of ' || count(*) || ' agree, not '
       || string_agg(item || ' (' || converted || ' for the printed ' || printed || ')', ', ') FILTER (WHERE converted <> printed)
FROM   text_check;
SELECT 'Changes of the text: ' || count(*) FILTER (WHERE change_pct = printed_pct) || ' of ' || count(*) || ' agree' FROM text_check;
SELECT 'Sentences of the text: ' || count(*) FILTER (WHERE right(sentence, length(printed_words)) = printed_words) || ' of ' || count(*) || ' agree' FROM text_check;
SELECT 'Table 2, without price_digits: ' || count(*) FILTER (WHERE exact_change_pct = printed_pct) || ' of ' || count(*) || ' agree, not '
       || string_agg(product::text, ', ' ORDER BY product) FILTER (WHERE exact_change_pct <> printed_pct) FROM table_2;
\qecho 'Table 2, the averages and the month-on-month changes:'
SELECT count(*) FILTER (WHERE agrees) || ' of ' || count(*) || ' agree' FROM table_2;
