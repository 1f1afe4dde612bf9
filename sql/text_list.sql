-- Lists of text against columns of the scalar types, through btree and hash indexes: column = ANY (array of text), as
-- drivers bind a list, gives what a scan of the table gives.
SET client_encoding = 'UTF8';

-- Lists hold spellings of one value, text that cannot be read, NULL and values that no row has.
CREATE FUNCTION check_lists(kind text, method text, stored text[], lists text[][])
    RETURNS TABLE (asked bigint, found bigint, differ bigint, indexed boolean)
    LANGUAGE plpgsql AS $$
DECLARE
    by_list text := 'SELECT items, (SELECT count(*) FROM sample WHERE v = ANY (items)) AS found FROM list';
    plan text := '';
    line text;
BEGIN
    EXECUTE format('CREATE TEMP TABLE sample AS SELECT (%L::text[])[n %% %s + 1]::%I AS v FROM generate_series(1, 600) AS n',
                   stored, cardinality(stored), kind);
    EXECUTE 'CREATE TEMP TABLE list AS SELECT ARRAY(SELECT $1[i][j] FROM generate_subscripts($1, 2) AS j) AS items
             FROM generate_subscripts($1, 1) AS i' USING lists;
    EXECUTE 'CREATE TEMP TABLE scanned AS ' || by_list;
    EXECUTE format('CREATE INDEX sample_v ON sample USING %I (v)', method);
    SET LOCAL enable_seqscan = off;
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || by_list LOOP
        plan := plan || line;
    END LOOP;
    RETURN QUERY EXECUTE format('SELECT count(*), sum(s.found)::bigint, count(*) FILTER (WHERE s.found <> l.found), %L ~ %L
                                 FROM scanned s JOIN (%s) l ON s.items IS NOT DISTINCT FROM l.items', plan, 'Index Cond: .v = ANY', by_list);
    DROP TABLE sample, list, scanned;
    RESET enable_seqscan;
END
$$;

SELECT kind, method, c.* FROM (VALUES ('btree'), ('hash')) m (method),
    (VALUES
        ('element', ARRAY['La', 'Nd', 'Dy'], ARRAY[['钕', 'Nd', 'unobtainium'], ['Dy', 'La', NULL], ['Lu', '', 'Y'], ['Dy', 'Nd', 'La'], ['x', 'z', NULL]]),
        ('oxide_purity', ARRAY['>=99%', '>=99% Nd2O3 75%', '4N5'],
         ARRAY[['99.995%', '≧99％Nd₂O₃75％', '?'], ['>99%', '99%', NULL], ['2N', '>=99%', '99% min'], ['101%', '', 'pure']]),
        ('ree_product', ARRAY['La oxide', 'Nd metal', '镝铁'],
         ARRAY[['金属钕', 'Nd metal', '钕'], ['DyFe', 'La2O3', NULL], ['Y2O3', 'Lu oxide', ''], ['NdPr', 'x', 'z']]),
        ('price_unit', ARRAY['元/公斤', '万元/吨', 'USD/lb ex VAT'],
         ARRAY[['CNY/kg', '人民币/kg', '元/桶'], ['10000 CNY/t', 'USD/lb', NULL], ['GBP/lb', '', 'EUR/kg'], ['x', 'y', 'z']])
    ) t (kind, stored, lists), check_lists(kind, method, stored, lists) c;

-- the order of texts is that of the values they name, and then come those that name none
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE sign(element_texts_cmp(a, b)) <> sign(atomic_number(a::element) - atomic_number(b::element))) AS wrong
FROM unnest(ARRAY['钕', 'Nd', 'La', '66', 'scandium', 'Y']) a, unnest(ARRAY['钕', 'Nd', 'La', '66', 'scandium', 'Y']) b;
SELECT element_texts_cmp('Lu', 'x') AS before_unreadable, element_texts_cmp('x', 'Sc') AS unreadable_last, sign(element_texts_cmp('x', 'z')) AS both;

-- as the parameter of a prepared statement, and among the quals of a nested loop
SET enable_seqscan = off;
CREATE TEMP TABLE held AS SELECT n, product FROM unnest(product_list()) WITH ORDINALITY p (product, n);
CREATE INDEX ON held (product);
PREPARE by_list (text[]) AS SELECT n FROM held WHERE product = ANY ($1) ORDER BY product DESC;
EXPLAIN (COSTS OFF) EXECUTE by_list(ARRAY['PrNd oxide', '金属钕']);
SELECT count(*) FROM unnest(product_list()) p, LATERAL (SELECT FROM held WHERE product = ANY (product_names(p))) h;
SELECT count(*) FROM ree_products;

