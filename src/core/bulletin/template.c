/*
 * bulletin/template.c
 *		A phrase with names in braces, and what stands for them.
 */
#include "pure.h"

#include "bulletin/template.h"

static const char *
slot_value(const Slot *slots, int count, const char *name, size_t length)
{
	for (int i = 0; i < count; i++)
	{
		if (strlen(slots[i].name) == length && memcmp(slots[i].name, name, length) == 0)
			return slots[i].value;
	}
	Assert(false);				/* the table of phrases says which a phrase may have */
	return "";
}

char *
fill_template(const char *template, const Slot *slots, int count)
{
	TextBuffer	text;

	text_buffer_begin(&text);
	while (*template != 0)
	{
		size_t		plain = strcspn(template, "{");

		text_buffer_append_bytes(&text, template, plain);
		template += plain;
		if (*template == '{')
		{
			size_t		length = strcspn(++template, "}");

			text_buffer_append(&text, slot_value(slots, count, template, length));
			template += length + 1;
		}
	}
	return text.data;
}

#define INTEGER_TEXT_MAX 11

char *
integer_words(int value)
{
	char	   *text = palloc(INTEGER_TEXT_MAX + 1);

	snprintf(text, INTEGER_TEXT_MAX + 1, "%d", value);
	return text;
}
