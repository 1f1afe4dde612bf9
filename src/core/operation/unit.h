/*
 * operation/unit.h
 *		A price_series in another unit.
 */
#ifndef OPERATION_UNIT_H
#define OPERATION_UNIT_H

#include "series/writer.h"
#include "unit/conversion.h"

/* What a conversion goes by besides the units; what is not given is NULL. */
typedef struct SeriesConversion
{
	PriceUnit	from_unit;
	PriceUnit	to_unit;
	const Decimal *exchange_rate;	/* one for all days, */
	const SeriesView *exchange_rates;	/* or by day: of the period of the series */
	const Decimal *tax_rate;
} SeriesConversion;

/*
 * Every sum times the factor of its day, rounded once as operation/scale.h says; weights stay and the
 * base goes.  A point for which there is no exchange rate is left out.  Where the tax is not the
 * same in both units and no rate is given, but a currency is CNY, it is the Chinese rate of the day.
 * A fault that a point has sets *day.
 */
extern ConversionFault series_convert_unit(const SeriesView *view, const SeriesConversion *conversion,
										   PriceSeries **result, int32 *day);

#endif							/* OPERATION_UNIT_H */
