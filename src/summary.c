/*
 * summary.c
 *		summary, max_drawdown, volatility_pct and volatility_series of a price_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"
#include "fault.h"
#include "operation/change.h"
#include "operation/summary.h"
#include "operation/volatility.h"
#include "price_series.h"
#include "row_set.h"
#include "series_aggregate.h"
#include "time_argument.h"

/* Columns of the composite type price_summary. */
enum
{
	SUMMARY_POINTS,
	SUMMARY_MEAN,
	SUMMARY_HIGH,
	SUMMARY_HIGH_DAY,
	SUMMARY_LOW,
	SUMMARY_LOW_DAY,
	SUMMARY_SPREAD,
	SUMMARY_FLUCTUATION_PCT,
	SUMMARY_FIRST,
	SUMMARY_LAST,
	SUMMARY_CHANGE_PCT,
	SUMMARY_COLUMNS
};

/* A value that exists only where `known`. */
static void
set_optional(Datum *values, bool *nulls, int column, bool known, Decimal value)
{
	nulls[column] = !known;
	if (known)
		values[column] = decimal_datum(value);
}

/* A price_summary of days first .. last; NULL where no point lies there. */
static Datum
summarise(FunctionCallInfo fcinfo, const SeriesView *view, DayRange days)
{
	SeriesSummary summary;
	Datum		values[SUMMARY_COLUMNS] = {0};
	bool		nulls[SUMMARY_COLUMNS] = {false};
	Ratio		mean;
	Ratio		spread;
	Decimal		pct;
	Ratio		first;
	Ratio		last;
	bool		known;

	series_summarise(view, days.first, days.last, &summary);
	if (summary.points == 0)
		PG_RETURN_NULL();
	summary_mean(&summary, &mean);
	summary_spread(&summary, &spread);
	values[SUMMARY_POINTS] = Int64GetDatum(summary.points);
	values[SUMMARY_MEAN] = quotient_datum(&mean);
	values[SUMMARY_HIGH] = point_value_datum(view, &summary.high);
	values[SUMMARY_HIGH_DAY] = DateADTGetDatum(summary.high.day);
	values[SUMMARY_LOW] = point_value_datum(view, &summary.low);
	values[SUMMARY_LOW_DAY] = DateADTGetDatum(summary.low.day);
	values[SUMMARY_SPREAD] = padded_datum(view, rounded_quotient(&spread));
	values[SUMMARY_FIRST] = point_value_datum(view, &summary.first);
	values[SUMMARY_LAST] = point_value_datum(view, &summary.last);
	known = summary_fluctuation_pct(&summary, &pct);
	set_optional(values, nulls, SUMMARY_FLUCTUATION_PCT, known, pct);
	point_ratio(&summary.first, &first);
	point_ratio(&summary.last, &last);
	known = value_change(&first, &last, EXACT_PCT, &pct);
	set_optional(values, nulls, SUMMARY_CHANGE_PCT, known, pct);
	return single_row(fcinfo, values, nulls);
}

static const DayRange all_days = {CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY};

/* summary(series, days): of all its points where days is NULL */
PG_FUNCTION_INFO_V1(price_series_summary);
Datum
price_series_summary(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	DayRange	days = all_days;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &view);
	if (!PG_ARGISNULL(1))
		days = days_argument(fcinfo, 1);
	return summarise(fcinfo, &view, days);
}

/* The final function of summary(day, price). */
PG_FUNCTION_INFO_V1(price_series_summary_final);
Datum
price_series_summary_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	return summarise(fcinfo, &view, all_days);
}

/* A drawdown of the series; NULL where it has no positive value. */
static Datum
drawdown(FunctionCallInfo fcinfo, const SeriesView *view)
{
	SeriesDrawdown fall;
	Datum		values[3];

	if (!series_max_drawdown(view, &fall))
		PG_RETURN_NULL();
	values[0] = decimal_datum(fall.pct);
	values[1] = DateADTGetDatum(fall.peak_day);
	values[2] = DateADTGetDatum(fall.trough_day);
	return single_row(fcinfo, values, NULL);
}

/* max_drawdown(series) */
PG_FUNCTION_INFO_V1(price_series_max_drawdown);
Datum
price_series_max_drawdown(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	return drawdown(fcinfo, &view);
}

/* The final function of max_drawdown(day, price). */
PG_FUNCTION_INFO_V1(price_series_max_drawdown_final);
Datum
price_series_max_drawdown_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	return drawdown(fcinfo, &view);
}

/* volatility_pct(series) */
PG_FUNCTION_INFO_V1(price_series_volatility_pct);
Datum
price_series_volatility_pct(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	Decimal		volatility;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (!series_volatility_pct(&view, &volatility))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(decimal_datum(volatility));
}

/* volatility_series(series, n) */
PG_FUNCTION_INFO_V1(price_series_volatility_series);
Datum
price_series_volatility_series(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	int32		changes = PG_GETARG_INT32(1);

	if (changes < 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of changes out of range: %d", changes),
				 errhint("A standard deviation is of 2 changes or more.")));
	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_volatility_series(&view, changes));
}
