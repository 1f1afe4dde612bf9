/*
 * rare_earth.c
 *		The module's mark, and nothing else: the extension has no settings, hooks or state.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"

RARE_EARTH_MODULE_MAGIC;
