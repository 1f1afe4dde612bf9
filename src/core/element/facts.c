/*
 * element/facts.c
 *		The 17 rare earth elements: names, weights, traded oxides, and light or heavy by scheme.
 *
 * sql/element.sql checks every field against test/data/elements.csv and classification.csv.
 */
#include "pure.h"

#include "element/facts.h"
#include "text/folded_text.h"

#define L CLASS_LIGHT
#define M CLASS_MEDIUM
#define H CLASS_HEAVY
#define N CLASS_NONE

const ElementFacts element_table[ELEMENT_COUNT] = {
	/* Z, symbol, English, simplified, traditional, other, weight, decimals, oxide, atoms, oxygen, */
	/* classes: china, china_three, usgs, eu */
	{21, "Sc", "scandium", "钪", "鈧", NULL, 44955907, 6, "Sc2O3", 2, 3, {H, H, N, N}},
	{39, "Y", "yttrium", "钇", "釔", NULL, 88905838, 6, "Y2O3", 2, 3, {H, H, H, H}},
	{57, "La", "lanthanum", "镧", "鑭", NULL, 13890547, 5, "La2O3", 2, 3, {L, L, L, L}},
	{58, "Ce", "cerium", "铈", "鈰", NULL, 140116, 3, "CeO2", 1, 2, {L, L, L, L}},
	{59, "Pr", "praseodymium", "镨", "鐠", NULL, 14090766, 5, "Pr6O11", 6, 11, {L, L, L, L}},
	{60, "Nd", "neodymium", "钕", "釹", NULL, 144242, 3, "Nd2O3", 2, 3, {L, L, L, L}},
	{61, "Pm", "promethium", "钷", "鉕", NULL, 144912756, 6, "Pm2O3", 2, 3, {L, L, L, N}},
	{62, "Sm", "samarium", "钐", "釤", NULL, 15036, 2, "Sm2O3", 2, 3, {L, M, L, L}},
	{63, "Eu", "europium", "铕", "銪", NULL, 151964, 3, "Eu2O3", 2, 3, {L, M, L, H}},
	{64, "Gd", "gadolinium", "钆", "釓", NULL, 157249, 3, "Gd2O3", 2, 3, {H, M, L, H}},
	{65, "Tb", "terbium", "铽", "鋱", NULL, 158925354, 6, "Tb4O7", 4, 7, {H, M, H, H}},
	{66, "Dy", "dysprosium", "镝", "鏑", NULL, 162500, 3, "Dy2O3", 2, 3, {H, M, H, H}},
	{67, "Ho", "holmium", "钬", "鈥", NULL, 164930329, 6, "Ho2O3", 2, 3, {H, H, H, H}},
	{68, "Er", "erbium", "铒", "鉺", NULL, 167259, 3, "Er2O3", 2, 3, {H, H, H, H}},
	{69, "Tm", "thulium", "铥", "銩", NULL, 168934219, 6, "Tm2O3", 2, 3, {H, H, H, H}},
	{70, "Yb", "ytterbium", "镱", "鐿", NULL, 173045, 3, "Yb2O3", 2, 3, {H, H, H, H}},
	{71, "Lu", "lutetium", "镥", "鎦", "鑥", 17496669, 5, "Lu2O3", 2, 3, {H, H, H, H}},
};

#undef L
#undef M
#undef H
#undef N

static const char *const scheme_names[SCHEME_COUNT] = {
	"china", "china_three", "usgs", "eu", "china_quota",
};

/* Standard atomic weight of oxygen, abridged: 15.999. */
#define OXYGEN_WEIGHT 15999
#define OXYGEN_DECIMALS 3

const ElementFacts *
element_facts(int atomic_number)
{
	if (atomic_number >= 57 && atomic_number <= 71)
		return &element_table[atomic_number - 55];
	if (atomic_number == 39)
		return &element_table[1];
	if (atomic_number == 21)
		return &element_table[0];
	return NULL;
}

const char *
class_name(ElementClass class)
{
	static const char *const names[] = {NULL, "light", "medium", "heavy"};

	return names[class];
}

bool
scheme_by_name(const char *name, size_t length, ClassScheme *scheme)
{
	for (int i = 0; i < SCHEME_COUNT; i++)
	{
		if (strlen(scheme_names[i]) == length && memcmp(scheme_names[i], name, length) == 0)
		{
			*scheme = (ClassScheme) i;
			return true;
		}
	}
	return false;
}

ElementClass
element_class(Element element, ClassScheme scheme)
{
	const ElementFacts *facts = element_facts(element);

	if (facts == NULL || scheme == SCHEME_CHINA_QUOTA)
		return CLASS_NONE;
	return facts->class_by_scheme[scheme];
}

/* The symbol as folding leaves it: two letters at most. */
static bool
symbol_equals(const FoldedText *folded, const char *symbol)
{
	char		lower[3] = {symbol[0] - 'A' + 'a', symbol[1], 0};

	return folded_equals(folded, 0, lower);
}

bool
element_parse(const char *text, size_t length, void *element, ParseError *error)
{
	static const char *const hint =
		"Write a symbol (Nd), a name (neodymium, \xE9\x92\x95) or an atomic number (60).";
	FoldedText	folded;

	if (!fold_text(text, length, FOLD_CASE, &folded, error))
		return false;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const ElementFacts *facts = &element_table[i];
		char		number[4] = {'0' + facts->atomic_number / 10, '0' + facts->atomic_number % 10, 0, 0};

		if (symbol_equals(&folded, facts->symbol) ||
			folded_equals(&folded, 0, facts->name_en) ||
			folded_equals(&folded, 0, facts->name_zh) ||
			folded_equals(&folded, 0, facts->name_zh_traditional) ||
			(facts->name_zh_other && folded_equals(&folded, 0, facts->name_zh_other)) ||
			folded_equals(&folded, 0, number))
		{
			*(Element *) element = facts->atomic_number;
			return true;
		}
	}
	return parse_error(error, PARSE_SYNTAX, folded.position[0],
					   "It names none of the 17 rare earth elements.", hint);
}

Decimal
element_weight(const ElementFacts *facts)
{
	return (Decimal) {facts->weight, facts->weight_decimals};
}

void
element_oxide_factor(const ElementFacts *facts, Ratio *factor)
{
	/* both masses at the scale of the finer weight */
	int			scale = Max(facts->weight_decimals, OXYGEN_DECIMALS);
	int128		element_mass = facts->oxide_atoms * facts->weight *
		power_of_ten(scale - facts->weight_decimals);
	int128		oxygen_mass = (int128) facts->oxygen_atoms * OXYGEN_WEIGHT *
		power_of_ten(scale - OXYGEN_DECIMALS);

	ratio_of(factor, (Decimal) {element_mass + oxygen_mass, scale}, (Decimal) {element_mass, scale});
}

bool
metal_to_oxide_mass(const ElementFacts *facts, Decimal metal, Decimal *oxide)
{
	Ratio		factor;
	Ratio		mass;

	element_oxide_factor(facts, &factor);
	ratio_of(&mass, metal, (Decimal) {1, 0});
	return ratio_multiply(&mass, &mass, &factor) && ratio_round_quotient(&mass, oxide);
}

bool
oxide_to_metal_mass(const ElementFacts *facts, Decimal oxide, Decimal *metal)
{
	Ratio		factor;
	Ratio		mass;

	element_oxide_factor(facts, &factor);
	ratio_of(&mass, oxide, (Decimal) {1, 0});
	return ratio_divide(&mass, &mass, &factor) && ratio_round_quotient(&mass, metal);
}
