/*
 * index/contribution.c
 *		What each item contributes to the change of an index.
 *
 * A basket index, sum p1 Q / sum p0 Q, is exactly additive: c = (p1 - p0) Q / sum p0 Q.
 *
 * Those to Fisher's index, after van IJzeren, are the mixture of Laspeyres' and Paasche's contributions,
 * (Qf a + QL b) / (Qf + QL), QL and Qf being the quantity indices of Laspeyres and Fisher.
 *
 * A geometric index J with weights w: c = v (r - 1) / sum v, v = w / L(r, J), L the logarithmic mean.
 * These add to J - 1, as w (r - J) / L(r, J) = w ln(r / J) adds to 0.
 *
 * Fisher's index, after Reinsdorf, is a geometric index too: Laspeyres' index A is the geometric mean with
 * weights s0 L(r, A), Paasche's P that with s1 L(1 / r, 1 / P), and Fisher's has the mean of both weights,
 * each taken as shares.
 */
#include "pure.h"

#include "index/contribution.h"
#include "number/exponential.h"

/* Decimals of parts of a contribution that is rounded to 12. */
#define PART_DIGITS 24

const IndexFormula contribution_formula[CONTRIBUTION_METHODS] = {
	[CONTRIBUTION_LASPEYRES] = INDEX_LASPEYRES,
	[CONTRIBUTION_PAASCHE] = INDEX_PAASCHE,
	[CONTRIBUTION_FISHER] = INDEX_FISHER,
	[CONTRIBUTION_FISHER_REINSDORF] = INDEX_FISHER,
	[CONTRIBUTION_JEVONS] = INDEX_JEVONS,
	[CONTRIBUTION_GEOMETRIC_LASPEYRES] = INDEX_GEOMETRIC_LASPEYRES
};

typedef enum BasketKind
{
	BASKET_BEFORE,				/* the quantities of the earlier period */
	BASKET_AFTER,
	BASKET_WEIGHT
} BasketKind;

static Decimal
basket_quantity(const IndexPair *pair, BasketKind kind)
{
	return kind == BASKET_BEFORE ? pair->before->quantity :
		kind == BASKET_AFTER ? pair->after->quantity : pair->weight;
}

/* sum p Q, at the earlier prices or the later ones */
static bool
basket_value(const IndexPair *pairs, int count, BasketKind kind, bool later, ExactSum *value)
{
	ExactSum	term;

	exact_from_integer(value, 0);
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!exact_product(&term, later ? pairs[i].after->price : pairs[i].before->price,
						   basket_quantity(&pairs[i], kind)) ||
			!exact_add(value, value, &term))
			return false;
	}
	return true;
}

/* 100 (p1 - p0) Q / total */
static bool
basket_part(const IndexPair *pair, BasketKind kind, const ExactSum *total, Ratio *part)
{
	ExactSum	value;
	Decimal		change;

	return decimal_subtract(pair->after->price, pair->before->price, &change) &&
		exact_product(&value, change, basket_quantity(pair, kind)) &&
		exact_multiply_decimal(&value, &value, (Decimal) {100, 0}) &&
		exact_ratio(part, &value, total);
}

static bool
basket_contributions(const IndexPair *pairs, int count, BasketKind kind, Decimal *contributions)
{
	ExactSum	total;
	Ratio		part;

	if (!basket_value(pairs, count, kind, false, &total))
		return false;
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!basket_part(&pairs[i], kind, &total, &part) || !ratio_round_quotient(&part, &contributions[i]))
			return false;
	}
	return true;
}

/*
 * Qf / (Qf + QL) to RELATIVE_DIGITS.  As QL and Qf are to each other as the roots of the price indices of
 * Laspeyres and Paasche are, that is root P / (root P + root L); any will do where both are 0.
 */
static bool
fisher_mixture(const IndexPair *pairs, int count, Decimal *mixture)
{
	ExactSum	v0;
	ExactSum	v1;
	ExactSum	p1q0;
	ExactSum	p0q1;
	Ratio		laspeyres;
	Ratio		paasche;
	Decimal		root_laspeyres;
	Decimal		root_paasche;
	Decimal		sum;

	if (!basket_value(pairs, count, BASKET_BEFORE, false, &v0) ||
		!basket_value(pairs, count, BASKET_AFTER, true, &v1) ||
		!basket_value(pairs, count, BASKET_BEFORE, true, &p1q0) ||
		!basket_value(pairs, count, BASKET_AFTER, false, &p0q1) ||
		!exact_ratio(&laspeyres, &p1q0, &v0) ||
		!exact_ratio(&paasche, &v1, &p0q1) ||
		!ratio_sqrt(&laspeyres, LOGARITHM_DIGITS, &root_laspeyres) ||
		!ratio_sqrt(&paasche, LOGARITHM_DIGITS, &root_paasche) ||
		!decimal_add(root_laspeyres, root_paasche, &sum))
		return false;
	if (sum.mantissa == 0)
	{
		*mixture = sum;
		return true;
	}
	return round_relative(root_paasche, sum, mixture);
}

