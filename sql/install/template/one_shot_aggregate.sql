CREATE AGGREGATE @name@(day date, price @type@) (
    SFUNC = price_series_accum, STYPE = price_series, COMBINEFUNC = price_series_combine,
    FINALFUNC = price_series_@name@_final,
    MSFUNC = price_series_accum_moving, MINVFUNC = price_series_discard, MSTYPE = price_series,
    MFINALFUNC = price_series_@name@_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE @name@(date, @type@) IS '@comment@';
