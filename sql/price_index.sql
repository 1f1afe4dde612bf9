-- Price indices over a price_panel: formulas, bases, chains, missing prices, weights, contributions.
SET datestyle = 'ISO, YMD';
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/ppi-manual.sql
\set ECHO all

CREATE TEMPORARY TABLE manual AS
SELECT price_panel(commodity, yearly(prices), yearly(quantities)) AS p, price_panel(commodity, yearly(prices)) AS unweighted
FROM (SELECT commodity, price_series(make_date(2000 + period, 1, 1), price) AS prices,
             price_series(make_date(2000 + period, 1, 1), quantity) AS quantities FROM commodity GROUP BY commodity) s;

-- the 52 figures that the manual prints for 13 formulas
SELECT count(*), count(*) FILTER (WHERE round(t.value / 100, 4) = values[extract(year FROM t."time")::int - 2001]) AS as_printed
FROM manual, printed, points(price_index(p, formula)) AS t WHERE t."time" > '2001-01-01';
-- what is an aggregate over columns too gives the same
SELECT count(*), count(*) FILTER (WHERE abs(value_at(price_index(p, f), make_date(2000 + t, 1, 1)) / 100 - (to_jsonb(a) ->> f)::numeric) < 1e-12) AS equal
FROM manual, unnest('{carli,dutot,jevons,harmonic,cswd,drobisch,geary_khamis,palgrave,stuvel,lowe,young}'::text[]) AS f,
     (SELECT t, carli(p0, p1), dutot(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1), drobisch(p0, q0, p1, q1),
             geary_khamis(p0, q0, p1, q1), palgrave(p0, q0, p1, q1), stuvel(p0, q0, p1, q1), lowe(p0, p1, q0),
             young(p0, p1, p0 * q0)
      FROM (SELECT b.period AS t, a.price AS p0, a.quantity AS q0, b.price AS p1, b.quantity AS q1
            FROM commodity a JOIN commodity b USING (commodity) WHERE a.period = 1) r GROUP BY t) AS a;

-- the base: any period, in any form, and a range, over which the mean is 100
SELECT price_index(p, 'laspeyres'), price_index(p, 'laspeyres', '2003') FROM manual;
SELECT price_index(p, 'fisher', '2004') = price_index(p, 'fisher', date '2004-06-01') AS day,
       price_index(p, 'fisher', '2004') = price_index(p, 'fisher', daterange('2004-01-01', '2005-01-01')) AS range,
       price_index(p, 'fisher', base => '2004') = price_index(p, 'fisher', '2004', 'none', NULL, 'matched') AS all_arguments,
       price_index(p, 'fisher', daterange('2004-01-01', '2005-01-01')::text, 'period', NULL, NULL) = price_index(p, 'fisher', '2004', chained => 'period') AS range_as_text,
       price_index(p, 'fisher', NULL, NULL, NULL, NULL) = price_index(p, 'fisher') AS defaults
FROM manual;
SELECT price_index(p, 'laspeyres', '[2001-01-01,2003-01-01)'), series_base(price_index(p, 'laspeyres', '[2001-01-01,2003-01-01)')) FROM manual;
-- that is with mean prices and quantities of the range
SELECT t."time", t.value = (SELECT round(100 * sum(c.price * b.quantity) / sum(b.price * b.quantity), 12)
                            FROM commodity c JOIN (SELECT commodity, avg(price) AS price, avg(quantity)::numeric(9, 3) AS quantity
                                                   FROM commodity WHERE period <= 2 GROUP BY commodity) b USING (commodity)
                            WHERE period = extract(year FROM t."time") - 2000) AS by_sql
FROM manual, points(price_index(p, 'laspeyres', '[2001-01-01,2003-01-01)')) t;
-- chained: growth does not depend on the base
SELECT max(abs(a.value - b.value)) < 1e-11 AS rebased
FROM manual, points(rebase(price_index(p, 'fisher', chained => 'period'), '2004')) AS a, points(price_index(p, 'fisher', '2004', 'period')) AS b
WHERE a."time" = b."time";

