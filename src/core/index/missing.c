/*
 * index/missing.c
 *		Prices for items that had one before and have none now.
 *
 * Row by row: such an item keeps its last price, or moves as the index of the items that have one, on
 * their last prices, which may be such prices too: so when the price comes back, the index makes up for
 * the difference.  An imputed price is rounded to PRICE_DIGITS significant digits.  No quantity is imputed:
 * where none was given nothing was sold.
 */
#include "pure.h"

#include "index/missing.h"
#include "number/fraction.h"

/* A copy of the cells, to be changed. */
static void *
copied(const void *cells, size_t count, size_t size)
{
	void	   *copy = palloc(count * size);

	return memcpy(copy, cells, count * size);
}

/*
 * The index of the items with a price in `row` on the row before, as it is completed.
 */
static bool
group_index(IndexContext *context, int row, IndexRow *before, IndexRow *after, Ratio *index, bool *defined)
{
	return index_row_observe(context, row - 1, before) &&
		index_row_observe(context, row, after) &&
		index_between(context, before, after, index, defined);
}

/* A price moved as the index did; false where nothing is left of it, too. */
static bool
times(Decimal price, const Ratio *index, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, price, (Decimal) {1, 0});
	return ratio_multiply(&ratio, &ratio, index) && ratio_round_significant(&ratio, PRICE_DIGITS, result) &&
		(result->mantissa != 0 || ratio_sign(&ratio) == 0);
}

/* Has any item a price in the row before and none in this one? */
static bool
any_is_missing(const PriceMatrix *matrix, int row)
{
	const bool *priced = MATRIX_ROW(matrix, matrix->priced, row);

	for (int i = 0; i < matrix->items; i++)
	{
		if (!priced[i] && priced[i - matrix->items])
			return true;
	}
	return false;
}

const PriceMatrix *
index_complete(const PriceMatrix *matrix, IndexFormula asked, DayRange window, IndexMissing missing,
			   IndexFault *fault)
{
	PriceMatrix *complete = copied(matrix, 1, sizeof(PriceMatrix));
	size_t		cells = (size_t) matrix->rows * matrix->items;
	IndexContext context;
	IndexRow   *before;
	IndexRow   *after;

	complete->prices = copied(matrix->prices, cells, sizeof(Decimal));
	complete->priced = copied(matrix->priced, cells, sizeof(bool));
	if (!index_context_begin(&context, complete, asked, window, fault))
		return NULL;
	before = index_row_new(&context);
	after = index_row_new(&context);
	for (int row = 1; row < matrix->periods; row++)
	{
		Decimal    *prices = MATRIX_ROW(complete, complete->prices, row);
		bool	   *priced = MATRIX_ROW(complete, complete->priced, row);
		Ratio		index;
		bool		defined = false;

		CHECK_FOR_INTERRUPTS();
		if (!any_is_missing(complete, row))
			continue;
		if (missing == MISSING_MEAN && !group_index(&context, row, before, after, &index, &defined))
			return NULL;
		for (int i = 0; i < matrix->items; i++)
		{
			if (priced[i] || !priced[i - matrix->items] || (missing == MISSING_MEAN && !defined))
				continue;
			if (missing == MISSING_CARRY)
				prices[i] = prices[i - matrix->items];
			else if (!times(prices[i - matrix->items], &index, &prices[i]))
			{
				fault->kind = FAULT_RANGE;
				return NULL;
			}
			priced[i] = true;
		}
	}
	return complete;
}
