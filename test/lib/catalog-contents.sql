-- All that the catalogs say of the extension, a line each, in an order that is the same in every
-- database: to compare one installation with another.  No OIDs; every name with its schema.
SET search_path = pg_catalog;
SET client_encoding = 'UTF8';
CREATE TEMP VIEW member AS
SELECT classid, objid, pg_describe_object(classid, objid, objsubid) AS object
FROM pg_depend
WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
      AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rare_earth');

CREATE TEMP VIEW fact AS
SELECT object, 'comment' AS kind, obj_description(objid, classid::regclass::name) AS fact FROM pg_temp.member
-- what each object, and each part of it, depends on
UNION ALL
SELECT object, concat('uses ', deptype), pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
FROM pg_temp.member m JOIN pg_depend d USING (classid, objid)
UNION ALL
SELECT object, 'function', replace(pg_get_functiondef(objid), E'\n', ' ')
FROM pg_temp.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid WHERE prokind <> 'a'
UNION ALL
SELECT object, 'owner, privileges', proowner::regrole || ' ' || coalesce(proacl::text, '')
FROM pg_temp.member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid
UNION ALL
SELECT object, 'aggregate',
       concat_ws(' ', aggkind, aggtransfn::regprocedure, aggfinalfn::regprocedure, aggcombinefn::regprocedure, aggserialfn, aggdeserialfn,
                 aggmtransfn::regprocedure, aggminvtransfn::regprocedure, aggmfinalfn::regprocedure, aggsortop::regoperator,
                 aggtranstype::regtype, aggmtranstype::regtype, agginitval, aggfinalmodify, aggmfinalmodify, aggtransspace,
                 proparallel, pg_get_function_result(objid), pg_get_function_arguments(objid))
FROM pg_temp.member JOIN pg_aggregate ON classid = 'pg_proc'::regclass AND objid = aggfnoid JOIN pg_proc p ON p.oid = objid
UNION ALL
SELECT object, 'operator',
       concat_ws(' ', oprcode::regprocedure, oprresult::regtype, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin,
                 oprcanhash, oprcanmerge, oprowner::regrole)
FROM pg_temp.member JOIN pg_operator o ON classid = 'pg_operator'::regclass AND objid = o.oid
UNION ALL
SELECT object, 'type',
       concat_ws(' ', typlen, typbyval, typtype, typcategory, typispreferred, typdelim, typalign, typstorage, typinput, typoutput,
                 typreceive, typsend, typmodin, typmodout, typanalyze, typsubscript, typcollation, typdefault, typarray::regtype,
                 typowner::regrole, typacl)
FROM pg_temp.member JOIN pg_type t ON classid = 'pg_type'::regclass AND objid = t.oid
UNION ALL
SELECT object, 'cast', concat_ws(' ', castfunc::regprocedure, castcontext, castmethod)
FROM pg_temp.member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND objid = c.oid
UNION ALL
SELECT object, 'class',
       concat_ws(' ', pg_describe_object('pg_opfamily'::regclass, opcfamily, 0), opcintype::regtype, opcdefault,
                 opckeytype::regtype, opcowner::regrole)
FROM pg_temp.member JOIN pg_opclass c ON classid = 'pg_opclass'::regclass AND objid = c.oid
UNION ALL
SELECT object, 'of the family',
       concat_ws(' ', amopstrategy, amoppurpose, amopopr::regoperator, amoplefttype::regtype, amoprighttype::regtype)
FROM pg_temp.member JOIN pg_amop ON classid = 'pg_opfamily'::regclass AND objid = amopfamily
UNION ALL
SELECT object, 'of the family',
       concat_ws(' ', amprocnum, amproc::regprocedure, amproclefttype::regtype, amprocrighttype::regtype)
FROM pg_temp.member JOIN pg_amproc ON classid = 'pg_opfamily'::regclass AND objid = amprocfamily
UNION ALL
SELECT object, 'relation', concat_ws(' ', relkind, relowner::regrole, relacl, reloptions, replace(pg_get_viewdef(c.oid), E'\n', ' '))
FROM pg_temp.member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid
UNION ALL
SELECT object, concat('column ', attnum),
       concat_ws(' ', attname, format_type(atttypid, atttypmod), attstorage, attacl, col_description(c.oid, attnum))
FROM pg_temp.member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid OR
                                       classid = 'pg_type'::regclass AND objid = c.reltype AND relkind = 'c'
     JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
UNION ALL
-- what nothing above knows
SELECT object, 'unknown', NULL FROM pg_temp.member
WHERE classid NOT IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_class'::regclass, 'pg_operator'::regclass,
                      'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_cast'::regclass);

SELECT line FROM (SELECT object || ' | ' || kind || ' | ' || coalesce(fact, '') AS line FROM pg_temp.fact) f
ORDER BY line COLLATE "C";
