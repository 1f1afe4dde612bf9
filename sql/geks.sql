-- Multilateral price indices over a price_panel: GEKS, Geary-Khamis, time-product dummy; rolling windows.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/ppi-manual.sql
\set ECHO all

CREATE TEMPORARY TABLE manual AS
SELECT price_panel(commodity, yearly(prices), yearly(quantities)) AS p, price_panel(commodity, yearly(prices)) AS unweighted
FROM (SELECT commodity, price_series(make_date(2000 + period, 1, 1), price) AS prices,
             price_series(make_date(2000 + period, 1, 1), quantity) AS quantities FROM commodity GROUP BY commodity) s;
SELECT f, geks(p, f) FROM manual, unnest('{fisher,tornqvist,walsh,jevons}'::text[]) AS f;
-- by plain SQL: the geometric mean over all periods l of P(1, l) P(l, t)
WITH pair AS (
    SELECT a.period AS t0, b.period AS t1, ln(fisher(a.price, a.quantity, b.price, b.quantity)::numeric(60, 40)) AS fisher,
           ln(tornqvist(a.price, a.quantity, b.price, b.quantity)::numeric(60, 40)) AS tornqvist,
           ln(walsh(a.price, a.quantity, b.price, b.quantity)::numeric(60, 40)) AS walsh, ln(jevons(a.price, b.price)::numeric(60, 40)) AS jevons
    FROM commodity a JOIN commodity b USING (commodity) GROUP BY 1, 2),
by_sql AS (
    SELECT f, b.t1 AS t, exp(avg((to_jsonb(a) ->> f)::numeric + (to_jsonb(b) ->> f)::numeric)) AS value
    FROM pair a JOIN pair b ON a.t0 = 1 AND a.t1 = b.t0, unnest('{fisher,tornqvist,walsh,jevons}'::text[]) AS f GROUP BY 1, 2)
SELECT count(*), count(*) FILTER (WHERE abs(s.value / 100 - b.value) < 2e-12) AS equal
FROM by_sql b, manual, points(geks(p, f)) s WHERE extract(year FROM s."time") = 2000 + t;

-- a window of all periods, or more, is none; a window of two with movement is a chain
SELECT geks(p) = geks(p, 'fisher', 5) AS five, geks(p) = geks(p, window_length => 99, splice => 'hasp') AS more,
       (SELECT max(abs(a.value - b.value)) < 1e-11 FROM points(geks(p, 'walsh', 2)) a, points(price_index(p, 'walsh', chained => 'period')) b
        WHERE a."time" = b."time") AS chain
FROM manual;
-- windows of three, each by plain SQL in double precision
CREATE TEMPORARY TABLE fisher_pair AS
SELECT a.period AS t0, b.period AS t1, fisher(a.price, a.quantity, b.price, b.quantity)::float8 AS f
FROM commodity a JOIN commodity b USING (commodity) GROUP BY 1, 2;
CREATE TEMPORARY TABLE level AS     -- of the window that begins in w, on its first period
SELECT w, t, exp(sum(ln(a.f) + ln(b.f)) / 3) AS v
FROM generate_series(1, 3) AS w, generate_series(w, w + 2) AS t, generate_series(w, w + 2) AS l, fisher_pair a, fisher_pair b
WHERE a.t0 = w AND a.t1 = l AND b.t0 = l AND b.t1 = t GROUP BY w, t;
CREATE FUNCTION pg_temp.v(w int, t int) RETURNS float8 LANGUAGE sql AS $$ SELECT v FROM level WHERE (level.w, level.t) = ($1, $2) $$;
CREATE TEMPORARY TABLE fourth AS
SELECT pg_temp.v(1, 3) * pg_temp.v(2, 4) / pg_temp.v(2, 3) AS movement, pg_temp.v(1, 2) * pg_temp.v(2, 4) AS first;
CREATE TEMPORARY TABLE answer AS
SELECT splice, level4 * 100 AS level4, 100 * CASE splice
           WHEN 'movement' THEN level4 * pg_temp.v(3, 5) / pg_temp.v(3, 4)
           WHEN 'window' THEN level4 / pg_temp.v(2, 4) * pg_temp.v(2, 3) * pg_temp.v(3, 5)
           WHEN 'wisp' THEN pg_temp.v(1, 3) * pg_temp.v(3, 5)
           WHEN 'mean' THEN sqrt(level4 / pg_temp.v(2, 4) * pg_temp.v(2, 3) * pg_temp.v(3, 5) * level4 * pg_temp.v(3, 5) / pg_temp.v(3, 4))
           WHEN 'mean_pub' THEN sqrt(pg_temp.v(1, 3) * pg_temp.v(3, 5) * level4 * pg_temp.v(3, 5) / pg_temp.v(3, 4))
           ELSE level4 * pg_temp.v(3, 5) / pg_temp.v(3, 4) END AS level5
