/*
 * purity/value.c
 *		Purity specifications of the rare earth trade: the value, its order, its binary form.
 */
#include "pure.h"

#include "purity/value.h"

/* Flags of the binary form. */
#define MAIN_PRESENT 1
#define MAIN_STRICT 2
#define MAIN_UPPER 4
#define COMPONENT_OXIDE 1
#define COMPONENT_TOLERANCE 2
#define COMPONENT_AT_LEAST 4
#define COMPONENT_OVER 8

static bool
number_holds(int32 number)
{
	return number > 0 && number < PURITY_WHOLE;
}

static bool
is_ratio(uint8 basis)
{
	return basis == PURITY_BASIS_OXIDE || basis == PURITY_BASIS_ELEMENT;
}

int
purity_component_count(const OxidePurity *purity)
{
	int			count = 0;

	while (count < PURITY_MAX_COMPONENTS && purity->component[count].element != 0)
		count++;
	return count;
}

const PurityComponent *
purity_component(const OxidePurity *purity, Element element)
{
	for (int i = 0; i < PURITY_MAX_COMPONENTS; i++)
	{
		if (purity->component[i].element == element && element != 0)
			return &purity->component[i];
	}
	return NULL;
}

static const char *
main_number_fault(const OxidePurity *purity, int *part)
{
	*part = PURITY_PART_MAIN;
	if (purity->lower != 0 && !number_holds(purity->lower))
		return "A purity is over 0 and under 100 %.";
	if (purity->strict > 1 || (purity->strict && purity->lower == 0))
		return "A bound needs a number.";
	*part = PURITY_PART_UPPER;
	if (purity->upper == 0)
		return NULL;
	if (!number_holds(purity->upper))
		return "A purity is over 0 and under 100 %.";
	if (purity->lower == 0 || purity->strict)
		return "A range has two numbers and no other bound.";
	if (purity->upper < purity->lower)
		return "The ends of the range are reversed.";
	return NULL;
}

static const char *
basis_fault(const OxidePurity *purity)
{
	if (purity->basis > PURITY_BASIS_ELEMENT || purity->unused != 0)
		return "There is no such basis.";
	if (!is_ratio(purity->basis))
		return purity->basis_element != 0 ? "A total has no element." : NULL;
	if (element_facts(purity->basis_element) == NULL)
		return "The ratio is of no rare earth element.";
	if (purity->lower == 0)
		return "A ratio says what the main number is of, and there is none.";
	return NULL;
}

static const char *
component_fault(const PurityComponent *component, int previous_element, int64 *total)
{
	if (element_facts(component->element) == NULL)
		return "The component is no rare earth element.";
	if (component->element <= previous_element)
		return "The components are not in order of atomic number, each once.";
	if (component->is_oxide > 1 || component->relation > PURITY_OVER || component->unused != 0)
		return "There is no such form of a component.";
	if (!number_holds(component->share))
		return "A component is over 0 and under 100 %.";
	if (component->tolerance < 0 || component->tolerance >= PURITY_WHOLE)
		return "A tolerance is over 0 and under 100 %.";
	if (component->tolerance != 0 && component->relation != PURITY_NOMINAL)
		return "A bound has no tolerance.";
	*total += component->share;
	if (*total > PURITY_WHOLE)
		return "The components are more than 100 % together.";
	return NULL;
}

bool
purity_is_ratio_alone(const OxidePurity *purity)
{
	return purity->lower == 0 && purity->basis == PURITY_BASIS_NONE && purity_component_count(purity) == 1 &&
		purity->component[0].is_oxide && purity->component[0].relation != PURITY_NOMINAL;
}

const char *
purity_fault(const OxidePurity *purity, int *part)
{
	static const PurityComponent nothing = {0};
	const char *fault = main_number_fault(purity, part);
	int			count = purity_component_count(purity);
	int			previous_element = 0;
	int64		total = 0;

	if (fault)
		return fault;
	*part = PURITY_PART_BASIS;
	fault = basis_fault(purity);
	if (fault)
		return fault;
	for (int i = 0; i < PURITY_MAX_COMPONENTS; i++)
	{
		const PurityComponent *component = &purity->component[i];

		*part = PURITY_PART_COMPONENT + i;
		if (i < count)
			fault = component_fault(component, previous_element, &total);
		else if (memcmp(component, &nothing, sizeof(nothing)) != 0)
			fault = "A component has no element.";
		if (fault)
			return fault;
		previous_element = component->element;
	}
	*part = PURITY_PART_MAIN;
	if (purity->lower == 0 && count == 0)
		return "There is no number.";
	/* one value has one form */
	if (purity_is_ratio_alone(purity))
		return "The bound of an oxide alone is the main number.";
	return NULL;
}

static int
compare_numbers(int64 a, int64 b)
{
	return (a > b) - (a < b);
}

