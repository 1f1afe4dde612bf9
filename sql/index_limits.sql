-- Index numbers where something is missing or too large: prices are imputed and quantities are not, and what has no
-- place in a price_series is refused, whatever the formula.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
CREATE TEMP TABLE formula AS
SELECT unnest('{laspeyres,paasche,fisher,tornqvist,walsh,marshall_edgeworth,geometric_laspeyres,geometric_paasche,drobisch,geary_khamis,palgrave,
                harmonic_laspeyres,stuvel,sato_vartia,montgomery_vartia}'::text[]) AS name;
-- panels with a gap, and those that an analyst has completed: B keeps its last price, or moves as A does (10 to 12), and nothing was sold of it
CREATE TEMP TABLE completed (missing text, gap price_panel, whole price_panel);
INSERT INTO completed
SELECT missing, (SELECT price_panel(item, p::price_series, q::price_series)
                 FROM (VALUES ('A', 'month{2023-06:10,2023-07:12,2023-08:15}', 'month{2023-06:1,2023-07:2,2023-08:3}'),
                              ('B', 'month{2023-06:20,2023-08:36}', 'month{2023-06:4,2023-08:5}')) v (item, p, q)),
       (SELECT price_panel(item, p::price_series, q::price_series)
        FROM (VALUES ('A', 'month{2023-06:10,2023-07:12,2023-08:15}', 'month{2023-06:1,2023-07:2,2023-08:3}'),
                     ('B', format('month{2023-06:20,2023-07:%s,2023-08:36}', price), 'month{2023-06:4,2023-07:0,2023-08:5}')) v (item, p, q))
FROM (VALUES ('carry', 20), ('mean', 24)) v (missing, price);
SELECT missing, chained, count(*) AS formulas, count(*) FILTER (WHERE price_index(gap, name, chained => chained, missing => missing)::text = price_index(whole, name, chained => chained)::text) AS agree,
       count(*) FILTER (WHERE price_index(gap, name, chained => chained)::text = price_index(whole, name, chained => chained)::text) AS without
FROM completed, formula, unnest('{none,period}'::text[]) chained GROUP BY missing, chained ORDER BY missing, chained;
-- prices 10^35 times as high: an index of 10^37, or of as many decimals, has no place; nor has a part of it
CREATE TEMP TABLE far AS
SELECT item, monthly(price_series(day, p)) AS prices, monthly(price_series(day, q), 'sum') AS quantities, item = 'A' AS heavy
FROM (VALUES ('A', date '2023-06-01', 1e-18, 5), ('A', '2023-07-01', 1e17, 5), ('A', '2023-08-01', 1e17, 6),
             ('B', '2023-06-01', 3e-18, 7), ('B', '2023-07-01', 2e17, 7), ('B', '2023-08-01', 2e17, 1)) v (item, day, p, q) GROUP BY item;
CREATE TEMP TABLE panel AS
SELECT 'quantities' AS kind, price_panel(item, prices, quantities) AS p FROM far
UNION ALL SELECT 'weights', price_panel(item, prices, CASE WHEN heavy THEN 3 ELSE 2 END) FROM far
UNION ALL SELECT 'prices', price_panel(item, prices) FROM far;
\pset format unaligned
SELECT kind, left(pg_temp.refusal(format('SELECT %s FROM panel WHERE kind = %L', call, kind)), 5) AS refusal, count(*), string_agg(name, ' ' ORDER BY name COLLATE "C") AS calls
FROM (SELECT 'quantities' AS kind, name, format('price_index(p, %L)', name) AS call FROM formula
      UNION ALL SELECT 'quantities', name || ' chained', format('price_index(p, %L, chained => ''period'')', name) FROM formula
      UNION ALL SELECT 'quantities', name, name || '(p)' FROM unnest('{geks,geary_khamis,time_product_dummy}'::text[]) name
      UNION ALL SELECT 'quantities', 'geks of ' || name, format('geks(p, %L)', name) FROM unnest('{tornqvist,walsh,jevons}'::text[]) name
      UNION ALL SELECT 'quantities', name, format('price_index(p, %L, weight_period => ''2023-06'')', name) FROM unnest('{lowe,young}'::text[]) name
      UNION ALL SELECT 'weights', name, format('price_index(p, %L)', name) FROM unnest('{laspeyres,lowe,young,geometric_laspeyres}'::text[]) name
      UNION ALL SELECT 'prices', name, format('price_index(p, %L)', name) FROM unnest('{carli,dutot,jevons,harmonic,cswd}'::text[]) name
      UNION ALL SELECT 'quantities', 'contributions to ' || name, format('contribution_pct(p, ''2023-06-01'', ''2023-07-01'', %L)', name)
                FROM unnest('{laspeyres,paasche,fisher,fisher_reinsdorf}'::text[]) name) c
GROUP BY 1, 2 ORDER BY 1, 2;
-- the inverse of a relative has 30 decimals: one that is zero adds nothing beside another; where all are, nothing is left to divide by
SELECT pg_temp.refusal('SELECT harmonic(1, 1e31)'), pg_temp.refusal('SELECT harmonic_laspeyres(1, 3, 1e31, 3)');
SELECT harmonic(1, p1) AS harmonic, round(count(*) / sum(1 / p1), 12) AS by_numeric FROM (VALUES (4), (1e31)) v (p1);
SELECT harmonic(1, 1e30), harmonic(1, NULL) AS of_no_rows, harmonic_laspeyres(1, 0, 1e31, 5) AS of_no_weights;
