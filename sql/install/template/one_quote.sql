-- One more quote, or a correction, of type @type@.  Not strict: the first quote of a product is appended to NULL.
--@ twins text
CREATE FUNCTION append(price_series, day calendar_period, price @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, calendar_period, @type@) IS 'one more quote; of NULL, a series of one quote';
--@ twins text
CREATE FUNCTION replace_value(price_series, day calendar_period, price @type@) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_replace_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION replace_value(price_series, calendar_period, @type@) IS 'the series with one value on a day, or of the period that holds it, in place of what it has there; of NULL, a series of one quote';
