/*
 * quotes.c
 *		Quotes as they come: the middle of a range, and those that may be wrong.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "price_argument.h"
#include "price_series.h"
#include "row_set.h"
#include "series_suspicious.h"

/* midpoint(low, high) of a quoted range */
PG_FUNCTION_INFO_V1(quote_midpoint);
Datum
quote_midpoint(PG_FUNCTION_ARGS)
{
	Decimal		low = exact_numeric(PG_GETARG_DATUM(0), "price");
	Decimal		high = exact_numeric(PG_GETARG_DATUM(1), "price");
	Decimal		sum;
	Decimal		middle;

	if (decimal_compare(low, high) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the low end of a quoted range is above its high end"),
				 errhint("Give the low price first.")));
	if (!decimal_add(low, high, &sum) || !decimal_multiply(sum, (Decimal) {5, 1}, &middle))
		series_out_of_range();
	return decimal_datum(decimal_strip(middle, Max(low.scale, high.scale)));
}

/* Argument n, a number above a limit. */
static Decimal
number_above(FunctionCallInfo fcinfo, int n, const char *name, int limit)
{
	Decimal		number;

	if (numeric_to_decimal(PG_GETARG_NUMERIC(n), &number) != NUMERIC_DECIMAL ||
		decimal_compare(number, (Decimal) {limit, 0}) <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be greater than %d, with at most 36 digits", name, limit)));
	return number;
}

/* suspicious_quotes(series, factor, jump_pct) */
PG_FUNCTION_INFO_V1(price_series_suspicious_quotes);
Datum
price_series_suspicious_quotes(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SuspicionSearch *search = palloc(sizeof(SuspicionSearch));
	SuspiciousQuote quote;
	RowSet		rows;

	PG_GETARG_SERIES_VIEW(0, &view);
	suspicion_begin(search, &view, number_above(fcinfo, 1, "factor", 1),
					number_above(fcinfo, 2, "jump_pct", 0));
	row_set_begin(&rows, fcinfo);
	while (suspicion_next(search, &quote))
	{
		Datum		values[4];

		row_set_next(&rows);
		values[0] = DateADTGetDatum(quote.day);
		values[1] = padded_datum(&view, quote.value);
		values[2] = padded_datum(&view, quote.expected);
		values[3] = CStringGetTextDatum(quote.unit ? "unit" : "jump");
		row_set_put(&rows, values);
	}
	row_set_end(&rows);
	return (Datum) 0;
}
