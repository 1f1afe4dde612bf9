/*
 * index/vartia.c
 *		The formulas of Sato and Vartia, and of Montgomery and Vartia.
 *
 * Their weights are logarithmic means of values, or of shares in the total value: so the totals come
 * before the weights, and the items are passed twice.
 */
#include "pure.h"

#include "index/formula.h"
#include "number/exponential.h"

/*
 * Below this difference of logarithms, 2^-50, the logarithmic mean is the arithmetic one to within
 * x^2 / 12 of itself, which is below 10^-31; above it, 14 digits and more of the difference are known.
 */
#define NEARLY_EQUAL ((int128) INT64CONST(888178419700125))	/* x 10^30 */

bool
logarithmic_mean(const Ratio *a, const Ratio *b, Decimal *mean)
{
	Ratio		quotient;
	Ratio		difference;
	Decimal		logarithm;

	if (ratio_sign(a) <= 0 || ratio_sign(b) <= 0)
	{
		*mean = (Decimal) {0, 0};
		return true;
	}
	if (!ratio_divide(&quotient, a, b) || !ratio_ln(&quotient, LOGARITHM_FINE_DIGITS, &logarithm))
		return false;
	if (logarithm.mantissa <= NEARLY_EQUAL && logarithm.mantissa >= -NEARLY_EQUAL)
	{
		/* (a + b) / 2 = b + (a - b) / 2 */
		Ratio		half = {{1, false, {1}}, {1, false, {2}}};

		if (!ratio_difference(&difference, b, a))
			return false;
		if (!ratio_multiply(&difference, &difference, &half))
			return false;
		/* b - (-(a - b) / 2) */
		difference.numerator.negative = difference.numerator.length > 0 && !difference.numerator.negative;
		if (!ratio_difference(&quotient, &difference, b))
			return false;
	}
	else
	{
		Ratio		of_logarithm;

		ratio_of(&of_logarithm, logarithm, (Decimal) {1, 0});
		if (!ratio_difference(&difference, b, a) || !ratio_divide(&quotient, &difference, &of_logarithm))
			return false;
	}
	return ratio_round(&quotient, LOGARITHM_DIGITS, mean);
}

/* The values of an item, and the shares they have in totals of more than 0. */
static bool
value_ratio(const IndexObservation *observation, const ExactSum *total, Ratio *ratio)
{
	ExactSum	value;

	return exact_product(&value, observation->price, observation->quantity) &&
		exact_ratio(ratio, &value, total);
}

IndexResult
index_vartia(IndexFormula formula, const IndexPair *pairs, int count, Ratio *index)
{
	ExactSum	totals[2];
	ExactSum	one;
	ExactSum	exponent;
	ExactSum	weights;
	Ratio		ratio;
	Decimal		value;

	exact_from_integer(&one, 1);
	exact_from_integer(&totals[0], 0);
	exact_from_integer(&totals[1], 0);
	exact_from_integer(&exponent, 0);
	exact_from_integer(&weights, 0);
	for (int i = 0; i < count; i++)
	{
		ExactSum	values[2];

		if (!exact_product(&values[0], pairs[i].before->price, pairs[i].before->quantity) ||
			!exact_product(&values[1], pairs[i].after->price, pairs[i].after->quantity) ||
			!exact_add(&totals[0], &totals[0], &values[0]) ||
			!exact_add(&totals[1], &totals[1], &values[1]))
			return INDEX_OUT_OF_RANGE;
	}
	if (exact_sign(&totals[0]) <= 0 || exact_sign(&totals[1]) <= 0)
		return INDEX_UNDEFINED;
	for (int i = 0; i < count; i++)
	{
		bool		shares = formula == INDEX_SATO_VARTIA;
		Ratio		before;
		Ratio		after;
		Decimal		weight;
		Decimal		logarithm;
		ExactSum	term;

		CHECK_FOR_INTERRUPTS();
		if (!value_ratio(pairs[i].before, shares ? &totals[0] : &one, &before) ||
			!value_ratio(pairs[i].after, shares ? &totals[1] : &one, &after) ||
			!logarithmic_mean(&before, &after, &weight) ||
			!decimal_subtract(pairs[i].after->log_price, pairs[i].before->log_price, &logarithm) ||
			!exact_product(&term, weight, logarithm) ||
			!exact_add(&exponent, &exponent, &term))
			return INDEX_OUT_OF_RANGE;
		exact_from_decimal(&term, weight);
		if (!exact_add(&weights, &weights, &term))
			return INDEX_OUT_OF_RANGE;
	}
	if (formula == INDEX_MONTGOMERY_VARTIA)
	{
		Ratio		before;
		Ratio		after;
		Decimal		total;

		if (!exact_ratio(&before, &totals[0], &one) || !exact_ratio(&after, &totals[1], &one) ||
			!logarithmic_mean(&before, &after, &total))
			return INDEX_OUT_OF_RANGE;
		exact_from_decimal(&weights, total);
	}
	if (exact_sign(&weights) <= 0)
		return INDEX_UNDEFINED;
	if (!exact_ratio(&ratio, &exponent, &weights) || !ratio_exp(&ratio, LOGARITHM_DIGITS, &value))
		return INDEX_OUT_OF_RANGE;
	ratio_of(index, value, (Decimal) {1, 0});
	return INDEX_DONE;
}
