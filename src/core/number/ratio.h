/*
 * number/ratio.h
 *		Exact quotients of decimals.
 *
 * Nothing here rounds but what has "round" or "quotient" in its name, and that rounds once, halves away from zero.
 */
#ifndef NUMBER_RATIO_H
#define NUMBER_RATIO_H

#include "number/decimal.h"
#include "number/wide.h"

/* Decimals of a stored or printed quotient where nobody asked for fewer or more. */
#define QUOTIENT_DIGITS 12

/* numerator / denominator, exactly; the denominator is positive. */
typedef struct Ratio
{
	WideInteger numerator;
	WideInteger denominator;
} Ratio;

/* a / b, b not zero */
extern void ratio_of(Ratio *ratio, Decimal a, Decimal b);

/* after - before, and 100 x (after - before) / before; the last is false where before is zero. */
extern bool ratio_difference(Ratio *result, const Ratio *before, const Ratio *after);
extern bool ratio_change_pct(Ratio *result, const Ratio *before, const Ratio *after);

/* a x b, a / b (b not zero) */
extern bool ratio_multiply(Ratio *result, const Ratio *a, const Ratio *b);
extern bool ratio_divide(Ratio *result, const Ratio *a, const Ratio *b);

extern int	ratio_compare(const Ratio *a, const Ratio *b);
extern int	ratio_sign(const Ratio *ratio);

/* To exactly `digits` decimals, once; false where the result does not fit 36 digits. */
extern bool ratio_round(const Ratio *ratio, int digits, Decimal *result);

/* To 12 decimals, or as many fewer as fit, trailing zeros removed; false where not even 0 fit. */
extern bool ratio_round_quotient(const Ratio *ratio, Decimal *result);

/* a / b by the rule of ratio_round_quotient, without wide integers where 128 bits do; b not zero. */
extern bool quotient(Decimal a, Decimal b, Decimal *result);

/*
 * The mantissa of a / b at exactly 12 decimals, rounded; false where it does not fit 64 bits, or
 * would need wide integers.
 */
extern bool quotient_to_int64(Decimal a, Decimal b, int64 *mantissa);

/* a x factor / b, rounded, all three small integers and b positive; false where it does not fit 63 bits. */
extern bool scaled_quotient(int64 a, uint64 factor, uint64 b, int64 *result);

#endif							/* NUMBER_RATIO_H */
