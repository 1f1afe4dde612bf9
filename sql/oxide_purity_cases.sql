-- oxide_purity: every notation of test/data/purity_cases.csv is read as it says, or refused so.
SET client_encoding = 'UTF8';
CREATE TEMP TABLE notation (n serial, input text, canonical text, min_pct numeric, refusal text);
\copy notation (input, canonical, min_pct, refusal) FROM 'test/data/purity_cases.csv' WITH (FORMAT csv, HEADER, FORCE_NOT_NULL (input, canonical, refusal))
CREATE FUNCTION pg_temp.outcome(input text, OUT canonical text, OUT min_pct numeric, OUT refusal text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT p::text, purity_min_pct(p) FROM (SELECT %L::oxide_purity AS p) s', input)
        INTO canonical, min_pct;
    refusal := '';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS refusal = RETURNED_SQLSTATE;
    canonical := '';
END
$$;
SELECT count(*) AS rows,
       count(*) FILTER (WHERE (o.canonical, o.refusal) = (c.canonical, c.refusal)
                          AND o.min_pct IS NOT DISTINCT FROM c.min_pct) AS agree,
       count(*) FILTER (WHERE o.refusal = '') AS accepted,
       count(*) FILTER (WHERE o.refusal <> '') AS refused
FROM notation c, pg_temp.outcome(c.input) o;
SELECT c.n, c.input, c.canonical, c.min_pct, c.refusal, o AS outcome
FROM notation c, pg_temp.outcome(c.input) o
WHERE (o.canonical, o.refusal) IS DISTINCT FROM (c.canonical, c.refusal)
   OR o.min_pct IS DISTINCT FROM c.min_pct
ORDER BY n;
-- the canonical text is ASCII and reads back to itself
SELECT count(*) AS canonical, count(*) FILTER (WHERE canonical::oxide_purity::text = canonical) AS stable,
       count(*) FILTER (WHERE canonical ~ '^[ -~]+$') AS ascii
FROM (SELECT DISTINCT canonical FROM notation WHERE canonical <> '') s;
-- what is equal has one hash, and nothing else is equal
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE (a.input::oxide_purity = b.input::oxide_purity) = (a.canonical = b.canonical)) AS equal_where_texts_are,
       count(*) FILTER (WHERE a.canonical = b.canonical
                          AND oxide_purity_hash(a.input::oxide_purity) <> oxide_purity_hash_text(b.input)) AS bad_hashes
FROM notation a, notation b WHERE a.canonical <> '' AND b.canonical <> '';

-- the 21 purities of the bulletin's table
CREATE TEMP TABLE bulletin (product text, purity oxide_purity, june numeric, july numeric, change text);
\copy bulletin FROM 'test/data/bulletin_2023_07.csv' WITH (FORMAT csv, HEADER)
SELECT purity, count(*), purity_min_pct(purity), purity_nines(purity), string_agg(product, ' ' ORDER BY product COLLATE "C") AS products
FROM bulletin GROUP BY purity ORDER BY purity;

-- more notations: other words, orders of words, widths, blanks and places of the basis
SELECT input, input::oxide_purity AS canonical
FROM (VALUES
    ('  >=  99.5  %  '), ('ＲＥＯ≥９９．５％'), ('min. 99.5wt.%'), ('Minimum 99.5 wt%'), ('NOT  LESS  THAN 99.5PC'),
    ('99.5%min REO'), ('0099.50%'), ('2.5N'), ('2N5 min'), ('>2N5'), ('2N5 99.5%'), ('3N-4N'), ('1N'), ('9N'), ('4N0'), ('4.0N'),
    ('0.0000001%'), ('99.9999999%'), ('99.50000000000%'),
    ('(TREO)99.5%'), ('TREO 99.5-99.9%'), ('TREO=42-45%'), ('99.5%~99.9wt%'), ('99.5 — 99.9%'),
    ('99.5% Nd2O3'), ('Nd2O3 99.5%min'), ('Nd2O3 min 99.5%'), ('Nd2O3=99.5%'), ('nd₂o₃ / reo ≥ 99.5 %'), ('Nd2O3≥99.5%(TREO)'),
    ('ND≥99.5% (RE)'), ('Nd 99.5% (TREM)'), ('(Nd2O3)≥99.5%'), ('Nd2O3 99.5-99.9% (REO)'), ('99.5% (Ce/TRE)'),
    ('Y2O399.999%'), ('Tb4O7 3N5 (REO)'), ('Dy 80%(RE) 99%'), ('Dy/RE≥99% Dy80%'),
    ('2NNd75%'), ('Nd2O3 75% Pr6O11 25% (REO)'), ('Pr25%Nd75%TREM'), ('99% Tb 20±0.5% Dy 60%±1%'),
    ('Lu 1% Sc 2% Y 3% La 4%')
) v (input);
-- an element or an oxide with a number is a component with its bound, however it is written; an oxide's bound alone is the main number
SELECT input, input::oxide_purity AS canonical
FROM (VALUES
    ('Dy 80%'), ('Dy80%'), ('80%Dy'), ('80% Dy'), ('Dy=80%'), ('Dy≥80%'), ('≥80%Dy'), ('Dy 80%min'), ('80% min Dy'), ('Dy min 80%'), ('Dy>80%'), ('Dy/TREM≥80%'), ('Dy≥80% (TREM)'), ('Dy>=80% TREM'),
    ('≥99% Dy≥80%'), ('99% 80%Dy'), ('Dy≥80% 99%'), ('≥99% Nd2O3≥75%'), ('≥99%Nd2O3>75%'), ('Nd2O3≥75% TREO≥99%'), ('99% Nd2O3 75%min'),
    ('Nd2O3≥75%'), ('Nd2O3>75%'), ('≥75% Nd2O3'), ('75% Nd2O3'), ('Nd2O3≥75% Pr6O11≥20%'), ('Nd2O3≥75% Pr6O11 25%'), ('Pr≥20% Nd≥75%'), ('Nd2O3≥75% TREO')
) v (input);
SELECT count(*) AS kinds, count(*) FILTER (WHERE a.written::oxide_purity = b.written::oxide_purity) AS one_value
FROM (VALUES (1, '≥99% Dy 80%'), (1, '99%Dy80%'), (1, 'Dy 80% ≥99%'), (2, 'Dy≥80%'), (2, '80%min Dy'), (2, 'min 80% Dy'), (3, 'Nd2O3≥99.9%'), (3, '99.9%min (Nd2O3/TREO)'), (3, '≥99.9% Nd2O3')) a (kind, written)
JOIN (VALUES (1, '>=99% Dy 80%'), (2, 'Dy>=80%'), (3, '>=99.9% Nd2O3/TREO')) b (kind, written) USING (kind);
