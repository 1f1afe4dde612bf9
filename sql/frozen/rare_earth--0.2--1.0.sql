-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION rare_earth UPDATE TO '1.0'" to load this file. \quit

-- Parts that are new since 0.2, in order: a line "--@ part NN-topic" each.
-- Equal values of the scalar types have equal bytes, so that a btree index keeps equal keys once, with a list of their
-- rows (deduplication).  Not so of the containers: 5.0 equals 5.00.

ALTER OPERATOR FAMILY element_ops USING btree ADD FUNCTION 4 (element) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY oxide_purity_ops USING btree ADD FUNCTION 4 (oxide_purity) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY ree_product_ops USING btree ADD FUNCTION 4 (ree_product) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY price_unit_ops USING btree ADD FUNCTION 4 (price_unit) pg_catalog.btequalimage(oid);

-- Changes within the parts of 0.2.

CREATE FUNCTION element_name(element, language text, missing_ok boolean) RETURNS text
    AS 'MODULE_PATHNAME', 'element_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_name(element, text, boolean) IS 'name in a language; NULL, where missing_ok, if the database encoding cannot hold it';

CREATE FUNCTION product_name(ree_product, language text, missing_ok boolean) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_name(ree_product, text, boolean) IS 'name in a language; NULL, where missing_ok, if the database encoding cannot hold it';

CREATE OR REPLACE VIEW ree_products AS
SELECT product, product_form(product) AS form, product_elements(product) AS elements,
       product_principal(product) AS principal, product_name(product, 'zh', true) AS name_zh,
       product_name(product, 'en') AS name_en, product_names(product) AS names
FROM pg_catalog.unnest(product_list()) AS listed (product);
COMMENT ON COLUMN ree_products.name_zh IS 'Chinese trade name; NULL if the database encoding cannot hold it';

CREATE OR REPLACE VIEW ree_elements AS
SELECT element_symbol(e) AS symbol,
       atomic_number(e) AS atomic_number,
       element_name(e, 'en') AS name_en,
       element_name(e, 'zh', true) AS name_zh,
       atomic_weight(e) AS atomic_weight,
       oxide_formula(e) AS oxide_formula,
       oxide_factor(e) AS oxide_factor,
       light_heavy(e, 'china') AS china,
       light_heavy(e, 'china_three') AS china_three,
       light_heavy(e, 'usgs') AS usgs,
       light_heavy(e, 'eu') AS eu
FROM pg_catalog.unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) AS e;
COMMENT ON COLUMN ree_elements.name_zh IS 'Chinese name, simplified; NULL if the database encoding cannot hold it';

-- how many rows a planner should expect
ALTER FUNCTION points(ree_composition) ROWS 17;
ALTER FUNCTION suspicious_quotes(price_series, numeric, numeric) ROWS 10;
