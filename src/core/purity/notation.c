/*
 * purity/notation.c
 *		Purities as the trade writes them: the grammar.
 */
#include "pure.h"

#include "purity/notation.h"
#include "purity/reader.h"

static bool
fail_bounds(PurityReader *reader, int at)
{
	return purity_fail(reader, PARSE_SYNTAX, at, "There are two bounds for one number.", PURITY_HINT);
}

static bool
fail_tolerance(PurityReader *reader, int at)
{
	return purity_fail(reader, PARSE_SYNTAX, at, "Only a component has a tolerance.",
				"A component with its tolerance is written as Gd 75%+-2%.");
}

/* The same main number may be told twice: 4N 99.99%. */
static bool
set_main(PurityReader *reader, const PurityQuantity *quantity, bool strict)
{
	OxidePurity *value = &reader->value;

	if (value->lower != 0 && (value->lower != quantity->lower || value->upper != quantity->upper ||
							  value->strict != strict))
		return purity_fail(reader, PARSE_SYNTAX, quantity->at, "There are two different main numbers.",
					"A component is written with its element or oxide, as >=99% Nd2O3 75%.");
	value->lower = quantity->lower;
	value->upper = quantity->upper;
	value->strict = strict;
	reader->upper_at = quantity->upper_at;
	return true;
}

static bool take_component(PurityReader *reader, const PurityWritten *component);

/* Nd2O, Ce2O3: an element with another oxide's formula. */
static bool
at_other_oxide(const PurityReader *reader)
{
	int			at = reader->at;

	while (purity_is_digit(reader->text.code[at]))
		at++;
	return reader->text.code[at] == 'o';
}

/* A formula that nothing follows which belongs to it: moves behind it. */
static bool
skip_formula_alone(PurityReader *reader, PurityFormula *formula)
{
	int			start = reader->at;
	int			length;
	bool		alone;

	purity_skip_blanks(reader);
	length = purity_match_formula(reader, formula);
	reader->at += length;
	alone = length > 0 && (formula->is_oxide || !at_other_oxide(reader));
	if (alone)
	{
		int			end = reader->at;

		purity_skip_blanks(reader);
		alone = !purity_is_digit(purity_peek(reader)) && purity_peek(reader) != '-' && purity_peek(reader) != '/' &&
			purity_match_bound(reader, false, &length) == BOUND_NONE;
		reader->at = end;
	}
	if (!alone)
		reader->at = start;
	return alone;
}

/* A main number, from its bound on; with a formula behind it a component. */
static bool
read_main(PurityReader *reader)
{
	PurityFormula formula = {0};
	int			at = reader->at;
	int			length;
	bool		behind;
	PurityBound		bound = purity_match_bound(reader, false, &length);
	PurityQuantity	quantity = {.at = at};

	if (bound == BOUND_UPPER)
		return purity_fail_here(reader);
	reader->at += length;
	purity_skip_blanks(reader);
	if (!purity_read_quantity(reader, &quantity))
		return false;
	if (purity_at_tolerance(reader))
	{
		purity_skip_blanks(reader);
		return fail_tolerance(reader, reader->at);
	}
	behind = purity_skip_bound_behind(reader);
	if ((behind && (bound == BOUND_OVER || quantity.upper)) ||
		(quantity.upper && bound != BOUND_NONE && bound != BOUND_EQUAL))
		return fail_bounds(reader, at);
	if (bound == BOUND_NONE || bound == BOUND_EQUAL)
		bound = behind ? BOUND_AT_LEAST : BOUND_NONE;
	at = reader->at;
	if (skip_formula_alone(reader, &formula))
		return take_component(reader, &(PurityWritten) {.formula = formula, .quantity = quantity, .bound = bound, .at = at});
	reader->main_bound = bound;
	return set_main(reader, &quantity, bound == BOUND_OVER);
}

static PurityBasis
total_of(const PurityFormula *formula)
{
	return formula->is_oxide ? PURITY_BASIS_TREO : PURITY_BASIS_TREM;
}

static PurityBasis
ratio_of_formula(const PurityFormula *formula)
{
	return formula->is_oxide ? PURITY_BASIS_OXIDE : PURITY_BASIS_ELEMENT;
}

static bool
fail_total(PurityReader *reader, int at)
{
	return purity_fail(reader, PARSE_SYNTAX, at, "The formula does not go with this total.",
				"An oxide is told over TREO, as Nd2O3/TREO, and an element over TREM, as Ce/TREM.");
}

