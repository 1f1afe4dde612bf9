/*
 * codec/block.h
 *		One block of a packed price_series as bytes.
 *
 * Format, integers little-endian:
 *
 *		offset 0	int32	first day
 *		4			uint8	BLOCK_WIDE | BLOCK_WEIGHTED | BLOCK_SUMMED | BLOCK_APART
 *		5			uint8	scale of the sums, 0 .. 36; 0 where BLOCK_APART
 *		6			uint16	length of the days column
 *		8			uint16	length of the sums column
 *		10			uint8	scale of the weights, where BLOCK_WEIGHTED
 *					or, where BLOCK_SUMMED, the summary: smallest value in zigzag, largest less smallest,
 *					sum less smallest x points, each 7 bits a byte from the lowest on, the high bit
 *					set in all bytes but the last
 *					or, where BLOCK_APART, behind the scale of the weights: uint16 length of the weights column,
 *					0 where there is none, uint16 length of the scales column
 *		then the columns of codec/column.h: days, sums, where BLOCK_WEIGHTED weights, and where BLOCK_APART
 *		the scale of each sum and the divisors.
 *
 * Every block but the last of a series holds CODEC_BLOCK_POINTS points.  Scales are the smallest
 * that hold the columns exactly.  BLOCK_APART is set where some divisor is not 1, or where the sums do not fit
 * 36 digits at one scale: then every sum has its own.  BLOCK_WIDE is set where some sum, weight or divisor does
 * not fit 64 bits, BLOCK_WEIGHTED where some weight is not 1, BLOCK_SUMMED where none of these is and every value
 * is below 2^53, so that no sum of a block overflows: equal points give equal bytes.
 */
#ifndef CODEC_BLOCK_H
#define CODEC_BLOCK_H

#include "codec/column.h"

/*
 * Up to CODEC_BLOCK_POINTS points as columns.  Where `wide`, sums and weights are 128-bit, else
 * 64-bit; where not `weighted`, every weight is 1 and the weights are undefined.  Where `apart`, every sum has a
 * scale and a divisor of its own, and the block is wide; else these are undefined, and every divisor is 1.
 */
typedef struct SeriesBlock
{
	int			count;
	int			sum_scale;
	int			weight_scale;
	bool		wide;
	bool		weighted;
	bool		apart;
	bool		small;			/* said to be 64-bit, of weight 1, and each below 2^53: only bytes that
								 * were altered in the store can belie it, and then sums wrap */
	int32		days[CODEC_BLOCK_POINTS];
	union
	{
		int64		narrow[CODEC_BLOCK_POINTS];
		int128		wide[CODEC_BLOCK_POINTS];
	}			sums;
	union
	{
		int64		narrow[CODEC_BLOCK_POINTS];
		int128		wide[CODEC_BLOCK_POINTS];
	}			weights;
	uint8		scales[CODEC_BLOCK_POINTS];
	int128		divisors[CODEC_BLOCK_POINTS];
} SeriesBlock;

/* Copies what is defined of a block. */
static inline void
block_copy(SeriesBlock *to, const SeriesBlock *from)
{
	memcpy(to, from, from->apart ? sizeof(SeriesBlock) : offsetof(SeriesBlock, scales));
}


#define BLOCK_WIDE 0x01
#define BLOCK_WEIGHTED 0x02
#define BLOCK_SUMMED 0x04
#define BLOCK_APART 0x08

#define BLOCK_HEADER_BYTES 10
#define SUMMARY_MAX_BYTES 30
#define BLOCK_MAX_BYTES \
	(BLOCK_HEADER_BYTES + SUMMARY_MAX_BYTES + DAYS_MAX_BYTES + INTEGERS_MAX_BYTES + 3 * WIDE_INTEGERS_MAX_BYTES)

/* Blocks of a series of count points; points of block `index` of them. */
static inline int
blocks_of(int count)
{
	return count / CODEC_BLOCK_POINTS + (count % CODEC_BLOCK_POINTS != 0);
}

static inline int
points_of_block(int count, int index)
{
	return Min(count - index * CODEC_BLOCK_POINTS, CODEC_BLOCK_POINTS);
}

/*
 * Brings a block to its smallest scales and width, and reduces what has a divisor; false where a sum, weight or
 * divisor has over 36 digits.
 */
extern bool block_normalise(SeriesBlock *block);

/* The most decimals that a sum of a block has: what prints it has as many, so that all is read back as it was. */
extern int	block_largest_scale(const SeriesBlock *block);

/* The column of days of an encoded block. */
typedef struct EncodedDays
{
	const uint8 *bytes;			/* NULL where there is none */
	size_t		length;
	int32		first;
} EncodedDays;

/*
 * Writes a normalised block; returns its length.  Where the days are given encoded, those of the block
 * are not looked at.
 */
extern size_t block_encode(const SeriesBlock *block, const EncodedDays *days, uint8 *out);

/* Do the points of an encoded block stand apart, each sum with a scale of its own? */
extern bool block_stands_apart(const uint8 *in, size_t length);

/* The first day of an encoded block, without decoding it; false where the bytes are too few. */
extern bool block_first_day(const uint8 *in, size_t length, int32 *day);

/*
 * Reads a block of count points; false where the bytes are none, or more than one: on success the
 * days ascend, weights are positive, and sums and weights have at most 36 digits.
 */
extern bool block_decode(const uint8 *in, size_t length, int count, SeriesBlock *block);

/* Is each weight, and each divisor, more than 0, and each scale within its limits? */
extern bool block_is_sound(const SeriesBlock *block);

/* A block whose columns are not decoded yet. */
typedef struct EncodedBlock
{
	int			count;
	int			flags;
	int			sum_scale;
	int			weight_scale;
	EncodedDays days;
	const uint8 *sums;
	size_t		sums_length;
	const uint8 *weights;		/* where BLOCK_WEIGHTED */
	size_t		weights_length;
	const uint8 *scales;		/* where BLOCK_APART, and the divisors behind them */
	size_t		scales_length;
	const uint8 *end;
} EncodedBlock;

/* Reads the head of a block of count points; false where that is none. */
extern bool block_open(const uint8 *in, size_t length, int count, EncodedBlock *encoded);

/* As block_decode, but for the days; false where it fails. */
extern bool block_decode_values(const EncodedBlock *encoded, SeriesBlock *block);

/* The days that were left out; false where they are none. */
extern bool block_decode_days(const EncodedDays *days, SeriesBlock *block);

/* Smallest, largest and sum of the values of a block at its scale. */
typedef struct BlockSummary
{
	int			scale;
	int64		min;
	int64		max;
	int64		sum;
} BlockSummary;

/* Reads the summary of an encoded block of count points; false where it has none. */
extern bool block_read_summary(const uint8 *in, size_t length, int count, BlockSummary *summary);

#endif							/* CODEC_BLOCK_H */
