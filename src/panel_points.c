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

#include "compat.h"
#include "fault.h"
#include "panel/price_matrix.h"
#include "price_panel.h"
#include "row_set.h"
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

/* day, week, month, quarter or year. */
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

/* Of the days on which every item has a value the sum, over `weight`. */
static Datum
over_all_items(FunctionCallInfo fcinfo, bool mean)
{
	PanelView	view;
	PriceMatrix *matrix;
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			display_scale = 0;

	PG_GETARG_PANEL_VIEW(0, &view);
	for (int i = 0; i < view.count; i++)
		display_scale = Max(display_scale, view.items[i].series->display_scale);
	series_writer_begin(writer, view.period, display_scale);
	matrix = matrix_from_panel(&view);
	for (int row = 0; row < matrix->periods; row++)
	{
		SeriesPoint point = {matrix->days[row], {0, 0}, {mean ? matrix->items : 1, 0}};
		int			item = 0;

		CHECK_FOR_INTERRUPTS();
		while (item < matrix->items && MATRIX_ROW(matrix, matrix->priced, row)[item])
		{
			Decimal		value = decimal_strip(MATRIX_ROW(matrix, matrix->prices, row)[item], 0);

			if (!decimal_add(point.sum, value, &point.sum))
				series_out_of_range();
			item++;
		}
		if (item == matrix->items)
		{
			point.sum = decimal_strip(point.sum, 0);
			series_write(writer, &point);
		}
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
