-- min and max of @type@.
CREATE FUNCTION @type@_larger(@type@, @type@) RETURNS @type@
    AS 'MODULE_PATHNAME', '@type@_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_larger(@type@, @type@) IS 'larger of two';
CREATE AGGREGATE max(@type@) (
    SFUNC = @type@_larger, STYPE = @type@, COMBINEFUNC = @type@_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(@type@) IS 'maximum of all @type@ values';
CREATE FUNCTION @type@_smaller(@type@, @type@) RETURNS @type@
    AS 'MODULE_PATHNAME', '@type@_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_smaller(@type@, @type@) IS 'smaller of two';
CREATE AGGREGATE min(@type@) (
    SFUNC = @type@_smaller, STYPE = @type@, COMBINEFUNC = @type@_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(@type@) IS 'minimum of all @type@ values';