/* No upper end is above every upper end. */
static int64
upper_end(const OxidePurity *purity)
{
	return purity->upper == 0 ? PURITY_WHOLE : purity->upper;
}

static int
compare_components(const PurityComponent *a, const PurityComponent *b)
{
	int			result = compare_numbers(a->element, b->element);

	if (result == 0)
		result = compare_numbers(a->share, b->share);
	if (result == 0)
		result = compare_numbers(a->is_oxide, b->is_oxide);
	if (result == 0)
		result = compare_numbers(a->relation, b->relation);
	return result;
}

int
purity_compare(const OxidePurity *a, const OxidePurity *b)
{
	int			result = compare_numbers(a->lower, b->lower);

	if (result == 0)
		result = compare_numbers(a->strict, b->strict);
	if (result == 0)
		result = compare_numbers(upper_end(a), upper_end(b));
	for (int i = 0; result == 0 && i < PURITY_MAX_COMPONENTS; i++)
		result = compare_components(&a->component[i], &b->component[i]);
	for (int i = 0; result == 0 && i < PURITY_MAX_COMPONENTS; i++)
		result = compare_numbers(a->component[i].tolerance, b->component[i].tolerance);
	if (result == 0)
		result = compare_numbers(a->basis, b->basis);
	if (result == 0)
		result = compare_numbers(a->basis_element, b->basis_element);
	return result;
}

/* The main number as a statement about the element of its ratio. */
static PurityComponent
ratio_statement(const OxidePurity *purity)
{
	return (PurityComponent) {
		.element = purity->basis_element,
		.is_oxide = purity->basis == PURITY_BASIS_OXIDE,
		.relation = purity->strict ? PURITY_OVER : PURITY_AT_LEAST,
		.share = purity->lower,
	};
}

static PurityAnswer
answer(bool met)
{
	return met ? PURITY_MET : PURITY_NOT_MET;
}

/* Both are about the same element in the same form. */
static PurityAnswer
statement_meets(const PurityComponent *actual, const PurityComponent *required)
{
	int64		at_least = (int64) required->share - required->tolerance;
	int64		at_most = (int64) required->share + required->tolerance;
	int64		lowest = (int64) actual->share - actual->tolerance;

	if (required->relation == PURITY_OVER)
		return answer(lowest > at_least || (lowest == at_least && actual->relation == PURITY_OVER));
	if (required->relation == PURITY_AT_LEAST)
		return answer(lowest >= at_least);
	return answer(actual->relation == PURITY_NOMINAL && lowest >= at_least &&
				  (int64) actual->share + actual->tolerance <= at_most);
}

static PurityAnswer
main_number_meets(const OxidePurity *actual, const OxidePurity *required)
{
	if (actual->lower == 0)
		return PURITY_NOT_SAID;
	/* the order of (lower, strict) is that of strength */
	return answer(actual->lower > required->lower ||
				  (actual->lower == required->lower && actual->strict >= required->strict));
}

/* What the lot states of the element of a component, or of a ratio. */
static PurityAnswer
lot_meets(const OxidePurity *actual, const PurityComponent *required, bool is_ratio)
{
	const PurityComponent *component = purity_component(actual, required->element);
	PurityComponent ratio = ratio_statement(actual);

	/* an element as a component is of the whole, and over TREM of its rare earths */
	if (component != NULL && component->is_oxide == required->is_oxide && (required->is_oxide || !is_ratio))
		return statement_meets(component, required);
	if (ratio.element == required->element && ratio.is_oxide == required->is_oxide &&
		(required->is_oxide || is_ratio))
		return statement_meets(&ratio, required);
	return PURITY_NOT_SAID;
}

/* Does it say what its main number is of?  Beside components that is the total. */
static bool
says_of_what(const OxidePurity *purity)
{
	return purity->basis != PURITY_BASIS_NONE || purity_component_count(purity) > 0;
}

static PurityAnswer
main_statement_meets(const OxidePurity *actual, const OxidePurity *required)
{
	PurityComponent ratio = ratio_statement(required);

	if (is_ratio(required->basis))
		return says_of_what(actual) ? lot_meets(actual, &ratio, true) : main_number_meets(actual, required);
	if (is_ratio(actual->basis) ? says_of_what(required) :
		actual->basis != PURITY_BASIS_NONE && required->basis != PURITY_BASIS_NONE && actual->basis != required->basis)
		return PURITY_NOT_SAID;
	return main_number_meets(actual, required);
}

PurityAnswer
purity_meets(const OxidePurity *actual, const OxidePurity *required)
{
	PurityAnswer result = PURITY_MET;

	if (required->lower != 0)
		result = main_statement_meets(actual, required);
	for (int i = 0; i < purity_component_count(required); i++)
		result = Min(result, lot_meets(actual, &required->component[i], false));
	return result;
}

