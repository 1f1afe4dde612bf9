/*
 * purity/reader.c
 *		The words, numbers and formulas of purity notation: what purity/notation.c builds on.
 */
#include "pure.h"

#include "purity/reader.h"

#define PER_MILLE 0x2030

typedef struct BoundWord
{
	const char *word;			/* a blank in it matches any number of them */
	PurityBound		before;			/* its meaning before a number, and behind one */
	PurityBound		behind;
} BoundWord;

/* A word that begins with another stands before it. */
static const BoundWord bound_words[] = {
	{">=", BOUND_AT_LEAST, BOUND_NONE},
	{"=>", BOUND_AT_LEAST, BOUND_NONE},
	{"=<", BOUND_UPPER, BOUND_NONE},
	{"<=", BOUND_UPPER, BOUND_NONE},
	{">", BOUND_OVER, BOUND_NONE},
	{"<", BOUND_UPPER, BOUND_NONE},
	{"=", BOUND_EQUAL, BOUND_NONE},
	{"≧", BOUND_AT_LEAST, BOUND_NONE},
	{"≥", BOUND_AT_LEAST, BOUND_NONE},
	{"⩾", BOUND_AT_LEAST, BOUND_NONE},
	{"≦", BOUND_UPPER, BOUND_NONE},
	{"≤", BOUND_UPPER, BOUND_NONE},
	{"⩽", BOUND_UPPER, BOUND_NONE},
	{"不小于", BOUND_AT_LEAST, BOUND_NONE},
	{"不大于", BOUND_UPPER, BOUND_NONE},
	{"大于等于", BOUND_AT_LEAST, BOUND_NONE},
	{"小于等于", BOUND_UPPER, BOUND_NONE},
	{"大于", BOUND_OVER, BOUND_NONE},
	{"小于", BOUND_UPPER, BOUND_NONE},
	{"以上", BOUND_NONE, BOUND_AT_LEAST},
	{"以下", BOUND_NONE, BOUND_UPPER},
	{"not less than", BOUND_AT_LEAST, BOUND_NONE},
	{"not more than", BOUND_UPPER, BOUND_NONE},
	{"minimum", BOUND_AT_LEAST, BOUND_AT_LEAST},
	{"min.", BOUND_AT_LEAST, BOUND_AT_LEAST},
	{"min", BOUND_AT_LEAST, BOUND_AT_LEAST},
	{"maximum", BOUND_UPPER, BOUND_UPPER},
	{"max.", BOUND_UPPER, BOUND_UPPER},
	{"max", BOUND_UPPER, BOUND_UPPER},
};

static const char *const unit_words[] = {"%", "wt%", "wt.%", "pc"};
static const char *const range_words[] = {"-", "~", "–", "—", "〜", "至", "to"};
static const char *const tolerance_words[] = {"±", "+/-", "+-"};

/* A word that begins with another stands before it. */
static const struct
{
	const char *word;
	PurityBasis basis;
}			basis_words[] = {
	{"treo", PURITY_BASIS_TREO},
	{"trem", PURITY_BASIS_TREM},
	{"tre", PURITY_BASIS_TREM},
	{"reo", PURITY_BASIS_TREO},
	{"rem", PURITY_BASIS_TREM},
	{"re", PURITY_BASIS_TREM},
};

bool
purity_fail(PurityReader *reader, ParseFault fault, int at, const char *detail, const char *hint)
{
	return parse_error(reader->error, fault, reader->text.position[at], detail, hint);
}

/* The number of code points that a word takes at `at`, 0 where it does not stand there. */
static int
match_word(const PurityReader *reader, int at, const char *word)
{
	const char *end = word + strlen(word);
	int			index = at;

	while (word < end)
	{
		uint32		code;

		word += utf8_decode(word, end, &code);
		if (index >= reader->text.length || reader->text.code[index] != code)
			return 0;
		index++;
		while (code == ' ' && reader->text.code[index] == ' ')
			index++;
	}
	return index - at;
}

static bool
skip_word(PurityReader *reader, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			length = match_word(reader, reader->at, words[i]);

		if (length > 0)
		{
			reader->at += length;
			return true;
		}
	}
	return false;
}

#define SKIP_WORD(reader, words) skip_word(reader, words, lengthof(words))

/* The bound that stands here, and the length of its word. */
PurityBound
purity_match_bound(const PurityReader *reader, bool behind, int *length)
{
	for (int i = 0; i < lengthof(bound_words); i++)
	{
		PurityBound		bound = behind ? bound_words[i].behind : bound_words[i].before;

		if (bound == BOUND_NONE)
			continue;
		*length = match_word(reader, reader->at, bound_words[i].word);
		if (*length > 0)
			return bound;
	}
	*length = 0;
	return BOUND_NONE;
}

