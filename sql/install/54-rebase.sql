-- A price_series on a reference base.

CREATE FUNCTION rebase(price_series, base text, value numeric DEFAULT 100, partial boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, text, numeric, boolean) IS 'series whose mean over the base (a day, month, quarter, half-year, year or daterange, as text) is the value';
CREATE FUNCTION rebase(price_series, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, date) IS 'series whose mean over the base is 100';
CREATE FUNCTION rebase(price_series, base date, value numeric, partial boolean) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, date, numeric, boolean) IS 'series whose mean over the base is the value';
CREATE FUNCTION rebase(price_series, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, daterange) IS 'series whose mean over the base is 100';
CREATE FUNCTION rebase(price_series, base daterange, value numeric, partial boolean) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, daterange, numeric, boolean) IS 'series whose mean over the base is the value';
