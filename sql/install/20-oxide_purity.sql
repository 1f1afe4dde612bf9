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
    INTERNALLENGTH = 60, ALIGNMENT = int4
);
COMMENT ON TYPE oxide_purity IS 'purity specification as the trade writes it: >=99%, 4N5, >=99% Nd2O3 75%, REO>=99%';

--@ comparison oxide_purity
--@ extremes oxide_purity

CREATE FUNCTION oxide_purity(text) RETURNS oxide_purity
    AS 'MODULE_PATHNAME', 'oxide_purity_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION oxide_purity(text) IS 'the purity that a text writes';
CREATE FUNCTION purity_min_pct(oxide_purity) RETURNS numeric
    AS 'MODULE_PATHNAME', 'oxide_purity_min_pct' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION purity_min_pct(oxide_purity) IS 'minimum per cent of the main number, NULL where there is none: 99.995 for 4N5';
CREATE FUNCTION float8(oxide_purity) RETURNS double precision
    AS 'MODULE_PATHNAME', 'oxide_purity_to_float8' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION float8(oxide_purity) IS 'minimum per cent of the main number, NULL where there is none';
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
COMMENT ON FUNCTION purity_meets(oxide_purity, oxide_purity) IS 'does a lot of the actual purity meet the required one, statement by statement; NULL where the lot does not say';

CREATE CAST (oxide_purity AS numeric) WITH FUNCTION purity_min_pct(oxide_purity) AS ASSIGNMENT;
COMMENT ON CAST (oxide_purity AS numeric) IS 'minimum per cent';
CREATE CAST (oxide_purity AS double precision) WITH FUNCTION float8(oxide_purity);
COMMENT ON CAST (oxide_purity AS double precision) IS 'minimum per cent';
CREATE CAST (text AS oxide_purity) WITH FUNCTION oxide_purity(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS oxide_purity) IS 'read as input reads it';
CREATE CAST (varchar AS oxide_purity) WITH FUNCTION oxide_purity(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS oxide_purity) IS 'read as input reads it';

--@ purity_number numeric
--@ purity_number float8
