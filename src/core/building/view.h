/*
 * building/view.h
 *		Opens a price_series of either form, and packs one that is being built.
 *
 * Here alone is decided which form a value has.  What reads the view does not know.
 */
#ifndef BUILDING_VIEW_H
#define BUILDING_VIEW_H

#include "building/state.h"

/* Opens a series of either form.  Bytes that are none: series_corrupt(). */
extern void series_open_either(SeriesView *view, const PriceSeries *series);

/* Opens a state, which is sound, for reading, from a sorted copy where it is not sorted. */
extern void series_state_open(SeriesView *view, const SeriesState *state);

/* The packed form of a series of either form; a new one, or the series itself where it is packed. */
extern PriceSeries *series_pack(const PriceSeries *series);

#endif							/* BUILDING_VIEW_H */
