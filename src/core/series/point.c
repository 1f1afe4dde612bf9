/*
 * series/point.c
 *		A point of a price_series, and its value.
 */
#include "pure.h"

#include "fault.h"
#include "series/series.h"

SeriesPoint
block_point(const SeriesBlock *block, int i)
{
	SeriesPoint point;

	point.day = block->days[i];
	point.sum.mantissa = block->wide ? block->sums.wide[i] : block->sums.narrow[i];
	point.sum.scale = block->apart ? block->scales[i] : block->sum_scale;
	point.weight.mantissa = !block->weighted ? 1 :
		block->wide ? block->weights.wide[i] : block->weights.narrow[i];
	point.weight.scale = block->weighted ? block->weight_scale : 0;
	point.divisor = block->apart ? block->divisors[i] : 1;
	return point;
}

SeriesPoint
point_of_value(int32 day, Decimal value)
{
	return (SeriesPoint) {day, value, {1, 0}, 1};
}

SeriesPoint
point_of_fraction(int32 day, const Fraction *value)
{
	return (SeriesPoint) {day, value->sum, {1, 0}, value->divisor};
}

/* Is a weight, which has the scale of its block, 1? */
static inline bool
is_one(Decimal weight)
{
	return weight.mantissa == 1 ? weight.scale == 0 :
		weight.scale > 0 && weight.mantissa == power_of_ten(weight.scale);
}

bool
point_is_single(const SeriesPoint *point)
{
	return point->divisor == 1 && is_one(point->weight);
}

void
point_ratio(const SeriesPoint *point, Ratio *ratio)
{
	WideInteger divisor;

	ratio_of(ratio, point->sum, point->weight);
	if (point->divisor == 1)
		return;
	wide_from_int128(&divisor, point->divisor);
	/* 128 bits each, and a power of ten */
	(void) wide_multiply(&ratio->denominator, &ratio->denominator, &divisor);
}

void
point_fraction(const SeriesPoint *point, bool divided, Fraction *value)
{
	Ratio		ratio;

	*value = (Fraction) {point->sum, 1};
	if (point_is_single(point))
		return;
	point_ratio(point, &ratio);
	if (fraction_of_ratio(&ratio, value) && (divided || value->divisor == 1))
		return;
	value->divisor = 1;
	if (!ratio_round_significant(&ratio, PRICE_DIGITS, &value->sum))
		point_out_of_range(point);
}

int
point_print(const SeriesPoint *point, int scale, char *buffer)
{
	char	   *at = buffer;

	at += decimal_print(value_padded(point->sum, scale), at);
	if (!point_is_single(point))
	{
		*at++ = '/';
		at += decimal_print(decimal_strip(point->weight, 0), at);
	}
	if (point->divisor != 1)
	{
		*at++ = '/';
		at += decimal_print((Decimal) {point->divisor, 0}, at);
	}
	*at = 0;
	return (int) (at - buffer);
}

void
point_out_of_range(const SeriesPoint *point)
{
	char		text[POINT_TEXT_MAX + 1];

	(void) point_print(point, 0, text);
	series_value_out_of_range(point->day, text);
}

Decimal
value_padded(Decimal value, int scale)
{
	Decimal		padded;

	if (value.scale >= scale)
		return value;
	if (decimal_rescale(value, scale, &padded) && decimal_fits(padded))
		return padded;
	while (value.scale < scale && decimal_rescale(value, value.scale + 1, &padded) &&
		   decimal_fits(padded))
		value = padded;
	return value;
}

Decimal
point_value(const SeriesPoint *point)
{
	Decimal		value;
	Ratio		ratio;

	if (point_is_single(point))
		return point->sum;
	if (point->divisor == 1 && quotient(point->sum, point->weight, &value))
		return value;
	point_ratio(point, &ratio);
	if (!ratio_round_quotient(&ratio, &value))
		point_out_of_range(point);
	return value;
}

int
point_compare(const SeriesPoint *a, const SeriesPoint *b)
{
	Ratio		of_a;
	Ratio		of_b;

	if (point_is_single(a) && point_is_single(b))
		return decimal_compare(a->sum, b->sum);
	point_ratio(a, &of_a);
	point_ratio(b, &of_b);
	return ratio_compare(&of_a, &of_b);
}

void
nearest_fraction(const Ratio *ratio, const SeriesPoint *of, Fraction *result)
{
	if (!fraction_nearest(ratio, result))
		point_out_of_range(of);
}

SeriesPoint
point_on_day(int32 day, const SeriesPoint *point)
{
	Ratio		ratio;
	Fraction	value;

	if (point_is_single(point))
		return point_of_value(day, point->sum);
	point_ratio(point, &ratio);
	nearest_fraction(&ratio, point, &value);
	return point_of_fraction(day, &value);
}
