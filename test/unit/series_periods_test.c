/*
 * series_periods_test.c
 *		Sums over periods, which are made without days and decimals where that can be, and the changes
 *		made of them, against the points one by one; runs of days against the days.
 *
 * Arguments: a seed and the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/view.h"
#include "operation/change.h"
#include "operation/periods.h"
#include "random_test.h"

/* Days on a grid with gaps and, for some, outside it. */
static int32
next_day(int32 day, int kind)
{
	int			weekday = (int) (((int64) day + 5) % 7 + 7) % 7;	/* 0 is Monday */

	if (below(60) == 0)
		return day + 1 + below(kind == 2 ? 400 : 30);
	switch (kind)
	{
		case 0:
			return day + 1;
		case 1:
			return day + (weekday >= 4 && below(200) ? 7 - weekday : 1);
		case 2:
			return day + 7;
		default:
			return day + 1 + below(4);
	}
}

/* Values of several scales in one series, small, or large or weighted for some. */
static PriceSeries *
random_series(void)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			points = 1 + below(below(3) == 0 ? 40 : 2600);
	int			kind = below(4);
	int			scale = below(6);
	int			bits = 1 + below(below(4) == 0 ? 80 : 45);
	bool		weighted = below(4) == 0;
	bool		negative = below(4) == 0;
	int32		day = below(9000) - 6000;
	PriceSeries *series;

	series_writer_begin(writer, PERIOD_DAY, below(12));
	for (int i = 0; i < points; i++)
	{
		SeriesPoint point = {day, {0, scale}, {1, 0}, 1};

		if (below(700) == 0)
			point.sum.scale = scale = below(14);
		point.sum.mantissa = (int128) ((uint128) random_bits() << 26 >> (90 - bits));
		if (negative && below(3) == 0)
			point.sum.mantissa = -point.sum.mantissa;
		if (weighted && below(300) == 0)
			point.weight = (Decimal) {1 + below(50), below(2)};
		series_write(writer, &point);
		day = next_day(day, kind);
	}
	series = series_writer_end(writer);
	free(writer);
	return series;
}

static bool
same_value(Decimal a, Decimal b)
{
	return decimal_compare(a, b) == 0;
}

/* Is the sum of a period exactly that one, or that rounded to 24 digits and more where it does not fit? */
static bool
same_sum(const SeriesPoint *mean, const Ratio *sum)
{
	const Fraction found = {mean->sum, mean->divisor};
	Fraction	exact;
	Ratio		ratio;
	Ratio		off;

	ratio_of_fraction(&ratio, &found);
	if (fraction_of_ratio(sum, &exact))
		return ratio_compare(&ratio, sum) == 0;
	if (!ratio_difference(&off, &ratio, sum) || !ratio_divide(&off, &off, sum))
		return true;
	off.numerator.negative = false;
	ratio_of(&ratio, (Decimal) {1, 20}, (Decimal) {1, 0});
	return found.divisor == 1 && ratio_compare(&off, &ratio) < 0;
}

static void
test_means(const SeriesView *view, Period period)
{
	static PeriodMean *means;	/* static: to outlast longjmp */
	static SeriesCursor cursor;
	static int	i;
	static bool right;
	SeriesPoint point;
	int			count;

	i = -1;
	right = true;
	if (setjmp(escape) != 0)
		return;
	count = series_period_means(view, period, &means);
	series_seek(&cursor, view, view->first_day);
	while (series_next(&cursor, &point) && right)
	{
		static Ratio sum;
		static int64 points;
		static bool fits;
		Ratio		value;

		if (i < 0 || period_start(period, point.day) != means[i].point.day)
		{
			i++;
			ratio_of(&sum, (Decimal) {0, 0}, (Decimal) {1, 0});
			points = 0;
			fits = true;
			right = i < count && means[i].point.day == period_start(period, point.day) &&
				means[i].number == period_number(period, point.day);
		}
		/* sum + value is value - (-sum) */
		point_ratio(&point, &value);
		sum.numerator.negative = !sum.numerator.negative && sum.numerator.length > 0;
		fits = fits && ratio_difference(&sum, &sum, &value);
		points++;
		if (cursor.index == cursor.block.count ? cursor.block_index == view->block_count :
			period_start(period, cursor.block.days[cursor.index]) != means[i].point.day)
			right = right && same_value(means[i].point.weight, (Decimal) {points, 0}) &&
				(!fits || same_sum(&means[i].point, &sum));
	}
	check(right && i == count - 1, "means");
	free(means);
}

