/*
 * series/sum.c
 *		The exact sum of values of points, for means.
 */
#include "pure.h"

#include "fault.h"
#include "series/sum.h"

void
point_sum_begin(PointSum *sum)
{
	sum->count = 0;
	sum->total = (Fraction) {{0, 0}, 1};
	sum->fits = true;
}

/* The value of a point as a fraction that is not reduced; false where 128 bits do not do. */
static bool
value_of_point(const SeriesPoint *point, Fraction *value)
{
	Decimal		weight = point->weight.scale == 0 ? point->weight : decimal_strip(point->weight, 0);

	value->sum = point->sum;
	if (weight.scale > 0)
	{
		/* its decimals go to the sum */
		if (__builtin_mul_overflow(value->sum.mantissa, power_of_ten(weight.scale), &value->sum.mantissa))
			return false;
	}
	return !__builtin_mul_overflow(point->divisor, weight.mantissa, &value->divisor);
}

void
point_sum_add(PointSum *sum, const SeriesPoint *point)
{
	Fraction	value;

	sum->count++;
	sum->fits = sum->fits && value_of_point(point, &value) && fraction_add(&sum->total, &value, &sum->total) &&
		sum->total.divisor < FRACTION_DIVISOR_LIMIT;
}

bool
point_sum_end(const PointSum *sum, Fraction *total)
{
	*total = sum->total;
	return sum->fits && fraction_reduce(total);
}

/*
 * The sum over the least common multiple of the reduced divisors; false where that is no fraction.  Which one it is
 * depends on the set of points only: so does whether one of them, or the sum, does not fit.
 */
static bool
exact_sum(const SeriesPoint *points, int64 count, Fraction *total)
{
	Fraction   *values = palloc(count * sizeof(Fraction));
	int128		common = 1;
	int			scale = 0;
	bool		fits = true;
	Ratio		sum;
	WideInteger value;
	WideInteger factor;

	for (int64 i = 0; i < count && fits; i++)
	{
		Ratio		ratio;

		if (i % CODEC_BLOCK_POINTS == 0)
			CHECK_FOR_INTERRUPTS();
		point_ratio(&points[i], &ratio);
		fits = fraction_of_ratio(&ratio, &values[i]) &&
			!__builtin_mul_overflow(common, values[i].divisor / common_divisor(common, values[i].divisor), &common) &&
			common < FRACTION_DIVISOR_LIMIT;
		scale = Max(scale, fits ? values[i].sum.scale : 0);
	}
	wide_from_int128(&sum.numerator, 0);
	for (int64 i = 0; i < count && fits; i++)
	{
		/* 120 bits each, and those of the power of ten */
		wide_from_int128(&value, values[i].sum.mantissa);
		wide_from_int128(&factor, common / values[i].divisor);
		fits = wide_multiply(&value, &value, &factor) &&
			wide_multiply_by_power_of_ten(&value, scale - values[i].sum.scale) &&
			wide_add(&sum.numerator, &sum.numerator, &value);
	}
	pfree(values);
	wide_from_int128(&sum.denominator, common);
	return fits && wide_multiply_by_power_of_ten(&sum.denominator, scale) && fraction_of_ratio(&sum, total);
}

void
points_sum(const SeriesPoint *points, int64 count, Fraction *total)
{
	int			digits = DECIMAL_MAX_SCALE;
	Ratio		value;
	Decimal		rounded;

	PointSum	sum;

	point_sum_begin(&sum);
	for (int64 i = 0; i < count; i++)
	{
		if (i % CODEC_BLOCK_POINTS == 0)
			CHECK_FOR_INTERRUPTS();
		point_sum_add(&sum, &points[i]);
	}
	if (point_sum_end(&sum, total) || exact_sum(points, count, total))
		return;
	for (int64 i = 0; i < count; i++)
	{
		point_ratio(&points[i], &value);
		if (!ratio_round_significant(&value, ROUNDED_DIGITS, &rounded))
			series_out_of_range();
		digits = Min(digits, rounded.scale);
	}
	*total = (Fraction) {{0, 0}, 1};
	for (int64 i = 0; i < count; i++)
	{
		point_ratio(&points[i], &value);
		if (!ratio_round(&value, digits, &rounded) || !decimal_add(total->sum, rounded, &total->sum))
			series_out_of_range();
	}
	if (!fraction_reduce(total))
		series_out_of_range();
}
