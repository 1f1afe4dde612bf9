/*
 * series_periods.h
 *		Means of a price_series by week, month, quarter or year, as exact fractions.
 */
#ifndef SERIES_PERIODS_H
#define SERIES_PERIODS_H

#include "series.h"

/* The mean of a period is sum / weight. */
typedef struct PeriodMean
{
	int32		number;			/* of the period, by period_number */
	int32		start;			/* its first day */
	Decimal		sum;
	Decimal		weight;			/* positive */
} PeriodMean;

/*
 * The means of all periods that have points, in ascending order; returns their number.  The mean is
 * that of the points' values, sum of the values / number of points, where a point whose weight is
 * not 1 enters with its own mean, rounded once to 12 decimals; in a series that has that period
 * already it is the point as it stands.
 */
extern int	series_period_means(const SeriesView *view, Period period, PeriodMean **means);

#endif							/* SERIES_PERIODS_H */
