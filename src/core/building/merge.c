/*
 * building/merge.c
 *		Adds whole price_series to one that is being built.
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"

/* Adds every point of a series. */
static SeriesState *
add_all(SeriesState *state, const SeriesView *view)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	for (int i = 0; i < view->block_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		series_read_block(view, i, block);
		state = add_block(state, block);
	}
	pfree(block);
	return state;
}

/* Merges a sorted list of the same scales and kind in one pass. */
static SeriesState *
merge_lists(SeriesState *state, const SeriesState *other)
{
	bool		wide = is_wide(state);
	int			total = state->header.count + other->header.count;
	SeriesState *merged = allocate_state(state, (StateKind) state->kind, total + total / 4 + 1, 0);
	int			count = merge_entries(wide, entry(merged, 0), entry(state, 0), state->header.count,
									  entry(other, 0), other->header.count);

	if (count < 0)
		return merge_lists(widened(state), widened(other));
	merged->header.count = count;
	merged->sorted = count;
	return merged;
}

SeriesState *
series_state_merge(SeriesState *state, const PriceSeries *other)
{
	SeriesView	mine;
	SeriesView	view;

	series_open_either(&view, other);
	state->header.display_scale = Max(state->header.display_scale, view.display_scale);
	if (view.count == 0)
		return state;
	state = sorted(state);
	series_state_open(&mine, state);

	/* a few points, or all behind those that are here: one after the other */
	if (view.count < mine.count / 8 || mine.count == 0 || view.first_day > mine.last_day)
		return add_all(state, &view);

	if (state->kind != STATE_GRID || view.first_day < state->origin ||
		view.last_day >= state->origin + state->capacity)
	{
		if (state->kind != STATE_GRID)
			state = out_of_order(state, Min(mine.first_day, view.first_day), Max(mine.last_day, view.last_day));
		else if (grid_is_dense(mine.count, Min(mine.first_day, view.first_day),
							   Max(mine.last_day, view.last_day)))
			state = to_grid(state, Min(state->origin, view.first_day),
							Max(state->origin + state->capacity - 1, view.last_day));
		else
			state = grid_to_list(state);
	}
	if (state->kind != STATE_GRID)
	{
		SeriesState *addend = out_of_order(series_state_of(other), CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY);

		if (addend->kind == STATE_GRID)
			addend = grid_to_list(addend);
		addend = rescaled(sorted(addend), state->sum_scale, state->weight_scale);
		state = rescaled(sorted(state), addend->sum_scale, addend->weight_scale);
		if (is_wide(state) && !is_wide(addend))
			addend = widened(addend);
		if (is_wide(addend) && !is_wide(state))
			state = widened(state);
		return merge_lists(state, addend);
	}
	return add_all(state, &view);
}

SeriesState *
series_state_of(const PriceSeries *series)
{
	SeriesView	view;
	SeriesState *state;

	series_open_either(&view, series);
	state = series_state_begin(view.period, &view.base);
	state->header.display_scale = view.display_scale;
	return add_all(state, &view);
}
