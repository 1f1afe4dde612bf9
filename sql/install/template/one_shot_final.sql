CREATE FUNCTION price_series_@name@_final(price_series) RETURNS @type@
    AS 'MODULE_PATHNAME', 'price_series_@name@_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_@name@_final(price_series) IS 'the final function of the aggregate @name@';
