/*
 * points.c
 *		What can be asked of a long series, against a copy of its points.
 *
 * points COUNT RUNS prints lines "points,side,run,seconds,seconds of processor time".  A point as it is
 * copied has 16 bytes: day, number of quotes, sum; or 12 in two columns, day and sum.
 */
#include "series/series.h"

#include <time.h>

#include "fault.h"
#include "operation/rebase.h"
#include "operation/summary.h"
#include "series/writer.h"

#define REPEATS 5

void
series_corrupt(const char *what)
{
	fprintf(stderr, "the series is corrupt: %s\n", what);
	exit(1);
}

void
stored_format_is_newer(const char *type, int version, int known)
{
	fprintf(stderr, "the %s is newer\n", type);
	exit(1);
}

void
series_out_of_range(void)
{
	fprintf(stderr, "out of range\n");
	exit(1);
}

void
series_value_out_of_range(int32 day, const char *value)
{
	fprintf(stderr, "day %d is out of range\n", (int) day);
	exit(1);
}

void
series_not_positive(int32 day)
{
	fprintf(stderr, "day %d has no positive value\n", (int) day);
	exit(1);
}

static uint64 random_state = 20230703;

static uint32
random_below(uint32 n)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (uint32) (random_state >> 32) % n;
}

/* A price a weekday, that moves on four days in ten by up to 4.00. */
static PriceSeries *
make_series(int count)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *series;
	int64		cents = 100000;

	series_writer_begin(writer, PERIOD_DAY, 2);
	for (int i = 0; i < count; i++)
	{
		if (random_below(10) < 4)
			cents += (int64) random_below(801) - 400;
		if (cents < 20000)
			cents = 40000 - cents;
		/* the first day is a Monday */
		series_write_value(writer, -700000 + i / 5 * 7 + i % 5, (Decimal) {cents, 2});
	}
	series = series_writer_end(writer);
	pfree(writer);
	return series;
}

/* What is asked of the series; the sum of the answers keeps the compiler from leaving work out. */
static const PriceSeries *series;
static int	count;
static char *entries;
static char *copied;
static volatile int64 answer;

static void
copy_entries(void)
{
	memcpy(copied, entries, (size_t) count * 16);
	answer += copied[count];
}

static void
copy_columns(void)
{
	memcpy(copied, entries, (size_t) count * 12);
	answer += copied[count];
}

static void
decode(void)
{
	SeriesView	view;
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	series_open(&view, series);
	for (int index = 0; index < view.block_count; index++)
	{
		series_read_block(&view, index, block);
		answer += block->days[block->count - 1] + block->sums.narrow[block->count - 1];
	}
	pfree(block);
}

static void
summary(void)
{
	SeriesView	view;
	SeriesSummary result;

	series_open(&view, series);
	series_summarise(&view, CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY, &result);
	answer += (int64) result.sum.sum.mantissa + result.high.day;
}

static void
drawdown(void)
{
	SeriesView	view;
	SeriesDrawdown result;

	series_open(&view, series);
	if (!series_max_drawdown(&view, &result))
		exit(1);
	answer += result.trough_day;
}

static void
rebase(void)
{
	SeriesView	view;
	PriceSeries *result;
	int32		missing;
	DayRange	window;

	series_open(&view, series);
	/* a year in the middle */
	window.first = period_start(PERIOD_YEAR, view.first_day + (view.last_day - view.first_day) / 2);
	window.last = period_end(PERIOD_YEAR, window.first);
	if (series_rebase(&view, window, (Decimal) {100, 0}, false, &result, &missing) != REBASE_DONE)
		exit(1);
	answer += result->count;
	pfree(result);
}

static const struct
{
	const char *name;
	void		(*run) (void);
}			sides[] = {
	{"memcpy", copy_entries},
	{"memcpy-columns", copy_columns},
	{"decode", decode},
	{"summary", summary},
	{"drawdown", drawdown},
	{"rebase", rebase},
};

static double
seconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return now.tv_sec + now.tv_nsec * 1e-9;
}

int
main(int argc, char **argv)
{
	int			runs = argc == 3 ? atoi(argv[2]) : 0;

	count = argc == 3 ? atoi(argv[1]) : 0;
	if (count < 1000 || runs < 1)
	{
		fprintf(stderr, "usage: points COUNT RUNS\n");
		return 1;
	}
	series = make_series(count);
	entries = palloc((size_t) count * 16);
	copied = palloc((size_t) count * 16);
	memset(entries, 1, (size_t) count * 16);
	memset(copied, 1, (size_t) count * 16);
	/* rounds are interleaved; the first warms up */
	for (int run = 0; run <= runs; run++)
	{
		for (size_t side = 0; side < lengthof(sides); side++)
		{
			double		wall = seconds(CLOCK_MONOTONIC);
			double		processor = seconds(CLOCK_PROCESS_CPUTIME_ID);

			for (int i = 0; i < REPEATS; i++)
				sides[side].run();
			processor = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor;
			wall = seconds(CLOCK_MONOTONIC) - wall;
			if (run > 0)
				printf("points,%s,%d,%.9f,%.9f\n", sides[side].name, run, wall / REPEATS, processor / REPEATS);
		}
	}
	return 0;
}
