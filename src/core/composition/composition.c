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
 * What is added is at the scale as written, so that the sum is too, as the server's sum() has it.  All
 * summands are zero or more: if a sum of some of them has too many digits, that of all has, and so an
 * error does not depend on their order.  For the same reason a sum of limits is never an error, and what
 * is known is added up even where the whole is unknown.
 */
bool
amount_add(Amount *amount, const Amount *more)
{
	Amount		sum = *more;

	Assert(more->known.mantissa >= 0);
	if (!more->named)
		return true;
	if (amount->named && !decimal_add(amount->known, more->known, &sum.known))
		return false;
	if (!decimal_fits(sum.known))
		return false;
	sum.unknown |= amount->unknown;
	if (sum.limit.mantissa == 0)
		sum.limit = amount->limit;
	else if (amount->limit.mantissa != 0 &&
			 (!decimal_add(amount->limit, more->limit, &sum.limit) || !decimal_fits(sum.limit)))
		sum.unknown = true;
	if (sum.unknown)
		sum.limit = (Decimal) {0, 0};
	*amount = sum;
	return true;
}

bool
composition_add(Composition *composition, const Composition *other)
{
	Assert(composition->basis == other->basis);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (!amount_add(&composition->amount[i], &other->amount[i]))
			return false;
	return true;
}

/* A number that came to nothing has no decimals. */
static void
settle(Decimal *number)
{
	if (number->mantissa == 0)
		number->scale = 0;
}

/* Nothing is left of what is unknown either. */
static void
multiply_by_zero(Composition *composition)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (composition->amount[i].named)
			composition->amount[i] = amount_of((Decimal) {0, 0});
}

static bool
multiply_number(Decimal *amount, Decimal number)
{
	return amount->mantissa == 0 || (decimal_multiply(*amount, number, amount) && decimal_fits(*amount));
}

bool
composition_multiply(Composition *composition, Decimal number)
{
	if (number.mantissa == 0)
	{
		multiply_by_zero(composition);
		return true;
	}
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];

		if (!multiply_number(&amount->known, number) || !multiply_number(&amount->limit, number))
			return false;
	}
	return true;
}

/* A limit is over zero: where it was rounded to that, the next one above it. */
static void
settle_limit(Decimal *limit)
{
	if (limit->mantissa == 0)
		*limit = (Decimal) {1, QUOTIENT_DIGITS};
}

bool
composition_divide(Composition *composition, Decimal number)
{
	Assert(number.mantissa > 0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];

		if (amount->known.mantissa != 0)
		{
			if (!quotient(amount->known, number, &amount->known))
				return false;
			settle(&amount->known);
		}
		if (amount->limit.mantissa != 0)
		{
			if (!quotient(amount->limit, number, &amount->limit))
				return false;
			settle_limit(&amount->limit);
		}
	}
	return true;
}

bool
composition_is_known(const Composition *composition)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (composition->amount[i].named && !amount_is_known(&composition->amount[i]))
			return false;
	return true;
}

bool
composition_is_empty(const Composition *composition)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (amount_is_something(&composition->amount[i]))
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
		*scale = Max(*scale, composition->amount[i].known.scale);
	wide_from_int128(total, 0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		WideInteger part;

		amount_at_scale(composition->amount[i].known, *scale, &part);
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
	amount_at_scale(composition->amount[index].known, scale, &share->numerator);
	(void) wide_multiply_by_power_of_ten(&share->numerator, 2);
}

/* a and b as 100 a / b, or what that is where b is zero, and so is a. */
static void
part_pct(Ratio *share, const WideInteger *a, const WideInteger *b, int where_none)
{
	share->numerator = *a;
	share->denominator = *b;
	if (b->length > 0)
		(void) wide_multiply_by_power_of_ten(&share->numerator, 2);
	else
		ratio_of(share, (Decimal) {where_none, 0}, (Decimal) {1, 0});
}

