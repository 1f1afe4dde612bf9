/*
 * number/decimal.c
 *		Exact decimal numbers.
 *
 * Prices and sums of prices nearly always fit 64 bits, products of two of them 128: each function
 * takes the narrowest of 64 bits, 128 bits and wide integers that is exact.
 */
#include "pure.h"

#include "number/decimal.h"
#include "number/magnitude.h"
#include "number/wide.h"

int128
power_of_ten(int exponent)
{
	Assert(exponent >= 0 && exponent <= POWER_MAX);
	return (int128) power128[exponent];
}

/* Number of decimal digits, 0 for 0. */
static int
digits_of(uint128 magnitude)
{
	int			digits = 0;

	if (magnitude >= power128[POWER_MAX])
		return POWER_MAX + 1;
	for (int step = 32; step > 0; step /= 2)
	{
		if (digits + step <= POWER_MAX && magnitude >= power128[digits + step - 1])
			digits += step;
	}
	return digits;
}

bool
decimal_fits(Decimal value)
{
	return magnitude_of(value.mantissa) < power128[DECIMAL_MAX_DIGITS];
}

bool
decimal_rescale(Decimal value, int scale, Decimal *result)
{
	uint128		magnitude = magnitude_of(value.mantissa);
	bool		negative = value.mantissa < 0;

	if (scale < 0 || scale > DECIMAL_MAX_SCALE)
		return false;
	if (scale > value.scale)
	{
		if (magnitude > signed_limit[scale - value.scale])
			return false;
		magnitude *= power128[scale - value.scale];
	}
	else if (scale < value.scale)
	{
		int			zeros = value.scale - scale;

		if (strip_zeros(&magnitude, zeros) < zeros)
			return false;
	}
	else
	{
		*result = value;
		return true;
	}
	result->mantissa = with_sign(magnitude, negative);
	result->scale = scale;
	return true;
}

Decimal
decimal_strip(Decimal value, int floor)
{
	if (value.scale > floor)
	{
		uint128		magnitude = magnitude_of(value.mantissa);

		value.scale -= strip_zeros(&magnitude, value.scale - floor);
		value.mantissa = with_sign(magnitude, value.mantissa < 0);
	}
	return value;
}

bool
decimal_add(Decimal a, Decimal b, Decimal *result)
{
	int128		sum;

	if (a.scale != b.scale)
	{
		int			scale = Max(a.scale, b.scale);

		if (!decimal_rescale(a, scale, &a) || !decimal_rescale(b, scale, &b))
			return false;
	}
	if (__builtin_add_overflow(a.mantissa, b.mantissa, &sum))
		return false;
	result->mantissa = sum;
	result->scale = a.scale;
	return true;
}

bool
decimal_subtract(Decimal a, Decimal b, Decimal *result)
{
	int128		difference;

	if (a.scale != b.scale)
	{
		int			scale = Max(a.scale, b.scale);

		if (!decimal_rescale(a, scale, &a) || !decimal_rescale(b, scale, &b))
			return false;
	}
	if (__builtin_sub_overflow(a.mantissa, b.mantissa, &difference))
		return false;
	result->mantissa = difference;
	result->scale = a.scale;
	return true;
}

/* A product of more than 128 bits: drops zeros one by one until it has 36 digits, or none is left. */
static bool
multiply_wide(Decimal a, Decimal b, int scale, Decimal *result)
{
	WideInteger product;
	WideInteger factor;
	WideInteger limit;

	wide_from_int128(&product, a.mantissa);
	wide_from_int128(&factor, b.mantissa);
	if (!wide_multiply(&product, &product, &factor))
		return false;
	product.negative = false;
	wide_from_int128(&limit, (int128) power128[DECIMAL_MAX_DIGITS]);
	while (scale > 0 && (scale > DECIMAL_MAX_SCALE || wide_compare(&product, &limit) >= 0))
	{
		WideInteger shorter = product;

		if (wide_divide_by_small(&shorter, 10) != 0)
			break;
		product = shorter;
		scale--;
	}
	product.negative = (a.mantissa < 0) != (b.mantissa < 0);
	result->scale = scale;
	return scale <= DECIMAL_MAX_SCALE && wide_to_int128(&product, &result->mantissa);
}

bool
decimal_multiply(Decimal a, Decimal b, Decimal *result)
{
	uint128		left = magnitude_of(a.mantissa);
	uint128		right = magnitude_of(b.mantissa);
	int			scale = a.scale + b.scale;
	bool		negative = (a.mantissa < 0) != (b.mantissa < 0);
	uint128		product;

	if (left == 0 || right == 0)
	{
		result->mantissa = 0;
		result->scale = Min(scale, DECIMAL_MAX_SCALE);
		return true;
	}
	if (!(FITS_64(left) && FITS_64(right)) && left > UINT128_MAXIMUM / right)
		return multiply_wide(a, b, scale, result);
	product = left * right;
	if (scale > DECIMAL_MAX_SCALE || product >= power128[DECIMAL_MAX_DIGITS])
	{
		int			zeros = Max(scale - DECIMAL_MAX_SCALE, 0);

		if (product >= power128[DECIMAL_MAX_DIGITS])
			zeros = Max(zeros, digits_of(product) - DECIMAL_MAX_DIGITS);
		scale -= strip_zeros(&product, Min(zeros, scale));
		if (scale > DECIMAL_MAX_SCALE || product > (uint128) INT128_MAXIMUM + negative)
			return false;
	}
	result->mantissa = with_sign(product, negative);
	result->scale = scale;
	return true;
}

