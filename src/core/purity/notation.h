/*
 * purity/notation.h
 *		Purities as the trade writes them, and their canonical text.
 *
 * Input, blanks anywhere between its parts, in any case, width and with subscripts:
 *
 *		purity		part...
 *		part		[basis | ratio] [bound] quantity [min | 以上]		the main number
 *					| formula [bound] quantity [min | 以上] [tolerance]	a component
 *					| [bound] quantity [min | 以上] formula			the same
 *					| basis | ratio | ( basis | ratio | formula )	the basis
 *		ratio		formula / basis
 *		formula		an element or its traded oxide; the longest match, so that Nd2O375% is 75 %
 *		quantity	number unit | nines | number [unit] to number unit
 *		tolerance	+- number unit									the number before may lack its unit
 *
 * A formula with a number is a component, before or behind the number, with its bound.  But it says what
 * the main number is of, the ratio to the total, where there is no other number and either a basis in
 * brackets follows, Sc2O3 99.99% (REO), or it is an oxide with a bound, Nd2O3>=99.9%.
 */
#ifndef PURITY_NOTATION_H
#define PURITY_NOTATION_H

#include "purity/value.h"

/* Reads any notation of the trade (a ScalarParser: value is an OxidePurity). */
extern bool purity_parse(const char *text, size_t length, void *value, ParseError *error);

/*
 * The same of a product that is known.  Its own formula with a number, and nothing else, is the main
 * number: Nd oxide "Nd2O3 99.5%" is 99.5 %.  A number alone under 95 % of an alloy is what it has of its
 * rare earth: DyFe "80%" is Dy 80 %.
 */
#define PURITY_ALLOY_LIMIT (95 * PURITY_ONE_PER_CENT)
extern bool purity_parse_of(const char *text, size_t length, const PuritySubject *subject, OxidePurity *value,
							ParseError *error);

/* Prints the canonical ASCII text, which reads back to the same value; returns its length. */
#define PURITY_TEXT_MAX 200
extern int	purity_print(const OxidePurity *purity, char *buffer);

/* Prints the basis, returns its length; 0 where none was written. */
#define PURITY_BASIS_MAX 16
extern int	purity_print_basis(const OxidePurity *purity, char *buffer);

/* Prints a number without trailing zeros and without a unit: 99.9; returns its length. */
#define PURITY_NUMBER_MAX 16
extern int	purity_print_number(int32 number, char *buffer);

/*
 * Prints the main number in nines, as 4N5, and returns its length; 0 where it is none.  A bound or
 * an upper end does not matter: it is the minimum that is told.
 */
extern int	purity_print_nines(const OxidePurity *purity, char *buffer);

#endif							/* PURITY_NOTATION_H */
