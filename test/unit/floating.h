/*
 * floating.h
 *		Exact numbers as floating ones, for tests of index numbers.
 */
#ifndef FLOATING_H
#define FLOATING_H

#include "number/ratio.h"
#include <math.h>


static inline long double
real(Decimal value)
{
	return (long double) value.mantissa / (long double) power_of_ten(value.scale);
}

static inline long double
real_ratio(const Ratio *ratio)
{
	long double numerator = 0;
	long double denominator = 0;

	for (int i = ratio->numerator.length - 1; i >= 0; i--)
		numerator = numerator * 4294967296.0L + ratio->numerator.limb[i];
	for (int i = ratio->denominator.length - 1; i >= 0; i--)
		denominator = denominator * 4294967296.0L + ratio->denominator.limb[i];
	return (ratio->numerator.negative ? -1 : 1) * numerator / denominator;
}

static inline bool
near(long double a, long double b, long double tolerance)
{
	return fabsl(a - b) <= tolerance * fmaxl(1, fmaxl(fabsl(a), fabsl(b)));
}

#endif							/* FLOATING_H */
