/*
 * price_unit.c
 *		The type price_unit: input and output, comparison, parts.
 */
#include "postgres.h"
#include "fmgr.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "compat.h"
#include "price_unit.h"
#include "text_input.h"

void
price_unit_corrupt(PriceUnit unit)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type price_unit"),
			 errdetail("Its bytes are %d, %d, %d and %d; currency, mass, tax status and multiplier are numbers below %d, %d, %d and %d.",
					   unit.currency, unit.mass, unit.tax, unit.multiplier,
					   CURRENCY_COUNT, MASS_COUNT, TAX_STATUS_COUNT, MULTIPLIER_COUNT),
			 errhint("Where a newer version of the extension wrote it, update the library of rare_earth; else it is damaged.")));
	pg_unreachable();
}

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

DEFINE_SCALAR_COMPARISON(price_unit, PriceUnit, PG_GETARG_PRICE_UNIT, UNIT_BYTES, price_unit_compare,
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
