/*
 * numeric_convert.c
 *		Between numeric and our decimals.
 *
 * The server has no function that hands out a numeric's digits, and numeric_send, numeric_out or its
 * arithmetic cost several times what reading a price may.  So this file, and no other, knows how
 * numeric stores its digits:
 *
 * Behind the varlena header stands a word of 16 bits, whose two highest bits tell the format.
 *		10	short: 1 bit sign, 6 bits display scale, 7 bits weight in two's complement
 *		00	long, positive: 14 bits display scale; 01 the same, negative.  A second word is the weight.
 *		11	special: 1100 NaN, 1101 infinity, 1111 minus infinity
 * Then digits of 16 bits, each 0 .. 9999; the first counts 10000^weight, each next one 10000 times
 * less.  Neither the first nor the last is 0; zero has none, and weight 0.  The value is written
 * short wherever its scale and weight fit, in the byte order of the machine.
 *
 * These are the bytes of tables on disk: since 9.1, which brought the short format, they cannot
 * change without breaking pg_upgrade, and have not.  All the same the regression tests compare both
 * directions with numeric's own input and output, on every version.
 */
#include "postgres.h"

#include <math.h>

#include "common/shortest_dec.h"

#include "compat.h"
#include "number/wide.h"
#include "numeric_convert.h"

#define FORMAT_MASK 0xC000
#define FORMAT_SHORT 0x8000
#define FORMAT_SPECIAL 0xC000

#define SPECIAL_MASK 0xF000
#define SPECIAL_NAN 0xC000

#define SHORT_NEGATIVE 0x2000
#define SHORT_SCALE_SHIFT 7
#define SHORT_SCALE_MAX 0x3F
#define SHORT_WEIGHT_MASK 0x7F
#define SHORT_WEIGHT_SIGN 0x40

#define LONG_NEGATIVE 0x4000
#define LONG_SCALE_MASK 0x3FFF

#define BASE 10000
#define BASE_DIGITS 4			/* decimal digits of a digit */

/* 36 decimal digits that begin and end inside a digit */
#define DECIMAL_MAX_BASE_DIGITS 10

StaticAssertDecl(DECIMAL_MAX_SCALE <= SHORT_SCALE_MAX,
				 "every Decimal is a numeric in short format");

typedef struct NumericParts
{
	const char *digits;			/* not aligned */
	int			count;
	int			weight;
	int			scale;
	bool		negative;
} NumericParts;

static inline uint16
read_uint16(const char *at)
{
	uint16		value;

	memcpy(&value, at, sizeof(value));
	return value;
}

static inline int
short_weight(uint16 header)
{
	return (int) ((header & SHORT_WEIGHT_MASK) ^ SHORT_WEIGHT_SIGN) - SHORT_WEIGHT_SIGN;
}

/* data is what follows the varlena header. */
static NumericKind
read_parts(const char *data, int size, NumericParts *parts)
{
	uint16		header = read_uint16(data);
	int			header_size = sizeof(uint16);

	switch (header & FORMAT_MASK)
	{
		case FORMAT_SPECIAL:
			return (header & SPECIAL_MASK) == SPECIAL_NAN ?
				NUMERIC_NOT_A_NUMBER : NUMERIC_INFINITE;
		case FORMAT_SHORT:
			parts->weight = short_weight(header);
			parts->scale = (header >> SHORT_SCALE_SHIFT) & SHORT_SCALE_MAX;
			parts->negative = (header & SHORT_NEGATIVE) != 0;
			break;
		default:
			parts->weight = (int16) read_uint16(data + header_size);
			parts->scale = header & LONG_SCALE_MASK;
			parts->negative = (header & LONG_NEGATIVE) != 0;
			header_size += sizeof(uint16);
			break;
	}
	parts->digits = data + header_size;
	parts->count = (size - header_size) / (int) sizeof(uint16);
	return NUMERIC_DECIMAL;
}

