/*
 * series_state.c
 *		The building form of a price_series: what its aggregates change in place.
 *
 * Only six functions at the top look into entries of either kind; the rest work on an entry's day.
 */
#include "pure.h"

#include "series_state.h"

/* Room of a first state, in entries: most groups of a wide GROUP BY are small. */
#define FIRST_CAPACITY 4

static size_t
entry_size(const SeriesState *state)
{
	return STATE_IS_WIDE(state) ? sizeof(WideEntry) : sizeof(NarrowEntry);
}

static char *
entry(const SeriesState *state, int index)
{
	return (char *) state + sizeof(SeriesState) + (size_t) index * entry_size(state);
}

/* Both kinds begin with their day. */
static int32
entry_day(const char *entry)
{
	return *(const int32 *) entry;
}

/*
 * Adds what one entry holds to another of the same day.  false where narrow entries overflow; wide
 * ones that do raise.
 */
static bool
add_entry(bool wide, char *to, const char *from)
{
	if (wide)
	{
		WideEntry  *a = (WideEntry *) to;
		const WideEntry *b = (const WideEntry *) from;
		int128		sum;
		int128		weight;

		if (__builtin_add_overflow(a->sum, b->sum, &sum) ||
			__builtin_add_overflow(a->weight, b->weight, &weight))
			series_out_of_range();
		a->sum = sum;
		a->weight = weight;
	}
	else
	{
		NarrowEntry *a = (NarrowEntry *) to;
		const NarrowEntry *b = (const NarrowEntry *) from;
		int64		sum;
		uint32		weight;

		if (__builtin_add_overflow(a->sum, b->sum, &sum) ||
			__builtin_add_overflow(a->weight, b->weight, &weight))
			return false;
		a->sum = sum;
		a->weight = weight;
	}
	return true;
}

static SeriesState *
allocate(bool wide, int capacity)
{
	size_t		size = sizeof(SeriesState) +
		(size_t) capacity * (wide ? sizeof(WideEntry) : sizeof(NarrowEntry));
	SeriesState *state = palloc(size);

	memset(state, 0, sizeof(SeriesState));
	SET_VARSIZE(state, size);
	state->header.version = SERIES_VERSION;
	state->header.flags = SERIES_BUILDING | (wide ? SERIES_WIDE_ENTRIES : 0);
	state->capacity = capacity;
	return state;
}

/* A new state with another width or room, which holds the same (entries are not narrowed). */
static SeriesState *
reallocate(const SeriesState *state, bool wide, int capacity)
{
	SeriesState *larger = allocate(wide, capacity);
	PriceSeries header = larger->header;
	int			count = state->header.count;

	Assert(capacity >= count && (wide || !STATE_IS_WIDE(state)));
	memcpy(larger, state, sizeof(SeriesState));
	larger->header.vl_len_ = header.vl_len_;
	larger->header.flags = header.flags | (state->header.flags & ~SERIES_WIDE_ENTRIES);
	larger->capacity = capacity;
	if (wide == STATE_IS_WIDE(state))
		memcpy(entry(larger, 0), entry(state, 0), count * entry_size(state));
	else
	{
		const NarrowEntry *from = NARROW_ENTRIES(state);
		WideEntry  *to = WIDE_ENTRIES(larger);

		for (int i = 0; i < count; i++)
			to[i] = (WideEntry) {from[i].day, 0, from[i].sum, from[i].weight};
	}
	return larger;
}

SeriesState *
series_state_begin(Period period)
{
	SeriesState *state = allocate(false, FIRST_CAPACITY);

	state->header.period = period;
	return state;
}

SeriesState *
series_state_copy(const SeriesState *state)
{
	return reallocate(state, STATE_IS_WIDE(state), state->capacity);
}

int32
series_state_day(const SeriesState *state, int index)
{
	return entry_day(entry(state, index));
}

