-- bulletin_text: the sentences of a bulletin, against the printed figures and against plain SQL.
SET client_encoding = 'UTF8';
SET datestyle = ISO;
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
CREATE TEMP TABLE quote (day date, product ree_product, purity oxide_purity, price numeric, source text);
\copy quote FROM 'test/data/quotes_2023_06_07.csv' CSV HEADER
CREATE TEMP TABLE daily_index (day date, value numeric, source text);
\copy daily_index FROM 'test/data/index_2023.csv' CSV HEADER
CREATE TEMP TABLE printed (item text, value text, unit text, change_pct numeric, period text, section text);
\copy printed FROM 'test/data/bulletin_2023_07_text.csv' CSV HEADER

-- The bulletin of July 2023: sentences made of its printed figures, with the item as it writes it.
CREATE TEMP TABLE sentence AS
SELECT item, change_pct AS printed_pct, value AS printed_price, zh, en,
       format('2023年7月，%s平均价格为%s万元/吨，环比%s。', CASE item WHEN '金属镨钕' THEN '镨钕金属' ELSE item END, value,
              CASE sign(change_pct) WHEN 0 THEN '持平' WHEN 1 THEN '上涨' ELSE '下跌' END || coalesce(nullif(abs(change_pct), 0) || '%', '')) AS wanted_zh,
       format('In July 2023, %s averaged %s x 10,000 CNY/t, %s the month before.', product_name(s.product, 'en') || coalesce(' ' || substring(item FROM '^[0-9.]+%'), ''), value,
              CASE sign(change_pct) WHEN 0 THEN 'level with' WHEN 1 THEN 'up ' || change_pct || '% from' ELSE 'down ' || -change_pct || '% from' END) AS wanted_en
FROM printed, LATERAL split_quote_name(item) s,
     LATERAL (SELECT bulletin_text(item, price_series(day, price), '2023-07-01', '元/公斤', unit, price_digits => 2) AS zh,
                    bulletin_text(item, price_series(day, price), '2023-07-01', '元/公斤', unit, 'en', price_digits => 2) AS en FROM quote WHERE quote.product = s.product) t
WHERE unit = '万元/吨' AND section IN ('light', 'heavy');
SELECT count(*) FILTER (WHERE zh = wanted_zh) || ' of ' || count(*) || ' agree in Chinese' AS chinese, count(*) FILTER (WHERE en = wanted_en) || ' of ' || count(*) || ' agree in English' AS english,
       count(*) FILTER (WHERE split_part(zh, '，', 3) = split_part(wanted_zh, '，', 3) AND split_part(en, ', ', 3) = split_part(wanted_en, ', ', 3)) || ' of ' || count(*) || ' agree' AS changes,
       count(*) FILTER (WHERE substring(zh FROM '为(.*)万元') = printed_price AND substring(en FROM 'averaged (.*) x') = printed_price) || ' of ' || count(*) || ' agree' AS prices,
       string_agg(item || ' ' || printed_price, ', ') FILTER (WHERE zh <> wanted_zh OR en <> wanted_en) AS not_so
FROM sentence;
SELECT zh, en FROM sentence WHERE item IN ('氧化镨钕', '99.9%氧化镧', '金属铽', '镝铁') ORDER BY item COLLATE "C";
-- each figure of the index where it belongs
SELECT count(*) FILTER (WHERE zh = wanted_zh) || ' of ' || count(*) || ' agree in Chinese' AS chinese, count(*) FILTER (WHERE en = wanted_en) || ' of ' || count(*) || ' agree in English' AS english, min(zh) AS zh, min(en) AS en
FROM (SELECT bulletin_text(price_series(day, value), '2023-07-15') AS zh, bulletin_text(price_series(day, value), '2023-07-15', language => 'en') AS en FROM daily_index) t,
     (SELECT format('2023年7月，指数先降后升，平均为%s点；最高为%s的%s点，最低为%s的%s点，相差%s点，波动幅度为%s%%。', mean, to_char(high_day::date, 'FMMM月FMDD日'), high, to_char(low_day::date, 'FMMM月FMDD日'), low, spread, fluctuation) AS wanted_zh,
             format('In July 2023, the index fell and then rose, averaging %s. Its high was %s on %s and its low %s on %s, a spread of %s and a fluctuation of %s%%.', mean, high, to_char(high_day::date, 'FMDD FMMonth'), low, to_char(low_day::date, 'FMDD FMMonth'), spread, fluctuation) AS wanted_en
      FROM (SELECT min(value) FILTER (WHERE item = 'index mean') AS mean, min(value) FILTER (WHERE item ^@ 'index high') AS high, min(substr(item, 12)) FILTER (WHERE item ^@ 'index high') AS high_day,
                   min(value) FILTER (WHERE item ^@ 'index low') AS low, min(substr(item, 11)) FILTER (WHERE item ^@ 'index low') AS low_day,
                   min(value) FILTER (WHERE item = 'index spread') AS spread, min(value) FILTER (WHERE item = 'index fluctuation') AS fluctuation FROM printed WHERE section = 'index') f) w;

