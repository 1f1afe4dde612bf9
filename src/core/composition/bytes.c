/*
 * composition/bytes.c
 *		The packed form of a composition.
 */
#include "pure.h"

#include "composition/composition.h"

#define SCALE_FOLLOWS 15		/* in the low four bits of a lead byte */
#define MANTISSA_BYTES_MAX 15	/* 10^36 < 2^120 */

int
composition_encode(const Composition *composition, uint8 *bytes)
{
	uint8	   *at = bytes + COMPOSITION_HEADER;
	uint32		mask = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal		amount = composition->amount[i];
		uint128		rest = (uint128) amount.mantissa;
		uint8	   *lead = at;
		uint8	   *mantissa;

		if (amount.mantissa == 0)
			continue;
		mask |= (uint32) 1 << i;
		*at++ = Min(amount.scale, SCALE_FOLLOWS);
		if (amount.scale >= SCALE_FOLLOWS)
			*at++ = amount.scale;
		for (mantissa = at; rest > 0; rest >>= 8)
			*at++ = (uint8) rest;
		*lead |= (at - mantissa) << 4;
	}
	bytes[0] = COMPOSITION_VERSION;
	bytes[1] = composition->basis;
	bytes[2] = (uint8) mask;
	bytes[3] = (uint8) (mask >> 8);
	bytes[4] = (uint8) (mask >> 16);
	return at - bytes;
}

bool
amount_is_sound(Decimal amount)
{
	return amount.mantissa > 0 && decimal_fits(amount) &&
		amount.scale >= 0 && amount.scale <= DECIMAL_MAX_SCALE;
}

bool
composition_decode(const void *stored, size_t length, Composition *composition)
{
	const uint8 *bytes = stored;
	const uint8 *at = bytes + COMPOSITION_HEADER;
	const uint8 *end = bytes + length;
	uint32		mask;

	if (length < COMPOSITION_HEADER || bytes[0] != COMPOSITION_VERSION || bytes[1] > BASIS_ELEMENT)
		return false;
	composition_begin(composition, (CompositionBasis) bytes[1]);
	mask = bytes[2] | (uint32) bytes[3] << 8 | (uint32) bytes[4] << 16;
	if (mask >> ELEMENT_COUNT != 0)
		return false;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal		amount;
		uint128		mantissa = 0;
		int			size;

		if (!(mask >> i & 1))
			continue;
		if (at == end)
			return false;
		size = *at >> 4;
		amount.scale = *at++ & 0x0F;
		if (amount.scale == SCALE_FOLLOWS)
		{
			if (at == end || *at < SCALE_FOLLOWS)
				return false;
			amount.scale = *at++;
		}
		if (size == 0 || size > MANTISSA_BYTES_MAX || end - at < size || at[size - 1] == 0)
			return false;
		for (int k = size - 1; k >= 0; k--)
			mantissa = mantissa << 8 | at[k];
		at += size;
		amount.mantissa = (int128) mantissa;
		if (!amount_is_sound(amount))
			return false;
		composition->amount[i] = amount;
	}
	return at == end;
}
