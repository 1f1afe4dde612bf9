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
CREATE AGGREGATE mom_pct(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, @type@) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE summary(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, @type@) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, @type@) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, @type@) IS 'the quotes as a chart of one line';
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