\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- Random prices against plain SQL: averages exact, as sum over number, or to price_digits first; then the price, then the change.
SELECT setseed(0.25);
CREATE TEMP TABLE daily AS
SELECT item, date '2022-12-01' + n AS day, round((CASE item % 4 WHEN 0 THEN 3 + 3 * random() WHEN 1 THEN 90 * random() WHEN 2 THEN 5000 + 9 * random() ELSE 40 * random() - 20 END)::numeric, item % 4) AS price
FROM generate_series(1, 60) item, generate_series(0, 200) n WHERE random() < 0.1;
CREATE TEMP TABLE average AS
SELECT item, month, price_digits, CASE WHEN price_digits IS NULL THEN total ELSE round(total / days, price_digits) END AS total, CASE WHEN price_digits IS NULL THEN days ELSE 1 END AS days
FROM (SELECT item, date_trunc('month', day)::date AS month, sum(price) AS total, count(*) AS days FROM daily GROUP BY 1, 2) m, unnest('{NULL,0,2}'::int[]) price_digits;
CREATE TEMP TABLE wanted AS
SELECT a.item, a.month, a.price_digits, CASE WHEN b.total IS NULL THEN 'none' WHEN way = 0 THEN 'level' WHEN b.total <= 0 THEN 'no per cent' WHEN pct = 0 THEN 'almost' ELSE 'per cent' END AS change,
       format('%s年%s月，氧化镝平均价格为%s元/吨，%s。', extract(year FROM a.month), extract(month FROM a.month), round(a.total * 1000 / a.days, 2),
              CASE WHEN b.total IS NULL THEN to_char(a.month - 1, 'YYYY年FMMM月') || '没有价格可比' WHEN way = 0 THEN '环比持平' WHEN pct = 0 THEN '环比基本持平'
                   ELSE '环比' || CASE WHEN way > 0 THEN '上涨' ELSE '下跌' END || coalesce(abs(pct) || '%', '') END) AS zh,
       format('In %s, dysprosium oxide averaged %s CNY/t, %s.', to_char(a.month, 'FMMonth YYYY'), round(a.total * 1000 / a.days, 2),
              CASE WHEN b.total IS NULL THEN 'with no price in ' || to_char(a.month - 1, 'FMMonth YYYY') || ' to compare it with' WHEN way = 0 THEN 'level with the month before' WHEN pct = 0 THEN 'almost level with the month before'
                   ELSE CASE WHEN way > 0 THEN 'up ' ELSE 'down ' END || coalesce(abs(pct) || '% ', '') || 'from the month before' END) AS en
FROM average a LEFT JOIN average b ON b.item = a.item AND b.month = a.month - interval '1 month' AND b.price_digits IS NOT DISTINCT FROM a.price_digits,
     LATERAL (SELECT sign(a.total * b.days - b.total * a.days) AS way, CASE WHEN b.total > 0 THEN round(100 * (a.total * b.days - b.total * a.days) / (b.total * a.days), 1) END AS pct) c;
SELECT price_digits, change, count(*) AS sentences, count(*) FILTER (WHERE w.zh = t.zh) AS chinese, count(*) FILTER (WHERE w.en = t.en) AS english
FROM wanted w JOIN (SELECT item, price_series(day, price) AS s FROM daily GROUP BY item) d USING (item),
     LATERAL (SELECT bulletin_text('氧化镝', s, month + 12, '元/公斤', '元/吨', price_digits => price_digits) AS zh, bulletin_text('Dy2O3', s, month, 'CNY/kg', 'CNY/t', 'en', price_digits) AS en) t
