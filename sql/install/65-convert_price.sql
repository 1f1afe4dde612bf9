-- Prices and price_series in another unit.
--
-- All overloads have defaults: those that a call by its arguments could mean differ in a type that is given.  Those of text read
-- literals and what drivers send: a price as text is a number.

CREATE FUNCTION convert_price(price numeric, from_unit price_unit, to_unit price_unit,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL, day calendar_period DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(numeric, price_unit, price_unit, numeric, numeric, calendar_period) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only, of CNY that of the day where NULL';
CREATE FUNCTION convert_price(price numeric, from_unit text, to_unit text,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL, day calendar_period DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(numeric, text, text, numeric, numeric, calendar_period) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only, of CNY that of the day where NULL; the units as text';
CREATE FUNCTION convert_price(price text, from_unit price_unit, to_unit price_unit,
                              exchange_rate text DEFAULT NULL, tax_rate text DEFAULT NULL, day calendar_period DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert_number' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(text, price_unit, price_unit, text, text, calendar_period) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only, of CNY that of the day where NULL; a number as text is read as numeric';
CREATE FUNCTION convert_price(price text, from_unit text, to_unit text,
                              exchange_rate text DEFAULT NULL, tax_rate text DEFAULT NULL, day calendar_period DEFAULT NULL)
    RETURNS numeric
    AS 'MODULE_PATHNAME', 'price_unit_convert_number_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(text, text, text, text, text, calendar_period) IS
    'price in another unit, exact to 12 decimals; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), needed between ex VAT and inc VAT only, of CNY that of the day where NULL; a number as text is read as numeric; the units as text';

CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, numeric, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), of CNY that of the day where NULL';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate numeric DEFAULT NULL, tax_rate numeric DEFAULT NULL)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_numeric_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, numeric, numeric) IS
    'series in another unit; exchange_rate: to-currency per one from-currency; tax_rate: a fraction (0.13), of CNY that of the day where NULL; the units as text';
CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate price_series, tax_rate numeric DEFAULT NULL,
                              missing text DEFAULT 'error', max_days integer DEFAULT 10)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_series' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, price_series, numeric, text, integer) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, by day; tax_rate: a fraction (0.13), of CNY that of the day where NULL; missing: what to do where a day has no rate, error, drop (leave it out) or carry (the last rate, at most max_days old)';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate price_series, tax_rate numeric DEFAULT NULL,
                              missing text DEFAULT 'error', max_days integer DEFAULT 10)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_series_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, price_series, numeric, text, integer) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, by day; tax_rate: a fraction (0.13), of CNY that of the day where NULL; missing: what to do where a day has no rate, error, drop (leave it out) or carry (the last rate, at most max_days old); the units as text';
CREATE FUNCTION convert_price(price_series, from_unit price_unit, to_unit price_unit,
                              exchange_rate text, tax_rate numeric DEFAULT NULL,
                              missing text DEFAULT 'error', max_days integer DEFAULT 10)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_any' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, price_unit, price_unit, text, numeric, text, integer) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, a number or a price_series as text; tax_rate: a fraction (0.13), of CNY that of the day where NULL; missing: what to do where a day has no rate, error, drop (leave it out) or carry (the last rate, at most max_days old)';
CREATE FUNCTION convert_price(price_series, from_unit text, to_unit text,
                              exchange_rate text, tax_rate numeric DEFAULT NULL,
                              missing text DEFAULT 'error', max_days integer DEFAULT 10)
    RETURNS price_series
    AS 'MODULE_PATHNAME', 'price_series_convert_any_text' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION convert_price(price_series, text, text, text, numeric, text, integer) IS
    'series in another unit; exchange_rate: to-currency per one from-currency, a number or a price_series as text; tax_rate: a fraction (0.13), of CNY that of the day where NULL; missing: what to do where a day has no rate, error, drop (leave it out) or carry (the last rate, at most max_days old); the units as text';
