/*
 * building/view.c
 *		Opens a price_series of either form, and packs one that is being built.
 */
#include "pure.h"

#include "building/view.h"
#include "codec/bit_packing.h"
#include "codec/block.h"
#include "fault.h"
#include "series/view.h"
#include "series/writer.h"

/* Fills a block with count points of the grid from cell `from` on. */
static void
grid_block(const SeriesState *state, int from, int count, SeriesBlock *block)
{
	const int64 *cells = GRID_CELLS(state);
	int64		others = 0;
	int			i = 0;

	block->count = count;
	block->sum_scale = state->sum_scale;
	block->weight_scale = 0;
	block->wide = false;
	block->apart = false;
	block->small = false;
	for (int index = from; i < count; index++)
	{
		int64		cell = cells[index];
		int64		weight = cell & CELL_COUNT_MASK;

		if (cell == 0)
			continue;
		block->days[i] = state->origin + index;
		block->sums.narrow[i] = (cell - weight) >> CELL_COUNT_BITS;
		block->weights.narrow[i] = weight;
		others |= weight ^ 1;
		i++;
	}
	block->weighted = others != 0;
}

/* The bytes of a block that is sealed. */
static const uint8 *
sealed_block(const SeriesView *view, int index, size_t *length)
{
	const SeriesState *state = view->state;
	const uint8 *at;
	uint32		sealed_length;

	if (index >= state->sealed_blocks)
		return NULL;
	at = sealed_area(state) + view->places[index];
	memcpy(&sealed_length, at, sizeof(uint32));
	*length = sealed_length;
	return at + sizeof(uint32);
}

/* Days that do not ascend and weights below 1 are nothing that was added: only altered bytes have them. */
static bool
entries_are_sound(const SeriesBlock *block)
{
	bool		sound = true;

	for (int i = 1; i < block->count; i++)
		sound &= block->days[i] > block->days[i - 1];
	return sound && block_is_sound(block);
}

/* Sums that were added up over a common divisor, as they are packed; what does not fit is refused there. */
static void
reduce_sums(SeriesBlock *block)
{
	if (!block->apart)
		return;
	for (int i = 0; i < block->count; i++)
	{
		Fraction	point = {{block->sums.wide[i], block->scales[i]}, block->divisors[i]};

		if (point.divisor == 1 || !fraction_reduce(&point))
			continue;
		block->sums.wide[i] = point.sum.mantissa;
		block->scales[i] = point.sum.scale;
		block->divisors[i] = point.divisor;
	}
}

/* Reads a block that is not sealed. */
static void
read_block(const SeriesView *view, int index, SeriesBlock *block)
{
	const SeriesState *state = view->state;
	int			count = points_of_block(view->count, index);

	if (state->kind == STATE_GRID)
		grid_block(state, view->places[index], count, block);
	else
		list_block(state, (index - state->sealed_blocks) * CODEC_BLOCK_POINTS, count, block);
	if (!entries_are_sound(block))
		series_corrupt("block");
	reduce_sums(block);
}

static int32
first_day_of_block(const SeriesView *view, int index)
{
	const SeriesState *state = view->state;

	if (state->kind == STATE_GRID)
		return state->origin + view->places[index];
	if (index >= state->sealed_blocks)
		return entry_day(entry(state, (index - state->sealed_blocks) * CODEC_BLOCK_POINTS));
	return (int32) load_uint32(sealed_area(state) + view->places[index] + sizeof(uint32));
}

static const SeriesSource state_source = {read_block, first_day_of_block, sealed_block};

void
series_state_open(SeriesView *view, const SeriesState *state)
{
	memset(view, 0, sizeof(*view));
	if (state->waiting > 0 || (state->kind != STATE_GRID && state->sorted < state->header.count))
	{
		SeriesState *copy = palloc(VARSIZE(state));

		memcpy(copy, state, VARSIZE(state));
		state = sorted(copy);
	}
	view->source = &state_source;
	view->state = state;
	view->series = &state->header;
	view->period = (Period) state->header.period;
	view->display_scale = state->header.display_scale;
	view->base = series_state_base(state);
	view->count = state->header.count + state->sealed_blocks * CODEC_BLOCK_POINTS;
	view->block_count = blocks_of(view->count);
	if (view->count == 0)
		return;

	/* where each block begins: sealed bytes, or the first cell of a grid */
	view->places = palloc(view->block_count * sizeof(uint32));
	for (uint32 i = 0, at = 0; i < state->sealed_blocks; i++)
	{
		uint32		length;

		view->places[i] = at;
		memcpy(&length, sealed_area(state) + at, sizeof(uint32));
		at += sizeof(uint32) + length;
	}
	if (state->kind == STATE_GRID)
	{
		int			points = 0;
		int			last = 0;

		for (int i = 0; points < view->count; i++)
		{
			if (GRID_CELLS(state)[i] == 0)
				continue;
			if (points % CODEC_BLOCK_POINTS == 0)
				view->places[points / CODEC_BLOCK_POINTS] = i;
			points++;
			last = i;
		}
		view->first_day = state->origin + view->places[0];
		view->last_day = state->origin + last;
		return;
	}
	view->first_day = first_day_of_block(view, 0);
	view->last_day = state->header.count > 0 ?
		entry_day(entry(state, state->header.count - 1)) : state->header.last_day;
}

void
series_open_either(SeriesView *view, const PriceSeries *series)
{
	if (VARSIZE(series) < sizeof(SeriesState) || !(series->flags & SERIES_BUILDING) ||
		series->version != SERIES_VERSION)
	{
		series_open(view, series);
		return;
	}
	if (!state_is_sound((const SeriesState *) series))
		series_corrupt("building form");
	series_state_open(view, (const SeriesState *) series);
	if (view->count > 0 && (!calendar_holds(view->first_day) || !calendar_holds(view->last_day) ||
							view->first_day > view->last_day))
		series_corrupt("first or last day");
}

PriceSeries *
series_pack(const PriceSeries *series)
{
	SeriesView	view;

	if (!(series->flags & SERIES_BUILDING))
		return (PriceSeries *) series;
	series_open_either(&view, series);
	return series_packed(&view);
}
