/*
 * pool.h
 *		Memory of one input: pure code leaves to the server's memory contexts what it does not free.
 *
 * Every file of a fuzzer is compiled with -include pool.h, so that palloc and pfree of pure.h take from
 * the pool, which is emptied after each input.
 */
#ifndef POOL_H
#define POOL_H

#include <stdlib.h>

/* The largest piece that the server gives: more raises an internal error there, so here it is a failure. */
#define POOL_PIECE_MAX ((size_t) 0x3fffffff)

extern void *pool_malloc(size_t size);
extern void *pool_realloc(void *memory, size_t size);
extern void pool_free(void *memory);
extern void pool_empty(void);

#define malloc pool_malloc
#define realloc pool_realloc
#define free pool_free

#endif							/* POOL_H */