void
series_state_block(const SeriesState *state, int from, int count, SeriesBlock *block)
{
	block->count = count;
	block->sum_scale = state->sum_scale;
	block->weight_scale = state->weight_scale;
	block->wide = STATE_IS_WIDE(state);
	if (block->wide)
	{
		const WideEntry *entries = WIDE_ENTRIES(state) + from;

		for (int i = 0; i < count; i++)
		{
			block->days[i] = entries[i].day;
			block->sums.wide[i] = entries[i].sum;
			block->weights.wide[i] = entries[i].weight;
		}
		block->weighted = true;
	}
	else
	{
		const NarrowEntry *entries = NARROW_ENTRIES(state) + from;
		uint32		others = 0;	/* bits of weights other than 1 */

		for (int i = 0; i < count; i++)
		{
			block->days[i] = entries[i].day;
			block->sums.narrow[i] = entries[i].sum;
			block->weights.narrow[i] = entries[i].weight;
			others |= entries[i].weight ^ 1;
		}
		block->weighted = others != 0;
	}
}

/*
 * Sorts entries [from, count) by day, those of one day in any order (they will be added): a merge
 * sort from the bottom up, which is linear on what is in order already.
 */
static void
sort_tail(SeriesState *state, int from)
{
	size_t		size = entry_size(state);
	int			count = state->header.count - from;
	char	   *source = entry(state, from);
	char	   *original = source;
	char	   *target = palloc(count * size);
	char	   *scratch = target;

	for (int width = 1; width < count; width *= 2)
	{
		CHECK_FOR_INTERRUPTS();
		for (int left = 0; left < count; left += 2 * width)
		{
			int			middle = Min(left + width, count);
			int			right = Min(left + 2 * width, count);
			int			a = left;
			int			b = middle;
			char	   *out = target + left * size;

			if (middle == right ||
				entry_day(source + (middle - 1) * size) <= entry_day(source + middle * size))
			{
				memcpy(out, source + left * size, (right - left) * size);
				continue;
			}
			while (a < middle || b < right)
			{
				bool		take_a = b == right ||
					(a < middle && entry_day(source + a * size) <= entry_day(source + b * size));

				memcpy(out, source + (take_a ? a++ : b++) * size, size);
				out += size;
			}
		}
		{
			char	   *swap = source;

			source = target;
			target = swap;
		}
	}
	if (source != original)
		memcpy(original, source, count * size);
	pfree(scratch);
}

/*
 * Merges two sorted lists of entries into `to`, adding those of one day; returns their number, or
 * -1 where narrow entries overflow.
 */
static int
merge_entries(bool wide, char *to, const char *a, int a_count, const char *b, int b_count)
{
	size_t		size = wide ? sizeof(WideEntry) : sizeof(NarrowEntry);
	const char *a_end = a + a_count * size;
	const char *b_end = b + b_count * size;
	char	   *last = NULL;
	char	   *next = to;

	while (a < a_end || b < b_end)
	{
		bool		take_a = b == b_end || (a < a_end && entry_day(a) <= entry_day(b));
		const char *from = take_a ? a : b;

		if (take_a)
			a += size;
		else
			b += size;
		if (last && entry_day(last) == entry_day(from))
		{
			if (!add_entry(wide, last, from))
				return -1;
			continue;
		}
		memcpy(next, from, size);
		last = next;
		next += size;
	}
	return (next - to) / size;
}

/*
 * Sorts and merges the tail; false, with the state still good, where narrow entries would overflow.
 */
static bool
sort_in_place(SeriesState *state)
{
	bool		wide = STATE_IS_WIDE(state);
	int			count = state->header.count;
	char	   *merged;
	int			merged_count;

	if (state->sorted == count)
		return true;
	sort_tail(state, state->sorted);
	merged = palloc(count * entry_size(state));
	merged_count = merge_entries(wide, merged, entry(state, 0), state->sorted,
								 entry(state, state->sorted), count - state->sorted);
	if (merged_count >= 0)
	{
		memcpy(entry(state, 0), merged, merged_count * entry_size(state));
		state->header.count = merged_count;
		state->sorted = merged_count;
	}
	pfree(merged);
	return merged_count >= 0;
}

