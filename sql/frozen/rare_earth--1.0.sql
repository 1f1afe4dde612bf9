-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION rare_earth" to load this file. \quit
-- element: one of the 17 rare earth elements.

CREATE TYPE element;

CREATE FUNCTION element_in(cstring) RETURNS element
    AS 'MODULE_PATHNAME', 'element_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_in(cstring) IS 'I/O';
CREATE FUNCTION element_out(element) RETURNS cstring
    AS 'MODULE_PATHNAME', 'element_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_out(element) IS 'I/O';
CREATE FUNCTION element_recv(internal) RETURNS element
    AS 'MODULE_PATHNAME', 'element_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_recv(internal) IS 'I/O';
CREATE FUNCTION element_send(element) RETURNS bytea
    AS 'MODULE_PATHNAME', 'element_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_send(element) IS 'I/O';

CREATE TYPE element (
    INPUT = element_in, OUTPUT = element_out, RECEIVE = element_recv, SEND = element_send,
    INTERNALLENGTH = 1, PASSEDBYVALUE, ALIGNMENT = char, CATEGORY = 'S'
);
COMMENT ON TYPE element IS 'rare earth element: symbol, English or Chinese name, or atomic number; printed as its symbol';

-- Comparison, ordering and hashing of element, with itself and with text (read as input reads it;
-- unreadable text equals nothing and sorts last).  src/comparison.h defines the functions.

