-- Multilateral price indices over a price_panel.

CREATE FUNCTION geks(price_panel, formula text DEFAULT 'fisher', window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_geks' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geks(price_panel, text, integer, text) IS 'GEKS index of fisher, tornqvist (CCDI), walsh or jevons, 100 in the first period; of all periods, or of rolling windows spliced by movement, window, half, mean, wisp, hasp, mean_pub';
CREATE FUNCTION geary_khamis(price_panel, window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_geary_khamis' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geary_khamis(price_panel, integer, text) IS 'multilateral index of Geary and Khamis, 100 in the first period; windows as of geks';
CREATE FUNCTION time_product_dummy(price_panel, window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_time_product_dummy' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION time_product_dummy(price_panel, integer, text) IS 'weighted time-product dummy index, 100 in the first period; windows as of geks';
