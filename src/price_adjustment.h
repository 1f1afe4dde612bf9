/*
 * price_adjustment.h
 *		Argument 0 of a function, a price or a price_series, times an exact factor.
 */
#ifndef PRICE_ADJUSTMENT_H
#define PRICE_ADJUSTMENT_H

#include "postgres.h"
#include "number/ratio.h"
#include "fmgr.h"


/* Rounded once to 12 decimals; of a series each sum, whose weight stays. */
extern Datum price_times(FunctionCallInfo fcinfo, const Ratio *factor);
extern Datum series_times(FunctionCallInfo fcinfo, const Ratio *factor);

#endif							/* PRICE_ADJUSTMENT_H */
