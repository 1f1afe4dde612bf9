/*
 * codec/column.h
 *		The columns of one block of a price series, packed to bytes and back.
 *
 * A block is 1 to CODEC_BLOCK_POINTS points.  Its days, its values and its weights are a column
 * each; what stands around them (number of points, first day, scale, lengths) is the container's.
 * Equal columns give equal bytes, on every machine.  A decoder takes its bytes as hostile: it reads
 * nothing beyond length and returns 0 where they are no column of count points.
 */
#ifndef CODEC_COLUMN_H
#define CODEC_COLUMN_H

#include "pure.h"

#define CODEC_BLOCK_POINTS 512

/* What an encoder may write at out, at most. */
#define DAYS_MAX_BYTES (CODEC_BLOCK_POINTS * 4 + 64)
#define INTEGERS_MAX_BYTES (CODEC_BLOCK_POINTS * 8 + 64)
#define WIDE_INTEGERS_MAX_BYTES (CODEC_BLOCK_POINTS * 16 + 128)

/*
 * Days are strictly ascending.  The first is not stored: the container knows it and gives it to the
 * decoder, which succeeds only where every day is an int32 and above the one before.
 */
extern size_t days_encode(const int32 *days, int count, uint8 *out);
extern size_t days_decode(const uint8 *in, size_t length, int count, int32 first, int32 *days);

/*
 * A column of days by its runs of consecutive places on a grid: where few places are left out, the
 * days up to another are counted without making any.
 */
typedef struct DayRuns
{
	bool		weekdays;		/* the grid: five days of each week, else every stride-th day */
	uint32		stride;
	int64		origin;			/* the day, or the first day of the week, from which places count */
	uint32		day_of_week;	/* of place 0 */
	int			count;			/* of days */
	int			runs;
	uint16		from[CODEC_BLOCK_POINTS + 2];	/* number of the first day of each run; and count */
	int64		place[CODEC_BLOCK_POINTS + 1];	/* of that day */
} DayRuns;

/*
 * Finds the runs; false where there are other days than such, or outside the calendar, or days_decode
 * would fail.
 */
extern bool days_find_runs(const uint8 *in, size_t length, int count, int32 first, DayRuns *runs);

/* Day number `index`, which is in the run or a later one; *run moves to its run. */
extern int32 day_of_runs(const DayRuns *runs, int index, int *run);

/*
 * How many days are on or before `day`, which is not before the first day; *run, in which no later day
 * is, moves on.
 */
extern int	days_up_to(const DayRuns *runs, int32 day, int *run);

/*
 * Encoders return the bytes written; decoders the bytes read, or 0.  count is 1 to a full block.
 * integers_encode_above is given the smallest value, where that is known.
 */
extern size_t integers_encode(const int64 *values, int count, uint8 *out);
extern size_t integers_encode_above(const int64 *values, int count, int64 minimum, uint8 *out);
extern size_t integers_decode(const uint8 *in, size_t length, int count, int64 *values);

extern size_t wide_integers_encode(const int128 *values, int count, uint8 *out);
extern size_t wide_integers_decode(const uint8 *in, size_t length, int count, int128 *values);

#endif							/* CODEC_COLUMN_H */
