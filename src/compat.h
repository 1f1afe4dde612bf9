/*
 * compat.h
 *		What differs between PostgreSQL 14 and 18: every version test of the extension stands here.
 */
#ifndef COMPAT_H
#define COMPAT_H

#include "postgres.h"

/* varatt.h was split off postgres.h in 16. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/*
 * Soft errors came with 16.  Before that an input function can only raise, and nothing else may
 * ask for softness: a context that is not NULL is then a caller's own (see text_input.c).
 */
#if PG_VERSION_NUM < 160000
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#define ereturn(context, dummy_value, ...) \
	do { errsave(context, __VA_ARGS__); return dummy_value; } while (0)
#endif

/* 18 lets a module say its name and version. */
#ifdef PG_MODULE_MAGIC_EXT
#define RARE_EARTH_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "rare_earth", .version = RARE_EARTH_VERSION)
#else
#define RARE_EARTH_MODULE_MAGIC PG_MODULE_MAGIC
#endif

#endif							/* COMPAT_H */