static NumericKind
data_to_decimal(const char *data, int size, Decimal *result)
{
	NumericParts parts;
	NumericKind kind = read_parts(data, size, &parts);
	uint128		mantissa = 0;
	int			exponent = 0;

	if (kind != NUMERIC_DECIMAL)
		return kind;
	while (parts.count > 0 && read_uint16(parts.digits) == 0)
	{
		parts.digits += sizeof(uint16);
		parts.count--;
		parts.weight--;
	}
	while (parts.count > 0 &&
		   read_uint16(parts.digits + (parts.count - 1) * sizeof(uint16)) == 0)
		parts.count--;
	if (parts.count > DECIMAL_MAX_BASE_DIGITS)
		return NUMERIC_TOO_WIDE;
	if (parts.count > 0)
	{
		uint32		first = read_uint16(parts.digits);
		uint32		last = read_uint16(parts.digits + (parts.count - 1) * sizeof(uint16));
		uint32		factor = BASE;
		int			digits = parts.count * BASE_DIGITS;

		exponent = BASE_DIGITS * (parts.weight - parts.count + 1);
		for (uint32 limit = BASE / 10; first < limit; limit /= 10)
			digits--;
		for (; last % 10 == 0; last /= 10)
		{
			digits--;
			exponent++;
			factor /= 10;
		}
		if (digits > DECIMAL_MAX_DIGITS)
			return NUMERIC_TOO_WIDE;
		for (int i = 0; i < parts.count - 1; i++)
			mantissa = mantissa * BASE + read_uint16(parts.digits + i * sizeof(uint16));
		mantissa = mantissa * factor + last;
	}
	return decimal_compose(mantissa, parts.negative, exponent, parts.scale, result) ?
		NUMERIC_DECIMAL : NUMERIC_TOO_WIDE;
}

NumericKind
numeric_to_decimal(Numeric value, Decimal *result)
{
	return data_to_decimal(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value), result);
}

NumericKind
numeric_datum_to_decimal(Datum value, Decimal *result)
{
	struct varlena *original = (struct varlena *) DatumGetPointer(value);
	struct varlena *plain = pg_detoast_datum_packed(original);
	NumericKind kind = data_to_decimal(VARDATA_ANY(plain), VARSIZE_ANY_EXHDR(plain), result);

	if (plain != original)
		pfree(plain);
	return kind;
}

/*
 * How a number of base-10000 digits becomes one with the display scale: by 10^power, power -7 .. 18.
 * A negative power only takes off zeros, for the display scale covers all decimals.  Dividing exactly
 * by 10^n is multiplying with the inverse of 5^n modulo 2^64 and rotating by n bits, and gives a
 * result above the limit where the division is not exact.
 */
#define MIN_POWER (-7)
#define MAX_POWER 18

#define INVERSE_OF_5 UINT64CONST(0xCCCCCCCCCCCCCCCD)
#define INVERSE_OF_5_3 (INVERSE_OF_5 * INVERSE_OF_5 * INVERSE_OF_5)

#define DIVISION(n, zeros, inverse) {(inverse), PG_UINT64_MAX, PG_UINT64_MAX / (n), (zeros)}
#define PRODUCT(n) {UINT64CONST(n), PG_INT64_MAX / UINT64CONST(n), PG_INT64_MAX, 0}

