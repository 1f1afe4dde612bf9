/*
 * chart/chart.h
 *		What a chart is to show.
 */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "chart/line.h"

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
	Period		period;			/* the shortest of the lines' */
	int			panels;			/* at least 1 */
	ChartText  *headings;		/* of the panels */
	int			lines;			/* at most STROKE_COUNT in a panel */
	ChartLine  *line;
} Chart;

#endif							/* CHART_CHART_H */
