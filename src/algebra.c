/*
 * algebra.c
 *		Operators between price_series, and between a price_series and a number; append and replace_value.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "operation/algebra.h"
#include "price_argument.h"
#include "price_series.h"
#include "series/writer.h"
#include "time_argument.h"

/* series || series */
PG_FUNCTION_INFO_V1(price_series_merge);
Datum
price_series_merge(PG_FUNCTION_ARGS)
{
	SeriesView	a;
	SeriesView	b;

	PG_GETARG_SERIES_VIEW(0, &a);
	PG_GETARG_SERIES_VIEW(1, &b);
	require_alike(a.period, &a.base, &b, "merged");
	require_no_common_period(&a, &b);
	PG_RETURN_PRICE_SERIES(series_merge(&a, &b));
}

/* A series of days that has one quote. */
static PriceSeries *
series_of_quote(int32 day, Decimal price)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));

	series_writer_begin(writer, PERIOD_DAY, price.scale);
	series_write_value(writer, day, price);
	return series_writer_end(writer);
}

/* Of the functions (series, day, price): without day or price the series stays; false where there are both. */
static bool
nothing_to_change(FunctionCallInfo fcinfo, Datum *result)
{
	if (!PG_ARGISNULL(1) && !PG_ARGISNULL(2))
		return false;
	fcinfo->isnull = PG_ARGISNULL(0);
	*result = PG_ARGISNULL(0) ? (Datum) 0 : PG_GETARG_DATUM(0);
	return true;
}

typedef Decimal (*ExactNumber) (Datum value, const char *what);

/* append(series, day, price): one more quote; no series is an empty one. */
static Datum
append_quote(FunctionCallInfo fcinfo, ExactNumber exact)
{
	SeriesView	view;
	SeriesView	view_of_quote;
	PriceSeries *quote;
	Datum		same;
	int32		day;

	if (nothing_to_change(fcinfo, &same))
		return same;
	if (!PG_ARGISNULL(0))
	{
		PG_GETARG_SERIES_VIEW(0, &view);
		if (view.period != PERIOD_DAY)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("a quote cannot be appended to a price_series of %ss",
							period_noun(view.period)),
					 errhint("Append to the daily series, then resample; or merge a series of one period with ||.")));
	}
	day = period_argument(fcinfo, 1, PERIOD_DAY);
	quote = series_of_quote(day, exact(PG_GETARG_DATUM(2), "price"));
	if (PG_ARGISNULL(0))
		PG_RETURN_PRICE_SERIES(quote);
	series_open(&view_of_quote, quote);
	PG_RETURN_PRICE_SERIES(series_merge(&view, &view_of_quote));
}

/* replace_value(series, day, price): the quotes of the day, or the value of its period, are one; no series is an empty one. */
static Datum
replace_value(FunctionCallInfo fcinfo, ExactNumber exact)
{
	SeriesView	view;
	Decimal		price;
	Datum		same;
	int32		day;

	if (nothing_to_change(fcinfo, &same))
		return same;
	price = exact(PG_GETARG_DATUM(2), "price");
	if (PG_ARGISNULL(0))
		PG_RETURN_PRICE_SERIES(series_of_quote(period_argument(fcinfo, 1, PERIOD_DAY), price));
	PG_GETARG_SERIES_VIEW(0, &view);
	day = period_argument(fcinfo, 1, view.period);
	PG_RETURN_PRICE_SERIES(series_with_value(&view, period_start(view.period, day), price));
}

