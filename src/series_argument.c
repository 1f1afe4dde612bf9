/*
 * series_argument.c
 *		Arguments and results that the functions of price_series share.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "building/merge.h"
#include "building/view.h"
#include "compat.h"
#include "fault.h"
#include "numeric_convert.h"
#include "operation/change.h"
#include "price_series.h"
#include "text_input.h"

#define DIGITS_MAX 30

void
open_series(const PriceSeries *series, SeriesView *view)
{
	series_open_either(view, series);
	if (view->base.kind == BASE_PENDING)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the base of this price_series is pending"),
				 errdetail("It is a partial state of the aggregate rebase, which only aggregation accepts."),
				 errhint("Use the aggregate: SELECT rebase(day, price, '2023-06') FROM quote.")));
}

void
open_series_argument(FunctionCallInfo fcinfo, int n, SeriesView *view)
{
	open_series(PG_GETARG_PRICE_SERIES(n), view);
}

int32
calendar_day_argument(DateADT day)
{
	if (DATE_NOT_FINITE(day) || !calendar_holds(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
				 errmsg("day out of range for type price_series: \"%s\"",
						DatumGetCString(DirectFunctionCall1(date_out, DateADTGetDatum(day)))),
				 errhint("A day is a date such as 2023-07-03, in the years 1 to 9999.")));
	return day;
}

void
require_alike(Period period, const SeriesBase *base, const SeriesView *other, const char *done)
{
	if (period != other->period)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("price_series of %ss and of %ss cannot be %s",
						period_noun(period), period_noun(other->period), done),
				 errhint("Resample them to one period first, for instance monthly(series).")));
	if (base && !bases_equal(base, &other->base))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("price_series with different bases cannot be %s", done),
				 errhint("Rebase both to one base first, for instance rebase(series, '2010').")));
}

void
require_no_common_period(const SeriesView *a, const SeriesView *b)
{
	int32		day;
	char		name[PERIOD_TEXT_MAX + 1];

	if (a->period == PERIOD_DAY || !series_overlap(a, b, &day))
		return;
	name[period_print(a->period, day, name)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("price_series of %ss have %s in common and cannot be merged",
					period_noun(a->period), name),
			 errhint("Merge the daily series, then resample.")));
}

Datum
decimal_datum(Decimal value)
{
	return NumericGetDatum(decimal_to_numeric(value));
}

Datum
padded_datum(const SeriesView *view, Decimal value)
{
	return decimal_datum(value_padded(value, view->display_scale));
}

Decimal
rounded_quotient(const Ratio *ratio)
{
	Decimal		rounded;

	if (!ratio_round_quotient(ratio, &rounded))
		series_out_of_range();
	return rounded;
}

Datum
quotient_datum(const Ratio *ratio)
{
	return decimal_datum(rounded_quotient(ratio));
}

Datum
point_value_datum(const SeriesView *view, const SeriesPoint *point)
{
	if (point_is_single(point))
		return padded_datum(view, point->sum);
	return decimal_datum(point_value(point));
}

int
digits_argument(FunctionCallInfo fcinfo, int n)
{
	int			digits;

	if (PG_ARGISNULL(n))
		return EXACT;
	digits = PG_GETARG_INT32(n);
	if (digits < 0 || digits > DIGITS_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of decimals out of range: %d", digits),
				 errhint("Between 0 and %d are possible.", DIGITS_MAX)));
	return digits;
}
