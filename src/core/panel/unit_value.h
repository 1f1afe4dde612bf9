/*
 * panel/unit_value.h
 *		Unit values: what an item cost in a week, month, quarter, half-year or year on the average of what was sold.
 */
#ifndef PANEL_UNIT_VALUE_H
#define PANEL_UNIT_VALUE_H

#include "panel/panel.h"

/*
 * Sum of price x quantity over sum of quantity in periods `to`, of the days on which the item has both, and the
 * quantity is not 0; a period with fewer than min_points of these has no value.  The point is these two sums, exact
 * as those of series/sum.h are.  NULL where a quantity is negative: that of *negative.
 */
extern PriceSeries *panel_unit_values(const PanelItem *item, Period to, int64 min_points, SeriesPoint *negative);

#endif							/* PANEL_UNIT_VALUE_H */