-- months: chained by year at December, by period, and fixed
CREATE TEMPORARY TABLE cell AS
SELECT i AS item, (date '2021-01-01' + make_interval(months => m))::date AS month,
       round((50 * i + 20 * sin(m * i) + m)::numeric, 2) AS price, round((100 + 40 * cos(m + i))::numeric, 1) AS quantity
FROM generate_series(1, 5) AS i, generate_series(0, 29) AS m;
CREATE TEMPORARY TABLE months AS
SELECT price_panel(item::text, monthly(prices), monthly(quantities)) AS p, price_panel(item::text, monthly(prices)) AS unweighted,
       price_panel(item::text, monthly(prices), item * 10) AS weighted
FROM (SELECT item, price_series(month, price) AS prices, price_series(month, quantity) AS quantities FROM cell GROUP BY item) s;
WITH link AS (
    SELECT b.month, laspeyres(a.price, a.quantity, b.price, b.quantity) AS index
    FROM cell a JOIN cell b ON a.item = b.item AND a.month = CASE WHEN b.month < '2022-01-01' THEN date '2021-01-01'
                                                                  ELSE date_trunc('year', b.month)::date - interval '1 month' END
    GROUP BY b.month),
chain AS (
    SELECT month, 100 * index * CASE WHEN month >= '2022-01-01' THEN (SELECT index FROM link WHERE month = '2021-12-01') ELSE 1 END
           * CASE WHEN month >= '2023-01-01' THEN (SELECT index FROM link WHERE month = '2022-12-01') ELSE 1 END AS level FROM link)
SELECT count(*), count(*) FILTER (WHERE abs(value - level) < 1e-9) AS by_sql
FROM chain, months, points(price_index(p, 'laspeyres', chained => 'year')) WHERE "time" = month;
-- transitive formulas do not care
SELECT max(abs(a.value - b.value)) < 1e-11 AS jevons FROM months, points(price_index(p, 'jevons', chained => 'period')) a, points(price_index(p, 'jevons')) b WHERE a."time" = b."time";
SELECT f, price_index(weighted, f) = price_index(weighted, f, chained => 'year') AS by_year FROM months, unnest('{lowe,laspeyres}'::text[]) AS f;

-- a gap: a month without any price ends the chain of months; a fixed base goes on; a year's chain needs December
CREATE TEMPORARY TABLE gap AS SELECT price_panel(item::text, monthly(prices)) AS p
FROM (SELECT item, price_series(month, price) AS prices FROM cell WHERE month <> '2021-12-01' GROUP BY item) s;
SELECT c, num_points(s), last_day(s) FROM gap, unnest('{none,period,year}'::text[]) AS c, price_index(p, 'jevons', chained => c) AS s;
SELECT c, num_points(s), last_day(s) FROM gap, unnest('{none,period,year}'::text[]) AS c, price_index(p, 'jevons', chained => c, missing => 'carry') AS s;
-- a panel of days goes from quoted day to quoted day
SELECT price_index('panel{"a":{2023-07-03:10,2023-07-10:11,2023-08-01:22},"b":{2023-07-03:20,2023-07-10:18,2023-08-01:9}}', 'jevons', chained => 'period');

-- one price is missing: matched, the mean of the others, the last price
CREATE TEMPORARY TABLE holes AS
SELECT 'panel{"a":month{2023-01:10,2023-02:12,2023-03:15,2023-04:15},"b":month{2023-01:20,2023-03:22,2023-04:33},"c":month{2023-02:5,2023-03:6,2023-04:6}}'::price_panel AS p;
SELECT m, price_index(p, 'jevons', chained => 'period', missing => m) FROM holes, unnest('{matched,mean,carry}'::text[]) AS m;
SELECT chain[1] AS february, round(chain[1] * chain[2], 9) AS march, round(chain[1] * chain[2] * chain[3], 9) AS april
FROM (VALUES (ARRAY[100 * 1.2, (1.25 * 1.2) ^ (1 / 2.0), (1 * 1.5 * 1) ^ (1 / 3.0)]),
             (ARRAY[100 * 1.2, (1.25 * 22 / (20 * 1.2) * 1.2) ^ (1 / 3.0), (1 * 1.5 * 1) ^ (1 / 3.0)]),
             (ARRAY[100 * (1.2 * 1) ^ (1 / 2.0), (1.25 * 1.1 * 1.2) ^ (1 / 3.0), (1 * 1.5 * 1) ^ (1 / 3.0)])) AS by_hand(chain);
