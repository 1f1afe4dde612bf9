/*
 * fault.h
 *		What pure code asks of its caller where it cannot go on: the server raises an error (src/fault.c),
 *		a test ends or leaves the call.  None of these returns.
 */
#ifndef FAULT_H
#define FAULT_H

#include "pure.h"

/* The bytes of a stored value are none of its type: `what` of it cannot be read. */
extern void series_corrupt(const char *what) __attribute__((noreturn));
extern void panel_corrupt(const char *what) __attribute__((noreturn));

/*
 * A stored value has a format version over `known`: a later version of the extension wrote it.  It is sound,
 * so nothing calls it corrupt.
 */
extern void stored_format_is_newer(const char *type, int version, int known) __attribute__((noreturn));

/* What is computed of a series has more digits than a decimal holds: of all of it, or of its `value` of a day. */
extern void series_out_of_range(void) __attribute__((noreturn));
extern void series_value_out_of_range(int32 day, const char *value) __attribute__((noreturn));

/* A logarithm is to be taken of the value of this day, which is zero or negative. */
extern void series_not_positive(int32 day) __attribute__((noreturn));

/* A panel, or the table of its prices and quantities, does not fit PANEL_BYTES_MAX. */
extern void panel_too_large(void) __attribute__((noreturn));

/* Entries of one item cannot be merged; its name is not terminated. */
typedef enum PanelConflict
{
	CONFLICT_WEIGHTS,			/* two weights */
	CONFLICT_BASES,				/* series of different bases */
	CONFLICT_PERIODS			/* series of weeks, months ... that have one in common, which begins on day */
} PanelConflict;

extern void panel_conflict(PanelConflict conflict, const char *name, size_t name_length,
						   int period, int32 day) __attribute__((noreturn));

#endif							/* FAULT_H */