static const struct
{
	uint64		factor;
	uint64		limit;			/* of what is multiplied */
	uint64		result_limit;
	uint64		rotation;
}			scaling[] = {
	DIVISION(10000000, 7, INVERSE_OF_5_3 * INVERSE_OF_5_3 * INVERSE_OF_5),
	DIVISION(1000000, 6, INVERSE_OF_5_3 * INVERSE_OF_5_3),
	DIVISION(100000, 5, INVERSE_OF_5_3 * INVERSE_OF_5 * INVERSE_OF_5),
	DIVISION(10000, 4, INVERSE_OF_5_3 * INVERSE_OF_5),
	DIVISION(1000, 3, INVERSE_OF_5_3),
	DIVISION(100, 2, INVERSE_OF_5 * INVERSE_OF_5),
	DIVISION(10, 1, INVERSE_OF_5),
	PRODUCT(1), PRODUCT(10), PRODUCT(100), PRODUCT(1000), PRODUCT(10000), PRODUCT(100000),
	PRODUCT(1000000), PRODUCT(10000000), PRODUCT(100000000), PRODUCT(1000000000),
	PRODUCT(10000000000), PRODUCT(100000000000), PRODUCT(1000000000000), PRODUCT(10000000000000),
	PRODUCT(100000000000000), PRODUCT(1000000000000000), PRODUCT(10000000000000000),
	PRODUCT(100000000000000000), PRODUCT(1000000000000000000)
};

StaticAssertDecl(lengthof(scaling) == MAX_POWER - MIN_POWER + 1, "a row for every power");

/* Five or six digits, too many for 64 bits, may be 19 decimal ones that begin inside a digit. */
static bool
wide_data_to_int64_decimal(const char *data, int size, int64 *mantissa, int *scale)
{
	Decimal		value;

	if (data_to_decimal(data, size, &value) != NUMERIC_DECIMAL ||
		value.mantissa > PG_INT64_MAX || value.mantissa < -PG_INT64_MAX)
		return false;
	*mantissa = (int64) value.mantissa;
	*scale = value.scale;
	return true;
}

/* Two digits of which the second is at offset 0 or 2, and counts where that is 2. */
static inline uint32
one_or_two_digits(const char *digits, int second)
{
	return (uint32) read_uint16(digits) * BASE +
		(read_uint16(digits + second) & (uint32) -(second >> 1));
}

/*
 * Once a row: no division, and no branch that the values of one column take now this way, now that.
 * So a whole price (one digit, where another has two) is read as two digits, the second 0.
 */
static bool
data_to_int64_decimal(const char *data, int size, int64 *mantissa, int *scale)
{
	uint16		header = read_uint16(data);
	const char *digits = data + sizeof(uint16);
	int			count = (size - (int) sizeof(uint16)) / (int) sizeof(uint16);
	int			display_scale = (header >> SHORT_SCALE_SHIFT) & SHORT_SCALE_MAX;
	int			power;
	int			rotation;
	uint64		magnitude;

	if ((header & FORMAT_MASK) != FORMAT_SHORT || display_scale > MAX_POWER)
		return false;
	if (count <= 2)
	{
		if (count == 0)
		{
			*mantissa = 0;
			*scale = display_scale;
			return true;
		}
		magnitude = one_or_two_digits(digits, 2 * (count - 1));
		count = 2;
	}
	else if (count <= 5)
	{
		magnitude = (uint64) one_or_two_digits(digits, 2) * (BASE * BASE);
		if (count <= 4)
		{
			magnitude += one_or_two_digits(digits + 4, 2 * (count - 3));
			count = 4;
		}
		else
		{
			magnitude += one_or_two_digits(digits + 4, 2);
			if (magnitude > (PG_UINT64_MAX - (BASE - 1)) / BASE)
				return wide_data_to_int64_decimal(data, size, mantissa, scale);
			magnitude = magnitude * BASE + read_uint16(digits + 8);
		}
	}
	else
		return count == 6 && wide_data_to_int64_decimal(data, size, mantissa, scale);

	power = display_scale + BASE_DIGITS * (short_weight(header) - count + 1);
	if (power < MIN_POWER || power > MAX_POWER || magnitude > scaling[power - MIN_POWER].limit)
		return false;
	magnitude *= scaling[power - MIN_POWER].factor;
	rotation = scaling[power - MIN_POWER].rotation;
	magnitude = (magnitude >> rotation) | (magnitude << (-rotation & 63));
	if (magnitude > scaling[power - MIN_POWER].result_limit)
		return false;
	*mantissa = header & SHORT_NEGATIVE ? -(int64) magnitude : (int64) magnitude;
	*scale = display_scale;
	return true;
}

