-- price_series whose days do not match.

CREATE FUNCTION fill(price_series, max_days integer DEFAULT 10, method text DEFAULT 'carry', "like" price_series DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_fill' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fill(price_series, integer, text, price_series) IS 'the series with values on days that it lacks: on those of another series, or all between its first and last; carry: the last value, at most max_days old; linear: between two values at most max_days apart';

CREATE FUNCTION unmatched_days(a price_series, b price_series, OUT "time" date, OUT missing_in text) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_unmatched_days' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unmatched_days(price_series, price_series) IS 'the days, or first days of periods, that only one of two series has, and which lacks it: a or b';

CREATE FUNCTION correlation(a price_series, b price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_correlation' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION correlation(price_series, price_series) IS 'correlation of the changes of the logarithms of two series, from each day that both have to the next';
