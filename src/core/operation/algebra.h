/*
 * operation/algebra.h
 *		price_series cut, merged, and in arithmetic with numbers and with each other.
 */
#ifndef OPERATION_ALGEBRA_H
#define OPERATION_ALGEBRA_H

#include "series/writer.h"

/*
 * All points of two series of one period and base; sums and weights of a common day are added.
 * Blocks of either that stay what they are are copied without being decoded.
 */
extern PriceSeries *series_merge(const SeriesView *a, const SeriesView *b);

/* Adds the points on days first .. last of a series. */
extern void series_write_slice(SeriesWriter *writer, const SeriesView *view, int32 first, int32 last);

/* These as a series of their own, with its base. */
extern PriceSeries *series_slice(const SeriesView *view, int32 first, int32 last);

/* The series with one value of weight 1 on a day, the first of a period, whatever it has there; the base stays. */
extern PriceSeries *series_with_value(const SeriesView *view, int32 day, Decimal value);

typedef enum SeriesOperation
{
	SERIES_PLUS,
	SERIES_MINUS,
	SERIES_TIMES,
	SERIES_OVER
} SeriesOperation;

/*
 * Every value plus, minus, times or over a number, exactly (nearest_fraction); weights stay, so that means,
 * pooled means and numbers of quotes follow.  Sum and difference keep the base.  A number that divides is not
 * zero.
 */
extern PriceSeries *series_with_number(const SeriesView *a, SeriesOperation operation, Decimal number);

/*
 * A number over every value, rounded once by the rule of ratio_round_quotient, as one value; the base goes.
 * false where the series is zero on *day.
 */
extern bool number_over_series(Decimal number, const SeriesView *a, PriceSeries **result, int32 *day);

/* Every value rounded to `digits` decimals, halves away from zero, as one value; with the base. */
extern PriceSeries *series_rounded(const SeriesView *view, int digits);

/*
 * Every value combined with the other series' value of the same day; days that only one has are
 * left out.  A point of the result is one value: exact (nearest_fraction), but for a quotient, which is rounded
 * once by the rule of ratio_round_quotient.
 *
 * Sum and difference keep the base, which both must share.  false where a series that divides is
 * zero on *day.
 */
extern bool series_with_series(const SeriesView *a, SeriesOperation operation, const SeriesView *b,
							   PriceSeries **result, int32 *day);

#endif							/* OPERATION_ALGEBRA_H */
