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

/* Are the components all of rare earths of the product, and all in one basis? */
static SharesFault
check_components(const ProductFacts *product, const OxidePurity *purity, CompositionBasis *basis)
{
	int			count = purity_component_count(purity);

	for (int i = 0; i < count; i++)
	{
		const PurityComponent *component = &purity->component[i];

		if (!holds_element(product, component->element))
			return SHARES_OF_ANOTHER;
		if (component->is_oxide != purity->component[0].is_oxide)
			return SHARES_MIXED;
		*basis = component->is_oxide ? BASIS_OXIDE : BASIS_ELEMENT;
	}
	return SHARES_KNOWN;
}

SharesFault
product_shares(const ProductFacts *product, const OxidePurity *purity, ProductShares *shares)
{
	bool		other_metals = product->form == FORM_FERROALLOY || product->form == FORM_ALLOY;
	int32		rest = PURITY_WHOLE;
	int			without_share = -1;

	if (!product_basis(product, &shares->basis))
		return SHARES_NOT_BY_MASS;
	if (purity != NULL)
	{
		SharesFault fault = check_components(product, purity, &shares->basis);

		if (fault != SHARES_KNOWN)
			return fault;
	}
	shares->count = 0;
	for (const uint8 *element = product->elements; *element != 0; element++)
	{
		const PurityComponent *component = purity ? purity_component(purity, *element) : NULL;
		int			i = shares->count++;

		if (*element == RARE_EARTHS_UNSPECIFIED)
			return SHARES_MISSING;
		shares->index[i] = element_index(*element);
		if (component != NULL)
		{
			shares->share[i] = (Decimal) {component->share, SHARE_SCALE};
			rest -= component->share;
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