/*
 * The same basis may be told twice, and the total in brackets behind a ratio to it:
 * Sc2O3>=99.99% (REO).
 */
static bool
set_basis(PurityReader *reader, PurityBasis basis, Element element, int at, bool in_brackets)
{
	OxidePurity *value = &reader->value;

	if (value->basis == basis && value->basis_element == element)
		return true;
	if (in_brackets && element == 0 &&
		(value->basis == PURITY_BASIS_OXIDE || value->basis == PURITY_BASIS_ELEMENT))
	{
		if ((value->basis == PURITY_BASIS_OXIDE) != (basis == PURITY_BASIS_TREO))
			return fail_total(reader, at);
		return true;
	}
	if (value->basis != PURITY_BASIS_NONE)
		return purity_fail(reader, PARSE_SYNTAX, at, "There are two different bases.", PURITY_HINT);
	value->basis = basis;
	value->basis_element = element;
	reader->basis_at = at;
	return true;
}

static bool
set_ratio(PurityReader *reader, const PurityFormula *formula, int at)
{
	return set_basis(reader, ratio_of_formula(formula), formula->element, at, false);
}

/* The rest of a ratio, from its stroke on. */
static bool
read_ratio(PurityReader *reader, const PurityFormula *formula, int at)
{
	int			total_at;
	PurityBasis total;

	reader->at++;
	purity_skip_blanks(reader);
	total_at = reader->at;
	total = purity_skip_total(reader);
	if (total == PURITY_BASIS_NONE)
		return purity_fail_here(reader);
	if (total != total_of(formula))
		return fail_total(reader, total_at);
	return set_ratio(reader, formula, at);
}

static bool
take_component(PurityReader *reader, const PurityWritten *component)
{
	for (int i = 0; i < reader->count; i++)
	{
		if (reader->component[i].formula.element == component->formula.element)
			return purity_fail(reader, PARSE_SYNTAX, component->at, "The element is given twice.", NULL);
	}
	if (reader->count == PURITY_MAX_COMPONENTS)
		return parse_error_detail(reader->error, PARSE_LIMIT, reader->text.position[component->at], NULL,
								  "A purity has at most %d components.", PURITY_MAX_COMPONENTS);
	reader->component[reader->count++] = *component;
	reader->last_is_component = true;
	reader->bracket_follows = false;
	return true;
}

/* The rest of a component, from its bound or number on. */
static bool
read_component(PurityReader *reader, const PurityFormula *formula, int at)
{
	PurityWritten	component = {.formula = *formula, .at = at};
	int			bound_at = reader->at;
	int			length;

	component.bound = purity_match_bound(reader, false, &length);
	if (component.bound == BOUND_UPPER)
		return purity_fail_here(reader);
	if (component.bound == BOUND_EQUAL)
		component.bound = BOUND_NONE;
	reader->at += length;
	purity_skip_blanks(reader);
	component.quantity.at = reader->at;
	if (!purity_read_quantity(reader, &component.quantity) || !purity_read_tolerance(reader, &component))
		return false;
	if (component.tolerance != 0 && component.bound != BOUND_NONE)
		return purity_fail(reader, PARSE_SYNTAX, component.tolerance_at, "A bound has no tolerance.", PURITY_HINT);
	if (component.tolerance == 0 && component.quantity.upper == 0 && purity_skip_bound_behind(reader))
	{
		if (component.bound == BOUND_OVER)
			return fail_bounds(reader, bound_at);
		component.bound = BOUND_AT_LEAST;
	}
	if (component.quantity.upper && component.bound != BOUND_NONE)
		return fail_bounds(reader, bound_at);
	return take_component(reader, &component);
}

