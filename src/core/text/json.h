/*
 * text/json.h
 *		JSON of a value, rewritten as the text that the value's own parser reads.
 *
 * A JsonRewriter reads objects field by field, and puts together a text of parts of what it reads and of
 * words.  It knows from where each part came, so that an error of the parser can be told of the JSON.
 * Parts are checked by the parser that reads them: here strings, braces and brackets are matched.
 */
#ifndef TEXT_JSON_H
#define TEXT_JSON_H

#include "text/buffer.h"
#include "text/parse_error.h"

/* Bytes of the JSON: from .. to - 1.  A field that is not there ends at 0. */
typedef struct JsonPlace
{
	size_t		from;
	size_t		to;
} JsonPlace;

/* A part of the text: where it begins there and in the JSON. */
typedef struct JsonPart
{
	size_t		begin;
	size_t		from;
} JsonPart;

typedef struct JsonRewriter
{
	const char *json;
	size_t		length;
	const char *hint;
	ParseError *error;
	TextBuffer	text;
	JsonPart   *parts;
	int			count;
	int			capacity;
} JsonRewriter;

extern void json_begin(JsonRewriter *rewriter, const char *json, size_t length, const char *hint,
					   ParseError *error);

/* Adds a word to the text, or a part of the JSON as it stands there. */
extern void json_put(JsonRewriter *rewriter, const char *word);
extern void json_copy(JsonRewriter *rewriter, JsonPlace place);

/* A position of the text as one of the JSON. */
extern int	json_position(const JsonRewriter *rewriter, int position);

/* Reports what is wrong at a place; returns false. */
extern bool json_error(JsonRewriter *rewriter, size_t position, const char *detail);

/* The first key, with its quotes, of what begins as an object; false where none does.  Nothing is reported. */
extern bool json_first_key(const char *json, size_t length, size_t from, JsonPlace *key);

/* Is a key with its quotes this one? */
extern bool json_is_key(const char *json, JsonPlace key, const char *name);

typedef enum JsonStep
{
	JSON_FIELD,
	JSON_END,
	JSON_WRONG					/* reported */
} JsonStep;

/*
 * The next field of an object: its key with its quotes, and its value without blanks.  *at is where the
 * object begins, then what was left there, and at last behind the object.
 */
extern JsonStep json_next(JsonRewriter *rewriter, size_t *at, JsonPlace *key, JsonPlace *value);

/* The fields of an object, which has no others and each once. */
extern bool json_fields(JsonRewriter *rewriter, size_t *at, const char *const *names, int count,
						JsonPlace *values, const char *detail);

/* Is the value an object; or a string, whose inside is *inside? */
extern bool json_is_object(const JsonRewriter *rewriter, JsonPlace value);
extern bool json_is_string(const JsonRewriter *rewriter, JsonPlace value, JsonPlace *inside);

/* The value that the JSON is, without blanks; reported where it does not end, or something follows it. */
extern bool json_whole(JsonRewriter *rewriter, JsonPlace *value);

#endif							/* TEXT_JSON_H */
