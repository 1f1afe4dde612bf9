-- Quantities of a price_panel are flows: they add up, and no price that is imputed brings one.  Each index beside its
-- definition in plain SQL over the rows.
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- Two lots of 100 of A on one day beside 100 of B weigh 200
CREATE TEMP TABLE lot (shop int, item text, day date, price numeric, lots numeric);
INSERT INTO lot VALUES (1, 'A', '2023-07-03', 10, 100), (2, 'A', '2023-07-03', 10, 100), (1, 'B', '2023-07-03', 5, 100),
                       (1, 'A', '2023-07-04', 20, 100), (2, 'A', '2023-07-04', 20, 100), (1, 'B', '2023-07-04', 5, 100);
CREATE TEMP TABLE shop AS
SELECT shop, price_panel(item, prices, quantities) AS p
FROM (SELECT shop, item, price_series(day, price) AS prices, price_series(day, lots) AS quantities FROM lot GROUP BY shop, item) s GROUP BY shop;
CREATE TEMP TABLE sold AS
SELECT price_panel(item, prices, quantities) AS whole, (SELECT rollup(p) FROM shop) AS of_shops,
       (SELECT price_panel(item, panel_series(p, item), panel_quantities(p, item) ORDER BY shop DESC, item) FROM shop, unnest(panel_items(p)) item) AS item_by_item
FROM (SELECT item, price_series(day, price) AS prices, price_series(day, lots) AS quantities FROM lot GROUP BY item) s;
SELECT whole, price_panel_send(whole) = price_panel_send(of_shops) AND price_panel_send(whole) = price_panel_send(item_by_item) AS same_bytes,
       whole::text::price_panel::text = whole::text AS text_again FROM sold;
SELECT f, value_at(price_index(whole, f), '2023-07-04') AS index, value_at(price_index(of_shops, f), '2023-07-04') AS of_shops,
       (SELECT round(100 * CASE f WHEN 'laspeyres' THEN sum(p1 * q0) / sum(p0 * q0) ELSE sum(p1 * q1) / sum(p0 * q1) END, 12)
        FROM (SELECT avg(price) FILTER (WHERE day = '2023-07-03') AS p0, sum(lots) FILTER (WHERE day = '2023-07-03') AS q0,
                     avg(price) FILTER (WHERE day = '2023-07-04') AS p1, sum(lots) FILTER (WHERE day = '2023-07-04') AS q1
              FROM lot GROUP BY item) r) AS by_sql
FROM sold, unnest('{laspeyres,paasche}'::text[]) f;
-- a sum with a weight is read as what was sold, in the text of a panel and from a series, whatever was made of it before
SELECT 'panel{"A":{2023-07-03:20/2} quantities {2023-07-03:7.50/3,2023-07-04:0.0/2}}'::price_panel AS text,
       price_panel('A', '{2023-07-03:20/2}'::price_series, '{2023-07-03:7.50/3,2023-07-04:0.0/2}'::price_series) AS series,
       price_panel('A', 'month{2023-07:20/2}'::price_series, monthly('{2023-07-03:5,2023-07-04:7}'::price_series)) AS month,
       'panel{"A":{} quantities {2023-07-03:4/2}}'::price_panel = 'panel{"A":{} quantities {2023-07-03:4}}' AS equal,
       'panel{"A":{2023-07-03:4/2} quantities {}}'::price_panel = 'panel{"A":{2023-07-03:4} quantities {}}' AS of_prices;
-- so are a month's of two shops; their prices of a month cannot be merged, since nobody knows of how many days they are
SELECT rollup(p ORDER BY n) AS added, price_panel_send(rollup(p ORDER BY n)) = price_panel_send(rollup(p ORDER BY n DESC)) AS in_any_order
FROM (VALUES (1, 'panel{"A":month{2023-06:10} quantities month{2023-06:50,2023-07:5.5}}'::price_panel),
             (2, 'panel{"A":month{2023-07:12} quantities month{2023-06:2.25,2023-07:4}}'), (3, 'panel{"A":month{} quantities month{2023-06:-0.25,2023-08:1}}')) v (n, p);
SELECT pg_temp.refusal($$SELECT rollup(p) FROM (VALUES ('panel{"A":month{2023-06:10} quantities month{2023-06:50}}'::price_panel), ('panel{"A":month{2023-06:10} quantities month{}}')) v (p)$$);
SELECT pg_temp.refusal($$SELECT price_panel('A', '{}'::price_series, q) FROM (VALUES ('{2023-07-03:999999999999999999999999999999999999}'::price_series), ('{2023-07-03:1}')) v (q)$$);

