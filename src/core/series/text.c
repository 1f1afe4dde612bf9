/*
 * series/text.c
 *		The text of a price_series.
 */
#include "pure.h"

#include "series/list.h"
#include "series/text.h"
#include "text/buffer.h"

/* A point more than a calendar of days has is one too many, and the list stays far below what palloc gives. */
#define MOST_POINTS (CALENDAR_LAST_DAY - CALENDAR_FIRST_DAY + 1)

#define HINT "Write {2023-07-03:445.00,2023-07-04:1343.50/3} or month{2023-06:489.86,2023-07:453.05}."

/* A point and where its key stands. */
typedef struct ParsedPoint
{
	SeriesPoint point;
	int			position;
} ParsedPoint;

typedef struct SeriesParser
{
	const char *text;
	size_t		length;
	size_t		at;
	ParseError *error;
	Period		period;
	int			display_scale;
	SeriesBase	base;
	ParsedPoint *points;
	int			count;
	int			capacity;
} SeriesParser;

static void
skip_blanks(SeriesParser *parser)
{
	while (parser->at < parser->length && strchr(" \t\r\n\v\f", parser->text[parser->at]) &&
		   parser->text[parser->at])
		parser->at++;
}

static bool
skip(SeriesParser *parser, char wanted)
{
	skip_blanks(parser);
	if (parser->at == parser->length || parser->text[parser->at] != wanted)
		return false;
	parser->at++;
	return true;
}

static bool
syntax_error(SeriesParser *parser, const char *detail)
{
	return parse_error(parser->error, PARSE_SYNTAX, parser->at, detail, HINT);
}

/* The letters that stand here; returns their number. */
static size_t
word_length(SeriesParser *parser)
{
	size_t		end = parser->at;

	while (end < parser->length && ((parser->text[end] >= 'a' && parser->text[end] <= 'z') ||
									(parser->text[end] >= 'A' && parser->text[end] <= 'Z')))
		end++;
	return end - parser->at;
}

static bool
parse_number(SeriesParser *parser, Decimal *number)
{
	size_t		start = parser->at;

	if (decimal_parse(parser->text, parser->length, &parser->at, number))
		return true;
	if (parser->at == start)
		return syntax_error(parser, "A number was expected.");
	return parse_error(parser->error, PARSE_RANGE, start,
					   "A number has at most 36 significant digits and 36 decimals.",
					   "Round it.");
}

/* A positive number behind a slash, if one stands here, and its start; `fault` is what is wrong with another. */
static bool
parse_part_behind_slash(SeriesParser *parser, bool *found, size_t *start, Decimal *number, const char *fault)
{
	*found = skip(parser, '/');
	if (!*found)
		return true;
	skip_blanks(parser);
	*start = parser->at;
	if (!parse_number(parser, number))
		return false;
	return number->mantissa > 0 || parse_error(parser->error, PARSE_SYNTAX, *start, fault, HINT);
}

/* The divisor of a point, which is a whole number; the point reduced. */
static bool
divide_point(SeriesParser *parser, size_t start, Decimal divisor, SeriesPoint *point)
{
	Fraction	sum = {point->sum, 1};

	divisor = decimal_strip(divisor, 0);
	if (divisor.scale > 0)
		return parse_error(parser->error, PARSE_SYNTAX, start, "A divisor must be a whole number.", HINT);
	sum.divisor = divisor.mantissa;
	if (!fraction_reduce(&sum))
		return parse_error(parser->error, PARSE_RANGE, start,
						   "The sum over its divisor has more than 36 digits.", "Round it.");
	point->sum = value_padded(sum.sum, point->sum.scale);
	point->divisor = sum.divisor;
	return true;
}

/* sum [/ weight [/ divisor]] */
static bool
parse_value(SeriesParser *parser, SeriesPoint *point)
{
	bool		quoted = skip(parser, '"');
	size_t		start;
	bool		weighted;
	bool		divided = false;
	Decimal		divisor = {1, 0};

	skip_blanks(parser);
	if (!parse_number(parser, &point->sum))
		return false;
	point->weight = (Decimal) {1, 0};
	point->divisor = 1;
	if (!parse_part_behind_slash(parser, &weighted, &start, &point->weight, "A weight must be positive."))
		return false;
	if (weighted && !parse_part_behind_slash(parser, &divided, &start, &divisor, "A divisor must be positive."))
		return false;
	if (divided && !divide_point(parser, start, divisor, point))
		return false;
	if (quoted && !skip(parser, '"'))
		return syntax_error(parser, "The value's closing quote is missing.");
	return true;
}

