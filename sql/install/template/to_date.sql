--@ twins text @literal@
CREATE FUNCTION @type@_pct(price_series, day calendar_period DEFAULT NULL, from_last_@span@_end boolean DEFAULT false, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_@type@_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_pct(price_series, calendar_period, boolean, boolean, integer, integer) IS 'change in per cent of a day or the newest from the first quote of its @span@, or from the last of the @span@ before';
--@ twins text
CREATE FUNCTION @type@_change(price_series, day calendar_period DEFAULT NULL, from_last_@span@_end boolean DEFAULT false, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_@type@_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_change(price_series, calendar_period, boolean, boolean, integer, integer) IS 'difference of a day or the newest from the first quote of its @span@, or from the last of the @span@ before';
CREATE FUNCTION @type@_series(price_series, from_last_@span@_end boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_@type@_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_series(price_series, boolean, integer, integer) IS 'changes in per cent of every day from the first quote of its @span@, or from the last of the @span@ before';
CREATE FUNCTION @type@_change_series(price_series, from_last_@span@_end boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_@type@_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_change_series(price_series, boolean, integer, integer) IS 'differences of every day from the first quote of its @span@, or from the last of the @span@ before';
