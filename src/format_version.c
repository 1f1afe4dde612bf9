/*
 * format_version.c
 *		Refuses values that were sent in a format newer than this library.
 */
#include "postgres.h"
#include "fmgr.h"

#include "format_version.h"

void
refuse_newer_binary_format(const char *type, const void *bytes, int length, int known)
{
	int			version = length > 0 ? *(const uint8 *) bytes : 0;

	if (version > known)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("unsupported binary version %d of type %s", version, type),
				 errdetail(KNOWN_FORMAT_DETAIL, known),
				 errhint("A newer version of the extension sent it: update the library of rare_earth here, "
						 "or send the value as text.")));
}
