-- Price indices over a price_panel.

CREATE FUNCTION price_index(price_panel, formula text, base text DEFAULT NULL, chained text DEFAULT 'none', weight_period text DEFAULT NULL, missing text DEFAULT 'matched', across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, text, text, text, text, boolean) IS 'price index of the items by a formula, 100 at the base (a day, month, quarter, year or daterange, as text; the first period); chained none, period, year; missing matched, mean, carry; across_gaps: a chain goes on from the last period that has a value';
CREATE FUNCTION price_index(price_panel, formula text, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, date) IS 'price index of the items by a formula on a fixed base, 100 there';
CREATE FUNCTION price_index(price_panel, formula text, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, daterange) IS 'price index of the items by a formula on a fixed base, 100 there';

CREATE FUNCTION aggregate_index(price_panel, base text DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, text) IS 'index of indices by their value weights at the base (a day, month, quarter, year or daterange, as text; the first period), 100 there';
CREATE FUNCTION aggregate_index(price_panel, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, date) IS 'index of indices by their value weights at the base, 100 there';
CREATE FUNCTION aggregate_index(price_panel, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, daterange) IS 'index of indices by their value weights at the base, 100 there';

CREATE FUNCTION contribution_pct(price_panel, from_period date, to_period date, formula text DEFAULT 'laspeyres') RETURNS TABLE (item text, contribution_pct numeric)
    AS 'MODULE_PATHNAME', 'price_panel_contribution_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION contribution_pct(price_panel, date, date, text) IS 'what each item contributes to the change of the index from one period to another, in per cent of the index; formulas laspeyres, paasche, fisher, fisher_reinsdorf, jevons, geometric_laspeyres';
