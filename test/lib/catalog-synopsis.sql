-- What the extension has, a line each, as docs/reference.md writes it in its ```synopsis blocks.
-- Support functions (input and output, what operators, operator classes, casts and aggregates are made
-- of) are left out where nobody calls them by name.
CREATE TEMP VIEW member AS
SELECT classid, objid FROM pg_depend
WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
      AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth');

CREATE TEMP VIEW support AS
SELECT unnest(ARRAY[typinput, typoutput, typreceive, typsend]::oid[]) AS oid FROM pg_type
UNION SELECT oprcode FROM pg_operator
UNION SELECT amproc FROM pg_amproc
UNION SELECT castfunc FROM pg_cast WHERE casttarget IN ('json'::regtype, 'jsonb'::regtype)
UNION SELECT castfunc FROM pg_cast JOIN pg_proc p ON p.oid = castfunc JOIN pg_type t ON t.oid = casttarget
WHERE proname = typname AND (castsource = 'text'::regtype OR casttarget IN ('text'::regtype, 'float8'::regtype) OR
                            'calendar_period'::regtype IN (castsource, casttarget))
UNION SELECT unnest(ARRAY[aggtransfn, aggfinalfn, aggcombinefn, aggmtransfn, aggminvtransfn]::oid[]) FROM pg_aggregate;

-- functions and aggregates
SELECT CASE prokind WHEN 'a' THEN 'AGGREGATE ' ELSE '' END || proname || '('
       || regexp_replace(pg_get_function_arguments(p.oid), '::[a-z_ ]+(\[\])?', '', 'g') || ') -> '
       || pg_get_function_result(p.oid)
FROM pg_proc p JOIN member ON classid = 'pg_proc'::regclass AND objid = p.oid
WHERE p.oid NOT IN (SELECT oid FROM support);

-- types, views
SELECT 'TYPE ' || typname FROM pg_type t JOIN member ON classid = 'pg_type'::regclass AND objid = t.oid
WHERE typtype IN ('b', 'c') AND typcategory <> 'A'
      AND (typrelid = 0 OR (SELECT relkind = 'c' FROM pg_class c WHERE c.oid = typrelid));
SELECT CASE relkind WHEN 'v' THEN 'VIEW ' ELSE 'RELATION ' END || relname
FROM pg_class c JOIN member ON classid = 'pg_class'::regclass AND objid = c.oid WHERE relkind <> 'c';

-- operators, those of one pair of types on a line
SELECT concat_ws(' ', 'OPERATORS', nullif(oprleft, 0)::regtype,
                 string_agg(oprname, ' ' ORDER BY array_position('{<,<=,=,<>,>=,>}', oprname::text), oprname),
                 oprright::regtype)
FROM pg_operator o JOIN member ON classid = 'pg_operator'::regclass AND objid = o.oid
GROUP BY oprleft, oprright;

-- operator classes, casts
SELECT 'OPERATOR CLASS ' || opcname || ' USING ' || amname
FROM pg_opclass c JOIN member ON classid = 'pg_opclass'::regclass AND objid = c.oid JOIN pg_am a ON a.oid = opcmethod;
SELECT 'CAST (' || castsource::regtype || ' AS ' || casttarget::regtype || ')'
       || CASE castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END
FROM pg_cast c JOIN member ON classid = 'pg_cast'::regclass AND objid = c.oid;

-- what this list does not know of
SELECT 'UNKNOWN ' || pg_describe_object(classid, objid, 0) FROM member
WHERE classid NOT IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_class'::regclass, 'pg_operator'::regclass,
                      'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_cast'::regclass);
