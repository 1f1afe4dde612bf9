/*
 * codec.c
 *		Columns of the codec: any bytes are refused or are a column, and what is a column is packed again and
 *		comes back.
 *
 * The first byte chooses the kind, the next two are the number of values, four the first day.
 */
#include "fuzz.h"

#include "codec/column.h"

static void
fuzz_days(const uint8 *in, size_t length, int count, int32 first)
{
	int32		days[CODEC_BLOCK_POINTS];
	int32		back[CODEC_BLOCK_POINTS];
	uint8		packed[DAYS_MAX_BYTES];
	size_t		used = days_decode(in, length, count, first, days);

	require(used <= length);
	if (used == 0)
		return;
	require(days[0] == first);
	for (int i = 1; i < count; i++)
		require(days[i - 1] < days[i]);
	length = days_encode(days, count, packed);
	require(length > 0 && length <= DAYS_MAX_BYTES);
	require(days_decode(packed, length, count, first, back) == length);
	require(memcmp(days, back, count * sizeof(int32)) == 0);
}

/* The two kinds of integers alike. */
#define FUZZ_INTEGERS(name, type, max_bytes, encode, decode) \
	static void \
	name(const uint8 *in, size_t length, int count) \
	{ \
		type		values[CODEC_BLOCK_POINTS]; \
		type		back[CODEC_BLOCK_POINTS]; \
		uint8		packed[max_bytes]; \
		size_t		used = decode(in, length, count, values); \
		\
		require(used <= length); \
		if (used == 0) \
			return; \
		length = encode(values, count, packed); \
		require(length > 0 && length <= max_bytes); \
		require(decode(packed, length, count, back) == length); \
		require(memcmp(values, back, count * sizeof(type)) == 0); \
	}

FUZZ_INTEGERS(fuzz_integers, int64, INTEGERS_MAX_BYTES, integers_encode, integers_decode)
FUZZ_INTEGERS(fuzz_wide, int128, WIDE_INTEGERS_MAX_BYTES, wide_integers_encode, wide_integers_decode)

/* Values from the bytes themselves: packed and back. */
static void
fuzz_values(const uint8 *data, size_t size)
{
	int64		values[CODEC_BLOCK_POINTS];
	int64		back[CODEC_BLOCK_POINTS];
	uint8		packed[INTEGERS_MAX_BYTES];
	int			count = Min(size / 8, CODEC_BLOCK_POINTS);
	size_t		length;

	if (count == 0)
		return;
	memcpy(values, data, count * 8);
	length = integers_encode(values, count, packed);
	require(length <= INTEGERS_MAX_BYTES && integers_decode(packed, length, count, back) == length);
	require(memcmp(values, back, count * 8) == 0);
}

void
test_input(const uint8 *data, size_t size)
{
	int			count;
	int32		first;
	uint8	   *in;

	if (size < 7)
		return;
	count = (int16_t) (data[1] | data[2] << 8) % (CODEC_BLOCK_POINTS + 2);
	memcpy(&first, data + 3, 4);
	size -= 7;
	in = exact_copy(data + 7, size);
	switch (data[0] % 4)
	{
		case 0:
			fuzz_days(in, size, count, first);
			break;
		case 1:
			fuzz_integers(in, size, count);
			break;
		case 2:
			fuzz_wide(in, size, count);
			break;
		case 3:
			fuzz_values(in, size);
			break;
	}
}
