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
--@ container_comparison ree_composition

-- Aggregates: the state is a ree_composition.
CREATE FUNCTION ree_composition_combine(ree_composition, ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_combine(ree_composition, ree_composition) IS 'merges two partial states of aggregation';
CREATE FUNCTION ree_composition_final(ree_composition) RETURNS ree_composition
    AS 'MODULE_PATHNAME', 'ree_composition_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION ree_composition_final(ree_composition) IS 'the final function of the aggregate ree_composition';

--@ composition_aggregates numeric
--@ composition_aggregates int8
--@ composition_aggregates float8

CREATE AGGREGATE rollup(ree_composition) (
    SFUNC = ree_composition_combine, STYPE = ree_composition, COMBINEFUNC = ree_composition_combine,
    FINALFUNC = ree_composition_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(ree_composition) IS 'several compositions as one: the amounts of each element add up, and with an unknown one are unknown';
