CREATE FUNCTION price_series_accum_weighted(price_series, @time@, @type@, @weight@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@time@_@type@_@weight@' LANGUAGE C @volatile@ PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, @time@, @type@, @weight@) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day @time@, price @type@, weight @weight@) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(@time@, @type@, @weight@) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
