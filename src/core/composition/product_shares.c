/*
 * composition/product_shares.c
 *		What part of a product each of its rare earths is.
 */
#include "pure.h"

#include "composition/product_shares.h"

/* Decimals of a share: PURITY_WHOLE is 1. */
#define SHARE_SCALE 9

StaticAssertDecl(PURITY_WHOLE == 1000000000, "a share of PURITY_WHOLE is 1 at SHARE_SCALE");

bool
product_basis(const ProductFacts *product, CompositionBasis *basis)
{
	*basis = product->form == FORM_OXIDE ? BASIS_OXIDE : BASIS_ELEMENT;
	return product->form <= FORM_ALLOY;
}

static bool
holds_element(const ProductFacts *product, Element element)
{
	for (const uint8 *each = product->elements; *each != 0; each++)
		if (*each == element)
			return true;
	return false;
}

static bool
has_other_metals(const ProductFacts *product)
{
	return product->form == FORM_FERROALLOY || product->form == FORM_ALLOY;
}

/* Is the main number the share of one of several rare earths?  In an alloy it would be of these alone. */
static bool
purity_states_ratio(const ProductFacts *product, const OxidePurity *purity)
{
	return (purity->basis == PURITY_BASIS_OXIDE || purity->basis == PURITY_BASIS_ELEMENT) && purity->upper == 0 &&
		product->elements[1] != 0 && !has_other_metals(product);
}

/* What a purity states of an element's share; false where it states none. */
static bool
stated_share(const ProductFacts *product, const OxidePurity *purity, Element element, int32 *share)
{
	const PurityComponent *component = purity_component(purity, element);

	if (component != NULL)
		*share = component->share;
	else if (purity_states_ratio(product, purity) && purity->basis_element == element)
		*share = purity->lower;
	else
		return false;
	return true;
}

/* Are the shares stated all of rare earths of the product, and all in one basis? */
static SharesFault
check_shares(const ProductFacts *product, const OxidePurity *purity, CompositionBasis *basis)
{
	int			count = purity_component_count(purity);
	bool		of_ratio = purity_states_ratio(product, purity);

	if (of_ratio)
	{
		if (!holds_element(product, purity->basis_element))
			return SHARES_OF_ANOTHER;
		*basis = purity->basis == PURITY_BASIS_OXIDE ? BASIS_OXIDE : BASIS_ELEMENT;
	}
	for (int i = 0; i < count; i++)
	{
		const PurityComponent *component = &purity->component[i];
		CompositionBasis component_basis = component->is_oxide ? BASIS_OXIDE : BASIS_ELEMENT;

		if (!holds_element(product, component->element))
			return SHARES_OF_ANOTHER;
		if ((of_ratio || i > 0) && component_basis != *basis)
			return SHARES_MIXED;
		*basis = component_basis;
	}
	return SHARES_KNOWN;
}

SharesFault
product_shares(const ProductFacts *product, const OxidePurity *purity, ProductShares *shares)
{
	bool		other_metals = has_other_metals(product);
	int32		rest = PURITY_WHOLE;
	int			without_share = -1;

	if (!product_basis(product, &shares->basis))
		return SHARES_NOT_BY_MASS;
	if (purity != NULL)
	{
		SharesFault fault = check_shares(product, purity, &shares->basis);

		if (fault != SHARES_KNOWN)
			return fault;
	}
	shares->count = 0;
	for (const uint8 *element = product->elements; *element != 0; element++)
	{
		int			i = shares->count++;
		int32		share;

		if (*element == RARE_EARTHS_UNSPECIFIED)
			return SHARES_MISSING;
		shares->index[i] = element_index(*element);
		if (purity != NULL && stated_share(product, purity, *element, &share))
		{
			shares->share[i] = (Decimal) {share, SHARE_SCALE};
			rest -= share;
		}
		else if (without_share >= 0 || other_metals)
			return SHARES_MISSING;
		else
			without_share = i;
	}
	if (without_share >= 0)
	{
		if (rest <= 0)
			return SHARES_OVER_WHOLE;
		shares->share[without_share] = (Decimal) {rest, SHARE_SCALE};
	}
	for (int i = 0; i < shares->count; i++)
		shares->share[i] = decimal_strip(shares->share[i], 0);
	return SHARES_KNOWN;
}
