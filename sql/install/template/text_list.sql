CREATE FUNCTION @type@_cmp_text(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_cmp_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_cmp_text(text, text) IS 'less-equal-greater of texts as of the @type@ that each names; unreadable text last';
ALTER OPERATOR FAMILY @type@_ops USING btree ADD FUNCTION 1 (text, text) @type@_cmp_text(text, text);

CREATE FUNCTION @type@_same_text(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_same_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_same_text(text, text) IS 'implementation of @same@ operator';
CREATE OPERATOR @same@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = @type@_same_text, COMMUTATOR = @same@,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR @same@ (text, text) IS 'both texts name the same @type@, or are the same and name none';
ALTER OPERATOR FAMILY @type@_ops USING hash ADD OPERATOR 1 @same@ (text, text);
