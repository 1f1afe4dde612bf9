-- For regression tests: a picture of chart_svg read back, by its text alone.

-- The power of ten that the labels of values are in, from the caption's "x 10" with superscript digits.
CREATE FUNCTION pg_temp.power_of_labels(svg text) RETURNS integer LANGUAGE sql AS $$
    SELECT coalesce(string_agg(CASE code WHEN '8315' THEN '-' WHEN '185' THEN '1' WHEN '178' THEN '2' WHEN '179' THEN '3' ELSE (code::integer - 8304)::text END, '' ORDER BY place)::integer, 0)
    FROM regexp_match(svg, '&#215; 10((&#\d+;)+) ') power, regexp_matches(power[1], '(\d+)', 'g') WITH ORDINALITY digit (code_of, place), LATERAL (SELECT code_of[1] AS code) c
$$;

-- The labels of the values of a panel, what they stand for, and where.
CREATE FUNCTION pg_temp.value_ticks(svg text, panel integer DEFAULT 1) RETURNS TABLE (label text, value numeric, y numeric) LANGUAGE sql AS $$
    SELECT tick[2], replace(replace(tick[2], '&#8722;', '-'), ',', '')::numeric * ('1e' || pg_temp.power_of_labels(svg))::numeric, tick[1]::numeric - 4
    FROM (SELECT axis[1] FROM regexp_matches(svg, '<g text-anchor="end">(.*?)</g>', 'g') WITH ORDINALITY a (axis, place) WHERE place = panel) a (axis),
         regexp_matches(axis, '<text x="[0-9.]*" y="([0-9.]*)">([^<]*)</text>', 'g') tick
$$;

-- The labels of the days, with their years, which stand below the first of each.
CREATE FUNCTION pg_temp.day_ticks(svg text) RETURNS TABLE (label text, year text, place bigint, x numeric) LANGUAGE sql AS $$
    SELECT tick[2], tick[3], place, tick[1]::numeric
    FROM regexp_match(svg, '<g text-anchor="middle">\n(.*?)</g>') axis,
         regexp_matches(axis[1], 'd="M([0-9.]*) [0-9.]*v4"/><text [^>]*>([^<]*)</text>\n(?:<text [^>]*>([^<]*)</text>\n)?', 'g') WITH ORDINALITY t (tick, place)
$$;
CREATE FUNCTION pg_temp.day_labels(svg text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(label || coalesce('/' || year, ''), ' ' ORDER BY place) FROM pg_temp.day_ticks(svg)
$$;

-- The points through which a line is drawn, and the number of the stretch that each is part of.
CREATE FUNCTION pg_temp.line_points(svg text, line integer DEFAULT 1) RETURNS TABLE (stretch bigint, place bigint, x numeric, y numeric) LANGUAGE sql AS $$
    SELECT count(*) FILTER (WHERE point[1] = 'M') OVER (ORDER BY place), place, point[2]::numeric, point[3]::numeric
    FROM (SELECT path[1] FROM regexp_matches(svg, '<g fill="none"[^>]*>\n(?:<title>[^<]*</title>\n)?<path d="([^"]*)"', 'g') WITH ORDINALITY p (path, place) WHERE place = line) p (path),
         regexp_matches(path, '([ML ])([0-9.]+) ([0-9.]+)', 'g') WITH ORDINALITY d (point, place)
$$;
CREATE FUNCTION pg_temp.stretches(svg text, line integer DEFAULT 1) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(points::text, ' ' ORDER BY stretch) FROM (SELECT stretch, count(*) AS points FROM pg_temp.line_points(svg, line) GROUP BY stretch) s
$$;

-- The points of a line that has all points of the series, and where they should be by the ticks of both axes.
CREATE FUNCTION pg_temp.read_back(svg text, s price_series, line integer DEFAULT 1, panel integer DEFAULT 1)
RETURNS TABLE (x numeric, x_wanted numeric, y numeric, y_wanted numeric) LANGUAGE sql AS $$
    WITH day_tick AS (
        SELECT x, CASE WHEN label ~ '^\d+ ' THEN to_date(label || year, 'DD MonYYYY') WHEN label ~ '^[A-P]' THEN to_date(label || year, 'MonYYYY')
                       WHEN label ~ '^Q' THEN make_date(year::integer, 3 * right(label, 1)::integer - 2, 1) ELSE make_date(label::integer, 1, 1) END AS day
        FROM (SELECT label, x, (array_agg(year) FILTER (WHERE year IS NOT NULL) OVER (ORDER BY place))[count(year) OVER (ORDER BY place)] AS year FROM pg_temp.day_ticks(svg)) t),
    scale AS (
        SELECT min(d.day) AS first_day, max(d.day) - min(d.day) AS days, min(d.x) AS left_x, max(d.x) - min(d.x) AS width,
               min(v.value) AS low, max(v.value) - min(v.value) AS spread, max(v.y) AS bottom, max(v.y) - min(v.y) AS height
        FROM day_tick d, pg_temp.value_ticks(svg, panel) v)
    SELECT l.x, left_x + (p."time" - first_day) * width / nullif(days, 0), l.y, bottom - (p.value - low) * height / spread
    FROM scale, ROWS FROM (pg_temp.line_points(svg, line), points(s)) AS r (stretch, place, x, y, "time", value, quotes),
         LATERAL (SELECT r.x, r.y) l, LATERAL (SELECT r."time", r.value) p
$$;

-- Is it XML?  (True where the server cannot tell.)
CREATE FUNCTION pg_temp.is_xml(document text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN xml_is_well_formed_document(document);
EXCEPTION WHEN feature_not_supported THEN
    RETURN true;
END
$$;

-- The labels of the lines: where each stands, and where the sample that leads to it begins (NULL: it has none).
CREATE FUNCTION pg_temp.labels_of(svg text) RETURNS TABLE (label text, y numeric, sample_y numeric) LANGUAGE sql AS $$
    SELECT found[3], found[2]::numeric - 4, found[1]::numeric
    FROM regexp_matches(regexp_replace(svg, '<g text-anchor.*?</g>\n', '', 'g'),
                        '(?:<path d="M[0-9.]* ([0-9.]*)L[^>]*>\n<path [^>]*>\n</g>\n)?<text x="[0-9.]*" y="([0-9.]*)">([^<]+)</text>', 'g') found
$$;
CREATE FUNCTION pg_temp.labels(svg text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(label || CASE WHEN sample_y IS NULL THEN ' [no sample]' ELSE '' END, ', ' ORDER BY y) FROM pg_temp.labels_of(svg)
$$;
