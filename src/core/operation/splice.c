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
#include "series/sum.h"

void
link_ratio(const SeriesLink *link, Ratio *ratio)
{
	Ratio		of_old;
	Ratio		of_new;

	ratio_of_fraction(&of_old, &link->old_sum);
	ratio_of_fraction(&of_new, &link->new_sum);
	if (!ratio_divide(ratio, &of_old, &of_new))
		series_out_of_range();
}

/* The points of two series on their common days. */
typedef struct CommonPoints
{
	int64		count;
	int64		capacity;
	SeriesPoint *of_old;
	SeriesPoint *of_new;
} CommonPoints;

static void
add_common(CommonPoints *common, const SeriesPoint *of_old, const SeriesPoint *of_new)
{
	if (common->count == common->capacity)
	{
		common->capacity *= 2;
		common->of_old = repalloc(common->of_old, common->capacity * sizeof(SeriesPoint));
		common->of_new = repalloc(common->of_new, common->capacity * sizeof(SeriesPoint));
	}
	common->of_old[common->count] = *of_old;
	common->of_new[common->count++] = *of_new;
}

static void
find_common(CommonPoints *common, const SeriesView *old_series, const SeriesView *new_series, DayRange window)
{
	SeriesCursor *of_old = palloc(sizeof(SeriesCursor));
	SeriesCursor *of_new = palloc(sizeof(SeriesCursor));
	SeriesPoint old_point;
	SeriesPoint new_point;
	bool		more;

	*common = (CommonPoints) {0, 64, palloc(64 * sizeof(SeriesPoint)), palloc(64 * sizeof(SeriesPoint))};
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
			add_common(common, &old_point, &new_point);
			more = series_next(of_old, &old_point) && series_next(of_new, &new_point);
		}
	}
	pfree(of_old);
	pfree(of_new);
}

LinkResult
series_link(const SeriesView *old_series, const SeriesView *new_series, DayRange window,
			SeriesLink *link)
{
	CommonPoints common;

	link->window = window = series_window(old_series->period, window);
	find_common(&common, old_series, new_series, window);
	if (common.count > 0)
	{
		points_sum(common.of_old, common.count, &link->old_sum);
		points_sum(common.of_new, common.count, &link->new_sum);
	}
	pfree(common.of_old);
	pfree(common.of_new);
	return common.count == 0 ? LINK_NO_OVERLAP :
		link->old_sum.sum.mantissa <= 0 ? LINK_OLD_NOT_POSITIVE :
		link->new_sum.sum.mantissa <= 0 ? LINK_NEW_NOT_POSITIVE : LINK_FOUND;
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
	Ratio		ratio;
	WideInteger swap;

	link_ratio(link, &ratio);	/* positive */
	series_writer_begin(writer, kept->period, kept->display_scale);
	writer->base = kept->base;
	if (keep_old)
	{
		series_factor_of_ratio(&factor, &ratio);
		series_write_slice(writer, old_series, CALENDAR_FIRST_DAY, link->window.last);
		write_scaled_slice(writer, new_series, link->window.last + 1, CALENDAR_LAST_DAY, &factor);
	}
	else
	{
		swap = ratio.numerator;
		ratio.numerator = ratio.denominator;
		ratio.denominator = swap;
		series_factor_of_ratio(&factor, &ratio);
		write_scaled_slice(writer, old_series, CALENDAR_FIRST_DAY, link->window.first - 1, &factor);
		series_write_slice(writer, new_series, link->window.first, CALENDAR_LAST_DAY);
	}
	result = series_writer_end(writer);
	pfree(writer);
	return result;
}
