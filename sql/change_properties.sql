-- What must hold of changes of any series: 200 random ones, of days with gaps, weights and many scales.
SET jit = off;
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.375);
CREATE TEMP TABLE quote AS
SELECT item, day::date AS day, trim_scale(round((exp(3 + sin(item + n / 90.0) + 0.3 * random()))::numeric, item % 6)) AS price, CASE WHEN item % 4 = 3 THEN 1 + floor(random() * 3)::int ELSE 1 END AS weight
FROM generate_series(0, 199) item, LATERAL (SELECT date '2015-01-01' + (random() * 900 + 0 * item)::int AS first, 60 + (random() * 700)::int AS length, 1 + floor(random() * 25)::int AS step) f,
     generate_series(0, length / step) n, LATERAL (SELECT first + n * step + floor(random() * step)::int AS day) d WHERE random() < 0.9;
CREATE TEMP TABLE series AS SELECT item, price_series(day, price, weight) AS s FROM quote GROUP BY item;
CREATE TEMP TABLE month AS SELECT item, p."time" AS month, mom_pct(s, p."time") AS mom, yoy_pct(s, p."time") AS yoy, mom_change(s, p."time") AS mom_change, yoy_change(s, p."time") AS yoy_change FROM series, points(monthly(s)) p;
CREATE INDEX ON month (item, month);
SELECT count(*) AS months, count(mom) AS mom, count(yoy) AS yoy FROM month;
-- twelve months in a chain are the year; there the differences add up
SELECT count(*) AS chains, count(*) FILTER (WHERE abs(chain - (1 + yoy / 100)) < 1e-11 * chain) AS compound, count(*) FILTER (WHERE abs(sum - yoy_change) < 1e-10) AS add_up
FROM month m, LATERAL (SELECT exp(sum(ln((1 + mom / 100)::numeric(60, 40)))) AS chain, sum(mom_change) AS sum, count(mom) AS n FROM month c WHERE c.item = m.item AND c.month > m.month - interval '12 months' AND c.month <= m.month) c
WHERE n = 12;
-- a month with its change is one whose own and earlier month have points, and no other
SELECT count(*) FILTER (WHERE (mom IS NOT NULL) <> EXISTS (SELECT FROM month b WHERE b.item = m.item AND b.month = m.month - interval '1 month')) AS mom_wrong,
       count(*) FILTER (WHERE (yoy IS NOT NULL) <> EXISTS (SELECT FROM month b WHERE b.item = m.item AND b.month = m.month - interval '1 year')) AS yoy_wrong FROM month m;
-- a month taken out takes its own change and that of the next one: nothing else moves
CREATE TEMP TABLE gap AS
SELECT DISTINCT ON (s.item) s.item, s, month AS gone, holed
FROM series s JOIN month m USING (item), LATERAL (SELECT price_series(day, price, weight) AS holed FROM quote q WHERE q.item = s.item AND date_trunc('month', day) <> month) h
WHERE holed IS NOT NULL AND mom IS NOT NULL ORDER BY s.item, hashint4(extract(epoch FROM month)::int);
SELECT count(*) AS series,
       count(*) FILTER (WHERE mom_pct(holed, gone) IS NULL AND mom_pct(holed, (gone + interval '1 month')::date) IS NULL) AS none_there_and_next,
       count(*) FILTER (WHERE (SELECT (array_agg(t ORDER BY t), array_agg(v ORDER BY t)) FROM unnest(days(mom_series(holed)), prices(mom_series(holed))) p (t, v))
                              IS NOT DISTINCT FROM (SELECT (array_agg(t ORDER BY t), array_agg(v ORDER BY t)) FROM unnest(days(mom_series(s)), prices(mom_series(s))) p (t, v) WHERE t NOT IN (gone, gone + interval '1 month'))) AS others_stay,
       count(*) FILTER (WHERE (SELECT (array_agg(t ORDER BY t), array_agg(v ORDER BY t)) FROM unnest(days(yoy_series(holed)), prices(yoy_series(holed))) p (t, v))
                              IS NOT DISTINCT FROM (SELECT (array_agg(t ORDER BY t), array_agg(v ORDER BY t)) FROM unnest(days(yoy_series(s)), prices(yoy_series(s))) p (t, v) WHERE t NOT IN (gone, gone + interval '1 year'))) AS years_stay,
       count(*) FILTER (WHERE num_points(ytd_yoy_series(holed)) <= num_points(ytd_yoy_series(s)) AND ytd_yoy_pct(holed, gone) IS NULL AND ytd_yoy_pct(holed, (gone + interval '1 year')::date) IS NULL) AS years_so_far
