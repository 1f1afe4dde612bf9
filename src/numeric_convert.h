/*
 * numeric_convert.h
 *		Between numeric and our decimals: the one place that knows how numeric stores its digits.
 */
#ifndef NUMERIC_CONVERT_H
#define NUMERIC_CONVERT_H

#include "postgres.h"

#include "utils/numeric.h"

#include "number/decimal.h"

typedef enum NumericKind
{
	NUMERIC_DECIMAL,			/* converted */
	NUMERIC_NOT_A_NUMBER,
	NUMERIC_INFINITE,
	NUMERIC_TOO_WIDE			/* more than 36 digits, or more than 36 decimals, after trailing zeros */
} NumericKind;

/*
 * The value with its display scale (6.00 is 600 at scale 2), or a smaller scale where that one does
 * not fit and only zeros are dropped.
 */
extern NumericKind numeric_to_decimal(Numeric value, Decimal *result);

/*
 * The same for a datum as it comes from a row: with a header of one byte, unaligned, compressed or
 * out of line.  Saves the copy that PG_GETARG_NUMERIC makes of every value with a short header.
 */
extern NumericKind numeric_datum_to_decimal(Datum value, Decimal *result);

/*
 * The common path of a price, likewise from a row: true where the value is finite and fits 64 bits
 * with a sign at its display scale, which is at most 18.  What is refused here
 * numeric_datum_to_decimal may take.
 */
extern bool numeric_datum_to_int64_decimal(Datum value, int64 *mantissa, int *scale);

/* numeric with exactly value.scale decimals */
extern Numeric decimal_to_numeric(Decimal value);

/* A double precision or real by its shortest decimal text: 4.1::real is 4.1. */
extern NumericKind float8_to_decimal(double value, Decimal *result);
extern NumericKind float4_to_decimal(float value, Decimal *result);

#endif							/* NUMERIC_CONVERT_H */
