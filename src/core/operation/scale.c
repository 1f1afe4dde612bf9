/*
 * operation/scale.c
 *		Points of a price_series times an exact factor.
 */
#include "pure.h"

#include "fault.h"
#include "operation/scale.h"

void
series_factor_of(SeriesFactor *factor, Decimal a, Decimal b)
{
	ratio_of(&factor->ratio, a, b);
	factor->narrow = decimal_fits(a) && decimal_fits(b);
	factor->numerator = a;
	factor->denominator = b;
}

void
series_factor_of_ratio(SeriesFactor *factor, const Ratio *ratio)
{
	Decimal		numerator = {0, 0};
	Decimal		denominator = {0, 0};

	factor->ratio = *ratio;
	factor->narrow = wide_to_int128(&ratio->numerator, &numerator.mantissa) &&
		wide_to_int128(&ratio->denominator, &denominator.mantissa) &&
		decimal_fits(numerator) && decimal_fits(denominator);
	factor->numerator = numerator;
	factor->denominator = denominator;
}

void
series_write_scaled(SeriesWriter *writer, const SeriesPoint *point, const SeriesFactor *factor)
{
	SeriesPoint scaled = *point;
	Fraction	sum = {point->sum, point->divisor};
	Ratio		ratio;

	/* in 128 bits where that does, else by exact fractions */
	if (factor->narrow && factor->denominator.scale == 0 && factor->denominator.mantissa > 0 &&
		decimal_multiply(sum.sum, factor->numerator, &sum.sum) &&
		!__builtin_mul_overflow(sum.divisor, factor->denominator.mantissa, &sum.divisor) && fraction_reduce(&sum))
	{
		scaled.sum = sum.sum;
		scaled.divisor = sum.divisor;
	}
	else
	{
		sum = (Fraction) {point->sum, point->divisor};
		ratio_of_fraction(&ratio, &sum);
		if (!ratio_multiply(&ratio, &ratio, &factor->ratio))
			point_out_of_range(point);
		nearest_fraction(&ratio, point, &sum);
		scaled.sum = sum.sum;
		scaled.divisor = sum.divisor;
	}
	series_write(writer, &scaled);
}
