-- Tables with columns, indexes, partitions and views of every type: what dumps, replicas and crashes have to
-- keep.  psql's variable home is the schema of the extension, the tables go to the schema warehouse.
CREATE SCHEMA warehouse;
SET search_path = warehouse, :home;
CREATE TABLE lot (
    id bigint PRIMARY KEY, e element, purity oxide_purity, product ree_product, unit price_unit,
    s price_series, panel price_panel, c ree_composition, elements element[], purities oxide_purity[], series price_series[], period calendar_period,
    minimum numeric GENERATED ALWAYS AS (purity_min_pct(purity)) STORED,
    grade oxide_purity DEFAULT '99.9%', CHECK (e <> 'Pm' OR product IS NOT NULL));
CREATE INDEX lot_e ON lot (e);
CREATE INDEX lot_e_hash ON lot USING hash (e);
CREATE INDEX lot_purity ON lot (purity, e);
CREATE INDEX lot_purity_hash ON lot USING hash (purity);
CREATE INDEX lot_product ON lot (product) INCLUDE (unit);
CREATE INDEX lot_product_hash ON lot USING hash (product);
CREATE INDEX lot_unit ON lot (unit);
CREATE INDEX lot_unit_hash ON lot USING hash (unit);
CREATE INDEX lot_series ON lot USING hash (s);
CREATE INDEX lot_panel ON lot USING hash (panel);
CREATE INDEX lot_composition ON lot USING hash (c);
CREATE INDEX lot_composition_order ON lot (c);
CREATE INDEX lot_period ON lot (period, e);
CREATE INDEX lot_period_hash ON lot USING hash (period);
CREATE INDEX lot_expression ON lot ((light_heavy(product)), (mom_pct(s, digits => 2))) WHERE product <> 'La oxide';

CREATE TABLE quote (id bigint, day date, product ree_product, purity oxide_purity, price numeric, source text) PARTITION BY LIST (product);
CREATE TABLE quote_neodymium PARTITION OF quote FOR VALUES IN ('Nd oxide', 'Nd metal', 'PrNd oxide', 'PrNd metal');
CREATE TABLE quote_rest PARTITION OF quote DEFAULT PARTITION BY HASH (product);
CREATE TABLE quote_rest_0 PARTITION OF quote_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE quote_rest_1 PARTITION OF quote_rest FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX ON quote (product, purity, day);
CREATE TABLE output (e element, purity oxide_purity, tonnes numeric) PARTITION BY RANGE (e);
CREATE TABLE output_light PARTITION OF output FOR VALUES FROM ('La') TO ('Gd');
CREATE TABLE output_heavy PARTITION OF output FOR VALUES FROM ('Gd') TO (MAXVALUE);
CREATE TABLE output_rest PARTITION OF output DEFAULT;
CREATE TABLE grade (purity oxide_purity PRIMARY KEY, name text) PARTITION BY HASH (purity);
CREATE TABLE grade_0 PARTITION OF grade FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE grade_1 PARTITION OF grade FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE collection (
    e element PRIMARY KEY, elements element[], purities oxide_purity[], products ree_product[], units price_unit[],
    series price_series[], panels price_panel[], compositions ree_composition[], periods calendar_period[]);
CREATE INDEX collection_elements ON collection USING gin (elements);
CREATE INDEX collection_purities ON collection USING gin (purities);
CREATE INDEX collection_products ON collection USING gin (products);
CREATE INDEX collection_units ON collection USING gin (units);
CREATE INDEX collection_series ON collection USING gin (series);
CREATE INDEX collection_panels ON collection USING gin (panels);
CREATE INDEX collection_compositions ON collection USING gin (compositions);
CREATE INDEX collection_periods ON collection USING gin (periods);

-- Rows by their number, the same in every run.  Without GROUP BY: pg_upgrade brings an extension back object by
-- object, a function with a body like this one before the operator classes.
CREATE FUNCTION lots(from_id bigint, to_id bigint) RETURNS TABLE (id bigint, e element, purity oxide_purity, product ree_product, unit price_unit,
    s price_series, panel price_panel, c ree_composition, elements element[], purities oxide_purity[], series price_series[], period calendar_period)
LANGUAGE sql STABLE BEGIN ATOMIC
SELECT n, elements[1 + n % 17], purities[1 + n % 6], products[1 + n % cardinality(products)], units[1 + n % 4], s,
       panel, c, elements[1:n % 4], purities[n % 3:3], ARRAY[s, NULL, s * 2], periods[1 + n % 6] + n::int % 11
