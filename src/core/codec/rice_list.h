/*
 * codec/rice_list.h
 *		Lists of unsigned numbers, mostly small, packed: what the columns of the codec are made of.
 *
 * Groups of GROUP_VALUES numbers (the last may be shorter) have a width each.  A number gives its
 * low bits, as many as the width, to a packed field.  What is above is zero in a plain group; in a
 * Rice group it is a quotient in unary, where the quotient UNARY_MAX stands for one that is written
 * out elsewhere.  A Rice code comes within some hundredths of a bit of the entropy of differences
 * of prices, and unlike finer codes it takes numbers apart without a branch a number.
 *
 * Bytes, for count numbers in ceil(count / 128) groups:
 *	 a byte for each group: bits 0-6 the width, bit 7 set in a Rice group;
 *	 where there is a Rice group: a byte, the bytes of an escaped quotient (0 where none is);
 *	 for each group its low bits: those of a full group as pack_group() lays them, the lowest 32 and
 *	   then, where the width is larger, those above; of a shorter one value by value, padded to a byte;
 *	 the unary codes of all Rice groups as one sequence, padded to a byte;
 *	 the escaped quotients, less UNARY_MAX, in order.
 * The numbers of a narrow list are below 2^32, those of a wide list below 2^64.  Which it is, and
 * the count, stand outside.
 */
#ifndef CODEC_RICE_LIST_H
#define CODEC_RICE_LIST_H

#include "codec/bit_packing.h"
#include "codec/column.h"

#define LIST_GROUPS (CODEC_BLOCK_POINTS / GROUP_VALUES)

/* How a list is going to be written, and how long it will be. */
typedef struct ListPlan
{
	size_t		bytes;
	uint8		width[LIST_GROUPS];
	bool		rice[LIST_GROUPS];
	uint8		escape_bytes;
	bool		wide;
} ListPlan;

extern void plan_list(const uint64 *numbers, int count, ListPlan *plan);

/* Writes plan->bytes bytes, with up to LIST_SLACK more of scratch. */
#define LIST_SLACK 8
extern uint8 *write_list(const ListPlan *plan, const uint64 *numbers, int count, uint8 *out);

/* These return the byte behind the list, or NULL where the bytes are no list.  count may be 0. */
extern const uint8 *read_narrow_list(const uint8 *in, const uint8 *end, int count, uint32 *numbers);
extern const uint8 *read_wide_list(const uint8 *in, const uint8 *end, int count, uint64 *numbers);

/* The numbers of a list that are not zero, less 1, and how many zeros stand before each. */
typedef struct SparseNumbers
{
	int			count;
	uint64		zeros[CODEC_BLOCK_POINTS];
	uint64		less_one[CODEC_BLOCK_POINTS];
} SparseNumbers;

extern void find_sparse(const uint64 *numbers, int count, SparseNumbers *sparse);

#endif							/* CODEC_RICE_LIST_H */
