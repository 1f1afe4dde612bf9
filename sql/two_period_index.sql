-- Two-period price indices as aggregates: against the figures printed in the manual, and plain SQL.
\set ECHO none
\i test/lib/refusal.sql
\i test/lib/ppi-manual.sql
\set ECHO all

CREATE TEMPORARY TABLE pair AS
SELECT after.period AS t, before.price AS p0, before.quantity AS q0, after.price AS p1, after.quantity AS q1
FROM commodity AS before JOIN commodity AS after USING (commodity) WHERE before.period = 1;

CREATE TEMPORARY TABLE aggregated AS
SELECT t, carli(p0, p1), dutot(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1),
       laspeyres(p0, q0, p1, q1), paasche(p0, q0, p1, q1), fisher(p0, q0, p1, q1), tornqvist(p0, q0, p1, q1),
       walsh(p0, q0, p1, q1), marshall_edgeworth(p0, q0, p1, q1), geometric_laspeyres(p0, q0, p1, q1),
       geometric_paasche(p0, q0, p1, q1), drobisch(p0, q0, p1, q1), geary_khamis(p0, q0, p1, q1),
       palgrave(p0, q0, p1, q1), harmonic_laspeyres(p0, q0, p1, q1), stuvel(p0, q0, p1, q1),
       lowe(p0, p1, q0), young(p0, p1, p0 * q0)
FROM pair GROUP BY t;

-- 11 formulas are aggregates and printed, at 4 periods each
SELECT count(*), count(*) FILTER (WHERE round((to_jsonb(a) ->> formula)::numeric, 4) = values[t - 1]) AS as_printed
FROM printed, aggregated AS a WHERE t > 1 AND to_jsonb(a) ? formula;

-- 12 decimals, by plain SQL on numerics of 60
CREATE TEMPORARY TABLE random_pair AS
SELECT g % 40 AS t, round((1 + 99 * abs(sin(g * 7)))::numeric, g % 4) AS p0, round((1 + 50 * abs(cos(g)))::numeric, g % 3) AS q0,
       round((1 + 99 * abs(sin(g * 5 + 1)))::numeric, g % 5) AS p1, round((1 + 50 * abs(cos(g * 3)))::numeric, g % 3) AS q1
FROM generate_series(1, 2000) AS g;
CREATE TEMPORARY TABLE by_aggregate AS
SELECT t, carli(p0, p1), dutot(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1),
       laspeyres(p0, q0, p1, q1), paasche(p0, q0, p1, q1), fisher(p0, q0, p1, q1), tornqvist(p0, q0, p1, q1),
       walsh(p0, q0, p1, q1), marshall_edgeworth(p0, q0, p1, q1), geometric_laspeyres(p0, q0, p1, q1),
       geometric_paasche(p0, q0, p1, q1), drobisch(p0, q0, p1, q1), geary_khamis(p0, q0, p1, q1),
       palgrave(p0, q0, p1, q1), harmonic_laspeyres(p0, q0, p1, q1), stuvel(p0, q0, p1, q1),
       lowe(p0, p1, q0), young(p0, p1, q0)
FROM random_pair GROUP BY t;
CREATE TEMPORARY TABLE by_sql AS
SELECT t, avg(r) AS carli, sum(p1) / sum(p0) AS dutot, exp(avg(ln(r))) AS jevons, 1 / avg(1 / r) AS harmonic,
       sqrt(avg(r) / avg(1 / r)) AS cswd, l AS laspeyres, p AS paasche, sqrt(l * p) AS fisher,
       exp(sum((s0 + s1) * ln(r)) / 2) AS tornqvist,
       sum(p1 * sqrt(q0 * q1)) / sum(p0 * sqrt(q0 * q1)) AS walsh,
       sum(p1 * (q0 + q1)) / sum(p0 * (q0 + q1)) AS marshall_edgeworth,
       exp(sum(s0 * ln(r))) AS geometric_laspeyres, exp(sum(s1 * ln(r))) AS geometric_paasche, (l + p) / 2 AS drobisch,
       sum(p1 * q0 * q1 / (q0 + q1)) / sum(p0 * q0 * q1 / (q0 + q1)) AS geary_khamis, sum(s1 * r) AS palgrave,
       1 / sum(s0 / r) AS harmonic_laspeyres, (l - q) / 2 + sqrt(((l - q) / 2) ^ 2 + v) AS stuvel,
       sum(p1 * q0) / sum(p0 * q0) AS lowe, sum(q0 * r) / sum(q0) AS young
