/*
 * quotes.c
 *		Quotes as they come: ranges and their middle, and those that may be wrong.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "fault.h"
#include "operation/suspicious.h"
#include "price_argument.h"
#include "price_series.h"
#include "price_unit.h"
#include "row_set.h"
#include "text_input.h"
#include "unit/quote_price.h"

/* midpoint(low, high) of a quoted range */
PG_FUNCTION_INFO_V1(quote_midpoint);
Datum
quote_midpoint(PG_FUNCTION_ARGS)
{
	Decimal		low = exact_numeric(PG_GETARG_DATUM(0), "price");
	Decimal		high = exact_numeric(PG_GETARG_DATUM(1), "price");
	Decimal		middle;

	if (decimal_compare(low, high) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the low end of a quoted range is above its high end"),
				 errhint("Give the low price first.")));
	if (!range_is_narrow(low, high))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("one end of a quoted range is more than 10 times the other"),
				 errhint("Give both prices in one unit; the mean of prices that far apart is (low + high) / 2.")));
	if (!range_middle(low, high, &middle))
		series_out_of_range();
	return decimal_datum(middle);
}

/* Argument n, a price as it is quoted. */
static QuotePrice
quote_price_argument(FunctionCallInfo fcinfo, int n)
{
	QuotePrice	price;

	read_scalar(quote_price_parse, "numeric and price_unit",
				text_to_cstring(PG_GETARG_TEXT_PP(n)), &price, NULL);
	return price;
}

/* split_quote_price(price), apart: (low, high, unit); no unit is NULL */
PG_FUNCTION_INFO_V1(quote_split_price);
Datum
quote_split_price(PG_FUNCTION_ARGS)
{
	QuotePrice	price = quote_price_argument(fcinfo, 0);
	Datum		values[3];
	bool		nulls[3] = {false};

	values[0] = decimal_datum(price.low);
	values[1] = decimal_datum(price.high);
	values[2] = price_unit_to_datum(price.unit);
	nulls[2] = !price.has_unit;
	return single_row(fcinfo, values, nulls);
}

/* midpoint(range), as text without a unit */
PG_FUNCTION_INFO_V1(quote_midpoint_of_text);
Datum
quote_midpoint_of_text(PG_FUNCTION_ARGS)
{
	QuotePrice	price = quote_price_argument(fcinfo, 0);
	Decimal		middle;

	if (price.has_unit)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the quoted price has a unit: \"%s\"",
						quoted_text(text_to_cstring(PG_GETARG_TEXT_PP(0)))),
				 errhint("Take it apart with split_quote_price, which gives the unit, too.")));
	if (!range_middle(price.low, price.high, &middle))
		series_out_of_range();
	return decimal_datum(middle);
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
				 errmsg("%s must be greater than %d, with at most 36 digits", name, limit),
				 errhint("Possible are factor => 5 and jump_pct => 20, for instance.")));
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