-- before or behind any of a list: the index takes the farthest of its texts; against each text by itself
CREATE FUNCTION check_bounds(operator text, list text[]) RETURNS TABLE (counted bigint, expected bigint, "index" boolean) LANGUAGE plpgsql AS $$
DECLARE
    query text := format('SELECT count(*) FROM held WHERE product %s ANY (%L::text[])', operator, list);
    plan text;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
    EXECUTE query INTO counted;
    EXECUTE format('SELECT count(DISTINCT n) FROM held, unnest(%L::text[]) AS word WHERE product %s word', list, operator) INTO expected;
    "index" := plan ~ 'Index Cond';
    RETURN NEXT;
END
$$;
SELECT operator, list, c.* FROM unnest('{<,<=,=,>=,>}'::text[]) operator,
    (VALUES ('{Nd metal,La oxide}'::text[]), ('{氧化镝,x,NULL}'), ('{x,z}'), ('{NULL}'), ('{}')) l (list), check_bounds(operator, list) c
ORDER BY array_position('{<,<=,=,>=,>}', operator), list DESC;
DROP FUNCTION check_lists, check_bounds;
RESET enable_seqscan;
-- all operators of two texts say what the comparison says
SELECT count(*) AS pairs, count(*) FILTER (WHERE (a ==<# b) = (c < 0) AND (a ==<=# b) = (c <= 0) AND (a ==# b) = (c = 0) AND (a ==<># b) = (c <> 0)
                                                 AND (a ==>=# b) = (c >= 0) AND (a ==># b) = (c > 0) AND sign(element_texts_cmp(b, a)) = -c) AS agree
FROM unnest(ARRAY['钕', 'Nd', 'Lu', 'x', 'xx', 'z', '']) a, unnest(ARRAY['钕', 'Nd', 'Lu', 'x', 'xx', 'z', '']) b, LATERAL (SELECT sign(element_texts_cmp(a, b))::int AS c) s;

-- Sets of text, column IN (SELECT text): by a hash table of texts, as a join and in a subplan; and by nested loops,
-- which compare each value with each text.
CREATE FUNCTION check_sets(kind text, texts text[])
    RETURNS TABLE (joined bigint, by_join bigint, by_subplan bigint, by_loops bigint, left_out bigint, loops_left_out bigint, hashed boolean)
    LANGUAGE plpgsql AS $$
DECLARE
    plan text := '';
    line text;
    query text := 'SELECT (SELECT count(*) FROM sample JOIN word ON v = t), (SELECT count(*) FROM sample WHERE v IN (SELECT t FROM word)),
                          (SELECT count(*) FROM sample WHERE v IN (SELECT t FROM word) OR v IS NULL),
                          (SELECT count(*) FROM sample WHERE EXISTS (SELECT FROM word WHERE t >= v AND t <= v)),
                          (SELECT count(*) FROM sample WHERE v NOT IN (SELECT t FROM word)),
                          (SELECT count(*) FROM sample WHERE NOT EXISTS (SELECT FROM word WHERE t >= v AND t <= v))';
BEGIN
    EXECUTE format('CREATE TEMP TABLE sample AS SELECT t::%I AS v FROM unnest($1) t, generate_series(1, 100) WHERE t NOT IN (%L, %L, %L)',
                   kind, 'x', 'z', '') USING texts;
    EXECUTE 'CREATE TEMP TABLE word AS SELECT t FROM unnest($1[2:]) t, generate_series(1, 50)' USING texts;
    ANALYZE sample, word;
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
        plan := plan || line;
    END LOOP;
    RETURN QUERY EXECUTE format('SELECT q.*, %L ~ %L AND %L ~ %L FROM (%s) q', plan, 'hashed SubPlan', plan, 'HashAggregate', query);
    DROP TABLE sample, word;
END
$$;
SELECT kind, s.* FROM (VALUES
    ('element', ARRAY['La', 'Nd', '钕', 'x', '', 'neodymium', '66', 'z', 'Dy']),
    ('oxide_purity', ARRAY['>=99%', '4N5', '≧99.995%', 'x', '', '99.995%', '>99%', 'z']),
    ('ree_product', ARRAY['La oxide', 'Nd metal', '金属钕', 'x', '', 'DyFe', '镝铁', 'z']),
    ('price_unit', ARRAY['CNY/kg', '万元/吨', '10000 CNY/t', 'x', '', 'USD/lb', 'z'])) t (kind, texts), check_sets(kind, texts) s;
DROP FUNCTION check_sets;

-- two texts are the same where they name one value, or are one text; and such have one hash
SELECT count(*) AS pairs, count(*) FILTER (WHERE a ==# b) AS same,
       count(*) FILTER (WHERE a ==# b AND element_hash_text(a) <> element_hash_text(b)) AS wrong
FROM unnest(ARRAY['钕', 'Nd', ' nd ', '60', 'Y', 'x', 'X', 'x ', '']) a, unnest(ARRAY['钕', 'Nd', ' nd ', '60', 'Y', 'x', 'X', 'x ', '']) b;
SELECT '99%' ==% '≥99%' AS purity, '氧化钕' ==@ 'Nd2O3' AS product, '元/千克' ==/ 'CNY/kg' AS unit, 'x' ==/ 'z' AS neither;
