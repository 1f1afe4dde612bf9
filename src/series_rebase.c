/*
 * series_rebase.c
 *		A price_series on a reference base.
 */
#include "pure.h"

#include "series_rebase.h"
#include "series_resample.h"

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

RebaseResult
series_rebase(const SeriesView *view, DayRange window, Decimal value, bool partial,
			  PriceSeries **result, int32 *missing)
{
	Decimal		sum;
	Decimal		factor;			/* value x number of points in the window */
	int64		count;
	SeriesWriter *writer;
	SeriesCursor *cursor;
	SeriesPoint point;

	/* any day names its period */
	window.first = period_start(view->period, window.first);
	window.last = Min(period_end(view->period, period_start(view->period, window.last)),
					  CALENDAR_LAST_DAY);
	series_sum_window(view, window.first, window.last, &sum, &count);
	if (count == 0)
		return REBASE_NO_VALUE;
	if (!partial && !window_is_complete(view, window, missing))
		return REBASE_INCOMPLETE;
	if (sum.mantissa <= 0)
		return REBASE_NOT_POSITIVE;
	if (!decimal_multiply(value, (Decimal) {count, 0}, &factor))
		series_out_of_range();
	writer = palloc(sizeof(SeriesWriter));
	cursor = palloc(sizeof(SeriesCursor));
	series_writer_begin(writer, view->period, 0);
	writer->base = (SeriesBase) {BASE_KNOWN, window, value};
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Decimal		scaled;
		int64		mantissa;
		Ratio		of_value;
		Ratio		of_factor;
		Ratio		ratio;

		/* point x factor / sum: in 128 bits where that fits, else by exact fractions */
		if (point_is_single(&point) && decimal_multiply(point.sum, factor, &scaled) &&
			quotient_to_int64(scaled, sum, &mantissa))
			series_write_quotient(writer, point.day, mantissa);
		else
		{
			Decimal		rebased;

			point_ratio(&point, &of_value);
			ratio_of(&of_factor, factor, sum);
			if (!ratio_multiply(&ratio, &of_value, &of_factor) ||
				!ratio_round_quotient(&ratio, &rebased))
				series_out_of_range();
			series_write_value(writer, point.day, rebased);
		}
	}
	*result = series_writer_end(writer);
	pfree(writer);
	pfree(cursor);
	return REBASE_DONE;
}
