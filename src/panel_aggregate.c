/*
 * panel_aggregate.c
 *		The aggregates that build a price_panel: transition, combine and final functions.
 *
 * The state is the building form (panel/state.h), a value of the type itself, NULL before the first
 * row.  As the states of price_series (series_aggregate.c) it is changed in place where an aggregate
 * calls, and when it has to grow a new one in the caller's memory is returned.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "building/view.h"
#include "compat.h"
#include "price_argument.h"
#include "price_panel.h"
#include "ree_product.h"
#include "series/writer.h"

static void
require_aggregate(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the function is part of an aggregate and cannot be called by itself"),
				 errhint("Use the aggregate: SELECT price_panel(item, series) FROM stored.")));
}

/* The state in argument 0, ready to be changed; NULL where there is none yet. */
static PricePanel *
state_argument(FunctionCallInfo fcinfo)
{
	struct varlena *stored;

	if (PG_ARGISNULL(0))
		return NULL;
	stored = (struct varlena *) PG_GETARG_POINTER(0);
	if (likely(VARATT_IS_4B_U(stored) && (((PricePanel *) stored)->flags & PANEL_BUILDING)))
		return (PricePanel *) stored;
	return panel_state_of((PricePanel *) PG_DETOAST_DATUM(PointerGetDatum(stored)));
}

/* Argument 0 as it is: a row that does not count. */
static Datum
unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

static const char *
kind_in_words(PanelKind kind)
{
	switch (kind)
	{
		case PANEL_PRICES:
			return "neither weights nor quantities";
		case PANEL_WEIGHTS:
			return "value weights";
		case PANEL_QUANTITIES:
			return "quantities";
	}
	return "";					/* not reached */
}

/* Raises 22023 unless items of a kind and a period may be added. */
static void
require_same_kind(const PricePanel *state, PanelKind kind, Period period)
{
	if (state->period != period)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("price_series of %ss and of %ss cannot be in one price_panel",
						period_noun((Period) state->period), period_noun(period)),
				 errhint("Resample them first: monthly(series).")));
	if (state->kind != kind)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a price_panel with %s and one with %s cannot be merged",
						kind_in_words((PanelKind) state->kind), kind_in_words(kind)),
				 errhint("Give all items weights, or all quantities, or none of them.")));
}

static const PriceSeries *
packed_series(FunctionCallInfo fcinfo, int n, Period *period)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(n, &view);
	*period = view.period;
	return series_pack(view.series);
}

/* Adds an item whose name is argument 1 and whose series is argument 2. */
static Datum
add_item(FunctionCallInfo fcinfo, PanelKind kind, PanelItem *item)
{
	PricePanel *state = state_argument(fcinfo);
	const text *name = PG_GETARG_TEXT_PP(1);
	Period		period;
	Period		of_quantities;

	item->name = VARDATA_ANY(name);
	item->name_length = VARSIZE_ANY_EXHDR(name);
	if (item->name_length == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the name of an item must not be empty"),
				 errhint("Leave rows that do not count NULL, or filter them out.")));
	if (item->name_length > PANEL_NAME_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the name of an item is too long"),
				 errdetail("It has %zu bytes; %d are possible.", item->name_length, PANEL_NAME_MAX),
				 errhint("Use a shorter name, such as a code.")));
	item->series = packed_series(fcinfo, 2, &period);
	if (kind == PANEL_QUANTITIES)
	{
		item->quantities = packed_series(fcinfo, 3, &of_quantities);
		if (of_quantities != period)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("prices of %ss and quantities of %ss cannot be in one price_panel",
							period_noun(period), period_noun(of_quantities)),
					 errhint("Resample them first: monthly(prices), monthly(quantities, method => 'sum').")));
	}
	if (state == NULL || state->count == 0)
		state = panel_state_begin(kind, period);
	require_same_kind(state, kind, period);
	PG_RETURN_PRICE_PANEL(panel_state_add(state, item));
}

