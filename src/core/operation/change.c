/*
 * operation/change.c
 *		Change of a price_series from one period, or day, to another.
 */
#include "pure.h"

#include "fault.h"
#include "number/exponential.h"
#include "operation/algebra.h"
#include "operation/change.h"
#include "operation/periods.h"

static const ChangeStep steps[] = {
	[WEEK_ON_WEEK] = {PERIOD_WEEK, 1, false},
	[MONTH_ON_MONTH] = {PERIOD_MONTH, 1, false},
	[QUARTER_ON_QUARTER] = {PERIOD_QUARTER, 1, false},
	[YEAR_ON_YEAR] = {PERIOD_MONTH, 12, false},
};

int
periods_in_year(Period period)
{
	return period == PERIOD_MONTH ? 12 : period == PERIOD_QUARTER ? 4 : period == PERIOD_HALF ? 2 : 1;
}

ChangeStep
change_step(ChangeSpan span, Period of_series)
{
	if (span == YEAR_ON_YEAR && of_series > PERIOD_MONTH)
		return (ChangeStep) {of_series, periods_in_year(of_series), false};
	return steps[span];
}

static void
rounded_ratio(const Ratio *value, int digits, Ratio *result)
{
	Decimal		rounded;

	if (!ratio_round(value, digits, &rounded))
		series_out_of_range();
	ratio_of(result, rounded, (Decimal) {1, 0});
}

static inline bool
is_exact(ChangeForm form)
{
	return form.digits == EXACT && form.price_digits == EXACT;
}

/* Rounds both values as the form asks, in place. */
static void
round_values(Ratio *before, Ratio *after, ChangeForm form)
{
	if (form.price_digits != EXACT)
	{
		rounded_ratio(before, form.price_digits, before);
		rounded_ratio(after, form.price_digits, after);
	}
}

bool
value_change(const Ratio *before, const Ratio *after, ChangeForm form, Decimal *result)
{
	Ratio		from = *before;
	Ratio		to = *after;
	Ratio		change;

	round_values(&from, &to, form);
	if (!form.absolute && ratio_sign(&from) <= 0)
		return false;
	if (!(form.absolute ? ratio_difference(&change, &from, &to) :
		  ratio_change_pct(&change, &from, &to)) ||
		!(form.digits == EXACT ? ratio_round_quotient(&change, result) :
		  ratio_round(&change, form.digits, result)))
		series_out_of_range();
	return true;
}

/* The value of the period that begins at start; false where it has none. */
static bool
period_value(const SeriesView *view, Period period, int32 start, ResampleMethod method,
			 Ratio *value)
{
	SeriesView	part;
	SeriesPoint point;

	if (method == METHOD_MEAN)
		return series_period_mean(view, period, start, value);
	series_open(&part, series_slice(view, start, period_end(period, start)));
	series_open(&part, series_resample(&part, period, method, 1));
	if (!series_value_at(&part, start, false, &point))
		return false;
	point_ratio(&point, value);
	return true;
}

/* The first day of the period that one is compared with; false where none before it has a value. */
static bool
find_earlier(const SeriesView *view, ChangeStep step, int32 start, int32 *earlier)
{
	SeriesPoint point;

	if (!step.across_gaps)
	{
		*earlier = period_shift(step.period, start, -step.distance);
		return true;
	}
	if (!series_value_at(view, start - 1, true, &point))
		return false;
	*earlier = period_start(step.period, point.day);
	return true;
}

/* The values of the period that holds the day and of the one before; false where either has none. */
static bool
step_values(const SeriesView *view, ChangeStep step, int32 day, ResampleMethod method,
			Ratio *before, Ratio *after)
{
	int32		start = period_start(step.period, day);
	int32		earlier;

	return period_value(view, step.period, start, method, after) &&
		find_earlier(view, step, start, &earlier) &&
		period_value(view, step.period, earlier, method, before);
}

bool
series_period_change(const SeriesView *view, ChangeStep step, int32 day, ResampleMethod method,
					 ChangeForm form, Decimal *result)
{
	Ratio		before;
	Ratio		after;

	return step_values(view, step, day, method, &before, &after) &&
		value_change(&before, &after, form, result);
}

/*
 * The change in per cent of one quotient on another in 128 bits, 100 (s2 w1 - s1 w2) / (s1 w2), at 12
 * decimals.  false where that may not fit, or the earlier one is not positive.
 */
static inline bool
change_quickly(const Decimal *sum_before, const Decimal *weight_before,
			   const Decimal *sum_after, const Decimal *weight_after, int64 *change)
{
	const int128 most = (int128) 1 << 58;
	int128		scaled_before;
	int128		scaled_after;

	if (sum_before->scale != sum_after->scale || weight_before->scale != weight_after->scale ||
		sum_before->mantissa <= 0 || sum_before->mantissa > most ||
		sum_after->mantissa > most || sum_after->mantissa < -most ||
		weight_before->mantissa > most || weight_after->mantissa > most)
		return false;
	scaled_before = sum_before->mantissa * weight_after->mantissa;
	scaled_after = sum_after->mantissa * weight_before->mantissa;
	return quotient_to_int64((Decimal) {100 * (scaled_after - scaled_before), 0},
							 (Decimal) {scaled_before, 0}, change);
}

