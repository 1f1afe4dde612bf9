/*
 * change.c
 *		Changes of a price_series in per cent: week on week, month on month, and from day to day.
 */
#include "postgres.h"
#include "fmgr.h"

#include "price_series.h"
#include "series_aggregate.h"
#include "series_change.h"

/* Arguments n (digits) and n + 1 (price_digits, which is digits where NULL). */
static ChangeRounding
rounding_arguments(FunctionCallInfo fcinfo, int n)
{
	ChangeRounding rounding;

	rounding.digits = digits_argument(fcinfo, n);
	rounding.price_digits = PG_ARGISNULL(n + 1) ? rounding.digits : digits_argument(fcinfo, n + 1);
	return rounding;
}

/* Of the period of `day` (that of the last point where NULL) on the one before. */
static Datum
period_change(FunctionCallInfo fcinfo, const SeriesView *view, Period period, int distance,
			  const DateADT *day, ChangeRounding rounding)
{
	Decimal		change;
	int32		of_day = day ? calendar_day_argument(*day) : view->last_day;

	require_period_divides(view, period);
	if (view->count == 0 ||
		!series_period_change_pct(view, period, of_day, distance, rounding, &change))
		PG_RETURN_NULL();
	return decimal_datum(change);
}

/* (series, period, digits, price_digits) */
static Datum
change_function(FunctionCallInfo fcinfo, Period period, int distance)
{
	SeriesView	view;
	DateADT		day = 0;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	if (!PG_ARGISNULL(1))
		day = PG_GETARG_DATEADT(1);
	return period_change(fcinfo, &view, period, distance, PG_ARGISNULL(1) ? NULL : &day,
						 rounding_arguments(fcinfo, 2));
}

/* NAME_pct(series, period, digits, price_digits): of a period on the one `distance` before. */
#define DEFINE_CHANGE(name, period, distance) \
	PG_FUNCTION_INFO_V1(price_series_##name##_pct); \
	Datum price_series_##name##_pct(PG_FUNCTION_ARGS) \
	{ \
		return change_function(fcinfo, period, distance); \
	}

DEFINE_CHANGE(wow, PERIOD_WEEK, 1)
DEFINE_CHANGE(mom, PERIOD_MONTH, 1)

/* mom_series(series, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_mom_series);
Datum
price_series_mom_series(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	require_period_divides(&view, PERIOD_MONTH);
	PG_RETURN_PRICE_SERIES(series_change_series(&view, PERIOD_MONTH, 1, rounding_arguments(fcinfo, 1)));
}

/* The final function of mom_pct(day, price): the newest month on the one before. */
PG_FUNCTION_INFO_V1(price_series_mom_pct_final);
Datum
price_series_mom_pct_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	return period_change(fcinfo, &view, PERIOD_MONTH, 1, NULL, (ChangeRounding) {EXACT, EXACT});
}

/* change_pct(series, from_day, to_day, as_of, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_series_change_pct);
Datum
price_series_change_pct(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	Decimal		change;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	if (!series_day_change_pct(&view, calendar_day_argument(PG_GETARG_DATEADT(1)),
							   calendar_day_argument(PG_GETARG_DATEADT(2)),
							   !PG_ARGISNULL(3) && PG_GETARG_BOOL(3),
							   rounding_arguments(fcinfo, 4), &change))
		PG_RETURN_NULL();
	return decimal_datum(change);
}
