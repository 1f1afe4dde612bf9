/*
 * number/fraction.c
 *		Exact quotients as they are stored: a decimal over a whole number.
 */
#include "pure.h"

#include "number/fraction.h"
#include "number/magnitude.h"

int128
common_divisor(int128 a, int128 b)
{
	while (!FITS_64(a) || !FITS_64(b))
	{
		int128		rest = a % b;

		if (rest == 0)
			return b;
		a = b;
		b = rest;
	}
	for (;;)
	{
		uint64		rest = (uint64) a % (uint64) b;

		if (rest == 0)
			return b;
		a = b;
		b = rest;
	}
}

/* Multiplies by base^exponent; false where that overflows. */
static bool
multiply_by_power(int128 *value, int base, int exponent)
{
	for (; exponent > 0; exponent--)
	{
		if (__builtin_mul_overflow(*value, base, value))
			return false;
	}
	return true;
}

/* Takes a prime out of a number; returns how often. */
static int
take_out_prime(int128 *value, int prime)
{
	int			times = 0;

	for (; *value % prime == 0; times++)
		*value /= prime;
	return times;
}

bool
fraction_reduce(Fraction *fraction)
{
	int128		sum = fraction->sum.mantissa;
	int128		divisor = fraction->divisor;
	int			scale = fraction->sum.scale;

	Assert(divisor > 0);
	if (sum == 0)
	{
		*fraction = (Fraction) {{0, 0}, 1};
		return true;
	}
	if (divisor > 1)
	{
		int128		common = common_divisor((int128) magnitude_of(sum), divisor);
		int			twos;
		int			fives;

		sum /= common;
		divisor /= common;
		twos = take_out_prime(&divisor, 2);
		fives = take_out_prime(&divisor, 5);
		scale += Max(twos, fives);
		if (!multiply_by_power(&sum, 2, fives - twos) || !multiply_by_power(&sum, 5, twos - fives))
			return false;
	}
	/* decimals may be too many only for their zeros */
	if (scale > 0)
	{
		uint128		magnitude = magnitude_of(sum);

		scale -= strip_zeros(&magnitude, scale);
		sum = with_sign(magnitude, sum < 0);
	}
	*fraction = (Fraction) {{sum, scale}, divisor};
	return scale <= DECIMAL_MAX_SCALE && decimal_fits(fraction->sum) && divisor < FRACTION_DIVISOR_LIMIT;
}

void
ratio_of_fraction(Ratio *ratio, const Fraction *fraction)
{
	ratio_of(ratio, fraction->sum, (Decimal) {fraction->divisor, 0});
}

/* Divides both by the largest number that divides both; neither is zero. */
static void
divide_by_common(WideInteger *a, WideInteger *b)
{
	WideInteger larger = *a;
	WideInteger smaller = *b;

	larger.negative = smaller.negative = false;
	while (smaller.length > 0)
	{
		WideInteger times;
		WideInteger rest;

		/* the remainder nearest to zero */
		wide_divide_rounded(&times, &larger, &smaller);
		(void) wide_multiply(&rest, &times, &smaller);
		(void) wide_subtract(&rest, &larger, &rest);
		rest.negative = false;
		larger = smaller;
		smaller = rest;
	}
	wide_divide_rounded(a, a, &larger);
	wide_divide_rounded(b, b, &larger);
}

/* Takes a small prime out of a number that is not zero; returns how often. */
static int
take_out_of_wide(WideInteger *value, uint32 prime)
{
	WideInteger divided = *value;
	int			times = 0;

	while (wide_divide_by_small(&divided, prime) == 0)
	{
		*value = divided;
		times++;
	}
	return times;
}

