/*
 * panel/state.h
 *		The building form of a price_panel: what its aggregates change in place.
 *
 * The header and entries of the packed form, but in order of arrival, a name as often as it came, and
 * behind them room for more.  An item is added behind the others.  Where there is no room the
 * entries are sorted, those of one name are merged, and the result is given as much room again as it
 * takes: so an item costs amortised O(1) copies, O(log) comparisons, and memory goes with what the
 * merged panel holds.
 *
 * The functions return the state, which is another one where it had to grow.
 */
#ifndef PANEL_STATE_H
#define PANEL_STATE_H

#include "panel/panel.h"

/* A state without items. */
extern PricePanel *panel_state_begin(PanelKind kind, Period period);

/* A state that holds what a panel of either form holds; always a new one. */
extern PricePanel *panel_state_of(const PricePanel *panel);

/* Adds an item of the state's kind and period, whose series are packed. */
extern PricePanel *panel_state_add(PricePanel *state, const PanelItem *item);

/*
 * Adds all items of a panel of either form, and of the same kind and period, that was opened by
 * panel_open_entries.
 */
extern PricePanel *panel_state_merge(PricePanel *state, const PanelView *other);

/*
 * The packed form of a panel of either form; a new one, or the panel itself where it is packed.
 * Items of one name that cannot be merged: panel_conflict().
 */
extern PricePanel *panel_pack(const PricePanel *panel);

/* Opens a panel of either form; one that is being built is packed first. */
extern void panel_open_either(PanelView *view, const PricePanel *panel);

/* The packed form of items in any order, which are sorted; NULL where two have one name. */
extern PricePanel *panel_of_items(PanelKind kind, Period period, PanelItem *items, int count);

#endif							/* PANEL_STATE_H */
