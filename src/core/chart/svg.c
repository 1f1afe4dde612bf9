/*
 * chart/svg.c
 *		Writes the elements of an SVG picture.
 */
#include "pure.h"

#include <stdarg.h>

#include "chart/svg.h"

void
svg_number(TextBuffer *out, int tenths)
{
	char		number[16];
	int			magnitude = tenths < 0 ? -tenths : tenths;

	if (magnitude % 10 == 0)
		snprintf(number, sizeof(number), "%d", tenths / 10);
	else
		snprintf(number, sizeof(number), "%s%d.%d", tenths < 0 ? "-" : "", magnitude / 10, magnitude % 10);
	text_buffer_append(out, number);
}

void
svg_format(TextBuffer *out, const char *format,...)
{
	va_list		arguments;
	char		number[16];

	va_start(arguments, format);
	for (const char *at = format; *at;)
	{
		const char *end = strchr(at, '%');
		size_t		plain = end ? (size_t) (end - at) : strlen(at);
		char	   *room = text_buffer_room(out, plain);

		memcpy(room, at, plain);
		room[plain] = 0;
		out->length += plain;
		at += plain;
		if (end == NULL)
			break;
		switch (at[1])
		{
			case 'p':
				svg_number(out, va_arg(arguments, int));
				break;
			case 'd':
				snprintf(number, sizeof(number), "%d", va_arg(arguments, int));
				text_buffer_append(out, number);
				break;
			case 's':
				text_buffer_append(out, va_arg(arguments, const char *));
				break;
			default:
				Assert(at[1] == 't');
				chart_text_append_whole(out, va_arg(arguments, ChartText));
				break;
		}
		at += 2;
	}
	va_end(arguments);
}
