-- A price_series as a chart of one line of text.

CREATE FUNCTION sparkline(price_series, width integer DEFAULT 40) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_sparkline' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sparkline(price_series, integer) IS 'chart of one line: block characters in UTF-8, ASCII in other encodings';
