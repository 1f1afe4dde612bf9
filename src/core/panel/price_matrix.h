/*
 * panel/price_matrix.h
 *		What index formulas read: a price_panel as a table of periods by items.
 *
 * A price is the value of its point, the sum of its quotes over their weight.  All prices are brought to one
 * divisor, so that the table holds whole decimals and is exact; indices are of prices in proportion, so that they
 * read the cells as they are.  Where the least common divisor is too large, prices are rounded to
 * PRICE_DIGITS significant digits.  A quantity is the sum of its point, since that is what a panel holds;
 * where a panel with quantities has none, nothing was sold, and it is 0.
 *
 * Rows of the table are periods, its columns items; the cells of a row are adjacent, so that a loop
 * over items at two periods reads two runs of memory.
 *
 *		const Decimal *before = MATRIX_ROW(matrix, matrix->prices, p0);
 *		const Decimal *after = MATRIX_ROW(matrix, matrix->prices, p1);
 *		for (int i = 0; i < matrix->items; i++)
 *			if (MATRIX_ROW(matrix, matrix->priced, p0)[i] && MATRIX_ROW(matrix, matrix->priced, p1)[i])
 *				... before[i], after[i], matrix->weights[i] ...
 */
#ifndef PANEL_PRICE_MATRIX_H
#define PANEL_PRICE_MATRIX_H

#include "panel/panel.h"

typedef struct PriceMatrix
{
	Period		period;
	int			items;
	const char **names;			/* [items], each ended by a zero byte, in order of their bytes */
	Decimal    *weights;		/* [items], not negative; NULL unless the panel has value weights */

	/*
	 * Rows [0, periods) are the periods in which at least one item has a price, ascending.  Rows
	 * [periods, rows), ascending too, are those in which there are quantities only: a weight period
	 * may be one of these, no index has a value there.
	 */
	int			periods;
	int			rows;
	int32	   *days;			/* [rows]: the first day of the period */

	bool	   *priced;			/* [rows * items] */
	Decimal    *prices;			/* [rows * items]: times price_divisor; 0 where not priced */
	int128		price_divisor;
	bool	   *sold;			/* [rows * items]: was a quantity given; NULL unless the panel has them */
	Decimal    *quantities;		/* [rows * items]: 0 where none was; NULL unless the panel has them */
} PriceMatrix;

#define MATRIX_ROW(matrix, cells, row) ((cells) + (size_t) (row) * (matrix)->items)

/* Reads a whole panel.  What does not fit PANEL_BYTES_MAX: panel_too_large(). */
extern PriceMatrix *matrix_from_panel(const PanelView *panel);

/* The price in a cell that has one, rounded to 12 decimals at most. */
extern Decimal matrix_price(const PriceMatrix *matrix, int row, int item);

/* The row of the period that begins on a day; -1 where there is none, neither of prices nor of quantities. */
extern int	matrix_find_row(const PriceMatrix *matrix, int32 day);

#endif							/* PANEL_PRICE_MATRIX_H */
