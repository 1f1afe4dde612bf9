/*
 * contribution.c
 *		What each item of a price_panel contributes to the change of an index.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "index/contribution.h"
#include "numeric_convert.h"
#include "price_index.h"
#include "row_set.h"
#include "time_argument.h"

static const char *const method_names[] = {
	[CONTRIBUTION_LASPEYRES] = "laspeyres",
	[CONTRIBUTION_PAASCHE] = "paasche",
	[CONTRIBUTION_FISHER] = "fisher",
	[CONTRIBUTION_FISHER_REINSDORF] = "fisher_reinsdorf",
	[CONTRIBUTION_JEVONS] = "jevons",
	[CONTRIBUTION_GEOMETRIC_LASPEYRES] = "geometric_laspeyres"
};

/* The row of argument n, a time; -1 where no item has a price in it. */
static int
price_row(FunctionCallInfo fcinfo, int n, const PriceMatrix *matrix)
{
	int			row = matrix_find_row(matrix, period_start(matrix->period, period_argument(fcinfo, n, matrix->period)));

	return row < matrix->periods ? row : -1;
}

/* contribution_pct(panel, from_period, to_period, formula) */
PG_FUNCTION_INFO_V1(price_panel_contribution_pct);
Datum
price_panel_contribution_pct(PG_FUNCTION_ARGS)
{
	PanelView	panel;
	PriceMatrix *matrix;
	ContributionMethod method = choice_argument(PG_GETARG_TEXT_PP(3), "formula of contributions", method_names,
												lengthof(method_names));
	IndexContribution *contributions = NULL;
	IndexFault	fault = {FAULT_NONE};
	RowSet		rows;
	int			from;
	int			to;
	int			count = 0;

	PG_GETARG_PANEL_VIEW(0, &panel);
	row_set_begin(&rows, fcinfo);
	matrix = matrix_from_panel(&panel);
	from = price_row(fcinfo, 1, matrix);
	to = price_row(fcinfo, 2, matrix);
	if (from >= 0 && to >= 0)
		count = index_contributions(matrix, method, from, to, &contributions, &fault);
	if (count < 0)
		raise_index_fault(matrix, method_names[method], NULL, NULL, &fault);
	for (int i = 0; i < count; i++)
	{
		Datum		values[2];

		row_set_next(&rows);
		values[0] = CStringGetTextDatum(matrix->names[contributions[i].item]);
		values[1] = decimal_datum(contributions[i].per_cent);
		row_set_put(&rows, values);
	}
	row_set_end(&rows);
	return (Datum) 0;
}
