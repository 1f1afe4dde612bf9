--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: market; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA market;


--
-- Name: rare_earth; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS rare_earth WITH SCHEMA public;


--
-- Name: EXTENSION rare_earth; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION rare_earth IS 'rare-earth market data: elements, purities, products, price series and what a bulletin prints of them';


--
-- Name: dollar_unit; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.dollar_unit AS public.price_unit
	CONSTRAINT dollar_unit_check CHECK ((public.unit_currency(VALUE) = 'USD'::text));


--
-- Name: few_elements; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.few_elements AS public.element[]
	CONSTRAINT few_elements_check CHECK (((cardinality(VALUE) <= 3) AND ('Pm'::public.element OPERATOR(public.<>) ALL (VALUE))));


--
-- Name: lot_type; Type: TYPE; Schema: market; Owner: -
--

CREATE TYPE market.lot_type AS (
	e public.element,
	purity public.oxide_purity,
	product public.ree_product,
	unit public.price_unit,
	s public.price_series,
	panel public.price_panel,
	c public.ree_composition
);


--
-- Name: magnet_oxide; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.magnet_oxide AS public.ree_product
	CONSTRAINT magnet_oxide_check CHECK ((VALUE OPERATOR(public.=) ANY (ARRAY['Nd oxide'::public.ree_product, 'Pr oxide'::public.ree_product, 'PrNd oxide'::public.ree_product, 'Dy oxide'::public.ree_product, 'Tb oxide'::public.ree_product])));


--
-- Name: monthly_series; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.monthly_series AS public.price_series
	CONSTRAINT monthly_series_check CHECK ((public.series_period(VALUE) = 'month'::text));


--
-- Name: pure; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.pure AS public.oxide_purity
	CONSTRAINT pure_check CHECK ((VALUE OPERATOR(public.>=) '>=99%'::public.oxide_purity));


--
-- Name: offer_type; Type: TYPE; Schema: market; Owner: -
--

CREATE TYPE market.offer_type AS (
	products public.ree_product[],
	"least" market.pure,
	lot market.lot_type
);


--
-- Name: oxide_composition; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.oxide_composition AS public.ree_composition
	CONSTRAINT oxide_composition_check CHECK ((public.composition_basis(VALUE) = 'oxide'::text));


--
-- Name: purity_range; Type: TYPE; Schema: market; Owner: -
--

CREATE TYPE market.purity_range AS RANGE (
    subtype = public.oxide_purity,
    multirange_type_name = market.purity_multirange
);


--
-- Name: quoted_element; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.quoted_element AS public.element NOT NULL DEFAULT 'Nd'::public.element
	CONSTRAINT quoted_element_check CHECK ((VALUE OPERATOR(public.<>) 'Pm'::public.element));


--
-- Name: weighted_panel; Type: DOMAIN; Schema: market; Owner: -
--

CREATE DOMAIN market.weighted_panel AS public.price_panel
	CONSTRAINT weighted_panel_check CHECK ((public.panel_kind(VALUE) = 'weights'::text));


--
-- Name: bulletin_row(text, public.oxide_purity); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.bulletin_row(name text, purity public.oxide_purity DEFAULT '>=99%'::public.oxide_purity, OUT product public.ree_product, OUT s public.price_series) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_catalog'
    AS $_$
SELECT product, monthly(price_series(day, price)) FROM market.quote q WHERE q.product = name AND purity_meets(q.purity, $2) GROUP BY product
$_$;


SET default_tablespace = '';

--
-- Name: quote; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.quote (
    day date,
    product public.ree_product,
    purity public.oxide_purity,
    price numeric
)
PARTITION BY LIST (product);


--
-- Name: change_of(public.ree_product, date); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.change_of(product public.ree_product, month date DEFAULT '2023-07-01'::date) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT public.mom_pct(public.price_series(q.day, q.price), change_of.month, digits => 2) AS mom_pct
    FROM market.quote q
   WHERE (q.product OPERATOR(public.=) change_of.product);
END;


--
-- Name: either(public.price_series, public.price_series); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.either(public.price_series, public.price_series) RETURNS public.price_series
    LANGUAGE sql IMMUTABLE
    RETURN COALESCE($1, $2);


--
-- Name: is_dear(public.price_series); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.is_dear(public.price_series) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (public.value_at($1, public.last_day($1)) > (1000)::numeric);


--
-- Name: keep(); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.keep() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_catalog'
    AS $$
BEGIN
    INSERT INTO market.kept AS k (product, s) VALUES (NEW.product, append('{}'::price_series, NEW.day, NEW.price))
    ON CONFLICT (product) DO UPDATE SET s = append(k.s, NEW.day, NEW.price);
    RETURN NULL;
END
$$;


--
-- Name: newest_price(text); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.newest_price(written text) RETURNS numeric
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    p public.ree_product := written;
    s public.price_series;
BEGIN
    SELECT public.price_series(day, price) INTO s FROM market.quote WHERE product OPERATOR(public.=) p;
    RETURN public.value_at(s, public.last_day(s));
END
$$;


--
-- Name: offers(market.lot_type); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.offers(lot market.lot_type) RETURNS SETOF market.offer_type
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'market', 'public'
    AS $$
SELECT ARRAY[lot.product], lot.purity, lot
$$;


--
-- Name: refine(); Type: FUNCTION; Schema: market; Owner: -
--

CREATE FUNCTION market.refine() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.purity := '99.99%';
    RETURN NEW;
END
$$;


--
-- Name: sum_of_series(public.price_series); Type: AGGREGATE; Schema: market; Owner: -
--

CREATE AGGREGATE market.sum_of_series(public.price_series) (
    SFUNC = public.price_series_add,
    STYPE = public.price_series
);


--
-- Name: %%; Type: OPERATOR; Schema: market; Owner: -
--

CREATE OPERATOR market.%% (
    FUNCTION = market.either,
    LEFTARG = public.price_series,
    RIGHTARG = public.price_series
);


SET default_table_access_method = heap;

--
-- Name: asked; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.asked (
    s public.price_series,
    m public.price_series,
    w public.price_panel,
    q public.price_panel,
    c public.ree_composition,
    e public.element,
    purity public.oxide_purity,
    product public.ree_product,
    unit public.price_unit,
    name text
);


--
-- Name: ask_aggregate_index; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_aggregate_index AS
 SELECT public.aggregate_index(asked.w, '2023-06'::text) AS aggregate_index
   FROM market.asked;


--
-- Name: ask_agrees; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_agrees AS
 SELECT public.agrees(453.05, 453.047619) AS agrees,
    public.agrees_change('-7.51'::numeric, 489.86, 453.05) AS agrees_change
   FROM market.asked;


--
-- Name: ask_annualized_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_annualized_pct AS
 SELECT public.annualized_pct(asked.m, '2023-07-01'::date, 1, 2) AS annualized_pct
   FROM market.asked;


--
-- Name: ask_append; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_append AS
 SELECT public.append(asked.s, '2023-08-01'::date, 450.5) AS number,
    public.append(asked.s, '2023-08-01'::date, 450) AS whole,
    public.append(asked.s, '2023-08-01'::date, '450'::text) AS text
   FROM market.asked;


--
-- Name: ask_basket; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_basket AS
 SELECT public.basket_price('oxide{Nd:60,Dy:40}'::public.ree_composition, asked.w, '2023-07-01'::date) AS basket_price,
    public.basket_series('oxide{Nd:60,Dy:40}'::public.ree_composition, asked.w) AS basket_series,
    public.missing_prices(asked.c, asked.w) AS missing_prices,
    public.ore_value((300)::numeric, (5)::numeric) AS ore_value
   FROM market.asked;


--
-- Name: ask_build_composition; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_build_composition AS
 SELECT public.light_heavy_split(asked.product, (5)::double precision) AS light_heavy_split,
    public.ree_composition(asked.e, (5)::double precision) AS elements,
    public.ree_composition(asked.product, 5.5) AS products,
    public.ree_composition('{La,Nd}'::public.element[], '{1,2}'::numeric[]) AS arrays,
    public.rollup(asked.c) AS rollup
   FROM market.asked;


--
-- Name: ask_build_panel; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_build_panel AS
 SELECT public.price_panel(asked.name, asked.s, 0.5) AS weighted,
    public.price_panel(asked.name, asked.m, asked.m) AS quantities,
    public.rollup(asked.w) AS rollup
   FROM market.asked;


--
-- Name: ask_build_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_build_series AS
 SELECT public.price_series(quote.day, quote.price, (2)::double precision) AS weighted,
    public.price_series(quote.day, (quote.price)::double precision) AS doubles
   FROM market.quote
  WHERE ((quote.day < '2023-06-03'::date) AND (quote.product OPERATOR(public.=) 'Dy oxide'::public.ree_product));


--
-- Name: ask_bulletin_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_bulletin_text AS
 SELECT public.bulletin_text(asked.product, asked.s, '2023-07-01'::date, 'CNY/kg'::public.price_unit, '10000 CNY/t'::public.price_unit) AS bulletin_text,
    public.bulletin_text(asked.m, '2023-07-01'::date, 'en'::text) AS index
   FROM market.asked;


--
-- Name: ask_cast_json; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_cast_json AS
 SELECT (asked.m)::jsonb AS series,
    (asked.c)::jsonb AS composition,
    ('{"2023-07-03": 445.00}'::jsonb)::public.price_series AS read
   FROM market.asked;


--
-- Name: ask_cast_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_cast_text AS
 SELECT (asked.e)::text AS element,
    (asked.purity)::text AS purity,
    (asked.product)::character varying AS product,
    (asked.unit)::text AS unit,
    ('Nd'::text)::public.element AS read,
    (asked.name)::public.ree_product AS named,
    ('99%'::text)::public.oxide_purity AS pure
   FROM market.asked;


--
-- Name: ask_catalogues; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_catalogues AS
 SELECT ( SELECT count(*) AS count
           FROM public.ree_elements) AS elements,
    ( SELECT count(*) AS count
           FROM public.ree_products) AS products
   FROM market.asked;


--
-- Name: ask_change; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_change AS
 SELECT public.mom_change(asked.m, '2023-07-01'::date) AS mom_change,
    public.yoy_change(asked.m, digits => 4) AS yoy_change
   FROM market.asked;


