/*
 * series_state_view.c
 *		Reads the building form of a price_series.
 */
#include "pure.h"

#include "series_block.h"
#include "series_state_view.h"
#include "series_view.h"

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
	view->first_day = series_state_block_first_day(view, 0);
	view->last_day = state->header.count > 0 ?
		entry_day(entry(state, state->header.count - 1)) : state->header.last_day;
}

const uint8 *
series_state_sealed(const SeriesView *view, int index, uint32 *length)
{
	const uint8 *at;

	if (index >= view->state->sealed_blocks)
		return NULL;
	at = sealed_area(view->state) + view->places[index];
	memcpy(length, at, sizeof(uint32));
	return at + sizeof(uint32);
}

/* Days that do not ascend and weights below 1 are nothing that was added: only altered bytes have them. */
static bool
entries_are_sound(const SeriesBlock *block)
{
	bool		sound = true;

	for (int i = 1; i < block->count; i++)
		sound &= block->days[i] > block->days[i - 1];
	return sound && (!block->weighted || weights_are_positive(block));
}

void
series_state_block(const SeriesView *view, int index, SeriesBlock *block)
{
	const SeriesState *state = view->state;
	int			count = points_of_block(view->count, index);
	uint32		length;
	const uint8 *bytes = series_state_sealed(view, index, &length);

	if (bytes)
	{
		if (!block_decode(bytes, length, count, block))
			series_corrupt("block");
	}
	else if (state->kind == STATE_GRID)
		grid_block(state, view->places[index], count, block);
	else
		list_block(state, (index - state->sealed_blocks) * CODEC_BLOCK_POINTS, count, block);
	if (bytes == NULL && !entries_are_sound(block))
		series_corrupt("block");
}

int32
series_state_block_first_day(const SeriesView *view, int index)
{
	const SeriesState *state = view->state;

	if (state->kind == STATE_GRID)
		return state->origin + view->places[index];
	if (index >= state->sealed_blocks)
		return entry_day(entry(state, (index - state->sealed_blocks) * CODEC_BLOCK_POINTS));
	return (int32) load_uint32(sealed_area(state) + view->places[index] + sizeof(uint32));
}