FROM (SELECT t, p0, q0, p1, q1, p1 / p0 AS r, p0 * q0 / sum(p0 * q0) OVER w AS s0, p1 * q1 / sum(p1 * q1) OVER w AS s1,
             sum(p1 * q0) OVER w / sum(p0 * q0) OVER w AS l, sum(p1 * q1) OVER w / sum(p0 * q1) OVER w AS p,
             sum(p0 * q1) OVER w / sum(p0 * q0) OVER w AS q, sum(p1 * q1) OVER w / sum(p0 * q0) OVER w AS v
      FROM (SELECT t, p0::numeric(80, 40), q0::numeric(80, 40), p1::numeric(80, 40), q1::numeric(80, 40) FROM random_pair) AS n
      WINDOW w AS (PARTITION BY t)) AS shares
GROUP BY t, l, p, q, v;
SELECT count(*), count(*) FILTER (WHERE a.value::numeric = round(s.value::numeric, 12)) AS equal
FROM by_aggregate JOIN by_sql USING (t), jsonb_each_text(to_jsonb(by_aggregate) - 't') AS a,
     jsonb_each_text(to_jsonb(by_sql) - 't') AS s WHERE a.key = s.key;

-- exact where the mathematics is: a mean relative of 1, twice and half, squares
SELECT carli(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1), dutot(p0, p1) FROM (VALUES (1, 2), (2, 1)) AS v(p0, p1);
SELECT jevons(p0, p1), fisher(p0, 1, p1, 1), walsh(p0, 2, p1, 8) FROM (VALUES (1, 4), (1, 4)) AS v(p0, p1);

-- rows with a NULL are skipped; no rows, or no weight, give NULL
SELECT carli(p0, p1), laspeyres(p0, q, p1, q), lowe(p0, p1, q), young(p0, p1, q)
FROM (VALUES (10, 11, 1), (NULL, 5, 1), (5, NULL, 1), (20, 21, NULL)) AS v(p0, p1, q);
SELECT carli(1, NULL), fisher(1, 1, 1, NULL), lowe(1, 1, NULL) FROM generate_series(1, 3);
SELECT carli(1, 2), fisher(1, 1, 1, 1) FROM generate_series(1, 0);
SELECT laspeyres(p, 0, 2 * p, 1), paasche(p, 1, 2 * p, 0), fisher(p, 0, 2 * p, 1), young(p, 2 * p, 0), tornqvist(p, 0, 2 * p, 0),
       walsh(p, 0, 2 * p, 1), geary_khamis(p, 0, 2 * p, 0), stuvel(p, 0, p, 1) FROM generate_series(1, 3) AS p;
-- a price of zero is one where nothing is divided by it: a later one is a relative of 0
SELECT dutot(p0, p1), laspeyres(p0, 1, p1, 1), fisher(p0, 1, p1, 1), carli(p0 + 1, p1) FROM (VALUES (0, 1), (2, 1)) AS v(p0, p1);
SELECT dutot(0, 1), laspeyres(0, 1, 1, 1), lowe(0, 1, 1);
SELECT carli(p0, p1), avg(p1 / p0)::numeric(20, 12) AS carli_by_sql, young(p0, p1, w), (sum(w * p1 / p0) / sum(w))::numeric(20, 12) AS young_by_sql,
       palgrave(p0, w, p1, w), (sum(p1 * w * p1 / p0) / sum(p1 * w))::numeric(20, 12) AS palgrave_by_sql
FROM (VALUES (4.0, 0, 3), (3.0, 7, 2), (7.0, 5, 1)) AS v(p0, p1, w);
SELECT carli(5, 0), young(5, 0, 1), palgrave(5, 1, 0, 1);

-- wide numbers: exact beyond 36 digits in the sums
SELECT laspeyres(p0, q, p1, q), paasche(p0, q, p1, q), fisher(p0, q, p1, q), tornqvist(p0, q, p1, q), walsh(p0, q, p1, q)
FROM (VALUES (123456789012345678.901234567890123456, 246913578024691357.802469135780246912, 987654321.123456789123456789),
             (0.000000000000000000000000000000000001, 0.000000000000000000000000000000000002, 0.5)) AS v(p0, p1, q);
