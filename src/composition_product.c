/*
 * composition_product.c
 *		Products as parts of compositions, and what is wrong with them.
 */
#include "postgres.h"
#include "fmgr.h"

#include "lib/stringinfo.h"

#include "compat.h"
#include "composition_product.h"

/* A purity that would do, for a hint. */
static const char *
example_purity(const ProductFacts *product)
{
	const uint8 *elements = product->elements;
	bool		oxide = product->form == FORM_OXIDE;
	const ElementFacts *facts = element_facts(elements[0]);
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoString(&text, ">=99%");
	/* of a product without other metals the last share is the rest */
	for (int i = 0; elements[i] != 0 && facts != NULL; i++)
	{
		if (i == 0 && elements[1] != 0 && product->form <= FORM_METAL)
			continue;
		facts = element_facts(elements[i]);
		if (facts != NULL)
			appendStringInfo(&text, " %s %d%%", oxide ? facts->oxide_formula : facts->symbol,
							 elements[1] == 0 ? 80 : elements[2] == 0 && i > 0 ? 75 : 20);
	}
	return text.data;
}

static void
report_shares_fault(SharesFault fault, const ProductFacts *product)
{
	const char *name = product->canonical;

	switch (fault)
	{
		case SHARES_KNOWN:
			break;
		case SHARES_NOT_BY_MASS:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the mass of %s says nothing of the rare earths in it", name),
					 errdetail("It is counted of oxides, metals, ferroalloys and alloys only."),
					 errhint("Give the oxides or elements that it contains, by ree_composition(element, amount, basis).")));
			break;
		case SHARES_MISSING:
			for (const uint8 *element = product->elements; *element != 0; element++)
				if (*element == RARE_EARTHS_UNSPECIFIED)
					ereport(ERROR,
							(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							 errmsg("the rare earths in %s are not specified", name),
							 errhint("Give the oxides or elements that it contains, by ree_composition(element, amount, basis).")));
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the shares of the rare earths in %s are not known", name),
					 errhint("Give a purity that states them, such as %s.", example_purity(product))));
			break;
		case SHARES_OF_ANOTHER:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the purity states the share of an element that %s does not have", name),
					 errhint("Give a purity of what it has, such as %s.", example_purity(product))));
			break;
		case SHARES_MIXED:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the purity of %s states shares of oxides and of elements", name),
					 errhint("State all shares in one of the two.")));
			break;
		case SHARES_OVER_WHOLE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the shares that the purity of %s states leave nothing for the last element",
							name),
					 errhint("Shares of all elements but the last have to add to less than 100%%.")));
			break;
	}
}

void
product_shares_in_any_basis(Product product, const OxidePurity *purity, ProductShares *shares)
{
	const ProductFacts *facts = product_facts(product);

	report_shares_fault(product_shares(facts, purity, shares), facts);
}

void
product_shares_argument(Product product, const OxidePurity *purity, ProductShares *shares)
{
	const ProductFacts *facts = product_facts(product);
	CompositionBasis basis;

	product_shares_in_any_basis(product, purity, shares);
	(void) product_basis(facts, &basis);
	if (shares->basis != basis)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the purity of %s states shares of %s", facts->canonical,
						shares->basis == BASIS_OXIDE ? "oxides" : "elements"),
				 errhint("Give a purity that states them of %s, such as %s.",
						 basis == BASIS_OXIDE ? "oxides" : "elements", example_purity(facts))));
}
