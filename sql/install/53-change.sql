-- Changes of a price_series in per cent.

CREATE FUNCTION wow_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_wow_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wow_pct(price_series, date, integer, integer) IS 'week-on-week change in per cent, of the week of a day or the newest; NULL where either week has no value';
CREATE FUNCTION mom_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_mom_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_pct(price_series, date, integer, integer) IS 'month-on-month change in per cent, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION change_pct(price_series, from_day date, to_day date, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_change_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION change_pct(price_series, date, date, boolean, integer, integer) IS 'change in per cent from one day to another; as_of: by the last values on or before them';
CREATE FUNCTION mom_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_mom_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_series(price_series, integer, integer) IS 'month-on-month changes in per cent, as a series of months; a month has none where it or the month before has no value';