--
-- Name: ask_change_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_change_pct AS
 SELECT public.change_pct(asked.s, '2023-06-01'::date, '2023-07-03'::date, digits => 2) AS change_pct,
    public.change(asked.s, '2023-06-01'::date, '2023-07-05'::date, true) AS change
   FROM market.asked;


--
-- Name: ask_change_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_change_series AS
 SELECT public.wow_change_series(asked.s) AS wow_change_series,
    public.mom_change_series(asked.m) AS mom_change_series,
    public.qoq_change_series(asked.s) AS qoq_change_series,
    public.yoy_change_series(asked.m) AS yoy_change_series,
    public.ytd_change_series(asked.s) AS ytd_change_series
   FROM market.asked;


--
-- Name: ask_chart_points; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_chart_points AS
 SELECT p."time",
    p.metric,
    p.value
   FROM market.asked,
    LATERAL public.chart_points(asked.m, 'Nd'::text) p("time", metric, value);


--
-- Name: ask_chart_svg; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_chart_svg AS
 SELECT "left"(public.chart_svg(asked.s, 'Nd'::text, 'CNY/kg'::text), 4) AS one,
    "left"(public.chart_svg(ARRAY[asked.s, (asked.s OPERATOR(public.*) (2)::numeric)], '{a,b}'::text[]), 4) AS several,
    "left"(public.chart_svg(asked.w), 4) AS panel
   FROM market.asked;


--
-- Name: ask_choice_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_choice_text AS
 SELECT COALESCE((asked.product)::text, asked.name) AS known,
        CASE
            WHEN (asked.e OPERATOR(public.=) 'Nd'::public.element) THEN (asked.product)::text
            ELSE asked.name
        END AS choice,
    GREATEST((asked.e)::text, asked.name) AS greater
   FROM market.asked;


--
-- Name: ask_composition; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_composition AS
 SELECT public.amount(asked.c, 'Nd'::public.element) AS amount,
    public.total(asked.c) AS total,
    public.composition_basis(asked.c) AS composition_basis,
    public.share_pct(asked.c, 'Nd'::public.element) AS share_pct,
    public.normalise(asked.c) AS normalise,
    public.to_metal(asked.c) AS to_metal,
    public.ore_type(asked.c) AS ore_type
   FROM market.asked;


--
-- Name: ask_composition_points; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_composition_points AS
 SELECT p.element,
    p.amount,
    p.share_pct
   FROM market.asked,
    LATERAL public.points(asked.c) p(element, amount, share_pct);


--
-- Name: ask_containers; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_containers AS
 SELECT (asked.s OPERATOR(public.=) '{}'::public.price_series) AS series,
    (asked.c OPERATOR(public.<) 'oxide{Y:2}'::public.ree_composition) AS composition,
    (asked.w OPERATOR(public.=) asked.q) AS panel,
    ((asked.s OPERATOR(public.+) asked.s) OPERATOR(public.=) (asked.s OPERATOR(public.*) (2)::numeric)) AS added,
    ((asked.w OPERATOR(public.=) asked.w) AND (asked.c OPERATOR(public.=) asked.c)) AS "row"
   FROM market.asked;


--
-- Name: ask_contribution_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_contribution_pct AS
 SELECT p.item,
    p.contribution_pct
   FROM market.asked,
    LATERAL public.contribution_pct(asked.q, '2023-06-01'::date, '2023-07-01'::date) p(item, contribution_pct);


--
-- Name: ask_convert_price; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_convert_price AS
 SELECT public.convert_price(52.5, asked.unit, 'CNY/kg inc VAT'::public.price_unit) AS number,
    public.convert_price(52.5, '万元/吨'::text, 'USD/kg'::text, 7.2) AS text
   FROM market.asked;


--
-- Name: ask_convert_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_convert_series AS
 SELECT public.convert_price(asked.m, 'CNY/kg'::text, 'USD/kg'::text, 7.2) AS number,
    public.convert_price(asked.s, 'CNY/kg'::text, 'USD/kg'::text, asked.s) AS rates,
    public.convert_price(asked.m, '元/公斤'::text, '美元/公斤'::text, 'month{2022-07:7,2023-06:7,2023-07:7}'::text) AS text
   FROM market.asked;


--
-- Name: ask_element; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_element AS
 SELECT public.element_name(asked.e, 'zh'::text) AS name,
    public.element_name(asked.e, 'zh'::text, true) AS ok,
    public.atomic_number(asked.e) AS atomic_number,
    public.atomic_weight(asked.e) AS atomic_weight,
    public.oxide_formula(asked.e) AS oxide_formula,
    public.oxide_factor(asked.e) AS oxide_factor,
    public.element('钕'::text) AS read
   FROM market.asked;


--
-- Name: ask_element_symbol; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_element_symbol AS
 SELECT public.element_symbol(asked.e) AS element_symbol
   FROM market.asked;


--
-- Name: ask_equal_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_equal_text AS
 SELECT (asked.product OPERATOR(public.=) 'Nd oxide'::public.ree_product) AS read,
    (asked.product OPERATOR(public.=) asked.name) AS of_text,
    (asked.name OPERATOR(public.=) asked.product) AS turned,
    (asked.e OPERATOR(public.=) '钕'::text) AS element,
    (asked.purity OPERATOR(public.<>) '99%'::text) AS purity,
    (asked.unit OPERATOR(public.=) 'CNY/kg'::text) AS unit
   FROM market.asked;


--
-- Name: ask_geks; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_geks AS
 SELECT public.geks(asked.q) AS geks,
    public.geary_khamis(asked.q) AS geary_khamis,
    public.time_product_dummy(asked.q) AS time_product_dummy
   FROM market.asked;


--
-- Name: ask_implicit_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_implicit_text AS
 SELECT length((asked.product)::text) AS length,
    lower((asked.e)::text) AS lower,
    ((asked.product)::text ~~ '%oxide'::text) AS likes,
    ((asked.product)::text ~ '^Nd'::text) AS matches,
    SUBSTRING(asked.product FROM 4) AS part,
    TRIM(BOTH FROM asked.product) AS trimmed
   FROM market.asked;


--
-- Name: lot; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.lot (
    id integer NOT NULL,
    e public.element DEFAULT 'Nd'::public.element,
    purity public.oxide_purity DEFAULT '>=99.9%'::public.oxide_purity,
    product public.ree_product DEFAULT 'Nd oxide'::public.ree_product,
    unit public.price_unit DEFAULT 'CNY/kg'::public.price_unit,
    s public.price_series DEFAULT '{}'::public.price_series,
    c public.ree_composition DEFAULT 'oxide{Nd:1}'::public.ree_composition,
    "least" numeric GENERATED ALWAYS AS (public.purity_min_pct(purity)) STORED,
    label text GENERATED ALWAYS AS (((lower((product)::text) || ' '::text) || (purity)::text)) STORED,
    class text GENERATED ALWAYS AS (public.light_heavy(product)) STORED,
    months public.price_series GENERATED ALWAYS AS (public.monthly(s)) STORED,
    neodymium numeric GENERATED ALWAYS AS (public.share_pct(c, 'Nd'::public.element)) STORED,
    is_oxide boolean GENERATED ALWAYS AS (((product)::text ~ 'oxide$'::text)) STORED,
    CONSTRAINT lot_days CHECK ((public.last_day(s) >= public.first_day(s))),
    CONSTRAINT lot_no_promethium CHECK (((e OPERATOR(public.<>) 'Pm'::public.element) OR (product IS NOT NULL))),
    CONSTRAINT lot_product_written CHECK (((product)::text <> ''::text)),
    CONSTRAINT lot_pure_enough CHECK ((public.purity_meets(purity, '>=95%'::public.oxide_purity) AND (purity OPERATOR(public.>) 95.0))),
    CONSTRAINT lot_units CHECK ((unit OPERATOR(public.=) ANY ('{CNY/kg,USD/kg,"CNY/t ex VAT"}'::public.price_unit[])))
);


--
-- Name: ask_in_list; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_in_list AS
 SELECT (asked.product OPERATOR(public.=) ANY (ARRAY['Nd oxide'::public.ree_product, 'Dy oxide'::public.ree_product])) AS list,
    (asked.product OPERATOR(public.=) ANY (ARRAY[asked.name, 'Dy oxide'::text])) AS texts,
    (asked.product OPERATOR(public.=) ANY ( SELECT (l.product)::text AS product
           FROM market.lot l)) AS query,
    (asked.e OPERATOR(public.<>) ALL ('{La,Dy}'::text[])) AS "none"
   FROM market.asked;


--
-- Name: ask_index_aggregates; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_index_aggregates AS
 SELECT public.jevons(v.a, v.b) AS jevons,
    public.dutot(v.a, v.b) AS dutot,
    public.fisher(v.a, (2)::numeric, v.b, (3)::numeric) AS fisher,
    public.lowe(v.a, v.b, (1)::numeric) AS lowe
   FROM ( VALUES (1.0,2.0), (3.0,5.0)) v(a, b);


--
-- Name: ask_joined_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_joined_text AS
 SELECT (((asked.product)::text || '/'::text) || (asked.e)::text) AS joined,
    format('%s %s'::text, asked.product, asked.purity) AS formatted,
    concat(asked.e, asked.unit) AS concatenated,
    quote_literal((asked.product)::text) AS quoted,
    to_jsonb(asked.product) AS json
   FROM market.asked;


--
-- Name: ask_light_heavy; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_light_heavy AS
 SELECT public.light_heavy(asked.product) AS light_heavy,
    public.light_heavy(asked.e, 'usgs'::text) AS element,
    public.light_heavy(asked.name, 'eu'::text) AS text,
    public.class_order(asked.product) AS class_order
   FROM market.asked;


--
-- Name: ask_light_heavy_split; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_light_heavy_split AS
 SELECT public.light_heavy_split(asked.c) AS light_heavy_split,
    public.light_heavy_split(asked.c, 'eu'::text) AS eu
   FROM market.asked;


--
-- Name: ask_list_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_list_text AS
 SELECT string_agg((asked.product)::text, ','::text) AS products,
    string_agg((asked.e)::text, ','::text) AS elements
   FROM market.asked;


--
-- Name: ask_max_drawdown; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_max_drawdown AS
 SELECT public.max_drawdown(asked.s) AS max_drawdown
   FROM market.asked;


