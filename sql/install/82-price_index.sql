-- Price indices over a price_panel.

--@ twins text
CREATE FUNCTION price_index(price_panel, formula text, base calendar_period DEFAULT NULL, chained text DEFAULT 'none', weight_period calendar_period DEFAULT NULL, missing text DEFAULT 'matched', across_gaps boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_price_index' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, calendar_period, text, calendar_period, text, boolean) IS 'price index of the items by a formula, 100 at the base (the first period); chained none, period or year; missing matched, mean or carry; across_gaps: a chain goes on from the last period that has a value';
CREATE FUNCTION price_index(price_panel, formula text, base daterange) RETURNS price_series
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN price_index($1, $2, $3::calendar_period);
COMMENT ON FUNCTION price_index(price_panel, text, daterange) IS 'price index of the items by a formula on a fixed base, 100 there';

--@ twins text,daterange
CREATE FUNCTION aggregate_index(price_panel, base calendar_period DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_aggregate_index' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, calendar_period) IS 'index of indices by their value weights at the base (the first period), 100 there';

--@ twins text
CREATE FUNCTION contribution_pct(price_panel, from_period calendar_period, to_period calendar_period, formula text DEFAULT 'laspeyres') RETURNS TABLE (item text, contribution_pct numeric)
    AS 'MODULE_PATHNAME', 'price_panel_contribution_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION contribution_pct(price_panel, calendar_period, calendar_period, text) IS 'what each item contributes to the change of the index from one period to another, in per cent of the index; formulas laspeyres, paasche, fisher, fisher_reinsdorf, jevons, geometric_laspeyres';
