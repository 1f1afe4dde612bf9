/*
 * chart/text.h
 *		Texts of a chart, UTF-8: how much room they take, and their form in XML.
 */
#ifndef CHART_TEXT_H
#define CHART_TEXT_H

#include "text/buffer.h"

typedef struct ChartText
{
	const char *bytes;			/* NULL where there is none */
	int			length;
} ChartText;

#define CHART_TEXT_NONE ((ChartText) {NULL, 0})
#define CHART_TEXT_OF(string) ((ChartText) {(string), (int) strlen(string)})

/*
 * About how wide a text is at a font size in pixels, in tenths of a pixel.  Which font it will be nobody
 * knows: the widths are those of a wide one.
 */
extern int	chart_text_width(ChartText text, int font_size);

/*
 * Appends a text as XML: all of it where it is at most `room` tenths of a pixel wide, else its beginning
 * with an ellipsis.  What comes out is ASCII, so that the encoding of database, client and file does not
 * matter; blanks and line ends are spaces, and what XML cannot hold is U+FFFD.
 */
extern void chart_text_append(TextBuffer *out, ChartText text, int font_size, int room);
extern void chart_text_append_whole(TextBuffer *out, ChartText text);

#endif							/* CHART_TEXT_H */
