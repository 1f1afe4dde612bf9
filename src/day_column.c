/*
 * day_column.c
 *		The days of one block, packed.
 *
 * Bytes: the width in bytes of a gap (1 byte), and then for each day but the first its distance
 * from the day before, less 1, in that many bytes.  All little-endian.
 */
#include "series_codec.h"

size_t
days_encode(const int32 *days, int count, uint8 *out)
{
	uint32		widest = 0;
	int			width = 0;
	uint8	   *end = out + 1;

	for (int i = 1; i < count; i++)
		widest |= (uint32) days[i] - (uint32) days[i - 1] - 1;
	for (; widest != 0; widest >>= 8)
		width++;
	out[0] = width;
	for (int i = 1; i < count; i++)
	{
		uint32		gap = (uint32) days[i] - (uint32) days[i - 1] - 1;

		for (int k = 0; k < width; k++)
			*end++ = (uint8) (gap >> (8 * k));
	}
	return end - out;
}

size_t
days_decode(const uint8 *in, size_t length, int count, int32 first, int32 *days)
{
	int			width;
	const uint8 *next = in + 1;
	int64		day = first;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 1)
		return 0;
	width = in[0];
	if (width > 4 || length < 1 + (size_t) (count - 1) * width)
		return 0;
	days[0] = first;
	for (int i = 1; i < count; i++)
	{
		uint32		gap = 0;

		for (int k = 0; k < width; k++)
			gap |= (uint32) *next++ << (8 * k);
		day += (int64) gap + 1;
		if (day > INT32_MAX)
			return 0;
		days[i] = (int32) day;
	}
	return next - in;
}
