/*
 * index/contribution.h
 *		What each item contributes to the change of an index from one period to another.
 */
#ifndef INDEX_CONTRIBUTION_H
#define INDEX_CONTRIBUTION_H

#include "index/levels.h"

typedef enum ContributionMethod
{
	CONTRIBUTION_LASPEYRES,
	CONTRIBUTION_PAASCHE,
	CONTRIBUTION_FISHER,		/* of van IJzeren */
	CONTRIBUTION_FISHER_REINSDORF,
	CONTRIBUTION_JEVONS,
	CONTRIBUTION_GEOMETRIC_LASPEYRES
} ContributionMethod;

#define CONTRIBUTION_METHODS (CONTRIBUTION_GEOMETRIC_LASPEYRES + 1)

/* The index that contributions add to. */
extern const IndexFormula contribution_formula[CONTRIBUTION_METHODS];

typedef struct IndexContribution
{
	int			item;
	Decimal		per_cent;		/* of the index of `from`: points of the change */
} IndexContribution;

/*
 * Contributions of the items that are matched in both rows, in order of their names, to
 * 100 (P(from, to) - 1); their number, or -1 where there is a fault.  Value weights are those of `from`.
 */
extern int	index_contributions(const PriceMatrix *matrix, ContributionMethod method, int from, int to,
								IndexContribution **contributions, IndexFault *fault);

#endif							/* INDEX_CONTRIBUTION_H */
