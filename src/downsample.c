/*
 * downsample.c
 *		moving_average and downsample of a price_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "operation/downsample.h"
#include "operation/moving_average.h"
#include "price_series.h"
#include "text_input.h"

/* Argument 1, a number of points. */
static int32
points_argument(FunctionCallInfo fcinfo, int32 least)
{
	int32		points = PG_GETARG_INT32(1);

	if (points < least)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of points out of range: %d", points),
				 errhint("It is at least %d.", least)));
	return points;
}

/* Argument n, the name of a period. */
static Period
kind_argument(FunctionCallInfo fcinfo, int n)
{
	const char *name = text_to_cstring(PG_GETARG_TEXT_PP(n));
	Period		kind = PERIOD_DAY;

	if (!period_by_name(name, strlen(name), &kind))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown period \"%s\"", quoted_text(name)),
				 errhint("The periods are day, week, month, quarter and year; without one, points are counted.")));
	return kind;
}

/* moving_average(series, n, kind): of points where kind is NULL */
PG_FUNCTION_INFO_V1(price_series_moving_average);
Datum
price_series_moving_average(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	Period		kind;
	int32		count;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	count = points_argument(fcinfo, 1);
	PG_GETARG_SERIES_VIEW(0, &view);
	if (PG_ARGISNULL(2))
		PG_RETURN_PRICE_SERIES(series_moving_average(&view, count));
	kind = kind_argument(fcinfo, 2);
	require_period_divides(&view, kind);
	PG_RETURN_PRICE_SERIES(series_moving_average_by(&view, kind, count));
}

/* downsample(series, n) */
PG_FUNCTION_INFO_V1(price_series_downsample);
Datum
price_series_downsample(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	int32		points = points_argument(fcinfo, 2);

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_downsample(&view, points));
}
