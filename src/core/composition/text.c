/*
 * composition/text.c
 *		The text of a composition.
 */
#include "pure.h"

#include "composition/text.h"
#include "product/name.h"
#include "text/folded_text.h"

#define HINT "Write oxide{La:27.3,Ce:50.1} or element{La:23.3,Ce:40.8}."
#define AMOUNT_HINT "An amount is a number, ? where it is unknown, or below a limit as <0.01."

/* How the elements of a composition are written. */
typedef enum KeyForm
{
	KEY_ELEMENT,				/* Nd, 钕: of the basis, whatever that is */
	KEY_OXIDE,					/* Nd2O3, 氧化钕 */
	KEY_METAL					/* 金属钕 */
} KeyForm;

typedef struct CompositionParser
{
	const char *text;
	size_t		length;
	size_t		at;
	ParseError *error;
} CompositionParser;

/* A part of the text without blanks at its ends. */
typedef struct Part
{
	const char *text;
	size_t		length;
	int			position;
} Part;

static bool
syntax_error(int position, ParseError *error, const char *detail)
{
	return parse_error(error, PARSE_SYNTAX, position, detail, HINT);
}

/* The character that stands here, folded, and its length in bytes; 0 at the end, and where it is none. */
static uint32
peek(const CompositionParser *parser, int *bytes)
{
	uint32		code = 0;

	*bytes = utf8_decode(parser->text + parser->at, parser->text + parser->length, &code);
	return *bytes == 0 ? 0 : fold_character(code);
}

static void
skip_blanks(CompositionParser *parser)
{
	int			bytes;

	while (peek(parser, &bytes) == ' ')
		parser->at += bytes;
}

/* Takes one of two characters, and the blanks before it. */
static bool
skip(CompositionParser *parser, uint32 wanted, uint32 or_this)
{
	int			bytes;
	uint32		code;

	skip_blanks(parser);
	code = peek(parser, &bytes);
	if (code == 0 || (code != wanted && code != or_this))
		return false;
	parser->at += bytes;
	return true;
}

static bool
is_separator(uint32 code)
{
	return code == '{' || code == '}' || code == ':' || code == '=' || code == ',' || code == ';' ||
		code == 0;
}

/* Takes what stands before the next separator, without blanks and quotes around it. */
static Part
take_part(CompositionParser *parser)
{
	Part		part;
	size_t		end;
	int			bytes;
	uint32		code;

	skip_blanks(parser);
	part.position = parser->at;
	end = parser->at;
	while (!is_separator(code = peek(parser, &bytes)))
	{
		parser->at += bytes;
		if (code != ' ')
			end = parser->at;
	}
	part.text = parser->text + part.position;
	part.length = end - part.position;
	if (part.length >= 2 && part.text[0] == '"' && part.text[part.length - 1] == '"')
	{
		part.text++;
		part.position++;
		part.length -= 2;
	}
	return part;
}

static bool
fold_part(const Part *part, int options, FoldedText *folded, ParseError *error)
{
	if (fold_text(part->text, part->length, options, folded, error))
		return true;
	error->position += part->position;
	return false;
}

/* The word before the brace, if there is one. */
static bool
parse_basis(CompositionParser *parser, bool *known, CompositionBasis *basis)
{
	static const char *const words[][3] = {
		[BASIS_OXIDE] = {"oxide", "oxides", "氧化物"},
		[BASIS_ELEMENT] = {"element", "elements", "元素"},
	};
	Part		part = take_part(parser);
	FoldedText	folded;

	*known = part.length > 0;
	if (!*known)
		return true;
	if (!fold_part(&part, FOLD_CASE, &folded, parser->error))
		return false;
	for (int i = 0; i < (int) lengthof(words); i++)
	{
		for (int k = 0; k < (int) lengthof(words[i]); k++)
		{
			if (folded_equals(&folded, 0, words[i][k]))
			{
				*basis = (CompositionBasis) i;
				return true;
			}
		}
	}
	return syntax_error(part.position, parser->error,
						"The word before the brace must be oxide or element.");
}

/* The element of what looks like the formula of one of its oxides, else NULL. */
static const ElementFacts *
element_of_oxide_formula(const FoldedText *folded)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const char *symbol = element_table[i].symbol;
		int			at = folded_match(folded, 0, symbol);

		if (at == 0)
			continue;
		while (folded->code[at] >= '0' && folded->code[at] <= '9')
			at++;
		if (folded->code[at++] != 'O')
			continue;
		while (folded->code[at] >= '0' && folded->code[at] <= '9')
			at++;
		if (at == folded->length)
			return &element_table[i];
	}
	return NULL;
}

