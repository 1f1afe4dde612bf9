-- Values of a newer format version than this library knows: refused by name, wherever they are read, and never
-- called corrupt.  byteasend gives its argument back: so these are stored bytes as a later version may write them.
CREATE FUNCTION stored_series(bytea) RETURNS price_series LANGUAGE internal IMMUTABLE AS 'byteasend';
CREATE FUNCTION stored_panel(bytea) RETURNS price_panel LANGUAGE internal IMMUTABLE AS 'byteasend';
CREATE FUNCTION stored_composition(bytea) RETURNS ree_composition LANGUAGE internal IMMUTABLE AS 'byteasend';
-- this version's bytes, as they are stored, are read
SELECT stored_series('\x0100000000000000000000000000000000') AS s, stored_panel('\x010000000000000000000000') AS p,
       stored_composition(ree_composition_send('oxide{Nd:1.5,Dy:2}')) AS c;
CREATE TABLE newer (s price_series, p price_panel, c ree_composition, short price_series);
INSERT INTO newer VALUES (stored_series('\x0200000000000000000000000000000000'), stored_panel('\x020000000000000000000000'), stored_composition('\x0200'), stored_series('\x07'));
SELECT s FROM newer;
SELECT p FROM newer;
SELECT c FROM newer;
SELECT short FROM newer;
-- a newer series in a panel of this version: 8 bytes of header, the name, the series filled up to 8 bytes
CREATE FUNCTION panel_of_series_version(version text) RETURNS price_panel LANGUAGE sql AS $$
SELECT stored_panel(decode(replace('01000000 01000000 28000000 28000000 01000000 6100000000000000 50000000 ' || version || '000000 00000000 00000000 00000000 00000000', ' ', ''), 'hex'))
$$;
SELECT panel_of_series_version('01');
SELECT panel_of_series_version('02');

-- Every function, aggregate and operator that takes one, at each such argument, with sound values beside it and no
-- optional arguments.  Support functions of aggregates are called by these.
CREATE TABLE sample (type oid, value text, newer text);
INSERT INTO sample SELECT type::regtype, quote_literal(value) || '::' || type, newer FROM (VALUES
    ('text', '2023-06', NULL), ('numeric', '0.5', NULL), ('int4', '2', NULL), ('int8', '3', NULL), ('int2', '4', NULL), ('float8', '2.5', NULL), ('float4', '1.5', NULL),
    ('date', '2023-07-03', NULL), ('daterange', '[2023-06-01,2023-08-01)', NULL), ('bool', 'true', NULL), ('numeric[]', '{1.5,2}', NULL), ('jsonb', '{}', NULL),
    ('element', 'Nd', NULL), ('oxide_purity', '>=99%', NULL), ('ree_product', 'Nd metal', NULL), ('price_unit', 'CNY/kg', NULL), ('calendar_period', '2023-07', NULL), ('ree_product[]', '{Nd oxide,Y oxide}', NULL),
    ('price_series', '{2023-06-01:440.00,2023-07-03:445.00}', 's'), ('price_panel', 'panel{"a":{2023-06-01:440.00}}', 'p'), ('ree_composition', 'oxide{La:27.3,Nd:50,Y:2}', 'c')) v (type, value, newer);
CREATE FUNCTION outcome(call text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT %s FROM newer', call);
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    RETURN concat(SQLSTATE, ' ', SQLERRM);
END
$$;
CREATE TEMP TABLE probe AS
SELECT format('%s(%s)', p.oid::regproc, arguments) AS call, format('%s(%s)', p.oid::regproc, sound_arguments) AS sound_call
FROM pg_proc p JOIN pg_depend d ON classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e'
               JOIN pg_extension e ON refclassid = 'pg_extension'::regclass AND refobjid = e.oid AND extname = 'rare_earth',
     generate_series(0, pronargs - pronargdefaults - 1) AS at, LATERAL (SELECT FROM sample WHERE type = proargtypes[at] AND newer IS NOT NULL) AS tried,
     LATERAL (SELECT string_agg(CASE WHEN n - 1 = at THEN newer ELSE value END, ', ' ORDER BY n) AS arguments,
                     string_agg(value, ', ' ORDER BY n) AS sound_arguments, count(*) AS found
              FROM unnest(proargtypes[0:pronargs - pronargdefaults - 1]) WITH ORDINALITY a (t, n) JOIN sample s ON s.type = t) a
WHERE found = pronargs - pronargdefaults
      AND NOT EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn, aggminvtransfn, aggmtransfn, aggmfinalfn));
CREATE TEMP TABLE tried AS
SELECT call, outcome(call), outcome(sound_call) AS sound_outcome FROM probe;
-- who does not say it; a few refuse another argument beforehand, as they do with a sound value
SELECT count(*) > 200 AS many, count(*) FILTER (WHERE outcome = sound_outcome) < 30 AS few FROM tried;
SELECT call, outcome FROM tried
WHERE outcome !~ '^0A000 stored value of type \w+ has format version 2$' AND (outcome <> sound_outcome OR outcome = 'accepted')
ORDER BY call COLLATE "C";
