-- Line charts as SVG pictures.

CREATE FUNCTION chart_svg(price_series, title text DEFAULT NULL, unit text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_series, text, text, integer, integer, text) IS 'line chart as an SVG picture: axes with round values and dates, gaps as gaps';
