/*
 * change.c
 *		Changes of a price_series: week on week to year on year, from day to day, since the beginning
 *		of the month or year.
 *
 * Each comes in per cent and as a difference, of one period or of all, by one body: NAME_pct,
 * NAME_change, NAME_series, NAME_change_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"
#include "operation/change.h"
#include "operation/year_to_date.h"
#include "price_series.h"
#include "series_aggregate.h"
#include "time_argument.h"

#define PER_CENT false
#define ABSOLUTE true

/* Arguments n, digits, and n + 1, price_digits. */
static ChangeForm
form_arguments(FunctionCallInfo fcinfo, int n, bool absolute)
{
	ChangeForm	form = {EXACT, EXACT, absolute};

	form.digits = digits_argument(fcinfo, n);
	form.price_digits = digits_argument(fcinfo, n + 1);
	return form;
}

/* Argument n, a time as a day of its period; where NULL, the last point's, or without points any. */
static int32
time_argument(FunctionCallInfo fcinfo, int n, const SeriesView *view, Period period)
{
	if (PG_ARGISNULL(n))
		return view->count > 0 ? view->last_day : 0;
	return period_argument(fcinfo, n, period);
}

/* Argument n, where the function has it. */
static bool
flag_argument(FunctionCallInfo fcinfo, int n)
{
	return PG_NARGS() > n && !PG_ARGISNULL(n) && PG_GETARG_BOOL(n);
}

/* The step of a span; 22023 where the series has no such periods. */
static ChangeStep
required_step(const SeriesView *view, ChangeSpan span)
{
	ChangeStep	step = change_step(span, view->period);

	require_period_divides(view, step.period);
	return step;
}

/* A change that exists only where `known`. */
static Datum
change_datum(FunctionCallInfo fcinfo, bool known, Decimal change)
{
	if (!known)
		PG_RETURN_NULL();
	return decimal_datum(change);
}

/* ---- from a period to the next, or to that of the next year */

/* (series, period, digits, price_digits, method [, across_gaps]): of a period; the newest where NULL. */
static Datum
period_change(FunctionCallInfo fcinfo, ChangeSpan span, bool absolute)
{
	SeriesView	view;
	ChangeStep	step;
	Decimal		change = {0, 0};
	bool		known;
	int32		day;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	step = required_step(&view, span);
	day = time_argument(fcinfo, 1, &view, step.period);
	step.across_gaps = flag_argument(fcinfo, 5);
	known = series_period_change(&view, step, day, method_argument(fcinfo, 4),
								 form_arguments(fcinfo, 2, absolute), &change);
	return change_datum(fcinfo, known, change);
}

/* (series, digits, price_digits, method [, across_gaps]): of all periods. */
static Datum
change_series(FunctionCallInfo fcinfo, ChangeSpan span, bool absolute)
{
	SeriesView	view;
	ChangeStep	step;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	step = required_step(&view, span);
	step.across_gaps = flag_argument(fcinfo, 4);
	PG_RETURN_PRICE_SERIES(series_change_series(&view, step, method_argument(fcinfo, 3),
												form_arguments(fcinfo, 1, absolute)));
}

/* A final function: of the newest period. */
static Datum
change_final(FunctionCallInfo fcinfo, ChangeSpan span)
{
	SeriesView	view;
	Decimal		change = {0, 0};
	bool		known;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	known = view.count > 0 &&
		series_period_change(&view, required_step(&view, span), view.last_day, METHOD_MEAN,
							 EXACT_PCT, &change);
	return change_datum(fcinfo, known, change);
}

