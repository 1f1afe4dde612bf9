-- Changes of a price_series, in per cent and as differences.

--@ change wow unit=week period=week
--@ change mom unit=month period=month
--@ change qoq unit=quarter period=quarter

-- A year ago there is a value or there is none: nothing is crossed.
--@ twins text price_series
CREATE FUNCTION yoy_pct(price_series, period calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_yoy_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_pct(price_series, calendar_period, integer, integer, text) IS 'year-on-year change in per cent, of the month of a day or the newest; NULL where either month has no value';
--@ twins text
CREATE FUNCTION yoy_change(price_series, period calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_yoy_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_change(price_series, calendar_period, integer, integer, text) IS 'year-on-year difference, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION yoy_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yoy_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_series(price_series, integer, integer, text) IS 'year-on-year changes in per cent, as a series of months; a month has none where it or the one before has no value';
CREATE FUNCTION yoy_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yoy_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_change_series(price_series, integer, integer, text) IS 'year-on-year differences, as a series of months; a month has none where it or the one before has no value';

-- Over some months, at that rate for a year.
--@ twins text
CREATE FUNCTION annualized_pct(price_series, period calendar_period DEFAULT NULL, months integer DEFAULT 1, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_annualized_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION annualized_pct(price_series, calendar_period, integer, integer, integer, text) IS 'change of a month or the newest on the one so many months before, compounded to twelve months, in per cent';

-- From day to day.
--@ twins text
CREATE FUNCTION change_pct(price_series, from_day calendar_period, to_day calendar_period, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_change_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION change_pct(price_series, calendar_period, calendar_period, boolean, integer, integer) IS 'change in per cent from one day to another; as_of: by the last values on or before them';
--@ twins text
CREATE FUNCTION change(price_series, from_day calendar_period, to_day calendar_period, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION change(price_series, calendar_period, calendar_period, boolean, integer, integer) IS 'difference from one day to another; as_of: by the last values on or before them';
--@ twins text
CREATE FUNCTION previous_quote_pct(price_series, day calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, across_gaps boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_pct(price_series, calendar_period, integer, integer, boolean) IS 'change in per cent of a day or the newest from the quoted day before; of a period from the period before, across_gaps: from the last one that has a value';
--@ twins text
CREATE FUNCTION previous_quote_change(price_series, day calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, across_gaps boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_change(price_series, calendar_period, integer, integer, boolean) IS 'difference of a day or the newest from the quoted day before; of a period from the period before, across_gaps: from the last one that has a value';
CREATE FUNCTION previous_quote_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_series(price_series, integer, integer, boolean) IS 'changes in per cent of every day from the quoted day before; of periods from the period before, across_gaps: from the last one that has a value';
CREATE FUNCTION previous_quote_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_change_series(price_series, integer, integer, boolean) IS 'differences of every day from the quoted day before; of periods from the period before, across_gaps: from the last one that has a value';

-- Since the beginning of the month, and of the year.
--@ to_date mtd span=month literal=
--@ to_date ytd span=year literal=price_series

-- A year so far on the same months of the last.
--@ twins text
CREATE FUNCTION ytd_yoy_pct(price_series, period calendar_period DEFAULT NULL, method text DEFAULT 'mean', digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_ytd_yoy_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_yoy_pct(price_series, calendar_period, text, integer, integer) IS 'change in per cent of a year up to the month of a day or the newest, on the same months of the year before; method mean or sum; NULL unless both years have the same months';
CREATE FUNCTION ytd_yoy_series(price_series, method text DEFAULT 'mean', digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_ytd_yoy_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_yoy_series(price_series, text, integer, integer) IS 'changes in per cent of each year up to each month, on the same months of the year before';
