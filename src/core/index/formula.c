/*
 * index/formula.c
 *		Two-period price index formulas.
 *
 * The table says which sums a formula has and how the index follows from them.  p, q are price and
 * quantity, 0 and 1 the periods, v = p q the value, r = p1 / p0 the relative, w the one weight.
 */
#include "pure.h"

#include "index/formula.h"
#include "number/exponential.h"

typedef enum TermKind
{
	TERM_ONE,
	TERM_P0,
	TERM_P1,
	TERM_R,
	TERM_INVERSE_R,
	TERM_LOG,					/* ln r */
	TERM_V0,
	TERM_V1,
	TERM_P1Q0,
	TERM_P0Q1,
	TERM_V0_LOG,
	TERM_V1_LOG,
	TERM_P0_ROOT,				/* p0 sqrt(q0 q1) */
	TERM_P1_ROOT,
	TERM_P0_H,					/* p0 h, h = q0 q1 / (q0 + q1) */
	TERM_P1_H,
	TERM_V1_R,
	TERM_V0_INVERSE_R,
	TERM_W,
	TERM_P0_W,
	TERM_P1_W,
	TERM_W_R,
	TERM_W_LOG
} TermKind;

/* How an index follows from sums a, b, c, d. */
typedef enum Evaluation
{
	EVALUATE_QUOTIENT,			/* a / b */
	EVALUATE_ROOT,				/* sqrt(a / b) */
	EVALUATE_EXPONENTIAL,		/* exp(a / b) */
	EVALUATE_ROOT_OF_TWO,		/* sqrt(a / b x c / d) */
	EVALUATE_MEAN_OF_TWO,		/* (a / b + c / d) / 2 */
	EVALUATE_EXPONENTIAL_OF_TWO,	/* exp((a / b + c / d) / 2) */
	EVALUATE_SUMS_OF_TWO,		/* (a + c) / (b + d) */
	EVALUATE_STUVEL,			/* (a - d + sqrt((a - d)^2 + 4 b c)) / 2 b */
	EVALUATE_ALL_ITEMS			/* not from sums: index_vartia */
} Evaluation;

typedef struct FormulaEntry
{
	const char *name;
	IndexWeighting weighting;
	bool		reversible;
	Evaluation	evaluation;
	int			sums;
	TermKind	terms[INDEX_SUMS_MAX];
} FormulaEntry;

