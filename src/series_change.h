/*
 * series_change.h
 *		Change of a price_series from one period, or day, to another.
 *
 * The earlier period is found by the calendar, never by row: where either has no value there is no
 * change.  A value of zero or less is no base of a change.
 */
#ifndef SERIES_CHANGE_H
#define SERIES_CHANGE_H

#include "series_resample.h"
#include "series_writer.h"

/* How the two values are rounded before, and the change after; -1: not at all. */
typedef struct ChangeRounding
{
	int			price_digits;
	int			digits;
} ChangeRounding;

#define EXACT (-1)

/*
 * 100 x (after - before) / before, after rounding both as asked; to `digits` decimals, or by the
 * rule of ratio_round_quotient.  false where before is not positive.
 */
extern bool change_pct(const Ratio *before, const Ratio *after, ChangeRounding rounding,
					   Decimal *result);

/*
 * Of the period that holds `day` (a period of the series or a coarser one) on the one `distance`
 * periods before.
 */
extern bool series_period_change_pct(const SeriesView *view, Period period, int32 day, int distance,
									 ChangeRounding rounding, Decimal *result);

/*
 * Of every period on the one `distance` periods before, as a series; a period has no point where
 * either has no value or the earlier one is not positive.
 */
extern PriceSeries *series_change_series(const SeriesView *view, Period period, int distance,
										 ChangeRounding rounding);

/* Of one day on another, each by series_value_at. */
extern bool series_day_change_pct(const SeriesView *view, int32 from_day, int32 to_day, bool as_of,
								  ChangeRounding rounding, Decimal *result);

#endif							/* SERIES_CHANGE_H */