/* append and replace_value for each type of price. */
#define DEFINE_OF_PRICE(type) \
	PG_FUNCTION_INFO_V1(price_series_append_##type); \
	Datum price_series_append_##type(PG_FUNCTION_ARGS) \
	{ \
		return append_quote(fcinfo, exact_##type); \
	} \
	PG_FUNCTION_INFO_V1(price_series_replace_##type); \
	Datum price_series_replace_##type(PG_FUNCTION_ARGS) \
	{ \
		return replace_value(fcinfo, exact_##type); \
	}

DEFINE_OF_PRICE(numeric)
DEFINE_OF_PRICE(int8)
DEFINE_OF_PRICE(float8)
DEFINE_OF_PRICE(float4)

static Datum
with_number(FunctionCallInfo fcinfo, int series, SeriesOperation operation)
{
	SeriesView	view;
	Decimal		number = exact_numeric(PG_GETARG_DATUM(1 - series), "number");

	PG_GETARG_SERIES_VIEW(series, &view);
	if (operation == SERIES_OVER && number.mantissa == 0)
		ereport(ERROR,
				(errcode(ERRCODE_DIVISION_BY_ZERO),
				 errmsg("division by zero"),
				 errhint("Divide by NULLIF(divisor, 0) to have NULL.")));
	PG_RETURN_PRICE_SERIES(series_with_number(&view, operation, number));
}

/* A series that divides is zero on a day. */
static void __attribute__((noreturn))
division_by_point(Period period, int32 day)
{
	char		name[PERIOD_TEXT_MAX + 1];

	name[period_print(period, day, name)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_DIVISION_BY_ZERO),
			 errmsg("division by zero"),
			 errdetail("The point %s of the divisor is zero.", name),
			 errhint("Leave values of zero out of the divisor: price_series(day, price) FILTER (WHERE price <> 0).")));
	pg_unreachable();
}

static Datum
with_series(FunctionCallInfo fcinfo, SeriesOperation operation, const char *done)
{
	SeriesView	a;
	SeriesView	b;
	PriceSeries *result;
	int32		day;

	PG_GETARG_SERIES_VIEW(0, &a);
	PG_GETARG_SERIES_VIEW(1, &b);
	require_alike(a.period, operation == SERIES_OVER ? NULL : &a.base, &b, done);
	if (!series_with_series(&a, operation, &b, &result, &day))
		division_by_point(b.period, day);
	PG_RETURN_PRICE_SERIES(result);
}

/* series * number */
PG_FUNCTION_INFO_V1(price_series_times_number);
Datum
price_series_times_number(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 0, SERIES_TIMES);
}

/* number * series */
PG_FUNCTION_INFO_V1(price_series_number_times);
Datum
price_series_number_times(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 1, SERIES_TIMES);
}

/* series / number */
PG_FUNCTION_INFO_V1(price_series_over_number);
Datum
price_series_over_number(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 0, SERIES_OVER);
}

/* number / series */
PG_FUNCTION_INFO_V1(price_series_number_over);
Datum
price_series_number_over(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	PriceSeries *result;
	int32		day;
	Decimal		number = exact_numeric(PG_GETARG_DATUM(0), "number");

	PG_GETARG_SERIES_VIEW(1, &view);
	if (!number_over_series(number, &view, &result, &day))
		division_by_point(view.period, day);
	PG_RETURN_PRICE_SERIES(result);
}

/* series + number */
PG_FUNCTION_INFO_V1(price_series_plus_number);
Datum
price_series_plus_number(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 0, SERIES_PLUS);
}

/* number + series */
PG_FUNCTION_INFO_V1(price_series_number_plus);
Datum
price_series_number_plus(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 1, SERIES_PLUS);
}

/* series - number */
PG_FUNCTION_INFO_V1(price_series_minus_number);
Datum
price_series_minus_number(PG_FUNCTION_ARGS)
{
	return with_number(fcinfo, 0, SERIES_MINUS);
}

/* round(series, digits) */
PG_FUNCTION_INFO_V1(price_series_round);
Datum
price_series_round(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_rounded(&view, digits_argument(fcinfo, 1)));
}

/* series + series */
PG_FUNCTION_INFO_V1(price_series_plus);
Datum
price_series_plus(PG_FUNCTION_ARGS)
{
	return with_series(fcinfo, SERIES_PLUS, "added");
}

/* series - series */
PG_FUNCTION_INFO_V1(price_series_minus);
Datum
price_series_minus(PG_FUNCTION_ARGS)
{
	return with_series(fcinfo, SERIES_MINUS, "subtracted");
}

/* series / series */
PG_FUNCTION_INFO_V1(price_series_over);
Datum
price_series_over(PG_FUNCTION_ARGS)
{
	return with_series(fcinfo, SERIES_OVER, "divided");
}