SELECT m, price_index(p, 'dutot', missing => m) FROM holes, unnest('{matched,mean,carry}'::text[]) AS m;

-- weights: of values, price-updated by laspeyres and lowe, not by young
CREATE TEMPORARY TABLE shares AS
SELECT price_panel(item, s, weight) AS p
FROM (VALUES ('a', 'month{2023-01:10,2023-02:11,2023-03:22}'::price_series, 75), ('b', 'month{2023-01:20,2023-02:20,2023-03:10}', 25)) v(item, s, weight);
SELECT f, price_index(p, f), price_index(p, f, weight_period => '2023-03') FROM shares, unnest('{laspeyres,lowe,young,geometric_laspeyres}'::text[]) AS f;
SELECT price_index(p, 'laspeyres', '2023-02') = rebase(price_index(p, 'laspeyres', weight_period => '2023-02'), '2023-02') AS updated FROM shares;
-- of quantities of a period
SELECT f, price_index(p, f, weight_period => '2003') FROM manual, unnest('{lowe,young}'::text[]) AS f;
SELECT lowe(a.price, b.price, w.quantity), young(a.price, b.price, w.quantity * w.price)
FROM commodity a JOIN commodity b USING (commodity) JOIN commodity w USING (commodity) WHERE a.period = 1 AND b.period = 5 AND w.period = 3;

-- indices of two classes and their weights: at the base, and from month to month with updated ones
CREATE TEMPORARY TABLE classes AS
SELECT price_panel(class, index, weight) AS p
FROM (VALUES ('light', 'month{2023-01:100,2023-02:110,2023-03:121}'::price_series, 60), ('heavy', 'month{2023-01:100,2023-02:90,2023-03:108}', 40)) v(class, index, weight);
SELECT aggregate_index(p), aggregate_index(p, '2023-02'), aggregate_index(p, date '2023-02-01') = aggregate_index(p, daterange('2023-02-01', '2023-03-01')) AS range FROM classes;
SELECT mom_pct(aggregate_index(p)), 100 * (66 * 1.1 + 36 * 1.2) / (66 + 36) - 100 AS with_updated_weights FROM classes;

-- contributions add to the change
SELECT f, item, contribution_pct FROM manual, unnest('{laspeyres,fisher}'::text[]) AS f, contribution_pct(p, '2001-07-01', '2002-01-01', f);
SELECT f, abs(sum(contribution_pct) - (value_at(price_index(p, replace(f, '_reinsdorf', ''), '2002'), '2003-01-01') - 100)) < 1e-10 AS adds
FROM manual, unnest('{laspeyres,paasche,fisher,fisher_reinsdorf,jevons,geometric_laspeyres}'::text[]) AS f, contribution_pct(p, '2002-01-01', '2003-01-01', f) GROUP BY f, p ORDER BY f;
SELECT item, contribution_pct FROM classes, contribution_pct(p, '2023-02-01', '2023-03-01');
SELECT * FROM manual, contribution_pct(p, '2001-01-01', '2009-01-01');

-- nothing
SELECT price_index('panel{}', 'jevons'), price_index(NULL, 'jevons'), price_index('panel{}', NULL), aggregate_index('panel{}');

-- refusals
CREATE FUNCTION pg_temp.refused(what text) RETURNS text LANGUAGE sql
    AS $$ SELECT pg_temp.refusal('SELECT ' || what || ' FROM manual, holes, (SELECT p AS s FROM shares) x') $$;
