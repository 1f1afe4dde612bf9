/*
 * index/geks.h
 *		GEKS indices over a panel: I(t) is the geometric mean over all periods l of P(0, l) P(l, t).
 */
#ifndef INDEX_GEKS_H
#define INDEX_GEKS_H

#include "index/levels.h"
#include "index/splice.h"

/*
 * The index on windows of `length` periods with prices, continued by a splice; length 0 or not below their
 * number: one window of all.  100 in the first period; NULL where there is a fault.  A period that has no
 * item in common with some other of its window has no value.
 */
extern PriceSeries *geks_series(const PriceMatrix *matrix, IndexFormula formula, int length,
								IndexSplice splice, IndexFault *fault);

/* Levels of all periods from those of windows: shared by the multilateral indices. */
typedef bool (*WindowIndex) (void *state, int first, int length, int128 *logarithms);
extern PriceSeries *spliced_series(const PriceMatrix *matrix, int length, IndexSplice splice,
								   WindowIndex window_index, void *state, IndexFault *fault);

#endif							/* INDEX_GEKS_H */
