/*
 * index/splice.c
 *		The splices of rolling windows.
 */
#include "pure.h"

#include "index/splice.h"

int128
divide_to_nearest(int128 a, int128 b)
{
	int128		quotient = a / b;
	int128		rest = a % b;

	if (rest < 0)
		rest = -rest;
	if (rest >= b - rest)
		quotient += a < 0 ? -1 : 1;
	return quotient;
}

/* The last period's level, linked in period k. */
static int128
linked_at(int k, int length, const int128 *fresh, const int128 *levels)
{
	if (fresh[k] == NO_LEVEL || levels[k] == NO_LEVEL)
		return NO_LEVEL;
	return levels[k] + (fresh[length - 1] - fresh[k]);
}

static int128
linked_everywhere(int length, const int128 *fresh, const int128 *levels)
{
	int128		sum = 0;

	for (int k = 0; k < length - 1; k++)
	{
		int128		level = linked_at(k, length, fresh, levels);

		if (level == NO_LEVEL)
			return NO_LEVEL;
		sum += level;
	}
	return divide_to_nearest(sum, length - 1);
}

int128
splice_level(IndexSplice splice, int length, const int128 *fresh, const int128 *previous,
			 const int128 *published)
{
	Assert(length >= 2);
	if (fresh[length - 1] == NO_LEVEL)
		return NO_LEVEL;
	switch (splice)
	{
		case SPLICE_MOVEMENT:
			return linked_at(length - 2, length, fresh, published);
		case SPLICE_WINDOW:
			return linked_at(0, length, fresh, previous);
		case SPLICE_HALF:
			return linked_at((length - 1) / 2, length, fresh, previous);
		case SPLICE_MEAN:
			return linked_everywhere(length, fresh, previous);
		case SPLICE_WISP:
			return linked_at(0, length, fresh, published);
		case SPLICE_HASP:
			return linked_at((length - 1) / 2, length, fresh, published);
		case SPLICE_MEAN_PUB:
			return linked_everywhere(length, fresh, published);
	}
	return NO_LEVEL;
}
