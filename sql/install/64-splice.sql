-- Two price_series of one thing as one.

--@ twins text,daterange
CREATE FUNCTION link_factor(old price_series, new price_series, at calendar_period, missing text DEFAULT 'drop') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, calendar_period, text) IS 'mean of the old series over mean of the new one, over the days or periods that both have there; missing: what to do with those that one lacks, drop (leave them out) or error';

--@ twins text,daterange
CREATE FUNCTION splice(old price_series, new price_series, at calendar_period, keep text DEFAULT 'old', missing text DEFAULT 'drop') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, calendar_period, text, text) IS 'two series as one, linked there; keep: whose level, old (default) or new; missing: what to do with days there that one lacks, drop (leave them out) or error';
