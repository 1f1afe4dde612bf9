/*
 * ree_composition.h
 *		The type ree_composition as functions of the server meet it.
 */
#ifndef REE_COMPOSITION_H
#define REE_COMPOSITION_H

#include "postgres.h"
#include "fmgr.h"

#include "composition/composition.h"

/* Reads a value of either form: XX001 where the bytes are none. */
extern void read_composition(Datum value, Composition *composition);
#define PG_GETARG_COMPOSITION(n, composition) read_composition(PG_GETARG_DATUM(n), composition)

/* A new value in the packed form. */
extern Datum composition_datum(const Composition *composition);
#define PG_RETURN_COMPOSITION(composition) return composition_datum(composition)

/*
 * Amounts of each type of the server, exactly: 22023 where negative, NaN or infinite, 22003 where it
 * has more than 36 digits.
 */
extern Decimal amount_numeric(Datum value);
extern Decimal amount_int8(Datum value);
extern Decimal amount_float8(Datum value);

/* A number in arithmetic: `what` names it in the message. */
extern Decimal finite_number(Datum value, const char *what);

/* A text argument oxide or element: 22023 for anything else. */
extern CompositionBasis basis_argument(const text *name);

/* The errors that functions of compositions share. */
extern void composition_out_of_range(void) __attribute__((noreturn));
extern void require_same_basis(CompositionBasis a, CompositionBasis b);

/* 22023 where nothing is in the composition, so that it cannot be "divided into shares" ... */
extern void require_amounts(const Composition *composition, const char *done);

#endif							/* REE_COMPOSITION_H */
