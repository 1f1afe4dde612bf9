/*
 * series_state_view.h
 *		Reads the building form of a price_series.
 */
#ifndef SERIES_STATE_VIEW_H
#define SERIES_STATE_VIEW_H

#include "series_state.h"

/* Opens a state for reading, from a sorted copy where it is not sorted. */
extern void series_state_open(SeriesView *view, const SeriesState *state);

/* Block `index` of an opened state. */
extern void series_state_block(const SeriesView *view, int index, SeriesBlock *block);
extern int32 series_state_block_first_day(const SeriesView *view, int index);

/* The bytes of block `index` where it is sealed; NULL where it is not. */
extern const uint8 *series_state_sealed(const SeriesView *view, int index, uint32 *length);

#endif							/* SERIES_STATE_VIEW_H */