#define DEFINE_CHANGE(name, span) \
	PG_FUNCTION_INFO_V1(price_series_##name##_pct); \
	Datum price_series_##name##_pct(PG_FUNCTION_ARGS) \
	{ \
		return period_change(fcinfo, span, PER_CENT); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_change); \
	Datum price_series_##name##_change(PG_FUNCTION_ARGS) \
	{ \
		return period_change(fcinfo, span, ABSOLUTE); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_series); \
	Datum price_series_##name##_series(PG_FUNCTION_ARGS) \
	{ \
		return change_series(fcinfo, span, PER_CENT); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_change_series); \
	Datum price_series_##name##_change_series(PG_FUNCTION_ARGS) \
	{ \
		return change_series(fcinfo, span, ABSOLUTE); \
	}

#define DEFINE_CHANGE_FINAL(name, span) \
	PG_FUNCTION_INFO_V1(price_series_##name##_pct_final); \
	Datum price_series_##name##_pct_final(PG_FUNCTION_ARGS) \
	{ \
		return change_final(fcinfo, span); \
	}

DEFINE_CHANGE(wow, WEEK_ON_WEEK)
DEFINE_CHANGE(mom, MONTH_ON_MONTH)
DEFINE_CHANGE(qoq, QUARTER_ON_QUARTER)
DEFINE_CHANGE(yoy, YEAR_ON_YEAR)

DEFINE_CHANGE_FINAL(mom, MONTH_ON_MONTH)
DEFINE_CHANGE_FINAL(qoq, QUARTER_ON_QUARTER)
DEFINE_CHANGE_FINAL(yoy, YEAR_ON_YEAR)

/* annualized_pct(series, period, months, digits, price_digits, method) */
PG_FUNCTION_INFO_V1(price_series_annualized_pct);
Datum
price_series_annualized_pct(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	ChangeStep	step;
	Decimal		change = {0, 0};
	bool		known;
	int32		day;
	int32		months;
	int			months_of_period;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	step = required_step(&view, YEAR_ON_YEAR);
	day = time_argument(fcinfo, 1, &view, step.period);
	months = PG_ARGISNULL(2) ? 1 : PG_GETARG_INT32(2);
	months_of_period = 12 / periods_in_year(step.period);
	if (months < 1 || months % months_of_period != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid number of months: %d", months),
				 errhint("A price_series of %ss can be compared over a multiple of %d.",
						 period_noun(view.period), months_of_period)));
	step.distance = months / months_of_period;
	known = series_annualized_pct(&view, step, day, method_argument(fcinfo, 5),
								  form_arguments(fcinfo, 3, PER_CENT), &change);
	return change_datum(fcinfo, known, change);
}

/* ---- from day to day */

/* (series, from_day, to_day, as_of, digits, price_digits) */
static Datum
day_change(FunctionCallInfo fcinfo, bool absolute)
{
	SeriesView	view;
	Decimal		change = {0, 0};
	bool		known;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	known = series_day_change(&view, period_argument(fcinfo, 1, view.period),
							  period_argument(fcinfo, 2, view.period), flag_argument(fcinfo, 3),
							  form_arguments(fcinfo, 4, absolute), &change);
	return change_datum(fcinfo, known, change);
}

/* change_pct(series, from_day, to_day, as_of, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_change_pct);
Datum
price_series_change_pct(PG_FUNCTION_ARGS)
{
	return day_change(fcinfo, PER_CENT);
}

/* change(series, from_day, to_day, as_of, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_change);
Datum
price_series_change(PG_FUNCTION_ARGS)
{
	return day_change(fcinfo, ABSOLUTE);
}

/* (series, day, digits, price_digits, across_gaps) */
static Datum
previous_change(FunctionCallInfo fcinfo, bool absolute)
{
	SeriesView	view;
	Decimal		change = {0, 0};
	bool		known;
	int32		day;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	day = time_argument(fcinfo, 1, &view, view.period);
	known = series_previous_change(&view, day, flag_argument(fcinfo, 4), form_arguments(fcinfo, 2, absolute), &change);
	return change_datum(fcinfo, known, change);
}

/* previous_quote_pct(series, day, digits, price_digits, across_gaps) */
PG_FUNCTION_INFO_V1(price_series_previous_quote_pct);
Datum
price_series_previous_quote_pct(PG_FUNCTION_ARGS)
{
	return previous_change(fcinfo, PER_CENT);
}

/* previous_quote_change(series, day, digits, price_digits, across_gaps) */
PG_FUNCTION_INFO_V1(price_series_previous_quote_change);
Datum
price_series_previous_quote_change(PG_FUNCTION_ARGS)
{
	return previous_change(fcinfo, ABSOLUTE);
}

/* (series, digits, price_digits, across_gaps) */
static Datum
previous_series(FunctionCallInfo fcinfo, bool absolute)
{
	SeriesView	view;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_previous_series(&view, flag_argument(fcinfo, 3),
												  form_arguments(fcinfo, 1, absolute)));
}

/* previous_quote_series(series, digits, price_digits, across_gaps) */
PG_FUNCTION_INFO_V1(price_series_previous_quote_series);
Datum
price_series_previous_quote_series(PG_FUNCTION_ARGS)
{
	return previous_series(fcinfo, PER_CENT);
}

/* previous_quote_change_series(series, digits, price_digits, across_gaps) */
PG_FUNCTION_INFO_V1(price_series_previous_quote_change_series);
Datum
price_series_previous_quote_change_series(PG_FUNCTION_ARGS)
{
	return previous_series(fcinfo, ABSOLUTE);
}

