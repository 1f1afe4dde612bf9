-- calendar_period beside the server's calendar: the periods that hold a day, their neighbours, dateranges, and days of a time zone.
SET client_encoding = 'UTF8';
SET datestyle = 'ISO';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all

-- Every day of the years 1, 2000, 2015 to 2027 and 9999: the periods that hold it, by to_char, date_trunc and intervals.
CREATE TEMP TABLE kind AS SELECT kind, format, step::interval FROM (VALUES
    ('day', 'YYYY-MM-DD', '1 day'), ('week', 'IYYY-"W"IW', '7 days'), ('month', 'YYYY-MM', '1 month'), ('quarter', 'YYYY-"Q"Q', '3 months'), ('half', NULL, '6 months'), ('year', 'YYYY', '1 year')) v (kind, format, step);
CREATE TEMP TABLE day AS
SELECT d::date AS day FROM (VALUES ('0001-01-01', '0001-12-31'), ('2000-01-01', '2000-12-31'), ('2015-01-01', '2027-12-31'), ('9999-01-01', '9999-12-31')) v (a, b), generate_series(a::date, b::date, interval '1 day') d;
CREATE TEMP TABLE named AS
SELECT day, kind, step, CASE kind WHEN 'half' THEN to_char(day, 'YYYY-') || CASE WHEN extract(month FROM day) <= 6 THEN 'H1' ELSE 'H2' END ELSE to_char(day, format) END AS name,
       CASE kind WHEN 'half' THEN date_trunc('year', day::timestamp) + CASE WHEN extract(month FROM day) <= 6 THEN interval '0' ELSE interval '6 months' END ELSE date_trunc(kind, day::timestamp) END AS first
FROM day, kind;
SELECT kind, count(*) AS days, count(DISTINCT name) AS names, count(*) FILTER (WHERE p::text <> name) AS other_text,
       count(*) FILTER (WHERE period_kind(p) <> kind) AS other_kind, count(*) FILTER (WHERE period_first_day(p) <> first) AS other_first,
       count(*) FILTER (WHERE period_last_day(p) <> least((first + step)::date - 1, '9999-12-31')) AS other_last,
       count(*) FILTER (WHERE NOT (p @> day AND NOT p @> period_last_day(p) + 1 AND NOT p @> period_first_day(p) - 1)) AS other_days
FROM named, LATERAL (SELECT name::calendar_period AS p) x GROUP BY kind ORDER BY min(step);
-- its number among its like: + and - are steps of the interval, and calendar_periods walks them
SELECT kind, count(*) AS moves, count(*) FILTER (WHERE (p + n)::text IS DISTINCT FROM to_name) AS wrong, count(*) FILTER (WHERE p + n - n <> p OR (p + n) - n <> p - (-n) - n) AS not_back
FROM (SELECT kind, name::calendar_period AS p, n, CASE kind WHEN 'half' THEN to_char(to_day, 'YYYY-') || CASE WHEN extract(month FROM to_day) <= 6 THEN 'H1' ELSE 'H2' END ELSE to_char(to_day, format) END AS to_name
      FROM named JOIN kind USING (kind, step), LATERAL (SELECT n, first + n * step AS to_day FROM unnest('{-30,-3,-1,0,1,2,11,400}'::int[]) n) m WHERE day BETWEEN '2015-01-01' AND '2027-12-31') x
GROUP BY kind ORDER BY kind;
SELECT kind, (SELECT array_agg(p) FROM calendar_periods('2019-11-20', '2021-02-10', kind) p) =
             (SELECT array_agg(DISTINCT name::calendar_period) FROM named n WHERE n.kind = k.kind AND day BETWEEN '2019-11-20' AND '2021-02-10') AS same,
       (SELECT count(*) FROM calendar_periods('0001', '9999', kind)) AS of_the_calendar
FROM kind k ORDER BY step;
SELECT array_agg(p::text) AS months FROM calendar_periods('2023-Q3', '2023-W44', 'month') p;
SELECT count(*) AS none FROM calendar_periods('2023-08', '2023-07', 'day');
-- the Chinese names of periods are read
SELECT count(*), count(*) FILTER (WHERE period_text(p, 'zh')::calendar_period <> p) AS otherwise FROM named, LATERAL (SELECT name::calendar_period AS p) x WHERE day BETWEEN '2019-01-01' AND '2021-12-31';
-- ranges move by their own length
SELECT p, p + 1 AS next, p - 2 AS before, p + 1000 AS far FROM unnest('{2023-07-03,2023-W27,"[2023-07-01,2023-07-15]","[2023-07-31,2023-08-01]"}'::calendar_period[]) p;
SELECT '9999-W51'::calendar_period + 1 AS last_week, '9999-12-30'::calendar_period + 1 AS last_day, '0001-02'::calendar_period - 1 AS first_month;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || call)
FROM unnest(ARRAY['''9999''::calendar_period + 1', '''9999-W52''::calendar_period + 1', '''0001''::calendar_period - 1', '''2023-07''::calendar_period + 2147483647', '''2023-07''::calendar_period - (-2147483648)',
                  '''[2023-07-01,2023-07-15]''::calendar_period - 2147483647', '''empty''::calendar_period + 1', '''[2023-07-01,]''::calendar_period + 0',
                  'calendar_periods(''2023'', ''2024'', ''decade'')', 'calendar_periods(''[,2023-07-01]'', ''2024'', ''day'')', 'calendar_periods(''2023'', ''[2023-07-01,]'', ''day'')', 'calendar_periods(''2023'', ''empty'', ''day'')',
                  'period_text(''2023'', ''fr'')']) call;
