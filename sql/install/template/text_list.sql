CREATE FUNCTION @type@_texts_lt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_le(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_eq(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_ne(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_ge(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_gt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_texts_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_texts_cmp(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_texts_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_texts_lt(text, text) IS 'implementation of ==<@mark@ operator';
COMMENT ON FUNCTION @type@_texts_le(text, text) IS 'implementation of ==<=@mark@ operator';
COMMENT ON FUNCTION @type@_texts_eq(text, text) IS 'implementation of ==@mark@ operator';
COMMENT ON FUNCTION @type@_texts_ne(text, text) IS 'implementation of ==<>@mark@ operator';
COMMENT ON FUNCTION @type@_texts_ge(text, text) IS 'implementation of ==>=@mark@ operator';
COMMENT ON FUNCTION @type@_texts_gt(text, text) IS 'implementation of ==>@mark@ operator';
COMMENT ON FUNCTION @type@_texts_cmp(text, text) IS 'less-equal-greater of texts as of the @type@ that each names; unreadable text last';

CREATE OPERATOR ==<@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_lt, COMMUTATOR = ==>@mark@, NEGATOR = ==>=@mark@,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR ==<=@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_le, COMMUTATOR = ==>=@mark@, NEGATOR = ==>@mark@,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR ==@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_eq, COMMUTATOR = ==@mark@, NEGATOR = ==<>@mark@,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR ==<>@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_ne, COMMUTATOR = ==<>@mark@, NEGATOR = ==@mark@,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR ==>=@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_ge, COMMUTATOR = ==<=@mark@, NEGATOR = ==<@mark@,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR ==>@mark@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_texts_gt, COMMUTATOR = ==<@mark@, NEGATOR = ==<=@mark@,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ==<@mark@ (text, text) IS 'the first text names a lesser @type@ than the second';
COMMENT ON OPERATOR ==<=@mark@ (text, text) IS 'the first text names a lesser @type@ than the second, or the same';
COMMENT ON OPERATOR ==@mark@ (text, text) IS 'both texts name the same @type@, or are the same and name none';
COMMENT ON OPERATOR ==<>@mark@ (text, text) IS 'the texts name different @type@s, or one names none and they differ';
COMMENT ON OPERATOR ==>=@mark@ (text, text) IS 'the first text names a greater @type@ than the second, or the same';
COMMENT ON OPERATOR ==>@mark@ (text, text) IS 'the first text names a greater @type@ than the second';
ALTER OPERATOR FAMILY @type@_ops USING btree ADD
    OPERATOR 1 ==<@mark@ (text, text), OPERATOR 2 ==<=@mark@ (text, text), OPERATOR 3 ==@mark@ (text, text),
    OPERATOR 4 ==>=@mark@ (text, text), OPERATOR 5 ==>@mark@ (text, text),
    FUNCTION 1 (text, text) @type@_texts_cmp(text, text);
ALTER OPERATOR FAMILY @type@_ops USING hash ADD OPERATOR 1 ==@mark@ (text, text);