/* ---- since the beginning of the month or year */

/* Argument n: whether it is from the end of the month or year before. */
static SpanBase
span_base_argument(FunctionCallInfo fcinfo, int n)
{
	return flag_argument(fcinfo, n) ? LAST_OF_SPAN_BEFORE : FIRST_OF_SPAN;
}

/* Opens argument 0, which has to have such spans: weeks are in the one of their Monday. */
static void
open_spanned(FunctionCallInfo fcinfo, Period span, SeriesView *view)
{
	PG_GETARG_SERIES_VIEW(0, view);
	if (view->period != PERIOD_WEEK)
		require_period_divides(view, span);
}

/* (series, day, from the end before, as_of, digits, price_digits) */
static Datum
to_date_change(FunctionCallInfo fcinfo, Period span, bool absolute)
{
	SeriesView	view;
	Decimal		change = {0, 0};
	bool		known;
	int32		day;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	open_spanned(fcinfo, span, &view);
	day = time_argument(fcinfo, 1, &view, view.period);
	known = series_to_date_change(&view, span, day, flag_argument(fcinfo, 3), span_base_argument(fcinfo, 2),
								  form_arguments(fcinfo, 4, absolute), &change);
	return change_datum(fcinfo, known, change);
}

/* (series, from the end before, digits, price_digits) */
static Datum
to_date_series(FunctionCallInfo fcinfo, Period span, bool absolute)
{
	SeriesView	view;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	open_spanned(fcinfo, span, &view);
	PG_RETURN_PRICE_SERIES(series_to_date_series(&view, span, span_base_argument(fcinfo, 1),
												 form_arguments(fcinfo, 2, absolute)));
}

#define DEFINE_TO_DATE(name, span) \
	PG_FUNCTION_INFO_V1(price_series_##name##_pct); \
	Datum price_series_##name##_pct(PG_FUNCTION_ARGS) \
	{ \
		return to_date_change(fcinfo, span, PER_CENT); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_change); \
	Datum price_series_##name##_change(PG_FUNCTION_ARGS) \
	{ \
		return to_date_change(fcinfo, span, ABSOLUTE); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_series); \
	Datum price_series_##name##_series(PG_FUNCTION_ARGS) \
	{ \
		return to_date_series(fcinfo, span, PER_CENT); \
	} \
	PG_FUNCTION_INFO_V1(price_series_##name##_change_series); \
	Datum price_series_##name##_change_series(PG_FUNCTION_ARGS) \
	{ \
		return to_date_series(fcinfo, span, ABSOLUTE); \
	}

DEFINE_TO_DATE(mtd, PERIOD_MONTH)
DEFINE_TO_DATE(ytd, PERIOD_YEAR)

/* The final function of ytd_pct(day, price): of the newest day. */
PG_FUNCTION_INFO_V1(price_series_ytd_pct_final);
Datum
price_series_ytd_pct_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	Decimal		change = {0, 0};
	bool		known;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	known = view.count > 0 &&
		series_to_date_change(&view, PERIOD_YEAR, view.last_day, false, FIRST_OF_SPAN, EXACT_PCT, &change);
	return change_datum(fcinfo, known, change);
}

/* ---- a year so far on the same months of the last */

/* Argument n, mean or sum: what the value of several months is. */
static ResampleMethod
total_argument(FunctionCallInfo fcinfo, int n)
{
	ResampleMethod method = method_argument(fcinfo, n);

	if (method != METHOD_MEAN && method != METHOD_SUM)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the method of a year to date is mean or sum"),
				 errhint("mean is for prices, sum for quantities.")));
	return method;
}

/* ytd_yoy_pct(series, period, method, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_ytd_yoy_pct);
Datum
price_series_ytd_yoy_pct(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	ResampleMethod method;
	Decimal		change = {0, 0};
	bool		known;
	int32		day;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	day = time_argument(fcinfo, 1, &view, required_step(&view, YEAR_ON_YEAR).period);
	method = total_argument(fcinfo, 2);
	known = series_ytd_yoy_change(&view, day, method, form_arguments(fcinfo, 3, PER_CENT), &change);
	return change_datum(fcinfo, known, change);
}

/* ytd_yoy_series(series, method, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_ytd_yoy_series);
Datum
price_series_ytd_yoy_series(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	ResampleMethod method;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	(void) required_step(&view, YEAR_ON_YEAR);
	method = total_argument(fcinfo, 1);
	PG_RETURN_PRICE_SERIES(series_ytd_yoy_series(&view, method, form_arguments(fcinfo, 2, PER_CENT)));
}
