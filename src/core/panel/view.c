/*
 * panel/view.c
 *		Reads a price_panel.
 */
#include "pure.h"

#include "fault.h"
#include "panel/view.h"
#include "series/view.h"

/* Reads a packed series of the panel's period at *at, and moves *at behind it. */
static bool
read_series(const uint8 **at, const uint8 *end, Period period, const PriceSeries **series)
{
	const PriceSeries *found = (const PriceSeries *) *at;
	SeriesView	view;
	const char *what;
	size_t		length;

	if (end - *at < sizeof(PriceSeries))
		return false;
	length = VARSIZE(found);
	if (length > end - *at || !series_try_open(&view, found, length, &what) ||
		view.period != period || view.base.kind == BASE_PENDING)
		return false;
	*series = found;
	*at += PANEL_ALIGNED(length);
	return true;
}

/* Reads the entry at `at`, of which `room` bytes are there; false, with what is wrong. */
static bool
read_entry(const PanelView *view, const uint8 *at, size_t room, PanelItem *item, const char **what)
{
	const PanelEntry *entry = (const PanelEntry *) at;
	const uint8 *end;

	*what = "length of an item";
	if (room < sizeof(PanelEntry) || entry->length > room || entry->length % 8 != 0 ||
		entry->length < sizeof(PanelEntry) + PANEL_ALIGNED(entry->name_length))
		return false;
	end = at + entry->length;
	at += sizeof(PanelEntry);

	*what = "name of an item";
	if (entry->name_length == 0 || entry->name_length > PANEL_NAME_MAX || entry->unused != 0 ||
		memchr(at, 0, entry->name_length) != NULL)
		return false;
	item->name = (const char *) at;
	item->name_length = entry->name_length;
	at += PANEL_ALIGNED(entry->name_length);

	*what = "weight of an item";
	item->weight = (Decimal) {0, 0};
	if (view->kind == PANEL_WEIGHTS)
	{
		if (end - at < sizeof(int128))
			return false;
		memcpy(&item->weight.mantissa, at, sizeof(int128));
		item->weight.scale = entry->weight_scale;
		at += sizeof(int128);
		if (item->weight.scale > DECIMAL_MAX_SCALE || item->weight.mantissa < 0 ||
			!decimal_fits(item->weight))
			return false;
	}
	else if (entry->weight_scale != 0)
		return false;

	*what = "series of an item";
	item->quantities = NULL;
	return read_series(&at, end, view->period, &item->series) &&
		(view->kind != PANEL_QUANTITIES ||
		 read_series(&at, end, view->period, &item->quantities)) &&
		at == end;
}

/*
 * Reads the entries of either form, in the order in which they are stored, into view->items; false,
 * with what is wrong, where the bytes are none.  size is that of the whole.
 */
static bool
read_entries(PanelView *view, const PricePanel *panel, size_t size, const char **what)
{
	const uint8 *at = PANEL_ENTRIES(panel);
	size_t		left = panel->length;

	if (size > offsetof(PricePanel, version) && panel->version > PANEL_VERSION)
		stored_format_is_newer("price_panel", panel->version, PANEL_VERSION);
	*what = "version";
	if (size < sizeof(PricePanel) || panel->version != PANEL_VERSION)
		return false;
	*what = "header";
	if ((panel->flags & ~PANEL_BUILDING) || panel->kind > PANEL_QUANTITIES ||
		panel->period > PERIOD_YEAR || panel->count < 0)
		return false;
	*what = "length";
	if (panel->length > size - sizeof(PricePanel) ||
		(!(panel->flags & PANEL_BUILDING) && panel->length != size - sizeof(PricePanel)) ||
		panel->count > panel->length / sizeof(PanelEntry))
		return false;
	view->panel = panel;
	view->kind = (PanelKind) panel->kind;
	view->period = (Period) panel->period;
	view->count = panel->count;
	view->items = palloc(panel->count * sizeof(PanelItem));
	for (int i = 0; i < view->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!read_entry(view, at, left, &view->items[i], what))
			return false;
		left -= ((const PanelEntry *) at)->length;
		at += ((const PanelEntry *) at)->length;
	}
	*what = "length";
	return left == 0;
}

void
panel_open_entries(PanelView *view, const PricePanel *panel)
{
	const char *what;

	if (!read_entries(view, panel, VARSIZE(panel), &what))
		panel_corrupt(what);
}

void
panel_open(PanelView *view, const PricePanel *panel)
{
	panel_open_entries(view, panel);
	if ((panel->flags & PANEL_BUILDING) ||
		(view->count == 0 && (view->kind != PANEL_PRICES || view->period != PERIOD_DAY)))
		panel_corrupt("header");
	for (int i = 1; i < view->count; i++)
	{
		const PanelItem *item = &view->items[i];

		if (panel_compare_names(item[-1].name, item[-1].name_length,
								item->name, item->name_length) >= 0)
			panel_corrupt("order of items");
	}
}

int
panel_compare_names(const char *a, size_t a_length, const char *b, size_t b_length)
{
	int			difference = memcmp(a, b, Min(a_length, b_length));

	return difference != 0 ? difference : (a_length > b_length) - (a_length < b_length);
}

int
panel_find(const PanelView *view, const char *name, size_t name_length)
{
	int			low = 0;
	int			high = view->count;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;
		const PanelItem *item = &view->items[middle];
		int			difference = panel_compare_names(item->name, item->name_length,
													 name, name_length);

		if (difference == 0)
			return middle;
		if (difference < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

static int
compare_stored_series(const PriceSeries *a, const PriceSeries *b)
{
	SeriesView	view_a;
	SeriesView	view_b;

	if (VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0)
		return 0;
	series_open(&view_a, a);
	series_open(&view_b, b);
	return series_compare(&view_a, &view_b);
}

int
panel_compare(const PanelView *a, const PanelView *b)
{
	int			difference;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	for (int i = 0; i < Min(a->count, b->count); i++)
	{
		const PanelItem *item_a = &a->items[i];
		const PanelItem *item_b = &b->items[i];

		CHECK_FOR_INTERRUPTS();
		difference = panel_compare_names(item_a->name, item_a->name_length,
										 item_b->name, item_b->name_length);
		if (difference == 0)
			difference = compare_stored_series(item_a->series, item_b->series);
		if (difference == 0)
			difference = decimal_compare(item_a->weight, item_b->weight);
		if (difference == 0 && item_a->quantities)
			difference = compare_stored_series(item_a->quantities, item_b->quantities);
		if (difference != 0)
			return difference;
	}
	return (a->count > b->count) - (a->count < b->count);
}

const char *
panel_kind_name(PanelKind kind)
{
	static const char *const names[] = {"prices", "weights", "quantities"};

	return names[kind];
}