--
-- Name: ask_metal; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_metal AS
 SELECT public.metal_equivalent_price((468)::numeric, 'Nd metal'::public.ree_product) AS metal_equivalent_price,
    public.metal_premium((600)::numeric, (468)::numeric, 'Nd metal'::public.ree_product) AS metal_premium,
    public.metal_premium_pct((600)::numeric, (468)::numeric, 'Nd metal'::public.ree_product) AS metal_premium_pct,
    public.concentrate_price((300)::numeric, (60)::numeric) AS concentrate_price
   FROM market.asked;


--
-- Name: ask_midpoint; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_midpoint AS
 SELECT public.midpoint(52.5, (53)::numeric) AS midpoint,
    public.midpoint('52.5~53'::text) AS quoted
   FROM market.asked;


--
-- Name: ask_mom_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_mom_pct AS
 SELECT public.mom_pct(asked.s) AS mom_pct,
    public.mom_pct(asked.m, '2023-07-01'::date, 2) AS month,
    public.mom_pct(asked.m, period => '2023-07-15'::date) AS day
   FROM market.asked;


--
-- Name: ask_mom_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_mom_series AS
 SELECT public.mom_series(asked.s, 2) AS mom_series,
    public.yoy_series(asked.m) AS yoy_series
   FROM market.asked;


--
-- Name: ask_moving_average; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_moving_average AS
 SELECT public.moving_average(asked.s, 3) AS moving_average,
    public.downsample(asked.s, 4) AS downsample
   FROM market.asked;


--
-- Name: ask_operators; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_operators AS
 SELECT (asked.m OPERATOR(public.*) (2)::numeric) AS times,
    (asked.m OPERATOR(public./) (2)::numeric) AS divided,
    ((2)::numeric OPERATOR(public.*) asked.m) AS turned,
    (asked.m OPERATOR(public.+) asked.m) AS added,
    (asked.m OPERATOR(public.-) asked.m) AS less,
    (asked.m OPERATOR(public./) asked.m) AS ratio,
    (asked.m OPERATOR(public.||) 'month{2023-08:1}'::public.price_series) AS joined,
    (asked.c OPERATOR(public.+) asked.c) AS sum,
    (asked.c OPERATOR(public.*) (2)::numeric) AS twice
   FROM market.asked;


--
-- Name: ask_order_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_order_text AS
 SELECT (asked.e OPERATOR(public.<) 'Sm'::text) AS element,
    (asked.purity OPERATOR(public.>=) '99%'::text) AS purity,
    (asked.product OPERATOR(public.<) 'Dy oxide'::text) AS product,
    (asked.unit OPERATOR(public.>) 'USD/kg'::text) AS unit
   FROM market.asked;


--
-- Name: ask_other_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_other_pct AS
 SELECT public.wow_pct(asked.s, '2023-07-10'::date) AS wow_pct,
    public.qoq_pct(asked.s, '2023-04-01'::date) AS qoq_pct,
    public.yoy_pct(asked.m, '2023-07-01'::date, 2, 2) AS yoy_pct
   FROM market.asked;


--
-- Name: ask_oxide_to_metal; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_oxide_to_metal AS
 SELECT public.oxide_to_metal(asked.e, (100)::numeric) AS oxide_to_metal,
    public.metal_to_oxide(asked.e, (100)::numeric) AS metal_to_oxide
   FROM market.asked;


--
-- Name: ask_panel; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_panel AS
 SELECT public.num_items(asked.w) AS num_items,
    public.panel_items(asked.w) AS panel_items,
    public.panel_kind(asked.w) AS panel_kind,
    public.panel_period(asked.w) AS panel_period,
    public.panel_series(asked.w, 'Nd oxide'::text) AS panel_series,
    public.panel_weight(asked.w, 'Nd oxide'::text) AS panel_weight,
    public.panel_quantities(asked.q, 'Nd oxide'::text) AS panel_quantities
   FROM market.asked;


--
-- Name: ask_panel_mean; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_panel_mean AS
 SELECT public.panel_mean(asked.w) AS panel_mean,
    public.panel_sum(asked.w) AS panel_sum
   FROM market.asked;


--
-- Name: ask_panel_periods; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_panel_periods AS
 SELECT public.quarterly(asked.w) AS weights,
    public.yearly(asked.q) AS quantities,
    public.slice(asked.w, '[2023-07-01,2023-08-01)'::daterange) AS slice
   FROM market.asked;


--
-- Name: ask_points; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_points AS
 SELECT p."time",
    p.value,
    p.quotes
   FROM market.asked,
    LATERAL public.points(asked.m) p("time", value, quotes);


--
-- Name: ask_previous_quote_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_previous_quote_pct AS
 SELECT public.previous_quote_pct(asked.s, '2023-07-03'::date, 2) AS previous_quote_pct,
    public.previous_quote_change(asked.s) AS previous_quote_change
   FROM market.asked;


--
-- Name: ask_price_index; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_price_index AS
 SELECT public.price_index(asked.w, 'lowe'::text) AS lowe,
    public.price_index(asked.q, 'fisher'::text, '2023-06'::text) AS text,
    public.price_index(asked.q, 'fisher'::text, '2023-06-01'::date) AS day,
    public.price_index(asked.w, 'young'::text, chained => 'year'::text) AS chained
   FROM market.asked;


--
-- Name: ask_price_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_price_series AS
 SELECT public.price_series('{2023-07-03,2023-07-04}'::date[], '{1,2.5}'::numeric[]) AS arrays,
    public.rollup(asked.m) AS rollup
   FROM market.asked;


--
-- Name: ask_product; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_product AS
 SELECT public.product_name(asked.product) AS en,
    public.product_name(asked.product, 'zh'::text, true) AS zh,
    public.product_names(asked.product) AS product_names,
    public.product_form(asked.product) AS product_form,
    public.product_elements(asked.product) AS product_elements,
    public.product_principal(asked.product) AS product_principal
   FROM market.asked;


--
-- Name: ask_product_canonical_name; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_product_canonical_name AS
 SELECT public.product_canonical_name(asked.product) AS product_canonical_name
   FROM market.asked;


--
-- Name: ask_product_list; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_product_list AS
 SELECT cardinality(public.product_list()) AS cardinality
   FROM market.asked;


--
-- Name: ask_purity; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_purity AS
 SELECT public.purity_min_pct(asked.purity) AS purity_min_pct,
    public.purity_nines('>=99.995%'::public.oxide_purity) AS purity_nines,
    public.purity_component_pct(asked.purity, 'Gd'::public.element) AS purity_component_pct,
    public.purity_tolerance_pct(asked.purity, 'Gd'::public.element) AS purity_tolerance_pct,
    public.purity_tolerance_pct(asked.purity) AS tolerance,
    public.purity_basis('>=50% TREO'::public.oxide_purity) AS purity_basis
   FROM market.asked;


--
-- Name: ask_purity_meets; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_purity_meets AS
 SELECT public.purity_meets(asked.purity, '>=99%'::public.oxide_purity) AS purity_meets
   FROM market.asked;


--
-- Name: ask_purity_min_pct_double; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_purity_min_pct_double AS
 SELECT public.purity_min_pct_double(asked.purity) AS purity_min_pct_double
   FROM market.asked;


--
-- Name: ask_purity_number; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_purity_number AS
 SELECT (asked.purity OPERATOR(public.>) 98.5) AS above,
    (99.5 OPERATOR(public.>) asked.purity) AS below,
    (asked.purity OPERATOR(public.=) (99)::double precision) AS equal,
    round((asked.purity)::numeric, 1) AS rounded,
    ((asked.purity)::double precision + (1)::double precision) AS added,
    sqrt((asked.purity)::numeric) AS root
   FROM market.asked;


--
-- Name: ask_rebase; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_rebase AS
 SELECT public.rebase(asked.m, '2023-06'::text) AS text,
    public.rebase(asked.m, '2023-06-01'::date) AS day,
    public.rebase(asked.s, daterange('2023-06-01'::date, '2023-07-01'::date)) AS days,
    public.rebase(asked.m, '2023-06-01'::date, (1000)::numeric, false) AS value
   FROM market.asked;


--
-- Name: ask_resample; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_resample AS
 SELECT public.weekly(asked.s) AS weekly,
    public.monthly(asked.s) AS monthly,
    public.monthly(asked.s, 'last'::text) AS last,
    public.quarterly(asked.s, min_points => 2) AS quarterly,
    public.yearly(asked.s, 'geometric'::text) AS yearly
   FROM market.asked;


--
-- Name: ask_row_aggregates; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_row_aggregates AS
 SELECT public.mom_pct(quote.day, quote.price) AS mom_pct,
    public.yoy_pct(quote.day, quote.price) AS yoy_pct,
    public.ytd_pct(quote.day, quote.price) AS ytd_pct,
    public.summary(quote.day, quote.price) AS summary,
    public.monthly(quote.day, quote.price) AS monthly,
    public.rebase(quote.day, quote.price, '2023-06'::text) AS rebase
   FROM market.quote
  WHERE (quote.product OPERATOR(public.=) 'Nd oxide'::public.ree_product);


--
-- Name: ask_series; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_series AS
 SELECT public.first_day(asked.s) AS first_day,
    public.last_day(asked.s) AS last_day,
    public.num_points(asked.s) AS num_points,
    public.series_period(asked.m) AS series_period,
    public.series_base('{2023-07-03:93.5} base 2010=100'::public.price_series) AS series_base,
    public.days(public.slice(asked.s, '[2023-06-01,2023-07-04)'::daterange)) AS days,
    public.prices(asked.m) AS prices
   FROM market.asked;


--
-- Name: ask_set_text; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_set_text AS
 SELECT asked.product AS one
   FROM market.asked
UNION
 SELECT asked.name AS one
   FROM market.asked;


--
-- Name: ask_slice; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_slice AS
 SELECT public.slice(asked.s, '[2023-06-01,2023-07-04)'::daterange) AS slice,
    public.slice(asked.name, NULL::daterange) AS text
   FROM market.asked;


--
-- Name: ask_sparkline; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_sparkline AS
 SELECT public.sparkline(asked.s) AS sparkline,
    public.sparkline(asked.m, 8) AS months
   FROM market.asked;


