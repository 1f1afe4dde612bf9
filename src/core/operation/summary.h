/*
 * operation/summary.h
 *		What a bulletin says of a price_series over a window: mean, high, low, spread; drawdown.
 */
#ifndef OPERATION_SUMMARY_H
#define OPERATION_SUMMARY_H

#include "series/series.h"

typedef struct SeriesSummary
{
	int64		points;
	Fraction	sum;			/* of the points' exact values: the mean is sum / points */
	SeriesPoint high;			/* the earliest where several days are equally high */
	SeriesPoint low;
	SeriesPoint first;
	SeriesPoint last;
} SeriesSummary;

/* Over the points on days first .. last; points is 0 where there are none. */
extern void series_summarise(const SeriesView *view, int32 first, int32 last, SeriesSummary *summary);

/* The mean, and high - low, exactly. */
extern void summary_mean(const SeriesSummary *summary, Ratio *mean);
extern void summary_spread(const SeriesSummary *summary, Ratio *spread);

/* high - low in per cent of the mean, as the bulletins give it; false where the mean is not positive. */
extern bool summary_fluctuation_pct(const SeriesSummary *summary, Decimal *result);

/*
 * The largest fall below the highest value so far, in per cent of it; only positive values are
 * peaks.  The earliest where several are equal.  false where the series has no positive value; pct 0
 * with peak_day = trough_day (the first peak) where it never falls.
 */
typedef struct SeriesDrawdown
{
	Decimal		pct;			/* not positive */
	int32		peak_day;
	int32		trough_day;
} SeriesDrawdown;

extern bool series_max_drawdown(const SeriesView *view, SeriesDrawdown *drawdown);

#endif							/* OPERATION_SUMMARY_H */
