/*
 * codec_measure.c
 *		Bytes a point and rates of the codec: on daily prices from a file "series,date,price" if one
 *		is given, and on constructed series whose prices often stay the same.
 *
 * test/unit/codec_measure [FILE] builds and runs it.
 */
#include "codec/column.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "calendar/calendar.h"

#define MAX_POINTS 100000
#define HEADER_BYTES 20			/* what the container adds to a block, at most */

typedef struct Series
{
	int			count;
	int32		days[MAX_POINTS];
	int64		values[MAX_POINTS];
} Series;

static Series series;

static uint8 packed_days[MAX_POINTS * 8];
static uint8 packed_values[MAX_POINTS * 16];

static uint64 random_state;

static uint64
random_bits(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

static double
random_share(void)
{
	return (double) (random_bits() >> 11) / 9007199254740992.0;
}

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec * 1e-9;
}

/* Packs all blocks one behind the other, and returns the bytes of either column. */
static void
pack(size_t *day_bytes, size_t *value_bytes)
{
	*day_bytes = 0;
	*value_bytes = 0;
	for (int at = 0; at < series.count; at += CODEC_BLOCK_POINTS)
	{
		int			count = Min(CODEC_BLOCK_POINTS, series.count - at);

		*day_bytes += days_encode(series.days + at, count, packed_days + *day_bytes);
		*value_bytes += integers_encode(series.values + at, count, packed_values + *value_bytes);
	}
}

static void
unpack(bool days_too, bool values_too, size_t day_bytes, size_t value_bytes, Series *to)
{
	const uint8 *day_byte = packed_days;
	const uint8 *value_byte = packed_values;

	for (int at = 0; at < series.count; at += CODEC_BLOCK_POINTS)
	{
		int			count = Min(CODEC_BLOCK_POINTS, series.count - at);
		size_t		used;

		if (days_too)
		{
			used = days_decode(day_byte, packed_days + day_bytes - day_byte, count,
							   series.days[at], to->days + at);
			if (used == 0)
				abort();
			day_byte += used;
		}
		if (values_too)
		{
			used = integers_decode(value_byte, packed_values + value_bytes - value_byte, count,
								   to->values + at);
			if (used == 0)
				abort();
			value_byte += used;
		}
	}
}

/* Nanoseconds a point, the best of many short runs: other work on the machine then matters little. */
#define TIME(result, statement) \
	do { \
		result = 1e9; \
		for (int run = 0; run < 300; run++) \
		{ \
			double		start = seconds(); \
			double		taken; \
			\
			statement; \
			taken = (seconds() - start) * 1e9 / series.count; \
			result = Min(result, taken); \
		} \
	} while (0)

static void
measure(const char *name)
{
	static Series copy;
	size_t		day_bytes;
	size_t		value_bytes;
	int			blocks = (series.count + CODEC_BLOCK_POINTS - 1) / CODEC_BLOCK_POINTS;
	double		encode;
	double		encode_days;
	double		decode;
	double		decode_days;
	double		points = series.count;

	pack(&day_bytes, &value_bytes);
	memset(&copy, 0, sizeof(copy));
	unpack(true, true, day_bytes, value_bytes, &copy);
	if (memcmp(copy.days, series.days, series.count * sizeof(int32)) != 0 ||
		memcmp(copy.values, series.values, series.count * sizeof(int64)) != 0)
	{
		printf("%s: DIFFERENT AFTER DECODING\n", name);
		exit(1);
	}
	TIME(encode, pack(&day_bytes, &value_bytes));
	TIME(encode_days,
		 for (int at = 0; at < series.count; at += CODEC_BLOCK_POINTS)
		 days_encode(series.days + at, Min(CODEC_BLOCK_POINTS, series.count - at), packed_days));
	pack(&day_bytes, &value_bytes);
	TIME(decode, unpack(false, true, day_bytes, value_bytes, &copy));
	TIME(decode_days, unpack(true, false, day_bytes, value_bytes, &copy));
	printf("%-34s %7d %7.3f %7.3f %7.3f %7.3f %8.2f %8.2f %8.2f %8.2f\n", name, series.count,
		   day_bytes / points, value_bytes / points, (day_bytes + value_bytes) / points,
		   (day_bytes + value_bytes + blocks * HEADER_BYTES) / points,
		   encode_days, encode - encode_days, decode_days, decode);
}