GROUP BY price_digits, change ORDER BY price_digits NULLS FIRST, change;
-- a month without a price has no sentence, whatever lies around it
SELECT count(*) AS months, count(bulletin_text('Dy oxide', s, month::date, 'CNY/kg', 'CNY/kg')) AS sentences, (SELECT count(*) FROM average WHERE price_digits IS NULL) AS averages
FROM (SELECT item, price_series(day, price) AS s FROM daily GROUP BY item) d, generate_series(date '2022-11-01', '2023-08-01', interval '1 month') month;
-- how an index goes, by the definition: first value, low and high in their order, last value; ways of less than a tenth of the spread left out
CREATE TEMP TABLE path AS
SELECT n, s, CASE WHEN high = low THEN 'level' ELSE concat_ws(',', CASE WHEN 10 * abs(first - near) >= spread THEN sign(near - first)::int END, sign(far - near)::int, CASE WHEN 10 * abs(last - far) >= spread THEN sign(last - far)::int END) END AS way, mean, high, high_day, low, low_day, spread, total, days
FROM (SELECT v.*, high - low AS spread, CASE WHEN high_day < low_day THEN high ELSE low END AS near, CASE WHEN high_day < low_day THEN low ELSE high END AS far
      FROM (SELECT n, price_series(date '2024-02-01' + d, value) AS s, (array_agg(value ORDER BY d))[1] AS first, (array_agg(value ORDER BY d DESC))[1] AS last, max(value) AS high, min(value) AS low,
                   (array_agg(d + 1 ORDER BY value DESC, d))[1] AS high_day, (array_agg(d + 1 ORDER BY value, d))[1] AS low_day, round(avg(value), 1) AS mean, sum(value) AS total, count(*) AS days
            FROM (SELECT n, d, round(90.0 + floor(random() * 21 * (n % 4))::numeric, 1) AS value FROM generate_series(1, 2000) n, generate_series(0, n % 7) d) q GROUP BY n) v) w;
SELECT way, count(*), count(*) FILTER (WHERE zh = CASE WHEN way = 'level' THEN format('2024年2月，指数持平，为%s点。', mean)
                ELSE format('2024年2月，指数%s，平均为%s点；最高为2月%s日的%s点，最低为2月%s日的%s点，相差%s点，波动幅度为%s%%。',
                            (array['上升', '下降', '先升后降', '先降后升', '先升后降再升', '先降后升再降'])[array_position(array['1', '-1', '1,-1', '-1,1', '1,-1,1', '-1,1,-1'], way)],
                            mean, high_day, high, low_day, low, spread, round(100 * spread * days / total, 1)) END) AS agree,
       count(*) FILTER (WHERE way = 'level' OR rounded = regexp_replace(zh, '[0-9.]+%', round(100 * spread / mean, 1) || '%')) AS of_rounded,
       min(substring(en FROM 'index (.*?)(?:, averaging| at |[.])')) AS english
FROM path, LATERAL (SELECT bulletin_text(s, '2024-02-29') AS zh, bulletin_text(s, '2024-02-29', 'en') AS en, bulletin_text(s, '2024-02-29', price_digits => 1) AS rounded) t GROUP BY way ORDER BY way COLLATE "C";

