/*
 * panel_resample.c
 *		Parts of a price_panel, and its weeks, months, quarters, half-years and years.
 */
#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"

#include "compat.h"
#include "operation/algebra.h"
#include "panel/unit_value.h"
#include "price_panel.h"
#include "text_input.h"
#include "time_argument.h"

/* What is done to every series of a panel. */
typedef struct SeriesChange
{
	const DayRange *days;		/* to cut it to, or NULL */
	Period		to;				/* the period of the result */
	ResampleMethod method;
	int32		min_points;
} SeriesChange;

static PriceSeries *
changed(const PriceSeries *series, const SeriesChange *change)
{
	SeriesView	view;

	series_open(&view, series);
	if (change->days)
	{
		SeriesWriter *writer = palloc(sizeof(SeriesWriter));
		PriceSeries *part;

		series_writer_begin(writer, view.period, view.display_scale);
		writer->base = view.base;
		if (change->days->first <= change->days->last)
			series_write_slice(writer, &view, change->days->first, change->days->last);
		part = series_writer_end(writer);
		pfree(writer);
		return part;
	}
	require_period_divides(&view, change->to);
	return series_resample(&view, change->to, change->method, change->min_points);
}

/* The unit values of an item. */
static PriceSeries *
unit_values(const PanelItem *item, const SeriesChange *change)
{
	SeriesView	view;
	SeriesPoint negative;
	PriceSeries *result;
	char		name[PANEL_NAME_MAX + 1];
	char		day[PERIOD_TEXT_MAX + 1];
	char		quantity[DECIMAL_TEXT_MAX + 1];

	series_open(&view, item->series);
	require_period_divides(&view, change->to);
	result = panel_unit_values(item, change->to, change->min_points, &negative);
	if (result == NULL)
	{
		memcpy(name, item->name, item->name_length);
		name[item->name_length] = 0;
		day[period_print(view.period, negative.day, day)] = 0;
		quantity[decimal_print(negative.sum, quantity)] = 0;
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s cannot take the quantity %s of \"%s\" in %s", "pooled", quantity, quoted_text(name), day),
				 errhint("Quantities are zero or more.")));
	}
	return result;
}

/* The panel of what becomes of every item's prices and quantities. */
static PricePanel *
change_panel(const PanelView *view, const SeriesChange *prices, const SeriesChange *quantities)
{
	PanelItem  *items = palloc(view->count * sizeof(PanelItem));

	for (int i = 0; i < view->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		items[i] = view->items[i];
		items[i].series = items[i].quantities && !prices->days && prices->method == METHOD_POOLED ?
			unit_values(&items[i], prices) : changed(items[i].series, prices);
		if (items[i].quantities)
			items[i].quantities = changed(items[i].quantities, quantities);
	}
	return panel_of_items(view->kind, prices->to, items, view->count);
}

/* Every series cut to a range of days; the items stay. */
PG_FUNCTION_INFO_V1(price_panel_slice);
Datum
price_panel_slice(PG_FUNCTION_ARGS)
{
	PanelView	view;
	DayRange	days = days_argument(fcinfo, 1);
	SeriesChange cut = {&days};

	PG_GETARG_PANEL_VIEW(0, &view);
	cut.to = view.period;
	PG_RETURN_PRICE_PANEL(change_panel(&view, &cut, &cut));
}

/* (panel, method, min_points): quantities add up, whatever prices do; pooled are unit values. */
static Datum
resample_panel(FunctionCallInfo fcinfo, Period to)
{
	PanelView	view;
	SeriesChange prices = {NULL, to, method_argument(fcinfo, 1), PG_GETARG_INT32(2)};
	SeriesChange quantities = {NULL, to, METHOD_SUM, 1};

	PG_GETARG_PANEL_VIEW(0, &view);
	PG_RETURN_PRICE_PANEL(change_panel(&view, &prices, &quantities));
}

/* The panel by weeks from Monday to Sunday. */
PG_FUNCTION_INFO_V1(price_panel_weekly);
Datum
price_panel_weekly(PG_FUNCTION_ARGS)
{
	return resample_panel(fcinfo, PERIOD_WEEK);
}

/* The panel by months. */
PG_FUNCTION_INFO_V1(price_panel_monthly);
Datum
price_panel_monthly(PG_FUNCTION_ARGS)
{
	return resample_panel(fcinfo, PERIOD_MONTH);
}

/* The panel by quarters. */
PG_FUNCTION_INFO_V1(price_panel_quarterly);
Datum
price_panel_quarterly(PG_FUNCTION_ARGS)
{
	return resample_panel(fcinfo, PERIOD_QUARTER);
}

/* The panel by half-years. */
PG_FUNCTION_INFO_V1(price_panel_half_yearly);
Datum
price_panel_half_yearly(PG_FUNCTION_ARGS)
{
	return resample_panel(fcinfo, PERIOD_HALF);
}

/* The panel by years. */
PG_FUNCTION_INFO_V1(price_panel_yearly);
Datum
price_panel_yearly(PG_FUNCTION_ARGS)
{
	return resample_panel(fcinfo, PERIOD_YEAR);
}
