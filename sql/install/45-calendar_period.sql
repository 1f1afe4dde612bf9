-- calendar_period: a day, an ISO week, a month, quarter, half-year or year, or any days from one to another.

CREATE TYPE calendar_period;

CREATE FUNCTION calendar_period_in(cstring) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_in(cstring) IS 'I/O';
CREATE FUNCTION calendar_period_out(calendar_period) RETURNS cstring
    AS 'MODULE_PATHNAME', 'calendar_period_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_out(calendar_period) IS 'I/O';
CREATE FUNCTION calendar_period_recv(internal) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_recv(internal) IS 'I/O';
CREATE FUNCTION calendar_period_send(calendar_period) RETURNS bytea
    AS 'MODULE_PATHNAME', 'calendar_period_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_send(calendar_period) IS 'I/O';

CREATE TYPE calendar_period (
    INPUT = calendar_period_in, OUTPUT = calendar_period_out, RECEIVE = calendar_period_recv, SEND = calendar_period_send,
    INTERNALLENGTH = 8, PASSEDBYVALUE, ALIGNMENT = double
);
COMMENT ON TYPE calendar_period IS 'day 2023-07-03, week 2023-W27, month 2023-07, quarter 2023-Q3, half-year 2023-H2, year 2023 or range [2023-07-01,2023-07-15]';

--@ scalar_order calendar_period
COMMENT ON OPERATOR FAMILY calendar_period_ops USING btree IS 'order of calendar_period';
COMMENT ON OPERATOR FAMILY calendar_period_ops USING hash IS 'hash of calendar_period';
--@ extremes calendar_period

-- A day is a period.  A daterange becomes one on assignment only: were that implicit, functions of the server that take
-- a range would be ours.  There is no operator with text and no implicit cast from text: either would make
-- current_date = 'x'::text legal in the whole database.
CREATE FUNCTION calendar_period(date) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_from_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period(date) IS 'the day';
CREATE FUNCTION calendar_period(timestamp) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_from_timestamp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period(timestamp) IS 'its day';
CREATE FUNCTION calendar_period(timestamptz) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_from_timestamptz' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period(timestamptz) IS 'its day in the time zone of the session';
CREATE FUNCTION calendar_period(daterange) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_from_daterange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period(daterange) IS 'the same days';
CREATE FUNCTION daterange(calendar_period) RETURNS daterange
    AS 'MODULE_PATHNAME', 'calendar_period_to_daterange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION daterange(calendar_period) IS 'the same days';

CREATE CAST (date AS calendar_period) WITH FUNCTION calendar_period(date) AS IMPLICIT;
COMMENT ON CAST (date AS calendar_period) IS 'the day';
CREATE CAST (timestamp AS calendar_period) WITH FUNCTION calendar_period(timestamp) AS IMPLICIT;
COMMENT ON CAST (timestamp AS calendar_period) IS 'its day';
CREATE CAST (timestamptz AS calendar_period) WITH FUNCTION calendar_period(timestamptz) AS IMPLICIT;
COMMENT ON CAST (timestamptz AS calendar_period) IS 'its day in the time zone of the session';
CREATE CAST (daterange AS calendar_period) WITH FUNCTION calendar_period(daterange) AS ASSIGNMENT;
COMMENT ON CAST (daterange AS calendar_period) IS 'the same days';
CREATE CAST (calendar_period AS daterange) WITH FUNCTION daterange(calendar_period) AS ASSIGNMENT;
COMMENT ON CAST (calendar_period AS daterange) IS 'the same days';
CREATE CAST (text AS calendar_period) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS calendar_period) IS 'read as input reads it';
CREATE CAST (varchar AS calendar_period) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS calendar_period) IS 'read as input reads it';

CREATE FUNCTION calendar_period_contains(calendar_period, date) RETURNS boolean
    AS 'MODULE_PATHNAME', 'calendar_period_contains_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_contains(calendar_period, date) IS 'implementation of @> operator';
