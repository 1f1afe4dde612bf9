-- rebase against plain SQL; bases incomplete, partial, empty, pending; printed and read back.
SET jit = off;
SET datestyle = ISO;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.5);
CREATE TEMP TABLE quote AS
SELECT item, day::date, round((20 + 80 * random())::numeric, item % 4) AS price
FROM generate_series(0, 8) item, generate_series(timestamp '2021-01-01', '2023-03-31', '1 day') day, generate_series(1, 1 + item % 3 / 2) WHERE random() < 0.7;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE daily AS SELECT item, day, sum(price)::numeric(60, 30) AS sum, count(*) AS n FROM quote GROUP BY item, day;
CREATE TEMP TABLE base AS
SELECT * FROM (VALUES ('2021', '[2021-01-01,2022-01-01)'::daterange), ('2022-Q3', '[2022-07-01,2022-10-01)'), ('2023-02', '[2023-02-01,2023-03-01)'),
                      ('[2021-05-20,2022-01-04]', '[2021-05-20,2022-01-05)')) b (name, days);
-- value x point / mean of the days' values, rounded once to 12 decimals; the base is kept and printed
CREATE TEMP TABLE rebased AS
SELECT item, name, value, days, rebase(s, name, value) AS r
FROM series, base, unnest(ARRAY[100, 1, 0.01, 12345.678]) value;
SELECT name, value, count(*) AS series,
       count(*) FILTER (WHERE wrong = 0 AND points = num_points(r)) AS agree,
       count(*) FILTER (WHERE r::text LIKE '%} base ' || name || '=' || value AND r::text::price_series = r AND r::text::price_series::text = r::text) AS printed
FROM rebased, LATERAL (SELECT count(*) AS points, count(*) FILTER (WHERE p.value <> round(rebased.value * (d.sum / d.n) / mean, 12)) AS wrong
                       FROM points(r) p JOIN daily d ON d.item = rebased.item AND d.day = p."time",
                            (SELECT avg(CASE n WHEN 1 THEN sum ELSE round(sum / n, 12) END)::numeric(60, 30) AS mean FROM daily m WHERE m.item = rebased.item AND m.day <@ days) m) c
GROUP BY name, value ORDER BY name, value;
SELECT count(*) AS series, count(*) FILTER (WHERE r = rebase(s, days, value, false)) AS by_range, count(*) FILTER (WHERE r = rebase(s, days::text, value => value)) AS by_text,
       count(*) FILTER (WHERE rebase(s, name) = rebase(s, days)) AS hundred
FROM rebased JOIN series USING (item);
-- rebased again it stays, to the byte; a base that is only said is computed; another value is another base
SELECT count(*) AS series, count(*) FILTER (WHERE price_series_send(rebase(r, name, value)) = price_series_send(r)) AS again, count(*) FILTER (WHERE price_series_send(rebase(r, days, value, true)) = price_series_send(r)) AS by_range,
       count(*) FILTER (WHERE series_base(rebase(r, name, value * 2)) = name || '=' || value * 2) AS twice
FROM rebased;
SELECT rebase('{2023-01-03:4,2023-01-04:6} base 2023-01=100'::price_series, '2023-01') AS said, rebase('{2023-01-03:99.999999999999,2023-01-04:100.000000000001,2023-01-05:100.000000000001} base 2023-01=100'::price_series, '2023-01') AS rounded,
       rebase('{2023-01-03:99.999999999999,2023-01-04:100.000000000003} base 2023-01=100'::price_series, '2023-01') AS off;
-- by a day: that day becomes the value
SELECT count(*) AS days, count(*) FILTER (WHERE value_at(rebase(s, day), day) = 100) AS hundred, count(*) FILTER (WHERE value_at(rebase(s, to_char(day, 'YYYY-MM-DD'), value => 1), day) = 1) AS one
FROM series JOIN (SELECT * FROM daily WHERE day BETWEEN '2022-01-01' AND '2022-03-01') d USING (item);
-- the mean over the base is the value again, to 12 decimals; a series of months has the mean of its months
SELECT count(*) AS series, count(*) FILTER (WHERE abs(mean - 100) < 1e-11) AS hundred
FROM (SELECT item, avg(value) AS mean FROM series, LATERAL points(rebase(monthly(s), '2021')) p WHERE p."time" < '2022-01-01' GROUP BY item) m;
SELECT count(*) AS series, count(*) FILTER (WHERE rebase(monthly(s), '2021') <> monthly(rebase(s, '2021'))) AS differ,
       count(*) FILTER (WHERE rebase(monthly(s), '2021-02') = rebase(monthly(s), '[2021-02-10,2021-02-11]'::daterange)) AS any_day_names_its_month
FROM series;
SELECT rebase('month{2023-01:50,2023-02:75}'::price_series, '2023-01'), rebase('quarter{2023-Q1:50,2023-Q2:3}'::price_series, '2023-Q1', 1),
       rebase('year{2010:3,2011:1}'::price_series, '2010'), rebase('week{2023-07-03:4,2023-07-10:5}'::price_series, '2023-07-05'::date);
-- weeks, which months and years cut, count where they begin: of 2010 those of 4 January to 27 December; a day names its week
SELECT count(*) AS bases, count(*) FILTER (WHERE series_base(rebase(w, name)) = name || '=100') AS kept,
       count(*) FILTER (WHERE rebase(w, name) = rebase(w, days) AND (SELECT abs(avg(value) - 100) < 1e-11 FROM points(slice(rebase(w, name), days)) p)) AS hundred
