/*
 * text/parse_error.c
 *		How a pure parser says what is wrong.
 */
#include "pure.h"

#include <stdarg.h>

#include "text/parse_error.h"

bool
parse_error(ParseError *error, ParseFault fault, int position,
			const char *detail, const char *hint)
{
	return parse_error_detail(error, fault, position, hint, "%s", detail ? detail : "");
}

bool
parse_error_detail(ParseError *error, ParseFault fault, int position,
				   const char *hint, const char *detail_format,...)
{
	va_list		arguments;

	error->fault = fault;
	error->position = position;
	snprintf(error->hint, sizeof(error->hint), "%s", hint ? hint : "");
	va_start(arguments, detail_format);
	vsnprintf(error->detail, sizeof(error->detail), detail_format, arguments);
	va_end(arguments);
	return false;
}
