-- split_quote_price and midpoint of text: prices as they are quoted; what was found wrong in published ones.
SET client_encoding = 'UTF8';
SET datestyle = ISO;
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT quoted, (split_quote_price(quoted)).*
FROM unnest(ARRAY['52.5-53.0', '52.5~53万元/吨', '45.3～45.5 万元/吨', '397-399元/公斤', '397—399元/千克', '397——399', '397至399元/公斤（含税）', '$54.70-55.00/kg', 'US$54.70 to 55/kg', 'RMB 397,000-399,000/t ex VAT', '¥445/公斤', '元/公斤 445',
                  '16741元/吨', '2.02万元/吨（不含税）', '397', ' 397 - 399 ', '３９７．５－３９９', '.5-.75 EUR/lb', '5.', '0-0', '1,234,567.25', '45.31 10000 CNY/t', '45.31 10,000 CNY/t', '1到2', '1TO2', '397‐399', '397‑399', '397‒399', '397–399', '397―399', '397−399', '397∼399', '397〜399']) quoted;
SELECT setseed(0.5);
-- every unit behind the numbers and around them, every dash; the ends as numeric reads them
SELECT count(*) AS quotes, count(*) FILTER (WHERE (s).low = low AND (s).high = high AND scale((s).low) = scale(low) AND (s).unit = unit) AS agree
FROM (SELECT low, high, unit, split_quote_price(CASE n % 3 WHEN 0 THEN low || dash || high || ' ' || unit WHEN 1 THEN unit || ' ' || low || dash || high ELSE currency || ' ' || low || dash || high || '/' || mass || tax END) AS s
      FROM (SELECT n, dash, currency, mass, tax, round((300 + random() * 700)::numeric, n % 5) AS low, round((1000 + random() * 1000)::numeric, n % 4) AS high, (currency || '/' || mass || tax)::price_unit AS unit
            FROM generate_series(1, 30) n, unnest('{-,~,～,–,—," - "," to ",至}'::text[]) dash, unnest('{CNY,USD,EUR,JPY,GBP}'::text[]) currency, unnest('{kg,t,g,lb}'::text[]) mass, unnest('{""," ex VAT"," inc VAT"}'::text[]) tax) q) r;
SELECT midpoint('52.5-53.0'), midpoint('54.70~55'), midpoint('397') AS alone, midpoint('397-398') AS half, midpoint('1,250-1,300') AS thousands, midpoint('10-100') AS tenfold, midpoint(10, 100) AS tenfold_too, midpoint(NULL::text) IS NULL AS nothing;
SELECT count(*) AS ranges, count(*) FILTER (WHERE midpoint(low || '-' || high) = midpoint(low, high) AND midpoint(low, high) = (low + high) / 2) AS agree
FROM (SELECT round((i * 7.31)::numeric, n) AS low, round((i * 7.31)::numeric, n) + round((i % 13)::numeric, n) AS high FROM generate_series(0, 300) i, generate_series(0, 3) n) r;
-- of a table with ranges in several units: in one unit, and then a series
SELECT product, price_series(day, convert_price(midpoint(low, high), unit, 'CNY/kg')) AS prices
FROM (VALUES ('2023-07-03'::date, '氧化镨钕'::ree_product, '44.3-44.7万元/吨'), ('2023-07-04', 'PrNd oxide', '445-451元/公斤'), ('2023-07-03', '氧化镝', '2,150-2,170 RMB/kg')) v (day, product, quoted), split_quote_price(quoted) GROUP BY product ORDER BY product;
-- concentrate in the bulletins, in yuan per tonne, and the 2.02 of the text: one quarter's price, in two units
SELECT convert_price(low, unit, '元/吨') AS yuan_per_tonne, unit FROM unnest(ARRAY['31030元/吨', '2.02万元/吨']) quoted, split_quote_price(quoted);

-- What was wrong in published quotes.
-- in September 2021 translations gave 510,000 and 900,000 yuan a tonne for Lu and Sc oxide at 5.1 and 9 million
SELECT product, s.* FROM (VALUES ('Lu oxide'::ree_product, '{2021-09-01:5100000,2021-09-02:5100000,2021-09-03:510000,2021-09-06:5100000}'::price_series), ('Sc oxide', '{2021-09-01:9000000,2021-09-02:900000,2021-09-03:9000000,2021-09-06:9000000}')) v (product, prices), suspicious_quotes(prices) s;
-- a price in yuan per tonne, and one in 10,000 yuan per tonne, among those in yuan per kg: factors of 1000 and 10; one quote that is yet to be stored
SELECT s.*, expected / value AS factor FROM (SELECT price_series(day, price) AS prices FROM (VALUES ('2023-07-03'::date, 445.0), ('2023-07-04', 446000), ('2023-07-05', 44.7), ('2023-07-06', 448), ('2023-07-07', 450), ('2023-07-10', 449)) v (day, price)) q, suspicious_quotes(prices) s;
SELECT day, reason FROM suspicious_quotes(append('{2023-07-03:445,2023-07-04:446,2023-07-05:447}', '2023-07-06', 44.8));
-- in February 2023 La oxide was printed as 99.9%氧化镨; Eu stood for Y: each is a price among those of the wrong product (the bulletin's averages), and found there
SELECT product, s.value, s.expected, s.reason FROM (VALUES ('Pr oxide'::ree_product, '{2023-07-03:469,2023-07-04:470,2023-07-05:5,2023-07-06:471}'::price_series), ('Y oxide', '{2023-07-03:48,2023-07-04:48,2023-07-05:198,2023-07-06:49}'), ('Eu oxide', '{2023-07-03:198,2023-07-04:48,2023-07-05:198,2023-07-06:198}')) v (product, prices), suspicious_quotes(prices) s;
\pset format unaligned
\pset tuples_only on
-- La-De stood for La-Ce, and 错 and 锁 for 镨: no products
SELECT count(*) FILTER (WHERE pg_temp.refusal(format('SELECT ree_product %L', written)) ~ '^22P02 ') || ' of ' || count(*) || ' refused' FROM unnest(ARRAY['La-De oxide', 'La-De metal', '氧化错', '氧化锁', '氧化错钕', '氧化锁钕', '错钕金属', '金属锁', '金属错钕']) written;
-- refusals
SELECT pg_temp.refusal(format('SELECT split_quote_price(%L)', quoted))
FROM unnest(ARRAY['', '元/公斤', '-5', '-5-6', '+5', '53.0-52.5', '14.2-145000', '10-100.01', '0-0.01', '45.3-453.1元/公斤', '2023-07', '52.5-', '52.5~万元/吨', '45-46-47', '52,5', '1,25,000', '1234,567', '0,250', '12 tonnes', '397-399 FOB', '397-399%', '397元', 'USD 397', '397元/公斤-399元/公斤', '45.3万-45.5万元/吨', '397/399', '1e3', '445元/桶', '1.2.3', '10000 CNY/t 45', repeat('9', 37), '0.' || repeat('1', 37), repeat('9', 201)]) quoted;
SELECT pg_temp.refusal(format('SELECT midpoint(%L)', quoted)) FROM unnest(ARRAY['14.2-145000', '52.5~53万元/吨', '53-52', 'NaN', repeat('9', 36) || '-' || repeat('9', 36)]) quoted;
SELECT pg_temp.refusal(format('SELECT midpoint(%s)', ends)) FROM unnest('{"14.2, 145000","0, 0.01","0, 0","-20, -2","-20.1, -2","-1, 0"}'::text[]) ends;
