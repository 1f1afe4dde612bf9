/*
 * convert_price.c
 *		Prices and price_series in another unit.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"
#include "utils/numeric.h"

#include "compat.h"
#include "convert_price.h"
#include "numeric_convert.h"
#include "price_series.h"
#include "price_unit.h"
#include "text_input.h"
#include "time_argument.h"
#include "unit/value_added_tax.h"

/* A unit as text, for messages. */
static const char *
unit_text(PriceUnit unit)
{
	char	   *text = palloc(PRICE_UNIT_TEXT_MAX + 1);

	price_unit_print(unit, text);
	return text;
}

/* A numeric argument as a decimal; raises where it is none. */
static Decimal
decimal_argument(Numeric value, const char *what)
{
	Decimal		decimal = {0, 0};

	switch (numeric_to_decimal(value, &decimal))
	{
		case NUMERIC_DECIMAL:
			break;
		case NUMERIC_NOT_A_NUMBER:
		case NUMERIC_INFINITE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s must be a finite number", what),
					 errhint("Give NULL where there is none, or filter such rows out.")));
			break;
		case NUMERIC_TOO_WIDE:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("%s has more than %d significant digits or decimals", what,
							DECIMAL_MAX_DIGITS),
					 errhint("Round it to fewer digits.")));
			break;
	}
	return decimal;
}

void
report_conversion_fault(ConversionFault fault, PriceUnit from_unit, PriceUnit to_unit,
						const char *of_point, bool takes_rates)
{
	const char *series_first = "Convert the series first, with convert_price.";
	const char *from = unit_text(from_unit);
	const char *to = unit_text(to_unit);
	const char *from_currency = price_unit_currency_name(from_unit);
	const char *to_currency = price_unit_currency_name(to_unit);

	switch (fault)
	{
		case CONVERSION_POSSIBLE:
			break;
		case CONVERSION_BAD_EXCHANGE_RATE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("exchange rate must be greater than zero"),
					 of_point ? errdetail("That of %s is not.", of_point) : 0,
					 errhint("It is the %s that one %s costs.", to_currency, from_currency)));
			break;
		case CONVERSION_NEEDS_EXCHANGE_RATE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("cannot convert %s to %s without an exchange rate", from, to),
					 takes_rates ?
					 errhint("Give exchange_rate => the %s that one %s costs.",
							 to_currency, from_currency) : errhint("%s", series_first)));
			break;
		case CONVERSION_RATES_MISSING:	/* told with their number: report_missing_rates */
			break;
		case CONVERSION_BAD_TAX_RATE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("tax rate must be at least 0 and less than 1"),
					 errhint("A tax rate is a fraction: give 0.13 for 13 per cent.")));
			break;
		case CONVERSION_NEEDS_TAX_RATE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("cannot convert %s to %s without a tax rate", from, to),
					 of_point ?
					 errdetail("No one rate of Chinese value-added tax is known for %s.", of_point) : 0,
					 takes_rates ?
					 errhint("Give tax_rate => the tax as a fraction of the price without tax, as in 0.13.") :
					 errhint("%s", series_first)));
			break;
		case CONVERSION_TAX_NOT_STATED:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("cannot convert %s to %s: one states the tax and the other does not",
							from, to),
					 errhint("Write ex VAT or inc VAT in both units, or in neither.")));
			break;
		case CONVERSION_OVERFLOW:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("price in %s is out of range", to),
					 errhint("Round the price first, for instance with round(price, 6).")));
			break;
	}
}

PriceUnit
price_unit_of_text(const text *written)
{
	PriceUnit	unit = {0};

	read_scalar(price_unit_parse, "price_unit", text_to_cstring(written), &unit, NULL);
	return unit;
}

/* Reads a number as text, with blanks around it. */
static Decimal
decimal_of_text(const char *written, const char *hint)
{
	static const char *const blanks = " \t\r\n";
	size_t		length = strlen(written);
	size_t		start = strspn(written, blanks);
	size_t		at = start;
	Decimal		number = {0, 0};
	ParseError	error;

	if (decimal_parse(written, length, &at, &number))
	{
		at += strspn(written + at, blanks);
		if (at == length)
			return number;
		parse_error(&error, PARSE_SYNTAX, at, "Nothing may follow the number.", hint);
	}
	else if (at == start)
		parse_error(&error, PARSE_SYNTAX, at, "A number was expected.", hint);
	else
		parse_error(&error, PARSE_RANGE, start,
					"A number has at most 36 significant digits and 36 decimals.", "Round it.");
	report_parse_error(&error, "numeric", written, NULL);
	return number;				/* not reached */
}

