/*
 * series_convert.c
 *		A price_series as arrays and as JSON, and back.
 *
 * A series of days without a base is a JSON object of day and value; what has several quotes is a
 * string "sum/weight", as in the series' own text:
 *		{"2023-07-03": 445.00, "2023-07-04": "1343.50/3"}
 * Another one says its period and base:
 *		{"period": "month", "base": {"range": "2010", "value": 100}, "points": {"2023-07": 98.5}}
 * Reading puts together the text of the series and parses that.
 */
#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"

#include "catalog/pg_type_d.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"

#include "building/state.h"
#include "building/view.h"
#include "compat.h"
#include "price_argument.h"
#include "price_series.h"
#include "series/text.h"
#include "series/writer.h"
#include "text_input.h"

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

/* A string of our own as a JSON string. */
static JsonbValue
json_string(const char *text)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = pstrdup(text);
	value.val.string.len = strlen(text);
	return value;
}

static JsonbValue
json_number(Decimal number)
{
	JsonbValue	value;

	value.type = jbvNumeric;
	value.val.numeric = decimal_to_numeric(number);
	return value;
}

static void
push_key(JsonbInState *state, const char *key)
{
	JsonbValue	value = json_string(key);

	push_jsonb(state, WJB_KEY, &value);
}

static void
push(JsonbInState *state, const char *key, JsonbValue value)
{
	push_key(state, key);
	push_jsonb(state, WJB_VALUE, &value);
}

static void
push_points(JsonbInState *state, const SeriesView *view)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;

	push_jsonb(state, WJB_BEGIN_OBJECT, NULL);
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		char		key[PERIOD_TEXT_MAX + 1];
		char		text[2 * DECIMAL_TEXT_MAX];
		Decimal		sum = value_padded(point.sum, view->display_scale);
		int			length;

		key[period_print(view->period, point.day, key)] = 0;
		if (point_is_single(&point))
		{
			push(state, key, json_number(sum));
			continue;
		}
		length = decimal_print(sum, text);
		text[length++] = '/';
		decimal_print(decimal_strip(point.weight, 0), text + length);
		push(state, key, json_string(text));
	}
	push_jsonb(state, WJB_END_OBJECT, NULL);
}

/* series::jsonb */
PG_FUNCTION_INFO_V1(price_series_to_jsonb);
Datum
price_series_to_jsonb(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	JsonbInState state = {0};

	PG_GETARG_SERIES_VIEW(0, &view);
	if (view.period == PERIOD_DAY && view.base.kind == BASE_NONE)
	{
		push_points(&state, &view);
		PG_RETURN_JSONB_P(JsonbValueToJsonb(state.result));
	}
	push_jsonb(&state, WJB_BEGIN_OBJECT, NULL);
	push(&state, "period", json_string(period_name(view.period)));
	if (view.base.kind == BASE_KNOWN)
	{
		char		range[RANGE_TEXT_MAX + 1];

		range[range_print(view.base.range, range)] = 0;
		push_key(&state, "base");
		push_jsonb(&state, WJB_BEGIN_OBJECT, NULL);
		push(&state, "range", json_string(range));
		push(&state, "value", json_number(view.base.value));
		push_jsonb(&state, WJB_END_OBJECT, NULL);
	}
	push_key(&state, "points");
	push_points(&state, &view);
	push_jsonb(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(state.result));
}

static void
refuse_json(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("cannot cast jsonb to price_series"),
			 errdetail("%s", detail),
			 errhint("Write {\"2023-07-03\": 445.00} or {\"period\": \"month\", \"base\": {\"range\": \"2010\", \"value\": 100}, \"points\": {\"2023-07\": 98.5}}.")));
}

/*
 * Appends a JSON string to the text of a series.  It may only have characters that cannot begin
 * another part of that text; whether they make sense there the parser says.
 */
static void
append_string(StringInfo text, const JsonbValue *value, const char *allowed)
{
	const char *string = value->val.string.val;
	int			length = value->val.string.len;

	for (int i = 0; i < length; i++)
		if (strchr(allowed, string[i]) == NULL)
		{
			int			quoted = pg_mbcliplen(string, length, 40);

			refuse_json(psprintf("\"%.*s\"%s cannot stand there.", quoted, string,
								 quoted < length ? "..." : ""));
		}
	appendBinaryStringInfo(text, string, length);
}

