/*
 * number/ratio.c
 *		Exact quotients of decimals.
 */
#include "pure.h"

#include "number/magnitude.h"
#include "number/ratio.h"

/* Moves the sign from the denominator to the numerator. */
static inline void
settle_sign(Ratio *ratio)
{
	if (ratio->denominator.negative)
	{
		ratio->denominator.negative = false;
		ratio->numerator.negative = ratio->numerator.length > 0 && !ratio->numerator.negative;
	}
}

void
ratio_of(Ratio *ratio, Decimal a, Decimal b)
{
	Assert(b.mantissa != 0);
	wide_from_int128(&ratio->numerator, a.mantissa);
	wide_from_int128(&ratio->denominator, b.mantissa);
	if (a.scale < b.scale)
		(void) wide_multiply_by_power_of_ten(&ratio->numerator, b.scale - a.scale);
	else
		(void) wide_multiply_by_power_of_ten(&ratio->denominator, a.scale - b.scale);
	settle_sign(ratio);
}

bool
ratio_difference(Ratio *result, const Ratio *before, const Ratio *after)
{
	WideInteger left;
	WideInteger right;
	WideInteger denominator;

	if (wide_compare(&before->denominator, &after->denominator) == 0)
	{
		denominator = before->denominator;
		left = after->numerator;
		right = before->numerator;
	}
	else if (!wide_multiply(&left, &after->numerator, &before->denominator) ||
			 !wide_multiply(&right, &before->numerator, &after->denominator) ||
			 !wide_multiply(&denominator, &before->denominator, &after->denominator))
		return false;
	if (!wide_subtract(&result->numerator, &left, &right))
		return false;
	result->denominator = denominator;
	return true;
}

bool
ratio_change_pct(Ratio *result, const Ratio *before, const Ratio *after)
{
	WideInteger left;
	WideInteger right;

	if (before->numerator.length == 0)
		return false;
	/* before = right / common, after = left / common, and the common denominator cancels */
	if (wide_compare(&before->denominator, &after->denominator) == 0)
	{
		left = after->numerator;
		right = before->numerator;
	}
	else if (!wide_multiply(&left, &after->numerator, &before->denominator) ||
			 !wide_multiply(&right, &before->numerator, &after->denominator))
		return false;
	if (!wide_subtract(&result->numerator, &left, &right) ||
		!wide_multiply_by_power_of_ten(&result->numerator, 2))
		return false;
	result->denominator = right;
	settle_sign(result);
	return true;
}

bool
ratio_multiply(Ratio *result, const Ratio *a, const Ratio *b)
{
	return wide_multiply(&result->numerator, &a->numerator, &b->numerator) &&
		wide_multiply(&result->denominator, &a->denominator, &b->denominator);
}

bool
ratio_divide(Ratio *result, const Ratio *a, const Ratio *b)
{
	WideInteger numerator;

	Assert(b->numerator.length > 0);
	if (!wide_multiply(&numerator, &a->numerator, &b->denominator) ||
		!wide_multiply(&result->denominator, &a->denominator, &b->numerator))
		return false;
	result->numerator = numerator;
	settle_sign(result);
	return true;
}

int
ratio_compare(const Ratio *a, const Ratio *b)
{
	return wide_compare_products(&a->numerator, &b->denominator,
								 &b->numerator, &a->denominator);
}

int
ratio_sign(const Ratio *ratio)
{
	return ratio->numerator.length == 0 ? 0 : ratio->numerator.negative ? -1 : 1;
}

bool
ratio_round(const Ratio *ratio, int digits, Decimal *result)
{
	WideInteger rounded;
	Decimal		value;

	if (digits < 0 || digits > DECIMAL_MAX_SCALE)
		return false;
	if (!wide_scale_divide_rounded(&rounded, &ratio->numerator, digits, &ratio->denominator) ||
		!wide_to_int128(&rounded, &value.mantissa))
		return false;
	value.scale = digits;
	if (!decimal_fits(value))
		return false;
	*result = value;
	return true;
}

