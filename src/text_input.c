/*
 * text_input.c
 *		Between the server's text and the pure parsers, which read UTF-8 and report a ParseError.
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "compat.h"
#include "text/buffer.h"
#include "text/folded_text.h"
#include "text_input.h"

/* How much of a value a message quotes, in bytes. */
#define QUOTED_MAX 120

const char *
quoted_text(const char *text)
{
	int			length = strlen(text);
	int			quoted = pg_mbcliplen(text, length, QUOTED_MAX);

	return quoted < length ? psprintf("%.*s...", quoted, text) : text;
}

void
text_too_long(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("the text of the value is too long"),
			 errdetail("A text has less than 1 GB."),
			 errhint("Read the value by its points, or in binary.")));
	pg_unreachable();
}

int
choice_argument(const text *name, const char *what, const char *const *names, int count)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < count; i++)
	{
		if (strlen(names[i]) == VARSIZE_ANY_EXHDR(name) &&
			memcmp(names[i], VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0)
			return i;
		appendStringInfo(&list, "%s%s", i > 0 ? ", " : "", names[i]);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", what, quoted_text(text_to_cstring(name))),
			 errhint("Possible are %s.", list.data)));
	return 0;					/* not reached */
}

static bool
is_ascii(const char *text, int length)
{
	for (int i = 0; i < length; i++)
		if (IS_HIGHBIT_SET(text[i]))
			return false;
	return true;
}

/*
 * A text from one encoding in another: the text itself where nothing is to do, else a palloc'd copy;
 * NULL where there is none.
 */
static const char *
convert(const char *text, int length, int from, int to, int *converted_length)
{
	Oid			conversion;
	char	   *converted;
	size_t		size;

	*converted_length = length;
	/* ASCII is the same in all, and some have no way to another (MULE_INTERNAL to UTF-8) */
	if (from == to || from == PG_SQL_ASCII || to == PG_SQL_ASCII || is_ascii(text, length))
		return text;
	conversion = FindDefaultConversionProc(from, to);
	if (!OidIsValid(conversion))
		return NULL;
	size = (size_t) length * MAX_CONVERSION_GROWTH + 1;
	if (!AllocSizeIsValid(size))
		return NULL;
	converted = palloc(size);
	if (pg_do_encoding_conversion_buf(conversion, from, to,
									  (unsigned char *) unconstify(char *, text), length,
									  (unsigned char *) converted, size, true) != length)
		return NULL;
	*converted_length = strlen(converted);
	return converted;
}

const char *
utf8_from_server(const char *text, int length, int *utf8_length)
{
	return convert(text, length, GetDatabaseEncoding(), PG_UTF8, utf8_length);
}

bool
server_can_hold(const char *utf8, int length)
{
	int			converted_length;

	return convert(utf8, length, PG_UTF8, GetDatabaseEncoding(), &converted_length) != NULL;
}

const char *
server_from_utf8(const char *text)
{
	int			length = strlen(text);

	return is_ascii(text, length) ? text : pg_any_to_server(text, length, PG_UTF8);
}

Datum
return_name(FunctionCallInfo fcinfo, const char *utf8)
{
	if (PG_NARGS() > 2 && PG_GETARG_BOOL(2) && !server_can_hold(utf8, strlen(utf8)))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(server_from_utf8(utf8)));
}

static int
error_code(ParseFault fault)
{
	switch (fault)
	{
		case PARSE_SYNTAX:
			return ERRCODE_INVALID_TEXT_REPRESENTATION;
		case PARSE_RANGE:
			return ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
		case PARSE_LIMIT:
			return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
		case PARSE_DATE:
			return ERRCODE_DATETIME_FIELD_OVERFLOW;
	}
	return ERRCODE_INTERNAL_ERROR;	/* not reached */
}

/* The character, counted from 1, in which the byte at `position` of a UTF-8 text stands. */
static int
character_at(const char *utf8, int length, int position)
{
	int			character = 1;
	int			at = 0;

	while (at < position && at < length)
	{
		uint32		code;
		int			bytes = utf8_decode(utf8 + at, utf8 + length, &code);

		at += bytes > 0 ? bytes : 1;
		if (at <= position)
			character++;
	}
	return character;
}

void
unknown_language(const char *language, const char *known)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown language \"%s\"", quoted_text(language)),
			 errhint("The languages are %s.", known)));
	pg_unreachable();
}

void
report_parse_error(const ParseError *error, const char *type_name,
				   const char *text, Node *escontext)
{
	int			length = strlen(text);
	int			utf8_length;
	const char *utf8 = utf8_from_server(text, length, &utf8_length);
	int			character = utf8 ? character_at(utf8, utf8_length, error->position) : 1;
	const char *value = quoted_text(text);
	int			hint_length;

	/* a hint may quote Chinese names: left out where the database cannot hold them */
	const char *hint = convert(error->hint, strlen(error->hint), PG_UTF8, GetDatabaseEncoding(),
							   &hint_length);

	errsave(escontext,
			(errcode(error_code(error->fault)),
			 error->fault == PARSE_SYNTAX ?
			 errmsg("invalid input syntax for type %s: \"%s\" at character %d",
					type_name, value, character) :
			 error->fault == PARSE_LIMIT ?
			 errmsg("too large for type %s: \"%s\" at character %d",
					type_name, value, character) :
			 errmsg("value out of range for type %s: \"%s\" at character %d",
					type_name, value, character),
			 error->detail[0] ? errdetail("%s", error->detail) : 0,
			 hint && hint[0] ? errhint("%s", hint) : 0));
}

bool
read_scalar(ScalarParser parser, const char *type_name, const char *text,
			void *value, Node *escontext)
{
	ParseError	error;
	int			length;
	const char *utf8 = utf8_from_server(text, strlen(text), &length);

	if (utf8 == NULL)
		parse_error(&error, PARSE_SYNTAX, 0, "The text has no form in Unicode.", NULL);
	else if (parser(utf8, length, value, &error))
		return true;
	report_parse_error(&error, type_name, text, escontext);
	return false;
}

void
receive_scalar(ScalarParser parser, const char *type_name, StringInfo message, void *value)
{
	int			length;
	const char *text = pq_getmsgtext(message, message->len - message->cursor, &length);

	(void) read_scalar(parser, type_name, text, value, NULL);
}

Datum
send_ascii(const char *text)
{
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbytes(&message, text, strlen(text));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

bool
read_scalar_quietly(ScalarParser parser, const text *text, void *value)
{
	ParseError	error;
	int			length;
	const char *utf8 = utf8_from_server(VARDATA_ANY(text), VARSIZE_ANY_EXHDR(text), &length);

	return utf8 != NULL && parser(utf8, length, value, &error);
}
