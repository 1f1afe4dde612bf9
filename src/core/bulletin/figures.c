/*
 * bulletin/figures.c
 *		The figures of a bulletin's text, rounded as the bulletin of July 2023 rounds them.
 */
#include "pure.h"

#include "bulletin/figures.h"
#include "fault.h"
#include "operation/change.h"
#include "operation/summary.h"

static const Decimal one = {1, 0};

static Decimal
rounded(const Ratio *value, int digits)
{
	Decimal		result;

	if (!ratio_round(value, digits, &result))
		series_out_of_range();
	return result;
}

static Decimal
rounded_decimal(Decimal value, int digits)
{
	Decimal		result;

	if (!decimal_round(value, digits, &result))
		series_out_of_range();
	return result;
}

static Decimal
difference(Decimal a, Decimal b)
{
	Decimal		result;

	if (!decimal_subtract(a, b, &result) || !decimal_fits(result))
		series_out_of_range();
	return result;
}

static Decimal
magnitude(Decimal value)
{
	return value.mantissa < 0 ? (Decimal) {-value.mantissa, value.scale} : value;
}

/* The change from one rounded average to another. */
static void
compare_averages(Decimal before, Decimal after, BulletinPrice *result)
{
	const ChangeForm form = {EXACT, BULLETIN_CHANGE_DIGITS, false};
	int			direction = decimal_compare(after, before);
	Ratio		from;
	Ratio		to;

	ratio_of(&from, before, one);
	ratio_of(&to, after, one);
	if (direction == 0)
		result->change = BULLETIN_LEVEL;
	else if (!value_change(&from, &to, form, &result->change_pct))
		result->change = direction > 0 ? BULLETIN_ROSE_FROM_NOTHING : BULLETIN_FELL_FROM_NOTHING;
	else if (result->change_pct.mantissa == 0)
		result->change = BULLETIN_ALMOST_LEVEL;
	else
		result->change = direction > 0 ? BULLETIN_ROSE : BULLETIN_FELL;
	result->change_pct = magnitude(result->change_pct);
}

bool
bulletin_price(const SeriesView *view, int32 day, const Ratio *factor, BulletinPrice *result)
{
	Ratio		mean;
	Ratio		converted;
	Decimal		average;
	int32		before;

	memset(result, 0, sizeof(*result));
	result->period = view->period == PERIOD_DAY ? PERIOD_MONTH : view->period;
	result->start = period_start(result->period, day);
	if (!series_period_mean(view, result->period, result->start, &mean))
		return false;
	average = rounded(&mean, BULLETIN_PRICE_DIGITS);
	ratio_of(&converted, average, one);
	if (!ratio_multiply(&converted, &converted, factor))
		series_out_of_range();
	result->price = rounded(&converted, BULLETIN_PRICE_DIGITS);
	before = period_shift(result->period, result->start, -1);
	if (before < CALENDAR_FIRST_DAY)
		result->change = BULLETIN_NOTHING_BEFORE;
	else if (series_period_mean(view, result->period, before, &mean))
		compare_averages(rounded(&mean, BULLETIN_PRICE_DIGITS), average, result);
	else
		result->change = BULLETIN_NOT_COMPARED;
	return true;
}

bool
bulletin_index_period(Period of_series, Period *period)
{
	*period = of_series < PERIOD_MONTH ? PERIOD_MONTH : PERIOD_YEAR;
	return of_series != PERIOD_YEAR;
}

/* The decimals that the values have: as written, or more where they were computed. */
static int
decimals_of(const SeriesView *view, const SeriesSummary *summary)
{
	const Decimal values[] = {summary->sum, summary->high, summary->low, summary->first, summary->last};
	int			decimals = view->display_scale;

	for (int i = 0; i < lengthof(values); i++)
		decimals = Max(decimals, decimal_strip(values[i], 0).scale);
	return Min(decimals, BULLETIN_PRICE_DIGITS);
}

/* Is the way from one value to the other worth telling beside the spread? */
static bool
is_told(Decimal from, Decimal to, Decimal spread)
{
	Decimal		way = magnitude(difference(from, to));

	/* a tenth of the spread: the same digits at a scale one larger */
	return decimal_compare(way, (Decimal) {spread.mantissa, spread.scale + 1}) >= 0;
}

static BulletinTrend
trend_of(const BulletinIndex *index, Decimal first, Decimal last)
{
	/* by whether the earlier of low and high has a way before it, and the later one behind it */
	static const BulletinTrend low_first[2][2] = {
		{BULLETIN_RISE, BULLETIN_RISE_FALL}, {BULLETIN_FALL_RISE, BULLETIN_FALL_RISE_FALL},
	};
	static const BulletinTrend high_first[2][2] = {
		{BULLETIN_FALL, BULLETIN_FALL_RISE}, {BULLETIN_RISE_FALL, BULLETIN_RISE_FALL_RISE},
	};

	if (index->spread.mantissa == 0)
		return BULLETIN_STILL;
	if (index->low_day < index->high_day)
		return low_first[is_told(first, index->low, index->spread)]
			[is_told(last, index->high, index->spread)];
	return high_first[is_told(first, index->high, index->spread)]
		[is_told(last, index->low, index->spread)];
}

bool
bulletin_index(const SeriesView *view, Period period, int32 day, BulletinIndex *result)
{
	int32		start = period_start(period, day);
	DayRange	days = series_window(view->period, (DayRange) {start, period_end(period, start)});
	SeriesSummary summary;
	Ratio		mean;
	Ratio		fluctuation;
	int			digits;

	series_summarise(view, days.first, days.last, &summary);
	if (summary.points == 0)
		return false;
	digits = decimals_of(view, &summary);
	ratio_of(&mean, summary.sum, (Decimal) {summary.points, 0});
	memset(result, 0, sizeof(*result));
	result->period = period;
	result->start = start;
	result->period_of_points = view->period;
	result->mean = rounded(&mean, digits);
	result->high = rounded_decimal(summary.high, digits);
	result->high_day = summary.high_day;
	result->low = rounded_decimal(summary.low, digits);
	result->low_day = summary.low_day;
	result->spread = difference(result->high, result->low);
	result->trend = trend_of(result, rounded_decimal(summary.first, digits),
							 rounded_decimal(summary.last, digits));
	result->fluctuates = result->mean.mantissa > 0;
	if (result->fluctuates)
	{
		ratio_of(&fluctuation, (Decimal) {result->spread.mantissa * 100, digits}, result->mean);
		result->fluctuation_pct = rounded(&fluctuation, BULLETIN_CHANGE_DIGITS);
	}
	return true;
}