static bool
unknown_key(const Part *part, ParseError *error)
{
	FoldedText	folded;
	const ElementFacts *facts;
	char		hint[120];

	if (!fold_part(part, FOLD_NOTHING_MORE, &folded, error))
		return false;
	facts = element_of_oxide_formula(&folded);
	if (facts == NULL)
		return syntax_error(part->position, error,
							"It names none of the 17 rare earth elements, nor a traded oxide of one.");
	snprintf(hint, sizeof(hint), "Convert the amount to %s, or to the element and write element{...}.",
			 facts->oxide_formula);
	return parse_error_detail(error, PARSE_SYNTAX, part->position, hint,
							  "The oxide of %s that is traded, and that amounts are of, is %s.",
							  facts->name_en, facts->oxide_formula);
}

static bool
parse_key(const Part *part, Element *element, KeyForm *form, ParseError *error)
{
	const ProductFacts *product;

	*form = KEY_ELEMENT;
	if (element_parse(part->text, part->length, element, error))
		return true;
	product = product_facts(product_find(part->text, part->length));
	if (product == NULL || product->form > FORM_METAL)
		return unknown_key(part, error);
	*form = product->form == FORM_OXIDE ? KEY_OXIDE : KEY_METAL;
	*element = product_single_element(product);
	return *element != 0 ||
		syntax_error(part->position, error, "It is a product of several elements.");
}

/* An amount as it is read. */
typedef struct AmountText
{
	FoldedText	folded;
	char		ascii[FOLDED_TEXT_MAX + 1];
	int			at;
	int			position;		/* of its beginning in the whole text */
	ParseError *error;
} AmountText;

static bool
amount_error(const AmountText *text, int at, const char *detail)
{
	return parse_error(text->error, PARSE_SYNTAX, text->position + text->folded.position[at], detail, AMOUNT_HINT);
}

static void
skip_blanks_in_amount(AmountText *text)
{
	while (text->ascii[text->at] == ' ')
		text->at++;
}

/* Takes a character, and the blanks before it. */
static bool
skip_in_amount(AmountText *text, char wanted)
{
	skip_blanks_in_amount(text);
	if (text->ascii[text->at] != wanted)
		return false;
	text->at++;
	return true;
}

/* A number that is not negative, and maybe a per cent sign. */
static bool
parse_number(AmountText *text, Decimal *number)
{
	size_t		at;

	skip_blanks_in_amount(text);
	at = text->at;
	if (!decimal_parse(text->ascii, text->folded.length, &at, number))
	{
		if (at == (size_t) text->at)
			return amount_error(text, at, "An amount was expected.");
		return parse_error(text->error, PARSE_RANGE, text->position + text->folded.position[text->at],
						   "An amount has at most 36 significant digits and 36 decimals.", "Round it.");
	}
	if (number->mantissa < 0)
		return amount_error(text, text->at, "An amount must not be negative.");
	text->at = at;
	(void) skip_in_amount(text, '%');
	return true;
}

/* What follows a < sign. */
static bool
parse_limit(AmountText *text, Decimal *limit)
{
	int			at = text->at;

	if (!parse_number(text, limit))
		return false;
	return limit->mantissa > 0 || amount_error(text, at, "A limit is over zero.");
}

/* ? or <0.01, which stand for themselves or behind a plus sign; *found tells whether one stands here. */
static bool
parse_unknown(AmountText *text, Amount *amount, bool *found)
{
	*found = true;
	if (skip_in_amount(text, '?'))
		amount->unknown = true;
	else if (skip_in_amount(text, '<'))
		return parse_limit(text, &amount->limit);
	else
		*found = false;
	return true;
}

static bool
parse_amount_text(AmountText *text, Amount *amount)
{
	bool		found;

	if (strcmp(text->ascii, "null") == 0)
	{
		amount->unknown = true;
		return true;
	}
	if (!parse_unknown(text, amount, &found))
		return false;
	if (!found)
	{
		if (!parse_number(text, &amount->known))
			return false;
		if (skip_in_amount(text, '+'))
		{
			if (!parse_unknown(text, amount, &found))
				return false;
			if (!found)
				return amount_error(text, text->at, "A question mark or a limit was expected after the plus sign.");
		}
	}
	skip_blanks_in_amount(text);
	return text->at == text->folded.length ||
		amount_error(text, text->at, "Nothing but a comma or the closing brace may follow an amount.");
}

