-- Prices brought to another basis: metal of oxide, a concentrate of another grade, with and without tax.

CREATE FUNCTION metal_equivalent_price(oxide_price numeric, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'metal_equivalent_of_price' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_equivalent_price(numeric, ree_product, oxide_purity) IS 'what the oxide in a unit of a metal or alloy costs';
CREATE FUNCTION metal_equivalent_price(oxide_price price_series, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'metal_equivalent_of_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_equivalent_price(price_series, ree_product, oxide_purity) IS 'what the oxide in a unit of a metal or alloy costs';
CREATE FUNCTION metal_premium(metal_price numeric, oxide_price numeric, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'metal_premium_of_price' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_premium(numeric, numeric, ree_product, oxide_purity) IS 'what a metal or alloy costs above the oxide in it';
CREATE FUNCTION metal_premium(metal_price price_series, oxide_price price_series, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'metal_premium_of_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_premium(price_series, price_series, ree_product, oxide_purity) IS 'what a metal or alloy costs above the oxide in it';
CREATE FUNCTION metal_premium_pct(metal_price numeric, oxide_price numeric, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'metal_premium_pct_of_price' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_premium_pct(numeric, numeric, ree_product, oxide_purity) IS 'what a metal or alloy costs above the oxide in it, in per cent of that';
CREATE FUNCTION metal_premium_pct(metal_price price_series, oxide_price price_series, product ree_product, purity oxide_purity DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'metal_premium_pct_of_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION metal_premium_pct(price_series, price_series, ree_product, oxide_purity) IS 'what a metal or alloy costs above the oxide in it, in per cent of that';
CREATE FUNCTION concentrate_price(price numeric, grade_pct numeric, reference_grade_pct numeric DEFAULT 50) RETURNS numeric
    AS 'MODULE_PATHNAME', 'concentrate_of_price' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentrate_price(numeric, numeric, numeric) IS 'price of a concentrate of another grade than the price is of, in proportion';
CREATE FUNCTION concentrate_price(price_series, grade_pct numeric, reference_grade_pct numeric DEFAULT 50) RETURNS price_series
    AS 'MODULE_PATHNAME', 'concentrate_of_series' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION concentrate_price(price_series, numeric, numeric) IS 'price of a concentrate of another grade than the price is of, in proportion';
--@ twins text
CREATE FUNCTION with_tax(price numeric, day calendar_period DEFAULT NULL, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_with_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION with_tax(numeric, calendar_period, numeric, price_unit) IS 'price with value-added tax, by the rate, a fraction (0.13), or by that of China on the day';
CREATE FUNCTION with_tax(price_series, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_with_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION with_tax(price_series, numeric, price_unit) IS 'prices with value-added tax, by the rate, a fraction (0.13), or by that of China on each day';
--@ twins text
CREATE FUNCTION without_tax(price numeric, day calendar_period DEFAULT NULL, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_without_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION without_tax(numeric, calendar_period, numeric, price_unit) IS 'price without value-added tax, by the rate, a fraction (0.13), or by that of China on the day';
CREATE FUNCTION without_tax(price_series, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_without_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION without_tax(price_series, numeric, price_unit) IS 'prices without value-added tax, by the rate, a fraction (0.13), or by that of China on each day';