static bool
mean_change(const PeriodMean *before, const PeriodMean *after, ChangeForm form, Decimal *result)
{
	Ratio		ratio_before;
	Ratio		ratio_after;

	point_ratio(&before->point, &ratio_before);
	point_ratio(&after->point, &ratio_after);
	return value_change(&ratio_before, &ratio_after, form, result);
}

/* 100 (s2 p1 - s1 p2) / (s1 p2) at 12 decimals; false where that takes more than 64 bits. */
static inline bool
sum_change_quickly(const PeriodSum *before, const PeriodSum *after, int64 *change)
{
	const uint64 factor = 100 * (uint64) power_of_ten(QUOTIENT_DIGITS);
	int64		scaled_before;
	int64		scaled_after;
	int64		difference;

	return !__builtin_mul_overflow(before->sum, after->points, &scaled_before) &&
		!__builtin_mul_overflow(after->sum, before->points, &scaled_after) &&
		!__builtin_sub_overflow(scaled_after, scaled_before, &difference) &&
		scaled_quotient(difference, factor, scaled_before, change);
}

/* Of every period on the one before, in per cent and exactly. */
static void
write_changes_of_sums(SeriesWriter *writer, const PeriodSums *made, ChangeStep step)
{
	const PeriodSum *before = made->sums;
	const PeriodSum *end = made->sums + made->count;

	for (const PeriodSum *after = made->sums; after < end; after++)
	{
		int32		wanted = step.across_gaps && after > made->sums ? after[-1].number : after->number - step.distance;
		int64		quick;
		Decimal		change;

		/* the first one not before the wanted one; they never go back */
		while (before < after && before->number < wanted)
			before++;
		if (before == after || before->number != wanted || before->sum <= 0)
			continue;
		if (sum_change_quickly(before, after, &quick))
			series_write_quotient(writer, after->start, quick);
		else
		{
			PeriodMean	means[2] = {mean_of_sum(made, before), mean_of_sum(made, after)};

			if (mean_change(&means[0], &means[1], EXACT_PCT, &change))
				series_write_value(writer, after->start, change);
		}
	}
}

/* The same by exact fractions, stated in any form. */
static void
write_changes(SeriesWriter *writer, const SeriesView *view, ChangeStep step, ChangeForm form)
{
	PeriodMean *means;
	int			count = series_period_means(view, step.period, &means);
	int			before = 0;

	for (int i = 0; i < count; i++)
	{
		int32		wanted = step.across_gaps && i > 0 ? means[i - 1].number : means[i].number - step.distance;
		Decimal		change;

		while (before < i && means[before].number < wanted)
			before++;
		if (before < i && means[before].number == wanted &&
			mean_change(&means[before], &means[i], form, &change))
			series_write_value(writer, means[i].point.day, change);
	}
	pfree(means);
}

PriceSeries *
series_change_series(const SeriesView *view, ChangeStep step, ResampleMethod method,
					 ChangeForm form)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *series;
	SeriesView	resampled;
	PeriodSums	made;

	if (method != METHOD_MEAN)
	{
		series_open(&resampled, series_resample(view, step.period, method, 1));
		view = &resampled;
	}
	series_writer_begin(writer, step.period, Max(form.digits, 0));
	if (is_exact(form) && !form.absolute && series_period_sums(view, step.period, &made))
	{
		write_changes_of_sums(writer, &made, step);
		pfree(made.sums);
	}
	else
		write_changes(writer, view, step, form);
	series = series_writer_end(writer);
	pfree(writer);
	return series;
}

/* The difference of two exact values at 12 decimals; false where 64 bits do not do. */
static bool
difference_quickly(Decimal before, Decimal after, int64 *difference)
{
	Decimal		exact;
	Decimal		result;

	if (!decimal_subtract(after, before, &exact) || exact.scale > QUOTIENT_DIGITS ||
		!decimal_rescale(exact, QUOTIENT_DIGITS, &result) ||
		result.mantissa != (int64) result.mantissa)
		return false;
	*difference = (int64) result.mantissa;
	return true;
}

bool
point_change_quickly(const SeriesPoint *from, const SeriesPoint *to, ChangeForm form,
					 int64 *mantissa)
{
	if (!is_exact(form) || from->divisor != 1 || to->divisor != 1)
		return false;
	if (form.absolute)
		return point_is_single(from) && point_is_single(to) &&
			difference_quickly(from->sum, to->sum, mantissa);
	return change_quickly(&from->sum, &from->weight, &to->sum, &to->weight, mantissa);
}

