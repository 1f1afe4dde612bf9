-- price_series merged, and in arithmetic.

CREATE FUNCTION price_series_merge(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_merge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_merge(price_series, price_series) IS 'implementation of || operator';
CREATE OPERATOR || (LEFTARG = price_series, RIGHTARG = price_series, FUNCTION = price_series_merge, COMMUTATOR = ||);
COMMENT ON OPERATOR || (price_series, price_series) IS 'the quotes of both';

-- Of integers and real, bigint and real have functions of their own, since they would become double precision and not keep
-- their digits; a literal is read as double precision.
--@ one_quote numeric
--@ one_quote float8
--@ one_quote int8
--@ one_quote float4

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

CREATE FUNCTION price_series_div(numeric, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_number_over' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_div(numeric, price_series) IS 'implementation of / operator';
CREATE FUNCTION price_series_add(price_series, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_plus_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_add(price_series, numeric) IS 'implementation of + operator';
CREATE FUNCTION price_series_add(numeric, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_number_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_add(numeric, price_series) IS 'implementation of + operator';
CREATE FUNCTION price_series_sub(price_series, numeric) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_minus_number' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_series_sub(price_series, numeric) IS 'implementation of - operator';

CREATE OPERATOR / (LEFTARG = numeric, RIGHTARG = price_series, FUNCTION = price_series_div);
COMMENT ON OPERATOR / (numeric, price_series) IS 'the number divided by every value';
CREATE OPERATOR + (LEFTARG = price_series, RIGHTARG = numeric, FUNCTION = price_series_add, COMMUTATOR = +);
COMMENT ON OPERATOR + (price_series, numeric) IS 'every value plus the number; numbers of quotes stay';
CREATE OPERATOR + (LEFTARG = numeric, RIGHTARG = price_series, FUNCTION = price_series_add, COMMUTATOR = +);
COMMENT ON OPERATOR + (numeric, price_series) IS 'every value plus the number; numbers of quotes stay';
CREATE OPERATOR - (LEFTARG = price_series, RIGHTARG = numeric, FUNCTION = price_series_sub);
COMMENT ON OPERATOR - (price_series, numeric) IS 'every value less the number; numbers of quotes stay';

CREATE FUNCTION round(price_series, digits integer) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_round' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION round(price_series, integer) IS 'every value rounded to so many decimals, halves away from zero; period and base stay';
