-- Comparison, ordering and hashing of @type@ with itself; what uses it says what its families are.  src/comparison.h
-- defines the functions.  Equality and hash look at bytes alone and cannot raise.

CREATE FUNCTION @type@_lt(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_le(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_eq(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_eq' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION @type@_ne(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_ne' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION @type@_ge(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_gt(@type@, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_cmp(@type@, @type@) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_lt(@type@, @type@) IS 'implementation of < operator';
COMMENT ON FUNCTION @type@_le(@type@, @type@) IS 'implementation of <= operator';
COMMENT ON FUNCTION @type@_eq(@type@, @type@) IS 'implementation of = operator';
COMMENT ON FUNCTION @type@_ne(@type@, @type@) IS 'implementation of <> operator';
COMMENT ON FUNCTION @type@_ge(@type@, @type@) IS 'implementation of >= operator';
COMMENT ON FUNCTION @type@_gt(@type@, @type@) IS 'implementation of > operator';
COMMENT ON FUNCTION @type@_cmp(@type@, @type@) IS 'less-equal-greater';

CREATE FUNCTION @type@_hash(@type@) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_hash' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
CREATE FUNCTION @type@_hash_extended(@type@, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', '@type@_hash_extended' LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;
COMMENT ON FUNCTION @type@_hash(@type@) IS 'hash';
COMMENT ON FUNCTION @type@_hash_extended(@type@, bigint) IS 'hash, with a seed';

CREATE OPERATOR < (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = @type@, RIGHTARG = @type@, FUNCTION = @type@_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (@type@, @type@) IS 'less than';
COMMENT ON OPERATOR <= (@type@, @type@) IS 'less than or equal';
COMMENT ON OPERATOR = (@type@, @type@) IS 'equal';
COMMENT ON OPERATOR <> (@type@, @type@) IS 'not equal';
COMMENT ON OPERATOR >= (@type@, @type@) IS 'greater than or equal';
COMMENT ON OPERATOR > (@type@, @type@) IS 'greater than';

-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY @type@_ops USING btree;
CREATE OPERATOR CLASS @type@_ops DEFAULT FOR TYPE @type@ USING btree FAMILY @type@_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 @type@_cmp(@type@, @type@);
COMMENT ON OPERATOR CLASS @type@_ops USING btree IS 'order of @type@';

CREATE OPERATOR FAMILY @type@_ops USING hash;
CREATE OPERATOR CLASS @type@_ops DEFAULT FOR TYPE @type@ USING hash FAMILY @type@_ops AS
    OPERATOR 1 =, FUNCTION 1 @type@_hash(@type@), FUNCTION 2 @type@_hash_extended(@type@, bigint);
COMMENT ON OPERATOR CLASS @type@_ops USING hash IS 'hash of @type@';
