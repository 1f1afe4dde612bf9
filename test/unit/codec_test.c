/*
 * codec_test.c
 *		The codec: every column comes back, equal columns give equal bytes, and no bytes are too bad.
 *
 * Arguments: a seed and the number of rounds of random columns and hostile bytes.  The last line is
 * "N passed, N failed".
 */
#include "codec/bit_packing.h"
#include "codec/column.h"

#include <stdlib.h>

#include "calendar/calendar.h"
#include "codec_bytes.h"
#include "number/wide.h"

static int	passed;
static int	failed;

static void
check(bool good, const char *what, int detail)
{
	if (good)
		passed++;
	else if (failed++ < 20)
		printf("failed: %s (%d)\n", what, detail);
}

static uint64 random_state;

static uint64
random_bits(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state * UINT64CONST(0x2545F4914F6CDD1D);
}

static int
below(int limit)
{
	return (int) ((random_bits() >> 33) % (uint64) limit);
}

/* Bits of random length: all magnitudes are equally likely. */
static uint64
random_magnitude(int bits)
{
	int			length = below(bits + 1);

	return length == 0 ? 0 : random_bits() >> (64 - length);
}

/*
 * Every encoder writes twice, over different rubbish on the page and on the stack, into memory of
 * exactly the length that the header promises.  Every decoder reads from memory of exactly the
 * length written, so that a sanitizer sees the first byte too far, and then fails on each shorter one.
 */
static void
rubbish_on_stack(int byte)
{
	volatile char rubbish[100000];

	for (size_t i = 0; i < sizeof(rubbish); i++)
		rubbish[i] = (char) byte;
}

#define ROUND_TRIP(name, type, max_bytes, encode, decode) \
	static size_t \
	name(const type *values, int count, const char *what) \
	{ \
		uint8	   *first = malloc(max_bytes); \
		uint8	   *second = malloc(max_bytes); \
		type	   *back = malloc(count * sizeof(type)); \
		uint8	   *exact; \
		size_t		length; \
		size_t		again; \
		\
		memset(first, 0x55, max_bytes); \
		memset(second, 0xaa, max_bytes); \
		rubbish_on_stack(0x77); \
		length = encode(values, count, first); \
		rubbish_on_stack(0x88); \
		again = encode(values, count, second); \
		check(length == again && memcmp(first, second, length) == 0, what, count); \
		exact = malloc(length); \
		memcpy(exact, first, length); \
		memset(back, 0x33, count * sizeof(type)); \
		check(decode(exact, length, count, back) == length && \
			  memcmp(back, values, count * sizeof(type)) == 0, what, count); \
		free(exact); \
		exact = malloc(length - 1 + (length == 1)); \
		memcpy(exact, first, length - 1); \
		check(decode(exact, length - 1, count, back) == 0, what, count); \
		free(exact); \
		free(first); \
		free(second); \
		free(back); \
		return length; \
	}

static int32 first_day;

static size_t
decode_days(const uint8 *in, size_t length, int count, int32 *days)
{
	return days_decode(in, length, count, first_day, days);
}

ROUND_TRIP(integers_trip, int64, INTEGERS_MAX_BYTES, integers_encode, integers_decode)
ROUND_TRIP(wide_trip, int128, WIDE_INTEGERS_MAX_BYTES, wide_integers_encode, wide_integers_decode)
ROUND_TRIP(days_trip, int32, DAYS_MAX_BYTES, days_encode, decode_days)

