-- complain if script is sourced in psql, rather than via ALTER EXTENSION
\echo Use "ALTER EXTENSION rare_earth UPDATE TO '0.2'" to load this file. \quit

-- Parts that are new since 0.1, in order: a line "--@ part NN-topic" each.
-- The sentences that a bulletin prints.

CREATE FUNCTION bulletin_text(product ree_product, price_series, period date, from_unit price_unit, to_unit price_unit, language text DEFAULT 'zh') RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_product' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(ree_product, price_series, date, price_unit, price_unit, text) IS 'sentence on a price: its average in a period, in to_unit, and the change on the period before, rounded as a bulletin does; language zh or en';
CREATE FUNCTION bulletin_text(product text, price_series, period date, from_unit text, to_unit text, language text DEFAULT 'zh') RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_quote_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(text, price_series, date, text, text, text) IS 'sentence on a price, the product as text, with a purity or without, and the units as text; language zh or en';
CREATE FUNCTION bulletin_text(price_series, period date, language text DEFAULT 'zh') RETURNS text
    AS 'MODULE_PATHNAME', 'bulletin_text_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION bulletin_text(price_series, date, text) IS 'paragraph on an index in a month (of a series of months or quarters, a year): how it went, mean, high and low with their days, spread and fluctuation; language zh or en';
-- Line charts as SVG pictures.