static const FormulaEntry formulas[INDEX_FORMULA_COUNT] = {
	[INDEX_CARLI] = {"carli", INDEX_UNWEIGHTED, false,
		EVALUATE_QUOTIENT, 2, {TERM_R, TERM_ONE}},
	[INDEX_DUTOT] = {"dutot", INDEX_UNWEIGHTED, true,
		EVALUATE_QUOTIENT, 2, {TERM_P1, TERM_P0}},
	[INDEX_JEVONS] = {"jevons", INDEX_UNWEIGHTED, true,
		EVALUATE_EXPONENTIAL, 2, {TERM_LOG, TERM_ONE}},
	[INDEX_HARMONIC] = {"harmonic", INDEX_UNWEIGHTED, false,
		EVALUATE_QUOTIENT, 2, {TERM_ONE, TERM_INVERSE_R}},
	[INDEX_CSWD] = {"cswd", INDEX_UNWEIGHTED, true,
		EVALUATE_ROOT, 2, {TERM_R, TERM_INVERSE_R}},
	[INDEX_LASPEYRES] = {"laspeyres", INDEX_QUANTITIES, false,
		EVALUATE_QUOTIENT, 2, {TERM_P1Q0, TERM_V0}},
	[INDEX_PAASCHE] = {"paasche", INDEX_QUANTITIES, false,
		EVALUATE_QUOTIENT, 2, {TERM_V1, TERM_P0Q1}},
	[INDEX_FISHER] = {"fisher", INDEX_QUANTITIES, true,
		EVALUATE_ROOT_OF_TWO, 4, {TERM_P1Q0, TERM_V0, TERM_V1, TERM_P0Q1}},
	[INDEX_TORNQVIST] = {"tornqvist", INDEX_QUANTITIES, true,
		EVALUATE_EXPONENTIAL_OF_TWO, 4, {TERM_V0_LOG, TERM_V0, TERM_V1_LOG, TERM_V1}},
	[INDEX_WALSH] = {"walsh", INDEX_QUANTITIES, true,
		EVALUATE_QUOTIENT, 2, {TERM_P1_ROOT, TERM_P0_ROOT}},
	[INDEX_MARSHALL_EDGEWORTH] = {"marshall_edgeworth", INDEX_QUANTITIES, true,
		EVALUATE_SUMS_OF_TWO, 4, {TERM_P1Q0, TERM_V0, TERM_V1, TERM_P0Q1}},
	[INDEX_GEOMETRIC_LASPEYRES] = {"geometric_laspeyres", INDEX_QUANTITIES, false,
		EVALUATE_EXPONENTIAL, 2, {TERM_V0_LOG, TERM_V0}},
	[INDEX_GEOMETRIC_PAASCHE] = {"geometric_paasche", INDEX_QUANTITIES, false,
		EVALUATE_EXPONENTIAL, 2, {TERM_V1_LOG, TERM_V1}},
	[INDEX_DROBISCH] = {"drobisch", INDEX_QUANTITIES, false,
		EVALUATE_MEAN_OF_TWO, 4, {TERM_P1Q0, TERM_V0, TERM_V1, TERM_P0Q1}},
	[INDEX_GEARY_KHAMIS] = {"geary_khamis", INDEX_QUANTITIES, true,
		EVALUATE_QUOTIENT, 2, {TERM_P1_H, TERM_P0_H}},
	[INDEX_PALGRAVE] = {"palgrave", INDEX_QUANTITIES, false,
		EVALUATE_QUOTIENT, 2, {TERM_V1_R, TERM_V1}},
	[INDEX_HARMONIC_LASPEYRES] = {"harmonic_laspeyres", INDEX_QUANTITIES, false,
		EVALUATE_QUOTIENT, 2, {TERM_V0, TERM_V0_INVERSE_R}},
	[INDEX_STUVEL] = {"stuvel", INDEX_QUANTITIES, true,
		EVALUATE_STUVEL, 4, {TERM_P1Q0, TERM_V0, TERM_V1, TERM_P0Q1}},
	[INDEX_SATO_VARTIA] = {"sato_vartia", INDEX_QUANTITIES, true, EVALUATE_ALL_ITEMS, 0},
	[INDEX_MONTGOMERY_VARTIA] = {"montgomery_vartia", INDEX_QUANTITIES, true, EVALUATE_ALL_ITEMS, 0},
	[INDEX_LOWE] = {"lowe", INDEX_ONE_WEIGHT, false,
		EVALUATE_QUOTIENT, 2, {TERM_P1_W, TERM_P0_W}},
	[INDEX_YOUNG] = {"young", INDEX_ONE_WEIGHT, false,
		EVALUATE_QUOTIENT, 2, {TERM_W_R, TERM_W}},
	[INDEX_GEOMETRIC_YOUNG] = {NULL, INDEX_ONE_WEIGHT, false,
		EVALUATE_EXPONENTIAL, 2, {TERM_W_LOG, TERM_W}},
};

const char *
index_formula_name(IndexFormula formula)
{
	return formulas[formula].name;
}

bool
index_formula_by_name(const char *name, size_t length, IndexFormula *formula)
{
	for (int i = 0; i < INDEX_FORMULA_COUNT; i++)
	{
		if (formulas[i].name && strlen(formulas[i].name) == length &&
			memcmp(formulas[i].name, name, length) == 0)
		{
			*formula = i;
			return true;
		}
	}
	return false;
}

