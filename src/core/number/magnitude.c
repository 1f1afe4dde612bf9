/*
 * number/magnitude.c
 *		Unsigned integers of 128 bits and their powers of ten.
 */
#include "pure.h"

#include "number/magnitude.h"

#define POWERS_0_TO_18(F) \
	F(1), F(10), F(100), F(1000), F(10000), F(100000), F(1000000), F(10000000), F(100000000), \
	F(1000000000), F(10000000000), F(100000000000), F(1000000000000), F(10000000000000), \
	F(100000000000000), F(1000000000000000), F(10000000000000000), F(100000000000000000), \
	F(1000000000000000000)
#define POWERS_0_TO_19(F) POWERS_0_TO_18(F), F(10000000000000000000)

#define LOWER(k) UINT64CONST(k)
#define UPPER(k) ((uint128) UINT64CONST(10000000000000000000) * UINT64CONST(k))

const uint128 power128[POWER_MAX + 1] = {
	POWERS_0_TO_18(LOWER), POWERS_0_TO_19(UPPER)
};

#define LOWER_LIMIT(k) UINT128_MAXIMUM / LOWER(k)
#define UPPER_LIMIT(k) UINT128_MAXIMUM / UPPER(k)
#define LOWER_SIGNED(k) (uint128) INT128_MAXIMUM / LOWER(k)
#define UPPER_SIGNED(k) (uint128) INT128_MAXIMUM / UPPER(k)

const uint128 unsigned_limit[POWER_MAX + 1] = {
	POWERS_0_TO_18(LOWER_LIMIT), POWERS_0_TO_19(UPPER_LIMIT)
};

const uint128 signed_limit[POWER_MAX + 1] = {
	POWERS_0_TO_18(LOWER_SIGNED), POWERS_0_TO_19(UPPER_SIGNED)
};

int
strip_zeros(uint128 *magnitude, int most)
{
	int			removed = 0;
	uint64		low;

	if (*magnitude == 0)
		return most;
	for (int step = 32; step > 0 && !FITS_64(*magnitude); step /= 2)
	{
		uint64		two = (UINT64CONST(1) << step) - 1;

		if (most - removed >= step && ((uint64) *magnitude & two) == 0 &&
			*magnitude % power128[step] == 0)
		{
			*magnitude /= power128[step];
			removed += step;
		}
	}
	if (!FITS_64(*magnitude))
		return removed;
	low = (uint64) *magnitude;
	removed += strip_zeros_64(&low, most - removed);
	*magnitude = low;
	return removed;
}
