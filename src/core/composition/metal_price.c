/*
 * composition/metal_price.c
 *		What the oxide in a metal or an alloy costs, and what the metal costs above that.
 */
#include "pure.h"

#include "composition/metal_price.h"
#include "fault.h"

/* sum += more; of at most four factors of weights, which always fits. */
static void
add_ratio(Ratio *sum, const Ratio *more)
{
	Ratio		negative = *sum;

	negative.numerator.negative = negative.numerator.length > 0;
	(void) ratio_difference(sum, &negative, more);
}

void
metal_equivalent_factor(const ProductShares *shares, Ratio *factor)
{
	const Decimal one = {1, 0};
	Ratio		oxide;
	Ratio		metal;

	ratio_of(&oxide, (Decimal) {0, 0}, one);
	metal = oxide;
	for (int i = 0; i < shares->count; i++)
	{
		Ratio		share;
		Ratio		of_element;

		ratio_of(&share, shares->share[i], one);
		element_oxide_factor(&element_table[shares->index[i]], &of_element);
		if (shares->basis == BASIS_ELEMENT)
			(void) ratio_multiply(&share, &share, &of_element);
		add_ratio(&oxide, &share);
		if (shares->basis == BASIS_OXIDE)
		{
			(void) ratio_divide(&share, &share, &of_element);
			add_ratio(&metal, &share);
		}
	}
	if (shares->basis == BASIS_OXIDE)
		(void) ratio_divide(factor, &oxide, &metal);
	else
		*factor = oxide;
}

bool
metal_premium(const Ratio *metal, const Ratio *oxide, const Ratio *factor, PremiumKind kind,
			  Decimal *premium)
{
	Ratio		equivalent;
	Ratio		exact;

	if (!ratio_multiply(&equivalent, oxide, factor))
		return false;
	if (kind == PREMIUM_PCT ? !ratio_change_pct(&exact, &equivalent, metal) :
		!ratio_difference(&exact, &equivalent, metal))
		return false;
	return ratio_round_quotient(&exact, premium);
}

PriceSeries *
metal_premium_series(const SeriesView *metal, const SeriesView *oxide, const Ratio *factor,
					 PremiumKind kind)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *of_metal = palloc(sizeof(SeriesCursor));
	SeriesCursor *of_oxide = palloc(sizeof(SeriesCursor));
	SeriesPoint a;
	SeriesPoint b;
	bool		more;
	PriceSeries *result;

	series_writer_begin(writer, metal->period, 0);
	series_seek(of_metal, metal, metal->first_day);
	series_seek(of_oxide, oxide, oxide->first_day);
	more = series_next(of_metal, &a) && series_next(of_oxide, &b);
	while (more)
	{
		Ratio		price;
		Ratio		price_of_oxide;
		Decimal		premium;

		if (a.day != b.day)
		{
			more = a.day < b.day ? series_next(of_metal, &a) : series_next(of_oxide, &b);
			continue;
		}
		point_ratio(&a, &price);
		point_ratio(&b, &price_of_oxide);
		if (metal_premium(&price, &price_of_oxide, factor, kind, &premium))
			series_write_value(writer, a.day, premium);
		else if (kind != PREMIUM_PCT || b.sum.mantissa != 0)
			series_out_of_range();
		more = series_next(of_metal, &a) && series_next(of_oxide, &b);
	}
	result = series_writer_end(writer);
	pfree(writer);
	pfree(of_metal);
	pfree(of_oxide);
	return result;
}
