-- Line charts as SVG pictures.

CREATE FUNCTION chart_svg(price_series, title text DEFAULT NULL, unit text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_series, text, text, integer, integer, text) IS 'line chart as an SVG picture: axes with round values and dates, gaps as gaps';
CREATE FUNCTION chart_svg(price_series[], labels text[] DEFAULT NULL, title text DEFAULT NULL, unit text DEFAULT NULL, panels text[] DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_array_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_series[], text[], text, text, text[], integer, integer, text) IS 'line chart of several series, with a label each, and in the panel that is named for it';
CREATE FUNCTION chart_svg(price_panel, title text DEFAULT NULL, unit text DEFAULT NULL, scheme text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_panel, text, text, text, integer, integer, text) IS 'line chart of the prices of all items; with a scheme of light and heavy, a panel for each class';

-- A literal is read as a price_series: the name is ambiguous without.
CREATE FUNCTION chart_svg(text, title text DEFAULT NULL, unit text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_chart_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(text, text, text, integer, integer, text) IS 'chart_svg of a price_series that is written as text';