/* The same, widening where narrow entries overflow: returns the sorted state, maybe another. */
static SeriesState *
sorted(SeriesState *state)
{
	if (sort_in_place(state))
		return state;
	state = reallocate(state, true, state->capacity);
	sort_in_place(state);
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

/* Makes room for `more` entries: sorts the tail first, then grows where that gained too little. */
static SeriesState *
with_room(SeriesState *state, int more)
{
	int			capacity;

	if (state->capacity - state->header.count >= more)
		return state;
	state = sorted(state);
	if (state->header.count + more <= state->capacity / 2)
		return state;
	capacity = Max(2 * state->capacity, state->header.count + more);
	return reallocate(state, STATE_IS_WIDE(state), capacity);
}

/* Brings sums (and weights) to larger scales, wide where needed. */
static SeriesState *
rescaled(SeriesState *state, int sum_scale, int weight_scale)
{
	int			count = state->header.count;
	int			by = sum_scale - state->sum_scale;

	if (by > 0 && !STATE_IS_WIDE(state))
	{
		NarrowEntry *entries = NARROW_ENTRIES(state);
		int64		factor = by <= 18 ? (int64) power_of_ten(by) : 0;
		int64		product;
		bool		fits = by <= 18;

		for (int i = 0; i < count && fits; i++)
			fits = !__builtin_mul_overflow(entries[i].sum, factor, &product);
		if (fits)
		{
			for (int i = 0; i < count; i++)
				entries[i].sum *= factor;
			state->sum_scale = sum_scale;
			by = 0;
		}
		else
			state = reallocate(state, true, state->capacity);
	}
	if (weight_scale > state->weight_scale && !STATE_IS_WIDE(state))
		state = reallocate(state, true, state->capacity);
	if (by > 0 || weight_scale > state->weight_scale)
	{
		WideEntry  *entries = WIDE_ENTRIES(state);

		for (int i = 0; i < count; i++)
		{
			Decimal		sum;
			Decimal		weight;

			if (!decimal_rescale((Decimal) {entries[i].sum, state->sum_scale}, sum_scale, &sum) ||
				!decimal_rescale((Decimal) {entries[i].weight, state->weight_scale}, weight_scale,
								 &weight))
				series_out_of_range();
			entries[i].sum = sum.mantissa;
			entries[i].weight = weight.mantissa;
		}
		state->sum_scale = sum_scale;
		state->weight_scale = weight_scale;
	}
	return state;
}

SeriesState *
series_state_add_point(SeriesState *state, const SeriesPoint *point)
{
	int			count;
	Decimal		sum;
	Decimal		weight;
	bool		narrow;

	state = rescaled(state, Max(state->sum_scale, point->sum.scale),
					 Max(state->weight_scale, point->weight.scale));
	if (!decimal_rescale(point->sum, state->sum_scale, &sum) ||
		!decimal_rescale(point->weight, state->weight_scale, &weight))
		series_out_of_range();
	narrow = sum.mantissa == (int64) sum.mantissa && weight.scale == 0 &&
		weight.mantissa == (uint32) weight.mantissa;
	if (!narrow && !STATE_IS_WIDE(state))
		state = reallocate(state, true, state->capacity);
	state = with_room(state, 1);
	count = state->header.count;
	if (STATE_IS_WIDE(state))
		WIDE_ENTRIES(state)[count] = (WideEntry) {point->day, 0, sum.mantissa, weight.mantissa};
	else
		NARROW_ENTRIES(state)[count] = (NarrowEntry) {point->day, weight.mantissa, sum.mantissa};
	if (state->sorted == count)
	{
		if (count == 0 || entry_day(entry(state, count - 1)) < point->day)
			state->sorted++;
		else if (entry_day(entry(state, count - 1)) == point->day &&
				 add_entry(STATE_IS_WIDE(state), entry(state, count - 1), entry(state, count)))
			return state;
	}
	state->header.count++;
	return state;
}

SeriesState *
series_state_add(SeriesState *state, int32 day, int64 mantissa, int scale)
{
	SeriesPoint point = {day, {mantissa, scale}, {1, 0}};

	if (series_state_add_quickly(state, day, mantissa, scale))
		return state;
	return series_state_add_point(state, &point);
}

/*
 * Merges a sorted state of the same scales and width in one pass.
 */
static SeriesState *
merge_sorted(SeriesState *state, const SeriesState *other)
{
	bool		wide = STATE_IS_WIDE(state);
	int			total = state->header.count + other->header.count;
	SeriesState *merged = reallocate(state, wide, Max(total, state->capacity));
	int			count = merge_entries(wide, entry(merged, 0), entry(state, 0), state->header.count,
									  entry(other, 0), other->header.count);

	if (count < 0)
		return merge_sorted(reallocate(state, true, state->capacity),
							reallocate(other, true, other->capacity));
	merged->header.count = count;
	merged->sorted = count;
	return merged;
}

SeriesState *
series_state_merge(SeriesState *state, const PriceSeries *other)
{
	SeriesView	view;
	SeriesCursor cursor;
	SeriesPoint point;

	series_open(&view, other);
	state->header.display_scale = Max(state->header.display_scale, view.display_scale);
	if (view.count == 0)
		return state;
	if (view.count >= state->header.count / 8)
	{
		SeriesState *addend = series_state_of(other);
		int			sum_scale = Max(state->sum_scale, addend->sum_scale);
		int			weight_scale = Max(state->weight_scale, addend->weight_scale);

		state = rescaled(sorted(state), sum_scale, weight_scale);
		addend = rescaled(sorted(addend), sum_scale, weight_scale);
		if (STATE_IS_WIDE(state) != STATE_IS_WIDE(addend))
		{
			if (STATE_IS_WIDE(state))
				addend = reallocate(addend, true, addend->capacity);
			else
				state = reallocate(state, true, state->capacity);
		}
		return merge_sorted(state, addend);
	}
	series_seek(&cursor, &view, view.first_day);
	while (series_next(&cursor, &point))
		state = series_state_add_point(state, &point);
	return state;
}

SeriesState *
series_state_of(const PriceSeries *series)
{
	SeriesView	view;
	SeriesState *state;

	series_open(&view, series);
	if (view.state)
		return series_state_copy(view.state);
	state = reallocate(series_state_begin(view.period), false, Max(view.count, FIRST_CAPACITY));
	state->base = view.base;
	if (view.base.kind != BASE_NONE)
		state->header.flags |= SERIES_HAS_BASE;
	if (view.base.kind == BASE_PENDING)
		state->header.flags |= SERIES_BASE_PENDING;
	state->header.display_scale = view.display_scale;
	for (int i = 0; i < view.block_count; i++)
	{
		SeriesBlock block;

		CHECK_FOR_INTERRUPTS();
		series_read_block(&view, i, &block);
		for (int k = 0; k < block.count; k++)
		{
			SeriesPoint point = block_point(&block, k);

			state = series_state_add_point(state, &point);
		}
	}
	return state;
}

bool
series_overlap(const SeriesView *a, const SeriesView *b, int32 *day)
{
	SeriesCursor of_a;
	SeriesCursor of_b;
	SeriesPoint point_a;
	SeriesPoint point_b;
	bool		more;

	if (a->count == 0 || b->count == 0 || a->last_day < b->first_day || b->last_day < a->first_day)
		return false;
	series_seek(&of_a, a, b->first_day);
	series_seek(&of_b, b, a->first_day);
	more = series_next(&of_a, &point_a) && series_next(&of_b, &point_b);
	while (more)
	{
		if (point_a.day == point_b.day)
		{
			*day = point_a.day;
			return true;
		}
		more = point_a.day < point_b.day ? series_next(&of_a, &point_a) : series_next(&of_b, &point_b);
	}
	return false;
}
