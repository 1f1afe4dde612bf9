-- The database whose dump is dump_1_0.sql: what somebody may have built with rare_earth 1.0, an object or more of every
-- kind that depends on the extension.  How to make both again: README.md, in this folder.
\set ON_ERROR_STOP 1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION rare_earth VERSION '1.0';
CREATE SCHEMA market;
SET search_path = market, public;

-- Values of every type: the texts of the fixtures of formats, but for the long ones.
CREATE TEMP TABLE written (n serial, type text, text text, sent text, stored text);
\copy written (type, text, sent, stored) FROM 'test/data/values_format_1.csv' (FORMAT csv, HEADER)
ALTER TABLE written ALTER type SET DEFAULT 'price_series';
\copy written (text, sent) FROM 'test/data/price_series_format_1.csv' (FORMAT csv, HEADER)
ALTER TABLE written ALTER type SET DEFAULT 'price_panel';
\copy written (text, sent) FROM 'test/data/price_panel_format_1.csv' (FORMAT csv, HEADER)
SELECT format('CREATE TABLE value_%1$s (n int, value %1$s);
INSERT INTO value_%1$s SELECT n, text::%1$s FROM written WHERE type = %1$L AND length(text) < 250 ORDER BY n;', type)
FROM written GROUP BY type ORDER BY type \gexec

-- Types made of ours.
CREATE DOMAIN pure AS oxide_purity CHECK (VALUE >= '99%');
CREATE DOMAIN quoted_element AS element NOT NULL DEFAULT 'Nd' CHECK (VALUE <> 'Pm');
CREATE DOMAIN magnet_oxide AS ree_product CHECK (VALUE IN ('Nd oxide', 'Pr oxide', 'PrNd oxide', 'Dy oxide', '氧化铽'));
CREATE DOMAIN dollar_unit AS price_unit CHECK (unit_currency(VALUE) = 'USD');
CREATE DOMAIN monthly_series AS price_series CHECK (series_period(VALUE) = 'month');
CREATE DOMAIN oxide_composition AS ree_composition CHECK (composition_basis(VALUE) = 'oxide');
CREATE DOMAIN weighted_panel AS price_panel CHECK (panel_kind(VALUE) = 'weights');
CREATE DOMAIN few_elements AS element[] CHECK (cardinality(VALUE) <= 3 AND 'Pm' <> ALL (VALUE));
CREATE TYPE lot_type AS (e element, purity oxide_purity, product ree_product, unit price_unit, s price_series, panel price_panel, c ree_composition);
CREATE TYPE offer_type AS (products ree_product[], least pure, lot lot_type);
CREATE TYPE purity_range AS RANGE (subtype = oxide_purity);

CREATE TABLE of_domains (id int PRIMARY KEY, p pure, e quoted_element, m magnet_oxide, u dollar_unit, s monthly_series, c oxide_composition, w weighted_panel, f few_elements);
INSERT INTO of_domains VALUES
    (1, '4N', DEFAULT, '氧化镨钕', 'USD/kg', 'month{2023-06:10777/22,2023-07:9514/21}', 'oxide{La:27.3,Nd:16.50}', 'panel{"a":month{2023-07:5} weight 0.4}', '{Nd,Dy}'),
    (2, NULL, 'Dy', NULL, NULL, NULL, NULL, NULL, '{}');
CREATE TABLE of_arrays (id int PRIMARY KEY, elements element[], purities oxide_purity[], products ree_product[], units price_unit[], series price_series[],
    panels price_panel[], compositions ree_composition[], domains pure[], grid element[][]);
INSERT INTO of_arrays VALUES
    (1, '{Nd,NULL,Dy}', '{99%,4N5,">=99% Nd2O3 75%"}', '{Nd oxide,氧化镝}', '{CNY/kg,USD/lb,10000 CNY/t ex VAT}',
     '{"{}","{2023-07-03:445.00,2023-07-04:1343.50/3}",NULL}', ARRAY['panel{"氧化镨钕":week{2023-07-03:445}}'::price_panel], '{"oxide{La:27.3,Nd:16.50}","element{}"}', '{99%,3N5}', '{{La,Ce},{Pr,Nd}}'),
    (2, '{}', NULL, '{Nd oxide}', '{}', '{}', '{}', '{}', '{}', NULL);
CREATE INDEX of_arrays_elements ON of_arrays USING gin (elements);
CREATE INDEX of_arrays_products ON of_arrays USING gin (products);
CREATE TABLE of_composites OF lot_type (PRIMARY KEY (e));
INSERT INTO of_composites VALUES ('Nd', '>=99%', 'Nd oxide', 'CNY/kg', '{2023-07-03:445.00}', 'panel{"a, \"b\"":{2023-07-03:1}}', 'oxide{Nd:1}');
CREATE TABLE of_rows (id int PRIMARY KEY, lot lot_type, lots lot_type[], offer offer_type, whole of_composites, purities purity_range, several purity_multirange);
INSERT INTO of_rows SELECT 1, l, ARRAY[l, NULL], ('{Nd oxide,Dy oxide}'::ree_product[], '99.5%'::pure, l)::offer_type, o, '[99%,99.9%)', '{[99%,99.5%),[4N,)}'
FROM of_composites o, LATERAL (SELECT (o.e, o.purity, o.product, o.unit, o.s, o.panel, o.c)::lot_type AS l) l;
CREATE TABLE of_answers (id int PRIMARY KEY, sum price_summary, fall drawdown, shares light_heavy_shares);
INSERT INTO of_answers SELECT 1, summary(s), max_drawdown(s), light_heavy_split('oxide{La:27.3,Eu:0.5,Gd:1}'::ree_composition)
FROM (VALUES ('{2023-07-03:445.00,2023-07-04:440,2023-07-05:447}'::price_series)) v (s);

-- Tables as one makes them: defaults, generated columns, checks, keys, indexes of every kind.
CREATE TABLE symbol (e element PRIMARY KEY, factor numeric GENERATED ALWAYS AS (oxide_factor(e)) STORED, written text GENERATED ALWAYS AS (e) STORED);
INSERT INTO symbol SELECT unnest('{La,Ce,Pr,Nd,Gd,Tb,Dy,Y}'::element[]);
CREATE TABLE lot (
    id int CONSTRAINT lot_pkey PRIMARY KEY,
    e element DEFAULT '钕' CONSTRAINT lot_e_fkey REFERENCES symbol,
    purity oxide_purity DEFAULT '99.9%', product ree_product DEFAULT 'Nd oxide', unit price_unit DEFAULT '元/公斤', s price_series DEFAULT '{}', c ree_composition DEFAULT 'oxide{Nd:1}',
    least numeric GENERATED ALWAYS AS (purity_min_pct(purity)) STORED,
    label text GENERATED ALWAYS AS (lower(product) || ' ' || purity::text) STORED,
    class text GENERATED ALWAYS AS (light_heavy(product)) STORED,
    months price_series GENERATED ALWAYS AS (monthly(s)) STORED,
    neodymium numeric GENERATED ALWAYS AS (share_pct(c, 'Nd')) STORED,
    is_oxide boolean GENERATED ALWAYS AS (product::text ~ 'oxide$') STORED,
    CONSTRAINT lot_no_promethium CHECK (e <> 'Pm' OR product IS NOT NULL),
    CONSTRAINT lot_pure_enough CHECK (purity_meets(purity, '95%') AND purity > 95.0),
    CONSTRAINT lot_units CHECK (unit = ANY ('{CNY/kg,USD/kg,CNY/t ex VAT}'::price_unit[])),
    CONSTRAINT lot_days CHECK (last_day(s) >= first_day(s)),
    CONSTRAINT lot_product_written CHECK (product::text <> ''),
    CONSTRAINT lot_series_once EXCLUDE USING hash (s WITH =) WHERE (num_points(s) > 0));
INSERT INTO lot (id, e, purity, product, unit, s, c)
SELECT n, ('{La,Ce,Pr,Nd,Gd,Tb,Dy,Y}'::element[])[1 + n % 8], ('{99%,>99%,4N5,99.5-99.9%,">=99% Nd2O3 75%",">=99% Gd 75%+-2%"}'::oxide_purity[])[1 + n % 6],
       ('{La oxide,Ce oxide,PrNd oxide,Nd metal,Gd oxide,GdFe,DyFe}'::ree_product[])[1 + n % 7], ('{CNY/kg,USD/kg,CNY/t ex VAT}'::price_unit[])[1 + n % 3],
       price_series(date '2023-06-01' + d * 9, 400 + n + d / 2.0, 1 + d % 2), ree_composition(('{La,Nd,Dy}'::element[])[1 + d % 3], d + n)
FROM generate_series(1, 12) n, generate_series(1, 5) d GROUP BY n ORDER BY n;
CREATE UNIQUE INDEX lot_product ON lot (product, purity DESC NULLS LAST, id) INCLUDE (unit);
CREATE INDEX lot_e ON lot (e);
CREATE INDEX lot_e_hash ON lot USING hash (e);
CREATE INDEX lot_purity ON lot (purity);
CREATE INDEX lot_purity_hash ON lot USING hash (purity);
CREATE INDEX lot_product_hash ON lot USING hash (product);
CREATE INDEX lot_unit ON lot (unit);
CREATE INDEX lot_unit_hash ON lot USING hash (unit);
CREATE INDEX lot_s ON lot (s);
CREATE INDEX lot_s_hash ON lot USING hash (s);
CREATE INDEX lot_c ON lot (c);
CREATE INDEX lot_c_hash ON lot USING hash (c);
CREATE INDEX lot_change ON lot ((mom_pct(s, digits => 2)), light_heavy(product));
CREATE INDEX lot_written ON lot ((product::text) text_pattern_ops);
CREATE INDEX lot_principal ON lot (product_principal(product)) WHERE product <> 'La oxide';
CREATE INDEX lot_magnets ON lot (id) WHERE product IN ('PrNd oxide', 'Nd metal', 'DyFe') AND purity >= '99%';
CREATE INDEX lot_least ON lot ((purity::numeric)) WHERE e > 'Ce'::text;
CREATE INDEX value_price_panel_value ON value_price_panel USING hash (value);
CREATE INDEX value_price_panel_order ON value_price_panel (value);
CREATE STATISTICS lot_statistics ON product, purity FROM lot;

-- Quotes of the bulletin's two months by product, partitioned by element, product and purity.
CREATE TABLE quote (day date, product ree_product, purity oxide_purity, price numeric) PARTITION BY LIST (product);
CREATE TABLE quote_neodymium PARTITION OF quote FOR VALUES IN ('Nd oxide', 'Nd metal', 'PrNd oxide', 'PrNd metal');
CREATE TABLE quote_rest PARTITION OF quote DEFAULT PARTITION BY HASH (product);
CREATE TABLE quote_rest_0 PARTITION OF quote_rest FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE quote_rest_1 PARTITION OF quote_rest FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX quote_product ON quote (product, purity, day);
CREATE TEMP TABLE constructed (day date, product text, purity text, price numeric, source text);
\copy constructed FROM 'test/data/quotes_2023_06_07.csv' (FORMAT csv, HEADER)
INSERT INTO quote SELECT day, product, purity, price FROM constructed WHERE product IN ('氧化钕', '氧化镝', '镝铁') ORDER BY product COLLATE "C", day;
CREATE TABLE mined (e element, tonnes numeric) PARTITION BY RANGE (e);
CREATE TABLE mined_light PARTITION OF mined FOR VALUES FROM ('La') TO ('Gd');
CREATE TABLE mined_heavy PARTITION OF mined FOR VALUES FROM ('Gd') TO (MAXVALUE);
CREATE TABLE mined_rest PARTITION OF mined DEFAULT;
INSERT INTO mined SELECT value, n * 10 FROM value_element ORDER BY n;
CREATE TABLE by_element (e element, tonnes numeric) PARTITION BY HASH (e);
CREATE TABLE by_element_0 PARTITION OF by_element FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE by_element_1 PARTITION OF by_element FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE by_element_2 PARTITION OF by_element FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO by_element SELECT value, n FROM value_element ORDER BY n;
CREATE TABLE grade (purity oxide_purity PRIMARY KEY, name text) PARTITION BY HASH (purity);
CREATE TABLE grade_0 PARTITION OF grade FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE grade_1 PARTITION OF grade FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO grade SELECT l.purity, l.purity::text FROM lot l GROUP BY l.purity ORDER BY l.purity;
CREATE TABLE trade (unit price_unit, n int) PARTITION BY LIST (unit);
CREATE TABLE trade_yuan PARTITION OF trade FOR VALUES IN ('CNY/kg', 'CNY/t', '10000 CNY/t');
CREATE TABLE trade_dollar PARTITION OF trade FOR VALUES IN ('USD/kg', 'USD/lb', NULL);
INSERT INTO trade VALUES ('CNY/kg', 1), ('万元/吨', 2), ('USD/lb', 3), (NULL, 4);

-- Functions, an aggregate, an operator, triggers.
CREATE FUNCTION change_of(product ree_product, month date DEFAULT '2023-07-01') RETURNS numeric LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT mom_pct(price_series(q.day, q.price), change_of.month, digits => 2) FROM market.quote q WHERE q.product = change_of.product;
END;
CREATE FUNCTION bulletin_row(name text, purity oxide_purity DEFAULT '99%', OUT product ree_product, OUT s price_series) LANGUAGE sql STABLE SET search_path = public, pg_catalog AS $$
SELECT product, monthly(price_series(day, price)) FROM market.quote q WHERE q.product = name AND purity_meets(q.purity, $2) GROUP BY product
$$;
CREATE FUNCTION newest_price(written text) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
DECLARE
    p public.ree_product := written;
    s public.price_series;
BEGIN
    SELECT public.price_series(day, price) INTO s FROM market.quote WHERE product OPERATOR(public.=) p;
    RETURN public.value_at(s, public.last_day(s));
END
$$;
CREATE FUNCTION offers(lot lot_type) RETURNS SETOF offer_type LANGUAGE sql IMMUTABLE SET search_path = market, public AS $$
SELECT ARRAY[lot.product], lot.purity, lot
$$;
CREATE FUNCTION either(price_series, price_series) RETURNS price_series LANGUAGE sql IMMUTABLE RETURN coalesce($1, $2);
CREATE FUNCTION is_dear(price_series) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN value_at($1, last_day($1)) > 1000;
CREATE AGGREGATE sum_of_series(price_series) (SFUNC = public.price_series_add, STYPE = price_series);
CREATE OPERATOR %% (FUNCTION = either, LEFTARG = price_series, RIGHTARG = price_series);
CREATE TABLE kept (product ree_product PRIMARY KEY, s price_series NOT NULL DEFAULT '{}');
INSERT INTO kept SELECT product, price_series(day, price) FROM quote WHERE day < '2023-06-08' GROUP BY product ORDER BY product;
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
    INSERT INTO market.kept AS k (product, s) VALUES (NEW.product, append('{}'::price_series, NEW.day, NEW.price))
    ON CONFLICT (product) DO UPDATE SET s = append(k.s, NEW.day, NEW.price);
    RETURN NULL;
END
$$;
CREATE TRIGGER keep AFTER INSERT ON quote FOR EACH ROW WHEN (NEW.product <> 'La oxide') EXECUTE FUNCTION keep();
CREATE FUNCTION refine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.purity := '99.99%';
    RETURN NEW;
END
$$;
CREATE TRIGGER refine BEFORE UPDATE ON lot FOR EACH ROW WHEN (NEW.purity > OLD.purity OR NEW.purity = '5N'::text) EXECUTE FUNCTION refine();
CREATE POLICY light_only ON mined USING (light_heavy(e) = 'light' OR e = ANY ('{Dy,Y}'::element[]));

-- Views: what reports read, comparisons with text, what casts do, and one for each of many functions.
CREATE VIEW bulletin AS
SELECT product, purity, light_heavy(product), round(value_at(s, '2023-06-01'), 2) AS june, round(value_at(s, '2023-07-01'), 2) AS july, mom_pct(s, digits => 2) AS change_pct
FROM (SELECT product, purity, monthly(price_series(day, price)) AS s FROM quote GROUP BY product, purity) q;
CREATE VIEW of_functions AS
SELECT change_of('Nd oxide') AS sql, (bulletin_row('氧化镝')).s AS row, newest_price('DyFe') AS plpgsql, (SELECT count(offers) FROM of_rows, offers(lot)) AS rows, is_dear(s) AS dear,
       NULL::price_series %% '{2023-07-03:1}' AS operator, (SELECT value_at(sum_of_series(s), '2023-06-01') FROM kept) AS aggregate
FROM kept WHERE product = '氧化镝';
CREATE VIEW sorted AS SELECT DISTINCT product, purity FROM lot ORDER BY product, purity DESC;
CREATE VIEW joined AS SELECT l.id, g.name FROM lot l JOIN grade g ON l.purity = g.purity WHERE l.id < 5;
CREATE VIEW grouped AS SELECT unit, count(*), min(purity) AS purity, max(e) AS e, min(product) AS product FROM lot GROUP BY unit;
CREATE VIEW over_panels AS SELECT n, item, "time", p.value, quantity, weight FROM value_price_panel v, points(v.value) p WHERE num_items(v.value) = 1;
CREATE MATERIALIZED VIEW stored AS SELECT product, price_series(day, price) AS s, price_panel(product::text, '{2023-07-03:1}'::price_series) AS panel FROM quote GROUP BY product;
CREATE UNIQUE INDEX stored_product ON stored (product);
CREATE MATERIALIZED VIEW stored_text AS SELECT product::text AS name, (e || ':' || purity) AS key, id FROM lot WHERE product = '镝铁' AND purity > '99%'::text;

CREATE TABLE asked (s price_series, m price_series, w price_panel, q price_panel, c ree_composition, e element, purity oxide_purity, product ree_product, unit price_unit, name text);
INSERT INTO asked VALUES (
    '{2021-12-31:850,2022-06-30:880,2022-07-04:900,2022-12-30:760.5,2023-03-31:600,2023-06-01:503,2023-06-29:470,2023-06-30:463,2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-10:455}',
    'month{2022-07:10000/20,2023-06:10777/22,2023-07:9514/21}',
    'panel{"Dy oxide":month{2023-06:2150,2023-07:2290.5} weight 0.4,"Nd oxide":month{2023-06:10777/22,2023-07:9514/21} weight 0.6}',
    'panel{"Dy oxide":month{2023-06:2100,2023-07:2290} quantities month{2023-06:3,2023-07:2},"Nd oxide":month{2023-06:490,2023-07:445} quantities month{2023-06:20,2023-07:25}}',
    'oxide{Y:1.4,La:27.3,Ce:50.1,Pr:5,Nd:16,Dy:0.2}', 'Nd', '>=99% Gd 75%+-2%', 'Nd oxide', '10000 CNY/t inc VAT', '氧化钕');
SELECT format('CREATE VIEW %I AS SELECT %s', 'ask_' || name, asks || CASE WHEN asks ~ ' FROM (asked|market|[(]VALUES)' THEN '' ELSE ' FROM asked' END)
FROM (VALUES
    -- comparisons and lists
    ('equal_text', $$product = '氧化钕' AS read, product = name AS of_text, name = product AS turned, e = '钕'::text AS element, purity <> '99%'::text AS purity, unit = 'CNY/kg'::text AS unit$$),
    ('order_text', $$e < 'Sm'::text AS element, purity >= '99%'::text AS purity, product < 'Dy oxide'::text AS product, unit > 'USD/kg'::text AS unit$$),
    ('in_list', $$product IN ('Nd oxide', 'Dy oxide') AS list, product = ANY (ARRAY[name, 'Dy oxide']) AS texts, product IN (SELECT l.product::text FROM lot l) AS query, e <> ALL ('{La,Dy}'::text[]) AS none$$),
    ('purity_number', $$purity > 98.5 AS above, 99.5 > purity AS below, purity = 99::double precision AS equal, round(purity, 1) AS rounded, purity::float8 + 1 AS added, sqrt(purity) AS root$$),
    ('containers', $$s = '{}' AS series, c < 'oxide{Y:2}' AS composition, w = q AS panel, s + s = s * 2 AS added, (w, c) = (w, c) AS row$$),
    -- what casts do
    ('implicit_text', $$length(product) AS length, lower(e) AS lower, product LIKE '%oxide' AS likes, product ~ '^Nd' AS matches, substring(product FROM 4) AS part, trim(product) AS trimmed$$),
    ('list_text', $$string_agg(product, ',') AS products, string_agg(e, ',') AS elements$$),
    ('choice_text', $$coalesce(product, name) AS known, CASE WHEN e = 'Nd' THEN product ELSE name END AS choice, greatest(e, name) AS greater$$),
    ('joined_text', $$product || '/' || e AS joined, format('%s %s', product, purity) AS formatted, concat(e, unit) AS concatenated, quote_literal(product) AS quoted, to_jsonb(product) AS json$$),
    ('set_text', $$product AS one FROM asked UNION SELECT name FROM asked$$),
    ('cast_text', $$e::text AS element, purity::text AS purity, product::varchar AS product, unit::text AS unit, 'Nd'::text::element AS read, name::ree_product AS named, '99%'::text::oxide_purity AS pure$$),
    ('cast_json', $$m::jsonb AS series, c::jsonb AS composition, '{"2023-07-03": 445.00}'::jsonb::price_series AS read$$),
    -- functions of scalars
    ('element_symbol', 'element_symbol(e)'), ('product_canonical_name', 'product_canonical_name(product)'), ('purity_min_pct_double', 'purity_min_pct_double(purity)'),
    ('element', $$element_name(e, 'zh') AS name, element_name(e, 'zh', true) AS ok, atomic_number(e), atomic_weight(e), oxide_formula(e), oxide_factor(e), element('钕'::text) AS read$$),
    ('purity', $$purity_min_pct(purity), purity_nines('4N5'), purity_component_pct(purity, 'Gd'), purity_tolerance_pct(purity, 'Gd'), purity_tolerance_pct(purity) AS tolerance, purity_basis('>=50% TREO')$$),
    ('purity_meets', $$purity_meets(purity, '99%')$$),
    ('product', $$product_name(product) AS en, product_name(product, 'zh', true) AS zh, product_names(product), product_form(product), product_elements(product), product_principal(product)$$),
    ('product_list', 'cardinality(product_list())'), ('light_heavy', $$light_heavy(product), light_heavy(e, 'usgs') AS element, light_heavy(name, 'eu') AS text, class_order(product)$$),
    ('split_quote_name', $$(split_quote_name('氧化钆≧99.5%')).product, (split_quote_name('氧化钆≧99.5%')).purity$$),
    ('split_quote_price', $$(split_quote_price('52.5~53万元/吨')).low, (split_quote_price('$54.70-55/kg')).unit$$),
    ('midpoint', $$midpoint(52.5, 53), midpoint('52.5~53'::text) AS quoted$$),
    ('unit', 'unit_currency(unit), unit_mass(unit), unit_multiplier(unit), unit_tax_status(unit)'),
    ('convert_price', $$convert_price(52.5, unit, '元/公斤（含税）') AS number, convert_price(52.5, '万元/吨', 'USD/kg', 7.2) AS text$$),
    ('convert_series', $$convert_price(m, 'CNY/kg', 'USD/kg', 7.2) AS number, convert_price(s, 'CNY/kg', 'USD/kg', s) AS rates, convert_price(m, '元/公斤', '美元/公斤', 'month{2022-07:7,2023-06:7,2023-07:7}') AS text$$),
    ('with_tax', $$with_tax(100, '2023-07-03') AS on_day, with_tax(100, tax_rate => 0.13) AS rate, with_tax(m) AS series$$), ('without_tax', $$without_tax(113, '2023-07-03') AS on_day, without_tax(m) AS series$$),
    -- functions of series
    ('series', $$first_day(s), last_day(s), num_points(s), series_period(m), series_base('{2023-07-03:93.5} base 2010=100'), days(slice(s, '[2023-06-01,2023-07-04)')), prices(m)$$),
    ('value_at', $$value_at(s, '2023-07-04') AS day, value_at(s, '2023-07-05', true) AS as_of, value_at(m, '2023-07-01') AS month$$), ('slice', $$slice(s, '[2023-06-01,2023-07-04)'), slice(name, NULL) AS text$$),
    ('points', $$p.* FROM asked, points(m) p$$), ('chart_points', $$p.* FROM asked, chart_points(m, 'Nd') p$$),
    ('resample', $$weekly(s), monthly(s), monthly(s, 'last') AS last, quarterly(s, min_points => 2), yearly(s, 'geometric')$$),
    ('mom_pct', $$mom_pct(s), mom_pct(m, '2023-07-01', 2) AS month, mom_pct(m, period => date '2023-07-15') AS day$$),
    ('other_pct', $$wow_pct(s, '2023-07-10'), qoq_pct(s, '2023-04-01'), yoy_pct(m, '2023-07-01', 2, 2)$$), ('change', $$mom_change(m, '2023-07-01'), yoy_change(m, digits => 4)$$),
    ('mom_series', 'mom_series(s, 2), yoy_series(m)'),
    ('change_series', 'wow_change_series(s), mom_change_series(m), qoq_change_series(s), yoy_change_series(m), ytd_change_series(s)'),
    ('annualized_pct', $$annualized_pct(m, '2023-07-01', 1, 2)$$), ('change_pct', $$change_pct(s, '2023-06-01', '2023-07-03', digits => 2), change(s, '2023-06-01', '2023-07-05', true)$$),
    ('previous_quote_pct', $$previous_quote_pct(s, '2023-07-03', 2), previous_quote_change(s)$$), ('ytd_pct', $$ytd_pct(s, '2023-07-03', true), ytd_change(s), ytd_series(slice(s, '[2023-01-01,)'))$$),
    ('ytd_yoy_pct', $$ytd_yoy_pct('month{2022-01:100,2023-01:110}', '2023-01-01'), ytd_yoy_series('month{2022-01:100,2023-01:110}')$$), ('agrees', 'agrees(453.05, 453.047619), agrees_change(-7.51, 489.86, 453.05)'),
    ('rebase', $$rebase(m, '2023-06') AS text, rebase(m, date '2023-06-01') AS day, rebase(s, daterange('2023-06-01', '2023-07-01')) AS days, rebase(m, date '2023-06-01', 1000, false) AS value$$),
    ('splice', $$splice(m, m * 2, '2023-06') AS text, splice(m, m * 2, date '2023-06-01', 'new') AS day, link_factor(m, m * 2, '2023-06')$$),
    ('summary', $$summary(s), (summary(s, '[2023-06-01,2023-07-01)')).mean$$), ('max_drawdown', 'max_drawdown(s)'), ('volatility_pct', 'round(volatility_pct(s), 6)'),
    ('suspicious_quotes', $$p.day, p.reason FROM asked, suspicious_quotes(s) p$$),
    ('append', $$append(s, '2023-08-01', 450.5) AS number, append(s, '2023-08-01', 450) AS whole, append(s, '2023-08-01', '450'::text) AS text$$), ('moving_average', 'moving_average(s, 3), downsample(s, 4)'),
    ('operators', $$m * 2 AS times, m / 2 AS divided, 2 * m AS turned, m + m AS added, m - m AS less, m / m AS ratio, m || 'month{2023-08:1}' AS joined, c + c AS sum, c * 2 AS twice$$),
    ('sparkline', 'sparkline(s), sparkline(m, 8) AS months'), ('bulletin_text', $$bulletin_text(product, s, '2023-07-01', 'CNY/kg', '10000 CNY/t'), bulletin_text(m, '2023-07-01', 'en') AS index$$),
    ('chart_svg', $$left(chart_svg(s, 'Nd', 'CNY/kg'), 4) AS one, left(chart_svg(ARRAY[s, s * 2], '{a,b}'), 4) AS several, left(chart_svg(w), 4) AS panel$$),
    ('row_aggregates', $$mom_pct(day, price), yoy_pct(day, price), ytd_pct(day, price), summary(day, price), monthly(day, price), rebase(day, price, '2023-06') FROM market.quote WHERE product = 'Nd oxide'$$),
    ('build_series', $$price_series(day, price, 2) AS weighted, price_series(day, price::float8) AS doubles FROM market.quote WHERE day < '2023-06-03' AND product = 'Dy oxide'$$),
    ('price_series', $$price_series('{2023-07-03,2023-07-04}'::date[], '{1,2.5}') AS arrays, rollup(m) AS rollup$$),
    -- functions of panels and compositions
    ('panel', $$num_items(w), panel_items(w), panel_kind(w), panel_period(w), panel_series(w, 'Nd oxide'), panel_weight(w, 'Nd oxide'), panel_quantities(q, 'Nd oxide')$$),
    ('panel_mean', 'panel_mean(w), panel_sum(w)'), ('panel_periods', $$quarterly(w) AS weights, yearly(q) AS quantities, slice(w, '[2023-07-01,2023-08-01)')$$),
    ('build_panel', $$price_panel(name, s, 0.5) AS weighted, price_panel(name, m, m) AS quantities, rollup(w) AS rollup$$),
    ('price_index', $$price_index(w, 'lowe') AS lowe, price_index(q, 'fisher', '2023-06') AS text, price_index(q, 'fisher', date '2023-06-01') AS day, price_index(w, 'young', chained => 'year') AS chained$$),
    ('aggregate_index', $$aggregate_index(w, '2023-06')$$), ('contribution_pct', $$p.* FROM asked, contribution_pct(q, '2023-06-01', '2023-07-01') p$$),
    ('geks', 'geks(q), geary_khamis(q), time_product_dummy(q)'), ('index_aggregates', $$jevons(a, b), dutot(a, b), fisher(a, 2, b, 3), lowe(a, b, 1) FROM (VALUES (1.0, 2.0), (3.0, 5.0)) v (a, b)$$),
    ('composition', $$amount(c, 'Nd'), total(c), composition_basis(c), share_pct(c, 'Nd'), normalise(c), to_metal(c), ore_type(c)$$), ('oxide_to_metal', 'oxide_to_metal(e, 100), metal_to_oxide(e, 100)'),
    ('composition_points', $$p.* FROM asked, points(c) p$$), ('light_heavy_split', $$light_heavy_split(c), light_heavy_split(c, 'eu') AS eu$$),
    ('build_composition', $$light_heavy_split(product, 5), ree_composition(e, 5) AS elements, ree_composition(product, 5.5) AS products, ree_composition('{La,Nd}'::element[], '{1,2}') AS arrays, rollup(c)$$),
    ('basket', $$basket_price('oxide{Nd:60,Dy:40}', w, '2023-07-01'), basket_series('oxide{Nd:60,Dy:40}', w), missing_prices(c, w), ore_value(300, 5)$$),
    ('metal', $$metal_equivalent_price(468, 'Nd metal'), metal_premium(600, 468, 'Nd metal'), metal_premium_pct(600, 468, 'Nd metal'), concentrate_price(300, 60)$$),
    ('catalogues', $$(SELECT count(*) FROM ree_elements) AS elements, (SELECT count(*) FROM ree_products) AS products$$)) v (name, asks) \gexec