bool
fraction_of_ratio(const Ratio *ratio, Fraction *result)
{
	Ratio		reduced = *ratio;
	int			twos;
	int			fives;
	int			scale;

	if (ratio_sign(ratio) == 0)
	{
		*result = (Fraction) {{0, 0}, 1};
		return true;
	}
	divide_by_common(&reduced.numerator, &reduced.denominator);
	twos = take_out_of_wide(&reduced.denominator, 2);
	fives = take_out_of_wide(&reduced.denominator, 5);
	scale = Max(twos, fives);
	if (scale > DECIMAL_MAX_SCALE)
		return false;
	for (int i = twos; i < scale; i++)
		if (!wide_add(&reduced.numerator, &reduced.numerator, &reduced.numerator))
			return false;
	for (int i = fives; i < scale; i++)
	{
		WideInteger five;

		wide_from_int128(&five, 5);
		if (!wide_multiply(&reduced.numerator, &reduced.numerator, &five))
			return false;
	}
	result->sum.scale = scale;
	return wide_to_int128(&reduced.numerator, &result->sum.mantissa) &&
		wide_to_int128(&reduced.denominator, &result->divisor) && decimal_fits(result->sum) &&
		result->divisor < FRACTION_DIVISOR_LIMIT;
}

bool
fraction_add(const Fraction *a, const Fraction *b, Fraction *result)
{
	int128		common;
	Decimal		left;
	Decimal		right;

	if (a->divisor == b->divisor)
	{
		result->divisor = a->divisor;
		return decimal_add(a->sum, b->sum, &result->sum);
	}
	common = common_divisor(a->divisor, b->divisor);
	left = a->sum;
	right = b->sum;
	if (__builtin_mul_overflow(left.mantissa, b->divisor / common, &left.mantissa) ||
		__builtin_mul_overflow(right.mantissa, a->divisor / common, &right.mantissa) ||
		__builtin_mul_overflow(a->divisor, b->divisor / common, &result->divisor))
		return false;
	return decimal_add(left, right, &result->sum);
}

/* Number of decimal digits of a mantissa. */
static int
digits_of_mantissa(int128 mantissa)
{
	uint128		magnitude = magnitude_of(mantissa);
	int			digits = 0;

	while (digits <= POWER_MAX && magnitude >= power128[digits])
		digits++;
	return digits;
}

bool
ratio_round_significant(const Ratio *ratio, int digits, Decimal *result)
{
	int			decimals;

	if (!ratio_round(ratio, 0, result))
		return false;
	decimals = DECIMAL_MAX_SCALE - digits_of_mantissa(result->mantissa);
	/* one fewer where rounding makes a digit more before the point, or behind it */
	while (decimals > 0 && !ratio_round(ratio, decimals, result))
		decimals--;
	decimals -= Max(digits_of_mantissa(result->mantissa) - digits, 0);
	return ratio_round(ratio, Max(decimals, 0), result);
}

bool
fraction_nearest(const Ratio *ratio, Fraction *result)
{
	if (fraction_of_ratio(ratio, result))
		return true;
	result->divisor = 1;
	/* what is not zero is not rounded to it */
	if (!ratio_round_significant(ratio, ROUNDED_DIGITS, &result->sum) || result->sum.mantissa == 0)
		return false;
	result->sum = decimal_strip(result->sum, 0);
	return true;
}

/* The same, false where there are too many digits; nothing is changed then. */
static bool
find_one_divisor(Decimal *values, const int128 *divisors, size_t count, int128 limit, int128 *common)
{
	*common = 1;
	for (size_t i = 0; i < count; i++)
	{
		int128		divisor = Max(divisors[i], 1);

		CHECK_FOR_INTERRUPTS();
		if (__builtin_mul_overflow(*common, divisor / common_divisor(*common, divisor), common) || *common >= limit)
			return false;
	}
	for (size_t i = 0; i < count; i++)
	{
		int128		product;

		CHECK_FOR_INTERRUPTS();
		if (__builtin_mul_overflow(values[i].mantissa, *common / Max(divisors[i], 1), &product) ||
			product >= limit || product <= -limit)
			return false;
	}
	for (size_t i = 0; i < count; i++)
		values[i].mantissa *= *common / Max(divisors[i], 1);
	return true;
}

bool
bring_to_one_divisor(Decimal *values, const int128 *divisors, size_t count, int digits, int128 *common)
{
	if (find_one_divisor(values, divisors, count, power_of_ten(digits), common))
		return true;
	*common = 1;
	for (size_t i = 0; i < count; i++)
	{
		Ratio		ratio;

		CHECK_FOR_INTERRUPTS();
		if (divisors[i] <= 1)
			continue;
		ratio_of(&ratio, values[i], (Decimal) {divisors[i], 0});
		if (!ratio_round_significant(&ratio, digits, &values[i]))
			return false;
	}
	return true;
}
