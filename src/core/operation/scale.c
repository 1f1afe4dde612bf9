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
	Decimal		product;
	int64		mantissa;
	Ratio		sum;

	/* in 128 bits where that does, else by exact fractions */
	if (factor->narrow && decimal_multiply(point->sum, factor->numerator, &product))
	{
		if (point_is_single(point) && quotient_to_int64(product, factor->denominator, &mantissa))
		{
			series_write_quotient(writer, point->day, mantissa);
			return;
		}
		if (!quotient(product, factor->denominator, &scaled.sum))
			series_out_of_range();
	}
	else
	{
		ratio_of(&sum, point->sum, (Decimal) {1, 0});
		if (!ratio_multiply(&sum, &sum, &factor->ratio) || !ratio_round_quotient(&sum, &scaled.sum))
			series_out_of_range();
	}
	series_write(writer, &scaled);
}
