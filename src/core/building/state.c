/*
 * building/state.c
 *		The building form of a price_series: adding to it and taking out, sorting, growing, sealing.
 */
#include "pure.h"

#include "building/state.h"
#include "codec/bit_packing.h"
#include "codec/block.h"
#include "fault.h"

/* A list of this many entries in order has a block sealed: a full one and some to go on with. */
#define SEALING_CAPACITY (CODEC_BLOCK_POINTS + 64)

static SeriesState *add_unscaled(SeriesState *state, const WideEntry *added);
static SeriesState *unsealed(SeriesState *state, int32 day);

/* Sorts and merges the tail of a list; false where narrow entries would overflow: nothing is lost. */
static bool
sort_list(SeriesState *state)
{
	bool		wide = is_wide(state);
	int			count = state->header.count;
	char	   *merged;
	int			merged_count;

	if (state->sorted == count)
		return true;
	sort_entries(wide, entry(state, state->sorted), count - state->sorted);
	merged = palloc(count * entry_size(wide));
	merged_count = merge_entries(wide, merged, entry(state, 0), state->sorted,
								 entry(state, state->sorted), count - state->sorted);
	if (merged_count >= 0)
	{
		memcpy(entry(state, 0), merged, merged_count * entry_size(wide));
		state->header.count = merged_count;
		state->sorted = merged_count;
	}
	pfree(merged);
	CHECK_FOR_INTERRUPTS();
	return merged_count >= 0;
}

/* Adds a quote to a grid or a narrow list where that is simple; false where it did nothing. */
static inline bool
add_in_place(SeriesState *state, const NarrowEntry *quote)
{
	if (state->kind == STATE_GRID)
		return grid_add(state, quote->day, quote->sum, quote->weight);
	return narrow_add_quickly(state, quote->day, quote->sum, quote->weight);
}

/*
 * Adds what waits, one right after the other, so that many misses of the cache are under way at
 * once.  Where that takes another state, this one stays as good as it was, which a final function
 * relies on: what went to the other one still waits here.
 */
static SeriesState *
settled(SeriesState *state)
{
	NarrowEntry waiting[WAITING_ROOM];
	SeriesState *result = state;
	int			count = state->waiting;

	memcpy(waiting, WAITING_ENTRIES(state), count * sizeof(NarrowEntry));
	state->waiting = 0;
	for (int i = 0; i < count; i++)
	{
		WideEntry	quote = {waiting[i].day, state->sum_scale, waiting[i].sum, waiting[i].weight, 1};
		SeriesState *next;

		if (add_in_place(result, &waiting[i]))
			continue;
		next = add_unscaled(result, &quote);
		if (result == state && next != state)
		{
			state->waiting = count - i;
			memcpy(WAITING_ENTRIES(state), waiting + i, state->waiting * sizeof(NarrowEntry));
		}
		result = next;
	}
	return result;
}

SeriesState *
sorted(SeriesState *state)
{
	if (state->waiting > 0)
		state = settled(state);
	if (state->kind == STATE_GRID || sort_list(state))
		return state;
	state = widened(state);
	sort_list(state);
	return state;
}

bool
series_state_sort(SeriesState **state)
{
	SeriesState *result = sorted(*state);
	bool		in_place = result == *state;

	*state = result;
	return in_place;
}

/*
 * Seals the first full block of a list that is in order, and moves the rest to the front; false
 * where the block cannot be encoded yet (a sum of over 36 digits may still be made good).
 */
static bool
seal_block(SeriesState **state)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	uint8	   *bytes = palloc(BLOCK_MAX_BYTES);
	int			rest = (*state)->header.count - CODEC_BLOCK_POINTS;
	uint32		length;
	bool		sealed;

	list_block(*state, 0, CODEC_BLOCK_POINTS, block);
	sealed = block_normalise(block);
	if (sealed)
	{
		SeriesState *to = *state;

		length = block_encode(block, NULL, bytes);
		if (to->sealed_capacity - to->sealed_bytes < length + sizeof(uint32))
			to = reallocate_list(to, to->kind, to->capacity,
								 (to->sealed_capacity + 2 * (length + sizeof(uint32)) + 7) / 8 * 16);
		memcpy(sealed_area(to) + to->sealed_bytes, &length, sizeof(uint32));
		memcpy(sealed_area(to) + to->sealed_bytes + sizeof(uint32), bytes, length);
		to->sealed_bytes += length + sizeof(uint32);
		to->sealed_blocks++;
		to->header.last_day = block->days[CODEC_BLOCK_POINTS - 1];
		memmove(entry(to, 0), entry(to, CODEC_BLOCK_POINTS), rest * place_size(to->kind));
		to->header.count = rest;
		to->sorted = rest;
		*state = to;
	}
	pfree(block);
	pfree(bytes);
	return sealed;
}

