/*
 * compat.h
 *		What differs between PostgreSQL 14 and 19: every version test of the extension stands here.
 *
 * Every file that defines a function of SQL includes it.
 */
#ifndef COMPAT_H
#define COMPAT_H

#include "postgres.h"
#include "fmgr.h"

#if PG_VERSION_NUM < 140000
#error "rare_earth is for PostgreSQL 14 or later"
#endif

/*
 * Only what the server calls is seen outside of the library, which is compiled with
 * -fvisibility=hidden.  16 marks these functions so; before that the mark is empty, and is
 * missing at the functions themselves.
 */
#if PG_VERSION_NUM < 160000
#undef PGDLLEXPORT
#define PGDLLEXPORT __attribute__((visibility("default")))
#undef PG_FUNCTION_INFO_V1
#define PG_FUNCTION_INFO_V1(funcname) \
extern PGDLLEXPORT Datum funcname(PG_FUNCTION_ARGS); \
extern PGDLLEXPORT const Pg_finfo_record * CppConcat(pg_finfo_,funcname)(void); \
const Pg_finfo_record * \
CppConcat(pg_finfo_,funcname) (void) \
{ \
	static const Pg_finfo_record my_finfo = { 1 }; \
	return &my_finfo; \
} \
extern int no_such_variable
#endif

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

/* A range of which nothing can be wrong; 16 gave the function a context for soft errors.  (Needs utils/rangetypes.h.) */
#if PG_VERSION_NUM >= 160000
#define make_sound_range(type, lower, upper, empty) make_range(type, lower, upper, empty, NULL)
#else
#define make_sound_range(type, lower, upper, empty) make_range(type, lower, upper, empty)
#endif

/* 18 lets a module say its name and version. */
#ifdef PG_MODULE_MAGIC_EXT
#define RARE_EARTH_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "rare_earth", .version = RARE_EARTH_VERSION)
#else
#define RARE_EARTH_MODULE_MAGIC PG_MODULE_MAGIC
#endif

#endif							/* COMPAT_H */
