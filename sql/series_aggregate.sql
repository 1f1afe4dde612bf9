-- The aggregate price_series(day, price): every type of price, what is refused, and calls past it.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
SELECT price_series(day, price) AS numeric, price_series(day, price * 100 / 100) AS quotient
FROM (VALUES (date '2023-07-03', 445.00), ('2023-07-04', 448), ('2023-07-04', 447.5), ('2023-07-04', 448.0), (NULL, 1), ('2023-07-05', NULL)) q (day, price);
SELECT price_series(day, price::int8) AS int8, price_series(day, price::int4) AS int4, price_series(day, price::int2) AS int2,
       price_series(day, price::float8 + 0.1) AS float8, price_series(day, price::float4 + 0.1::float4) AS float4
FROM (VALUES (date '2023-07-03', 4), ('2023-07-04', 448), ('2023-07-04', -1)) q (day, price);
SELECT price_series(date '2023-07-03', 4.1::real), price_series(date '2023-07-03', 0.1::float8 + 0.2::float8), price_series(date '2023-07-03', -0.0::float8),
       price_series(date '2023-07-03', 1e22::float8), price_series(date '2023-07-03', 1.5e-20::float8);
-- no rows, and rows without day or price
SELECT price_series(day, price) IS NULL AS none FROM (VALUES (date '2023-07-03', 1.0)) q (day, price) WHERE price > 1;
SELECT price_series(day, price) IS NULL AS nulls, mom_pct(day, price) IS NULL AS mom, summary(day, price) IS NULL AS summary,
       max_drawdown(day, price) IS NULL AS drawdown, sparkline(day, price) IS NULL AS sparkline, rebase(day, price, '2010') IS NULL AS rebase
FROM (VALUES (date '2023-07-03', NULL::numeric), (NULL, 5)) q (day, price);
-- the extremes of each type, the ends of the calendar, 36 digits, and decimals that numeric has and we have not
SELECT price_series(d, p) FROM (VALUES (date '0001-01-01', 9223372036854775807), ('0001-01-01', 9223372036854775807), ('9999-12-31', -9223372036854775808)) q (d, p);
SELECT price_series(d, p) FROM (VALUES (date '2023-07-03', 999999999999999999999999999999999999), ('2023-07-04', -999999999999999999999999999999999999)) q (d, p);
SELECT price_series(d, p) FROM (VALUES (date '2023-07-03', 0.000000000000000000000000000000000001), ('2023-07-03', 0.1)) q (d, p);
SELECT price_series(d, p) FROM (VALUES (date '2023-07-03', 1.000000000000000000000000000000000000000000000000::numeric), ('2023-07-04', 1e20)) q (d, p);
\set ECHO none
\i test/lib/random.sql
\set ECHO all
-- sums and counts of each day are SQL's, for prices of 0 to 20 decimals, small and large, in any order
SELECT setseed(0.5);
CREATE TEMP TABLE mixed AS
SELECT n % 40 AS item, date '2020-01-01' + (random() * 900)::int AS day,
       round(((random() - 0.2) * 10 ^ (random() * 12))::numeric, (n % 7) * (n % 5) * (n % 2) % 21) AS price
FROM generate_series(1, 20000) n;
INSERT INTO mixed SELECT 100 + n % 3, date '2021-01-01' + n % 50, avg(n * 1.1) OVER (ORDER BY n ROWS 6 PRECEDING) FROM generate_series(1, 500) n;
CREATE TEMP TABLE built AS SELECT item, price_series(day, price) AS s FROM mixed GROUP BY item;
SELECT count(*) AS days, count(*) FILTER (WHERE sum = p.value * quotes OR round(sum * 1.00000000000000000000000000000 / quotes, 12) = p.value) AS values,
       count(*) FILTER (WHERE p.quotes = n) AS quotes, max(scale(sum)) AS decimals
FROM (SELECT item, day, sum(price) AS sum, count(*) AS n FROM mixed GROUP BY item, day) m
     FULL JOIN (SELECT item, p.* FROM built, LATERAL points(s) p) p ON p.item = m.item AND p."time" = m.day;
-- and exactly, by the text that they make
SELECT count(*) AS items,
       count(*) FILTER (WHERE s = ('{' || (SELECT string_agg(to_char(day, 'YYYY-MM-DD') || ':' || sum || '/' || n, ',' ORDER BY sum)
                                           FROM (SELECT day, sum(price) AS sum, count(*) AS n FROM mixed m WHERE m.item = built.item GROUP BY day) d) || '}')::price_series) AS equal
FROM built;
-- one-shot aggregates give what the two steps give
SELECT count(*) AS items, count(*) FILTER (WHERE mom IS NOT DISTINCT FROM mom_pct(s)) AS mom, count(mom) AS moms,
       count(*) FILTER (WHERE y::text = summary(s)::text) AS summary, count(*) FILTER (WHERE d::text IS NOT DISTINCT FROM max_drawdown(s)::text) AS drawdown,
       count(*) FILTER (WHERE l = sparkline(s)) AS sparkline
