/*
 * panel/json.c
 *		The JSON of a price_panel.
 */
#include "pure.h"

#include "panel/json.h"
#include "panel/text.h"
#include "series/json.h"

#define HINT "Write {\"Nd oxide\": {\"prices\": {\"2023-07-03\": 445.00}, \"weight\": 0.35}}, or quantities, or neither."

typedef enum ItemField
{
	FIELD_PRICES,
	FIELD_WEIGHT,
	FIELD_QUANTITIES,
	FIELD_COUNT
} ItemField;

/* The text of an item: its name, and of an object its fields. */
static bool
rewrite_item(JsonRewriter *rewriter, JsonPlace name, JsonPlace item)
{
	static const char *const names[] = {
		[FIELD_PRICES] = "prices",
		[FIELD_WEIGHT] = "weight",
		[FIELD_QUANTITIES] = "quantities",
	};
	static const char *const detail = "An item is an object of prices, and maybe a weight or quantities.";
	JsonPlace	fields[FIELD_COUNT];
	size_t		at = item.from;

	if (!json_is_object(rewriter, item))
		return json_error(rewriter, item.from, detail);
	if (!json_fields(rewriter, &at, names, FIELD_COUNT, fields, detail))
		return false;
	if (fields[FIELD_PRICES].to == 0)
		return json_error(rewriter, item.from, detail);
	json_copy(rewriter, name);
	json_put(rewriter, ":");
	if (!series_rewrite(rewriter, fields[FIELD_PRICES]))
		return false;
	if (fields[FIELD_WEIGHT].to > 0)
	{
		json_put(rewriter, " weight ");
		json_copy(rewriter, fields[FIELD_WEIGHT]);
	}
	if (fields[FIELD_QUANTITIES].to > 0)
	{
		json_put(rewriter, " quantities ");
		return series_rewrite(rewriter, fields[FIELD_QUANTITIES]);
	}
	return true;
}

/* The text of a panel. */
static bool
rewrite_panel(JsonRewriter *rewriter)
{
	JsonPlace	panel;
	JsonPlace	name;
	JsonPlace	item;
	JsonStep	step;
	const char *separator = "panel{";
	size_t		at;

	if (!json_whole(rewriter, &panel))
		return false;
	at = panel.from;
	while ((step = json_next(rewriter, &at, &name, &item)) == JSON_FIELD)
	{
		CHECK_FOR_INTERRUPTS();
		json_put(rewriter, separator);
		separator = ",";
		if (!rewrite_item(rewriter, name, item))
			return false;
	}
	json_put(rewriter, rewriter->text.length == 0 ? "panel{}" : "}");
	return step == JSON_END;
}

bool
panel_read(const char *text, size_t length, PricePanel **panel, ParseError *error)
{
	JsonRewriter rewriter;
	size_t		at = 0;

	while (at < length && memchr(" \t\r\n", text[at], 4) != NULL)
		at++;
	if (at == length || text[at] != '{')
		return panel_parse(text, length, panel, error);
	json_begin(&rewriter, text, length, HINT, error);
	if (!rewrite_panel(&rewriter))
		return false;
	if (!panel_parse(rewriter.text.data, rewriter.text.length, panel, error))
	{
		error->position = json_position(&rewriter, error->position);
		return false;
	}
	pfree(rewriter.text.data);
	return true;
}

static void
append_series(TextBuffer *buffer, const PriceSeries *series)
{
	SeriesView	view;

	series_open(&view, series);
	series_append_json(buffer, &view);
}

char *
panel_json(const PanelView *view)
{
	TextBuffer	buffer;
	char		number[DECIMAL_TEXT_MAX + 1];

	text_buffer_begin(&buffer);
	text_buffer_append(&buffer, "{");
	for (int i = 0; i < view->count; i++)
	{
		const PanelItem *item = &view->items[i];

		CHECK_FOR_INTERRUPTS();
		if (i > 0)
			text_buffer_append(&buffer, ", ");
		panel_append_name(&buffer, item->name, item->name_length);
		text_buffer_append(&buffer, ": {\"prices\": ");
		append_series(&buffer, item->series);
		if (view->kind == PANEL_WEIGHTS)
		{
			number[decimal_print(item->weight, number)] = 0;
			text_buffer_append(&buffer, ", \"weight\": ");
			text_buffer_append(&buffer, number);
		}
		if (view->kind == PANEL_QUANTITIES)
		{
			text_buffer_append(&buffer, ", \"quantities\": ");
			append_series(&buffer, item->quantities);
		}
		text_buffer_append(&buffer, "}");
	}
	text_buffer_append(&buffer, "}");
	return buffer.data;
}