/* The packed fields against one bit at a time. */
static void
test_bit_packing(void)
{
	for (int width = 0; width <= 64; width++)
	{
		for (int count = 1; count <= GROUP_VALUES; count++)
		{
			uint64		values[GROUP_VALUES];
			uint64		back[GROUP_VALUES];
			size_t		length = packed_bytes(count, width);
			uint8	   *bytes = malloc(length + 8);
			uint8	   *exact = malloc(length + 1);
			bool		right = true;

			for (int i = 0; i < count; i++)
				values[i] = width == 0 ? 0 : random_bits() >> (64 - width);
			check(pack_values(values, count, width, bytes) == bytes + length, "pack_values", width);
			for (int bit = 0; bit < (int) (8 * length); bit++)
			{
				int			expected = bit >= count * width ? 0 : (int) (values[bit / width] >> (bit % width) & 1);

				right &= (bytes[bit / 8] >> (bit % 8) & 1) == expected;
			}
			check(right, "pack_values: bits", width);
			memcpy(exact + 1, bytes, length);
			unpack_values(exact + 1, count, width, back);
			check(memcmp(values, back, count * sizeof(uint64)) == 0, "unpack_values", width);
			free(bytes);
			free(exact);
		}
	}
	for (int width = 0; width <= 32; width++)
	{
		uint32		values[GROUP_VALUES];
		uint32		back[GROUP_VALUES];
		uint8	   *bytes = calloc(1, 16 * width + 1);
		bool		right = true;

		for (int i = 0; i < GROUP_VALUES; i++)
			values[i] = width == 0 ? 0 : (uint32) (random_bits() >> 32) >> (32 - width);
		pack_group(values, width, bytes + 1);
		for (int i = 0; i < GROUP_VALUES; i++)
		{
			for (int k = 0; k < width; k++)
			{
				int			bit = i / 4 * width + k;
				int			byte = 1 + bit / 32 * 16 + i % 4 * 4 + bit % 32 / 8;

				right &= (bytes[byte] >> (bit % 8) & 1) == (values[i] >> k & 1);
			}
		}
		check(right, "pack_group: bits", width);
		unpack_group(bytes + 1, width, back);
		check(memcmp(values, back, sizeof(values)) == 0, "unpack_group", width);
		free(bytes);
	}
	for (int round = 0; round < 2000; round++)
	{
		int			count = 1 + below(CODEC_BLOCK_POINTS);
		int			most = 1 + below(UNARY_MAX);
		uint8		quotients[CODEC_BLOCK_POINTS];
		uint8	   *back = malloc(count + UNARY_SLACK);
		uint8		bytes[2 * CODEC_BLOCK_POINTS + 8];
		uint8	   *exact;
		size_t		length;
		size_t		bits = count;
		const uint8 *end;

		for (int i = 0; i < count; i++)
		{
			quotients[i] = below(most + 1);
			bits += quotients[i];
		}
		length = write_unary(quotients, count, bytes) - bytes;
		check(length == (bits + 7) / 8, "write_unary", count);
		exact = malloc(length);
		memcpy(exact, bytes, length);
		end = read_unary(exact, exact + length, count, back);
		check(end == exact + length && memcmp(quotients, back, count) == 0, "read_unary", count);
		check(read_unary(exact, exact + length - 1, count, back) == NULL, "read_unary short", count);
		free(exact);
		free(back);
	}
	for (int length = 0; length <= 64; length++)
	{
		uint64		value = length == 0 ? 0 : random_bits() >> (64 - length) | UINT64CONST(1) << (length - 1);
		uint64		back;
		uint8		bytes[VARINT_MAX_BYTES];
		size_t		used = write_varint(bytes, value) - bytes;

		check(used == varint_bytes(value), "varint_bytes", length);
		check(read_varint(bytes, bytes + used, &back) == bytes + used && back == value, "varint", length);
		check(read_varint(bytes, bytes + used - 1, &back) == NULL, "varint short", length);
		check(unzigzag(zigzag(value)) == value, "zigzag", length);
	}
	{
		static const uint8 not_minimal[] = {0x80, 0x00};
		static const uint8 too_large[] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02};
		uint64		back;

		check(read_varint(not_minimal, not_minimal + 2, &back) == NULL, "varint not minimal", 0);
		check(read_varint(too_large, too_large + 10, &back) == NULL, "varint too large", 0);
	}
}

/* A column of each of many kinds. */
#define INTEGER_KINDS 17

