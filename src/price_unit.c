/*
 * price_unit.c
 *		The type price_unit: input and output, comparison, parts, and conversion of prices.
 */
#include "postgres.h"
#include "fmgr.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "comparison.h"
#include "compat.h"
#include "numeric_convert.h"
#include "price_unit.h"
#include "text_input.h"
#include "unit_conversion.h"

/* Reads a unit as the trade writes it. */
PG_FUNCTION_INFO_V1(price_unit_in);
Datum
price_unit_in(PG_FUNCTION_ARGS)
{
	PriceUnit	unit;

	if (!read_scalar(price_unit_parse, "price_unit", PG_GETARG_CSTRING(0), &unit,
					 fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_PRICE_UNIT(unit);
}

/* Prints the canonical form. */
PG_FUNCTION_INFO_V1(price_unit_out);
Datum
price_unit_out(PG_FUNCTION_ARGS)
{
	char	   *text = palloc(PRICE_UNIT_TEXT_MAX + 1);

	price_unit_print(PG_GETARG_PRICE_UNIT(0), text);
	PG_RETURN_CSTRING(text);
}

/* Receives four bytes: currency, mass, tax status, multiplier. */
PG_FUNCTION_INFO_V1(price_unit_recv);
Datum
price_unit_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	PriceUnit	unit;

	unit.currency = pq_getmsgbyte(message);
	unit.mass = pq_getmsgbyte(message);
	unit.tax = pq_getmsgbyte(message);
	unit.multiplier = pq_getmsgbyte(message);
	if (!price_unit_valid(unit))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type price_unit: bytes %d, %d, %d, %d",
						unit.currency, unit.mass, unit.tax, unit.multiplier),
				 errdetail("Currency, mass, tax status and multiplier are numbers below %d, %d, %d and %d.",
						   CURRENCY_COUNT, MASS_COUNT, TAX_STATUS_COUNT, MULTIPLIER_COUNT)));
	PG_RETURN_PRICE_UNIT(unit);
}

/* Sends four bytes: currency, mass, tax status, multiplier. */
PG_FUNCTION_INFO_V1(price_unit_send);
Datum
price_unit_send(PG_FUNCTION_ARGS)
{
	PriceUnit	unit = PG_GETARG_PRICE_UNIT(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbyte(&message, unit.currency);
	pq_sendbyte(&message, unit.mass);
	pq_sendbyte(&message, unit.tax);
	pq_sendbyte(&message, unit.multiplier);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* Casts from text, reading as input does. */
PG_FUNCTION_INFO_V1(price_unit_from_text);
Datum
price_unit_from_text(PG_FUNCTION_ARGS)
{
	PriceUnit	unit = {0};

	read_scalar(price_unit_parse, "price_unit", text_to_cstring(PG_GETARG_TEXT_PP(0)), &unit, NULL);
	PG_RETURN_PRICE_UNIT(unit);
}

DEFINE_SCALAR_COMPARISON(price_unit, PriceUnit, PG_GETARG_PRICE_UNIT, price_unit_compare,
						 price_unit_parse)

/* The currency's ISO 4217 code. */
PG_FUNCTION_INFO_V1(price_unit_currency);
Datum
price_unit_currency(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(price_unit_currency_name(PG_GETARG_PRICE_UNIT(0))));
}

/* The mass: kg, t, g or lb. */
PG_FUNCTION_INFO_V1(price_unit_mass);
Datum
price_unit_mass(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(price_unit_mass_name(PG_GETARG_PRICE_UNIT(0))));
}

/* The tax status: ex VAT, inc VAT, NULL where not stated. */
PG_FUNCTION_INFO_V1(price_unit_tax_status);
Datum
price_unit_tax_status(PG_FUNCTION_ARGS)
{
	const char *name = price_unit_tax_name(PG_GETARG_PRICE_UNIT(0));

	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* The multiplier: 1 or 10000. */
PG_FUNCTION_INFO_V1(price_unit_multiplier);
Datum
price_unit_multiplier(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(price_unit_multiplier_value(PG_GETARG_PRICE_UNIT(0)));
}

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
					 errmsg("%s must be a finite number", what)));
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

/* Raises what stands in the way of a conversion. */
static void
report_conversion_fault(ConversionFault fault, PriceUnit from_unit, PriceUnit to_unit)
{
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
					 errmsg("exchange rate must be greater than zero")));
			break;
		case CONVERSION_NEEDS_EXCHANGE_RATE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("cannot convert %s to %s without an exchange rate", from, to),
					 errhint("Give exchange_rate => the %s that one %s costs.",
							 to_currency, from_currency)));
			break;
		case CONVERSION_SAME_CURRENCY:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("exchange rate other than 1 between %s and %s, which have one currency",
							from, to),
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
					 errhint("Give tax_rate => the tax as a fraction of the price without tax, as in 0.13.")));
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
					 errmsg("price in %s is out of range", to)));
			break;
	}
}

/*
 * A price in another unit: convert_price(price, from_unit, to_unit, exchange_rate, tax_rate), the
 * last two optional.
 */
PG_FUNCTION_INFO_V1(price_unit_convert);
Datum
price_unit_convert(PG_FUNCTION_ARGS)
{
	PriceUnit	from_unit;
	PriceUnit	to_unit;
	Decimal		price;
	Decimal		exchange_rate = {0, 0};
	Decimal		tax_rate = {0, 0};
	Decimal		converted = {0, 0};
	Ratio		factor;
	Ratio		ratio;
	Decimal		one = {1, 0};
	ConversionFault fault;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	from_unit = PG_GETARG_PRICE_UNIT(1);
	to_unit = PG_GETARG_PRICE_UNIT(2);
	price = decimal_argument(PG_GETARG_NUMERIC(0), "price");
	if (!PG_ARGISNULL(3))
		exchange_rate = decimal_argument(PG_GETARG_NUMERIC(3), "exchange rate");
	if (!PG_ARGISNULL(4))
		tax_rate = decimal_argument(PG_GETARG_NUMERIC(4), "tax rate");

	fault = unit_conversion_factor(from_unit, to_unit,
								   PG_ARGISNULL(3) ? NULL : &exchange_rate,
								   PG_ARGISNULL(4) ? NULL : &tax_rate, &factor);
	if (fault == CONVERSION_POSSIBLE)
	{
		ratio_of(&ratio, price, one);
		if (!ratio_multiply(&ratio, &ratio, &factor) ||
			!ratio_round_quotient(&ratio, &converted))
			fault = CONVERSION_OVERFLOW;
	}
	if (fault != CONVERSION_POSSIBLE)
		report_conversion_fault(fault, from_unit, to_unit);
	PG_RETURN_NUMERIC(decimal_to_numeric(converted));
}
