/*
 * codec/wide_integer_column.c
 *		A column of 128-bit integers of one block, packed.
 *
 * Bytes: a byte, the form, and then
 *	 DISTANCES	the minimum, zigzag, as a varint of up to 19 bytes; a column of 64-bit integers
 *				(codec/integer_column.c) of the distances from it, which are below 2^64
 *	 HALVES		the minimum likewise; a column of the low halves of the distances, and one of the high
 *	 SPLIT		a byte, the exponent of a power of ten, 1 to 18; a column of the quotients by it, rounded
 *				down, and one of the rests
 * (halves and distances of 2^63 and more are the 64-bit integer of the same bits).  Of the forms that
 * hold the values the encoder takes the shortest, the first of equals.
 */
#include "codec/bit_packing.h"
#include "codec/column.h"
#include "codec/integer_column.h"

enum
{
	FORM_DISTANCES,
	FORM_HALVES,
	FORM_SPLIT
};

#define WIDE_VARINT_BITS 133	/* 19 bytes of 7 bits */

static uint8 *
write_wide_varint(uint8 *out, uint128 value)
{
	for (; value >= 0x80; value >>= 7)
		*out++ = (uint8) value | 0x80;
	*out++ = (uint8) value;
	return out;
}

static const uint8 *
read_wide_varint(const uint8 *in, const uint8 *end, uint128 *value)
{
	*value = 0;
	for (int shift = 0; in < end && shift < WIDE_VARINT_BITS; shift += 7)
	{
		uint128		byte = *in++;

		if (shift == WIDE_VARINT_BITS - 7 && byte > 3)
			return NULL;
		*value |= (byte & 0x7f) << shift;
		if (byte < 0x80)
			return byte == 0 && shift > 0 ? NULL : in;
	}
	return NULL;
}

static size_t
encode_from_minimum(const int128 *values, int count, uint8 *out)
{
	const uint8 *begin = out;
	int64		low[CODEC_BLOCK_POINTS];
	int64		high[CODEC_BLOCK_POINTS];
	int128		minimum = values[0];
	uint128		bits;
	bool		is_high = false;

	for (int i = 1; i < count; i++)
		minimum = Min(minimum, values[i]);
	for (int i = 0; i < count; i++)
	{
		uint128		distance = (uint128) values[i] - (uint128) minimum;

		low[i] = (int64) (uint64) distance;
		high[i] = (int64) (uint64) (distance >> 64);
		is_high |= high[i] != 0;
	}
	bits = (uint128) minimum;
	*out++ = is_high ? FORM_HALVES : FORM_DISTANCES;
	out = write_wide_varint(out, (bits << 1) ^ (0 - (bits >> 127)));
	out += integers_encode(low, count, out);
	if (is_high)
		out += integers_encode(high, count, out);
	return out - begin;
}

/* The same by a power of ten; 0 where a quotient is too large or no power does anything. */
static size_t
encode_split(const int128 *values, int count, uint8 *out)
{
	int			zeros[SPLIT_EXPONENT_MAX + 1] = {0};
	int64		quotients[CODEC_BLOCK_POINTS];
	int64		rests[CODEC_BLOCK_POINTS];
	int			exponent;
	int64		power;
	size_t		length;

	for (int i = 0; i < count; i++)
	{
		/* what a power of ten divides, the smaller ones do: few values get beyond the first */
		exponent = 0;
		while (exponent < SPLIT_EXPONENT_MAX && values[i] % powers_of_ten[exponent + 1] == 0)
			exponent++;
		zeros[exponent]++;
	}
	exponent = split_exponent(zeros, count);
	if (exponent == 0)
		return 0;
	power = powers_of_ten[exponent];
	for (int i = 0; i < count; i++)
	{
		int128		quotient = values[i] / power;
		int128		rest = values[i] % power;

		if (rest < 0)
		{
			quotient--;
			rest += power;
		}
		if (quotient != (int64) quotient)
			return 0;
		quotients[i] = (int64) quotient;
		rests[i] = (int64) rest;
	}
	out[0] = FORM_SPLIT;
	out[1] = exponent;
	length = 2 + integers_encode(quotients, count, out + 2);
	return length + integers_encode(rests, count, out + length);
}

size_t
wide_integers_encode(const int128 *values, int count, uint8 *out)
{
	uint8		split[WIDE_INTEGERS_MAX_BYTES];
	size_t		length = encode_from_minimum(values, count, out);
	size_t		split_length = encode_split(values, count, split);

	if (split_length == 0 || split_length >= length)
		return length;
	memcpy(out, split, split_length);
	return split_length;
}

size_t
wide_integers_decode(const uint8 *in, size_t length, int count, int128 *values)
{
	const uint8 *begin = in;
	const uint8 *end = in + length;
	int64		first[CODEC_BLOCK_POINTS];
	int64		second[CODEC_BLOCK_POINTS];
	int			form;
	int			exponent = 0;
	uint128		minimum = 0;
	size_t		used;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 2)
		return 0;
	form = *in++;
	if (form > FORM_SPLIT)
		return 0;
	if (form == FORM_SPLIT)
	{
		exponent = *in++;
		if (exponent < 1 || exponent > SPLIT_EXPONENT_MAX)
			return 0;
	}
	else
	{
		in = read_wide_varint(in, end, &minimum);
		if (in == NULL)
			return 0;
		minimum = (minimum >> 1) ^ (0 - (minimum & 1));
	}
	used = integers_decode(in, end - in, count, first);
	if (used == 0)
		return 0;
	in += used;
	if (form != FORM_DISTANCES)
	{
		used = integers_decode(in, end - in, count, second);
		if (used == 0)
			return 0;
		in += used;
	}
	for (int i = 0; i < count; i++)
	{
		uint128		value;

		if (form == FORM_SPLIT)
			value = (uint128) ((int128) first[i] * powers_of_ten[exponent] + second[i]);
		else
		{
			value = minimum + (uint64) first[i];
			if (form == FORM_HALVES)
				value += (uint128) (uint64) second[i] << 64;
		}
		values[i] = (int128) value;
	}
	return in - begin;
}
