/*
 * series_block.h
 *		One block of a packed price_series as bytes.
 *
 * Format, integers little-endian:
 *
 *		offset 0	int32	first day
 *		4			uint8	BLOCK_WIDE | BLOCK_WEIGHTED
 *		5			uint8	scale of the sums, 0 .. 36
 *		6			uint16	length of the days column
 *		8			uint16	length of the sums column
 *		10			uint8	scale of the weights, where BLOCK_WEIGHTED
 *		then the columns of series_codec.h: days, sums and, where BLOCK_WEIGHTED, weights.
 *
 * Every block but the last of a series holds CODEC_BLOCK_POINTS points.  Scales are the smallest
 * that hold the columns exactly, BLOCK_WIDE is set where some sum or weight does not fit 64 bits,
 * BLOCK_WEIGHTED where some weight is not 1: equal points give equal bytes.
 */
#ifndef SERIES_BLOCK_H
#define SERIES_BLOCK_H

#include "series.h"

#define BLOCK_WIDE 0x01
#define BLOCK_WEIGHTED 0x02

#define BLOCK_HEADER_BYTES 10
#define BLOCK_MAX_BYTES \
	(BLOCK_HEADER_BYTES + 1 + DAYS_MAX_BYTES + 2 * WIDE_INTEGERS_MAX_BYTES)

/* Brings a block to its smallest scales and width; false where a sum or weight has over 36 digits. */
extern bool block_normalise(SeriesBlock *block);

/* Writes a normalised block; returns its length. */
extern size_t block_encode(const SeriesBlock *block, uint8 *out);

/* The first day of an encoded block, without decoding it; false where the bytes are too few. */
extern bool block_first_day(const uint8 *in, size_t length, int32 *day);

/*
 * Reads a block of count points.  Returns the bytes read, or 0 where they are not a block: on
 * success the days ascend, weights are positive, and sums and weights have at most 36 digits.
 */
extern size_t block_decode(const uint8 *in, size_t length, int count, SeriesBlock *block);

/* Little-endian integers, whatever the machine. */
extern void store_uint16(uint8 *out, uint16 value);
extern void store_uint32(uint8 *out, uint32 value);
extern uint16 load_uint16(const uint8 *in);
extern uint32 load_uint32(const uint8 *in);

#endif							/* SERIES_BLOCK_H */
