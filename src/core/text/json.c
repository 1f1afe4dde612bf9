/*
 * text/json.c
 *		JSON of a value, rewritten as the text that the value's own parser reads.
 */
#include "pure.h"

#include "text/json.h"

void
json_begin(JsonRewriter *rewriter, const char *json, size_t length, const char *hint,
		   ParseError *error)
{
	rewriter->json = json;
	rewriter->length = length;
	rewriter->hint = hint;
	rewriter->error = error;
	text_buffer_begin(&rewriter->text);
	rewriter->capacity = 8;
	rewriter->parts = palloc(rewriter->capacity * sizeof(JsonPart));
	rewriter->parts[0] = (JsonPart) {0, 0};
	rewriter->count = 1;
}

void
json_put(JsonRewriter *rewriter, const char *word)
{
	text_buffer_append(&rewriter->text, word);
}

void
json_copy(JsonRewriter *rewriter, JsonPlace place)
{
	if (rewriter->count == rewriter->capacity)
	{
		rewriter->capacity *= 2;
		rewriter->parts = repalloc(rewriter->parts, rewriter->capacity * sizeof(JsonPart));
	}
	rewriter->parts[rewriter->count++] = (JsonPart) {rewriter->text.length, place.from};
	text_buffer_append_bytes(&rewriter->text, rewriter->json + place.from, place.to - place.from);
}

int
json_position(const JsonRewriter *rewriter, int position)
{
	int			i = rewriter->count - 1;

	while (rewriter->parts[i].begin > (size_t) position)
		i--;
	return Min(rewriter->parts[i].from + position - rewriter->parts[i].begin, rewriter->length);
}

bool
json_error(JsonRewriter *rewriter, size_t position, const char *detail)
{
	return parse_error(rewriter->error, PARSE_SYNTAX, position, detail, rewriter->hint);
}

static bool
is_blank(char character)
{
	return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

static size_t
skip_blanks(const char *json, size_t length, size_t at)
{
	while (at < length && is_blank(json[at]))
		at++;
	return at;
}

/* Moves behind the blanks that stand here, and the character if it is this one. */
static bool
skip(const JsonRewriter *rewriter, size_t *at, char wanted)
{
	*at = skip_blanks(rewriter->json, rewriter->length, *at);
	if (*at == rewriter->length || rewriter->json[*at] != wanted)
		return false;
	(*at)++;
	return true;
}

/* Behind the string that begins here; 0 where it does not end. */
static size_t
end_of_string(const char *json, size_t length, size_t at)
{
	for (at++; at < length; at++)
	{
		if (json[at] == '"')
			return at + 1;
		if (json[at] == '\\')
			at++;
	}
	return 0;
}

/* Behind the object or array that begins here; 0 where it does not end. */
static size_t
end_of_nested(const char *json, size_t length, size_t at)
{
	int			depth = 0;

	while (at < length)
	{
		char		character = json[at];

		if (character == '"')
		{
			CHECK_FOR_INTERRUPTS();
			at = end_of_string(json, length, at);
			if (at == 0)
				return 0;
			continue;
		}
		at++;
		if (character == '{' || character == '[')
			depth++;
		else if ((character == '}' || character == ']') && --depth == 0)
			return at;
	}
	return 0;
}

/* Behind the value that begins here; 0 where it does not end. */
static size_t
end_of_value(const char *json, size_t length, size_t at)
{
	if (at < length && json[at] == '"')
		return end_of_string(json, length, at);
	if (at < length && (json[at] == '{' || json[at] == '['))
		return end_of_nested(json, length, at);
	while (at < length && !is_blank(json[at]) && strchr(",}]", json[at]) == NULL)
		at++;
	return at;
}

bool
json_is_key(const char *json, JsonPlace key, const char *name)
{
	size_t		length = strlen(name);

	return key.to - key.from == length + 2 && memcmp(json + key.from + 1, name, length) == 0;
}

bool
json_first_key(const char *json, size_t length, size_t from, JsonPlace *key)
{
	from = skip_blanks(json, length, from);
	if (from == length || json[from] != '{')
		return false;
	key->from = skip_blanks(json, length, from + 1);
	if (key->from == length || json[key->from] != '"')
		return false;
	key->to = end_of_string(json, length, key->from);
	return key->to > 0;
}

JsonStep
json_next(JsonRewriter *rewriter, size_t *at, JsonPlace *key, JsonPlace *value)
{
	const char *json = rewriter->json;
	size_t		length = rewriter->length;

	*at = skip_blanks(json, length, *at);
	if (*at < length && json[*at] == '{')
	{
		(*at)++;
		if (skip(rewriter, at, '}'))
			return JSON_END;
	}
	else if (skip(rewriter, at, '}'))
		return JSON_END;
	else if (!skip(rewriter, at, ','))
	{
		(void) json_error(rewriter, *at, "A comma or the closing brace was expected.");
		return JSON_WRONG;
	}
	key->from = skip_blanks(json, length, *at);
	key->to = key->from < length && json[key->from] == '"' ? end_of_string(json, length, key->from) : 0;
	if (key->to == 0)
	{
		(void) json_error(rewriter, key->from, "A key in quotation marks was expected.");
		return JSON_WRONG;
	}
	*at = key->to;
	if (!skip(rewriter, at, ':'))
	{
		(void) json_error(rewriter, *at, "A colon was expected after the key.");
		return JSON_WRONG;
	}
	value->from = skip_blanks(json, length, *at);
	value->to = end_of_value(json, length, value->from);
	if (value->to <= value->from)
	{
		(void) json_error(rewriter, value->from, "A value that is complete was expected.");
		return JSON_WRONG;
	}
	*at = value->to;
	return JSON_FIELD;
}

bool
json_fields(JsonRewriter *rewriter, size_t *at, const char *const *names, int count,
			JsonPlace *values, const char *detail)
{
	JsonPlace	key;
	JsonPlace	value;
	JsonStep	step;

	memset(values, 0, count * sizeof(JsonPlace));
	while ((step = json_next(rewriter, at, &key, &value)) == JSON_FIELD)
	{
		int			i = 0;

		while (i < count && !json_is_key(rewriter->json, key, names[i]))
			i++;
		if (i == count)
			return json_error(rewriter, key.from, detail);
		if (values[i].to != 0)
			return json_error(rewriter, key.from, "The field is given twice.");
		values[i] = value;
	}
	return step == JSON_END;
}

bool
json_is_object(const JsonRewriter *rewriter, JsonPlace value)
{
	return value.to > 0 && rewriter->json[value.from] == '{';
}

bool
json_is_string(const JsonRewriter *rewriter, JsonPlace value, JsonPlace *inside)
{
	if (value.to == 0 || rewriter->json[value.from] != '"')
		return false;
	*inside = (JsonPlace) {value.from + 1, value.to - 1};
	return true;
}

bool
json_whole(JsonRewriter *rewriter, JsonPlace *value)
{
	size_t		end;

	value->from = skip_blanks(rewriter->json, rewriter->length, 0);
	value->to = end_of_value(rewriter->json, rewriter->length, value->from);
	if (value->to <= value->from)
		return json_error(rewriter, rewriter->length, "The JSON is not complete.");
	end = skip_blanks(rewriter->json, rewriter->length, value->to);
	return end == rewriter->length || json_error(rewriter, end, "Nothing may follow the closing brace.");
}
