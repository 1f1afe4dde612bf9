/*
 * number/exponential.h
 *		Logarithms, exponentials and square roots of exact decimals and quotients.
 *
 * All in integers, so that every machine gives the same digits.  Results are rounded once, halves
 * away from zero.  Roots are exact before that.  Logarithms and exponentials are known to within
 * 2^-60 of the last place that is asked for, often far better; those other than ln 1 and exp 0 are
 * irrational, so none is a tie.
 */
#ifndef NUMBER_EXPONENTIAL_H
#define NUMBER_EXPONENTIAL_H

#include "number/ratio.h"

/* Decimals of each logarithm, root or exponential that is stored or added up. */
#define LOGARITHM_DIGITS 18

/*
 * Decimals of those whose sum is rounded only at the end.  The logarithms of 36-digit decimals are
 * below 84 each: a Decimal holds the sum of a million of them.
 */
#define LOGARITHM_FINE_DIGITS 30

/* Natural logarithm to exactly `digits` decimals, 0 .. 33; false where x is zero or negative. */
extern bool decimal_ln(Decimal x, int digits, Decimal *result);
extern bool ratio_ln(const Ratio *x, int digits, Decimal *result);

/*
 * e^x to `digits` decimals, 0 .. 36, or as many fewer as 36 significant digits hold; false where
 * they do not hold the integer part.
 */
extern bool decimal_exp(Decimal x, int digits, Decimal *result);
extern bool ratio_exp(const Ratio *x, int digits, Decimal *result);

/* Square root to exactly `digits` decimals, 0 .. ROOT_DIGITS; false where x is negative or 36 digits overflow. */
#define ROOT_DIGITS 30
extern bool decimal_sqrt(Decimal x, int digits, Decimal *result);
extern bool ratio_sqrt(const Ratio *x, int digits, Decimal *result);

/*
 * The geometric mean of `count` numbers, 1 or more, from the sum of their logarithms: e^(sum /
 * count) to 28 significant digits, and then to 12 decimals, trailing zeros removed.  (By way of 28
 * digits a mean that is a tie, as of 0.0000000000005 and itself, is rounded as the tie that it is.)
 * Logarithms of LOGARITHM_FINE_DIGITS put it off by 10^-30 of itself at most.
 */
extern bool geometric_mean(Decimal logarithms, int64 count, Decimal *mean);

#endif							/* NUMBER_EXPONENTIAL_H */
