-- For regression tests: what a statement is refused with, as
--     SQLSTATE message / detail / hint   (one line each), or "accepted".
-- What is wrong with the statement itself (class 42) the server says: its detail and hint differ between versions.
CREATE FUNCTION pg_temp.refusal(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    state text;
    message text;
    detail text;
    hint text;
BEGIN
    EXECUTE statement;
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    IF state LIKE '42%' THEN
        RETURN state || ' ' || message;
    END IF;
    RETURN concat_ws(E'\n    ', state || ' ' || message, nullif(detail, ''), nullif(hint, ''));
END
$$;