FROM gap;
-- changes in per cent are those of the rebased series, and of the series in another unit; differences grow with it
CREATE TEMP TABLE other AS SELECT item, s, rebase(s, first_day(s)) AS rebased, s * 10 AS tenfold FROM series;
CREATE FUNCTION pg_temp.close(a price_series, b price_series) RETURNS boolean LANGUAGE sql AS $$
    SELECT days(a) = days(b) AND NOT EXISTS (SELECT FROM unnest(prices(a), prices(b)) p (x, y) WHERE abs(x - y) > 1e-8 * greatest(1, abs(x)))
$$;
SELECT count(*) AS series, count(*) FILTER (WHERE pg_temp.close(wow_series(s), wow_series(rebased))) AS wow, count(*) FILTER (WHERE pg_temp.close(mom_series(s), mom_series(rebased))) AS mom, count(*) FILTER (WHERE pg_temp.close(qoq_series(s), qoq_series(rebased))) AS qoq,
       count(*) FILTER (WHERE pg_temp.close(yoy_series(s), yoy_series(rebased))) AS yoy, count(*) FILTER (WHERE pg_temp.close(ytd_series(s), ytd_series(rebased))) AS ytd, count(*) FILTER (WHERE pg_temp.close(ytd_yoy_series(s), ytd_yoy_series(rebased))) AS ytd_yoy,
       count(*) FILTER (WHERE round(annualized_pct(s, months => 3), 7) IS NOT DISTINCT FROM round(annualized_pct(rebased, months => 3), 7)) AS annualized
FROM other;
SELECT count(*) AS series, count(*) FILTER (WHERE mom_series(s) = mom_series(tenfold) OR item % 4 = 3) AS mom, count(*) FILTER (WHERE item % 4 = 3 OR wow_pct(s) IS NOT DISTINCT FROM wow_pct(tenfold)) AS wow,
       count(*) FILTER (WHERE pg_temp.close(yoy_change_series(s) * 10, yoy_change_series(tenfold))) AS differences, count(*) FILTER (WHERE previous_quote_pct(s) = previous_quote_pct(tenfold)) AS previous
FROM other;
-- from day to day: the differences of all quoted days add up to that from the first to the last, and those since the beginning of the year differ by that between two days
SELECT count(*) AS series, count(*) FILTER (WHERE abs(change(s, first_day(s), last_day(s)) - (SELECT sum(previous_quote_change(s, d)) FROM unnest(days(s)) d)) < 1e-9) AS add_up,
       count(*) FILTER (WHERE NOT EXISTS (SELECT FROM (SELECT d, lag(d) OVER (ORDER BY d) AS before FROM unnest(days(s)) d) p
                                          WHERE extract(year FROM d) = extract(year FROM before) AND abs(ytd_change(s, d) - ytd_change(s, before) - change(s, before, d)) > 1e-11)) AS of_the_year,
       count(*) FILTER (WHERE change_pct(s, last_day(s), first_day(s)) = trim_scale(round(-100 * change(s, first_day(s), last_day(s)) / value_at(s, last_day(s)), 12)) OR item % 4 = 3) AS backwards
FROM series;
-- a series in parts, merged, is the series
SELECT count(*) AS series, count(*) FILTER (WHERE mom_series(merged) = mom_series(s) AND yoy_change_series(merged, 3) = yoy_change_series(s, 3) AND ytd_series(merged) = ytd_series(s) AND ytd_yoy_series(merged, 'sum') = ytd_yoy_series(s, 'sum')) AS same
FROM series JOIN (SELECT item, rollup(part) AS merged FROM (SELECT item, price_series(day, price, weight) AS part FROM quote GROUP BY item, hashint4(weight + day - date '2000-01-01') % 3) p GROUP BY item) m USING (item);
