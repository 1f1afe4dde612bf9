/*
 * operation/year_to_date.c
 *		Changes since the beginning of a month or year, and of a year so far on the same part of the last.
 */
#include "pure.h"

#include "fault.h"
#include "operation/algebra.h"
#include "operation/periods.h"
#include "operation/year_to_date.h"
#include "series/sum.h"

/* The first point on or after a day. */
static bool
first_point_from(const SeriesView *view, int32 day, SeriesPoint *point)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	bool		found;

	series_seek(cursor, view, day);
	found = series_next(cursor, point);
	pfree(cursor);
	return found;
}

bool
series_to_date_change(const SeriesView *view, Period span, int32 day, bool as_of, SpanBase base,
					  ChangeForm form, Decimal *result)
{
	int32		key = period_start(view->period, day);
	int32		start = period_start(span, key);
	SeriesPoint from;
	SeriesPoint to;

	if (!series_value_at(view, day, as_of, &to))
		return false;
	if (base == FIRST_OF_SPAN)
	{
		if (!first_point_from(view, start, &from) || from.day > key)
			return false;
	}
	else if (!series_value_at(view, start - 1, true, &from) ||
			 from.day < period_shift(span, start, -1))
		return false;
	return point_change(&from, &to, form, result);
}

PriceSeries *
series_to_date_series(const SeriesView *view, Period span, SpanBase base, ChangeForm form)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	PriceSeries *series;
	SeriesPoint first = {0};	/* of the span of the point that is read */
	SeriesPoint last_before = {0};	/* the last point of an earlier one */
	SeriesPoint last = {0};
	SeriesPoint point;
	const SeriesPoint *from;
	int64		mantissa;
	int32		start = 0;		/* its first day, the next one's, and that of the one before */
	int32		next_start = CALENDAR_FIRST_DAY - 1;
	int32		start_before = 0;
	int			count = 0;
	int			count_before = 0;	/* points of earlier spans */
	Decimal		change;

	series_writer_begin(writer, view->period, Max(form.digits, 0));
	series_seek(cursor, view, view->first_day);
	for (; series_next(cursor, &point); last = point, count++)
	{
		if (point.day >= next_start)
		{
			start = period_start(span, point.day);
			next_start = period_end(span, start) + 1;
			start_before = period_shift(span, start, -1);
			first = point;
			last_before = last;
			count_before = count;
		}
		if (base == LAST_OF_SPAN_BEFORE && (count_before == 0 || last_before.day < start_before))
			continue;
		from = base == FIRST_OF_SPAN ? &first : &last_before;
		if (point_change_quickly(from, &point, form, &mantissa))
			series_write_quotient(writer, point.day, mantissa);
		else if (point_change(from, &point, form, &change))
			series_write_value(writer, point.day, change);
	}
	series = series_writer_end(writer);
	pfree(cursor);
	pfree(writer);
	return series;
}

/* Walks the months (or quarters, half-years, years) of a series, beside the same months of the year before. */
typedef struct YearWalk
{
	ResampleMethod method;
	PeriodMean *means;
	int			count;
	int			index;			/* the month that is next */
	int			in_year;		/* months of its year so far */
	int			year;
	int			first;			/* index of the first month of the year, and of the year before */
	int			first_before;
	bool		same;			/* the year before has the same months so far */
	int			period_count;	/* periods in a year */
} YearWalk;

/* The period by which a year is followed. */
static Period
walking_period(const SeriesView *view)
{
	return Max(view->period, PERIOD_MONTH);
}

static void
year_walk_begin(YearWalk *walk, const SeriesView *view, ResampleMethod method)
{
	Period		period = walking_period(view);
	SeriesView	resampled;

	if (method != METHOD_MEAN)
	{
		series_open(&resampled, series_resample(view, period, method, 1));
		view = &resampled;
	}
	memset(walk, 0, sizeof(YearWalk));
	walk->method = method;
	walk->count = series_period_means(view, period, &walk->means);
	walk->period_count = periods_in_year(period);
}

/* Turns to the year of the month that is next. */
static void
begin_year(YearWalk *walk, int year)
{
	walk->first_before = walk->year == year - 1 ? walk->first : walk->index;
	walk->first = walk->index;
	walk->year = year;
	walk->in_year = 0;
	walk->same = true;
}

/*
 * The next month; false at the end.  Where the first
 * n months of a year are, one by one, a year after the first n of the year before, both years have
 * the same months up to then: so one that differs ends it for the year.
 */
static bool
year_walk_next(YearWalk *walk, const PeriodMean **mean)
{
	const PeriodMean *before;
	int			year;

	if (walk->index == walk->count)
		return false;
	*mean = &walk->means[walk->index];
	year = period_number(PERIOD_YEAR, (*mean)->point.day);
	if (walk->index == 0 || year != walk->year)
		begin_year(walk, year);

	before = &walk->means[walk->first_before + walk->in_year];
	if (walk->first_before + walk->in_year >= walk->first ||
		before->number != (*mean)->number - walk->period_count)
		walk->same = false;
	walk->in_year++;
	walk->index++;
	return true;
}

/* The mean, or the sum, of the months of a year so far, of which the first is given. */
static void
year_so_far(const YearWalk *walk, int first, Ratio *value)
{
	SeriesPoint months[12];
	SeriesPoint point;
	Fraction	sum;

	for (int i = 0; i < walk->in_year; i++)
		months[i] = walk->means[first + i].point;
	points_sum(months, walk->in_year, &sum);
	point = point_of_fraction(months[0].day, &sum);
	if (walk->method != METHOD_SUM)
		point.weight = (Decimal) {walk->in_year, 0};
	point_ratio(&point, value);
}

/* The change where the walk stands; false where the years differ. */
static bool
year_walk_change(const YearWalk *walk, ChangeForm form, Decimal *result)
{
	Ratio		before;
	Ratio		after;

	if (!walk->same)
		return false;
	year_so_far(walk, walk->first_before, &before);
	year_so_far(walk, walk->first, &after);
	return value_change(&before, &after, form, result);
}

bool
series_ytd_yoy_change(const SeriesView *view, int32 day, ResampleMethod method, ChangeForm form,
					  Decimal *result)
{
	Period		period = walking_period(view);
	int32		start = period_start(period, day);
	int32		year = period_start(PERIOD_YEAR, start);
	const PeriodMean *mean = NULL;
	SeriesView	part;
	YearWalk	walk;

	series_open(&part, series_slice(view, period_shift(PERIOD_YEAR, year, -1),
									period_end(period, start)));
	year_walk_begin(&walk, &part, method);
	while (year_walk_next(&walk, &mean))
		;
	return mean && mean->point.day == start && year_walk_change(&walk, form, result);
}

PriceSeries *
series_ytd_yoy_series(const SeriesView *view, ResampleMethod method, ChangeForm form)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *series;
	const PeriodMean *mean;
	YearWalk	walk;
	Decimal		change;

	series_writer_begin(writer, walking_period(view), Max(form.digits, 0));
	year_walk_begin(&walk, view, method);
	while (year_walk_next(&walk, &mean))
	{
		if (year_walk_change(&walk, form, &change))
			series_write_value(writer, mean->point.day, change);
	}
	series = series_writer_end(writer);
	pfree(walk.means);
	pfree(writer);
	return series;
}
