/*
 * series_state.h
 *		The building form of a price_series: what its aggregates change in place.
 *
 * A flat value with slack.  Entries [0, sorted) are in strictly ascending order of day, those from
 * `sorted` on are a tail in order of arrival, where a day may stand several times and again before.
 * When the room is used up the tail is sorted and merged, and the room doubled where that leaves it
 * more than half full; so a row costs amortised O(log) and memory goes with the distinct days.
 *
 * The functions return the state, which is another one where it had to grow.
 */
#ifndef SERIES_STATE_H
#define SERIES_STATE_H

#include "series.h"

/* While every weight is a count of quotes and sums fit 64 bits. */
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

typedef struct SeriesState
{
	PriceSeries header;			/* flags has SERIES_BUILDING; count is that of the entries */
	int32		sorted;
	int32		capacity;		/* entries that there is room for */
	uint8		sum_scale;		/* of every sum */
	uint8		weight_scale;	/* of every weight; 0 where entries are narrow */
	uint8		unused[6];		/* zero */
	SeriesBase	base;
	/* entries follow, MAXALIGNed */
} SeriesState;

StaticAssertDecl(sizeof(NarrowEntry) == 16, "no padding in entries");
StaticAssertDecl(sizeof(WideEntry) == 40, "no padding in entries");
StaticAssertDecl(sizeof(SeriesState) % 8 == 0, "entries are aligned");

#define STATE_IS_WIDE(state) (((state)->header.flags & SERIES_WIDE_ENTRIES) != 0)
#define NARROW_ENTRIES(state) ((NarrowEntry *) ((char *) (state) + sizeof(SeriesState)))
#define WIDE_ENTRIES(state) ((WideEntry *) ((char *) (state) + sizeof(SeriesState)))

/* An empty state. */
extern SeriesState *series_state_begin(Period period);

/* A state that holds what a series of either form holds; always a new one. */
extern SeriesState *series_state_of(const PriceSeries *series);

/* Adds a quote: price = mantissa x 10^-scale, weight 1. */
extern SeriesState *series_state_add(SeriesState *state, int32 day, int64 mantissa, int scale);

/* Adds a sum of price x weight, and the weight. */
extern SeriesState *series_state_add_point(SeriesState *state, const SeriesPoint *point);

/* Adds all that another series holds, which has the same period. */
extern SeriesState *series_state_merge(SeriesState *state, const PriceSeries *other);

/* A copy with the same room. */
extern SeriesState *series_state_copy(const SeriesState *state);

/* The day of a sorted entry; count entries from `from` on as a block (not normalised). */
extern int32 series_state_day(const SeriesState *state, int index);
extern void series_state_block(const SeriesState *state, int from, int count, SeriesBlock *block);

/*
 * Sorts and merges the tail, which changes nothing of the value.  In place, so that a final function
 * may do it; false where sums overflow the narrow entries, and *state is a wide copy.
 */
extern bool series_state_sort(SeriesState **state);

/* Do the two have a day in common?  (Period series with one are not merged.) */
extern bool series_overlap(const SeriesView *a, const SeriesView *b, int32 *day);

/* The common case of series_state_add, inline: false where it did nothing. */
static inline bool
series_state_add_quickly(SeriesState *state, int32 day, int64 mantissa, int scale)
{
	int32		count = state->header.count;
	NarrowEntry *last;

	if (count == 0 || state->sum_scale != scale || STATE_IS_WIDE(state))
		return false;
	last = NARROW_ENTRIES(state) + count - 1;
	if (last->day == day)
	{
		int64		sum;

		if (last->weight == UINT32_MAX || __builtin_add_overflow(last->sum, mantissa, &sum))
			return false;
		last->sum = sum;
		last->weight++;
		return true;
	}
	if (count == state->capacity)
		return false;
	if (state->sorted == count && day > last->day)
		state->sorted++;
	last[1].day = day;
	last[1].weight = 1;
	last[1].sum = mantissa;
	state->header.count++;
	return true;
}

#endif							/* SERIES_STATE_H */
