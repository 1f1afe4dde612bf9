/*
 * index/pairs.h
 *		The logarithms of a reversible index between all pairs of periods that are close enough.
 */
#ifndef INDEX_PAIRS_H
#define INDEX_PAIRS_H

#include "index/levels.h"
#include "index/splice.h"

typedef struct IndexPairs
{
	int			periods;
	int			reach;			/* pairs are of periods less than `reach` apart */
	int128	   *logarithms;		/* x 10^-30; of (t - d, t) at [t * (reach - 1) + d - 1]; or NO_LEVEL */
} IndexPairs;

/* Computes them all; NULL where there is a fault.  The formula is fisher, tornqvist, walsh or jevons. */
extern IndexPairs *index_pairs(const PriceMatrix *matrix, IndexFormula formula, int reach, IndexFault *fault);

/* ln P(from, to), whichever is later; 0 of a period on itself. */
extern int128 index_pair_logarithm(const IndexPairs *pairs, int from, int to);

#endif							/* INDEX_PAIRS_H */