/*
 * What becomes of a full list: see the head of building/state.h.  It may be of another kind afterwards, and
 * full again where it was made anew.
 */
static SeriesState *
with_room(SeriesState *state)
{
	int			count = state->header.count;
	int			capacity = 2 * count;

	if (state->sorted == count && !state->out_of_order)
	{
		if (count >= SEALING_CAPACITY && seal_block(&state))
			return state;
		if (count < SEALING_CAPACITY)
			capacity = Min(capacity, SEALING_CAPACITY);
	}
	else
	{
		state->out_of_order = true;
		if (state->sealed_blocks > 0)
			return unsealed(state, entry_day(entry(state, 0)));
		state = sorted(state);
		count = state->header.count;
		if (state->kind == STATE_NARROW &&
			grid_is_dense(count, NARROW_ENTRIES(state)[0].day, NARROW_ENTRIES(state)[count - 1].day))
		{
			SeriesState *grid = to_grid(state, NARROW_ENTRIES(state)[0].day,
										NARROW_ENTRIES(state)[count - 1].day);

			if (grid)
				return grid;
		}
		if (count <= state->capacity / 2)
			return state;
	}
	return reallocate_list(state, state->kind, capacity, state->sealed_capacity);
}

SeriesState *
rescaled(SeriesState *state, int sum_scale, int weight_scale)
{
	int			by;

	sum_scale = Max(sum_scale, state->sum_scale);
	weight_scale = Max(weight_scale, state->weight_scale);
	by = is_wide(state) ? 0 : sum_scale - state->sum_scale;
	if (by == 0 && weight_scale == state->weight_scale)
		return state;
	if (state->waiting > 0)
		state = settled(state);
	if (state->kind == STATE_GRID && weight_scale == 0)
	{
		if (by <= 18 && rescale_grid(state, (int64) power_of_ten(by)))
		{
			state->sum_scale = sum_scale;
			return state;
		}
	}
	if (state->kind == STATE_GRID)
		state = grid_to_list(state);
	if (state->kind == STATE_NARROW && weight_scale == 0 &&
		by <= 18 && rescale_narrow(state, (int64) power_of_ten(by)))
	{
		state->sum_scale = sum_scale;
		return state;
	}
	if (state->kind == STATE_NARROW)
		state = widened(state);
	if (weight_scale > state->weight_scale)
		rescale_weights(state, weight_scale);
	return state;
}

/* Adds an entry to a list that has room. */
static void
list_append(SeriesState *state, const WideEntry *added)
{
	int			count = state->header.count;

	if (is_wide(state))
		WIDE_ENTRIES(state)[count] = *added;
	else
		NARROW_ENTRIES(state)[count] = (NarrowEntry) {added->day, (uint32) added->weight, (int64) added->sum};
	if (state->sorted == count && count > 0 && entry_day(entry(state, count - 1)) == added->day &&
		add_entry(is_wide(state), entry(state, count - 1), entry(state, count)))
		return;
	if (state->sorted == count && (count == 0 || entry_day(entry(state, count - 1)) < added->day))
		state->sorted++;
	state->header.count++;
}

/*
 * Adds a sum and a weight to a state that has nothing waiting; the weight is at its scale.  Where the sum is at its
 * scale, and undivided, it stays as narrow as it may.
 */
static SeriesState *
add_unscaled(SeriesState *state, const WideEntry *added)
{
	int32		day = added->day;
	bool		narrow = added->sum == (int64) added->sum && added->weight == (uint32) added->weight &&
		state->weight_scale == 0 && added->scale == state->sum_scale && added->divisor == 1;

	if (state->sealed_blocks > 0 && day <= state->header.last_day)
		state = unsealed(state, day);
	if (state->kind == STATE_GRID)
	{
		if (narrow && added->weight <= CELL_COUNT_MASK)
		{
			int32		first = Min(state->origin, day);
			int32		last = Max(state->origin + state->capacity - 1, day);

			if (grid_add(state, day, (int64) added->sum, (int64) added->weight))
				return state;
			if (last - first >= state->capacity && grid_is_dense(state->header.count + 1, first, last))
			{
				state = to_grid(state, first, last);
				if (grid_add(state, day, (int64) added->sum, (int64) added->weight))
					return state;
			}
		}
		state = grid_to_list(state);
	}
	if (!narrow && !is_wide(state))
		state = widened(state);
	if (state->header.count == state->capacity)
		return add_unscaled(with_room(state), added);
	list_append(state, added);
	return state;
}

