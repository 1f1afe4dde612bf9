/*
 * building/place.h
 *		The building form of a price_series as it lies in memory, and the kinds of place for its
 *		points: allocating them, and turning one into another.
 *
 * A flat value with slack.  Its points are in one of three kinds of place, and, where rows come in
 * order of day, full blocks of them are sealed: encoded as the packed form has them.
 *
 *		narrow list		NarrowEntry (day, number of quotes, 64-bit sum).  Entries [0, sorted) ascend by
 *						day; those behind are a tail in order of arrival, where a day may stand several
 *						times and again before.
 *		wide list		WideEntry: the same with 128-bit sums and weights, each sum with a scale and a divisor
 *						of its own, for what does not fit.
 *		grid			a cell a calendar day from `origin` on: for rows in no order over days that lie
 *						close together.  A cell is sum x 2^16 + number of quotes; 0 where the day has none.
 *
 * In front of a grid, and of a narrow list of some length, is room for quotes that wait: they are
 * added many at a time.  So a row touches memory right behind the header only, and the misses of the
 * cache, when many are added, overlap.
 *
 * A list that is full is sealed up to its last points where it is in order, else sorted and merged;
 * then it becomes a grid where that is dense enough, or grows.  So a row costs amortised O(1), at
 * worst O(log), and memory goes with the distinct days.
 */
#ifndef BUILDING_PLACE_H
#define BUILDING_PLACE_H

#include "series/list.h"

typedef enum StateKind
{
	STATE_NARROW,
	STATE_WIDE,
	STATE_GRID
} StateKind;

/* Narrow lists of this capacity and more, and grids, have room for quotes that wait. */
#define WAITING_FROM 96
#define WAITING_ROOM 64

#define CELL_COUNT_BITS 16
#define CELL_COUNT_MASK 0xFFFF

typedef struct SeriesState
{
	PriceSeries header;			/* SERIES_BUILDING; count is of the points outside sealed blocks;
								 * last_day is that of the last sealed point */
	int32		capacity;		/* entries or cells that there is room for */
	int32		sorted;			/* lists: entries in order */
	int32		origin;			/* grid: day of the first cell */
	int32		sealed_blocks;
	uint32		sealed_bytes;	/* of the sealed blocks, each behind its length (uint32) */
	uint32		sealed_capacity;
	DayRange	base_range;		/* where SERIES_HAS_BASE */
	uint8		kind;			/* a StateKind */
	uint8		sum_scale;		/* of every sum of a narrow list or a grid */
	uint8		weight_scale;	/* of every weight of a wide list; else 0 */
	uint8		out_of_order;	/* rows did not come in order: nothing is sealed any more */
	int32		waiting;		/* quotes that wait */
	int32		rows_at_scale;	/* rows that were written with display_scale decimals, where rows
								 * are taken out again; not kept by merging */

	/*
	 * Then room for quotes that wait, `capacity` entries or cells, sealed_capacity bytes for sealed
	 * blocks (a multiple of 8), and where the base is known its value, a Decimal.
	 */
} SeriesState;

StaticAssertDecl(sizeof(SeriesState) == 64, "entries are aligned");

#define STATE_CONTENT(state) ((char *) (state) + sizeof(SeriesState))
#define WAITING_ENTRIES(state) ((NarrowEntry *) STATE_CONTENT(state))
#define NARROW_ENTRIES(state) (WAITING_ENTRIES(state) + waiting_room(STATE_NARROW, (state)->capacity))
#define WIDE_ENTRIES(state) ((WideEntry *) STATE_CONTENT(state))
#define GRID_CELLS(state) ((int64 *) (WAITING_ENTRIES(state) + WAITING_ROOM))

/* How many quotes may wait in a state of a kind and a capacity. */
static inline int
waiting_room(StateKind kind, int capacity)
{
	return kind == STATE_GRID || (kind == STATE_NARROW && capacity >= WAITING_FROM) ? WAITING_ROOM : 0;
}

/* An empty state. */
extern SeriesState *series_state_begin(Period period, const SeriesBase *base);

/* The reference base of the series that is being built. */
extern SeriesBase series_state_base(const SeriesState *state);

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
 * Is what a state says of itself true, so that all its places lie within its bytes?  One that was stored (an
 * aggregate without a final function does that) may have been altered there.
 */
extern bool state_is_sound(const SeriesState *state);

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
 * Multiplies every sum by a factor; false, and nothing is done, where one overflows.  The weights of a wide
 * list take another scale, which is not smaller; where that overflows: series_out_of_range().
 */
extern bool rescale_grid(SeriesState *state, int64 factor);
extern bool rescale_narrow(SeriesState *state, int64 factor);
extern void rescale_weights(SeriesState *state, int weight_scale);

/* Fills a block with entries [from, from + count) of a list. */
extern void list_block(const SeriesState *state, int from, int count, SeriesBlock *block);

#endif							/* BUILDING_PLACE_H */
