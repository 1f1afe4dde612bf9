/*
 * chart/svg.h
 *		Writes the elements of an SVG picture.
 *
 * All places are whole tenths of a pixel, printed by integer arithmetic.  Style is in attributes: no
 * classes, ids, style sheets or scripts, so that several pictures can stand in one HTML page.
 */
#ifndef CHART_SVG_H
#define CHART_SVG_H

#include "chart/text.h"

#define PX(pixels) ((pixels) * 10)

/* Appends a place or a length: 12.3, -0.5, 12. */
extern void svg_number(TextBuffer *out, int tenths);

/*
 * Appends a format, in which
 *		%p is an int: tenths of a pixel
 *		%d is an int
 *		%s is a string, as it is
 *		%t is a ChartText, as XML, whole
 */
extern void svg_format(TextBuffer *out, const char *format,...);

#endif							/* CHART_SVG_H */
