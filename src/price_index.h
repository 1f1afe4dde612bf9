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
#include "text_input.h"

/* A text argument that names a formula: 22023, with all names, where it does not. */
extern IndexFormula index_formula_argument(const text *name);

/*
 * Raises the fault of an index of that name; base (NULL: the first period) and weight_period are those
 * that were asked for.
 */
extern void raise_index_fault(const PriceMatrix *matrix, const char *name, const DayRange *base,
							  const DayRange *weight_period, const IndexFault *fault);

#endif							/* PRICE_INDEX_H */
