/*
 * integer_column.c
 *		A column of 64-bit or 128-bit integers of one block, packed.
 *
 * Bytes: the width in bytes of a value above the minimum (1 byte), the minimum (8 or 16 bytes), and
 * then each value less the minimum in that many bytes.  All little-endian.
 */
#include "series_codec.h"

static void
put(uint8 *out, uint128 value, int width)
{
	for (int i = 0; i < width; i++)
		out[i] = (uint8) (value >> (8 * i));
}

static uint128
get(const uint8 *in, int width)
{
	uint128		value = 0;

	for (int i = 0; i < width; i++)
		value |= (uint128) in[i] << (8 * i);
	return value;
}

static int
byte_width(uint128 value)
{
	int			width = 0;

	for (; value != 0; value >>= 8)
		width++;
	return width;
}

size_t
integers_encode(const int64 *values, int count, uint8 *out)
{
	int64		low = values[0];
	int64		high = values[0];
	int			width;

	for (int i = 1; i < count; i++)
	{
		low = Min(low, values[i]);
		high = Max(high, values[i]);
	}
	width = byte_width((uint64) high - (uint64) low);
	out[0] = width;
	put(out + 1, (uint64) low, 8);
	for (int i = 0; i < count; i++)
		put(out + 9 + i * width, (uint64) values[i] - (uint64) low, width);
	return 9 + (size_t) count * width;
}

size_t
integers_decode(const uint8 *in, size_t length, int count, int64 *values)
{
	uint64		low;
	int			width;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 9)
		return 0;
	width = in[0];
	if (width > 8 || length < 9 + (size_t) count * width)
		return 0;
	low = (uint64) get(in + 1, 8);
	for (int i = 0; i < count; i++)
		values[i] = (int64) (low + (uint64) get(in + 9 + i * width, width));
	return 9 + (size_t) count * width;
}

size_t
wide_integers_encode(const int128 *values, int count, uint8 *out)
{
	int128		low = values[0];
	int128		high = values[0];
	int			width;

	for (int i = 1; i < count; i++)
	{
		low = Min(low, values[i]);
		high = Max(high, values[i]);
	}
	width = byte_width((uint128) high - (uint128) low);
	out[0] = width;
	put(out + 1, (uint128) low, 16);
	for (int i = 0; i < count; i++)
		put(out + 17 + i * width, (uint128) values[i] - (uint128) low, width);
	return 17 + (size_t) count * width;
}

size_t
wide_integers_decode(const uint8 *in, size_t length, int count, int128 *values)
{
	uint128		low;
	int			width;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 17)
		return 0;
	width = in[0];
	if (width > 16 || length < 17 + (size_t) count * width)
		return 0;
	low = get(in + 1, 16);
	for (int i = 0; i < count; i++)
		values[i] = (int128) (low + get(in + 17 + i * width, width));
	return 17 + (size_t) count * width;
}
