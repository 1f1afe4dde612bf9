/*
 * price_index.c
 *		Price indices over a price_panel: price_index and what other functions on panels share.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "numeric_convert.h"
#include "price_index.h"
#include "time_argument.h"

IndexFormula
index_formula_argument(const text *name)
{
	IndexFormula formula;
	char		names[INDEX_NAMES_MAX];

	if (!index_formula_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &formula))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown index formula \"%s\"", quoted_text(text_to_cstring(name))),
				 errhint("The formulas are %s.", index_formula_names(names))));
	return formula;
}

/* The name of the period of a row. */
static const char *
row_name(const PriceMatrix *matrix, int row)
{
	char	   *name = palloc(PERIOD_TEXT_MAX + 1);

	name[period_print(matrix->period, matrix->days[row], name)] = 0;
	return name;
}

/* A window of days, as it was asked for; the first period where there is none. */
static const char *
window_name(const PriceMatrix *matrix, const DayRange *window)
{
	char	   *name = palloc(RANGE_TEXT_MAX + 1);

	if (!window)
		return row_name(matrix, 0);
	name[range_print(*window, name)] = 0;
	return name;
}

/* The name of the period that is missing in a base; of a panel of days that is a month. */
static const char *
period_of_day(const PriceMatrix *matrix, int32 day)
{
	char	   *name = palloc(PERIOD_TEXT_MAX + 1);

	name[period_print(matrix->period == PERIOD_DAY ? PERIOD_MONTH : matrix->period, day, name)] = 0;
	return name;
}

static const char *
decimal_text(Decimal value)
{
	char	   *text = palloc(DECIMAL_TEXT_MAX + 1);

	text[decimal_print(value, text)] = 0;
	return text;
}

/* Which formulas a panel of this kind allows, and how to get another kind. */
static void
refuse_kind(const PriceMatrix *matrix, const char *name)
{
	if (matrix->weights)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s cannot be computed of a price_panel with value weights", name),
				 errhint("It allows laspeyres, lowe, young and geometric_laspeyres.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s cannot be computed of a price_panel without weights", name),
			 errhint("It allows carli, dutot, jevons, harmonic and cswd; build it with value weights or quantities for others.")));
}

void
raise_index_fault(const PriceMatrix *matrix, const char *name, const DayRange *base,
				  const DayRange *weight_period, const IndexFault *fault)
{
	switch (fault->kind)
	{
		case FAULT_NONE:
			break;
		case FAULT_KIND:
			refuse_kind(matrix, name);
			break;
		case FAULT_WEIGHT_PERIOD:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s has no weight period", name),
					 errhint("Leave weight_period out; lowe and young have one.")));
			break;
		case FAULT_PRICE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s cannot take the price %s of \"%s\" in %s", name,
							decimal_text(matrix_price(matrix, fault->row, fault->item)),
							quoted_text(matrix->names[fault->item]), row_name(matrix, fault->row)),
					 errhint("Prices have to be positive where they are divided by or their logarithms are taken, "
							 "and zero or more elsewhere.")));
			break;
		case FAULT_QUANTITY:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s cannot take the quantity %s of \"%s\" in %s", name,
							decimal_text(MATRIX_ROW(matrix, matrix->quantities, fault->row)[fault->item]),
							quoted_text(matrix->names[fault->item]), row_name(matrix, fault->row)),
					 errhint("Quantities are zero or more.")));
			break;
		case FAULT_RANGE:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("price index out of range"),
					 errhint("Round prices and quantities to fewer digits, or leave out items whose price changes more than 10^18 times.")));
			break;
		case FAULT_TOO_LONG:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the price_panel has too many periods for one window"),
					 errdetail("It has %d periods, and a window of it at most %d.", matrix->periods, fault->row),
					 errhint("Give a window_length, such as 25 for months.")));
			break;
		case FAULT_BASE_EMPTY:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the price_panel has no price in the base %s", window_name(matrix, base)),
					 errhint("Choose a base in which items have prices; left out, it is the first period.")));
			break;
		case FAULT_WEIGHT_EMPTY:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the price_panel has no value in the weight period %s", window_name(matrix, weight_period)),
					 errhint("Choose a weight_period in which items have prices and quantities.")));
			break;
		case FAULT_BASE_VALUE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s has no value in the base %s", name, window_name(matrix, base)),
					 errdetail("No item there has all that the formula reads, or the chain ended before."),
					 errhint("Choose another base; left out, it is the first period.")));
			break;
		case FAULT_BASE_INCOMPLETE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s has no value in part of the base %s", name, window_name(matrix, base)),
					 errdetail("It has none in %s.", period_of_day(matrix, fault->day)),
					 errhint("Choose a base with a value in every period of it, or a single period.")));
			break;
		case FAULT_UNCONNECTED:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("geks of %s cannot compare %s, its first period, with %s", name, row_name(matrix, fault->row),
							row_name(matrix, fault->other)),
					 fault->others == 1 ?
					 errdetail("No item has all that the formula reads in both.") :
					 errdetail_plural("No item has all that the formula reads in both, nor in it and %d other period of its window.",
									  "No item has all that the formula reads in both, nor in it and %d other periods of its window.",
									  fault->others - 1, fault->others - 1),
					 errhint("Leave periods out by slice(), give a window_length within which every two share an item, "
							 "or take geary_khamis or time_product_dummy, which link two periods by way of others.")));
			break;
		case FAULT_NOT_SOLD:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s has no value in %s, its first period", name, row_name(matrix, fault->row)),
					 errdetail("No item has a price and a quantity there."),
					 errhint("Leave out the periods before the first sale by slice().")));
			break;
	}
}

