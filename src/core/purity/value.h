/*
 * purity/value.h
 *		Purity specifications of the rare earth trade: the value, its order, its binary form.
 *
 * A purity has up to three parts, and at least one of the first two:
 *
 *		main number		>=99%, >99% or a range 99.5-99.9%
 *		components		Nd2O3 75%, Gd 75%+-2%, Nd2O3>=75%: up to four, each of another element
 *		basis			what the main number is of: TREO, TREM, Nd2O3/TREO, Ce/TREM
 *
 * All numbers are integers in 1e-7 per cent, which holds 8N5 = 99.9999995 %.
 */
#ifndef PURITY_VALUE_H
#define PURITY_VALUE_H

#include "element/facts.h"
#include "text/parse_error.h"

#define PURITY_DECIMALS 7
#define PURITY_ONE_PER_CENT 10000000
#define PURITY_WHOLE 1000000000	/* 100 %: every number is over 0 and under this */

#define PURITY_MAX_COMPONENTS 4

typedef enum PurityBasis
{
	PURITY_BASIS_NONE = 0,		/* not written; stored: never renumber */
	PURITY_BASIS_TREO = 1,		/* total rare earth oxide */
	PURITY_BASIS_TREM = 2,		/* total rare earth metal */
	PURITY_BASIS_OXIDE = 3,		/* the oxide of an element over TREO */
	PURITY_BASIS_ELEMENT = 4	/* an element over TREM */
} PurityBasis;

typedef enum PurityRelation
{
	PURITY_NOMINAL = 0,			/* Nd2O3 75%; stored: never renumber */
	PURITY_AT_LEAST = 1,		/* Nd2O3>=75% */
	PURITY_OVER = 2				/* Nd2O3>75% */
} PurityRelation;

typedef struct PurityComponent
{
	Element		element;		/* 0: no component */
	uint8		is_oxide;		/* 1: the traded oxide of the element, 0: the element */
	uint8		relation;		/* PurityRelation */
	uint8		unused;			/* 0 */
	int32		share;
	int32		tolerance;		/* 0: none; percentage points, not per cent of the share; of a nominal share */
} PurityComponent;

/*
 * The value as it is stored: fixed width, every byte determined (absent parts and padding are zero),
 * so that equal values have equal bytes.  A change of this layout is a change of the stored format.
 */
typedef struct OxidePurity
{
	int32		lower;			/* main number, or lower end of a range; 0: no main number */
	int32		upper;			/* upper end of a range; 0: none */
	uint8		strict;			/* 1: over the main number, 0: at least */
	uint8		basis;			/* PurityBasis */
	Element		basis_element;	/* of a ratio, else 0 */
	uint8		unused;			/* 0 */
	PurityComponent component[PURITY_MAX_COMPONENTS];	/* by atomic number, then zeros */
} OxidePurity;

StaticAssertDecl(sizeof(PurityComponent) == 12, "a component has no hidden padding");
StaticAssertDecl(sizeof(OxidePurity) == 60, "a purity has no hidden padding");

/* What a purity is of: a product of one rare earth. */
typedef struct PuritySubject
{
	Element		element;
	bool		is_oxide;
	bool		in_alloy;		/* with other metals */
} PuritySubject;

extern int	purity_component_count(const OxidePurity *purity);

/* Is it the bound of an oxide and nothing else?  Then that is the main number, a ratio to TREO. */
extern bool purity_is_ratio_alone(const OxidePurity *purity);

/* The component of an element, NULL where there is none. */
extern const PurityComponent *purity_component(const OxidePurity *purity, Element element);

/*
 * Negative, zero, positive: by lower end of the main number (none first), >= before >, upper end
 * (none last), components (element, share, element before oxide, nominal before >= before >; fewer
 * first), tolerances, basis.
 * Zero only where all bytes are equal.
 */
extern int	purity_compare(const OxidePurity *a, const OxidePurity *b);

typedef enum PurityAnswer
{
	PURITY_NOT_MET,
	PURITY_NOT_SAID,			/* the lot does not say */
	PURITY_MET
} PurityAnswer;

/*
 * Does a lot of the one purity meet the requirement of the other?  Statement by statement: not met where
 * one is not; where one is about something that the lot does not speak of, it is not said.
 *
 * Main number of no basis or a total: the lot's main number is of the same, or one of the two does not say
 * of what; it is at least that, or over it where over is required (a lot that is itself stated as over
 * 99 % is over 99 %).  An upper end asks nothing, more is better.
 *
 * Component, or main number that is a ratio: what the lot states of the same element in the same form, as
 * a component or a ratio to the total.  (An oxide's component is its ratio to TREO; an element's is of the
 * whole, which may be an alloy.)  To a ratio that is required a lot that states its main number alone,
 * without a basis, answers by that.  The lot's share, with its own tolerance to either side, lies within
 * the share required and its tolerance, or is at least that, or over it, as required.
 *
 * What else the lot states does not matter.
 */
extern PurityAnswer purity_meets(const OxidePurity *actual, const OxidePurity *required);

/*
 * Binary form, integers in network order: version 1, flags, basis, its element (0 where the basis is
 * no ratio), number of components, the main number's ends, then the components: element, flags
 * (oxide, tolerance, >=, >), share, and tolerance where flagged.
 */
#define PURITY_BYTES_VERSION 1
#define PURITY_BYTES_MAX (5 + 2 * 4 + PURITY_MAX_COMPONENTS * 10)
extern int	purity_encode(const OxidePurity *purity, uint8 *bytes);

/* Takes exactly what purity_encode can give: false with a detail for anything else. */
extern bool purity_decode(const uint8 *bytes, size_t length, OxidePurity *purity, ParseError *error);

/* Parts of a value, for what is wrong with it. */
typedef enum PurityPart
{
	PURITY_PART_MAIN,
	PURITY_PART_UPPER,
	PURITY_PART_BASIS,
	PURITY_PART_COMPONENT		/* and those after it: the first, the second, ... component */
} PurityPart;

/* NULL where the value is sound; else what is wrong, in one sentence, and in which part. */
extern const char *purity_fault(const OxidePurity *purity, int *part);

#endif							/* PURITY_VALUE_H */
