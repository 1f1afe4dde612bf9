-- What a bulletin says of a price_series.

CREATE TYPE price_summary AS (
    points bigint, mean numeric, high numeric, high_day date, low numeric, low_day date, spread numeric,
    fluctuation_pct numeric, first numeric, last numeric, change_pct numeric
);
COMMENT ON TYPE price_summary IS 'mean, high and low with their days, spread, fluctuation (spread in per cent of the mean), first, last and change of a price_series';
COMMENT ON COLUMN price_summary.points IS 'number of points';
COMMENT ON COLUMN price_summary.mean IS 'mean of their values, to 12 decimals';
COMMENT ON COLUMN price_summary.high IS 'highest value';
COMMENT ON COLUMN price_summary.high_day IS 'its day, the earliest of several';
COMMENT ON COLUMN price_summary.low IS 'lowest value';
COMMENT ON COLUMN price_summary.low_day IS 'its day, the earliest of several';
COMMENT ON COLUMN price_summary.spread IS 'high - low';
COMMENT ON COLUMN price_summary.fluctuation_pct IS 'spread in per cent of the mean';
COMMENT ON COLUMN price_summary.first IS 'first value';
COMMENT ON COLUMN price_summary.last IS 'last value';
COMMENT ON COLUMN price_summary.change_pct IS 'change from the first value to the last, in per cent';
CREATE TYPE drawdown AS (pct numeric, peak_day date, trough_day date);
COMMENT ON TYPE drawdown IS 'largest fall from a value to a later one, in per cent of the former';
COMMENT ON COLUMN drawdown.pct IS 'fall in per cent of the value at the peak, zero or negative';
COMMENT ON COLUMN drawdown.peak_day IS 'day that it falls from';
COMMENT ON COLUMN drawdown.trough_day IS 'day that it falls to';

--@ twins text,daterange price_series
CREATE FUNCTION summary(price_series, days calendar_period DEFAULT NULL) RETURNS price_summary
    AS 'MODULE_PATHNAME', 'price_series_summary' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION summary(price_series, calendar_period) IS 'summary of the series, or of its points in a range of days';
CREATE FUNCTION max_drawdown(price_series) RETURNS drawdown
    AS 'MODULE_PATHNAME', 'price_series_max_drawdown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION max_drawdown(price_series) IS 'largest fall from a value to a later one, in per cent of the former';
CREATE FUNCTION volatility_pct(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_volatility_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION volatility_pct(price_series) IS 'sample standard deviation of the changes of the logarithm from point to point, in per cent, not annualised';
CREATE FUNCTION volatility_series(price_series, n integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_volatility_series' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION volatility_series(price_series, integer) IS 'sample standard deviation of the last n changes of the logarithm at each point, in per cent, not annualised';
