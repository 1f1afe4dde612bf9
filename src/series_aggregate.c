/*
 * series_aggregate.c
 *		The aggregates over rows that build a price_series: transition, combine and final functions.
 *
 * The state is the building form (building/state.h), a value of the type itself.  It is never NULL
 * but before the first row.  What AggCheckCallContext says yes to gets a state that belongs to the
 * aggregate alone, so it is changed in place; when it has to grow, a new one in the caller's memory
 * is returned and the executor copies it to where states live.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/fmgrprotos.h"

#include "building/view.h"
#include "compat.h"
#include "fault.h"
#include "operation/rebase.h"
#include "price_argument.h"
#include "price_series.h"
#include "series/writer.h"
#include "series_aggregate.h"
#include "time_argument.h"

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

/* The same for rows, which have days: an aggregate of the user's may begin with a series of months. */
static inline SeriesState *
state_of_days_argument(FunctionCallInfo fcinfo)
{
	SeriesState *state = state_argument(fcinfo);

	if (unlikely(state != NULL && state->header.period != PERIOD_DAY))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rows cannot be added to a price_series of %ss", period_noun((Period) state->header.period)),
				 errhint("Aggregate the rows, resample, then merge the two series.")));
	return state;
}

/* Argument 0 as it is: a row that does not count. */
static Datum
unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

/* Argument 1, a time of a quote, as its day; of a timestamptz that of the session's time zone. */
typedef DateADT (*QuoteDay) (Datum time);

static inline DateADT
day_in_date(Datum time)
{
	return DatumGetDateADT(time);
}

static inline DateADT
day_in_timestamp(Datum time)
{
	return DatumGetDateADT(DirectFunctionCall1(timestamp_date, time));
}

static inline DateADT
day_in_timestamptz(Datum time)
{
	return DatumGetDateADT(DirectFunctionCall1(timestamptz_date, time));
}

typedef bool (*QuickNumber) (Datum value, int64 *mantissa, int *scale);
typedef Decimal (*ExactNumber) (Datum value, const char *what);

/* One more quote. */
static inline SeriesState *
add_quote(SeriesState *state, DateADT day, Datum price, QuickNumber quick, ExactNumber exact)
{
	int64		mantissa;
	int			scale;
	SeriesPoint point;

	if (unlikely(!calendar_holds(day)))
		calendar_day_argument(day);
	if (likely(quick(price, &mantissa, &scale)))
	{
		series_state_note_scale(state, scale);
		return series_state_add(state, day, mantissa, scale);
	}
	point = point_of_value(day, exact(price, "price"));
	series_state_note_scale(state, point.sum.scale);
	/* zeros behind the last decimal would take room from other sums */
	point.sum = decimal_strip(point.sum, 0);
	return series_state_add_point(state, &point);
}

/* (state, day, price) */
static inline Datum
accumulate(FunctionCallInfo fcinfo, QuoteDay day_of, QuickNumber quick, ExactNumber exact)
{
	SeriesState *state;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return unchanged(fcinfo);
	state = state_of_days_argument(fcinfo);
	if (unlikely(state == NULL))
		state = series_state_begin(PERIOD_DAY, NULL);
	PG_RETURN_PRICE_SERIES(add_quote(state, day_of(PG_GETARG_DATUM(1)), PG_GETARG_DATUM(2), quick, exact));
}

/* The same for a frame that moves, whose state may not be NULL: without rows it is an empty one. */
static Datum
accumulate_moving(FunctionCallInfo fcinfo, QuoteDay day_of, QuickNumber quick, ExactNumber exact)
{
	SeriesState *state;

	require_aggregate(fcinfo);
	state = state_of_days_argument(fcinfo);
	if (state == NULL)
	{
		state = series_state_begin(PERIOD_DAY, NULL);
		state->header.flags |= SERIES_MOVING;
	}
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_PRICE_SERIES(state);
	PG_RETURN_PRICE_SERIES(add_quote(state, day_of(PG_GETARG_DATUM(1)), PG_GETARG_DATUM(2), quick, exact));
}

/* (state, day, price, base): the base rides in the state, pending until the end. */
static Datum
accumulate_with_base(FunctionCallInfo fcinfo, QuickNumber quick, ExactNumber exact)
{
	SeriesState *state;
	SeriesBase	base = {BASE_PENDING};

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	base.range = window_argument(fcinfo, 3, "the base");
	state = state_of_days_argument(fcinfo);
	if (state == NULL)
		state = series_state_begin(PERIOD_DAY, &base);
	if (state->base_range.first != base.range.first || state->base_range.last != base.range.last)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rows of one group have different bases"),
				 errhint("Group by the base, or give all rows the same.")));
	PG_RETURN_PRICE_SERIES(add_quote(state, PG_GETARG_DATEADT(1), PG_GETARG_DATUM(2), quick, exact));
}

