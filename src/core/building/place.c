/*
 * building/place.c
 *		The kinds of place in which the building form of a price_series keeps its points: allocating
 *		them, and turning one into another.
 */
#include "pure.h"

#include "building/place.h"
#include "fault.h"

/* Room of a first state, in entries: most groups of a wide GROUP BY are small. */
#define FIRST_CAPACITY 3

/* Where the value of a known base stands. */
static char *
base_value(const SeriesState *state)
{
	return (char *) sealed_area(state) + state->sealed_capacity;
}

static bool
has_known_base(const SeriesState *state)
{
	return (state->header.flags & SERIES_HAS_BASE) &&
		!(state->header.flags & SERIES_BASE_PENDING);
}

/* Bytes of a state with such places, and with the base of another. */
static size_t
state_bytes(const SeriesState *of_base, StateKind kind, int capacity, size_t sealed_capacity)
{
	return sizeof(SeriesState) + content_bytes(kind, capacity) + sealed_capacity +
		(has_known_base(of_base) ? sizeof(Decimal) : 0);
}

SeriesState *
allocate_state(const SeriesState *old, StateKind kind, int capacity, size_t sealed_capacity)
{
	size_t		size = state_bytes(old, kind, capacity, sealed_capacity);
	SeriesState *state = palloc(size);

	*state = *old;
	SET_VARSIZE(state, size);
	state->header.count = 0;
	state->kind = kind;
	state->capacity = capacity;
	state->sealed_capacity = sealed_capacity;
	state->sorted = 0;
	state->waiting = 0;
	memcpy(sealed_area(state), sealed_area(old), old->sealed_bytes);
	if (has_known_base(old))
		memcpy(base_value(state), base_value(old), sizeof(Decimal));
	return state;
}

/* Do so many sealed blocks, each behind its length, fill the bytes that are said to be theirs? */
static bool
sealed_blocks_fill(const SeriesState *state)
{
	const uint8 *at = sealed_area(state);
	size_t		left = state->sealed_bytes;

	for (int i = 0; i < state->sealed_blocks; i++)
	{
		uint32		length;

		if (left < sizeof(length))
			return false;
		memcpy(&length, at, sizeof(length));
		if (length > left - sizeof(length))
			return false;
		left -= sizeof(length) + length;
		at += sizeof(length) + length;
	}
	return left == 0;
}

/* Is the grid on days of the calendar, and does it have as many points as it says? */
static bool
grid_is_sound(const SeriesState *state)
{
	const int64 *cells = GRID_CELLS(state);
	int			points = 0;

	if (!calendar_holds(state->origin) || state->capacity > CALENDAR_LAST_DAY - state->origin + 1)
		return false;
	for (int i = 0; i < state->capacity; i++)
		points += cells[i] != 0;
	return points == state->header.count;
}

bool
state_is_sound(const SeriesState *state)
{
	const PriceSeries *header = &state->header;
	StateKind	kind = (StateKind) state->kind;
	size_t		size = VARSIZE(state);
	SeriesBase	base;

	if (size < sizeof(SeriesState) || header->version != SERIES_VERSION || header->period > PERIOD_YEAR || header->display_scale > DECIMAL_MAX_SCALE ||
		(header->flags & ~(SERIES_BUILDING | SERIES_HAS_BASE | SERIES_BASE_PENDING | SERIES_MOVING)) ||
		kind > STATE_GRID || state->sum_scale > DECIMAL_MAX_SCALE || state->weight_scale > DECIMAL_MAX_SCALE ||
		(kind != STATE_WIDE && state->weight_scale > 0) || state->capacity < 0 ||
		size != state_bytes(state, kind, state->capacity, state->sealed_capacity) ||
		header->count < 0 || header->count > state->capacity ||
		state->waiting < 0 || state->waiting > waiting_room(kind, state->capacity) ||
		state->sealed_blocks < 0 || state->sealed_bytes > state->sealed_capacity || !sealed_blocks_fill(state))
		return false;
	base = series_state_base(state);
	if (base.kind != BASE_NONE &&
		(!calendar_holds(base.range.first) || !calendar_holds(base.range.last) || base.range.first > base.range.last))
		return false;
	if (base.kind == BASE_KNOWN && (base.value.scale < 0 || base.value.scale > DECIMAL_MAX_SCALE || !decimal_fits(base.value)))
		return false;
	if (kind == STATE_GRID)
		return state->sealed_blocks == 0 && grid_is_sound(state);
	return state->sorted >= 0 && state->sorted <= header->count;
}

SeriesState *
series_state_begin(Period period, const SeriesBase *base)
{
	SeriesState none;
	SeriesState *state;

	memset(&none, 0, sizeof(none));
	none.header.version = SERIES_VERSION;
	none.header.flags = SERIES_BUILDING;
	none.header.period = period;
	state = allocate_state(&none, STATE_NARROW, FIRST_CAPACITY, 0);
	if (base && base->kind != BASE_NONE)
	{
		size_t		size = VARSIZE(state) + (base->kind == BASE_KNOWN ? sizeof(Decimal) : 0);

		state = repalloc(state, size);
		SET_VARSIZE(state, size);
		state->header.flags |= SERIES_HAS_BASE |
			(base->kind == BASE_PENDING ? SERIES_BASE_PENDING : 0);
		state->base_range = base->range;
		if (base->kind == BASE_KNOWN)
			memcpy(base_value(state), &base->value, sizeof(Decimal));
	}
	return state;
}

