/*
 * series_altered_test.c
 *		Series of either form of which some bytes were altered, as a disk may: every function reads them to an end,
 *		whatever it finds, within what it has allocated.  (The sanitizers look; what comes out is of no concern.)
 *
 * Arguments: a seed and the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"
#include "chart/sparkline.h"
#include "operation/algebra.h"
#include "operation/alignment.h"
#include "operation/change.h"
#include "operation/downsample.h"
#include "operation/moving_average.h"
#include "operation/rebase.h"
#include "operation/resample.h"
#include "operation/summary.h"
#include "operation/suspicious.h"
#include "operation/volatility.h"
#include "operation/year_to_date.h"
#include "random_rounds.h"
#include "series/rebuild.h"
#include "series/text.h"
#include "series/writer.h"

#define ALTERED_A_SERIES 60

static const ChangeForm in_pct = {EXACT, 2, false};

/* The building form, with rows in order or in none, over days that lie close together or far apart. */
static PriceSeries *
random_state_of_rows(void)
{
	SeriesBase	base = {BASE_KNOWN, {0, 364}, {100, 0}};
	SeriesState *state = series_state_begin(PERIOD_DAY, below(3) ? NULL : &base);
	int			rows = 1 + below(below(3) == 0 ? 1300 : 200);
	int			spread = below(2) ? 400 : 40000;
	int			bits = 4 + below(59);
	bool		in_order = below(2);

	for (int i = 0; i < rows; i++)
	{
		SeriesPoint point = {in_order ? i * 3 : below(spread), {(int64) (random_bits() >> 1) >> (63 - bits), 2}, {1, 0}, 1};

		if (below(100) == 0)
			point.weight = (Decimal) {1 + below(1000), below(3)};
		state = point.weight.mantissa > 1 ? series_state_add_point(state, &point) :
			series_state_add(state, point.day, (int64) point.sum.mantissa, 2);
	}
	return &state->header;
}

static PriceSeries *
random_packed_series(void)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	Period		period = (Period) below(PERIOD_YEAR + 1);
	int			points = 1 + below(below(3) == 0 ? 1300 : 60);
	int32		day = period_start(period, below(20000) - 10000);
	bool		weighted = below(3) == 0;
	int			bits = 4 + below(70);

	series_writer_begin(writer, period, below(6));
	for (int i = 0; i < points && day <= CALENDAR_LAST_DAY - 40000; i++)
	{
		SeriesPoint point = {day, {(int128) (random_bits() >> 1) >> (63 - Min(bits, 63)), below(3)}, {1, 0}, 1};

		if (bits > 63)
			point.sum.mantissa *= INT64CONST(1) << (bits - 63);
		if (weighted)
			point.weight = (Decimal) {1 + below(1000), below(3)};
		series_write(writer, &point);
		day = period_shift(period, day, 1 + (below(9) == 0 ? below(20) : 0));
	}
	return series_writer_end(writer);
}

/* One of the functions, by number. */
#define FUNCTIONS 24

static void
call(int number, const SeriesView *view)
{
	static int8 levels[SPARKLINE_MAX_WIDTH];
	int32		middle = view->first_day + (view->last_day - view->first_day) / 2;
	SeriesSummary summary;
	SeriesDrawdown drawdown;
	SuspicionSearch search;
	SuspiciousQuote quote;
	SeriesView	other;
	SeriesPoint point;
	Decimal		result;
	PriceSeries *made;
	SeriesFill	fill;
	int32		missing;

	switch (number)
	{
		case 0:
			(void) series_print(view);
			break;
		case 1:
			(void) sparkline_levels(view, 1 + below(SPARKLINE_MAX_WIDTH), levels);
			break;
		case 2:
			for (Period to = view->period + 1; to <= PERIOD_YEAR; to++)
				if (period_divides(view->period, to))
					(void) series_resample(view, to, METHOD_MEAN, 1);
			break;
		case 3:
			(void) series_moving_average(view, 1 + below(30));
			break;
		case 4:
			(void) series_downsample(view, 3 + below(100));
			break;
		case 5:
			series_summarise(view, view->first_day, middle, &summary);
			break;
		case 6:
			(void) series_max_drawdown(view, &drawdown);
			break;
		case 7:
			(void) series_volatility_pct(view, &result);
			break;
		case 8:
			suspicion_begin(&search, view, (Decimal) {10, 0}, (Decimal) {20, 0});
			while (suspicion_next(&search, &quote))
				continue;
			break;
		case 9:
			(void) series_slice(view, middle, view->last_day);
			break;
		case 10:
			(void) series_value_at(view, middle, true, &point);
			break;
		case 11:
			(void) series_pack(&series_state_of(view->series)->header);
			break;
		case 12:
			other = *view;
			(void) series_compare(view, &other);
			break;
		case 13:
			(void) series_rebase(view, (DayRange) {view->first_day, middle}, (Decimal) {100, 0}, true, &made, &missing);
			break;
		case 14:
			(void) series_to_date_series(view, below(2) ? PERIOD_YEAR : PERIOD_MONTH, FIRST_OF_SPAN, in_pct);
			break;
		case 15:
			if (period_divides(view->period, PERIOD_MONTH))
				(void) series_change_series(view, (ChangeStep) {PERIOD_MONTH, 1, below(2)}, METHOD_MEAN, in_pct);
			break;
		case 16:
			(void) series_with_number(view, SERIES_TIMES, (Decimal) {3, 0});
			break;
		case 17:
			(void) series_previous_change(view, middle, below(2), in_pct, &result);
			break;
		case 18:
			(void) series_previous_series(view, below(2), in_pct);
			break;
		case 19:
			fill.method = below(2) ? FILL_LINEAR : FILL_CARRY;
			fill.max_days = below(400);
			fill.like = below(2) ? view : NULL;
			(void) series_fill(view, &fill);
			break;
		case 20:
			if (period_divides(view->period, PERIOD_MONTH))
				(void) series_moving_average_by(view, PERIOD_MONTH, 1 + below(5));
			break;
		case 21:
			(void) series_volatility_series(view, 2 + below(20));
			break;
		case 22:
			(void) series_correlation(view, view, &result);
			break;
		case 23:
			(void) series_with_value(view, period_start(view->period, middle), (Decimal) {1, 0});
			break;
	}
}

static void
one_round(void)
{
	PriceSeries *series = below(3) == 0 ? random_state_of_rows() : random_packed_series();
	size_t		size = VARSIZE(series);

	for (int i = 0; i < ALTERED_A_SERIES; i++)
	{
		volatile int number;
		PriceSeries *altered = malloc(size);
		uint8	   *bytes = (uint8 *) altered;
		int			changes = 1 + below(3);

		/* a copy of exactly that size; its length stays */
		memcpy(altered, series, size);
		for (int k = 0; k < changes; k++)
			bytes[sizeof(int32) + below(below(2) ? 60 : (int) size - 4) % (size - 4)] ^= 1 << below(8);
		for (number = 0; number < FUNCTIONS; number++)
		{
			SeriesView	view;
			const char *what;

			if (setjmp(escape) != 0)
				continue;
			if (number == 0)
				(void) series_rebuild(altered, size, &what);
			series_open_either(&view, altered);
			call(number, &view);
		}
		free(altered);
		check(true, "read to an end");
	}
	free(series);
}

int
main(int argc, char **argv)
{
	quiet = true;
	return run_rounds(&(Rounds) {one_round, 50, 80}, argc, argv);
}
