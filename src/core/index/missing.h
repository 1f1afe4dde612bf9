/*
 * index/missing.h
 *		Prices for items that had one before and have none now.
 */
#ifndef INDEX_MISSING_H
#define INDEX_MISSING_H

#include "index/context.h"

typedef enum IndexMissing
{
	MISSING_MATCHED,			/* an item without a price is left out */
	MISSING_MEAN,				/* it moves as the others, from its last price on */
	MISSING_CARRY				/* it keeps its last price */
} IndexMissing;

/* A copy of the matrix in which prices that items had before go on; NULL where there is a fault. */
extern const PriceMatrix *index_complete(const PriceMatrix *matrix, IndexFormula asked, DayRange window,
										 IndexMissing missing, IndexFault *fault);

#endif							/* INDEX_MISSING_H */
