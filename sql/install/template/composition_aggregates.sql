-- The aggregates that build a ree_composition, over amounts of type @type@.
CREATE FUNCTION ree_composition_accum(ree_composition, element, @type@) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, @type@) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, @type@) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, @type@) IS 'amounts of the traded oxides, added up by element; NULL is an amount that is not known';
CREATE FUNCTION ree_composition_accum(ree_composition, element, @type@, text) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, @type@, text) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, @type@, basis text) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, @type@, text) IS 'amounts of oxides or of elements, as basis says (oxide, element), added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, @type@) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_product_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, @type@) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, @type@) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, @type@) IS 'amounts of oxides or of metals of one element each, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, @type@) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_purity_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, @type@) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, oxide_purity, @type@) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, oxide_purity, @type@) IS 'amounts of oxides, metals and alloys, divided over their elements by the shares that the purities state';
