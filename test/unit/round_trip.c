/*
 * round_trip.c
 *		A price_series through all that reads and writes it gives the same bytes: aggregation in several
 *		orders and in parts, printing and reading the text, what recv does with binary values, decoding
 *		and encoding again by blocks and by points.
 *
 * Random series of all periods, of 0 to 20 decimals, with gaps, runs, several quotes a day, and sums
 * as large as 64 bits and 36 digits allow.
 *
 * Arguments: a number of series; the most quotes of each, or as =N the days that each has; a seed.  The
 * last line is "N passed, N failed".
 */
#include "pure.h"

#include <unistd.h>
#include <sys/wait.h>

#include "building/merge.h"
#include "building/state.h"
#include "building/view.h"
#include "random_test.h"
#include "series/rebuild.h"
#include "series/text.h"
#include "series/writer.h"

/* Nothing here frees a series: a process for about so many points. */
#define POINTS_A_PROCESS 200000

static int64 quotes_seen;
static int64 points_seen;
static int64 wide_seen;			/* series with a sum beyond 64 bits */
static int	longest;			/* points */

/* A mantissa of the kinds that a column may hold, of at most `most`. */
static int128
random_mantissa(int kind, int128 before, int128 most)
{
	static const int128 edges[] = {0, 1, INT64_MAX, INT64_MIN, (int128) INT64_MAX + 1,
	(int128) INT64_MIN - 1, INT64CONST(9007199254740991), INT64CONST(9007199254740992)};

	switch (kind)
	{
		case 0:					/* a price that wanders */
			return before + below(201) - 100;
		case 1:					/* often the same */
			return below(20) ? before : before + below(50) - 25;
		case 2:					/* any 64 bits */
			return (int64) random_bits() >> below(64);
		case 3:					/* the edges */
			return below(8) ? edges[below(8)] : below(2) ? most : -most;
		case 4:					/* wide */
			return (int128) ((uint128) random_bits() << 64 | random_bits()) % power_of_ten(1 + below(36));
		default:				/* a line, with a few far off */
			return below(40) ? before + 25 : (int128) random_bits() / 3;
	}
}

static int32
random_step(int kind)
{
	switch (kind)
	{
		case 0:
			return 1;
		case 1:
			return below(15) ? 1 : 1 + below(10);
		case 2:
			return 1 + below(5);
		default:
			return 1 + below(40);
	}
}

