CREATE FUNCTION @type@_cmp_text(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', '@type@_cmp_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_cmp_text(text, text) IS 'less-equal-greater of texts as of the @type@ that each names; unreadable text last';
ALTER OPERATOR FAMILY @type@_ops USING btree ADD FUNCTION 1 (text, text) @type@_cmp_text(text, text);
