/*
 * index/context.h
 *		What indices of a panel share: which items are matched in two periods, with what weights.
 *
 * An index of one period on another is over the items that have a price in both.  A quantity that was not
 * given is 0.
 */
#ifndef INDEX_CONTEXT_H
#define INDEX_CONTEXT_H

#include "index/formula.h"
#include "panel/price_matrix.h"

typedef enum IndexFaultKind
{
	FAULT_NONE,
	FAULT_KIND,					/* the formula reads what the panel has not */
	FAULT_WEIGHT_PERIOD,		/* a weight period, and the formula has none */
	FAULT_PRICE,				/* of item, in row */
	FAULT_QUANTITY,				/* negative, of item, in row */
	FAULT_RANGE,
	FAULT_TOO_LONG,				/* a window of more periods than there is room for, which is row */
	FAULT_BASE_EMPTY,			/* no item has a price in the base */
	FAULT_WEIGHT_EMPTY,			/* nor what weights are made of in the weight period */
	FAULT_BASE_VALUE,			/* the index has no value in the base */
	FAULT_BASE_INCOMPLETE,		/* it has none in the period that begins on day */
	FAULT_UNCONNECTED,			/* row, the first, is not matched with `others` periods, of which `other` is the first */
	FAULT_NOT_SOLD				/* no item has a price and a quantity in row, the first */
} IndexFaultKind;

typedef struct IndexFault
{
	IndexFaultKind kind;
	int			row;
	int			item;
	int32		day;
	int			other;
	int			others;
} IndexFault;

/* What an index of rows of one panel needs to know. */
typedef struct IndexContext
{
	const PriceMatrix *matrix;
	IndexFormula formula;		/* the one computed */
	const Decimal *weights;		/* of INDEX_ONE_WEIGHT; 0 where an item has none */
	const Decimal *reference;	/* prices count as their quotients by these; or NULL */
	const bool *referenced;
	int128		price_factor;	/* prices count so many times; 1 unless set otherwise */
	int			quantity_factor;	/* quantities of a row do; 1 unless set otherwise */
	IndexPair  *pairs;			/* room for all items */
	IndexFault *fault;
} IndexContext;

/* The items in one row, or in several of them, observed. */
typedef struct IndexRow
{
	DayRange	days;			/* those of the rows */
	bool	   *usable;			/* has the item a price */
	IndexObservation *items;
} IndexRow;

/* What follows returns false where there is a fault, which the context or the argument then tells. */

extern bool index_set_fault(IndexFault *fault, IndexFaultKind kind, int row, int item);

/* Can the formula be computed of this kind of panel?  Gives the formula that it is then. */
extern bool index_formula_for(const PriceMatrix *matrix, IndexFormula asked, IndexFormula *formula);

/*
 * Sets the context up; the weights are those of the periods in `window`, where the formula has such.
 */
extern bool index_context_begin(IndexContext *context, const PriceMatrix *matrix, IndexFormula asked,
								DayRange window, IndexFault *fault);

extern IndexRow *index_row_new(const IndexContext *context);

/*
 * Observes a row; or the rows of a window, the mean prices of the items and their total quantities.  To be
 * compared with such totals the quantities of a single row have to count as often as the window has rows
 * (quantity_factor), and all prices so often that the means are whole (price_factor): that is exact, and of every
 * formula the same index.
 */
extern bool index_row_observe(const IndexContext *context, int row, IndexRow *result);
extern bool index_window_observe(const IndexContext *context, DayRange window, IndexRow *result);

/*
 * The least common multiple of the numbers of prices that items have in a window; 1 where prices times it would not
 * fit, so that means are rounded to PRICE_DIGITS.
 */
extern int128 index_window_price_factor(const PriceMatrix *matrix, DayRange window);

/* How many rows a window has. */
extern int	index_window_rows(const PriceMatrix *matrix, DayRange window);

/* The items matched in two rows, in context->pairs; returns their number. */
extern int	index_match(const IndexContext *context, const IndexRow *before, const IndexRow *after);

/* The index of one row on another; *defined is whether there is one. */
extern bool index_between(const IndexContext *context, const IndexRow *before, const IndexRow *after,
						  Ratio *index, bool *defined);

/* The days of the periods that a window touches. */
extern DayRange index_whole_periods(Period period, DayRange window);

#endif							/* INDEX_CONTEXT_H */
