-- calendar_period: reading, printing, refusals, casts, names, bytes.  calendar_period_days has its arithmetic.
SET client_encoding = 'UTF8';
SET datestyle = 'ISO';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all

-- What people and programs write is printed canonically; a range that is a named period is that.
SELECT period, period_kind(period) AS kind, period_first_day(period) AS first_day, period_last_day(period) AS last_day, string_agg(written, ' | ' ORDER BY n) AS written
FROM unnest(ARRAY['2023-07-03', '2023-07-03 00:00:00', '2023-07-03T16:00:00.000Z', '2023年7月3日', '[2023-07-03,2023-07-03]', '2023-W27', '2023-w27', '2023W27', '2023年第27周', '[2023-07-03,2023-07-10)',
                  '2023-07', '2023年7月', '２０２３－０７', '[2023-07-01,2023-08-01)', '2023-Q3', '2023q3', '2023年第三季度', '2023年3季度', '(2023-06-30,2023-09-30]', '2023-H1', '2023年上半年', '2023-H2', '2023年下半年',
                  '2023', '2023年', '[2023-01-01,2024-01-01)', '[2023-07-01,2023-07-15]', '(2023-06-30,2023-07-16)', '[2023-07-01,]', '[2023-07-01,)', '[2023-07-01,infinity]', '[,2023-07-15]',
                  '(,2023-07-16)', '[-infinity,2023-07-15]', '[,]', '(,)', 'empty', '[2023-07-03,2023-07-03)', '0001', '9999-W52', '9999', '[9999-01-01,10000-01-01)']) WITH ORDINALITY w (written, n),
     LATERAL (SELECT written::calendar_period AS period) p
GROUP BY period ORDER BY min(n);

-- Refused, with what to write.
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::calendar_period', written))
FROM unnest(ARRAY['', 'July 2023', '2023-W54', '2023-W53', '2023-13', '2023-02-29', '2023-Q5', '2023-H3', '2023-7', '20230703', '0000', 'infinity', '[2023-07-15,2023-07-01]', '[infinity,]', '[2023-07,2023-08]',
                  '[2023-07-01,10000-01-02)', '2023-07-03 25:00', '2023-W27-1', '2023年13月', '2023年第5季度', '2023年7', repeat('2', 300)]) written;
\pset format aligned
\pset tuples_only off

-- Where a time is wanted, dates, timestamps and literals are taken; text on assignment only.
CREATE TEMP TABLE report (period calendar_period, days daterange);
PREPARE to_report(text, varchar) AS INSERT INTO report VALUES ($1, '[2023-07-01,2023-07-15]'::calendar_period), ($2, NULL);
EXECUTE to_report('2023-07', '2023年第三季度');
INSERT INTO report VALUES (date '2023-07-03'), (timestamp '2023-07-03 23:59'), (daterange('2023-07-03', '2023-07-10')), ('2023-H2');
SELECT * FROM report ORDER BY period;
SELECT count(*) FROM report WHERE period = '2023-07';
SELECT count(*) FROM report WHERE period @> '2023-07-03';
SELECT count(*) FROM report WHERE period @> timestamp '2023-07-20 12:00';
SELECT count(*) FROM report WHERE period = ANY ('{2023-07,2023-W27}');
SELECT min(period), max(period) FROM report;
-- nothing of the server's is another thing than before
SELECT lower(daterange('2023-07-01', '2023-07-15')), upper(daterange('2023-07-01', '2023-07-15')), isempty('empty'::daterange), daterange('2023-07-01', '2023-07-15') @> date '2023-07-03' AS held,
       pg_typeof(date '2023-07-03' + 1) AS date_plus, pg_typeof(date '2023-07-03' + interval '1 day') AS and_interval, pg_typeof(date '2023-07-03' - date '2023-07-01') AS difference,
       pg_typeof(coalesce(NULL, date '2023-07-03')), date '2023-07-03' = timestamp '2023-07-03' AS equal, date '2023-07-03' < '2023-07-04' AS literal, pg_typeof(max(date '2023-07-03')) AS max;
\pset format unaligned
\pset tuples_only on
SELECT left(pg_temp.refusal('SELECT ' || call), 5) || ' ' || call
FROM unnest(ARRAY['current_date = ''x''::text', 'current_timestamp < ''x''::text', '''2023-07''::calendar_period = ''2023-07''::text', '''x''::text IN (date ''2023-07-03'')', 'period_kind(''2023-07''::text)', 'max(daterange(''2023-07-01'', NULL))',
                  'period_kind(daterange(''2023-07-01'', NULL))', 'length(''2023-07''::calendar_period)', 'lower(''2023-07''::calendar_period)', 'date ''2023-07-03'' @> date ''2023-07-03'' IS NULL']) call;
\pset format aligned
\pset tuples_only off

-- Names in English and Chinese.
SELECT p, period_text(p), period_text(p, language => 'zh')
FROM unnest('{2023-07-03,2023-W27,2023-07,2023-Q3,2023-H1,2023-H2,2023,"[2023-07-01,2023-07-15]","[2023-07-01,]","[,2023-07-15]","[,]",empty,0001,9999-W52}'::calendar_period[]) p;

-- Eight bytes by value, in binary two int32; other bytes are refused.
SELECT typlen, typbyval, typcategory, pg_column_size('2023'::calendar_period) AS bytes FROM pg_type WHERE oid = 'calendar_period'::regtype;
SELECT p, calendar_period_send(p) = int4send(coalesce(period_first_day(p) - date '2000-01-01', -2147483648)) || int4send(coalesce(period_last_day(p) - date '2000-01-01', CASE WHEN period_kind(p) = 'empty' THEN -2147483648 ELSE 2147483647 END)) AS sent
FROM unnest('{2023-07,1999-12-31,"[2023-07-01,]","[,2023-07-15]","[,]",empty}'::calendar_period[]) p;
CREATE TEMP TABLE received (period calendar_period);
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\10\0\0\0\1\0\0\0\2\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\10\200\0\0\0\200\0\0\0\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\10\0\0\0\2\0\0\0\1\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\10\0\0\0\2\200\0\0\0\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\10\177\377\377\376\177\377\377\377\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\7\0\0\0\1\0\0\0\377\377"' (FORMAT binary)
SELECT * FROM received;

-- soft errors, from PostgreSQL 16 on
DO $$
DECLARE
    soft boolean := true;
BEGIN
    IF current_setting('server_version_num')::integer >= 160000 THEN
        EXECUTE $query$SELECT pg_input_is_valid('2023-W52', 'calendar_period') AND NOT pg_input_is_valid('2023-W53', 'calendar_period')$query$
            INTO soft;
    END IF;
    ASSERT soft;
END $$;
