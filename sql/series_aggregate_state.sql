-- A state of aggregation that is stored (an aggregate without a final function does that) is the series
-- that it holds, for every function; and the largest series that the calendar has room for.
SET jit = off;
SET datestyle = ISO;
CREATE AGGREGATE keep_state(date, numeric) (SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine);
-- in order, at random close together, at random far apart, backwards, large, few
CREATE TABLE kept AS
SELECT kind, keep_state(d, p) AS k, price_series(d, p) AS s, keep_state(d, p ORDER BY d) AS by_day
FROM (SELECT kind, n, date '2000-01-01' + CASE kind WHEN 0 THEN n WHEN 1 THEN (hashint4(n) & 2047) WHEN 2 THEN (hashint4(n) & 1048575) WHEN 3 THEN 3000 - n ELSE n / 5 END AS d,
             CASE WHEN kind = 4 THEN n * 1e20 ELSE round((n % 977) / 4.0, 2) END AS p
      FROM generate_series(0, 5) kind, generate_series(1, 3000) n WHERE kind < 5 OR n < 3) q
GROUP BY kind;
SELECT count(*) AS states, count(*) FILTER (WHERE k = s AND s = k AND by_day = k AND NOT k < s AND k::text = s::text) AS equal,
       count(*) FILTER (WHERE price_series_hash(k) = price_series_hash(s) AND price_series_hash_extended(by_day, 7) = price_series_hash_extended(s, 7)) AS hash,
       count(*) FILTER (WHERE price_series_send(k) = price_series_send(s) AND price_series_send(by_day) = price_series_send(s)) AS send,
       count(*) FILTER (WHERE pg_column_size(k) > pg_column_size(s)) AS not_packed,
       count(*) FILTER (WHERE (first_day(k), last_day(k), num_points(k)) = (first_day(s), last_day(s), num_points(s))) AS ends,
       count(*) FILTER (WHERE value_at(k, '2002-03-01', true) IS NOT DISTINCT FROM value_at(s, '2002-03-01', true)) AS value_at,
       count(*) FILTER (WHERE slice(k, '[2001-01-01,2003-01-01)') = slice(s, '[2001-01-01,2003-01-01)')) AS slice,
       count(*) FILTER (WHERE (SELECT array_agg(p) FROM points(k) p) = (SELECT array_agg(p) FROM points(s) p)) AS points
FROM kept;
SELECT count(*) FILTER (WHERE monthly(k) = monthly(s) AND weekly(by_day, 'last') = weekly(s, 'last')) AS resample,
       count(*) FILTER (WHERE mom_pct(k) IS NOT DISTINCT FROM mom_pct(s)) AS mom, count(*) FILTER (WHERE summary(k)::text = summary(s)::text) AS summary,
       count(*) FILTER (WHERE max_drawdown(k)::text = max_drawdown(s)::text) AS drawdown, count(*) FILTER (WHERE sparkline(by_day) = sparkline(s)) AS sparkline,
       count(*) FILTER (WHERE rebase(k, last_day(k)) = rebase(s, last_day(s))) AS rebase
FROM kept;
SELECT count(DISTINCT v) AS values FROM (SELECT k AS v FROM kept UNION ALL SELECT s FROM kept UNION ALL SELECT by_day FROM kept) x;
SELECT price_series_send(rollup(k)) = price_series_send(rollup(s)) AS rollup, price_series_send(rollup(k ORDER BY kind DESC)) = price_series_send(rollup(s)) AS backwards FROM kept;
SELECT rollup(k) = (SELECT price_series(d, p) FROM (SELECT date '2000-01-01' + (hashint4(n) & 2047) AS d, round((n % 977) / 4.0, 2) AS p FROM generate_series(1, 3000) n
                                                    UNION ALL SELECT date '2000-01-01' + n, round((n % 977) / 4.0, 2) FROM generate_series(1, 3000) n) r) AS of_the_rows
FROM kept WHERE kind IN (0, 1);
-- a state of rebase keeps its base pending
CREATE AGGREGATE keep_rebase(date, numeric, calendar_period) (SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine);
SELECT keep_rebase(d, p, '2023-07') AS state, keep_rebase(d, p, '2023-07') = keep_rebase(d, p, '[2023-07-01,2023-07-31]') AS equal
FROM (VALUES (date '2023-07-04', 4.5), ('2023-07-03', 5)) q (d, p);
-- an aggregate of one's own goes on from a series; of months it is not one that rows could be added to
CREATE AGGREGATE go_on(date, numeric) (SFUNC = price_series_accum, STYPE = price_series, INITCOND = '{2023-07-03:5}');
CREATE AGGREGATE go_on_monthly(date, numeric) (SFUNC = price_series_accum, STYPE = price_series, INITCOND = 'month{2023-07:5}');
CREATE AGGREGATE go_on_weighted(date, numeric, numeric) (SFUNC = price_series_accum_weighted, STYPE = price_series, INITCOND = 'month{2023-07:5}');
CREATE AGGREGATE go_on_moving(date, numeric) (SFUNC = price_series_accum, STYPE = price_series, MSFUNC = price_series_accum_moving,
    MINVFUNC = price_series_discard, MSTYPE = price_series, MINITCOND = 'month{2023-07:5}');
SELECT go_on(d, p) FROM (VALUES (date '2023-07-04', 6), ('2023-07-03', 7), ('2023-07-03', NULL)) q (d, p);
SELECT go_on_monthly(date '2023-07-04', 6);
SELECT go_on_weighted(date '2023-07-04', 6, 2);
SELECT go_on_moving(date '2023-07-04', 6) OVER (ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING);
DROP AGGREGATE go_on(date, numeric), go_on_monthly(date, numeric), go_on_weighted(date, numeric, numeric), go_on_moving(date, numeric);
DROP TABLE kept;
DROP AGGREGATE keep_state(date, numeric);
DROP AGGREGATE keep_rebase(date, numeric, calendar_period);

-- every day of the calendar, backwards; read back from text; merged with prices that need 128 bits
CREATE TEMP TABLE every_day AS SELECT price_series(date '9999-12-31' - n, n % 1000) AS s FROM generate_series(0, 3652058) n;
SELECT num_points(s), first_day(s), last_day(s), value_at(s, '2023-07-03') = (date '9999-12-31' - date '2023-07-03') % 1000 AS value, num_points(monthly(s)) AS months, num_points(yearly(s)) AS years FROM every_day;
SELECT num_points(r), value_at(r, '1999-12-31') = (date '9999-12-31' - date '1999-12-31') % 1000 AS value, value_at(r, '0001-01-01') = 1e30 AS first, value_at(r, '9999-12-31') = 1e30 AS last
FROM (SELECT rollup(s) AS r FROM (SELECT price_series(d, p) AS s FROM (VALUES (date '0001-01-01', 1e30), ('9999-12-31', 1e30), ('5000-01-01', 1)) v (d, p)
                                  UNION ALL SELECT slice(s, '[1500-01-01,2300-01-01)') FROM every_day) u) x;