static bool
same_bytes(const PriceSeries *a, const PriceSeries *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* The series of the quotes in the order they have now, in one state or two that are merged. */
static PriceSeries *
aggregate(const SeriesPoint *quotes, int count, Period period, const SeriesBase *base, bool halves)
{
	SeriesState *states[2];

	states[0] = series_state_begin(period, base);
	states[1] = series_state_begin(period, base);
	for (int i = 0; i < count; i++)
	{
		SeriesState **state = &states[halves && i % 2];
		const SeriesPoint *quote = &quotes[i];

		series_state_note_scale(*state, quote->sum.scale);
		*state = series_state_add_point(*state, quote);
	}
	if (halves)
		states[0] = series_state_merge(states[0], &states[1]->header);
	return series_pack(&states[0]->header);
}

static void
one_series(int size, bool exactly)
{
	int			wanted = exactly ? size : below(8) == 0 ? below(4) : 1 + below(size);
	int			value_kind = below(6);
	int			step_kind = below(4);
	int			scale = below(21);
	bool		mixed = below(3) == 0;	/* quotes of fewer decimals, too */
	bool		weighted = below(3) == 0;
	bool		divided = below(4) == 0;
	int			several = below(3) ? 1 : 3;
	Period		period = exactly || below(2) ? PERIOD_DAY : (Period) below(PERIOD_YEAR + 1);
	int			room = exactly ? 20 * wanted : wanted;
	SeriesPoint *quotes = malloc((room + 1) * sizeof(SeriesPoint));
	SeriesBase	base = {BASE_NONE};
	int			span = period == PERIOD_DAY ? 1 : period == PERIOD_WEEK ? 7 : period == PERIOD_MONTH ? 31 :
		period == PERIOD_QUARTER ? 92 : period == PERIOD_HALF ? 184 : 366;
	int32		day = CALENDAR_FIRST_DAY + 10 + below(3000000);
	int128		before = 40000 + below(100000);
	int128		most;
	int			count = 0;
	int			days = 0;
	PriceSeries *series;
	PriceSeries *again = NULL;
	SeriesWriter *writer = malloc(sizeof(SeriesWriter));
	SeriesBlock *block = malloc(sizeof(SeriesBlock));
	SeriesView	view;
	const char *what;
	ParseError	error;
	char	   *text;
	bool		wide = false;

	/* long series begin early enough to end within the calendar */
	if ((int64) wanted * 41 * span > CALENDAR_LAST_DAY - day)
		day = CALENDAR_FIRST_DAY + 10 + below(1000);
	if (below(5) == 0)
	{
		base.kind = below(2) ? BASE_KNOWN : BASE_PENDING;
		base.range.first = below(3000);
		base.range.last = base.range.first + below(400);
		if (base.kind == BASE_KNOWN)
			base.value = (Decimal) {1 + below(100000), below(5)};
	}
	while ((exactly ? days : count) < wanted && count < room)
	{
		SeriesPoint *quote = &quotes[count];
		int32		start = period_start(period, day);

		if (!calendar_holds(start) || !calendar_holds(day))
			break;
		quote->day = start;
		quote->sum.scale = mixed && below(9) == 0 ? below(scale + 1) : scale;

		/* as large as is possible: at the scale of all, and with others of its day */
		most = power_of_ten(36 - scale + quote->sum.scale - (several > 1 ? 2 : 0)) - 1;
		/* and a sum over a divisor has that to carry, too */
		if (divided)
			most = Min(most, power_of_ten(12));
		before = random_mantissa(value_kind, before, most);
		if (before > most || before < -most)
			before %= most;
		quote->sum.mantissa = before;
		quote->weight = (Decimal) {1, 0};
		quote->divisor = 1;
		if (weighted && below(2))
			quote->weight = (Decimal) {1 + below(1000000), below(4)};
		/* large ones by themselves: two and a sum can be more than fits */
		if (divided && below(2))
			quote->divisor = 1 + below(several > 1 ? 6 : below(20) ? 40 : 1000000);
		count++;
		/* a second quote of a period stands beside the first; the period series of rows have one */
		if (below(several) == 0)
		{
			days++;
			day = (period == PERIOD_DAY ? day : period_end(period, start)) +
				(period == PERIOD_DAY ? 0 : span * (random_step(step_kind) - 1)) +
				(period == PERIOD_DAY ? random_step(step_kind) : 1);
		}
	}
	quotes_seen += count;

	/* the same bytes whatever the order */
	series = aggregate(quotes, count, period, &base, false);
	check(same_bytes(series, aggregate(quotes, count, period, &base, period == PERIOD_DAY)), "in halves");
	for (int i = 0; i < count / 2; i++)
	{
		SeriesPoint quote = quotes[i];

		quotes[i] = quotes[count - 1 - i];
		quotes[count - 1 - i] = quote;
	}
	check(same_bytes(series, aggregate(quotes, count, period, &base, false)), "from the last on");
	for (int i = count - 1; i > 0; i--)
	{
		int			other = below(i + 1);
		SeriesPoint quote = quotes[i];

		quotes[i] = quotes[other];
		quotes[other] = quote;
	}
	check(same_bytes(series, aggregate(quotes, count, period, &base, period == PERIOD_DAY)), "in any order");

	series_open_either(&view, series);
	points_seen += view.count;
	longest = Max(longest, view.count);
	text = series_print(&view);
	check(series_parse(text, strlen(text), &again, &error) && same_bytes(series, again), "by its text");
	if (again)
	{
		SeriesView	of_again;

		series_open_either(&of_again, again);
		check(strcmp(text, series_print(&of_again)) == 0, "its text again");
	}

	/* received: checked, and written anew */
	again = series_rebuild(series, VARSIZE(series), &what);
	check(again && same_bytes(series, again), "received");

	/* decoded and encoded: by blocks, and point by point */
	series_writer_begin(writer, view.period, view.display_scale);
	writer->base = view.base;
	for (int i = 0; i < view.block_count; i++)
	{
		series_read_block(&view, i, block);
		wide |= block->wide;
		series_write_points(writer, block, 0, block->count);
	}
	wide_seen += wide;
	check(same_bytes(series, series_writer_end(writer)), "encoded again");
	series_writer_begin(writer, view.period, view.display_scale);
	writer->base = view.base;
	for (int i = 0; i < view.block_count; i++)
	{
		series_read_block(&view, i, block);
		for (int k = 0; k < block->count; k++)
		{
			SeriesPoint point = block_point(block, k);

			series_write(writer, &point);
		}
	}
	check(same_bytes(series, series_writer_end(writer)), "encoded point by point");
	free(quotes);
	free(writer);
	free(block);
}

/* What a process finds out. */
typedef struct Findings
{
	int64		passed;
	int64		failed;
	int64		quotes;
	int64		points;
	int64		wide;
	int64		refused;
	int64		longest;
} Findings;

static Findings
some_series(int first, int end, int size, bool exactly, uint64 seed)
{
	volatile int64 refused = 0;

	for (round_number = first; round_number < end; round_number++)
	{
		random_state = (seed * 1000003 + round_number) * UINT64CONST(0x9E3779B97F4A7C15) | 1;
		switch (setjmp(escape))
		{
			case 0:
				one_series(size, exactly);
				break;
			case ESCAPED_BY_RANGE:	/* sums beyond 36 digits */
				refused++;
				break;
			default:
				check(false, "nothing is corrupt");
		}
	}
	return (Findings) {passed, failed, quotes_seen, points_seen, wide_seen, refused, longest};
}

int
main(int argc, char **argv)
{
	int			total = argc > 1 ? atoi(argv[1]) : 2000;
	bool		exactly = argc > 2 && argv[2][0] == '=';
	int			size = argc > 2 ? atoi(argv[2] + exactly) : 500;
	uint64		seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	int			step = Max(1, POINTS_A_PROCESS / Max(1, size));
	Findings	all = {0};

	for (int first = 0; first < total; first += step)
	{
		int			ends[2];
		Findings	found = {0, 1};
		pid_t		child;
		int			status;

		fflush(stdout);
		if (pipe(ends) != 0 || (child = fork()) < 0)
			return 1;
		if (child == 0)
		{
			found = some_series(first, Min(first + step, total), size, exactly, seed);
			fflush(stdout);
			_exit(write(ends[1], &found, sizeof(found)) == sizeof(found) ? 0 : 1);
		}
		close(ends[1]);
		if (read(ends[0], &found, sizeof(found)) != sizeof(found))
			printf("failed: a process died in series %d to %d\n", first, first + step - 1);
		close(ends[0]);
		waitpid(child, &status, 0);
		all.passed += found.passed;
		all.failed += found.failed;
		all.quotes += found.quotes;
		all.points += found.points;
		all.wide += found.wide;
		all.refused += found.refused;
		all.longest = Max(all.longest, found.longest);
	}
	printf("%d series of %lld quotes, %lld points, at most %lld a series; %lld with sums beyond 64 bits, %lld beyond 36 digits\n",
		   total, (long long) all.quotes, (long long) all.points, (long long) all.longest,
		   (long long) all.wide, (long long) all.refused);

	/* every series is to be judged, but for a day that happens to have very many large quotes */
	if (all.refused * 1000 > total)
		all.failed++;
	printf("%lld passed, %lld failed\n", (long long) all.passed, (long long) all.failed);
	return all.failed > 0;
}
