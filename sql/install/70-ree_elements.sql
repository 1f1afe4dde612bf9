-- The elements as a table of plain types, for people and BI tools.

CREATE VIEW ree_elements AS
SELECT e::text AS symbol,
       atomic_number(e) AS atomic_number,
       element_name(e, 'en') AS name_en,
       element_name(e, 'zh', true) AS name_zh,
       atomic_weight(e) AS atomic_weight,
       oxide_formula(e) AS oxide_formula,
       oxide_factor(e) AS oxide_factor,
       light_heavy(e, 'china') AS china,
       light_heavy(e, 'china_three') AS china_three,
       light_heavy(e, 'usgs') AS usgs,
       light_heavy(e, 'eu') AS eu
FROM pg_catalog.unnest('{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[]) AS e;

COMMENT ON VIEW ree_elements IS 'the 17 rare earth elements: names, weights, traded oxides, light or heavy by scheme';
COMMENT ON COLUMN ree_elements.symbol IS 'chemical symbol';
COMMENT ON COLUMN ree_elements.atomic_number IS 'atomic number';
COMMENT ON COLUMN ree_elements.name_en IS 'English name';
COMMENT ON COLUMN ree_elements.name_zh IS 'Chinese name, simplified; NULL if the database encoding cannot hold it';
COMMENT ON COLUMN ree_elements.atomic_weight IS 'standard atomic weight; for Pm the mass of its isotope 145, nominal';
COMMENT ON COLUMN ree_elements.oxide_formula IS 'formula of the oxide that is traded';
COMMENT ON COLUMN ree_elements.oxide_factor IS 'mass of the traded oxide over mass of the element in it';
COMMENT ON COLUMN ree_elements.china IS 'light or heavy in the Chinese trade (7 light, 10 heavy)';
COMMENT ON COLUMN ree_elements.china_three IS 'light, medium or heavy in the Chinese three groups';
COMMENT ON COLUMN ree_elements.usgs IS 'light or heavy by the USGS; NULL for Sc';
COMMENT ON COLUMN ree_elements.eu IS 'light or heavy by the EU; NULL for Sc and Pm';
GRANT SELECT ON ree_elements TO PUBLIC;
