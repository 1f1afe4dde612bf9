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
COMMENT ON TYPE price_series IS 'prices by day, week, month, quarter, half-year or year, exact and compressed: {2023-07-03:445.00,2023-07-04:1343.50/3}';

-- Order serves DISTINCT and GROUP BY only; indexes on a series are hash indexes.
--@ container_comparison price_series
