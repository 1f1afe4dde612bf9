/*
 * text_input.h
 *		Between the server's text and the pure parsers, which read UTF-8 and report a ParseError.
 */
#ifndef TEXT_INPUT_H
#define TEXT_INPUT_H

#include "postgres.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "nodes/nodes.h"

#include "text/parse_error.h"

/*
 * The UTF-8 form of a text in the database encoding: the text itself where that is UTF-8 (or
 * SQL_ASCII, which is taken to be UTF-8), else a palloc'd copy; NULL where it has no such form.
 */
extern const char *utf8_from_server(const char *text, int length, int *utf8_length);

/* The other way: is there one?  And by it; raises where the database encoding lacks a character. */
extern bool server_can_hold(const char *utf8, int length);
extern const char *server_from_utf8(const char *text);

/* Returns a name: of a third argument, missing_ok, NULL where the database encoding lacks a character. */
extern Datum return_name(FunctionCallInfo fcinfo, const char *utf8);

/* As much of a text as a message quotes: the text itself, or its beginning and "...". */
extern const char *quoted_text(const char *text);

/* A text argument that is one of several names: its number; 22023, with all names, where it is none. */
extern int	choice_argument(const text *name, const char *what, const char *const *names, int count);

/* Raises: an argument names a language that the function does not write; known as in "en and zh". */
extern void unknown_language(const char *language, const char *known) __attribute__((noreturn));

/*
 * Raises, or saves in escontext, what a parser found.  text is what the user wrote, in the database
 * encoding; error->position counts bytes of its UTF-8 form and is told as a character.
 */
extern void report_parse_error(const ParseError *error, const char *type_name,
							   const char *text, Node *escontext);

/*
 * The common shape of a scalar's reader: a pure parser of UTF-8 into a value of the type's C form.
 */
typedef bool (*ScalarParser) (const char *text, size_t length, void *value, ParseError *error);

/* For input functions and casts from text: false where the error was saved in escontext. */
extern bool read_scalar(ScalarParser parser, const char *type_name, const char *text,
						void *value, Node *escontext);

/*
 * For receive functions of a type whose binary form is its text: reads all of the message, raises as input does.  And
 * for send functions, whose text is ASCII.
 */
extern void receive_scalar(ScalarParser parser, const char *type_name, StringInfo message, void *value);
extern Datum send_ascii(const char *text);

/* For operators with text: false where the text is unreadable; never raises. */
extern bool read_scalar_quietly(ScalarParser parser, const text *text, void *value);

#endif							/* TEXT_INPUT_H */
