-- What a bulletin says of a price_series.

CREATE TYPE price_summary AS (
    points bigint, mean numeric, high numeric, high_day date, low numeric, low_day date, spread numeric,
    fluctuation_pct numeric, first numeric, last numeric, change_pct numeric
);
COMMENT ON TYPE price_summary IS 'mean, high and low with their days, spread, fluctuation (spread in per cent of the mean), first, last and change of a price_series';
CREATE TYPE drawdown AS (pct numeric, peak_day date, trough_day date);
COMMENT ON TYPE drawdown IS 'largest fall from a value to a later one, in per cent of the former';

CREATE FUNCTION summary(price_series, days daterange DEFAULT NULL) RETURNS price_summary
    AS 'MODULE_PATHNAME', 'price_series_summary' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION summary(price_series, daterange) IS 'summary of the series, or of its points in a range of days';
CREATE FUNCTION max_drawdown(price_series) RETURNS drawdown
    AS 'MODULE_PATHNAME', 'price_series_max_drawdown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION max_drawdown(price_series) IS 'largest fall from a value to a later one, in per cent of the former';
