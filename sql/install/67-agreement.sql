-- By which rule of rounding a published figure holds.

CREATE FUNCTION agrees(published numeric, computed numeric, digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'price_figure_agrees' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION agrees(numeric, numeric, integer) IS 'the rule by which a computed value gives the published one: half_up, half_even, truncated, within_one, or NULL';
CREATE FUNCTION agrees_change(published numeric, before numeric, after numeric, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'price_figure_agrees_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION agrees_change(numeric, numeric, numeric, integer, integer) IS 'the rule by which two values give a published change in per cent: exact or rounded (values rounded first), with half_up, half_even, truncated or within_one, or NULL';
