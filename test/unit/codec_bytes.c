/*
 * codec_bytes.c
 *		Columns and the bytes that they are: the format, forever.
 *
 * A codec that reads these bytes as something else is broken.  One that writes other bytes for
 * these columns makes equal series differ in their bytes from those stored before.
 */
#include "codec_bytes.h"

#include <stdlib.h>

#include "series_codec.h"

typedef struct IntegerCase
{
	int			count;
	int64		values[12];
	const char *bytes;
} IntegerCase;

static const IntegerCase integer_cases[] = {
	{1, {44500},
	"04a8b70500"},
	{8, {1, 1, 1, 1, 1, 1, 1, 1},
	"040200"},
	{8, {44500, 44500, 44500, 45000, 45000, 45000, 45000, 45500},
	"1190bf05f403021580"},
	{12, {1863, 1845, 1855, 1860, 1863, 1850, 1848, 1890, 1870, 1822, 1834, 1855},
	"01fe1c840030a0906d1e09ba432103"},
	{12, {22, 22, 22, 21, 22, 23, 22, 22, 20, 22, 22, 5000},
	"012c800237c7010001d526"},
	{12, {0, 10, 20, 30, 45, 60, 75, 90, 105, 120, 130, 140},
	"170005030351010207"},
	{5, {INT64_MIN, INT64_MAX, 0, -1, 1},
	"0d0004010440fefffffffffffffffdffffffffffffff00000000000000000100000000000000"},
	{5, {INT64CONST(44500000000000000), INT64CONST(44600000000000000),
	INT64CONST(44612345678901234), INT64CONST(44700000000000000), INT64CONST(44300000000000000)},
	"200e00f60603da081000f2dfb89ea7e7020104"},
	{4, {0, 0, -4294967296, -1},
	"08ffffffff1f21000000000100000002000000f8ffffff07"},
	{12, {5, 9, 3, 1000000, 7, 2, 8, 6, 4, 1, 9, 3},
	"00028203e076833200a0750680d003"},
};

typedef struct DayCase
{
	int			count;
	int32		days[32];
	const char *bytes;
} DayCase;

static const DayCase day_cases[] = {
	{1, {8000},
	"0800"},
	{5, {8580, 8581, 8582, 8583, 8584},
	"0800"},
	{10, {8584, 8587, 8588, 8589, 8590, 8591, 8594, 8596, 8597, 8598},
	"0901030700"},
	{32, {8584, 8588, 8589, 8590, 8591, 8592, 8593, 8594, 8595, 8596, 8597, 8598, 8601, 8602,
	8603, 8604, 8605, 8608, 8609, 8610, 8611, 8612, 8615, 8616, 8617, 8618, 8619, 8629, 8630,
	8631, 8632, 8633},
	"080504a1440404121108"},
	{7, {8766, 8797, 8826, 8857, 8887, 8918, 8948},
	"0a00"},
	{6, {8765, 8796, 8825, 8856, 8886, 8978},
	"1a0103050101"},
	{5, {8580, 8587, 8594, 8608, 8615},
	"0c0701020300"},
	{2, {INT32_MIN, INT32_MAX},
	"0cffffffff0f00"},
	{14, {3, 5, 6, 10, 11, 17, 18, 40, 41, 42, 50, 51, 52, 60},
	"080602550a0540106a0c"},
};

/* Full blocks, of values by a rule. */
static const char *const full_integers[] = {
	"02c8b705848484840240acf8a91ff9ae082982fd8cb206f12424a04d12781a029c560b0b5a39478e230eba773217"
	"deb6e76d7d2b421adf5a41b89ea7b1dacf9c44142924fd01460868b95d7374315664776aa1554f801cd615dab480"
	"d21099bfe1cb34c73ff7e3405a5bfc3e19ccf809a2a23e2d73254c6ca108b7a7d6b91ec502deb94292a8501c5350"
	"b292f611992354c3e8ba5828d3008412abee95f893343211062083eded0c1f7a801b029cf4552ba2bdad56e9e815"
	"7280f9f031014bd89ad43dff41369e7c5374040045de6108815568044a280f07ffafd7250e371779ef8994e6801a"
	"0d8cb4a78924f9c7516b427a033f88210107442bca5f3767952d632e7646c8bb16c824bdd1c494c474c6c721a5a6"
	"958cba21f22d4bb856dcc6d628b132866d94634c59a24d46622a9af2f6b78a29d6214b56619c4f7433a24928b6de"
	"55b15e1c4b42cc2649b248442d6db2a2a81e27123d5d050014f6bc8f32222e6c842be661c898294b852c45426644"
	"8a294c2c4c6d3665b1d96fdc246e3222366ad9a87972251f43128aa48c382472aa895018328b3001c430",
	"16a8b705f4036482002a7dd3f02028401e90051346d3fe7344751f0c213efa37406c33dce8e2f332fbb5dfb6d26c"
	"3af42af78904df0bff010303f11fc87aee268afbcb2c3507cf8412adc219f8b2804374dc8a5a54707c8fc3c44a33"
	"d52f06",
};

