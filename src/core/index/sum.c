/*
 * index/sum.c
 *		Exact running sums of products.
 */
#include "pure.h"

#include "index/sum.h"
#include "number/exponential.h"
#include "number/ratio.h"

void
exact_from_decimal(ExactSum *result, Decimal value)
{
	wide_from_int128(&result->mantissa, value.mantissa);
	result->scale = value.scale;
}

void
exact_from_integer(ExactSum *result, int64 value)
{
	wide_from_int128(&result->mantissa, value);
	result->scale = 0;
}

static bool
combine(ExactSum *result, const ExactSum *a, const ExactSum *b,
		bool (*operation) (WideInteger *, const WideInteger *, const WideInteger *))
{
	WideInteger scaled;

	if (a->scale < b->scale)
	{
		scaled = a->mantissa;
		if (!wide_multiply_by_power_of_ten(&scaled, b->scale - a->scale) ||
			!operation(&result->mantissa, &scaled, &b->mantissa))
			return false;
		result->scale = b->scale;
		return true;
	}
	if (a->scale > b->scale)
	{
		scaled = b->mantissa;
		if (!wide_multiply_by_power_of_ten(&scaled, a->scale - b->scale) ||
			!operation(&result->mantissa, &a->mantissa, &scaled))
			return false;
	}
	else if (!operation(&result->mantissa, &a->mantissa, &b->mantissa))
		return false;
	result->scale = a->scale;
	return true;
}

bool
exact_add(ExactSum *result, const ExactSum *a, const ExactSum *b)
{
	return combine(result, a, b, wide_add);
}

bool
exact_subtract(ExactSum *result, const ExactSum *a, const ExactSum *b)
{
	return combine(result, a, b, wide_subtract);
}

bool
exact_multiply(ExactSum *result, const ExactSum *a, const ExactSum *b)
{
	int			scale = a->scale + b->scale;

	if (!wide_multiply(&result->mantissa, &a->mantissa, &b->mantissa))
		return false;
	result->scale = scale;
	return true;
}

bool
exact_multiply_decimal(ExactSum *result, const ExactSum *a, Decimal b)
{
	ExactSum	factor;

	exact_from_decimal(&factor, b);
	return exact_multiply(result, a, &factor);
}

bool
exact_product(ExactSum *result, Decimal a, Decimal b)
{
	int128		product;

	if (__builtin_mul_overflow(a.mantissa, b.mantissa, &product))
	{
		ExactSum	factor;

		exact_from_decimal(&factor, a);
		return exact_multiply_decimal(result, &factor, b);
	}
	wide_from_int128(&result->mantissa, product);
	result->scale = a.scale + b.scale;
	return true;
}

int
exact_sign(const ExactSum *value)
{
	return value->mantissa.length == 0 ? 0 : value->mantissa.negative ? -1 : 1;
}

bool
exact_ratio(Ratio *result, const ExactSum *a, const ExactSum *b)
{
	int			shift = b->scale - a->scale;

	Assert(b->mantissa.length > 0);
	result->numerator = a->mantissa;
	result->denominator = b->mantissa;
	if (!wide_multiply_by_power_of_ten(&result->numerator, Max(shift, 0)) ||
		!wide_multiply_by_power_of_ten(&result->denominator, Max(-shift, 0)))
		return false;
	if (result->denominator.negative)
	{
		result->denominator.negative = false;
		result->numerator.negative = result->numerator.length > 0 && !result->numerator.negative;
	}
	return true;
}

bool
exact_to_decimal(const ExactSum *value, Decimal *result)
{
	WideInteger mantissa;
	int			scale = value->scale;

	if (scale <= DECIMAL_MAX_SCALE && wide_to_int128(&value->mantissa, &result->mantissa))
	{
		result->scale = scale;
		return true;
	}
	mantissa = value->mantissa;
	while (scale > DECIMAL_MAX_SCALE || !wide_to_int128(&mantissa, &result->mantissa))
	{
		if (scale == 0 || wide_divide_by_small(&mantissa, 10) != 0)
			return false;
		scale--;
	}
	result->scale = scale;
	return true;
}

bool
exact_round(const ExactSum *value, int digits, Decimal *result)
{
	ExactSum	one;
	Ratio		ratio;

	exact_from_integer(&one, 1);
	return exact_ratio(&ratio, value, &one) && ratio_round(&ratio, digits, result);
}

bool
round_part(const Ratio *ratio, Decimal *result)
{
	int			digits = RELATIVE_DIGITS;

	while (!ratio_round(ratio, digits, result))
	{
		if (digits == LOGARITHM_DIGITS)
			return false;
		digits--;
	}
	return true;
}

bool
round_relative(Decimal a, Decimal b, Decimal *result)
{
	Ratio		ratio;

	if (b.mantissa > 0 && a.mantissa >= 0 && a.scale == b.scale &&
		a.mantissa < power_of_ten(DECIMAL_MAX_DIGITS + 2 - RELATIVE_DIGITS) && b.mantissa < power_of_ten(DECIMAL_MAX_DIGITS))
	{
		/* below 2^127 with the half */
		int128		dividend = a.mantissa * power_of_ten(RELATIVE_DIGITS);

		result->mantissa = (dividend + b.mantissa / 2) / b.mantissa;
		result->scale = RELATIVE_DIGITS;
		if (decimal_fits(*result))
			return true;
	}
	ratio_of(&ratio, a, b);
	return round_part(&ratio, result);
}
