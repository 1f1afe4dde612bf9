-- Two price_series of one thing as one.

CREATE FUNCTION link_factor(old price_series, new price_series, at text, missing text DEFAULT 'drop') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, text, text) IS 'mean of the old series over mean of the new one, over the days that both have in a day, month, quarter, year or range (as text); missing: what to do with days that one lacks, drop (leave them out) or error';
CREATE FUNCTION link_factor(old price_series, new price_series, at date) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, date) IS 'value of the old series over value of the new one on a day or in its period';
CREATE FUNCTION link_factor(old price_series, new price_series, at daterange) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, daterange) IS 'mean of the old series over mean of the new one, over the days that both have in a range';

CREATE FUNCTION splice(old price_series, new price_series, at text, keep text DEFAULT 'old', missing text DEFAULT 'drop') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, text, text, text) IS 'two series as one, linked at a day, month, quarter, year or range (as text); keep: whose level, old (default) or new; missing: what to do with days of the link that one lacks, drop (leave them out) or error';
CREATE FUNCTION splice(old price_series, new price_series, at date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, date) IS 'two series as one, linked at a day or its period, at the level of the old';
CREATE FUNCTION splice(old price_series, new price_series, at date, keep text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, date, text) IS 'two series as one, linked at a day or its period; keep: whose level, old or new';
CREATE FUNCTION splice(old price_series, new price_series, at daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, daterange) IS 'two series as one, linked over a range of days, at the level of the old';
CREATE FUNCTION splice(old price_series, new price_series, at daterange, keep text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, daterange, text) IS 'two series as one, linked over a range of days; keep: whose level, old or new';
