/*
 * index/splice.h
 *		Continues a published index by one period with the index of a new window that ends there.
 *
 * Everything is in logarithms: a level, a window's index, are integers x 10^-30.
 */
#ifndef INDEX_SPLICE_H
#define INDEX_SPLICE_H

#include "pure.h"

typedef enum IndexSplice
{
	SPLICE_MOVEMENT,			/* the last movement of the new window */
	SPLICE_WINDOW,				/* linked at its first period, to the window before */
	SPLICE_HALF,				/* at its middle, counted from 0: (length - 1) / 2 */
	SPLICE_MEAN,				/* at all periods but the last: the geometric mean of these links */
	SPLICE_WISP,				/* as window, half, mean, but to the level that was published */
	SPLICE_HASP,
	SPLICE_MEAN_PUB
} IndexSplice;

/* No level: a period in which the index is not defined. */
#define NO_LEVEL ((int128) ((uint128) 1 << 127))

/* Longest window: sums of so many logarithms fit 128 bits. */
#define WINDOW_LENGTH_MAX 10000

/*
 * The level of the last period of a window of `length` periods, 2 or more.  fresh[k] is the new window's
 * index in its period k, previous[k] the level by the window before, as that was spliced, and
 * published[k] the published level, both for k < length - 1.  NO_LEVEL where one that is needed is missing.
 */
extern int128 splice_level(IndexSplice splice, int length, const int128 *fresh, const int128 *previous,
						   const int128 *published);

/* a / b to the nearest integer, halves away from zero; b is positive. */
extern int128 divide_to_nearest(int128 a, int128 b);

#endif							/* INDEX_SPLICE_H */
