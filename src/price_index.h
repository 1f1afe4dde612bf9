/*
 * price_index.h
 *		What the functions on index numbers of a price_panel share.
 */
#ifndef PRICE_INDEX_H
#define PRICE_INDEX_H

#include "postgres.h"
#include "fmgr.h"

#include "index/levels.h"
#include "price_panel.h"

/* A text argument that names a formula: 22023, with all names, where it does not. */
extern IndexFormula index_formula_argument(const text *name);

/* A text argument that is one of several names: its number; 22023, with all names, where it is none. */
extern int	choice_argument(const text *name, const char *what, const char *const *names, int count);

/*
 * Raises the fault of an index of that name; base (NULL: the first period) and weight_period are those
 * that were asked for.
 */
extern void raise_index_fault(const PriceMatrix *matrix, const char *name, const DayRange *base,
							  const DayRange *weight_period, const IndexFault *fault);

#endif							/* PRICE_INDEX_H */