-- The weights of lowe and young are all that was sold in the weight period: of B nothing in February
CREATE TEMP TABLE cell AS
SELECT item, (date '2023-01-01' + make_interval(months => n - 1))::date AS month, price[n] AS price, quantity[n] AS quantity
FROM (VALUES ('A', '{10,10,10,20}'::numeric[], '{50,50,50,NULL}'::numeric[]), ('B', '{10,10,10,10}', '{90,NULL,30,NULL}')) v (item, price, quantity), generate_series(1, 4) n;
CREATE TEMP TABLE quarter AS
SELECT price_panel(item, monthly(prices), monthly(quantities, 'sum')) AS p
FROM (SELECT item, price_series(month, price) AS prices, price_series(month, quantity) AS quantities FROM cell GROUP BY item) s;
SELECT p FROM quarter;
SELECT f, weight_period, missing, value_at(price_index(p, f, '2023-Q1', weight_period => weight_period, missing => missing), '2023-04-01') AS index,
       (SELECT round(100 * sum(p1 * q) / sum(p0 * q), 12)
        FROM (SELECT avg(price) FILTER (WHERE month < '2023-04-01') AS p0, max(price) FILTER (WHERE month = '2023-04-01') AS p1,
                     coalesce(sum(quantity) FILTER (WHERE weight_period IS NULL OR month = '2023-02-01'), 0) AS q FROM cell GROUP BY item) r) AS by_sql
FROM quarter, unnest('{lowe,young}'::text[]) f, (VALUES (NULL), ('2023-02')) w (weight_period), unnest('{matched,carry,mean}'::text[]) missing;
-- A base of several months: totals on one side, a month's quantities as often on the other; the same as with means
CREATE TEMP TABLE random_cell AS
SELECT 'item ' || i AS item, (date '2023-01-01' + make_interval(months => m))::date AS month, m,
       round((20 + 9 * sin(i * 7 + m * 3))::numeric, 2) AS price, CASE WHEN (i * 5 + m * 3) % 4 <> 1 THEN round((30 + 20 * cos(i + m * 5))::numeric, 1) END AS quantity
FROM generate_series(1, 7) i, generate_series(0, 8) m;
CREATE TEMP TABLE random_panel AS
SELECT price_panel(item, monthly(prices), monthly(quantities)) AS p, price_panel(item, monthly(prices), monthly(zeros)) AS zeros
FROM (SELECT item, price_series(month, price) AS prices, price_series(month, quantity) AS quantities, price_series(month, coalesce(quantity, 0)) AS zeros FROM random_cell GROUP BY item) s;
CREATE TEMP TABLE by_sql AS
WITH base AS (SELECT item, avg(price)::numeric(60, 40) AS p0, sum(coalesce(quantity, 0))::numeric(60, 40) / 3 AS q0 FROM random_cell WHERE m < 3 GROUP BY item),
pair AS (
    SELECT month, p0, q0, price::numeric(60, 40) AS p1, coalesce(quantity, 0)::numeric(60, 40) AS q1, p0 * q0 / sum(p0 * q0) OVER w AS s0, price * coalesce(quantity, 0) / sum(price * coalesce(quantity, 0)) OVER w AS s1
    FROM base JOIN random_cell USING (item) WINDOW w AS (PARTITION BY month))
SELECT month, sum(p1 * q0) / sum(p0 * q0) AS laspeyres, sum(p1 * q1) / sum(p0 * q1) AS paasche, sqrt(sum(p1 * q0) / sum(p0 * q0) * sum(p1 * q1) / sum(p0 * q1)) AS fisher,
       exp(sum((s0 + s1) / 2 * ln(p1 / p0))) AS tornqvist, sum(p1 * sqrt(q0 * q1)) / sum(p0 * sqrt(q0 * q1)) AS walsh, sum(p1 * (q0 + q1)) / sum(p0 * (q0 + q1)) AS marshall_edgeworth,
       sum(p1 * q0 * q1 / nullif(q0 + q1, 0)) / sum(p0 * q0 * q1 / nullif(q0 + q1, 0)) AS geary_khamis, sum(s1 * p1 / p0) AS palgrave, 1 / sum(s0 * p0 / p1) AS harmonic_laspeyres,
       (sum(p1 * q0) / sum(p0 * q0) - sum(p0 * q1) / sum(p0 * q0)) / 2
       + sqrt(((sum(p1 * q0) / sum(p0 * q0) - sum(p0 * q1) / sum(p0 * q0)) / 2) ^ 2 + sum(p1 * q1) / sum(p0 * q0)) AS stuvel
