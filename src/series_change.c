/*
 * series_change.c
 *		Change of a price_series from one period, or day, to another.
 */
#include "pure.h"

#include "series_change.h"
#include "series_periods.h"

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

/*
 * The change of one mean on another in 128 bits, 100 (s2 w1 - s1 w2) / (s1 w2), at 12 decimals.
 * false where that may not fit, or the earlier mean is not positive.
 */
static bool
mean_change_quickly(const PeriodMean *before, const PeriodMean *after, int64 *change)
{
	const int128 most = (int128) 1 << 58;
	int128		scaled_before;
	int128		scaled_after;

	if (before->sum.scale != after->sum.scale || before->weight.scale != after->weight.scale ||
		before->sum.mantissa <= 0 || before->sum.mantissa > most ||
		after->sum.mantissa > most || after->sum.mantissa < -most ||
		before->weight.mantissa > most || after->weight.mantissa > most)
		return false;
	scaled_before = before->sum.mantissa * after->weight.mantissa;
	scaled_after = after->sum.mantissa * before->weight.mantissa;
	return quotient_to_int64((Decimal) {100 * (scaled_after - scaled_before), 0},
							 (Decimal) {scaled_before, 0}, change);
}

static bool
mean_change(const PeriodMean *before, const PeriodMean *after, ChangeRounding rounding,
			Decimal *result)
{
	Ratio		ratio_before;
	Ratio		ratio_after;

	ratio_of(&ratio_before, before->sum, before->weight);
	ratio_of(&ratio_after, after->sum, after->weight);
	return change_pct(&ratio_before, &ratio_after, rounding, result);
}

PriceSeries *
series_change_series(const SeriesView *view, Period period, int distance, ChangeRounding rounding)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *series;
	PeriodMean *means;
	int			count = series_period_means(view, period, &means);
	int			before = 0;
	bool		exact = rounding.digits == EXACT && rounding.price_digits == EXACT;

	series_writer_begin(writer, period, exact ? 0 : Max(rounding.digits, 0));
	for (int i = 0; i < count; i++)
	{
		int32		wanted = means[i].number - distance;
		int64		mantissa;
		Decimal		change;

		/* the first mean not before the wanted one; they never go back */
		while (before < i && means[before].number < wanted)
			before++;
		if (before == i || means[before].number != wanted)
			continue;
		if (exact && mean_change_quickly(&means[before], &means[i], &mantissa))
			series_write_quotient(writer, means[i].start, mantissa);
		else if (mean_change(&means[before], &means[i], rounding, &change))
			series_write_value(writer, means[i].start, change);
	}
	series = series_writer_end(writer);
	pfree(writer);
	pfree(means);
	return series;
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
