-- Light, medium and heavy: of an element, of a product, and of amounts.

CREATE FUNCTION light_heavy(element, scheme text DEFAULT 'china') RETURNS text
    AS 'MODULE_PATHNAME', 'light_heavy_of_element' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy(element, text) IS 'class of an element: light, medium or heavy, NULL where the scheme has none; schemes china, china_three, usgs, eu, china_quota';
CREATE FUNCTION light_heavy(ree_product, scheme text DEFAULT 'china') RETURNS text
    AS 'MODULE_PATHNAME', 'light_heavy_of_product' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy(ree_product, text) IS 'class that all rare earths of a product share: light, medium or heavy, NULL where the scheme has none; schemes china, china_three, usgs, eu, china_quota';
CREATE FUNCTION light_heavy(text, scheme text DEFAULT 'china') RETURNS text
    AS 'MODULE_PATHNAME', 'light_heavy_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy(text, text) IS 'class of the element, or else product, that a text names: light, medium or heavy, NULL where the scheme has none; schemes china, china_three, usgs, eu, china_quota';

CREATE FUNCTION class_order(element, scheme text DEFAULT 'china') RETURNS integer
    AS 'MODULE_PATHNAME', 'class_order_of_element' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION class_order(element, text) IS 'for ORDER BY: 1 light, 2 medium, 3 heavy, 4 none, by light_heavy';
CREATE FUNCTION class_order(ree_product, scheme text DEFAULT 'china') RETURNS integer
    AS 'MODULE_PATHNAME', 'class_order_of_product' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION class_order(ree_product, text) IS 'for ORDER BY: 1 light, 2 medium, 3 heavy, 4 none, by light_heavy';
CREATE FUNCTION class_order(text, scheme text DEFAULT 'china') RETURNS integer
    AS 'MODULE_PATHNAME', 'class_order_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION class_order(text, text) IS 'for ORDER BY: 1 light, 2 medium, 3 heavy, 4 none, by light_heavy';

CREATE TYPE light_heavy_shares AS (
    light numeric, medium numeric, heavy numeric, unclassified numeric, total numeric,
    light_pct numeric, medium_pct numeric, heavy_pct numeric
);
COMMENT ON TYPE light_heavy_shares IS 'what light_heavy_split answers';
COMMENT ON COLUMN light_heavy_shares.light IS 'amount of what is light';
COMMENT ON COLUMN light_heavy_shares.medium IS 'amount of what is medium; 0 in a scheme without';
COMMENT ON COLUMN light_heavy_shares.heavy IS 'amount of what is heavy';
COMMENT ON COLUMN light_heavy_shares.unclassified IS 'amount of what the scheme does not class';
COMMENT ON COLUMN light_heavy_shares.total IS 'sum of these four; NULL where one of a composition is not known';
COMMENT ON COLUMN light_heavy_shares.light_pct IS 'light in per cent of the total; NULL where that is 0 or not known';
COMMENT ON COLUMN light_heavy_shares.medium_pct IS 'medium in per cent of the total; NULL where that is 0 or not known';
COMMENT ON COLUMN light_heavy_shares.heavy_pct IS 'heavy in per cent of the total; NULL where that is 0 or not known';

-- State: numeric[] of the sums light, medium, heavy, unclassified, and the number of the scheme.
CREATE FUNCTION light_heavy_split_combine(numeric[], numeric[]) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_combine(numeric[], numeric[]) IS 'aggregate combine function';
CREATE FUNCTION light_heavy_split_final(numeric[]) RETURNS light_heavy_shares
    AS 'MODULE_PATHNAME', 'split_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_final(numeric[]) IS 'aggregate final function';

--@ light_heavy_split element
--@ light_heavy_split ree_product
