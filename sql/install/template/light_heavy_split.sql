-- The aggregate light_heavy_split over amounts of @type@, by the scheme china and by a named one.
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, numeric) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, numeric) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, numeric) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, numeric, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, numeric, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, numeric, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, numeric, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, bigint) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, bigint) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, bigint) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, bigint) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, bigint, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, bigint, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, bigint, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, bigint, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, double precision) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, double precision) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, double precision) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, double precision) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], @type@, double precision, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_@type@_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], @type@, double precision, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(@type@, double precision, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(@type@, double precision, text) IS 'amounts by class, and their shares, by a scheme';
