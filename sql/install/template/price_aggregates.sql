-- The aggregates over prices of type @type@.
CREATE FUNCTION price_series_accum(price_series, date, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, @type@) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, @type@) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, @type@) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, @type@, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, @type@, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, @type@) IS 'the quotes as a price_series, several of one day as their sum and number';
--@ one_shot_aggregate @type@ name=mom_pct comment=month-on-month change of the newest month, in per cent
--@ one_shot_aggregate @type@ name=qoq_pct comment=quarter-on-quarter change of the newest quarter, in per cent
--@ one_shot_aggregate @type@ name=yoy_pct comment=year-on-year change of the newest month, in per cent
--@ one_shot_aggregate @type@ name=ytd_pct comment=change of the newest day from the first quote of its year, in per cent
--@ one_shot_aggregate @type@ name=summary comment=mean, high and low with their days, spread, fluctuation, first, last, change
--@ one_shot_aggregate @type@ name=max_drawdown comment=largest fall from a day to a later one, in per cent
--@ one_shot_aggregate @type@ name=sparkline comment=the quotes as a chart of one line
--@ one_shot_aggregate @type@ name=monthly comment=the quotes as a price_series of months, the mean of each
CREATE AGGREGATE rebase(day date, price @type@, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, @type@, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, @type@, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@type@_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, @type@, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price @type@, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, @type@, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, @type@, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@type@_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, @type@, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price @type@, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, @type@, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, @type@, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@type@_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, @type@, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price @type@, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, @type@, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