static uint8 *
put_int32(uint8 *at, int32 number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		*at++ = (uint8) ((uint32) number >> shift);
	return at;
}

int
purity_encode(const OxidePurity *purity, uint8 *bytes)
{
	int			count = purity_component_count(purity);
	uint8	   *at = bytes;

	*at++ = PURITY_BYTES_VERSION;
	*at++ = (purity->lower ? MAIN_PRESENT : 0) | (purity->strict ? MAIN_STRICT : 0) |
		(purity->upper ? MAIN_UPPER : 0);
	*at++ = purity->basis;
	*at++ = purity->basis_element;
	*at++ = count;
	if (purity->lower)
		at = put_int32(at, purity->lower);
	if (purity->upper)
		at = put_int32(at, purity->upper);
	for (int i = 0; i < count; i++)
	{
		const PurityComponent *component = &purity->component[i];

		*at++ = component->element;
		*at++ = (component->is_oxide ? COMPONENT_OXIDE : 0) |
			(component->tolerance ? COMPONENT_TOLERANCE : 0) |
			(component->relation == PURITY_AT_LEAST ? COMPONENT_AT_LEAST : 0) |
			(component->relation == PURITY_OVER ? COMPONENT_OVER : 0);
		at = put_int32(at, component->share);
		if (component->tolerance)
			at = put_int32(at, component->tolerance);
	}
	return at - bytes;
}

typedef struct ByteReader
{
	const uint8 *at;
	const uint8 *end;
	bool		failed;			/* read behind the end */
} ByteReader;

static uint8
take_byte(ByteReader *reader)
{
	if (reader->at >= reader->end)
	{
		reader->failed = true;
		return 0;
	}
	return *reader->at++;
}

static int32
take_int32(ByteReader *reader)
{
	uint32		number = 0;

	for (int i = 0; i < 4; i++)
		number = (number << 8) | take_byte(reader);
	return (int32) number;
}

/* A number whose presence is flagged is not 0, or one value had two forms. */
static bool
take_number(ByteReader *reader, bool present, int32 *number)
{
	*number = present ? take_int32(reader) : 0;
	return !present || number_holds(*number);
}

bool
purity_decode(const uint8 *bytes, size_t length, OxidePurity *purity, ParseError *error)
{
	ByteReader	reader = {bytes, bytes + length, false};
	uint8		flags;
	int			count;
	int			part;
	const char *fault = NULL;

	memset(purity, 0, sizeof(*purity));
	if (take_byte(&reader) != PURITY_BYTES_VERSION)
		return parse_error(error, PARSE_SYNTAX, 0, "The version of the format is unknown.", NULL);
	flags = take_byte(&reader);
	if (flags & ~(MAIN_PRESENT | MAIN_STRICT | MAIN_UPPER))
		return parse_error(error, PARSE_SYNTAX, 0, "There are unknown flags.", NULL);
	purity->strict = (flags & MAIN_STRICT) != 0;
	purity->basis = take_byte(&reader);
	purity->basis_element = take_byte(&reader);
	count = take_byte(&reader);
	if (count > PURITY_MAX_COMPONENTS)
		return parse_error_detail(error, PARSE_SYNTAX, 0, NULL,
								  "There are more than %d components.", PURITY_MAX_COMPONENTS);
	if (!take_number(&reader, flags & MAIN_PRESENT, &purity->lower) ||
		!take_number(&reader, flags & MAIN_UPPER, &purity->upper))
		fault = "A purity is over 0 and under 100 %.";
	for (int i = 0; i < count; i++)
	{
		PurityComponent *component = &purity->component[i];

		component->element = take_byte(&reader);
		flags = take_byte(&reader);
		if (flags & ~(COMPONENT_OXIDE | COMPONENT_TOLERANCE | COMPONENT_AT_LEAST | COMPONENT_OVER))
			fault = "There are unknown flags.";
		component->is_oxide = (flags & COMPONENT_OXIDE) != 0;
		/* both bounds at once are no relation */
		component->relation = flags / COMPONENT_AT_LEAST;
		component->share = take_int32(&reader);
		if (!take_number(&reader, flags & COMPONENT_TOLERANCE, &component->tolerance))
			fault = "A tolerance is over 0 and under 100 %.";
	}
	if (reader.failed || reader.at != reader.end)
		return parse_error_detail(error, PARSE_SYNTAX, 0, NULL,
								  "The value does not have the length that it states.");
	/* a component without element would shorten the list */
	if (fault == NULL && purity_component_count(purity) != count)
		fault = "A component has no element.";
	if (fault == NULL)
		fault = purity_fault(purity, &part);
	if (fault)
		return parse_error(error, PARSE_SYNTAX, 0, fault, NULL);
	return true;
}
