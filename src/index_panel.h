/*
 * index_panel.h
 *		Price indices over a panel: from period to period, on a fixed base or chained.
 *
 * An index of one period on another is over the items that have a price in both, and the quantities
 * that the formula reads.  A period without any such item has no value; in a chain it is the last.
 */
#ifndef INDEX_PANEL_H
#define INDEX_PANEL_H

#include "index_formula.h"
#include "price_matrix.h"

typedef enum IndexChaining
{
	CHAIN_NONE,					/* I(t) = P(base, t) */
	CHAIN_PERIOD,				/* I(t) = I(t-1) P(t-1, t), by the calendar; from day to day with prices */
	CHAIN_YEAR					/* I(t) = I(d) P(d, t), d the last period of the year before */
} IndexChaining;

typedef enum IndexMissing
{
	MISSING_MATCHED,			/* an item without a price is left out */
	MISSING_MEAN,				/* it moves as the others, from its last price on */
	MISSING_CARRY				/* it keeps its last price */
} IndexMissing;

typedef struct IndexRequest
{
	IndexFormula formula;
	bool		has_base;		/* else the base is the first period */
	DayRange	base;
	IndexChaining chaining;
	bool		has_weight_period;	/* else it is the base */
	DayRange	weight_period;
	IndexMissing missing;
} IndexRequest;

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
	FAULT_BASE_INCOMPLETE		/* it has none in the period that begins on day */
} IndexFaultKind;

typedef struct IndexFault
{
	IndexFaultKind kind;
	int			row;
	int			item;
	int32		day;
} IndexFault;

/* What an index of rows of one panel needs to know. */
typedef struct IndexContext
{
	const PriceMatrix *matrix;
	IndexFormula formula;		/* the one computed */
	const Decimal *weights;		/* of INDEX_ONE_WEIGHT, and whether an item has one */
	const bool *weighted;
	const Decimal *reference;	/* prices count as their quotients by these; or NULL */
	const bool *referenced;
	IndexPair  *pairs;			/* room for all items */
	IndexFault *fault;
} IndexContext;

/* The items in one row, observed. */
typedef struct IndexRow
{
	bool	   *usable;			/* has the item a price */
	bool	   *sold;			/* and a quantity */
	IndexObservation *items;
} IndexRow;

/* 100 at the base, with that base; NULL where there is a fault. */
extern PriceSeries *index_series(const PriceMatrix *matrix, const IndexRequest *request, IndexFault *fault);

/* ---- parts, which other index files share; false: a fault */

/* Can the formula be computed of this kind of panel?  Gives the formula that it is then. */
extern bool index_formula_for(const PriceMatrix *matrix, IndexFormula asked, IndexFormula *formula);

/*
 * Sets the context up; the weights are those of the periods in `window`, where the formula has such.
 */
extern bool index_context_begin(IndexContext *context, const PriceMatrix *matrix, IndexFormula asked,
								DayRange window, IndexFault *fault);

extern IndexRow *index_row_new(const IndexContext *context);

/* Observes a row; or the mean prices and quantities of the items over the rows of a window. */
extern bool index_row_observe(const IndexContext *context, int row, IndexRow *result);
extern bool index_window_observe(const IndexContext *context, DayRange window, IndexRow *result);

/* The items matched in two rows, in context->pairs; returns their number. */
extern int	index_match(const IndexContext *context, const IndexRow *before, const IndexRow *after);

/* The index of one row on another; *defined is whether there is one. */
extern bool index_between(const IndexContext *context, const IndexRow *before, const IndexRow *after,
						  Ratio *index, bool *defined);

/* The days of the periods that a window touches. */
extern DayRange index_whole_periods(Period period, DayRange window);

/*
 * Levels x 100 with their mean over the base 100, as a series.  levels[t] is that of row t; those that
 * are not defined are left out.
 */
extern PriceSeries *index_levels_series(const PriceMatrix *matrix, const Decimal *levels,
										const bool *defined, DayRange base, IndexFault *fault);

/* A series of the panel's period without points. */
extern PriceSeries *index_empty_series(const PriceMatrix *matrix);

/* A ratio to 24 decimals, or as many fewer as 36 digits hold. */
extern bool index_round_level(const Ratio *ratio, Decimal *level);

/* index_missing.c: a copy of the matrix in which prices that items had before go on. */
extern const PriceMatrix *index_complete(const PriceMatrix *matrix, IndexFormula asked, DayRange window,
										 IndexMissing missing, IndexFault *fault);

#endif							/* INDEX_PANEL_H */
