-- The aggregates over rows (day, price): one transition function, many final functions.

CREATE FUNCTION price_series_combine(price_series, price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_combine(price_series, price_series) IS 'merges two partial states of aggregation';
CREATE FUNCTION price_series_final(price_series) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_final(price_series) IS 'the final function of price_series(day, price)';
--@ one_shot_final numeric name=mom_pct
--@ one_shot_final numeric name=qoq_pct
--@ one_shot_final numeric name=yoy_pct
--@ one_shot_final numeric name=ytd_pct
--@ one_shot_final price_summary name=summary
--@ one_shot_final drawdown name=max_drawdown
--@ one_shot_final text name=sparkline
--@ one_shot_final price_series name=monthly
--@ one_shot_final price_series name=rebase

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