FROM (SELECT item, mom_pct(day, price) AS mom, summary(day, price) AS y, max_drawdown(day, price) AS d, sparkline(day, price) AS l
      FROM mixed GROUP BY item) o JOIN built USING (item);

-- refused: what, with which state and hint
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT price_series(date ''2023-07-03'', %s)', price))
FROM unnest(ARRAY['''NaN''::numeric', '''NaN''::float8', '''NaN''::float4', '''Infinity''::numeric', '''-Infinity''::float8', '''-Infinity''::float4',
                  '1e36::numeric', '1e300::float8', '1e-40::float8', '1234567890123456789012345678901234567', '0.1234567890123456789012345678901234567']) price;
SELECT pg_temp.refusal(format('SELECT price_series(%L::date, 5)', day))
FROM unnest(ARRAY['infinity', '-infinity', '0001-12-31 BC', '4714-11-24 BC', '10000-01-01', '5874897-12-31']) day;
SELECT pg_temp.refusal($$SELECT price_series(d, p) FROM (VALUES (date '2023-07-03', 999999999999999999999999999999999999), ('2023-07-03', 1)) q (d, p)$$);
SELECT pg_temp.refusal($$SELECT price_series(date '2023-07-01' + n % 2, 1e35::numeric + n / 1e30) FROM generate_series(1, 9) n$$);
-- calls past the aggregates
SELECT pg_temp.refusal('SELECT ' || call)
FROM unnest(ARRAY['price_series_accum(NULL, ''2023-07-03'', 5.0)', 'price_series_accum(''{}'', ''2023-07-03'', 5::float8)', 'price_series_accum(''{}'', NULL, NULL::int8)',
                  'price_series_accum(''{}'', ''2023-07-03'', 5.0, ''2023'')', 'price_series_discard(''{}'', ''2023-07-03'', 5.0)',
                  'price_series_combine(''{}'', ''{2023-07-03:5}'')', 'price_series_combine(NULL, NULL)', 'price_series_final(''{2023-07-03:5}'')',
                  'price_series_final(NULL)', 'price_series_mom_pct_final(''{}'')', 'price_series_summary_final(''{}'')', 'price_series_max_drawdown_final(''{}'')',
                  'price_series_sparkline_final(''{}'')', 'price_series_rebase_final(''{2023-07-03:5} pending 2023'')']) call;
\pset format aligned
\pset tuples_only off
-- the functions that take internal cannot be called from SQL at all (0A000 or 42883, by the server's version)
SELECT count(*) >= 5 AS all_types, bool_and(left(pg_temp.refusal('SELECT ' || oid::regproc || '(NULL)'), 5) IN ('0A000', '42883')) AS refused
FROM pg_proc WHERE 'internal'::regtype = ANY (proargtypes) AND probin LIKE '%rare_earth%' AND pronargs = 1;

-- NULL in every place of every function that reads a series: NULL where the function is strict, and for
-- the series where it is not
CREATE FUNCTION pg_temp.answer(call text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    result text;
BEGIN
    EXECUTE 'SELECT x::text FROM ' || call || ' x' INTO result;
    RETURN CASE WHEN result !~ '^[(],*[)]$' THEN result END;  -- a row of NULLs is one
END
$$;
WITH sample (type, value) AS (
    VALUES ('price_series', '{2023-06-01:5,2023-07-03:6}'), ('calendar_period', '2023-07-03'), ('daterange', '[2023-06-01,2023-07-04)'),
           ('boolean', 'false'), ('integer', '2'), ('numeric', '100.0')
), function AS (
    SELECT proname, proisstrict, proargtypes::regtype[] AS types
    FROM pg_proc
    WHERE proname IN ('first_day', 'last_day', 'num_points', 'series_period', 'value_at', 'slice', 'points', 'weekly', 'monthly', 'quarterly',
                      'yearly', 'mom_pct', 'change_pct', 'rebase', 'summary', 'max_drawdown', 'sparkline') AND prokind = 'f'
      AND proargtypes[0] = 'price_series'::regtype
)
SELECT proname, bool_and(answer IS NULL) AS null_gives_null, bool_or(everything) AS answers
FROM function, generate_series(-1, array_length(types, 1) - 1) place,
     LATERAL (SELECT string_agg(CASE WHEN n - 1 = place THEN format('NULL::%s', t)
                                     ELSE format('%L::%s', coalesce(value, CASE WHEN proname IN ('rebase', 'slice', 'summary', 'value_at') OR proname ~ '_pct$' AND n = 2 OR proname = 'change_pct' THEN '2023-07-03' ELSE 'mean' END), t) END, ',' ORDER BY n) AS list
              FROM unnest(types) WITH ORDINALITY a (t, n) LEFT JOIN sample ON type = t::text) l,
     LATERAL (SELECT pg_temp.answer(format('%I(%s)', proname, list)) AS reply) r,
     LATERAL (SELECT CASE WHEN place = 0 OR place > 0 AND proisstrict THEN reply END AS answer, place = -1 AND reply IS NOT NULL AS everything) c
GROUP BY proname ORDER BY proname;
