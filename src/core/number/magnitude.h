/*
 * number/magnitude.h
 *		Unsigned integers of 128 bits and their powers of ten: what decimals and quotients are computed with
 *		where that does, in 64 bits where those do.
 */
#ifndef NUMBER_MAGNITUDE_H
#define NUMBER_MAGNITUDE_H

#include "pure.h"

#define INT128_MAXIMUM ((int128) (((uint128) 1 << 127) - 1))
#define UINT128_MAXIMUM (~(uint128) 0)

#define POWER_MAX 38

/* 10^exponent, and the largest factors of it whose product fits 128 bits, without and with a sign. */
extern const uint128 power128[POWER_MAX + 1];
extern const uint128 unsigned_limit[POWER_MAX + 1];
extern const uint128 signed_limit[POWER_MAX + 1];

#define FITS_64(magnitude) ((magnitude) >> 64 == 0)

static inline uint128
magnitude_of(int128 value)
{
	return value < 0 ? -(uint128) value : (uint128) value;
}

static inline int128
with_sign(uint128 magnitude, bool negative)
{
	return (int128) (negative ? -magnitude : magnitude);
}

/* a / b to the nearest, halves up, with 64-bit division where that does. */
static inline uint128
divide_rounded(uint128 a, uint128 b)
{
	uint128		result;
	uint128		remainder;

	if (FITS_64(a) && FITS_64(b))
	{
		uint64		result64 = (uint64) a / (uint64) b;
		uint64		remainder64 = (uint64) a - result64 * (uint64) b;

		return (uint128) result64 + (remainder64 >= (uint64) b - remainder64);
	}
	result = a / b;
	remainder = a - result * b;
	return result + (remainder >= b - remainder);
}

/*
 * Removes trailing decimal zeros, `most` at most; returns how many.  The steps are the bits of the
 * count; a number that ends in n zeros is a multiple of 2^n, which is tried first.
 */
static inline int
strip_zeros_64(uint64 *magnitude, int most)
{
	uint64		rest = *magnitude;
	int			removed = 0;

	if (rest == 0)
		return most;

#define STRIP(step, power) \
	if (most - removed >= (step) && (rest & ((UINT64CONST(1) << (step)) - 1)) == 0 && \
		rest % (power) == 0) \
	{ \
		rest /= (power); \
		removed += (step); \
	}

	if ((rest & 1) == 0)
	{
		STRIP(16, UINT64CONST(10000000000000000));
		STRIP(8, 100000000);
		STRIP(4, 10000);
		STRIP(2, 100);
		STRIP(1, 10);
		*magnitude = rest;
	}
	return removed;
}

/* The same of 128 bits. */
extern int	strip_zeros(uint128 *magnitude, int most);

#endif							/* NUMBER_MAGNITUDE_H */
