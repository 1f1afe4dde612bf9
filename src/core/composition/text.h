/*
 * composition/text.h
 *		The text of a composition.
 *
 *		oxide{La:27.3,Ce:50.00}		amounts of the traded oxides
 *		element{La:23.3,Ce:40.7}	amounts of the elements
 *
 * printed in order of atomic number, each amount with its decimals.  Input takes any order; blanks
 * between all parts; full-width characters; for an element what the type element reads, its traded
 * oxide's formula or name (in a composition of oxides) or its metal's name (in one of elements), also
 * in quotes; an equals sign for the colon and a semicolon for the comma; a per cent sign behind an
 * amount.  The word may be left out where every element is written as an oxide.  An amount of zero is
 * the same as none.
 */
#ifndef COMPOSITION_TEXT_H
#define COMPOSITION_TEXT_H

#include "composition/composition.h"
#include "text/parse_error.h"

/* Reads UTF-8 into a Composition (a ScalarParser). */
extern bool composition_parse(const char *text, size_t length, void *composition, ParseError *error);

/* Prints it; returns the length. */
#define COMPOSITION_TEXT_MAX (16 + ELEMENT_COUNT * (4 + DECIMAL_TEXT_MAX))
extern int	composition_print(const Composition *composition, char *buffer);

#endif							/* COMPOSITION_TEXT_H */
