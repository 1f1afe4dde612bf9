-- The reference base of a series: which functions keep it, drop it, need it to be the same, or replace it.
SET jit = off;
SET datestyle = ISO;
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
CREATE TEMP TABLE based AS SELECT 'month{2023-01:100,2023-02:104,2023-03:98} base 2023-01=100'::price_series AS m, '{2023-01-03:100,2023-01-04:99.5/2,2023-02-06:98} base 2023-01-03=100'::price_series AS d;
\pset format unaligned
\pset tuples_only on
SELECT 'kept: ' || f, bool_and(series_base(r) IS NOT DISTINCT FROM series_base(s)) AS kept, max(series_base(r))
FROM based, LATERAL (VALUES ('slice', m, slice(m, '[2023-02-01,)')), ('slice to nothing', m, slice(m, 'empty')), ('weekly', d, weekly(d)), ('monthly', d, monthly(d)), ('quarterly', m, quarterly(m, 'last')), ('yearly', d, yearly(d, 'geometric')), ('pooled', d, monthly(d, 'pooled')),
                            ('moving_average', d, moving_average(d, 2)), ('downsample', d, downsample(d, 2)), ('append', d, append(d, '2023-03-01', 97)), ('+', m, m + m), ('-', m, m - m), ('||', m, slice(m, '(,2023-02-01)') || slice(m, '[2023-02-01,)')),
                            ('rollup', d, (SELECT rollup(x) FROM unnest(ARRAY[d, d]) x)), ('text', d, d::text::price_series), ('jsonb', m, m::jsonb::price_series), ('splice old', m, splice(m, m * 2, '2023-02')), ('splice new', m, splice(m * 2, m, '2023-02', 'new'))) v (f, s, r)
GROUP BY f ORDER BY f COLLATE "C";
SELECT 'dropped: ' || f, bool_and(series_base(r) IS NULL) AS dropped
FROM based, LATERAL (VALUES ('s * n', m * 1), ('n * s', 1 * d), ('s / n', m / 1), ('s / s', m / m), ('convert_price', convert_price(d, 'CNY/kg', 'CNY/t')), ('convert_price by day', convert_price(d, 'USD/kg', 'CNY/kg', d)), ('mom_series', mom_series(m)), ('splice', splice(m, m * 2, '2023-02', 'new')), ('arrays', price_series(days(d), prices(d)))) v (f, r)
GROUP BY f ORDER BY f COLLATE "C";
SELECT 'replaced: ' || f, r FROM based, LATERAL (VALUES ('rebase', series_base(rebase(m, '2023-Q1'))), ('splice', series_base(splice(m, rebase(m, '2023-02', 1), '2023-03', 'new'))), ('value', series_base(rebase(m, '2023-01', 50)))) v (f, r) ORDER BY f COLLATE "C";
-- different bases: of another window, of another value, of one series only
SELECT statement, pg_temp.refusal(format('SELECT %s FROM based, LATERAL (SELECT rebase(m, ''2023-02'') AS o, rebase(m, ''2023-01'', 1) AS v, m * 1 AS n) x', statement))
FROM unnest(ARRAY['m + o', 'o - m', 'm + v', 'v - m', 'm + n', 'n - m', 'm || slice(o, ''empty'')', 'slice(m, ''empty'') || n', '(SELECT rollup(x) FROM unnest(ARRAY[m, slice(o, ''empty'')]) x)', '(SELECT rollup(x) FROM unnest(ARRAY[n, slice(m, ''empty'')]) x)']) statement;
-- a quotient of different bases is one: bases do not matter to it
SELECT m / rebase(m, '2023-02') FROM based;
