-- What the implicit casts to calendar_period and its operators change in the rest of a database: expressions of dates, timestamps,
-- ranges and literals, each with the extension and without.  None is of another type or value than without; some are errors without.
SET timezone = 'Asia/Shanghai';
CREATE TEMP TABLE expression (n serial, text text, operator text, with_us text, without text);
INSERT INTO expression (text, operator)
SELECT format('%s %s %s', l, o, r), o
FROM unnest(ARRAY['date ''2023-07-03''', 'timestamp ''2023-07-03 12:00''', 'timestamptz ''2023-07-03 12:00+08''', '''2023-07-03''', '''[2023-07-01,2023-08-01)''', 'daterange(''2023-07-01'', ''2023-08-01'')', '''2023-07-03''::text', 'NULL', '1', 'ARRAY[date ''2023-07-03'']']) l,
     unnest('{=,<>,<,>=,@>,<@,+,-,||,&&}'::text[]) o,
     unnest(ARRAY['date ''2023-07-03''', 'timestamp ''2023-07-03 12:00''', 'timestamptz ''2023-07-03 12:00+08''', '''2023-07-03''', '''[2023-07-01,2023-08-01)''', 'daterange(''2023-07-01'', ''2023-08-01'')', '''2023-07-03''::text', 'NULL', '1', '''1 day''', 'interval ''1 day''',
                  'tstzrange(''2023-07-01'', ''2023-08-01'')', 'ANY (ARRAY[timestamptz ''2023-07-03 00:00+08''])', 'ANY (''{2023-07-03}'')']) r
UNION ALL
SELECT format(f, a), ''
FROM unnest(ARRAY['max(%s)', 'min(%s)', 'lower(%s)', 'upper(%s)', 'isempty(%s)', 'length(%s)', 'extract(year FROM (%s))', 'coalesce(NULL, %s)', 'greatest(%s, date ''2023-07-04'')', 'nullif(%s, date ''2023-07-04'')', 'date_trunc(''month'', %s)',
                  'to_char(%s, ''IW'')', 'age(%s)', 'daterange(%s, NULL)', '%s BETWEEN ''2023-07-01'' AND ''2023-07-05''', '%s IN (''2023-07-03'', ''2023-07-04'')', 'CASE WHEN true THEN %s ELSE timestamptz ''2023-07-04 00:00+08'' END']) f,
     unnest(ARRAY['date ''2023-07-03''', 'timestamp ''2023-07-03 12:00''', 'timestamptz ''2023-07-03 12:00+08''', '''2023-07-03''', 'daterange(''2023-07-01'', ''2023-08-01'')', 'NULL']) a;
CREATE FUNCTION pg_temp.outcome(expression text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    outcome text;
BEGIN
    EXECUTE format('SELECT concat_ws('' '', pg_typeof(v), v) FROM (SELECT %s AS v) x', expression) INTO outcome;
    RETURN outcome;
EXCEPTION WHEN OTHERS THEN
    RETURN 'error ' || SQLSTATE;
END
$$;
UPDATE expression SET with_us = pg_temp.outcome(text);
SET client_min_messages = warning;
BEGIN;
DROP EXTENSION rare_earth CASCADE;
UPDATE expression SET without = pg_temp.outcome(text);
SELECT count(*) AS expressions, count(*) FILTER (WHERE without !~ '^error') > 400 AS good_without, count(*) FILTER (WHERE without !~ '^error' AND with_us IS DISTINCT FROM without) AS changed FROM expression;
SELECT text, with_us, without FROM expression WHERE without !~ '^error' AND with_us IS DISTINCT FROM without ORDER BY n;
SELECT operator, count(*), min(text COLLATE "C") AS such_as FROM expression WHERE without ~ '^error' AND with_us !~ '^error' AND operator ~ '[@<]' GROUP BY operator ORDER BY operator COLLATE "C";
SELECT text, with_us FROM expression WHERE without ~ '^error' AND with_us !~ '^error' AND operator !~ '[@<]' ORDER BY n;
ROLLBACK;
