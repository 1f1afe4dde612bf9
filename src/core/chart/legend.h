/*
 * chart/legend.h
 *		The labels of a panel's lines, to the right of where these end.
 */
#ifndef CHART_LEGEND_H
#define CHART_LEGEND_H

#include "pure.h"

/* Height of a label, in tenths of a pixel. */
#define LEGEND_ROW 150

typedef struct LegendEntry
{
	int			line;			/* which one it is of */
	int			wanted;			/* where its middle should stand: tenths of a pixel, downwards */
	int			y;				/* where it stands */
} LegendEntry;

/*
 * Sorts the entries from top to bottom, those of equal place as they come, and places them between top
 * and bottom, where they have room, so that none covers another and each is near where it should be.
 */
extern void legend_place(LegendEntry *entries, int count, int top, int bottom);

#endif							/* CHART_LEGEND_H */
