/*
 * operation/rebase.c
 *		A price_series on a reference base.
 */
#include "pure.h"

#include "fault.h"
#include "number/scaling.h"
#include "operation/rebase.h"
#include "operation/periods.h"
#include "operation/resample.h"
#include "operation/scale.h"
#include "series/view.h"

/*
 * Does every period that the window touches have a point in it?  For a daily series periods are
 * months, unless the window is a single day.
 */
static bool
window_is_complete(const SeriesView *view, DayRange window, int32 *missing)
{
	Period		period = view->period != PERIOD_DAY ? view->period :
		window.first == window.last ? PERIOD_DAY : PERIOD_MONTH;
	int32		start = period_start(period, window.first);
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;

	/* a week that begins before the window is not in it */
	if (view->period == PERIOD_WEEK && start < window.first)
		start = period_shift(period, start, 1);
	series_seek(cursor, view, window.first);
	while (start <= window.last && series_next(cursor, &point) && point.day <= window.last)
	{
		if (period_start(period, point.day) > start)
			break;
		if (period_start(period, point.day) == start)
			start = period_shift(period, start, 1);
	}
	pfree(cursor);
	*missing = start;
	return start > window.last;
}

/* Each value is multiplied by a factor, which is positive. */
typedef struct Rebasing
{
	SeriesFactor factor;
	int			scale;			/* of the values that scaling takes to 12 decimals; -1: of none */
	bool		scalable;		/* could that be prepared? */
	Scaling		scaling;
} Rebasing;

/* Prepares for 64-bit values of the scale given; false where that cannot be. */
static bool
prepare_scaling(Rebasing *rebasing, int scale)
{
	const SeriesFactor *factor = &rebasing->factor;
	int			exponent = QUOTIENT_DIGITS - scale + factor->denominator.scale - factor->numerator.scale;
	Decimal		numerator = {factor->numerator.mantissa, 0};
	Decimal		denominator = {factor->denominator.mantissa, 0};

	if (rebasing->scale != scale)
	{
		rebasing->scale = scale;
		rebasing->scalable = factor->narrow && decimal_rescale(numerator, Max(exponent, 0), &numerator) &&
			decimal_rescale(denominator, Max(-exponent, 0), &denominator) &&
			scaling_begin(&rebasing->scaling, numerator.mantissa, denominator.mantissa);
	}
	return rebasing->scalable;
}

static Decimal
rebased(const Rebasing *rebasing, const SeriesPoint *point)
{
	const SeriesFactor *factor = &rebasing->factor;
	Decimal		scaled;
	Decimal		result;
	Ratio		of_value;
	Ratio		ratio;

	/* in 128 bits where that fits, else by exact fractions */
	if (point_is_single(point) && factor->narrow && decimal_multiply(point->sum, factor->numerator, &scaled) &&
		quotient(scaled, factor->denominator, &result))
		return result;
	point_ratio(point, &of_value);
	if (!ratio_multiply(&ratio, &of_value, &factor->ratio) || !ratio_round_quotient(&ratio, &result))
		point_out_of_range(point);
	return result;
}

/* Writes the series with its values rebased, block by block. */
static void
write_rebased(SeriesWriter *writer, const SeriesView *view, Rebasing *rebasing)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	rebasing->scale = -1;
	for (int index = 0; index < view->block_count; index++)
	{
		EncodedDays days;

		series_read_values(view, index, block, &days);
		if (!block->wide && !block->weighted && prepare_scaling(rebasing, block->sum_scale) &&
			scale_values(&rebasing->scaling, block->sums.narrow, block->count, block->sums.narrow))
		{
			block->sum_scale = QUOTIENT_DIGITS;
			series_write_block(writer, view, index, block, &days);
			continue;
		}
		CHECK_FOR_INTERRUPTS();
		series_read_days(&days, block);
		for (int i = 0; i < block->count; i++)
		{
			SeriesPoint point = block_point(block, i);

			series_write_value(writer, point.day, rebased(rebasing, &point));
		}
	}
	pfree(block);
}

/*
 * Has the series that base already?  Each of its values may be half a unit of the 12th decimal off, so
 * the sum of those in the window is value x count but for so much times their number.  Scaling it
 * again would round it again: a series that has been rebased stays as it is.
 */
static bool
is_on_base(const SeriesView *view, SeriesBase base, const Fraction *sum, int64 count)
{
	const Decimal half_units = {2 * power_of_ten(QUOTIENT_DIGITS), 0};
	Decimal		off;

	if (!bases_equal(&view->base, &base) || sum->divisor != 1 ||
		!decimal_multiply(base.value, (Decimal) {count, 0}, &off) ||
		!decimal_subtract(sum->sum, off, &off) || !decimal_multiply(off, half_units, &off))
		return false;
	off.mantissa = off.mantissa < 0 ? -off.mantissa : off.mantissa;
	return decimal_compare(off, (Decimal) {count, 0}) <= 0;
}

/* value / (sum / count) */
static void
factor_to_mean(SeriesFactor *factor, Decimal value, const Fraction *sum, int64 count)
{
	Decimal		numerator;
	Ratio		of_value;
	Ratio		of_count;
	Ratio		of_sum;
	Ratio		ratio;

	if (sum->divisor == 1 && decimal_multiply(value, (Decimal) {count, 0}, &numerator))
	{
		series_factor_of(factor, numerator, sum->sum);
		return;
	}
	ratio_of(&of_value, value, (Decimal) {1, 0});
	ratio_of(&of_count, (Decimal) {count, 0}, (Decimal) {1, 0});
	ratio_of_fraction(&of_sum, sum);
	if (!ratio_multiply(&ratio, &of_value, &of_count) || !ratio_divide(&ratio, &ratio, &of_sum))
		series_out_of_range();
	series_factor_of_ratio(factor, &ratio);
}

RebaseResult
series_rebase(const SeriesView *view, DayRange window, Decimal value, bool partial,
			  PriceSeries **result, int32 *missing)
{
	Fraction	sum;
	int64		count;
	SeriesBase	base;
	Rebasing	rebasing;
	SeriesWriter *writer;

	window = series_window(view->period, window);
	base = (SeriesBase) {BASE_KNOWN, window, value};
	series_sum_window(view, window.first, window.last, &sum, &count);
	if (count == 0)
		return REBASE_NO_VALUE;
	if (!partial && !window_is_complete(view, window, missing))
		return REBASE_INCOMPLETE;
	if (sum.sum.mantissa <= 0)
		return REBASE_NOT_POSITIVE;
	if (is_on_base(view, base, &sum, count))
	{
		*result = series_packed(view);
		return REBASE_DONE;
	}
	writer = palloc(sizeof(SeriesWriter));
	series_writer_begin(writer, view->period, 0);
	writer->base = base;
	factor_to_mean(&rebasing.factor, value, &sum, count);
	write_rebased(writer, view, &rebasing);
	*result = series_writer_end(writer);
	pfree(writer);
	return REBASE_DONE;
}
