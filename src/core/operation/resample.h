/*
 * operation/resample.h
 *		Weeks, months, quarters, half-years and years of a price_series.
 *
 * The value of a period is the mean of the exact values of its points, kept as their sum and number.
 */
#ifndef OPERATION_RESAMPLE_H
#define OPERATION_RESAMPLE_H

#include "series/writer.h"

typedef enum ResampleMethod
{
	METHOD_MEAN,				/* mean of the points' values */
	METHOD_POOLED,				/* sum of all sums / sum of all weights */
	METHOD_LAST,
	METHOD_FIRST,
	METHOD_MIN,
	METHOD_MAX,
	METHOD_SUM,					/* sum of all sums */
	METHOD_GEOMETRIC			/* geometric mean of the points' values, to 12 decimals */
} ResampleMethod;

#define METHOD_NAMES "mean, pooled, last, first, min, max, sum, geometric"

extern bool method_by_name(const char *name, size_t length, ResampleMethod *method);

/* May a series of periods `from` be read as periods `to`?  (Weeks do not add up to months.) */
extern bool period_divides(Period from, Period to);

/*
 * The series of periods `to`; a period with fewer than min_points points has none.  A series that
 * has that period already is its own mean.
 */
extern PriceSeries *series_resample(const SeriesView *view, Period to, ResampleMethod method,
									int64 min_points);

/*
 * The days of a window as a series of such periods reads it.  Any day names its period, so a month, a
 * quarter, half-year or year of which the window has any day is in it, whole.  A month or a year ends within a
 * week: of weeks those that begin in the window are in it, and where none does, the one that holds it.
 */
extern DayRange series_window(Period period, DayRange window);

/* The value of the period that begins at start, exactly; false where the series has none there. */
extern bool series_period_mean(const SeriesView *view, Period period, int32 start, Ratio *mean);

/*
 * The value on a day, or of the period that holds it; with as_of, the last one up to it.  false
 * where there is none.
 */
extern bool series_value_at(const SeriesView *view, int32 day, bool as_of, SeriesPoint *point);

#endif							/* OPERATION_RESAMPLE_H */
