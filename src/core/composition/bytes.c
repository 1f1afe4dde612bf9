/*
 * composition/bytes.c
 *		The packed form of a composition.
 */
#include "pure.h"

#include "composition/composition.h"

#define SCALE_FOLLOWS 15		/* in the low four bits of a lead byte */
#define MANTISSA_BYTES_MAX 15	/* 10^36 < 2^120 */
#define MASK_BYTES 3

static uint8 *
put_mask(uint8 *at, uint32 mask)
{
	for (int k = 0; k < MASK_BYTES; k++)
		*at++ = (uint8) (mask >> 8 * k);
	return at;
}

static uint8 *
put_decimal(uint8 *at, Decimal decimal)
{
	uint128		rest = (uint128) decimal.mantissa;
	uint8	   *lead = at;
	uint8	   *mantissa;

	*at++ = Min(decimal.scale, SCALE_FOLLOWS);
	if (decimal.scale >= SCALE_FOLLOWS)
		*at++ = decimal.scale;
	for (mantissa = at; rest > 0; rest >>= 8)
		*at++ = (uint8) rest;
	*lead |= (at - mantissa) << 4;
	return at;
}

int
composition_encode(const Composition *composition, uint8 *bytes)
{
	uint8	   *at = bytes + 2;
	uint32		named = 0;
	uint32		unknown = 0;
	uint32		limits = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const Amount *amount = &composition->amount[i];

		named |= (uint32) amount->named << i;
		unknown |= (uint32) amount->unknown << i;
		limits |= (uint32) (amount->limit.mantissa != 0) << i;
	}
	bytes[0] = COMPOSITION_VERSION;
	bytes[1] = composition->basis | (unknown != 0 ? COMPOSITION_UNKNOWN : 0) |
		(limits != 0 ? COMPOSITION_LIMITS : 0);
	at = put_mask(at, named);
	if (unknown != 0)
		at = put_mask(at, unknown);
	if (limits != 0)
		at = put_mask(at, limits);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		if (!(named >> i & 1))
			continue;
		at = put_decimal(at, composition->amount[i].known);
		if (limits >> i & 1)
			at = put_decimal(at, composition->amount[i].limit);
	}
	return at - bytes;
}

static bool
number_is_sound(Decimal number)
{
	return number.mantissa >= 0 && decimal_fits(number) &&
		number.scale >= 0 && number.scale <= DECIMAL_MAX_SCALE;
}

bool
amount_is_sound(const Amount *amount)
{
	bool		has_limit = amount->limit.mantissa != 0;

	if (!number_is_sound(amount->known) || !number_is_sound(amount->limit) ||
		(!has_limit && amount->limit.scale != 0))
		return false;
	if (!amount->named)
		return !amount->unknown && !has_limit && amount->known.mantissa == 0 && amount->known.scale == 0;
	return !(amount->unknown && has_limit);
}

typedef struct ByteReader
{
	const uint8 *at;
	const uint8 *end;
} ByteReader;

static bool
take_mask(ByteReader *reader, uint32 *mask)
{
	*mask = 0;
	if (reader->end - reader->at < MASK_BYTES)
		return false;
	for (int k = 0; k < MASK_BYTES; k++)
		*mask |= (uint32) *reader->at++ << 8 * k;
	return *mask >> ELEMENT_COUNT == 0;
}

/* A mask that is there only where a flag says so, and then is not empty. */
static bool
take_flagged_mask(ByteReader *reader, bool flagged, uint32 *mask)
{
	*mask = 0;
	return !flagged || (take_mask(reader, mask) && *mask != 0);
}

static bool
take_decimal(ByteReader *reader, Decimal *decimal)
{
	uint128		mantissa = 0;
	int			size;

	if (reader->at == reader->end)
		return false;
	size = *reader->at >> 4;
	decimal->scale = *reader->at++ & 0x0F;
	if (decimal->scale == SCALE_FOLLOWS)
	{
		if (reader->at == reader->end || *reader->at < SCALE_FOLLOWS)
			return false;
		decimal->scale = *reader->at++;
	}
	if (size > MANTISSA_BYTES_MAX || reader->end - reader->at < size ||
		(size > 0 && reader->at[size - 1] == 0))
		return false;
	for (int k = size - 1; k >= 0; k--)
		mantissa = mantissa << 8 | reader->at[k];
	reader->at += size;
	decimal->mantissa = (int128) mantissa;
	return true;
}

bool
composition_decode(const void *stored, size_t length, Composition *composition)
{
	const uint8 *bytes = stored;
	ByteReader	reader = {bytes + 2, bytes + length};
	uint32		named;
	uint32		unknown;
	uint32		limits;
	int			flags;

	if (length < COMPOSITION_HEADER || bytes[0] != COMPOSITION_VERSION)
		return false;
	flags = bytes[1];
	if (flags & ~(BASIS_ELEMENT | COMPOSITION_UNKNOWN | COMPOSITION_LIMITS))
		return false;
	composition_begin(composition, (CompositionBasis) (flags & BASIS_ELEMENT));
	if (!take_mask(&reader, &named) ||
		!take_flagged_mask(&reader, flags & COMPOSITION_UNKNOWN, &unknown) ||
		!take_flagged_mask(&reader, flags & COMPOSITION_LIMITS, &limits) ||
		(unknown & ~named) != 0 || (limits & ~named) != 0)
		return false;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];
		bool		has_limit = limits >> i & 1;

		amount->named = named >> i & 1;
		amount->unknown = unknown >> i & 1;
		if (!amount->named)
			continue;
		if (!take_decimal(&reader, &amount->known) || (has_limit && !take_decimal(&reader, &amount->limit)))
			return false;
		if (!amount_is_sound(amount) || has_limit != (amount->limit.mantissa != 0))
			return false;
	}
	return reader.at == reader.end;
}