--
-- Name: ask_splice; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_splice AS
 SELECT public.splice(asked.m, (asked.m OPERATOR(public.*) (2)::numeric), '2023-06'::text) AS text,
    public.splice(asked.m, (asked.m OPERATOR(public.*) (2)::numeric), '2023-06-01'::date, 'new'::text) AS day,
    public.link_factor(asked.m, (asked.m OPERATOR(public.*) (2)::numeric), '2023-06'::text) AS link_factor
   FROM market.asked;


--
-- Name: ask_split_quote_name; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_split_quote_name AS
 SELECT (public.split_quote_name('氧化钆≧99.5%'::text)).product AS product,
    (public.split_quote_name('氧化钆≧99.5%'::text)).purity AS purity
   FROM market.asked;


--
-- Name: ask_split_quote_price; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_split_quote_price AS
 SELECT (public.split_quote_price('52.5~53万元/吨'::text)).low AS low,
    (public.split_quote_price('$54.70-55/kg'::text)).unit AS unit
   FROM market.asked;


--
-- Name: ask_summary; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_summary AS
 SELECT public.summary(asked.s) AS summary,
    (public.summary(asked.s, '[2023-06-01,2023-07-01)'::daterange)).mean AS mean
   FROM market.asked;


--
-- Name: ask_suspicious_quotes; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_suspicious_quotes AS
 SELECT p.day,
    p.reason
   FROM market.asked,
    LATERAL public.suspicious_quotes(asked.s) p(day, value, expected, reason);


--
-- Name: ask_unit; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_unit AS
 SELECT public.unit_currency(asked.unit) AS unit_currency,
    public.unit_mass(asked.unit) AS unit_mass,
    public.unit_multiplier(asked.unit) AS unit_multiplier,
    public.unit_tax_status(asked.unit) AS unit_tax_status
   FROM market.asked;


--
-- Name: ask_value_at; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_value_at AS
 SELECT public.value_at(asked.s, '2023-07-04'::date) AS day,
    public.value_at(asked.s, '2023-07-05'::date, true) AS as_of,
    public.value_at(asked.m, '2023-07-01'::date) AS month
   FROM market.asked;


--
-- Name: ask_volatility_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_volatility_pct AS
 SELECT round(public.volatility_pct(asked.s), 6) AS round
   FROM market.asked;


--
-- Name: ask_with_tax; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_with_tax AS
 SELECT public.with_tax((100)::numeric, '2023-07-03'::date) AS on_day,
    public.with_tax((100)::numeric, tax_rate => 0.13) AS rate,
    public.with_tax(asked.m) AS series
   FROM market.asked;


--
-- Name: ask_without_tax; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_without_tax AS
 SELECT public.without_tax((113)::numeric, '2023-07-03'::date) AS on_day,
    public.without_tax(asked.m) AS series
   FROM market.asked;


--
-- Name: ask_ytd_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_ytd_pct AS
 SELECT public.ytd_pct(asked.s, '2023-07-03'::date, true) AS ytd_pct,
    public.ytd_change(asked.s) AS ytd_change,
    public.ytd_series(public.slice(asked.s, '[2023-01-01,)'::daterange)) AS ytd_series
   FROM market.asked;


--
-- Name: ask_ytd_yoy_pct; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.ask_ytd_yoy_pct AS
 SELECT public.ytd_yoy_pct('month{2022-01:100,2023-01:110}'::public.price_series, '2023-01-01'::date) AS ytd_yoy_pct,
    public.ytd_yoy_series('month{2022-01:100,2023-01:110}'::public.price_series) AS ytd_yoy_series
   FROM market.asked;


--
-- Name: bulletin; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.bulletin AS
 SELECT q.product,
    q.purity,
    public.light_heavy(q.product) AS light_heavy,
    round(public.value_at(q.s, '2023-06-01'::date), 2) AS june,
    round(public.value_at(q.s, '2023-07-01'::date), 2) AS july,
    public.mom_pct(q.s, digits => 2) AS change_pct
   FROM ( SELECT quote.product,
            quote.purity,
            public.monthly(public.price_series(quote.day, quote.price)) AS s
           FROM market.quote
          GROUP BY quote.product, quote.purity) q;


--
-- Name: by_element; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.by_element (
    e public.element,
    tonnes numeric
)
PARTITION BY HASH (e);


--
-- Name: by_element_0; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.by_element_0 (
    e public.element,
    tonnes numeric
);


--
-- Name: by_element_1; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.by_element_1 (
    e public.element,
    tonnes numeric
);


--
-- Name: by_element_2; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.by_element_2 (
    e public.element,
    tonnes numeric
);


--
-- Name: grade; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.grade (
    purity public.oxide_purity NOT NULL,
    name text
)
PARTITION BY HASH (purity);


--
-- Name: grade_0; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.grade_0 (
    purity public.oxide_purity NOT NULL,
    name text
);


--
-- Name: grade_1; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.grade_1 (
    purity public.oxide_purity NOT NULL,
    name text
);


--
-- Name: grouped; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.grouped AS
 SELECT lot.unit,
    count(*) AS count,
    public.min(lot.purity) AS purity,
    public.max(lot.e) AS e,
    public.min(lot.product) AS product
   FROM market.lot
  GROUP BY lot.unit;


--
-- Name: joined; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.joined AS
 SELECT l.id,
    g.name
   FROM (market.lot l
     JOIN market.grade g ON ((l.purity OPERATOR(public.=) g.purity)))
  WHERE (l.id < 5);


--
-- Name: kept; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.kept (
    product public.ree_product NOT NULL,
    s public.price_series DEFAULT '{}'::public.price_series NOT NULL
);


--
-- Name: mined; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.mined (
    e public.element,
    tonnes numeric
)
PARTITION BY RANGE (e);


--
-- Name: mined_heavy; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.mined_heavy (
    e public.element,
    tonnes numeric
);


--
-- Name: mined_light; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.mined_light (
    e public.element,
    tonnes numeric
);


--
-- Name: mined_rest; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.mined_rest (
    e public.element,
    tonnes numeric
);


--
-- Name: of_answers; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.of_answers (
    id integer NOT NULL,
    sum public.price_summary,
    fall public.drawdown,
    shares public.light_heavy_shares
);


--
-- Name: of_arrays; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.of_arrays (
    id integer NOT NULL,
    elements public.element[],
    purities public.oxide_purity[],
    products public.ree_product[],
    units public.price_unit[],
    series public.price_series[],
    panels public.price_panel[],
    compositions public.ree_composition[],
    domains market.pure[],
    grid public.element[]
);


--
-- Name: of_composites; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.of_composites OF market.lot_type (
    e NOT NULL
);


--
-- Name: of_domains; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.of_domains (
    id integer NOT NULL,
    p market.pure,
    e market.quoted_element,
    m market.magnet_oxide,
    u market.dollar_unit,
    s market.monthly_series,
    c market.oxide_composition,
    w market.weighted_panel,
    f market.few_elements
);


--
-- Name: of_rows; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.of_rows (
    id integer NOT NULL,
    lot market.lot_type,
    lots market.lot_type[],
    offer market.offer_type,
    whole market.of_composites,
    purities market.purity_range,
    several market.purity_multirange
);


--
-- Name: of_functions; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.of_functions AS
 SELECT market.change_of('Nd oxide'::public.ree_product) AS sql,
    (market.bulletin_row('氧化镝'::text)).s AS "row",
    market.newest_price('DyFe'::text) AS plpgsql,
    ( SELECT count(offers.*) AS count
           FROM market.of_rows,
            LATERAL market.offers(of_rows.lot) offers(products, "least", lot)) AS rows,
    market.is_dear(kept.s) AS dear,
    (NULL::public.price_series OPERATOR(market.%%) '{2023-07-03:1}'::public.price_series) AS operator,
    ( SELECT public.value_at(market.sum_of_series(kept_1.s), '2023-06-01'::date) AS value_at
           FROM market.kept kept_1) AS aggregate
   FROM market.kept
  WHERE (kept.product OPERATOR(public.=) 'Dy oxide'::public.ree_product);


--
-- Name: value_price_panel; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_price_panel (
    n integer,
    value public.price_panel
);


--
-- Name: over_panels; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.over_panels AS
 SELECT v.n,
    p.item,
    p."time",
    p.value,
    p.quantity,
    p.weight
   FROM market.value_price_panel v,
    LATERAL public.points(v.value) p(item, "time", value, quantity, weight)
  WHERE (public.num_items(v.value) = 1);


--
-- Name: quote_neodymium; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.quote_neodymium (
    day date,
    product public.ree_product,
    purity public.oxide_purity,
    price numeric
);


--
-- Name: quote_rest; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.quote_rest (
    day date,
    product public.ree_product,
    purity public.oxide_purity,
    price numeric
)
PARTITION BY HASH (product);


--
-- Name: quote_rest_0; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.quote_rest_0 (
    day date,
    product public.ree_product,
    purity public.oxide_purity,
    price numeric
);


--
-- Name: quote_rest_1; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.quote_rest_1 (
    day date,
    product public.ree_product,
    purity public.oxide_purity,
    price numeric
);


--
-- Name: sorted; Type: VIEW; Schema: market; Owner: -
--

CREATE VIEW market.sorted AS
 SELECT DISTINCT lot.product,
    lot.purity
   FROM market.lot
  ORDER BY lot.product, lot.purity DESC;


--
-- Name: stored; Type: MATERIALIZED VIEW; Schema: market; Owner: -
--

CREATE MATERIALIZED VIEW market.stored AS
 SELECT quote.product,
    public.price_series(quote.day, quote.price) AS s,
    public.price_panel((quote.product)::text, '{2023-07-03:1}'::public.price_series) AS panel
   FROM market.quote
  GROUP BY quote.product
  WITH NO DATA;


--
-- Name: stored_text; Type: MATERIALIZED VIEW; Schema: market; Owner: -
--

CREATE MATERIALIZED VIEW market.stored_text AS
 SELECT (lot.product)::text AS name,
    (((lot.e)::text || ':'::text) || lot.purity) AS key,
    lot.id
   FROM market.lot
  WHERE ((lot.product OPERATOR(public.=) 'DyFe'::public.ree_product) AND (lot.purity OPERATOR(public.>) '99%'::text))
  WITH NO DATA;


