/*
 * series_convert.c
 *		A price_series as arrays, and back; and as JSON.
 */
#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"

#include "catalog/pg_type_d.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "building/state.h"
#include "building/view.h"
#include "compat.h"
#include "price_argument.h"
#include "price_series.h"
#include "series/json.h"
#include "series/writer.h"

/* days(series) */
PG_FUNCTION_INFO_V1(price_series_days);
Datum
price_series_days(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	Datum	   *days;
	int			count = 0;

	PG_GETARG_SERIES_VIEW(0, &view);
	days = palloc(view.count * sizeof(Datum));
	for (int i = 0; i < view.block_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		series_read_block(&view, i, block);
		for (int k = 0; k < block->count; k++)
			days[count++] = DateADTGetDatum(block->days[k]);
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(days, count, DATEOID, sizeof(DateADT), true, TYPALIGN_INT));
}

/* prices(series): the values. */
PG_FUNCTION_INFO_V1(price_series_prices);
Datum
price_series_prices(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	Datum	   *prices;
	int			count = 0;

	PG_GETARG_SERIES_VIEW(0, &view);
	prices = palloc(view.count * sizeof(Datum));
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
		prices[count++] = point_value_datum(&view, &point);
	PG_RETURN_ARRAYTYPE_P(construct_array(prices, count, NUMERICOID, -1, false, TYPALIGN_INT));
}

/* Argument n, an array of at most one dimension. */
static void
list_argument(FunctionCallInfo fcinfo, int n, Oid type, int length, bool by_value,
			  Datum **elements, bool **nulls, int *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("days and prices must be arrays of one dimension"),
				 errhint("Write them as '{2023-07-03,2023-07-04}' and '{445,448}'.")));
	deconstruct_array(array, type, length, by_value, TYPALIGN_INT, elements, nulls, count);
}

/* price_series(days, prices): pairs with a NULL are skipped, as rows are. */
PG_FUNCTION_INFO_V1(price_series_from_arrays);
Datum
price_series_from_arrays(PG_FUNCTION_ARGS)
{
	Datum	   *days;
	Datum	   *prices;
	bool	   *no_day;
	bool	   *no_price;
	int			count;
	int			price_count;
	SeriesState *state = series_state_begin(PERIOD_DAY, NULL);

	list_argument(fcinfo, 0, DATEOID, sizeof(DateADT), true, &days, &no_day, &count);
	list_argument(fcinfo, 1, NUMERICOID, -1, false, &prices, &no_price, &price_count);
	if (count != price_count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("days and prices differ in number"),
				 errdetail("Days: %d; prices: %d.", count, price_count),
				 errhint("Give one price for each day, in the same order; NULL where there is none.")));
	for (int i = 0; i < count; i++)
	{
		SeriesPoint point = {.divisor = 1};

		if (i % CODEC_BLOCK_POINTS == 0)
			CHECK_FOR_INTERRUPTS();
		if (no_day[i] || no_price[i])
			continue;
		point.day = calendar_day_argument(DatumGetDateADT(days[i]));
		point.sum = exact_numeric(prices[i], "price");
		point.weight = (Decimal) {1, 0};
		series_state_note_scale(state, point.sum.scale);
		point.sum = decimal_strip(point.sum, 0);
		state = series_state_add_point(state, &point);
	}
	series_state_sort(&state);
	PG_RETURN_PRICE_SERIES(series_pack(&state->header));
}

/* The JSON of argument 0. */
static char *
json_of_argument(FunctionCallInfo fcinfo)
{
	SeriesView	view;
	TextBuffer	json;

	series_open_either(&view, PG_GETARG_PRICE_SERIES(0));
	text_buffer_begin(&json);
	series_append_json(&json, &view);
	return json.data;
}

/* series::json */
PG_FUNCTION_INFO_V1(price_series_to_json);
Datum
price_series_to_json(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(json_of_argument(fcinfo)));
}

/* series::jsonb */
PG_FUNCTION_INFO_V1(price_series_to_jsonb);
Datum
price_series_to_jsonb(PG_FUNCTION_ARGS)
{
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(json_of_argument(fcinfo)));
}
