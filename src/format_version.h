/*
 * format_version.h
 *		Values in a format that is newer than this library: written by a later version of the extension.
 *		They are sound, so nothing calls them corrupt.
 */
#ifndef FORMAT_VERSION_H
#define FORMAT_VERSION_H

#include "pure.h"

/* What the server (or a test) does with a stored value of a version over `known`.  It does not return. */
extern void stored_format_is_newer(const char *type, int version, int known) __attribute__((noreturn));

/* Refuses a value that was sent, which begins with its version, where that is over `known`. */
extern void refuse_newer_binary_format(const char *type, const void *bytes, int length, int known);

#endif							/* FORMAT_VERSION_H */
