/*
 * composition/json.h
 *		The JSON of a composition: {"basis": "oxide", "amounts": {"La": 27.3, "Ce": 50.1}}
 */
#ifndef COMPOSITION_JSON_H
#define COMPOSITION_JSON_H

#include "composition/composition.h"
#include "text/parse_error.h"

/* Reads a composition, *value, as text or as JSON. */
extern bool composition_read(const char *text, size_t length, void *value, ParseError *error);

extern char *composition_json(const Composition *composition);

#endif							/* COMPOSITION_JSON_H */
