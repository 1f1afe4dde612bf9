/*
 * element/facts.h
 *		The 17 rare earth elements: names, weights, traded oxides, and light or heavy by scheme.
 *
 * Sources: standard atomic weights of IUPAC (2021, with the revisions of 2024 for Gd and Lu);
 * classes by the Chinese trade in two and in three groups, the USGS and the EU.  Promethium has no
 * standard atomic weight: the mass of its isotope 145 stands for it and is nominal.
 */
#ifndef ELEMENT_FACTS_H
#define ELEMENT_FACTS_H

#include "number/ratio.h"
#include "text/parse_error.h"

/* An element is its atomic number; stored so, never renumber. */
typedef uint8 Element;

#define ELEMENT_COUNT 17

typedef enum ElementClass
{
	CLASS_NONE = 0,				/* the scheme leaves the element out */
	CLASS_LIGHT = 1,
	CLASS_MEDIUM = 2,
	CLASS_HEAVY = 3
} ElementClass;

typedef enum ClassScheme
{
	SCHEME_CHINA = 0,			/* stored in aggregate states: never renumber */
	SCHEME_CHINA_THREE = 1,
	SCHEME_USGS = 2,
	SCHEME_EU = 3,
	SCHEME_CHINA_QUOTA = 4		/* classes ores and concentrates only, no elements */
} ClassScheme;

#define SCHEME_COUNT 5

typedef struct ElementFacts
{
	Element		atomic_number;
	const char *symbol;
	const char *name_en;
	const char *name_zh;		/* simplified */
	const char *name_zh_traditional;	/* the usual one */
	const char *name_zh_other;	/* another traditional form, or NULL */
	int64		weight;			/* atomic weight x 10^weight_decimals */
	int			weight_decimals;
	const char *oxide_formula;	/* of the oxide that is traded */
	int			oxide_atoms;	/* atoms of the element in the formula */
	int			oxygen_atoms;
	ElementClass class_by_scheme[4];	/* china, china_three, usgs, eu */
} ElementFacts;

/* In order of atomic number. */
extern const ElementFacts element_table[ELEMENT_COUNT];

/* The facts of an element, NULL where the number is not that of a rare earth. */
extern const ElementFacts *element_facts(int atomic_number);

/* "light", "medium", "heavy"; NULL for CLASS_NONE */
extern const char *class_name(ElementClass class);

/* The scheme of a name, false where there is none; the names, in a sentence for hints. */
extern bool scheme_by_name(const char *name, size_t length, ClassScheme *scheme);
#define SCHEME_NAMES "china, china_three, usgs, eu, china_quota"

extern ElementClass element_class(Element element, ClassScheme scheme);

/*
 * Reads a symbol, an English or Chinese name (simplified or traditional) or an atomic number, in any
 * case, into an Element (a ScalarParser).
 */
extern bool element_parse(const char *text, size_t length, void *element, ParseError *error);

/* Atomic weight. */
extern Decimal element_weight(const ElementFacts *facts);

/*
 * Mass of the traded oxide over mass of the element in it, as an exact fraction of the weights:
 * (a W + b O) / (a W) for the oxide of a atoms with b of oxygen, O = 15.999.
 */
extern void element_oxide_factor(const ElementFacts *facts, Ratio *factor);

/* A mass of the element as one of the traded oxide, and back; rounded once, false where out of range. */
extern bool metal_to_oxide_mass(const ElementFacts *facts, Decimal metal, Decimal *oxide);
extern bool oxide_to_metal_mass(const ElementFacts *facts, Decimal oxide, Decimal *metal);

#endif							/* ELEMENT_FACTS_H */
