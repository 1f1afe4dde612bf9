-- What a price_series holds.

CREATE FUNCTION first_day(price_series) RETURNS date
    AS 'MODULE_PATHNAME', 'price_series_first_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION first_day(price_series) IS 'first day, or first day of the first period; NULL for an empty series';
CREATE FUNCTION last_day(price_series) RETURNS date
    AS 'MODULE_PATHNAME', 'price_series_last_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION last_day(price_series) IS 'last day, or first day of the last period; NULL for an empty series';
CREATE FUNCTION num_points(price_series) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_series_num_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION num_points(price_series) IS 'number of days or periods that have a value';
CREATE FUNCTION series_period(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_period' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION series_period(price_series) IS 'day, week, month, quarter, half or year';
CREATE FUNCTION series_base(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_base' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION series_base(price_series) IS 'reference base as it is printed: window and value, 2010=100; NULL where there is none';
--@ twins text
CREATE FUNCTION value_at(price_series, day calendar_period, as_of boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_value_at' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION value_at(price_series, calendar_period, boolean) IS 'value on a day or of the period that holds it; as_of: the last value on or before';
CREATE FUNCTION value_at(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_newest_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION value_at(price_series) IS 'the newest value; NULL for an empty series';
--@ twins text,daterange
CREATE FUNCTION slice(price_series, days calendar_period) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_slice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(price_series, calendar_period) IS 'the points whose day, or first day of the period, lies in the range';
CREATE FUNCTION points(price_series, OUT "time" date, OUT value numeric, OUT quotes numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(price_series) IS 'the points as rows: day or first day of the period, value, and number (or weight) of quotes';
