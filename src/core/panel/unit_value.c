/*
 * panel/unit_value.c
 *		Unit values of an item by week, month, quarter or year.
 *
 * The price of a day is a quotient, sum / weight.  The weights of a period's days are brought to one
 * denominator, their least common multiple, so that the sum of price x quantity is exact:
 *
 *		sum over days of (sum x quantity x multiple / weight) / (multiple x sum of quantities)
 *
 * Days with one quote have the denominator 1.
 */
#include "pure.h"

#include "fault.h"
#include "panel/unit_value.h"
#include "series/writer.h"

/* A day of the period that is being read. */
typedef struct SoldDay
{
	Decimal		sum;
	Decimal		weight;
	Decimal		quantity;
} SoldDay;

typedef struct SoldDays
{
	int			count;
	int			room;
	SoldDay    *days;
} SoldDays;

static void
add_day(SoldDays *sold, const SeriesPoint *price, Decimal quantity)
{
	if (sold->count == sold->room)
	{
		sold->room = Max(2 * sold->room, 32);
		sold->days = sold->days ? repalloc(sold->days, sold->room * sizeof(SoldDay)) :
			palloc(sold->room * sizeof(SoldDay));
	}
	sold->days[sold->count++] = (SoldDay) {price->sum, decimal_strip(price->weight, 0), decimal_strip(quantity, 0)};
}

