/*
 * series_change.c
 *		Change of a price_series from one period, or day, to another.
 */
#include "pure.h"

#include "series_change.h"

static void
rounded_ratio(const Ratio *value, int digits, Ratio *result)
{
	Decimal		rounded;

	if (!ratio_round(value, digits, &rounded))
		series_out_of_range();
	ratio_of(result, rounded, (Decimal) {1, 0});
}

bool
change_pct(const Ratio *before, const Ratio *after, ChangeRounding rounding, Decimal *result)
{
	Ratio		rounded_before;
	Ratio		rounded_after;
	Ratio		change;

	if (rounding.price_digits != EXACT)
	{
		rounded_ratio(before, rounding.price_digits, &rounded_before);
		rounded_ratio(after, rounding.price_digits, &rounded_after);
		before = &rounded_before;
		after = &rounded_after;
	}
	if (ratio_sign(before) <= 0)
		return false;
	if (!ratio_change_pct(&change, before, after) ||
		!(rounding.digits == EXACT ? ratio_round_quotient(&change, result) :
		  ratio_round(&change, rounding.digits, result)))
		series_out_of_range();
	return true;
}

bool
series_period_change_pct(const SeriesView *view, Period period, int32 day, int distance,
						 ChangeRounding rounding, Decimal *result)
{
	int32		start = period_start(period, day);
	Ratio		before;
	Ratio		after;

	return series_period_mean(view, period, start, &after) &&
		series_period_mean(view, period, period_shift(period, start, -distance), &before) &&
		change_pct(&before, &after, rounding, result);
}

bool
series_day_change_pct(const SeriesView *view, int32 from_day, int32 to_day, bool as_of,
					  ChangeRounding rounding, Decimal *result)
{
	SeriesPoint from;
	SeriesPoint to;
	Ratio		before;
	Ratio		after;

	if (!series_value_at(view, from_day, as_of, &from) || !series_value_at(view, to_day, as_of, &to))
		return false;
	point_ratio(&from, &before);
	point_ratio(&to, &after);
	return change_pct(&before, &after, rounding, result);
}
