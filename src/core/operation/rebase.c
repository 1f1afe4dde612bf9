/*
 * operation/rebase.c
 *		A price_series on a reference base.
 */
#include "pure.h"

#include "fault.h"
#include "number/scaling.h"
#include "operation/rebase.h"
#include "operation/resample.h"
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

/* Each value is multiplied by factor / divisor, both positive. */
typedef struct Rebasing
{
	Decimal		factor;
	Decimal		divisor;
	int			scale;			/* of the values that scaling takes to 12 decimals; -1: of none */
	bool		scalable;		/* could that be prepared? */
	Scaling		scaling;
} Rebasing;

/* Prepares for 64-bit values of the scale given; false where that cannot be. */
static bool
prepare_scaling(Rebasing *rebasing, int scale)
{
	int			exponent = QUOTIENT_DIGITS - scale + rebasing->divisor.scale - rebasing->factor.scale;
	Decimal		numerator = {rebasing->factor.mantissa, 0};
	Decimal		denominator = {rebasing->divisor.mantissa, 0};

	if (rebasing->scale != scale)
	{
		rebasing->scale = scale;
		rebasing->scalable = decimal_rescale(numerator, Max(exponent, 0), &numerator) &&
			decimal_rescale(denominator, Max(-exponent, 0), &denominator) &&
			scaling_begin(&rebasing->scaling, numerator.mantissa, denominator.mantissa);
	}
	return rebasing->scalable;
}

static Decimal
rebased(const Rebasing *rebasing, const SeriesPoint *point)
{
	Decimal		scaled;
	Decimal		result;
	Ratio		of_value;
	Ratio		of_factor;
	Ratio		ratio;

	/* in 128 bits where that fits, else by exact fractions */
	if (point_is_single(point) && decimal_multiply(point->sum, rebasing->factor, &scaled) &&
		quotient(scaled, rebasing->divisor, &result))
		return result;
	point_ratio(point, &of_value);
	ratio_of(&of_factor, rebasing->factor, rebasing->divisor);
	if (!ratio_multiply(&ratio, &of_value, &of_factor) || !ratio_round_quotient(&ratio, &result))
		series_out_of_range();
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
is_on_base(const SeriesView *view, SeriesBase base, Decimal sum, Decimal value_times_count, int64 count)
{
	const Decimal half_units = {2 * power_of_ten(QUOTIENT_DIGITS), 0};
	Decimal		off;

	if (!bases_equal(&view->base, &base) || !decimal_subtract(sum, value_times_count, &off) ||
		!decimal_multiply(off, half_units, &off))
		return false;
	off.mantissa = off.mantissa < 0 ? -off.mantissa : off.mantissa;
	return decimal_compare(off, (Decimal) {count, 0}) <= 0;
}

RebaseResult
series_rebase(const SeriesView *view, DayRange window, Decimal value, bool partial,
			  PriceSeries **result, int32 *missing)
{
	Decimal		sum;
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
	if (sum.mantissa <= 0)
		return REBASE_NOT_POSITIVE;
	/* value / (sum / count) */
	if (!decimal_multiply(value, (Decimal) {count, 0}, &rebasing.factor))
		series_out_of_range();
	rebasing.divisor = sum;
	if (is_on_base(view, base, sum, rebasing.factor, count))
	{
		*result = series_packed(view);
		return REBASE_DONE;
	}
	writer = palloc(sizeof(SeriesWriter));
	series_writer_begin(writer, view->period, 0);
	writer->base = base;
	write_rebased(writer, view, &rebasing);
	*result = series_writer_end(writer);
	pfree(writer);
	return REBASE_DONE;
}
