/*
 * index/sum.h
 *		Exact running sums of products, as index formulas need them.
 *
 * Prices and quantities have up to 36 digits each, roots and logarithms 18 decimals: sums of their
 * products are wide integers over a power of ten.  Nothing rounds but what has "round" in its name.
 */
#ifndef INDEX_SUM_H
#define INDEX_SUM_H

#include "number/ratio.h"

/* mantissa x 10^-scale */
typedef struct ExactSum
{
	WideInteger mantissa;
	int			scale;			/* zero or more, beyond DECIMAL_MAX_SCALE too */
} ExactSum;

extern void exact_from_decimal(ExactSum *result, Decimal value);
extern void exact_from_integer(ExactSum *result, int64 value);

/* Results may be one of the arguments.  false where 1,024 bits overflow. */
extern bool exact_add(ExactSum *result, const ExactSum *a, const ExactSum *b);
extern bool exact_subtract(ExactSum *result, const ExactSum *a, const ExactSum *b);
extern bool exact_multiply(ExactSum *result, const ExactSum *a, const ExactSum *b);
extern bool exact_multiply_decimal(ExactSum *result, const ExactSum *a, Decimal b);
extern bool exact_product(ExactSum *result, Decimal a, Decimal b);

/* -1, 0, 1 */
extern int	exact_sign(const ExactSum *value);

/* a / b, b not zero */
extern bool exact_ratio(Ratio *result, const ExactSum *a, const ExactSum *b);

/* The sum where 128 bits and scale 36 hold it, trailing zeros dropped where that is needed. */
extern bool exact_to_decimal(const ExactSum *value, Decimal *result);

/* To `digits` decimals at most; false where 36 digits do not hold it. */
extern bool exact_round(const ExactSum *value, int digits, Decimal *result);

/* Decimals of a quotient in a term: a sum of them that is a round number is rounded to it with the level of an index. */
#define RELATIVE_DIGITS 30

/*
 * A ratio, or a / b, to RELATIVE_DIGITS decimals, or as many as 36 digits hold of them, but LOGARITHM_DIGITS at least;
 * false where they do not hold those.  b is not zero.
 */
extern bool round_part(const Ratio *ratio, Decimal *result);
extern bool round_relative(Decimal a, Decimal b, Decimal *result);

#endif							/* INDEX_SUM_H */
