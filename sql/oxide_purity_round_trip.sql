-- oxide_purity: 10,000 generated values through text and binary, against text and order made in SQL.
SET client_encoding = 'UTF8';
-- a number that depends on the row and a letter only
CREATE FUNCTION pg_temp.chance(n int, letter text, below int) RETURNS int LANGUAGE sql IMMUTABLE
RETURN ('x' || substr(md5(n || letter), 1, 7))::bit(28)::int % below;
-- a per cent between 0 and a whole number of per cent, with up to seven decimals
CREATE FUNCTION pg_temp.number(n int, letter text, below int) RETURNS numeric LANGUAGE sql IMMUTABLE
RETURN trim_scale(greatest(trunc(pg_temp.chance(n, letter, 9999999) * below / 10000000::numeric, pg_temp.chance(n, letter || 'd', 8)), 0.0000001));

CREATE TEMP TABLE part AS
SELECT n, bound, CASE WHEN bound <> 'none' THEN lower END AS lower,
       CASE WHEN bound = 'range' THEN trim_scale(least(lower + pg_temp.number(n, 'u', 20), 99.9999999)) END AS upper,
       components,
       CASE WHEN basis < 3 OR bound <> 'none' THEN basis ELSE basis - 2 END AS basis, basis_element
FROM (SELECT n, (ARRAY['none', '>=', '>=', '>', 'range'])[1 + pg_temp.chance(n, 'b', 5)] AS bound,
             least(CASE WHEN n % 2 = 0 THEN pg_temp.number(n, 'l', 100) ELSE 99 + pg_temp.number(n, 'l', 1) END, 99.9999999) AS lower,
             pg_temp.chance(n, 'c', 5) AS components,
             pg_temp.chance(n, 'a', 5) AS basis, pg_temp.chance(n, 'e', 17) AS basis_element
      FROM generate_series(1, 10000) n) s;
UPDATE part SET components = 1 WHERE bound = 'none' AND components = 0;
CREATE TEMP TABLE element_list AS
SELECT atomic_number - 1 AS place, symbol, formula
FROM (SELECT row_number() OVER (ORDER BY atomic_number)::int AS atomic_number, symbol, traded_oxide_formula AS formula
      FROM (VALUES (21, 'Sc', 'Sc2O3'), (39, 'Y', 'Y2O3'), (57, 'La', 'La2O3'), (58, 'Ce', 'CeO2'), (59, 'Pr', 'Pr6O11'), (60, 'Nd', 'Nd2O3'),
                   (61, 'Pm', 'Pm2O3'), (62, 'Sm', 'Sm2O3'), (63, 'Eu', 'Eu2O3'), (64, 'Gd', 'Gd2O3'), (65, 'Tb', 'Tb4O7'), (66, 'Dy', 'Dy2O3'),
                   (67, 'Ho', 'Ho2O3'), (68, 'Er', 'Er2O3'), (69, 'Tm', 'Tm2O3'), (70, 'Yb', 'Yb2O3'), (71, 'Lu', 'Lu2O3'))
           v (atomic_number, symbol, traded_oxide_formula)) s;
-- up to four different elements: steps of 1 to 4 round the circle of 17
CREATE TEMP TABLE part_component AS
SELECT n, place, symbol, is_oxide, CASE WHEN is_oxide THEN formula ELSE symbol END AS written, share, tolerance,
       -- a bound has no tolerance, and that of an oxide alone is the main number
       CASE WHEN tolerance IS NULL AND NOT (is_oxide AND components = 1 AND lower IS NULL AND basis = 0) THEN relation ELSE 0 END AS relation
FROM (SELECT n, (pg_temp.chance(n, 's', 17) + i * (1 + pg_temp.chance(n, 't', 4))) % 17 AS place,
             pg_temp.chance(n, 'o' || i, 2) = 1 AS is_oxide,
             pg_temp.number(n, 'h' || i, 100 / components) AS share,
             CASE WHEN pg_temp.chance(n, 'p' || i, 3) = 0 THEN pg_temp.number(n, 'q' || i, 5) END AS tolerance,
             pg_temp.chance(n, 'r' || i, 3) AS relation, components, lower, basis
      FROM part, generate_series(1, components) i) s JOIN element_list USING (place);
CREATE TEMP TABLE generated AS
SELECT n, lower, upper, bound, basis, coalesce(c.places, '{}') AS places, coalesce(c.tolerances, '{}') AS tolerances,
       CASE WHEN basis > 2 THEN basis_element ELSE -1 END AS basis_element,
       concat_ws(' ', CASE bound WHEN 'none' THEN NULL WHEN 'range' THEN lower || '-' || upper || '%' ELSE bound || lower || '%' END,
                 c.canonical, b.canonical) AS canonical,
       -- as somebody writes it: other signs, components the other way round, the basis first
       concat(CASE WHEN basis > 2 THEN b.written || '/' END, CASE basis WHEN 1 THEN 'reo' WHEN 2 THEN 'Re' WHEN 3 THEN 'REO' WHEN 4 THEN 'tre' END,
              CASE bound WHEN 'none' THEN NULL WHEN 'range' THEN ' ' || lower || '％ ～ ' || upper || 'pc'
                         WHEN '>' THEN '大于' || lower || 'wt%' ELSE '≧ ' || lower || '%' END,
              c.written) AS written
