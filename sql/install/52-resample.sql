-- Weeks, months, quarters, half-years and years of a price_series.

CREATE FUNCTION weekly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_weekly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(price_series, text, integer) IS 'series by week (from Monday): method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION monthly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_monthly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(price_series, text, integer) IS 'series by month: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION quarterly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_quarterly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(price_series, text, integer) IS 'series by quarter: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION half_yearly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_half_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION half_yearly(price_series, text, integer) IS 'series by half-year: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION yearly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(price_series, text, integer) IS 'series by year: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