/* Argument n, a number: as numeric, or as the text of one. */
typedef Decimal (*NumberArgument) (FunctionCallInfo fcinfo, int n, const char *what);

static Decimal
numeric_number(FunctionCallInfo fcinfo, int n, const char *what)
{
	return decimal_argument(PG_GETARG_NUMERIC(n), what);
}

static Decimal
text_number(FunctionCallInfo fcinfo, int n, const char *what)
{
	return decimal_of_text(text_to_cstring(PG_GETARG_TEXT_PP(n)),
						   "Write a number such as 45.31; cast a series: '{2023-07-03:445}'::price_series.");
}

/* Argument n, an optional rate: NULL where it is not given, else *rate. */
static const Decimal *
rate_argument(FunctionCallInfo fcinfo, int n, NumberArgument number, const char *what, Decimal *rate)
{
	if (PG_ARGISNULL(n))
		return NULL;
	*rate = number(fcinfo, n, what);
	return rate;
}

/* (price, from_unit, to_unit, exchange_rate, tax_rate, day), the last three optional */
static Datum
convert_price(FunctionCallInfo fcinfo, PriceUnit from_unit, PriceUnit to_unit, NumberArgument number)
{
	Decimal		price = number(fcinfo, 0, "price");
	Decimal		exchange = {0, 0};
	Decimal		tax = {0, 0};
	const Decimal *exchange_rate = rate_argument(fcinfo, 3, number, "exchange rate", &exchange);
	const Decimal *tax_rate = rate_argument(fcinfo, 4, number, "tax rate", &tax);
	Decimal		converted = {0, 0};
	Ratio		factor;
	Ratio		ratio;
	ConversionFault fault;
	char		name[PERIOD_TEXT_MAX + 1];
	bool		by_day = false;

	if (!PG_ARGISNULL(5) && tax_rate == NULL && conversion_is_taxed_in_china(from_unit, to_unit))
	{
		int32		day = period_argument(fcinfo, 5, PERIOD_DAY);

		by_day = true;
		name[period_print(PERIOD_DAY, day, name)] = 0;
		if (china_vat_rate(day, day, &tax))
			tax_rate = &tax;
	}
	fault = unit_conversion_factor(from_unit, to_unit, exchange_rate, tax_rate, &factor);
	if (fault == CONVERSION_POSSIBLE)
	{
		ratio_of(&ratio, price, (Decimal) {1, 0});
		if (!ratio_multiply(&ratio, &ratio, &factor) ||
			!ratio_round_quotient(&ratio, &converted))
			fault = CONVERSION_OVERFLOW;
	}
	report_conversion_fault(fault, from_unit, to_unit,
							by_day && fault == CONVERSION_NEEDS_TAX_RATE ? name : NULL, true);
	return decimal_datum(converted);
}

/* Calls what converts for two units, as price_unit or as text; of NULL comes NULL. */
#define DEFINE_CONVERSION(name, convert, argument) \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2)) \
			PG_RETURN_NULL(); \
		return convert(fcinfo, PG_GETARG_PRICE_UNIT(1), PG_GETARG_PRICE_UNIT(2), argument); \
	} \
	PG_FUNCTION_INFO_V1(name##_text); \
	Datum name##_text(PG_FUNCTION_ARGS) \
	{ \
		if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2)) \
			PG_RETURN_NULL(); \
		return convert(fcinfo, price_unit_of_text(PG_GETARG_TEXT_PP(1)), \
					   price_unit_of_text(PG_GETARG_TEXT_PP(2)), argument); \
	}

/* convert_price(price, from_unit, to_unit, ...), the price and the rates as numeric and as text */
DEFINE_CONVERSION(price_unit_convert, convert_price, numeric_number)
DEFINE_CONVERSION(price_unit_convert_number, convert_price, text_number)

/* Reads an exchange rate as text: a number, or a price_series of rates. */
static void
read_exchange_rate(const char *written, SeriesConversion *conversion, Decimal *rate,
				   SeriesView *rates)
{
	if (strchr(written, '{') != NULL)
	{
		open_series(series_of_text(written, NULL), rates);
		conversion->exchange_rates = rates;
	}
	else
	{
		*rate = decimal_of_text(written, "Write a number such as 7.25, or a series of rates such as {2023-07-03:7.25}.");
		conversion->exchange_rate = rate;
	}
}

/* What argument 3, the exchange rate, is. */
typedef enum RateArgument
{
	RATE_NUMERIC,
	RATE_SERIES,
	RATE_TEXT
} RateArgument;

