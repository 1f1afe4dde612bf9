/*
 * text/parse_error.h
 *		How a pure parser says what is wrong.
 *
 * The parser returns false and fills a ParseError; text_input.c turns it into an error (or a soft
 * error) of the server, whose message names the type, the value and the position.
 */
#ifndef TEXT_PARSE_ERROR_H
#define TEXT_PARSE_ERROR_H

#include "pure.h"

typedef enum ParseFault
{
	PARSE_SYNTAX,				/* 22P02 invalid_text_representation */
	PARSE_RANGE,				/* 22003 numeric_value_out_of_range */
	PARSE_LIMIT,				/* 54000 program_limit_exceeded */
	PARSE_DATE					/* 22008 datetime_field_overflow */
} ParseFault;

typedef struct ParseError
{
	ParseFault	fault;
	int			position;		/* byte offset, in the text given, of what is wrong */
	char		detail[160];	/* one sentence, or empty */
	char		hint[240];		/* one sentence: an accepted form, or empty */
} ParseError;

/* Fills *error and returns false, so that a parser can say: return parse_error(...). */
extern bool parse_error(ParseError *error, ParseFault fault, int position,
						const char *detail, const char *hint);

/* The same with a formatted detail. */
extern bool parse_error_detail(ParseError *error, ParseFault fault, int position,
							   const char *hint, const char *detail_format,...)
			pg_attribute_printf(5, 6);

#endif							/* TEXT_PARSE_ERROR_H */
