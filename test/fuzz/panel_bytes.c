/*
 * panel_bytes.c
 *		A price_panel of items as price_panel_recv takes them apart; behind an S a panel as a damaged store
 *		may hold it.
 */
#include "series_value.h"

#include "panel/state.h"
#include "panel/text.h"
#include "series/rebuild.h"

#define ITEMS_MAX 16

/* The input, from which parts are taken. */
typedef struct Input
{
	const uint8 *at;
	size_t		left;
} Input;

/* Takes bytes, zeros behind the end of the input. */
static void
take(Input *input, void *bytes, size_t size)
{
	size_t		taken = Min(size, input->left);

	memset(bytes, 0, size);
	memcpy(bytes, input->at, taken);
	input->at += taken;
	input->left -= taken;
}

/* A length of two bytes, and a series as price_series_recv takes it; NULL where it refuses. */
static const PriceSeries *
take_series(Input *input, Period period)
{
	uint16		length;
	PriceSeries *received;
	PriceSeries *series;
	const char *what;

	take(input, &length, sizeof(length));
	length = Min(length, input->left) + sizeof(int32);
	if (length < sizeof(PriceSeries))
		return NULL;
	received = palloc(length);
	take(input, (char *) received + sizeof(int32), length - sizeof(int32));
	SET_VARSIZE(received, length);
	if (received->version != SERIES_VERSION || (received->flags & (SERIES_BUILDING | SERIES_BASE_PENDING)))
		return NULL;
	series = series_rebuild(received, length, &what);
	return series && series->period == period ? series : NULL;
}

static bool
take_item(Input *input, PanelKind kind, Period period, PanelItem *item)
{
	uint8		length;
	char	   *name;

	memset(item, 0, sizeof(*item));
	take(input, &length, 1);
	name = palloc(length);
	take(input, name, length);
	item->name = name;
	item->name_length = length;
	if (length == 0 || memchr(name, 0, length) != NULL)
		return false;
	if (kind == PANEL_WEIGHTS)
	{
		uint8		scale;

		take(input, &scale, 1);
		take(input, &item->weight.mantissa, sizeof(int128));
		item->weight.scale = scale;
		if (scale > DECIMAL_MAX_SCALE || item->weight.mantissa < 0 || !decimal_fits(item->weight))
			return false;
		item->weight = decimal_strip(item->weight, 0);
	}
	item->series = take_series(input, period);
	if (kind == PANEL_QUANTITIES)
		item->quantities = take_series(input, period);
	return item->series != NULL && (kind != PANEL_QUANTITIES || item->quantities != NULL);
}

typedef struct Items
{
	PanelKind	kind;
	Period		period;
	int			count;
	PanelItem	items[ITEMS_MAX];
} Items;

/* As rows of an aggregate, where items of one name are merged, if they can be. */
static void
aggregate(const void *argument)
{
	const Items *rows = argument;
	PricePanel *state = panel_state_begin(rows->kind, rows->period);

	for (int i = 0; i < rows->count; i++)
		state = panel_state_add(state, &rows->items[i]);
	require_panel(panel_pack(state));
}

static void
receive(Input input)
{
	uint8		header[3];		/* kind, period, number of items */
	Items		received;
	PricePanel *panel;

	take(&input, header, sizeof(header));
	if (header[0] > PANEL_QUANTITIES || header[1] > PERIOD_YEAR || header[2] == 0 || header[2] > ITEMS_MAX)
		return;
	received.kind = (PanelKind) header[0];
	received.period = (Period) header[1];
	received.count = header[2];
	for (int i = 0; i < received.count; i++)
		if (!take_item(&input, received.kind, received.period, &received.items[i]))
			return;
	attempt(aggregate, &received);
	panel = panel_of_items(received.kind, received.period, received.items, received.count);
	if (panel != NULL)
		require_panel(panel);
}

/* What readers find in bytes that nobody checked: some panel, or that they are none. */
static void
read_stored(const void *panel)
{
	PanelView	view;

	panel_open_either(&view, panel);
	(void) panel_print(&view);
	require(panel_compare(&view, &view) == 0);
}

void
test_input(const uint8 *data, size_t size)
{
	PricePanel *panel;

	if (size == 0 || *data != 'S')
	{
		receive((Input) {data, size});
		return;
	}
	/* a length word in the place of the S and what is missing of it */
	size += sizeof(int32) - 1;
	if (size < sizeof(PricePanel))
		return;
	panel = palloc(size);
	memcpy((char *) panel + sizeof(int32), data + 1, size - sizeof(int32));
	SET_VARSIZE(panel, size);

	/* the building form lives in memory only; recv refuses it */
	if (!(panel->flags & PANEL_BUILDING))
		attempt(read_stored, panel);
}