SeriesState *
series_state_add_point(SeriesState *state, const SeriesPoint *point)
{
	WideEntry	added = {point->day, point->sum.scale, point->sum.mantissa, 0, point->divisor};
	Decimal		sum;
	Decimal		weight;

	state = rescaled(state, point->sum.scale, point->weight.scale);
	if (!decimal_rescale(point->weight, state->weight_scale, &weight))
		point_out_of_range(point);
	added.weight = weight.mantissa;
	if (!is_wide(state) && decimal_rescale(point->sum, state->sum_scale, &sum))
	{
		added.scale = sum.scale;
		added.sum = sum.mantissa;
	}
	if (state->waiting > 0)
		state = settled(state);
	return add_unscaled(state, &added);
}

SeriesState *
series_state_add(SeriesState *state, int32 day, int64 mantissa, int scale)
{
	SeriesPoint point;
	int			by = state->sum_scale - scale;
	int64		scaled;

	if (likely(series_state_add_quickly(state, day, mantissa, scale)))
		return state;
	/* a price written with fewer decimals than others */
	if (by > 0 && by <= 18 &&
		!__builtin_mul_overflow(mantissa, (int64) power_of_ten(by), &scaled) &&
		series_state_add_quickly(state, day, scaled, state->sum_scale))
		return state;
	point = point_of_value(day, (Decimal) {mantissa, scale});
	return series_state_add_point(state, &point);
}

/*
 * Adds points of a block, from point `from` on, as far as they are 64-bit integers at a scale not above that
 * of the state and go where it has room; returns the first that it could not add.
 */
static int
add_quickly(SeriesState *state, const SeriesBlock *block, int from)
{
	int64		factor;
	int64		sum;
	int			i;

	if (block->wide || block->weight_scale > 0 || block->sum_scale > state->sum_scale ||
		state->sum_scale - block->sum_scale > 18)
		return from;
	factor = (int64) power_of_ten(state->sum_scale - block->sum_scale);
	for (i = from; i < block->count; i++)
	{
		int64		weight = block->weighted ? block->weights.narrow[i] : 1;

		if (__builtin_mul_overflow(block->sums.narrow[i], factor, &sum))
			break;
		if (state->kind == STATE_GRID ? !grid_add(state, block->days[i], sum, weight) :
			weight > UINT32_MAX || !narrow_add_quickly(state, block->days[i], sum, (uint32) weight))
			break;
	}
	return i;
}

SeriesState *
add_block(SeriesState *state, const SeriesBlock *block)
{
	state = rescaled(state, block->sum_scale, block->weighted ? block->weight_scale : 0);
	for (int i = add_quickly(state, block, 0); i < block->count; i = add_quickly(state, block, i))
	{
		SeriesPoint point = block_point(block, i++);

		state = series_state_add_point(state, &point);
	}
	return state;
}

SeriesState *
out_of_order(SeriesState *state, int32 first, int32 last)
{
	SeriesBase	base = series_state_base(state);
	SeriesState *result = series_state_begin((Period) state->header.period, &base);
	int			points = state->sealed_blocks * CODEC_BLOCK_POINTS + state->header.count;
	const uint8 *sealed = sealed_area(state);
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	Assert(state->kind != STATE_GRID && state->waiting == 0);
	result->header.display_scale = state->header.display_scale;
	/* not less: the caller may have what it adds at these scales already */
	result->sum_scale = state->sum_scale;
	result->weight_scale = state->weight_scale;
	result->out_of_order = true;
	if (state->weight_scale == 0 && grid_is_dense(points, first, last))
		result = to_grid(result, first, last);
	else
		result = reallocate_list(result, state->weight_scale == 0 ? STATE_NARROW : STATE_WIDE, points + points / 2 + 1, 0);
	for (int i = 0; i < state->sealed_blocks; i++)
	{
		uint32		length;

		CHECK_FOR_INTERRUPTS();
		memcpy(&length, sealed, sizeof(uint32));
		if (!block_decode(sealed + sizeof(uint32), length, CODEC_BLOCK_POINTS, block))
			series_corrupt("block");
		result = add_block(result, block);
		sealed += sizeof(uint32) + length;
	}
	for (int i = 0; i < state->header.count; i += CODEC_BLOCK_POINTS)
	{
		list_block(state, i, Min(state->header.count - i, CODEC_BLOCK_POINTS), block);
		result = add_block(result, block);
	}
	pfree(block);
	return result;
}