CREATE FUNCTION calendar_period_contains(calendar_period, calendar_period) RETURNS boolean
    AS 'MODULE_PATHNAME', 'calendar_period_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_contains(calendar_period, calendar_period) IS 'implementation of @> operator';
CREATE FUNCTION calendar_period_within(date, calendar_period) RETURNS boolean
    AS 'MODULE_PATHNAME', 'calendar_period_day_within' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_within(date, calendar_period) IS 'implementation of <@ operator';
CREATE FUNCTION calendar_period_within(calendar_period, calendar_period) RETURNS boolean
    AS 'MODULE_PATHNAME', 'calendar_period_within' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_within(calendar_period, calendar_period) IS 'implementation of <@ operator';
CREATE FUNCTION calendar_period_plus(calendar_period, integer) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_plus(calendar_period, integer) IS 'implementation of + operator';
CREATE FUNCTION calendar_period_minus(calendar_period, integer) RETURNS calendar_period
    AS 'MODULE_PATHNAME', 'calendar_period_minus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION calendar_period_minus(calendar_period, integer) IS 'implementation of - operator';

CREATE OPERATOR @> (
    LEFTARG = calendar_period, RIGHTARG = date, FUNCTION = calendar_period_contains, COMMUTATOR = <@,
    RESTRICT = contsel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (calendar_period, date) IS 'contains the day';
CREATE OPERATOR <@ (
    LEFTARG = date, RIGHTARG = calendar_period, FUNCTION = calendar_period_within, COMMUTATOR = @>,
    RESTRICT = contsel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (date, calendar_period) IS 'is a day of';
CREATE OPERATOR @> (
    LEFTARG = calendar_period, RIGHTARG = calendar_period, FUNCTION = calendar_period_contains, COMMUTATOR = <@,
    RESTRICT = contsel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (calendar_period, calendar_period) IS 'contains all days of';
CREATE OPERATOR <@ (
    LEFTARG = calendar_period, RIGHTARG = calendar_period, FUNCTION = calendar_period_within, COMMUTATOR = @>,
    RESTRICT = contsel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (calendar_period, calendar_period) IS 'has all its days in';
CREATE OPERATOR + (LEFTARG = calendar_period, RIGHTARG = integer, FUNCTION = calendar_period_plus);
COMMENT ON OPERATOR + (calendar_period, integer) IS 'the nth period of its kind after it; a range is moved by its own length';
CREATE OPERATOR - (LEFTARG = calendar_period, RIGHTARG = integer, FUNCTION = calendar_period_minus);
COMMENT ON OPERATOR - (calendar_period, integer) IS 'the nth period of its kind before it; a range is moved by its own length';

CREATE FUNCTION period_first_day(calendar_period) RETURNS date
    AS 'MODULE_PATHNAME', 'calendar_period_first_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_first_day(calendar_period) IS 'first day, NULL where there is none';
CREATE FUNCTION period_last_day(calendar_period) RETURNS date
    AS 'MODULE_PATHNAME', 'calendar_period_last_day' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_last_day(calendar_period) IS 'last day, NULL where there is none';
CREATE FUNCTION period_kind(calendar_period) RETURNS text
    AS 'MODULE_PATHNAME', 'calendar_period_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_kind(calendar_period) IS 'day, week, month, quarter, half, year, range or empty';
CREATE FUNCTION period_text(calendar_period, language text DEFAULT 'en') RETURNS text
    AS 'MODULE_PATHNAME', 'calendar_period_words' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION period_text(calendar_period, text) IS 'name in a language: en or zh';
CREATE FUNCTION calendar_periods(from_period calendar_period, to_period calendar_period, kind text) RETURNS SETOF calendar_period
    AS 'MODULE_PATHNAME', 'calendar_periods' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 120;
COMMENT ON FUNCTION calendar_periods(calendar_period, calendar_period, text) IS 'consecutive periods of a kind (day, week, month, quarter, half, year) from the one that holds the first day of from_period to the one that holds the last day of to_period';
