/*
 * series/json.c
 *		The JSON of a price_series.
 */
#include "pure.h"

#include "series/json.h"
#include "series/text.h"

#define HINT "Write {\"2023-07-03\": 445.00} or {\"period\": \"month\", \"base\": {\"range\": \"2010\", \"value\": 100}, \"points\": {\"2023-07\": 98.5}}."

typedef enum SeriesField
{
	FIELD_PERIOD,
	FIELD_BASE,
	FIELD_PENDING,
	FIELD_POINTS,
	FIELD_COUNT
} SeriesField;

static const char *const field_names[] = {
	[FIELD_PERIOD] = "period",
	[FIELD_BASE] = "base",
	[FIELD_PENDING] = "pending",
	[FIELD_POINTS] = "points",
};

/* Does a series that is written with fields begin here, and not one whose keys are its days? */
static bool
has_fields(const char *json, size_t length, size_t from)
{
	JsonPlace	key;
	char		first;

	if (!json_first_key(json, length, from, &key))
		return false;
	first = json[key.from + 1] | 0x20;
	return first >= 'a' && first <= 'z';
}

/* " base RANGE=VALUE" of an object of range and value. */
static bool
rewrite_base(JsonRewriter *rewriter, JsonPlace base)
{
	static const char *const names[] = {"range", "value"};
	static const char *const detail = "The base is an object of a range, which is a string, and a value, a number.";
	JsonPlace	fields[lengthof(names)];
	JsonPlace	inside;
	size_t		at = base.from;

	if (!json_is_object(rewriter, base))
		return json_error(rewriter, base.from, detail);
	if (!json_fields(rewriter, &at, names, lengthof(names), fields, detail))
		return false;
	if (!json_is_string(rewriter, fields[0], &inside) || fields[1].to == 0 ||
		rewriter->json[fields[1].from] == '"')
		return json_error(rewriter, base.from, detail);
	json_put(rewriter, " base ");
	json_copy(rewriter, inside);
	json_put(rewriter, "=");
	json_copy(rewriter, fields[1]);
	return true;
}

bool
series_rewrite(JsonRewriter *rewriter, JsonPlace json)
{
	JsonPlace	fields[FIELD_COUNT];
	JsonPlace	period;
	JsonPlace	range;
	Period		known;
	size_t		at = json.from;

	if (!has_fields(rewriter->json, json.to, json.from))
	{
		/* the parser of series/text.h takes the quotes of JSON, and says what is wrong with others */
		if (!json_is_object(rewriter, json))
			return json_error(rewriter, json.from, "A series is an object.");
		json_copy(rewriter, json);
		return true;
	}
	if (!json_fields(rewriter, &at, field_names, FIELD_COUNT, fields,
					 "The fields of a series are period, base (or pending) and points."))
		return false;
	if (fields[FIELD_PERIOD].to > 0)
	{
		if (!json_is_string(rewriter, fields[FIELD_PERIOD], &period) ||
			!period_by_name(rewriter->json + period.from, period.to - period.from, &known))
			return json_error(rewriter, fields[FIELD_PERIOD].from,
							  "The period is day, week, month, quarter, half or year.");
		if (known != PERIOD_DAY)
			json_copy(rewriter, period);
	}
	if (!json_is_object(rewriter, fields[FIELD_POINTS]))
		return json_error(rewriter, fields[FIELD_POINTS].to > 0 ? fields[FIELD_POINTS].from : json.from,
						  "The points are an object.");
	json_copy(rewriter, fields[FIELD_POINTS]);
	if (fields[FIELD_PENDING].to > 0)
	{
		if (!json_is_string(rewriter, fields[FIELD_PENDING], &range) || fields[FIELD_BASE].to > 0)
			return json_error(rewriter, fields[FIELD_PENDING].from,
							  "A pending base is a range, which is a string, and no other base beside it.");
		json_put(rewriter, " pending ");
		json_copy(rewriter, range);
	}
	return fields[FIELD_BASE].to == 0 || rewrite_base(rewriter, fields[FIELD_BASE]);
}

bool
series_read(const char *text, size_t length, PriceSeries **series, ParseError *error)
{
	JsonRewriter rewriter;
	JsonPlace	json;

	if (!has_fields(text, length, 0))
		return series_parse(text, length, series, error);
	json_begin(&rewriter, text, length, HINT, error);
	if (!json_whole(&rewriter, &json) || !series_rewrite(&rewriter, json))
		return false;
	if (!series_parse(rewriter.text.data, rewriter.text.length, series, error))
	{
		error->position = json_position(&rewriter, error->position);
		return false;
	}
	pfree(rewriter.text.data);
	return true;
}

/* The points of the text of a series, from its opening to its closing brace, as an object. */
static void
append_points(TextBuffer *buffer, const char *text)
{
	const char *separator = "\"";

	text_buffer_append(buffer, "{");
	text++;
	while (*text != '}')
	{
		size_t		key = strcspn(text, ":");
		const char *value = text + key + 1;
		size_t		length = strcspn(value, ",}");
		bool		quoted = memchr(value, '/', length) != NULL;

		CHECK_FOR_INTERRUPTS();
		text_buffer_append(buffer, separator);
		text_buffer_append_bytes(buffer, text, key);
		text_buffer_append(buffer, quoted ? "\": \"" : "\": ");
		text_buffer_append_bytes(buffer, value, length);
		separator = quoted ? "\", \"" : ", \"";
		text = value + length;
		if (*text == ',')
			text++;
		else if (quoted)
			text_buffer_append(buffer, "\"");
	}
	text_buffer_append(buffer, "}");
}

void
series_append_json(TextBuffer *buffer, const SeriesView *view)
{
	TextBuffer	text;
	bool		plain = view->period == PERIOD_DAY && view->base.kind == BASE_NONE;

	if (!plain)
	{
		text_buffer_append(buffer, "{\"period\": \"");
		text_buffer_append(buffer, period_name(view->period));
		text_buffer_append(buffer, "\", ");
	}
	if (view->base.kind != BASE_NONE)
	{
		char		range[RANGE_TEXT_MAX + 1];
		char		value[DECIMAL_TEXT_MAX + 1];
		bool		pending = view->base.kind == BASE_PENDING;

		range[range_print(view->base.range, range)] = 0;
		text_buffer_append(buffer, pending ? "\"pending\": \"" : "\"base\": {\"range\": \"");
		text_buffer_append(buffer, range);
		text_buffer_append(buffer, pending ? "\", " : "\", \"value\": ");
		if (!pending)
		{
			value[decimal_print(view->base.value, value)] = 0;
			text_buffer_append(buffer, value);
			text_buffer_append(buffer, "}, ");
		}
	}
	if (!plain)
		text_buffer_append(buffer, "\"points\": ");
	text_buffer_begin(&text);
	series_append_text(&text, view);
	append_points(buffer, strchr(text.data, '{'));
	pfree(text.data);
	if (!plain)
		text_buffer_append(buffer, "}");
}