static bool
fisher_contributions(const IndexPair *pairs, int count, Decimal *contributions)
{
	ExactSum	before;
	ExactSum	after;
	Decimal		mixture;
	Decimal		rest;

	if (!fisher_mixture(pairs, count, &mixture) ||
		!decimal_subtract((Decimal) {1, 0}, mixture, &rest) ||
		!basket_value(pairs, count, BASKET_BEFORE, false, &before) ||
		!basket_value(pairs, count, BASKET_AFTER, false, &after))
		return false;
	for (int i = 0; i < count; i++)
	{
		Ratio		parts[2];
		Decimal		rounded[2];
		ExactSum	sum;
		ExactSum	term;

		CHECK_FOR_INTERRUPTS();
		if (!basket_part(&pairs[i], BASKET_BEFORE, &before, &parts[0]) ||
			!basket_part(&pairs[i], BASKET_AFTER, &after, &parts[1]) ||
			!ratio_round(&parts[0], PART_DIGITS, &rounded[0]) ||
			!ratio_round(&parts[1], PART_DIGITS, &rounded[1]) ||
			!exact_product(&sum, rounded[0], mixture) ||
			!exact_product(&term, rounded[1], rest) ||
			!exact_add(&sum, &sum, &term) ||
			!exact_round(&sum, QUOTIENT_DIGITS, &contributions[i]))
			return false;
		contributions[i] = decimal_strip(contributions[i], 0);
	}
	return true;
}

/* The shares of amounts in their sum, to 24 decimals. */
static bool
shares_of(const ExactSum *amounts, int count, Decimal *shares)
{
	ExactSum	total;
	Ratio		ratio;

	exact_from_integer(&total, 0);
	for (int i = 0; i < count; i++)
	{
		if (!exact_add(&total, &total, &amounts[i]))
			return false;
	}
	if (exact_sign(&total) <= 0)
		return false;
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!exact_ratio(&ratio, &amounts[i], &total) || !ratio_round(&ratio, PART_DIGITS, &shares[i]))
			return false;
	}
	return true;
}

/* The shares that weights of a formula with one set of them have. */
static bool
weight_shares(IndexFormula formula, const IndexPair *pairs, int count, Decimal *shares)
{
	ExactSum   *amounts = palloc(count * sizeof(ExactSum));
	bool		done = true;

	for (int i = 0; i < count && done; i++)
	{
		if (formula == INDEX_JEVONS)
			exact_from_integer(&amounts[i], 1);
		else if (formula == INDEX_GEOMETRIC_YOUNG)
			exact_from_decimal(&amounts[i], pairs[i].weight);
		else
			done = exact_product(&amounts[i], pairs[i].before->price, pairs[i].before->quantity);
	}
	done = done && shares_of(amounts, count, shares);
	pfree(amounts);
	return done;
}

/*
 * The weights, as shares, with which the arithmetic mean of the relatives by basket values (later: the
 * harmonic one) is a geometric mean.
 */
static bool
geometric_shares(const IndexPair *pairs, int count, bool later, Decimal *shares)
{
	ExactSum   *amounts = palloc(count * sizeof(ExactSum));
	BasketKind	kind = later ? BASKET_AFTER : BASKET_BEFORE;
	ExactSum	before;
	ExactSum	after;
	Ratio		mean;
	bool		done = basket_value(pairs, count, kind, false, &before) &&
		basket_value(pairs, count, kind, true, &after) && exact_sign(&after) > 0 &&
		(later ? exact_ratio(&mean, &before, &after) : exact_ratio(&mean, &after, &before));

	for (int i = 0; i < count && done; i++)
	{
		const IndexObservation *own = later ? pairs[i].after : pairs[i].before;
		const IndexObservation *other = later ? pairs[i].before : pairs[i].after;
		Ratio		relative;
		Decimal		logarithmic;

		CHECK_FOR_INTERRUPTS();
		ratio_of(&relative, other->price, own->price);
		done = logarithmic_mean(&relative, &mean, &logarithmic) &&
			exact_product(&amounts[i], own->price, own->quantity) &&
			exact_multiply_decimal(&amounts[i], &amounts[i], logarithmic);
	}
	done = done && shares_of(amounts, count, shares);
	pfree(amounts);
	return done;
}

static bool
reinsdorf_shares(const IndexPair *pairs, int count, Decimal *shares)
{
	Decimal    *later = palloc(count * sizeof(Decimal));
	bool		done = geometric_shares(pairs, count, false, shares) && geometric_shares(pairs, count, true, later);

	/* their sum does for their mean */
	for (int i = 0; i < count && done; i++)
		done = decimal_add(shares[i], later[i], &shares[i]);
	pfree(later);
	return done;
}

