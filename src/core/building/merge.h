/*
 * building/merge.h
 *		Adds whole price_series to one that is being built.
 */
#ifndef BUILDING_MERGE_H
#define BUILDING_MERGE_H

#include "building/state.h"

/* A state that holds what a series of either form holds; always a new one. */
extern SeriesState *series_state_of(const PriceSeries *series);

/* Adds all that another series holds, which has the same period. */
extern SeriesState *series_state_merge(SeriesState *state, const PriceSeries *other);

#endif							/* BUILDING_MERGE_H */
