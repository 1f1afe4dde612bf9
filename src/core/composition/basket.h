/*
 * composition/basket.h
 *		What a unit of rare earth oxide of some composition is worth, by the prices of its oxides.
 *
 * The basket price is the sum over the oxides of (share of the total by mass) x price, money a unit of
 * total oxide.  A price that is missing counts as nothing known, never as 0.
 */
#ifndef COMPOSITION_BASKET_H
#define COMPOSITION_BASKET_H

#include "composition/composition.h"
#include "series/writer.h"

/* A set of elements: bit i is element_table[i]. */
typedef uint32 ElementMask;

#define ALL_ELEMENTS (((ElementMask) 1 << ELEMENT_COUNT) - 1)

/* Of which of the elements allowed the composition has, or may have, anything. */
extern ElementMask basket_elements(const Composition *composition, ElementMask allowed);

/*
 * The basket price of a composition of oxides that is known and not empty: of the elements given, by
 * their prices (as in element_table), shares being of the whole.  Rounded once to 12 decimals; false where that is
 * out of range.
 */
extern bool basket_price(const Composition *composition, ElementMask elements, const SeriesPoint *prices,
						 Decimal *basket);

/* The same on every day on which each of these elements has a price; their series are of one period. */
extern PriceSeries *basket_series(const Composition *composition, ElementMask elements,
								  const SeriesView *const *series, Period period);

#endif							/* COMPOSITION_BASKET_H */
