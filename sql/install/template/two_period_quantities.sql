-- The two-period index @type@ as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION @type@_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_@type@_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION @type@_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_@type@_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION @type@_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE @type@(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = @type@_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = @type@_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE @type@(numeric, numeric, numeric, numeric) IS 'price index @type@ of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