int
max_days_argument(FunctionCallInfo fcinfo, int n)
{
	int			max_days = PG_ARGISNULL(n) ? MAX_DAYS_DEFAULT : PG_GETARG_INT32(n);

	if (max_days < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_days must not be negative"),
				 errhint("It is how many days old a value may be that is carried on, %d where it is left out.",
						 MAX_DAYS_DEFAULT)));
	return max_days;
}

MissingValue
missing_argument(FunctionCallInfo fcinfo, int n, const char *what, int *max_days)
{
	static const char *const names[] = {
		[MISSING_ERROR] = "error",
		[MISSING_DROP] = "drop",
		[MISSING_CARRY] = "carry",
	};

	*max_days = max_days_argument(fcinfo, n + 1);
	if (PG_ARGISNULL(n))
		return MISSING_ERROR;
	return choice_argument(PG_GETARG_TEXT_PP(n), what, names, lengthof(names));
}

/* Raises that a series of rates lacks some. */
static void
report_missing_rates(const SeriesView *view, const SeriesConversion *conversion,
					 const ConversionTrouble *trouble)
{
	bool		carry = conversion->missing == MISSING_CARRY;
	char		first[PERIOD_TEXT_MAX + 1];

	first[period_print(view->period, trouble->day, first)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("exchange rates are missing"),
			 carry ?
			 errdetail("Without a rate at most %d days old: %d of %d %ss; the first is %s.", conversion->max_days,
					   trouble->missing, view->count, period_noun(view->period), first) :
			 errdetail("Without a rate: %d of %d %ss; the first is %s.",
					   trouble->missing, view->count, period_noun(view->period), first),
			 carry ?
			 errhint("Write a larger max_days, or missing => 'drop' to leave them out.") :
			 errhint("Write missing => 'drop' to leave them out, or missing => 'carry' to take the last rate, at most max_days (%d) days old.", MAX_DAYS_DEFAULT)));
}

/*
 * (series, from_unit, to_unit, exchange_rate, tax_rate), the last two optional; (missing, max_days) follow where
 * the exchange rate may be a series.
 */
static Datum
convert_series(FunctionCallInfo fcinfo, PriceUnit from_unit, PriceUnit to_unit, RateArgument kind)
{
	SeriesConversion conversion = {from_unit, to_unit, NULL, NULL, NULL, MISSING_ERROR, 0};
	ConversionTrouble trouble;
	SeriesView	view;
	SeriesView	rates;
	Decimal		exchange_rate;
	Decimal		tax_rate;
	PriceSeries *result = NULL;
	ConversionFault fault;
	char		point[PERIOD_TEXT_MAX + 1];
	bool		of_point;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (kind == RATE_NUMERIC)
		conversion.exchange_rate = rate_argument(fcinfo, 3, numeric_number, "exchange rate",
												 &exchange_rate);
	else
		conversion.missing = missing_argument(fcinfo, 5, "treatment of missing rates",
											  &conversion.max_days);
	if (kind == RATE_TEXT && !PG_ARGISNULL(3))
		read_exchange_rate(text_to_cstring(PG_GETARG_TEXT_PP(3)), &conversion, &exchange_rate,
						   &rates);
	else if (kind == RATE_SERIES && !PG_ARGISNULL(3))
	{
		PG_GETARG_SERIES_VIEW(3, &rates);
		conversion.exchange_rates = &rates;
	}
	if (conversion.exchange_rates && from_unit.currency != to_unit.currency)
		require_alike(view.period, NULL, &rates, "combined");
	conversion.tax_rate = rate_argument(fcinfo, 4, numeric_number, "tax rate", &tax_rate);
	fault = series_convert_unit(&view, &conversion, &result, &trouble);
	if (fault == CONVERSION_RATES_MISSING)
		report_missing_rates(&view, &conversion, &trouble);
	of_point = trouble.day >= CALENDAR_FIRST_DAY;
	if (of_point)
		point[period_print(view.period, trouble.day, point)] = 0;
	report_conversion_fault(fault, from_unit, to_unit, of_point ? point : NULL, true);
	PG_RETURN_PRICE_SERIES(result);
}

/* convert_price(series, from_unit, to_unit, exchange_rate, ...), by what the exchange rate is */
DEFINE_CONVERSION(price_series_convert_numeric, convert_series, RATE_NUMERIC)
DEFINE_CONVERSION(price_series_convert_series, convert_series, RATE_SERIES)
DEFINE_CONVERSION(price_series_convert_any, convert_series, RATE_TEXT)