--
-- Name: symbol; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.symbol (
    e public.element NOT NULL,
    factor numeric GENERATED ALWAYS AS (public.oxide_factor(e)) STORED,
    written text GENERATED ALWAYS AS (e) STORED
);


--
-- Name: trade; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.trade (
    unit public.price_unit,
    n integer
)
PARTITION BY LIST (unit);


--
-- Name: trade_dollar; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.trade_dollar (
    unit public.price_unit,
    n integer
);


--
-- Name: trade_yuan; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.trade_yuan (
    unit public.price_unit,
    n integer
);


--
-- Name: value_element; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_element (
    n integer,
    value public.element
);


--
-- Name: value_oxide_purity; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_oxide_purity (
    n integer,
    value public.oxide_purity
);


--
-- Name: value_price_series; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_price_series (
    n integer,
    value public.price_series
);


--
-- Name: value_price_unit; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_price_unit (
    n integer,
    value public.price_unit
);


--
-- Name: value_ree_composition; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_ree_composition (
    n integer,
    value public.ree_composition
);


--
-- Name: value_ree_product; Type: TABLE; Schema: market; Owner: -
--

CREATE TABLE market.value_ree_product (
    n integer,
    value public.ree_product
);


--
-- Name: by_element_0; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.by_element ATTACH PARTITION market.by_element_0 FOR VALUES WITH (modulus 3, remainder 0);


--
-- Name: by_element_1; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.by_element ATTACH PARTITION market.by_element_1 FOR VALUES WITH (modulus 3, remainder 1);


--
-- Name: by_element_2; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.by_element ATTACH PARTITION market.by_element_2 FOR VALUES WITH (modulus 3, remainder 2);


--
-- Name: grade_0; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.grade ATTACH PARTITION market.grade_0 FOR VALUES WITH (modulus 2, remainder 0);


--
-- Name: grade_1; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.grade ATTACH PARTITION market.grade_1 FOR VALUES WITH (modulus 2, remainder 1);


--
-- Name: mined_heavy; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.mined ATTACH PARTITION market.mined_heavy FOR VALUES FROM ('Gd') TO (MAXVALUE);


--
-- Name: mined_light; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.mined ATTACH PARTITION market.mined_light FOR VALUES FROM ('La') TO ('Gd');


--
-- Name: mined_rest; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.mined ATTACH PARTITION market.mined_rest DEFAULT;


--
-- Name: quote_neodymium; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.quote ATTACH PARTITION market.quote_neodymium FOR VALUES IN ('Nd oxide', 'Nd metal', 'PrNd oxide', 'PrNd metal');


--
-- Name: quote_rest; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.quote ATTACH PARTITION market.quote_rest DEFAULT;


--
-- Name: quote_rest_0; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.quote_rest ATTACH PARTITION market.quote_rest_0 FOR VALUES WITH (modulus 2, remainder 0);


--
-- Name: quote_rest_1; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.quote_rest ATTACH PARTITION market.quote_rest_1 FOR VALUES WITH (modulus 2, remainder 1);


--
-- Name: trade_dollar; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.trade ATTACH PARTITION market.trade_dollar FOR VALUES IN ('USD/kg', 'USD/lb', NULL);


--
-- Name: trade_yuan; Type: TABLE ATTACH; Schema: market; Owner: -
--

ALTER TABLE ONLY market.trade ATTACH PARTITION market.trade_yuan FOR VALUES IN ('CNY/kg', 'CNY/t', '10000 CNY/t');


--
-- Data for Name: asked; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.asked (s, m, w, q, c, e, purity, product, unit, name) FROM stdin;
{2021-12-31:850.00,2022-06-30:880.00,2022-07-04:900.00,2022-12-30:760.50,2023-03-31:600.00,2023-06-01:503.00,2023-06-29:470.00,2023-06-30:463.00,2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-10:455.00}	month{2022-07:10000/20,2023-06:10777/22,2023-07:9514/21}	panel{"Dy oxide":month{2023-06:2150.0,2023-07:2290.5} weight 0.4,"Nd oxide":month{2023-06:10777/22,2023-07:9514/21} weight 0.6}	panel{"Dy oxide":month{2023-06:2100,2023-07:2290} quantities month{2023-06:3,2023-07:2},"Nd oxide":month{2023-06:490,2023-07:445} quantities month{2023-06:20,2023-07:25}}	oxide{Y:1.4,La:27.3,Ce:50.1,Pr:5,Nd:16,Dy:0.2}	Nd	>=99% Gd 75%+-2%	Nd oxide	10000 CNY/t inc VAT	氧化钕
\.


--
-- Data for Name: by_element_0; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.by_element_0 (e, tonnes) FROM stdin;
Sc	1
Er	14
\.


--
-- Data for Name: by_element_1; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.by_element_1 (e, tonnes) FROM stdin;
Y	2
Ce	4
Nd	6
Sm	8
Eu	9
Gd	10
Dy	12
Yb	16
\.


--
-- Data for Name: by_element_2; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.by_element_2 (e, tonnes) FROM stdin;
La	3
Pr	5
Pm	7
Tb	11
Ho	13
Tm	15
Lu	17
\.


--
-- Data for Name: grade_0; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.grade_0 (purity, name) FROM stdin;
>=99%	>=99%
>=99% Nd2O3 75%	>=99% Nd2O3 75%
>=99% Gd 75%+-2%	>=99% Gd 75%+-2%
\.


--
-- Data for Name: grade_1; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.grade_1 (purity, name) FROM stdin;
>99%	>99%
99.5-99.9%	99.5-99.9%
>=99.995%	>=99.995%
\.


--
-- Data for Name: kept; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.kept (product, s) FROM stdin;
Nd oxide	{2023-06-01:531,2023-06-02:528,2023-06-05:525,2023-06-06:523,2023-06-07:520}
Dy oxide	{2023-06-01:2124,2023-06-02:2126,2023-06-05:2129,2023-06-06:2132,2023-06-07:2135}
DyFe	{2023-06-01:2030,2023-06-02:2034,2023-06-05:2038,2023-06-06:2042,2023-06-07:2046}
\.


--
-- Data for Name: lot; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.lot (id, e, purity, product, unit, s, c) FROM stdin;
1	Ce	>99%	Ce oxide	USD/kg	{2023-06-10:803.00000000000000000000/2,2023-06-19:402.00000000000000000000,2023-06-28:805.00000000000000000000/2,2023-07-07:403.00000000000000000000,2023-07-16:807.00000000000000000000/2}	oxide{La:4,Nd:7,Dy:9}
2	Pr	>=99.995%	PrNd oxide	CNY/t ex VAT	{2023-06-10:805.00000000000000000000/2,2023-06-19:403.00000000000000000000,2023-06-28:807.00000000000000000000/2,2023-07-07:404.00000000000000000000,2023-07-16:809.00000000000000000000/2}	oxide{La:5,Nd:9,Dy:11}
3	Nd	99.5-99.9%	Nd metal	CNY/kg	{2023-06-10:807.00000000000000000000/2,2023-06-19:404.00000000000000000000,2023-06-28:809.00000000000000000000/2,2023-07-07:405.00000000000000000000,2023-07-16:811.00000000000000000000/2}	oxide{La:6,Nd:11,Dy:13}
4	Gd	>=99% Nd2O3 75%	Gd oxide	USD/kg	{2023-06-10:809.00000000000000000000/2,2023-06-19:405.00000000000000000000,2023-06-28:811.00000000000000000000/2,2023-07-07:406.00000000000000000000,2023-07-16:813.00000000000000000000/2}	oxide{La:7,Nd:13,Dy:15}
5	Tb	>=99% Gd 75%+-2%	GdFe	CNY/t ex VAT	{2023-06-10:811.00000000000000000000/2,2023-06-19:406.00000000000000000000,2023-06-28:813.00000000000000000000/2,2023-07-07:407.00000000000000000000,2023-07-16:815.00000000000000000000/2}	oxide{La:8,Nd:15,Dy:17}
6	Dy	>=99%	DyFe	CNY/kg	{2023-06-10:813.00000000000000000000/2,2023-06-19:407.00000000000000000000,2023-06-28:815.00000000000000000000/2,2023-07-07:408.00000000000000000000,2023-07-16:817.00000000000000000000/2}	oxide{La:9,Nd:17,Dy:19}
7	Y	>99%	La oxide	USD/kg	{2023-06-10:815.00000000000000000000/2,2023-06-19:408.00000000000000000000,2023-06-28:817.00000000000000000000/2,2023-07-07:409.00000000000000000000,2023-07-16:819.00000000000000000000/2}	oxide{La:10,Nd:19,Dy:21}
8	La	>=99.995%	Ce oxide	CNY/t ex VAT	{2023-06-10:817.00000000000000000000/2,2023-06-19:409.00000000000000000000,2023-06-28:819.00000000000000000000/2,2023-07-07:410.00000000000000000000,2023-07-16:821.00000000000000000000/2}	oxide{La:11,Nd:21,Dy:23}
9	Ce	99.5-99.9%	PrNd oxide	CNY/kg	{2023-06-10:819.00000000000000000000/2,2023-06-19:410.00000000000000000000,2023-06-28:821.00000000000000000000/2,2023-07-07:411.00000000000000000000,2023-07-16:823.00000000000000000000/2}	oxide{La:12,Nd:23,Dy:25}
10	Pr	>=99% Nd2O3 75%	Nd metal	USD/kg	{2023-06-10:821.00000000000000000000/2,2023-06-19:411.00000000000000000000,2023-06-28:823.00000000000000000000/2,2023-07-07:412.00000000000000000000,2023-07-16:825.00000000000000000000/2}	oxide{La:13,Nd:25,Dy:27}
11	Nd	>=99% Gd 75%+-2%	Gd oxide	CNY/t ex VAT	{2023-06-10:823.00000000000000000000/2,2023-06-19:412.00000000000000000000,2023-06-28:825.00000000000000000000/2,2023-07-07:413.00000000000000000000,2023-07-16:827.00000000000000000000/2}	oxide{La:14,Nd:27,Dy:29}
12	Gd	>=99%	GdFe	CNY/kg	{2023-06-10:825.00000000000000000000/2,2023-06-19:413.00000000000000000000,2023-06-28:827.00000000000000000000/2,2023-07-07:414.00000000000000000000,2023-07-16:829.00000000000000000000/2}	oxide{La:15,Nd:29,Dy:31}
\.


