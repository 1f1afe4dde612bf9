/*
 * operation/moving_average.h
 *		Moving averages of a price_series: over so many points, and over so many days, weeks, months ...
 */
#ifndef OPERATION_MOVING_AVERAGE_H
#define OPERATION_MOVING_AVERAGE_H

#include "series/writer.h"

/*
 * At each point from the n-th on the exact mean of its value and the n - 1 before (series/sum.h), as one value.
 */
extern PriceSeries *series_moving_average(const SeriesView *view, int n);

/*
 * At each point the exact mean of the values on the last n days, weeks, months ... up to its day, as one value; in a
 * series of periods, of those that begin there.  Points whose window begins before the series does have none.
 */
extern PriceSeries *series_moving_average_by(const SeriesView *view, Period kind, int n);

#endif							/* OPERATION_MOVING_AVERAGE_H */
