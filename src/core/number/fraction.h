/*
 * number/fraction.h
 *		Exact quotients as they are stored: a decimal over a whole number.
 */
#ifndef NUMBER_FRACTION_H
#define NUMBER_FRACTION_H

#include "number/ratio.h"

/*
 * sum / divisor; the divisor is positive.  Reduced, it shares no factor with 10, whose factors are decimals of
 * the sum, nor with the sum, and the sum has no zeros behind its last decimal: so a value has one form.
 */
typedef struct Fraction
{
	Decimal		sum;
	int128		divisor;
} Fraction;

/* Divisors are below this, and a sum has at most 36 digits, where a fraction fits. */
#define FRACTION_DIVISOR_LIMIT power_of_ten(DECIMAL_MAX_DIGITS)

/* Significant digits to which a value is rounded that does not fit as a fraction. */
#define ROUNDED_DIGITS 24

/* Reduces it; false where the result does not fit. */
extern bool fraction_reduce(Fraction *fraction);

/* The ratio reduced; false where that does not fit. */
extern bool fraction_of_ratio(const Ratio *ratio, Fraction *result);
extern void ratio_of_fraction(Ratio *ratio, const Fraction *fraction);

/* a + b, not reduced; false where that takes more than 128 bits. */
extern bool fraction_add(const Fraction *a, const Fraction *b, Fraction *result);

/*
 * The ratio to so many significant digits, or as many as it has before the point; at most 36 decimals.
 * false where it has more than 36 digits before the point.
 */
extern bool ratio_round_significant(const Ratio *ratio, int digits, Decimal *result);

/* The ratio as a fraction, or rounded where it does not fit as one; false where that does not fit either. */
extern bool fraction_nearest(const Ratio *ratio, Fraction *result);

/*
 * Brings values that stand over divisors of their own (0 is 1) to one, so that each of them is value / *common; where
 * that, or a value times it, has more than `digits` digits, each is rounded to so many significant digits, and *common
 * is 1.  false where a value has more than 36 digits before the point.
 */
extern bool bring_to_one_divisor(Decimal *values, const int128 *divisors, size_t count, int digits, int128 *common);

/* The largest that divides both, which are positive. */
extern int128 common_divisor(int128 a, int128 b);

#endif							/* NUMBER_FRACTION_H */
