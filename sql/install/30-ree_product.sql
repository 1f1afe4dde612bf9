-- ree_product: what the trade deals in, a form of one or more rare earth elements.

CREATE TYPE ree_product;

CREATE FUNCTION ree_product_in(cstring) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_in(cstring) IS 'I/O';
CREATE FUNCTION ree_product_out(ree_product) RETURNS cstring
    AS 'MODULE_PATHNAME', 'ree_product_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_out(ree_product) IS 'I/O';
CREATE FUNCTION ree_product_recv(internal) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_recv(internal) IS 'I/O';
CREATE FUNCTION ree_product_send(ree_product) RETURNS bytea
    AS 'MODULE_PATHNAME', 'ree_product_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_send(ree_product) IS 'I/O';

CREATE TYPE ree_product (
    INPUT = ree_product_in, OUTPUT = ree_product_out, RECEIVE = ree_product_recv, SEND = ree_product_send,
    INTERNALLENGTH = 2, PASSEDBYVALUE, ALIGNMENT = int2
);
COMMENT ON TYPE ree_product IS 'rare earth product of a closed list: canonical, Chinese or English trade name, or formula; printed as its canonical name';

--@ comparison ree_product
--@ extremes ree_product
--@ name_matching ree_product

CREATE FUNCTION ree_product(text) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product(text) IS 'the product that a text names';
CREATE FUNCTION text(ree_product) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(ree_product) IS 'canonical name';

CREATE CAST (ree_product AS text) WITH FUNCTION text(ree_product) AS ASSIGNMENT;
COMMENT ON CAST (ree_product AS text) IS 'canonical name';
CREATE CAST (text AS ree_product) WITH FUNCTION ree_product(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS ree_product) IS 'read as input reads it';
CREATE CAST (varchar AS ree_product) WITH FUNCTION ree_product(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS ree_product) IS 'read as input reads it';

CREATE FUNCTION product_form(ree_product) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_form' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_form(ree_product) IS 'form: oxide, metal, ferroalloy, alloy, carbonate, chloride, fluoride, oxalate, nitrate, hydroxide, acetate, compound, concentrate or scrap';
CREATE FUNCTION product_elements(ree_product) RETURNS element[]
    AS 'MODULE_PATHNAME', 'ree_product_elements' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_elements(ree_product) IS 'rare earths that the product is known to hold, in order of atomic number; unspecified ones are left out';
CREATE FUNCTION product_principal(ree_product) RETURNS element
    AS 'MODULE_PATHNAME', 'ree_product_principal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_principal(ree_product) IS 'element that gives the product its value; NULL where there is none';
CREATE FUNCTION product_name(ree_product, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_name(ree_product, text) IS 'name in a language: en, zh';
CREATE FUNCTION product_name(ree_product, language text, missing_ok boolean) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_name(ree_product, text, boolean) IS 'name in a language; NULL, where missing_ok, if the database encoding cannot hold it';
CREATE FUNCTION product_names(ree_product) RETURNS text[]
    AS 'MODULE_PATHNAME', 'ree_product_names' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_names(ree_product) IS 'every name that is read as this product, the canonical one first';
CREATE FUNCTION product_list() RETURNS ree_product[]
    AS 'MODULE_PATHNAME', 'ree_product_list' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_list() IS 'all products, in the order of their permanent numbers';
CREATE FUNCTION split_quote_name(text, OUT product ree_product, OUT purity oxide_purity)
    AS 'MODULE_PATHNAME', 'ree_product_split_quote_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION split_quote_name(text) IS 'product and purity of a quotation''s name, the purity before or behind; NULL where there is none';

CREATE VIEW ree_products AS
SELECT product, product_form(product) AS form, product_elements(product) AS elements,
       product_principal(product) AS principal, product_name(product, 'zh', true) AS name_zh,
       product_name(product, 'en') AS name_en, product_names(product) AS names
FROM pg_catalog.unnest(product_list()) AS listed (product);
COMMENT ON VIEW ree_products IS 'all products that ree_product knows';
COMMENT ON COLUMN ree_products.product IS 'the product, printed as its canonical name';
COMMENT ON COLUMN ree_products.form IS 'oxide, metal, ferroalloy, ...';
COMMENT ON COLUMN ree_products.elements IS 'rare earths that it is known to hold, in order of atomic number';
COMMENT ON COLUMN ree_products.principal IS 'element that gives it its value';
COMMENT ON COLUMN ree_products.name_zh IS 'Chinese trade name; NULL if the database encoding cannot hold it';
COMMENT ON COLUMN ree_products.name_en IS 'English trade name';
COMMENT ON COLUMN ree_products.names IS 'every name that is read as this product';
GRANT SELECT ON ree_products TO PUBLIC;
