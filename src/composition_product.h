/*
 * composition_product.h
 *		Products as parts of compositions, and what is wrong with them.
 */
#ifndef COMPOSITION_PRODUCT_H
#define COMPOSITION_PRODUCT_H

#include "composition/product_shares.h"
#include "product/name.h"
#include "ree_composition.h"

/* The shares of a product, in the basis of its form: 22023 where they are not known.  purity may be NULL. */
extern void product_shares_argument(Product product, const OxidePurity *purity, ProductShares *shares);

/* The same in either basis: of a metal the shares of the oxides may be known. */
extern void product_shares_in_any_basis(Product product, const OxidePurity *purity,
										ProductShares *shares);

#endif							/* COMPOSITION_PRODUCT_H */
