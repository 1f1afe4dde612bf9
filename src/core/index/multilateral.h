/*
 * index/multilateral.h
 *		Multilateral indices that are solved for: of Geary and Khamis, and the weighted time-product dummy.
 */
#ifndef INDEX_MULTILATERAL_H
#define INDEX_MULTILATERAL_H

#include "index/geks.h"

typedef enum MultilateralMethod
{
	/* I(t) = sum p q / sum v q, v = sum over t of q / I(t) p over sum over t of q: of quantities */
	MULTILATERAL_GEARY_KHAMIS,
	/* ln p(i, t) = a(t) + b(i) by least squares, weighted by shares in the value of t; I(t) = exp(a(t)) */
	MULTILATERAL_TIME_PRODUCT_DUMMY
} MultilateralMethod;

/* A window has a table of its periods by its periods. */
#define MULTILATERAL_LENGTH_MAX 4000

/*
 * On windows of `length` periods, as geks_series.  A period that no item links to the first of its
 * window, if by way of others, has no value.
 */
extern PriceSeries *multilateral_series(const PriceMatrix *matrix, MultilateralMethod method, int length,
										IndexSplice splice, IndexFault *fault);

#endif							/* INDEX_MULTILATERAL_H */
