/*
 * index_sample.h
 *		The panel of an input: items by periods with prices, and weights or quantities, as values that a law
 *		may change before the price_panel is made of them.
 *
 * Any bytes make a panel; where they end there are zeros, and so cells without a value.
 */
#ifndef INDEX_SAMPLE_H
#define INDEX_SAMPLE_H

#include "fuzz.h"

#include "panel/state.h"
#include "series/writer.h"

#define ITEMS_MAX 6				/* one more than an input has */
#define ROWS_MAX 7

typedef struct Cell
{
	bool		filled;
	Decimal		value;
} Cell;

typedef struct Sample
{
	PanelKind	kind;
	Period		period;
	int			items;
	int			rows;
	int32		days[ROWS_MAX]; /* ascending */
	char		names[ITEMS_MAX];
	Decimal		weights[ITEMS_MAX];
	Cell		prices[ITEMS_MAX][ROWS_MAX];
	Cell		quantities[ITEMS_MAX][ROWS_MAX];
} Sample;

/* The input, from which parts are taken. */
typedef struct Input
{
	const uint8 *at;
	size_t		left;
} Input;

/* The next `bytes` bytes as a number, at most 15 of them. */
static uint128
take(Input *input, int bytes)
{
	uint128		number = 0;

	while (bytes-- > 0)
	{
		number = number << 8 | (input->left > 0 ? *input->at : 0);
		if (input->left > 0)
		{
			input->at++;
			input->left--;
		}
	}
	return number;
}

/* A cell: a byte for the form of its digits and the number of its decimals, and the digits. */
static Cell
take_cell(Input *input, const Cell *before)
{
	static const int scales[32] = {
		0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8, 9, 10, 12, 13, 15, 18, 20, 24, 30, 35, 36
	};
	int			shape = (int) take(input, 1);
	Cell		cell = {true, {0, scales[shape / 8]}};
	int			digits;

	switch (shape % 8)
	{
		case 0:
			cell.filled = false;
			break;
		case 1:
			cell.value.mantissa = (int128) take(input, 1);
			break;
		case 2:
			cell.value.mantissa = (int128) take(input, 2);
			break;
		case 3:
			cell.value.mantissa = (int128) take(input, 4);
			break;
		case 4:
			cell.value.mantissa = (int128) take(input, 15) % power_of_ten(DECIMAL_MAX_DIGITS);
			break;
		case 5:
			cell.value.mantissa = power_of_ten((int) take(input, 1) % DECIMAL_MAX_DIGITS);
			break;
		case 6:
			digits = (int) take(input, 1);
			cell.value.mantissa = power_of_ten(digits % DECIMAL_MAX_DIGITS + 1) - 1 - digits / DECIMAL_MAX_DIGITS;
			break;
		case 7:
			digits = (int) take(input, 1);
			if (digits < 8)
				cell.value.mantissa = -1 - digits;
			else
				cell = before ? *before : (Cell) {false, {0, 0}};
	}
	return cell;
}

static void
take_sample(Input *input, Sample *sample)
{
	uint8		shape = take(input, 1);
	uint8		size = take(input, 1);
	uint8		first = take(input, 1);
	int32		number;

	memset(sample, 0, sizeof(*sample));
	sample->kind = (PanelKind) (shape % 4 < 3 ? shape % 4 : PANEL_QUANTITIES);
	sample->period = shape < 0xC0 ? PERIOD_MONTH : (Period) (shape / 4 % (PERIOD_YEAR + 1));
	sample->items = 1 + size % (ITEMS_MAX - 1);
	sample->rows = 1 + size / (ITEMS_MAX - 1) % (ROWS_MAX - 1);

	/* mostly from some month of 2022 on, and one follows upon the other */
	number = first == 0xFF ? period_number(sample->period, CALENDAR_LAST_DAY) - 30 :
		first == 0xFE ? period_number(sample->period, CALENDAR_FIRST_DAY) + 1 :
		period_number(sample->period, day_of_date(2022, 1, 1)) + first % 30;
	for (int t = 0; t < sample->rows; t++)
	{
		sample->days[t] = period_of_number(sample->period, number);
		number += (first & 0x40) && take(input, 1) % 4 == 3 ? 3 : 1;
	}
	for (int i = 0; i < sample->items; i++)
	{
		sample->names[i] = 'a' + i;
		if (sample->kind == PANEL_WEIGHTS)
			sample->weights[i] = take_cell(input, NULL).value;
		if (sample->weights[i].mantissa < 0)
			sample->weights[i].mantissa = -sample->weights[i].mantissa;
		sample->weights[i] = decimal_strip(sample->weights[i], 0);
		for (int t = 0; t < sample->rows; t++)
		{
			sample->prices[i][t] = take_cell(input, t > 0 ? &sample->prices[i][t - 1] : NULL);
			if (sample->kind == PANEL_QUANTITIES)
				sample->quantities[i][t] = take_cell(input, t > 0 ? &sample->quantities[i][t - 1] : NULL);
		}
	}
}

static bool
cell_within(const Cell *cell, Decimal low, Decimal high, int decimals)
{
	return !cell->filled || (decimal_compare(low, cell->value) <= 0 && decimal_compare(cell->value, high) <= 0 &&
							 decimal_strip(cell->value, 0).scale <= decimals);
}

/* Are all prices, quantities and weights within the bounds, and have they at most so many decimals? */
static bool
sample_within(const Sample *sample, Decimal low, Decimal high, int decimals)
{
	for (int i = 0; i < sample->items; i++)
	{
		if (sample->kind == PANEL_WEIGHTS && !cell_within(&(Cell) {true, sample->weights[i]}, low, high, decimals))
			return false;
		for (int t = 0; t < sample->rows; t++)
			if (!cell_within(&sample->prices[i][t], low, high, decimals) ||
				!cell_within(&sample->quantities[i][t], low, high, decimals))
				return false;
	}
	return true;
}

/* Of prices or quantities, those of which the bit of their row is in the mask. */
static const PriceSeries *
series_of_cells(const Sample *sample, const Cell *cells, unsigned mask)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));

	series_writer_begin(writer, sample->period, 0);
	for (int t = 0; t < sample->rows; t++)
	{
		if (!cells[t].filled || !(mask & 1u << t))
			continue;
		writer->display_scale = Max(writer->display_scale, cells[t].value.scale);
		series_write_value(writer, sample->days[t], cells[t].value);
	}
	return series_writer_end(writer);
}

/* The panel, of an item the rows in its mask. */
static PricePanel *
sample_panel(const Sample *sample, const unsigned *masks)
{
	PanelItem	items[ITEMS_MAX];

	memset(items, 0, sizeof(items));
	for (int i = 0; i < sample->items; i++)
	{
		items[i].name = &sample->names[i];
		items[i].name_length = 1;
		items[i].weight = sample->weights[i];
		items[i].series = series_of_cells(sample, sample->prices[i], masks ? masks[i] : ~0u);
		if (sample->kind == PANEL_QUANTITIES)
			items[i].quantities = series_of_cells(sample, sample->quantities[i], masks ? masks[i] : ~0u);
	}
	return panel_of_items(sample->kind, sample->period, items, sample->items);
}

#endif							/* INDEX_SAMPLE_H */