static bool
parse_amount(const Part *part, Amount *amount, ParseError *error)
{
	AmountText	text = {.position = part->position, .error = error};

	if (!fold_part(part, FOLD_CASE, &text.folded, error))
		return false;
	for (int i = 0; i < text.folded.length; i++)
		text.ascii[i] = text.folded.code[i] < 0x80 ? (char) text.folded.code[i] : '#';
	text.ascii[text.folded.length] = 0;
	*amount = (Amount) {.named = true};
	return parse_amount_text(&text, amount);
}

/* Where the keys first had each form, or -1. */
typedef int FormPositions[KEY_METAL + 1];

static bool
parse_amounts(CompositionParser *parser, Composition *composition, FormPositions positions)
{
	bool		given[ELEMENT_COUNT] = {false};

	if (skip(parser, '}', 0))
		return true;
	do
	{
		Part		key = take_part(parser);
		Part		value;
		Element		element;
		KeyForm		form;
		int			index;

		if (key.length == 0)
			return syntax_error(key.position, parser->error, "An element was expected.");
		if (!parse_key(&key, &element, &form, parser->error))
			return false;
		if (positions[form] < 0)
			positions[form] = key.position;
		index = element_index(element);
		if (given[index])
			return syntax_error(key.position, parser->error, "The element is given twice.");
		given[index] = true;
		if (!skip(parser, ':', '='))
			return syntax_error(parser->at, parser->error, "A colon was expected after the element.");
		value = take_part(parser);
		if (!parse_amount(&value, &composition->amount[index], parser->error))
			return false;
	} while (skip(parser, ',', ';'));
	return skip(parser, '}', 0) ||
		syntax_error(parser->at, parser->error, "A comma or the closing brace was expected.");
}

bool
composition_parse(const char *text, size_t length, void *value, ParseError *error)
{
	CompositionParser parser = {text, length, 0, error};
	Composition *composition = value;
	CompositionBasis basis = BASIS_OXIDE;
	FormPositions positions = {-1, -1, -1};
	bool		basis_known;

	if (!parse_basis(&parser, &basis_known, &basis))
		return false;
	if (!skip(&parser, '{', 0))
		return syntax_error(parser.at, error, "An opening brace was expected.");
	composition_begin(composition, basis);
	if (!parse_amounts(&parser, composition, positions))
		return false;
	skip_blanks(&parser);
	if (parser.at != length)
		return syntax_error(parser.at, error, "Nothing may follow the closing brace.");
	/* without a word all are to be written as oxides */
	if (!basis_known && (positions[KEY_OXIDE] < 0 || positions[KEY_ELEMENT] >= 0))
		return syntax_error(0, error, "It must say whether the amounts are of oxides or of elements.");
	if (basis == BASIS_OXIDE && positions[KEY_METAL] >= 0)
		return parse_error(error, PARSE_SYNTAX, positions[KEY_METAL],
						   "A metal stands among amounts of oxides.",
						   "Write element{...}, and convert with to_oxide().");
	if (basis == BASIS_ELEMENT && positions[KEY_OXIDE] >= 0)
		return parse_error(error, PARSE_SYNTAX, positions[KEY_OXIDE],
						   "An oxide stands among amounts of elements.",
						   "Write oxide{...}, and convert with to_metal().");
	return true;
}

int
amount_print(const Amount *amount, char *buffer)
{
	char	   *at = buffer;

	/* decimals of a zero show, or they would be lost in the text */
	if (amount_is_known(amount) || amount->known.mantissa != 0 || amount->known.scale != 0)
	{
		at += decimal_print(amount->known, at);
		if (!amount_is_known(amount))
			*at++ = '+';
	}
	if (amount->unknown)
		*at++ = '?';
	if (amount->limit.mantissa != 0)
	{
		*at++ = '<';
		at += decimal_print(amount->limit, at);
	}
	*at = 0;
	return at - buffer;
}

int
composition_print(const Composition *composition, char *buffer)
{
	char	   *at = buffer + sprintf(buffer, "%s{", basis_name(composition->basis));
	bool		first = true;

	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		if (!composition->amount[i].named)
			continue;
		at += sprintf(at, first ? "%s:" : ",%s:", element_table[i].symbol);
		at += amount_print(&composition->amount[i], at);
		first = false;
	}
	*at++ = '}';
	*at = 0;
	return at - buffer;
}
