/*
 * series/sum.h
 *		The exact sum of values of points, for means.
 *
 * A sum is the same in whatever order its points come.  Where it does not fit as a fraction, each value is rounded
 * first, to as many decimals as the largest of them has with ROUNDED_DIGITS significant digits.
 */
#ifndef SERIES_SUM_H
#define SERIES_SUM_H

#include "series/series.h"

/* A sum in 128 bits while its points are read. */
typedef struct PointSum
{
	int64		count;
	Fraction	total;			/* not reduced */
	bool		fits;
} PointSum;

extern void point_sum_begin(PointSum *sum);
extern void point_sum_add(PointSum *sum, const SeriesPoint *point);

/* The sum, reduced; false where 128 bits did not do: points_sum() does. */
extern bool point_sum_end(const PointSum *sum, Fraction *total);

/* The sum of points as said above; where it has more than 36 digits: series_out_of_range(). */
extern void points_sum(const SeriesPoint *points, int64 count, Fraction *total);

#endif							/* SERIES_SUM_H */
