/*
 * price_argument.h
 *		Prices, weights and amounts of every numeric type of the server as exact decimals.
 *
 * For each type T there are quick_T, which takes what fits 64 bits, and exact_T, which takes up to
 * 36 digits and raises 22003 for the rest, NaN and infinity among it; `what` names the argument in
 * the message.  Floats count as their shortest decimal text says.
 */
#ifndef PRICE_ARGUMENT_H
#define PRICE_ARGUMENT_H

#include "postgres.h"
#include "fmgr.h"

#include "numeric_convert.h"

static inline bool
quick_numeric(Datum value, int64 *mantissa, int *scale)
{
	return numeric_datum_to_int64_decimal(value, mantissa, scale);
}

static inline bool
quick_int8(Datum value, int64 *mantissa, int *scale)
{
	*mantissa = DatumGetInt64(value);
	*scale = 0;
	return true;
}

static inline bool
quick_int4(Datum value, int64 *mantissa, int *scale)
{
	*mantissa = DatumGetInt32(value);
	*scale = 0;
	return true;
}

static inline bool
quick_int2(Datum value, int64 *mantissa, int *scale)
{
	*mantissa = DatumGetInt16(value);
	*scale = 0;
	return true;
}

extern bool quick_float8(Datum value, int64 *mantissa, int *scale);
extern bool quick_float4(Datum value, int64 *mantissa, int *scale);

extern Decimal exact_numeric(Datum value, const char *what);
extern Decimal exact_int8(Datum value, const char *what);
extern Decimal exact_int4(Datum value, const char *what);
extern Decimal exact_int2(Datum value, const char *what);
extern Decimal exact_float8(Datum value, const char *what);
extern Decimal exact_float4(Datum value, const char *what);

#endif							/* PRICE_ARGUMENT_H */
