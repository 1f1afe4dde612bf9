/*
 * panel/state.c
 *		The building form of a price_panel, and the packed form that is made of it.
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"
#include "fault.h"
#include "operation/algebra.h"
#include "panel/state.h"
#include "panel/view.h"
#include "series/view.h"
#include "series/writer.h"

/* Room of a state for its first items. */
#define STATE_FIRST_ROOM 512

static size_t
room_left(const PricePanel *state)
{
	return VARSIZE(state) - sizeof(PricePanel) - state->length;
}

/* A panel without items, of a size that all in all has room for `room` bytes of entries. */
static PricePanel *
allocate(PanelKind kind, Period period, uint8 flags, size_t room)
{
	PricePanel *panel;

	if (room > PANEL_BYTES_MAX - sizeof(PricePanel))
		panel_too_large();
	panel = palloc(sizeof(PricePanel) + room);
	memset(panel, 0, sizeof(PricePanel));
	SET_VARSIZE(panel, sizeof(PricePanel) + room);
	panel->version = PANEL_VERSION;
	panel->flags = flags;
	panel->kind = kind;
	panel->period = period;
	return panel;
}

static size_t
entry_length(PanelKind kind, const PanelItem *item)
{
	return sizeof(PanelEntry) + PANEL_ALIGNED(item->name_length) +
		(kind == PANEL_WEIGHTS ? sizeof(int128) : 0) + PANEL_ALIGNED(VARSIZE(item->series)) +
		(kind == PANEL_QUANTITIES ? PANEL_ALIGNED(VARSIZE(item->quantities)) : 0);
}

/* Copies bytes and fills up with zeros; returns where the next part goes. */
static uint8 *
write_part(uint8 *out, const void *part, size_t length)
{
	memcpy(out, part, length);
	memset(out + length, 0, PANEL_ALIGNED(length) - length);
	return out + PANEL_ALIGNED(length);
}

/* Appends an entry where there is room for it. */
static void
append_entry(PricePanel *panel, const PanelItem *item)
{
	PanelKind	kind = (PanelKind) panel->kind;
	uint8	   *out = PANEL_ENTRIES(panel) + panel->length;
	PanelEntry	entry = {entry_length(kind, item), item->name_length,
	kind == PANEL_WEIGHTS ? item->weight.scale : 0, 0};

	out = write_part(out, &entry, sizeof(entry));
	out = write_part(out, item->name, item->name_length);
	if (kind == PANEL_WEIGHTS)
		out = write_part(out, &item->weight.mantissa, sizeof(int128));
	out = write_part(out, item->series, VARSIZE(item->series));
	if (kind == PANEL_QUANTITIES)
		(void) write_part(out, item->quantities, VARSIZE(item->quantities));
	panel->length += entry.length;
	panel->count++;
}

/*
 * A series as quantities: what the points add up to, over a weight of 1.  Where all weights are that it is
 * the series itself.
 */
static const PriceSeries *
as_quantities(const PriceSeries *series)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	SeriesWriter *writer;
	SeriesView	view;
	bool		weighted = false;

	series_open(&view, series);
	for (int i = 0; i < view.block_count && !weighted; i++)
	{
		CHECK_FOR_INTERRUPTS();
		series_read_block(&view, i, block);
		weighted = block->weighted;
	}
	if (weighted)
	{
		writer = palloc(sizeof(SeriesWriter));
		series_writer_begin(writer, view.period, view.display_scale);
		writer->base = view.base;
		for (int i = 0; i < view.block_count; i++)
		{
			CHECK_FOR_INTERRUPTS();
			series_read_block(&view, i, block);
			for (int k = 0; k < block->count; k++)
			{
				SeriesPoint point = block_point(block, k);

				point.weight = (Decimal) {1, 0};
				point.sum = decimal_strip(point.sum, 0);
				series_write(writer, &point);
			}
		}
		series = series_writer_end(writer);
		pfree(writer);
	}
	pfree(block);
	return series;
}

PricePanel *
panel_state_begin(PanelKind kind, Period period)
{
	return allocate(kind, period, PANEL_BUILDING, STATE_FIRST_ROOM);
}

/* The series of an item, or its quantities. */
static const PriceSeries *
series_of(const PanelItem *item, bool quantities)
{
	return quantities ? item->quantities : item->series;
}

/*
 * Opens two series of an item that are to be merged; the first may be one that is being built.  Prices of one
 * period are means of which nobody knows of what: they cannot be merged, as quantities can.
 */
static void
open_pair(const PanelItem *item, bool quantities, const PriceSeries *a, SeriesView *view_a,
		  const PriceSeries *b, SeriesView *view_b)
{
	int32		day;

	series_open_either(view_a, a);
	series_open(view_b, b);
	if (!bases_equal(&view_a->base, &view_b->base))
		panel_conflict(CONFLICT_BASES, item->name, item->name_length, view_a->period, 0);
	if (!quantities && view_a->period != PERIOD_DAY && series_overlap(view_a, view_b, &day))
		panel_conflict(CONFLICT_PERIODS, item->name, item->name_length, view_a->period, day);
}

/* Merges a few, two or more: one after the other into a series that is being built. */
static PriceSeries *
merge_few(const PanelItem *items, int count, bool quantities)
{
	SeriesState *state = series_state_of(series_of(items, quantities));
	SeriesView	view_a;
	SeriesView	view_b;
	PriceSeries *merged;

	for (int i = 1; i < count; i++)
	{
		open_pair(&items[i], quantities, &state->header, &view_a, series_of(&items[i], quantities), &view_b);
		state = series_state_merge(state, series_of(&items[i], quantities));
	}
	merged = series_pack(&state->header);
	pfree(state);
	return merged;
}

