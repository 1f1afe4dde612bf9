/*
 * operation/downsample.h
 *		Fewer points of a price_series: those that a chart needs.
 */
#ifndef OPERATION_DOWNSAMPLE_H
#define OPERATION_DOWNSAMPLE_H

#include "series/writer.h"

/*
 * The n points, n at least 2, by which largest-triangle-three-buckets draws the series: the first,
 * the last, and from each of n - 2 buckets between them, of as many points as equal as can be, the
 * one that makes the largest triangle with the one chosen before and the mean of the next bucket; the
 * earliest of several.  All of them where there are no more than n.
 *
 * Areas are exact integers: coordinates are the day and the value at one scale.
 */
extern PriceSeries *series_downsample(const SeriesView *view, int n);

#endif							/* OPERATION_DOWNSAMPLE_H */
