/*
 * series_aggregate.c
 *		The aggregates over rows that build a price_series: transition, combine and final functions.
 *
 * The state is the building form (series_state.h), a value of the type itself.  It is never NULL
 * but before the first row.  What AggCheckCallContext says yes to gets a state that belongs to the
 * aggregate alone, so it is changed in place; when it has to grow, a new one in the caller's memory
 * is returned and the executor copies it to where states live.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"
#include "utils/numeric.h"

#include "compat.h"
#include "numeric_convert.h"
#include "price_series.h"
#include "series_aggregate.h"
#include "series_rebase.h"
#include "series_writer.h"

static void
require_aggregate(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the function is part of an aggregate and cannot be called by itself"),
				 errhint("Use the aggregate: SELECT price_series(day, price) FROM quote.")));
}

/*
 * The state in argument 0, ready to be changed; NULL where there is none yet.
 */
static SeriesState *
state_argument(FunctionCallInfo fcinfo)
{
	struct varlena *stored;
	PriceSeries *series;

	if (PG_ARGISNULL(0))
		return NULL;
	stored = (struct varlena *) PG_GETARG_POINTER(0);
	if (likely(VARATT_IS_4B_U(stored) && (((PriceSeries *) stored)->flags & SERIES_BUILDING)))
		return (SeriesState *) stored;
	series = (PriceSeries *) PG_DETOAST_DATUM(PointerGetDatum(stored));
	return series_state_of(series);
}

/* Argument 0 as it is: a row that does not count. */
static Datum
unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

static void
refuse_price(const char *price)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("price out of range for type price_series: \"%s\"", price),
			 errhint("A price is a finite number such as 445.00; leave rows without one NULL, or filter them out.")));
}

static void
refuse_wide_price(const char *price)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("price out of range for type price_series: \"%s\"", price),
			 errdetail("A price has at most 36 significant digits and 36 decimals."),
			 errhint("Round the prices first, for instance with round(price, 6).")));
}

static SeriesState *
add_decimal(SeriesState *state, int32 day, Decimal price)
{
	SeriesPoint point = {day, price, {1, 0}};

	return series_state_add_point(state, &point);
}

static SeriesState *
add_converted(SeriesState *state, int32 day, NumericKind kind, Decimal price, const char *text)
{
	if (kind == NUMERIC_TOO_WIDE)
		refuse_wide_price(text);
	if (kind != NUMERIC_DECIMAL)
		refuse_price(text);
	series_state_note_scale(state, price.scale);
	/* zeros behind the last decimal would take room from other sums */
	return add_decimal(state, day, decimal_strip(price, 0));
}

static SeriesState *
add_numeric(SeriesState *state, int32 day, Datum price)
{
	int64		mantissa;
	int			scale;
	Decimal		wide;
	Numeric		number;
	NumericKind kind;

	if (likely(numeric_datum_to_int64_decimal(price, &mantissa, &scale)))
	{
		series_state_note_scale(state, scale);
		return series_state_add(state, day, mantissa, scale);
	}
	number = DatumGetNumeric(price);
	kind = numeric_to_decimal(number, &wide);
	return add_converted(state, day, kind, wide,
						 kind == NUMERIC_DECIMAL ? "" : numeric_normalize(number));
}

static SeriesState *
add_int8(SeriesState *state, int32 day, Datum price)
{
	return series_state_add(state, day, DatumGetInt64(price), 0);
}

static SeriesState *
add_int4(SeriesState *state, int32 day, Datum price)
{
	return series_state_add(state, day, DatumGetInt32(price), 0);
}

static SeriesState *
add_int2(SeriesState *state, int32 day, Datum price)
{
	return series_state_add(state, day, DatumGetInt16(price), 0);
}

static SeriesState *
add_float8(SeriesState *state, int32 day, Datum price)
{
	Decimal		decimal;
	NumericKind kind = float8_to_decimal(DatumGetFloat8(price), &decimal);

	return add_converted(state, day, kind, decimal, kind == NUMERIC_DECIMAL ? "" :
						 DatumGetCString(DirectFunctionCall1(float8out, price)));
}

static SeriesState *
add_float4(SeriesState *state, int32 day, Datum price)
{
	Decimal		decimal;
	NumericKind kind = float4_to_decimal(DatumGetFloat4(price), &decimal);

	return add_converted(state, day, kind, decimal, kind == NUMERIC_DECIMAL ? "" :
						 DatumGetCString(DirectFunctionCall1(float4out, price)));
}

