/*
 * format_version.c
 *		The errors of format_version.h as the server raises them.
 */
#include "postgres.h"
#include "fmgr.h"

#include "format_version.h"

#define KNOWN_DETAIL "The library of rare_earth on this server reads versions up to %d."

void
stored_format_is_newer(const char *type, int version, int known)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("stored value of type %s has format version %d", type, version),
			 errdetail(KNOWN_DETAIL, known),
			 errhint("A newer version of the extension wrote it: update the library of rare_earth.")));
	pg_unreachable();
}

void
refuse_newer_binary_format(const char *type, const void *bytes, int length, int known)
{
	int			version = length > 0 ? *(const uint8 *) bytes : 0;

	if (version > known)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("unsupported binary version %d of type %s", version, type),
				 errdetail(KNOWN_DETAIL, known),
				 errhint("A newer version of the extension sent it: update the library of rare_earth here, "
						 "or send the value as text.")));
}