static const char *const chaining_names[] = {
	[CHAIN_NONE] = "none",
	[CHAIN_PERIOD] = "period",
	[CHAIN_YEAR] = "year"
};

static const char *const missing_names[] = {
	[MISSING_MATCHED] = "matched",
	[MISSING_MEAN] = "mean",
	[MISSING_CARRY] = "carry"
};

static Datum
compute_index(const PriceMatrix *matrix, const IndexRequest *request, const char *name)
{
	IndexFault	fault;
	PriceSeries *result = index_series(matrix, request, &fault);

	if (!result)
		raise_index_fault(matrix, name, request->has_base ? &request->base : NULL,
						  request->has_weight_period ? &request->weight_period :
						  request->has_base ? &request->base : NULL, &fault);
	PG_RETURN_PRICE_SERIES(result);
}

/* Formula, and the arguments from chained on. */
static Datum
price_index(FunctionCallInfo fcinfo, IndexRequest *request)
{
	PanelView	panel;

	request->formula = index_formula_argument(PG_GETARG_TEXT_PP(1));
	if (!PG_ARGISNULL(3))
		request->chaining = choice_argument(PG_GETARG_TEXT_PP(3), "chaining", chaining_names,
											lengthof(chaining_names));
	if (!PG_ARGISNULL(4))
	{
		request->has_weight_period = true;
		request->weight_period = window_argument(fcinfo, 4, "the weight period");
	}
	if (!PG_ARGISNULL(5))
		request->missing = choice_argument(PG_GETARG_TEXT_PP(5), "treatment of missing prices", missing_names,
										   lengthof(missing_names));
	request->across_gaps = !PG_ARGISNULL(6) && PG_GETARG_BOOL(6);
	PG_GETARG_PANEL_VIEW(0, &panel);
	return compute_index(matrix_from_panel(&panel), request, index_formula_name(request->formula));
}

/* The base, argument n, where it is not NULL. */
static void
base_argument(FunctionCallInfo fcinfo, int n, IndexRequest *request)
{
	request->has_base = !PG_ARGISNULL(n);
	if (request->has_base)
		request->base = window_argument(fcinfo, n, "the base");
}

/*
 * The index of indices with value weights of the base: sum w I(t) / I(base) / sum w, over those that have
 * a value.  From period to period that is weighted with w I, the weights as they were updated.
 */
static Datum
aggregate_index(FunctionCallInfo fcinfo, IndexRequest *request)
{
	PanelView	panel;
	PriceMatrix *matrix;

	PG_GETARG_PANEL_VIEW(0, &panel);
	matrix = matrix_from_panel(&panel);
	if (!matrix->weights && matrix->items > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("aggregate_index needs a price_panel with value weights"),
				 errhint("Build it with price_panel(name, index, weight).")));
	request->formula = INDEX_LOWE;
	return compute_index(matrix, request, "aggregate_index");
}

/* price_index(panel, formula, base, chained, weight_period, missing, across_gaps) */
PG_FUNCTION_INFO_V1(price_panel_price_index);
Datum
price_panel_price_index(PG_FUNCTION_ARGS)
{
	IndexRequest request = {0};

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	base_argument(fcinfo, 2, &request);
	return price_index(fcinfo, &request);
}

/* aggregate_index(panel, base) */
PG_FUNCTION_INFO_V1(price_panel_aggregate_index);
Datum
price_panel_aggregate_index(PG_FUNCTION_ARGS)
{
	IndexRequest request = {0};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	base_argument(fcinfo, 1, &request);
	return aggregate_index(fcinfo, &request);
}
