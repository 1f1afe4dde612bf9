-- Aggregates that build a price_panel of items whose names are @type@.
CREATE FUNCTION price_panel_accum(price_panel, @type@, price_series) RETURNS price_panel
    AS 'MODULE_PATHNAME', '@symbol@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, @type@, price_series) IS 'adds an item to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, @type@, price_series, price_series) RETURNS price_panel
    AS 'MODULE_PATHNAME', '@symbol@_quantities' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, @type@, price_series, price_series) IS 'adds an item with quantities to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, @type@, price_series, numeric) RETURNS price_panel
    AS 'MODULE_PATHNAME', '@symbol@_weight_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, @type@, price_series, numeric) IS 'adds an item with a weight to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, @type@, price_series, bigint) RETURNS price_panel
    AS 'MODULE_PATHNAME', '@symbol@_weight_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, @type@, price_series, bigint) IS 'adds an item with a weight to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, @type@, price_series, double precision) RETURNS price_panel
    AS 'MODULE_PATHNAME', '@symbol@_weight_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, @type@, price_series, double precision) IS 'adds an item with a weight to a state of aggregation';
CREATE AGGREGATE price_panel(item @type@, series price_series) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(@type@, price_series) IS 'items and their series as a price_panel';
CREATE AGGREGATE price_panel(item @type@, series price_series, value_weight numeric) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(@type@, price_series, numeric) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item @type@, series price_series, value_weight bigint) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(@type@, price_series, bigint) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item @type@, series price_series, value_weight double precision) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(@type@, price_series, double precision) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item @type@, prices price_series, quantities price_series) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(@type@, price_series, price_series) IS 'items, their prices and quantities as a price_panel';
