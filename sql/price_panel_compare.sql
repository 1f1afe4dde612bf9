-- price_panel: comparison and hash by value, DISTINCT, GROUP BY, joins, indexes; soft errors and COPY.
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
-- in the order that they have: fewer kinds first, then item by item: name, series, weight, quantities
CREATE TEMP TABLE ordered (n serial, p price_panel);
INSERT INTO ordered (p) VALUES
    ('panel{}'), ('panel{"a":{}}'), ('panel{"a":{},"b":{}}'), ('panel{"a":{2023-07-03:4}}'), ('panel{"a":{2023-07-03:5}}'), ('panel{"a":{2023-07-03:5},"aa":{}}'),
    ('panel{"a":{2023-07-04:1}}'), ('panel{"a":{2023-07-04:2/2}}'), ('panel{"a":month{}}'), ('panel{"a":month{2023-07:5}}'), ('panel{"a":month{2023-07:5} base 2010=100}'),
    ('panel{"aa":{}}'), ('panel{"b":{}}'), ('panel{"é":{}}'), ('panel{"氧":{}}'),
    ('panel{"a":{} weight 0}'), ('panel{"a":{} weight 0.5}'), ('panel{"a":{} weight 1e30}'), ('panel{"b":{} weight 0.5}'),
    ('panel{"a":{} quantities {}}'), ('panel{"a":{} quantities {2023-07-03:1}}'), ('panel{"a":{2023-07-03:1} quantities {}}');
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.p < b.p) = (a.n < b.n) AND (a.p <= b.p) = (a.n <= b.n) AND (a.p = b.p) = (a.n = b.n) AND (a.p <> b.p) = (a.n <> b.n) AND
                              (a.p >= b.p) = (a.n >= b.n) AND (a.p > b.p) = (a.n > b.n) AND sign(price_panel_cmp(a.p, b.p)) = sign(a.n - b.n)) AS as_listed,
       count(*) FILTER (WHERE a.n < b.n AND price_panel_hash(a.p) = price_panel_hash(b.p)) AS same_hash,
       count(*) FILTER (WHERE a.n < b.n AND price_panel_hash_extended(a.p, 1) = price_panel_hash_extended(b.p, 1)) AS same_hash_extended
FROM ordered a, ordered b;
SELECT array_agg(n ORDER BY p) = array_agg(n ORDER BY n) AS sorted, array_agg(n ORDER BY p DESC) = array_agg(n ORDER BY n DESC) AS backwards FROM ordered;
-- equal though written otherwise
CREATE TEMP TABLE written AS
SELECT a::price_panel AS a, b::price_panel AS b
FROM (VALUES ('panel{"a":{2023-07-03:5.00},"b":{}}', 'panel{"b":{},"a":{2023-07-03:5}}'), ('panel{"a":{} weight 0.50}', 'panel{"a":{}weight 5e-1}'),
             ('panel{"a":month{2023-07:5/2.0} base 2010=100.0 quantities month{2023-07:1.0}}', 'panel{"a":month{2023-07:5.0/2} base 2010=100 quantities month{2023-07:1}}'),
             ('panel{ }', 'panel{}'), ('panel{"\u0041":{}}', 'panel{"A":{}}')) v (a, b);
SELECT count(*) FILTER (WHERE a = b) AS equal, count(*) FILTER (WHERE price_panel_hash(a) = price_panel_hash(b)) AS hash,
       count(*) FILTER (WHERE price_panel_hash_extended(a, n) = price_panel_hash_extended(b, n)) AS hash_extended, count(*) FILTER (WHERE a::text <> b::text) AS other_text
FROM written, generate_series(0, 2) n;
SELECT count(DISTINCT p) FROM (SELECT a AS p FROM written UNION ALL SELECT b FROM written) w;
SET enable_sort = off;
SELECT count(*) FROM (SELECT p FROM (SELECT a AS p FROM written UNION ALL SELECT b FROM written) w GROUP BY p) g;
RESET enable_sort;
-- a hash join, a hash index, a btree where the panels are small
SET enable_nestloop = off;
SET enable_mergejoin = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM ordered a JOIN ordered b USING (p);
SELECT count(*) FROM ordered a JOIN ordered b USING (p);
RESET enable_nestloop;
RESET enable_mergejoin;
CREATE INDEX ON ordered USING hash (p);
CREATE UNIQUE INDEX ON ordered (p);
SET enable_seqscan = off;
SELECT n FROM ordered WHERE p = 'panel{"a":{} weight 0.500}';
SELECT count(*) FROM ordered WHERE p < 'panel{"a":{} weight 0}';
RESET enable_seqscan;
\pset format unaligned
SELECT pg_temp.refusal($$INSERT INTO ordered (p) VALUES ('panel{"a":{} weight 5e-1}')$$);
\pset format aligned

-- COPY: a failing row names its line and leaves the table as it was
CREATE TEMP TABLE stored (class text, p price_panel);
COPY stored FROM stdin;
light	panel{"Nd oxide":{2023-07-03:445.00} weight 0.6,"tab\\t":{} weight 0.4}
heavy	\N
\.
COPY stored FROM stdin;
light	panel{"Nd oxide":{2023-07-03:445.00} weight 0.6}
heavy	panel{"Dy oxide":{2023-07-03:2290},"Dy oxide":{}}
\.
SELECT * FROM stored;