/* The same without sealed blocks, of which there are some, for rows in no order, one of them on `day`. */
static SeriesState *
unsealed(SeriesState *state, int32 day)
{
	int32		first_day = (int32) load_uint32(sealed_area(state) + sizeof(uint32));
	int32		last_day = state->header.last_day;

	for (int i = 0; i < state->header.count; i++)
		last_day = Max(last_day, entry_day(entry(state, i)));
	return out_of_order(state, Min(day, first_day), Max(day, last_day));
}

/* The index of the entry of a day in a sorted list, or -1. */
static int
find_entry(const SeriesState *state, int32 day)
{
	int			low = 0;
	int			high = state->header.count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (entry_day(entry(state, middle)) < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low < state->header.count && entry_day(entry(state, low)) == day ? low : -1;
}

/* The place of a day, or -1: an entry of a sorted list, or a cell. */
static int
find_place(const SeriesState *state, int32 day)
{
	if (state->kind != STATE_GRID)
		return find_entry(state, day);
	return (uint32) day - (uint32) state->origin < (uint32) state->capacity ? day - state->origin : -1;
}

static int128
place_weight(const SeriesState *state, int index)
{
	if (state->kind == STATE_GRID)
		return cell_entry(state, index).weight;
	return is_wide(state) ? WIDE_ENTRIES(state)[index].weight : NARROW_ENTRIES(state)[index].weight;
}

/*
 * Takes a sum and a weight, not more than there is, out of what a day has; false, and nothing is done, where
 * the place cannot hold what is left.  Where no weight is left, nor is a sum, even if another one was put in:
 * a cell that is not 0 is counted.
 */
static bool
take_out(SeriesState *state, int index, Decimal sum, int128 weight)
{
	if (state->kind == STATE_GRID)
	{
		NarrowEntry rest = cell_entry(state, index);

		rest.weight -= (uint32) weight;
		if (__builtin_sub_overflow(rest.sum, sum.mantissa, &rest.sum) ||
			(int64) ((uint64) rest.sum << CELL_COUNT_BITS) >> CELL_COUNT_BITS != rest.sum)
			return false;
		GRID_CELLS(state)[index] = rest.weight == 0 ? 0 :
			(int64) ((uint64) rest.sum << CELL_COUNT_BITS) + rest.weight;
	}
	else if (is_wide(state))
	{
		WideEntry  *at = WIDE_ENTRIES(state) + index;
		Decimal		rest;

		/* rows are not divided: the frame is made of more than rows */
		if (at->divisor != 1 || !decimal_subtract((Decimal) {at->sum, at->scale}, sum, &rest))
			return false;
		at->sum = rest.mantissa;
		at->scale = rest.scale;
		at->weight -= weight;
	}
	else
	{
		NarrowEntry *at = NARROW_ENTRIES(state) + index;
		int64		rest;

		if (__builtin_sub_overflow(at->sum, sum.mantissa, &rest))
			return false;
		at->sum = rest;
		at->weight -= (uint32) weight;
	}
	return true;
}

bool
series_state_remove(SeriesState **state, const SeriesPoint *point)
{
	SeriesState *from = *state;
	Decimal		sum = point->sum;
	Decimal		weight;
	int			index;

	from = sorted(from);
	if (from->sealed_blocks > 0)
		from = sorted(unsealed(from, point->day));
	*state = from;
	if ((!is_wide(from) && !decimal_rescale(point->sum, from->sum_scale, &sum)) ||
		!decimal_rescale(point->weight, from->weight_scale, &weight))
		return false;
	for (;;)
	{
		index = find_place(from, point->day);
		if (index < 0 || weight.mantissa > place_weight(from, index))
			return false;
		if (take_out(from, index, sum, weight.mantissa))
			break;
		/* what is left may be larger than what there was, where quotes had cancelled out */
		if (is_wide(from))
			return false;
		from = from->kind == STATE_GRID ? grid_to_list(from) : widened(from);
		*state = from;
	}
	if (place_weight(from, index) == 0)
	{
		from->header.count--;
		if (from->kind != STATE_GRID)
		{
			memmove(entry(from, index), entry(from, index + 1),
					(from->header.count - index) * place_size(from->kind));
			from->sorted--;
		}
	}
	return true;
}
