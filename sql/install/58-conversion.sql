-- A price_series as arrays, and with fewer points.

CREATE FUNCTION days(price_series) RETURNS date[]
    AS 'MODULE_PATHNAME', 'price_series_days' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION days(price_series) IS 'the days, or first days of the periods, in order';
CREATE FUNCTION prices(price_series) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'price_series_prices' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prices(price_series) IS 'the values in order of day';
CREATE FUNCTION price_series(days date[], prices numeric[]) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_from_arrays' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series(date[], numeric[]) IS 'the quotes of two arrays of one length, as the aggregate makes it of rows';

CREATE FUNCTION moving_average(price_series, n integer, kind text DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_moving_average' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION moving_average(price_series, integer, text) IS 'mean of the last n points at each point, none before the n-th; by kind, of the points of the last n days, weeks, months, quarters or years, none before the series is so old';
CREATE FUNCTION downsample(price_series, n integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_downsample' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION downsample(price_series, integer) IS 'the n points with which a chart looks most like the whole: largest triangle, three buckets';