static void
make_integers(int kind, int64 *values, int count)
{
	uint64		value = random_bits() >> below(64);
	uint64		step = 1 + (random_bits() >> (20 + below(44)));
	uint64		slope = 0;
	int			stays = below(101);
	int			bits = 1 + below(63);

	for (int i = 0; i < count; i++)
	{
		switch (kind)
		{
			case 0:				/* constant */
				break;
			case 1:				/* 64 random bits */
				value = random_bits();
				break;
			case 2:				/* both ends in turn */
				value = i % 2 == 0 ? (uint64) INT64_MAX : (uint64) INT64_MIN;
				break;
			case 3:				/* ends and middle */
				value = below(3) == 0 ? (uint64) INT64_MAX : below(2) == 0 ? (uint64) INT64_MIN : 0;
				break;
			case 4:				/* a line */
				value += step;
				break;
			case 5:				/* a parabola */
				slope += step;
				value += slope;
				break;
			case 6:				/* often the same, in steps */
				if (below(100) >= stays)
					value += (uint64) (below(21) - 10) * step;
				break;
			case 7:				/* moves a little */
				value += random_bits() >> (64 - bits);
				value -= random_bits() >> (64 - bits);
				break;
			case 8:				/* around a level */
				value = 1000 + random_magnitude(bits);
				break;
			case 9:				/* around a level, with exceptions of all sizes */
				value = below(20) == 0 ? random_magnitude(64) : 22;
				break;
			case 10:			/* small moves, a large one now and then */
				value += below(30) == 0 ? random_magnitude(60) : (uint64) (below(9) - 4);
				break;
			case 11:			/* 2 decimals of 14, a few with all */
			case 12:			/* the same below zero */
				value = (uint64) (44500 + below(100)) * UINT64CONST(1000000000000);
				value += below(50) == 0 ? random_bits() >> 30 : 0;
				value = kind == 12 ? 0 - value : value;
				break;
			case 13:			/* multiples of a large number, across the whole range */
				value = (random_bits() >> bits) * ((UINT64CONST(1) << bits) - 1);
				break;
			case 14:			/* one group unlike the others */
				value = random_bits() >> (i / 128 == 1 ? 3 : 57);
				value += below(3) == 0 ? UINT64CONST(1) << 57 : 0;
				break;
			case 15:			/* multiples of a power of two */
				value = random_bits() << bits;
				break;
			case 16:			/* two levels */
				value = below(100) < stays ? 5 : random_state >> 40;
				break;
		}
		values[i] = (int64) value;
	}
}

static void
test_integers(int rounds)
{
	int64		values[CODEC_BLOCK_POINTS];
	int128		wide[CODEC_BLOCK_POINTS];
	char		what[40];

	for (int round = 0; round < rounds; round++)
	{
		for (int kind = 0; kind < INTEGER_KINDS; kind++)
		{
			int			count = round < CODEC_BLOCK_POINTS ? round + 1 :
			below(3) == 0 ? CODEC_BLOCK_POINTS : 1 + below(CODEC_BLOCK_POINTS);
			int			shift = below(65);

			make_integers(kind, values, count);
			snprintf(what, sizeof(what), "integers of kind %d", kind);
			integers_trip(values, count, what);

			snprintf(what, sizeof(what), "wide integers of kind %d", kind);
			for (int i = 0; i < count; i++)
			{
				uint128		value = (uint128) values[i] << shift;

				if (kind == 1 || below(50) == 0)
					value += random_bits();
				if (kind == 11)
					value = (uint128) values[i] * 10000 + (uint64) below(40) / 39;
				wide[i] = (int128) value;
			}
			if (kind == 2)
			{
				for (int i = 0; i < count; i++)
					wide[i] = (int128) (((uint128) 1 << 127) - (i % 2));
			}
			wide_trip(wide, count, what);
		}
	}
}

#define DAY_KINDS 15

