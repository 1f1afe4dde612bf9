/*
 * chart/text.c
 *		Texts of a chart, UTF-8: how much room they take, and their form in XML.
 */
#include "pure.h"

#include "chart/text.h"
#include "text/folded_text.h"

#define REPLACEMENT 0xFFFD
#define ELLIPSIS 0x2026

/* The character at `at`, as XML may hold it; returns where the next begins. */
static const char *
next_character(const char *at, const char *end, uint32 *code)
{
	int			length = utf8_decode(at, end, code);

	if (length == 0)
	{
		*code = REPLACEMENT;
		return at + 1;
	}
	if (*code == '\t' || *code == '\n' || *code == '\r')
		*code = ' ';
	else if (*code < 0x20 || (*code >= 0x7F && *code <= 0x9F) || (*code & 0xFFFE) == 0xFFFE)
		*code = REPLACEMENT;
	return at + length;
}

/* Width in thousandths of the font size. */
static int
character_width(uint32 code)
{
	if (code >= 0x1100)
		return code >= 0x2000 && code < 0x2E80 ? 700 : 1000;
	if (code >= 0x80)
		return 680;
	if (strchr(" .,:;'|!ijlI()[]", (int) code))
		return 380;
	if (strchr("MWmw%@", (int) code))
		return 960;
	return code >= 'A' && code <= 'Z' ? 720 : 630;
}

static inline int
at_font_size(int64 thousandths, int font_size)
{
	return (int) ((thousandths * font_size + 99) / 100);
}

int
chart_text_width(ChartText text, int font_size)
{
	const char *end = text.bytes + text.length;
	int64		width = 0;
	uint32		code;

	for (const char *at = text.bytes; at < end;)
	{
		at = next_character(at, end, &code);
		width += character_width(code);
	}
	return at_font_size(width, font_size);
}

static void
append_character(TextBuffer *out, uint32 code)
{
	char		reference[16];

	if (code >= 0x80 || strchr("<>&\"'", (int) code))
		snprintf(reference, sizeof(reference), "&#%u;", (unsigned) code);
	else
		snprintf(reference, sizeof(reference), "%c", (int) code);
	text_buffer_append(out, reference);
}

void
chart_text_append(TextBuffer *out, ChartText text, int font_size, int room)
{
	const char *end = text.bytes + text.length;
	bool		cut = chart_text_width(text, font_size) > room;
	int64		width = character_width(ELLIPSIS);
	uint32		code;

	for (const char *at = text.bytes; at < end;)
	{
		at = next_character(at, end, &code);
		width += character_width(code);
		if (cut && at_font_size(width, font_size) > room)
		{
			append_character(out, ELLIPSIS);
			break;
		}
		append_character(out, code);
	}
}

void
chart_text_append_whole(TextBuffer *out, ChartText text)
{
	const char *end = text.bytes + text.length;
	uint32		code;

	for (const char *at = text.bytes; at < end;)
	{
		at = next_character(at, end, &code);
		append_character(out, code);
	}
}
