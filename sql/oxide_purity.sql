-- oxide_purity: what a purity says, its order, its equality, which lot meets which requirement.
SET client_encoding = 'UTF8';

-- the parts of a purity
SELECT purity, purity_min_pct(purity) AS min_pct, purity_nines(purity) AS nines, purity_basis(purity) AS basis,
       purity_component_pct(purity, 'Nd') AS nd, purity_component_pct(purity, '镨') AS pr, purity_component_pct(purity, 'Gd') AS gd,
       purity_tolerance_pct(purity) AS tolerance, purity_tolerance_pct(purity, 'Nd') AS of_nd, purity_tolerance_pct(purity, 'Gd') AS of_gd
FROM (SELECT input::oxide_purity AS purity, n
      FROM unnest(ARRAY['≧99%', '≧99.999%', '>99.50%', '2N5', '99.5-99.9%', '≧99%Nd2O375%', '≧99%Gd75%±2%', 'Pr 25% Nd 75%',
                        'Nd 70%+-1% Gd 20%+-1%', 'Nd 70%+-1% Gd 20%+-0.5%', 'REO≥92%', 'TREM>98.5%', 'Sc2O3 99.99% (REO)',
                        'Ce/RE≥99.9%', '8N5', 'REO 42-45%']) WITH ORDINALITY u (input, n)) s
ORDER BY n;
-- nines are exactly the numbers that nines are read as: a digit d after k nines, for every k and d
SELECT count(*) AS notations, count(*) FILTER (WHERE purity_min_pct(notation::oxide_purity) = value) AS read_so,
       count(*) FILTER (WHERE purity_nines(notation::oxide_purity)::oxide_purity = notation::oxide_purity) AS told_so,
       count(*) FILTER (WHERE purity_nines(notation::oxide_purity) = notation) AS same_notation
FROM (SELECT k || 'N' || coalesce(d::text, '') AS notation,
             100 * (1 - 10::numeric ^ -k) + coalesce(d, 0) * 10::numeric ^ (1 - k) AS value
      FROM generate_series(1, 9) k, unnest(ARRAY[NULL, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) d
      WHERE k < 9 OR coalesce(d, 0) = 0) s;
SELECT string_agg(purity, ' ' ORDER BY n) AS no_nines
FROM unnest(ARRAY['99.55%', '99.985%', '42%', '80%', '99.9999998%', '98.5%', 'Dy 80%', '10%']) WITH ORDINALITY u (purity, n) WHERE purity_nines(purity::oxide_purity) IS NULL;

-- order: none before all, lower bound, >= before >, upper bound (none last), components, tolerance, basis
CREATE TEMP TABLE ladder (place serial, purity oxide_purity);
INSERT INTO ladder (purity)
SELECT input::oxide_purity FROM unnest(ARRAY[
    'Sc 1%', 'Pr 25% Nd 74%', 'Pr 25% Nd 75%', 'Pr 25% Nd 75% TREM', 'Dy 80%', 'Dy 80%+-1%', 'Dy2O3 80%',
    '0.0000001%', '42-45% TREO', '42% TREO', '98.9999999%',
    '99-99.5%', '99-99.9%', '99%', '99% TREO', '99% TREM', '99% Sc2O3/TREO', '99% Lu2O3/TREO', '99% Sc/TREM',
    '99% Y 1%', '99% Nd 75%', '99% Nd 75%+-1%', '99% Nd 75%+-2%', '99% Nd 75%+-2% TREM', '99% Nd 75% Dy 1%', '99% Nd2O3 75%',
    '99% Dy 80%', '>99%', '>99% TREO', '99.0000001%', '99.9%', '99.9999999%', '>99.9999999%']) WITH ORDINALITY u (input, n) ORDER BY n;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.purity < b.purity) = (a.place < b.place) AND (a.purity <= b.purity) = (a.place <= b.place)
                          AND (a.purity = b.purity) = (a.place = b.place) AND (a.purity <> b.purity) = (a.place <> b.place)
                          AND (a.purity >= b.purity) = (a.place >= b.place) AND (a.purity > b.purity) = (a.place > b.place)
                          AND sign(oxide_purity_cmp(a.purity, b.purity)) = sign(a.place - b.place)) AS agree,
       count(*) FILTER (WHERE (oxide_purity_hash(a.purity) = oxide_purity_hash(b.purity)) = (a.place = b.place)) AS hashes,
       count(*) FILTER (WHERE (oxide_purity_hash_extended(a.purity, 1) = oxide_purity_hash_extended(b.purity, 1)) = (a.place = b.place)) AS extended
FROM ladder a, ladder b;
SELECT a.purity, b.purity FROM ladder a JOIN ladder b ON a.place = b.place - 1 WHERE NOT a.purity < b.purity;
SELECT min(purity), max(purity), min(purity) FILTER (WHERE purity > '99%'), count(DISTINCT purity) FROM ladder;
SELECT max(purity) FROM ladder WHERE false;
SELECT aggfnoid::regprocedure, aggsortop::regoperator, aggtransfn, aggcombinefn FROM pg_aggregate
WHERE aggtranstype = 'oxide_purity'::regtype ORDER BY aggfnoid::text;
SELECT count(*) FILTER (WHERE oxide_purity_hash_extended(purity, 0) <> oxide_purity_hash_extended(purity, 1)) AS seeded,
       count(*) FILTER (WHERE oxide_purity_hash_extended(purity, 0) & 4294967295 = oxide_purity_hash(purity)::bigint & 4294967295) AS low_halves
FROM ladder;