const char *
index_formula_names(char *buffer)
{
	char	   *at = buffer;

	for (int i = 0; i < INDEX_FORMULA_COUNT; i++)
	{
		if (formulas[i].name)
			at += snprintf(at, buffer + INDEX_NAMES_MAX - at, "%s%s", i > 0 ? ", " : "", formulas[i].name);
	}
	return buffer;
}

IndexWeighting
index_formula_weighting(IndexFormula formula)
{
	return formulas[formula].weighting;
}

int
index_formula_sums(IndexFormula formula)
{
	return formulas[formula].sums;
}

bool
index_formula_reversible(IndexFormula formula)
{
	return formulas[formula].reversible;
}

/* ---- terms */

static bool
takes_logarithms(const FormulaEntry *entry)
{
	return entry->evaluation == EVALUATE_EXPONENTIAL ||
		entry->evaluation == EVALUATE_EXPONENTIAL_OF_TWO ||
		entry->evaluation == EVALUATE_ALL_ITEMS;
}

static bool
has_term(const FormulaEntry *entry, TermKind kind)
{
	for (int i = 0; i < entry->sums; i++)
	{
		if (entry->terms[i] == kind)
			return true;
	}
	return false;
}

/* Is a later price divided by the earlier one?  That is not zero then; the later one may be. */
static bool
takes_relatives(const FormulaEntry *entry)
{
	return has_term(entry, TERM_R) || has_term(entry, TERM_V1_R) || has_term(entry, TERM_W_R);
}

IndexResult
index_observe(IndexFormula formula, IndexObservation *observation)
{
	const FormulaEntry *entry = &formulas[formula];
	bool		quotients = has_term(entry, TERM_INVERSE_R) || has_term(entry, TERM_V0_INVERSE_R);

	if (takes_logarithms(entry))
	{
		if (!decimal_ln(observation->price, LOGARITHM_DIGITS, &observation->log_price))
			return INDEX_PRICE_NOT_POSITIVE;
	}
	else if (observation->price.mantissa < 0 || (quotients && observation->price.mantissa == 0))
		return INDEX_PRICE_NOT_POSITIVE;
	if (entry->weighting == INDEX_QUANTITIES)
	{
		if (observation->quantity.mantissa < 0)
			return INDEX_WEIGHT_NEGATIVE;
		if (has_term(entry, TERM_P0_ROOT) &&
			!decimal_sqrt(observation->quantity, LOGARITHM_DIGITS, &observation->root_quantity))
			return INDEX_OUT_OF_RANGE;
	}
	return INDEX_DONE;
}

/* q0 q1 / (q0 + q1) to RELATIVE_DIGITS, 0 where both are 0 */
static bool
half_harmonic_mean(Decimal a, Decimal b, Decimal *mean)
{
	ExactSum	product;
	ExactSum	sum;
	ExactSum	other;
	Ratio		ratio;

	exact_from_decimal(&sum, a);
	exact_from_decimal(&other, b);
	if (!exact_product(&product, a, b) || !exact_add(&sum, &sum, &other))
		return false;
	if (exact_sign(&sum) == 0)
	{
		*mean = (Decimal) {0, 0};
		return true;
	}
	return exact_ratio(&ratio, &product, &sum) && round_part(&ratio, mean);
}

static bool
product_of_three(ExactSum *term, Decimal a, Decimal b, Decimal c)
{
	return exact_product(term, a, b) && exact_multiply_decimal(term, term, c);
}