SELECT pg_temp.refused(what) FROM (VALUES
    ('price_index(manual.p, ''fischer'')'), ('price_index(manual.unweighted, ''carli'', chained => ''monthly'')'),
    ('price_index(manual.p, ''carli'', missing => ''zero'')'), ('price_index(holes.p, ''laspeyres'')'), ('price_index(s, ''carli'')'),
    ('price_index(manual.p, ''fisher'', weight_period => ''2003'')'), ('price_index(manual.p, ''lowe'', weight_period => ''1999'')'),
    ('price_index(manual.p, ''fisher'', ''1999'')'), ('price_index(manual.p, ''fisher'', ''yesterday'')'),
    ('price_index(holes.p, ''jevons'', ''2023'')'), ('price_index(manual.p, ''fisher'', daterange(NULL, ''2003-01-01''))'),
    ('price_index(''panel{"a":month{2023-01:10,2023-02:0}}'', ''jevons'')'), ('price_index(''panel{"a":month{2023-01:10,2023-02:-1}}'', ''dutot'')'),
    ('price_index(''panel{"a":month{2023-01:1,2023-02:2} quantities month{2023-01:1,2023-02:-4}}'', ''fisher'')'),
    ('price_index(''panel{"a":month{2023-01:1,2023-03:2},"b":month{2023-02:2,2023-03:1}}'', ''jevons'', ''2023-03'', ''period'')'),
    ('aggregate_index(holes.p)'), ('contribution_pct(manual.p, ''2001-01-01'', ''2002-01-01'', ''stuvel'')'),
    ('contribution_pct(holes.p, ''2023-01-01'', ''2023-02-01'', ''laspeyres'')')) AS v(what);
-- what is at fault of a mean, or of what went on, is what was given: the lowest of a base, the last before a gap;
-- where nothing was, but a price is so small that it is zero when it is imputed, there is no index
SELECT pg_temp.refused(what) FROM (VALUES
    ('price_index(''panel{"a":month{2023-01:5,2023-02:-9,2023-03:1}}'', ''dutot'', ''[2023-01-01,2023-03-01)'')'),
    ('price_index(''panel{"a":month{2023-01:1,2023-02:2} quantities month{2023-01:3,2023-02:-4}}'', ''fisher'', ''[2023-01-01,2023-03-01)'')'),
    ('price_index(''panel{"a":month{2023-01:5,2023-02:-1},"b":month{2023-01:1,2023-02:1,2023-03:1}}'', ''dutot'', ''2023-03'', missing => ''carry'')'),
    ('price_index(''panel{"a":month{2023-01:1e-36},"b":month{2023-01:10,2023-02:1}}'', ''jevons'', missing => ''mean'')')) AS v(what);
-- an index that is 10^-20 has a root to 30 decimals; one that is 10^-40 is nothing, and not less
SELECT price_index(format('panel{"a":month{2023-01:%s,2023-02:%s,2023-03:1e10} quantities month{2023-01:3,2023-02:2,2023-03:2}}', first, second)::price_panel, 'stuvel', chained => 'period')
FROM (VALUES ('1e20', '1'), ('1e35', '1e-5')) v (first, second);
-- contributions to a Fisher index where all prices fall to 0, or those do that are of weight in one period: to -100 %
SELECT q, (SELECT string_agg(item || ' ' || contribution_pct, ', ' ORDER BY item)
           FROM contribution_pct(format('panel{"a":month{2023-01:5,2023-02:0} quantities month{2023-01:3,2023-02:4},"b":%s}', q)::price_panel,
                                 '2023-01-01', '2023-02-01', 'fisher')) AS contributions
FROM (VALUES ('month{2023-01:1,2023-02:0} quantities month{2023-01:3,2023-02:4}'),
             ('month{2023-01:1,2023-02:2} quantities month{2023-01:0,2023-02:4}'),
             ('month{2023-01:1,2023-02:2} quantities month{2023-01:5,2023-02:0}')) v (q);