typedef SeriesState *(*AddPrice) (SeriesState *state, int32 day, Datum price);

/* (state, day, price): one more quote. */
static inline Datum
accumulate(FunctionCallInfo fcinfo, AddPrice add)
{
	SeriesState *state;
	DateADT		day;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return unchanged(fcinfo);
	state = state_argument(fcinfo);
	if (state == NULL)
		state = series_state_begin(PERIOD_DAY, NULL);
	day = PG_GETARG_DATEADT(1);
	if (unlikely(!calendar_holds(day)))
		calendar_day_argument(day);
	PG_RETURN_PRICE_SERIES(add(state, day, PG_GETARG_DATUM(2)));
}

/* (state, day, price, base): the base rides in the state, pending until the end. */
static Datum
accumulate_with_base(FunctionCallInfo fcinfo, AddPrice add)
{
	SeriesState *state;
	DayRange	window;
	SeriesBase	base = {BASE_PENDING};

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	window = window_argument(PG_GETARG_TEXT_PP(3));
	base.range = window;
	state = state_argument(fcinfo);
	if (state == NULL)
		state = series_state_begin(PERIOD_DAY, &base);
	if (state->base_range.first != window.first || state->base_range.last != window.last)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rows of one group have different bases"),
				 errhint("Group by the base, or give all rows the same.")));
	PG_RETURN_PRICE_SERIES(add(state, calendar_day_argument(PG_GETARG_DATEADT(1)),
							   PG_GETARG_DATUM(2)));
}

/* One pair of transition functions for each type of price. */
#define DEFINE_TRANSITIONS(type) \
	PG_FUNCTION_INFO_V1(price_series_accum_##type); \
	Datum price_series_accum_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate(fcinfo, add_##type); \
	} \
	PG_FUNCTION_INFO_V1(price_series_accum_base_##type); \
	Datum price_series_accum_base_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_with_base(fcinfo, add_##type); \
	}

DEFINE_TRANSITIONS(numeric)
DEFINE_TRANSITIONS(int8)
DEFINE_TRANSITIONS(int4)
DEFINE_TRANSITIONS(int2)
DEFINE_TRANSITIONS(float8)
DEFINE_TRANSITIONS(float4)

/* Adds one state to another; NULL is none. */
PG_FUNCTION_INFO_V1(price_series_combine);
Datum
price_series_combine(PG_FUNCTION_ARGS)
{
	SeriesState *state;
	PriceSeries *other;
	SeriesView	view_a;
	SeriesView	view_b;
	SeriesBase	base;
	int32		day;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	other = PG_GETARG_PRICE_SERIES(1);
	state = state_argument(fcinfo);
	if (state == NULL)
		PG_RETURN_PRICE_SERIES(series_state_of(other));
	series_open(&view_b, other);
	if (state->header.period != view_b.period)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("price_series of %ss and of %ss cannot be merged",
						period_name(state->header.period), period_name(view_b.period))));
	base = series_state_base(state);
	if (!bases_equal(&base, &view_b.base))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("price_series with different bases cannot be merged")));
	if (view_b.period != PERIOD_DAY)
	{
		series_open(&view_a, &state->header);
		if (series_overlap(&view_a, &view_b, &day))
		{
			char		name[PERIOD_TEXT_MAX + 1];

			name[period_print(view_b.period, day, name)] = 0;
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("price_series of %ss have %s in common and cannot be merged",
							period_name(view_b.period), name),
					 errhint("Merge the daily series, then resample.")));
		}
	}
	PG_RETURN_PRICE_SERIES(series_state_merge(state, other));
}

bool
open_final_state(FunctionCallInfo fcinfo, SeriesView *view)
{
	PriceSeries *series;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(0))
		return false;
	series = PG_GETARG_PRICE_SERIES(0);
	if (series->flags & SERIES_BUILDING)
	{
		/* sorting changes nothing of the value, so it may be kept for the next final call */
		SeriesState *state = (SeriesState *) series;

		series_state_sort(&state);
		series = &state->header;
	}
	series_open(view, series);
	return true;
}

/* The final function of the aggregate price_series: the packed form. */
PG_FUNCTION_INFO_V1(price_series_final);
Datum
price_series_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	PG_RETURN_PRICE_SERIES(series_pack(view.series));
}
