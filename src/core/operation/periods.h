/*
 * operation/periods.h
 *		Means of a price_series by week, month, quarter, half-year or year, as exact fractions.
 */
#ifndef OPERATION_PERIODS_H
#define OPERATION_PERIODS_H

#include "series/series.h"

/* The mean of a period is the value of a point. */
typedef struct PeriodMean
{
	int32		number;			/* of the period, by period_number */
	SeriesPoint point;			/* on its first day */
} PeriodMean;

/*
 * The means of all periods that have points, in ascending order; returns their number.  The mean is
 * that of the points' exact values (series/sum.h): their sum / their number; in a series that has that
 * period already it is the point as it stands.
 */
extern int	series_period_means(const SeriesView *view, Period period, PeriodMean **means);

/* The sum over a period at the scale of them all, of less than 2^61, and the number of its points. */
typedef struct PeriodSum
{
	int32		number;
	int32		start;
	int64		sum;
	int64		points;
} PeriodSum;

typedef struct PeriodSums
{
	int			scale;
	int			count;
	PeriodSum  *sums;			/* to be freed by the caller */
} PeriodSums;

/*
 * The same where 64 bits hold it all at one scale, the usual case: points of weight 1, or of a whole
 * number in a series that has that period already; else false, with nothing to free.
 */
extern bool series_period_sums(const SeriesView *view, Period period, PeriodSums *made);

extern PeriodMean mean_of_sum(const PeriodSums *made, const PeriodSum *sum);

/* The exact sum, and the number, of the values on days first .. last. */
extern void series_sum_window(const SeriesView *view, int32 first, int32 last, Fraction *sum, int64 *count);

#endif							/* OPERATION_PERIODS_H */
