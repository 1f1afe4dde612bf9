-- What an attacker lays out in the schema ATTACKER (psql's variable attacker, of psql's role "role"): for
-- every function and operator of pg_catalog that PL/pgSQL can imitate one of the same name and arguments,
-- types by the names of the server's and of ours, and casts.  All count in the sequence hits: a trap that
-- was sprung is seen, though what it returns may look right.
SET search_path = pg_catalog;
CREATE SCHEMA :attacker AUTHORIZATION :role;
SET SESSION AUTHORIZATION :role;
CREATE SEQUENCE :attacker.hits;
GRANT USAGE ON SCHEMA :attacker TO PUBLIC;
GRANT ALL ON SEQUENCE :attacker.hits TO PUBLIC;
SELECT set_config('look.alike', :'attacker', false) \g /dev/null

-- A function that counts its call and returns NULL, or no rows.
CREATE FUNCTION :attacker.imitate(schema text, name text, arguments text, result text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE FUNCTION %I.%I(%s) RETURNS %s LANGUAGE plpgsql PARALLEL SAFE AS %L', schema, name, arguments, result,
                   format('BEGIN PERFORM pg_catalog.nextval(%L::pg_catalog.regclass); RETURN%s; END', current_setting('look.alike') || '.hits',
                          CASE WHEN result ~ '^SETOF|^TABLE' THEN '' ELSE ' NULL' END));
    RETURN true;
EXCEPTION WHEN OTHERS THEN
    RETURN false;       -- pseudo-types that the language does not take
END
$$;

SELECT count(*) FROM (
    SELECT :attacker.imitate(:'attacker', proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid)) AS made
    FROM pg_proc p
    WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind <> 'p' AND NOT (0 || proargtypes::text || ' ' || prorettype) ~ '\m22(75|76|81)\M' AND
          pg_get_function_identity_arguments(p.oid) !~ 'VARIADIC|ORDER BY|internal|cstring' AND
          pg_get_function_result(p.oid) !~ 'trigger|internal|cstring|handler|record') f
WHERE made \gset made_
\set look_alikes :made_count

-- operators, by the look-alikes of their functions
CREATE FUNCTION :attacker.imitate_operator(op oid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    o pg_operator;
BEGIN
    SELECT * INTO o FROM pg_operator WHERE oid = op;
    EXECUTE format('CREATE OPERATOR %I.%s (FUNCTION = %I.%I%s, RIGHTARG = %s)', current_setting('look.alike'), o.oprname, current_setting('look.alike'),
                   (SELECT proname FROM pg_proc WHERE oid = o.oprcode),
                   CASE WHEN o.oprleft = 0 THEN '' ELSE ', LEFTARG = ' || format_type(o.oprleft, NULL) END, format_type(o.oprright, NULL));
    RETURN true;
EXCEPTION WHEN OTHERS THEN
    RETURN false;
END
$$;
SELECT count(*) FROM (SELECT :attacker.imitate_operator(oid) AS made FROM pg_operator WHERE oprnamespace = 'pg_catalog'::regnamespace) o
WHERE made \gset operator_

-- functions with our names, that take anything; where we are to be installed, none of the very same arguments
SELECT count(*) FROM (
    SELECT :attacker.imitate(schema, name, a, 'text') AS made
    FROM unnest(:'names'::text[]) AS name,
         unnest(ARRAY['anyelement', 'text', 'numeric', 'text, text', 'date, numeric', 'anyelement, anyelement', 'anyelement, text', 'anyarray']) AS a,
         unnest(ARRAY[:'attacker', :'target']) AS schema
    WHERE schema = :'attacker' OR name || '(' || a || ')' <> ALL (:'taken'::text[])) f
WHERE made \gset our_

-- types by the server's names, and by ours, and casts
CREATE FUNCTION :attacker.refuse() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.nextval((pg_catalog.current_setting('look.alike') || '.hits')::pg_catalog.regclass);
    RETURN false;
END
$$;
SELECT format('CREATE DOMAIN %I.%I AS pg_catalog.%I CHECK (%I.refuse());', schema, name, coalesce(base, 'text'), :'attacker')
FROM unnest(ARRAY['text', 'date', 'numeric', 'int4', 'int8', 'jsonb', 'daterange', 'bool', 'float8', 'timestamp', 'timestamptz']) AS name, LATERAL (SELECT name AS base) b,
     unnest(ARRAY[:'attacker', :'target']) AS schema
UNION ALL
SELECT format('CREATE DOMAIN %I.%I AS pg_catalog.text CHECK (%I.refuse());', :'attacker', name, :'attacker')
FROM unnest(ARRAY['element', 'oxide_purity', 'ree_product', 'price_unit', 'calendar_period', 'price_series', 'ree_composition', 'price_panel', 'price_summary']) AS name \gexec
CREATE TYPE :attacker.bait AS ENUM ('Nd');
CREATE FUNCTION :attacker.to_bait(text) RETURNS :attacker.bait LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CAST (text AS :attacker.bait) WITH FUNCTION :attacker.to_bait(text) AS IMPLICIT;
RESET SESSION AUTHORIZATION;
SELECT :made_count > 1500 AND :operator_count > 500 AND :our_count > 1000 AS enough, :made_count, :operator_count, :our_count;
