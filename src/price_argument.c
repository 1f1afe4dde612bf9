/*
 * price_argument.c
 *		Prices, weights and amounts of every numeric type of the server as exact decimals.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "price_argument.h"
#include "text_input.h"

/* Raises unless the value was converted; text is how the user would see it. */
static void
require_decimal(NumericKind kind, const char *what, const char *text)
{
	if (kind == NUMERIC_TOO_WIDE)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s out of range for type price_series: \"%s\"", what, quoted_text(text)),
				 errdetail("A %s has at most 36 significant digits and 36 decimals.", what),
				 errhint("Round it first, for instance with round(%s, 6).", what)));
	if (kind != NUMERIC_DECIMAL)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s out of range for type price_series: \"%s\"", what, quoted_text(text)),
				 errhint("A %s is a finite number such as 445.00; leave rows without one NULL, or filter them out.",
						 what)));
}

static bool
fits_quickly(NumericKind kind, Decimal decimal, int64 *mantissa, int *scale)
{
	*mantissa = (int64) decimal.mantissa;
	*scale = decimal.scale;
	return kind == NUMERIC_DECIMAL && decimal.mantissa == *mantissa && decimal.scale <= 18;
}

bool
quick_float8(Datum value, int64 *mantissa, int *scale)
{
	Decimal		decimal = {0, 0};
	NumericKind kind = float8_to_decimal(DatumGetFloat8(value), &decimal);

	return fits_quickly(kind, decimal, mantissa, scale);
}

bool
quick_float4(Datum value, int64 *mantissa, int *scale)
{
	Decimal		decimal = {0, 0};
	NumericKind kind = float4_to_decimal(DatumGetFloat4(value), &decimal);

	return fits_quickly(kind, decimal, mantissa, scale);
}

Decimal
exact_numeric(Datum value, const char *what)
{
	Decimal		decimal;
	NumericKind kind = numeric_datum_to_decimal(value, &decimal);

	if (kind != NUMERIC_DECIMAL)
		require_decimal(kind, what, numeric_normalize(DatumGetNumeric(value)));
	return decimal;
}

Decimal
exact_int8(Datum value, const char *what)
{
	return (Decimal) {DatumGetInt64(value), 0};
}

Decimal
exact_int4(Datum value, const char *what)
{
	return (Decimal) {DatumGetInt32(value), 0};
}

Decimal
exact_int2(Datum value, const char *what)
{
	return (Decimal) {DatumGetInt16(value), 0};
}

Decimal
exact_float8(Datum value, const char *what)
{
	Decimal		decimal;
	NumericKind kind = float8_to_decimal(DatumGetFloat8(value), &decimal);

	if (kind != NUMERIC_DECIMAL)
		require_decimal(kind, what, DatumGetCString(DirectFunctionCall1(float8out, value)));
	return decimal;
}

Decimal
exact_float4(Datum value, const char *what)
{
	Decimal		decimal;
	NumericKind kind = float4_to_decimal(DatumGetFloat4(value), &decimal);

	if (kind != NUMERIC_DECIMAL)
		require_decimal(kind, what, DatumGetCString(DirectFunctionCall1(float4out, value)));
	return decimal;
}
