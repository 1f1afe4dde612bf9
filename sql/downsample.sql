-- moving_average and downsample of a price_series, and wow_pct, against plain SQL.
SET jit = off;
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/printed.sql
\set ECHO all
SELECT n, moving_average('{2023-07-03:1,2023-07-04:2,2023-07-06:3.5/2,2023-08-01:10}', n) FROM unnest(ARRAY[1, 2, 3, 4, 5, 2147483647]) n;
SELECT moving_average('month{2023-06:1.0,2023-07:2.0} base 2010=100', 2) AS months, moving_average('{}', 1) AS none, moving_average(NULL, 1) AS null_series, moving_average('{}', NULL) AS null_n,
       moving_average('{2023-07-03:999999999999999999999999999999999999,2023-07-04:1e35,2023-07-05:-999999999999999999999999999999999999}', 3) AS large;
CREATE TEMP TABLE quote (n int, day date, price numeric);
\set ECHO none
\i test/lib/random.sql
\set ECHO all
SELECT setseed(0.5);
INSERT INTO quote
SELECT n, day::date, round((random() * 1000 - 100)::numeric, scale)
FROM (VALUES (1, 0), (30, 2), (600, 11), (1100, 2)) v (n, scale),
     LATERAL generate_series(timestamp '2000-01-03', timestamp '2000-01-03' + n * interval '1 day' * 1.4, '1 day') day,
     LATERAL generate_series(1, CASE WHEN random() < 0.1 THEN 3 ELSE 1 END)
WHERE extract(isodow FROM day) < 6 AND random() < 0.95;
CREATE TEMP TABLE built AS SELECT n, price_series(day, price) AS s FROM quote GROUP BY n;
-- a day's value, also in sixths, since it has one to three quotes, and its place; sums over rows of the window function
CREATE TEMP TABLE daily AS
SELECT n, day, sum(price) * (6 / count(*)) AS sixths, sum(price)::numeric(1000, 80) / count(*) AS value,
       row_number() OVER (PARTITION BY n ORDER BY day) AS place
FROM quote GROUP BY n, day;
SELECT n, length, count(*) AS days, num_points(moving_average(s, length)) AS points,
       count(*) FILTER (WHERE value_at(moving_average(s, length), day) = pg_temp.printed(total, 6 * length)) AS means
FROM built, unnest(ARRAY[1, 2, 7, 250]) length,
     LATERAL (SELECT day, place, sum(sixths) OVER (ORDER BY day ROWS length - 1 PRECEDING) AS total FROM daily WHERE daily.n = built.n) d
WHERE place >= length AND n < 1000 OR place >= length AND place % 17 = 0 GROUP BY n, length, s ORDER BY n, length;

-- downsample: the classical picture, a spike among little
SELECT n, downsample('{2023-07-01:0,2023-07-02:1,2023-07-03:0,2023-07-04:9,2023-07-05:1,2023-07-06:0,2023-07-07:1,2023-07-08:0}', n) FROM unnest(ARRAY[2, 3, 4, 7, 8, 100]) n;
SELECT downsample('month{2023-01:1.50,2023-02:20/2,2023-03:1} base 2010=100', 3) AS all_three, downsample('month{2023-01:1.50,2023-02:20/2,2023-03:1} base 2010=100', 2) AS ends,
       downsample('{}', 2) AS none, downsample('{2023-01-01:1}', 2) AS one, downsample(NULL, 2) AS null_series;
-- the same in plpgsql with numeric: after Steinarsson, areas with buckets from floor(i (N - 2) / (n - 2)) on
CREATE FUNCTION pg_temp.three_buckets(days date[], vals numeric[], n int) RETURNS date[] LANGUAGE plpgsql AS $$
DECLARE
    total int := cardinality(days);
    a int := 1;
    chosen date[] := ARRAY[days[1]];
    best int;
    area numeric;
    largest numeric;
    x numeric;
    y numeric;
    lo int; hi int; hi2 int;
