/*
 * text/folded_text.c
 *		A short UTF-8 text as an array of code points, with what does not matter folded away.
 */
#include "pure.h"

#include "text/folded_text.h"

int
utf8_decode(const char *text, const char *end, uint32 *code)
{
	const unsigned char *byte = (const unsigned char *) text;
	static const uint32 smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	int			length;
	uint32		value;

	if (text >= end)
		return 0;
	if (byte[0] < 0x80)
	{
		*code = byte[0];
		return 1;
	}
	if (byte[0] < 0xC2 || byte[0] > 0xF4)
		return 0;
	length = byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
	if (end - text < length)
		return 0;
	value = byte[0] & (0x7F >> length);
	for (int i = 1; i < length; i++)
	{
		if ((byte[i] & 0xC0) != 0x80)
			return 0;
		value = (value << 6) | (byte[i] & 0x3F);
	}
	/* overlong forms, surrogates and what lies beyond Unicode are not characters */
	if (value < smallest[length] || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF)
		return 0;
	*code = value;
	return length;
}

uint32
fold_character(uint32 code)
{
	if (code >= 0xFF01 && code <= 0xFF5E)
		return code - 0xFF01 + '!';
	if (code == 0xFE6A)
		return '%';
	if (code >= 0x2080 && code <= 0x2089)
		return code - 0x2080 + '0';
	if ((code >= '\t' && code <= '\r') || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
		code == 0x202F || code == 0x3000)
		return ' ';
	return code;
}

static uint32
fold_case(uint32 code)
{
	if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7))
		return code + 0x20;
	return code;
}

bool
fold_text(const char *text, size_t length, int options, FoldedText *folded, ParseError *error)
{
	const char *at = text;
	const char *end = text + length;

	folded->length = 0;
	while (at < end)
	{
		uint32		code;
		int			bytes = utf8_decode(at, end, &code);

		if (bytes == 0)
			return parse_error(error, PARSE_SYNTAX, at - text, "The text is not valid UTF-8.", NULL);
		code = fold_character(code);
		if (options & FOLD_CASE)
			code = fold_case(code);
		if ((code == ' ' && ((options & FOLD_BLANKS) || folded->length == 0)) ||
			((options & FOLD_HYPHENS) && (code == '-' || (code >= 0x2010 && code <= 0x2015))))
		{
			at += bytes;
			continue;
		}
		if (folded->length == FOLDED_TEXT_MAX)
			return parse_error_detail(error, PARSE_SYNTAX, at - text, NULL,
									  "The text is longer than %d characters.", FOLDED_TEXT_MAX);
		folded->code[folded->length] = code;
		folded->position[folded->length] = at - text;
		folded->length++;
		at += bytes;
	}
	while (folded->length > 0 && folded->code[folded->length - 1] == ' ')
		folded->length--;
	folded->code[folded->length] = 0;
	folded->position[folded->length] = length;
	return true;
}

int
folded_match(const FoldedText *folded, int at, const char *word)
{
	const char *end = word + strlen(word);
	int			index = at;

	while (word < end)
	{
		uint32		code;
		int			bytes = utf8_decode(word, end, &code);

		if (bytes == 0 || index >= folded->length || folded->code[index] != code)
			return 0;
		word += bytes;
		index++;
	}
	return index - at;
}

bool
folded_equals(const FoldedText *folded, int at, const char *word)
{
	int			matched = folded_match(folded, at, word);

	return matched > 0 && at + matched == folded->length;
}

uint32
folded_hash(const FoldedText *folded, int from, int to)
{
	uint32		hash = 2166136261u;	/* FNV-1a, over code points */

	for (int i = from; i < to; i++)
		hash = (hash ^ folded->code[i]) * 16777619u;
	return hash;
}
