-- Two-period price indices as aggregates over columns.  State: numeric[] of the formula's exact running sums.

CREATE FUNCTION two_period_combine(numeric[], numeric[]) RETURNS numeric[]
    AS 'MODULE_PATHNAME', 'two_period_combine' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION two_period_combine(numeric[], numeric[]) IS 'aggregate combine function of all two-period price indices';

--@ two_period_prices carli
--@ two_period_prices dutot
--@ two_period_prices jevons
--@ two_period_prices harmonic
--@ two_period_prices cswd
--@ two_period_quantities laspeyres
--@ two_period_quantities paasche
--@ two_period_quantities fisher
--@ two_period_quantities tornqvist
--@ two_period_quantities walsh
--@ two_period_quantities marshall_edgeworth
--@ two_period_quantities geometric_laspeyres
--@ two_period_quantities geometric_paasche
--@ two_period_quantities drobisch
--@ two_period_quantities geary_khamis
--@ two_period_quantities palgrave
--@ two_period_quantities harmonic_laspeyres
--@ two_period_quantities stuvel
--@ two_period_weight lowe
--@ two_period_weight young