static bool
make_term(TermKind kind, const IndexObservation *before, const IndexObservation *after, Decimal weight,
		  ExactSum *term)
{
	Decimal		part;

	switch (kind)
	{
		case TERM_ONE:
			exact_from_integer(term, 1);
			return true;
		case TERM_P0:
			exact_from_decimal(term, before->price);
			return true;
		case TERM_P1:
			exact_from_decimal(term, after->price);
			return true;
		case TERM_V0:
			return exact_product(term, before->price, before->quantity);
		case TERM_V1:
			return exact_product(term, after->price, after->quantity);
		case TERM_P1Q0:
			return exact_product(term, after->price, before->quantity);
		case TERM_P0Q1:
			return exact_product(term, before->price, after->quantity);
		case TERM_P0_ROOT:
			return product_of_three(term, before->price, before->root_quantity, after->root_quantity);
		case TERM_P1_ROOT:
			return product_of_three(term, after->price, before->root_quantity, after->root_quantity);
		case TERM_P0_H:
			return half_harmonic_mean(before->quantity, after->quantity, &part) &&
				exact_product(term, before->price, part);
		case TERM_P1_H:
			return half_harmonic_mean(before->quantity, after->quantity, &part) &&
				exact_product(term, after->price, part);
		case TERM_W:
			exact_from_decimal(term, weight);
			return true;
		case TERM_P0_W:
			return exact_product(term, before->price, weight);
		case TERM_P1_W:
			return exact_product(term, after->price, weight);

			/* with a logarithm or a quotient */
		case TERM_LOG:
		case TERM_V0_LOG:
		case TERM_V1_LOG:
		case TERM_W_LOG:
			if (!decimal_subtract(after->log_price, before->log_price, &part))
				return false;
			break;
		case TERM_V1_R:
			if (after->quantity.mantissa == 0)
				part = after->quantity;
			else if (!round_relative(after->price, before->price, &part))
				return false;
			break;
		case TERM_R:
		case TERM_W_R:
			if (!round_relative(after->price, before->price, &part))
				return false;
			break;
		case TERM_V0_INVERSE_R:
			if (before->quantity.mantissa == 0)
				part = before->quantity;
			else if (!round_relative(before->price, after->price, &part))
				return false;
			break;
		case TERM_INVERSE_R:
			if (!round_relative(before->price, after->price, &part))
				return false;
			break;
	}
	switch (kind)
	{
		case TERM_V0_LOG:
		case TERM_V0_INVERSE_R:
			return product_of_three(term, before->price, before->quantity, part);
		case TERM_V1_LOG:
		case TERM_V1_R:
			return product_of_three(term, after->price, after->quantity, part);
		case TERM_W_LOG:
		case TERM_W_R:
			return exact_product(term, weight, part);
		default:
			exact_from_decimal(term, part);
			return true;
	}
}

IndexResult
index_terms(IndexFormula formula, const IndexObservation *before, const IndexObservation *after,
			Decimal weight, ExactSum *terms)
{
	const FormulaEntry *entry = &formulas[formula];

	if (entry->weighting == INDEX_ONE_WEIGHT && weight.mantissa < 0)
		return INDEX_WEIGHT_NEGATIVE;
	if (before->price.mantissa == 0 && takes_relatives(entry))
		return INDEX_PRICE_NOT_POSITIVE;
	for (int i = 0; i < entry->sums; i++)
	{
		if (!make_term(entry->terms[i], before, after, weight, &terms[i]))
			return INDEX_OUT_OF_RANGE;
	}
	return INDEX_DONE;
}

/* ---- the index from its sums */

/* a / b + c / d, halved */
static bool
mean_of_two(const ExactSum *sums, Ratio *mean)
{
	ExactSum	left;
	ExactSum	right;
	ExactSum	denominator;

	return exact_multiply(&left, &sums[0], &sums[3]) &&
		exact_multiply(&right, &sums[2], &sums[1]) &&
		exact_add(&left, &left, &right) &&
		exact_multiply(&denominator, &sums[1], &sums[3]) &&
		exact_add(&denominator, &denominator, &denominator) &&
		exact_ratio(mean, &left, &denominator);
}

