/*
 * composition/json.c
 *		The JSON of a composition.
 */
#include "pure.h"

#include "composition/json.h"
#include "composition/text.h"
#include "text/json.h"

#define HINT "Write {\"basis\": \"oxide\", \"amounts\": {\"La\": 27.3, \"Ce\": 50.1}}."

static const char *const field_names[] = {"basis", "amounts"};

/* The text of a composition: the parser of composition/text.h takes the quotes of JSON. */
static bool
rewrite(JsonRewriter *rewriter)
{
	static const char *const detail = "A composition is an object of a basis, which is a string, and amounts, an object.";
	JsonPlace	composition;
	JsonPlace	fields[lengthof(field_names)];
	JsonPlace	basis;
	size_t		at;

	if (!json_whole(rewriter, &composition))
		return false;
	at = composition.from;
	if (!json_fields(rewriter, &at, field_names, lengthof(field_names), fields, detail))
		return false;
	if (!json_is_string(rewriter, fields[0], &basis) || !json_is_object(rewriter, fields[1]))
		return json_error(rewriter, composition.from, detail);
	json_copy(rewriter, basis);
	json_copy(rewriter, fields[1]);
	return true;
}

bool
composition_read(const char *text, size_t length, void *value, ParseError *error)
{
	JsonRewriter rewriter;
	JsonPlace	key;

	/* other keys are elements: the text of amounts may stand in quotes, too */
	if (!json_first_key(text, length, 0, &key) ||
		(!json_is_key(text, key, field_names[0]) && !json_is_key(text, key, field_names[1])))
		return composition_parse(text, length, value, error);
	json_begin(&rewriter, text, length, HINT, error);
	if (!rewrite(&rewriter))
		return false;
	if (composition_parse(rewriter.text.data, rewriter.text.length, value, error))
		return true;
	error->position = json_position(&rewriter, error->position);
	return false;
}

/* An amount as a number, null where nothing is known of it, else as its text. */
static void
append_amount(TextBuffer *buffer, const Amount *amount)
{
	char		text[AMOUNT_TEXT_MAX];
	bool		quoted = !amount_is_known(amount);

	amount_print(amount, text);
	if (strcmp(text, "?") == 0)
	{
		text_buffer_append(buffer, "null");
		return;
	}
	text_buffer_append(buffer, quoted ? "\"" : "");
	text_buffer_append(buffer, text);
	text_buffer_append(buffer, quoted ? "\"" : "");
}

char *
composition_json(const Composition *composition)
{
	TextBuffer	buffer;
	const char *separator = "\"";

	text_buffer_begin(&buffer);
	text_buffer_append(&buffer, "{\"basis\": \"");
	text_buffer_append(&buffer, basis_name(composition->basis));
	text_buffer_append(&buffer, "\", \"amounts\": {");
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		if (!composition->amount[i].named)
			continue;
		text_buffer_append(&buffer, separator);
		separator = ", \"";
		text_buffer_append(&buffer, element_table[i].symbol);
		text_buffer_append(&buffer, "\": ");
		append_amount(&buffer, &composition->amount[i]);
	}
	text_buffer_append(&buffer, "}}");
	return buffer.data;
}
