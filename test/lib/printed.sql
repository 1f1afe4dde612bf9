-- For regression tests: the value a / b / weight as a point of this weight prints it.  It is exact where the
-- weight is 1 and its decimals end, else rounded once, to 12 decimals.
CREATE FUNCTION pg_temp.printed(a numeric, b numeric, weight numeric DEFAULT 1) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN weight = 1 AND scale(q) <= 36 THEN q ELSE round(q, 12) END
    FROM (SELECT trim_scale(a::numeric(1000, 80) / (b * weight)) AS q) exact
$$;
