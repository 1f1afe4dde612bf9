-- A price_series on a reference base.

--@ twins text,daterange
CREATE FUNCTION rebase(price_series, base calendar_period, value numeric DEFAULT 100, partial boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, calendar_period, numeric, boolean) IS 'series whose mean over the base is the value';
