-- The aggregates over prices of type @type@.
CREATE FUNCTION price_series_accum(price_series, date, @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, @type@) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum(price_series, date, @type@, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, @type@, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, @type@) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, @type@) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE summary(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, @type@) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, @type@) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, @type@) IS 'the quotes as a chart of one line';
CREATE AGGREGATE rebase(day date, price @type@, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, @type@, text) IS 'the quotes as a price_series whose mean over the base is 100';
