/*
 * downsample.c
 *		moving_average and downsample of a price_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"
#include "operation/downsample.h"
#include "price_series.h"

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

/* moving_average(series, n) */
PG_FUNCTION_INFO_V1(price_series_moving_average);
Datum
price_series_moving_average(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	int32		points = points_argument(fcinfo, 1);

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_moving_average(&view, points));
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
