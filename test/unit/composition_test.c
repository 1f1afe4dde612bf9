/*
 * composition_test.c
 *		Random compositions: stored bytes, text, sums in any order, shares; and bytes and texts that were
 *		altered, which are refused or are another composition, and nothing else.
 *
 * Arguments: a seed, the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "composition/basket.h"
#include "composition/ore_type.h"
#include "composition/state.h"
#include "composition/text.h"
#include "random_test.h"

static Decimal
random_number(int digits)
{
	Decimal		amount = {0, below(digits <= 12 ? 9 : DECIMAL_MAX_SCALE + 1)};

	amount.mantissa = (int128) (((uint128) random_bits() << 64 | random_bits()) >> 1) % power_of_ten(1 + below(digits));
	return amount;
}

/* Is what is more of it, if anything, unknown, or below a limit? */
static Amount
random_amount(int digits, bool all_known)
{
	Amount		amount = amount_of(random_number(digits));

	if (all_known)
		return amount;
	if (below(4) == 0)
		amount.known = (Decimal) {0, 0};
	amount.unknown = below(6) == 0;
	if (!amount.unknown && below(5) == 0)
	{
		amount.limit = random_number(digits);
		if (amount.limit.mantissa == 0)
			amount.limit.mantissa = 1;
	}
	return amount;
}

static Composition
random_composition(int digits)
{
	Composition composition;
	bool		all_known = below(2);

	composition_begin(&composition, below(2) ? BASIS_OXIDE : BASIS_ELEMENT);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (below(3))
			composition.amount[i] = random_amount(digits, all_known);
	return composition;
}

/* Are they the same, decimals and all? */
static bool
identical(const Composition *a, const Composition *b)
{
	uint8		bytes_a[COMPOSITION_BYTES_MAX];
	uint8		bytes_b[COMPOSITION_BYTES_MAX];
	int			length = composition_encode(a, bytes_a);

	return composition_encode(b, bytes_b) == length && memcmp(bytes_a, bytes_b, length) == 0 &&
		composition_compare(a, b) == 0;
}

static void
test_bytes(const Composition *composition)
{
	uint8		bytes[COMPOSITION_BYTES_MAX];
	int			length = composition_encode(composition, bytes);
	Composition read;

	check(length <= COMPOSITION_BYTES_MAX, "room for the bytes");
	check(composition_decode_either(bytes, length, &read) && identical(&read, composition), "bytes are read");
	for (int i = 0; i < 20; i++)
	{
		int			altered_length = below(4) ? length : below(length + 1);
		uint8	   *altered = malloc(altered_length + 1);
		uint8		again[COMPOSITION_BYTES_MAX];

		/* of its exact length, so that reading beyond is found */
		altered = realloc(altered, altered_length > 0 ? altered_length : 1);
		memcpy(altered, bytes, altered_length);
		for (int k = 1 + below(3); k > 0 && altered_length > 0; k--)
			altered[below(altered_length)] ^= 1 << below(8);
		if (composition_decode_either(altered, altered_length, &read))
			check(composition_encode(&read, again) == altered_length &&
				  memcmp(again, altered, altered_length) == 0, "what is read is written so");
		free(altered);
	}
}

static void
test_text(const Composition *composition)
{
	char		text[COMPOSITION_TEXT_MAX + 1];
	int			length = composition_print(composition, text);
	Composition read;
	ParseError	error;

	check(length < COMPOSITION_TEXT_MAX, "room for the text");
	check(composition_parse(text, length, &read, &error) && identical(&read, composition), "text is read");
	for (int i = 0; i < 20; i++)
	{
		static const char marks[] = "{}:,;=%\" -.e0123456789?<+LaNdO\xEF\xBC\x9A\x92\xC3\0";
		char	   *altered = malloc(length);
		int			altered_length = below(4) ? length : 1 + below(length);

		altered = realloc(altered, altered_length);
		memcpy(altered, text, altered_length);
		for (int k = 1 + below(3); k > 0; k--)
			altered[below(altered_length)] = marks[below(sizeof(marks))];
		if (composition_parse(altered, altered_length, &read, &error))
		{
			Composition again;
			char		printed[COMPOSITION_TEXT_MAX + 1];
			int			printed_length = composition_print(&read, printed);

			check(composition_parse(printed, printed_length, &again, &error) && identical(&again, &read),
				  "what was read is printed and read");
		}
		else
			check(error.position >= 0 && error.position <= altered_length, "the position is in the text");
		free(altered);
	}
}