/* The length of an ASCII symbol or formula at `at`, in any case; 0 where it does not stand there. */
static int
match_symbol(const PurityReader *reader, int at, const char *symbol)
{
	int			length = 0;

	for (; symbol[length]; length++)
	{
		uint32		code = (uint8) symbol[length];

		if (code >= 'A' && code <= 'Z')
			code += 'a' - 'A';
		if (at + length >= reader->text.length || reader->text.code[at + length] != code)
			return 0;
	}
	return length;
}

/* The longest formula of the closed list that stands here; its length, or 0. */
int
purity_match_formula(const PurityReader *reader, PurityFormula *formula)
{
	int			longest = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		for (int is_oxide = 0; is_oxide <= 1; is_oxide++)
		{
			const ElementFacts *facts = &element_table[i];
			int			length = match_symbol(reader, reader->at,
											  is_oxide ? facts->oxide_formula : facts->symbol);

			if (length > longest)
			{
				longest = length;
				formula->element = facts->atomic_number;
				formula->is_oxide = is_oxide;
			}
		}
	}
	return longest;
}

/* What stands here cannot be read. */
bool
purity_fail_here(PurityReader *reader)
{
	uint32		code = purity_peek(reader);
	int			length;

	if (reader->at >= reader->text.length)
		return purity_fail(reader, PARSE_SYNTAX, reader->at, "The text ends where a number is expected.",
					PURITY_HINT);
	if (purity_match_bound(reader, false, &length) == BOUND_UPPER ||
		purity_match_bound(reader, true, &length) == BOUND_UPPER)
		return purity_fail(reader, PARSE_SYNTAX, reader->at, "An upper bound is not a purity.", UPPER_HINT);
	if (code == '?')
		return purity_fail(reader, PARSE_SYNTAX, reader->at,
					"A question mark stands where a sign was lost; it is not guessed.",
					"Write the bound, as in >=99%.");
	if (code == PER_MILLE)
		return purity_fail(reader, PARSE_SYNTAX, reader->at, "A purity is not told per mille.", UNIT_HINT);
	if (code == ',')
		return purity_fail(reader, PARSE_SYNTAX, reader->at, "There is no comma in a purity.",
					"The decimal sign is a point, as in 99.9%; between parts stands a blank.");
	return purity_fail(reader, PARSE_SYNTAX, reader->at,
				"Neither a number nor an element, an oxide or a basis that is known stands there.",
				PURITY_HINT);
}

/* A number as written; what it is worth is asked when its unit is known. */
typedef struct Number
{
	int			at;
	bool		has_unit;
	bool		negative;
	int			whole;			/* 1000 for all that is more */
	int32		fraction;		/* in 1e-7 */
	int			decimals;		/* as many as were written */
	bool		too_fine;		/* has digits other than 0 beyond the seventh decimal */
	int32		nines;			/* the value of nines, else 0 */
} Number;

static bool
read_digits(PurityReader *reader, Number *number)
{
	memset(number, 0, sizeof(*number));
	number->at = reader->at;
	if (purity_peek(reader) == '-')
	{
		number->negative = true;
		reader->at++;
	}
	if (!purity_is_digit(purity_peek(reader)))
		return purity_fail_here(reader);
	for (; purity_is_digit(purity_peek(reader)); reader->at++)
		number->whole = Min(number->whole * 10 + (int) (purity_peek(reader) - '0'), 1000);
	if (purity_peek(reader) == '.' && purity_is_digit(reader->text.code[reader->at + 1]))
	{
		int32		unit = PURITY_ONE_PER_CENT;

		for (reader->at++; purity_is_digit(purity_peek(reader)); reader->at++)
		{
			int			digit = purity_peek(reader) - '0';

			unit /= 10;
			number->fraction += digit * unit;
			number->too_fine |= unit == 0 && digit != 0;
			number->decimals++;
		}
	}
	return true;
}

/* The rest of 4N, 4N5 or 4.5N, from the N on. */
static bool
read_nines(PurityReader *reader, Number *number)
{
	int			digit = number->fraction / (PURITY_ONE_PER_CENT / 10);
	int32		shortfall = PURITY_WHOLE;

	reader->at++;
	if (purity_is_digit(purity_peek(reader)) && number->decimals == 0)
		digit = reader->text.code[reader->at++] - '0';
	if (number->negative || number->whole == 0 || number->decimals > 1 || purity_is_digit(purity_peek(reader)))
		return purity_fail(reader, PARSE_SYNTAX, number->at, "These are not nines.",
					"Nines are written 3N, 4N5 or 4.5N.");
	/* 9N is the last step of 1e-7 per cent */
	if (number->whole > 9 || (number->whole == 9 && digit > 0))
		return purity_fail(reader, PARSE_RANGE, number->at,
					"There are at most 9 nines, which are 99.9999999%.", PURITY_HINT);
	for (int i = 0; i < number->whole; i++)
		shortfall /= 10;
	number->nines = PURITY_WHOLE - shortfall + digit * (shortfall / 10);
	number->has_unit = true;
	return true;
}