/* a / b x c / d */
static bool
product_of_two(const ExactSum *sums, Ratio *product)
{
	ExactSum	numerator;
	ExactSum	denominator;

	return exact_multiply(&numerator, &sums[0], &sums[2]) &&
		exact_multiply(&denominator, &sums[1], &sums[3]) &&
		exact_ratio(product, &numerator, &denominator);
}

static void
ratio_from_decimal(Ratio *ratio, Decimal value)
{
	ratio_of(ratio, value, (Decimal) {1, 0});
}

/* To ROOT_DIGITS, or as many fewer as fit, but LOGARITHM_DIGITS. */
static bool
root_of(const Ratio *square, Decimal *root)
{
	for (int digits = ROOT_DIGITS; digits >= LOGARITHM_DIGITS; digits -= 4)
	{
		if (ratio_sqrt(square, digits, root))
			return true;
	}
	return false;
}

/*
 * With Laspeyres' price and quantity indices L = a / b, Q = d / b and the value ratio V = c / b:
 * (L - Q) / 2 + sqrt(((L - Q) / 2)^2 + V)
 */
static bool
evaluate_stuvel(const ExactSum *sums, Ratio *index)
{
	ExactSum	difference;
	ExactSum	square;
	ExactSum	four;
	ExactSum	twice;
	Ratio		ratio;
	Ratio		half;
	Decimal		root;
	Ratio		root_ratio;
	WideInteger product;

	exact_from_integer(&four, 4);
	if (!exact_subtract(&difference, &sums[0], &sums[3]) ||
		!exact_add(&twice, &sums[1], &sums[1]) ||
		!exact_ratio(&half, &difference, &twice) ||
		!exact_multiply(&square, &difference, &difference) ||
		!exact_multiply(&four, &four, &sums[1]) ||
		!exact_multiply(&four, &four, &sums[2]) ||
		!exact_add(&square, &square, &four) ||
		!exact_multiply(&twice, &twice, &twice) ||
		!exact_ratio(&ratio, &square, &twice) ||
		!root_of(&ratio, &root))
		return false;
	/* the sum of both, over the common denominator; below zero only by rounding */
	ratio_from_decimal(&root_ratio, root);
	if (!wide_multiply(&product, &half.numerator, &root_ratio.denominator) ||
		!wide_multiply(&index->numerator, &root_ratio.numerator, &half.denominator) ||
		!wide_add(&index->numerator, &index->numerator, &product) ||
		!wide_multiply(&index->denominator, &half.denominator, &root_ratio.denominator))
		return false;
	if (index->numerator.negative)
		wide_from_int128(&index->numerator, 0);
	return true;
}

/*
 * The sums that are divided by are positive; those of prices are not negative by index_observe.  There are no items, or
 * no weights, where one is zero; but a sum of inverse relatives is zero, too, where prices rose so far that each of them is
 * zero to RELATIVE_DIGITS, as a relative is beyond the range where prices fell so far.
 */
static IndexResult
check_divisors(const FormulaEntry *entry, const ExactSum *sums)
{
	for (int i = 1; i < entry->sums; i += 2)
	{
		bool		of_inverses = entry->terms[i] == TERM_INVERSE_R || entry->terms[i] == TERM_V0_INVERSE_R;

		if (exact_sign(&sums[i]) <= 0)
			return of_inverses && exact_sign(&sums[i - 1]) > 0 ? INDEX_OUT_OF_RANGE : INDEX_UNDEFINED;
	}
	return INDEX_DONE;
}

