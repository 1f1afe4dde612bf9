-- Laws of order and hash, for every type that has an order and for its arrays: on all pairs and triples of edge
-- values, and what an index, a scan, a sort and every kind of join make of them.  Everything is taken from
-- pg_amop and pg_amproc, so that no operator is left out, be it with the type itself or with another.
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
-- plans that are forced look dear
SET jit = off;
\i test/lib/edge-values.sql

-- the types with an order are those that have edge values
SELECT t.oid::regtype AS type FROM pg_depend d JOIN pg_opclass c ON c.oid = d.objid JOIN pg_type t ON t.oid = opcintype
WHERE d.classid = 'pg_opclass'::regclass AND d.refclassid = 'pg_extension'::regclass AND deptype = 'e' AND
      t.oid::regtype::text NOT IN (SELECT type FROM edge);
SELECT type, count(*) AS edge_values FROM edge GROUP BY type ORDER BY type;

-- The name of an operator, or of a support function, as a call: operators of a family, of one strategy, with a type.
CREATE TEMP VIEW family_operator AS
SELECT amname AS method, amoplefttype::regtype::text AS type, amoprighttype::regtype::text AS right_type,
       format('OPERATOR(%I.%s)', nspname, oprname) AS operator, format('OPERATOR(%I.%s)', nspname, c.commutator) AS commutator,
       CASE WHEN amname = 'hash' THEN '=' ELSE (ARRAY['<', '<=', '=', '>=', '>'])[amopstrategy] END AS meaning
FROM pg_amop JOIN pg_am a ON a.oid = amopmethod JOIN pg_operator o ON o.oid = amopopr JOIN pg_namespace n ON n.oid = oprnamespace
     LEFT JOIN (SELECT oid, oprname AS commutator FROM pg_operator) c ON c.oid = oprcom
WHERE amoplefttype::regtype::text IN (SELECT type FROM edge) AND amname IN ('btree', 'hash');
CREATE TEMP VIEW support_function AS
SELECT amname AS method, amproclefttype::regtype::text AS type, amprocrighttype::regtype::text AS right_type, amprocnum AS number, amproc::regproc AS function
FROM pg_amproc JOIN pg_opfamily f ON f.oid = amprocfamily JOIN pg_am a ON a.oid = opfmethod
WHERE amproclefttype::regtype::text IN (SELECT type FROM edge);
SELECT CASE right_type WHEN type THEN 'itself' ELSE right_type END AS with, method, count(DISTINCT type) AS types,
       string_agg(DISTINCT meaning, ' ') AS operators, count(*) = count(DISTINCT type) * count(DISTINCT meaning) AS of_all
FROM family_operator GROUP BY 1, 2 ORDER BY 1, 2;

