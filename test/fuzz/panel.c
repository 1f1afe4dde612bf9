/*
 * panel/panel.c
 *		Texts and JSON of the type price_panel: refused with a reason, or panels, which are in order.
 */
#include "series_value.h"

#include "panel/json.h"
#include "panel/state.h"

#define TEXTS_MAX 3

static int
compare(const void *a, const void *b)
{
	return panel_compare(a, b);
}

void
test_input(const uint8 *data, size_t size)
{
	FuzzText	texts[TEXTS_MAX];
	int			count = divide_texts(data, size, texts, TEXTS_MAX);
	PanelView	views[TEXTS_MAX];
	int			read = 0;

	for (int i = 0; i < count; i++)
	{
		PricePanel *panel;
		ParseError	error;

		memset(&error, 0xAA, sizeof(error));
		if (!panel_read(texts[i].text, texts[i].length, &panel, &error))
		{
			require_parse_error(&error, texts[i].length);
			continue;
		}
		require_panel(panel);
		panel_open_either(&views[read++], panel);
	}
	require_order(views, read, sizeof(PanelView), compare);
}
