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

--@ comparison price_unit

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