bool
point_change(const SeriesPoint *from, const SeriesPoint *to, ChangeForm form, Decimal *result)
{
	Ratio		before;
	Ratio		after;
	int64		mantissa;

	if (point_change_quickly(from, to, form, &mantissa))
	{
		*result = decimal_strip((Decimal) {mantissa, QUOTIENT_DIGITS}, 0);
		return true;
	}
	point_ratio(from, &before);
	point_ratio(to, &after);
	return value_change(&before, &after, form, result);
}

bool
series_day_change(const SeriesView *view, int32 from_day, int32 to_day, bool as_of,
				  ChangeForm form, Decimal *result)
{
	SeriesPoint from;
	SeriesPoint to;

	return series_value_at(view, from_day, as_of, &from) &&
		series_value_at(view, to_day, as_of, &to) && point_change(&from, &to, form, result);
}

bool
series_previous_change(const SeriesView *view, int32 day, bool across_gaps, ChangeForm form, Decimal *result)
{
	int32		before = period_shift(view->period, period_start(view->period, day), -1);
	SeriesPoint from;
	SeriesPoint to;

	return series_value_at(view, day, false, &to) &&
		series_value_at(view, before, across_gaps || view->period == PERIOD_DAY, &from) &&
		point_change(&from, &to, form, result);
}

PriceSeries *
series_previous_series(const SeriesView *view, bool across_gaps, ChangeForm form)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	bool		any_distance = across_gaps || view->period == PERIOD_DAY;
	PriceSeries *series;
	SeriesPoint before;
	SeriesPoint point;

	series_writer_begin(writer, view->period, Max(form.digits, 0));
	series_seek(cursor, view, view->first_day);
	for (int i = 0; series_next(cursor, &point); before = point, i++)
	{
		int64		mantissa;
		Decimal		change;

		if (i == 0 || (!any_distance && point.day != period_shift(view->period, before.day, 1)))
			continue;
		if (point_change_quickly(&before, &point, form, &mantissa))
			series_write_quotient(writer, point.day, mantissa);
		else if (point_change(&before, &point, form, &change))
			series_write_value(writer, point.day, change);
	}
	series = series_writer_end(writer);
	pfree(cursor);
	pfree(writer);
	return series;
}

#define POWER_DIGITS 28

/* Decimals of the logarithm: an error of half the last, twelvefold, is below POWER_DIGITS. */
#define POWER_LOGARITHM_DIGITS 33

/*
 * (after / before) ^ (exponent / divisor) - 1 in per cent, by way of the logarithm; both are positive.
 * By way of 28 digits a power that is short, as 1.0005^2, is rounded as what it is.
 */
static void
power_pct(const Ratio *before, const Ratio *after, int exponent, int divisor, int digits,
		  Decimal *result)
{
	Ratio		ratio;
	Decimal		logarithm;
	Decimal		power;
	int			surplus = 0;

	if (!ratio_divide(&ratio, after, before) ||
		!ratio_ln(&ratio, POWER_LOGARITHM_DIGITS, &logarithm))
		series_out_of_range();
	logarithm.mantissa *= exponent;
	ratio_of(&ratio, logarithm, (Decimal) {divisor, 0});
	if (!ratio_exp(&ratio, DECIMAL_MAX_SCALE, &power))
		series_out_of_range();
	while (surplus < power.scale && power.mantissa >= power_of_ten(POWER_DIGITS + surplus))
		surplus++;
	(void) decimal_round(power, power.scale - surplus, &power);
	if (!decimal_subtract(power, (Decimal) {1, 0}, &power) ||
		!decimal_multiply(power, (Decimal) {100, 0}, &power))
		series_out_of_range();
	if (digits == EXACT)
	{
		if (power.scale > QUOTIENT_DIGITS)
			(void) decimal_round(power, QUOTIENT_DIGITS, &power);
		power = decimal_strip(power, 0);
	}
	else if (!decimal_round(power, digits, &power))
		series_out_of_range();
	if (!decimal_fits(power))
		series_out_of_range();
	*result = power;
}

bool
series_annualized_pct(const SeriesView *view, ChangeStep step, int32 day, ResampleMethod method,
					  ChangeForm form, Decimal *result)
{
	int			of_year = periods_in_year(step.period);
	Ratio		before;
	Ratio		after;

	if (!step_values(view, step, day, method, &before, &after))
		return false;
	if (step.distance == of_year)
		return value_change(&before, &after, form, result);
	round_values(&before, &after, form);
	if (ratio_sign(&before) <= 0)
		return false;
	if (ratio_sign(&after) <= 0)
		series_not_positive(period_start(step.period, day));
	power_pct(&before, &after, of_year, step.distance, form.digits, result);
	return true;
}
