/*
 * building/state.h
 *		The building form of a price_series: what its aggregates change in place.
 *
 * The functions return the state, which is another one where it had to grow.
 */
#ifndef BUILDING_STATE_H
#define BUILDING_STATE_H

#include "building/place.h"

/* Adds a quote: price = mantissa x 10^-scale, weight 1. */
extern SeriesState *series_state_add(SeriesState *state, int32 day, int64 mantissa, int scale);

/* Adds a sum of price x weight, and the weight. */
extern SeriesState *series_state_add_point(SeriesState *state, const SeriesPoint *point);

/*
 * Takes out what series_state_add_point put in; false, with the state unchanged in value, where the
 * series does not hold that much on that day, or has taken a scale since at which the point has more than
 * 36 digits or what is left more than 128 bits.
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
 * Adds what waits, and sorts and merges the tail of a list, which changes nothing of the value.  In
 * place, so that a final function may do it; false where that was not possible, and *state is another
 * one.
 */
extern bool series_state_sort(SeriesState **state);

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

#endif							/* BUILDING_STATE_H */
