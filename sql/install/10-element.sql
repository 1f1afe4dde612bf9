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
    INTERNALLENGTH = 1, PASSEDBYVALUE, ALIGNMENT = char
);
COMMENT ON TYPE element IS 'rare earth element: symbol, English or Chinese name, or atomic number; printed as its symbol';

--@ comparison element
--@ extremes element
--@ name_matching element

CREATE FUNCTION element(text) RETURNS element
    AS 'MODULE_PATHNAME', 'element_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION element(text) IS 'the element that a text names';
CREATE FUNCTION text(element) RETURNS text
    AS 'MODULE_PATHNAME', 'element_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION text(element) IS 'chemical symbol: Nd';

-- On assignment only: were it implicit, a comparison with text would go on as one of texts where the operators of
-- element are not on the search path.
CREATE CAST (element AS text) WITH FUNCTION text(element) AS ASSIGNMENT;
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