\pset format aligned
\pset tuples_only off

-- Dateranges: there and back, and which days both hold; infinite days, too.
CREATE TEMP TABLE span AS
SELECT DISTINCT range FROM unnest('{NULL,0001-01-01,2022-12-31,2023-01-01,2023-01-02,2023-07-03,2024-01-01,9999-12-31}'::date[]) a, unnest('{NULL,0001-01-01,2022-12-31,2023-01-01,2023-01-02,2023-07-03,2024-01-01,9999-12-31}'::date[]) b,
     LATERAL (SELECT daterange(a, b, '[]') AS range) r WHERE a <= b OR a IS NULL OR b IS NULL
UNION SELECT 'empty';
SELECT count(*) AS spans, count(*) FILTER (WHERE range::calendar_period::daterange <> range) AS not_back, count(*) FILTER (WHERE range::text::calendar_period <> range::calendar_period) AS read_otherwise,
       count(*) FILTER (WHERE (period_first_day(range::calendar_period), period_last_day(range::calendar_period)) IS DISTINCT FROM (lower(range), upper(range) - 1)) AS other_ends
FROM span;
SELECT count(*) AS asked, count(*) FILTER (WHERE p @> d) AS held, count(*) FILTER (WHERE (p @> d) <> (range @> d) OR (d <@ p) <> (range @> d)) AS otherwise
FROM span, LATERAL (SELECT range::calendar_period AS p) x, unnest('{-infinity,0001-01-01 BC,0001-01-01,2022-12-31,2023-01-01,2023-07-03,9999-12-31,10000-01-01,infinity}'::date[]) d;
SELECT count(*) AS pairs, count(*) FILTER (WHERE a.range::calendar_period @> b.range::calendar_period) AS contained,
       count(*) FILTER (WHERE (a.range::calendar_period @> b.range::calendar_period) <> (a.range @> b.range) OR (b.range::calendar_period <@ a.range::calendar_period) <> (a.range @> b.range)) AS otherwise,
       count(*) FILTER (WHERE (a.range::calendar_period = b.range::calendar_period) <> (a.range = b.range)) AS equal_otherwise,
       -- the server's order of ranges: empty first, by the lower end, by the upper end
       count(*) FILTER (WHERE (a.range::calendar_period < b.range::calendar_period) <> (a.range < b.range)) AS ordered_otherwise
FROM span a, span b;
SELECT daterange('-infinity', 'infinity')::calendar_period AS all_days, daterange('2023-07-01', 'infinity')::calendar_period AS on_from, daterange('-infinity', '2023-07-01')::calendar_period AS until;
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal('SELECT ' || value || '::calendar_period')
FROM unnest(ARRAY['daterange(''2023-01-01'', ''10000-01-02'')', 'daterange(''0001-01-01 BC'', ''2023-01-01'')', 'daterange(''infinity'', ''infinity'', ''[]'')', 'daterange(''-infinity'', ''-infinity'', ''[]'')',
                  'daterange(NULL, ''0001-01-01'')', 'daterange(''10000-01-01'', NULL)', 'date ''infinity''', 'date ''-infinity''', 'date ''10000-01-01''', 'date ''0001-12-31 BC''', 'timestamp ''infinity''', 'timestamptz ''-infinity''']) value;
\pset format aligned
\pset tuples_only off

-- A timestamptz is a day of the session: about every change of the clocks, by the server's own cast.
CREATE TEMP TABLE moment AS
SELECT t FROM generate_series(timestamptz '2023-03-24 00:00+00', '2023-04-04 00:00+00', interval '17 minutes') t
UNION ALL SELECT t FROM generate_series(timestamptz '2023-10-27 00:00+00', '2023-11-07 00:00+00', interval '17 minutes') t
UNION ALL SELECT t FROM generate_series(timestamptz '2011-12-29 00:00+00', '2012-01-01 00:00+00', interval '17 minutes') t;
CREATE FUNCTION pg_temp.days_of(zone text) RETURNS TABLE (at text, moments bigint, days bigint, otherwise bigint) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('timezone', zone, true);
    RETURN QUERY SELECT zone, count(*), count(DISTINCT t::calendar_period), count(*) FILTER (WHERE t::calendar_period::text <> to_char(t, 'YYYY-MM-DD') OR (t AT TIME ZONE zone)::calendar_period <> t::calendar_period) FROM moment;
END
$$;
SELECT d.* FROM unnest('{Asia/Shanghai,Europe/Berlin,America/New_York,Australia/Lord_Howe,Pacific/Apia,UTC}'::text[]) z, pg_temp.days_of(z) d;
SELECT castsource::regtype, castcontext, provolatile FROM pg_cast JOIN pg_proc p ON p.oid = castfunc WHERE casttarget = 'calendar_period'::regtype ORDER BY 1;
