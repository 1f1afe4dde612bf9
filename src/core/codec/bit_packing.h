/*
 * codec/bit_packing.h
 *		Bits and bytes under the codec: little-endian words, varints, packed widths, unary codes.
 *
 * Every byte format is little-endian by definition.  Functions that read take bytes that the caller
 * has measured, or take an end that they do not read beyond.
 */
#ifndef CODEC_BIT_PACKING_H
#define CODEC_BIT_PACKING_H

#include "pure.h"

/* Full groups of this many values are packed in four interleaved lanes; a rest value by value. */
#define GROUP_VALUES 128

/* The largest quotient of a unary code. */
#define UNARY_MAX 15

static inline uint32
load_uint32(const uint8 *in)
{
	uint32		word;

	memcpy(&word, in, sizeof(word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap32(word);
#endif
	return word;
}

static inline void
store_uint32(uint8 *out, uint32 word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap32(word);
#endif
	memcpy(out, &word, sizeof(word));
}

static inline uint64
load_uint64(const uint8 *in)
{
	uint64		word;

	memcpy(&word, in, sizeof(word));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

static inline void
store_uint64(uint8 *out, uint64 word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	memcpy(out, &word, sizeof(word));
}

/* The number of bits of a value: 0 of 0, 64 of the largest. */
static inline int
bit_length(uint64 value)
{
	return value == 0 ? 0 : 64 - __builtin_clzll(value);
}

static inline int
byte_length(uint64 value)
{
	return (bit_length(value) + 7) / 8;
}

/* Signed values as unsigned ones, small where the magnitude is: 0 -1 1 -2 2 as 0 1 2 3 4. */
static inline uint64
zigzag(uint64 value)
{
	return (value << 1) ^ (0 - (value >> 63));
}

static inline uint64
unzigzag(uint64 value)
{
	return (value >> 1) ^ (0 - (value & 1));
}

/* A varint: seven bits a byte, the lowest first; the top bit says that another byte follows. */
#define VARINT_MAX_BYTES 10

extern uint8 *write_varint(uint8 *out, uint64 value);

/* Returns the byte behind the varint, or NULL where there is none before end or it is not minimal. */
extern const uint8 *read_varint(const uint8 *in, const uint8 *end, uint64 *value);

static inline size_t
varint_bytes(uint64 value)
{
	return value == 0 ? 1 : (bit_length(value) + 6) / 7;
}

/* One full group at width bits (0 to 32) a value: 16 * width bytes. */
extern void pack_group(const uint32 *values, int width, uint8 *out);
extern void unpack_group(const uint8 *in, int width, uint32 *values);

/* count values one behind the other at width bits (0 to 64) each, padded to bytes with zero bits. */
static inline size_t
packed_bytes(int count, int width)
{
	return ((size_t) count * width + 7) / 8;
}

extern uint8 *pack_values(const uint64 *values, int count, int width, uint8 *out);

/* in has packed_bytes(count, width) bytes; narrow values have at most 32 bits. */
extern void unpack_values(const uint8 *in, int count, int width, uint64 *values);
extern void unpack_narrow_values(const uint8 *in, int count, int width, uint32 *values);

/*
 * Unary codes: a quotient is that many zero bits and a one, the lowest bit of a byte first, padded
 * with zeros.  The decoder writes up to UNARY_SLACK bytes more than count, and returns the byte
 * behind the codes or NULL.
 */
#define UNARY_SLACK 8

extern uint8 *write_unary(const uint8 *quotients, int count, uint8 *out);
extern const uint8 *read_unary(const uint8 *in, const uint8 *end, int count, uint8 *quotients);

#endif							/* CODEC_BIT_PACKING_H */