/* Parts added up in one order, in another, and as two states that are merged. */
static void
test_sums(void)
{
	enum
	{
		PARTS = 12
	};
	Composition parts[PARTS];
	Composition forwards;
	Composition backwards;
	Composition of_states;
	CompositionState *state[2] = {malloc(sizeof(CompositionState)), malloc(sizeof(CompositionState))};
	int			digits = below(2) ? 12 : 20;
	bool		fits = true;
	bool		fits_backwards = true;
	bool		fits_states = true;

	for (int p = 0; p < PARTS; p++)
	{
		parts[p] = random_composition(digits);
		parts[p].basis = BASIS_OXIDE;
	}
	composition_begin(&forwards, BASIS_OXIDE);
	composition_begin(&backwards, BASIS_OXIDE);
	for (int s = 0; s < 2; s++)
		composition_state_begin(state[s], BASIS_OXIDE);
	for (int p = 0; p < PARTS; p++)
	{
		fits = fits && composition_add(&forwards, &parts[p]);
		fits_backwards = fits_backwards && composition_add(&backwards, &parts[PARTS - 1 - p]);
		for (int i = 0; i < ELEMENT_COUNT; i++)
			fits_states = fits_states && composition_state_add(state[p % 2], i, &parts[p].amount[i]);
	}
	check(composition_decode_either(&state[1]->version, sizeof(CompositionState) - 4, &of_states), "a state is read");
	for (int i = 0; i < ELEMENT_COUNT; i++)
		fits_states = fits_states && composition_state_add(state[0], i, &of_states.amount[i]);
	check(fits == fits_backwards && fits == fits_states, "what does not fit does not in any order");
	check(composition_decode_either(&state[0]->version, sizeof(CompositionState) - 4, &of_states), "the sum of states is read");
	if (fits)
		check(identical(&forwards, &backwards) && identical(&forwards, &of_states), "sums in any order");
	((uint8 *) state[0])[4 + below(sizeof(CompositionState) - 4)] ^= 1 << below(8);
	if (composition_decode_either(&state[0]->version, sizeof(CompositionState) - 4, &of_states))
		test_text(&of_states);
	free(state[0]);
	free(state[1]);
}

static void
test_shares(const Composition *composition)
{
	const Decimal hundred = {100, 0};
	const Decimal unit = {1, QUOTIENT_DIGITS};
	Composition normal = *composition;
	Composition again;
	Decimal		total;

	if (composition_is_empty(composition) || !composition_is_known(composition))
		return;
	composition_normalise(&normal);
	again = normal;
	composition_normalise(&again);
	check(composition_total_decimal(&normal, &total) && decimal_compare(total, hundred) == 0, "shares add up to 100");
	check(identical(&normal, &again), "normalising twice is normalising once");
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Ratio		exact;
		Ratio		share;
		Ratio		difference;
		Ratio		limit;

		composition_share_pct(composition, i, &exact);
		ratio_of(&share, normal.amount[i].known, (Decimal) {1, 0});
		ratio_of(&limit, unit, (Decimal) {1, 0});
		check(ratio_difference(&difference, &exact, &share), "shares can be compared");
		difference.numerator.negative = false;
		check(ratio_compare(&difference, &limit) < 0, "a share is off by less than 10^-12");
	}
}