/* Does a year of five digits or more stand here? */
static bool
year_is_too_long(SeriesParser *parser)
{
	size_t		end = parser->at;

	while (end < parser->length && parser->text[end] >= '0' && parser->text[end] <= '9')
		end++;
	return end - parser->at > 4 &&
		(parser->period == PERIOD_YEAR || (end < parser->length && parser->text[end] == '-'));
}

/* key : value */
static bool
parse_point(SeriesParser *parser)
{
	ParsedPoint *parsed;
	bool		quoted = skip(parser, '"');

	if (parser->count == MOST_POINTS)
		return parse_error_detail(parser->error, PARSE_LIMIT, parser->at,
								  "Several quotes of a day are written as their sum and number: 2023-07-04:1343.50/3.",
								  "A series has at most %d points, one for each day of the years 0001 to 9999.",
								  MOST_POINTS);
	if (parser->count == parser->capacity)
	{
		parser->capacity = parser->capacity ? 2 * parser->capacity : 64;
		parser->points = parser->points ?
			repalloc(parser->points, parser->capacity * sizeof(ParsedPoint)) :
			palloc(parser->capacity * sizeof(ParsedPoint));
	}
	parsed = &parser->points[parser->count];
	skip_blanks(parser);
	parsed->position = parser->at;
	if (!period_parse(parser->text, parser->length, &parser->at, parser->period,
					  &parsed->point.day, parser->error))
		return year_is_too_long(parser) ?
			parse_error(parser->error, PARSE_DATE, parser->at, "The years are 0001 to 9999.", HINT) :
			false;
	if (quoted && !skip(parser, '"'))
		return syntax_error(parser, "The key's closing quote is missing.");
	if (!skip(parser, ':'))
		return syntax_error(parser, "A colon was expected after the key.");
	if (!parse_value(parser, &parsed->point))
		return false;
	parser->display_scale = Max(parser->display_scale, parsed->point.sum.scale);
	parser->count++;
	return true;
}

/* base RANGE = VALUE, or pending RANGE, where one of these words stands here. */
static bool
parse_base(SeriesParser *parser)
{
	size_t		word;

	skip_blanks(parser);
	word = word_length(parser);
	if (word == 4 && memcmp(parser->text + parser->at, "base", 4) == 0)
		parser->base.kind = BASE_KNOWN;
	else if (word == 7 && memcmp(parser->text + parser->at, "pending", 7) == 0)
		parser->base.kind = BASE_PENDING;
	else
		return true;
	parser->at += word;
	skip_blanks(parser);
	if (!range_parse(parser->text, parser->length, &parser->at, &parser->base.range, parser->error))
		return false;
	if (parser->base.kind == BASE_KNOWN)
	{
		size_t		start;

		if (!skip(parser, '='))
			return syntax_error(parser, "An equals sign and the value at the base were expected.");
		skip_blanks(parser);
		start = parser->at;
		if (!parse_number(parser, &parser->base.value))
			return false;
		if (parser->base.value.mantissa <= 0)
			return parse_error(parser->error, PARSE_SYNTAX, start,
							   "The value at the base must be positive.", "Write base 2010=100.");
	}
	skip_blanks(parser);
	return true;
}

/* Nothing may follow. */
static bool
parse_end(SeriesParser *parser)
{
	return parser->at == parser->length ||
		syntax_error(parser, parser->base.kind == BASE_NONE ?
					 "Nothing but a base may follow the closing brace." :
					 "Nothing may follow the base.");
}

/*
 * Sorts the points where they are not in order; false where a key is given twice.
 */
static bool
sort_points(SeriesParser *parser)
{
	NarrowEntry *order;
	ParsedPoint *sorted;
	int			count = parser->count;
	int			twice = -1;
	bool		ascending = true;

	for (int i = 1; i < count && ascending; i++)
		ascending = parser->points[i - 1].point.day < parser->points[i].point.day;
	if (ascending)
		return true;

	/* entries of day and place: small, and their sort answers a cancel */
	order = palloc(count * sizeof(NarrowEntry));
	for (int i = 0; i < count; i++)
		order[i] = (NarrowEntry) {parser->points[i].point.day, i, 0};
	sort_entries(false, (char *) order, count);
	for (int i = 1; i < count && twice < 0; i++)
		if (order[i].day == order[i - 1].day)
			twice = i;
	if (twice >= 0)
		return parse_error(parser->error, PARSE_SYNTAX, parser->points[order[twice].weight].position,
						   "The key is given twice.",
						   "Several quotes of a day are written as their sum and number: 2023-07-04:1343.50/3.");
	sorted = palloc(count * sizeof(ParsedPoint));
	for (int i = 0; i < count; i++)
		sorted[i] = parser->points[order[i].weight];
	pfree(order);
	pfree(parser->points);
	parser->points = sorted;
	return true;
}

