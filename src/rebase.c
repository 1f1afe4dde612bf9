/*
 * rebase.c
 *		A price_series on a reference base.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/numeric.h"

#include "compat.h"
#include "numeric_convert.h"
#include "operation/rebase.h"
#include "price_series.h"
#include "series_aggregate.h"
#include "time_argument.h"

static void
refuse_base(DayRange window, const char *detail, const char *hint)
{
	char		name[RANGE_TEXT_MAX + 1];

	name[range_print(window, name)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the price_series cannot be rebased to %s", name),
			 errdetail("%s", detail),
			 errhint("%s", hint)));
}

static Datum
rebase(const SeriesView *view, DayRange window, Decimal value, bool partial)
{
	PriceSeries *result;
	int32		missing;
	char		name[PERIOD_TEXT_MAX + 1];

	switch (series_rebase(view, window, value, partial, &result, &missing))
	{
		case REBASE_DONE:
			PG_RETURN_PRICE_SERIES(result);
		case REBASE_NO_VALUE:
			refuse_base(window, "It has no value in that window.",
						"Choose a base in which it has a value.");
			break;
		case REBASE_INCOMPLETE:
			name[period_print(view->period == PERIOD_DAY ? PERIOD_MONTH : view->period, missing,
							  name)] = 0;
			refuse_base(window, psprintf("It has no value in %s.", name),
						"Add partial => true to take the mean of the values that there are.");
			break;
		case REBASE_NOT_POSITIVE:
			refuse_base(window, "Its mean in that window is zero or less.",
						"Choose a base in which its mean is positive.");
			break;
	}
	return (Datum) 0;			/* not reached */
}

/* rebase(series, base, value, partial) */
PG_FUNCTION_INFO_V1(price_series_rebase);
Datum
price_series_rebase(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	Decimal		value;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (numeric_to_decimal(PG_GETARG_NUMERIC(2), &value) != NUMERIC_DECIMAL || value.mantissa <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the value at the base must be a positive number of at most 36 digits"),
				 errhint("Write value => 100, for instance.")));
	return rebase(&view, window_argument(fcinfo, 1, "the base"), value, PG_GETARG_BOOL(3));
}

/* The final function of rebase(day, price, base): 100 at the base. */
PG_FUNCTION_INFO_V1(price_series_rebase_final);
Datum
price_series_rebase_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	DayRange	window;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	window = view.base.range;
	return rebase(&view, window, (Decimal) {100, 0}, false);
}
