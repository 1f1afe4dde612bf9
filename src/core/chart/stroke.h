/*
 * chart/stroke.h
 *		How the lines of a chart look, and how they are told apart, in colour and without.
 */
#ifndef CHART_STROKE_H
#define CHART_STROKE_H

#include "chart/line.h"

/* As many lines look different: every colour, each with a marker of its own, with every dash. */
#define STROKE_COLOURS 7
#define STROKE_DASHES 3
#define STROKE_COUNT (STROKE_COLOURS * STROKE_DASHES)

/* Attributes of the group that holds a line of stroke i: <g ATTRIBUTES>.  A dense line is thin. */
extern void stroke_attributes(TextBuffer *out, int i, bool dense);

/* The path through the points. */
extern void stroke_path(TextBuffer *out, const DrawnPoint *points, int count);

/*
 * Markers of stroke i at points that stand alone, and at all where they are not close; else, where the
 * line is to be told apart from others, at some, at other places than those of the next strokes.
 */
extern void stroke_markers(TextBuffer *out, int i, bool told_apart, const DrawnPoint *points, int count);

/* A sample for the legend, from a line's end to its label; the marker stands at the latter. */
extern void stroke_sample(TextBuffer *out, int i, DrawnPoint from, DrawnPoint to);

#endif							/* CHART_STROKE_H */
