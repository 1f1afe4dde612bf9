/*
 * chart/line.h
 *		A series as a line of a chart: what it spans, where it is interrupted, and its drawn points.
 */
#ifndef CHART_LINE_H
#define CHART_LINE_H

#include "chart/date_axis.h"
#include "chart/svg.h"
#include "chart/value_axis.h"
#include "series/series.h"

/*
 * A line is interrupted where its series has a gap: where a period is missing, and in a series of days
 * where two points are more than GAP_DAYS days apart, so that weekends and the long holidays of the trade
 * are none, and more than GAP_TIMES times as far as usual (the median), so that the line of weekly
 * or monthly quotes is whole.
 */
#define GAP_DAYS 14
#define GAP_TIMES 3

typedef struct ChartLine
{
	SeriesView	view;			/* count 0: no data */
	ChartText	label;
	int			panel;
	bool		centred;		/* a point stands in the middle of its period: beside lines of shorter ones */

	/* found by chart_line_measure, undefined where there are no points */
	Decimal		low;
	Decimal		high;
	Decimal		last;
	int32		furthest;		/* the most days, or periods, apart that are no gap */
} ChartLine;

extern void chart_line_measure(ChartLine *line);

/* The day at which the point of a day, or of the period that begins there, is drawn. */
extern int32 chart_line_day(const ChartLine *line, int32 day);

/* Where a panel draws: its axes, and the top left corner and the size of its plot, in tenths of a pixel. */
typedef struct ChartPlot
{
	const DateAxis *dates;
	const ValueAxis *values;
	int			left;
	int			top;
	int			width;
	int			height;
} ChartPlot;

typedef struct DrawnPoint
{
	int			x;				/* tenths of a pixel of the picture */
	int			y;
	bool		begins;			/* nothing leads to it: the first, or the first after a gap */
} DrawnPoint;

/*
 * The points that are drawn, palloc'd; returns their number.  Of the points of a column of one pixel these
 * are the first, the lowest, the highest and the last of each uninterrupted stretch: the line looks as it
 * would with all of them, and no high or low is lost.  (U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl, "M4:
 * A Visualization-Oriented Time Series Data Aggregation", PVLDB 7 (2014).)
 */
extern int	chart_line_points(const ChartLine *line, const ChartPlot *plot, DrawnPoint **points);

#endif							/* CHART_LINE_H */
