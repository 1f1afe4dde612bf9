-- Comparison, ordering and hashing of @type@, with itself and with text (read as input reads it;
-- unreadable text equals nothing and sorts last).

--@ scalar_order @type@

CREATE FUNCTION @type@_lt(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_le(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_eq(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_ne(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_ge(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_gt(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_text_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_cmp(@type@, text) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_text_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_lt(@type@, text) IS 'implementation of < operator';
COMMENT ON FUNCTION @type@_le(@type@, text) IS 'implementation of <= operator';
COMMENT ON FUNCTION @type@_eq(@type@, text) IS 'implementation of = operator';
COMMENT ON FUNCTION @type@_ne(@type@, text) IS 'implementation of <> operator';
COMMENT ON FUNCTION @type@_ge(@type@, text) IS 'implementation of >= operator';
COMMENT ON FUNCTION @type@_gt(@type@, text) IS 'implementation of > operator';
COMMENT ON FUNCTION @type@_cmp(@type@, text) IS 'less-equal-greater';

CREATE FUNCTION @type@_lt(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_le(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_eq(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_ne(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_ge(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_gt(text, @type@) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_@type@_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_cmp(text, @type@) RETURNS integer
    AS 'MODULE_PATHNAME', 'text_@type@_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_lt(text, @type@) IS 'implementation of < operator';
COMMENT ON FUNCTION @type@_le(text, @type@) IS 'implementation of <= operator';
COMMENT ON FUNCTION @type@_eq(text, @type@) IS 'implementation of = operator';
COMMENT ON FUNCTION @type@_ne(text, @type@) IS 'implementation of <> operator';
COMMENT ON FUNCTION @type@_ge(text, @type@) IS 'implementation of >= operator';
COMMENT ON FUNCTION @type@_gt(text, @type@) IS 'implementation of > operator';
COMMENT ON FUNCTION @type@_cmp(text, @type@) IS 'less-equal-greater';

CREATE FUNCTION @type@_hash_text(text) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_hash_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_hash_text_extended(text, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', '@type@_hash_text_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_hash_text(text) IS 'hash of text as of the @type@ that it names';
COMMENT ON FUNCTION @type@_hash_text_extended(text, bigint) IS 'hash of text as of the @type@ that it names, with a seed';

CREATE OPERATOR < (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (@type@, text) IS 'less than';
COMMENT ON OPERATOR <= (@type@, text) IS 'less than or equal';
COMMENT ON OPERATOR = (@type@, text) IS 'equal';
COMMENT ON OPERATOR <> (@type@, text) IS 'not equal';
COMMENT ON OPERATOR >= (@type@, text) IS 'greater than or equal';
COMMENT ON OPERATOR > (@type@, text) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = text, RIGHTARG = @type@, FUNCTION = @type@_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (text, @type@) IS 'less than';
COMMENT ON OPERATOR <= (text, @type@) IS 'less than or equal';
COMMENT ON OPERATOR = (text, @type@) IS 'equal';
COMMENT ON OPERATOR <> (text, @type@) IS 'not equal';
COMMENT ON OPERATOR >= (text, @type@) IS 'greater than or equal';
COMMENT ON OPERATOR > (text, @type@) IS 'greater than';

COMMENT ON OPERATOR FAMILY @type@_ops USING btree IS 'order of @type@, with text too';
ALTER OPERATOR FAMILY @type@_ops USING btree ADD
    OPERATOR 1 < (@type@, text),
    OPERATOR 2 <= (@type@, text),
    OPERATOR 3 = (@type@, text),
    OPERATOR 4 >= (@type@, text),
    OPERATOR 5 > (@type@, text),
    FUNCTION 1 (@type@, text) @type@_cmp(@type@, text),
    OPERATOR 1 < (text, @type@),
    OPERATOR 2 <= (text, @type@),
    OPERATOR 3 = (text, @type@),
    OPERATOR 4 >= (text, @type@),
    OPERATOR 5 > (text, @type@),
    FUNCTION 1 (text, @type@) @type@_cmp(text, @type@);

COMMENT ON OPERATOR FAMILY @type@_ops USING hash IS 'hash of @type@, with text too';
ALTER OPERATOR FAMILY @type@_ops USING hash ADD
    OPERATOR 1 = (@type@, text),
    OPERATOR 1 = (text, @type@),
    FUNCTION 1 (text, text) @type@_hash_text(text),
    FUNCTION 2 (text, text) @type@_hash_text_extended(text, bigint);