/*
 * Does every block hold the weights of its points, with as many decimals as any of them has?  What the writer would
 * refuse is found here, where it can be reported softly.
 */
static bool
points_fit(SeriesParser *parser)
{
	for (int from = 0; from < parser->count; from += CODEC_BLOCK_POINTS)
	{
		int			to = Min(from + CODEC_BLOCK_POINTS, parser->count);
		int			weight_scale = 0;

		CHECK_FOR_INTERRUPTS();
		for (int i = from; i < to; i++)
		{
			SeriesPoint *point = &parser->points[i].point;

			point->weight = decimal_strip(point->weight, 0);
			weight_scale = Max(weight_scale, point->weight.scale);
		}
		for (int i = from; i < to; i++)
		{
			const SeriesPoint *point = &parser->points[i].point;
			Decimal		scaled;

			if (!decimal_rescale(point->weight, weight_scale, &scaled) || !decimal_fits(scaled))
				return parse_error(parser->error, PARSE_RANGE, parser->points[i].position,
								   "With as many decimals as other weights have, its weight has more than 36 digits.",
								   "Round the weights.");
		}
	}
	return true;
}

/* The points in braces and the word before them, and the base. */
static bool
parse_series(SeriesParser *parser)
{
	size_t		word;

	skip_blanks(parser);
	word = word_length(parser);
	if (word > 0 && !period_by_name(parser->text + parser->at, word, &parser->period))
		return syntax_error(parser, "The word before the brace must be week, month, quarter, half or year.");
	parser->at += word;
	if (!skip(parser, '{'))
		return syntax_error(parser, "An opening brace was expected.");
	if (!skip(parser, '}'))
	{
		do
		{
			CHECK_FOR_INTERRUPTS();
			if (!parse_point(parser))
				return false;
		} while (skip(parser, ','));
		if (!skip(parser, '}'))
			return syntax_error(parser, "A comma or the closing brace was expected.");
	}
	return parse_base(parser);
}

/* The series of what was parsed; false where it is none. */
static bool
finish(SeriesParser *parser, PriceSeries **series)
{
	SeriesWriter *writer;

	if (!sort_points(parser) || !points_fit(parser))
		return false;
	writer = palloc(sizeof(SeriesWriter));
	series_writer_begin(writer, parser->period, parser->display_scale);
	writer->base = parser->base;
	for (int i = 0; i < parser->count; i++)
		series_write(writer, &parser->points[i].point);
	*series = series_writer_end(writer);
	pfree(writer);
	if (parser->points)
		pfree(parser->points);
	return true;
}

bool
series_parse(const char *text, size_t length, PriceSeries **series, ParseError *error)
{
	SeriesParser parser = {text, length, 0, error, PERIOD_DAY, 0, {BASE_NONE}, NULL, 0, 0};

	return parse_series(&parser) && parse_end(&parser) && finish(&parser, series);
}

bool
series_parse_part(const char *text, size_t length, size_t *at, PriceSeries **series, ParseError *error)
{
	SeriesParser parser = {text, length, *at, error, PERIOD_DAY, 0, {BASE_NONE}, NULL, 0, 0};

	if (!parse_series(&parser) || !finish(&parser, series))
		return false;
	*at = parser.at;
	return true;
}

void
series_append_text(TextBuffer *buffer, const SeriesView *view)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	char		part[DECIMAL_TEXT_MAX];
	bool		first = true;

	if (view->period != PERIOD_DAY)
		text_buffer_append(buffer, period_name(view->period));
	text_buffer_append(buffer, "{");
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		char	   *start = text_buffer_room(buffer, PERIOD_TEXT_MAX + POINT_TEXT_MAX + 3);
		char	   *at = start;

		if (!first)
			*at++ = ',';
		first = false;
		at += period_print(view->period, point.day, at);
		*at++ = ':';
		at += point_print(&point, view->display_scale, at);
		buffer->length += at - start;
	}
	text_buffer_append(buffer, "}");
	if (view->base.kind != BASE_NONE)
	{
		char		range[RANGE_TEXT_MAX + 1];

		range[range_print(view->base.range, range)] = 0;
		text_buffer_append(buffer, view->base.kind == BASE_PENDING ? " pending " : " base ");
		text_buffer_append(buffer, range);
		if (view->base.kind == BASE_KNOWN)
		{
			part[decimal_print(view->base.value, part)] = 0;
			text_buffer_append(buffer, "=");
			text_buffer_append(buffer, part);
		}
	}
	pfree(cursor);
}

char *
series_print(const SeriesView *view)
{
	TextBuffer	buffer;

	text_buffer_begin(&buffer);
	series_append_text(&buffer, view);
	return buffer.data;
}
