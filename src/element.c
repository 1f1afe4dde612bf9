/*
 * element.c
 *		The type element: input and output, comparison, names and chemistry.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "comparison.h"
#include "compat.h"
#include "element.h"
#include "name_matching.h"
#include "numeric_convert.h"
#include "text_input.h"

void
element_corrupt(int atomic_number)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type element"),
			 errdetail("It is the atomic number %d, and the rare earth elements have 21, 39 and 57 to 71.", atomic_number)));
	pg_unreachable();
}

/* Reads a symbol, name or atomic number. */
PG_FUNCTION_INFO_V1(element_in);
Datum
element_in(PG_FUNCTION_ARGS)
{
	Element		element;

	if (!read_scalar(element_parse, "element", PG_GETARG_CSTRING(0), &element, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_ELEMENT(element);
}

/* Prints the symbol. */
PG_FUNCTION_INFO_V1(element_out);
Datum
element_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(pstrdup(element_facts(PG_GETARG_ELEMENT(0))->symbol));
}

/* Receives a text, which is read as input reads it: a client that sends a string in binary is right. */
PG_FUNCTION_INFO_V1(element_recv);
Datum
element_recv(PG_FUNCTION_ARGS)
{
	Element		element;

	receive_scalar(element_parse, "element", (StringInfo) PG_GETARG_POINTER(0), &element);
	PG_RETURN_ELEMENT(element);
}

/* Sends the symbol. */
PG_FUNCTION_INFO_V1(element_send);
Datum
element_send(PG_FUNCTION_ARGS)
{
	return send_ascii(element_facts(PG_GETARG_ELEMENT(0))->symbol);
}

/* Casts from text, reading as input does. */
PG_FUNCTION_INFO_V1(element_from_text);
Datum
element_from_text(PG_FUNCTION_ARGS)
{
	Element		element;

	read_scalar(element_parse, "element", text_to_cstring(PG_GETARG_TEXT_PP(0)), &element, NULL);
	PG_RETURN_ELEMENT(element);
}

/* Casts to text: the symbol. */
PG_FUNCTION_INFO_V1(element_to_text);
Datum
element_to_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(element_facts(PG_GETARG_ELEMENT(0))->symbol));
}

static int
compare_elements(Element a, Element b)
{
	return (int) a - (int) b;
}

DEFINE_SCALAR_COMPARISON(element, Element, PG_GETARG_ELEMENT, ELEMENT_BYTE, compare_elements, element_parse)
DEFINE_SCALAR_EXTREMES(element, PG_GETARG_ELEMENT, compare_elements)

static void
names_of_element(Element element, MatchedName *names)
{
	const ElementFacts *facts = element_facts(element);

	names[0] = (MatchedName) {facts->symbol, strlen(facts->symbol)};
	names[1] = (MatchedName) {facts->name_en, strlen(facts->name_en)};
	names[2] = (MatchedName) {facts->name_zh, strlen(facts->name_zh)};
}

DEFINE_NAME_MATCHING(element, names_of_element, PG_GETARG_ELEMENT)

/* The atomic number. */
PG_FUNCTION_INFO_V1(element_atomic_number);
Datum
element_atomic_number(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(PG_GETARG_ELEMENT(0));
}

/* The atomic weight, in g/mol. */
PG_FUNCTION_INFO_V1(element_atomic_weight);
Datum
element_atomic_weight(PG_FUNCTION_ARGS)
{
	const ElementFacts *facts = element_facts(PG_GETARG_ELEMENT(0));

	PG_RETURN_NUMERIC(decimal_to_numeric(element_weight(facts)));
}

/* The name in a language: en, zh (simplified) or zh_traditional. */
PG_FUNCTION_INFO_V1(element_name);
Datum
element_name(PG_FUNCTION_ARGS)
{
	const ElementFacts *facts = element_facts(PG_GETARG_ELEMENT(0));
	const char *language = text_to_cstring(PG_GETARG_TEXT_PP(1));
	const char *name;

	if (strcmp(language, "en") == 0)
		name = facts->name_en;
	else if (strcmp(language, "zh") == 0)
		name = facts->name_zh;
	else if (strcmp(language, "zh_traditional") == 0)
		name = facts->name_zh_traditional;
	else
		unknown_language(language, "en, zh and zh_traditional");
	return return_name(fcinfo, name);
}

/* The formula of the traded oxide. */
PG_FUNCTION_INFO_V1(element_traded_oxide);
Datum
element_traded_oxide(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(element_facts(PG_GETARG_ELEMENT(0))->oxide_formula));
}

/* Mass of traded oxide per unit mass of element, rounded once to 12 decimals. */
PG_FUNCTION_INFO_V1(element_oxide_mass_factor);
Datum
element_oxide_mass_factor(PG_FUNCTION_ARGS)
{
	Ratio		factor;
	Decimal		rounded;

	element_oxide_factor(element_facts(PG_GETARG_ELEMENT(0)), &factor);
	/* between 1 and 2 for every element of the table */
	if (!ratio_round_quotient(&factor, &rounded))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("oxide factor out of range")));
	PG_RETURN_NUMERIC(decimal_to_numeric(rounded));
}