static void
read_file(const char *path)
{
	FILE	   *file = fopen(path, "r");
	char		line[200];

	if (file == NULL)
	{
		printf("no file %s\n", path);
		return;
	}
	series.count = 0;
	while (fgets(line, sizeof(line), file) != NULL && series.count < MAX_POINTS)
	{
		int			year,
					month,
					day;
		double		price;

		if (sscanf(line, "%*[^,],%d-%d-%d,%lf", &year, &month, &day, &price) != 4)
			continue;
		series.days[series.count] = day_of_date(year, month, day);
		series.values[series.count++] = llround(price * 100);
	}
	fclose(file);
	measure(path);
}

/* Weekdays without some holidays; now and then a Saturday or Sunday is worked for one. */
static void
make_days(int count, double holidays, double worked)
{
	int32		day = 2;		/* 2000-01-03, a Monday */

	for (series.count = 0; series.count < count; day++)
	{
		bool		weekend = (day + 5) % 7 >= 5;

		if (weekend ? random_share() < worked : random_share() >= holidays)
			series.days[series.count++] = day;
	}
}

/* A price in steps that stays on a day with a probability. */
static void
make_prices(double stays, int64 start, int64 tick, int most)
{
	int64		price = start;

	for (int i = 0; i < series.count; i++)
	{
		if (random_share() >= stays)
		{
			int			steps = 1 + (int) (-log(1 - random_share()) * most / 3);

			price += (random_bits() & 1 ? tick : -tick) * steps;
			if (price < tick)
				price = start;
		}
		series.values[i] = price;
	}
}

int
main(int argc, char **argv)
{
	static const double stays[] = {0.69, 0.80, 0.87, 0.94};
	char		name[100];

	random_state = 88172645463325252;
	printf("                                                    bytes a point          "
		   "       nanoseconds a point\n");
	printf("series                              points    days  values    both +header"
		   " enc.days enc.vals dec.days dec.vals\n");
	if (argc > 1)
		read_file(argv[1]);
	for (int i = 0; i < 4; i++)
	{
		make_days(8000, 0.03, i == 3 ? 0.01 : 0.0);
		make_prices(stays[i], 445000, 500, 8);
		snprintf(name, sizeof(name), "stays %.0f %%, steps of 500%s", stays[i] * 100,
				 i == 3 ? ", weekends" : "");
		measure(name);
		make_prices(stays[i], 50400, 1, 600);
		snprintf(name, sizeof(name), "stays %.0f %%, any price", stays[i] * 100);
		measure(name);
	}
	make_prices(0, 1000000, 1, 60);
	measure("moves every day, +-20");
	make_prices(0, 100000000, 1, 3000);
	measure("moves every day, +-1000");
	for (int i = 0; i < series.count; i++)
		series.values[i] = (int64) (series.values[i] * 1000000.0 / 2.8793);
	measure("the same rebased");
	for (int i = 0; i < series.count; i++)
		series.values[i] = (int64) random_bits();
	measure("64 random bits");
	for (int i = 0; i < series.count; i++)
		series.values[i] = 1;
	measure("always 1");
	for (int i = 0; i < series.count; i++)
		series.values[i] = 22 - (random_share() < 0.1) - (random_share() < 0.05) * 2;
	measure("22 quotes, sometimes fewer");
	for (int i = 0; i < series.count; i++)
	{
		series.days[i] = i;
		series.values[i] = i * 17;
	}
	measure("every day, a line");
	return 0;
}