void
composition_share_bounds(const Composition *composition, int index, Ratio *low, Ratio *high)
{
	const Amount *amount = &composition->amount[index];
	bool		others_unknown = false;
	int			scale = 0;
	WideInteger least;
	WideInteger most;
	WideInteger others_least;
	WideInteger others_most;
	WideInteger part;
	WideInteger sum;

	for (int i = 0; i < ELEMENT_COUNT; i++)
		scale = Max(scale, Max(composition->amount[i].known.scale, composition->amount[i].limit.scale));
	amount_at_scale(amount->known, scale, &least);
	amount_at_scale(amount->limit, scale, &part);
	(void) wide_add(&most, &least, &part);
	wide_from_int128(&others_least, 0);
	others_most = others_least;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const Amount *other = &composition->amount[i];

		if (i == index)
			continue;
		others_unknown |= other->unknown;
		amount_at_scale(other->known, scale, &part);
		(void) wide_add(&others_least, &others_least, &part);
		(void) wide_add(&others_most, &others_most, &part);
		amount_at_scale(other->limit, scale, &part);
		(void) wide_add(&others_most, &others_most, &part);
	}
	(void) wide_add(&sum, &least, &others_most);
	if (others_unknown)
		ratio_of(low, (Decimal) {0, 0}, (Decimal) {1, 0});
	else
		part_pct(low, &least, &sum, 0);
	(void) wide_add(&sum, &most, &others_least);
	if (amount->unknown || !amount->named)
		ratio_of(high, (Decimal) {100, 0}, (Decimal) {1, 0});
	else
		part_pct(high, &most, &sum, 100);
}

/* In place of what is more of an amount than is known, a part of its limit. */
static bool
substitute_limit(Amount *amount, Substitute below_limit)
{
	Decimal		part = amount->limit;

	if (below_limit == SUBSTITUTE_KEEP || part.mantissa == 0)
		return true;
	amount->limit = (Decimal) {0, 0};
	if (below_limit == SUBSTITUTE_ZERO)
		return true;
	if (below_limit == SUBSTITUTE_HALF)
	{
		if (!decimal_multiply(part, (Decimal) {5, 1}, &part))
			return false;
		part = decimal_strip(part, amount->known.scale);
	}
	return decimal_add(amount->known, part, &amount->known) && decimal_fits(amount->known);
}

bool
composition_substitute(Composition *composition, Substitute unknown, Substitute below_limit)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];

		if (unknown == SUBSTITUTE_ZERO)
		{
			amount->named = true;
			amount->unknown = false;
		}
		if (!substitute_limit(amount, below_limit))
			return false;
	}
	return true;
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

		amount_at_scale(composition->amount[i].known, scale, &amount);
		(void) wide_multiply_by_power_of_ten(&amount, 2 + QUOTIENT_DIGITS);
		divide_down(&share, &lost[i], &amount, &total);
		/* at most 100 at 12 decimals */
		(void) wide_to_int128(&share, &composition->amount[i].known.mantissa);
		composition->amount[i].known.scale = QUOTIENT_DIGITS;
		lacking -= composition->amount[i].known.mantissa;
	}
	/* less than one unit was lost of each, so fewer are lacking than there are amounts that lost any */
	for (; lacking > 0; lacking--)
	{
		int			most = 0;

		for (int i = 1; i < ELEMENT_COUNT; i++)
			if (wide_compare(&lost[i], &lost[most]) > 0)
				most = i;
		composition->amount[most].known.mantissa++;
		wide_from_int128(&lost[most], 0);
	}
	composition_strip(composition);
}

static bool
convert_number(const ElementFacts *facts, CompositionBasis basis, Decimal *number)
{
	return number->mantissa == 0 ||
		(basis == BASIS_OXIDE ? metal_to_oxide_mass : oxide_to_metal_mass) (facts, *number, number);
}

bool
composition_convert(Composition *composition, CompositionBasis basis)
{
	if (composition->basis == basis)
		return true;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];
		bool		has_limit = amount->limit.mantissa != 0;

		if (!convert_number(&element_table[i], basis, &amount->known) ||
			!convert_number(&element_table[i], basis, &amount->limit))
			return false;
		settle(&amount->known);
		if (has_limit)
			settle_limit(&amount->limit);
	}
	composition->basis = basis;
	return true;
}

void
composition_strip(Composition *composition)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &composition->amount[i];

		amount->known = decimal_strip(amount->known, 0);
		amount->limit = decimal_strip(amount->limit, 0);
	}
}

static int
compare_amounts(const Amount *a, const Amount *b)
{
	int			result = (int) a->named - (int) b->named;

	if (result == 0)
		result = decimal_compare(a->known, b->known);
	if (result == 0)
		result = (int) a->unknown - (int) b->unknown;
	return result != 0 ? result : decimal_compare(a->limit, b->limit);
}

int
composition_compare(const Composition *a, const Composition *b)
{
	if (a->basis != b->basis)
		return (int) a->basis - (int) b->basis;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		int			difference = compare_amounts(&a->amount[i], &b->amount[i]);

		if (difference != 0)
			return difference;
	}
	return 0;
}