BEGIN
    FOR i IN 0 .. n - 3 LOOP
        lo := i * (total - 2) / (n - 2) + 2;
        hi := (i + 1) * (total - 2) / (n - 2) + 2;
        hi2 := least((i + 2) * (total - 2) / (n - 2) + 2, total + 1);
        SELECT sum(days[j] - date '2000-01-01'), sum(vals[j]) INTO x, y FROM generate_series(hi, hi2 - 1) j;
        largest := -1;
        FOR j IN lo .. hi - 1 LOOP
            -- the area times twice the points of the next bucket, so that nothing is rounded
            area := abs(((days[a] - date '2000-01-01') * (hi2 - hi) - x) * (vals[j] - vals[a]) - (days[a] - days[j]) * (y - vals[a] * (hi2 - hi)));
            IF area > largest THEN
                largest := area;
                best := j;
            END IF;
        END LOOP;
        chosen := chosen || days[best];
        a := best;
    END LOOP;
    RETURN chosen || days[total];
END $$;
CREATE TEMP TABLE curve AS SELECT n, s FROM built WHERE n > 20
UNION ALL SELECT 1, price_series(day, (extract(day FROM day) % 3)::numeric) FROM (SELECT DISTINCT day FROM quote WHERE n = 600) d
UNION ALL SELECT 2, price_series(day, price * 1e18 + 0.123456789) FROM quote WHERE n = 30
UNION ALL SELECT 3, price_series(day, 7) FROM quote WHERE n = 30
UNION ALL SELECT 4, price_series(day, (day - date '2000-01-01')::numeric) FROM quote WHERE n = 600;
SELECT n, num_points(s), count(*) AS sizes, count(*) FILTER (WHERE days(d) = pg_temp.three_buckets(days(s), prices(s), size)) AS agree,
       count(*) FILTER (WHERE num_points(d) = size) AS sized, count(*) FILTER (WHERE first_day(d) = first_day(s) AND last_day(d) = last_day(s)) AS ends,
       count(*) FILTER (WHERE NOT EXISTS (SELECT * FROM points(d) EXCEPT SELECT * FROM points(s))) AS subset
FROM curve, unnest(ARRAY[3, 4, 5, 10, 29, 100, 399, 797, 798]) size, LATERAL (SELECT downsample(s, size) AS d) e
WHERE size < num_points(s) GROUP BY n, s ORDER BY n;

-- wow_pct: weeks from Monday on, the mean of each week's days; a week without a day gives NULL, and so does the next
SELECT wow_pct('{2023-06-26:100,2023-06-30:102,2023-07-03:104,2023-07-09:105}') AS newest, wow_pct('{2023-06-26:100,2023-07-09:104.9999}', '2023-07-04', 2) AS two_digits,
       wow_pct('week{2023-06-26:100,2023-07-03:3/2}', '2023-07-09', price_digits => 0) AS weeks, wow_pct('{2023-06-26:100,2023-07-10:101}') AS gap,
       wow_pct('{2023-06-26:-1,2023-07-03:1}') AS negative, wow_pct('{}') AS none, wow_pct(NULL) AS null_series;
SELECT n, count(*) AS weeks, count(change) AS changes,
       count(*) FILTER (WHERE wow_pct(s, week + 3) IS NOT DISTINCT FROM round(change, 12)) AS agree, count(*) FILTER (WHERE wow_pct(s, week, 1) IS NOT DISTINCT FROM round(change, 1)) AS rounded,
       count(*) FILTER (WHERE wow_pct(s, week, price_digits => 1) IS NOT DISTINCT FROM round(change_1, 12)) AS of_rounded
FROM (SELECT n, w.week, CASE WHEN before.mean > 0 THEN 100 * (w.mean - before.mean) / before.mean END AS change,
             CASE WHEN round(before.mean, 1) > 0 THEN 100 * (round(w.mean, 1) - round(before.mean, 1)) / round(before.mean, 1) END AS change_1
      FROM (SELECT n, date_trunc('week', day)::date AS week, avg(value) AS mean FROM daily GROUP BY 1, 2) w
      LEFT JOIN (SELECT n, date_trunc('week', day)::date + 7 AS week, avg(value) AS mean FROM daily GROUP BY 1, 2) before USING (n, week)) c
JOIN built USING (n) GROUP BY n ORDER BY n;

SELECT v.*, pg_temp.refusal('SELECT ' || statement)
FROM (VALUES ($$moving_average('{}', 0)$$), ($$moving_average('{}', -1)$$), ($$downsample('{}', 1)$$), ($$downsample('{} pending 2010', 5)$$),
             ($$wow_pct('month{2023-07:1}')$$), ($$wow_pct('{}', digits => -1)$$)) v (statement);