SeriesBase
series_state_base(const SeriesState *state)
{
	SeriesBase	base;

	memset(&base, 0, sizeof(base));
	if (!(state->header.flags & SERIES_HAS_BASE))
		return base;
	base.kind = has_known_base(state) ? BASE_KNOWN : BASE_PENDING;
	base.range = state->base_range;
	if (base.kind == BASE_KNOWN)
		memcpy(&base.value, base_value(state), sizeof(Decimal));
	return base;
}

SeriesState *
reallocate_list(const SeriesState *state, StateKind kind, int capacity, size_t sealed_capacity)
{
	SeriesState *larger = allocate_state(state, kind, capacity, sealed_capacity);
	int			count = state->header.count;

	Assert(state->kind != STATE_GRID && kind != STATE_GRID && capacity >= count);
	if (kind == state->kind)
		memcpy(entry(larger, 0), entry(state, 0), count * place_size(kind));
	else
	{
		const NarrowEntry *from = NARROW_ENTRIES(state);
		WideEntry  *to = WIDE_ENTRIES(larger);

		for (int i = 0; i < count; i++)
			to[i] = (WideEntry) {from[i].day, state->sum_scale, from[i].sum, from[i].weight, 1};
	}
	larger->header.count = count;
	larger->sorted = state->sorted;
	/* after one copy of what may be large, and before the executor's */
	CHECK_FOR_INTERRUPTS();
	return larger;
}

SeriesState *
widened(const SeriesState *state)
{
	return reallocate_list(state, STATE_WIDE, state->capacity, state->sealed_capacity);
}

NarrowEntry
cell_entry(const SeriesState *state, int index)
{
	int64		cell = GRID_CELLS(state)[index];
	int64		weight = cell & CELL_COUNT_MASK;

	return (NarrowEntry) {state->origin + index, weight, (cell - weight) >> CELL_COUNT_BITS};
}

SeriesState *
grid_to_list(const SeriesState *state)
{
	int			count = state->header.count;
	SeriesState *list = allocate_state(state, STATE_NARROW, count + count / 2 + 1, 0);
	NarrowEntry *next = NARROW_ENTRIES(list);

	for (int i = 0; i < state->capacity; i++)
		if (GRID_CELLS(state)[i] != 0)
			*next++ = cell_entry(state, i);
	list->header.count = count;
	list->sorted = count;
	return list;
}

SeriesState *
to_grid(const SeriesState *state, int32 first, int32 last)
{
	int			spare = (last - first) / 4 + 64;
	int32		origin = Max(first - spare, CALENDAR_FIRST_DAY);
	SeriesState *grid = allocate_state(state, STATE_GRID, Min(last + spare, CALENDAR_LAST_DAY) - origin + 1, 0);

	Assert(state->sealed_blocks == 0);
	memset(GRID_CELLS(grid), 0, grid->capacity * sizeof(int64));
	grid->origin = origin;
	if (state->kind == STATE_GRID)
	{
		memcpy(GRID_CELLS(grid) + (state->origin - origin), GRID_CELLS(state),
			   state->capacity * sizeof(int64));
		grid->header.count = state->header.count;
		return grid;
	}
	for (int i = 0; i < state->header.count; i++)
	{
		NarrowEntry *from = NARROW_ENTRIES(state) + i;

		if (!grid_add(grid, from->day, from->sum, from->weight))
			return NULL;
	}
	return grid;
}

bool
rescale_grid(SeriesState *state, int64 factor)
{
	int64	   *cells = GRID_CELLS(state);
	int64		product;

	for (int i = 0; i < state->capacity; i++)
	{
		NarrowEntry point = cell_entry(state, i);

		if (__builtin_mul_overflow(point.sum, factor, &product) ||
			(int64) ((uint64) product << CELL_COUNT_BITS) >> CELL_COUNT_BITS != product)
			return false;
	}
	for (int i = 0; i < state->capacity; i++)
	{
		NarrowEntry point = cell_entry(state, i);

		cells[i] = (int64) ((uint64) (point.sum * factor) << CELL_COUNT_BITS) + point.weight;
	}
	return true;
}

bool
rescale_narrow(SeriesState *state, int64 factor)
{
	NarrowEntry *entries = NARROW_ENTRIES(state);
	int64		product;

	for (int i = 0; i < state->header.count; i++)
		if (__builtin_mul_overflow(entries[i].sum, factor, &product))
			return false;
	for (int i = 0; i < state->header.count; i++)
		entries[i].sum *= factor;
	return true;
}

void
rescale_weights(SeriesState *state, int weight_scale)
{
	WideEntry  *entries = WIDE_ENTRIES(state);

	for (int i = 0; i < state->header.count; i++)
	{
		Decimal		weight;

		if (!decimal_rescale((Decimal) {entries[i].weight, state->weight_scale}, weight_scale, &weight))
			series_out_of_range();
		entries[i].weight = weight.mantissa;
	}
	state->weight_scale = weight_scale;
}

void
list_block(const SeriesState *state, int from, int count, SeriesBlock *block)
{
	block->count = count;
	block->sum_scale = state->sum_scale;
	block->weight_scale = state->weight_scale;
	block->wide = block->apart = is_wide(state);
	block->small = false;
	if (block->wide)
	{
		const WideEntry *entries = WIDE_ENTRIES(state) + from;

		for (int i = 0; i < count; i++)
		{
			block->days[i] = entries[i].day;
			block->sums.wide[i] = entries[i].sum;
			block->weights.wide[i] = entries[i].weight;
			block->scales[i] = (uint8) entries[i].scale;
			block->divisors[i] = entries[i].divisor;
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