FROM fourth, LATERAL (VALUES ('movement', movement), ('half', movement), ('hasp', movement), ('window', first), ('wisp', first),
                             ('mean', sqrt(movement * first)), ('mean_pub', sqrt(movement * first))) s(splice, level4);
SELECT splice, g, abs(value_at(g, '2004-01-01') - level4) < 1e-9 AND abs(value_at(g, '2005-01-01') - level5) < 1e-9 AS by_sql
FROM answer, manual, geks(p, 'fisher', 3, splice) AS g ORDER BY splice;

-- own computations: of Geary and Khamis, and by least squares
SELECT geary_khamis(p), time_product_dummy(p) FROM manual;
-- they satisfy their equations: I(t) = sum p q / sum v q, v = sum over t of q p / I over sum of q
WITH index AS (SELECT extract(year FROM "time")::int - 2000 AS period, value / 100 AS index FROM manual, points(geary_khamis(p))),
     worth AS (SELECT commodity, sum(quantity * price / index) / sum(quantity) AS v FROM commodity JOIN index USING (period) GROUP BY 1)
SELECT max(abs(i - first * index)) < 1e-12 AS solved
FROM (SELECT period, index, sum(price * quantity) / sum(v * quantity) AS i, first_value(sum(price * quantity) / sum(v * quantity)) OVER (ORDER BY period) AS first
      FROM commodity JOIN index USING (period) JOIN worth USING (commodity) GROUP BY 1, 2) e;
WITH index AS (SELECT extract(year FROM "time")::int - 2000 AS period, ln(value / 100) AS a FROM manual, points(time_product_dummy(p))),
     share AS (SELECT *, price * quantity / sum(price * quantity) OVER (PARTITION BY period) AS s FROM commodity JOIN index USING (period)),
     item AS (SELECT commodity, sum(s * (ln(price) - a)) / sum(s) AS b FROM share GROUP BY 1)
SELECT max(abs(residual)) < 1e-12 AS normal_equations_hold
FROM (SELECT sum(s * (ln(price) - a - b)) AS residual FROM share JOIN item USING (commodity) GROUP BY period) e;
-- in windows; one item, or proportional prices, give the relative
SELECT geary_khamis(p, 3), time_product_dummy(p, 4, 'mean') FROM manual;
SELECT geary_khamis(one), time_product_dummy(one), geks(one), geks(one, 'jevons', 2, 'window')
FROM (SELECT 'panel{"a":month{2023-01:10,2023-02:12,2023-04:9} quantities month{2023-01:1,2023-02:7,2023-04:3}}'::price_panel AS one) p;

-- a period that shares no item with some other of its window has no value in GEKS, and movement ends there
CREATE TEMPORARY TABLE sparse AS
SELECT 'panel{"a":month{2023-01:1,2023-02:2,2023-04:3} quantities month{2023-01:1,2023-02:1,2023-04:1},'
       '"b":month{2023-01:4,2023-02:5,2023-03:6,2023-04:6,2023-05:7} quantities month{2023-01:1,2023-02:1,2023-03:1,2023-04:1,2023-05:1},'
       '"c":month{2023-04:1,2023-06:1} quantities month{2023-04:1,2023-06:1}}'::price_panel AS p;
