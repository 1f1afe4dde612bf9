/*
 * series/list.h
 *		Lists of entries of the building form: sorting and merging by day.
 */
#ifndef SERIES_LIST_H
#define SERIES_LIST_H

#include "series/series.h"

typedef struct NarrowEntry
{
	int32		day;
	uint32		weight;
	int64		sum;
} NarrowEntry;

/* With a scale and a divisor of its own; the scale of weights is the list's. */
typedef struct WideEntry
{
	int32		day;
	int32		scale;			/* of the sum */
	int128		sum;
	int128		weight;
	int128		divisor;
} WideEntry;

StaticAssertDecl(sizeof(NarrowEntry) == 16, "no padding in entries");
StaticAssertDecl(sizeof(WideEntry) == 56, "no padding in entries");

/* Both kinds of entries begin with their day. */
static inline int32
entry_day(const char *entry)
{
	return *(const int32 *) entry;
}

static inline size_t
entry_size(bool wide)
{
	return wide ? sizeof(WideEntry) : sizeof(NarrowEntry);
}

/*
 * Adds what one entry holds to another of the same day.  false where narrow entries overflow; wide
 * ones that do raise.
 */
extern bool add_entry(bool wide, char *to, const char *from);

/* Sorts entries by day; those of one day stay in their order. */
extern void sort_entries(bool wide, char *entries, int count);

/*
 * Merges two sorted lists into `to`, adding entries of one day; returns their number, or -1 where
 * narrow entries overflow.
 */
extern int	merge_entries(bool wide, char *to, const char *a, int a_count, const char *b, int b_count);

#endif							/* SERIES_LIST_H */