-- Edges: level, almost level, from zero and below, a fall to nothing and under it; averages that agree only when rounded.
SELECT s, split_part(bulletin_text('Nd metal', s, '2023-07-01', '元/公斤', '元/公斤'), '，', 3) AS zh, split_part(bulletin_text('Nd metal', s, '2023-07-01', '元/公斤', '元/公斤', price_digits => 2), '，', 3) AS zh_rounded, bulletin_text('Nd metal', s, '2023-07-01', '元/公斤', '元/公斤', 'en') AS en
FROM unnest('{"{2023-06-30:5,2023-07-03:5}","{2023-06-30:5.001,2023-07-03:5.004}","{2023-06-30:500,2023-07-03:500.24}","{2023-06-30:500,2023-07-03:500.25}","{2023-06-30:5,2023-07-03:0}","{2023-06-30:5,2023-07-03:-2.5}","{2023-06-30:0,2023-07-03:5}","{2023-06-30:-5,2023-07-03:-6}","{2023-06-30:0.004,2023-07-03:5}","{2023-05-31:5,2023-07-03:5}","{2023-05-31:5,2023-08-01:5}","{}"}'::price_series[]) s;
-- days of several quotes: five of 300.01/3 and one of 300.04/3 are 100.005 and not level with 100; five of 600.1/3 and one of 601.3/3 are 200.1, which is 0.05 % more than 200
SELECT bulletin_text('Nd metal', s, '2023-07-01', 'CNY/kg', 'CNY/t', 'en') AS exact, bulletin_text('Nd metal', s, '2023-07-01', 'CNY/kg', 'CNY/t', 'en', 2) AS rounded, bulletin_text('Nd metal', s, '2023-07-01', 'CNY/kg', 'CNY/kg') AS zh
FROM unnest('{"{2023-06-30:100,2023-07-03:300.01/3,2023-07-04:300.01/3,2023-07-05:300.01/3,2023-07-06:300.01/3,2023-07-07:300.01/3,2023-07-10:300.04/3}","{2023-06-30:200,2023-07-03:600.1/3,2023-07-04:600.1/3,2023-07-05:600.1/3,2023-07-06:600.1/3,2023-07-07:600.1/3,2023-07-10:601.3/3}","month{2023-06:100,2023-07:301/1/3}","month{2023-06:301/3,2023-07:301/1/3}","{2023-06-30:1/3,2023-07-03:1/3,2023-07-04:1/6,2023-07-05:1/2}"}'::price_series[]) s;
-- weeks, months, quarters and years by themselves, days by months; any day names its period
SELECT series_period(s) AS of, bulletin_text('氧化镝', s, day, '元/公斤', '元/公斤') AS zh, bulletin_text('氧化镝', s, day, '元/公斤', '元/公斤', 'en') AS en
FROM (VALUES ('{2023-06-30:2000,2023-07-03:2100,2023-07-31:2200}'::price_series, '2023-07-15'::date), ('week{2023-06-26:2000,2023-07-03:2100}', '2023-07-09'), ('month{2022-12:6000/3,2023-01:2000}', '2023-01-31'), ('quarter{2022-Q4:2000,2023-Q1:1900}', '2023-02-03'), ('year{2022:2000,2023:2100}', '2023-12-31')) v (s, day);
SELECT series_period(s) AS of, bulletin_text(s, '2023-08-09') AS zh, bulletin_text(s, '2023-08-09', 'en') AS en
FROM unnest('{"{2023-08-01:100,2023-08-02:105}","week{2023-07-31:100,2023-08-07:105,2023-08-28:101}","month{2022-12:90,2023-01:100,2023-09:120}","quarter{2023-Q1:100,2023-Q4:90}","{2023-08-01:-1,2023-08-02:-2}","{2023-08-01:0}","{2023-07-31:1,2023-09-01:1}","{}"}'::price_series[]) s;
-- the decimals of an index: as written, of computed values at most two; spread and fluctuation from the exact values, or from those rounded
SELECT bulletin_text(s, '2023-08-01', 'en') AS exact, bulletin_text(s, '2023-08-01', 'en', 2) AS rounded FROM unnest(ARRAY['{2023-08-01:100,2023-08-02:105}', '{2023-08-01:100.0,2023-08-02:105}', '{2023-08-01:1237.94,2023-08-02:1240.5}', '{2023-08-01:1.005,2023-08-02:1.0149}', '{2023-08-01:300.01/3,2023-08-02:300.04/3}', rebase('{2023-08-01:3,2023-08-02:7}', '2023-08-01')]::price_series[]) s;
-- the first and the last period of the calendar
SELECT bulletin_text('Dy oxide', s, d, 'CNY/kg', 'CNY/kg', 'en'), bulletin_text(s, d, 'en') FROM unnest('{0001-01-31,9999-12-31}'::date[]) d, unnest('{"{0001-01-01:1,9999-12-31:2}","month{0001-01:1,9999-12:2}"}'::price_series[]) s;

-- Every product by its names, every unit in words that read back to it.
SELECT count(*) AS products, count(*) FILTER (WHERE bulletin_text(product, '{2023-07-03:1}', '2023-07-01', 'CNY/kg', 'CNY/kg') ^@ ('2023年7月，' || product_name(product, 'zh') || '平均价格')) AS zh,
       count(*) FILTER (WHERE bulletin_text(product, '{2023-07-03:1}', '2023-07-01', 'CNY/kg', 'CNY/kg', 'en') ^@ ('In July 2023, ' || product_name(product, 'en') || ' averaged')) AS en,
       count(*) FILTER (WHERE bulletin_text(product::text, '{2023-07-03:1}', '2023-07-01', 'CNY/kg', 'CNY/kg') = bulletin_text(product, '{2023-07-03:1}', '2023-07-01', 'CNY/kg', 'CNY/kg')) AS by_text
