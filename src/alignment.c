/*
 * alignment.c
 *		price_series whose days do not match: fill, unmatched_days, correlation.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "alignment.h"
#include "compat.h"
#include "convert_price.h"
#include "operation/volatility.h"
#include "price_series.h"
#include "row_set.h"
#include "text_input.h"

bool
missing_is_error(FunctionCallInfo fcinfo, int n)
{
	static const char *const names[] = {"drop", "error"};

	return !PG_ARGISNULL(n) &&
		choice_argument(PG_GETARG_TEXT_PP(n), "treatment of missing values", names, lengthof(names)) != 0;
}

void
require_all_days(const SeriesView *const *series, int count, DayRange window, const char *what)
{
	UnmatchedDays unmatched = series_unmatched(series, count, window);
	char		first[PERIOD_TEXT_MAX + 1];

	if (unmatched.count == 0)
		return;
	first[period_print(series[0]->period, unmatched.first, first)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("values are missing"),
			 errdetail("Without a value of every %s: " INT64_FORMAT " of " INT64_FORMAT " %ss; the first is %s.", what,
					   unmatched.count, unmatched.days, period_noun(series[0]->period), first),
			 errhint("Write missing => 'drop' to leave them out, or fill(series, like => other) to carry values on; unmatched_days(a, b) lists them.")));
}

/* The shortest span of a period of each kind, and how it is called. */
static const int shortest_period[] = {
	[PERIOD_DAY] = 0, [PERIOD_WEEK] = 7, [PERIOD_MONTH] = 28, [PERIOD_QUARTER] = 90, [PERIOD_HALF] = 181, [PERIOD_YEAR] = 365
};

/* Arguments n and n + 1, max_days and method. */
static void
fill_arguments(FunctionCallInfo fcinfo, int n, const SeriesView *view, SeriesFill *fill)
{
	static const char *const names[] = {
		[FILL_CARRY] = "carry",
		[FILL_LINEAR] = "linear",
	};

	fill->max_days = max_days_argument(fcinfo, n);
	fill->method = PG_ARGISNULL(n + 1) ? FILL_CARRY :
		choice_argument(PG_GETARG_TEXT_PP(n + 1), "method of filling", names, lengthof(names));
	if (fill->max_days < shortest_period[view->period])
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_days is shorter than a %s: %d", period_noun(view->period), fill->max_days),
				 errdetail("The age of the value of a %s is counted in days, from first day to first day.",
						   period_noun(view->period)),
				 errhint("Write max_days => 7 to fill one missing week, 31 a month, 92 a quarter, 184 a half-year, 366 a year.")));
}

/* fill(series, max_days, method, like): all days between the first and the last where like is NULL */
PG_FUNCTION_INFO_V1(price_series_fill);
Datum
price_series_fill(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SeriesView	like;
	SeriesFill	fill = {FILL_CARRY, 0, NULL};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	fill_arguments(fcinfo, 1, &view, &fill);
	if (!PG_ARGISNULL(3))
	{
		PG_GETARG_SERIES_VIEW(3, &like);
		require_alike(view.period, NULL, &like, "aligned");
		fill.like = &like;
	}
	PG_RETURN_PRICE_SERIES(series_fill(&view, &fill));
}

/* unmatched_days(a, b) */
PG_FUNCTION_INFO_V1(price_series_unmatched_days);
Datum
price_series_unmatched_days(PG_FUNCTION_ARGS)
{
	RowSet		rows;
	SeriesView	a;
	SeriesView	b;
	PairWalk	walk;
	PairSide	side;
	int32		day;

	PG_GETARG_SERIES_VIEW(0, &a);
	PG_GETARG_SERIES_VIEW(1, &b);
	require_alike(a.period, NULL, &b, "compared");
	row_set_begin(&rows, fcinfo);
	pair_begin(&walk, &a, &b);
	for (; pair_present(&walk, &day, &side); pair_next(&walk, side))
	{
		Datum		values[2];

		if (side == BOTH)
			continue;
		row_set_next(&rows);
		values[0] = DateADTGetDatum(day);
		values[1] = PointerGetDatum(cstring_to_text(side == ONLY_FIRST ? "b" : "a"));
		row_set_put(&rows, values);
	}
	pair_end(&walk);
	row_set_end(&rows);
	return (Datum) 0;
}

/* correlation(a, b) */
PG_FUNCTION_INFO_V1(price_series_correlation);
Datum
price_series_correlation(PG_FUNCTION_ARGS)
{
	SeriesView	a;
	SeriesView	b;
	Decimal		correlation;

	PG_GETARG_SERIES_VIEW(0, &a);
	PG_GETARG_SERIES_VIEW(1, &b);
	require_alike(a.period, NULL, &b, "compared");
	if (!series_correlation(&a, &b, &correlation))
		PG_RETURN_NULL();
	return decimal_datum(correlation);
}