SELECT geks(p, 'fisher', 4), geks(p, 'fisher', 2) FROM sparse;
-- the others reach what is linked by way of a third
SELECT geary_khamis(p), time_product_dummy(p) FROM sparse;
SELECT geks('panel{}'), geks(NULL), geary_khamis(NULL), geary_khamis('panel{}'), geks('panel{"a":{2023-07-03:5}}', 'jevons', 2);

-- the same bits from any order of the rows
CREATE TEMPORARY TABLE cell AS
SELECT i AS item, (date '2020-01-01' + make_interval(months => m))::date AS month,
       round((50 * i + 20 * sin(m * i) + m)::numeric, 2) AS price, round((100 + 40 * cos(m + i))::numeric, 1) AS quantity
FROM generate_series(1, 12) AS i, generate_series(0, 29) AS m WHERE (i * m) % 11 <> 3;
SELECT count(DISTINCT geks(p, 'tornqvist', 13)::text), count(DISTINCT geks(p, 'walsh', 13)::text), count(DISTINCT geary_khamis(p, 13)::text)
FROM (SELECT k, price_panel(item::text, prices, quantities ORDER BY md5((item * k)::text)) AS p
      FROM (SELECT k, item, monthly(price_series(month, price ORDER BY md5(month::text || k))) AS prices, monthly(price_series(month, quantity)) AS quantities
            FROM cell, generate_series(1, 4) AS k GROUP BY k, item) s GROUP BY k) o;
-- prices of many decimals take another path to the same index
SELECT f, geks(p, f, 13) = geks(q, f, 13) AS same
FROM (SELECT price_panel(item::text, prices, quantities) AS p,
             price_panel(item::text, prices * 1.000000000000000001, quantities * 1.0000000000000001) AS q
      FROM (SELECT item, monthly(price_series(month, price)) AS prices, monthly(price_series(month, quantity)) AS quantities FROM cell GROUP BY item) s) o,
     unnest('{fisher,tornqvist,walsh,jevons}'::text[]) AS f;

SELECT pg_temp.refusal('SELECT ' || what || ' FROM manual') FROM (VALUES
    ('geks(''panel{"a":{2023-07-03:1},"b":{2023-07-04:1}}'', ''jevons'')'),
    ('geks(''panel{"a":month{2023-01:1,2023-02:1,2023-04:1},"b":month{2023-02:2,2023-03:1,2023-04:3,2023-06:5}}'', ''jevons'')'),
    ('geks(''panel{"a":month{2023-01:1,2023-02:1} quantities month{2023-02:1},"b":month{2023-02:2} quantities month{2023-02:2}}'', ''tornqvist'')'),
    ('geary_khamis(''panel{"a":month{2023-01:1,2023-02:1} quantities month{2023-02:1}}'')'),
    ('time_product_dummy(''panel{"a":month{2023-01:1,2023-02:1} quantities month{2023-01:0,2023-02:1}}'')'), ('geks(p, ''laspeyres'')'), ('geks(p, ''ccdi'')'), ('geks(p, ''fisher'', 1)'), ('geks(p, splice => ''pub'')'), ('geks(unweighted)'),
    ('geary_khamis(unweighted)'), ('geks(''panel{"a":{2023-07-03:0}}'', ''jevons'')'),
    ('time_product_dummy(''panel{"a":{2023-07-03:0} quantities {2023-07-03:1}}'')'),
    ('geary_khamis(''panel{"a":{2023-07-03:1} quantities {2023-07-03:-1}}'')'),
    ('geks(''panel{"a":{2023-07-03:1} quantities {2023-07-03:-1}}'')')) AS v(what);
-- windows that are too long
CREATE TEMPORARY TABLE long AS
SELECT price_panel('a', s, s) AS p FROM (SELECT price_series(date '1990-01-01' + i, 5 + i % 7) AS s FROM generate_series(0, 10000) AS i) q;
SELECT pg_temp.refusal('SELECT ' || what || ' FROM long') FROM (VALUES ('geks(p)'), ('geary_khamis(p)'), ('time_product_dummy(p, 4001)')) AS v(what);
SELECT num_points(geks(p, 'jevons', 3)), num_points(time_product_dummy(p, 3, 'mean_pub')) FROM long;