/* price_panel(item, series) */
PG_FUNCTION_INFO_V1(price_panel_accum);
Datum
price_panel_accum(PG_FUNCTION_ARGS)
{
	PanelItem	item = {0};

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return unchanged(fcinfo);
	return add_item(fcinfo, PANEL_PRICES, &item);
}

/* price_panel(item, prices, quantities) */
PG_FUNCTION_INFO_V1(price_panel_accum_quantities);
Datum
price_panel_accum_quantities(PG_FUNCTION_ARGS)
{
	PanelItem	item = {0};

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	return add_item(fcinfo, PANEL_QUANTITIES, &item);
}

/* price_panel(item, series, value_weight) */
static Datum
accumulate_weight(FunctionCallInfo fcinfo, Decimal (*exact) (Datum value, const char *what))
{
	PanelItem	item = {0};

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return unchanged(fcinfo);
	item.weight = decimal_strip(exact(PG_GETARG_DATUM(3), "weight"), 0);
	if (item.weight.mantissa < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a weight must not be negative"),
				 errhint("Leave rows that do not count NULL, or filter them out.")));
	return add_item(fcinfo, PANEL_WEIGHTS, &item);
}

/* price_panel_accum_weight_T for each type of weight. */
#define DEFINE_WEIGHT_TRANSITION(type) \
	PG_FUNCTION_INFO_V1(price_panel_accum_weight_##type); \
	Datum price_panel_accum_weight_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_weight(fcinfo, exact_##type); \
	}

DEFINE_WEIGHT_TRANSITION(numeric)
DEFINE_WEIGHT_TRANSITION(int8)
DEFINE_WEIGHT_TRANSITION(float8)

/* The same, of items that are products: each under its canonical name. */
static Datum
add_product(FunctionCallInfo fcinfo, PGFunction add)
{
	LOCAL_FCINFO(call, 4);
	Datum		state;

	InitFunctionCallInfoData(*call, fcinfo->flinfo, PG_NARGS(), fcinfo->fncollation, fcinfo->context, fcinfo->resultinfo);
	memcpy(call->args, fcinfo->args, PG_NARGS() * sizeof(NullableDatum));
	if (!PG_ARGISNULL(1))
		call->args[1].value = CStringGetTextDatum(product_facts(PG_GETARG_PRODUCT(1))->canonical);
	state = add(call);
	fcinfo->isnull = call->isnull;
	return state;
}

#define DEFINE_PRODUCT_TRANSITION(name) \
	PG_FUNCTION_INFO_V1(price_panel_accum_product##name); \
	Datum price_panel_accum_product##name(PG_FUNCTION_ARGS) \
	{ \
		return add_product(fcinfo, price_panel_accum##name); \
	}

DEFINE_PRODUCT_TRANSITION()
DEFINE_PRODUCT_TRANSITION(_quantities)
DEFINE_PRODUCT_TRANSITION(_weight_numeric)
DEFINE_PRODUCT_TRANSITION(_weight_int8)
DEFINE_PRODUCT_TRANSITION(_weight_float8)

/* Adds one panel to another; NULL, and one without items, is none. */
PG_FUNCTION_INFO_V1(price_panel_combine);
Datum
price_panel_combine(PG_FUNCTION_ARGS)
{
	PricePanel *state;
	PanelView	other;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	panel_open_entries(&other, PG_GETARG_PRICE_PANEL(1));
	state = state_argument(fcinfo);
	if (state == NULL || state->count == 0)
		PG_RETURN_PRICE_PANEL(panel_state_of(other.panel));
	if (other.count == 0)
		PG_RETURN_PRICE_PANEL(state);
	require_same_kind(state, other.kind, other.period);
	PG_RETURN_PRICE_PANEL(panel_state_merge(state, &other));
}

/* The final function of all of them: the packed form. */
PG_FUNCTION_INFO_V1(price_panel_final);
Datum
price_panel_final(PG_FUNCTION_ARGS)
{
	require_aggregate(fcinfo);
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_PRICE_PANEL(panel_pack(PG_GETARG_PRICE_PANEL(0)));
}