/* With weights that are spoilt; prices are positive. */
static bool
geometric_contributions(const IndexPair *pairs, int count, Decimal *weights, const Ratio *index,
						Decimal *contributions)
{
	ExactSum	sum;

	exact_from_integer(&sum, 0);
	for (int i = 0; i < count; i++)
	{
		Ratio		relative;
		Ratio		part;
		Decimal		mean;
		ExactSum	term;

		CHECK_FOR_INTERRUPTS();
		ratio_of(&relative, pairs[i].after->price, pairs[i].before->price);
		if (!logarithmic_mean(&relative, index, &mean) || mean.mantissa <= 0)
			return false;
		ratio_of(&part, weights[i], mean);
		if (!ratio_round(&part, PART_DIGITS, &weights[i]))
			return false;
		exact_from_decimal(&term, weights[i]);
		if (!exact_add(&sum, &sum, &term))
			return false;
	}
	for (int i = 0; i < count; i++)
	{
		ExactSum	numerator;
		ExactSum	denominator;
		Decimal		change;
		Ratio		part;

		/* 100 v (p1 - p0) / (p0 sum v) */
		if (!decimal_subtract(pairs[i].after->price, pairs[i].before->price, &change) ||
			!exact_product(&numerator, weights[i], change) ||
			!exact_multiply_decimal(&numerator, &numerator, (Decimal) {100, 0}) ||
			!exact_multiply_decimal(&denominator, &sum, pairs[i].before->price) ||
			!exact_ratio(&part, &numerator, &denominator) ||
			!ratio_round_quotient(&part, &contributions[i]))
			return false;
	}
	return true;
}

/* Are all prices positive? */
static bool
prices_are_positive(IndexContext *context, int count, const IndexRow *before, int from, int to)
{
	for (int i = 0; i < count; i++)
	{
		bool		earlier = context->pairs[i].before->price.mantissa <= 0;

		if (earlier || context->pairs[i].after->price.mantissa <= 0)
		{
			context->fault->kind = FAULT_PRICE;
			context->fault->row = earlier ? from : to;
			context->fault->item = (int) (context->pairs[i].before - before->items);
			return false;
		}
	}
	return true;
}

int
index_contributions(const PriceMatrix *matrix, ContributionMethod method, int from, int to,
					IndexContribution **contributions, IndexFault *fault)
{
	IndexContext context;
	DayRange	window = {matrix->days[from], matrix->days[from]};
	IndexRow   *before;
	IndexRow   *after;
	Decimal    *parts;
	Decimal    *weights;
	Ratio		index;
	bool		defined;
	bool		done = false;
	int			count;
	int			kept = 0;

	fault->kind = FAULT_NONE;
	window = index_whole_periods(matrix->period, window);
	if (!index_context_begin(&context, matrix, contribution_formula[method], window, fault))
		return -1;
	before = index_row_new(&context);
	after = index_row_new(&context);
	if (!index_row_observe(&context, from, before) || !index_row_observe(&context, to, after) ||
		!index_between(&context, before, after, &index, &defined))
		return -1;
	if (!defined)
		return 0;
	count = index_match(&context, before, after);
	parts = palloc(count * sizeof(Decimal));
	weights = palloc(count * sizeof(Decimal));
	switch (method)
	{
		case CONTRIBUTION_LASPEYRES:
			done = basket_contributions(context.pairs, count,
										matrix->weights ? BASKET_WEIGHT : BASKET_BEFORE, parts);
			break;
		case CONTRIBUTION_PAASCHE:
			done = basket_contributions(context.pairs, count, BASKET_AFTER, parts);
			break;
		case CONTRIBUTION_FISHER:
			done = fisher_contributions(context.pairs, count, parts);
			break;
		case CONTRIBUTION_FISHER_REINSDORF:
			if (!prices_are_positive(&context, count, before, from, to))
				return -1;
			done = reinsdorf_shares(context.pairs, count, weights) &&
				geometric_contributions(context.pairs, count, weights, &index, parts);
			break;
		case CONTRIBUTION_JEVONS:
		case CONTRIBUTION_GEOMETRIC_LASPEYRES:
			done = weight_shares(context.formula, context.pairs, count, weights) &&
				geometric_contributions(context.pairs, count, weights, &index, parts);
			break;
	}
	if (!done)
	{
		fault->kind = FAULT_RANGE;
		return -1;
	}

	/* pairs point into the rows: that tells which item each is */
	*contributions = palloc(count * sizeof(IndexContribution));
	for (int i = 0; i < count; i++)
	{
		(*contributions)[kept].item = (int) (context.pairs[i].before - before->items);
		(*contributions)[kept++].per_cent = parts[i];
	}
	return kept;
}
