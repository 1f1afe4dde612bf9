/*
 * series_state.h
 *		The building form of a price_series: what its aggregates change in place.
 *
 * A flat value with slack.  Its points are in one of three kinds of place, and, where rows come in
 * order of day, full blocks of them are sealed: encoded as the packed form has them.
 *
 *		narrow list		NarrowEntry (day, number of quotes, 64-bit sum).  Entries [0, sorted) ascend by
 *						day; those behind are a tail in order of arrival, where a day may stand several
 *						times and again before.
 *		wide list		WideEntry: the same with 128-bit sums and weights, for what does not fit.
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
 *
 * The functions return the state, which is another one where it had to grow.
 */
#ifndef SERIES_STATE_H
#define SERIES_STATE_H

#include "series.h"

typedef enum StateKind
{
	STATE_NARROW,
	STATE_WIDE,
	STATE_GRID
} StateKind;

typedef struct NarrowEntry
{
	int32		day;
	uint32		weight;
	int64		sum;
} NarrowEntry;

typedef struct WideEntry
{
	int32		day;
	int32		unused;			/* zero */
	int128		sum;
	int128		weight;
} WideEntry;


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
	uint8		sum_scale;		/* of every sum outside sealed blocks */
	uint8		weight_scale;	/* of every weight of a wide list; else 0 */
	uint8		out_of_order;	/* rows did not come in order: nothing is sealed any more */
	int32		waiting;		/* quotes that wait */
	int32		rows_at_scale;	/* rows that were written with display_scale decimals, where rows
								 * are taken out again; not kept by merging */

	/*
	 * Then room for quotes that wait, `capacity` entries or cells, sealed_capacity bytes for sealed blocks (a multiple of 8),
	 * and where the base is known its value, a Decimal.
	 */
} SeriesState;

StaticAssertDecl(sizeof(NarrowEntry) == 16, "no padding in entries");
StaticAssertDecl(sizeof(WideEntry) == 40, "no padding in entries");
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

/* A state that holds what a series of either form holds; always a new one. */
extern SeriesState *series_state_of(const PriceSeries *series);

/* The reference base of the series that is being built. */
extern SeriesBase series_state_base(const SeriesState *state);

/* Adds a quote: price = mantissa x 10^-scale, weight 1. */
extern SeriesState *series_state_add(SeriesState *state, int32 day, int64 mantissa, int scale);

/* Adds a sum of price x weight, and the weight. */
extern SeriesState *series_state_add_point(SeriesState *state, const SeriesPoint *point);

/* Adds all that another series holds, which has the same period. */
extern SeriesState *series_state_merge(SeriesState *state, const PriceSeries *other);

/*
 * Takes out what series_state_add_point put in; false, with the state unchanged in value, where the
 * series does not hold that much on that day.
 */
extern bool series_state_remove(SeriesState **state, const SeriesPoint *point);

/* Notes that a row was written with so many decimals. */
static inline void
series_state_note_scale(SeriesState *state, int scale)
{
	if (unlikely(state->header.display_scale < scale))
	{
		state->header.display_scale = scale;
		state->rows_at_scale = 0;
	}
	state->rows_at_scale += state->header.display_scale == scale;
}

/*
 * Notes that such a row is taken out; false where it is the last with the most decimals, so that
 * only the rows themselves tell how many are left.
 */
static inline bool
series_state_forget_scale(SeriesState *state, int scale)
{
	if (state->header.display_scale == scale)
		state->rows_at_scale--;
	return state->rows_at_scale > 0;
}

/*
 * Adds what waits, and sorts and merges the tail of a list, which changes nothing of the value.  In place, so that a final function may do it; false where that was not possible, and
 * *state is another one.
 */
extern bool series_state_sort(SeriesState **state);

/* Opens a state for reading, from a sorted copy where it is not sorted. */
extern void series_state_open(SeriesView *view, const SeriesState *state);

/* Block `index` of an opened state. */
extern void series_state_block(const SeriesView *view, int index, SeriesBlock *block);
extern int32 series_state_block_first_day(const SeriesView *view, int index);

/* The bytes of block `index` where it is sealed; NULL where it is not. */
extern const uint8 *series_state_sealed(const SeriesView *view, int index, uint32 *length);

/* Do the two have a day in common?  (Period series with one are not merged.) */
extern bool series_overlap(const SeriesView *a, const SeriesView *b, int32 *day);

/* Adds to a narrow list in the common cases: false where it did nothing. */
static inline bool
narrow_add_quickly(SeriesState *state, int32 day, int64 sum, uint32 weight)
{
	int32		count = state->header.count;
	NarrowEntry *last = NARROW_ENTRIES(state) + count - 1;

	if (unlikely(count == 0 || state->kind != STATE_NARROW))
		return false;
	if (last->day == day)
	{
		int64		total;
		uint32		total_weight;

		if (__builtin_add_overflow(last->weight, weight, &total_weight) ||
			__builtin_add_overflow(last->sum, sum, &total))
			return false;
		last->sum = total;
		last->weight = total_weight;
		return true;
	}
	if (count == state->capacity)
		return false;
	if (day > last->day && state->sorted == count)
		state->sorted++;
	else if (state->sealed_blocks > 0)
		return false;
	last[1] = (NarrowEntry) {day, weight, sum};
	state->header.count++;
	return true;
}

/* The common cases of series_state_add, inline: false where it did nothing. */
static inline bool
series_state_add_quickly(SeriesState *state, int32 day, int64 mantissa, int scale)
{
	NarrowEntry *next;
	int64		sum;

	if (unlikely(state->sum_scale != scale))
		return false;
	if (state->kind == STATE_WIDE || waiting_room((StateKind) state->kind, state->capacity) == 0)
		return narrow_add_quickly(state, day, mantissa, 1);
	next = WAITING_ENTRIES(state) + state->waiting;
	if (state->waiting > 0 && next[-1].day == day)
	{
		if (next[-1].weight == UINT32_MAX || __builtin_add_overflow(next[-1].sum, mantissa, &sum))
			return false;
		next[-1].sum = sum;
		next[-1].weight++;
		return true;
	}
	if (unlikely(state->waiting == WAITING_ROOM))
		return false;
	*next = (NarrowEntry) {day, 1, mantissa};
	state->waiting++;
	return true;
}

#endif							/* SERIES_STATE_H */
