-- price_panel: item -> price_series, with value weights or quantities.

CREATE TYPE price_panel;

CREATE FUNCTION price_panel_in(cstring) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_in(cstring) IS 'I/O';
CREATE FUNCTION price_panel_out(price_panel) RETURNS cstring
    AS 'MODULE_PATHNAME', 'price_panel_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_out(price_panel) IS 'I/O';
CREATE FUNCTION price_panel_recv(internal) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_recv(internal) IS 'I/O';
CREATE FUNCTION price_panel_send(price_panel) RETURNS bytea
    AS 'MODULE_PATHNAME', 'price_panel_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_send(price_panel) IS 'I/O';

CREATE TYPE price_panel (
    INPUT = price_panel_in, OUTPUT = price_panel_out, RECEIVE = price_panel_recv, SEND = price_panel_send,
    INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = external, CATEGORY = 'U'
);
COMMENT ON TYPE price_panel IS 'items and the price_series of each, with value weights or quantities: panel{"Nd oxide":{2023-07-03:445.00} weight 0.35}';

-- Order serves DISTINCT and GROUP BY only; indexes on a panel are hash indexes.
--@ container_comparison price_panel

CREATE FUNCTION num_items(price_panel) RETURNS integer
    AS 'MODULE_PATHNAME', 'price_panel_num_items' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION num_items(price_panel) IS 'number of items';
CREATE FUNCTION panel_kind(price_panel) RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_kind(price_panel) IS 'what the items have beside prices: prices (nothing), weights or quantities';
CREATE FUNCTION panel_period(price_panel) RETURNS text
    AS 'MODULE_PATHNAME', 'price_panel_period' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_period(price_panel) IS 'day, week, month, quarter, half or year';
CREATE FUNCTION panel_items(price_panel) RETURNS text[]
    AS 'MODULE_PATHNAME', 'price_panel_items' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_items(price_panel) IS 'names of the items, in order of their bytes';
CREATE FUNCTION panel_series(price_panel, item text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_series' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_series(price_panel, text) IS 'series of an item; NULL where the panel does not have it';
CREATE FUNCTION panel_series(price_panel, item ree_product) RETURNS price_series
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT panel_series($1, $2::text);
END;
COMMENT ON FUNCTION panel_series(price_panel, ree_product) IS 'series of an item; NULL where the panel does not have it';
CREATE FUNCTION panel_weight(price_panel, item text) RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_panel_weight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_weight(price_panel, text) IS 'value weight of an item; NULL where it has none';
CREATE FUNCTION panel_weight(price_panel, item ree_product) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT panel_weight($1, $2::text);
END;
COMMENT ON FUNCTION panel_weight(price_panel, ree_product) IS 'value weight of an item; NULL where it has none';
CREATE FUNCTION panel_quantities(price_panel, item text) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_quantities' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_quantities(price_panel, text) IS 'quantities of an item; NULL where it has none';
CREATE FUNCTION panel_quantities(price_panel, item ree_product) RETURNS price_series
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT panel_quantities($1, $2::text);
END;
COMMENT ON FUNCTION panel_quantities(price_panel, ree_product) IS 'quantities of an item; NULL where it has none';
CREATE FUNCTION points(price_panel, OUT item text, OUT "time" date, OUT value numeric, OUT quantity numeric, OUT weight numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_panel_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(price_panel) IS 'the points as rows: item, day or first day of the period, value, quantity of that day, and weight of the item';

CREATE FUNCTION panel_mean(price_panel, missing text DEFAULT 'drop') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_mean(price_panel, text) IS 'mean of the items'' values, on days on which every item has one; missing: what to do with days that one lacks, drop (leave them out) or error';
CREATE FUNCTION panel_sum(price_panel, missing text DEFAULT 'drop') RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_panel_sum' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION panel_sum(price_panel, text) IS 'sum of the items'' values, on days on which every item has one; missing: what to do with days that one lacks, drop (leave them out) or error';
--@ twins text,daterange
CREATE FUNCTION slice(price_panel, days calendar_period) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_slice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(price_panel, calendar_period) IS 'all items with the points whose day, or first day of the period, lies in the range';
CREATE FUNCTION weekly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_weekly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(price_panel, text, integer) IS 'panel by week (from Monday): prices by a method (pooled: unit values where there are quantities), of periods with at least min_points points; quantities by sum';
CREATE FUNCTION monthly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_monthly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(price_panel, text, integer) IS 'panel by month: prices by a method (pooled: unit values where there are quantities), of periods with at least min_points points; quantities by sum';
CREATE FUNCTION quarterly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_quarterly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(price_panel, text, integer) IS 'panel by quarter: prices by a method (pooled: unit values where there are quantities), of periods with at least min_points points; quantities by sum';
CREATE FUNCTION half_yearly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_half_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION half_yearly(price_panel, text, integer) IS 'panel by half-year: prices by a method (pooled: unit values where there are quantities), of periods with at least min_points points; quantities by sum';
CREATE FUNCTION yearly(price_panel, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_yearly' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(price_panel, text, integer) IS 'panel by year: prices by a method (pooled: unit values where there are quantities), of periods with at least min_points points; quantities by sum';

-- A literal is read as a price_series: these names are ambiguous without.
CREATE FUNCTION points(text, OUT "time" date, OUT value numeric, OUT quotes numeric) RETURNS SETOF record
    AS 'MODULE_PATHNAME', 'price_series_points_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION points(text) IS 'the points of a price_series that is written as text';
--@ twins text,daterange
CREATE FUNCTION slice(text, days calendar_period) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_slice_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION slice(text, calendar_period) IS 'slice of a price_series that is written as text';
CREATE FUNCTION weekly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_weekly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION weekly(text, text, integer) IS 'weekly of a price_series that is written as text';
CREATE FUNCTION monthly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_monthly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION monthly(text, text, integer) IS 'monthly of a price_series that is written as text';
CREATE FUNCTION quarterly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_quarterly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION quarterly(text, text, integer) IS 'quarterly of a price_series that is written as text';
CREATE FUNCTION half_yearly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_half_yearly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION half_yearly(text, text, integer) IS 'half_yearly of a price_series that is written as text';
CREATE FUNCTION yearly(text, method text DEFAULT 'mean', min_points integer DEFAULT 1) RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_yearly_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION yearly(text, text, integer) IS 'yearly of a price_series that is written as text';

-- The aggregates: the state is a price_panel in its building form.

CREATE FUNCTION price_panel_combine(price_panel, price_panel) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_combine(price_panel, price_panel) IS 'merges two partial states of aggregation';
CREATE FUNCTION price_panel_final(price_panel) RETURNS price_panel
    AS 'MODULE_PATHNAME', 'price_panel_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION price_panel_final(price_panel) IS 'the final function of the aggregates that build a price_panel';

--@ panel_aggregates text symbol=price_panel_accum
--@ panel_aggregates ree_product symbol=price_panel_accum_product
CREATE AGGREGATE rollup(price_panel) (
    SFUNC = price_panel_combine, STYPE = price_panel, COMBINEFUNC = price_panel_combine,
    FINALFUNC = price_panel_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(price_panel) IS 'several price_panel as one: the series of an item are merged';