SELECT round(stuvel(p0, q, p1, q), 9) = round(2 * lowe(p0, p1, q) / 2, 9) AS same_quantities
FROM (VALUES (1234.12345678901, 2345.09876543210, 9.123456789), (5, 7, 2.000000000000000000001)) AS v(p0, p1, q);

-- the same bits in any order and partition
SELECT count(DISTINCT fisher) + count(DISTINCT tornqvist) + count(DISTINCT walsh) + count(DISTINCT carli) AS four
FROM (SELECT k, fisher(p0, q0, p1, q1 ORDER BY md5((p0 * k)::text)), tornqvist(p0, q0, p1, q1 ORDER BY md5((p1 * k)::text)),
             walsh(p0, q0, p1, q1 ORDER BY md5((q0 * k)::text)), carli(p0, p1 ORDER BY md5((q1 * k)::text))
      FROM random_pair, generate_series(1, 8) AS k GROUP BY k) AS ordered;
CREATE TABLE parallel_pair AS SELECT p0, q0, p1, q1 FROM random_pair, generate_series(1, 10);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT fisher(p0, q0, p1, q1) FROM parallel_pair;
CREATE TABLE in_parallel AS
SELECT carli(p0, p1), dutot(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1), laspeyres(p0, q0, p1, q1),
       paasche(p0, q0, p1, q1), fisher(p0, q0, p1, q1), tornqvist(p0, q0, p1, q1), walsh(p0, q0, p1, q1),
       marshall_edgeworth(p0, q0, p1, q1), geometric_laspeyres(p0, q0, p1, q1), geometric_paasche(p0, q0, p1, q1),
       drobisch(p0, q0, p1, q1), geary_khamis(p0, q0, p1, q1), palgrave(p0, q0, p1, q1),
       harmonic_laspeyres(p0, q0, p1, q1), stuvel(p0, q0, p1, q1), lowe(p0, p1, q0), young(p0, p1, q0) FROM parallel_pair;
SET max_parallel_workers_per_gather = 0;
SELECT count(*) FROM (SELECT * FROM in_parallel INTERSECT
SELECT carli(p0, p1), dutot(p0, p1), jevons(p0, p1), harmonic(p0, p1), cswd(p0, p1), laspeyres(p0, q0, p1, q1),
       paasche(p0, q0, p1, q1), fisher(p0, q0, p1, q1), tornqvist(p0, q0, p1, q1), walsh(p0, q0, p1, q1),
       marshall_edgeworth(p0, q0, p1, q1), geometric_laspeyres(p0, q0, p1, q1), geometric_paasche(p0, q0, p1, q1),
       drobisch(p0, q0, p1, q1), geary_khamis(p0, q0, p1, q1), palgrave(p0, q0, p1, q1),
       harmonic_laspeyres(p0, q0, p1, q1), stuvel(p0, q0, p1, q1), lowe(p0, p1, q0), young(p0, p1, q0) FROM random_pair) AS same;
DROP TABLE parallel_pair, in_parallel;

-- refusals
SELECT pg_temp.refusal(statement) FROM (VALUES
    ('SELECT carli(0, 1)'), ('SELECT carli(0, 0)'), ('SELECT carli(1, -0.5)'), ('SELECT young(0, 1, 1)'), ('SELECT palgrave(0, 1, 1, 1)'),
    ('SELECT harmonic(1, 0)'), ('SELECT cswd(1, 0)'), ('SELECT harmonic_laspeyres(1, 1, 0, 1)'), ('SELECT jevons(1, 0)'), ('SELECT jevons(-1, 1)'), ('SELECT dutot(1, -2.50)'),
    ('SELECT fisher(1, 1, 1, -1)'), ('SELECT lowe(1, 1, -1)'), ('SELECT young(1, 1, -0.5)'),
    ('SELECT carli(''NaN'', 1)'), ('SELECT young(1, 1, ''NaN'')'), ('SELECT carli(1e36, 1)'), ('SELECT carli(1e-36, 1e35)'),
    ('SELECT carli_transition(NULL, 1, 1)'), ('SELECT carli_final(''{1,2}'')'), ('SELECT two_period_combine(''{1}'', ''{1}'')')) AS v(statement);
