/*
 * index/sum256.h
 *		Sums of products of 128-bit integers, in 256 bits: the inner loops of multilateral indices.
 */
#ifndef INDEX_SUM256_H
#define INDEX_SUM256_H

#include "index/sum.h"

/* Signed, in two's complement. */
typedef struct Sum256
{
	uint128		low;
	uint128		high;
} Sum256;

/* sum += a x b */
static inline void
add_product(Sum256 *sum, int128 a, int128 b)
{
	bool		negative = (a < 0) != (b < 0);
	uint128		x = a < 0 ? -(uint128) a : (uint128) a;
	uint128		y = b < 0 ? -(uint128) b : (uint128) b;
	uint64		x0 = (uint64) x;
	uint64		x1 = (uint64) (x >> 64);
	uint64		y0 = (uint64) y;
	uint64		y1 = (uint64) (y >> 64);
	uint128		low = (uint128) x0 * y0;
	uint128		high = 0;

	if ((x1 | y1) != 0)
	{
		uint128		cross = (uint128) x1 * y0;
		uint128		other = (uint128) x0 * y1;

		high = (uint128) x1 * y1 + (cross >> 64) + (other >> 64);
		high += __builtin_add_overflow(low, cross << 64, &low);
		high += __builtin_add_overflow(low, other << 64, &low);
	}
	if (negative)
		sum->high -= high + __builtin_sub_overflow(sum->low, low, &sum->low);
	else
		sum->high += high + __builtin_add_overflow(sum->low, low, &sum->low);
}

static inline void
exact_from_sum256(ExactSum *result, Sum256 sum, int scale)
{
	bool		negative = (sum.high >> 127) != 0;
	int			length = 0;

	if (negative)
	{
		sum.low = -sum.low;
		sum.high = ~sum.high + (sum.low == 0);
	}
	for (; sum.low != 0 || sum.high != 0; length++)
	{
		result->mantissa.limb[length] = (uint32) sum.low;
		sum.low = (sum.low >> 32) | (sum.high << 96);
		sum.high >>= 32;
	}
	result->mantissa.length = length;
	result->mantissa.negative = negative;
	result->scale = scale;
}

/* value / 2^shift to the nearest, halves up; shift 1 .. 127, and the result fits. */
static inline int128
sum256_shift(Sum256 value, int shift)
{
	value.high += __builtin_add_overflow(value.low, (uint128) 1 << (shift - 1), &value.low);
	return (int128) ((value.low >> shift) | (value.high << (128 - shift)));
}

/* Does value / 2^shift fit 127 bits? */
static inline bool
sum256_fits(Sum256 value, int shift)
{
	int128		high = (int128) value.high;

	return high < ((int128) 1 << (shift - 2)) && high > -((int128) 1 << (shift - 2));
}

#endif							/* INDEX_SUM256_H */