-- The values of a type as a table `value` (n, v), or of its array type: 72 of no elements, one,
-- two, a NULL, two rows.
CREATE FUNCTION pg_temp.make_values(type text, arrays boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DROP TABLE IF EXISTS value;
    IF NOT arrays THEN
        EXECUTE format('CREATE TEMP TABLE value AS SELECT row_number() OVER (ORDER BY n)::integer AS n, written::%1$s AS v FROM edge WHERE type = %1$L', type);
    ELSE
        EXECUTE format($sql$
            CREATE TEMP TABLE value AS
            WITH e AS (SELECT row_number() OVER (ORDER BY n)::integer AS n, written::%1$s AS v FROM edge WHERE type = %1$L)
            SELECT row_number() OVER (ORDER BY kind, n)::integer AS n, v FROM (
                SELECT 0 AS kind, 0 AS n, '{}'::%1$s[] AS v
                UNION ALL SELECT 1, n, ARRAY[v] FROM e
                UNION ALL SELECT 2, a.n, ARRAY[a.v, b.v] FROM e a JOIN e b ON b.n = a.n + 1 WHERE a.n %% 3 = 1
                UNION ALL SELECT 3, a.n, ARRAY[a.v, a.v, b.v] FROM e a JOIN e b ON b.n = a.n - 1 WHERE a.n %% 5 = 1
                UNION ALL SELECT 4, n, ARRAY[v, NULL] FROM e WHERE n %% 7 = 0
                UNION ALL SELECT 5, n, ARRAY[NULL, v] FROM e WHERE n %% 7 = 0
                UNION ALL SELECT 6, n, ARRAY[ARRAY[v], ARRAY[v]] FROM e WHERE n %% 9 = 0) a
            ORDER BY kind = 0 DESC, md5(kind || ' ' || n) LIMIT 72 $sql$, type);
    END IF;
END
$$;

-- Pairs and triples that break a law of the order `compare` or of the hashes.  comparison[a][b] is negative, 0
-- or positive.
CREATE TYPE pg_temp.law_counts AS (values integer, equal_pairs integer, pairs integer, triples bigint, broken bigint);
CREATE FUNCTION pg_temp.laws(type text, compare text, hash text, hash_extended text) RETURNS pg_temp.law_counts LANGUAGE plpgsql AS $$
DECLARE
    result pg_temp.law_counts;
    wrong bigint;
BEGIN
    EXECUTE format($sql$
        DROP TABLE IF EXISTS pair, hashed;
        CREATE TEMP TABLE hashed AS
        SELECT n, %2$s(v) AS hash, ARRAY[%3$s(v, 0), %3$s(v, 1), %3$s(v, -1), %3$s(v, 42), %3$s(v, 9223372036854775807), %3$s(v, -9223372036854775808)] AS seeded FROM value;
        CREATE TEMP TABLE pair AS
        SELECT a.n AS a, b.n AS b, sign(%1$s(a.v, b.v))::integer AS c, a.v < b.v AS lt, a.v <= b.v AS le, a.v = b.v AS eq, a.v >= b.v AS ge, a.v > b.v AS gt, a.v <> b.v AS ne,
               a.v::text = b.v::text AS same_text,
               h.hash = k.hash AND h.seeded = k.seeded AS same_hash, (h.seeded[1] & 4294967295)::bit(32)::integer = h.hash AS low_half
        FROM value a JOIN hashed h ON h.n = a.n, value b JOIN hashed k ON k.n = b.n $sql$, compare, hash, hash_extended);
    ANALYZE pair;
    SELECT count(DISTINCT a), count(*) FILTER (WHERE c = 0 AND a < b), count(*) INTO result.values, result.equal_pairs, result.pairs FROM pair;
    SELECT count(*) INTO result.broken
    FROM pair p JOIN pair q ON p.a = q.b AND p.b = q.a
    WHERE (p.lt, p.le, p.eq, p.ge, p.gt, p.ne) IS DISTINCT FROM (p.c < 0, p.c <= 0, p.c = 0, p.c >= 0, p.c > 0, p.c <> 0) OR
          p.c <> -q.c OR p.a = p.b AND p.c <> 0 OR p.c = 0 AND NOT p.same_hash OR NOT p.low_half OR
          p.same_text AND p.c <> 0;
    -- an equal value is in the place of the other for every third; smaller than smaller is smaller
    SELECT count(*), count(*) FILTER (WHERE p.c <= 0 AND q.c <= 0 AND (r.c > 0 OR (r.c = 0) <> (p.c = 0 AND q.c = 0)) OR p.c = 0 AND q.c <> r.c)
    INTO result.triples, wrong
    FROM pair p JOIN pair q ON q.a = p.b JOIN pair r ON r.a = p.a AND r.b = q.b;
    result.broken := result.broken + wrong;
    RETURN result;
END
$$;

-- What plans find of a table `item` of each value thrice, in no order, and NULLs: for each operator and each constant
-- the rows that the comparisons above say.  A search is one constant under one operator and one plan.
CREATE TYPE pg_temp.plan_counts AS (operators integer, plans integer, searches integer, other_plans integer, differences integer);

-- Settings that leave the planner one way to join, or to sort.
CREATE FUNCTION pg_temp.leave(way text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    setting text;
BEGIN
    FOREACH setting IN ARRAY ARRAY['seqscan', 'indexscan', 'bitmapscan', 'indexonlyscan', 'nestloop', 'hashjoin', 'mergejoin', 'sort', 'hashagg', 'material', 'memoize']
    LOOP
        PERFORM set_config('enable_' || setting, CASE WHEN setting = ANY (string_to_array(way, ' ')) THEN 'on' ELSE 'off' END, true);
    END LOOP;
END
$$;

-- Does the query's plan have a node of that kind, and does it give what is expected?  Adds to the counts.
CREATE FUNCTION pg_temp.try_plan(counts pg_temp.plan_counts, way text, node text, query text, expected text) RETURNS pg_temp.plan_counts LANGUAGE plpgsql AS $$
DECLARE
    line text;
    has_node boolean := false;
    found text;
BEGIN
    PERFORM pg_temp.leave(way);
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query
    LOOP
        has_node := has_node OR line ~ node;
    END LOOP;
    EXECUTE query INTO found;
    PERFORM pg_temp.leave('seqscan indexscan nestloop hashjoin mergejoin sort hashagg material');
    counts.plans := counts.plans + 1;
    counts.other_plans := counts.other_plans + (NOT has_node)::integer;
    counts.differences := counts.differences + (found IS DISTINCT FROM expected)::integer;
    RETURN counts;
END
$$;

-- The constants of a right type, as a table `sought` (n, v), and `answer` (n, m, c): how value m compares with it.
-- Text is that of the values, which is read as they are, and some that is none and sorts behind all.
CREATE FUNCTION pg_temp.make_constants(type text, right_type text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DROP TABLE IF EXISTS sought, answer;
    EXECUTE format('CREATE TEMP TABLE sought AS SELECT n, v::%s AS v FROM value', right_type);
    CREATE TEMP TABLE answer AS SELECT b AS n, a AS m, c FROM pair;
    IF right_type = 'text' THEN
        INSERT INTO sought SELECT 1000 + n, v FROM unnest(ARRAY['', 'no such thing', 'zzzz', '镧x']) WITH ORDINALITY u (v, n);
        INSERT INTO answer SELECT s.n, value.n, -1 FROM sought s, value WHERE s.n > 1000;
    END IF;
    ANALYZE sought;
END
$$;

CREATE FUNCTION pg_temp.plans(type text, arrays boolean) RETURNS pg_temp.plan_counts LANGUAGE plpgsql AS $$
DECLARE
    counts pg_temp.plan_counts := (0, 0, 0, 0, 0);
    index_method text;
    with_type text;
    o record;
    query text;
    commuted text;
    expected text;
    plans_before integer;
    class_count integer := (SELECT count(*) FROM value WHERE NOT EXISTS (SELECT FROM pair WHERE b = value.n AND a < b AND c = 0));
    ranks text := (SELECT string_agg(rank::text, ' ' ORDER BY rank) FROM (SELECT count(*) FILTER (WHERE c > 0) AS rank FROM pair GROUP BY a) r, generate_series(1, 3));
BEGIN
    CREATE TEMP TABLE item AS
    SELECT row_number() OVER (ORDER BY md5(copy || ' ' || n))::integer AS id, n, v FROM value, generate_series(1, 3) copy;
    INSERT INTO item (id) SELECT 100000 + i FROM generate_series(1, 20) i;
    ANALYZE item;
    CREATE TEMP TABLE rank AS SELECT a AS n, count(*) FILTER (WHERE c > 0) AS rank FROM pair GROUP BY a;
    FOREACH index_method IN ARRAY ARRAY['btree', 'hash']
    LOOP
        EXECUTE format('CREATE INDEX item_index ON item USING %s (v)', index_method);
        FOR with_type IN SELECT DISTINCT f.right_type FROM family_operator f WHERE f.type = plans.type AND (NOT arrays OR f.right_type = f.type) ORDER BY 1
        LOOP
            PERFORM pg_temp.make_constants(type, CASE WHEN arrays THEN with_type || '[]' ELSE with_type END);
            FOR o IN SELECT CASE WHEN arrays THEN 'OPERATOR(pg_catalog.' || meaning || ')' ELSE operator END AS operator, meaning,
                            CASE WHEN arrays THEN 'OPERATOR(pg_catalog.' || translate(meaning, '<>', '><') || ')' ELSE commutator END AS commutator
                     FROM family_operator f WHERE f.type = plans.type AND f.right_type = with_type AND method = index_method
            LOOP
                query := 'SELECT sum(hashint8extended(1000000 * s.n::bigint + i.id, 0)) FROM sought s JOIN item i ON ';
                commuted := query || format('s.v %s i.v', o.commutator);
                query := query || format('i.v %s s.v', o.operator);
                SELECT sum(hashint8extended(1000000 * a.n::bigint + i.id, 0)) INTO expected
                FROM answer a JOIN item i ON i.n = a.m
                WHERE CASE o.meaning WHEN '<' THEN c < 0 WHEN '<=' THEN c <= 0 WHEN '=' THEN c = 0 WHEN '>=' THEN c >= 0 ELSE c > 0 END;
                plans_before := counts.plans;
                counts := pg_temp.try_plan(counts, 'seqscan nestloop', 'Join Filter', query, expected);
                counts := pg_temp.try_plan(counts, 'indexscan nestloop', 'Index Scan using item_index', query, expected);
                counts := pg_temp.try_plan(counts, 'seqscan nestloop', 'Join Filter', commuted, expected);
                IF index_method = 'hash' THEN
                    counts := pg_temp.try_plan(counts, 'seqscan hashjoin', 'Hash Cond', query, expected);
                ELSE
                    counts := pg_temp.try_plan(counts, 'bitmapscan nestloop', 'Bitmap Index Scan', query, expected);
                END IF;
                IF index_method = 'btree' AND o.meaning = '=' AND with_type = type THEN
                    counts := pg_temp.try_plan(counts, 'seqscan mergejoin sort', 'Merge Cond', query, expected);
                END IF;
                counts.operators := counts.operators + 1;
                counts.searches := counts.searches + (counts.plans - plans_before) * (SELECT count(*) FROM sought);
            END LOOP;
        END LOOP;
        -- the whole in order, and its distinct values
        IF index_method = 'btree' THEN
            query := 'SELECT string_agg(rank::text, '' '') FROM (SELECT (SELECT rank FROM rank WHERE rank.n = item.n) FROM item ORDER BY v OFFSET 0) o';
            counts := pg_temp.try_plan(counts, 'seqscan sort', 'Sort Key: item.v', query, ranks);
            counts := pg_temp.try_plan(counts, 'indexscan', 'Index Scan using item_index', query, ranks);
            query := 'SELECT count(*) FROM (SELECT v FROM item GROUP BY v) o';
            counts := pg_temp.try_plan(counts, 'seqscan sort', 'Group Key', query, (class_count + 1)::text);
            counts := pg_temp.try_plan(counts, 'seqscan hashagg', 'HashAggregate', query, (class_count + 1)::text);
        END IF;
        DROP INDEX item_index;
    END LOOP;
    DROP TABLE item, rank;
    RETURN counts;
END
$$;

CREATE TEMP TABLE law AS
SELECT t.type, arrays, l.*, p.* FROM (SELECT DISTINCT type FROM edge) t CROSS JOIN unnest(ARRAY[false, true]) arrays,
    LATERAL (SELECT pg_temp.make_values(t.type, arrays)) m,
    LATERAL pg_temp.laws(t.type,
        CASE WHEN arrays THEN 'btarraycmp' ELSE (SELECT function::text FROM support_function s WHERE method = 'btree' AND s.type = t.type AND right_type = t.type AND number = 1) END,
        CASE WHEN arrays THEN 'hash_array' ELSE (SELECT function::text FROM support_function s WHERE method = 'hash' AND s.type = t.type AND right_type = t.type AND number = 1) END,
        CASE WHEN arrays THEN 'hash_array_extended' ELSE (SELECT function::text FROM support_function s WHERE method = 'hash' AND s.type = t.type AND right_type = t.type AND number = 2) END) l,
    LATERAL pg_temp.plans(CASE WHEN l.pairs > 0 THEN t.type END, arrays) p;

-- laws of all pairs and triples
SELECT type || CASE WHEN arrays THEN '[]' ELSE '' END AS type, values, equal_pairs, pairs, triples = pairs::bigint * values AS all_triples, broken
FROM law ORDER BY 1;
-- what plans found
SELECT type || CASE WHEN arrays THEN '[]' ELSE '' END AS type, operators, plans, searches, other_plans, differences FROM law ORDER BY 1;
