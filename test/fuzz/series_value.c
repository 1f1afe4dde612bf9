/*
 * series_value.c
 *		The laws of values of the types price_series and price_panel, see series_value.h.
 */
#include "series_value.h"

#include "building/view.h"
#include "panel/json.h"
#include "panel/state.h"
#include "panel/text.h"
#include "series/json.h"
#include "series/rebuild.h"
#include "series/text.h"

bool
same_points(const PriceSeries *a, const PriceSeries *b)
{
	PriceSeries header = *b;

	header.display_scale = a->display_scale;
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, &header, sizeof(header)) == 0 &&
		memcmp(a + 1, b + 1, VARSIZE(a) - sizeof(header)) == 0;
}

/* Every point is one, and days ascend; what is stored of a block's values agrees with them. */
static void
require_points(const SeriesView *view)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	int32		before = view->first_day - 1;
	int			count = 0;

	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		require(calendar_holds(point.day) && point.day > before);
		require(period_start(view->period, point.day) == point.day);
		require(decimal_fits(point.sum) && point.sum.scale >= 0 && point.sum.scale <= DECIMAL_MAX_SCALE);
		require(decimal_fits(point.weight) && point.weight.mantissa > 0);
		before = point.day;
		count++;
	}
	require(count == view->count && (count == 0 || before == view->last_day));
}

void
require_series(const PriceSeries *series)
{
	SeriesView	view;
	SeriesView	view_again;
	PriceSeries *again;
	const char *what = NULL;
	const char *text;
	TextBuffer	json;
	ParseError	error;

	require(!(series->flags & SERIES_BUILDING));
	series_open_either(&view, series);
	require_points(&view);
	require(series_compare(&view, &view) == 0);

	again = series_rebuild(exact_copy(series, VARSIZE(series)), VARSIZE(series), &what);
	require(again != NULL);
	require(VARSIZE(again) == VARSIZE(series) && memcmp(again, series, VARSIZE(series)) == 0);

	text = series_print(&view);
	require(series_parse(exact_copy(text, strlen(text)), strlen(text), &again, &error));
	require(same_points(series, again) && again->display_scale <= series->display_scale);
	series_open_either(&view_again, again);
	require(series_compare(&view, &view_again) == 0);
	require(strcmp(series_print(&view_again), text) == 0);

	text_buffer_begin(&json);
	series_append_json(&json, &view);
	require(series_read(exact_copy(json.data, json.length), json.length, &again, &error));
	series_open_either(&view_again, again);
	require(strcmp(series_print(&view_again), text) == 0);
}

void
require_panel(const PricePanel *panel)
{
	PanelView	view;
	PanelView	view_again;
	PricePanel *again;
	const char *text;
	const char *json;
	ParseError	error;

	require(!(panel->flags & PANEL_BUILDING));
	panel_open_either(&view, panel);
	require(panel_compare(&view, &view) == 0);
	for (int i = 0; i < view.count; i++)
	{
		const PanelItem *item = &view.items[i];

		require(panel_find(&view, item->name, item->name_length) == i);
		require_series(item->series);
		require(item->series->period == view.period);
		require((item->quantities != NULL) == (view.kind == PANEL_QUANTITIES));
		if (item->quantities)
			require_series(item->quantities);
	}
	text = panel_print(&view);
	require(panel_parse(exact_copy(text, strlen(text)), strlen(text), &again, &error));
	require(!(again->flags & PANEL_BUILDING));
	panel_open_either(&view_again, again);
	require(panel_compare(&view, &view_again) == 0);
	require(strcmp(panel_print(&view_again), text) == 0);
	json = panel_json(&view);
	require(panel_read(exact_copy(json, strlen(json)), strlen(json), &again, &error));
	panel_open_either(&view_again, again);
	require(strcmp(panel_print(&view_again), text) == 0);
}
