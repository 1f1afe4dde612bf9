-- What the catalog says of the extension: comments, labels, families, aggregates, casts.
SET client_encoding = 'UTF8';
CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, d.objsubid, pg_describe_object(d.classid, d.objid, d.objsubid) AS object
FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
WHERE d.deptype = 'e' AND e.extname = 'rare_earth' AND
      -- From PostgreSQL 17 on array types and the row types of views are members, too.
      NOT (d.classid = 'pg_type'::regclass AND
           EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = typrelid
                   WHERE t.oid = d.objid AND (typcategory = 'A' OR relkind <> 'c')));
CREATE TEMP VIEW function AS
SELECT p.*, p.oid::regprocedure AS signature FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid;
CREATE TEMP VIEW operator AS
SELECT o.*, o.oid::regoperator AS signature FROM member JOIN pg_operator o ON classid = 'pg_operator'::regclass AND objid = o.oid;

-- The queries down to the lists below look for faults and find none.

-- objects, and columns of views and composite types, without a comment
SELECT object FROM member WHERE obj_description(objid, classid::regclass::name) IS NULL ORDER BY object COLLATE "C";
SELECT c.oid::regclass AS relation, attname
FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid OR
                               classid = 'pg_type'::regclass AND objid = c.reltype AND relkind = 'c'
     JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
WHERE col_description(c.oid, attnum) IS NULL ORDER BY c.oid, attnum;

-- functions that are not immutable, or not parallel safe, or run as their owner, or under a setting; but the day of a
-- timestamptz is that of the session's time zone
SELECT signature, provolatile, proparallel, prosecdef, proconfig
FROM function
WHERE provolatile <> CASE WHEN signature::text ~ '[(,]timestamp with time zone' THEN 's' ELSE 'i' END AND prokind <> 'a' OR proparallel <> 's' OR prosecdef OR proconfig IS NOT NULL
ORDER BY signature::text COLLATE "C";
-- functions in a language other than C and SQL, and SQL in a body that is looked up when it runs
SELECT signature, lanname
FROM function JOIN pg_language l ON prolang = l.oid
WHERE prokind <> 'a' AND (lanname NOT IN ('c', 'sql') OR lanname = 'sql' AND prosqlbody IS NULL)
ORDER BY signature::text COLLATE "C";
-- functions that are called with NULL though no argument is NULL by default, and no state is passed;
-- but append and replace_value, whose series may be NULL, and those in SQL, which are put in the query's place only so
SELECT signature FROM function f
WHERE NOT proisstrict AND prokind <> 'a' AND proname NOT IN ('append', 'replace_value') AND prosqlbody IS NULL AND
      coalesce(pg_get_expr(proargdefaults, 0), '') !~ 'NULL' AND
      NOT EXISTS (SELECT FROM pg_aggregate a JOIN function g ON a.aggfnoid = g.oid
                  WHERE f.oid IN (aggtransfn, aggcombinefn, aggfinalfn, aggmtransfn, aggminvtransfn, aggmfinalfn))
ORDER BY signature::text COLLATE "C";
-- variadic and polymorphic functions, and pseudo-types elsewhere than in input and output
SELECT signature FROM function f
WHERE provariadic <> 0 OR
      EXISTS (SELECT FROM pg_type t
              WHERE (t.oid = prorettype OR t.oid = ANY (proargtypes) OR t.oid = ANY (proallargtypes)) AND
                    (typname ~ '^any' OR
                     typtype = 'p' AND typname <> 'record' AND
                     NOT EXISTS (SELECT FROM pg_type own
                                 WHERE f.oid IN (own.typinput, own.typoutput, own.typreceive, own.typmodin, own.typmodout))))
ORDER BY signature::text COLLATE "C";

-- types that lack binary input and output, an array type, or a default btree or hash operator class
SELECT t.oid::regtype AS type
FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND objid = t.oid
WHERE typreceive = 0 OR typsend = 0 OR typarray = 0 OR
      typtype = 'b' AND typcategory <> 'A' AND
      (SELECT count(DISTINCT opcmethod) FROM pg_opclass JOIN pg_am ON pg_am.oid = opcmethod
       WHERE opcintype = t.oid AND opcdefault AND amname IN ('btree', 'hash')) < 2
ORDER BY t.oid::regtype::text COLLATE "C";
-- hash families without an extended hash
SELECT opfname FROM member JOIN pg_opfamily f ON classid = 'pg_opfamily'::regclass AND objid = f.oid
     JOIN pg_am ON pg_am.oid = opfmethod AND amname = 'hash'
     JOIN pg_amproc p ON p.amprocfamily = f.oid AND p.amprocnum = 1
