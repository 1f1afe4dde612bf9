/*
 * panel_state.c
 *		The building form of a price_panel, and the packed form that is made of it.
 */
#include "pure.h"

#include "panel_state.h"
#include "panel_view.h"
#include "series_algebra.h"
#include "series_state.h"

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
		out = write_part(out, item->quantities, VARSIZE(item->quantities));
	panel->length += entry.length;
	panel->count++;
}

PricePanel *
panel_state_begin(PanelKind kind, Period period)
{
	return allocate(kind, period, PANEL_BUILDING, STATE_FIRST_ROOM);
}

/* Of each item its series, or its quantities, merged into one. */
static const PriceSeries *
merge_series(const PanelItem *const *items, int count, bool quantities)
{
	const PriceSeries *a;
	const PriceSeries *b;
	SeriesView	view_a;
	SeriesView	view_b;
	PriceSeries *merged;
	int32		day;

	if (count == 1)
		return quantities ? items[0]->quantities : items[0]->series;
	a = merge_series(items, count / 2, quantities);
	b = merge_series(items + count / 2, count - count / 2, quantities);
	series_open(&view_a, a);
	series_open(&view_b, b);
	if (!bases_equal(&view_a.base, &view_b.base))
		panel_conflict(CONFLICT_BASES, items[0], view_a.period, 0);
	if (view_a.period != PERIOD_DAY && series_overlap(&view_a, &view_b, &day))
		panel_conflict(CONFLICT_PERIODS, items[0], view_a.period, day);
	/* of bases that are equal that with more decimals is kept, whichever came first */
	if (view_a.base.value.scale >= view_b.base.value.scale)
		merged = series_merge(&view_a, &view_b);
	else
		merged = series_merge(&view_b, &view_a);
	if (count > 2)
	{
		if (count / 2 > 1)
			pfree((PriceSeries *) a);
		pfree((PriceSeries *) b);
	}
	return merged;
}

/* Several items of one name as one. */
static PanelItem
merge_items(PanelKind kind, Period period, const PanelItem *const *items, int count)
{
	PanelItem	merged = *items[0];

	for (int i = 1; i < count; i++)
	{
		if (decimal_compare(merged.weight, items[i]->weight) != 0)
			panel_conflict(CONFLICT_WEIGHTS, items[i], period, 0);
		if (items[i]->weight.scale > merged.weight.scale)
			merged.weight = items[i]->weight;
	}
	merged.series = merge_series(items, count, false);
	if (kind == PANEL_QUANTITIES)
		merged.quantities = merge_series(items, count, true);
	return merged;
}

static int
compare_items(const void *a, const void *b)
{
	const PanelItem *left = *(const PanelItem *const *) a;
	const PanelItem *right = *(const PanelItem *const *) b;

	return panel_compare_names(left->name, left->name_length, right->name, right->name_length);
}

/*
 * The entries of a state sorted and those of one name merged: a panel with these flags, and in the
 * building form with room for as many bytes again as it has, and for `more`.
 */
static PricePanel *
compacted(const PricePanel *state, uint8 flags, size_t more)
{
	PanelView	view;
	const char *what;
	const PanelItem **sorted;
	PanelItem  *distinct;
	PricePanel *result;
	size_t		length = 0;
	int			count = 0;

	if (!panel_read_entries(&view, state, VARSIZE(state), &what))
		panel_corrupt(what);
	sorted = palloc(Max(view.count, 1) * sizeof(PanelItem *));
	for (int i = 0; i < view.count; i++)
		sorted[i] = &view.items[i];
	qsort(sorted, view.count, sizeof(PanelItem *), compare_items);
	distinct = palloc(Max(view.count, 1) * sizeof(PanelItem));
	for (int i = 0, next; i < view.count; i = next)
	{
		CHECK_FOR_INTERRUPTS();
		next = i + 1;
		while (next < view.count && compare_items(&sorted[i], &sorted[next]) == 0)
			next++;
		distinct[count] = merge_items(view.kind, view.period, sorted + i, next - i);
		length += entry_length(view.kind, &distinct[count++]);
	}
	if ((flags & PANEL_BUILDING) && 2 * length + sizeof(PricePanel) <= PANEL_BYTES_MAX)
		more = Max(more, length);
	/* without items a panel is of no kind */
	result = allocate(count > 0 || flags ? view.kind : PANEL_PRICES,
					  count > 0 || flags ? view.period : PERIOD_DAY, flags, length + more);
	for (int i = 0; i < count; i++)
		append_entry(result, &distinct[i]);
	pfree(sorted);
	pfree(distinct);
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

PricePanel *
panel_state_of(const PricePanel *panel)
{
	return compacted(panel, PANEL_BUILDING, 0);
}

PricePanel *
panel_state_add(PricePanel *state, const PanelItem *item)
{
	size_t		length = entry_length((PanelKind) state->kind, item);

	if (room_left(state) < length)
		state = compacted(state, PANEL_BUILDING, length);
	append_entry(state, item);
	return state;
}

PricePanel *
panel_state_merge(PricePanel *state, const PricePanel *other)
{
	PanelView	view;
	const char *what;

	/* also says that the entries are what the state may take */
	if (!panel_read_entries(&view, other, VARSIZE(other), &what))
		panel_corrupt(what);
	pfree(view.items);
	if (room_left(state) < other->length)
		state = compacted(state, PANEL_BUILDING, other->length);
	memcpy(PANEL_ENTRIES(state) + state->length, PANEL_ENTRIES(other), other->length);
	state->length += other->length;
	state->count += other->count;
	return state;
}
