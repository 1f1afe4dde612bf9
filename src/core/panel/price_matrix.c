/*
 * panel/price_matrix.c
 *		A price_panel as a table of periods by items.
 */
#include "pure.h"

#include "fault.h"
#include "panel/price_matrix.h"

/* What stands on a day. */
#define DAY_HAS_PRICE 1
#define DAY_HAS_QUANTITY 2

/* The days from the first of any series to the last. */
typedef struct DayMarks
{
	int32		first;
	int32		last;
	uint8	   *marks;
} DayMarks;

static void *
room_for(size_t cells, size_t size)
{
	if (cells > PANEL_BYTES_MAX / size)
		panel_too_large();
	return palloc0(cells * size);
}

static void
widen(DayMarks *days, const PriceSeries *series)
{
	SeriesView	view;

	series_open(&view, series);
	if (view.count == 0)
		return;
	days->first = Min(days->first, view.first_day);
	days->last = Max(days->last, view.last_day);
}

static void
mark(DayMarks *days, const PriceSeries *series, uint8 what, SeriesCursor *cursor)
{
	SeriesView	view;
	SeriesPoint point;

	series_open(&view, series);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
	{
		/* only altered bytes have days that the header does not announce */
		if (point.day < days->first || point.day > days->last)
			series_corrupt("days");
		days->marks[point.day - days->first] |= what;
	}
}

/* Appends a row for each day that is marked with `what` and not with `without`. */
static void
add_rows(PriceMatrix *matrix, const DayMarks *days, uint8 what, uint8 without)
{
	for (int32 day = days->first; day <= days->last; day++)
	{
		uint8		marks = days->marks[day - days->first];

		if ((marks & what) && !(marks & without))
			matrix->days[matrix->rows++] = day;
	}
}

/* Finds the rows. */
static void
find_rows(PriceMatrix *matrix, const PanelView *panel, SeriesCursor *cursor)
{
	DayMarks	days = {CALENDAR_LAST_DAY, CALENDAR_FIRST_DAY, NULL};
	int			count = 0;

	for (int i = 0; i < panel->count; i++)
	{
		widen(&days, panel->items[i].series);
		if (panel->items[i].quantities)
			widen(&days, panel->items[i].quantities);
	}
	if (days.first > days.last)
	{
		matrix->days = palloc0(sizeof(int32));
		return;
	}
	days.marks = palloc0(days.last - days.first + 1);
	for (int i = 0; i < panel->count; i++)
	{
		mark(&days, panel->items[i].series, DAY_HAS_PRICE, cursor);
		if (panel->items[i].quantities)
			mark(&days, panel->items[i].quantities, DAY_HAS_QUANTITY, cursor);
	}
	for (int32 day = 0; day <= days.last - days.first; day++)
		count += days.marks[day] != 0;
	matrix->days = palloc(count * sizeof(int32));
	add_rows(matrix, &days, DAY_HAS_PRICE, 0);
	matrix->periods = matrix->rows;
	add_rows(matrix, &days, DAY_HAS_QUANTITY, DAY_HAS_PRICE);
	pfree(days.marks);
}

static int
find_day(const int32 *days, int low, int high, int32 day)
{
	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (days[middle] == day)
			return middle;
		if (days[middle] < day)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

int
matrix_find_row(const PriceMatrix *matrix, int32 day)
{
	int			row = find_day(matrix->days, 0, matrix->periods, day);

	return row >= 0 ? row : find_day(matrix->days, matrix->periods, matrix->rows, day);
}

/*
 * Fills the column of an item with the sums of the reduced values, whose divisors go to `divisors`: that has no room
 * until one of them is not 1.  Where it is NULL values are rounded.
 */
static void
fill(PriceMatrix *matrix, int item, const PriceSeries *series, bool *present, Decimal *values,
	 int128 **divisors, SeriesCursor *cursor)
{
	SeriesView	view;
	SeriesPoint point;
	int			row = 0;

	series_open(&view, series);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
	{
		Fraction	value;

		/* mostly the row after the last one's */
		if (row >= matrix->rows || matrix->days[row] != point.day)
			row = matrix_find_row(matrix, point.day);
		if (row < 0)
			series_corrupt("days");
		point_fraction(&point, divisors != NULL, &value);
		if (value.divisor != 1)
		{
			if (!*divisors)
				*divisors = room_for((size_t) matrix->rows * matrix->items, sizeof(int128));
			MATRIX_ROW(matrix, *divisors, row)[item] = value.divisor;
		}
		MATRIX_ROW(matrix, present, row)[item] = true;
		MATRIX_ROW(matrix, values, row)[item] = value.sum;
		row++;
	}
}

Decimal
matrix_price(const PriceMatrix *matrix, int row, int item)
{
	Decimal		cell = MATRIX_ROW(matrix, matrix->prices, row)[item];
	Decimal		price;

	if (matrix->price_divisor == 1 || !quotient(cell, (Decimal) {matrix->price_divisor, 0}, &price))
		return cell;
	return price;
}

PriceMatrix *
matrix_from_panel(const PanelView *panel)
{
	PriceMatrix *matrix = palloc0(sizeof(PriceMatrix));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	int128	   *divisors = NULL;
	size_t		cells;

	matrix->period = panel->period;
	matrix->price_divisor = 1;
	matrix->items = panel->count;
	matrix->names = palloc(panel->count * sizeof(char *));
	if (panel->kind == PANEL_WEIGHTS)
		matrix->weights = palloc(panel->count * sizeof(Decimal));
	find_rows(matrix, panel, cursor);
	cells = (size_t) matrix->rows * matrix->items;
	matrix->prices = room_for(cells, sizeof(Decimal));
	matrix->priced = room_for(cells, sizeof(bool));
	if (panel->kind == PANEL_QUANTITIES)
	{
		matrix->quantities = room_for(cells, sizeof(Decimal));
		matrix->sold = room_for(cells, sizeof(bool));
	}
	for (int i = 0; i < panel->count; i++)
	{
		const PanelItem *item = &panel->items[i];
		char	   *name = palloc(item->name_length + 1);

		memcpy(name, item->name, item->name_length);
		name[item->name_length] = 0;
		matrix->names[i] = name;
		if (matrix->weights)
			matrix->weights[i] = item->weight;
		fill(matrix, i, item->series, matrix->priced, matrix->prices, &divisors, cursor);
		if (item->quantities)
			fill(matrix, i, item->quantities, matrix->sold, matrix->quantities, NULL, cursor);
	}
	if (divisors && !bring_to_one_divisor(matrix->prices, divisors, cells, PRICE_DIGITS, &matrix->price_divisor))
		series_out_of_range();
	pfree(cursor);
	return matrix;
}