FROM pair GROUP BY month;
SELECT f, count(*) AS months, count(*) FILTER (WHERE abs(value_at(i, month) - 100 * level / mean) < 1e-9) AS by_sql
FROM random_panel, (SELECT month, key AS f, value::numeric AS level, avg(value::numeric) FILTER (WHERE month < '2023-04-01') OVER (PARTITION BY key) AS mean
                    FROM by_sql s, jsonb_each_text(to_jsonb(s) - 'month')) l, LATERAL (SELECT price_index(p, f, '2023-Q1') AS i) x GROUP BY f ORDER BY f;
-- what was not sold has the quantity 0, given or not; a Fisher index of one period on another by plain SQL
SELECT c AS chained, count(*) AS formulas, count(*) FILTER (WHERE price_index(p, f, chained => c) = price_index(zeros, f, chained => c)) AS same, geks(p) = geks(zeros) AS geks
FROM random_panel, unnest('{laspeyres,paasche,fisher,tornqvist,walsh,marshall_edgeworth,geary_khamis,stuvel,sato_vartia,montgomery_vartia,lowe,young}'::text[]) f, unnest('{none,period}'::text[]) c
GROUP BY c, p, zeros ORDER BY c;
SELECT count(*) AS links, count(*) FILTER (WHERE round(value_at(price_index(p, 'fisher', month, 'period'), next) / 100, 10) = round(fisher, 10)) AS by_sql
FROM random_panel, (SELECT to_char(a.month, 'YYYY-MM') AS month, b.month AS next, sqrt(sum(b.price * coalesce(a.quantity, 0)) / sum(a.price * coalesce(a.quantity, 0)) * sum(b.price * coalesce(b.quantity, 0)) / sum(a.price * coalesce(b.quantity, 0))) AS fisher
                    FROM random_cell a JOIN random_cell b ON a.item = b.item AND b.m = a.m + 1 GROUP BY 1, 2) s;

-- An imputed price brings no quantity: after A doubled, B, which was not sold then, is not in Paasche's index
CREATE TEMP TABLE gap AS
SELECT 'panel{"A":month{2023-01:10,2023-02:20} quantities month{2023-01:50,2023-02:50},"B":month{2023-01:10} quantities month{2023-01:90}}'::price_panel AS p;
SELECT f, missing, value_at(price_index(p, f, missing => missing), '2023-02-01') AS index
FROM gap, unnest('{paasche,laspeyres,fisher}'::text[]) f, unnest('{matched,mean,carry}'::text[]) missing;
SELECT missing, 100 * (20 * 50 + b * 0) / (10 * 50 + 10 * 0) AS paasche, round((20 * 50 + b * 90) * 100 / (10 * 50 + 10 * 90), 12) AS laspeyres
FROM (VALUES ('carry', 10.0), ('mean', 20.0)) v (missing, b);
-- nor in the weight period
SELECT missing, value_at(price_index(p, 'lowe', weight_period => '2023-02', missing => missing), '2023-02-01') AS lowe FROM gap, unnest('{matched,mean,carry}'::text[]) missing;

-- Resampled: quantities add up, prices are the mean of days, pooled they are unit values, sum of p q over sum of q
SELECT monthly(p) AS mean, monthly(p, 'pooled') AS pooled, quarterly(monthly(p), 'pooled') AS of_means
FROM (SELECT 'panel{"A":{2023-07-03:10,2023-07-04:40/2,2023-07-05:99,2023-08-01:12.50} quantities {2023-07-03:300,2023-07-04:70/2,2023-07-05:0,2023-07-06:8,2023-08-01:0.5},"B":{2023-07-03:1} quantities {}}'::price_panel AS p) q;
CREATE TEMP TABLE random_lot AS
SELECT 'item ' || n % 5 AS item, date '2023-01-01' + n * n % 250 AS day, round((50 + 30 * sin(n))::numeric, n % 4) AS price, (n * 7 % 11)::numeric / 4 AS lots FROM generate_series(1, 1500) n;
CREATE TEMP TABLE lot_panel AS
SELECT price_panel(item, prices, quantities) AS p FROM (SELECT item, price_series(day, price) AS prices, price_series(day, lots) AS quantities FROM random_lot GROUP BY item) r;
SELECT kind, count(*) AS periods, count(*) FILTER (WHERE value = round(turnover / lots, 12) AND quantity = lots) AS by_sql, count(*) FILTER (WHERE quantity * mean <> turnover) AS not_mean_times_quantity
FROM (SELECT kind, item, a."time", a.value, a.quantity, m.value AS mean
      FROM lot_panel, LATERAL (VALUES ('week', weekly(p, 'pooled'), weekly(p)), ('month', monthly(p, 'pooled'), monthly(p)), ('quarter', quarterly(p, 'pooled'), quarterly(p)), ('year', yearly(p, 'pooled'), yearly(p)),
                                      ('year', yearly(monthly(p, 'pooled'), 'pooled'), yearly(p))) k (kind, pooled, means),
           LATERAL points(pooled) a JOIN LATERAL points(means) m USING (item, "time")) c
     FULL JOIN (SELECT kind, item, date_trunc(kind, day)::date AS "time", sum(price * lots) AS turnover, sum(lots) AS lots
                FROM (SELECT item, day, avg(price)::numeric(60, 40) AS price, sum(lots) AS lots FROM random_lot GROUP BY 1, 2) d, unnest('{week,month,quarter,year}'::text[]) kind
                GROUP BY 1, 2, 3) s USING (kind, item, "time")
