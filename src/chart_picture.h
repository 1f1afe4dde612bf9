/*
 * chart_picture.h
 *		A line chart as an SVG picture: panels one above the other, on one axis of days.
 */
#ifndef CHART_PICTURE_H
#define CHART_PICTURE_H

#include "chart_line.h"

#define CHART_LEAST_WIDTH 300
#define CHART_MOST_SIZE 4000	/* width and height */
#define CHART_MOST_PANELS 20

typedef struct Chart
{
	ChartText	title;
	ChartText	unit;
	int			width;			/* pixels */
	int			height;			/* 0: what is readable */
	ChartLanguage language;
	Period		period;			/* of all lines */
	int			panels;			/* at least 1 */
	ChartText  *headings;		/* of the panels */
	int			lines;			/* at most STROKE_COUNT in a panel */
	ChartLine  *line;
} Chart;

/* The least height in which its panels and labels have room. */
extern int	chart_least_height(const Chart *chart);

/* Draws it, palloc'd; the height is 0 or large enough. */
extern TextBuffer chart_draw(const Chart *chart);

#endif							/* CHART_PICTURE_H */