static int
make_days(int kind, int32 *days, int count)
{
	int64		day = below(4) == 0 ? (int64) (int32) (random_bits() >> 32) : below(20000) - 5000;
	int			stride = 1 + below(400);
	int			missing = below(30);
	int			phase = below(7);
	int			found = 0;

	if (kind == 14)
		day = INT32_MIN;
	for (int i = 0; found < count && day <= INT32_MAX; i++)
	{
		bool		weekend = (day - INT32_MIN + phase) % 7 >= 5;

		switch (kind)
		{
			case 0:				/* every day */
				break;
			case 1:				/* a stride */
				day += i > 0 ? stride - 1 : 0;
				break;
			case 2:				/* weekdays */
			case 3:				/* and holidays */
			case 4:				/* and weekends that are worked */
			case 5:				/* and long holidays before such */
				if (kind == 5 && below(40) == 0)
					day += below(30);
				weekend = (day - INT32_MIN + phase) % 7 >= 5;
				if (weekend ? kind < 4 || below(20) > 0 : kind >= 3 && below(100) < missing)
				{
					day++;
					continue;
				}
				break;
			case 6:				/* six days a week */
				if ((day - INT32_MIN + phase) % 7 == 6)
				{
					day++;
					continue;
				}
				break;
			case 7:				/* any gaps */
				day += random_magnitude(8);
				break;
			case 8:				/* large gaps */
				day += random_magnitude(24);
				break;
			case 9:				/* months, quarters, years by their first day */
				day = period_shift(stride % 3 == 0 ? PERIOD_MONTH : stride % 3 == 1 ? PERIOD_QUARTER :
								   PERIOD_YEAR, 0, found - 100);
				break;
			case 10:			/* months by their last, some missing */
				day = period_end(PERIOD_MONTH, period_shift(PERIOD_MONTH, 0, i - 500));
				if (below(100) < missing)
					continue;
				break;
			case 11:			/* weeks, some missing */
				day += i > 0 ? 6 : 0;
				if (below(100) < missing)
				{
					day++;
					continue;
				}
				break;
			case 12:			/* every day, a gap now and then */
				day += below(30) == 0 ? random_magnitude(16) : 0;
				break;
			case 13:			/* starts on a weekend */
				if (i == 0)
					day += (12 - (day - INT32_MIN + phase) % 7) % 7 + below(2);
				else if (weekend && below(5) > 0)
				{
					day++;
					continue;
				}
				break;
			case 14:			/* from the first day to the last */
				day += i == 0 ? (uint64) below(2) : random_magnitude(32);
				if (found == count - 1)
					day = INT32_MAX;
				break;
		}
		if (day > INT32_MAX)
			break;
		days[found++] = (int32) day++;
	}
	return found;
}

static void
test_days(int rounds)
{
	int32		days[CODEC_BLOCK_POINTS];
	char		what[40];

	for (int round = 0; round < rounds; round++)
	{
		for (int kind = 0; kind < DAY_KINDS; kind++)
		{
			int			count = round < CODEC_BLOCK_POINTS ? round + 1 :
			below(3) == 0 ? CODEC_BLOCK_POINTS : 1 + below(CODEC_BLOCK_POINTS);

			count = make_days(kind, days, count);
			if (count == 0)
				continue;
			snprintf(what, sizeof(what), "days of kind %d", kind);
			first_day = days[0];
			days_trip(days, count, what);
		}
	}

	/* ends of months up to the last day of the calendar, one left out */
	for (int count = 2; count <= CODEC_BLOCK_POINTS; count++)
	{
		for (int i = 0; i < count; i++)
			days[i] = period_end(PERIOD_MONTH, period_shift(PERIOD_MONTH, CALENDAR_LAST_DAY, i + 1 - count - (i == 0)));
		first_day = days[0];
		days_trip(days, count, "the last ends of months");
	}
}

/* What a regular calendar may cost: these are the columns that must be nearly free. */
static void
test_days_are_short(void)
{
	int32		days[CODEC_BLOCK_POINTS];
	uint8		bytes[DAYS_MAX_BYTES];

	for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
		days[i] = 8000 + i;
	check(days_encode(days, CODEC_BLOCK_POINTS, bytes) <= 3, "every day is short", 0);
	for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
		days[i] = 8003 + i / 5 * 7 + i % 5;
	check(days_encode(days, CODEC_BLOCK_POINTS, bytes) <= 3, "weekdays are short", 0);
	for (int step = 1; step <= 12; step++)
	{
		for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
			days[i] = period_shift(PERIOD_MONTH, 0, i * step);
		check(days_encode(days, CODEC_BLOCK_POINTS, bytes) <= 3, "months are short", step);
		for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
			days[i]--;
		check(days_encode(days, CODEC_BLOCK_POINTS, bytes) <= 3, "ends of months are short", step);
	}
}

