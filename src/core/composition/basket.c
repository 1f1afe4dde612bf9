/*
 * composition/basket.c
 *		What a unit of rare earth oxide of some composition is worth, by the prices of its oxides.
 */
#include "pure.h"

#include "composition/basket.h"
#include "fault.h"

ElementMask
basket_elements(const Composition *composition, ElementMask allowed)
{
	ElementMask elements = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (amount_is_something(&composition->amount[i]))
			elements |= (ElementMask) 1 << i;
	return elements & allowed;
}

bool
basket_price(const Composition *composition, ElementMask elements, const SeriesPoint *prices,
			 Decimal *basket)
{
	Decimal		values[ELEMENT_COUNT] = {{0, 0}};
	int128		divisors[ELEMENT_COUNT] = {0};
	WideInteger divisor;
	int128		common;
	Ratio		sum;
	int			amount_scale;
	int			price_scale = 0;

	Assert(composition->basis == BASIS_OXIDE && composition_is_known(composition));
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Fraction	price;

		if (!(elements >> i & 1))
			continue;
		point_fraction(&prices[i], true, &price);
		values[i] = price.sum;
		divisors[i] = price.divisor;
	}
	if (!bring_to_one_divisor(values, divisors, ELEMENT_COUNT, DECIMAL_MAX_DIGITS, &common))
		return false;
	composition_total(composition, &sum.denominator, &amount_scale);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		price_scale = Max(price_scale, values[i].scale);
	/* amounts under 10^72 at one scale, prices under 10^72 at another, over 10^36: all of it fits */
	wide_from_int128(&sum.numerator, 0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		Decimal		amount = composition->amount[i].known;
		WideInteger part;
		WideInteger price;

		if (!(elements >> i & 1))
			continue;
		wide_from_int128(&part, amount.mantissa);
		(void) wide_multiply_by_power_of_ten(&part, amount_scale - amount.scale);
		wide_from_int128(&price, values[i].mantissa);
		(void) wide_multiply_by_power_of_ten(&price, price_scale - values[i].scale);
		(void) wide_multiply(&part, &part, &price);
		(void) wide_add(&sum.numerator, &sum.numerator, &part);
	}
	wide_from_int128(&divisor, common);
	(void) wide_multiply(&sum.denominator, &sum.denominator, &divisor);
	(void) wide_multiply_by_power_of_ten(&sum.denominator, price_scale);
	return ratio_round_quotient(&sum, basket);
}

/* The series of a basket as they are walked side by side. */
typedef struct BasketWalk
{
	ElementMask elements;
	SeriesCursor *cursor[ELEMENT_COUNT];
	SeriesPoint point[ELEMENT_COUNT];
} BasketWalk;

/* Moves every series to its first point on or after a day; false where one has none. */
static bool
walk_to(BasketWalk *walk, int32 day)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (walk->elements >> i & 1)
			while (walk->point[i].day < day)
				if (!series_next(walk->cursor[i], &walk->point[i]))
					return false;
	return true;
}

/* The last of the days at which the series stand. */
static int32
last_day_of(const BasketWalk *walk)
{
	int32		day = CALENDAR_FIRST_DAY;

	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (walk->elements >> i & 1)
			day = Max(day, walk->point[i].day);
	return day;
}

static bool
all_stand_on(const BasketWalk *walk, int32 day)
{
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if ((walk->elements >> i & 1) && walk->point[i].day != day)
			return false;
	return true;
}

PriceSeries *
basket_series(const Composition *composition, ElementMask elements,
			  const SeriesView *const *series, Period period)
{
	BasketWalk *walk = palloc0(sizeof(BasketWalk));
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int32		day = CALENDAR_FIRST_DAY;

	series_writer_begin(writer, period, 0);
	walk->elements = elements;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		if (!(elements >> i & 1))
			continue;
		walk->cursor[i] = palloc(sizeof(SeriesCursor));
		walk->point[i].day = CALENDAR_FIRST_DAY - 1;
		series_seek(walk->cursor[i], series[i], series[i]->first_day);
	}
	while (elements != 0 && walk_to(walk, day))
	{
		Decimal		basket;

		CHECK_FOR_INTERRUPTS();
		day = last_day_of(walk);
		if (!all_stand_on(walk, day))
			continue;
		if (!basket_price(composition, elements, walk->point, &basket))
			series_out_of_range();
		series_write_value(writer, day, basket);
		day++;
	}
	return series_writer_end(writer);
}