FROM generate_series(from_id, to_id) n,
     LATERAL (SELECT '{Sc,Y,La,Ce,Pr,Nd,Pm,Sm,Eu,Gd,Tb,Dy,Ho,Er,Tm,Yb,Lu}'::element[] AS elements,
                     '{99%,>99%,4N5,99.5-99.9%,">=99% Nd2O3 75%",">=99% Gd 75%+-2%"}'::oxide_purity[] AS purities,
                     '{CNY/kg,10000 CNY/t,USD/kg,CNY/t ex VAT}'::price_unit[] AS units, product_list() AS products,
                     '{2023-07-03,2023-W27,2023-07,2023-Q3,2023-H1,"[2023-07-01,2023-07-15]"}'::calendar_period[] AS periods) k,
     LATERAL (SELECT price_series(date '2023-01-02' + d, 400 + (hashint8(n * 100 + d) & 4095) / 100.0) AS s FROM generate_series(1, 20 + n::int % 50) d) q,
     LATERAL (SELECT price_panel(item, series) AS panel, ree_composition(element, amount) AS c
              FROM (VALUES ('item ' || n % 5, s, elements[1 + n % 15], n % 7 + 1)) v (item, series, element, amount)) a;
END;
INSERT INTO lot SELECT * FROM lots(1, 1000);
INSERT INTO quote SELECT n, date '2023-01-01' + n % 200, products[1 + n % 20], purities[1 + n % 6], 100 + n % 1000 / 10.0, 'source ' || n % 4
FROM generate_series(1, 20000) n, LATERAL (SELECT product_list() AS products, '{99%,>99%,4N5,99.5-99.9%,3N,">=99% Gd 75%+-2%"}'::oxide_purity[] AS purities) k;
INSERT INTO output SELECT e, purity, id FROM lot;
INSERT INTO grade SELECT DISTINCT purity, purity::text FROM lot;
INSERT INTO collection
SELECT e, array_agg(e), array_agg(purity), array_agg(product), array_agg(unit), array_agg(s), array_agg(panel), array_agg(c), array_agg(period)
FROM (SELECT * FROM lot ORDER BY id LIMIT 200) l GROUP BY e;

CREATE VIEW every_type AS SELECT id, e, purity, product, unit, s, panel, c, elements FROM lot WHERE e IN ('Nd', 'Dy', '镧') AND purity IN ('99%', '4N5', '>99%');
CREATE VIEW by_product AS SELECT product, purity, price_series(day, price) AS s FROM quote GROUP BY product, purity;
CREATE VIEW bulletin AS SELECT light_heavy(product), product, purity, mom_pct(monthly(s), digits => 2) AS change_pct, sparkline(s) FROM by_product;
CREATE VIEW split AS SELECT light_heavy_split(e, tonnes) AS split FROM output;
CREATE VIEW compared AS
SELECT id, product = 'Nd oxide' AS equal, product = ANY ('{Nd oxide,Dy oxide}') AS any_of, product NOT IN ('Nd oxide', 'Dy oxide') AS none_of,
       CASE WHEN purity = '>99%' THEN NULL ELSE purity END AS other, purity <> '>99%' AS differs, unit = 'CNY/kg' AS in_kg, product = '氧化镝' AS read,
       (e, purity) = ('Nd', '99%') AS both, purity > 99.5 AS above, coalesce(e, 'Nd') AS known, greatest(purity, '4N') AS better, s = '{}' AS empty
FROM lot;
CREATE VIEW joined AS SELECT l.id, g.name FROM lot l JOIN grade g ON l.purity = g.purity;
CREATE VIEW sorted AS SELECT DISTINCT product, purity FROM quote ORDER BY product, purity DESC;
CREATE MATERIALIZED VIEW stored AS SELECT product, rollup(s) AS s, price_panel(product::text, s) AS panel FROM by_product WHERE purity = '99%' GROUP BY product;
CREATE INDEX ON stored (product);
ANALYZE;

-- What a database holds, a line each relation and each view: number of rows and checksum.
CREATE FUNCTION checksums() RETURNS TABLE (relation text, rows bigint, checksum text) LANGUAGE plpgsql STABLE AS $$
DECLARE
    r regclass;
BEGIN
    FOR r IN SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = relnamespace
             WHERE nspname = 'warehouse' AND relkind IN ('r', 'p', 'v', 'm') ORDER BY relname LOOP
        RETURN QUERY EXECUTE pg_catalog.format('SELECT %L, pg_catalog.count(*), pg_catalog.md5(pg_catalog.string_agg(t::pg_catalog.text, %L ORDER BY t::pg_catalog.text)) FROM %s AS t',
                                               pg_catalog.split_part(r::text, '.', -1), E'\n', r);
    END LOOP;
END
$$;
