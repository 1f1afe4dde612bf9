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
#include "operation/unit.h"
#include "price_series.h"
#include "price_unit.h"
#include "series/text.h"
#include "text_input.h"

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
		case CONVERSION_SAME_CURRENCY:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("exchange rate other than 1 between %s and %s, which have one currency",
							from, to),
					 of_point ? errdetail("That of %s is another.", of_point) : 0,
					 errhint("Leave exchange_rate out, or give NULL or 1.")));
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

/* Argument n, an optional rate: NULL where it is not given, else *rate. */
static const Decimal *
rate_argument(FunctionCallInfo fcinfo, int n, const char *what, Decimal *rate)
{
	if (PG_ARGISNULL(n))
		return NULL;
	*rate = decimal_argument(PG_GETARG_NUMERIC(n), what);
	return rate;
}

/* (price, from_unit, to_unit, exchange_rate, tax_rate), the last two optional */
static Datum
convert_price(FunctionCallInfo fcinfo, PriceUnit from_unit, PriceUnit to_unit)
{
	Decimal		price = decimal_argument(PG_GETARG_NUMERIC(0), "price");
	Decimal		exchange_rate;
	Decimal		tax_rate;
	Decimal		converted = {0, 0};
	Ratio		factor;
	Ratio		ratio;
	ConversionFault fault;

	fault = unit_conversion_factor(from_unit, to_unit,
								   rate_argument(fcinfo, 3, "exchange rate", &exchange_rate),
								   rate_argument(fcinfo, 4, "tax rate", &tax_rate), &factor);
	if (fault == CONVERSION_POSSIBLE)
	{
		ratio_of(&ratio, price, (Decimal) {1, 0});
		if (!ratio_multiply(&ratio, &ratio, &factor) ||
			!ratio_round_quotient(&ratio, &converted))
			fault = CONVERSION_OVERFLOW;
	}
	report_conversion_fault(fault, from_unit, to_unit, NULL, true);
	return decimal_datum(converted);
}

/* convert_price(price, from_unit price_unit, to_unit price_unit, ...) */
PG_FUNCTION_INFO_V1(price_unit_convert);
Datum
price_unit_convert(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	return convert_price(fcinfo, PG_GETARG_PRICE_UNIT(1), PG_GETARG_PRICE_UNIT(2));
}

/* convert_price(price, from_unit text, to_unit text, ...) */
PG_FUNCTION_INFO_V1(price_unit_convert_text);
Datum
price_unit_convert_text(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	return convert_price(fcinfo, price_unit_of_text(PG_GETARG_TEXT_PP(1)),
						 price_unit_of_text(PG_GETARG_TEXT_PP(2)));
}

/* Reads an exchange rate as text: a number, or a price_series of rates. */
static void
read_exchange_rate(const char *written, SeriesConversion *conversion, Decimal *rate,
				   SeriesView *rates)
{
	PriceSeries *series = NULL;
	ParseError	error;

	if (strchr(written, '{') != NULL)
	{
		if (!series_parse(written, strlen(written), &series, &error))
			report_parse_error(&error, "price_series", written, NULL);
		open_series(series, rates);
		conversion->exchange_rates = rates;
	}
	else
	{
		*rate = decimal_argument(DatumGetNumeric(DirectFunctionCall3(numeric_in,
																	 CStringGetDatum(written),
																	 ObjectIdGetDatum(InvalidOid),
																	 Int32GetDatum(-1))),
								 "exchange rate");
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

/* (series, from_unit, to_unit, exchange_rate, tax_rate), the last two optional */
static Datum
convert_series(FunctionCallInfo fcinfo, PriceUnit from_unit, PriceUnit to_unit, RateArgument kind)
{
	SeriesConversion conversion = {from_unit, to_unit, NULL, NULL, NULL};
	SeriesView	view;
	SeriesView	rates;
	Decimal		exchange_rate;
	Decimal		tax_rate;
	PriceSeries *result = NULL;
	ConversionFault fault;
	int32		day = CALENDAR_FIRST_DAY - 1;	/* none */
	char		point[PERIOD_TEXT_MAX + 1];

	PG_GETARG_SERIES_VIEW(0, &view);
	if (kind == RATE_NUMERIC)
		conversion.exchange_rate = rate_argument(fcinfo, 3, "exchange rate", &exchange_rate);
	else if (kind == RATE_TEXT && !PG_ARGISNULL(3))
		read_exchange_rate(text_to_cstring(PG_GETARG_TEXT_PP(3)), &conversion, &exchange_rate,
						   &rates);
	else if (kind == RATE_SERIES && !PG_ARGISNULL(3))
	{
		PG_GETARG_SERIES_VIEW(3, &rates);
		conversion.exchange_rates = &rates;
	}
	if (conversion.exchange_rates)
		require_alike(view.period, NULL, &rates, "combined");
	conversion.tax_rate = rate_argument(fcinfo, 4, "tax rate", &tax_rate);
	fault = series_convert_unit(&view, &conversion, &result, &day);
	if (day >= CALENDAR_FIRST_DAY)
		point[period_print(view.period, day, point)] = 0;
	report_conversion_fault(fault, from_unit, to_unit, day >= CALENDAR_FIRST_DAY ? point : NULL,
							true);
	PG_RETURN_PRICE_SERIES(result);
}

/* convert_price(series, from_unit, to_unit, exchange_rate, ...), the units as price_unit and as text */
#define DEFINE_SERIES_CONVERSION(name, kind) \
	PG_FUNCTION_INFO_V1(price_series_convert_##name); \
	Datum price_series_convert_##name(PG_FUNCTION_ARGS) \
	{ \
		if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2)) \
			PG_RETURN_NULL(); \
		return convert_series(fcinfo, PG_GETARG_PRICE_UNIT(1), PG_GETARG_PRICE_UNIT(2), kind); \
	} \
	PG_FUNCTION_INFO_V1(price_series_convert_##name##_text); \
	Datum price_series_convert_##name##_text(PG_FUNCTION_ARGS) \
	{ \
		if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2)) \
			PG_RETURN_NULL(); \
		return convert_series(fcinfo, price_unit_of_text(PG_GETARG_TEXT_PP(1)), \
							  price_unit_of_text(PG_GETARG_TEXT_PP(2)), kind); \
	}

DEFINE_SERIES_CONVERSION(numeric, RATE_NUMERIC)
DEFINE_SERIES_CONVERSION(series, RATE_SERIES)
DEFINE_SERIES_CONVERSION(any, RATE_TEXT)
