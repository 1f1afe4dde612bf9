/*
 * operation/scale.h
 *		Points of a price_series times an exact factor.
 *
 * The sum of a point is multiplied exactly (nearest_fraction); its weight stays, so that means, pooled means and
 * numbers of quotes follow.
 */
#ifndef OPERATION_SCALE_H
#define OPERATION_SCALE_H

#include "series/writer.h"

typedef struct SeriesFactor
{
	Ratio		ratio;
	bool		narrow;			/* numerator and denominator fit 36 digits: */
	Decimal		numerator;
	Decimal		denominator;
} SeriesFactor;

/* a / b, b not zero */
extern void series_factor_of(SeriesFactor *factor, Decimal a, Decimal b);
extern void series_factor_of_ratio(SeriesFactor *factor, const Ratio *ratio);

/* Adds a point times the factor; out of range where it has more than 36 digits. */
extern void series_write_scaled(SeriesWriter *writer, const SeriesPoint *point,
								const SeriesFactor *factor);

#endif							/* OPERATION_SCALE_H */
