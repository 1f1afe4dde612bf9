/*
 * composition/composition.h
 *		How a mineral, concentrate, output or basket divides over the 17 rare earths.
 *
 * A composition has a basis (amounts of the traded oxides, or of the elements) and names some of the
 * elements.  About those that it does not name it says nothing: they are no part of its total, and in a
 * sum they change nothing.  Of each that it names it says how much there is:
 *
 *		5			5, which may be 0: analysed, and nothing found
 *		?			unknown: not analysed
 *		<0.01		something under the limit of 0.01
 *		5+?			5 and something unknown, as a sum with an unknown part has it
 *		5+<0.01		5 and something under 0.01
 *
 * Amounts and limits are exact decimals of at most 36 digits.  A sum has as many decimals as the summand
 * with most of them, whatever the order of the summands; decimals are no part of the value.
 */
#ifndef COMPOSITION_COMPOSITION_H
#define COMPOSITION_COMPOSITION_H

#include "element/facts.h"

typedef enum CompositionBasis
{
	BASIS_OXIDE = 0,			/* stored: never renumber */
	BASIS_ELEMENT = 1
} CompositionBasis;

typedef struct Amount
{
	bool		named;			/* else all of it is zero */
	bool		unknown;		/* there is something more, of which nothing is known: no limit then */
	Decimal		known;			/* zero or more */
	Decimal		limit;			/* what there is more is under this; zero: no more */
} Amount;

typedef struct Composition
{
	CompositionBasis basis;
	Amount		amount[ELEMENT_COUNT];	/* as in element_table */
} Composition;

/* The place of an element in element_table. */
static inline int
element_index(Element element)
{
	return element_facts(element) - element_table;
}

extern void composition_begin(Composition *composition, CompositionBasis basis);

/* "oxide" or "element"; and the other way, false where it is neither. */
extern const char *basis_name(CompositionBasis basis);
extern bool basis_by_name(const char *name, size_t length, CompositionBasis *basis);

/* An amount of a number, and one that is not known. */
static inline Amount
amount_of(Decimal known)
{
	return (Amount) {.named = true, .known = known};
}

static inline Amount
amount_unknown(void)
{
	return (Amount) {.named = true, .unknown = true};
}

/* Does the composition name the element, and is its amount a number? */
static inline bool
amount_is_known(const Amount *amount)
{
	return amount->named && !amount->unknown && amount->limit.mantissa == 0;
}

/* May there be any of it? */
static inline bool
amount_is_something(const Amount *amount)
{
	return amount->named && (amount->known.mantissa != 0 || !amount_is_known(amount));
}

/*
 * Adds to an amount; false where the sum of what is known has more than 36 digits.  A sum of limits that
 * has is no limit any more.
 */
extern bool amount_add(Amount *amount, const Amount *more);

/* Adds all amounts of another composition of the same basis. */
extern bool composition_add(Composition *composition, const Composition *other);

/* Multiplies exactly, or divides, rounding once to 12 decimals; number is positive or, to multiply, 0. */
extern bool composition_multiply(Composition *composition, Decimal number);
extern bool composition_divide(Composition *composition, Decimal number);

/* Are all amounts numbers?  Then there is a total and there are shares. */
extern bool composition_is_known(const Composition *composition);

/* Is the total certainly zero? */
extern bool composition_is_empty(const Composition *composition);

/*
 * The exact total of what is known, an integer times 10^-*scale; and as a decimal, false where that has
 * over 36 digits.
 */
extern void composition_total(const Composition *composition, WideInteger *total, int *scale);
extern bool composition_total_decimal(const Composition *composition, Decimal *total);

/* What part of the total an amount is, in per cent, exactly.  All are known, and the total is not zero. */
extern void composition_share_pct(const Composition *composition, int index, Ratio *share);

/*
 * Between which bounds that part lies, in per cent, whatever the amounts are that are not known.  Of an
 * element that is not named 0 to 100.
 */
extern void composition_share_bounds(const Composition *composition, int index, Ratio *low, Ratio *high);

/* What stands for an amount, or for what is more of one, that is not known. */
typedef enum Substitute
{
	SUBSTITUTE_KEEP,			/* nothing: it stays as it is */
	SUBSTITUTE_ZERO,
	SUBSTITUTE_HALF,			/* of the limit */
	SUBSTITUTE_LIMIT
} Substitute;

/*
 * Puts numbers in place of what is unknown (keep or zero; with zero, all elements are named) and of what
 * is below a limit.
 */
extern bool composition_substitute(Composition *composition, Substitute unknown, Substitute below_limit);

/*
 * The shares in per cent, as amounts whose sum is exactly 100.  Each is cut off after 12 decimals, and
 * what the sum then lacks is given, 10^-12 each, to those that lost most (of equal losses to the lower
 * atomic number).  A composition whose total is 100 stays what it is.  All are known, and the total is
 * not zero.
 */
extern void composition_normalise(Composition *composition);

/* The same amounts of matter in the other basis; each rounded once to 12 decimals. */
extern bool composition_convert(Composition *composition, CompositionBasis basis);

/*
 * Negative, zero, positive, by value: by basis, then element by element: not named, by what is known, and
 * then known, below a limit, unknown.
 */
extern int	composition_compare(const Composition *a, const Composition *b);

/* Without zeros at the ends of decimals, which are no part of the value. */
extern void composition_strip(Composition *composition);

/*
 * The packed form, what is stored: version 1; flags (bit 0 the basis, bits 1 and 2 for the masks that
 * follow); a mask of the elements named in 3 bytes, the lowest first, bit i for element_table[i]; where
 * flag 2 is set a mask of those that are unknown; where flag 4 is set a mask of those below a limit; then
 * for each element named the decimal that is known of it, and its limit where it has one.
 * Of the lead byte of a decimal the high four bits are the number of bytes of the mantissa, the low four
 * the number of decimals, or 15 and a byte of them follows; the mantissa has its lowest byte first and
 * none too many.  One value with its decimals has one form.
 *
 * The building form (composition/state.h) has flag 0x80.
 */
#define COMPOSITION_VERSION 1
#define COMPOSITION_UNKNOWN 0x02
#define COMPOSITION_LIMITS 0x04
#define COMPOSITION_BUILDING 0x80
#define COMPOSITION_HEADER 5
#define COMPOSITION_BYTES_MAX (COMPOSITION_HEADER + 2 * 3 + 2 * ELEMENT_COUNT * (2 + 15))

/* Writes the packed form; returns its length. */
extern int	composition_encode(const Composition *composition, uint8 *bytes);

/* Reads it, without the varlena's length word; false where the bytes are none. */
extern bool composition_decode(const void *bytes, size_t length, Composition *composition);

/* Is it an amount that is stored: nothing negative, all within its limits? */
extern bool amount_is_sound(const Amount *amount);

#endif							/* COMPOSITION_COMPOSITION_H */
