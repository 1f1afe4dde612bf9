/*
 * operation/unit.h
 *		A price_series in another unit.
 */
#ifndef OPERATION_UNIT_H
#define OPERATION_UNIT_H

#include "series/writer.h"
#include "unit/conversion.h"

/* What happens where a value that is asked for is not there. */
typedef enum MissingValue
{
	MISSING_ERROR,				/* an error */
	MISSING_DROP,				/* what needs it is left out */
	MISSING_CARRY				/* the last value serves, at most max_days old; without one MISSING_ERROR */
} MissingValue;

/* What a conversion goes by besides the units; what is not given is NULL. */
typedef struct SeriesConversion
{
	PriceUnit	from_unit;
	PriceUnit	to_unit;
	const Decimal *exchange_rate;	/* one for all days, */
	const SeriesView *exchange_rates;	/* or by day: of the period of the series */
	const Decimal *tax_rate;
	MissingValue missing;		/* of a rate for the day of a point */
	int			max_days;		/* of MISSING_CARRY, 0 or more */
} SeriesConversion;

/* Of which point a fault is, CALENDAR_FIRST_DAY - 1 for none, and how many points lack a rate. */
typedef struct ConversionTrouble
{
	int32		day;
	int			missing;
} ConversionTrouble;

/*
 * The series in another unit; its base goes.  By a factor, every sum is multiplied and rounded once, as
 * operation/scale.h says, and weights stay.  By a series of rates, every point becomes its value times
 * the value of the rate times the factor, a quotient that is rounded once, to 12 decimals.  Where the tax
 * is not the same in both units and no rate of it is given, but a currency is CNY, it is the Chinese rate
 * of the day.
 */
extern ConversionFault series_convert_unit(const SeriesView *view, const SeriesConversion *conversion,
										   PriceSeries **result, ConversionTrouble *trouble);

#endif							/* OPERATION_UNIT_H */