/* So many are merged one after the other; more of them by halves, or it would take quadratic time. */
#define FEW 64

/* Of two items and more the series, or the quantities, merged into one. */
static PriceSeries *
merge_series(const PanelItem *items, int count, bool quantities)
{
	PriceSeries *a;
	PriceSeries *b;
	PriceSeries *merged;
	SeriesView	view_a;
	SeriesView	view_b;

	if (count <= FEW)
		return merge_few(items, count, quantities);
	a = merge_series(items, count / 2, quantities);
	b = merge_series(items + count / 2, count - count / 2, quantities);
	open_pair(items, quantities, a, &view_a, b, &view_b);
	merged = series_merge(&view_a, &view_b);
	pfree(a);
	pfree(b);
	return merged;
}

/* Several items of one name as one. */
static PanelItem
merge_items(const PanelView *view, const PanelItem *items, int count)
{
	PanelItem	merged = *items;

	if (count == 1)
		return merged;
	for (int i = 1; i < count; i++)
		if (decimal_compare(merged.weight, items[i].weight) != 0)
			panel_conflict(CONFLICT_WEIGHTS, items->name, items->name_length, view->period, 0);
	merged.series = merge_series(items, count, false);
	if (view->kind == PANEL_QUANTITIES)
		merged.quantities = as_quantities(merge_series(items, count, true));
	return merged;
}

static int
compare_items(const void *a, const void *b)
{
	const PanelItem *left = a;
	const PanelItem *right = b;

	return panel_compare_names(left->name, left->name_length, right->name, right->name_length);
}

/* A panel of items of different names, in order, with room for `more` bytes of entries. */
static PricePanel *
write_items(PanelKind kind, Period period, uint8 flags, const PanelItem *items, int count, size_t more)
{
	PricePanel *panel;
	size_t		length = 0;

	for (int i = 0; i < count; i++)
		length += entry_length(kind, &items[i]);
	if ((flags & PANEL_BUILDING) && 2 * length + sizeof(PricePanel) <= PANEL_BYTES_MAX)
		more = Max(more, length);
	/* without items a panel is of no kind */
	panel = allocate(count > 0 || flags ? kind : PANEL_PRICES,
					 count > 0 || flags ? period : PERIOD_DAY, flags, length + more);
	for (int i = 0; i < count; i++)
		append_entry(panel, &items[i]);
	return panel;
}

PricePanel *
panel_of_items(PanelKind kind, Period period, PanelItem *items, int count)
{
	qsort(items, count, sizeof(PanelItem), compare_items);
	for (int i = 1; i < count; i++)
		if (compare_items(&items[i - 1], &items[i]) == 0)
			return NULL;
	for (int i = 0; i < count && kind == PANEL_QUANTITIES; i++)
		items[i].quantities = as_quantities(items[i].quantities);
	return write_items(kind, period, 0, items, count, 0);
}

/*
 * The entries of a state sorted and those of one name merged: a panel with these flags, and in the
 * building form with room for as many bytes again as it has, and for `more`.
 */
static PricePanel *
compacted(const PricePanel *state, uint8 flags, size_t more)
{
	PanelView	view;
	PricePanel *result;
	int			count = 0;

	panel_open_entries(&view, state);
	qsort(view.items, view.count, sizeof(PanelItem), compare_items);
	for (int i = 0, next; i < view.count; i = next)
	{
		CHECK_FOR_INTERRUPTS();
		next = i + 1;
		while (next < view.count && compare_items(&view.items[i], &view.items[next]) == 0)
			next++;
		view.items[count++] = merge_items(&view, view.items + i, next - i);
	}
	result = write_items(view.kind, view.period, flags, view.items, count, more);
	pfree(view.items);
	return result;
}

PricePanel *
panel_pack(const PricePanel *panel)
{
	if (!(panel->flags & PANEL_BUILDING))
		return (PricePanel *) panel;
	return compacted(panel, 0, 0);
}

void
panel_open_either(PanelView *view, const PricePanel *panel)
{
	panel_open(view, VARSIZE(panel) >= sizeof(PricePanel) ? panel_pack(panel) : panel);
}

PricePanel *
panel_state_of(const PricePanel *panel)
{
	return compacted(panel, PANEL_BUILDING, 0);
}

PricePanel *
panel_state_add(PricePanel *state, const PanelItem *item)
{
	PanelItem	added = *item;
	size_t		length;

	if (state->kind == PANEL_QUANTITIES)
		added.quantities = as_quantities(item->quantities);
	length = entry_length((PanelKind) state->kind, &added);
	if (room_left(state) < length)
		state = compacted(state, PANEL_BUILDING, length);
	append_entry(state, &added);
	return state;
}

PricePanel *
panel_state_merge(PricePanel *state, const PanelView *other)
{
	const PricePanel *panel = other->panel;

	if (room_left(state) < panel->length)
		state = compacted(state, PANEL_BUILDING, panel->length);
	memcpy(PANEL_ENTRIES(state) + state->length, PANEL_ENTRIES(panel), panel->length);
	state->length += panel->length;
	state->count += panel->count;
	return state;
}
