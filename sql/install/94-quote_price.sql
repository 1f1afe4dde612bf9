-- Prices as they are quoted: a number or a range, with a unit or without.

CREATE FUNCTION split_quote_price(text, OUT low numeric, OUT high numeric, OUT unit price_unit)
    AS 'MODULE_PATHNAME', 'quote_split_price' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION split_quote_price(text) IS 'ends and unit of a quoted price such as 52.5-53 CNY/kg; of a single number both ends are that; NULL where there is no unit';
CREATE FUNCTION midpoint(quoted text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'quote_midpoint_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION midpoint(text) IS 'the price that a quoted range, as text without a unit, stands for: (low + high) / 2';
