-- Points as charts read them: columns of plain types, under the names that dashboards look for.  Not STRICT, so that the
-- planner can put the body in the query's place; the points of NULL are no rows.

CREATE FUNCTION chart_points(series price_series, name text DEFAULT 'value')
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", name, p.value::double precision FROM points(series) AS p;
END;
COMMENT ON FUNCTION chart_points(price_series, text) IS 'the points as rows for a chart: day or first day of the period, name of the line, value as a float';

CREATE FUNCTION chart_points(series price_series, name ree_product)
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", name::text, p.value::double precision FROM points(series) AS p;
END;
COMMENT ON FUNCTION chart_points(price_series, ree_product) IS 'the points as rows for a chart, the line named after its product';

CREATE FUNCTION chart_points(panel price_panel)
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", p.item, p.value::double precision FROM points(panel) AS p;
END;
COMMENT ON FUNCTION chart_points(price_panel) IS 'the points of all items as rows for a chart, each item a line of its name';

-- A literal is read as a price_series.
CREATE FUNCTION chart_points(series text, name text DEFAULT 'value')
    RETURNS TABLE ("time" date, metric text, value double precision)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT p."time", name, p.value::double precision FROM points(series) AS p;
END;
COMMENT ON FUNCTION chart_points(text, text) IS 'the points of a price_series that is written as text, as rows for a chart';
