/*
 * agrees.c
 *		agrees and agrees_change: by which rule of rounding a published figure holds.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "bulletin/agreement.h"
#include "compat.h"
#include "numeric_convert.h"
#include "price_series.h"
#include "text_input.h"

/* Argument n, a figure; 22003 where it is no number of up to 36 digits. */
static Decimal
figure_argument(FunctionCallInfo fcinfo, int n)
{
	Decimal		figure;
	NumericKind kind = numeric_datum_to_decimal(PG_GETARG_DATUM(n), &figure);

	if (kind != NUMERIC_DECIMAL)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("figure out of range: \"%s\"",
						quoted_text(DatumGetCString(DirectFunctionCall1(numeric_out, PG_GETARG_DATUM(n))))),
				 errdetail("A figure is a finite number of at most 36 significant digits and 36 decimals."),
				 kind == NUMERIC_TOO_WIDE ?
				 errhint("Round it first to more decimals than are published, for instance with round(figure, 20).") :
				 errhint("Give NULL where there is none, or filter such rows out.")));
	return figure;
}

/* Argument n, a number of decimals; those of the published figure as it is written where NULL. */
static int
published_digits(FunctionCallInfo fcinfo, int n, Decimal published)
{
	return PG_ARGISNULL(n) ? published.scale : digits_argument(fcinfo, n);
}

/* agrees(published, computed, digits) */
PG_FUNCTION_INFO_V1(price_figure_agrees);
Datum
price_figure_agrees(PG_FUNCTION_ARGS)
{
	Decimal		published;
	Ratio		computed;
	const char *name;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	published = figure_argument(fcinfo, 0);
	ratio_of(&computed, figure_argument(fcinfo, 1), (Decimal) {1, 0});
	name = agreement_name(agreement_of(published, &computed,
									   published_digits(fcinfo, 2, published)));
	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* agrees_change(published, before, after, digits, price_digits) */
PG_FUNCTION_INFO_V1(price_figure_agrees_change);
Datum
price_figure_agrees_change(PG_FUNCTION_ARGS)
{
	Decimal		published;
	Ratio		before;
	Ratio		after;
	int			digits;
	int			price_digits;
	bool		exact;
	const char *name;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	published = figure_argument(fcinfo, 0);
	ratio_of(&before, figure_argument(fcinfo, 1), (Decimal) {1, 0});
	ratio_of(&after, figure_argument(fcinfo, 2), (Decimal) {1, 0});
	digits = published_digits(fcinfo, 3, published);
	price_digits = PG_ARGISNULL(4) ? digits : digits_argument(fcinfo, 4);
	name = agreement_name(agreement_of_change(published, &before, &after, digits, price_digits,
											  &exact));
	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(psprintf("%s %s", exact ? "exact" : "rounded", name)));
}
