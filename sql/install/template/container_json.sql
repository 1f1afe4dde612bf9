CREATE FUNCTION @type@_to_json(@type@) RETURNS json
    AS 'MODULE_PATHNAME', '@type@_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_to_json(@type@) IS 'implementation of the cast to json';
CREATE FUNCTION @type@_to_jsonb(@type@) RETURNS jsonb
    AS 'MODULE_PATHNAME', '@type@_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_to_jsonb(@type@) IS 'implementation of the cast to jsonb';
CREATE CAST (@type@ AS json) WITH FUNCTION @type@_to_json(@type@);
COMMENT ON CAST (@type@ AS json) IS 'as an object, which input reads, too';
CREATE CAST (@type@ AS jsonb) WITH FUNCTION @type@_to_jsonb(@type@);
COMMENT ON CAST (@type@ AS jsonb) IS 'as an object, which input reads, too';
CREATE CAST (json AS @type@) WITH INOUT;
COMMENT ON CAST (json AS @type@) IS 'read as input reads it';
CREATE CAST (jsonb AS @type@) WITH INOUT;
COMMENT ON CAST (jsonb AS @type@) IS 'read as input reads it';
