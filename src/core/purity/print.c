/*
 * purity/print.c
 *		The canonical text of purities.
 */
#include "pure.h"

#include "purity/notation.h"

int
purity_print_number(int32 number, char *buffer)
{
	int			length = sprintf(buffer, "%d.%07d", number / PURITY_ONE_PER_CENT,
								 number % PURITY_ONE_PER_CENT);

	while (buffer[length - 1] == '0')
		length--;
	if (buffer[length - 1] == '.')
		length--;
	buffer[length] = '\0';
	return length;
}

static const char *
formula_text(Element element, bool is_oxide)
{
	const ElementFacts *facts = element_facts(element);

	if (facts == NULL)
		return "?";				/* a damaged value */
	return is_oxide ? facts->oxide_formula : facts->symbol;
}

int
purity_print_basis(const OxidePurity *purity, char *buffer)
{
	switch (purity->basis)
	{
		case PURITY_BASIS_TREO:
			return sprintf(buffer, "TREO");
		case PURITY_BASIS_TREM:
			return sprintf(buffer, "TREM");
		case PURITY_BASIS_OXIDE:
			return sprintf(buffer, "%s/TREO", formula_text(purity->basis_element, true));
		case PURITY_BASIS_ELEMENT:
			return sprintf(buffer, "%s/TREM", formula_text(purity->basis_element, false));
	}
	return 0;
}

int
purity_print_nines(const OxidePurity *purity, char *buffer)
{
	int32		digit = PURITY_WHOLE - purity->lower;
	int			nines = 9;

	if (purity->lower <= 0 || digit <= 0)
		return 0;
	/* the shortfall from 100 % is digit x 10^(9 - nines) steps */
	while (digit % 10 == 0)
	{
		digit /= 10;
		nines--;
	}
	if (digit == 1)
		return sprintf(buffer, "%dN", nines);
	/* 0.005 % short is 4 nines and a half: the digit after them is what 5 leaves of 10 */
	if (digit > 9 || nines < 2)
		return 0;
	return sprintf(buffer, "%dN%d", nines - 1, 10 - digit);
}

int
purity_print(const OxidePurity *purity, char *buffer)
{
	static const char *const relations[] = {
		[PURITY_NOMINAL] = " ",
		[PURITY_AT_LEAST] = ">=",
		[PURITY_OVER] = ">",
	};
	int			length = 0;

	if (purity->lower != 0)
	{
		if (purity->upper == 0)
			length += sprintf(buffer, purity->strict ? ">" : ">=");
		length += purity_print_number(purity->lower, buffer + length);
		if (purity->upper != 0)
		{
			buffer[length++] = '-';
			length += purity_print_number(purity->upper, buffer + length);
		}
		buffer[length++] = '%';
	}
	for (int i = 0; i < purity_component_count(purity); i++)
	{
		const PurityComponent *component = &purity->component[i];

		length += sprintf(buffer + length, "%s%s%s", length > 0 ? " " : "",
						  formula_text(component->element, component->is_oxide),
						  component->relation <= PURITY_OVER ? relations[component->relation] : "?");
		length += purity_print_number(component->share, buffer + length);
		buffer[length++] = '%';
		if (component->tolerance == 0)
			continue;
		length += sprintf(buffer + length, "+-");
		length += purity_print_number(component->tolerance, buffer + length);
		buffer[length++] = '%';
	}
	if (purity->basis != PURITY_BASIS_NONE)
	{
		buffer[length++] = ' ';
		length += purity_print_basis(purity, buffer + length);
	}
	buffer[length] = '\0';
	return length;
}
