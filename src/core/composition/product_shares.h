/*
 * composition/product_shares.h
 *		What part of a product each of its rare earths is.
 *
 * An oxide or a metal of one rare earth is all of it.  One of several needs a purity that states their
 * shares, as components or as the main number's ratio to the total, all of them or all but one, whose
 * share is the rest.  A bound (Nd2O3>=75%) states the share that it names.  In alloys with other metals shares are
 * of the whole alloy, and the purity has to state every one.  What the main number of a purity leaves
 * to impurities is not taken off: it is a bound, and shares are of all rare earths.
 */
#ifndef COMPOSITION_PRODUCT_SHARES_H
#define COMPOSITION_PRODUCT_SHARES_H

#include "composition/composition.h"
#include "product/table.h"
#include "purity/value.h"

typedef struct ProductShares
{
	CompositionBasis basis;		/* what the shares are of: oxides or elements */
	int			count;
	int			index[PRODUCT_ELEMENTS_MAX];	/* in element_table */
	Decimal		share[PRODUCT_ELEMENTS_MAX];	/* a fraction of 1 */
} ProductShares;

typedef enum SharesFault
{
	SHARES_KNOWN,
	SHARES_NOT_BY_MASS,			/* a form whose mass says nothing of the rare earths in it */
	SHARES_MISSING,				/* the purity, if any, does not state them */
	SHARES_OF_ANOTHER,			/* the purity states an element that the product does not have */
	SHARES_MIXED,				/* some of oxides and some of elements */
	SHARES_OVER_WHOLE			/* nothing is left for the last element */
} SharesFault;

/* The basis of a product's mass; false for forms that have none: carbonates, concentrates, ... */
extern bool product_basis(const ProductFacts *product, CompositionBasis *basis);

/*
 * The shares.  Their basis is that of the purity's components where it has any, which need not be that
 * of the product: the oxide's shares may be known of a metal.  purity may be NULL.
 */
extern SharesFault product_shares(const ProductFacts *product, const OxidePurity *purity,
								  ProductShares *shares);

#endif							/* COMPOSITION_PRODUCT_SHARES_H */
