-- oxide_purity: what is refused, with SQLSTATE, value, place and an accepted form.
SET client_encoding = 'UTF8';
\set ECHO none
\i test/lib/refusal.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT pg_temp.refusal(format('SELECT %L::oxide_purity', input))
FROM unnest(ARRAY[
    '', '　', '101%', '>=99.99999999%', '-0.5%', '0%', '00.0000000%', '99999999999999999999%',
    '99.9', '0.999', '99.9‰', '99,9%', '99.9%%', '.5%', '99.%', '+99%', '1e2%', '９９．９‰',
    '?99%', '> or =99.5%', '≤0.1%', '0.1% max', '不大于1%', 'Fe2O3≤1%', 'Nd2O3<99%', '99%以下', '>99%min', '≥99.5-99.9%', '99.5-4N',
    '4N55', '4.55N', '0N', '-4N', '10N', '9N1', '99%N', '2Nd 75%',
    'Nd2O 99%', 'Ce2O3≥99%', 'Tb2O399%', '99% Fe 20%', '99% Nd 60% Pr2O3 20%',
    '99% Nd 100%', '99% Nd 0%', '99% Nd 70% Nd2O3 5%', '99% Nd 60% Pr 40.0000001%', 'La 1% Ce 1% Pr 1% Nd 1% Sm 1%',
    '99%±2%', '99±2%', '99% Gd 75%±0%', '99% Gd 75%±2', 'Gd 75%±2% (RE)', '99% Gd 73-77%', '99% Gd 75',
    '99.9-99.5%', '99.5-100%', '≧99%≧98%', '99% (REO', '99% (Nd2O3+Pr6O11)/TREO', '99% TREO TREM', 'Nd2O3/RE≥99%', 'Ce/REO≥99%',
    'Nd2O3 99.9% (RE)', 'Dy 80% Nd2O3/TREO', 'TREO', 'Nd2O3', 'min', '99.9%氧化镧',
    '25% Pr 75% Nd', '≥99% TREO Nd2O3', 'Dy≥80%±2%', 'Dy>80%min', 'Dy≥79-81%', 'Dy≤80%', '80%Dy Dy 80%',
    '011050', '024030A', 'Ce-3NA', repeat('9', 250) || '%']) input;
SELECT pg_temp.refusal('SELECT ''abc''::text::oxide_purity');
SELECT pg_temp.refusal('SELECT ''101%''::varchar::oxide_purity');
\pset format aligned
\pset tuples_only off

-- a failing row in COPY names its line and leaves the table as it was
CREATE TEMP TABLE lot (purity oxide_purity);
INSERT INTO lot VALUES ('4N');
COPY lot FROM stdin;
≧99%
≧99%Nd2O375%
TREM?99.0%
\.
COPY lot FROM stdin;
99%
101%
\.
SELECT * FROM lot;