CREATE FUNCTION chart_svg(price_series, title text DEFAULT NULL, unit text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_series, text, text, integer, integer, text) IS 'line chart as an SVG picture: axes with round values and dates, gaps as gaps';
CREATE FUNCTION chart_svg(price_series[], labels text[] DEFAULT NULL, title text DEFAULT NULL, unit text DEFAULT NULL, panels text[] DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_array_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_series[], text[], text, text, text[], integer, integer, text) IS 'line chart of several series, with a label each, and in the panel that is named for it';
CREATE FUNCTION chart_svg(price_panel, title text DEFAULT NULL, unit text DEFAULT NULL, scheme text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_chart' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(price_panel, text, text, text, integer, integer, text) IS 'line chart of the prices of all items; with a scheme of light and heavy, a panel for each class';

-- A literal is read as a price_series: the name is ambiguous without.
CREATE FUNCTION chart_svg(text, title text DEFAULT NULL, unit text DEFAULT NULL, width integer DEFAULT 640, height integer DEFAULT NULL, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_chart_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION chart_svg(text, text, text, integer, integer, text) IS 'chart_svg of a price_series that is written as text';
-- Points as charts read them: columns of plain types, under the names that dashboards look for.  Not STRICT, so that the
-- planner can put the body in the query's place; the points of NULL are no rows.

CREATE FUNCTION chart_points(series price_series, name text DEFAULT 'value')
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", name, p.value::double precision FROM points(series) AS p;
END;
COMMENT ON FUNCTION chart_points(price_series, text) IS 'the points as rows for a chart: day or first day of the period, name of the line, value as a float';

CREATE FUNCTION chart_points(panel price_panel)
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", p.item, p.value::double precision FROM points(panel) AS p;
END;
COMMENT ON FUNCTION chart_points(price_panel) IS 'the points of all items as rows for a chart, each item a line of its name';

-- A literal is read as a price_series.
CREATE FUNCTION chart_points(series text, name text DEFAULT 'value')
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", name, p.value::double precision FROM points(series) AS p;
END;
COMMENT ON FUNCTION chart_points(text, text) IS 'the points of a price_series that is written as text, as rows for a chart';
-- Text into columns of the containers without a cast, as the scalar types take it: drivers send parameters as text or
-- varchar.  In a comparison a parameter takes a cast.

CREATE CAST (text AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_series) IS 'read as input reads it';
CREATE CAST (varchar AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_series) IS 'read as input reads it';
CREATE CAST (text AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_panel) IS 'read as input reads it';
CREATE CAST (varchar AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_panel) IS 'read as input reads it';
CREATE CAST (text AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS ree_composition) IS 'read as input reads it';
CREATE CAST (varchar AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS ree_composition) IS 'read as input reads it';
-- Prices as they are quoted: a number or a range, with a unit or without.

CREATE FUNCTION split_quote_price(text, OUT low numeric, OUT high numeric, OUT unit price_unit)
    AS 'MODULE_PATHNAME', 'quote_split_price' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION split_quote_price(text) IS 'ends and unit of a quoted price such as 52.5-53 CNY/kg; of a single number both ends are that; NULL where there is no unit';
CREATE FUNCTION midpoint(quoted text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'quote_midpoint_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION midpoint(text) IS 'the price that a quoted range, as text without a unit, stands for: (low + high) / 2';
-- Lists and sets of text.  column = ANY (array of text) against an index: a btree sorts the items by the family's order,
-- and column < ANY finds the greatest of them by its operators.  column IN (SELECT text): a hash table of texts takes an
-- equality of two texts in the hash family.  These operators have names of their own for each type, since text = text
-- and text < text are the server's.

CREATE FUNCTION element_texts_lt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_le(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_eq(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_ne(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_ge(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_gt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_texts_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_texts_cmp(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_texts_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_texts_lt(text, text) IS 'implementation of ==<# operator';
COMMENT ON FUNCTION element_texts_le(text, text) IS 'implementation of ==<=# operator';
COMMENT ON FUNCTION element_texts_eq(text, text) IS 'implementation of ==# operator';
COMMENT ON FUNCTION element_texts_ne(text, text) IS 'implementation of ==<># operator';
COMMENT ON FUNCTION element_texts_ge(text, text) IS 'implementation of ==>=# operator';
COMMENT ON FUNCTION element_texts_gt(text, text) IS 'implementation of ==># operator';
COMMENT ON FUNCTION element_texts_cmp(text, text) IS 'less-equal-greater of texts as of the element that each names; unreadable text last';

CREATE OPERATOR ==<# (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_lt, COMMUTATOR = ==>#, NEGATOR = ==>=#,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR ==<=# (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_le, COMMUTATOR = ==>=#, NEGATOR = ==>#,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR ==# (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_eq, COMMUTATOR = ==#, NEGATOR = ==<>#,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR ==<># (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_ne, COMMUTATOR = ==<>#, NEGATOR = ==#,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR ==>=# (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_ge, COMMUTATOR = ==<=#, NEGATOR = ==<#,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR ==># (
    LEFTARG = text, RIGHTARG = text, FUNCTION = element_texts_gt, COMMUTATOR = ==<#, NEGATOR = ==<=#,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ==<# (text, text) IS 'the first text names a lesser element than the second';
COMMENT ON OPERATOR ==<=# (text, text) IS 'the first text names a lesser element than the second, or the same';
COMMENT ON OPERATOR ==# (text, text) IS 'both texts name the same element, or are the same and name none';
COMMENT ON OPERATOR ==<># (text, text) IS 'the texts name different elements, or one names none and they differ';
COMMENT ON OPERATOR ==>=# (text, text) IS 'the first text names a greater element than the second, or the same';
COMMENT ON OPERATOR ==># (text, text) IS 'the first text names a greater element than the second';
ALTER OPERATOR FAMILY element_ops USING btree ADD
    OPERATOR 1 ==<# (text, text), OPERATOR 2 ==<=# (text, text), OPERATOR 3 ==# (text, text),
    OPERATOR 4 ==>=# (text, text), OPERATOR 5 ==># (text, text),
    FUNCTION 1 (text, text) element_texts_cmp(text, text);
ALTER OPERATOR FAMILY element_ops USING hash ADD OPERATOR 1 ==# (text, text);
CREATE FUNCTION oxide_purity_texts_lt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_le(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_eq(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_ne(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_ge(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_gt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_texts_cmp(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'oxide_purity_texts_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_texts_lt(text, text) IS 'implementation of ==<% operator';
COMMENT ON FUNCTION oxide_purity_texts_le(text, text) IS 'implementation of ==<=% operator';
COMMENT ON FUNCTION oxide_purity_texts_eq(text, text) IS 'implementation of ==% operator';
COMMENT ON FUNCTION oxide_purity_texts_ne(text, text) IS 'implementation of ==<>% operator';
COMMENT ON FUNCTION oxide_purity_texts_ge(text, text) IS 'implementation of ==>=% operator';
COMMENT ON FUNCTION oxide_purity_texts_gt(text, text) IS 'implementation of ==>% operator';
COMMENT ON FUNCTION oxide_purity_texts_cmp(text, text) IS 'less-equal-greater of texts as of the oxide_purity that each names; unreadable text last';

CREATE OPERATOR ==<% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_lt, COMMUTATOR = ==>%, NEGATOR = ==>=%,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR ==<=% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_le, COMMUTATOR = ==>=%, NEGATOR = ==>%,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR ==% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_eq, COMMUTATOR = ==%, NEGATOR = ==<>%,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR ==<>% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_ne, COMMUTATOR = ==<>%, NEGATOR = ==%,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR ==>=% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_ge, COMMUTATOR = ==<=%, NEGATOR = ==<%,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR ==>% (
    LEFTARG = text, RIGHTARG = text, FUNCTION = oxide_purity_texts_gt, COMMUTATOR = ==<%, NEGATOR = ==<=%,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ==<% (text, text) IS 'the first text names a lesser oxide_purity than the second';
COMMENT ON OPERATOR ==<=% (text, text) IS 'the first text names a lesser oxide_purity than the second, or the same';
COMMENT ON OPERATOR ==% (text, text) IS 'both texts name the same oxide_purity, or are the same and name none';
COMMENT ON OPERATOR ==<>% (text, text) IS 'the texts name different oxide_puritys, or one names none and they differ';
COMMENT ON OPERATOR ==>=% (text, text) IS 'the first text names a greater oxide_purity than the second, or the same';
COMMENT ON OPERATOR ==>% (text, text) IS 'the first text names a greater oxide_purity than the second';
ALTER OPERATOR FAMILY oxide_purity_ops USING btree ADD
    OPERATOR 1 ==<% (text, text), OPERATOR 2 ==<=% (text, text), OPERATOR 3 ==% (text, text),
    OPERATOR 4 ==>=% (text, text), OPERATOR 5 ==>% (text, text),
    FUNCTION 1 (text, text) oxide_purity_texts_cmp(text, text);
ALTER OPERATOR FAMILY oxide_purity_ops USING hash ADD OPERATOR 1 ==% (text, text);
CREATE FUNCTION ree_product_texts_lt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_le(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_eq(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_ne(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_ge(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_gt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_texts_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_texts_cmp(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_product_texts_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_texts_lt(text, text) IS 'implementation of ==<@ operator';
COMMENT ON FUNCTION ree_product_texts_le(text, text) IS 'implementation of ==<=@ operator';
COMMENT ON FUNCTION ree_product_texts_eq(text, text) IS 'implementation of ==@ operator';
COMMENT ON FUNCTION ree_product_texts_ne(text, text) IS 'implementation of ==<>@ operator';
COMMENT ON FUNCTION ree_product_texts_ge(text, text) IS 'implementation of ==>=@ operator';
COMMENT ON FUNCTION ree_product_texts_gt(text, text) IS 'implementation of ==>@ operator';
COMMENT ON FUNCTION ree_product_texts_cmp(text, text) IS 'less-equal-greater of texts as of the ree_product that each names; unreadable text last';

CREATE OPERATOR ==<@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_lt, COMMUTATOR = ==>@, NEGATOR = ==>=@,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR ==<=@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_le, COMMUTATOR = ==>=@, NEGATOR = ==>@,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR ==@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_eq, COMMUTATOR = ==@, NEGATOR = ==<>@,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR ==<>@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_ne, COMMUTATOR = ==<>@, NEGATOR = ==@,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR ==>=@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_ge, COMMUTATOR = ==<=@, NEGATOR = ==<@,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR ==>@ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ree_product_texts_gt, COMMUTATOR = ==<@, NEGATOR = ==<=@,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ==<@ (text, text) IS 'the first text names a lesser ree_product than the second';
COMMENT ON OPERATOR ==<=@ (text, text) IS 'the first text names a lesser ree_product than the second, or the same';
COMMENT ON OPERATOR ==@ (text, text) IS 'both texts name the same ree_product, or are the same and name none';
COMMENT ON OPERATOR ==<>@ (text, text) IS 'the texts name different ree_products, or one names none and they differ';
COMMENT ON OPERATOR ==>=@ (text, text) IS 'the first text names a greater ree_product than the second, or the same';
COMMENT ON OPERATOR ==>@ (text, text) IS 'the first text names a greater ree_product than the second';
ALTER OPERATOR FAMILY ree_product_ops USING btree ADD
    OPERATOR 1 ==<@ (text, text), OPERATOR 2 ==<=@ (text, text), OPERATOR 3 ==@ (text, text),
    OPERATOR 4 ==>=@ (text, text), OPERATOR 5 ==>@ (text, text),
    FUNCTION 1 (text, text) ree_product_texts_cmp(text, text);
ALTER OPERATOR FAMILY ree_product_ops USING hash ADD OPERATOR 1 ==@ (text, text);
CREATE FUNCTION price_unit_texts_lt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_le(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_eq(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_ne(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_ge(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_gt(text, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_texts_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_texts_cmp(text, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_texts_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_texts_lt(text, text) IS 'implementation of ==</ operator';
COMMENT ON FUNCTION price_unit_texts_le(text, text) IS 'implementation of ==<=/ operator';
COMMENT ON FUNCTION price_unit_texts_eq(text, text) IS 'implementation of ==/ operator';
COMMENT ON FUNCTION price_unit_texts_ne(text, text) IS 'implementation of ==<>/ operator';
COMMENT ON FUNCTION price_unit_texts_ge(text, text) IS 'implementation of ==>=/ operator';
COMMENT ON FUNCTION price_unit_texts_gt(text, text) IS 'implementation of ==>/ operator';
COMMENT ON FUNCTION price_unit_texts_cmp(text, text) IS 'less-equal-greater of texts as of the price_unit that each names; unreadable text last';

CREATE OPERATOR ==</ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_lt, COMMUTATOR = ==>/, NEGATOR = ==>=/,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR ==<=/ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_le, COMMUTATOR = ==>=/, NEGATOR = ==>/,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR ==/ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_eq, COMMUTATOR = ==/, NEGATOR = ==<>/,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR ==<>/ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_ne, COMMUTATOR = ==<>/, NEGATOR = ==/,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR ==>=/ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_ge, COMMUTATOR = ==<=/, NEGATOR = ==</,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR ==>/ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = price_unit_texts_gt, COMMUTATOR = ==</, NEGATOR = ==<=/,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR ==</ (text, text) IS 'the first text names a lesser price_unit than the second';
COMMENT ON OPERATOR ==<=/ (text, text) IS 'the first text names a lesser price_unit than the second, or the same';
COMMENT ON OPERATOR ==/ (text, text) IS 'both texts name the same price_unit, or are the same and name none';
COMMENT ON OPERATOR ==<>/ (text, text) IS 'the texts name different price_units, or one names none and they differ';
COMMENT ON OPERATOR ==>=/ (text, text) IS 'the first text names a greater price_unit than the second, or the same';
COMMENT ON OPERATOR ==>/ (text, text) IS 'the first text names a greater price_unit than the second';
ALTER OPERATOR FAMILY price_unit_ops USING btree ADD
    OPERATOR 1 ==</ (text, text), OPERATOR 2 ==<=/ (text, text), OPERATOR 3 ==/ (text, text),
    OPERATOR 4 ==>=/ (text, text), OPERATOR 5 ==>/ (text, text),
    FUNCTION 1 (text, text) price_unit_texts_cmp(text, text);
ALTER OPERATOR FAMILY price_unit_ops USING hash ADD OPERATOR 1 ==/ (text, text);

-- Changes within the parts of 0.1.