/* Bytes that are no column: random ones, and columns with a few bits or bytes changed. */
static void
spoil(uint8 *bytes, size_t *length)
{
	int			changes = below(4);

	for (int i = 0; i < changes && *length > 0; i++)
	{
		size_t		at = below(3) == 0 ? below(Min(*length, 12)) : below(*length);

		if (below(2) == 0)
			bytes[at] ^= 1 << below(8);
		else
			bytes[at] = (uint8) random_bits();
	}
	if (below(4) == 0)
		*length = below(*length + 1);
}

static void
test_hostile(int rounds)
{
	int32		days[CODEC_BLOCK_POINTS];
	int64		values[CODEC_BLOCK_POINTS];
	int128		wide[CODEC_BLOCK_POINTS];
	uint8		bytes[WIDE_INTEGERS_MAX_BYTES];
	int			accepted = 0;

	for (int round = 0; round < rounds; round++)
	{
		int			count = below(3) == 0 ? CODEC_BLOCK_POINTS : 1 + below(CODEC_BLOCK_POINTS);
		int			what = below(3);
		int			decoded_count;
		size_t		length;
		size_t		used;
		uint8	   *exact;

		first_day = (int32) random_bits();
		if (below(3) == 0)
		{
			length = below(below(20) == 0 ? 3000 : 60);
			for (size_t i = 0; i < length; i++)
				bytes[i] = below(3) == 0 ? below(16) : (uint8) random_bits();
			if (length > 0 && below(2) == 0)
				bytes[0] &= what == 2 ? 0x03 : 0x1f;
		}
		else
		{
			make_integers(below(INTEGER_KINDS), values, count);
			if (what == 0)
			{
				count = make_days(below(DAY_KINDS), days, count);
				if (count == 0)
					continue;
				first_day = days[0];
				length = days_encode(days, count, bytes);
			}
			else if (what == 1)
				length = integers_encode(values, count, bytes);
			else
			{
				for (int i = 0; i < count; i++)
					wide[i] = (int128) ((uint128) values[i] << (round % 64)) + (values[i] & 1);
				length = wide_integers_encode(wide, count, bytes);
			}
			spoil(bytes, &length);
		}
		decoded_count = below(5) == 0 ? below(CODEC_BLOCK_POINTS + 10) - 4 : count;
		exact = malloc(length + 1);
		memcpy(exact + 1, bytes, length);

		if (what == 0)
		{
			int32	   *result = malloc(Max(decoded_count, 1) * sizeof(int32));

			used = days_decode(exact + 1, length, decoded_count, first_day, result);
			if (used > 0)
			{
				bool		ascending = result[0] == first_day;

				for (int i = 1; i < decoded_count; i++)
					ascending &= result[i - 1] < result[i];
				check(ascending, "days from hostile bytes ascend", round);
				days_trip(result, decoded_count, "days from hostile bytes");
			}
			free(result);
		}
		else if (what == 1)
		{
			int64	   *result = malloc(Max(decoded_count, 1) * sizeof(int64));

			used = integers_decode(exact + 1, length, decoded_count, result);
			if (used > 0)
				integers_trip(result, decoded_count, "integers from hostile bytes");
			free(result);
		}
		else
		{
			int128	   *result = malloc(Max(decoded_count, 1) * sizeof(int128));

			used = wide_integers_decode(exact + 1, length, decoded_count, result);
			if (used > 0)
				wide_trip(result, decoded_count, "wide integers from hostile bytes");
			free(result);
		}
		check(used <= length, "bytes read from hostile bytes", round);
		check(used == 0 || (decoded_count >= 1 && decoded_count <= CODEC_BLOCK_POINTS),
			  "count with hostile bytes", round);
		accepted += used > 0;
		free(exact);
	}
	/* else the generator of hostile bytes does nothing worth the name */
	check(rounds < 1000 || (accepted > rounds / 50 && accepted < rounds - rounds / 50),
		  "hostile bytes accepted", accepted);
}

int
main(int argc, char **argv)
{
	uint64		seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
	int			rounds = argc > 2 ? atoi(argv[2]) : 600;

	random_state = seed * UINT64CONST(0x9E3779B97F4A7C15) | 1;
	test_bytes(check);
	test_bit_packing();
	test_days_are_short();
	test_integers(rounds);
	test_days(rounds);
	test_hostile(rounds * 50);
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
