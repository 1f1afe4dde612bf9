/*
 * operation/moving_average.c
 *		Moving averages of a price_series: over so many points, and over so many days, weeks, months ...
 */
#include "pure.h"

#include "fault.h"
#include "operation/change.h"
#include "operation/moving_average.h"
#include "operation/periods.h"
#include "series/sum.h"

/* A sum of points that come and go, in 128 bits while that does. */
static bool
add_or_take(Fraction *sum, const SeriesPoint *point, bool take)
{
	Fraction	value = {point->sum, point->divisor};

	if (point->weight.scale != 0 || __builtin_mul_overflow(value.divisor, point->weight.mantissa, &value.divisor))
		return false;
	if (take)
		value.sum.mantissa = -value.sum.mantissa;
	return fraction_add(sum, &value, sum) && fraction_reduce(sum);
}

/* Adds the mean of so many values on the day of a point. */
static void
write_mean(SeriesWriter *writer, const SeriesPoint *at, Fraction sum, int count)
{
	Fraction	mean = sum;
	SeriesPoint point;
	Ratio		ratio;
	Ratio		number;

	if (__builtin_mul_overflow(sum.divisor, count, &mean.divisor) || !fraction_reduce(&mean))
	{
		ratio_of_fraction(&ratio, &sum);
		ratio_of(&number, (Decimal) {count, 0}, (Decimal) {1, 0});
		if (!ratio_divide(&ratio, &ratio, &number))
			point_out_of_range(at);
		nearest_fraction(&ratio, at, &mean);
	}
	point = point_of_fraction(at->day, &mean);
	series_write(writer, &point);
}

PriceSeries *
series_moving_average(const SeriesView *view, int n)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor;
	SeriesPoint *window;		/* the last n points; that of point i is at i % n */
	Fraction	sum = {{0, 0}, 1};
	Fraction	total;
	bool		fits = true;
	SeriesPoint point;
	PriceSeries *result;

	series_writer_begin(writer, view->period, 0);
	writer->base = view->base;
	if (n <= view->count)
	{
		cursor = palloc(sizeof(SeriesCursor));
		window = palloc(n * sizeof(SeriesPoint));
		series_seek(cursor, view, view->first_day);
		for (int i = 0; series_next(cursor, &point); i++)
		{
			SeriesPoint *place = &window[i % n];

			fits = fits && (i < n || add_or_take(&sum, place, true)) && add_or_take(&sum, &point, false);
			*place = point;
			if (i < n - 1)
				continue;
			total = sum;
			if (!fits)
				points_sum(window, n, &total);
			write_mean(writer, &point, total, n);
		}
		pfree(window);
		pfree(cursor);
	}
	result = series_writer_end(writer);
	pfree(writer);
	return result;
}

/*
 * The last day before a window of n days, weeks, months ... that ends with a day: a month before 31 March is the last
 * of February.  false where that lies before the calendar, by more than a day.
 */
static bool
day_before_window(Period kind, int32 day, int64 n, int32 *before)
{
	int			year;
	int			month;
	int			day_of_month;
	int64		number;
	int32		last;

	if (kind < PERIOD_MONTH)
	{
		number = day - n * (kind == PERIOD_WEEK ? 7 : 1);
		*before = (int32) Max(number, CALENDAR_FIRST_DAY - 1);
		return number >= CALENDAR_FIRST_DAY - 1;
	}
	date_of_day(day, &year, &month, &day_of_month);
	number = (int64) year * 12 + month - 1 - n * (12 / periods_in_year(kind));
	if (number < 11)			/* December of the year 0 */
		return false;
	year = (int) (number / 12);
	month = (int) (number % 12) + 1;
	last = period_end(PERIOD_MONTH, day_of_date(year, month, 1));
	*before = Min(day_of_date(year, month, 1) + day_of_month - 1, last);
	return *before >= CALENDAR_FIRST_DAY - 1;
}

PriceSeries *
series_moving_average_by(const SeriesView *view, Period kind, int n)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *head = palloc(sizeof(SeriesCursor));
	SeriesCursor *tail = palloc(sizeof(SeriesCursor));
	Fraction	sum = {{0, 0}, 1};
	bool		fits = true;
	int			count = 0;		/* points from that of the tail to that of the head */
	SeriesPoint oldest;
	SeriesPoint point;
	PriceSeries *result;

	series_writer_begin(writer, view->period, 0);
	writer->base = view->base;
	series_seek(head, view, view->first_day);
	series_seek(tail, view, view->first_day);
	for (bool more = series_next(tail, &oldest); more && series_next(head, &point);)
	{
		Fraction	total;
		int64		read;
		int32		before;

		fits = fits && add_or_take(&sum, &point, false);
		count++;
		if (!day_before_window(kind, point.day, n, &before) ||
			view->first_day > period_shift(view->period, before, 1))
			continue;
		while (oldest.day <= before && oldest.day < point.day)
		{
			fits = fits && add_or_take(&sum, &oldest, true);
			count--;
			if (!series_next(tail, &oldest))
				series_corrupt("days");
		}
		total = sum;
		if (!fits)
			series_sum_window(view, before + 1, point.day, &total, &read);
		write_mean(writer, &point, total, count);
	}
	result = series_writer_end(writer);
	pfree(tail);
	pfree(head);
	pfree(writer);
	return result;
}
