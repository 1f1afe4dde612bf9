-- The aggregates over prices of type @type@.
--@ price_series_aggregates @type@ time=date volatile=IMMUTABLE
--@ price_series_aggregates @type@ time=timestamp volatile=IMMUTABLE
--@ price_series_aggregates @type@ time=timestamptz volatile=STABLE
CREATE FUNCTION price_series_accum(price_series, date, @type@, calendar_period) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_accum_base_@type@' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_series_accum(price_series, date, @type@, calendar_period) IS 'adds a quote to a state of the aggregate rebase';
--@ one_shot_aggregate @type@ name=mom_pct comment=month-on-month change of the newest month, in per cent
--@ one_shot_aggregate @type@ name=qoq_pct comment=quarter-on-quarter change of the newest quarter, in per cent
--@ one_shot_aggregate @type@ name=yoy_pct comment=year-on-year change of the newest month, in per cent
--@ one_shot_aggregate @type@ name=ytd_pct comment=change of the newest day from the first quote of its year, in per cent
--@ one_shot_aggregate @type@ name=summary comment=mean, high and low with their days, spread, fluctuation, first, last, change
--@ one_shot_aggregate @type@ name=max_drawdown comment=largest fall from a day to a later one, in per cent
--@ one_shot_aggregate @type@ name=sparkline comment=the quotes as a chart of one line
--@ one_shot_aggregate @type@ name=monthly comment=the quotes as a price_series of months, the mean of each
CREATE AGGREGATE rebase(day date, price @type@, base calendar_period) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_rebase_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rebase(date, @type@, calendar_period) IS 'the quotes as a price_series whose mean over the base is 100';