--
-- Data for Name: mined_heavy; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.mined_heavy (e, tonnes) FROM stdin;
Gd	100
Tb	110
Dy	120
Ho	130
Er	140
Tm	150
Yb	160
Lu	170
\.


--
-- Data for Name: mined_light; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.mined_light (e, tonnes) FROM stdin;
La	30
Ce	40
Pr	50
Nd	60
Pm	70
Sm	80
Eu	90
\.


--
-- Data for Name: mined_rest; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.mined_rest (e, tonnes) FROM stdin;
Sc	10
Y	20
\.


--
-- Data for Name: of_answers; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.of_answers (id, sum, fall, shares) FROM stdin;
1	(3,444,447.00,2023-07-05,440.00,2023-07-04,7.00,1.576576576577,445.00,447.00,0.449438202247)	(-1.123595505618,2023-07-03,2023-07-04)	(27.8,0,1,0,28.8,96.527777777778,0,3.472222222222)
\.


--
-- Data for Name: of_arrays; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.of_arrays (id, elements, purities, products, units, series, panels, compositions, domains, grid) FROM stdin;
1	{Nd,NULL,Dy}	{>=99%,>=99.995%,">=99% Nd2O3 75%"}	{"Nd oxide","Dy oxide"}	{CNY/kg,USD/lb,"10000 CNY/t ex VAT"}	{"{}","{2023-07-03:445.00,2023-07-04:1343.50/3}",NULL}	{"panel{\\"氧化镨钕\\":week{2023-07-03:445}}"}	{"oxide{La:27.3,Nd:16.50}","element{}"}	{>=99%,>=99.95%}	{{La,Ce},{Pr,Nd}}
2	{}	\N	{"Nd oxide"}	{}	{}	{}	{}	{}	\N
\.


--
-- Data for Name: of_composites; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.of_composites (e, purity, product, unit, s, panel, c) FROM stdin;
Nd	>=99%	Nd oxide	CNY/kg	{2023-07-03:445.00}	panel{"a, \\"b\\"":{2023-07-03:1}}	oxide{Nd:1}
\.


--
-- Data for Name: of_domains; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.of_domains (id, p, e, m, u, s, c, w, f) FROM stdin;
1	>=99.99%	Nd	PrNd oxide	USD/kg	month{2023-06:10777/22,2023-07:9514/21}	oxide{La:27.3,Nd:16.50}	panel{"a":month{2023-07:5} weight 0.4}	{Nd,Dy}
2	\N	Dy	\N	\N	\N	\N	\N	{}
\.


--
-- Data for Name: of_rows; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.of_rows (id, lot, lots, offer, whole, purities, several) FROM stdin;
1	(Nd,>=99%,"Nd oxide",CNY/kg,{2023-07-03:445.00},"panel{""a, \\\\""b\\\\"""":{2023-07-03:1}}",oxide{Nd:1})	{"(Nd,>=99%,\\"Nd oxide\\",CNY/kg,{2023-07-03:445.00},\\"panel{\\"\\"a, \\\\\\\\\\"\\"b\\\\\\\\\\"\\"\\"\\":{2023-07-03:1}}\\",oxide{Nd:1})",NULL}	("{""Nd oxide"",""Dy oxide""}",>=99.5%,"(Nd,>=99%,""Nd oxide"",CNY/kg,{2023-07-03:445.00},""panel{""""a, \\\\\\\\""""b\\\\\\\\"""""""":{2023-07-03:1}}"",oxide{Nd:1})")	(Nd,>=99%,"Nd oxide",CNY/kg,{2023-07-03:445.00},"panel{""a, \\\\""b\\\\"""":{2023-07-03:1}}",oxide{Nd:1})	[>=99%,>=99.9%)	{[>=99%,>=99.5%),[>=99.99%,)}
\.


--
-- Data for Name: quote_neodymium; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.quote_neodymium (day, product, purity, price) FROM stdin;
2023-06-01	Nd oxide	>=99%	531
2023-06-02	Nd oxide	>=99%	528
2023-06-05	Nd oxide	>=99%	525
2023-06-06	Nd oxide	>=99%	523
2023-06-07	Nd oxide	>=99%	520
2023-06-08	Nd oxide	>=99%	518
2023-06-09	Nd oxide	>=99%	515
2023-06-12	Nd oxide	>=99%	512
2023-06-13	Nd oxide	>=99%	510
2023-06-14	Nd oxide	>=99%	507
2023-06-15	Nd oxide	>=99%	505
2023-06-16	Nd oxide	>=99%	502
2023-06-19	Nd oxide	>=99%	499
2023-06-20	Nd oxide	>=99%	497
2023-06-21	Nd oxide	>=99%	494
2023-06-22	Nd oxide	>=99%	492
2023-06-23	Nd oxide	>=99%	489
2023-06-26	Nd oxide	>=99%	487
2023-06-27	Nd oxide	>=99%	484
2023-06-28	Nd oxide	>=99%	481
2023-06-29	Nd oxide	>=99%	479
2023-06-30	Nd oxide	>=99%	476
2023-07-03	Nd oxide	>=99%	472
2023-07-04	Nd oxide	>=99%	469
2023-07-05	Nd oxide	>=99%	467
2023-07-06	Nd oxide	>=99%	464
2023-07-07	Nd oxide	>=99%	461
2023-07-10	Nd oxide	>=99%	458
2023-07-11	Nd oxide	>=99%	456
2023-07-12	Nd oxide	>=99%	458
2023-07-13	Nd oxide	>=99%	460
2023-07-14	Nd oxide	>=99%	462
2023-07-17	Nd oxide	>=99%	465
2023-07-18	Nd oxide	>=99%	467
2023-07-19	Nd oxide	>=99%	469
2023-07-20	Nd oxide	>=99%	471
2023-07-21	Nd oxide	>=99%	473
2023-07-24	Nd oxide	>=99%	476
2023-07-25	Nd oxide	>=99%	478
2023-07-26	Nd oxide	>=99%	477
2023-07-27	Nd oxide	>=99%	477
2023-07-28	Nd oxide	>=99%	477
2023-07-31	Nd oxide	>=99%	477
\.


--
-- Data for Name: quote_rest_0; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.quote_rest_0 (day, product, purity, price) FROM stdin;
2023-06-01	DyFe	>=99% Dy 80%	2030
2023-06-02	DyFe	>=99% Dy 80%	2034
2023-06-05	DyFe	>=99% Dy 80%	2038
2023-06-06	DyFe	>=99% Dy 80%	2042
2023-06-07	DyFe	>=99% Dy 80%	2046
2023-06-08	DyFe	>=99% Dy 80%	2050
2023-06-09	DyFe	>=99% Dy 80%	2054
2023-06-12	DyFe	>=99% Dy 80%	2058
2023-06-13	DyFe	>=99% Dy 80%	2062
2023-06-14	DyFe	>=99% Dy 80%	2066
2023-06-15	DyFe	>=99% Dy 80%	2070
2023-06-16	DyFe	>=99% Dy 80%	2074
2023-06-19	DyFe	>=99% Dy 80%	2078
2023-06-20	DyFe	>=99% Dy 80%	2082
2023-06-21	DyFe	>=99% Dy 80%	2086
2023-06-22	DyFe	>=99% Dy 80%	2090
2023-06-23	DyFe	>=99% Dy 80%	2094
2023-06-26	DyFe	>=99% Dy 80%	2098
2023-06-27	DyFe	>=99% Dy 80%	2102
2023-06-28	DyFe	>=99% Dy 80%	2106
2023-06-29	DyFe	>=99% Dy 80%	2110
2023-06-30	DyFe	>=99% Dy 80%	2115
2023-07-03	DyFe	>=99% Dy 80%	2113
2023-07-04	DyFe	>=99% Dy 80%	2110
2023-07-05	DyFe	>=99% Dy 80%	2107
2023-07-06	DyFe	>=99% Dy 80%	2104
2023-07-07	DyFe	>=99% Dy 80%	2101
2023-07-10	DyFe	>=99% Dy 80%	2097
2023-07-11	DyFe	>=99% Dy 80%	2094
2023-07-12	DyFe	>=99% Dy 80%	2097
2023-07-13	DyFe	>=99% Dy 80%	2099
2023-07-14	DyFe	>=99% Dy 80%	2102
2023-07-17	DyFe	>=99% Dy 80%	2104
2023-07-18	DyFe	>=99% Dy 80%	2107
2023-07-19	DyFe	>=99% Dy 80%	2110
2023-07-20	DyFe	>=99% Dy 80%	2112
2023-07-21	DyFe	>=99% Dy 80%	2115
2023-07-24	DyFe	>=99% Dy 80%	2117
2023-07-25	DyFe	>=99% Dy 80%	2120
2023-07-26	DyFe	>=99% Dy 80%	2119
2023-07-27	DyFe	>=99% Dy 80%	2119
2023-07-28	DyFe	>=99% Dy 80%	2119
2023-07-31	DyFe	>=99% Dy 80%	2119
\.


--
-- Data for Name: quote_rest_1; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.quote_rest_1 (day, product, purity, price) FROM stdin;
2023-06-01	Dy oxide	>=99%	2124
2023-06-02	Dy oxide	>=99%	2126
2023-06-05	Dy oxide	>=99%	2129
2023-06-06	Dy oxide	>=99%	2132
2023-06-07	Dy oxide	>=99%	2135
2023-06-08	Dy oxide	>=99%	2137
2023-06-09	Dy oxide	>=99%	2140
2023-06-12	Dy oxide	>=99%	2143
2023-06-13	Dy oxide	>=99%	2145
2023-06-14	Dy oxide	>=99%	2148
2023-06-15	Dy oxide	>=99%	2151
2023-06-16	Dy oxide	>=99%	2153
2023-06-19	Dy oxide	>=99%	2156
2023-06-20	Dy oxide	>=99%	2159
2023-06-21	Dy oxide	>=99%	2161
2023-06-22	Dy oxide	>=99%	2164
2023-06-23	Dy oxide	>=99%	2167
2023-06-26	Dy oxide	>=99%	2170
2023-06-27	Dy oxide	>=99%	2172
2023-06-28	Dy oxide	>=99%	2175
2023-06-29	Dy oxide	>=99%	2178
2023-06-30	Dy oxide	>=99%	2180
2023-07-03	Dy oxide	>=99%	2180
2023-07-04	Dy oxide	>=99%	2178
2023-07-05	Dy oxide	>=99%	2176
2023-07-06	Dy oxide	>=99%	2173
2023-07-07	Dy oxide	>=99%	2171
2023-07-10	Dy oxide	>=99%	2169
2023-07-11	Dy oxide	>=99%	2167
2023-07-12	Dy oxide	>=99%	2169
2023-07-13	Dy oxide	>=99%	2170
2023-07-14	Dy oxide	>=99%	2172
2023-07-17	Dy oxide	>=99%	2174
2023-07-18	Dy oxide	>=99%	2176
2023-07-19	Dy oxide	>=99%	2177
2023-07-20	Dy oxide	>=99%	2179
2023-07-21	Dy oxide	>=99%	2181
2023-07-24	Dy oxide	>=99%	2182
2023-07-25	Dy oxide	>=99%	2184
2023-07-26	Dy oxide	>=99%	2183
2023-07-27	Dy oxide	>=99%	2183
2023-07-28	Dy oxide	>=99%	2183
2023-07-31	Dy oxide	>=99%	2183
\.


