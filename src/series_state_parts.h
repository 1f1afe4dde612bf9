/*
 * series_state_parts.h
 *		What the files of the building form share.  From the ground up: series_list.c (lists of
 *		entries), series_state_place.c (kinds of place), series_state.c (adding, sorting, sealing),
 *		series_state_view.c (reading), series_merge.c (merging whole series).
 */
#ifndef SERIES_STATE_PARTS_H
#define SERIES_STATE_PARTS_H

#include "series_list.h"
#include "series_state.h"

/* From this many days on a list may become a grid, of at most GRID_SPREAD calendar days for each. */
#define GRID_MIN_DAYS 48
#define GRID_SPREAD 16

static inline bool
grid_is_dense(int days, int64 first, int64 last)
{
	return days >= GRID_MIN_DAYS && last - first < (int64) GRID_SPREAD * days;
}

/*
 * Adds a sum of `weight` quotes to a cell of the grid; false where it did nothing because the day
 * lies outside or the cell cannot hold it.
 */
static inline bool
grid_add(SeriesState *state, int32 day, int64 sum, int64 weight)
{
	uint32		index = (uint32) day - (uint32) state->origin;
	int64	   *cell = GRID_CELLS(state) + index;
	int64		shifted = (int64) ((uint64) sum << CELL_COUNT_BITS);
	int64		added;

	if (unlikely(index >= (uint32) state->capacity || (shifted >> CELL_COUNT_BITS) != sum ||
				 weight > CELL_COUNT_MASK - (*cell & CELL_COUNT_MASK) ||
				 __builtin_add_overflow(*cell, shifted + weight, &added)))
		return false;
	state->header.count += *cell == 0;
	*cell = added;
	return true;
}

static inline size_t
place_size(StateKind kind)
{
	return kind == STATE_GRID ? sizeof(int64) : entry_size(kind == STATE_WIDE);
}

/* Bytes of the quotes that wait and the entries or cells. */
static inline size_t
content_bytes(StateKind kind, int capacity)
{
	return capacity * place_size(kind) + waiting_room(kind, capacity) * sizeof(NarrowEntry);
}

static inline bool
is_wide(const SeriesState *state)
{
	return state->kind == STATE_WIDE;
}

static inline char *
entry(const SeriesState *state, int index)
{
	return STATE_CONTENT(state) +
		waiting_room((StateKind) state->kind, state->capacity) * sizeof(NarrowEntry) +
		(size_t) index * place_size((StateKind) state->kind);
}

static inline uint8 *
sealed_area(const SeriesState *state)
{
	return (uint8 *) STATE_CONTENT(state) + content_bytes(state->kind, state->capacity);
}

/*
 * A new state with room for `capacity` entries or cells of a kind and for sealed blocks, with what
 * the old one says of itself, and its sealed blocks, but none of its entries.
 */
extern SeriesState *allocate_state(const SeriesState *old, StateKind kind, int capacity,
								   size_t sealed_capacity);

/* A list with another room, or a wide one of a narrow one; the entries stay. */
extern SeriesState *reallocate_list(const SeriesState *state, StateKind kind, int capacity,
									size_t sealed_capacity);

/* A narrow list as a wide one with the same room; a grid as a narrow list. */
extern SeriesState *widened(const SeriesState *state);
extern SeriesState *grid_to_list(const SeriesState *state);

/*
 * A grid for days first .. last, with room to go on, of a sorted narrow list or a grid; NULL where
 * the cells cannot hold the entries.
 */
extern SeriesState *to_grid(const SeriesState *state, int32 first, int32 last);

/* The point of a cell. */
extern NarrowEntry cell_entry(const SeriesState *state, int index);

/*
 * Multiplies every sum by a factor; false, and nothing is done, where one overflows.  A wide list
 * takes other scales, which are not smaller; where that overflows: series_out_of_range().
 */
extern bool rescale_grid(SeriesState *state, int64 factor);
extern bool rescale_narrow(SeriesState *state, int64 factor);
extern void rescale_wide(SeriesState *state, int sum_scale, int weight_scale);

/*
 * The state with nothing in a tail or waiting: a wide list where narrow entries would overflow, a
 * larger grid or a list where a cell could not take what waits.
 */
extern SeriesState *sorted(SeriesState *state);

/* Brings sums and weights to these scales, or larger ones that they have, in a kind that holds them. */
extern SeriesState *rescaled(SeriesState *state, int sum_scale, int weight_scale);

/*
 * The same without sealed blocks, for rows in no order on days first .. last, where all days of the
 * state lie: a grid where that is dense enough, else a list.  Nothing waits in the state, and it is
 * no grid.
 */
extern SeriesState *out_of_order(SeriesState *state, int32 first, int32 last);

/* Adds every point of a block. */
extern SeriesState *add_block(SeriesState *state, const SeriesBlock *block);

/* Fills a block with entries [from, from + count) of a list. */
extern void list_block(const SeriesState *state, int from, int count, SeriesBlock *block);

#endif							/* SERIES_STATE_PARTS_H */
