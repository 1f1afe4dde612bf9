-- For regression tests: the text of a random price_series as it must be printed, put together from
-- dates and digits alone.  Weights, negative sums, scales 0 to 20, gaps and all periods come up.
CREATE TYPE pg_temp.written_series AS (period text, canonical text, keys text[], vals text[], first date, last date);

CREATE FUNCTION pg_temp.random_digits(digits int, scale int) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT CASE WHEN random() < 0.2 AND digit ~ '[1-9]' THEN '-' ELSE '' END
           || regexp_replace(left(padded, length(padded) - scale) || CASE WHEN scale > 0 THEN '.' ELSE '' END || right(padded, scale),
                             '^0+(?=[0-9])', '')
    FROM (SELECT string_agg(floor(random() * 10)::int::text, '') AS digit FROM generate_series(1, digits)) d,
         LATERAL (SELECT lpad(digit, greatest(digits, scale + 1), '0') AS padded) p
$$;

CREATE FUNCTION pg_temp.random_series(points int) RETURNS pg_temp.written_series LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    periods text[] := ARRAY['day', 'day', 'week', 'month', 'quarter', 'year'];
    step interval[] := ARRAY['1 day', '1 day', '7 days', '1 month', '3 months', '1 year'];
    formats text[] := ARRAY['YYYY-MM-DD', 'YYYY-MM-DD', 'YYYY-MM-DD', 'YYYY-MM', 'YYYY-"Q"Q', 'YYYY'];
    kind int := 1 + floor(random() * 6)::int;
    scale int := floor(random() * 21)::int;
    digits int := 1 + floor(random() * (CASE WHEN random() < 0.3 THEN 36 ELSE 12 END))::int;
    weighted boolean := random() < 0.4;
    weight_scale int := floor(random() * 4)::int * floor(random() * 2)::int;
    gap int := 1 + floor(random() * 4)::int;
    at timestamp := timestamp '1990-01-01' + floor(random() * 20)::int * interval '1 year';
    weight text;
    result pg_temp.written_series;
BEGIN
    result.period := periods[kind];
    at := date_trunc(result.period, at);
    FOR i IN 1 .. points LOOP
        result.keys := result.keys || to_char(at, formats[kind]);
        result.first := coalesce(result.first, at::date);
        result.last := at::date;
        weight := '';
        IF weighted AND random() < 0.8 THEN
            weight := trim_scale(round((1 + random() * 50)::numeric, weight_scale))::text;
            weight := CASE weight WHEN '1' THEN '' ELSE '/' || weight END;
        END IF;
        result.vals := result.vals || (pg_temp.random_digits(digits, scale) || weight);
        at := at + step[kind] * (1 + floor(random() * gap)::int);
    END LOOP;
    result.canonical := CASE WHEN kind > 2 THEN periods[kind] ELSE '' END || '{' ||
        coalesce((SELECT string_agg(k || ':' || v, ',' ORDER BY n)
                  FROM unnest(result.keys, result.vals) WITH ORDINALITY p (k, v, n)), '') || '}';
    RETURN result;
END
$$;
