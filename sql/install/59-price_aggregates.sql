-- The aggregates over rows (day, price): one transition function, many final functions.

CREATE FUNCTION price_series_combine(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_combine(price_series, price_series) IS 'merges two partial states of aggregation';
CREATE FUNCTION price_series_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_final(price_series) IS 'the final function of price_series(day, price)';
CREATE FUNCTION price_series_mom_pct_final(price_series) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_series_mom_pct_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_mom_pct_final(price_series) IS 'the final function of mom_pct(day, price)';
CREATE FUNCTION price_series_summary_final(price_series) RETURNS price_summary
    AS 'MODULE_PATHNAME', 'price_series_summary_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_summary_final(price_series) IS 'the final function of summary(day, price)';
CREATE FUNCTION price_series_max_drawdown_final(price_series) RETURNS drawdown
    AS 'MODULE_PATHNAME', 'price_series_max_drawdown_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_max_drawdown_final(price_series) IS 'the final function of max_drawdown(day, price)';
CREATE FUNCTION price_series_sparkline_final(price_series) RETURNS text
    AS 'MODULE_PATHNAME', 'price_series_sparkline_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_sparkline_final(price_series) IS 'the final function of sparkline(day, price)';
CREATE FUNCTION price_series_rebase_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_rebase_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_rebase_final(price_series) IS 'the final function of rebase(day, price, base)';

--@ price_aggregates numeric
--@ price_aggregates int8
--@ price_aggregates int4
--@ price_aggregates int2
--@ price_aggregates float8
--@ price_aggregates float4

-- Merging of whole series.
CREATE AGGREGATE rollup(price_series) (
    SFUNC = price_series_combine, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(price_series) IS 'several price_series as one: sums and numbers of quotes of each day add up';
