/*
 * codec/integer_column.h
 *		What the columns of 64-bit and of 128-bit integers share: splitting by a power of ten.
 */
#ifndef CODEC_INTEGER_COLUMN_H
#define CODEC_INTEGER_COLUMN_H

#include "pure.h"

#define SPLIT_EXPONENT_MAX 18

extern const int64 powers_of_ten[SPLIT_EXPONENT_MAX + 1];

/*
 * The exponent by which splitting takes the most digits away, of those that at least half of the
 * values are multiples of; 0 where there is none.  zeros[e] tells how many of the values end in e
 * decimal zeros (the last: or more).
 */
extern int	split_exponent(const int *zeros, int count);

#endif							/* CODEC_INTEGER_COLUMN_H */