static void
append_number(StringInfo text, const JsonbValue *value)
{
	appendStringInfoString(text, DatumGetCString(DirectFunctionCall1(numeric_out,
																	 NumericGetDatum(value->val.numeric))));
}

#define KEY_CHARACTERS "0123456789-Q"
#define VALUE_CHARACTERS "0123456789.+-eE/ "
#define RANGE_CHARACTERS "0123456789-Q[](), "

/* {key:value,...} of a JSON object */
static void
append_points(StringInfo text, JsonbContainer *object)
{
	JsonbIterator *iterator = JsonbIteratorInit(object);
	JsonbIteratorToken token;
	JsonbValue	value;
	char		separator = '{';

	while ((token = JsonbIteratorNext(&iterator, &value, true)) != WJB_DONE)
	{
		if (token == WJB_KEY)
		{
			appendStringInfoChar(text, separator);
			separator = ',';
			append_string(text, &value, KEY_CHARACTERS);
			appendStringInfoChar(text, ':');
		}
		else if (token == WJB_VALUE && value.type == jbvNumeric)
			append_number(text, &value);
		else if (token == WJB_VALUE && value.type == jbvString)
			append_string(text, &value, VALUE_CHARACTERS);
		else if (token == WJB_VALUE)
			refuse_json("A point is a number, or a string of sum and weight.");
		CHECK_FOR_INTERRUPTS();
	}
	if (separator == '{')
		appendStringInfoChar(text, separator);
	appendStringInfoChar(text, '}');
}

/* The field of an object; NULL where it has none. */
static JsonbValue *
field(JsonbContainer *object, const char *key)
{
	return getKeyJsonValueFromContainer(object, key, strlen(key), NULL);
}

static bool
is_object(const JsonbValue *value)
{
	return value && value->type == jbvBinary && JsonContainerIsObject(value->val.binary.data);
}

/* The object with period, base and points. */
static void
append_series(StringInfo text, JsonbContainer *object)
{
	JsonbValue *period = field(object, "period");
	JsonbValue *base = field(object, "base");
	JsonbValue *points = field(object, "points");
	Period		known;

	if (JsonContainerSize(object) != 1 + (period != NULL) + (base != NULL))
		refuse_json("Its fields are period, base and points.");
	if (period && (period->type != jbvString ||
				   !period_by_name(period->val.string.val, period->val.string.len, &known)))
		refuse_json("The period is day, week, month, quarter or year.");
	if (period && known != PERIOD_DAY)
		appendStringInfoString(text, period_name(known));
	if (!is_object(points))
		refuse_json("The points are an object.");
	append_points(text, points->val.binary.data);
	if (base)
	{
		JsonbValue *range = is_object(base) ? field(base->val.binary.data, "range") : NULL;
		JsonbValue *value = is_object(base) ? field(base->val.binary.data, "value") : NULL;

		if (range == NULL || range->type != jbvString || value == NULL || value->type != jbvNumeric ||
			JsonContainerSize(base->val.binary.data) != 2)
			refuse_json("The base is an object of a range, which is a string, and a value, a number.");
		appendStringInfoString(text, " base ");
		append_string(text, range, RANGE_CHARACTERS);
		appendStringInfoChar(text, '=');
		append_number(text, value);
	}
}

/* jsonb::price_series */
PG_FUNCTION_INFO_V1(price_series_from_jsonb);
Datum
price_series_from_jsonb(PG_FUNCTION_ARGS)
{
	JsonbContainer *root = &PG_GETARG_JSONB_P(0)->root;
	StringInfoData text;
	PriceSeries *series;
	ParseError	error;

	if (!JsonContainerIsObject(root))
		refuse_json("It is no object.");
	initStringInfo(&text);
	if (field(root, "points"))
		append_series(&text, root);
	else
		append_points(&text, root);
	if (!series_parse(text.data, text.len, &series, &error))
		report_parse_error(&error, "price_series", text.data, NULL);
	PG_RETURN_PRICE_SERIES(series);
}
