-- What a ree_composition holds, arithmetic, shares, oxide and metal, and the name of an ore.

CREATE FUNCTION ree_composition(elements element[], amounts numeric[], basis text DEFAULT 'oxide') RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_from_arrays' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition(element[], numeric[], text) IS 'composition of two arrays of one length, as the aggregate makes it of rows';
CREATE FUNCTION points(ree_composition) RETURNS TABLE (element element, amount numeric, share_pct numeric, at_least numeric, below numeric)
    AS 'MODULE_PATHNAME', 'ree_composition_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 17;
COMMENT ON FUNCTION points(ree_composition) IS 'the amounts in order of atomic number, and what they are of the total in per cent; the bounds of amounts that are not known';
CREATE FUNCTION composition_basis(ree_composition) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_composition_basis' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION composition_basis(ree_composition) IS 'what the amounts are of: oxide or element';
CREATE FUNCTION total(ree_composition) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION total(ree_composition) IS 'sum of the amounts, NULL where one is not known';
CREATE FUNCTION amount(ree_composition, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_amount' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION amount(ree_composition, element) IS 'amount of an element, NULL where it is not known or the composition does not name the element';
CREATE FUNCTION share_pct(ree_composition, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_share_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION share_pct(ree_composition, element) IS 'what an element is of the total, in per cent, to 12 decimals; NULL where that is not known';
CREATE FUNCTION normalise(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_normalise' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION normalise(ree_composition) IS 'the shares in per cent as amounts, to 12 decimals, with a sum of exactly 100; NULL where an amount is not known';
CREATE FUNCTION replace_unknown(ree_composition, unknown text DEFAULT 'zero', below_limit text DEFAULT 'zero') RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_replace_unknown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION replace_unknown(ree_composition, text, text) IS 'the composition with numbers in place of unknown amounts (zero or keep) and of those below a limit (zero, half, limit or keep)';
CREATE FUNCTION to_oxide(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_to_oxide' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_oxide(ree_composition) IS 'the same as amounts of the traded oxides, each to 12 decimals';
CREATE FUNCTION to_metal(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_to_metal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION to_metal(ree_composition) IS 'the same as amounts of the elements, each to 12 decimals';
CREATE FUNCTION oxide_to_metal(element, mass numeric) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_oxide_to_metal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_to_metal(element, numeric) IS 'mass of the element in a mass of its traded oxide, to 12 decimals';
CREATE FUNCTION metal_to_oxide(element, mass numeric) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_metal_to_oxide' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION metal_to_oxide(element, numeric) IS 'mass of the traded oxide that a mass of the element gives, to 12 decimals';
CREATE FUNCTION light_heavy_split(ree_composition, scheme text DEFAULT 'china') RETURNS light_heavy_shares
    AS 'MODULE_PATHNAME', 'light_heavy_split_composition' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split(ree_composition, text) IS 'amounts by class, and their shares, by a scheme: china, china_three, usgs, eu, china_quota';
CREATE FUNCTION ore_type(ree_composition, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'ree_composition_ore_type' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ore_type(ree_composition, text) IS 'the trade''s name of an ore of this composition, NULL where none certainly fits; languages en, zh';

CREATE FUNCTION ree_composition_add(ree_composition, ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_add(ree_composition, ree_composition) IS 'implementation of + operator';
CREATE FUNCTION ree_composition_mul(ree_composition, numeric) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_times_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_mul(ree_composition, numeric) IS 'implementation of * operator';
CREATE FUNCTION ree_composition_mul(numeric, ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_number_times' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_mul(numeric, ree_composition) IS 'implementation of * operator';
CREATE FUNCTION ree_composition_div(ree_composition, numeric) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_over_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_div(ree_composition, numeric) IS 'implementation of / operator';
CREATE OPERATOR + (LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_add, COMMUTATOR = +);
COMMENT ON OPERATOR + (ree_composition, ree_composition) IS 'the amounts of both';
CREATE OPERATOR * (LEFTARG = ree_composition, RIGHTARG = numeric, FUNCTION = ree_composition_mul, COMMUTATOR = *);
COMMENT ON OPERATOR * (ree_composition, numeric) IS 'every amount times the number';
CREATE OPERATOR * (LEFTARG = numeric, RIGHTARG = ree_composition, FUNCTION = ree_composition_mul, COMMUTATOR = *);
COMMENT ON OPERATOR * (numeric, ree_composition) IS 'every amount times the number';
CREATE OPERATOR / (LEFTARG = ree_composition, RIGHTARG = numeric, FUNCTION = ree_composition_div);
COMMENT ON OPERATOR / (ree_composition, numeric) IS 'every amount divided by the number';
