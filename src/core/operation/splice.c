/*
 * operation/splice.c
 *		Two price_series of one thing, from two providers or on two bases, as one.
 */
#include "pure.h"

#include "fault.h"
#include "operation/algebra.h"
#include "operation/resample.h"
#include "operation/scale.h"
#include "operation/splice.h"

/* Adds the value of a point. */
static void
add_value(Decimal *sum, const SeriesPoint *point)
{
	if (!decimal_add(*sum, point_value(point), sum))
		series_out_of_range();
}

LinkResult
series_link(const SeriesView *old_series, const SeriesView *new_series, DayRange window,
			SeriesLink *link)
{
	SeriesCursor *of_old = palloc(sizeof(SeriesCursor));
	SeriesCursor *of_new = palloc(sizeof(SeriesCursor));
	SeriesPoint old_point;
	SeriesPoint new_point;
	bool		more;
	bool		found = false;

	link->window = window = series_window(old_series->period, window);
	link->old_sum = link->new_sum = (Decimal) {0, 0};
	series_seek(of_old, old_series, window.first);
	series_seek(of_new, new_series, window.first);
	more = series_next(of_old, &old_point) && series_next(of_new, &new_point);
	while (more && old_point.day <= window.last && new_point.day <= window.last)
	{
		if (old_point.day < new_point.day)
			more = series_next(of_old, &old_point);
		else if (new_point.day < old_point.day)
			more = series_next(of_new, &new_point);
		else
		{
			found = true;
			add_value(&link->old_sum, &old_point);
			add_value(&link->new_sum, &new_point);
			more = series_next(of_old, &old_point) && series_next(of_new, &new_point);
		}
	}
	pfree(of_old);
	pfree(of_new);
	return !found ? LINK_NO_OVERLAP :
		link->old_sum.mantissa <= 0 ? LINK_OLD_NOT_POSITIVE :
		link->new_sum.mantissa <= 0 ? LINK_NEW_NOT_POSITIVE : LINK_FOUND;
}

/* Adds the points on days first .. last, times the factor. */
static void
write_scaled_slice(SeriesWriter *writer, const SeriesView *view, int32 first, int32 last,
				   const SeriesFactor *factor)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;

	series_seek(cursor, view, first);
	while (series_next(cursor, &point) && point.day <= last)
		series_write_scaled(writer, &point, factor);
	pfree(cursor);
}

PriceSeries *
series_splice(const SeriesView *old_series, const SeriesView *new_series, const SeriesLink *link,
			  bool keep_old)
{
	const SeriesView *kept = keep_old ? old_series : new_series;
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesFactor factor;
	PriceSeries *result;

	series_writer_begin(writer, kept->period, kept->display_scale);
	writer->base = kept->base;
	if (keep_old)
	{
		series_factor_of(&factor, link->old_sum, link->new_sum);
		series_write_slice(writer, old_series, CALENDAR_FIRST_DAY, link->window.last);
		write_scaled_slice(writer, new_series, link->window.last + 1, CALENDAR_LAST_DAY, &factor);
	}
	else
	{
		series_factor_of(&factor, link->new_sum, link->old_sum);
		write_scaled_slice(writer, old_series, CALENDAR_FIRST_DAY, link->window.first - 1, &factor);
		series_write_slice(writer, new_series, link->window.first, CALENDAR_LAST_DAY);
	}
	result = series_writer_end(writer);
	pfree(writer);
	return result;
}
