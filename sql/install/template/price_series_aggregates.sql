-- The aggregate price_series over times of type @time@ and prices of type @type@, with a weight and without.
CREATE FUNCTION price_series_accum(price_series, @time@, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@time@_@type@' LANGUAGE C @volatile@ PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, @time@, @type@) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, @time@, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_@time@_@type@' LANGUAGE C @volatile@ PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, @time@, @type@) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, @time@, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_@time@_@type@' LANGUAGE C @volatile@ PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, @time@, @type@) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE AGGREGATE price_series(day @time@, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(@time@, @type@) IS 'the quotes as a price_series, several of one day as their sum and number';
--@ weighted_aggregate @type@ time=@time@ volatile=@volatile@ weight=numeric
--@ weighted_aggregate @type@ time=@time@ volatile=@volatile@ weight=int8
--@ weighted_aggregate @type@ time=@time@ volatile=@volatile@ weight=float8