--
-- Data for Name: symbol; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.symbol (e) FROM stdin;
La
Ce
Pr
Nd
Gd
Tb
Dy
Y
\.


--
-- Data for Name: trade_dollar; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.trade_dollar (unit, n) FROM stdin;
USD/lb	3
\N	4
\.


--
-- Data for Name: trade_yuan; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.trade_yuan (unit, n) FROM stdin;
CNY/kg	1
10000 CNY/t	2
\.


--
-- Data for Name: value_element; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_element (n, value) FROM stdin;
1	Sc
2	Y
3	La
4	Ce
5	Pr
6	Nd
7	Pm
8	Sm
9	Eu
10	Gd
11	Tb
12	Dy
13	Ho
14	Er
15	Tm
16	Yb
17	Lu
\.


--
-- Data for Name: value_oxide_purity; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_oxide_purity (n, value) FROM stdin;
153	42-45% TREO
154	99.5-99.9%
155	>98.5% TREM
156	>99%
157	>=50% TREO
158	>=99%
159	>=99% CeO2 99.9%
160	>=99% Dy 80%
161	>=99% Gd 75%+-2%
162	>=99% Ho 80%
163	>=99% Nd 75%
164	>=99% Nd2O3 75%
165	>=99% Pr6O11 25% Nd2O3 75%
166	>=99% TREM
167	>=99% TREO
168	>=99.5%
169	>=99.9% Ce/TREM
170	>=99.9% La2O3/TREO
171	>=99.9% Nd2O3/TREO
172	>=99.99%
173	>=99.99% Sc2O3/TREO
174	>=99.995%
175	>=99.999%
176	>=99.9995%
177	>=99.9999995%
178	Dy 80%
179	Pr 25% Nd 75%
\.


