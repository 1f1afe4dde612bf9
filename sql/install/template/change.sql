--@ twins text price_series
CREATE FUNCTION @type@_pct(price_series, period calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean', across_gaps boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_@type@_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_pct(price_series, calendar_period, integer, integer, text, boolean) IS '@unit@-on-@unit@ change in per cent, of the @period@ of a day or the newest; NULL where either @period@ has no value; across_gaps: on the last @period@ before it that has one';
--@ twins text
CREATE FUNCTION @type@_change(price_series, period calendar_period DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean', across_gaps boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_@type@_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_change(price_series, calendar_period, integer, integer, text, boolean) IS '@unit@-on-@unit@ difference, of the @period@ of a day or the newest; NULL where either @period@ has no value; across_gaps: on the last @period@ before it that has one';
CREATE FUNCTION @type@_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean', across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_@type@_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_series(price_series, integer, integer, text, boolean) IS '@unit@-on-@unit@ changes in per cent, as a series of @period@s; a @period@ has none where it or the one before has no value; across_gaps: on the last @period@ before it that has one';
CREATE FUNCTION @type@_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean', across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_@type@_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION @type@_change_series(price_series, integer, integer, text, boolean) IS '@unit@-on-@unit@ differences, as a series of @period@s; a @period@ has none where it or the one before has no value; across_gaps: on the last @period@ before it that has one';