static const char *const full_days =
	"c90208c7af01030f8500f0870d5015d24bb70a01f69cae018000";

static const char *const wide_integers[] = {
	"01ffffffffffffffffffffffff7f00010e020000800004003a300c0004010825ffffff03c0ffff7f00fcffff0fc0"
	"ffffff0100",
	"00808080808080808080808080808008130003031049",
	"021217a09b9f046401010101011000959aef3a0108",
};

static uint64 state;

static uint64
next_bits(void)
{
	state = state * UINT64CONST(6364136223846793005) + UINT64CONST(1442695040888963407);
	return state >> 33;
}

/* 0: a price that moves every day, and once by far; 1: one that mostly stays and moves by 500. */
static void
make_full_integers(int kind, int64 *values)
{
	int64		value = 44500;

	state = kind;
	for (int i = 0; i < CODEC_BLOCK_POINTS; i++)
	{
		uint64		bits = next_bits();

		if (kind == 0)
			value += (int64) (bits % 41) + (int64) (bits / 41 % 41) - 40 + (i == 300 ? 100000 : 0);
		else if (bits % 100 >= 80)
			value += 500 * ((int64) (bits / 100 % 9) - 4);
		values[i] = value;
	}
}

/* Weekdays without some, and some days of weekends. */
static void
make_full_days(int32 *days)
{
	int			count = 0;

	state = 7;
	for (int32 day = 8584; count < CODEC_BLOCK_POINTS; day++)
	{
		uint64		bits = next_bits() % 100;

		if ((day - 8584) % 7 < 5 ? bits >= 3 : bits < 2)
			days[count++] = day;
	}
}

static void
make_wide_integers(int kind, int128 *values)
{
	int128		large = (int128) 1 << 100;

	for (int i = 0; i < 5; i++)
	{
		if (kind == 1)
			values[i] = large + i * i * 3;
		if (kind == 2)
			values[i] = (int128) (44500 + i) * INT64CONST(1000000000000000000) * 100 +
				(i == 3 ? 123456789 : 0);
	}
	if (kind == 0)
	{
		values[0] = 1;
		values[1] = -1;
		values[2] = large + 7;
		values[3] = -(large >> 10);
		values[4] = 12345;
	}
}

static uint8 expected[INTEGERS_MAX_BYTES];
static uint8 written[WIDE_INTEGERS_MAX_BYTES];

static size_t
read_hexadecimal(const char *text)
{
	size_t		length = strlen(text) / 2;

	for (size_t i = 0; i < length; i++)
	{
		char		digits[3] = {text[2 * i], text[2 * i + 1], 0};

		expected[i] = (uint8) strtoul(digits, NULL, 16);
	}
	return length;
}

#define CHECK_BYTES(type, values, count, text, encode, decode, what, detail) \
	do { \
		type		back[CODEC_BLOCK_POINTS]; \
		size_t		length = read_hexadecimal(text); \
		\
		check(encode(values, count, written) == length && \
			  memcmp(written, expected, length) == 0, what ": written", detail); \
		check(decode(expected, length, count, back) == length && \
			  memcmp(back, values, (count) * sizeof(type)) == 0, what ": read", detail); \
	} while (0)

static int32 first_day;

static size_t
decode_days(const uint8 *in, size_t length, int count, int32 *days)
{
	return days_decode(in, length, count, first_day, days);
}

void
test_bytes(void (*check) (bool good, const char *what, int detail))
{
	int64		values[CODEC_BLOCK_POINTS];
	int32		days[CODEC_BLOCK_POINTS];
	int128		wide[5];

	for (int i = 0; i < (int) lengthof(integer_cases); i++)
		CHECK_BYTES(int64, integer_cases[i].values, integer_cases[i].count, integer_cases[i].bytes,
					integers_encode, integers_decode, "bytes of integers", i);
	for (int i = 0; i < (int) lengthof(day_cases); i++)
	{
		first_day = day_cases[i].days[0];
		CHECK_BYTES(int32, day_cases[i].days, day_cases[i].count, day_cases[i].bytes,
					days_encode, decode_days, "bytes of days", i);
	}
	for (int i = 0; i < (int) lengthof(full_integers); i++)
	{
		make_full_integers(i, values);
		CHECK_BYTES(int64, values, CODEC_BLOCK_POINTS, full_integers[i],
					integers_encode, integers_decode, "bytes of a full block of integers", i);
	}
	make_full_days(days);
	first_day = days[0];
	CHECK_BYTES(int32, days, CODEC_BLOCK_POINTS, full_days,
				days_encode, decode_days, "bytes of a full block of days", 0);
	for (int i = 0; i < (int) lengthof(wide_integers); i++)
	{
		make_wide_integers(i, wide);
		CHECK_BYTES(int128, wide, 5, wide_integers[i],
					wide_integers_encode, wide_integers_decode, "bytes of wide integers", i);
	}
}