/* Where all oxides have one price, that is the basket's. */
static void
test_basket(const Composition *composition)
{
	Composition oxides = *composition;
	SeriesPoint prices[ELEMENT_COUNT];
	Decimal		price = random_number(12);
	Decimal		basket;

	if (!composition_convert(&oxides, BASIS_OXIDE))
		return;
	(void) ore_type_of(&oxides);
	if (!composition_is_known(&oxides) || composition_is_empty(&oxides))
		return;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal		weight = {below(2) ? 1 : 1 + below(9), 0};

		prices[i] = point_of_value(0, price);
		prices[i].weight = weight;
		prices[i].sum.mantissa *= weight.mantissa;
	}
	check(basket_price(&oxides, basket_elements(&oxides, ALL_ELEMENTS), prices, &basket) &&
		  decimal_compare(basket, price) == 0, "a basket of one price");
}

/* A number from 0 to a limit, exclusive. */
static Decimal
number_below(Decimal limit)
{
	Decimal		number = {0, 0};

	/* a tenth to nine tenths of it */
	if (below(4) != 0)
		(void) decimal_multiply(limit, (Decimal) {1 + below(9), 1}, &number);
	return number;
}

/* What is not known is made up: shares then lie within their bounds, and an ore has its name if it has one. */
static void
test_bounds(const Composition *composition)
{
	Composition possible = *composition;
	OreType		type;

	possible.basis = BASIS_OXIDE;
	type = ore_type_of(&possible);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Amount	   *amount = &possible.amount[i];
		Decimal		more = amount->unknown ? random_number(12) : number_below(amount->limit);

		if (amount_is_known(amount) || !amount->named)
			continue;
		if (!decimal_add(amount->known, more, &amount->known) || !decimal_fits(amount->known))
			return;
		*amount = amount_of(amount->known);
	}
	if (composition_is_empty(&possible))
		return;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Ratio		share;
		Ratio		low;
		Ratio		high;

		composition_share_pct(&possible, i, &share);
		composition_share_bounds(composition, i, &low, &high);
		check(ratio_compare(&low, &share) <= 0 && ratio_compare(&share, &high) <= 0, "a share within its bounds");
		if (composition_is_known(composition) && composition->amount[i].named)
			check(ratio_compare(&low, &high) == 0, "a share that is known has no bounds");
	}
	check(type == ORE_NONE || ore_type_of(&possible) == type, "the name of an ore is certain");
}

/* To put numbers in place of what is not known and to add are the same in either order. */
static void
test_substitutes(const Composition *a, const Composition *b)
{
	Substitute	below_limit = below(2) ? SUBSTITUTE_HALF : below(2) ? SUBSTITUTE_LIMIT : SUBSTITUTE_ZERO;
	Composition sum = *a;
	Composition first = *a;
	Composition second = *b;

	sum.basis = first.basis = second.basis = BASIS_OXIDE;
	{
		Composition more = second;

		if (!composition_add(&sum, &more))
			return;
	}
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (sum.amount[i].unknown)	/* and no limit is left */
			first.amount[i].limit = second.amount[i].limit = (Decimal) {0, 0};
	if (!composition_substitute(&sum, SUBSTITUTE_ZERO, below_limit) ||
		!composition_substitute(&first, SUBSTITUTE_ZERO, below_limit) ||
		!composition_substitute(&second, SUBSTITUTE_ZERO, below_limit) ||
		!composition_add(&first, &second))
		return;
	check(composition_is_known(&sum) && composition_compare(&sum, &first) == 0, "substitutes add up");
}

int
main(int argument_count, char **arguments)
{
	int			rounds = argument_count > 2 ? atoi(arguments[2]) : 80;

	random_state = UINT64CONST(0x9E3779B97F4A7C15) * (argument_count > 1 ? (uint64) atoll(arguments[1]) + 1 : 1) | 1;
	for (round_number = 0; round_number < 10 * rounds; round_number++)
	{
		Composition composition = random_composition(below(2) ? 12 : 36);
		Composition other;

		test_bytes(&composition);
		test_text(&composition);
		test_sums();
		test_shares(&composition);
		test_basket(&composition);
		test_bounds(&composition);
		other = random_composition(12);
		test_substitutes(&composition, &other);
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