static int128
common_divisor(int128 a, int128 b)
{
	while (b != 0)
	{
		int128		rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* The least common multiple of the weights' mantissas; false where it has more than 36 digits. */
static bool
common_multiple(const SoldDays *sold, int128 *multiple)
{
	*multiple = 1;
	for (int i = 0; i < sold->count; i++)
	{
		int128		weight = sold->days[i].weight.mantissa;

		if (__builtin_mul_overflow(*multiple, weight / common_divisor(*multiple, weight), multiple) ||
			!decimal_fits((Decimal) {*multiple, 0}))
			return false;
	}
	return true;
}

/* sum += a x b x c x 10^exponent */
static bool
add_product(WideInteger *sum, int128 a, int128 b, int128 c, int exponent)
{
	WideInteger product;
	WideInteger factor;

	wide_from_int128(&product, a);
	wide_from_int128(&factor, b);
	if (!wide_multiply(&product, &product, &factor))
		return false;
	wide_from_int128(&factor, c);
	return wide_multiply(&product, &product, &factor) &&
		wide_multiply_by_power_of_ten(&product, exponent) && wide_add(sum, sum, &product);
}

/*
 * The sum of price x quantity x multiple as an integer, at *scale decimals.  In (sum / weight) x quantity the
 * decimals of the sum and the quantity count as they are, and those of the weight the other way.
 */
static bool
turnover(const SoldDays *sold, int128 multiple, WideInteger *total, int *scale)
{
	*scale = 0;
	for (int i = 0; i < sold->count; i++)
		*scale = Max(*scale, sold->days[i].sum.scale + sold->days[i].quantity.scale - sold->days[i].weight.scale);
	wide_from_int128(total, 0);
	for (int i = 0; i < sold->count; i++)
	{
		const SoldDay *day = &sold->days[i];

		if (!add_product(total, day->sum.mantissa, day->quantity.mantissa, multiple / day->weight.mantissa,
						 *scale - (day->sum.scale + day->quantity.scale - day->weight.scale)))
			return false;
	}
	return true;
}

/* Takes out of the multiple what it has in common with the total, and its twos and fives into the decimals. */
static bool
reduce(WideInteger *total, int *scale, int128 *multiple)
{
	for (int factor = 2; factor <= 5; factor += 3)
	{
		WideInteger other;

		wide_from_int128(&other, 10 / factor);
		for (; *multiple % factor == 0; *multiple /= factor)
		{
			if (!wide_multiply(total, total, &other))
				return false;
			(*scale)++;
		}
	}
	while (*multiple > 1 && *multiple <= UINT32_MAX)
	{
		WideInteger quotient = *total;
		int128		divisor = common_divisor(*multiple, wide_divide_by_small(&quotient, (uint32) *multiple));

		if (divisor == 1)
			break;
		(void) wide_divide_by_small(total, (uint32) divisor);
		*multiple /= divisor;
	}
	return true;
}

/* An integer at a scale as a decimal of 36 digits, exactly; false where it is none. */
static bool
wide_to_decimal(const WideInteger *value, int scale, Decimal *result)
{
	WideInteger digits = *value;

	while (scale > 0)
	{
		WideInteger shorter = digits;

		if (wide_divide_by_small(&shorter, 10) != 0)
			break;
		digits = shorter;
		scale--;
	}
	result->scale = scale;
	return scale <= DECIMAL_MAX_SCALE && wide_to_int128(&digits, &result->mantissa) && decimal_fits(*result);
}

/* Exactly, as turnover / (multiple x quantity); false where 36 digits do not hold these. */
static bool
exact_point(const WideInteger *total, int scale, int128 multiple, Decimal quantity, SeriesPoint *point)
{
	return wide_to_decimal(total, scale, &point->sum) &&
		decimal_multiply(quantity, (Decimal) {multiple, 0}, &point->weight) && decimal_fits(point->weight);
}

/* To as many decimals as 36 digits hold. */
static bool
rounded_point(const WideInteger *total, int scale, int128 multiple, Decimal quantity, SeriesPoint *point)
{
	Ratio		ratio;
	WideInteger factor;

	ratio.numerator = *total;
	wide_from_int128(&ratio.denominator, quantity.mantissa);
	wide_from_int128(&factor, multiple);
	if (!wide_multiply(&ratio.denominator, &ratio.denominator, &factor) ||
		!wide_multiply_by_power_of_ten(&ratio.denominator, scale) ||
		!wide_multiply_by_power_of_ten(&ratio.numerator, quantity.scale))
		return false;
	point->weight = (Decimal) {1, 0};
	for (int digits = DECIMAL_MAX_SCALE; digits >= 0; digits--)
	{
		if (ratio_round(&ratio, digits, &point->sum))
			return true;
	}
	return false;
}

static void
write_period(SeriesWriter *writer, int32 start, const SoldDays *sold)
{
	SeriesPoint point = {start, {0, 0}, {1, 0}};
	Decimal		quantity = {0, 0};
	WideInteger total;
	int128		multiple;
	int			scale;

	if (!common_multiple(sold, &multiple) || !turnover(sold, multiple, &total, &scale) ||
		!reduce(&total, &scale, &multiple))
		series_out_of_range();
	for (int i = 0; i < sold->count; i++)
		if (!decimal_add(quantity, sold->days[i].quantity, &quantity))
			series_out_of_range();
	if (!exact_point(&total, scale, multiple, quantity, &point) &&
		!rounded_point(&total, scale, multiple, quantity, &point))
		series_out_of_range();
	series_write(writer, &point);
}

PriceSeries *
panel_unit_values(const PanelItem *item, Period to, int64 min_points, SeriesPoint *negative)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *prices = palloc(sizeof(SeriesCursor));
	SeriesCursor *quantities = palloc(sizeof(SeriesCursor));
	PriceSeries *result = NULL;
	SoldDays	sold = {0};
	SeriesView	view;
	SeriesView	of_quantities;
	SeriesPoint price;
	SeriesPoint quantity;
	int32		start = 0;
	int32		end = 0;
	bool		more;

	series_open(&view, item->series);
	series_open(&of_quantities, item->quantities);
	series_writer_begin(writer, to, view.display_scale);
	writer->base = view.base;
	series_seek(prices, &view, view.first_day);
	series_seek(quantities, &of_quantities, of_quantities.first_day);
	more = series_next(quantities, &quantity);
	while (more && quantity.sum.mantissa >= 0 && series_next(prices, &price))
	{
		while (more && quantity.sum.mantissa >= 0 && quantity.day < price.day)
			more = series_next(quantities, &quantity);
		if (!more || quantity.sum.mantissa <= 0 || quantity.day != price.day)
			continue;
		if (sold.count > 0 && price.day > end)
		{
			if (sold.count >= min_points)
				write_period(writer, start, &sold);
			sold.count = 0;
		}
		if (sold.count == 0)
		{
			start = period_start(to, price.day);
			end = period_end(to, start);
		}
		add_day(&sold, &price, quantity.sum);
	}
	/* those without a price too */
	while (more && quantity.sum.mantissa >= 0)
		more = series_next(quantities, &quantity);
	if (more)
		*negative = quantity;
	else
	{
		if (sold.count > 0 && sold.count >= min_points)
			write_period(writer, start, &sold);
		result = series_writer_end(writer);
	}
	if (sold.days)
		pfree(sold.days);
	pfree(writer);
	pfree(prices);
	pfree(quantities);
	return result;
}