/* A number with its unit where it has one, or nines. */
static bool
read_number(PurityReader *reader, Number *number)
{
	PurityFormula		formula;
	int			end;

	if (!read_digits(reader, number))
		return false;
	if (purity_peek(reader) == 'n' && purity_match_formula(reader, &formula) == 0)
		return read_nines(reader, number);
	end = reader->at;
	purity_skip_blanks(reader);
	number->has_unit = SKIP_WORD(reader, unit_words);
	if (!number->has_unit)
	{
		if (purity_peek(reader) == PER_MILLE || purity_peek(reader) == ',' || purity_peek(reader) == '?')
			return purity_fail_here(reader);
		reader->at = end;
	}
	return true;
}

static bool
fail_unit(PurityReader *reader, const Number *number)
{
	return purity_fail(reader, PARSE_SYNTAX, number->at, "The number has no unit.", UNIT_HINT);
}

static bool
number_value(PurityReader *reader, const Number *number, int32 *result)
{
	if (number->nines)
	{
		*result = number->nines;
		return true;
	}
	if (number->negative || number->whole >= 100 ||
		(number->whole == 0 && number->fraction == 0 && !number->too_fine))
		return purity_fail(reader, PARSE_RANGE, number->at, "A number is over 0 and under 100 %.",
					PURITY_HINT);
	if (number->too_fine)
		return purity_fail(reader, PARSE_RANGE, number->at, "The number has more than 7 decimals.",
					"Round it, as to 99.9999999%.");
	*result = number->whole * PURITY_ONE_PER_CENT + number->fraction;
	return true;
}

bool
purity_at_tolerance(PurityReader *reader)
{
	int			start = reader->at;
	bool		result;

	purity_skip_blanks(reader);
	result = SKIP_WORD(reader, tolerance_words);
	reader->at = start;
	return result;
}

/* A number or a range.  Before a tolerance the unit may be missing. */
bool
purity_read_quantity(PurityReader *reader, PurityQuantity *quantity)
{
	Number		first;
	Number		second;
	int			end;

	quantity->upper = 0;
	if (!read_number(reader, &first))
		return false;
	end = reader->at;
	purity_skip_blanks(reader);
	if (SKIP_WORD(reader, range_words))
	{
		purity_skip_blanks(reader);
		quantity->upper_at = reader->at;
		if (!read_number(reader, &second))
			return false;
		if (!second.has_unit || (!first.has_unit && second.nines))
			return fail_unit(reader, second.has_unit ? &first : &second);
		return number_value(reader, &first, &quantity->lower) &&
			number_value(reader, &second, &quantity->upper);
	}
	reader->at = end;
	if (!first.has_unit && !purity_at_tolerance(reader))
		return fail_unit(reader, &first);
	return number_value(reader, &first, &quantity->lower);
}

/* +- and a number, if they stand here. */
bool
purity_read_tolerance(PurityReader *reader, PurityWritten *component)
{
	Number		number;

	component->tolerance = 0;
	if (!purity_at_tolerance(reader))
		return true;
	purity_skip_blanks(reader);
	component->tolerance_at = reader->at;
	SKIP_WORD(reader, tolerance_words);
	purity_skip_blanks(reader);
	if (!read_number(reader, &number))
		return false;
	if (!number.has_unit || number.nines)
		return fail_unit(reader, &number);
	return number_value(reader, &number, &component->tolerance);
}

/* min or its like behind a number, unless it stands before the next one. */
bool
purity_skip_bound_behind(PurityReader *reader)
{
	int			start = reader->at;
	int			length;

	purity_skip_blanks(reader);
	if (purity_match_bound(reader, true, &length) == BOUND_AT_LEAST)
	{
		int			end = reader->at + length;

		reader->at = end;
		purity_skip_blanks(reader);
		if (!purity_is_digit(purity_peek(reader)))
		{
			reader->at = end;
			return true;
		}
	}
	reader->at = start;
	return false;
}

/* The total that stands here, if one does: moves behind it. */
PurityBasis
purity_skip_total(PurityReader *reader)
{
	for (int i = 0; i < lengthof(basis_words); i++)
	{
		int			length = match_word(reader, reader->at, basis_words[i].word);

		if (length > 0)
		{
			reader->at += length;
			return basis_words[i].basis;
		}
	}
	return PURITY_BASIS_NONE;
}