CREATE FUNCTION element_lt(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_le(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_eq(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ne(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ge(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_gt(element, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_cmp(element, element) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_lt(element, element) IS 'implementation of < operator';
COMMENT ON FUNCTION element_le(element, element) IS 'implementation of <= operator';
COMMENT ON FUNCTION element_eq(element, element) IS 'implementation of = operator';
COMMENT ON FUNCTION element_ne(element, element) IS 'implementation of <> operator';
COMMENT ON FUNCTION element_ge(element, element) IS 'implementation of >= operator';
COMMENT ON FUNCTION element_gt(element, element) IS 'implementation of > operator';
COMMENT ON FUNCTION element_cmp(element, element) IS 'less-equal-greater';

CREATE FUNCTION element_lt(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_le(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_eq(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ne(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ge(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_gt(element, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'element_text_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_cmp(element, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_text_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_lt(element, text) IS 'implementation of < operator';
COMMENT ON FUNCTION element_le(element, text) IS 'implementation of <= operator';
COMMENT ON FUNCTION element_eq(element, text) IS 'implementation of = operator';
COMMENT ON FUNCTION element_ne(element, text) IS 'implementation of <> operator';
COMMENT ON FUNCTION element_ge(element, text) IS 'implementation of >= operator';
COMMENT ON FUNCTION element_gt(element, text) IS 'implementation of > operator';
COMMENT ON FUNCTION element_cmp(element, text) IS 'less-equal-greater';

CREATE FUNCTION element_lt(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_le(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_eq(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ne(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_ge(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_gt(text, element) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_element_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_cmp(text, element) RETURNS integer
    AS 'MODULE_PATHNAME', 'text_element_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_lt(text, element) IS 'implementation of < operator';
COMMENT ON FUNCTION element_le(text, element) IS 'implementation of <= operator';
COMMENT ON FUNCTION element_eq(text, element) IS 'implementation of = operator';
COMMENT ON FUNCTION element_ne(text, element) IS 'implementation of <> operator';
COMMENT ON FUNCTION element_ge(text, element) IS 'implementation of >= operator';
COMMENT ON FUNCTION element_gt(text, element) IS 'implementation of > operator';
COMMENT ON FUNCTION element_cmp(text, element) IS 'less-equal-greater';

CREATE FUNCTION element_hash(element) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_hash_extended(element, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'element_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_hash(element) IS 'hash';
COMMENT ON FUNCTION element_hash_extended(element, bigint) IS 'hash, with a seed';

CREATE FUNCTION element_hash_text(text) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_hash_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION element_hash_text_extended(text, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'element_hash_text_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_hash_text(text) IS 'hash of text as of the element that it names';
COMMENT ON FUNCTION element_hash_text_extended(text, bigint) IS 'hash of text as of the element that it names, with a seed';

CREATE OPERATOR < (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = element, RIGHTARG = element, FUNCTION = element_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (element, element) IS 'less than';
COMMENT ON OPERATOR <= (element, element) IS 'less than or equal';
COMMENT ON OPERATOR = (element, element) IS 'equal';
COMMENT ON OPERATOR <> (element, element) IS 'not equal';
COMMENT ON OPERATOR >= (element, element) IS 'greater than or equal';
COMMENT ON OPERATOR > (element, element) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = element, RIGHTARG = text, FUNCTION = element_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (element, text) IS 'less than';
COMMENT ON OPERATOR <= (element, text) IS 'less than or equal';
COMMENT ON OPERATOR = (element, text) IS 'equal';
COMMENT ON OPERATOR <> (element, text) IS 'not equal';
COMMENT ON OPERATOR >= (element, text) IS 'greater than or equal';
COMMENT ON OPERATOR > (element, text) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = text, RIGHTARG = element, FUNCTION = element_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (text, element) IS 'less than';
COMMENT ON OPERATOR <= (text, element) IS 'less than or equal';
COMMENT ON OPERATOR = (text, element) IS 'equal';
COMMENT ON OPERATOR <> (text, element) IS 'not equal';
COMMENT ON OPERATOR >= (text, element) IS 'greater than or equal';
COMMENT ON OPERATOR > (text, element) IS 'greater than';

-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY element_ops USING btree;
CREATE OPERATOR CLASS element_ops DEFAULT FOR TYPE element USING btree FAMILY element_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 element_cmp(element, element);
COMMENT ON OPERATOR CLASS element_ops USING btree IS 'order of element';
COMMENT ON OPERATOR FAMILY element_ops USING btree IS 'order of element, with text too';
ALTER OPERATOR FAMILY element_ops USING btree ADD
    OPERATOR 1 < (element, text),
    OPERATOR 2 <= (element, text),
    OPERATOR 3 = (element, text),
    OPERATOR 4 >= (element, text),
    OPERATOR 5 > (element, text),
    FUNCTION 1 (element, text) element_cmp(element, text),
    OPERATOR 1 < (text, element),
    OPERATOR 2 <= (text, element),
    OPERATOR 3 = (text, element),
    OPERATOR 4 >= (text, element),
    OPERATOR 5 > (text, element),
    FUNCTION 1 (text, element) element_cmp(text, element);

CREATE OPERATOR FAMILY element_ops USING hash;
CREATE OPERATOR CLASS element_ops DEFAULT FOR TYPE element USING hash FAMILY element_ops AS
    OPERATOR 1 =, FUNCTION 1 element_hash(element), FUNCTION 2 element_hash_extended(element, bigint);
COMMENT ON OPERATOR CLASS element_ops USING hash IS 'hash of element';
COMMENT ON OPERATOR FAMILY element_ops USING hash IS 'hash of element, with text too';
ALTER OPERATOR FAMILY element_ops USING hash ADD
    OPERATOR 1 = (element, text),
    OPERATOR 1 = (text, element),
    FUNCTION 1 (text, text) element_hash_text(text),
    FUNCTION 2 (text, text) element_hash_text_extended(text, bigint);
-- min and max of element.
CREATE FUNCTION element_larger(element, element) RETURNS element
    AS 'MODULE_PATHNAME', 'element_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_larger(element, element) IS 'larger of two';
CREATE AGGREGATE max(element) (
    SFUNC = element_larger, STYPE = element, COMBINEFUNC = element_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(element) IS 'maximum of all element values';
CREATE FUNCTION element_smaller(element, element) RETURNS element
    AS 'MODULE_PATHNAME', 'element_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_smaller(element, element) IS 'smaller of two';
CREATE AGGREGATE min(element) (
    SFUNC = element_smaller, STYPE = element, COMBINEFUNC = element_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(element) IS 'minimum of all element values';

CREATE FUNCTION element(text) RETURNS element
    AS 'MODULE_PATHNAME', 'element_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element(text) IS 'the element that a text names';
CREATE FUNCTION element_symbol(element) RETURNS text
    AS 'MODULE_PATHNAME', 'element_symbol' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_symbol(element) IS 'chemical symbol: Nd';

CREATE CAST (element AS text) WITH FUNCTION element_symbol(element) AS IMPLICIT;
COMMENT ON CAST (element AS text) IS 'chemical symbol';
CREATE CAST (text AS element) WITH FUNCTION element(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS element) IS 'read as input reads it';
CREATE CAST (varchar AS element) WITH FUNCTION element(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS element) IS 'read as input reads it';

CREATE FUNCTION atomic_number(element) RETURNS integer
    AS 'MODULE_PATHNAME', 'element_atomic_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION atomic_number(element) IS 'atomic number: 60 for Nd';
CREATE FUNCTION atomic_weight(element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'element_atomic_weight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION atomic_weight(element) IS 'standard atomic weight (IUPAC 2021, Gd and Lu 2024); for Pm the mass of its isotope 145, nominal';
CREATE FUNCTION element_name(element, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'element_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_name(element, text) IS 'name in a language: en, zh, zh_traditional';
CREATE FUNCTION element_name(element, language text, missing_ok boolean) RETURNS text
    AS 'MODULE_PATHNAME', 'element_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element_name(element, text, boolean) IS 'name in a language; NULL, where missing_ok, if the database encoding cannot hold it';
CREATE FUNCTION oxide_formula(element) RETURNS text
    AS 'MODULE_PATHNAME', 'element_traded_oxide' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_formula(element) IS 'formula of the oxide that is traded: Nd2O3, CeO2, Pr6O11, Tb4O7';
CREATE FUNCTION oxide_factor(element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'element_oxide_mass_factor' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_factor(element) IS 'mass of the traded oxide over mass of the element in it, to 12 decimals';
-- oxide_purity: a purity specification.

CREATE TYPE oxide_purity;

CREATE FUNCTION oxide_purity_in(cstring) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_in(cstring) IS 'I/O';
CREATE FUNCTION oxide_purity_out(oxide_purity) RETURNS cstring
    AS 'MODULE_PATHNAME', 'oxide_purity_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_out(oxide_purity) IS 'I/O';
CREATE FUNCTION oxide_purity_recv(internal) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_recv(internal) IS 'I/O';
CREATE FUNCTION oxide_purity_send(oxide_purity) RETURNS bytea
    AS 'MODULE_PATHNAME', 'oxide_purity_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_send(oxide_purity) IS 'I/O';

CREATE TYPE oxide_purity (
    INPUT = oxide_purity_in, OUTPUT = oxide_purity_out, RECEIVE = oxide_purity_recv, SEND = oxide_purity_send,
    INTERNALLENGTH = 60, ALIGNMENT = int4, CATEGORY = 'N'
);
COMMENT ON TYPE oxide_purity IS 'purity specification as the trade writes it: >=99%, 4N5, >=99% Nd2O3 75%, REO>=99%';

-- Comparison, ordering and hashing of oxide_purity, with itself and with text (read as input reads it;
-- unreadable text equals nothing and sorts last).  src/comparison.h defines the functions.

CREATE FUNCTION oxide_purity_lt(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(oxide_purity, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_cmp(oxide_purity, oxide_purity) RETURNS integer
    AS 'MODULE_PATHNAME', 'oxide_purity_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(oxide_purity, oxide_purity) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(oxide_purity, oxide_purity) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(oxide_purity, oxide_purity) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(oxide_purity, oxide_purity) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(oxide_purity, oxide_purity) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(oxide_purity, oxide_purity) IS 'implementation of > operator';
COMMENT ON FUNCTION oxide_purity_cmp(oxide_purity, oxide_purity) IS 'less-equal-greater';

CREATE FUNCTION oxide_purity_lt(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(oxide_purity, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_text_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_cmp(oxide_purity, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'oxide_purity_text_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(oxide_purity, text) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(oxide_purity, text) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(oxide_purity, text) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(oxide_purity, text) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(oxide_purity, text) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(oxide_purity, text) IS 'implementation of > operator';
COMMENT ON FUNCTION oxide_purity_cmp(oxide_purity, text) IS 'less-equal-greater';

CREATE FUNCTION oxide_purity_lt(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(text, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_oxide_purity_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_cmp(text, oxide_purity) RETURNS integer
    AS 'MODULE_PATHNAME', 'text_oxide_purity_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(text, oxide_purity) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(text, oxide_purity) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(text, oxide_purity) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(text, oxide_purity) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(text, oxide_purity) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(text, oxide_purity) IS 'implementation of > operator';
COMMENT ON FUNCTION oxide_purity_cmp(text, oxide_purity) IS 'less-equal-greater';

CREATE FUNCTION oxide_purity_hash(oxide_purity) RETURNS integer
    AS 'MODULE_PATHNAME', 'oxide_purity_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_hash_extended(oxide_purity, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'oxide_purity_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_hash(oxide_purity) IS 'hash';
COMMENT ON FUNCTION oxide_purity_hash_extended(oxide_purity, bigint) IS 'hash, with a seed';

CREATE FUNCTION oxide_purity_hash_text(text) RETURNS integer
    AS 'MODULE_PATHNAME', 'oxide_purity_hash_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_hash_text_extended(text, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'oxide_purity_hash_text_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_hash_text(text) IS 'hash of text as of the oxide_purity that it names';
COMMENT ON FUNCTION oxide_purity_hash_text_extended(text, bigint) IS 'hash of text as of the oxide_purity that it names, with a seed';

CREATE OPERATOR < (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = oxide_purity, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (oxide_purity, oxide_purity) IS 'less than';
COMMENT ON OPERATOR <= (oxide_purity, oxide_purity) IS 'less than or equal';
COMMENT ON OPERATOR = (oxide_purity, oxide_purity) IS 'equal';
COMMENT ON OPERATOR <> (oxide_purity, oxide_purity) IS 'not equal';
COMMENT ON OPERATOR >= (oxide_purity, oxide_purity) IS 'greater than or equal';
COMMENT ON OPERATOR > (oxide_purity, oxide_purity) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = oxide_purity, RIGHTARG = text, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (oxide_purity, text) IS 'less than';
COMMENT ON OPERATOR <= (oxide_purity, text) IS 'less than or equal';
COMMENT ON OPERATOR = (oxide_purity, text) IS 'equal';
COMMENT ON OPERATOR <> (oxide_purity, text) IS 'not equal';
COMMENT ON OPERATOR >= (oxide_purity, text) IS 'greater than or equal';
COMMENT ON OPERATOR > (oxide_purity, text) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = text, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (text, oxide_purity) IS 'less than';
COMMENT ON OPERATOR <= (text, oxide_purity) IS 'less than or equal';
COMMENT ON OPERATOR = (text, oxide_purity) IS 'equal';
COMMENT ON OPERATOR <> (text, oxide_purity) IS 'not equal';
COMMENT ON OPERATOR >= (text, oxide_purity) IS 'greater than or equal';
COMMENT ON OPERATOR > (text, oxide_purity) IS 'greater than';

-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY oxide_purity_ops USING btree;
CREATE OPERATOR CLASS oxide_purity_ops DEFAULT FOR TYPE oxide_purity USING btree FAMILY oxide_purity_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 oxide_purity_cmp(oxide_purity, oxide_purity);
COMMENT ON OPERATOR CLASS oxide_purity_ops USING btree IS 'order of oxide_purity';
COMMENT ON OPERATOR FAMILY oxide_purity_ops USING btree IS 'order of oxide_purity, with text too';
ALTER OPERATOR FAMILY oxide_purity_ops USING btree ADD
    OPERATOR 1 < (oxide_purity, text),
    OPERATOR 2 <= (oxide_purity, text),
    OPERATOR 3 = (oxide_purity, text),
    OPERATOR 4 >= (oxide_purity, text),
    OPERATOR 5 > (oxide_purity, text),
    FUNCTION 1 (oxide_purity, text) oxide_purity_cmp(oxide_purity, text),
    OPERATOR 1 < (text, oxide_purity),
    OPERATOR 2 <= (text, oxide_purity),
    OPERATOR 3 = (text, oxide_purity),
    OPERATOR 4 >= (text, oxide_purity),
    OPERATOR 5 > (text, oxide_purity),
    FUNCTION 1 (text, oxide_purity) oxide_purity_cmp(text, oxide_purity);

CREATE OPERATOR FAMILY oxide_purity_ops USING hash;
CREATE OPERATOR CLASS oxide_purity_ops DEFAULT FOR TYPE oxide_purity USING hash FAMILY oxide_purity_ops AS
    OPERATOR 1 =, FUNCTION 1 oxide_purity_hash(oxide_purity), FUNCTION 2 oxide_purity_hash_extended(oxide_purity, bigint);
COMMENT ON OPERATOR CLASS oxide_purity_ops USING hash IS 'hash of oxide_purity';
COMMENT ON OPERATOR FAMILY oxide_purity_ops USING hash IS 'hash of oxide_purity, with text too';
ALTER OPERATOR FAMILY oxide_purity_ops USING hash ADD
    OPERATOR 1 = (oxide_purity, text),
    OPERATOR 1 = (text, oxide_purity),
    FUNCTION 1 (text, text) oxide_purity_hash_text(text),
    FUNCTION 2 (text, text) oxide_purity_hash_text_extended(text, bigint);
-- min and max of oxide_purity.
CREATE FUNCTION oxide_purity_larger(oxide_purity, oxide_purity) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_larger(oxide_purity, oxide_purity) IS 'larger of two';
CREATE AGGREGATE max(oxide_purity) (
    SFUNC = oxide_purity_larger, STYPE = oxide_purity, COMBINEFUNC = oxide_purity_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(oxide_purity) IS 'maximum of all oxide_purity values';
CREATE FUNCTION oxide_purity_smaller(oxide_purity, oxide_purity) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_smaller(oxide_purity, oxide_purity) IS 'smaller of two';
CREATE AGGREGATE min(oxide_purity) (
    SFUNC = oxide_purity_smaller, STYPE = oxide_purity, COMBINEFUNC = oxide_purity_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(oxide_purity) IS 'minimum of all oxide_purity values';

CREATE FUNCTION oxide_purity(text) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity(text) IS 'the purity that a text writes';
CREATE FUNCTION purity_min_pct(oxide_purity) RETURNS numeric
    AS 'MODULE_PATHNAME', 'oxide_purity_min_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_min_pct(oxide_purity) IS 'minimum per cent of the main number, NULL where there is none: 99.995 for 4N5';
CREATE FUNCTION purity_min_pct_double(oxide_purity) RETURNS double precision
    AS 'MODULE_PATHNAME', 'oxide_purity_min_pct_double' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_min_pct_double(oxide_purity) IS 'minimum per cent of the main number, NULL where there is none';
CREATE FUNCTION purity_nines(oxide_purity) RETURNS text
    AS 'MODULE_PATHNAME', 'oxide_purity_nines' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_nines(oxide_purity) IS 'minimum per cent in nines, NULL where it is no such number: 4N5 for 99.995%';
CREATE FUNCTION purity_component_pct(oxide_purity, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'oxide_purity_component_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_component_pct(oxide_purity, element) IS 'share of a component, an element or its oxide, NULL where it is none: 75 for Nd in >=99% Nd2O3 75%';
CREATE FUNCTION purity_tolerance_pct(oxide_purity, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'oxide_purity_component_tolerance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_tolerance_pct(oxide_purity, element) IS 'tolerance of a component in percentage points, NULL where it has none: 2 for Gd in >=99% Gd 75%+-2%';
CREATE FUNCTION purity_tolerance_pct(oxide_purity) RETURNS numeric
    AS 'MODULE_PATHNAME', 'oxide_purity_tolerance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_tolerance_pct(oxide_purity) IS 'the tolerance of the components in percentage points, NULL where there is none or they differ';
CREATE FUNCTION purity_basis(oxide_purity) RETURNS text
    AS 'MODULE_PATHNAME', 'oxide_purity_basis' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_basis(oxide_purity) IS 'basis of the main number where one was written: TREO, TREM, Nd2O3/TREO, Ce/TREM';
CREATE FUNCTION purity_meets(actual oxide_purity, required oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_meets' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_meets(oxide_purity, oxide_purity) IS 'does a lot of the actual purity meet the required one: minimum, components within tolerance, same basis or none written';

CREATE CAST (oxide_purity AS numeric) WITH FUNCTION purity_min_pct(oxide_purity) AS IMPLICIT;
COMMENT ON CAST (oxide_purity AS numeric) IS 'minimum per cent';
CREATE CAST (oxide_purity AS double precision) WITH FUNCTION purity_min_pct_double(oxide_purity);
COMMENT ON CAST (oxide_purity AS double precision) IS 'minimum per cent';
CREATE CAST (text AS oxide_purity) WITH FUNCTION oxide_purity(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS oxide_purity) IS 'read as input reads it';
CREATE CAST (varchar AS oxide_purity) WITH FUNCTION oxide_purity(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS oxide_purity) IS 'read as input reads it';

-- Comparison of the minimum per cent of oxide_purity with numeric, in no operator family: >=99% and >99%
-- are different purities with one minimum.  No main number gives NULL.
CREATE FUNCTION oxide_purity_lt(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(oxide_purity, numeric) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_numeric_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(oxide_purity, numeric) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(oxide_purity, numeric) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(oxide_purity, numeric) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(oxide_purity, numeric) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(oxide_purity, numeric) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(oxide_purity, numeric) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = oxide_purity, RIGHTARG = numeric, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (oxide_purity, numeric) IS 'minimum per cent less than number';
COMMENT ON OPERATOR <= (oxide_purity, numeric) IS 'minimum per cent less than or equal to number';
COMMENT ON OPERATOR = (oxide_purity, numeric) IS 'minimum per cent equal to number';
COMMENT ON OPERATOR <> (oxide_purity, numeric) IS 'minimum per cent not equal to number';
COMMENT ON OPERATOR >= (oxide_purity, numeric) IS 'minimum per cent greater than or equal to number';
COMMENT ON OPERATOR > (oxide_purity, numeric) IS 'minimum per cent greater than number';

CREATE FUNCTION oxide_purity_lt(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(numeric, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'numeric_oxide_purity_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(numeric, oxide_purity) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(numeric, oxide_purity) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(numeric, oxide_purity) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(numeric, oxide_purity) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(numeric, oxide_purity) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(numeric, oxide_purity) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = numeric, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (numeric, oxide_purity) IS 'number less than minimum per cent';
COMMENT ON OPERATOR <= (numeric, oxide_purity) IS 'number less than or equal to minimum per cent';
COMMENT ON OPERATOR = (numeric, oxide_purity) IS 'number equal to minimum per cent';
COMMENT ON OPERATOR <> (numeric, oxide_purity) IS 'number not equal to minimum per cent';
COMMENT ON OPERATOR >= (numeric, oxide_purity) IS 'number greater than or equal to minimum per cent';
COMMENT ON OPERATOR > (numeric, oxide_purity) IS 'number greater than minimum per cent';
-- Comparison of the minimum per cent of oxide_purity with float8, in no operator family: >=99% and >99%
-- are different purities with one minimum.  No main number gives NULL.
CREATE FUNCTION oxide_purity_lt(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(oxide_purity, float8) RETURNS boolean
    AS 'MODULE_PATHNAME', 'oxide_purity_float8_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(oxide_purity, float8) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(oxide_purity, float8) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(oxide_purity, float8) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(oxide_purity, float8) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(oxide_purity, float8) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(oxide_purity, float8) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = oxide_purity, RIGHTARG = float8, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (oxide_purity, float8) IS 'minimum per cent less than number';
COMMENT ON OPERATOR <= (oxide_purity, float8) IS 'minimum per cent less than or equal to number';
COMMENT ON OPERATOR = (oxide_purity, float8) IS 'minimum per cent equal to number';
COMMENT ON OPERATOR <> (oxide_purity, float8) IS 'minimum per cent not equal to number';
COMMENT ON OPERATOR >= (oxide_purity, float8) IS 'minimum per cent greater than or equal to number';
COMMENT ON OPERATOR > (oxide_purity, float8) IS 'minimum per cent greater than number';

CREATE FUNCTION oxide_purity_lt(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_le(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_eq(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ne(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_ge(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION oxide_purity_gt(float8, oxide_purity) RETURNS boolean
    AS 'MODULE_PATHNAME', 'float8_oxide_purity_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity_lt(float8, oxide_purity) IS 'implementation of < operator';
COMMENT ON FUNCTION oxide_purity_le(float8, oxide_purity) IS 'implementation of <= operator';
COMMENT ON FUNCTION oxide_purity_eq(float8, oxide_purity) IS 'implementation of = operator';
COMMENT ON FUNCTION oxide_purity_ne(float8, oxide_purity) IS 'implementation of <> operator';
COMMENT ON FUNCTION oxide_purity_ge(float8, oxide_purity) IS 'implementation of >= operator';
COMMENT ON FUNCTION oxide_purity_gt(float8, oxide_purity) IS 'implementation of > operator';
CREATE OPERATOR < (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel
);
CREATE OPERATOR <> (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = float8, RIGHTARG = oxide_purity, FUNCTION = oxide_purity_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (float8, oxide_purity) IS 'number less than minimum per cent';
COMMENT ON OPERATOR <= (float8, oxide_purity) IS 'number less than or equal to minimum per cent';
COMMENT ON OPERATOR = (float8, oxide_purity) IS 'number equal to minimum per cent';
COMMENT ON OPERATOR <> (float8, oxide_purity) IS 'number not equal to minimum per cent';
COMMENT ON OPERATOR >= (float8, oxide_purity) IS 'number greater than or equal to minimum per cent';
COMMENT ON OPERATOR > (float8, oxide_purity) IS 'number greater than minimum per cent';
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
    INTERNALLENGTH = 2, PASSEDBYVALUE, ALIGNMENT = int2, CATEGORY = 'S'
);
COMMENT ON TYPE ree_product IS 'rare earth product of a closed list: canonical, Chinese or English trade name, or formula; printed as its canonical name';

-- Comparison, ordering and hashing of ree_product, with itself and with text (read as input reads it;
-- unreadable text equals nothing and sorts last).  src/comparison.h defines the functions.

CREATE FUNCTION ree_product_lt(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_le(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_eq(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ne(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ge(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_gt(ree_product, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_cmp(ree_product, ree_product) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_product_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_lt(ree_product, ree_product) IS 'implementation of < operator';
COMMENT ON FUNCTION ree_product_le(ree_product, ree_product) IS 'implementation of <= operator';
COMMENT ON FUNCTION ree_product_eq(ree_product, ree_product) IS 'implementation of = operator';
COMMENT ON FUNCTION ree_product_ne(ree_product, ree_product) IS 'implementation of <> operator';
COMMENT ON FUNCTION ree_product_ge(ree_product, ree_product) IS 'implementation of >= operator';
COMMENT ON FUNCTION ree_product_gt(ree_product, ree_product) IS 'implementation of > operator';
COMMENT ON FUNCTION ree_product_cmp(ree_product, ree_product) IS 'less-equal-greater';

CREATE FUNCTION ree_product_lt(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_le(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_eq(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ne(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ge(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_gt(ree_product, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_product_text_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_cmp(ree_product, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_product_text_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_lt(ree_product, text) IS 'implementation of < operator';
COMMENT ON FUNCTION ree_product_le(ree_product, text) IS 'implementation of <= operator';
COMMENT ON FUNCTION ree_product_eq(ree_product, text) IS 'implementation of = operator';
COMMENT ON FUNCTION ree_product_ne(ree_product, text) IS 'implementation of <> operator';
COMMENT ON FUNCTION ree_product_ge(ree_product, text) IS 'implementation of >= operator';
COMMENT ON FUNCTION ree_product_gt(ree_product, text) IS 'implementation of > operator';
COMMENT ON FUNCTION ree_product_cmp(ree_product, text) IS 'less-equal-greater';

CREATE FUNCTION ree_product_lt(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_le(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_eq(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ne(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_ge(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_gt(text, ree_product) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_ree_product_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_cmp(text, ree_product) RETURNS integer
    AS 'MODULE_PATHNAME', 'text_ree_product_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_lt(text, ree_product) IS 'implementation of < operator';
COMMENT ON FUNCTION ree_product_le(text, ree_product) IS 'implementation of <= operator';
COMMENT ON FUNCTION ree_product_eq(text, ree_product) IS 'implementation of = operator';
COMMENT ON FUNCTION ree_product_ne(text, ree_product) IS 'implementation of <> operator';
COMMENT ON FUNCTION ree_product_ge(text, ree_product) IS 'implementation of >= operator';
COMMENT ON FUNCTION ree_product_gt(text, ree_product) IS 'implementation of > operator';
COMMENT ON FUNCTION ree_product_cmp(text, ree_product) IS 'less-equal-greater';

CREATE FUNCTION ree_product_hash(ree_product) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_product_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_hash_extended(ree_product, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'ree_product_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_hash(ree_product) IS 'hash';
COMMENT ON FUNCTION ree_product_hash_extended(ree_product, bigint) IS 'hash, with a seed';

CREATE FUNCTION ree_product_hash_text(text) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_product_hash_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION ree_product_hash_text_extended(text, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'ree_product_hash_text_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_hash_text(text) IS 'hash of text as of the ree_product that it names';
COMMENT ON FUNCTION ree_product_hash_text_extended(text, bigint) IS 'hash of text as of the ree_product that it names, with a seed';

CREATE OPERATOR < (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = ree_product, RIGHTARG = ree_product, FUNCTION = ree_product_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (ree_product, ree_product) IS 'less than';
COMMENT ON OPERATOR <= (ree_product, ree_product) IS 'less than or equal';
COMMENT ON OPERATOR = (ree_product, ree_product) IS 'equal';
COMMENT ON OPERATOR <> (ree_product, ree_product) IS 'not equal';
COMMENT ON OPERATOR >= (ree_product, ree_product) IS 'greater than or equal';
COMMENT ON OPERATOR > (ree_product, ree_product) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = ree_product, RIGHTARG = text, FUNCTION = ree_product_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (ree_product, text) IS 'less than';
COMMENT ON OPERATOR <= (ree_product, text) IS 'less than or equal';
COMMENT ON OPERATOR = (ree_product, text) IS 'equal';
COMMENT ON OPERATOR <> (ree_product, text) IS 'not equal';
COMMENT ON OPERATOR >= (ree_product, text) IS 'greater than or equal';
COMMENT ON OPERATOR > (ree_product, text) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = text, RIGHTARG = ree_product, FUNCTION = ree_product_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (text, ree_product) IS 'less than';
COMMENT ON OPERATOR <= (text, ree_product) IS 'less than or equal';
COMMENT ON OPERATOR = (text, ree_product) IS 'equal';
COMMENT ON OPERATOR <> (text, ree_product) IS 'not equal';
COMMENT ON OPERATOR >= (text, ree_product) IS 'greater than or equal';
COMMENT ON OPERATOR > (text, ree_product) IS 'greater than';

-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY ree_product_ops USING btree;
CREATE OPERATOR CLASS ree_product_ops DEFAULT FOR TYPE ree_product USING btree FAMILY ree_product_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 ree_product_cmp(ree_product, ree_product);
COMMENT ON OPERATOR CLASS ree_product_ops USING btree IS 'order of ree_product';
COMMENT ON OPERATOR FAMILY ree_product_ops USING btree IS 'order of ree_product, with text too';
ALTER OPERATOR FAMILY ree_product_ops USING btree ADD
    OPERATOR 1 < (ree_product, text),
    OPERATOR 2 <= (ree_product, text),
    OPERATOR 3 = (ree_product, text),
    OPERATOR 4 >= (ree_product, text),
    OPERATOR 5 > (ree_product, text),
    FUNCTION 1 (ree_product, text) ree_product_cmp(ree_product, text),
    OPERATOR 1 < (text, ree_product),
    OPERATOR 2 <= (text, ree_product),
    OPERATOR 3 = (text, ree_product),
    OPERATOR 4 >= (text, ree_product),
    OPERATOR 5 > (text, ree_product),
    FUNCTION 1 (text, ree_product) ree_product_cmp(text, ree_product);

CREATE OPERATOR FAMILY ree_product_ops USING hash;
CREATE OPERATOR CLASS ree_product_ops DEFAULT FOR TYPE ree_product USING hash FAMILY ree_product_ops AS
    OPERATOR 1 =, FUNCTION 1 ree_product_hash(ree_product), FUNCTION 2 ree_product_hash_extended(ree_product, bigint);
COMMENT ON OPERATOR CLASS ree_product_ops USING hash IS 'hash of ree_product';
COMMENT ON OPERATOR FAMILY ree_product_ops USING hash IS 'hash of ree_product, with text too';
ALTER OPERATOR FAMILY ree_product_ops USING hash ADD
    OPERATOR 1 = (ree_product, text),
    OPERATOR 1 = (text, ree_product),
    FUNCTION 1 (text, text) ree_product_hash_text(text),
    FUNCTION 2 (text, text) ree_product_hash_text_extended(text, bigint);
-- min and max of ree_product.
CREATE FUNCTION ree_product_larger(ree_product, ree_product) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_larger(ree_product, ree_product) IS 'larger of two';
CREATE AGGREGATE max(ree_product) (
    SFUNC = ree_product_larger, STYPE = ree_product, COMBINEFUNC = ree_product_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ree_product) IS 'maximum of all ree_product values';
CREATE FUNCTION ree_product_smaller(ree_product, ree_product) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product_smaller(ree_product, ree_product) IS 'smaller of two';
CREATE AGGREGATE min(ree_product) (
    SFUNC = ree_product_smaller, STYPE = ree_product, COMBINEFUNC = ree_product_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ree_product) IS 'minimum of all ree_product values';

CREATE FUNCTION ree_product(text) RETURNS ree_product
    AS 'MODULE_PATHNAME', 'ree_product_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_product(text) IS 'the product that a text names';
CREATE FUNCTION product_canonical_name(ree_product) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_product_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION product_canonical_name(ree_product) IS 'canonical name';

CREATE CAST (ree_product AS text) WITH FUNCTION product_canonical_name(ree_product) AS IMPLICIT;
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
-- price_unit: the unit of a quotation, as CNY/kg or 10000 CNY/t ex VAT.

CREATE TYPE price_unit;

CREATE FUNCTION price_unit_in(cstring) RETURNS price_unit
    AS 'MODULE_PATHNAME', 'price_unit_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_in(cstring) IS 'I/O';
CREATE FUNCTION price_unit_out(price_unit) RETURNS cstring
    AS 'MODULE_PATHNAME', 'price_unit_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_out(price_unit) IS 'I/O';
CREATE FUNCTION price_unit_recv(internal) RETURNS price_unit
    AS 'MODULE_PATHNAME', 'price_unit_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_recv(internal) IS 'I/O';
CREATE FUNCTION price_unit_send(price_unit) RETURNS bytea
    AS 'MODULE_PATHNAME', 'price_unit_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_send(price_unit) IS 'I/O';

CREATE TYPE price_unit (
    INPUT = price_unit_in, OUTPUT = price_unit_out, RECEIVE = price_unit_recv, SEND = price_unit_send,
    INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4
);
COMMENT ON TYPE price_unit IS 'unit of a quotation: currency (CNY USD EUR JPY GBP), mass (kg t g lb), multiplier (1 or 10000) and, where stated, tax (ex VAT, inc VAT)';

-- Comparison, ordering and hashing of price_unit, with itself and with text (read as input reads it;
-- unreadable text equals nothing and sorts last).  src/comparison.h defines the functions.

CREATE FUNCTION price_unit_lt(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_le(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_eq(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ne(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ge(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_gt(price_unit, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_cmp(price_unit, price_unit) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_lt(price_unit, price_unit) IS 'implementation of < operator';
COMMENT ON FUNCTION price_unit_le(price_unit, price_unit) IS 'implementation of <= operator';
COMMENT ON FUNCTION price_unit_eq(price_unit, price_unit) IS 'implementation of = operator';
COMMENT ON FUNCTION price_unit_ne(price_unit, price_unit) IS 'implementation of <> operator';
COMMENT ON FUNCTION price_unit_ge(price_unit, price_unit) IS 'implementation of >= operator';
COMMENT ON FUNCTION price_unit_gt(price_unit, price_unit) IS 'implementation of > operator';
COMMENT ON FUNCTION price_unit_cmp(price_unit, price_unit) IS 'less-equal-greater';

CREATE FUNCTION price_unit_lt(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_le(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_eq(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ne(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ge(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_gt(price_unit, text) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_unit_text_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_cmp(price_unit, text) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_text_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_lt(price_unit, text) IS 'implementation of < operator';
COMMENT ON FUNCTION price_unit_le(price_unit, text) IS 'implementation of <= operator';
COMMENT ON FUNCTION price_unit_eq(price_unit, text) IS 'implementation of = operator';
COMMENT ON FUNCTION price_unit_ne(price_unit, text) IS 'implementation of <> operator';
COMMENT ON FUNCTION price_unit_ge(price_unit, text) IS 'implementation of >= operator';
COMMENT ON FUNCTION price_unit_gt(price_unit, text) IS 'implementation of > operator';
COMMENT ON FUNCTION price_unit_cmp(price_unit, text) IS 'less-equal-greater';

CREATE FUNCTION price_unit_lt(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_le(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_eq(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ne(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_ge(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_gt(text, price_unit) RETURNS boolean
    AS 'MODULE_PATHNAME', 'text_price_unit_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_cmp(text, price_unit) RETURNS integer
    AS 'MODULE_PATHNAME', 'text_price_unit_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_lt(text, price_unit) IS 'implementation of < operator';
COMMENT ON FUNCTION price_unit_le(text, price_unit) IS 'implementation of <= operator';
COMMENT ON FUNCTION price_unit_eq(text, price_unit) IS 'implementation of = operator';
COMMENT ON FUNCTION price_unit_ne(text, price_unit) IS 'implementation of <> operator';
COMMENT ON FUNCTION price_unit_ge(text, price_unit) IS 'implementation of >= operator';
COMMENT ON FUNCTION price_unit_gt(text, price_unit) IS 'implementation of > operator';
COMMENT ON FUNCTION price_unit_cmp(text, price_unit) IS 'less-equal-greater';

CREATE FUNCTION price_unit_hash(price_unit) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_hash_extended(price_unit, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'price_unit_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_hash(price_unit) IS 'hash';
COMMENT ON FUNCTION price_unit_hash_extended(price_unit, bigint) IS 'hash, with a seed';

CREATE FUNCTION price_unit_hash_text(text) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_hash_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION price_unit_hash_text_extended(text, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'price_unit_hash_text_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit_hash_text(text) IS 'hash of text as of the price_unit that it names';
COMMENT ON FUNCTION price_unit_hash_text_extended(text, bigint) IS 'hash of text as of the price_unit that it names, with a seed';

CREATE OPERATOR < (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = price_unit, RIGHTARG = price_unit, FUNCTION = price_unit_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (price_unit, price_unit) IS 'less than';
COMMENT ON OPERATOR <= (price_unit, price_unit) IS 'less than or equal';
COMMENT ON OPERATOR = (price_unit, price_unit) IS 'equal';
COMMENT ON OPERATOR <> (price_unit, price_unit) IS 'not equal';
COMMENT ON OPERATOR >= (price_unit, price_unit) IS 'greater than or equal';
COMMENT ON OPERATOR > (price_unit, price_unit) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = price_unit, RIGHTARG = text, FUNCTION = price_unit_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (price_unit, text) IS 'less than';
COMMENT ON OPERATOR <= (price_unit, text) IS 'less than or equal';
COMMENT ON OPERATOR = (price_unit, text) IS 'equal';
COMMENT ON OPERATOR <> (price_unit, text) IS 'not equal';
COMMENT ON OPERATOR >= (price_unit, text) IS 'greater than or equal';
COMMENT ON OPERATOR > (price_unit, text) IS 'greater than';

CREATE OPERATOR < (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR = (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
CREATE OPERATOR <> (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR >= (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
CREATE OPERATOR > (
    LEFTARG = text, RIGHTARG = price_unit, FUNCTION = price_unit_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR < (text, price_unit) IS 'less than';
COMMENT ON OPERATOR <= (text, price_unit) IS 'less than or equal';
COMMENT ON OPERATOR = (text, price_unit) IS 'equal';
COMMENT ON OPERATOR <> (text, price_unit) IS 'not equal';
COMMENT ON OPERATOR >= (text, price_unit) IS 'greater than or equal';
COMMENT ON OPERATOR > (text, price_unit) IS 'greater than';

-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY price_unit_ops USING btree;
CREATE OPERATOR CLASS price_unit_ops DEFAULT FOR TYPE price_unit USING btree FAMILY price_unit_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 price_unit_cmp(price_unit, price_unit);
COMMENT ON OPERATOR CLASS price_unit_ops USING btree IS 'order of price_unit';
COMMENT ON OPERATOR FAMILY price_unit_ops USING btree IS 'order of price_unit, with text too';
ALTER OPERATOR FAMILY price_unit_ops USING btree ADD
    OPERATOR 1 < (price_unit, text),
    OPERATOR 2 <= (price_unit, text),
    OPERATOR 3 = (price_unit, text),
    OPERATOR 4 >= (price_unit, text),
    OPERATOR 5 > (price_unit, text),
    FUNCTION 1 (price_unit, text) price_unit_cmp(price_unit, text),
    OPERATOR 1 < (text, price_unit),
    OPERATOR 2 <= (text, price_unit),
    OPERATOR 3 = (text, price_unit),
    OPERATOR 4 >= (text, price_unit),
    OPERATOR 5 > (text, price_unit),
    FUNCTION 1 (text, price_unit) price_unit_cmp(text, price_unit);

CREATE OPERATOR FAMILY price_unit_ops USING hash;
CREATE OPERATOR CLASS price_unit_ops DEFAULT FOR TYPE price_unit USING hash FAMILY price_unit_ops AS
    OPERATOR 1 =, FUNCTION 1 price_unit_hash(price_unit), FUNCTION 2 price_unit_hash_extended(price_unit, bigint);
COMMENT ON OPERATOR CLASS price_unit_ops USING hash IS 'hash of price_unit';
COMMENT ON OPERATOR FAMILY price_unit_ops USING hash IS 'hash of price_unit, with text too';
ALTER OPERATOR FAMILY price_unit_ops USING hash ADD
    OPERATOR 1 = (price_unit, text),
    OPERATOR 1 = (text, price_unit),
    FUNCTION 1 (text, text) price_unit_hash_text(text),
    FUNCTION 2 (text, text) price_unit_hash_text_extended(text, bigint);

CREATE FUNCTION price_unit(text) RETURNS price_unit
    AS 'MODULE_PATHNAME', 'price_unit_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_unit(text) IS 'the unit that a text writes';

CREATE CAST (text AS price_unit) WITH FUNCTION price_unit(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS price_unit) IS 'read as input reads it';
CREATE CAST (varchar AS price_unit) WITH FUNCTION price_unit(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_unit) IS 'read as input reads it';

CREATE FUNCTION unit_currency(price_unit) RETURNS text
    AS 'MODULE_PATHNAME', 'price_unit_currency' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unit_currency(price_unit) IS 'currency: CNY, USD, EUR, JPY or GBP';
CREATE FUNCTION unit_mass(price_unit) RETURNS text
    AS 'MODULE_PATHNAME', 'price_unit_mass' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unit_mass(price_unit) IS 'mass: kg, t, g or lb';
CREATE FUNCTION unit_multiplier(price_unit) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_unit_multiplier' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unit_multiplier(price_unit) IS 'multiplier: 10000 where the currency is counted in ten thousands, else 1';
CREATE FUNCTION unit_tax_status(price_unit) RETURNS text
    AS 'MODULE_PATHNAME', 'price_unit_tax_status' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION unit_tax_status(price_unit) IS 'tax: ex VAT or inc VAT, NULL where the unit does not state it';
-- price_series: day or period -> exact value.

CREATE TYPE price_series;

CREATE FUNCTION price_series_in(cstring) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_in(cstring) IS 'I/O';
CREATE FUNCTION price_series_out(price_series) RETURNS cstring
    AS 'MODULE_PATHNAME', 'price_series_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_out(price_series) IS 'I/O';
CREATE FUNCTION price_series_recv(internal) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_recv(internal) IS 'I/O';
CREATE FUNCTION price_series_send(price_series) RETURNS bytea
    AS 'MODULE_PATHNAME', 'price_series_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_send(price_series) IS 'I/O';

CREATE TYPE price_series (
    INPUT = price_series_in, OUTPUT = price_series_out, RECEIVE = price_series_recv, SEND = price_series_send,
    INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = external, CATEGORY = 'U'
);
COMMENT ON TYPE price_series IS 'prices by day, week, month, quarter or year, exact and compressed: {2023-07-03:445.00,2023-07-04:1343.50/3}';

-- Order serves DISTINCT and GROUP BY only; indexes on a series are hash indexes.
-- Comparison, ordering and hashing of a container price_series with itself, by value.
CREATE FUNCTION price_series_lt(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_lt(price_series, price_series) IS 'implementation of < operator';
CREATE FUNCTION price_series_le(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_le(price_series, price_series) IS 'implementation of <= operator';
CREATE FUNCTION price_series_eq(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_eq(price_series, price_series) IS 'implementation of = operator';
CREATE FUNCTION price_series_ne(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_ne(price_series, price_series) IS 'implementation of <> operator';
CREATE FUNCTION price_series_ge(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_ge(price_series, price_series) IS 'implementation of >= operator';
CREATE FUNCTION price_series_gt(price_series, price_series) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_series_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_gt(price_series, price_series) IS 'implementation of > operator';
CREATE FUNCTION price_series_cmp(price_series, price_series) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_series_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_cmp(price_series, price_series) IS 'less-equal-greater';
CREATE FUNCTION price_series_hash(price_series) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_series_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_hash(price_series) IS 'hash';
CREATE FUNCTION price_series_hash_extended(price_series, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'price_series_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_hash_extended(price_series, bigint) IS 'hash, with a seed';
CREATE OPERATOR < (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (price_series, price_series) IS 'less than';
CREATE OPERATOR <= (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (price_series, price_series) IS 'less than or equal';
CREATE OPERATOR = (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (price_series, price_series) IS 'equal';
CREATE OPERATOR <> (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (price_series, price_series) IS 'not equal';
CREATE OPERATOR >= (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (price_series, price_series) IS 'greater than or equal';
CREATE OPERATOR > (
    LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (price_series, price_series) IS 'greater than';
-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY price_series_ops USING btree;
CREATE OPERATOR CLASS price_series_ops DEFAULT FOR TYPE price_series USING btree FAMILY price_series_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 price_series_cmp(price_series, price_series);
COMMENT ON OPERATOR CLASS price_series_ops USING btree IS 'order of price_series, for DISTINCT and GROUP BY';
COMMENT ON OPERATOR FAMILY price_series_ops USING btree IS 'order of price_series, for DISTINCT and GROUP BY';
CREATE OPERATOR FAMILY price_series_ops USING hash;
CREATE OPERATOR CLASS price_series_ops DEFAULT FOR TYPE price_series USING hash FAMILY price_series_ops AS
    OPERATOR 1 =, FUNCTION 1 price_series_hash(price_series), FUNCTION 2 price_series_hash_extended(price_series, bigint);
COMMENT ON OPERATOR CLASS price_series_ops USING hash IS 'hash of price_series';
COMMENT ON OPERATOR FAMILY price_series_ops USING hash IS 'hash of price_series';
-- What a price_series holds.

CREATE FUNCTION first_day(price_series) RETURNS date
    AS 'MODULE_PATHNAME', 'price_series_first_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION first_day(price_series) IS 'first day, or first day of the first period; NULL for an empty series';
CREATE FUNCTION last_day(price_series) RETURNS date
    AS 'MODULE_PATHNAME', 'price_series_last_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION last_day(price_series) IS 'last day, or first day of the last period; NULL for an empty series';
CREATE FUNCTION num_points(price_series) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_series_num_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION num_points(price_series) IS 'number of days or periods that have a value';
CREATE FUNCTION series_period(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_period' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION series_period(price_series) IS 'day, week, month, quarter or year';
CREATE FUNCTION series_base(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_base' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION series_base(price_series) IS 'reference base as it is printed: window and value, 2010=100; NULL where there is none';
CREATE FUNCTION value_at(price_series, day date, as_of boolean DEFAULT false) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_value_at' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION value_at(price_series, date, boolean) IS 'value on a day or of the period that holds it; as_of: the last value on or before';
CREATE FUNCTION slice(price_series, days daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_slice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(price_series, daterange) IS 'the points whose day, or first day of the period, lies in the range';
CREATE FUNCTION points(price_series, OUT "time" date, OUT value numeric, OUT quotes numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(price_series) IS 'the points as rows: day or first day of the period, value, and number (or weight) of quotes';
-- Weeks, months, quarters and years of a price_series.

CREATE FUNCTION weekly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_weekly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(price_series, text, integer) IS 'series by week (from Monday): method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION monthly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_monthly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(price_series, text, integer) IS 'series by month: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION quarterly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_quarterly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(price_series, text, integer) IS 'series by quarter: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
CREATE FUNCTION yearly(price_series, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(price_series, text, integer) IS 'series by year: method mean, pooled, last, first, min, max, sum or geometric, of periods with at least min_points points';
-- Changes of a price_series, in per cent and as differences.

CREATE FUNCTION wow_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_wow_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wow_pct(price_series, date, integer, integer, text) IS 'week-on-week change in per cent, of the week of a day or the newest; NULL where either week has no value';
CREATE FUNCTION wow_change(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_wow_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wow_change(price_series, date, integer, integer, text) IS 'week-on-week difference, of the week of a day or the newest; NULL where either week has no value';
CREATE FUNCTION wow_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_wow_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wow_series(price_series, integer, integer, text) IS 'week-on-week changes in per cent, as a series of weeks; a week has none where it or the one before has no value';
CREATE FUNCTION wow_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_wow_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wow_change_series(price_series, integer, integer, text) IS 'week-on-week differences, as a series of weeks; a week has none where it or the one before has no value';
CREATE FUNCTION mom_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_mom_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_pct(price_series, date, integer, integer, text) IS 'month-on-month change in per cent, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION mom_change(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_mom_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_change(price_series, date, integer, integer, text) IS 'month-on-month difference, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION mom_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_mom_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_series(price_series, integer, integer, text) IS 'month-on-month changes in per cent, as a series of months; a month has none where it or the one before has no value';
CREATE FUNCTION mom_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_mom_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION mom_change_series(price_series, integer, integer, text) IS 'month-on-month differences, as a series of months; a month has none where it or the one before has no value';
CREATE FUNCTION qoq_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_qoq_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION qoq_pct(price_series, date, integer, integer, text) IS 'quarter-on-quarter change in per cent, of the quarter of a day or the newest; NULL where either quarter has no value';
CREATE FUNCTION qoq_change(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_qoq_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION qoq_change(price_series, date, integer, integer, text) IS 'quarter-on-quarter difference, of the quarter of a day or the newest; NULL where either quarter has no value';
CREATE FUNCTION qoq_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_qoq_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION qoq_series(price_series, integer, integer, text) IS 'quarter-on-quarter changes in per cent, as a series of quarters; a quarter has none where it or the one before has no value';
CREATE FUNCTION qoq_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_qoq_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION qoq_change_series(price_series, integer, integer, text) IS 'quarter-on-quarter differences, as a series of quarters; a quarter has none where it or the one before has no value';
CREATE FUNCTION yoy_pct(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_yoy_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_pct(price_series, date, integer, integer, text) IS 'year-on-year change in per cent, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION yoy_change(price_series, period date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_yoy_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_change(price_series, date, integer, integer, text) IS 'year-on-year difference, of the month of a day or the newest; NULL where either month has no value';
CREATE FUNCTION yoy_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yoy_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_series(price_series, integer, integer, text) IS 'year-on-year changes in per cent, as a series of months; a month has none where it or the one before has no value';
CREATE FUNCTION yoy_change_series(price_series, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yoy_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION yoy_change_series(price_series, integer, integer, text) IS 'year-on-year differences, as a series of months; a month has none where it or the one before has no value';

-- Over some months, at that rate for a year.
CREATE FUNCTION annualized_pct(price_series, period date DEFAULT NULL, months integer DEFAULT 1, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL, method text DEFAULT 'mean') RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_annualized_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION annualized_pct(price_series, date, integer, integer, integer, text) IS 'change of a month or the newest on the one so many months before, compounded to twelve months, in per cent';

-- From day to day.
CREATE FUNCTION change_pct(price_series, from_day date, to_day date, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_change_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION change_pct(price_series, date, date, boolean, integer, integer) IS 'change in per cent from one day to another; as_of: by the last values on or before them';
CREATE FUNCTION change(price_series, from_day date, to_day date, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION change(price_series, date, date, boolean, integer, integer) IS 'difference from one day to another; as_of: by the last values on or before them';
CREATE FUNCTION previous_quote_pct(price_series, day date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_pct(price_series, date, integer, integer) IS 'change in per cent of a day or the newest from the quoted day before';
CREATE FUNCTION previous_quote_change(price_series, day date DEFAULT NULL, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_previous_quote_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION previous_quote_change(price_series, date, integer, integer) IS 'difference of a day or the newest from the quoted day before';

-- Since the beginning of the year.
CREATE FUNCTION ytd_pct(price_series, day date DEFAULT NULL, from_last_year_end boolean DEFAULT false, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_ytd_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_pct(price_series, date, boolean, boolean, integer, integer) IS 'change in per cent of a day or the newest from the first quote of its year, or from the last of the year before';
CREATE FUNCTION ytd_change(price_series, day date DEFAULT NULL, from_last_year_end boolean DEFAULT false, as_of boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_ytd_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_change(price_series, date, boolean, boolean, integer, integer) IS 'difference of a day or the newest from the first quote of its year, or from the last of the year before';
CREATE FUNCTION ytd_series(price_series, from_last_year_end boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_ytd_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_series(price_series, boolean, integer, integer) IS 'changes in per cent of every day from the first quote of its year, or from the last of the year before';
CREATE FUNCTION ytd_change_series(price_series, from_last_year_end boolean DEFAULT false, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_ytd_change_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_change_series(price_series, boolean, integer, integer) IS 'differences of every day from the first quote of its year, or from the last of the year before';

-- A year so far on the same months of the last.
CREATE FUNCTION ytd_yoy_pct(price_series, period date DEFAULT NULL, method text DEFAULT 'mean', digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_ytd_yoy_pct' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_yoy_pct(price_series, date, text, integer, integer) IS 'change in per cent of a year up to the month of a day or the newest, on the same months of the year before; method mean or sum; NULL unless both years have the same months';
CREATE FUNCTION ytd_yoy_series(price_series, method text DEFAULT 'mean', digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_ytd_yoy_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ytd_yoy_series(price_series, text, integer, integer) IS 'changes in per cent of each year up to each month, on the same months of the year before';
-- A price_series on a reference base.

CREATE FUNCTION rebase(price_series, base text, value numeric DEFAULT 100, partial boolean DEFAULT false) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, text, numeric, boolean) IS 'series whose mean over the base (a day, month, quarter, year or daterange, as text) is the value';
CREATE FUNCTION rebase(price_series, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, date) IS 'series whose mean over the base is 100';
CREATE FUNCTION rebase(price_series, base date, value numeric, partial boolean) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, date, numeric, boolean) IS 'series whose mean over the base is the value';
CREATE FUNCTION rebase(price_series, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, daterange) IS 'series whose mean over the base is 100';
CREATE FUNCTION rebase(price_series, base daterange, value numeric, partial boolean) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION rebase(price_series, daterange, numeric, boolean) IS 'series whose mean over the base is the value';
-- What a bulletin says of a price_series.

CREATE TYPE price_summary AS (
    points bigint, mean numeric, high numeric, high_day date, low numeric, low_day date, spread numeric,
    fluctuation_pct numeric, first numeric, last numeric, change_pct numeric
);
COMMENT ON TYPE price_summary IS 'mean, high and low with their days, spread, fluctuation (spread in per cent of the mean), first, last and change of a price_series';
COMMENT ON COLUMN price_summary.points IS 'number of points';
COMMENT ON COLUMN price_summary.mean IS 'mean of their values, to 12 decimals';
COMMENT ON COLUMN price_summary.high IS 'highest value';
COMMENT ON COLUMN price_summary.high_day IS 'its day, the earliest of several';
COMMENT ON COLUMN price_summary.low IS 'lowest value';
COMMENT ON COLUMN price_summary.low_day IS 'its day, the earliest of several';
COMMENT ON COLUMN price_summary.spread IS 'high - low';
COMMENT ON COLUMN price_summary.fluctuation_pct IS 'spread in per cent of the mean';
COMMENT ON COLUMN price_summary.first IS 'first value';
COMMENT ON COLUMN price_summary.last IS 'last value';
COMMENT ON COLUMN price_summary.change_pct IS 'change from the first value to the last, in per cent';
CREATE TYPE drawdown AS (pct numeric, peak_day date, trough_day date);
COMMENT ON TYPE drawdown IS 'largest fall from a value to a later one, in per cent of the former';
COMMENT ON COLUMN drawdown.pct IS 'fall in per cent of the value at the peak, zero or negative';
COMMENT ON COLUMN drawdown.peak_day IS 'day that it falls from';
COMMENT ON COLUMN drawdown.trough_day IS 'day that it falls to';

CREATE FUNCTION summary(price_series, days daterange DEFAULT NULL) RETURNS price_summary
    AS 'MODULE_PATHNAME', 'price_series_summary' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION summary(price_series, daterange) IS 'summary of the series, or of its points in a range of days';
CREATE FUNCTION max_drawdown(price_series) RETURNS drawdown
    AS 'MODULE_PATHNAME', 'price_series_max_drawdown' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION max_drawdown(price_series) IS 'largest fall from a value to a later one, in per cent of the former';
CREATE FUNCTION volatility_pct(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_volatility_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION volatility_pct(price_series) IS 'sample standard deviation of the changes of the logarithm from point to point, in per cent, not annualised';
-- A price_series as a chart of one line of text.

CREATE FUNCTION sparkline(price_series, width integer DEFAULT 40) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_sparkline' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION sparkline(price_series, integer) IS 'chart of one line: block characters in UTF-8, ASCII in other encodings';
-- price_series merged, and in arithmetic.

CREATE FUNCTION price_series_merge(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_merge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_merge(price_series, price_series) IS 'implementation of || operator';
CREATE OPERATOR || (LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_merge, COMMUTATOR = ||);
COMMENT ON OPERATOR || (price_series, price_series) IS 'the quotes of both';

-- Not strict: the first quote of a product is appended to NULL.  The text reads plain literals.
CREATE FUNCTION append(price_series, day date, price numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, numeric) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price bigint) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, bigint) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_int4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, integer) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price smallint) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_int2' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, smallint) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price double precision) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, double precision) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price real) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_float4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, real) IS 'one more quote; of NULL, a series of one quote';
CREATE FUNCTION append(price_series, day date, price text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_append_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION append(price_series, date, text) IS 'one more quote; of NULL, a series of one quote';

CREATE FUNCTION price_series_mul(price_series, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_times_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_mul(price_series, numeric) IS 'implementation of * operator';
CREATE FUNCTION price_series_mul(numeric, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_number_times' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_mul(numeric, price_series) IS 'implementation of * operator';
CREATE FUNCTION price_series_div(price_series, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_over_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_div(price_series, numeric) IS 'implementation of / operator';
CREATE FUNCTION price_series_add(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_add(price_series, price_series) IS 'implementation of + operator';
CREATE FUNCTION price_series_sub(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_minus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_sub(price_series, price_series) IS 'implementation of - operator';
CREATE FUNCTION price_series_div(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_over' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_div(price_series, price_series) IS 'implementation of / operator';

CREATE OPERATOR * (LEFTARG = price_series, RIGHTARG = numeric, FUNCTION = price_series_mul, COMMUTATOR = *);
COMMENT ON OPERATOR * (price_series, numeric) IS 'every value times the number; numbers of quotes stay';
CREATE OPERATOR * (LEFTARG = numeric, RIGHTARG = price_series, FUNCTION = price_series_mul, COMMUTATOR = *);
COMMENT ON OPERATOR * (numeric, price_series) IS 'every value times the number; numbers of quotes stay';
CREATE OPERATOR / (LEFTARG = price_series, RIGHTARG = numeric, FUNCTION = price_series_div);
COMMENT ON OPERATOR / (price_series, numeric) IS 'every value divided by the number; numbers of quotes stay';
CREATE OPERATOR + (LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_add, COMMUTATOR = +);
COMMENT ON OPERATOR + (price_series, price_series) IS 'sum of the values of common days';
CREATE OPERATOR - (LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_sub);
COMMENT ON OPERATOR - (price_series, price_series) IS 'difference of the values of common days';
CREATE OPERATOR / (LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_div);
COMMENT ON OPERATOR / (price_series, price_series) IS 'quotient of the values of common days';
-- A price_series as arrays and as JSON, and with fewer points.

CREATE FUNCTION days(price_series) RETURNS date[]
    AS 'MODULE_PATHNAME', 'price_series_days' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION days(price_series) IS 'the days, or first days of the periods, in order';
CREATE FUNCTION prices(price_series) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'price_series_prices' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION prices(price_series) IS 'the values in order of day';
CREATE FUNCTION price_series(days date[], prices numeric[]) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_from_arrays' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series(date[], numeric[]) IS 'the quotes of two arrays of one length, as the aggregate makes it of rows';

CREATE FUNCTION jsonb(price_series) RETURNS jsonb
    AS 'MODULE_PATHNAME', 'price_series_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jsonb(price_series) IS 'JSON object of day and value, or with period, base and points';
CREATE FUNCTION price_series(jsonb) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series(jsonb) IS 'series of the JSON object that the cast to jsonb makes';
CREATE CAST (price_series AS jsonb) WITH FUNCTION jsonb(price_series);
COMMENT ON CAST (price_series AS jsonb) IS 'JSON object of day and value, or with period, base and points';
CREATE CAST (jsonb AS price_series) WITH FUNCTION price_series(jsonb);
COMMENT ON CAST (jsonb AS price_series) IS 'series of the JSON object that the cast to jsonb makes';

CREATE FUNCTION moving_average(price_series, n integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_moving_average' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION moving_average(price_series, integer) IS 'mean of the last n points at each point, none before the n-th';
CREATE FUNCTION downsample(price_series, n integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_downsample' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION downsample(price_series, integer) IS 'the n points with which a chart looks most like the whole: largest triangle, three buckets';
-- The aggregates over rows (day, price): one transition function, many final functions.

CREATE FUNCTION price_series_combine(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_combine(price_series, price_series) IS 'merges two partial states of aggregation';
CREATE FUNCTION price_series_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_final(price_series) IS 'the final function of price_series(day, price)';
CREATE FUNCTION price_series_mom_pct_final(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_mom_pct_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_mom_pct_final(price_series) IS 'the final function of the aggregate mom_pct';
CREATE FUNCTION price_series_qoq_pct_final(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_qoq_pct_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_qoq_pct_final(price_series) IS 'the final function of the aggregate qoq_pct';
CREATE FUNCTION price_series_yoy_pct_final(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_yoy_pct_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_yoy_pct_final(price_series) IS 'the final function of the aggregate yoy_pct';
CREATE FUNCTION price_series_ytd_pct_final(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_ytd_pct_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_ytd_pct_final(price_series) IS 'the final function of the aggregate ytd_pct';
CREATE FUNCTION price_series_summary_final(price_series) RETURNS price_summary
    AS 'MODULE_PATHNAME', 'price_series_summary_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_summary_final(price_series) IS 'the final function of the aggregate summary';
CREATE FUNCTION price_series_max_drawdown_final(price_series) RETURNS drawdown
    AS 'MODULE_PATHNAME', 'price_series_max_drawdown_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_max_drawdown_final(price_series) IS 'the final function of the aggregate max_drawdown';
CREATE FUNCTION price_series_sparkline_final(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_sparkline_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_sparkline_final(price_series) IS 'the final function of the aggregate sparkline';
CREATE FUNCTION price_series_monthly_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_monthly_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_monthly_final(price_series) IS 'the final function of the aggregate monthly';
CREATE FUNCTION price_series_rebase_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_rebase_final(price_series) IS 'the final function of the aggregate rebase';

-- The aggregates over prices of type numeric.
CREATE FUNCTION price_series_accum(price_series, date, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, numeric) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, numeric) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, numeric) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, numeric, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, numeric, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, numeric) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, numeric) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, numeric) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, numeric) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, numeric) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, numeric) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, numeric) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, numeric) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price numeric) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, numeric) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price numeric, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, numeric, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, numeric, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_numeric_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, numeric, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price numeric, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, numeric, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, numeric, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_numeric_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, numeric, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price numeric, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, numeric, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, numeric, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_numeric_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, numeric, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price numeric, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, numeric, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
-- The aggregates over prices of type int8.
CREATE FUNCTION price_series_accum(price_series, date, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int8) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, int8) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, int8) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, int8, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int8, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int8) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, int8) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, int8) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, int8) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, int8) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, int8) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, int8) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, int8) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price int8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, int8) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price int8, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, int8, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int8, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int8_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int8, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int8, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int8, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int8, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int8_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int8, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int8, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int8, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int8, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int8_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int8, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int8, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int8, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
-- The aggregates over prices of type int4.
CREATE FUNCTION price_series_accum(price_series, date, int4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int4) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, int4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_int4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, int4) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, int4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_int4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, int4) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, int4, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_int4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int4, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int4) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, int4) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, int4) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, int4) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, int4) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, int4) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, int4) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, int4) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price int4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, int4) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price int4, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, int4, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int4, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int4_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int4, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int4, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int4, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int4, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int4_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int4, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int4, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int4, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int4, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int4_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int4, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int4, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int4, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
-- The aggregates over prices of type int2.
CREATE FUNCTION price_series_accum(price_series, date, int2) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int2' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int2) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, int2) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_int2' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, int2) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, int2) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_int2' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, int2) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, int2, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_int2' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, int2, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int2) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, int2) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, int2) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, int2) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, int2) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, int2) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, int2) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, int2) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price int2) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, int2) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price int2, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, int2, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int2, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int2_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int2, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int2, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int2, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int2, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int2_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int2, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int2, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int2, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, int2, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_int2_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, int2, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price int2, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, int2, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
-- The aggregates over prices of type float8.
CREATE FUNCTION price_series_accum(price_series, date, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, float8) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, float8) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, float8) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, float8, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, float8, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float8) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, float8) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, float8) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, float8) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, float8) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, float8) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, float8) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, float8) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price float8) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, float8) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price float8, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, float8, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float8, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float8_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float8, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float8, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float8, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float8, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float8_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float8, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float8, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float8, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float8, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float8_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float8, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float8, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float8, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
-- The aggregates over prices of type float4.
CREATE FUNCTION price_series_accum(price_series, date, float4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, float4) IS 'adds a quote to a state of aggregation';
CREATE FUNCTION price_series_accum_moving(price_series, date, float4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_moving_float4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_moving(price_series, date, float4) IS 'adds a quote to a state of aggregation over a moving window frame';
CREATE FUNCTION price_series_discard(price_series, date, float4) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_discard_float4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_discard(price_series, date, float4) IS 'takes a quote out of a state of aggregation again, for moving window frames';
CREATE FUNCTION price_series_accum(price_series, date, float4, text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_float4' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, float4, text) IS 'adds a quote to a state of the aggregate rebase';
CREATE AGGREGATE price_series(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float4) IS 'the quotes as a price_series, several of one day as their sum and number';
CREATE AGGREGATE mom_pct(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_mom_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_mom_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mom_pct(date, float4) IS 'month-on-month change of the newest month, in per cent';
CREATE AGGREGATE qoq_pct(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_qoq_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_qoq_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE qoq_pct(date, float4) IS 'quarter-on-quarter change of the newest quarter, in per cent';
CREATE AGGREGATE yoy_pct(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_yoy_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_yoy_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE yoy_pct(date, float4) IS 'year-on-year change of the newest month, in per cent';
CREATE AGGREGATE ytd_pct(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_ytd_pct_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_ytd_pct_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ytd_pct(date, float4) IS 'change of the newest day from the first quote of its year, in per cent';
CREATE AGGREGATE summary(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_summary_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_summary_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE summary(date, float4) IS 'mean, high and low with their days, spread, fluctuation, first, last, change';
CREATE AGGREGATE max_drawdown(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_max_drawdown_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_max_drawdown_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max_drawdown(date, float4) IS 'largest fall from a day to a later one, in per cent';
CREATE AGGREGATE sparkline(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_sparkline_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_sparkline_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE sparkline(date, float4) IS 'the quotes as a chart of one line';
CREATE AGGREGATE monthly(day date, price float4) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_monthly_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_monthly_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE monthly(date, float4) IS 'the quotes as a price_series of months, the mean of each';
CREATE AGGREGATE rebase(day date, price float4, base text) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, float4, text) IS 'the quotes as a price_series whose mean over the base is 100';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float4, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float4_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float4, numeric) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float4, weight numeric) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float4, numeric) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float4, int8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float4_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float4, int8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float4, weight int8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float4, int8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';
CREATE FUNCTION price_series_accum_weighted(price_series, date, float4, float8) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_float4_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum_weighted(price_series, date, float4, float8) IS 'adds price x weight and weight to a state of aggregation';
CREATE AGGREGATE price_series(day date, price float4, weight float8) (
    SFUNC = price_series_accum_weighted, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_series(date, float4, float8) IS 'the quotes as a price_series, each with its weight: price x weight and weight add up by day';

-- Merging of whole series.
CREATE AGGREGATE rollup(price_series) (
    SFUNC = price_series_combine, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(price_series) IS 'several price_series as one: sums and numbers of quotes of each day add up';
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
COMMENT ON COLUMN light_heavy_shares.total IS 'sum of these four';
COMMENT ON COLUMN light_heavy_shares.light_pct IS 'light in per cent of the total; NULL where that is 0';
COMMENT ON COLUMN light_heavy_shares.medium_pct IS 'medium in per cent of the total; NULL where that is 0';
COMMENT ON COLUMN light_heavy_shares.heavy_pct IS 'heavy in per cent of the total; NULL where that is 0';

-- State: numeric[] of the sums light, medium, heavy, unclassified, and the number of the scheme.
CREATE FUNCTION light_heavy_split_combine(numeric[], numeric[]) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_combine(numeric[], numeric[]) IS 'aggregate combine function';
CREATE FUNCTION light_heavy_split_final(numeric[]) RETURNS light_heavy_shares
    AS 'MODULE_PATHNAME', 'split_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_final(numeric[]) IS 'aggregate final function';

-- The aggregate light_heavy_split over amounts of element, by the scheme china and by a named one.
CREATE FUNCTION light_heavy_split_transition(numeric[], element, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, numeric) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, numeric) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, numeric) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], element, numeric, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, numeric, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, numeric, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, numeric, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], element, bigint) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, bigint) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, bigint) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, bigint) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], element, bigint, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, bigint, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, bigint, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, bigint, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], element, double precision) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, double precision) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, double precision) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, double precision) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], element, double precision, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_element_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], element, double precision, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(element, double precision, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(element, double precision, text) IS 'amounts by class, and their shares, by a scheme';
-- The aggregate light_heavy_split over amounts of ree_product, by the scheme china and by a named one.
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, numeric) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, numeric) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, numeric) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, numeric, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, numeric, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, numeric, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, numeric, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, bigint) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, bigint) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, bigint) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, bigint) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, bigint, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, bigint, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, bigint, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, bigint, text) IS 'amounts by class, and their shares, by a scheme';
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, double precision) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, double precision) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, double precision) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, double precision) IS 'amounts by class, and their shares, by the scheme china';
CREATE FUNCTION light_heavy_split_transition(numeric[], ree_product, double precision, text) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'split_add_ree_product_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION light_heavy_split_transition(numeric[], ree_product, double precision, text) IS 'aggregate transition function';
CREATE AGGREGATE light_heavy_split(ree_product, double precision, scheme text) (
    SFUNC = light_heavy_split_transition, STYPE = numeric[], COMBINEFUNC = light_heavy_split_combine,
    FINALFUNC = light_heavy_split_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE light_heavy_split(ree_product, double precision, text) IS 'amounts by class, and their shares, by a scheme';
-- ree_composition: how a mineral, concentrate, output or basket divides over the 17 elements.

CREATE TYPE ree_composition;

CREATE FUNCTION ree_composition_in(cstring) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_in(cstring) IS 'I/O';
CREATE FUNCTION ree_composition_out(ree_composition) RETURNS cstring
    AS 'MODULE_PATHNAME', 'ree_composition_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_out(ree_composition) IS 'I/O';
CREATE FUNCTION ree_composition_recv(internal) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_recv(internal) IS 'I/O';
CREATE FUNCTION ree_composition_send(ree_composition) RETURNS bytea
    AS 'MODULE_PATHNAME', 'ree_composition_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_send(ree_composition) IS 'I/O';

CREATE TYPE ree_composition (
    INPUT = ree_composition_in, OUTPUT = ree_composition_out, RECEIVE = ree_composition_recv, SEND = ree_composition_send,
    INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = main, CATEGORY = 'U'
);
COMMENT ON TYPE ree_composition IS 'amounts of the rare earths, as oxides or as elements, exact: oxide{La:27.3,Ce:50.1}';

-- Order serves DISTINCT and GROUP BY only.
-- Comparison, ordering and hashing of a container ree_composition with itself, by value.
CREATE FUNCTION ree_composition_lt(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_lt(ree_composition, ree_composition) IS 'implementation of < operator';
CREATE FUNCTION ree_composition_le(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_le(ree_composition, ree_composition) IS 'implementation of <= operator';
CREATE FUNCTION ree_composition_eq(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_eq(ree_composition, ree_composition) IS 'implementation of = operator';
CREATE FUNCTION ree_composition_ne(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_ne(ree_composition, ree_composition) IS 'implementation of <> operator';
CREATE FUNCTION ree_composition_ge(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_ge(ree_composition, ree_composition) IS 'implementation of >= operator';
CREATE FUNCTION ree_composition_gt(ree_composition, ree_composition) RETURNS boolean
    AS 'MODULE_PATHNAME', 'ree_composition_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_gt(ree_composition, ree_composition) IS 'implementation of > operator';
CREATE FUNCTION ree_composition_cmp(ree_composition, ree_composition) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_composition_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_cmp(ree_composition, ree_composition) IS 'less-equal-greater';
CREATE FUNCTION ree_composition_hash(ree_composition) RETURNS integer
    AS 'MODULE_PATHNAME', 'ree_composition_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_hash(ree_composition) IS 'hash';
CREATE FUNCTION ree_composition_hash_extended(ree_composition, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'ree_composition_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_hash_extended(ree_composition, bigint) IS 'hash, with a seed';
CREATE OPERATOR < (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ree_composition, ree_composition) IS 'less than';
CREATE OPERATOR <= (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ree_composition, ree_composition) IS 'less than or equal';
CREATE OPERATOR = (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (ree_composition, ree_composition) IS 'equal';
CREATE OPERATOR <> (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ree_composition, ree_composition) IS 'not equal';
CREATE OPERATOR >= (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ree_composition, ree_composition) IS 'greater than or equal';
CREATE OPERATOR > (
    LEFTARG = ree_composition, RIGHTARG = ree_composition, FUNCTION = ree_composition_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ree_composition, ree_composition) IS 'greater than';
-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY ree_composition_ops USING btree;
CREATE OPERATOR CLASS ree_composition_ops DEFAULT FOR TYPE ree_composition USING btree FAMILY ree_composition_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 ree_composition_cmp(ree_composition, ree_composition);
COMMENT ON OPERATOR CLASS ree_composition_ops USING btree IS 'order of ree_composition, for DISTINCT and GROUP BY';
COMMENT ON OPERATOR FAMILY ree_composition_ops USING btree IS 'order of ree_composition, for DISTINCT and GROUP BY';
CREATE OPERATOR FAMILY ree_composition_ops USING hash;
CREATE OPERATOR CLASS ree_composition_ops DEFAULT FOR TYPE ree_composition USING hash FAMILY ree_composition_ops AS
    OPERATOR 1 =, FUNCTION 1 ree_composition_hash(ree_composition), FUNCTION 2 ree_composition_hash_extended(ree_composition, bigint);
COMMENT ON OPERATOR CLASS ree_composition_ops USING hash IS 'hash of ree_composition';
COMMENT ON OPERATOR FAMILY ree_composition_ops USING hash IS 'hash of ree_composition';

CREATE FUNCTION jsonb(ree_composition) RETURNS jsonb
    AS 'MODULE_PATHNAME', 'ree_composition_to_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jsonb(ree_composition) IS 'JSON object of basis and amounts';
CREATE FUNCTION ree_composition(jsonb) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition(jsonb) IS 'composition of the JSON object that the cast to jsonb makes';
CREATE CAST (ree_composition AS jsonb) WITH FUNCTION jsonb(ree_composition);
COMMENT ON CAST (ree_composition AS jsonb) IS 'JSON object of basis and amounts';
CREATE CAST (jsonb AS ree_composition) WITH FUNCTION ree_composition(jsonb);
COMMENT ON CAST (jsonb AS ree_composition) IS 'composition of the JSON object that the cast to jsonb makes';

-- Aggregates: the state is a ree_composition.
CREATE FUNCTION ree_composition_combine(ree_composition, ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_combine(ree_composition, ree_composition) IS 'merges two partial states of aggregation';
CREATE FUNCTION ree_composition_final(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_final(ree_composition) IS 'the final function of the aggregate ree_composition';

-- The aggregates that build a ree_composition, over amounts of type numeric.
CREATE FUNCTION ree_composition_accum(ree_composition, element, numeric) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, numeric) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, numeric) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, numeric) IS 'amounts of the traded oxides, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, element, numeric, text) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, numeric, text) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, numeric, basis text) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, numeric, text) IS 'amounts of oxides or of elements, as basis says (oxide, element), added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, numeric) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_product_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, numeric) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, numeric) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, numeric) IS 'amounts of oxides or of metals of one element each, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, numeric) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_purity_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, numeric) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, oxide_purity, numeric) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, oxide_purity, numeric) IS 'amounts of oxides, metals and alloys, divided over their elements by the shares that the purities state';
-- The aggregates that build a ree_composition, over amounts of type int8.
CREATE FUNCTION ree_composition_accum(ree_composition, element, int8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, int8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, int8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, int8) IS 'amounts of the traded oxides, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, element, int8, text) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, int8, text) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, int8, basis text) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, int8, text) IS 'amounts of oxides or of elements, as basis says (oxide, element), added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, int8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_product_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, int8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, int8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, int8) IS 'amounts of oxides or of metals of one element each, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, int8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_purity_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, int8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, oxide_purity, int8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, oxide_purity, int8) IS 'amounts of oxides, metals and alloys, divided over their elements by the shares that the purities state';
-- The aggregates that build a ree_composition, over amounts of type float8.
CREATE FUNCTION ree_composition_accum(ree_composition, element, float8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, float8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, float8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, float8) IS 'amounts of the traded oxides, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, element, float8, text) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_element_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, element, float8, text) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(element, float8, basis text) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(element, float8, text) IS 'amounts of oxides or of elements, as basis says (oxide, element), added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, float8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_product_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, float8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, float8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, float8) IS 'amounts of oxides or of metals of one element each, added up by element';
CREATE FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, float8) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_accum_purity_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_accum(ree_composition, ree_product, oxide_purity, float8) IS 'adds an amount to a state of aggregation';
CREATE AGGREGATE ree_composition(ree_product, oxide_purity, float8) (
    SFUNC = ree_composition_accum, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE ree_composition(ree_product, oxide_purity, float8) IS 'amounts of oxides, metals and alloys, divided over their elements by the shares that the purities state';

CREATE AGGREGATE rollup(ree_composition) (
    SFUNC = ree_composition_combine, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(ree_composition) IS 'several compositions as one: the amounts of each element add up';
-- What a ree_composition holds, arithmetic, shares, oxide and metal, and the name of an ore.

CREATE FUNCTION ree_composition(elements element[], amounts numeric[], basis text DEFAULT 'oxide') RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_from_arrays' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition(element[], numeric[], text) IS 'composition of two arrays of one length, as the aggregate makes it of rows';
CREATE FUNCTION points(ree_composition) RETURNS TABLE (element element, amount numeric, share_pct numeric)
    AS 'MODULE_PATHNAME', 'ree_composition_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 17;
COMMENT ON FUNCTION points(ree_composition) IS 'the amounts in order of atomic number, and what they are of the total in per cent';
CREATE FUNCTION composition_basis(ree_composition) RETURNS text
    AS 'MODULE_PATHNAME', 'ree_composition_basis' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION composition_basis(ree_composition) IS 'what the amounts are of: oxide or element';
CREATE FUNCTION total(ree_composition) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION total(ree_composition) IS 'sum of the amounts';
CREATE FUNCTION amount(ree_composition, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_amount' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION amount(ree_composition, element) IS 'amount of an element, 0 where there is none';
CREATE FUNCTION share_pct(ree_composition, element) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ree_composition_share_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION share_pct(ree_composition, element) IS 'what an element is of the total, in per cent, to 12 decimals';
CREATE FUNCTION normalise(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_normalise' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION normalise(ree_composition) IS 'the shares in per cent as amounts, to 12 decimals, with a sum of exactly 100';
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
COMMENT ON FUNCTION ore_type(ree_composition, text) IS 'the trade''s name of an ore of this composition, NULL where none fits; languages en, zh';

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
CREATE FUNCTION with_tax(price numeric, day date DEFAULT NULL, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_with_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION with_tax(numeric, date, numeric, price_unit) IS 'price with value-added tax, by the rate, a fraction (0.13), or by that of China on the day';
CREATE FUNCTION with_tax(price_series, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_with_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION with_tax(price_series, numeric, price_unit) IS 'prices with value-added tax, by the rate, a fraction (0.13), or by that of China on each day';
CREATE FUNCTION without_tax(price numeric, day date DEFAULT NULL, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_without_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION without_tax(numeric, date, numeric, price_unit) IS 'price without value-added tax, by the rate, a fraction (0.13), or by that of China on the day';
CREATE FUNCTION without_tax(price_series, tax_rate numeric DEFAULT NULL, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_without_tax' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION without_tax(price_series, numeric, price_unit) IS 'prices without value-added tax, by the rate, a fraction (0.13), or by that of China on each day';
-- Two price_series of one thing as one.

CREATE FUNCTION link_factor(old price_series, new price_series, at text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, text) IS 'mean of the old series over mean of the new one, over the days that both have in a day, month, quarter, year or range (as text)';
CREATE FUNCTION link_factor(old price_series, new price_series, at date) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, date) IS 'value of the old series over value of the new one on a day or in its period';
CREATE FUNCTION link_factor(old price_series, new price_series, at daterange) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_link_factor_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION link_factor(price_series, price_series, daterange) IS 'mean of the old series over mean of the new one, over the days that both have in a range';

CREATE FUNCTION splice(old price_series, new price_series, at text, keep text DEFAULT 'old') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, text, text) IS 'two series as one, linked at a day, month, quarter, year or range (as text); keep: whose level, old (default) or new';
CREATE FUNCTION splice(old price_series, new price_series, at date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, date) IS 'two series as one, linked at a day or its period, at the level of the old';
CREATE FUNCTION splice(old price_series, new price_series, at date, keep text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, date, text) IS 'two series as one, linked at a day or its period; keep: whose level, old or new';
CREATE FUNCTION splice(old price_series, new price_series, at daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, daterange) IS 'two series as one, linked over a range of days, at the level of the old';
CREATE FUNCTION splice(old price_series, new price_series, at daterange, keep text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_splice_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION splice(price_series, price_series, daterange, text) IS 'two series as one, linked over a range of days; keep: whose level, old or new';
-- Prices and price_series in another unit.
--
-- All overloads have defaults: those that a call by its arguments could mean differ in a type that is given.

CREATE FUNCTION convert_price(price numeric, from_unit price_unit, to_unit price_unit,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(numeric, price_unit, price_unit, numeric, numeric) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only';
CREATE FUNCTION convert_price(price numeric, from_unit text, to_unit text,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(numeric, text, text, numeric, numeric) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only; the units as text';

CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, numeric, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), of CNY that of the day where NULL';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_numeric_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, numeric, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), of CNY that of the day where NULL; the units as text';
CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate price_series, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, price_series, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, by day (a day without one is left out); tax_rate: a fraction (0.13), of CNY that of the day where NULL';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate price_series, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_series_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, price_series, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, by day (a day without one is left out); tax_rate: a fraction (0.13), of CNY that of the day where NULL; the units as text';
CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate text, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_any' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, text, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, a number or a price_series as text; tax_rate: a fraction (0.13), of CNY that of the day where NULL';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate text, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_any_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, text, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, a number or a price_series as text; tax_rate: a fraction (0.13), of CNY that of the day where NULL; the units as text';
-- Quotes as they come.

CREATE FUNCTION midpoint(low numeric, high numeric) RETURNS numeric
    AS 'MODULE_PATHNAME', 'quote_midpoint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION midpoint(numeric, numeric) IS 'the price that a quoted range stands for: (low + high) / 2';
CREATE FUNCTION suspicious_quotes(price_series, factor numeric DEFAULT 10, jump_pct numeric DEFAULT 20, OUT day date, OUT value numeric, OUT expected numeric, OUT reason text) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_suspicious_quotes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10;
COMMENT ON FUNCTION suspicious_quotes(price_series, numeric, numeric) IS 'values more than jump_pct per cent from the median of their neighbours; reason unit where a power of the factor explains it, else jump';
-- By which rule of rounding a published figure holds.

CREATE FUNCTION agrees(published numeric, computed numeric, digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'price_figure_agrees' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION agrees(numeric, numeric, integer) IS 'the rule by which a computed value gives the published one: half_up, half_even, truncated, within_one, or NULL';
CREATE FUNCTION agrees_change(published numeric, before numeric, after numeric, digits integer DEFAULT NULL, price_digits integer DEFAULT NULL) RETURNS text
    AS 'MODULE_PATHNAME', 'price_figure_agrees_change' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION agrees_change(numeric, numeric, numeric, integer, integer) IS 'the rule by which two values give a published change in per cent: exact or rounded (values rounded first), with half_up, half_even, truncated or within_one, or NULL';
-- The elements as a table of plain types, for people and BI tools.

CREATE VIEW ree_elements AS
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

COMMENT ON VIEW ree_elements IS 'the 17 rare earth elements: names, weights, traded oxides, light or heavy by scheme';
COMMENT ON COLUMN ree_elements.symbol IS 'chemical symbol';
COMMENT ON COLUMN ree_elements.atomic_number IS 'atomic number';
COMMENT ON COLUMN ree_elements.name_en IS 'English name';
COMMENT ON COLUMN ree_elements.name_zh IS 'Chinese name, simplified; NULL if the database encoding cannot hold it';
COMMENT ON COLUMN ree_elements.atomic_weight IS 'standard atomic weight; for Pm the mass of its isotope 145, nominal';
COMMENT ON COLUMN ree_elements.oxide_formula IS 'formula of the oxide that is traded';
COMMENT ON COLUMN ree_elements.oxide_factor IS 'mass of the traded oxide over mass of the element in it';
COMMENT ON COLUMN ree_elements.china IS 'light or heavy in the Chinese trade (7 light, 10 heavy)';
COMMENT ON COLUMN ree_elements.china_three IS 'light, medium or heavy in the Chinese three groups';
COMMENT ON COLUMN ree_elements.usgs IS 'light or heavy by the USGS; NULL for Sc';
COMMENT ON COLUMN ree_elements.eu IS 'light or heavy by the EU; NULL for Sc and Pm';
GRANT SELECT ON ree_elements TO PUBLIC;
-- price_panel: item -> price_series, with value weights or quantities.

CREATE TYPE price_panel;

CREATE FUNCTION price_panel_in(cstring) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_in(cstring) IS 'I/O';
CREATE FUNCTION price_panel_out(price_panel) RETURNS cstring
    AS 'MODULE_PATHNAME', 'price_panel_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_out(price_panel) IS 'I/O';
CREATE FUNCTION price_panel_recv(internal) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_recv(internal) IS 'I/O';
CREATE FUNCTION price_panel_send(price_panel) RETURNS bytea
    AS 'MODULE_PATHNAME', 'price_panel_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_send(price_panel) IS 'I/O';

CREATE TYPE price_panel (
    INPUT = price_panel_in, OUTPUT = price_panel_out, RECEIVE = price_panel_recv, SEND = price_panel_send,
    INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = external, CATEGORY = 'U'
);
COMMENT ON TYPE price_panel IS 'items and the price_series of each, with value weights or quantities: panel{"Nd oxide":{2023-07-03:445.00} weight 0.35}';

-- Order serves DISTINCT and GROUP BY only; indexes on a panel are hash indexes.
-- Comparison, ordering and hashing of a container price_panel with itself, by value.
CREATE FUNCTION price_panel_lt(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_lt(price_panel, price_panel) IS 'implementation of < operator';
CREATE FUNCTION price_panel_le(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_le(price_panel, price_panel) IS 'implementation of <= operator';
CREATE FUNCTION price_panel_eq(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_eq(price_panel, price_panel) IS 'implementation of = operator';
CREATE FUNCTION price_panel_ne(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_ne(price_panel, price_panel) IS 'implementation of <> operator';
CREATE FUNCTION price_panel_ge(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_ge(price_panel, price_panel) IS 'implementation of >= operator';
CREATE FUNCTION price_panel_gt(price_panel, price_panel) RETURNS boolean
    AS 'MODULE_PATHNAME', 'price_panel_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_gt(price_panel, price_panel) IS 'implementation of > operator';
CREATE FUNCTION price_panel_cmp(price_panel, price_panel) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_panel_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_cmp(price_panel, price_panel) IS 'less-equal-greater';
CREATE FUNCTION price_panel_hash(price_panel) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_panel_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_hash(price_panel) IS 'hash';
CREATE FUNCTION price_panel_hash_extended(price_panel, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME', 'price_panel_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_hash_extended(price_panel, bigint) IS 'hash, with a seed';
CREATE OPERATOR < (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_lt, COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (price_panel, price_panel) IS 'less than';
CREATE OPERATOR <= (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_le, COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (price_panel, price_panel) IS 'less than or equal';
CREATE OPERATOR = (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_eq, COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (price_panel, price_panel) IS 'equal';
CREATE OPERATOR <> (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_ne, COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (price_panel, price_panel) IS 'not equal';
CREATE OPERATOR >= (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_ge, COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (price_panel, price_panel) IS 'greater than or equal';
CREATE OPERATOR > (
    LEFTARG = price_panel, RIGHTARG = price_panel, FUNCTION = price_panel_gt, COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (price_panel, price_panel) IS 'greater than';
-- CREATE OPERATOR CLASS would take a family of this name that is there already, whoever made it.
CREATE OPERATOR FAMILY price_panel_ops USING btree;
CREATE OPERATOR CLASS price_panel_ops DEFAULT FOR TYPE price_panel USING btree FAMILY price_panel_ops AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 price_panel_cmp(price_panel, price_panel);
COMMENT ON OPERATOR CLASS price_panel_ops USING btree IS 'order of price_panel, for DISTINCT and GROUP BY';
COMMENT ON OPERATOR FAMILY price_panel_ops USING btree IS 'order of price_panel, for DISTINCT and GROUP BY';
CREATE OPERATOR FAMILY price_panel_ops USING hash;
CREATE OPERATOR CLASS price_panel_ops DEFAULT FOR TYPE price_panel USING hash FAMILY price_panel_ops AS
    OPERATOR 1 =, FUNCTION 1 price_panel_hash(price_panel), FUNCTION 2 price_panel_hash_extended(price_panel, bigint);
COMMENT ON OPERATOR CLASS price_panel_ops USING hash IS 'hash of price_panel';
COMMENT ON OPERATOR FAMILY price_panel_ops USING hash IS 'hash of price_panel';

CREATE FUNCTION num_items(price_panel) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_panel_num_items' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION num_items(price_panel) IS 'number of items';
CREATE FUNCTION panel_kind(price_panel) RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_kind(price_panel) IS 'what the items have beside prices: prices (nothing), weights or quantities';
CREATE FUNCTION panel_period(price_panel) RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_period' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_period(price_panel) IS 'day, week, month, quarter or year';
CREATE FUNCTION panel_items(price_panel) RETURNS text[]
    AS 'MODULE_PATHNAME', 'price_panel_items' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_items(price_panel) IS 'names of the items, in order of their bytes';
CREATE FUNCTION panel_series(price_panel, item text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_series' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_series(price_panel, text) IS 'series of an item; NULL where the panel does not have it';
CREATE FUNCTION panel_weight(price_panel, item text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_panel_weight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_weight(price_panel, text) IS 'value weight of an item; NULL where it has none';
CREATE FUNCTION panel_quantities(price_panel, item text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_quantities' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_quantities(price_panel, text) IS 'quantities of an item; NULL where it has none';
CREATE FUNCTION points(price_panel, OUT item text, OUT "time" date, OUT value numeric, OUT quantity numeric, OUT weight numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_panel_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(price_panel) IS 'the points as rows: item, day or first day of the period, value, quantity of that day, and weight of the item';

CREATE FUNCTION panel_mean(price_panel) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_mean(price_panel) IS 'mean of the items'' values, on days on which every item has one';
CREATE FUNCTION panel_sum(price_panel) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_sum' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_sum(price_panel) IS 'sum of the items'' values, on days on which every item has one';
CREATE FUNCTION slice(price_panel, days daterange) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_slice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(price_panel, daterange) IS 'all items with the points whose day, or first day of the period, lies in the range';
CREATE FUNCTION weekly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_weekly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(price_panel, text, integer) IS 'panel by week (from Monday): prices by a method, of periods with at least min_points points; quantities by sum';
CREATE FUNCTION monthly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_monthly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(price_panel, text, integer) IS 'panel by month: prices by a method, of periods with at least min_points points; quantities by sum';
CREATE FUNCTION quarterly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_quarterly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(price_panel, text, integer) IS 'panel by quarter: prices by a method, of periods with at least min_points points; quantities by sum';
CREATE FUNCTION yearly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(price_panel, text, integer) IS 'panel by year: prices by a method, of periods with at least min_points points; quantities by sum';

-- A literal is read as a price_series: these names are ambiguous without.
CREATE FUNCTION points(text, OUT "time" date, OUT value numeric, OUT quotes numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_points_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(text) IS 'the points of a price_series that is written as text';
CREATE FUNCTION slice(text, days daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_slice_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(text, daterange) IS 'slice of a price_series that is written as text';
CREATE FUNCTION weekly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_weekly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(text, text, integer) IS 'weekly of a price_series that is written as text';
CREATE FUNCTION monthly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_monthly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(text, text, integer) IS 'monthly of a price_series that is written as text';
CREATE FUNCTION quarterly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_quarterly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(text, text, integer) IS 'quarterly of a price_series that is written as text';
CREATE FUNCTION yearly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yearly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(text, text, integer) IS 'yearly of a price_series that is written as text';

-- The aggregates: the state is a price_panel in its building form.

CREATE FUNCTION price_panel_accum(price_panel, text, price_series) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, text, price_series) IS 'adds an item to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, text, price_series, price_series) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_accum_quantities' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, text, price_series, price_series) IS 'adds an item with quantities to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, text, price_series, numeric) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_accum_weight_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, text, price_series, numeric) IS 'adds an item with a weight to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, text, price_series, bigint) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_accum_weight_int8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, text, price_series, bigint) IS 'adds an item with a weight to a state of aggregation';
CREATE FUNCTION price_panel_accum(price_panel, text, price_series, double precision) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_accum_weight_float8' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_accum(price_panel, text, price_series, double precision) IS 'adds an item with a weight to a state of aggregation';
CREATE FUNCTION price_panel_combine(price_panel, price_panel) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_combine(price_panel, price_panel) IS 'merges two partial states of aggregation';
CREATE FUNCTION price_panel_final(price_panel) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_final(price_panel) IS 'the final function of the aggregates that build a price_panel';

CREATE AGGREGATE price_panel(item text, series price_series) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(text, price_series) IS 'items and their series as a price_panel';
CREATE AGGREGATE price_panel(item text, series price_series, value_weight numeric) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(text, price_series, numeric) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item text, series price_series, value_weight bigint) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(text, price_series, bigint) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item text, series price_series, value_weight double precision) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(text, price_series, double precision) IS 'items, their series and value weights as a price_panel';
CREATE AGGREGATE price_panel(item text, prices price_series, quantities price_series) (
    SFUNC = price_panel_accum, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE price_panel(text, price_series, price_series) IS 'items, their prices and quantities as a price_panel';
CREATE AGGREGATE rollup(price_panel) (
    SFUNC = price_panel_combine, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(price_panel) IS 'several price_panel as one: the series of an item are merged';
-- Two-period price indices as aggregates over columns.  State: numeric[] of the formula's exact running sums.

CREATE FUNCTION two_period_combine(numeric[], numeric[]) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION two_period_combine(numeric[], numeric[]) IS 'aggregate combine function of all two-period price indices';

-- The two-period index carli as an aggregate over (p0 numeric, p1 numeric).
CREATE FUNCTION carli_transition(numeric[], numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_carli_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION carli_transition(numeric[], numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION carli_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_carli_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION carli_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE carli(p0 numeric, p1 numeric) (
    SFUNC = carli_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = carli_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE carli(numeric, numeric) IS 'price index carli of the prices of two periods, as a ratio rounded to 12 decimals';
-- The two-period index dutot as an aggregate over (p0 numeric, p1 numeric).
CREATE FUNCTION dutot_transition(numeric[], numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_dutot_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION dutot_transition(numeric[], numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION dutot_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_dutot_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION dutot_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE dutot(p0 numeric, p1 numeric) (
    SFUNC = dutot_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = dutot_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE dutot(numeric, numeric) IS 'price index dutot of the prices of two periods, as a ratio rounded to 12 decimals';
-- The two-period index jevons as an aggregate over (p0 numeric, p1 numeric).
CREATE FUNCTION jevons_transition(numeric[], numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_jevons_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jevons_transition(numeric[], numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION jevons_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_jevons_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jevons_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE jevons(p0 numeric, p1 numeric) (
    SFUNC = jevons_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = jevons_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE jevons(numeric, numeric) IS 'price index jevons of the prices of two periods, as a ratio rounded to 12 decimals';
-- The two-period index harmonic as an aggregate over (p0 numeric, p1 numeric).
CREATE FUNCTION harmonic_transition(numeric[], numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_harmonic_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION harmonic_transition(numeric[], numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION harmonic_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_harmonic_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION harmonic_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE harmonic(p0 numeric, p1 numeric) (
    SFUNC = harmonic_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = harmonic_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE harmonic(numeric, numeric) IS 'price index harmonic of the prices of two periods, as a ratio rounded to 12 decimals';
-- The two-period index cswd as an aggregate over (p0 numeric, p1 numeric).
CREATE FUNCTION cswd_transition(numeric[], numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_cswd_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION cswd_transition(numeric[], numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION cswd_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_cswd_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION cswd_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE cswd(p0 numeric, p1 numeric) (
    SFUNC = cswd_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = cswd_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cswd(numeric, numeric) IS 'price index cswd of the prices of two periods, as a ratio rounded to 12 decimals';
-- The two-period index laspeyres as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_laspeyres_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION laspeyres_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_laspeyres_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION laspeyres_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE laspeyres(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = laspeyres_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = laspeyres_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE laspeyres(numeric, numeric, numeric, numeric) IS 'price index laspeyres of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index paasche as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION paasche_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_paasche_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION paasche_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION paasche_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_paasche_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION paasche_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE paasche(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = paasche_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = paasche_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE paasche(numeric, numeric, numeric, numeric) IS 'price index paasche of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index fisher as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION fisher_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_fisher_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION fisher_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION fisher_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_fisher_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION fisher_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE fisher(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = fisher_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = fisher_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE fisher(numeric, numeric, numeric, numeric) IS 'price index fisher of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index tornqvist as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION tornqvist_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_tornqvist_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION tornqvist_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION tornqvist_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_tornqvist_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION tornqvist_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE tornqvist(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = tornqvist_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = tornqvist_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE tornqvist(numeric, numeric, numeric, numeric) IS 'price index tornqvist of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index walsh as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION walsh_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_walsh_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION walsh_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION walsh_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_walsh_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION walsh_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE walsh(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = walsh_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = walsh_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE walsh(numeric, numeric, numeric, numeric) IS 'price index walsh of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index marshall_edgeworth as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION marshall_edgeworth_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_marshall_edgeworth_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION marshall_edgeworth_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION marshall_edgeworth_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_marshall_edgeworth_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION marshall_edgeworth_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE marshall_edgeworth(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = marshall_edgeworth_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = marshall_edgeworth_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE marshall_edgeworth(numeric, numeric, numeric, numeric) IS 'price index marshall_edgeworth of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index geometric_laspeyres as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION geometric_laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_geometric_laspeyres_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geometric_laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION geometric_laspeyres_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_geometric_laspeyres_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION geometric_laspeyres_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE geometric_laspeyres(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = geometric_laspeyres_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = geometric_laspeyres_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE geometric_laspeyres(numeric, numeric, numeric, numeric) IS 'price index geometric_laspeyres of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index geometric_paasche as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION geometric_paasche_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_geometric_paasche_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geometric_paasche_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION geometric_paasche_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_geometric_paasche_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION geometric_paasche_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE geometric_paasche(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = geometric_paasche_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = geometric_paasche_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE geometric_paasche(numeric, numeric, numeric, numeric) IS 'price index geometric_paasche of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index drobisch as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION drobisch_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_drobisch_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION drobisch_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION drobisch_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_drobisch_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION drobisch_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE drobisch(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = drobisch_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = drobisch_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE drobisch(numeric, numeric, numeric, numeric) IS 'price index drobisch of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index geary_khamis as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION geary_khamis_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_geary_khamis_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geary_khamis_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION geary_khamis_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_geary_khamis_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION geary_khamis_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE geary_khamis(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = geary_khamis_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = geary_khamis_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE geary_khamis(numeric, numeric, numeric, numeric) IS 'price index geary_khamis of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index palgrave as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION palgrave_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_palgrave_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION palgrave_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION palgrave_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_palgrave_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION palgrave_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE palgrave(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = palgrave_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = palgrave_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE palgrave(numeric, numeric, numeric, numeric) IS 'price index palgrave of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index harmonic_laspeyres as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION harmonic_laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_harmonic_laspeyres_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION harmonic_laspeyres_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION harmonic_laspeyres_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_harmonic_laspeyres_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION harmonic_laspeyres_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE harmonic_laspeyres(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = harmonic_laspeyres_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = harmonic_laspeyres_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE harmonic_laspeyres(numeric, numeric, numeric, numeric) IS 'price index harmonic_laspeyres of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index stuvel as an aggregate over (p0 numeric, q0 numeric, p1 numeric, q1 numeric).
CREATE FUNCTION stuvel_transition(numeric[], numeric, numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_stuvel_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION stuvel_transition(numeric[], numeric, numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION stuvel_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_stuvel_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION stuvel_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE stuvel(p0 numeric, q0 numeric, p1 numeric, q1 numeric) (
    SFUNC = stuvel_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = stuvel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE stuvel(numeric, numeric, numeric, numeric) IS 'price index stuvel of the prices and quantities of two periods, as a ratio rounded to 12 decimals';
-- The two-period index lowe as an aggregate over (p0 numeric, p1 numeric, w numeric).
CREATE FUNCTION lowe_transition(numeric[], numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_lowe_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION lowe_transition(numeric[], numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION lowe_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_lowe_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION lowe_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE lowe(p0 numeric, p1 numeric, w numeric) (
    SFUNC = lowe_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = lowe_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lowe(numeric, numeric, numeric) IS 'price index lowe of the prices of two periods and one weight, as a ratio rounded to 12 decimals';
-- The two-period index young as an aggregate over (p0 numeric, p1 numeric, w numeric).
CREATE FUNCTION young_transition(numeric[], numeric, numeric, numeric) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_young_transition' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION young_transition(numeric[], numeric, numeric, numeric) IS 'aggregate transition function';
CREATE FUNCTION young_final(numeric[]) RETURNS numeric
    AS 'MODULE_PATHNAME', 'two_period_young_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION young_final(numeric[]) IS 'aggregate final function';
CREATE AGGREGATE young(p0 numeric, p1 numeric, w numeric) (
    SFUNC = young_transition, STYPE = numeric[], COMBINEFUNC = two_period_combine,
    FINALFUNC = young_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE young(numeric, numeric, numeric) IS 'price index young of the prices of two periods and one weight, as a ratio rounded to 12 decimals';
-- Price indices over a price_panel.

CREATE FUNCTION price_index(price_panel, formula text, base text DEFAULT NULL, chained text DEFAULT 'none', weight_period text DEFAULT NULL, missing text DEFAULT 'matched') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, text, text, text, text) IS 'price index of the items by a formula, 100 at the base (a day, month, quarter, year or daterange, as text; the first period); chained none, period, year; missing matched, mean, carry';
CREATE FUNCTION price_index(price_panel, formula text, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, date) IS 'price index of the items by a formula on a fixed base, 100 there';
CREATE FUNCTION price_index(price_panel, formula text, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_index_base_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_index(price_panel, text, daterange) IS 'price index of the items by a formula on a fixed base, 100 there';

CREATE FUNCTION aggregate_index(price_panel, base text DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, text) IS 'index of indices by their value weights at the base (a day, month, quarter, year or daterange, as text; the first period), 100 there';
CREATE FUNCTION aggregate_index(price_panel, base date) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, date) IS 'index of indices by their value weights at the base, 100 there';
CREATE FUNCTION aggregate_index(price_panel, base daterange) RETURNS price_series
    AS 'MODULE_PATHNAME', 'aggregate_index_base_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION aggregate_index(price_panel, daterange) IS 'index of indices by their value weights at the base, 100 there';

CREATE FUNCTION contribution_pct(price_panel, from_period date, to_period date, formula text DEFAULT 'laspeyres') RETURNS TABLE (item text, contribution_pct numeric)
    AS 'MODULE_PATHNAME', 'price_panel_contribution_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 20;
COMMENT ON FUNCTION contribution_pct(price_panel, date, date, text) IS 'what each item contributes to the change of the index from one period to another, in per cent of the index; formulas laspeyres, paasche, fisher, fisher_reinsdorf, jevons, geometric_laspeyres';
-- Multilateral price indices over a price_panel.

CREATE FUNCTION geks(price_panel, formula text DEFAULT 'fisher', window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_geks' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geks(price_panel, text, integer, text) IS 'GEKS index of fisher, tornqvist (CCDI), walsh or jevons, 100 in the first period; of all periods, or of rolling windows spliced by movement, window, half, mean, wisp, hasp, mean_pub';
CREATE FUNCTION geary_khamis(price_panel, window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_geary_khamis' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION geary_khamis(price_panel, integer, text) IS 'multilateral index of Geary and Khamis, 100 in the first period; windows as of geks';
CREATE FUNCTION time_product_dummy(price_panel, window_length integer DEFAULT NULL, splice text DEFAULT 'movement') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_time_product_dummy' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION time_product_dummy(price_panel, integer, text) IS 'weighted time-product dummy index, 100 in the first period; windows as of geks';
-- What a unit of rare earth oxide is worth, by the prices of its oxides; what the ore is.

CREATE FUNCTION basket_price(ree_composition, products ree_product[], prices numeric[], only_elements element[] DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'basket_price_of_arrays' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_price(ree_composition, ree_product[], numeric[], element[]) IS 'sum of share x price over the oxides, a unit of total oxide; NULL where a price is missing';
CREATE FUNCTION basket_price(ree_composition, price_panel, day date, only_elements element[] DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'basket_price_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_price(ree_composition, price_panel, date, element[]) IS 'sum of share x price over the oxides on a day, or in the period that it is in; NULL where a price is missing';
CREATE FUNCTION basket_series(ree_composition, price_panel, only_elements element[] DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'basket_series_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION basket_series(ree_composition, price_panel, element[]) IS 'basket price on every day on which all oxides have a price; NULL where one has no series';
CREATE FUNCTION missing_prices(ree_composition, products ree_product[], prices numeric[], only_elements element[] DEFAULT NULL) RETURNS element[]
    AS 'MODULE_PATHNAME', 'missing_prices_of_arrays' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION missing_prices(ree_composition, ree_product[], numeric[], element[]) IS 'elements of the composition of whose oxides no price is given';
CREATE FUNCTION missing_prices(ree_composition, price_panel, day date DEFAULT NULL, only_elements element[] DEFAULT NULL) RETURNS element[]
    AS 'MODULE_PATHNAME', 'missing_prices_of_panel' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION missing_prices(ree_composition, price_panel, date, element[]) IS 'elements of the composition of whose oxides the panel has no price on the day, or on any';
CREATE FUNCTION ore_value(basket_price numeric, grade_pct numeric, unit price_unit DEFAULT NULL) RETURNS numeric
    AS 'MODULE_PATHNAME', 'ore_value_of_price' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ore_value(numeric, numeric, price_unit) IS 'value of the oxide in a tonne of ore, by basket price (a kilogram, where no unit says otherwise) and grade';
CREATE FUNCTION ore_value(price_series, grade_pct numeric, unit price_unit DEFAULT NULL) RETURNS price_series
    AS 'MODULE_PATHNAME', 'ore_value_of_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ore_value(price_series, numeric, price_unit) IS 'value of the oxide in a tonne of ore, by basket price (a kilogram, where no unit says otherwise) and grade';
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
-- Equal values of the scalar types have equal bytes, so that a btree index keeps equal keys once, with a list of their
-- rows (deduplication).  Not so of the containers: 5.0 equals 5.00.

ALTER OPERATOR FAMILY element_ops USING btree ADD FUNCTION 4 (element) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY oxide_purity_ops USING btree ADD FUNCTION 4 (oxide_purity) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY ree_product_ops USING btree ADD FUNCTION 4 (ree_product) pg_catalog.btequalimage(oid);
ALTER OPERATOR FAMILY price_unit_ops USING btree ADD FUNCTION 4 (price_unit) pg_catalog.btequalimage(oid);
