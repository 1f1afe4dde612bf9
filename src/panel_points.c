/*
 * panel_points.c
 *		What a price_panel holds: its items, their series and points.
 */
#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"

#include "catalog/pg_type_d.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "alignment.h"
#include "compat.h"
#include "fault.h"
#include "panel/price_matrix.h"
#include "price_panel.h"
#include "row_set.h"
#include "series/sum.h"
#include "series/writer.h"

/* The number of items. */
PG_FUNCTION_INFO_V1(price_panel_num_items);
Datum
price_panel_num_items(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_INT32(view.count);
}

/* prices, weights or quantities. */
PG_FUNCTION_INFO_V1(price_panel_kind);
Datum
price_panel_kind(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_TEXT_P(cstring_to_text(panel_kind_name(view.kind)));
}

/* day, week, month, quarter, half or year. */
PG_FUNCTION_INFO_V1(price_panel_period);
Datum
price_panel_period(PG_FUNCTION_ARGS)
{
	PanelView	view;

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_TEXT_P(cstring_to_text(period_name(view.period)));
}

/* The names of the items, in order of their bytes. */
PG_FUNCTION_INFO_V1(price_panel_items);
Datum
price_panel_items(PG_FUNCTION_ARGS)
{
	PanelView	view;
	Datum	   *names;

	PG_GETARG_PANEL_VIEW(0, &view);
	names = palloc(view.count * sizeof(Datum));
	for (int i = 0; i < view.count; i++)
		names[i] = PointerGetDatum(cstring_to_text_with_len(view.items[i].name,
															view.items[i].name_length));
	PG_RETURN_ARRAYTYPE_P(construct_array(names, view.count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* The item that argument 1 names; NULL where the panel in argument 0 has none. */
static const PanelItem *
item_argument(FunctionCallInfo fcinfo, PanelView *view)
{
	const text *name = PG_GETARG_TEXT_PP(1);
	int			index;

	PG_GETARG_PANEL_VIEW(0, view);
	index = panel_find(view, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	return index < 0 ? NULL : &view->items[index];
}

/* A series of a panel as a value of its own. */
static Datum
copied_series(const PriceSeries *series)
{
	size_t		size = VARSIZE(series);
	PriceSeries *copy = palloc(size);

	memcpy(copy, series, size);
	/* whatever altered bytes say, it is not compressed and not out of line */
	SET_VARSIZE(copy, size);
	return PointerGetDatum(copy);
}

/* The series of an item. */
PG_FUNCTION_INFO_V1(price_panel_series);
Datum
price_panel_series(PG_FUNCTION_ARGS)
{
	PanelView	view;
	const PanelItem *item = item_argument(fcinfo, &view);

	if (item == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(copied_series(item->series));
}

/* The quantities of an item; NULL where the panel has none. */
PG_FUNCTION_INFO_V1(price_panel_quantities);
Datum
price_panel_quantities(PG_FUNCTION_ARGS)
{
	PanelView	view;
	const PanelItem *item = item_argument(fcinfo, &view);

	if (item == NULL || item->quantities == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(copied_series(item->quantities));
}

/* The value weight of an item; NULL where the panel has none. */
PG_FUNCTION_INFO_V1(price_panel_weight);
Datum
price_panel_weight(PG_FUNCTION_ARGS)
{
	PanelView	view;
	const PanelItem *item = item_argument(fcinfo, &view);

	if (item == NULL || view.kind != PANEL_WEIGHTS)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(decimal_datum(item->weight));
}

/* A series as it is walked beside another. */
typedef struct PointSource
{
	SeriesView	view;
	SeriesCursor cursor;
	SeriesPoint point;
	bool		present;		/* is there a point? */
} PointSource;

static void
begin_source(PointSource *source, const PriceSeries *series)
{
	source->present = series != NULL;
	if (!source->present)
		return;
	series_open(&source->view, series);
	series_seek(&source->cursor, &source->view, source->view.first_day);
	source->present = series_next(&source->cursor, &source->point);
}

/* Takes the point of a day, where there is one: else NULL. */
static void
take_value(PointSource *source, int32 day, Datum *value, bool *null)
{
	*null = !source->present || source->point.day != day;
	if (*null)
		return;
	*value = point_value_datum(&source->view, &source->point);
	source->present = series_next(&source->cursor, &source->point);
}

/*
 * The points as rows: item, day, value, quantity and weight.  A day that has a quantity only has a
 * row without a value.
 */
PG_FUNCTION_INFO_V1(price_panel_points);
Datum
price_panel_points(PG_FUNCTION_ARGS)
{
	RowSet		rows;
	PanelView	view;
	PointSource *prices = palloc(sizeof(PointSource));
	PointSource *quantities = palloc(sizeof(PointSource));

	PG_GETARG_PANEL_VIEW(0, &view);
	row_set_begin(&rows, fcinfo);
	for (int i = 0; i < view.count; i++)
	{
		const PanelItem *item = &view.items[i];

		begin_source(prices, item->series);
		begin_source(quantities, item->quantities);
		while (prices->present || quantities->present)
		{
			Datum		values[5] = {0};
			bool		nulls[ROW_MAX_COLUMNS] = {false};
			int32		day = !quantities->present ||
				(prices->present && prices->point.day <= quantities->point.day) ?
				prices->point.day : quantities->point.day;

			row_set_next(&rows);
			values[0] = PointerGetDatum(cstring_to_text_with_len(item->name, item->name_length));
			values[1] = DateADTGetDatum(day);
			take_value(prices, day, &values[2], &nulls[2]);
			take_value(quantities, day, &values[3], &nulls[3]);
			nulls[4] = view.kind != PANEL_WEIGHTS;
			if (!nulls[4])
				values[4] = decimal_datum(item->weight);
			row_set_put_nulls(&rows, values, nulls);
		}
	}
	row_set_end(&rows);
	return (Datum) 0;
}

/* Moves each cursor to the first day, on or after that of the first one, which all of them have; false at the end. */
static bool
find_common_day(SeriesCursor **cursors, SeriesPoint *points, int count)
{
	int			agreed = 1;

	while (agreed < count)
	{
		SeriesPoint *point = &points[agreed];

		while (point->day < points[0].day)
			if (!series_next(cursors[agreed], point))
				return false;
		if (point->day == points[0].day)
		{
			agreed++;
			continue;
		}
		while (points[0].day < point->day)
			if (!series_next(cursors[0], &points[0]))
				return false;
		agreed = 1;
	}
	return true;
}

/* (panel, missing): of the days on which every item has a value the exact sum, or the mean. */
static Datum
over_all_items(FunctionCallInfo fcinfo, bool mean)
{
	PanelView	view;
	SeriesView *views;
	const SeriesView **opened;
	SeriesCursor **cursors;
	SeriesPoint *points;
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			display_scale = 0;
	bool		more;

	PG_GETARG_PANEL_VIEW(0, &view);
	views = palloc(view.count * sizeof(SeriesView));
	opened = palloc(view.count * sizeof(SeriesView *));
	cursors = palloc(view.count * sizeof(SeriesCursor *));
	points = palloc(view.count * sizeof(SeriesPoint));
	more = view.count > 0;
	for (int i = 0; i < view.count; i++)
	{
		series_open(&views[i], view.items[i].series);
		opened[i] = &views[i];
		display_scale = Max(display_scale, views[i].display_scale);
		cursors[i] = palloc(sizeof(SeriesCursor));
		series_seek(cursors[i], &views[i], views[i].first_day);
		more = more && series_next(cursors[i], &points[i]);
	}
	if (missing_is_error(fcinfo, 1))
		require_all_days(opened, view.count, ALL_DAYS, "item");
	series_writer_begin(writer, view.period, display_scale);
	while (more && find_common_day(cursors, points, view.count))
	{
		SeriesPoint point;
		Fraction	sum;

		CHECK_FOR_INTERRUPTS();
		points_sum(points, view.count, &sum);
		point = point_of_fraction(points[0].day, &sum);
		if (mean)
			point.weight = (Decimal) {view.count, 0};
		series_write(writer, &point);
		more = series_next(cursors[0], &points[0]);
	}
	PG_RETURN_PRICE_SERIES(series_writer_end(writer));
}

/* The mean of all items' values, as their sum and number, on days on which every item has one. */
PG_FUNCTION_INFO_V1(price_panel_mean);
Datum
price_panel_mean(PG_FUNCTION_ARGS)
{
	return over_all_items(fcinfo, true);
}

/* The sum of all items' values, on days on which every item has one. */
PG_FUNCTION_INFO_V1(price_panel_sum);
Datum
price_panel_sum(PG_FUNCTION_ARGS)
{
	return over_all_items(fcinfo, false);
}
