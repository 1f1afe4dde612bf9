/*
 * operation/volatility.h
 *		How much a price_series varies from point to point, and how much two vary together.
 *
 * What is measured are the changes of the natural logarithm from each point to the next.  In a series of periods a
 * change across a gap does not count.  Logarithms are rounded to 30 decimals, sums of their products are exact, and
 * a root of these is rounded once.  series_not_positive() where a value is zero or negative.
 */
#ifndef OPERATION_VOLATILITY_H
#define OPERATION_VOLATILITY_H

#include "series/writer.h"

/*
 * 100 x the sample standard deviation of the changes, to 12 decimals, trailing zeros removed.  false where there are
 * fewer than two changes.
 */
extern bool series_volatility_pct(const SeriesView *view, Decimal *result);

/* The same of the last n changes, 2 or more, at each point to which a change leads, from the n-th change on. */
extern PriceSeries *series_volatility_series(const SeriesView *view, int n);

/*
 * The correlation coefficient of the changes of two series of one period, -1 to 1, to 12 decimals: from each day that
 * both have to the next that both have.  false where there are fewer than two changes, or where those of one series do
 * not vary: their volatility is 0 to 12 decimals.
 */
extern bool series_correlation(const SeriesView *a, const SeriesView *b, Decimal *result);

#endif							/* OPERATION_VOLATILITY_H */
