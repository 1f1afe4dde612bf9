/*
 * number/wide.h
 *		Signed integers of up to 1,024 bits: what exact quotients of 128-bit decimals need.
 */
#ifndef NUMBER_WIDE_H
#define NUMBER_WIDE_H

#include "pure.h"

#define WIDE_LIMBS 32

/* limb[0] is the least significant; limbs from length on are undefined; zero has length 0, no sign. */
typedef struct WideInteger
{
	int			length;
	bool		negative;
	uint32		limb[WIDE_LIMBS];
} WideInteger;

extern void wide_from_int128(WideInteger *result, int128 value);

/* false where the value does not fit */
extern bool wide_to_int128(const WideInteger *value, int128 *result);

/* The result may be one of the arguments.  false where it would not fit in 1,024 bits. */
extern bool wide_add(WideInteger *result, const WideInteger *a, const WideInteger *b);
extern bool wide_subtract(WideInteger *result, const WideInteger *a, const WideInteger *b);
extern bool wide_multiply(WideInteger *result, const WideInteger *a, const WideInteger *b);
extern bool wide_multiply_by_power_of_ten(WideInteger *result, int exponent);

extern int	wide_compare(const WideInteger *a, const WideInteger *b);

/* Sign of a x b - c x d, whatever their sizes. */
extern int	wide_compare_products(const WideInteger *a, const WideInteger *b,
								  const WideInteger *c, const WideInteger *d);

/* Divides in place, towards zero; returns the remainder of the magnitude.  divisor is not zero. */
extern uint32 wide_divide_by_small(WideInteger *value, uint32 divisor);

/* a / b to the nearest integer, halves away from zero; b is not zero. */
extern void wide_divide_rounded(WideInteger *quotient, const WideInteger *a, const WideInteger *b);

/*
 * a x 10^exponent / b, rounded likewise; exponent 0 .. 38.  Only the quotient has to fit: false where
 * it does not.
 */
extern bool wide_scale_divide_rounded(WideInteger *quotient, const WideInteger *a, int exponent,
									  const WideInteger *b);

#endif							/* NUMBER_WIDE_H */
