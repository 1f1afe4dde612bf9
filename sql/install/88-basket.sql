-- What a unit of rare earth oxide is worth, by the prices of its oxides; what the ore is.

CREATE FUNCTION basket_price(ree_composition, products ree_product[], prices numeric[], only_elements element[] DEFAULT NULL, missing text DEFAULT 'error') RETURNS numeric
    AS 'MODULE_PATHNAME', 'basket_price_of_arrays' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_price(ree_composition, ree_product[], numeric[], element[], text) IS 'sum of share x price over the oxides, a unit of total oxide; missing: what to do without a price, error or drop (NULL)';
--@ twins text price_panel
CREATE FUNCTION basket_price(ree_composition, price_panel, day calendar_period, only_elements element[] DEFAULT NULL, missing text DEFAULT 'error', max_days integer DEFAULT 10) RETURNS numeric
    AS 'MODULE_PATHNAME', 'basket_price_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_price(ree_composition, price_panel, calendar_period, element[], text, integer) IS 'sum of share x price over the oxides on a day, or in the period that it is in; missing: what to do without a price, error, drop (NULL) or carry (the last price, at most max_days old)';
CREATE FUNCTION basket_series(ree_composition, price_panel, only_elements element[] DEFAULT NULL, missing text DEFAULT 'drop') RETURNS price_series
    AS 'MODULE_PATHNAME', 'basket_series_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_series(ree_composition, price_panel, element[], text) IS 'basket price on every day on which all oxides have a price; NULL where one has no series; missing: what to do with days that one lacks, drop (leave them out) or error';
CREATE FUNCTION missing_prices(ree_composition, products ree_product[], prices numeric[], only_elements element[] DEFAULT NULL) RETURNS element[]
    AS 'MODULE_PATHNAME', 'missing_prices_of_arrays' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION missing_prices(ree_composition, ree_product[], numeric[], element[]) IS 'elements of the composition of whose oxides no price is given';
--@ twins text price_panel
CREATE FUNCTION missing_prices(ree_composition, price_panel, day calendar_period DEFAULT NULL, only_elements element[] DEFAULT NULL) RETURNS element[]
    AS 'MODULE_PATHNAME', 'missing_prices_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION missing_prices(ree_composition, price_panel, calendar_period, element[]) IS 'elements of the composition of whose oxides the panel has no price on the day, or on any';
CREATE FUNCTION ore_value(basket_price numeric, grade_pct numeric, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ore_value_of_price' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ore_value(numeric, numeric, price_unit) IS 'value of the oxide in a tonne of ore, by basket price (a kilogram, where no unit says otherwise) and grade';
CREATE FUNCTION ore_value(price_series, grade_pct numeric, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'ore_value_of_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ore_value(price_series, numeric, price_unit) IS 'value of the oxide in a tonne of ore, by basket price (a kilogram, where no unit says otherwise) and grade';
