/*
 * bulletin/agreement.c
 *		By which rule of rounding a published figure follows from the exact one.
 */
#include "pure.h"

#include "bulletin/agreement.h"
#include "number/ratio.h"

static const char *const names[] = {
	[AGREES_HALF_UP] = "half_up",
	[AGREES_HALF_EVEN] = "half_even",
	[AGREES_TRUNCATED] = "truncated",
	[AGREES_WITHIN_ONE] = "within_one",
	[AGREES_NOT] = NULL,
};

const char *
agreement_name(Agreement agreement)
{
	return names[agreement];
}

static int128
sign_of(int128 value)
{
	return value < 0 ? -1 : value > 0;
}

/* Negative, zero, positive: the magnitude of a decimal and of a ratio of the same sign. */
static int
compare_magnitudes(Decimal a, const Ratio *b)
{
	Ratio		ratio;
	int			comparison;

	ratio_of(&ratio, a, (Decimal) {1, 0});
	comparison = ratio_compare(&ratio, b);
	return b->numerator.negative ? -comparison : comparison;
}

bool
round_by_rule(const Ratio *value, int digits, Agreement rule, Decimal *result)
{
	Decimal		rounded;
	Decimal		half_below;
	int128		sign;

	/* of a half this is the one away from zero */
	if (!ratio_round(value, digits, &rounded))
		return false;
	*result = rounded;
	sign = sign_of(rounded.mantissa);
	if (sign == 0)
		return true;
	switch (rule)
	{
		case AGREES_HALF_EVEN:
			half_below = (Decimal) {rounded.mantissa * 10 - 5 * sign, digits + 1};
			if (rounded.mantissa % 2 != 0 && compare_magnitudes(half_below, value) == 0)
				result->mantissa -= sign;
			break;
		case AGREES_TRUNCATED:
			if (compare_magnitudes(rounded, value) > 0)
				result->mantissa -= sign;
			break;
		default:
			break;
	}
	return true;
}

/* Does the published figure follow by one rule? */
static bool
agrees_by(Agreement rule, Decimal published, const Ratio *computed, int digits)
{
	Decimal		rounded;
	Decimal		distance;

	if (!decimal_rescale(published, digits, &published) ||
		!round_by_rule(computed, digits, rule, &rounded) ||
		!decimal_subtract(published, rounded, &distance))
		return false;
	if (rule == AGREES_WITHIN_ONE)
		return distance.mantissa >= -1 && distance.mantissa <= 1;
	return distance.mantissa == 0;
}

Agreement
agreement_of(Decimal published, const Ratio *computed, int digits)
{
	Agreement	rule = AGREES_HALF_UP;

	while (rule < AGREES_NOT && !agrees_by(rule, published, computed, digits))
		rule++;
	return rule;
}

/* The change of two values rounded by a rule; false where it is none. */
static bool
change_of_rounded(const Ratio *before, const Ratio *after, int price_digits, Agreement rule,
				  Ratio *change)
{
	Decimal		from;
	Decimal		to;
	Ratio		rounded_from;
	Ratio		rounded_to;

	if (!round_by_rule(before, price_digits, rule, &from) ||
		!round_by_rule(after, price_digits, rule, &to) || from.mantissa <= 0)
		return false;
	ratio_of(&rounded_from, from, (Decimal) {1, 0});
	ratio_of(&rounded_to, to, (Decimal) {1, 0});
	return ratio_change_pct(change, &rounded_from, &rounded_to);
}

Agreement
agreement_of_change(Decimal published, const Ratio *before, const Ratio *after, int digits,
					int price_digits, bool *exact)
{
	Ratio		change;

	if (ratio_sign(before) <= 0)
		return AGREES_NOT;
	for (Agreement rule = AGREES_HALF_UP; rule < AGREES_NOT; rule++)
	{
		*exact = true;
		if (ratio_change_pct(&change, before, after) && agrees_by(rule, published, &change, digits))
			return rule;
		*exact = false;
		if (change_of_rounded(before, after, price_digits, rule, &change) &&
			agrees_by(rule, published, &change, digits))
			return rule;
	}
	return AGREES_NOT;
}