/* The exact ratio under the root or exponential, or the index itself. */
static bool
evaluate_argument(const FormulaEntry *entry, const ExactSum *sums, Ratio *argument)
{
	ExactSum	numerator;
	ExactSum	denominator;

	switch (entry->evaluation)
	{
		case EVALUATE_QUOTIENT:
		case EVALUATE_ROOT:
		case EVALUATE_EXPONENTIAL:
			return exact_ratio(argument, &sums[0], &sums[1]);
		case EVALUATE_ROOT_OF_TWO:
			return product_of_two(sums, argument);
		case EVALUATE_MEAN_OF_TWO:
		case EVALUATE_EXPONENTIAL_OF_TWO:
			return mean_of_two(sums, argument);
		case EVALUATE_SUMS_OF_TWO:
			return exact_add(&numerator, &sums[0], &sums[2]) &&
				exact_add(&denominator, &sums[1], &sums[3]) &&
				exact_ratio(argument, &numerator, &denominator);
		case EVALUATE_STUVEL:
			return evaluate_stuvel(sums, argument);
		case EVALUATE_ALL_ITEMS:
			break;
	}
	return false;
}

IndexResult
index_evaluate(IndexFormula formula, const ExactSum *sums, Ratio *index)
{
	const FormulaEntry *entry = &formulas[formula];
	Decimal		value;
	IndexResult divisors = check_divisors(entry, sums);

	if (divisors != INDEX_DONE)
		return divisors;
	if (!evaluate_argument(entry, sums, index))
		return INDEX_OUT_OF_RANGE;
	if (entry->evaluation == EVALUATE_ROOT || entry->evaluation == EVALUATE_ROOT_OF_TWO)
	{
		if (!root_of(index, &value))
			return INDEX_OUT_OF_RANGE;
		ratio_from_decimal(index, value);
	}
	else if (takes_logarithms(entry))
	{
		if (!ratio_exp(index, LOGARITHM_DIGITS, &value))
			return INDEX_OUT_OF_RANGE;
		ratio_from_decimal(index, value);
	}
	return INDEX_DONE;
}

/* Half of a logarithm, halves away from zero. */
static Decimal
halved(Decimal value)
{
	value.mantissa = (value.mantissa + (value.mantissa < 0 ? -1 : 1)) / 2;
	return value;
}

IndexResult
index_evaluate_logarithm(IndexFormula formula, const ExactSum *sums, Decimal *logarithm)
{
	const FormulaEntry *entry = &formulas[formula];
	Ratio		argument;
	IndexResult divisors = check_divisors(entry, sums);

	if (divisors != INDEX_DONE)
		return divisors;
	if (!evaluate_argument(entry, sums, &argument))
		return INDEX_OUT_OF_RANGE;
	if (takes_logarithms(entry))
		return ratio_round(&argument, LOGARITHM_FINE_DIGITS, logarithm) ? INDEX_DONE : INDEX_OUT_OF_RANGE;
	if (!ratio_ln(&argument, LOGARITHM_FINE_DIGITS, logarithm))
		return INDEX_UNDEFINED;
	if (entry->evaluation == EVALUATE_ROOT || entry->evaluation == EVALUATE_ROOT_OF_TWO)
		*logarithm = halved(*logarithm);
	return INDEX_DONE;
}

IndexResult
index_of_pairs(IndexFormula formula, const IndexPair *pairs, int count, Ratio *index, int *faulty)
{
	ExactSum	sums[INDEX_SUMS_MAX];
	ExactSum	terms[INDEX_SUMS_MAX];
	int			sum_count = formulas[formula].sums;

	if (count == 0)
		return INDEX_UNDEFINED;
	if (formulas[formula].evaluation == EVALUATE_ALL_ITEMS)
		return index_vartia(formula, pairs, count, index);
	for (int k = 0; k < sum_count; k++)
		exact_from_integer(&sums[k], 0);
	for (int i = 0; i < count; i++)
	{
		IndexResult result = index_terms(formula, pairs[i].before, pairs[i].after, pairs[i].weight, terms);

		CHECK_FOR_INTERRUPTS();
		if (result != INDEX_DONE)
		{
			*faulty = i;
			return result;
		}
		for (int k = 0; k < sum_count; k++)
		{
			if (!exact_add(&sums[k], &sums[k], &terms[k]))
				return INDEX_OUT_OF_RANGE;
		}
	}
	return index_evaluate(formula, sums, index);
}
