/*
 * operation/year_to_date.h
 *		Changes since the beginning of a month or year, and of a year so far on the same part of the last.
 */
#ifndef OPERATION_YEAR_TO_DATE_H
#define OPERATION_YEAR_TO_DATE_H

#include "operation/change.h"

/*
 * What a change since the beginning of a span, a month or a year, is measured against.
 */
typedef enum SpanBase
{
	FIRST_OF_SPAN,				/* its first point */
	LAST_OF_SPAN_BEFORE			/* the last point of the month or year before */
} SpanBase;

/*
 * Of the value at `day` by series_value_at.  A point belongs to the span of its day, the first of its
 * period.  false where the day has no value, or its span none to measure against on or before it.
 */
extern bool series_to_date_change(const SeriesView *view, Period span, int32 day, bool as_of, SpanBase base,
								  ChangeForm form, Decimal *result);

/* Of every point, as a series; one without anything to measure against has none. */
extern PriceSeries *series_to_date_series(const SeriesView *view, Period span, SpanBase base, ChangeForm form);

/*
 * Of a year up to the month that holds `day` on the same months of the year before; in a series of
 * quarters, half-years or years, of these.  By the method mean the two values are the means of the months' means,
 * each of which enters rounded once to 12 decimals; by the method sum they are the sums of all points.
 * false where the month has no value, or not the same months of both years have one.
 */
extern bool series_ytd_yoy_change(const SeriesView *view, int32 day, ResampleMethod method,
								  ChangeForm form, Decimal *result);

/* Of every month, as a series. */
extern PriceSeries *series_ytd_yoy_series(const SeriesView *view, ResampleMethod method,
										  ChangeForm form);

#endif							/* OPERATION_YEAR_TO_DATE_H */
