-- All that the catalogs say of the extension, a line for each column of each row, in an order that is the same
-- in every database: to compare one installation with another.  No OIDs; every name with its schema.
SET search_path = pg_catalog;
SET client_encoding = 'UTF8';

-- The members, and what came with them: array and row types, rules of views, rows of operator families.
CREATE TEMP TABLE member AS
WITH RECURSIVE member(classid, objid) AS (
    SELECT classid, objid FROM pg_depend
    WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
          AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth')
    UNION
    SELECT d.classid, d.objid FROM pg_depend d JOIN member m ON (refclassid, refobjid) = (m.classid, m.objid)
    WHERE deptype = 'i' OR d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass))
SELECT classid, objid, pg_describe_object(classid, objid, 0) AS object FROM member;
CREATE TEMP TABLE fact (object text, kind text, fact text);

-- Catalogs whose rows belong to an object: those that have an OID, and the others by these columns; and what
-- tells rows of one object apart.
CREATE TEMP TABLE owned (catalog regclass, condition text, part text);
INSERT INTO owned
SELECT DISTINCT classid::regclass, format('m.classid = %s AND c.oid = m.objid', classid), 'NULL' FROM pg_temp.member
UNION ALL VALUES
    ('pg_aggregate'::regclass, $$m.classid = 'pg_proc'::regclass AND aggfnoid = m.objid$$, 'NULL'),
    ('pg_attribute', $$m.classid = 'pg_class'::regclass AND attrelid = m.objid$$, 'attnum'),
    ('pg_index', $$m.classid = 'pg_class'::regclass AND indexrelid = m.objid$$, 'NULL'),
    ('pg_enum', $$m.classid = 'pg_type'::regclass AND enumtypid = m.objid$$, 'enumlabel'),
    ('pg_range', $$m.classid = 'pg_type'::regclass AND rngtypid = m.objid$$, 'NULL'),
    ('pg_depend', '(c.classid, c.objid) = (m.classid, m.objid)',
     $$concat_ws(' ', c.objsubid, deptype, pg_describe_object(refclassid, refobjid, refobjsubid))$$),
    ('pg_shdepend',
     '(c.classid, c.objid) = (m.classid, m.objid) AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())',
     $$concat_ws(' ', c.objsubid, deptype, pg_describe_object(refclassid, refobjid, 0))$$),
    ('pg_description', '(classoid, objoid) = (m.classid, m.objid)', 'objsubid'),
    ('pg_seclabel', '(classoid, objoid) = (m.classid, m.objid)', $$concat_ws(' ', objsubid, provider)$$),
    ('pg_init_privs', '(classoid, objoid) = (m.classid, m.objid)', 'objsubid');

-- How a column is shown: what it refers to by its description, trees of expressions as SQL.
CREATE FUNCTION pg_temp.shown(catalog regclass, col name) RETURNS text LANGUAGE sql AS $$
SELECT coalesce(
    (SELECT format(CASE WHEN is_array THEN '(SELECT string_agg(pg_describe_object(%s, o, 0), '','' ORDER BY n)
                                             FROM unnest(c.%I) WITH ORDINALITY u (o, n))'
                        ELSE 'pg_describe_object(%s, c.%I, 0)' END, pktable::oid, col)
     FROM pg_get_catalog_foreign_keys() WHERE fktable = catalog AND fkcols = ARRAY[col::text]),
    (SELECT format(shown, col)
     FROM (VALUES ('proargdefaults', 'pg_get_expr(c.%I, 0)'), ('prosqlbody', 'pg_get_function_sqlbody(c.oid)'),
                  ('ev_action', 'pg_get_ruledef(c.oid)'), ('adbin', 'pg_get_expr(c.%I, adrelid)'), ('conbin', 'pg_get_constraintdef(c.oid)'),
                  -- later minor versions keep a place in the WAL there
                  ('attoptions', $o$(SELECT string_agg(o, ' ') FROM unnest(c.%I) o WHERE o !~ '^pg_attver=')$o$)) v (name, shown)
     WHERE name = col),
    format('c.%I::text', col))
$$;

DO $$
DECLARE
    catalog regclass;
    condition text;
    part text;
    facts text;
BEGIN
    FOR catalog, condition, part IN TABLE pg_temp.owned LOOP
        SELECT string_agg(format('(%L, %s)', attname, pg_temp.shown(catalog, attname)), ', ') INTO facts
        FROM pg_attribute WHERE attrelid = catalog AND attnum > 0 AND NOT attisdropped
                                AND attname NOT IN ('oid', 'dbid', 'classid', 'objid', 'objsubid', 'classoid', 'objoid', 'refclassid', 'refobjid', 'refobjsubid');
        EXECUTE format($sql$INSERT INTO pg_temp.fact SELECT object, concat_ws(' ', %L, %s, name), value
                            FROM pg_temp.member m JOIN %s c ON %s, LATERAL (VALUES %s) v (name, value) WHERE value IS NOT NULL$sql$,
                       catalog, part, catalog, condition, facts);
    END LOOP;
END
$$;
SELECT line FROM (SELECT object || ' | ' || kind || ' | ' || translate(fact, E'\n\r', '  ') AS line FROM pg_temp.fact) f
ORDER BY line COLLATE "C";