/* What begins with an element or an oxide. */
static bool
read_formula(PurityReader *reader)
{
	int			at = reader->at;
	int			length;
	PurityFormula		formula = {0};

	reader->at += purity_match_formula(reader, &formula);
	if (!formula.is_oxide && at_other_oxide(reader))
	{
		const ElementFacts *facts = element_facts(formula.element);
		char		hint[40];

		snprintf(hint, sizeof(hint), "Write %s, as in %s 75%%.", facts->oxide_formula,
				 facts->oxide_formula);
		return parse_error_detail(reader->error, PARSE_SYNTAX, reader->text.position[at], hint,
								  "The only oxide of %s that is read is the traded one.",
								  facts->symbol);
	}
	if (purity_peek(reader) == '-' && purity_is_digit(reader->text.code[reader->at + 1]) &&
		reader->text.code[reader->at + 2] == 'n')
		return purity_fail(reader, PARSE_SYNTAX, at, "A grade code is no purity.", GRADE_HINT);
	purity_skip_blanks(reader);
	if (purity_peek(reader) == '/')
		return read_ratio(reader, &formula, at);
	if (purity_is_digit(purity_peek(reader)) || purity_peek(reader) == '-' ||
		purity_match_bound(reader, false, &length) != BOUND_NONE)
		return read_component(reader, &formula, at);
	if (purity_peek(reader) == '(')
		return set_ratio(reader, &formula, at);
	return purity_fail(reader, PARSE_SYNTAX, at, "The formula has no number.",
				"A component is written as Pr 25% Nd 75%, and what a number is of as 99.9% (Nd2O3/TREO).");
}

/* A basis in brackets. */
static bool
read_bracket(PurityReader *reader, bool behind_component)
{
	int			at;
	PurityFormula		formula;
	int			length;
	PurityBasis total;

	reader->at++;
	purity_skip_blanks(reader);
	at = reader->at;
	length = purity_match_formula(reader, &formula);
	total = length > 0 ? PURITY_BASIS_NONE : purity_skip_total(reader);
	if (length == 0 && total == PURITY_BASIS_NONE)
		return purity_fail_here(reader);
	if (length > 0)
	{
		reader->at += length;
		purity_skip_blanks(reader);
		if (purity_peek(reader) == '/' ? !read_ratio(reader, &formula, at) :
			!set_ratio(reader, &formula, at))
			return false;
	}
	else if (!set_basis(reader, total, 0, at, true))
		return false;
	purity_skip_blanks(reader);
	if (purity_peek(reader) != ')')
		return purity_fail(reader, PARSE_SYNTAX, reader->at, "The bracket is not closed behind one basis.",
					"A basis in brackets is written as (REO) or (Nd2O3/TREO).");
	reader->at++;
	reader->bracket_follows |= behind_component;
	return true;
}

/* One part: a main number, a component or a basis. */
static bool
read_part(PurityReader *reader)
{
	bool		behind_component = reader->last_is_component;
	int			at = reader->at;
	int			length;
	PurityFormula		formula;
	PurityBasis total;

	reader->last_is_component = false;
	if (purity_peek(reader) == '(')
		return read_bracket(reader, behind_component);
	if (purity_is_digit(purity_peek(reader)) || purity_peek(reader) == '-' ||
		purity_match_bound(reader, false, &length) != BOUND_NONE)
		return read_main(reader);
	if (purity_match_formula(reader, &formula) > 0)
		return read_formula(reader);
	total = purity_skip_total(reader);
	if (total == PURITY_BASIS_NONE)
		return purity_fail_here(reader);
	return set_basis(reader, total, 0, at, false);
}

/* The one component is no component: its number is the main one, of the basis given. */
static bool
make_main(PurityReader *reader, PurityBasis basis, Element element)
{
	const PurityWritten *component = &reader->component[0];

	if (component->tolerance)
		return fail_tolerance(reader, component->tolerance_at);
	reader->value.basis = basis;
	reader->value.basis_element = element;
	reader->count = 0;
	return set_main(reader, &component->quantity, component->bound == BOUND_OVER);
}

/* Sc2O3 99.99% (REO): the formula is the main number's ratio. */
static bool
promote_component(PurityReader *reader)
{
	const PurityFormula *formula = &reader->component[0].formula;
	PurityBasis ratio = ratio_of_formula(formula);

	if (reader->value.basis != total_of(formula) &&
		(reader->value.basis != ratio || reader->value.basis_element != formula->element))
		return fail_total(reader, reader->basis_at);
	return make_main(reader, ratio, formula->element);
}

/* Is the one component the whole product that the purity is of? */
static bool
component_is_subject(const PurityReader *reader)
{
	const PuritySubject *subject = reader->subject;
	const PurityWritten *component = &reader->component[0];

	return subject != NULL && !subject->in_alloy && component->formula.element == subject->element &&
		component->formula.is_oxide == subject->is_oxide && component->tolerance == 0;
}

/* Is the main number what an alloy has of its rare earth? */
static bool
main_is_of_alloy(const PurityReader *reader)
{
	const OxidePurity *value = &reader->value;

	return reader->subject != NULL && reader->subject->in_alloy && reader->count == 0 &&
		value->lower != 0 && value->upper == 0 && value->basis == PURITY_BASIS_NONE && value->lower < PURITY_ALLOY_LIMIT;
}

