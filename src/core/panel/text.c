/*
 * panel/text.c
 *		The text of a price_panel.
 */
#include "pure.h"

#include "panel/state.h"
#include "panel/text.h"
#include "series/text.h"

#define HINT "Write panel{\"Nd oxide\":{2023-07-03:445.00},\"Dy oxide\":{2023-07-03:2290}}, with weight 0.35 or quantities {2023-07-03:12} behind each series."

/* An item and where its name stands. */
typedef struct ParsedItem
{
	PanelItem	item;
	int			position;
} ParsedItem;

typedef struct PanelParser
{
	const char *text;
	size_t		length;
	size_t		at;
	ParseError *error;
	PanelKind	kind;
	bool		any_series;		/* so that the period is known */
	Period		period;
	ParsedItem *items;
	int			count;
	int			capacity;
} PanelParser;

static void
skip_blanks(PanelParser *parser)
{
	while (parser->at < parser->length && strchr(" \t\r\n\v\f", parser->text[parser->at]) &&
		   parser->text[parser->at])
		parser->at++;
}

static bool
skip(PanelParser *parser, char wanted)
{
	skip_blanks(parser);
	if (parser->at == parser->length || parser->text[parser->at] != wanted)
		return false;
	parser->at++;
	return true;
}

/* Skips a word where it stands here whole. */
static bool
skip_word(PanelParser *parser, const char *word)
{
	size_t		length = strlen(word);
	size_t		end;

	skip_blanks(parser);
	end = parser->at + length;
	if (parser->length < end || memcmp(parser->text + parser->at, word, length) != 0 ||
		(end < parser->length && parser->text[end] >= 'a' && parser->text[end] <= 'z'))
		return false;
	parser->at = end;
	return true;
}

static bool
error_at(PanelParser *parser, size_t position, const char *detail)
{
	return parse_error(parser->error, PARSE_SYNTAX, position, detail, HINT);
}

static bool
syntax_error(PanelParser *parser, const char *detail)
{
	return error_at(parser, parser->at, detail);
}

static int
hexadecimal(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'a' && digit <= 'f')
		return digit - 'a' + 10;
	return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/* What follows a backslash; only ASCII characters may be written by their numbers. */
static bool
parse_escape(PanelParser *parser, char *character)
{
	static const char *const written = "\"\\/bfnrt";
	static const char *const meant = "\"\\/\b\f\n\r\t";
	size_t		start = parser->at - 1;
	const char *found;
	int			code = 0;

	if (parser->at == parser->length)
		return error_at(parser, start, "The name's closing quotation mark is missing.");
	if (parser->text[parser->at] != 'u')
	{
		found = parser->text[parser->at] ? strchr(written, parser->text[parser->at]) : NULL;
		if (found == NULL)
			return error_at(parser, start, "Nothing is written with this character behind a backslash.");
		*character = meant[found - written];
		parser->at++;
		return true;
	}
	for (int i = 1; i <= 4; i++)
	{
		int			digit = parser->at + i < parser->length ?
			hexadecimal(parser->text[parser->at + i]) : -1;

		if (digit < 0)
			return error_at(parser, start, "Four hexadecimal digits were expected behind \\u.");
		code = 16 * code + digit;
	}
	if (code == 0 || code > 0x7f)
		return error_at(parser, start, "Only the characters \\u0001 to \\u007f may be written so; others stand for themselves.");
	*character = code;
	parser->at += 5;
	return true;
}

/* A name in quotation marks. */
static bool
parse_name(PanelParser *parser, PanelItem *item)
{
	size_t		start;
	char		name[PANEL_NAME_MAX];
	size_t		length = 0;
	char	   *copy;

	if (!skip(parser, '"'))
		return syntax_error(parser, "The name of an item in quotation marks was expected.");
	start = parser->at - 1;
	for (;;)
	{
		char		character;

		if (parser->at == parser->length)
			return error_at(parser, start, "The name's closing quotation mark is missing.");
		character = parser->text[parser->at++];
		if (character == '"')
			break;
		if (character == '\\' && !parse_escape(parser, &character))
			return false;
		if (length == PANEL_NAME_MAX)
			return parse_error_detail(parser->error, PARSE_LIMIT, start, "",
									  "The name of an item has at most %d bytes.", PANEL_NAME_MAX);
		name[length++] = character;
	}
	if (length == 0)
		return error_at(parser, start, "The name of an item must not be empty.");
	copy = palloc(length);
	memcpy(copy, name, length);
	item->name = copy;
	item->name_length = length;
	return true;
}

static bool
parse_series(PanelParser *parser, const PriceSeries **series)
{
	PriceSeries *parsed;
	size_t		start;

	skip_blanks(parser);
	start = parser->at;
	if (!series_parse_part(parser->text, parser->length, &parser->at, &parsed, parser->error))
		return false;
	if (parsed->flags & SERIES_BASE_PENDING)
		return error_at(parser, start, "A series whose base is pending is not part of a panel.");
	if (!parser->any_series)
		parser->period = (Period) parsed->period;
	parser->any_series = true;
	if (parsed->period != parser->period)
		return error_at(parser, start, "All series of a panel have one period.");
	*series = parsed;
	return true;
}

static bool
parse_weight(PanelParser *parser, Decimal *weight)
{
	size_t		start;

	skip_blanks(parser);
	start = parser->at;
	if (!decimal_parse(parser->text, parser->length, &parser->at, weight))
		return parser->at == start ? syntax_error(parser, "A number was expected.") :
			parse_error(parser->error, PARSE_RANGE, start,
						"A number has at most 36 significant digits and 36 decimals.", "Round it.");
	if (weight->mantissa < 0)
		return error_at(parser, start, "A weight must not be negative.");
	*weight = decimal_strip(*weight, 0);
	return true;
}

