/*
 * chart/legend.c
 *		The labels of a panel's lines, to the right of where these end.
 */
#include "pure.h"

#include "chart/legend.h"

/* Where the first of some labels that stand close stands: such that their mean is where it should be. */
static int
block_place(const LegendEntry *entries, int count, int top, int bottom)
{
	int			sum = 0;

	for (int i = 0; i < count; i++)
		sum += entries[i].wanted - i * LEGEND_ROW;
	return Max(top, Min(bottom - (count - 1) * LEGEND_ROW, sum / count));
}

void
legend_place(LegendEntry *entries, int count, int top, int bottom)
{
	/* few: by insertion, which keeps the order of equal ones */
	for (int i = 1; i < count; i++)
	{
		LegendEntry entry = entries[i];
		int			at = i;

		for (; at > 0 && entries[at - 1].wanted > entry.wanted; at--)
			entries[at] = entries[at - 1];
		entries[at] = entry;
	}
	for (int i = 0; i < count; i++)
	{
		int			first = i;
		int			place = block_place(&entries[i], 1, top, bottom);

		/* a label that would cover the one before moves together with it */
		while (first > 0 && place < entries[first - 1].y + LEGEND_ROW)
		{
			first--;
			place = block_place(&entries[first], i - first + 1, top, bottom);
		}
		for (int at = first; at <= i; at++)
			entries[at].y = place + (at - first) * LEGEND_ROW;
	}
}
