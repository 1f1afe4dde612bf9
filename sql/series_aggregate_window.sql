-- The aggregates over window frames: rows that leave a frame are taken out again, and what is left is
-- what the plain aggregate gives over the rows of the frame.
SET jit = off;
SELECT setseed(0.25);
CREATE TEMP TABLE quote AS
SELECT n, n % 3 AS item, date '2022-11-01' + (n / 4) + CASE WHEN n % 50 = 0 THEN (random() * 900)::int - 450 ELSE 0 END AS day,
       CASE WHEN n % 17 = 0 THEN NULL ELSE round((random() * 100 - CASE WHEN n % 11 = 0 THEN 90 ELSE 0 END)::numeric, CASE WHEN n % 29 = 0 THEN 5 ELSE n % 3 END) END AS price
FROM generate_series(1, 600) n;
INSERT INTO quote SELECT 600 + n, 3, date '2023-06-01' + n, CASE WHEN n < 30 THEN n WHEN n < 60 THEN 1e20 + n ELSE n * 1000000007.5 END FROM generate_series(1, 90) n;
CREATE INDEX ON quote (item, n);
-- frames of rows before, around, behind; that shrink, grow, jump, and are empty
CREATE FUNCTION pg_temp.compare(frame text, first text, last text, aggregate text DEFAULT 'price_series(day, price)') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT format(''%%s of %%s'', count(*) FILTER (WHERE w::text IS NOT DISTINCT FROM (SELECT %1$s::text FROM placed p WHERE p.item = o.item AND p.place BETWEEN %3$s AND %4$s)), count(*))
                    FROM (SELECT *, row_number() OVER (PARTITION BY item ORDER BY n) AS place, %1$s OVER (PARTITION BY item ORDER BY n ROWS BETWEEN %2$s) AS w FROM quote) o',
                   aggregate, frame, first, last) INTO answer;
    RETURN answer;
END
$$;
CREATE TEMP TABLE placed AS SELECT *, row_number() OVER (PARTITION BY item ORDER BY n) AS place FROM quote;
CREATE INDEX ON placed (item, place);
ANALYZE placed;
SELECT frame, pg_temp.compare(frame, first, last) AS agree
FROM (VALUES ('UNBOUNDED PRECEDING AND CURRENT ROW', '1', 'o.place'), ('20 PRECEDING AND CURRENT ROW', 'o.place - 20', 'o.place'),
             ('1 PRECEDING AND 1 FOLLOWING', 'o.place - 1', 'o.place + 1'), ('CURRENT ROW AND UNBOUNDED FOLLOWING', 'o.place', '1000'),
             ('100 PRECEDING AND 60 PRECEDING', 'o.place - 100', 'o.place - 60'), ('3 FOLLOWING AND 7 FOLLOWING', 'o.place + 3', 'o.place + 7'),
             ('CURRENT ROW AND CURRENT ROW', 'o.place', 'o.place'), ('150 PRECEDING AND 90 FOLLOWING', 'o.place - 150', 'o.place + 90')) f (frame, first, last);
SELECT aggregate, pg_temp.compare('25 PRECEDING AND 5 FOLLOWING', 'o.place - 25', 'o.place + 5', aggregate) AS agree
FROM unnest(ARRAY['mom_pct(day, price)', 'summary(day, price)', 'max_drawdown(day, price)', 'sparkline(day, price)', 'price_series(day, price::float8)',
                  'price_series(day, round(price, 1), 1 + n % 3)', 'price_series(day, (round(price) % 1000000)::int8)']) aggregate;
-- FILTER, a frame by days, and EXCLUDE
SELECT count(*) AS rows, count(s) AS series,
       count(*) FILTER (WHERE s::text IS NOT DISTINCT FROM (SELECT price_series(day, price)::text FROM quote p WHERE p.item = q.item AND p.n % 2 = 0
                                                            AND p.day BETWEEN q.day - 14 AND q.day + 2)) AS by_days,
       count(*) FILTER (WHERE x::text IS NOT DISTINCT FROM (SELECT price_series(day, price)::text FROM quote p WHERE p.item = q.item AND p.n <> q.n
                                                            AND p.day BETWEEN q.day - 14 AND q.day + 2)) AS excluded
FROM (SELECT item, n, day, price_series(day, price) FILTER (WHERE n % 2 = 0) OVER w AS s,
             price_series(day, price) OVER (PARTITION BY item ORDER BY day RANGE BETWEEN '14 days' PRECEDING AND '2 days' FOLLOWING EXCLUDE CURRENT ROW) AS x
      FROM quote WINDOW w AS (PARTITION BY item ORDER BY day RANGE BETWEEN '14 days' PRECEDING AND '2 days' FOLLOWING)) q;
-- the bulletin's daily page: each day's month on month so far, over all rows up to it
SELECT count(*) AS days, count(DISTINCT mom) > 1 AS changes, count(*) FILTER (WHERE mom IS NOT DISTINCT FROM (SELECT mom_pct(day, price) FROM quote q WHERE q.item = o.item AND q.day <= o.day)) AS agree
FROM (SELECT item, day, mom_pct(day, price) OVER (PARTITION BY item ORDER BY day) AS mom FROM quote) o;
-- what is not as immutable as it says takes out another price than it put in: the days are right all the same
CREATE TEMP SEQUENCE call;
CREATE FUNCTION pg_temp.unsteady(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RETURN $1 + nextval('call'); END $$;
SELECT count(*) AS rows, count(*) FILTER (WHERE ARRAY(SELECT "time" FROM points(s)) = ARRAY(SELECT unnest(days) ORDER BY 1)) AS days
FROM (SELECT price_series(day, pg_temp.unsteady(price)) OVER f AS s, array_agg(day) OVER f AS days
      FROM (SELECT n, date '2023-01-01' + n * 37 % 211 AS day, CASE WHEN n % 400 = 0 THEN 10000000000000000 ELSE n END AS price FROM generate_series(1, 450) n) r
      WINDOW f AS (ORDER BY n / 50 GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW)) w;