FROM part p
LEFT JOIN (SELECT n, string_agg(written || (ARRAY[' ', '>=', '>'])[1 + relation] || share || '%' || coalesce('+-' || tolerance || '%', ''), ' ' ORDER BY place) AS canonical,
                  string_agg(upper(written) || (ARRAY['', '≥', '大于'])[1 + relation] || share || '%' || coalesce('±' || tolerance || '%', ''), '' ORDER BY place DESC) AS written,
                  array_agg(ARRAY[place, share, is_oxide::int, relation] ORDER BY place) AS places,
                  array_agg(coalesce(tolerance, 0) ORDER BY place) AS tolerances
           FROM part_component GROUP BY n) c USING (n)
LEFT JOIN LATERAL (SELECT CASE basis WHEN 1 THEN 'TREO' WHEN 2 THEN 'TREM' WHEN 3 THEN formula || '/TREO' WHEN 4 THEN symbol || '/TREM' END AS canonical,
                          CASE basis WHEN 3 THEN formula WHEN 4 THEN symbol END AS written
                   FROM element_list WHERE place = basis_element) b ON true;
ALTER TABLE generated ADD purity oxide_purity;
UPDATE generated SET purity = written::oxide_purity;
SELECT count(*), count(DISTINCT canonical) AS texts, count(DISTINCT purity) AS purities, max(length(canonical)) AS longest,
       count(*) FILTER (WHERE bound = 'none') AS "none", count(*) FILTER (WHERE bound = '>') AS strict,
       count(*) FILTER (WHERE bound = 'range') AS ranges, count(*) FILTER (WHERE cardinality(tolerances) = 4) AS of_four
FROM generated;
SELECT written, purity FROM generated WHERE n IN (1, 2, 3, 4, 5, 6) ORDER BY n;

-- text: printed as made here, read back to the same
SELECT count(*) FILTER (WHERE purity::text = canonical) AS canonical, count(*) FILTER (WHERE purity::text::oxide_purity = purity) AS read_back,
       count(*) FILTER (WHERE purity_min_pct(purity) IS NOT DISTINCT FROM lower) AS minimum,
       count(*) FILTER (WHERE purity_min_pct(purity)::text IS NOT DISTINCT FROM lower::text) AS and_its_scale,
       count(*) FILTER (WHERE purity::double precision IS NOT DISTINCT FROM lower::double precision) AS as_double,
       count(*) FILTER (WHERE (purity_basis(purity) IS NULL) = (basis = 0)) AS basis
FROM generated;
SELECT n, written, canonical, purity FROM generated WHERE purity::text <> canonical ORDER BY n LIMIT 5;
SELECT count(*) AS components, count(*) FILTER (WHERE purity_component_pct(purity, symbol::element) = share) AS shares,
       count(*) FILTER (WHERE purity_tolerance_pct(purity, symbol::element) IS NOT DISTINCT FROM tolerance) AS tolerances
FROM generated JOIN part_component USING (n);

-- binary: what is sent is received, value and bytes
\copy (SELECT n, purity FROM generated) TO 'results/oxide_purity.bin' (FORMAT binary)
CREATE TEMP TABLE received (n int, purity oxide_purity);
\copy received FROM 'results/oxide_purity.bin' (FORMAT binary)
SELECT count(*), count(*) FILTER (WHERE r.purity = g.purity AND r.purity::text = g.canonical) AS same_value,
       count(*) FILTER (WHERE oxide_purity_send(r.purity) = oxide_purity_send(g.purity)) AS same_bytes,
       count(DISTINCT oxide_purity_send(r.purity)) AS different_bytes, max(length(oxide_purity_send(r.purity))) AS longest
FROM received r JOIN generated g USING (n);

-- order: that of the parts, compared in SQL
SELECT count(*) FILTER (WHERE by_purity = by_parts) AS in_order, count(*)
FROM (SELECT dense_rank() OVER (ORDER BY purity) AS by_purity,
             dense_rank() OVER (ORDER BY coalesce(lower, 0), bound = '>', coalesce(upper, 100), places, tolerances, basis, basis_element) AS by_parts
      FROM generated) s;
-- neighbours in that order agree with every operator, and with text
SELECT count(*), count(*) FILTER (WHERE a < b AND a <= b AND a <> b AND b > a AND b >= a AND NOT a = b
                                    AND oxide_purity_cmp(a, b) < 0 AND oxide_purity_cmp(b, a) > 0) AS below,
       count(*) FILTER (WHERE a < b::text AND b::text > a AND a = a::text AND b::text <> a AND a::text <= b AND b >= b::text) AS below_text,
       count(*) FILTER (WHERE oxide_purity_hash(a) = oxide_purity_hash_text(a::text)
                          AND oxide_purity_hash_extended(a, 42) = oxide_purity_hash_text_extended(a::text, 42)) AS hashes
FROM (SELECT purity AS a, lead(purity) OVER (ORDER BY purity) AS b FROM (SELECT DISTINCT purity FROM generated) s) t
WHERE b IS NOT NULL;
