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
	point.sum.scale = block->sum_scale;
	point.weight.mantissa = !block->weighted ? 1 :
		block->wide ? block->weights.wide[i] : block->weights.narrow[i];
	point.weight.scale = block->weighted ? block->weight_scale : 0;
	return point;
}

bool
point_is_single(const SeriesPoint *point)
{
	/* a weight has the scale of its block */
	return point->weight.mantissa == 1 ? point->weight.scale == 0 :
		point->weight.scale > 0 && point->weight.mantissa == power_of_ten(point->weight.scale);
}

void
point_ratio(const SeriesPoint *point, Ratio *ratio)
{
	ratio_of(ratio, point->sum, point->weight);
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

	if (point_is_single(point))
		return point->sum;
	if (!quotient(point->sum, point->weight, &value))
		series_out_of_range();
	return value;
}
