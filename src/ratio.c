/*
 * ratio.c
 *		Exact quotients of decimals.
 */
#include "pure.h"

#include "decimal.h"

/* Moves the sign from the denominator to the numerator. */
static inline void
settle_sign(Ratio *ratio)
{
	if (ratio->denominator.negative)
	{
		ratio->denominator.negative = false;
		ratio->numerator.negative = ratio->numerator.length > 0 && !ratio->numerator.negative;
	}
}

void
ratio_of(Ratio *ratio, Decimal a, Decimal b)
{
	Assert(b.mantissa != 0);
	wide_from_int128(&ratio->numerator, a.mantissa);
	wide_from_int128(&ratio->denominator, b.mantissa);
	if (a.scale < b.scale)
		(void) wide_multiply_by_power_of_ten(&ratio->numerator, b.scale - a.scale);
	else
		(void) wide_multiply_by_power_of_ten(&ratio->denominator, a.scale - b.scale);
	settle_sign(ratio);
}

bool
ratio_difference(Ratio *result, const Ratio *before, const Ratio *after)
{
	WideInteger left;
	WideInteger right;
	WideInteger denominator;

	if (wide_compare(&before->denominator, &after->denominator) == 0)
	{
		denominator = before->denominator;
		left = after->numerator;
		right = before->numerator;
	}
	else if (!wide_multiply(&left, &after->numerator, &before->denominator) ||
			 !wide_multiply(&right, &before->numerator, &after->denominator) ||
			 !wide_multiply(&denominator, &before->denominator, &after->denominator))
		return false;
	if (!wide_subtract(&result->numerator, &left, &right))
		return false;
	result->denominator = denominator;
	return true;
}

bool
ratio_change_pct(Ratio *result, const Ratio *before, const Ratio *after)
{
	WideInteger left;
	WideInteger right;

	if (before->numerator.length == 0)
		return false;
	/* before = right / common, after = left / common, and the common denominator cancels */
	if (wide_compare(&before->denominator, &after->denominator) == 0)
	{
		left = after->numerator;
		right = before->numerator;
	}
	else if (!wide_multiply(&left, &after->numerator, &before->denominator) ||
			 !wide_multiply(&right, &before->numerator, &after->denominator))
		return false;
	if (!wide_subtract(&result->numerator, &left, &right) ||
		!wide_multiply_by_power_of_ten(&result->numerator, 2))
		return false;
	result->denominator = right;
	settle_sign(result);
	return true;
}

bool
ratio_multiply(Ratio *result, const Ratio *a, const Ratio *b)
{
	return wide_multiply(&result->numerator, &a->numerator, &b->numerator) &&
		wide_multiply(&result->denominator, &a->denominator, &b->denominator);
}

bool
ratio_divide(Ratio *result, const Ratio *a, const Ratio *b)
{
	WideInteger numerator;

	Assert(b->numerator.length > 0);
	if (!wide_multiply(&numerator, &a->numerator, &b->denominator) ||
		!wide_multiply(&result->denominator, &a->denominator, &b->numerator))
		return false;
	result->numerator = numerator;
	settle_sign(result);
	return true;
}

int
ratio_compare(const Ratio *a, const Ratio *b)
{
	return wide_compare_products(&a->numerator, &b->denominator,
								 &b->numerator, &a->denominator);
}

int
ratio_sign(const Ratio *ratio)
{
	return ratio->numerator.length == 0 ? 0 : ratio->numerator.negative ? -1 : 1;
}

bool
ratio_round(const Ratio *ratio, int digits, Decimal *result)
{
	WideInteger rounded;
	Decimal		value;

	if (digits < 0 || digits > DECIMAL_MAX_SCALE)
		return false;
	if (!wide_scale_divide_rounded(&rounded, &ratio->numerator, digits, &ratio->denominator) ||
		!wide_to_int128(&rounded, &value.mantissa))
		return false;
	value.scale = digits;
	if (!decimal_fits(value))
		return false;
	*result = value;
	return true;
}

bool
ratio_round_quotient(const Ratio *ratio, Decimal *result)
{
	for (int digits = QUOTIENT_DIGITS; digits >= 0; digits--)
	{
		if (ratio_round(ratio, digits, result))
		{
			*result = decimal_strip(*result, 0);
			return true;
		}
	}
	return false;
}
