-- LIKE, ILIKE, ~ and ~* of element and ree_product: the canonical text matches, or the English or the Chinese name.
SET client_encoding = 'UTF8';
SELECT string_agg(product::text, ', ' ORDER BY product) FROM ree_products WHERE product LIKE '氧化%' AND form = 'oxide' AND product LIKE '%镨%';
SELECT string_agg(e::text, ' ' ORDER BY e) FILTER (WHERE e LIKE 'N%') AS symbol, string_agg(e::text, ' ' ORDER BY e) FILTER (WHERE e LIKE 'pr%') AS english,
       string_agg(e::text, ' ' ORDER BY e) FILTER (WHERE e ~ '^[镧铈]$') AS chinese, string_agg(e::text, ' ' ORDER BY e) FILTER (WHERE e NOT ILIKE '%um') AS none
FROM unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) e;
-- every value and pattern against the server's own operators on the three texts
CREATE TEMP TABLE pattern AS SELECT * FROM unnest(ARRAY['氧化%', '%钕%', 'N%', 'n%', 'Nd', '钕', '_d', '%oxide', '%OXIDE', '%', '', '^Nd', 'd$', '[镨钕]', 'x', '%\%', '\n', '^.{2}$', 'metal$', '(?i)METAL', '____']) p;
CREATE TEMP TABLE named AS
SELECT e AS element, NULL::ree_product AS product, ARRAY[e::text, element_name(e, 'en'), element_name(e, 'zh')] AS names FROM unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) e
UNION ALL SELECT NULL, p, ARRAY[p::text, product_name(p, 'en'), product_name(p, 'zh')] FROM unnest(product_list()) p;
SELECT count(*) AS cases, count(*) FILTER (WHERE coalesce(element LIKE p, product LIKE p) = l) AS "like", count(*) FILTER (WHERE coalesce(element NOT LIKE p, product NOT LIKE p) = NOT l) AS not_like,
       count(*) FILTER (WHERE coalesce(element ILIKE p, product ILIKE p) = il) AS "ilike", count(*) FILTER (WHERE coalesce(element NOT ILIKE p, product NOT ILIKE p) = NOT il) AS not_ilike,
       count(*) FILTER (WHERE coalesce(element ~ p, product ~ p) = r) AS "~", count(*) FILTER (WHERE coalesce(element !~ p, product !~ p) = NOT r) AS "!~",
       count(*) FILTER (WHERE coalesce(element ~* p, product ~* p) = ir) AS "~*", count(*) FILTER (WHERE coalesce(element !~* p, product !~* p) = NOT ir) AS "!~*",
       count(*) FILTER (WHERE l) AS alike, count(*) FILTER (WHERE ir) AS matched
FROM named, pattern, LATERAL (SELECT bool_or(n LIKE p) AS l, bool_or(n ILIKE p) AS il, bool_or(n ~ p) AS r, bool_or(n ~* p) AS ir FROM unnest(names) n) t;
-- ESCAPE, SIMILAR TO, a list, a varchar, a parameter, NULL; the collation is the pattern's
SELECT 'Nd'::element LIKE '#N%' ESCAPE '#' AS escape, 'Nd oxide'::ree_product SIMILAR TO '(氧化钕|x)' AS similar_to, 'Nd'::element LIKE ANY ('{x,neo%}') AS list, 'Nd'::element NOT LIKE ALL ('{x,neo%}') AS none_of_list,
       'Nd'::element LIKE 'N%'::varchar AS varchar, 'Nd'::element LIKE NULL AS nothing;
PREPARE by_pattern (text) AS SELECT count(*) FROM named WHERE product LIKE $1;
EXECUTE by_pattern ('氧化%');
SELECT 'Dy'::element ILIKE 'DYSPROSIUM' COLLATE "C" AS c;
SELECT 'Dy'::element LIKE ('x' COLLATE "C" || 'y' COLLATE "POSIX");
-- a bad pattern is refused as text refuses it; the planner looks at the commonest values
SELECT 'Nd'::element ~ '(';
SELECT 'Nd'::element LIKE '\';
CREATE TEMP TABLE many AS SELECT (CASE WHEN n % 10 = 0 THEN 'Dy oxide' ELSE 'Nd oxide' END)::ree_product AS product FROM generate_series(1, 1000) n;
ANALYZE many;
CREATE FUNCTION pg_temp.estimate(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
    RETURN plan->0->'Plan'->>'Plan Rows';
END
$$;
SELECT pg_temp.estimate('SELECT FROM many WHERE product LIKE ''氧化钕''') AS nd, pg_temp.estimate('SELECT FROM many WHERE product !~ ''Nd''') AS others;
