/*
 * name_matching.c
 *		LIKE, ILIKE, ~ and ~* of a scalar type that has names, with a pattern of text.
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "name_matching.h"
#include "text_input.h"

bool
any_name_matches(FunctionCallInfo fcinfo, PGFunction matches, const MatchedName *names)
{
	Datum		pattern = PointerGetDatum(PG_GETARG_TEXT_PP(1));

	for (int i = 0; i < MATCHED_NAME_COUNT; i++)
	{
		text	   *name;

		if (names[i].length == 0 || !server_can_hold(names[i].name, names[i].length))
			continue;
		name = cstring_to_text(server_from_utf8(pnstrdup(names[i].name, names[i].length)));
		if (DatumGetBool(DirectFunctionCall2Coll(matches, PG_GET_COLLATION(), PointerGetDatum(name), pattern)))
			return true;
	}
	return false;
}