bool
ratio_round_quotient(const Ratio *ratio, Decimal *result)
{
	for (int digits = QUOTIENT_DIGITS; digits >= 0; digits--)
	{
		if (ratio_round(ratio, digits, result))
		{
			*result = decimal_strip(*result, 0);
			return true;
		}
	}
	return false;
}

/*
 * numerator x 10^exponent / denominator, rounded, from its whole part and its remainder, where the
 * product overflows 128 bits but the remainder's does not; false where that one does too, or the
 * result has more than 36 digits.
 */
static bool
divide_in_two_steps(uint128 numerator, int exponent, uint128 denominator, uint128 *result)
{
	uint128		whole;

	if (denominator > unsigned_limit[exponent])
		return false;
	whole = numerator / denominator;
	if (whole > unsigned_limit[exponent])
		return false;
	whole *= power128[exponent];
	*result = whole + divide_rounded(numerator % denominator * power128[exponent], denominator);
	return *result >= whole && *result < power128[DECIMAL_MAX_DIGITS];
}

/* quotient() where 128 bits do not do. */
static bool
quotient_wide(Decimal a, Decimal b, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, a, b);
	return ratio_round_quotient(&ratio, result);
}

/* The magnitude of a / b at 12 decimals, rounded; false where 128 bits do not do. */
static inline bool
quotient_quickly(Decimal a, Decimal b, uint128 *result)
{
	uint128		numerator = magnitude_of(a.mantissa);
	uint128		denominator = magnitude_of(b.mantissa);
	int			exponent = QUOTIENT_DIGITS + b.scale - a.scale;

	Assert(b.mantissa != 0);
	if (exponent > POWER_MAX)
		return false;
	if (exponent < 0)
	{
		if (denominator > unsigned_limit[-exponent])
			return false;
		*result = divide_rounded(numerator, denominator * power128[-exponent]);
	}
	else if (likely(numerator <= unsigned_limit[exponent]))
		*result = divide_rounded(numerator * power128[exponent], denominator);
	else if (!divide_in_two_steps(numerator, exponent, denominator, result))
		return false;
	return *result < power128[DECIMAL_MAX_DIGITS];
}

bool
quotient(Decimal a, Decimal b, Decimal *result)
{
	bool		negative = (a.mantissa < 0) != (b.mantissa < 0);
	uint128		rounded;

	if (!quotient_quickly(a, b, &rounded))
		return quotient_wide(a, b, result);
	if (likely(FITS_64(rounded)))
	{
		uint64		low = (uint64) rounded;

		result->scale = QUOTIENT_DIGITS - strip_zeros_64(&low, QUOTIENT_DIGITS);
		result->mantissa = with_sign(low, negative);
		return true;
	}
	result->scale = QUOTIENT_DIGITS - strip_zeros(&rounded, QUOTIENT_DIGITS);
	result->mantissa = with_sign(rounded, negative);
	return true;
}

bool
quotient_to_int64(Decimal a, Decimal b, int64 *mantissa)
{
	uint128		rounded;

	if (!quotient_quickly(a, b, &rounded) || rounded >> 63 != 0)
		return false;
	*mantissa = (a.mantissa < 0) != (b.mantissa < 0) ? -(int64) rounded : (int64) rounded;
	return true;
}

bool
scaled_quotient(int64 a, uint64 factor, uint64 b, int64 *result)
{
	uint128		product = (uint128) (a < 0 ? -(uint64) a : (uint64) a) * factor;
	uint64		whole;
	uint64		rest;

	/* then the quotient fits 62 bits, and the processor divides at once */
	if ((uint64) (product >> 64) >= b >> 2)
		return false;
	whole = (uint64) (product / b);
	rest = (uint64) product - whole * b;
	whole += rest >= b - rest;
	*result = a < 0 ? -(int64) whole : (int64) whole;
	return true;
}
