/*
 * index/levels.h
 *		Price indices over a panel: from period to period, on a fixed base or chained.
 *
 * A period without any item that is matched has no value; in a chain that does not go across gaps it is the end.
 */
#ifndef INDEX_LEVELS_H
#define INDEX_LEVELS_H

#include "index/missing.h"

typedef enum IndexChaining
{
	CHAIN_NONE,					/* I(t) = P(base, t) */
	CHAIN_PERIOD,				/* I(t) = I(t-1) P(t-1, t), by the calendar; from day to day with prices */
	CHAIN_YEAR					/* I(t) = I(d) P(d, t), d the last period of the year before */
} IndexChaining;

typedef struct IndexRequest
{
	IndexFormula formula;
	bool		has_base;		/* else the base is the first period */
	DayRange	base;
	IndexChaining chaining;
	bool		has_weight_period;	/* else it is the base */
	DayRange	weight_period;
	IndexMissing missing;
	bool		across_gaps;	/* a chain goes on from the last period in which it has a value */
} IndexRequest;

/* 100 at the base, with that base; NULL where there is a fault. */
extern PriceSeries *index_series(const PriceMatrix *matrix, const IndexRequest *request, IndexFault *fault);

/*
 * Levels x 100 with their mean over the base 100, as a series.  levels[t] is that of row t; those that
 * are not defined are left out.
 */
extern PriceSeries *index_levels_series(const PriceMatrix *matrix, const Decimal *levels,
										const bool *defined, DayRange base, IndexFault *fault);

/* A series of the panel's period without points. */
extern PriceSeries *index_empty_series(const PriceMatrix *matrix);

#endif							/* INDEX_LEVELS_H */
