/*
 * operation/resample.c
 *		Weeks, months, quarters, half-years and years of a price_series.
 */
#include "pure.h"

#include "fault.h"
#include "number/exponential.h"
#include "operation/periods.h"
#include "operation/resample.h"
#include "series/sum.h"

static const char *const method_names[] = {
	"mean", "pooled", "last", "first", "min", "max", "sum", "geometric",
};

bool
method_by_name(const char *name, size_t length, ResampleMethod *method)
{
	for (int i = 0; i < lengthof(method_names); i++)
	{
		if (strlen(method_names[i]) == length && memcmp(method_names[i], name, length) == 0)
		{
			*method = (ResampleMethod) i;
			return true;
		}
	}
	return false;
}

bool
period_divides(Period from, Period to)
{
	return from == to || (from < to && from != PERIOD_WEEK);
}

/* What is known of the period that is being read. */
typedef struct PeriodTotal
{
	DayRange	days;
	int64		count;
	Fraction	pooled;			/* sum of sums, and */
	bool		fits;			/* whether it does */
	Decimal		logarithms;		/* their sum, where the method needs it */
	Decimal		weight;			/* and that of the weights */
	SeriesPoint first;
	SeriesPoint last;
	SeriesPoint min;
	SeriesPoint max;
} PeriodTotal;

static void
add_to(Decimal *total, Decimal addend)
{
	if (!decimal_add(*total, addend, total))
		series_out_of_range();
}

static bool
add_sum(Fraction *total, const SeriesPoint *point)
{
	Fraction	sum = {point->sum, point->divisor};

	return fraction_add(total, &sum, total) || (fraction_reduce(total) && fraction_add(total, &sum, total));
}

/* The sum of the sums of the points of a period, read again, where 128 bits did not do. */
static void
add_sums_again(const SeriesView *view, int32 start, int64 count, Fraction *total)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint *points = palloc(count * sizeof(SeriesPoint));

	series_seek(cursor, view, start);
	for (int64 i = 0; i < count && series_next(cursor, &points[i]); i++)
		points[i].weight = (Decimal) {1, 0};
	points_sum(points, count, total);
	pfree(points);
	pfree(cursor);
}

static void
total_add(PeriodTotal *total, const SeriesPoint *point, ResampleMethod method)
{
	if (total->count == 0)
	{
		total->pooled = (Fraction) {{0, 0}, 1};
		total->fits = true;
		total->weight = total->logarithms = (Decimal) {0, 0};
		total->first = total->min = total->max = *point;
	}
	total->count++;
	total->last = *point;
	if (method == METHOD_POOLED || method == METHOD_SUM)
		total->fits = total->fits && add_sum(&total->pooled, point);
	if (method == METHOD_POOLED)
		add_to(&total->weight, point->weight);
	if (point_compare(point, &total->min) < 0)
		total->min = *point;
	if (point_compare(point, &total->max) > 0)
		total->max = *point;
	if (method == METHOD_GEOMETRIC)
	{
		Decimal		logarithm;
		Ratio		value;

		point_ratio(point, &value);
		if (!ratio_ln(&value, LOGARITHM_FINE_DIGITS, &logarithm))
			series_not_positive(point->day);
		add_to(&total->logarithms, logarithm);
	}
}

static SeriesPoint
total_point(PeriodTotal *total, const SeriesView *view, ResampleMethod method)
{
	SeriesPoint point = point_of_value(total->days.first, (Decimal) {0, 0});

	switch (method)
	{
		case METHOD_MEAN:
			Assert(false);		/* see write_means */
			break;
		case METHOD_POOLED:
		case METHOD_SUM:
			if (!total->fits || !fraction_reduce(&total->pooled))
				add_sums_again(view, total->days.first, total->count, &total->pooled);
			point = point_of_fraction(total->days.first, &total->pooled);
			if (method == METHOD_POOLED)
				point.weight = total->weight;
			break;
		case METHOD_LAST:
			return point_on_day(total->days.first, &total->last);
		case METHOD_FIRST:
			return point_on_day(total->days.first, &total->first);
		case METHOD_MIN:
			return point_on_day(total->days.first, &total->min);
		case METHOD_MAX:
			return point_on_day(total->days.first, &total->max);
		case METHOD_GEOMETRIC:
			if (point_compare(&total->min, &total->max) == 0)
				return point_on_day(total->days.first, &total->min);
			if (!geometric_mean(total->logarithms, total->count, &point.sum))
				series_out_of_range();
			break;
	}
	return point;
}

