/*
 * bulletin/agreement.h
 *		By which rule of rounding a published figure follows from the exact one.
 */
#ifndef BULLETIN_AGREEMENT_H
#define BULLETIN_AGREEMENT_H

#include "number/ratio.h"

/* In the order in which they are tried. */
typedef enum Agreement
{
	AGREES_HALF_UP,				/* to the nearest, halves away from zero */
	AGREES_HALF_EVEN,			/* to the nearest, halves to the even digit */
	AGREES_TRUNCATED,			/* towards zero */
	AGREES_WITHIN_ONE,			/* one unit of the last place off AGREES_HALF_UP */
	AGREES_NOT
} Agreement;

/* "half_up" ...; NULL for AGREES_NOT. */
extern const char *agreement_name(Agreement agreement);

/*
 * The value to `digits` decimals, 0 .. 36, by a rule; by AGREES_WITHIN_ONE as by AGREES_HALF_UP.  false
 * where the result does not fit 36 digits.
 */
extern bool round_by_rule(const Ratio *value, int digits, Agreement rule, Decimal *result);

/*
 * The first rule by which the computed value, to `digits` decimals, is the published one.
 * A published figure with more decimals than that is none of them.
 */
extern Agreement agreement_of(Decimal published, const Ratio *computed, int digits);

/*
 * The first rule by which a published change in per cent follows: from the exact values (exact is
 * set) or else from the two rounded to price_digits by that same rule.  AGREES_NOT where the earlier
 * value is not positive.
 */
extern Agreement agreement_of_change(Decimal published, const Ratio *before, const Ratio *after,
									 int digits, int price_digits, bool *exact);

#endif							/* BULLETIN_AGREEMENT_H */