FROM ree_products;
SELECT count(*) AS units, count(*) FILTER (WHERE substring(bulletin_text('Dy oxide', '{2023-07-03:1}', '2023-07-01', unit, unit) FROM '为1.00(.*)，2023')::price_unit = unit) AS zh,
       count(*) FILTER (WHERE substring(bulletin_text('Dy oxide', '{2023-07-03:1}', '2023-07-01', unit::text, unit::text, 'en') FROM 'averaged 1.00 (?:x )?(.*), with')::price_unit = unit) AS en
FROM (SELECT (multiplier || currency || '/' || mass || tax)::price_unit AS unit FROM unnest('{"",10000 }'::text[]) multiplier, unnest('{CNY,USD,EUR,JPY,GBP}'::text[]) currency, unnest('{kg,t,g,lb}'::text[]) mass, unnest('{""," ex VAT"," inc VAT"}'::text[]) tax) u;
-- a purity with the product, and columns of text
SELECT name, bulletin_text(name, s, '2023-07-01', unit, 'CNY/t') AS zh, bulletin_text(name, s, '2023-07-01', unit, 'CNY/t', 'en') AS en
FROM (VALUES ('99.999%氧化钇'::text, '元/公斤'::text), ('氧化镨钕 ≧99%Nd2O375%', '万元/吨'), ('Nd metal >99.5%', 'CNY/kg'), ('4N5 Tb4O7', 'CNY/kg'), ('99.5-99.9% Dy oxide', 'CNY/kg'), ('中钇富铕矿', '万元/吨')) v (name, unit), CAST('{2023-06-30:48,2023-07-03:49}' AS price_series) s;
SELECT bulletin_text(product, price_series(day, price), '2023-07-01', 'CNY/kg', 'CNY/kg', 'en') FROM quote WHERE product_form(product) = 'metal' GROUP BY product ORDER BY product;
\pset format unaligned
\pset tuples_only on
-- strict
SELECT bulletin_text(p, s, d, f, t, l) IS NULL FROM (VALUES (NULL::ree_product, '{2023-07-03:1}'::price_series, '2023-07-01'::date, 'CNY/kg'::price_unit, 'CNY/kg'::price_unit, 'en'), ('DyFe', NULL, '2023-07-01', 'CNY/kg', 'CNY/kg', 'en'), ('DyFe', '{2023-07-03:1}', NULL, 'CNY/kg', 'CNY/kg', 'en'), ('DyFe', '{2023-07-03:1}', '2023-07-01', NULL, 'CNY/kg', 'en'), ('DyFe', '{2023-07-03:1}', '2023-07-01', 'CNY/kg', NULL, 'en'), ('DyFe', '{2023-07-03:1}', '2023-07-01', 'CNY/kg', 'CNY/kg', NULL)) v (p, s, d, f, t, l);
-- refusals
SELECT pg_temp.refusal('SELECT bulletin_text(' || arguments || ')')
FROM unnest(ARRAY['''Dy oxide'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg'', ''fr''', '''Dy oxide'', ''{}'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg'', ''ZH''', '''{2023-07-03:1}'', ''2023-07-01'', ''''', '''氧化错'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg''', '''镨钕'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg''',
                  '''Dy oxide'', ''{}'', ''2023-07-01'', ''CNY/kg'', ''USD/kg''', '''Dy oxide'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg ex VAT'', ''CNY/kg inc VAT''', '''Dy oxide'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg ex VAT'', ''CNY/kg''', '''Dy oxide'', ''{2023-07-03:1}'', ''2023-07-01'', ''CNY/kg'', ''元/桶''',
                  '''year{2023:1}'', ''2023-07-01''', '''Dy oxide'', ''{2023-07-03:1} pending 2010'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg''', '''{2023-07-03:1} pending 2010'', ''2023-07-01''', '''{}'', ''infinity''', '''Dy oxide'', ''{2023-07-03:1}'', ''0044-03-15 BC'', ''CNY/kg'', ''CNY/kg''',
                  '''Dy oxide'', ''{2023-07-03:999999999999999999999999999999999999}'', ''2023-07-01'', ''CNY/kg'', ''CNY/kg''', '''Dy oxide'', ''{2023-07-03:9999999999999999999999999999999999}'', ''2023-07-01'', ''CNY/kg'', ''CNY/t''', '''{2023-07-03:999999999999999999999999999999999999,2023-07-04:-999999999999999999999999999999999999}'', ''2023-07-01''']) arguments;