/* mom_series and the like against the changes period by period. */
static void
test_changes(const SeriesView *view, ChangeStep step)
{
	static PriceSeries *changes;
	static int	found;
	static bool right;
	SeriesView	of_changes;

	right = true;
	if (setjmp(escape) != 0)
		return;
	changes = series_change_series(view, step, METHOD_MEAN, EXACT_PCT);
	series_open_either(&of_changes, changes);
	found = 0;
	for (int32 start = period_start(step.period, view->first_day); start <= view->last_day;
		 start = period_shift(step.period, start, 1))
	{
		Decimal		change;
		SeriesPoint point;
		bool		there = series_value_at(&of_changes, start, false, &point);

		right &= there == series_period_change(view, step, start, METHOD_MEAN, EXACT_PCT, &change) &&
			(!there || same_value(point.sum, change));
		found += there;
	}
	check(right && found == of_changes.count, "changes");
}

static void
test_runs(void)
{
	int32		days[CODEC_BLOCK_POINTS];
	int32		decoded[CODEC_BLOCK_POINTS];
	uint8		bytes[DAYS_MAX_BYTES];
	int			count = below(3) ? CODEC_BLOCK_POINTS : 1 + below(CODEC_BLOCK_POINTS);
	int			kind = below(4);
	int32		day = CALENDAR_FIRST_DAY - 100 + below(CALENDAR_LAST_DAY - CALENDAR_FIRST_DAY + 200);
	size_t		length;
	DayRuns		runs;
	bool		right = true;
	int			run = 0;

	for (int i = 0; i < count; i++)
	{
		days[i] = day;
		day = next_day(day, kind);
	}
	length = days_encode(days, count, bytes);
	if (days_find_runs(bytes, length, count, days[0], &runs))
	{
		for (int from = 0; from < count;)
		{
			int32		end;
			int			to = from;

			right &= day_of_runs(&runs, from, &run) == days[from];
			end = days[from] + below(60);
			while (to < count && days[to] <= end)
				to++;
			right &= days_up_to(&runs, end, &run) == to;
			from = to;
		}
		check(right, "runs of days");
	}

	/* bytes that are altered never have runs where they have no days, or other ones */
	bytes[below(length)] ^= 1 << below(8);
	if (days_find_runs(bytes, length, count, days[0], &runs))
	{
		right = days_decode(bytes, length, count, days[0], decoded) == length;
		run = 0;
		for (int i = 0; i < count && right; i++)
			right = day_of_runs(&runs, i, &run) == decoded[i];
		check(right, "runs of altered bytes");
	}
}

int
main(int argc, char **argv)
{
	int			rounds = argc > 2 ? atoi(argv[2]) : 80;

	random_state = (argc > 1 ? strtoull(argv[1], NULL, 10) : 1) * 2654435761u + 88172645463325252u;
	for (round_number = 0; round_number < rounds; round_number++)
	{
		PriceSeries *series = random_series();
		SeriesView	view;
		SeriesView	monthly;

		series_open_either(&view, series);
		for (Period period = PERIOD_WEEK; period <= PERIOD_YEAR; period++)
			test_means(&view, period);
		if (setjmp(escape) == 0)
		{
			series_open_either(&monthly, series_resample(&view, PERIOD_MONTH, METHOD_MEAN, 1));
			test_changes(&monthly, (ChangeStep) {PERIOD_MONTH, 1, false});
			test_changes(&monthly, (ChangeStep) {PERIOD_QUARTER, 1, false});
		}
		test_changes(&view, (ChangeStep) {PERIOD_MONTH, below(2) ? 1 : 12, false});
		for (int i = 0; i < 100; i++)
			test_runs();
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
