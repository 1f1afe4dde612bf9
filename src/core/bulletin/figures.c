/*
 * bulletin/figures.c
 *		The figures of a bulletin's text.
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

/* The value of which figures are made: rounded to price_digits, unless these are EXACT. */
static void
round_price(Ratio *value, int price_digits)
{
	if (price_digits != EXACT)
		ratio_of(value, rounded(value, price_digits), one);
}

static Decimal
magnitude(Decimal value)
{
	return value.mantissa < 0 ? (Decimal) {-value.mantissa, value.scale} : value;
}

/* The change from one average to another. */
static void
compare_averages(const Ratio *before, const Ratio *after, BulletinPrice *result)
{
	const ChangeForm form = {EXACT, BULLETIN_CHANGE_DIGITS, false};
	int			direction = ratio_compare(after, before);

	if (direction == 0)
		result->change = BULLETIN_LEVEL;
	else if (!value_change(before, after, form, &result->change_pct))
		result->change = direction > 0 ? BULLETIN_ROSE_FROM_NOTHING : BULLETIN_FELL_FROM_NOTHING;
	else if (result->change_pct.mantissa == 0)
		result->change = BULLETIN_ALMOST_LEVEL;
	else
		result->change = direction > 0 ? BULLETIN_ROSE : BULLETIN_FELL;
	result->change_pct = magnitude(result->change_pct);
}

bool
bulletin_price(const SeriesView *view, int32 day, const Ratio *factor, int price_digits, BulletinPrice *result)
{
	Ratio		average;
	Ratio		before;
	Ratio		converted;
	int32		day_before;

	memset(result, 0, sizeof(*result));
	result->period = view->period == PERIOD_DAY ? PERIOD_MONTH : view->period;
	result->start = period_start(result->period, day);
	if (!series_period_mean(view, result->period, result->start, &average))
		return false;
	round_price(&average, price_digits);
	if (!ratio_multiply(&converted, &average, factor))
		series_out_of_range();
	result->price = rounded(&converted, BULLETIN_PRICE_DIGITS);
	day_before = period_shift(result->period, result->start, -1);
	if (day_before < CALENDAR_FIRST_DAY)
		result->change = BULLETIN_NOTHING_BEFORE;
	else if (series_period_mean(view, result->period, day_before, &before))
	{
		round_price(&before, price_digits);
		compare_averages(&before, &average, result);
	}
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
	const SeriesPoint *points[] = {&summary->high, &summary->low, &summary->first, &summary->last};
	int			decimals = Max(view->display_scale, decimal_strip(summary->sum.sum, 0).scale);

	for (int i = 0; i < lengthof(points); i++)
		decimals = Max(decimals, decimal_strip(point_value(points[i]), 0).scale);
	return Min(decimals, BULLETIN_PRICE_DIGITS);
}

/* What the figures of an index are made of. */
typedef struct IndexValues
{
	Ratio		mean;
	Ratio		high;
	Ratio		low;
	Ratio		first;
	Ratio		last;
	Ratio		spread;
} IndexValues;

static void
find_values(const SeriesSummary *summary, int price_digits, IndexValues *values)
{
	summary_mean(summary, &values->mean);
	point_ratio(&summary->high, &values->high);
	point_ratio(&summary->low, &values->low);
	point_ratio(&summary->first, &values->first);
	point_ratio(&summary->last, &values->last);
	round_price(&values->mean, price_digits);
	round_price(&values->high, price_digits);
	round_price(&values->low, price_digits);
	round_price(&values->first, price_digits);
	round_price(&values->last, price_digits);
	if (!ratio_difference(&values->spread, &values->low, &values->high))
		series_out_of_range();
}

/* Is the way from one value to the other worth telling beside the spread, since it is a tenth of that or more? */
static bool
is_told(const Ratio *from, const Ratio *to, const Ratio *spread)
{
	Ratio		way;
	Ratio		ten;

	ratio_of(&ten, (Decimal) {10, 0}, one);
	if (!ratio_difference(&way, from, to) || !ratio_multiply(&way, &way, &ten))
		series_out_of_range();
	way.numerator.negative = false;
	return ratio_compare(&way, spread) >= 0;
}

static BulletinTrend
trend_of(const IndexValues *values, bool low_is_first)
{
	/* by whether the earlier of low and high has a way before it, and the later one behind it */
	static const BulletinTrend low_first[2][2] = {
		{BULLETIN_RISE, BULLETIN_RISE_FALL}, {BULLETIN_FALL_RISE, BULLETIN_FALL_RISE_FALL},
	};
	static const BulletinTrend high_first[2][2] = {
		{BULLETIN_FALL, BULLETIN_FALL_RISE}, {BULLETIN_RISE_FALL, BULLETIN_RISE_FALL_RISE},
	};

	if (ratio_sign(&values->spread) == 0)
		return BULLETIN_STILL;
	if (low_is_first)
		return low_first[is_told(&values->first, &values->low, &values->spread)]
			[is_told(&values->last, &values->high, &values->spread)];
	return high_first[is_told(&values->first, &values->high, &values->spread)]
		[is_told(&values->last, &values->low, &values->spread)];
}

bool
bulletin_index(const SeriesView *view, Period period, int32 day, int price_digits, BulletinIndex *result)
{
	int32		start = period_start(period, day);
	DayRange	days = series_window(view->period, (DayRange) {start, period_end(period, start)});
	SeriesSummary summary;
	IndexValues values;
	Ratio		fluctuation;
	Ratio		hundred;
	int			digits;

	series_summarise(view, days.first, days.last, &summary);
	if (summary.points == 0)
		return false;
	digits = decimals_of(view, &summary);
	find_values(&summary, price_digits, &values);
	memset(result, 0, sizeof(*result));
	result->period = period;
	result->start = start;
	result->period_of_points = view->period;
	result->mean = rounded(&values.mean, digits);
	result->high = rounded(&values.high, digits);
	result->high_day = summary.high.day;
	result->low = rounded(&values.low, digits);
	result->low_day = summary.low.day;
	result->spread = rounded(&values.spread, digits);
	result->trend = trend_of(&values, summary.low.day < summary.high.day);
	result->fluctuates = ratio_sign(&values.mean) > 0;
	if (result->fluctuates)
	{
		ratio_of(&hundred, (Decimal) {100, 0}, one);
		if (!ratio_divide(&fluctuation, &values.spread, &values.mean) ||
			!ratio_multiply(&fluctuation, &fluctuation, &hundred))
			series_out_of_range();
		result->fluctuation_pct = rounded(&fluctuation, BULLETIN_CHANGE_DIGITS);
	}
	return true;
}
