-- Two price_series of one thing as one.

--@ twins text,daterange
CREATE FUNCTION link_factor(old price_series, new price_series, at calendar_period) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, calendar_period) IS 'mean of the old series over mean of the new one, over the days or periods that both have there';

--@ twins text,daterange
CREATE FUNCTION splice(old price_series, new price_series, at calendar_period, keep text DEFAULT 'old') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, calendar_period, text) IS 'two series as one, linked there; keep: whose level, old (default) or new';
