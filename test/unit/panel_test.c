/*
 * panel_test.c
 *		Random price_panels: the same bytes in whatever order items come and however they are split; their
 *		text read back; the table that index formulas read against looking points up one by one; and stored
 *		bytes altered at every place, which are refused or read as some panel, and nothing worse.
 *
 * Arguments: a seed and the number of rounds, of which a quarter are made.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"
#include "operation/resample.h"
#include "panel/price_matrix.h"
#include "panel/state.h"
#include "panel/text.h"
#include "random_test.h"
#include "series/writer.h"

#define ROWS 60
#define NAMES 12

/* Tables whose prices have a divisor. */
static int	common_divisors;

static bool
same_bytes(const PricePanel *a, const PricePanel *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* A few points, none of them negative. */
static PriceSeries *
random_series(void)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			points = below(50) == 0 ? 600 : below(12);
	int			scale = below(4);
	int32		day = 8000 + below(40);
	PriceSeries *series;

	/* as prices are written: with all their decimals, or more */
	series_writer_begin(writer, PERIOD_DAY, points > 0 ? Max(scale, below(3)) : 0);
	for (int i = 0; i < points; i++)
	{
		SeriesPoint point = {day, {below(100000), scale}, {1, 0}, 1};

		if (below(4) == 0)
			point.weight = (Decimal) {1 + below(30), below(2)};
		series_write(writer, &point);
		day += 1 + below(4);
	}
	series = series_writer_end(writer);
	free(writer);
	return series;
}

static void
shuffle(PanelItem *items, int count)
{
	for (int i = count - 1; i > 0; i--)
	{
		int			other = below(i + 1);
		PanelItem	item = items[i];

		items[i] = items[other];
		items[other] = item;
	}
}

/* The panel of the rows, added one by one; or in parts, which are packed or not and then merged. */
static PricePanel *
built(PanelKind kind, const PanelItem *rows, int count, int parts)
{
	PricePanel *all = panel_state_begin(kind, PERIOD_DAY);

	for (int part = 0; part < parts; part++)
	{
		PricePanel *state = parts == 1 ? all : panel_state_begin(kind, PERIOD_DAY);
		PanelView	view;

		for (int i = part; i < count; i += parts)
			state = panel_state_add(state, &rows[i]);
		if (parts == 1)
			return panel_pack(state);
		panel_open_entries(&view, below(2) && state->count > 0 ? panel_pack(state) : state);
		all = panel_state_merge(all, &view);
	}
	return panel_pack(all);
}

/* An item's series merged by the building form of a price_series. */
static const PriceSeries *
merged(const PanelItem *rows, int count, const PanelItem *item, bool quantities)
{
	SeriesState *state = NULL;

	for (int i = 0; i < count; i++)
	{
		const PriceSeries *series = quantities ? rows[i].quantities : rows[i].series;

		if (panel_compare_names(rows[i].name, rows[i].name_length, item->name, item->name_length) == 0)
			state = state ? series_state_merge(state, series) : series_state_of(series);
	}
	return series_pack(&state->header);
}

/* Its points over a weight of 1: what a panel makes of quantities. */
static const PriceSeries *
as_sums(const PriceSeries *series)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesView	view;
	SeriesCursor cursor;
	SeriesPoint point;
	const PriceSeries *sums;

	series_open_either(&view, series);
	series_writer_begin(writer, view.period, view.display_scale);
	series_seek(&cursor, &view, view.first_day);
	while (series_next(&cursor, &point))
		series_write_value(writer, point.day, decimal_strip(point.sum, 0));
	sums = series_writer_end(writer);
	free(writer);
	return sums;
}

