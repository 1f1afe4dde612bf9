/*
 * composition/text.h
 *		The text of a composition.
 *
 *		oxide{La:27.3,Ce:50.00}		amounts of the traded oxides
 *		element{La:23.3,Ce:40.7}	amounts of the elements
 *
 *		oxide{La:27.3,Ce:0,Tb:?,Dy:<0.01,Ho:1.5+?,Y:1.5+<0.01}
 *								amounts that are zero, unknown, below a limit, known in part
 *
 * printed in order of atomic number, each amount with its decimals.  Input takes any order; blanks
 * between all parts; full-width characters; for an element what the type element reads, its traded
 * oxide's formula or name (in a composition of oxides) or its metal's name (in one of elements), also
 * in quotes; an equals sign for the colon and a semicolon for the comma; a per cent sign behind an
 * number; null for what is unknown, as JSON has it.  The word may be left out where every element is
 * written as an oxide.
 */
#ifndef COMPOSITION_TEXT_H
#define COMPOSITION_TEXT_H

#include "composition/composition.h"
#include "text/parse_error.h"

/* Reads UTF-8 into a Composition (a ScalarParser). */
extern bool composition_parse(const char *text, size_t length, void *composition, ParseError *error);

/* Prints an amount that is named; returns the length. */
#define AMOUNT_TEXT_MAX (2 + 2 * DECIMAL_TEXT_MAX)
extern int	amount_print(const Amount *amount, char *buffer);

/* Prints it; returns the length. */
#define COMPOSITION_TEXT_MAX (16 + ELEMENT_COUNT * (4 + AMOUNT_TEXT_MAX))
extern int	composition_print(const Composition *composition, char *buffer);

#endif							/* COMPOSITION_TEXT_H */
