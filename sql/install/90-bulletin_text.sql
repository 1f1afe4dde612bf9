-- The sentences that a bulletin prints.

--@ twins text
CREATE FUNCTION bulletin_text(product ree_product, price_series, period calendar_period, from_unit price_unit, to_unit price_unit, language text DEFAULT 'zh', price_digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_product' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(ree_product, price_series, calendar_period, price_unit, price_unit, text, integer) IS 'sentence on a price: its average in a period, in to_unit, and the change on the period before; from exact averages, or from those rounded to price_digits; language zh or en';
--@ twins text
CREATE FUNCTION bulletin_text(product text, price_series, period calendar_period, from_unit text, to_unit text, language text DEFAULT 'zh', price_digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_quote_name' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(text, price_series, calendar_period, text, text, text, integer) IS 'sentence on a price, the product as text, with a purity or without, and the units as text; language zh or en';
--@ twins text
CREATE FUNCTION bulletin_text(price_series, period calendar_period, language text DEFAULT 'zh', price_digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_index' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(price_series, calendar_period, text, integer) IS 'paragraph on an index in a month (of a series of months, quarters or half-years, a year): how it went, mean, high and low with their days, spread and fluctuation; from exact values, or from those rounded to price_digits; language zh or en';