static bool
same_series(const PriceSeries *a, const PriceSeries *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

static void
test_text(const PanelView *view)
{
	char	   *text = panel_print(view);
	PricePanel *read;
	ParseError	error;

	check(panel_parse(text, strlen(text), &read, &error) && same_bytes(read, view->panel), "text read back");
	for (size_t length = 0; length < Min(strlen(text), 400); length++)
		check(!panel_parse(text, length, &read, &error) && error.position <= length, "text cut off");
}

/* Is a price of the matrix that of its point: exactly, or where all are rounded as one of them is? */
static bool
is_price_of(const PriceMatrix *matrix, Decimal cell, const SeriesPoint *point)
{
	Ratio		price;
	Ratio		of_point;
	Decimal		rounded;

	ratio_of(&price, cell, (Decimal) {matrix->price_divisor, 0});
	point_ratio(point, &of_point);
	if (ratio_compare(&price, &of_point) == 0)
		return true;
	return matrix->price_divisor == 1 && ratio_round_significant(&of_point, PRICE_DIGITS, &rounded) &&
		decimal_compare(cell, rounded) == 0;
}

static void
test_matrix(const PanelView *view)
{
	PriceMatrix *matrix = matrix_from_panel(view);
	bool		good = matrix->items == view->count;

	for (int row = 0; row < matrix->rows; row++)
	{
		bool		any = false;

		good = good && matrix_find_row(matrix, matrix->days[row]) == row &&
			(row == 0 || row == matrix->periods || matrix->days[row - 1] < matrix->days[row]);
		for (int i = 0; i < matrix->items; i++)
		{
			SeriesView	series;
			SeriesPoint point;
			bool		present;

			series_open_either(&series, view->items[i].series);
			present = series_value_at(&series, matrix->days[row], false, &point);
			any = any || present;
			good = good && MATRIX_ROW(matrix, matrix->priced, row)[i] == present &&
				(present ? is_price_of(matrix, MATRIX_ROW(matrix, matrix->prices, row)[i], &point) :
				 MATRIX_ROW(matrix, matrix->prices, row)[i].mantissa == 0);
			if (view->kind != PANEL_QUANTITIES)
				continue;
			series_open_either(&series, view->items[i].quantities);
			present = series_value_at(&series, matrix->days[row], false, &point);
			good = good && MATRIX_ROW(matrix, matrix->sold, row)[i] == present &&
				decimal_compare(MATRIX_ROW(matrix, matrix->quantities, row)[i],
								present ? point_value(&point) : (Decimal) {0, 0}) == 0;
		}
		good = good && any == (row < matrix->periods);
	}
	check(good, "matrix");
	common_divisors += matrix->price_divisor > 1;
	for (int i = 0; i < matrix->items; i++)
	{
		SeriesView	series;

		series_open_either(&series, view->items[i].series);
		check(strlen(matrix->names[i]) == view->items[i].name_length &&
			  memcmp(matrix->names[i], view->items[i].name, view->items[i].name_length) == 0 &&
			  (!matrix->weights || decimal_compare(matrix->weights[i], view->items[i].weight) == 0), "items");
	}
	check(matrix_find_row(matrix, 0) == -1, "no row");
}

/* Reads a panel in every way; false where it was refused. */
static bool
read_all(const PricePanel *panel, const PanelView *other)
{
	PanelView	view;

	if (setjmp(escape) != 0)
		return false;
	panel_open_either(&view, panel);
	free(panel_print(&view));
	panel_compare(&view, other);
	matrix_from_panel(&view);
	panel_pack(panel_state_of(panel));
	return true;
}

/* Alters stored bytes: each of the first, and others by chance; and says that they are fewer or more. */
static void
test_damage(const PanelView *view)
{
	size_t		size = VARSIZE(view->panel);
	uint8	   *copy = palloc(size + 8);
	int			refused = 0;

	for (int i = 0; i < 300; i++)
	{
		size_t		at = 4 + (i < 160 && i < size - 4 ? i : below(size - 4));

		memcpy(copy, view->panel, size);
		copy[at] = below(2) ? copy[at] ^ 1 << below(8) : below(256);
		if (below(16) == 0)
			copy[4 + below(size - 4)] = below(256);
		if (below(8) == 0)
			SET_VARSIZE(copy, 4 + below(size + 5));
		refused += !read_all((PricePanel *) copy, view);
	}
	free(copy);
	check(refused > 0, "altered bytes");
}

static void
test_panels(void)
{
	static char names[NAMES][20];
	PanelKind	kind = (PanelKind) below(3);
	int			count = 1 + below(ROWS);
	PanelItem	rows[ROWS];
	PricePanel *panel;
	PanelView	view;

	for (int i = 0; i < NAMES; i++)
		sprintf(names[i], "%c%.*s", 1 + below(127), below(18), "\"\\\n name of an item");
	for (int i = 0; i < count; i++)
	{
		const char *name = names[below(NAMES)];

		/* the weight goes with the name */
		rows[i] = (PanelItem) {name, strlen(name), decimal_strip((Decimal) {name[0], 1}, 0)};
		rows[i].series = random_series();
		rows[i].quantities = kind == PANEL_QUANTITIES ? random_series() : NULL;
	}
	panel = built(kind, rows, count, 1);
	panel_open_either(&view, panel);
	check(same_bytes(panel_pack(panel_state_of(panel)), panel), "packed again");
	for (int i = 0; i < view.count; i++)
	{
		const PanelItem *item = &view.items[i];

		check(panel_find(&view, item->name, item->name_length) == i &&
			  same_series(merged(rows, count, item, false), item->series) &&
			  (!item->quantities || same_series(as_sums(merged(rows, count, item, true)), item->quantities)) &&
			  (kind != PANEL_WEIGHTS || decimal_compare(item->weight, (Decimal) {item->name[0], 1}) == 0), "item");
	}
	for (int i = 0; i < 3; i++)
	{
		shuffle(rows, count);
		check(same_bytes(built(kind, rows, count, 1), panel), "another order");
		check(same_bytes(built(kind, rows, count, 2 + below(20)), panel), "in parts");
	}
	test_text(&view);
	test_matrix(&view);
	test_damage(&view);
}

int
main(int argc, char **argv)
{
	int			rounds = argc > 2 ? (atoi(argv[2]) + 3) / 4 : 20;

	random_state = (argc > 1 ? strtoull(argv[1], NULL, 10) : 1) * 2654435761u + 88172645463325252u;
	quiet = true;
	for (round_number = 0; round_number < rounds; round_number++)
	{
		if (setjmp(escape) == 0)
			test_panels();
		else
			check(false, "panels can be built and read");
	}
	check(common_divisors > 0, "prices over a common divisor");
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
