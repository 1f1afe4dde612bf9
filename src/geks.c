/*
 * geks.c
 *		Multilateral price indices over a price_panel: geks, geary_khamis, time_product_dummy.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "index/geks.h"
#include "index/multilateral.h"
#include "price_index.h"

static const char *const splice_names[] = {
	[SPLICE_MOVEMENT] = "movement",
	[SPLICE_WINDOW] = "window",
	[SPLICE_HALF] = "half",
	[SPLICE_MEAN] = "mean",
	[SPLICE_WISP] = "wisp",
	[SPLICE_HASP] = "hasp",
	[SPLICE_MEAN_PUB] = "mean_pub"
};

/* Argument n (window_length, 0 where NULL), and n + 1 (splice). */
static int
window_length_argument(FunctionCallInfo fcinfo, int n)
{
	int			length;

	if (PG_ARGISNULL(n))
		return 0;
	length = PG_GETARG_INT32(n);
	if (length < 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("window length out of range: %d", length),
				 errhint("A window has 2 periods or more; NULL makes one window of all.")));
	return length;
}

static IndexSplice
splice_argument(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? SPLICE_MOVEMENT :
		choice_argument(PG_GETARG_TEXT_PP(n), "splice", splice_names, lengthof(splice_names));
}

static void
raise_multilateral_fault(const PriceMatrix *matrix, const char *name, const IndexFault *fault)
{
	if (fault->kind == FAULT_KIND)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s needs a price_panel with quantities", name),
				 errhint("Build it with price_panel(item, prices, quantities); geks of jevons does without weights.")));
	raise_index_fault(matrix, name, NULL, NULL, fault);
}

/* geks(panel, formula, window_length, splice) */
PG_FUNCTION_INFO_V1(price_panel_geks);
Datum
price_panel_geks(PG_FUNCTION_ARGS)
{
	PanelView	panel;
	PriceMatrix *matrix;
	IndexFormula formula = INDEX_FISHER;
	int			length;
	IndexSplice splice;
	IndexFault	fault = {FAULT_NONE};
	PriceSeries *result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(1))
		formula = index_formula_argument(PG_GETARG_TEXT_PP(1));
	if (formula != INDEX_FISHER && formula != INDEX_TORNQVIST && formula != INDEX_WALSH && formula != INDEX_JEVONS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("geks cannot be made of %s", index_formula_name(formula)),
				 errhint("Possible are fisher, tornqvist (which makes CCDI), walsh and jevons.")));
	length = window_length_argument(fcinfo, 2);
	splice = splice_argument(fcinfo, 3);
	PG_GETARG_PANEL_VIEW(0, &panel);
	matrix = matrix_from_panel(&panel);
	result = geks_series(matrix, formula, length, splice, &fault);
	if (!result)
		raise_multilateral_fault(matrix, index_formula_name(formula), &fault);
	PG_RETURN_PRICE_SERIES(result);
}

/* (panel, window_length, splice) */
static Datum
multilateral(FunctionCallInfo fcinfo, MultilateralMethod method, const char *name)
{
	PanelView	panel;
	PriceMatrix *matrix;
	int			length;
	IndexSplice splice;
	IndexFault	fault = {FAULT_NONE};
	PriceSeries *result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	length = window_length_argument(fcinfo, 1);
	splice = splice_argument(fcinfo, 2);
	PG_GETARG_PANEL_VIEW(0, &panel);
	matrix = matrix_from_panel(&panel);
	result = multilateral_series(matrix, method, length, splice, &fault);
	if (!result)
		raise_multilateral_fault(matrix, name, &fault);
	PG_RETURN_PRICE_SERIES(result);
}

/* geary_khamis(panel, window_length, splice) */
PG_FUNCTION_INFO_V1(price_panel_geary_khamis);
Datum
price_panel_geary_khamis(PG_FUNCTION_ARGS)
{
	return multilateral(fcinfo, MULTILATERAL_GEARY_KHAMIS, "geary_khamis");
}

/* time_product_dummy(panel, window_length, splice) */
PG_FUNCTION_INFO_V1(price_panel_time_product_dummy);
Datum
price_panel_time_product_dummy(PG_FUNCTION_ARGS)
{
	return multilateral(fcinfo, MULTILATERAL_TIME_PRODUCT_DUMMY, "time_product_dummy");
}
