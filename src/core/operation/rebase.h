/*
 * operation/rebase.h
 *		A price_series on a reference base: the mean of its points over a window becomes a value.
 *
 * The mean is over the series' own points (of days for a daily series, of months for a monthly
 * one), as for re-referencing in the CPI and PPI manuals.  Each value is rounded once, to 12
 * decimals or as many fewer as fit.
 */
#ifndef OPERATION_REBASE_H
#define OPERATION_REBASE_H

#include "series/writer.h"

typedef enum RebaseResult
{
	REBASE_DONE,
	REBASE_NO_VALUE,			/* no point in the window */
	REBASE_INCOMPLETE,			/* a period, or a month of a daily series, has none */
	REBASE_NOT_POSITIVE			/* the mean is zero or less */
} RebaseResult;

/*
 * A series that has the base already stays as it is.  Incomplete windows are accepted where
 * `partial`.  On REBASE_INCOMPLETE *missing is the first day of the period that has no point.
 */
extern RebaseResult series_rebase(const SeriesView *view, DayRange window, Decimal value,
								  bool partial, PriceSeries **result, int32 *missing);

#endif							/* OPERATION_REBASE_H */