WHERE NOT EXISTS (SELECT FROM pg_amproc e WHERE e.amprocfamily = f.oid AND e.amproclefttype = p.amproclefttype AND e.amprocnum = 2);

-- comparison operators that lack a commutator, a negator or estimators, and operators never defined
SELECT signature FROM operator
WHERE oprcode = 0 OR
      oprname IN ('<', '<=', '=', '<>', '>=', '>') AND (oprcom = 0 OR oprnegate = 0 OR oprrest = 0 OR oprjoin = 0)
ORDER BY signature::text COLLATE "C";
-- estimators of another operator
SELECT signature, oprrest, oprjoin FROM operator
WHERE (oprname, oprrest::text, oprjoin::text) NOT IN (
          ('<', 'scalarltsel', 'scalarltjoinsel'), ('<=', 'scalarlesel', 'scalarlejoinsel'), ('=', 'eqsel', 'eqjoinsel'),
          ('>', 'scalargtsel', 'scalargtjoinsel'), ('>=', 'scalargesel', 'scalargejoinsel'), ('<>', 'neqsel', 'neqjoinsel')) AND
      oprname IN ('<', '<=', '=', '<>', '>=', '>')
ORDER BY signature::text COLLATE "C";
-- HASHES where and only where a hash family has the operator; MERGES only between equal types with an order
SELECT signature, oprcanhash, oprcanmerge FROM operator o
WHERE oprcanhash <> EXISTS (SELECT FROM pg_amop JOIN pg_am ON pg_am.oid = amopmethod
                            WHERE amopopr = o.oid AND amname = 'hash') OR
      oprcanmerge AND (oprleft <> oprright OR
                       NOT EXISTS (SELECT FROM pg_amop JOIN pg_am ON pg_am.oid = amopmethod
                                   WHERE amopopr = o.oid AND amname = 'btree' AND amopstrategy = 3))
ORDER BY signature::text COLLATE "C";

-- aggregates with a state that cannot be combined, stored or passed between servers
SELECT signature, aggtranstype::regtype
FROM function JOIN pg_aggregate ON aggfnoid = oid
WHERE aggcombinefn = 0 OR aggtranstype = 'internal'::regtype OR aggmtranstype = 'internal'::regtype OR
      aggserialfn <> 0 OR aggkind <> 'n'
ORDER BY signature::text COLLATE "C";

-- relations that not everyone may read
SELECT c.oid::regclass FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND objid = c.oid
WHERE NOT EXISTS (SELECT FROM aclexplode(relacl) WHERE grantee = 0 AND privilege_type = 'SELECT');

\pset format unaligned
\pset footer off
-- Every operator class is valid.
SELECT amname, opcname, amvalidate(oid)
FROM (SELECT c.oid, amname, opcname
      FROM member JOIN pg_opclass c ON classid = 'pg_opclass'::regclass AND objid = c.oid JOIN pg_am ON pg_am.oid = opcmethod
      ORDER BY opcname COLLATE "C", amname COLLATE "C" OFFSET 0) c;
-- the families and the types whose comparison they know
SELECT opfname, amname, string_agg(DISTINCT amoplefttype::regtype || ' and ' || amoprighttype::regtype, ', ') AS types,
       count(*) AS operators
FROM member JOIN pg_opfamily f ON classid = 'pg_opfamily'::regclass AND objid = f.oid
     JOIN pg_am a ON a.oid = opfmethod LEFT JOIN pg_amop ON amopfamily = f.oid
GROUP BY 1, 2 ORDER BY opfname COLLATE "C", amname COLLATE "C";

-- The types.
SELECT t.oid::regtype AS type, typtype, typlen, typbyval, typalign, typstorage, typcategory
FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND objid = t.oid
ORDER BY t.oid::regtype::text COLLATE "C";
-- The casts: a assignment, i implicit, e explicit.
SELECT castsource::regtype, casttarget::regtype, castcontext
FROM member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND objid = c.oid
ORDER BY castsource::regtype::text COLLATE "C", casttarget::regtype::text COLLATE "C";
-- The aggregates, and which variants of arguments each has.
SELECT proname, string_agg('(' || pg_get_function_identity_arguments(oid) || ')', ' '
                           ORDER BY pg_get_function_identity_arguments(oid) COLLATE "C") AS arguments
FROM function WHERE prokind = 'a' GROUP BY proname ORDER BY proname COLLATE "C";
-- The schema they all are in.
SELECT extrelocatable, extnamespace::regnamespace, extconfig
FROM pg_extension WHERE extname = 'rare_earth';