/* Which number is the main one, when all is read. */
static bool
settle_main(PurityReader *reader)
{
	OxidePurity *value = &reader->value;
	const PurityWritten *component = &reader->component[0];

	if (main_is_of_alloy(reader))
	{
		reader->component[reader->count++] = (PurityWritten) {
			.formula = {reader->subject->element, false},
			.quantity = {.lower = value->lower},
			.bound = reader->main_bound,
		};
		value->lower = 0;
		value->strict = 0;
		return true;
	}
	if (value->lower != 0 || reader->count != 1)
		return true;
	if (reader->bracket_follows)
		return promote_component(reader);
	if (value->basis != PURITY_BASIS_NONE)
		return true;
	if (component_is_subject(reader))
		return make_main(reader, PURITY_BASIS_NONE, 0);
	if (component->bound != BOUND_NONE && component->formula.is_oxide)
		return make_main(reader, PURITY_BASIS_OXIDE, component->formula.element);
	return true;
}

/* Puts the components in order and looks at the whole. */
static bool
finish(PurityReader *reader)
{
	OxidePurity *value = &reader->value;
	int			at[PURITY_MAX_COMPONENTS];
	const char *fault;
	int			part;

	if (!settle_main(reader))
		return false;
	for (int i = 0; i < reader->count; i++)
	{
		const PurityWritten *component = &reader->component[i];
		int			place = i;

		if (component->quantity.upper)
			return purity_fail(reader, PARSE_SYNTAX, component->quantity.at, "A component is not a range.",
						"A component with its tolerance is written as Gd 75%+-2%.");
		for (; place > 0 && value->component[place - 1].element > component->formula.element; place--)
		{
			value->component[place] = value->component[place - 1];
			at[place] = at[place - 1];
		}
		value->component[place].element = component->formula.element;
		value->component[place].is_oxide = component->formula.is_oxide;
		value->component[place].relation = component->bound == BOUND_OVER ? PURITY_OVER :
			component->bound == BOUND_AT_LEAST ? PURITY_AT_LEAST : PURITY_NOMINAL;
		value->component[place].share = component->quantity.lower;
		value->component[place].tolerance = component->tolerance;
		at[place] = component->at;
	}
	fault = purity_fault(value, &part);
	if (fault == NULL)
		return true;
	return purity_fail(reader, PARSE_SYNTAX,
				part == PURITY_PART_MAIN ? reader->text.length :
				part == PURITY_PART_UPPER ? reader->upper_at :
				part == PURITY_PART_BASIS ? reader->basis_at : at[part - PURITY_PART_COMPONENT],
				fault, PURITY_HINT);
}

/* Is the whole text a grade code of GB/T 17803, as 011055 or 024030A? */
static bool
is_grade_code(const PurityReader *reader)
{
	int			digits = 0;

	while (purity_is_digit(reader->text.code[digits]))
		digits++;
	return digits == 6 && (reader->text.length == 6 ||
						   (reader->text.length == 7 && reader->text.code[6] >= 'a' &&
							reader->text.code[6] <= 'z' && reader->text.code[6] != 'n'));
}

bool
purity_parse_of(const char *text, size_t length, const PuritySubject *subject, OxidePurity *value,
				ParseError *error)
{
	PurityReader		reader;

	if (!fold_text(text, length, FOLD_CASE, &reader.text, error))
		return false;
	reader.error = error;
	reader.at = 0;
	reader.subject = subject;
	reader.main_bound = BOUND_NONE;
	reader.count = 0;
	reader.last_is_component = false;
	reader.bracket_follows = false;
	memset(&reader.value, 0, sizeof(reader.value));
	if (reader.text.length == 0)
		return purity_fail(&reader, PARSE_SYNTAX, 0, "The text is empty.", PURITY_HINT);
	if (is_grade_code(&reader))
		return purity_fail(&reader, PARSE_SYNTAX, 0, "A grade code is no purity.", GRADE_HINT);
	while (reader.at < reader.text.length)
	{
		CHECK_FOR_INTERRUPTS();
		if (!read_part(&reader))
			return false;
		purity_skip_blanks(&reader);
	}
	if (!finish(&reader))
		return false;
	memcpy(value, &reader.value, sizeof(OxidePurity));
	return true;
}

bool
purity_parse(const char *text, size_t length, void *value, ParseError *error)
{
	return purity_parse_of(text, length, NULL, value, error);
}
