/*
 * pure.h
 *		What the pure files (parsers, tables, codec, calendar, decimal, index formulas) stand on.
 *
 * A pure file includes this instead of postgres.h, knows nothing of function calls, memory contexts
 * or the catalog, and reports errors by its return value.  Of the server it uses palloc and
 * CHECK_FOR_INTERRUPTS at most.  So it can be compiled alone, with -DRARE_EARTH_ALONE, for unit
 * tests and fuzzers.
 */
#ifndef PURE_H
#define PURE_H

#ifndef __SIZEOF_INT128__
#error "rare_earth is for compilers with 128-bit integers: gcc or clang on a 64-bit machine"
#endif

#ifndef RARE_EARTH_ALONE

#include "postgres.h"
#include "miscadmin.h"

#include "compat.h"

#else

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int8_t int8;
typedef int16_t int16;
typedef int32_t int32;
typedef int64_t int64;
typedef uint8_t uint8;
typedef uint16_t uint16;
typedef uint32_t uint32;
typedef uint64_t uint64;
typedef __int128 int128 __attribute__((aligned(8)));
typedef unsigned __int128 uint128 __attribute__((aligned(8)));

#define INT64CONST(x) INT64_C(x)
#define UINT64CONST(x) UINT64_C(x)
#define Assert(condition) assert(condition)
#define StaticAssertDecl(condition, message) _Static_assert(condition, message)
#define lengthof(array) (sizeof(array) / sizeof((array)[0]))
#define Min(x, y) ((x) < (y) ? (x) : (y))
#define Max(x, y) ((x) > (y) ? (x) : (y))
#define likely(x) __builtin_expect((x) != 0, 1)
#define unlikely(x) __builtin_expect((x) != 0, 0)
#define CHECK_FOR_INTERRUPTS() ((void) 0)
#define pg_attribute_printf(f, a) __attribute__((format(printf, f, a)))

/* A varlena's length word, as on a little-endian machine. */
#define VARSIZE(varlena) (*(const uint32 *) (varlena) >> 2)
#define SET_VARSIZE(varlena, size) (*(uint32 *) (varlena) = (uint32) (size) << 2)

static inline void *
palloc(size_t size)
{
	void	   *memory = malloc(size > 0 ? size : 1);

	if (memory == NULL)
		abort();
	return memory;
}

static inline void *
palloc0(size_t size)
{
	return memset(palloc(size), 0, size);
}

static inline void *
repalloc(void *memory, size_t size)
{
	memory = realloc(memory, size > 0 ? size : 1);
	if (memory == NULL)
		abort();
	return memory;
}

#define pfree(memory) free(memory)

#endif							/* RARE_EARTH_ALONE */

#endif							/* PURE_H */
