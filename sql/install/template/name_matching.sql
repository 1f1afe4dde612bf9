-- LIKE, ILIKE, ~ and ~* of @type@ with a pattern: the canonical text matches, or the English or the Chinese name.
-- src/name_matching.h defines the functions.
CREATE FUNCTION @type@_like(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_like' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_nlike(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_nlike' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_iclike(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_iclike' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_icnlike(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_icnlike' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_regexeq(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_regexeq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_regexne(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_regexne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_icregexeq(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_icregexeq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION @type@_icregexne(@type@, text) RETURNS boolean
    AS 'MODULE_PATHNAME', '@type@_icregexne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_like(@type@, text) IS 'implementation of ~~ operator';
COMMENT ON FUNCTION @type@_nlike(@type@, text) IS 'implementation of !~~ operator';
COMMENT ON FUNCTION @type@_iclike(@type@, text) IS 'implementation of ~~* operator';
COMMENT ON FUNCTION @type@_icnlike(@type@, text) IS 'implementation of !~~* operator';
COMMENT ON FUNCTION @type@_regexeq(@type@, text) IS 'implementation of ~ operator';
COMMENT ON FUNCTION @type@_regexne(@type@, text) IS 'implementation of !~ operator';
COMMENT ON FUNCTION @type@_icregexeq(@type@, text) IS 'implementation of ~* operator';
COMMENT ON FUNCTION @type@_icregexne(@type@, text) IS 'implementation of !~* operator';
CREATE OPERATOR ~~ (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_like, NEGATOR = !~~,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR !~~ (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_nlike, NEGATOR = ~~,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR ~~* (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_iclike, NEGATOR = !~~*,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR !~~* (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_icnlike, NEGATOR = ~~*,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR ~ (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_regexeq, NEGATOR = !~,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR !~ (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_regexne, NEGATOR = ~,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR ~* (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_icregexeq, NEGATOR = !~*,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
CREATE OPERATOR !~* (
    LEFTARG = @type@, RIGHTARG = text, FUNCTION = @type@_icregexne, NEGATOR = ~*,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
COMMENT ON OPERATOR ~~ (@type@, text) IS 'like: the canonical text, or the English or Chinese name';
COMMENT ON OPERATOR !~~ (@type@, text) IS 'not like: neither the canonical text nor the English or Chinese name';
COMMENT ON OPERATOR ~~* (@type@, text) IS 'like, whatever the case: the canonical text, or the English or Chinese name';
COMMENT ON OPERATOR !~~* (@type@, text) IS 'not like, whatever the case: neither the canonical text nor the English or Chinese name';
COMMENT ON OPERATOR ~ (@type@, text) IS 'match of a regular expression: the canonical text, or the English or Chinese name';
COMMENT ON OPERATOR !~ (@type@, text) IS 'no match of a regular expression: neither the canonical text nor the English or Chinese name';
COMMENT ON OPERATOR ~* (@type@, text) IS 'match of a regular expression, whatever the case: the canonical text, or the English or Chinese name';
COMMENT ON OPERATOR !~* (@type@, text) IS 'no match of a regular expression, whatever the case: neither the canonical text nor the English or Chinese name';