/* (state, day, price, weight): adds price x weight and weight; a weight of 0 is none. */
static Datum
accumulate_with_weight(FunctionCallInfo fcinfo, QuoteDay day_of, ExactNumber exact_price, ExactNumber exact_weight)
{
	SeriesState *state;
	SeriesPoint point = {.divisor = 1};
	Decimal		price;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	point.day = calendar_day_argument(day_of(PG_GETARG_DATUM(1)));
	price = exact_price(PG_GETARG_DATUM(2), "price");
	point.weight = decimal_strip(exact_weight(PG_GETARG_DATUM(3), "weight"), 0);
	if (point.weight.mantissa == 0)
		return unchanged(fcinfo);
	if (point.weight.mantissa < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a weight must not be negative"),
				 errhint("Leave rows that do not count NULL, or filter them out.")));
	if (!decimal_multiply(price, point.weight, &point.sum))
	{
		point.sum = price;
		point_out_of_range(&point);
	}
	state = state_of_days_argument(fcinfo);
	if (state == NULL)
		state = series_state_begin(PERIOD_DAY, NULL);
	series_state_note_scale(state, point.sum.scale);
	point.sum = decimal_strip(point.sum, 0);
	PG_RETURN_PRICE_SERIES(series_state_add_point(state, &point));
}

/*
 * Takes a row out again, for window frames that move.  NULL, so that the frame is computed anew,
 * where that is not exact: where the row was the last with the most decimals, or the last at all.
 */
static Datum
discard(FunctionCallInfo fcinfo, QuoteDay day_of, QuickNumber quick, ExactNumber exact)
{
	SeriesState *state;
	SeriesPoint point = {.divisor = 1};
	int64		mantissa;
	int			scale;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return unchanged(fcinfo);
	state = state_of_days_argument(fcinfo);
	if (state == NULL)
		PG_RETURN_NULL();
	point.day = day_of(PG_GETARG_DATUM(1));
	point.sum = quick(PG_GETARG_DATUM(2), &mantissa, &scale) ? (Decimal) {mantissa, scale} :
		exact(PG_GETARG_DATUM(2), "price");
	point.weight = (Decimal) {1, 0};
	if (!series_state_forget_scale(state, point.sum.scale))
		PG_RETURN_NULL();
	point.sum = decimal_strip(point.sum, 0);
	if (!series_state_remove(&state, &point))
		PG_RETURN_NULL();
	PG_RETURN_PRICE_SERIES(state);
}

/* The transition functions for each type of time, of price and of weight. */
#define DEFINE_WEIGHTED_TRANSITION(time, type, weight) \
	PG_FUNCTION_INFO_V1(price_series_accum_##time##_##type##_##weight); \
	Datum price_series_accum_##time##_##type##_##weight(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_with_weight(fcinfo, day_in_##time, exact_##type, exact_##weight); \
	}

#define DEFINE_TRANSITIONS_OF(time, type) \
	PG_FUNCTION_INFO_V1(price_series_accum_##time##_##type); \
	Datum price_series_accum_##time##_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate(fcinfo, day_in_##time, quick_##type, exact_##type); \
	} \
	PG_FUNCTION_INFO_V1(price_series_accum_moving_##time##_##type); \
	Datum price_series_accum_moving_##time##_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_moving(fcinfo, day_in_##time, quick_##type, exact_##type); \
	} \
	PG_FUNCTION_INFO_V1(price_series_discard_##time##_##type); \
	Datum price_series_discard_##time##_##type(PG_FUNCTION_ARGS) \
	{ \
		return discard(fcinfo, day_in_##time, quick_##type, exact_##type); \
	} \
	DEFINE_WEIGHTED_TRANSITION(time, type, numeric) \
	DEFINE_WEIGHTED_TRANSITION(time, type, int8) \
	DEFINE_WEIGHTED_TRANSITION(time, type, float8)

#define DEFINE_TRANSITIONS(type) \
	DEFINE_TRANSITIONS_OF(date, type) \
	DEFINE_TRANSITIONS_OF(timestamp, type) \
	DEFINE_TRANSITIONS_OF(timestamptz, type) \
	PG_FUNCTION_INFO_V1(price_series_accum_base_##type); \
	Datum price_series_accum_base_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_with_base(fcinfo, quick_##type, exact_##type); \
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

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	other = PG_GETARG_PRICE_SERIES(1);
	state = state_argument(fcinfo);
	if (state == NULL)
		PG_RETURN_PRICE_SERIES(series_state_of(other));
	series_open_either(&view_b, other);
	base = series_state_base(state);
	require_alike((Period) state->header.period, &base, &view_b, "merged");
	if (view_b.period != PERIOD_DAY)
	{
		series_open_either(&view_a, &state->header);
		require_no_common_period(&view_a, &view_b);
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
	if ((series->flags & SERIES_BUILDING) && state_is_sound((SeriesState *) series))
	{
		/* sorting changes nothing of the value, so it may be kept for the next final call */
		SeriesState *state = (SeriesState *) series;

		series_state_sort(&state);
		series_state_open(view, state);
	}
	else
		series_open_either(view, series);
	return view->count > 0 || !(series->flags & SERIES_MOVING);
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
