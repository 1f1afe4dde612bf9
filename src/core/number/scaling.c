/*
 * number/scaling.c
 *		Many integers times one fraction, rounded: exactly, and without dividing.
 *
 * With N / D the fraction, s the shift and M = floor(N x 2^s / D) < 2^64 the multiplier, the estimate
 * floor(x M / 2^s) of a magnitude x < 2^s is the whole part of x N / D or one less:
 *		x N / D - x M / 2^s < x / 2^s < 1
 * So the remainder x N - estimate x D is at least 0 and below 2 D < 2^63, and right when computed
 * modulo 2^64; it tells what has to be added for the nearest integer.  (T. Granlund, P. Montgomery,
 * Division by invariant integers using multiplication, 1994, where the divisor is the whole.)
 */
#include "number/scaling.h"

#define DENOMINATOR_LIMIT (UINT64CONST(1) << 62)
#define RESULT_MAXIMUM ((UINT64CONST(1) << 63) - 2)
#define SHIFT_MAXIMUM 120

static uint128
greatest_common_divisor(uint128 a, uint128 b)
{
	while (b != 0)
	{
		uint128		rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

bool
scaling_begin(Scaling *scaling, uint128 numerator, uint128 denominator)
{
	uint128		common = greatest_common_divisor(numerator, denominator);
	uint128		whole;
	uint128		rest;
	uint128		largest;
	int			shift;

	numerator /= common;
	denominator /= common;
	if (denominator >= DENOMINATOR_LIMIT)
		return false;
	whole = numerator / denominator;
	rest = numerator % denominator;
	if (whole > RESULT_MAXIMUM)
		return false;

	/* the largest shift with which the multiplier fits 64 bits */
	if (whole > 0)
		shift = __builtin_clzll((uint64) whole);
	else
	{
		/* rest x 2^shift < denominator x 2^64 */
		shift = 63 + __builtin_clzll((uint64) rest) - __builtin_clzll((uint64) denominator);
		shift = Min(shift, SHIFT_MAXIMUM);
	}
	scaling->numerator = (uint64) numerator;
	scaling->denominator = (uint64) denominator;
	scaling->multiplier = ((uint64) whole << Min(shift, 63)) + (uint64) ((rest << shift) / denominator);
	scaling->up = Max(64 - shift, 0);
	scaling->down = Max(shift - 64, 0);

	largest = (uint128) RESULT_MAXIMUM * denominator / numerator;
	scaling->largest = (uint64) Min(largest, (UINT64CONST(1) << Min(shift, 63)) - 1);
	return true;
}

static uint64
largest_magnitude(const int64 *values, int count)
{
	uint64		largest = 0;

	for (int i = 0; i < count; i++)
	{
		uint64		sign = (uint64) (values[i] >> 63);
		uint64		magnitude = ((uint64) values[i] ^ sign) - sign;

		largest = Max(largest, magnitude);
	}
	return largest;
}

/* What is not the case is a constant where this is called, so that it costs nothing there. */
static inline void
scale_all(const Scaling *scaling, bool any_negative, bool any_down, const int64 *values, int count,
		  int64 *results)
{
	/* in variables, since the results might be taken for a part of the scaling */
	const uint64 numerator = scaling->numerator;
	const uint64 denominator = scaling->denominator;
	const uint64 multiplier = scaling->multiplier;
	const uint64 half = denominator - denominator / 2;	/* from here on up */
	const int	up = scaling->up;
	const int	down = any_down ? scaling->down : 0;

	for (int i = 0; i < count; i++)
	{
		uint64		sign = any_negative ? (uint64) (values[i] >> 63) : 0;
		uint64		magnitude = ((uint64) values[i] ^ sign) - sign;
		uint64		result = (uint64) ((uint128) (magnitude << up) * multiplier >> 64) >> down;
		uint64		rest = magnitude * numerator - result * denominator;

		result += (rest >= half) + (rest >= half + denominator);
		results[i] = (int64) ((result ^ sign) - sign);
	}
}

bool
scale_values(const Scaling *scaling, const int64 *values, int count, int64 *results)
{
	uint64		all = 0;

	/* all bits that occur are no less than the largest, and found faster */
	for (int i = 0; i < count; i++)
		all |= (uint64) values[i];
	if (all >= scaling->largest && largest_magnitude(values, count) > scaling->largest)
		return false;
	if (all >> 63 == 0 && scaling->down == 0)
		scale_all(scaling, false, false, values, count, results);
	else
		scale_all(scaling, true, true, values, count, results);
	return true;
}
