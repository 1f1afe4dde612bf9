-- Quotes as they come.

CREATE FUNCTION midpoint(low numeric, high numeric) RETURNS numeric
    AS 'MODULE_PATHNAME', 'quote_midpoint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION midpoint(numeric, numeric) IS 'the price that a quoted range stands for: (low + high) / 2';
CREATE FUNCTION suspicious_quotes(price_series, factor numeric DEFAULT 10, jump_pct numeric DEFAULT 20, OUT day date, OUT value numeric, OUT expected numeric, OUT reason text) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_suspicious_quotes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10;
COMMENT ON FUNCTION suspicious_quotes(price_series, numeric, numeric) IS 'values more than jump_pct per cent from the median of their neighbours; reason unit where a power of the factor explains it, else jump';