--
-- Data for Name: value_price_panel; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_price_panel (n, value) FROM stdin;
245	panel{}
246	panel{"a":{}}
247	panel{"a":{} weight 0}
248	panel{"a":{} quantities {}}
249	panel{"Dy oxide":{2023-07-03:2290},"Nd oxide":{2023-07-03:445.00,2023-07-04:1343.50/3}}
250	panel{"Dy oxide":month{2023-07:2290.5} weight 0.4,"Nd oxide":month{2023-06:10777/22,2023-07:9514/21} weight 0.6}
251	panel{"Dy oxide":{2023-07-03:2290} quantities {2023-07-02:0,2023-07-04:7/2},"Nd oxide":{2023-07-03:445.00} quantities {2023-07-03:12.5}}
252	panel{"x":year{2010:100.000,2011:123.456} base 2010=100,"y":year{2010:99.5} base [2010-01-01,2010-06-30]=99.5}
253	panel{"\\"\\\\\\u0001\\n":week{0001-01-01:-10000000000000000000000000000000000,9999-12-27:7},"氧化镨钕":week{2023-07-03:445}}
254	panel{"a":quarter{2023-Q3:5} weight 999999999999999999999999999999999999,"b":quarter{} weight 0.000000000000000000000000000000000001}
255	panel{"1234567":{2023-07-03:1/1000000000000000000000000000000} weight 9223372036854775808,"12345678":{2023-07-03:1/2.5} weight 18446744073709551616}
260	panel{"1-c":{1991-01-01:-588477,1991-01-02:4278539} quantities {1991-01-01:-588477,1991-01-02:4278539}}
261	panel{"1-c":{1995-01-01:0.00000000044579182036/50,1995-01-02:0.00000000065543031361/27,1995-01-03:0.00000000008447117824/2},"6-03afdb":{}}
267	panel{"1-1":{},"2-6e":{},"3-d67":{},"4-f457":{},"6-14bfa6":{}}
268	panel{"1-5":quarter{2001-Q1:0.0000932654} weight 50.5,"4-1068":quarter{2009-Q1:0.0000684,2009-Q3:0.0000123,2010-Q1:0.0000087,2010-Q2:-0.0000518} weight 24.9375}
270	panel{"1-7":{2002-01-01:749781880109,2002-01-02:772305887486,2002-01-03:849118380586},"3-950":{}}
271	panel{"1-7":year{2008:0.0000000000000503,2010:0.0000000000000008,2012:0.0000000000000276,2013:0.0000000000000088} weight 61.0625}
273	panel{"1-2":quarter{1996-Q1:64.068/8,1996-Q4:98.871/43,1997-Q2:10.951/35,1997-Q4:45.745/46,1998-Q3:2.384/40,1999-Q1:69.938/35},"5-2b8a6":quarter{1993-Q1:4624561.10/45.776,1993-Q2:9176589.89/16.475,1993-Q3:-3252879.67/13.123}}
276	panel{"1-5":{},"3-432":{},"6-eb6fdc":{}}
278	panel{"1-d":year{1993:0.23908091,1994:0.87862253} quantities year{1993:0.23908091,1994:0.87862253},"5-cf673":year{2008:0.00008} quantities year{2008:0.00008}}
279	panel{"1-4":year{2000:61816448160388444457.749629872444,2001:76651295636754664939.865056399291/27.69,2005:45322127085529693410.780962090653}}
\.


--
-- Data for Name: value_price_series; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_price_series (n, value) FROM stdin;
194	{}
195	week{}
196	month{}
197	quarter{}
198	year{}
199	{} base 2010=100
200	{} pending 2010-Q1
201	{2023-07-03:445.00}
202	{0001-01-01:-0.5}
203	{9999-12-31:0}
204	{2023-07-03:0.000000000000000000000000000000000001}
205	{2023-07-03:445.00,2023-07-04:1343.50/3,2023-07-05:7.00/2.5}
206	{0001-01-01:-999999999999999999999999999999999999,9999-12-31:999999999999999999999999999999999999}
207	{2023-07-03:-9223372036854775808,2023-07-04:9223372036854775807,2023-07-05:9223372036854775808}
208	{2023-07-03:9007199254740991,2023-07-04:-9007199254740991}
209	{2023-07-03:9007199254740992,2023-07-04:1}
210	{2023-07-03:123456789012345678901234567890123456/999999999999999999999999999999999999}
211	{2023-07-04:0/0.000000000000000000000000000000000001}
212	week{2023-07-03:2226.5/5,2023-07-10:2240.0/5,2023-07-24:448.2}
213	month{2023-06:10777/22,2023-07:9514/21}
214	quarter{2022-Q4:31015.25/64,2023-Q2:29100.50/61,2023-Q3:8.00}
215	year{0001:1.00,2022:120000.75/243,2023:110000.00/242,9999:-3.50/2}
216	month{2023-06:489.8636363636363636,2023-07:453.0476190476190476,2023-08:0.3333333333333333}
217	{2023-07-03:93.50,2023-07-04:101.25} base 2010=100
218	{2023-07-03:93.5} base [2010-02-03,2011-01-01]=0.125
219	month{2023-07:93.5} base 2023-07-03=123456789012345678901234567890.123456
220	{2023-07-03:445.00,2023-07-04:446.00} pending [2010-02-03,2011-01-01]
221	year{2023:445} pending 2010-Q1
\.


--
-- Data for Name: value_price_unit; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_price_unit (n, value) FROM stdin;
131	10000 CNY/kg
132	10000 CNY/t
133	10000 CNY/t ex VAT
134	10000 CNY/t inc VAT
135	10000 USD/t
136	CNY/g
137	CNY/kg
138	CNY/kg ex VAT
139	CNY/kg inc VAT
140	CNY/t
141	CNY/t ex VAT
142	CNY/t inc VAT
143	EUR/kg
144	EUR/t
145	GBP/kg
146	GBP/lb
147	GBP/t
148	JPY/kg
149	USD/kg
150	USD/kg inc VAT
151	USD/lb
152	USD/t
\.


--
-- Data for Name: value_ree_composition; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_ree_composition (n, value) FROM stdin;
180	oxide{}
181	element{}
182	oxide{La:27.3,Ce:50.1,Pr:5,Nd:16}
183	element{Sc:1200,Lu:0.001}
184	oxide{Y:0.2,Nd:16.50}
185	oxide{La:123456789012345678901234567890123456}
186	oxide{La:0.000000000000000000000000000000000001,Ce:100000000000000000000000000000000000}
187	oxide{Dy:255}
188	oxide{Dy:256}
189	oxide{Dy:65536.00}
190	oxide{Tb:0.00000000000001}
191	oxide{Tb:0.000000000000001}
192	oxide{Tb:0.0000000000000001}
193	element{Sc:1,Y:2,La:3,Ce:4,Pr:5,Nd:6,Pm:7,Sm:8,Eu:9,Gd:10,Tb:11,Dy:12,Ho:13,Er:14,Tm:15,Yb:16,Lu:17}
\.


--
-- Data for Name: value_ree_product; Type: TABLE DATA; Schema: market; Owner: -
--

COPY market.value_ree_product (n, value) FROM stdin;
18	Sc oxide
19	Y oxide
20	La oxide
21	Ce oxide
22	Pr oxide
23	Nd oxide
24	Sm oxide
25	Eu oxide
26	Gd oxide
27	Tb oxide
28	Dy oxide
29	Ho oxide
30	Er oxide
31	Tm oxide
32	Yb oxide
33	Lu oxide
34	Sc metal
35	Y metal
36	La metal
37	Ce metal
38	Pr metal
39	Nd metal
40	Sm metal
41	Eu metal
42	Gd metal
43	Tb metal
44	Dy metal
45	Ho metal
46	Er metal
47	Tm metal
48	Yb metal
49	Lu metal
50	PrNd oxide
51	PrNd metal
52	LaCe metal
53	LaCe oxide
54	CePrNd metal
55	PrNdDy metal
56	PrNdGd oxide
57	mischmetal
58	SEG oxide
59	YEu oxide
60	CeTb oxide
61	DyFe
62	GdFe
63	HoFe
64	TbFe
65	YFe
66	CeFe
67	DyTbFe
68	LaFe
69	RE ferrosilicon
70	ferrocerium
71	NdFeB
72	NdFeB strip
73	SmCo
74	NdFeB scrap
75	YMg
76	ScAl
77	NdMg
78	RE carbonate mixed
79	LaCe carbonate
80	La carbonate
81	Ce carbonate
82	Pr carbonate
83	Nd carbonate
84	PrNd carbonate
85	Y carbonate
86	Sm carbonate
87	Gd carbonate
88	RE chloride mixed
89	La chloride
90	Ce chloride
91	LaCe chloride
92	Nd chloride
93	PrNd chloride
94	Y chloride
95	Sm chloride
96	La fluoride
97	Ce fluoride
98	PrNd fluoride
99	Nd fluoride
100	Dy fluoride
101	Tb fluoride
102	Y fluoride
103	Gd fluoride
104	Yb fluoride
105	RE fluoride
106	Nd oxalate
107	PrNd oxalate
108	La oxalate
109	RE oxalate
110	Y oxalate
111	Ce nitrate
112	La nitrate
113	Y nitrate
114	RE nitrate
115	Ce ammonium nitrate
116	Ce hydroxide
117	La acetate
118	polishing powder
119	ion-adsorption ore medium-Y rich-Eu
120	ion-adsorption ore high-Y
121	ion-adsorption ore low-Y
122	ion-adsorption ore
123	bastnaesite concentrate
124	monazite concentrate
125	xenotime concentrate
126	Baotou RE concentrate
127	Y-rich concentrate
128	mixed RE oxide
129	RE metal unspecified
130	NdFe
\.


--
-- Name: grade grade_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.grade
    ADD CONSTRAINT grade_pkey PRIMARY KEY (purity);


--
-- Name: grade_0 grade_0_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.grade_0
    ADD CONSTRAINT grade_0_pkey PRIMARY KEY (purity);


--
-- Name: grade_1 grade_1_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.grade_1
    ADD CONSTRAINT grade_1_pkey PRIMARY KEY (purity);


--
-- Name: kept kept_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.kept
    ADD CONSTRAINT kept_pkey PRIMARY KEY (product);


--
-- Name: lot lot_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.lot
    ADD CONSTRAINT lot_pkey PRIMARY KEY (id);


--
-- Name: lot lot_series_once; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.lot
    ADD CONSTRAINT lot_series_once EXCLUDE USING hash (s WITH OPERATOR(public.=)) WHERE ((public.num_points(s) > 0));


--
-- Name: of_answers of_answers_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.of_answers
    ADD CONSTRAINT of_answers_pkey PRIMARY KEY (id);


--
-- Name: of_arrays of_arrays_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.of_arrays
    ADD CONSTRAINT of_arrays_pkey PRIMARY KEY (id);


--
-- Name: of_composites of_composites_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.of_composites
    ADD CONSTRAINT of_composites_pkey PRIMARY KEY (e);


--
-- Name: of_domains of_domains_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.of_domains
    ADD CONSTRAINT of_domains_pkey PRIMARY KEY (id);


--
-- Name: of_rows of_rows_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.of_rows
    ADD CONSTRAINT of_rows_pkey PRIMARY KEY (id);


--
-- Name: symbol symbol_pkey; Type: CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.symbol
    ADD CONSTRAINT symbol_pkey PRIMARY KEY (e);


--
-- Name: lot_c; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_c ON market.lot USING btree (c);


--
-- Name: lot_c_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_c_hash ON market.lot USING hash (c);


--
-- Name: lot_change; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_change ON market.lot USING btree (public.mom_pct(s, digits => 2), public.light_heavy(product));


--
-- Name: lot_e; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_e ON market.lot USING btree (e);


--
-- Name: lot_e_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_e_hash ON market.lot USING hash (e);


--
-- Name: lot_least; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_least ON market.lot USING btree (((purity)::numeric)) WHERE (e OPERATOR(public.>) 'Ce'::text);


--
-- Name: lot_magnets; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_magnets ON market.lot USING btree (id) WHERE ((product OPERATOR(public.=) ANY (ARRAY['PrNd oxide'::public.ree_product, 'Nd metal'::public.ree_product, 'DyFe'::public.ree_product])) AND (purity OPERATOR(public.>=) '>=99%'::public.oxide_purity));


--
-- Name: lot_principal; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_principal ON market.lot USING btree (public.product_principal(product)) WHERE (product OPERATOR(public.<>) 'La oxide'::public.ree_product);


--
-- Name: lot_product; Type: INDEX; Schema: market; Owner: -
--

CREATE UNIQUE INDEX lot_product ON market.lot USING btree (product, purity DESC NULLS LAST, id) INCLUDE (unit);


--
-- Name: lot_product_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_product_hash ON market.lot USING hash (product);


--
-- Name: lot_purity; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_purity ON market.lot USING btree (purity);


--
-- Name: lot_purity_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_purity_hash ON market.lot USING hash (purity);


--
-- Name: lot_s; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_s ON market.lot USING btree (s);


--
-- Name: lot_s_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_s_hash ON market.lot USING hash (s);


--
-- Name: lot_unit; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_unit ON market.lot USING btree (unit);


--
-- Name: lot_unit_hash; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_unit_hash ON market.lot USING hash (unit);


--
-- Name: lot_written; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX lot_written ON market.lot USING btree (((product)::text) text_pattern_ops);


--
-- Name: of_arrays_elements; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX of_arrays_elements ON market.of_arrays USING gin (elements);


--
-- Name: of_arrays_products; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX of_arrays_products ON market.of_arrays USING gin (products);


--
-- Name: quote_product; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX quote_product ON ONLY market.quote USING btree (product, purity, day);


--
-- Name: quote_neodymium_product_purity_day_idx; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX quote_neodymium_product_purity_day_idx ON market.quote_neodymium USING btree (product, purity, day);


--
-- Name: quote_rest_product_purity_day_idx; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX quote_rest_product_purity_day_idx ON ONLY market.quote_rest USING btree (product, purity, day);


--
-- Name: quote_rest_0_product_purity_day_idx; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX quote_rest_0_product_purity_day_idx ON market.quote_rest_0 USING btree (product, purity, day);


--
-- Name: quote_rest_1_product_purity_day_idx; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX quote_rest_1_product_purity_day_idx ON market.quote_rest_1 USING btree (product, purity, day);


--
-- Name: stored_product; Type: INDEX; Schema: market; Owner: -
--

CREATE UNIQUE INDEX stored_product ON market.stored USING btree (product);


--
-- Name: value_price_panel_order; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX value_price_panel_order ON market.value_price_panel USING btree (value);


--
-- Name: value_price_panel_value; Type: INDEX; Schema: market; Owner: -
--

CREATE INDEX value_price_panel_value ON market.value_price_panel USING hash (value);


--
-- Name: grade_0_pkey; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.grade_pkey ATTACH PARTITION market.grade_0_pkey;


--
-- Name: grade_1_pkey; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.grade_pkey ATTACH PARTITION market.grade_1_pkey;


--
-- Name: quote_neodymium_product_purity_day_idx; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.quote_product ATTACH PARTITION market.quote_neodymium_product_purity_day_idx;


--
-- Name: quote_rest_0_product_purity_day_idx; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.quote_rest_product_purity_day_idx ATTACH PARTITION market.quote_rest_0_product_purity_day_idx;


--
-- Name: quote_rest_1_product_purity_day_idx; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.quote_rest_product_purity_day_idx ATTACH PARTITION market.quote_rest_1_product_purity_day_idx;


--
-- Name: quote_rest_product_purity_day_idx; Type: INDEX ATTACH; Schema: market; Owner: -
--

ALTER INDEX market.quote_product ATTACH PARTITION market.quote_rest_product_purity_day_idx;


--
-- Name: lot_statistics; Type: STATISTICS; Schema: market; Owner: -
--

CREATE STATISTICS market.lot_statistics ON purity, product FROM market.lot;


--
-- Name: quote keep; Type: TRIGGER; Schema: market; Owner: -
--

CREATE TRIGGER keep AFTER INSERT ON market.quote FOR EACH ROW WHEN ((new.product OPERATOR(public.<>) 'La oxide'::public.ree_product)) EXECUTE FUNCTION market.keep();


--
-- Name: lot refine; Type: TRIGGER; Schema: market; Owner: -
--

CREATE TRIGGER refine BEFORE UPDATE ON market.lot FOR EACH ROW WHEN (((new.purity OPERATOR(public.>) old.purity) OR (new.purity OPERATOR(public.=) '5N'::text))) EXECUTE FUNCTION market.refine();


--
-- Name: lot lot_e_fkey; Type: FK CONSTRAINT; Schema: market; Owner: -
--

ALTER TABLE ONLY market.lot
    ADD CONSTRAINT lot_e_fkey FOREIGN KEY (e) REFERENCES market.symbol(e);


--
-- Name: mined light_only; Type: POLICY; Schema: market; Owner: -
--

CREATE POLICY light_only ON market.mined USING (((public.light_heavy(e) = 'light'::text) OR (e OPERATOR(public.=) ANY ('{Dy,Y}'::public.element[]))));


--
-- Name: stored; Type: MATERIALIZED VIEW DATA; Schema: market; Owner: -
--

REFRESH MATERIALIZED VIEW market.stored;


--
-- Name: stored_text; Type: MATERIALIZED VIEW DATA; Schema: market; Owner: -
--

REFRESH MATERIALIZED VIEW market.stored_text;


--
-- PostgreSQL database dump complete
--