GROUP BY kind ORDER BY kind;
SELECT monthly(p, 'pooled', 2) AS of_two_days, monthly(p, 'pooled', 3) AS of_three, weekly('panel{}'::price_panel, 'pooled')
FROM (SELECT 'panel{"A":{2023-07-03:10,2023-07-04:20,2023-07-05:30} quantities {2023-07-03:1,2023-07-04:2}}'::price_panel AS p) q;
SELECT pg_temp.refusal(statement) FROM unnest(ARRAY[
    $$SELECT monthly('panel{"A":{2023-07-03:10} quantities {2023-07-03:1,2023-07-04:-2.5}}'::price_panel, 'pooled')$$,
    $$SELECT monthly('panel{"A":year{2023:10} quantities year{2023:1}}'::price_panel, 'pooled')$$]) statement;
-- beyond 36 digits the unit value is a decimal; without quantities pooled is what it is of each series
SELECT panel_series(monthly(p, 'pooled'), 'A') AS decimal, round((1234567890123456789012345.6 * 98765432109876543210.1 + 5 * 7)::numeric(90, 30) / (98765432109876543210.1 + 7), 11) AS by_numeric
FROM (SELECT 'panel{"A":{2023-07-03:1234567890123456789012345.6,2023-07-04:5} quantities {2023-07-03:98765432109876543210.1,2023-07-04:7}}'::price_panel AS p) q;
SELECT monthly('panel{"A":{2023-07-03:10,2023-07-04:40/2} weight 3}'::price_panel, 'pooled');

-- carli: a later price of 0 is a relative of 0; an earlier one is refused, where it was given
SELECT f, price_index(p, f) AS index, price_index(p, f, weight_period => w::calendar_period, missing => 'mean') = price_index(p, f) AS nothing_missing
FROM (VALUES ('panel{"A":month{2023-01:10,2023-02:0,2023-03:5},"B":month{2023-01:4,2023-02:8,2023-03:4}}'::price_panel, 'carli', NULL),
             ('panel{"A":month{2023-01:10,2023-02:0,2023-03:5} weight 3,"B":month{2023-01:4,2023-02:8,2023-03:4} weight 1}', 'young', '2023-01')) v (p, f, w);
SELECT pg_temp.refusal(format('SELECT price_index(%L::price_panel, %s)', p, arguments))
FROM (VALUES ('panel{"A":month{2023-01:10,2023-02:0,2023-03:5},"B":month{2023-01:4,2023-02:8,2023-03:4}}', $$'carli', chained => 'period'$$),
             ('panel{"A":month{2023-01:10,2023-02:0},"B":month{2023-01:4,2023-02:8,2023-03:4}}', $$'carli', chained => 'period', missing => 'carry'$$),
             ('panel{"A":month{2023-01:10,2023-02:0,2023-03:5},"B":month{2023-01:4,2023-02:8,2023-03:4}}', $$'carli', base => '2023-02'$$),
             ('panel{"A":month{2023-01:10,2023-02:0,2023-03:5},"B":month{2023-01:4,2023-02:8,2023-03:4}}', $$'harmonic'$$),
             ('panel{"A":month{2023-01:10,2023-02:-1},"B":month{2023-01:4,2023-02:8}}', $$'carli'$$)) v (p, arguments);
