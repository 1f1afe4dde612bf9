/*
 * chart/sparkline.h
 *		A price_series as a row of levels, for a chart of one line of text.
 */
#ifndef CHART_SPARKLINE_H
#define CHART_SPARKLINE_H

#include "series/series.h"

#define SPARKLINE_LEVELS 8
#define SPARKLINE_MAX_WIDTH 1000
#define SPARKLINE_GAP (-1)

/*
 * Levels 0 .. 7 from the lowest value to the highest, or SPARKLINE_GAP; all 3 where no value differs.
 * A series of days has a place a point; one of periods a place a period, so that a missing one shows
 * as a gap.  More places than width are brought together by their mean.  Returns the number of
 * levels, at most width.
 */
extern int	sparkline_levels(const SeriesView *view, int width, int8 *levels);

#endif							/* CHART_SPARKLINE_H */