FROM (SELECT weekly(s) AS w FROM series) q, base;
SELECT rebase('week{2009-12-28:1,2010-01-04:4,2010-12-27:6,2011-01-03:10}'::price_series, '2010', partial => true), rebase('week{2009-12-28:1,2010-01-04:4}'::price_series, '[2010-01-02,2010-01-03]'::daterange), rebase('week{2009-12-28:1,2010-01-04:4}'::price_series, '[2010-01-02,2010-01-04]'::daterange);
-- 100 on 3 January, as the bulletin's index has 297 there: rebased, 201.9 is 32.0 per cent less
SELECT round(value_at(rebase('{2023-01-03:297,2023-06-30:201.9}'::price_series, '2023-01-03'), '2023-06-30') - 100, 1) AS change;
-- a base is replaced, and stays through slice and months
SELECT rebase(rebase('{2022-12-30:4,2023-01-03:5}'::price_series, '2022-12-30'), '2023-01-03', 10), slice(rebase('{2022-12-30:4,2023-01-03:5}'::price_series, '2022-12-30'), '[2023-01-01,)'),
       monthly(rebase('{2022-12-30:4,2023-01-03:5}'::price_series, '2022-12-30'));
-- a month of the window without a day is missing; partial takes what there is
SELECT rebase('{2023-01-03:4,2023-03-03:6,2023-04-03:10}'::price_series, '2023-Q1', partial => true), rebase('{2023-01-03:4,2023-03-03:6}'::price_series, '[2023-01-01,2023-03-31]'::daterange, 1, true);
SELECT rebase('{2023-01-31:4,2023-02-01:6}'::price_series, '[2023-01-31,2023-02-01]') AS two_days;
-- large and small: fewer decimals where 36 digits do not hold 12
SELECT rebase('{2023-01-03:3e30,2023-01-04:1e30}'::price_series, '2023-01-03', 1e23), rebase('{2023-01-03:3e30,2023-01-04:1e31}'::price_series, '2023-01-03', 1e25), rebase('{2023-01-03:3e-30,2023-01-04:1e-30}'::price_series, '2023-01-03');

-- the aggregate: the same as the two steps, with the base in the state
SELECT count(*) AS series, count(*) FILTER (WHERE one = two AND price_series_send(one) = price_series_send(two)) AS agree
FROM (SELECT item, name, rebase(day, price, name::calendar_period) AS one FROM quote, base GROUP BY item, name) o
     JOIN (SELECT item, name, rebase(s, name) AS two FROM series, base) t USING (item, name);
SELECT rebase(day, price, b::calendar_period) FROM (VALUES (date '2023-01-03', 4, '2023-01-03'), ('2023-01-04', 5, '[2023-01-03,2023-01-03]'), ('2023-01-05', 6, NULL), (NULL, 7, '2010')) q (day, price, b);
SELECT rebase(day, price, b::calendar_period) IS NULL AS none FROM (VALUES (date '2023-01-03', 4, NULL)) q (day, price, b);

-- refusals
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT rebase(%L::price_series, %s)', s, rest))
FROM (VALUES ('{2023-01-03:4,2023-03-03:6}', '''2023-Q1'''), ('{2023-01-03:4,2023-03-03:6}', '''2022'''), ('{2023-01-03:4,2023-03-03:6}', '''2023-02'', partial => true'),
             ('{2023-01-03:4}', '''2023-01-04'''), ('{}', '''2023'''), ('month{2023-01:4,2023-03:6}', '''2023-Q1'''), ('year{2010:5}', '''[2010-01-01,2012-01-01)'''),
             ('{2023-01-03:0}', '''2023-01'''), ('{2023-01-03:-4}', '''2023-01'''), ('{2023-01-03:4}', '''2023-01'', 0'), ('{2023-01-03:4}', '''2023-01'', -1'),
             ('{2023-01-03:4}', '''2023-01'', ''NaN'''), ('{2023-01-03:4}', '''2023-01'', 1e40'), ('{2023-01-03:4}', '''January'''), ('{2023-01-03:4}', ''''''), ('{2023-01-03:4}', '''2023-13'''),
             ('{2023-01-03:4}', '''[2023-01-01,)'''), ('{2023-01-03:4}', '''[2023-01-01,)''::daterange'), ('{2023-01-03:4}', '''empty''::daterange'), ('{2023-01-03:4}', '''infinity''::date'),
             ('{2023-01-03:4} pending 2023', '''2023'''), ('{2023-01-03:1,2023-01-04:1e34}', '''2023-01-03'', 1000')) c (s, rest);
-- different bases in a group, states and rows; a state read by what is not aggregation; rows that rebase cannot take
SELECT pg_temp.refusal($$SELECT rebase(day, price, b::calendar_period) FROM (VALUES (date '2023-01-03', 4, '2010'), ('2023-01-04', 5, '2011')) q (day, price, b)$$);
SELECT pg_temp.refusal($$SELECT rebase(date '2023-01-03', 5, 'base')$$);
SELECT pg_temp.refusal($$SELECT rebase(date '2023-01-03', 5, '2010')$$);
SELECT pg_temp.refusal($$SELECT rebase(date '2023-01-03', 'NaN'::float8, '2010')$$);
SELECT pg_temp.refusal($$SELECT rollup(s) FROM (VALUES ('{2023-01-03:4} pending 2010'::price_series), ('{2023-01-04:4} pending 2011')) v (s)$$);
SELECT pg_temp.refusal(format('SELECT %s(''{2023-01-03:4} pending 2010''::price_series)', f))
FROM unnest(ARRAY['first_day', 'last_day', 'num_points', 'series_period', 'points', 'monthly', 'mom_pct', 'summary', 'max_drawdown', 'sparkline']) f;