bool
numeric_datum_to_int64_decimal(Datum value, int64 *mantissa, int *scale)
{
	struct varlena *plain = (struct varlena *) DatumGetPointer(value);

	/* what is compressed or out of line has hundreds of digits */
	if (VARATT_IS_SHORT(plain) && !VARATT_IS_EXTERNAL(plain))
		return data_to_int64_decimal(VARDATA_SHORT(plain),
									 VARSIZE_SHORT(plain) - VARHDRSZ_SHORT, mantissa, scale);
	if (VARATT_IS_EXTENDED(plain))
		return false;
	return data_to_int64_decimal(VARDATA(plain), VARSIZE(plain) - VARHDRSZ, mantissa, scale);
}

Numeric
decimal_to_numeric(Decimal value)
{
	static const uint16 power[BASE_DIGITS] = {1, 10, 100, 1000};
	uint16		digit[DECIMAL_MAX_BASE_DIGITS + 1]; /* the last one first */
	int			count = 0;
	int			first = 0;
	int			odd = value.scale % BASE_DIGITS;
	int			weight = -(value.scale + BASE_DIGITS - 1) / BASE_DIGITS - 1;
	bool		negative = value.mantissa < 0;
	uint128		magnitude = negative ? -(uint128) value.mantissa : (uint128) value.mantissa;
	uint64		rest;
	char	   *result;
	uint16	   *out;

	if (odd > 0)
	{
		uint128		quotient = magnitude >> 64 == 0 ?
			(uint64) magnitude / power[odd] : magnitude / power[odd];

		digit[count++] = (uint16) (magnitude - quotient * power[odd]) * power[BASE_DIGITS - odd];
		magnitude = quotient;
	}
	while (magnitude >> 64 != 0)
	{
		uint128		quotient = magnitude / BASE;

		digit[count++] = (uint16) (magnitude - quotient * BASE);
		magnitude = quotient;
	}
	for (rest = (uint64) magnitude; rest != 0; rest /= BASE)
		digit[count++] = (uint16) (rest % BASE);
	weight += count;

	while (count > 0 && digit[count - 1] == 0)
	{
		count--;
		weight--;
	}
	while (first < count && digit[first] == 0)
		first++;
	if (count == 0)
		weight = 0;

	result = palloc(VARHDRSZ + sizeof(uint16) * (1 + count - first));
	SET_VARSIZE(result, VARHDRSZ + sizeof(uint16) * (1 + count - first));
	out = (uint16 *) VARDATA(result);
	*out++ = FORMAT_SHORT | (negative ? SHORT_NEGATIVE : 0) |
		(uint16) (value.scale << SHORT_SCALE_SHIFT) | (weight & SHORT_WEIGHT_MASK);
	while (count > first)
		*out++ = digit[--count];
	return (Numeric) result;
}

NumericKind
float8_to_decimal(double value, Decimal *result)
{
	char		text[DOUBLE_SHORTEST_DECIMAL_LEN];
	size_t		at = 0;

	if (isnan(value))
		return NUMERIC_NOT_A_NUMBER;
	if (isinf(value))
		return NUMERIC_INFINITE;
	return decimal_parse(text, double_to_shortest_decimal_buf(value, text), &at, result) ?
		NUMERIC_DECIMAL : NUMERIC_TOO_WIDE;
}

NumericKind
float4_to_decimal(float value, Decimal *result)
{
	char		text[FLOAT_SHORTEST_DECIMAL_LEN];
	size_t		at = 0;

	if (isnan(value))
		return NUMERIC_NOT_A_NUMBER;
	if (isinf(value))
		return NUMERIC_INFINITE;
	return decimal_parse(text, float_to_shortest_decimal_buf(value, text), &at, result) ?
		NUMERIC_DECIMAL : NUMERIC_TOO_WIDE;
}