int
decimal_compare(Decimal a, Decimal b)
{
	if (a.scale != b.scale && (a.mantissa < 0) == (b.mantissa < 0))
	{
		/* one that overflows at the other's scale is beyond all that do not */
		if (a.scale < b.scale)
		{
			if (!decimal_rescale(a, b.scale, &a))
				return a.mantissa < 0 ? -1 : 1;
		}
		else if (!decimal_rescale(b, a.scale, &b))
			return b.mantissa < 0 ? 1 : -1;
	}
	return a.mantissa < b.mantissa ? -1 : a.mantissa > b.mantissa;
}

bool
decimal_round(Decimal value, int digits, Decimal *result)
{
	if (digits < value.scale)
	{
		if (digits < 0)
			return false;
		result->mantissa = with_sign(divide_rounded(magnitude_of(value.mantissa),
													power128[value.scale - digits]),
									 value.mantissa < 0);
		result->scale = digits;
		return true;
	}
	return decimal_rescale(value, digits, result);
}

bool
decimal_compose(uint128 mantissa, bool negative, int64 exponent, int64 scale, Decimal *result)
{
	scale = Min(Max(scale, 0), DECIMAL_MAX_SCALE);
	if (mantissa != 0)
	{
		int64		smallest = Max(-exponent, 0);
		int64		largest = DECIMAL_MAX_DIGITS - digits_of(mantissa) - exponent;

		scale = Min(Max(scale, smallest), largest);
		if (scale < smallest || scale > DECIMAL_MAX_SCALE)
			return false;
		mantissa *= power128[scale + exponent];
	}
	result->mantissa = with_sign(mantissa, negative);
	result->scale = (int) scale;
	return true;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits read: mantissa x 10^zeros is the number that they make without a decimal point. */
typedef struct DigitRun
{
	uint128		mantissa;		/* ends in no zero */
	int64		zeros;			/* met since its last digit */
	int			digits;			/* of the mantissa */
	bool		too_long;		/* more of them than a Decimal holds */
} DigitRun;

static void
take_digit(DigitRun *run, char digit)
{
	if (digit == '0')
		run->zeros += run->mantissa != 0;
	else if (run->too_long || run->zeros + 1 > DECIMAL_MAX_DIGITS - run->digits)
		run->too_long = true;
	else
	{
		run->mantissa = run->mantissa * power128[run->zeros + 1] + (digit - '0');
		run->digits += (int) run->zeros + 1;
		run->zeros = 0;
	}
}

/* Moves behind [e [sign] digits], if that stands there; the exponent stops at a billion. */
static int64
parse_exponent(const char *text, size_t length, size_t *at)
{
	size_t		here = *at;
	bool		negative = false;
	int64		exponent = 0;

	if (here >= length || (text[here] != 'e' && text[here] != 'E'))
		return 0;
	here++;
	if (here < length && (text[here] == '+' || text[here] == '-'))
		negative = text[here++] == '-';
	if (here >= length || !is_digit(text[here]))
		return 0;
	for (; here < length && is_digit(text[here]); here++)
	{
		if (exponent < 1000000000)
			exponent = exponent * 10 + (text[here] - '0');
	}
	*at = here;
	return negative ? -exponent : exponent;
}

bool
decimal_parse(const char *text, size_t length, size_t *at, Decimal *result)
{
	DigitRun	run = {0};
	size_t		here = *at;
	bool		negative = false;
	bool		point = false;
	int64		digits = 0;
	int64		decimals = 0;

	if (here < length && (text[here] == '+' || text[here] == '-'))
		negative = text[here++] == '-';
	for (; here < length; here++)
	{
		if (is_digit(text[here]))
		{
			take_digit(&run, text[here]);
			decimals += point;
			digits++;
			if ((digits & 0xFFFF) == 0)
				CHECK_FOR_INTERRUPTS();
		}
		else if (text[here] == '.' && !point)
			point = true;
		else
			break;
	}
	if (digits == 0)
		return false;
	decimals -= parse_exponent(text, length, &here);
	*at = here;

	return !run.too_long &&
		decimal_compose(run.mantissa, negative, run.zeros - decimals, decimals, result);
}

int
decimal_print(Decimal value, char *buffer)
{
	char		digit[2 * DECIMAL_MAX_SCALE];	/* the last digit first */
	int			digits = 0;
	char	   *out = buffer;
	uint128		magnitude = magnitude_of(value.mantissa);

	Assert(value.scale >= 0 && value.scale <= DECIMAL_MAX_SCALE);
	while (magnitude != 0)
	{
		/* 18 digits at a time, so that most division is of 64 bits */
		bool		last = FITS_64(magnitude);
		uint128		rest = last ? 0 : magnitude / power128[18];
		uint64		part = (uint64) (magnitude - rest * power128[18]);

		for (int i = 0; last ? part != 0 : i < 18; i++)
		{
			digit[digits++] = '0' + part % 10;
			part /= 10;
		}
		magnitude = rest;
	}
	while (digits <= value.scale)
		digit[digits++] = '0';

	if (value.mantissa < 0)
		*out++ = '-';
	while (digits > 0)
	{
		if (digits == value.scale)
			*out++ = '.';
		*out++ = digit[--digits];
	}
	*out = '\0';
	return (int) (out - buffer);
}
