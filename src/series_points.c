/*
 * series_points.c
 *		What a price_series holds: its points, days and parts.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "operation/algebra.h"
#include "operation/resample.h"
#include "price_series.h"
#include "row_set.h"
#include "time_argument.h"

/* The first day (of a series of periods: of the first period); NULL where there are no points. */
PG_FUNCTION_INFO_V1(price_series_first_day);
Datum
price_series_first_day(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (view.count == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(view.first_day);
}

/* The last day (of a series of periods: the first of the last period). */
PG_FUNCTION_INFO_V1(price_series_last_day);
Datum
price_series_last_day(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (view.count == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(view.last_day);
}

/* The number of points. */
PG_FUNCTION_INFO_V1(price_series_num_points);
Datum
price_series_num_points(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_INT32(view.count);
}

/* day, week, month, quarter, half or year. */
PG_FUNCTION_INFO_V1(price_series_period);
Datum
price_series_period(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_TEXT_P(cstring_to_text(period_name(view.period)));
}

/* The reference base as it is printed, 2010=100; NULL where there is none. */
PG_FUNCTION_INFO_V1(price_series_base);
Datum
price_series_base(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	char		name[RANGE_TEXT_MAX + 1 + DECIMAL_TEXT_MAX];
	int			length;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (view.base.kind == BASE_NONE)
		PG_RETURN_NULL();
	length = range_print(view.base.range, name);
	name[length++] = '=';
	length += decimal_print(view.base.value, name + length);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(name, length));
}

/* The value on a day, or of the period that holds it; as_of: the last one up to it. */
PG_FUNCTION_INFO_V1(price_series_value_at);
Datum
price_series_value_at(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SeriesPoint point;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (!series_value_at(&view, period_argument(fcinfo, 1, view.period), PG_GETARG_BOOL(2), &point))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(point_value_datum(&view, &point));
}

/* The newest value; NULL where there are no points. */
PG_FUNCTION_INFO_V1(price_series_newest_value);
Datum
price_series_newest_value(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	SeriesPoint point;

	PG_GETARG_SERIES_VIEW(0, &view);
	if (view.count == 0 || !series_value_at(&view, view.last_day, false, &point))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(point_value_datum(&view, &point));
}

/* The points whose day (the first of their period) lies in a range; the base stays. */
PG_FUNCTION_INFO_V1(price_series_slice);
Datum
price_series_slice(PG_FUNCTION_ARGS)
{
	SeriesView	view;
	DayRange	days = days_argument(fcinfo, 1);

	PG_GETARG_SERIES_VIEW(0, &view);
	PG_RETURN_PRICE_SERIES(series_slice(&view, days.first, days.last));
}

/* The points as rows: day, value, number (or weight) of quotes. */
PG_FUNCTION_INFO_V1(price_series_points);
Datum
price_series_points(PG_FUNCTION_ARGS)
{
	RowSet		rows;
	SeriesView	view;
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;

	PG_GETARG_SERIES_VIEW(0, &view);
	row_set_begin(&rows, fcinfo);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
	{
		Datum		values[3];

		row_set_next(&rows);
		values[0] = DateADTGetDatum(point.day);
		values[1] = point_value_datum(&view, &point);
		values[2] = decimal_datum(decimal_strip(point.weight, 0));
		row_set_put(&rows, values);
	}
	row_set_end(&rows);
	return (Datum) 0;
}