/* "name": series, and what comes with it */
static bool
parse_item(PanelParser *parser)
{
	ParsedItem *parsed;
	PanelItem  *item;
	PanelKind	kind = PANEL_PRICES;

	if (parser->count == parser->capacity)
	{
		parser->capacity = parser->capacity ? 2 * parser->capacity : 32;
		parser->items = parser->items ?
			repalloc(parser->items, parser->capacity * sizeof(ParsedItem)) :
			palloc(parser->capacity * sizeof(ParsedItem));
	}
	parsed = &parser->items[parser->count];
	memset(parsed, 0, sizeof(*parsed));
	item = &parsed->item;
	skip_blanks(parser);
	parsed->position = parser->at;
	if (!parse_name(parser, item))
		return false;
	if (!skip(parser, ':'))
		return syntax_error(parser, "A colon was expected after the name.");
	if (!parse_series(parser, &item->series))
		return false;
	if (skip_word(parser, "weight"))
	{
		kind = PANEL_WEIGHTS;
		if (!parse_weight(parser, &item->weight))
			return false;
	}
	else if (skip_word(parser, "quantities"))
	{
		kind = PANEL_QUANTITIES;
		if (!parse_series(parser, &item->quantities))
			return false;
	}
	if (parser->count == 0)
		parser->kind = kind;
	if (kind != parser->kind)
		return error_at(parser, parsed->position,
						"Of the items of a panel all have a weight, or all have quantities, or none has either.");
	parser->count++;
	return true;
}

static int
compare_parsed(const void *a, const void *b)
{
	const ParsedItem *left = a;
	const ParsedItem *right = b;
	int			difference = panel_compare_names(left->item.name, left->item.name_length,
												 right->item.name, right->item.name_length);

	return difference != 0 ? difference : left->position - right->position;
}

/* Puts the items in order; false where one is given twice. */
static bool
sort_items(PanelParser *parser)
{
	if (parser->count > 1)
		qsort(parser->items, parser->count, sizeof(ParsedItem), compare_parsed);
	for (int i = 1; i < parser->count; i++)
	{
		const ParsedItem *parsed = &parser->items[i];

		if (panel_compare_names(parsed[-1].item.name, parsed[-1].item.name_length,
								parsed->item.name, parsed->item.name_length) == 0)
			return error_at(parser, parsed->position, "The item is given twice.");
	}
	return true;
}

bool
panel_parse(const char *text, size_t length, PricePanel **panel, ParseError *error)
{
	PanelParser parser = {text, length, 0, error, PANEL_PRICES, false, PERIOD_DAY, NULL, 0, 0};
	PanelItem  *items;

	if (!skip_word(&parser, "panel"))
		return syntax_error(&parser, "The word panel was expected.");
	if (!skip(&parser, '{'))
		return syntax_error(&parser, "An opening brace was expected.");
	if (!skip(&parser, '}'))
	{
		do
		{
			CHECK_FOR_INTERRUPTS();
			if (!parse_item(&parser))
				return false;
		} while (skip(&parser, ','));
		if (!skip(&parser, '}'))
			return syntax_error(&parser, "A comma or the closing brace was expected.");
	}
	skip_blanks(&parser);
	if (parser.at != parser.length)
		return syntax_error(&parser, "Nothing may follow the closing brace.");
	if (!sort_items(&parser))
		return false;
	items = palloc(parser.count * sizeof(PanelItem));
	for (int i = 0; i < parser.count; i++)
		items[i] = parser.items[i].item;
	*panel = panel_of_items(parser.kind, parser.period, items, parser.count);
	return true;
}

void
panel_append_name(TextBuffer *buffer, const char *name, size_t length)
{
	/* at worst \u001f for each byte */
	char	   *start = text_buffer_room(buffer, 6 * length + 2);
	char	   *at = start;

	*at++ = '"';
	for (size_t i = 0; i < length; i++)
	{
		static const char *const escaped = "\"\\\b\f\n\r\t";
		static const char *const written = "\"\\bfnrt";
		const char *found = strchr(escaped, name[i]);

		if (found)
		{
			*at++ = '\\';
			*at++ = written[found - escaped];
		}
		else if ((uint8) name[i] < 0x20)
			at += sprintf(at, "\\u%04x", (uint8) name[i]);
		else
			*at++ = name[i];
	}
	*at++ = '"';
	*at = 0;
	buffer->length += at - start;
}

static void
append_series(TextBuffer *buffer, const PriceSeries *series)
{
	SeriesView	view;

	series_open(&view, series);
	series_append_text(buffer, &view);
}

char *
panel_print(const PanelView *view)
{
	TextBuffer	buffer;
	char		number[DECIMAL_TEXT_MAX];

	text_buffer_begin(&buffer);
	text_buffer_append(&buffer, "panel{");
	for (int i = 0; i < view->count; i++)
	{
		const PanelItem *item = &view->items[i];

		CHECK_FOR_INTERRUPTS();
		if (i > 0)
			text_buffer_append(&buffer, ",");
		panel_append_name(&buffer, item->name, item->name_length);
		text_buffer_append(&buffer, ":");
		append_series(&buffer, item->series);
		if (view->kind == PANEL_WEIGHTS)
		{
			number[decimal_print(item->weight, number)] = 0;
			text_buffer_append(&buffer, " weight ");
			text_buffer_append(&buffer, number);
		}
		if (view->kind == PANEL_QUANTITIES)
		{
			text_buffer_append(&buffer, " quantities ");
			append_series(&buffer, item->quantities);
		}
	}
	text_buffer_append(&buffer, "}");
	return buffer.data;
}
