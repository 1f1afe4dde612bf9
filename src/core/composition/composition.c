/*
 * composition/composition.c
 *		How a mineral, concentrate, output or basket divides over the 17 rare earths: arithmetic.
 */
#include "pure.h"

#include "composition/composition.h"

static const char *const basis_names[] = {"oxide", "element"};

void
composition_begin(Composition *composition, CompositionBasis basis)
{
	memset(composition, 0, sizeof(Composition));
	composition->basis = basis;
}

const char *
basis_name(CompositionBasis basis)
{
	return basis_names[basis];
}

bool
basis_by_name(const char *name, size_t length, CompositionBasis *basis)
{
	for (int i = 0; i < (int) lengthof(basis_names); i++)
	{
		if (strlen(basis_names[i]) == length && memcmp(basis_names[i], name, length) == 0)
		{
			*basis = (CompositionBasis) i;
			return true;
		}
	}
	return false;
}

/*
 * What is added is at the scale as written, so that the sum is too.  All summands are positive: if a
 * sum of some of them has too many digits, that of all has, and so an error does not depend on their
 * order.  Zero adds nothing, not even decimals, or it would matter whether anything was there before.
 */
bool
amount_add(Decimal *amount, Decimal more)
{
	Decimal		sum = more;

	Assert(more.mantissa >= 0);
	if (more.mantissa == 0)
		return true;
	if ((amount->mantissa != 0 && !decimal_add(*amount, more, &sum)) || !decimal_fits(sum))
		return false;
	*amount = sum;
	return true;
}

bool
composition_add(Composition *composition, const Composition *other)
{
	Assert(composition->basis == other->basis);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (!amount_add(&composition->amount[i], other->amount[i]))
			return false;
	return true;
}

/* An amount that came to nothing has no decimals. */
static void
settle(Decimal *amount)
{
	if (amount->mantissa == 0)
		amount->scale = 0;
}

bool
composition_multiply(Composition *composition, Decimal number)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal    *amount = &composition->amount[i];

		if (amount->mantissa == 0)
			continue;
		if (!decimal_multiply(*amount, number, amount) || !decimal_fits(*amount))
			return false;
		settle(amount);
	}
	return true;
}

bool
composition_divide(Composition *composition, Decimal number)
{
	Assert(number.mantissa > 0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal    *amount = &composition->amount[i];

		if (amount->mantissa == 0)
			continue;
		if (!quotient(*amount, number, amount))
			return false;
		settle(amount);
	}
	return true;
}

bool
composition_is_empty(const Composition *composition)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (composition->amount[i].mantissa != 0)
			return false;
	return true;
}

/* An amount as an integer times 10^-scale; under 10^72, so that it always fits. */
static void
amount_at_scale(Decimal amount, int scale, WideInteger *value)
{
	wide_from_int128(value, amount.mantissa);
	(void) wide_multiply_by_power_of_ten(value, scale - amount.scale);
}

void
composition_total(const Composition *composition, WideInteger *total, int *scale)
{
	*scale = 0;
	for (int i = 0; i < ELEMENT_COUNT; i++)
		*scale = Max(*scale, composition->amount[i].scale);
	wide_from_int128(total, 0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		WideInteger part;

		amount_at_scale(composition->amount[i], *scale, &part);
		(void) wide_add(total, total, &part);
	}
}

bool
composition_total_decimal(const Composition *composition, Decimal *total)
{
	WideInteger sum;

	composition_total(composition, &sum, &total->scale);
	return wide_to_int128(&sum, &total->mantissa) && decimal_fits(*total);
}

void
composition_share_pct(const Composition *composition, int index, Ratio *share)
{
	int			scale;

	composition_total(composition, &share->denominator, &scale);
	Assert(share->denominator.length > 0);
	amount_at_scale(composition->amount[index], scale, &share->numerator);
	(void) wide_multiply_by_power_of_ten(&share->numerator, 2);
}

/* a / b rounded down, and what is left of a; a and b are positive and none of the results. */
static void
divide_down(WideInteger *quotient, WideInteger *rest, const WideInteger *a, const WideInteger *b)
{
	WideInteger product;
	WideInteger one;

	wide_divide_rounded(quotient, a, b);
	(void) wide_multiply(&product, quotient, b);
	(void) wide_subtract(rest, a, &product);
	if (rest->length > 0 && rest->negative)
	{
		wide_from_int128(&one, 1);
		(void) wide_subtract(quotient, quotient, &one);
		(void) wide_add(rest, rest, b);
	}
}

void
composition_normalise(Composition *composition)
{
	WideInteger total;
	WideInteger hundred;
	WideInteger lost[ELEMENT_COUNT];
	int128		lacking = 100 * power_of_ten(QUOTIENT_DIGITS);
	int			scale;

	composition_total(composition, &total, &scale);
	wide_from_int128(&hundred, 100);
	(void) wide_multiply_by_power_of_ten(&hundred, scale);
	if (wide_compare(&total, &hundred) == 0)
		return;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		WideInteger amount;
		WideInteger share;

		amount_at_scale(composition->amount[i], scale, &amount);
		(void) wide_multiply_by_power_of_ten(&amount, 2 + QUOTIENT_DIGITS);
		divide_down(&share, &lost[i], &amount, &total);
		/* at most 100 at 12 decimals */
		(void) wide_to_int128(&share, &composition->amount[i].mantissa);
		composition->amount[i].scale = QUOTIENT_DIGITS;
		lacking -= composition->amount[i].mantissa;
	}
	/* less than one unit was lost of each, so fewer are lacking than there are amounts that lost any */
	for (; lacking > 0; lacking--)
	{
		int			most = 0;

		for (int i = 1; i < ELEMENT_COUNT; i++)
			if (wide_compare(&lost[i], &lost[most]) > 0)
				most = i;
		composition->amount[most].mantissa++;
		wide_from_int128(&lost[most], 0);
	}
	for (int i = 0; i < ELEMENT_COUNT; i++)
		composition->amount[i] = decimal_strip(composition->amount[i], 0);
}

bool
composition_convert(Composition *composition, CompositionBasis basis)
{
	if (composition->basis == basis)
		return true;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal    *amount = &composition->amount[i];

		if (amount->mantissa == 0)
			continue;
		if (!(basis == BASIS_OXIDE ? metal_to_oxide_mass : oxide_to_metal_mass)
			(&element_table[i], *amount, amount))
			return false;
		settle(amount);
	}
	composition->basis = basis;
	return true;
}

int
composition_compare(const Composition *a, const Composition *b)
{
	if (a->basis != b->basis)
		return (int) a->basis - (int) b->basis;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		int			difference = decimal_compare(a->amount[i], b->amount[i]);

		if (difference != 0)
			return difference;
	}
	return 0;
}