/* By the mean: the weight of a period is the number of its points. */
static void
write_means(SeriesWriter *writer, const SeriesView *view, Period to, int64 min_points)
{
	PeriodMean *means;
	int			count = series_period_means(view, to, &means);

	for (int i = 0; i < count; i++)
	{
		if (decimal_compare(means[i].point.weight, (Decimal) {min_points, 0}) >= 0)
			series_write(writer, &means[i].point);
	}
	pfree(means);
}

/* By any other method. */
static void
write_totals(SeriesWriter *writer, const SeriesView *view, Period to, ResampleMethod method,
			 int64 min_points)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	PeriodTotal total = {0};
	SeriesPoint point;
	bool		more;

	series_seek(cursor, view, view->first_day);
	do
	{
		more = series_next(cursor, &point);
		if (total.count > 0 && (!more || point.day > total.days.last))
		{
			SeriesPoint of_period = total_point(&total, view, method);

			if (total.count >= min_points)
				series_write(writer, &of_period);
			total.count = 0;
		}
		if (more && total.count == 0)
		{
			total.days.first = period_start(to, point.day);
			total.days.last = period_end(to, total.days.first);
		}
		if (more)
			total_add(&total, &point, method);
	} while (more);
	pfree(cursor);
}

PriceSeries *
series_resample(const SeriesView *view, Period to, ResampleMethod method, int64 min_points)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *series;

	series_writer_begin(writer, to, view->display_scale);
	writer->base = view->base;
	if (method == METHOD_MEAN)
		write_means(writer, view, to, min_points);
	else
		write_totals(writer, view, to, method, min_points);
	series = series_writer_end(writer);
	pfree(writer);
	return series;
}

DayRange
series_window(Period period, DayRange window)
{
	int32		last = period_start(period, window.last);

	if (period == PERIOD_WEEK && last >= window.first)
		return window;
	window.first = period_start(period, window.first);
	window.last = Min(period_end(period, last), CALENDAR_LAST_DAY);
	return window;
}

bool
series_period_mean(const SeriesView *view, Period period, int32 start, Ratio *mean)
{
	SeriesPoint point;
	Fraction	sum;
	int64		count;

	if (view->period == period)
	{
		if (!series_value_at(view, start, false, &point))
			return false;
		point_ratio(&point, mean);
		return true;
	}
	series_sum_window(view, start, period_end(period, start), &sum, &count);
	if (count == 0)
		return false;
	point = point_of_fraction(start, &sum);
	point.weight = (Decimal) {count, 0};
	point_ratio(&point, mean);
	return true;
}

bool
series_value_at(const SeriesView *view, int32 day, bool as_of, SeriesPoint *point)
{
	SeriesBlock *block;
	int32		key;
	int			index;
	int			i;
	bool		found = false;

	if (view->count == 0)
		return false;
	key = period_start(view->period, day);
	if (key < view->first_day || (key > view->last_day && !as_of))
		return false;
	index = key > view->last_day ? view->block_count - 1 : series_find_block(view, key);
	block = palloc(sizeof(SeriesBlock));
	series_read_block(view, index, block);
	/* the last point on or before the key; there is one, since the block begins there or before */
	for (i = block->count - 1; i >= 0 && block->days[i] > key; i--)
		;
	if (i >= 0 && (as_of || block->days[i] == key))
	{
		*point = block_point(block, i);
		found = true;
	}
	pfree(block);
	return found;
}
