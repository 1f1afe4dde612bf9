-- Comparison of the minimum per cent of oxide_purity with @type@, in no operator family: >=99% and >99%
-- are different purities with one minimum.  No main number gives NULL.
CREATE FUNCTION oxide_purity_lt(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(oxide_purity, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_@type@_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(oxide_purity, @type@) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(oxide_purity, @type@) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(oxide_purity, @type@) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(oxide_purity, @type@) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(oxide_purity, @type@) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(oxide_purity, @type@) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = oxide_purity, RIGHTARG = @type@, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (oxide_purity, @type@) IS 'minimum per cent less than number';
COMMENT ON OPERATOR <= (oxide_purity, @type@) IS 'minimum per cent less than or equal to number';
COMMENT ON OPERATOR = (oxide_purity, @type@) IS 'minimum per cent equal to number';
COMMENT ON OPERATOR <> (oxide_purity, @type@) IS 'minimum per cent not equal to number';
COMMENT ON OPERATOR >= (oxide_purity, @type@) IS 'minimum per cent greater than or equal to number';
COMMENT ON OPERATOR > (oxide_purity, @type@) IS 'minimum per cent greater than number';

CREATE FUNCTION oxide_purity_lt(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(@type@, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_oxide_purity_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(@type@, oxide_purity) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(@type@, oxide_purity) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(@type@, oxide_purity) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(@type@, oxide_purity) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(@type@, oxide_purity) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(@type@, oxide_purity) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = @type@, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (@type@, oxide_purity) IS 'number less than minimum per cent';
COMMENT ON OPERATOR <= (@type@, oxide_purity) IS 'number less than or equal to minimum per cent';
COMMENT ON OPERATOR = (@type@, oxide_purity) IS 'number equal to minimum per cent';
COMMENT ON OPERATOR <> (@type@, oxide_purity) IS 'number not equal to minimum per cent';
COMMENT ON OPERATOR >= (@type@, oxide_purity) IS 'number greater than or equal to minimum per cent';
COMMENT ON OPERATOR > (@type@, oxide_purity) IS 'number greater than minimum per cent';
