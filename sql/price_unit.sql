-- price_unit: reading, printing, round trips, refusals, parts.
SET client_encoding = 'UTF8';

-- what the trade writes: each case is printed canonically, or refused with the SQLSTATE given
CREATE TEMP TABLE unit_case (input text NOT NULL, canonical text, sqlstate text);
\copy unit_case FROM 'test/data/units.csv' CSV HEADER
CREATE FUNCTION pg_temp.read_unit(input text, OUT printed text, OUT state text, OUT message text,
                          OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT (%L::price_unit)::text', input) INTO printed;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
                            detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
SELECT count(*) AS cases, count(canonical) AS accepted, count(sqlstate) AS refused,
       count(DISTINCT canonical) AS units
FROM unit_case;
SELECT c.*, r.*
FROM unit_case c, pg_temp.read_unit(c.input) r
WHERE (r.printed, r.state) IS DISTINCT FROM (c.canonical, c.sqlstate) OR
      r.state IS NOT NULL AND (r.hint = '' OR r.detail = '' OR strpos(r.message, c.input) = 0);
-- the casts from text and from varchar read alike
SELECT input FROM unit_case
WHERE canonical IS NOT NULL AND
      (input::price_unit::text <> canonical OR input::varchar::price_unit::text <> canonical OR
       price_unit(input)::text <> canonical);

-- every unit: 5 currencies, 4 masses, 2 multipliers, 3 tax statuses
CREATE TEMP TABLE every_unit AS
SELECT (multiplier || currency || '/' || mass || tax)::price_unit AS unit,
       multiplier || currency || '/' || mass || tax AS written
FROM unnest(ARRAY['CNY', 'USD', 'EUR', 'JPY', 'GBP']) WITH ORDINALITY AS c(currency, c),
     unnest(ARRAY['kg', 't', 'g', 'lb']) WITH ORDINALITY AS m(mass, m),
     unnest(ARRAY['', '10000 ']) WITH ORDINALITY AS x(multiplier, x),
     unnest(ARRAY['', ' ex VAT', ' inc VAT']) WITH ORDINALITY AS t(tax, t)
ORDER BY c, m, x, t;
SELECT count(DISTINCT unit) AS units, count(*) FILTER (WHERE unit::text = written) AS printed_as_written,
       count(DISTINCT price_unit_send(unit)) AS binary_forms,
       min(octet_length(price_unit_send(unit))) AS shortest, max(octet_length(price_unit_send(unit))) AS longest
FROM every_unit;
-- read again from text and from binary
\copy every_unit TO 'results/price_unit.text'
\copy every_unit TO 'results/price_unit.binary' (FORMAT binary)
CREATE TEMP TABLE again (LIKE every_unit);
\copy again FROM 'results/price_unit.text'
\copy again FROM 'results/price_unit.binary' (FORMAT binary)
SELECT count(*) AS equal FROM every_unit JOIN again USING (unit, written);
SELECT pg_column_size(unit) AS bytes, typbyval, typlen, typalign
FROM every_unit, pg_type WHERE typname = 'price_unit' LIMIT 1;

-- the parts
SELECT unit, unit_currency(unit), unit_mass(unit), unit_multiplier(unit), unit_tax_status(unit)
FROM unnest(ARRAY['万元/吨', '美元/磅 不含税', '€/kg, incl. VAT', 'yen/g', '£/t']::price_unit[]) unit;
SELECT count(*) AS put_together FROM every_unit
WHERE concat_ws(' ', nullif(unit_multiplier(unit), 1),
                unit_currency(unit) || '/' || unit_mass(unit), unit_tax_status(unit)) = written;

-- refusals name the value, the place, and an accepted form
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::price_unit', written))
FROM unnest(ARRAY['', '公斤', '¥/kg', '元/桶', 'USD/ton', 'CHF/kg', 'CNY', 'CNY kg', '1000 CNY/t', '1万万元/吨',
                  '万人民币万元/吨', '千元/吨', 'CNY/kg FOB', '含税元/公斤含税', repeat('元', 300)]) written;
\pset format aligned
\pset tuples_only off

-- soft errors, from PostgreSQL 16 on
DO $$
DECLARE
    soft boolean := true;
BEGIN
    IF current_setting('server_version_num')::integer >= 160000 THEN
        EXECUTE $query$SELECT pg_input_is_valid('元/吨', 'price_unit') AND NOT pg_input_is_valid('元/桶', 'price_unit')$query$
            INTO soft;
    END IF;
    ASSERT soft;
END $$;

-- a malformed binary value: 4 3 2 1 is read, one byte too high in any place is not, nor another length
CREATE TEMP TABLE received (unit price_unit);
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\4\3\2\1\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\5\3\2\1\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\4\4\2\1\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\4\3\3\1\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4\4\3\2\2\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\3\4\3\2\377\377"' (FORMAT binary)
\copy received FROM PROGRAM 'printf "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0\0\1\0\0\0\5\4\3\2\1\0\377\377"' (FORMAT binary)
SELECT * FROM received;

-- a bad row in COPY names its line and leaves the table as it was
CREATE TEMP TABLE quoted (price numeric, unit price_unit);
COPY quoted FROM stdin;
45.31	万元/吨
45.31	元/桶
\.
SELECT count(*) FROM quoted;
-- assignment from text needs no cast, and to text none is implied
INSERT INTO quoted SELECT 45.31, '万元/吨'::text;
INSERT INTO quoted SELECT 453.05, 'CNY/kg'::varchar;
TABLE quoted;
SELECT pg_temp.refusal('SELECT length(unit) FROM quoted');
