/*
 * composition/composition.h
 *		How a mineral, concentrate, output or basket divides over the 17 rare earths.
 *
 * A composition has a basis (amounts of the traded oxides, or of the elements) and for each element
 * an amount.  An amount is an exact decimal of at most 36 digits and is positive: an element that is
 * not there and one of which there is nothing are the same.  A sum has as many decimals as the
 * summand with most of them, whatever the order of the summands; decimals are no part of the value.
 */
#ifndef COMPOSITION_COMPOSITION_H
#define COMPOSITION_COMPOSITION_H

#include "element/facts.h"

typedef enum CompositionBasis
{
	BASIS_OXIDE = 0,			/* stored: never renumber */
	BASIS_ELEMENT = 1
} CompositionBasis;

typedef struct Composition
{
	CompositionBasis basis;
	Decimal		amount[ELEMENT_COUNT];	/* as in element_table; absent where the mantissa is 0 */
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

/* Adds to an amount; false where the sum has more than 36 digits.  Nothing is negative. */
extern bool amount_add(Decimal *amount, Decimal more);

/* Adds all amounts of another composition of the same basis. */
extern bool composition_add(Composition *composition, const Composition *other);

/* Multiplies exactly, or divides, rounding once to 12 decimals; number is positive or, to multiply, 0. */
extern bool composition_multiply(Composition *composition, Decimal number);
extern bool composition_divide(Composition *composition, Decimal number);

/* The exact total, an integer times 10^-*scale; and as a decimal, false where that has over 36 digits. */
extern void composition_total(const Composition *composition, WideInteger *total, int *scale);
extern bool composition_total_decimal(const Composition *composition, Decimal *total);

/* What part of the total an amount is, in per cent, exactly.  The total is not zero. */
extern void composition_share_pct(const Composition *composition, int index, Ratio *share);
extern bool composition_is_empty(const Composition *composition);

/*
 * The shares in per cent, as amounts whose sum is exactly 100.  Each is cut off after 12 decimals, and
 * what the sum then lacks is given, 10^-12 each, to those that lost most (of equal losses to the lower
 * atomic number).  A composition whose total is 100 stays what it is.  The total is not zero.
 */
extern void composition_normalise(Composition *composition);

/* The same amounts of matter in the other basis; each rounded once to 12 decimals. */
extern bool composition_convert(Composition *composition, CompositionBasis basis);

/* Negative, zero, positive, by value: by basis, then by the amount of each element in turn. */
extern int	composition_compare(const Composition *a, const Composition *b);

/*
 * The packed form, what is stored: version 1; flags (bit 0 the basis); a mask of the elements present
 * in 3 bytes, the lowest first, bit i for element_table[i]; then for each its decimals and mantissa.
 * Of a lead byte the high four bits are the number of bytes of the mantissa, the low four the number
 * of decimals, or 15 and a byte of them follows; the mantissa has its lowest byte first and none too
 * many.  One value with its decimals has one form.
 *
 * The building form (composition/state.h) has flag 0x80.
 */
#define COMPOSITION_VERSION 1
#define COMPOSITION_BUILDING 0x80
#define COMPOSITION_HEADER 5
#define COMPOSITION_BYTES_MAX (COMPOSITION_HEADER + ELEMENT_COUNT * (2 + 15))

/* Writes the packed form; returns its length. */
extern int	composition_encode(const Composition *composition, uint8 *bytes);

/* Reads it, without the varlena's length word; false where the bytes are none. */
extern bool composition_decode(const void *bytes, size_t length, Composition *composition);

/* Is it an amount that is stored: positive, and within its limits? */
extern bool amount_is_sound(Decimal amount);

#endif							/* COMPOSITION_COMPOSITION_H */
