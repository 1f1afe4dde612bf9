/*
 * operation/change.h
 *		Change of a price_series from one period, or day, to another.
 *
 * The earlier period is found by the calendar, never by row, unless it is asked for across gaps: where
 * either has no value there is no change.  A value of zero or less is no base of a change in per cent.
 */
#ifndef OPERATION_CHANGE_H
#define OPERATION_CHANGE_H

#include "operation/resample.h"
#include "series/writer.h"

/* How a change is stated. */
typedef struct ChangeForm
{
	int			price_digits;	/* decimals that the two values are rounded to before; or EXACT */
	int			digits;			/* and the change after */
	bool		absolute;		/* the difference; else that in per cent of the earlier value */
} ChangeForm;

#define EXACT (-1)
#define EXACT_PCT ((ChangeForm) {EXACT, EXACT, false})

/* What is compared with what. */
typedef enum ChangeSpan
{
	WEEK_ON_WEEK,
	MONTH_ON_MONTH,
	QUARTER_ON_QUARTER,
	YEAR_ON_YEAR				/* a month, or the series' own longer period, with that of last year */
} ChangeSpan;

/* One period with the one `distance` periods before, or with the last one before it that has a value. */
typedef struct ChangeStep
{
	Period		period;
	int			distance;
	bool		across_gaps;
} ChangeStep;

extern ChangeStep change_step(ChangeSpan span, Period of_series);

/* Months, quarters, half-years or years in a year. */
extern int	periods_in_year(Period period);

/*
 * The change from one value to another: exact, then to `digits` decimals or by the rule of
 * ratio_round_quotient.  false where it would be in per cent of a value that is not positive.
 */
extern bool value_change(const Ratio *before, const Ratio *after, ChangeForm form, Decimal *result);

/* The same of points. */
extern bool point_change(const SeriesPoint *from, const SeriesPoint *to, ChangeForm form,
						 Decimal *result);

/*
 * The same at 12 decimals, where neither values nor change are to be rounded to digits and 128 bits
 * do; false says nothing.
 */
extern bool point_change_quickly(const SeriesPoint *from, const SeriesPoint *to, ChangeForm form,
								 int64 *mantissa);

/*
 * Of the period that holds `day` (a period of the series or a coarser one).  The value of a period is
 * the one that series_resample gives it by the method.
 */
extern bool series_period_change(const SeriesView *view, ChangeStep step, int32 day,
								 ResampleMethod method, ChangeForm form, Decimal *result);

/*
 * Of every period, as a series; a period has no point where either has no value or the earlier one
 * is no base.
 */
extern PriceSeries *series_change_series(const SeriesView *view, ChangeStep step,
										 ResampleMethod method, ChangeForm form);

/* Of one day on another, each by series_value_at. */
extern bool series_day_change(const SeriesView *view, int32 from_day, int32 to_day, bool as_of,
							  ChangeForm form, Decimal *result);

/*
 * Of a day on the last one before it that has a value; of a period on the one before, or across gaps on the
 * last one before it that has a value.  And of every point, as a series.
 */
extern bool series_previous_change(const SeriesView *view, int32 day, bool across_gaps, ChangeForm form,
								   Decimal *result);
extern PriceSeries *series_previous_series(const SeriesView *view, bool across_gaps, ChangeForm form);

/*
 * The change in per cent over `distance` periods at its rate for a year, 100 x (ratio of the values
 * ^ (periods in a year / distance) - 1); the form's per cent.  The power is computed to 28 significant
 * digits, over a year exactly.  A value that is not positive: series_not_positive(), but false where
 * it is the earlier one.
 */
extern bool series_annualized_pct(const SeriesView *view, ChangeStep step, int32 day,
								  ResampleMethod method, ChangeForm form, Decimal *result);

#endif							/* OPERATION_CHANGE_H */
