/*
 * resample.c
 *		weekly, monthly, quarterly, half_yearly, yearly of a price_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "price_series.h"
#include "series_aggregate.h"
#include "text_input.h"

void
require_period_divides(const SeriesView *view, Period to)
{
	if (!period_divides(view->period, to))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a price_series of %ss has no %ss", period_noun(view->period),
						period_noun(to)),
				 view->period == PERIOD_WEEK ?
				 errdetail("Weeks do not add up to months, quarters, half-years or years.") :
				 errdetail("Its periods are longer than that."),
				 errhint("Take the daily series, of which every period can be made.")));
}

ResampleMethod
method_argument(FunctionCallInfo fcinfo, int n)
{
	ResampleMethod method;
	const char *name;

	if (PG_ARGISNULL(n))
		return METHOD_MEAN;
	name = text_to_cstring(PG_GETARG_TEXT_PP(n));
	if (!method_by_name(name, strlen(name), &method))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown method \"%s\"", quoted_text(name)),
				 errhint("The methods are %s.", METHOD_NAMES)));
	return method;
}

/* (series, method, min_points) */
static Datum
resample(FunctionCallInfo fcinfo, Period to)
{
	SeriesView	view;
	ResampleMethod method = method_argument(fcinfo, 1);
	int32		min_points = PG_GETARG_INT32(2);

	if (min_points < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("min_points must not be negative: %d", min_points),
				 errhint("It is the fewest points that a period needs to have a value: 1, or more.")));
	PG_GETARG_SERIES_VIEW(0, &view);
	require_period_divides(&view, to);
	PG_RETURN_PRICE_SERIES(series_resample(&view, to, method, min_points));
}

/* The series by weeks from Monday to Sunday. */
PG_FUNCTION_INFO_V1(price_series_weekly);
Datum
price_series_weekly(PG_FUNCTION_ARGS)
{
	return resample(fcinfo, PERIOD_WEEK);
}

/* The series by months. */
PG_FUNCTION_INFO_V1(price_series_monthly);
Datum
price_series_monthly(PG_FUNCTION_ARGS)
{
	return resample(fcinfo, PERIOD_MONTH);
}

/* The final function of monthly(day, price). */
PG_FUNCTION_INFO_V1(price_series_monthly_final);
Datum
price_series_monthly_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	PG_RETURN_PRICE_SERIES(series_resample(&view, PERIOD_MONTH, METHOD_MEAN, 1));
}

/* The series by quarters. */
PG_FUNCTION_INFO_V1(price_series_quarterly);
Datum
price_series_quarterly(PG_FUNCTION_ARGS)
{
	return resample(fcinfo, PERIOD_QUARTER);
}

/* The series by half-years. */
PG_FUNCTION_INFO_V1(price_series_half_yearly);
Datum
price_series_half_yearly(PG_FUNCTION_ARGS)
{
	return resample(fcinfo, PERIOD_HALF);
}

/* The series by years. */
PG_FUNCTION_INFO_V1(price_series_yearly);
Datum
price_series_yearly(PG_FUNCTION_ARGS)
{
	return resample(fcinfo, PERIOD_YEAR);
}