-- which lot meets which requirement
SELECT required, string_agg(actual, ', ' ORDER BY n) FILTER (WHERE purity_meets(actual::oxide_purity, required::oxide_purity)) AS met_by,
       string_agg(actual, ', ' ORDER BY n) FILTER (WHERE NOT purity_meets(actual::oxide_purity, required::oxide_purity)) AS not_by,
       string_agg(actual, ', ' ORDER BY n) FILTER (WHERE purity_meets(actual::oxide_purity, required::oxide_purity) IS NULL) AS not_said
FROM unnest(ARRAY['99.95%', '>99.9%', '99.9%', '99.9-99.99%', '99.8999999%', '4N TREO', '4N TREM', 'Dy 80%']) WITH ORDINALITY a (actual, n),
     unnest(ARRAY['>=99.9%', '>99.9%', '99.9-99.92%', '99.9% TREO']) r (required)
GROUP BY required ORDER BY required::oxide_purity;
SELECT required, string_agg(actual, ', ' ORDER BY n) FILTER (WHERE purity_meets(actual::oxide_purity, required::oxide_purity)) AS met_by,
       string_agg(actual, ', ' ORDER BY n) FILTER (WHERE NOT purity_meets(actual::oxide_purity, required::oxide_purity)) AS not_by,
       string_agg(actual, ', ' ORDER BY n) FILTER (WHERE purity_meets(actual::oxide_purity, required::oxide_purity) IS NULL) AS not_said
FROM unnest(ARRAY['99% Gd 75%', '99% Gd 77%', '99% Gd 77.01%', '99% Gd 75%+-2%', '99% Gd 74%+-1%', '99% Gd 74%+-1.1%', '99% Gd2O3 75%',
                  'Gd 75%', '99%', '99% Gd 75% Dy 1%']) WITH ORDINALITY a (actual, n),
     unnest(ARRAY['99% Gd 75%+-2%', 'Gd 75%', '99% Gd 75% Dy 1%']) r (required)
GROUP BY required ORDER BY required::oxide_purity;
-- statement by statement: what the lot states of the same element, as a component or a ratio
SELECT actual, required, purity_meets(actual::oxide_purity, required::oxide_purity)
FROM (VALUES ('≥99% Dy 70%', 'Dy≥80%'), ('Dy 80%', 'Dy≥80%'), ('80%Dy', 'Dy≥80%'), ('≥99% Dy 80%', 'Dy>80%'), ('≥99% Dy>80%', 'Dy>80%'), ('≥99% Dy≥79%', 'Dy≥80%'), ('Dy 81%+-1%', 'Dy≥80%'), ('Dy 81%+-1.1%', 'Dy≥80%'), ('≥99%', 'Dy≥80%'), ('≥99% Dy/TREM', 'Dy≥80%'),
             ('Dy≥80%', 'Dy 80%'), ('≥99% Dy≥80%', '≥99% Dy≥75%'), ('≥98% Dy≥80%', '≥99% Dy≥75%'), ('Dy≥80%', '≥99% Dy≥75%'), ('Dy≥70%', '≥99% Dy≥75%'),
             ('≥99% Nd2O3 60%', 'Nd2O3≥75%'), ('≥99% Nd2O3 75%', 'Nd2O3≥75%'), ('≥99% Nd2O3≥76%', 'Nd2O3≥75%'), ('Nd2O3/TREO≥76%', '≥99% Nd2O3≥75%'), ('Nd2O3/TREO≥99.5%', '≥99% Nd2O3≥75%'), ('≥99% Nd 75%', 'Nd2O3≥75%'), ('≥99% Pr6O11 25%', 'Nd2O3≥75%'),
             ('99.95%', 'Nd2O3/TREO≥99.9%'), ('99.85%', 'Nd2O3/TREO≥99.9%'), ('99.95% TREO', 'Nd2O3/TREO≥99.9%'), ('La2O3/TREO≥99.95%', 'Nd2O3/TREO≥99.9%'), ('Nd2O3/TREO≥99.95%', '99.9%'), ('Nd2O3/TREO≥99.95%', 'TREO≥99%'), ('Nd2O3 99.95%', '99.9%')) v (actual, required);
SELECT count(*) FILTER (WHERE purity_meets(purity, purity)) AS meets_itself, count(*) FROM ladder;

-- casts
SELECT purity::numeric, purity::double precision, purity::text, purity::varchar, pg_typeof(purity::numeric + 0) AS sum_type
FROM unnest(ARRAY['4N5', '99.9% TREO', 'Dy 80%']::oxide_purity[]) purity;
SELECT round(avg(purity::numeric), 3), sum(purity::numeric), round(max(purity)::numeric, 1), count(purity::numeric) FROM ladder;
CREATE TEMP TABLE assigned (purity oxide_purity);
INSERT INTO assigned SELECT text '≧99%' UNION ALL SELECT varchar '4N5';
UPDATE assigned SET purity = text '3N' WHERE purity = '2N';
SELECT purity FROM assigned ORDER BY purity;
SELECT castsource::regtype, casttarget::regtype, castcontext
FROM pg_cast WHERE 'oxide_purity'::regtype IN (castsource, casttarget) ORDER BY castsource::regtype::text, casttarget::regtype::text;
SELECT typlen, typbyval, typalign, typcategory, typispreferred FROM pg_type WHERE oid = 'oxide_purity'::regtype;
-- columns of arrays and composites sort and hash too
SELECT count(*), count(DISTINCT ARRAY[purity, '4N']), count(DISTINCT ROW(purity, 1)) FROM ladder;
