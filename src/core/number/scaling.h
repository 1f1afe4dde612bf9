/*
 * number/scaling.h
 *		Many integers times one fraction, rounded: exactly, and without dividing.
 */
#ifndef NUMBER_SCALING_H
#define NUMBER_SCALING_H

#include "pure.h"

/*
 * A fraction numerator / denominator, and its reciprocal multiplier / 2^shift, a little below it.
 * The numerator is kept modulo 2^64, which is all that the remainder takes.
 */
typedef struct Scaling
{
	uint64		numerator;
	uint64		denominator;	/* below 2^62 */
	uint64		multiplier;
	int			up;				/* 64 - shift where that is positive, */
	int			down;			/* or shift - 64 */
	uint64		largest;		/* magnitude of a value whose result is sure to fit 63 bits */
} Scaling;

/*
 * Prepares values x numerator / denominator, both positive and below 2^127; false where that is not
 * for 64-bit arithmetic.
 */
extern bool scaling_begin(Scaling *scaling, uint128 numerator, uint128 denominator);

/*
 * results[i] = values[i] x the fraction, to the nearest integer, halves away from zero; in place too.
 * false, and the results are undefined, where one may not fit.
 */
extern bool scale_values(const Scaling *scaling, const int64 *values, int count, int64 *results);

#endif							/* NUMBER_SCALING_H */
