/*
 * unit/conversion.h
 *		From a price in one unit to the price in another, as an exact factor.
 */
#ifndef UNIT_CONVERSION_H
#define UNIT_CONVERSION_H

#include "number/ratio.h"
#include "unit/notation.h"

typedef enum ConversionFault
{
	CONVERSION_POSSIBLE,
	CONVERSION_BAD_EXCHANGE_RATE,	/* zero or less */
	CONVERSION_NEEDS_EXCHANGE_RATE,
	CONVERSION_RATES_MISSING,	/* a series of rates has none for some days */
	CONVERSION_BAD_TAX_RATE,	/* below 0, or 1 and more */
	CONVERSION_NEEDS_TAX_RATE,
	CONVERSION_TAX_NOT_STATED,	/* of one of the two units */
	CONVERSION_OVERFLOW
} ConversionFault;

/*
 * What a price in from_unit is multiplied by to be in to_unit.  exchange_rate is to-currency per one
 * from-currency, and is not used where that is one currency; tax_rate is a fraction (0.13) of the price
 * without tax, and is not used where both units have the same tax status.  Either may be NULL.
 */
extern ConversionFault unit_conversion_factor(PriceUnit from_unit, PriceUnit to_unit,
											  const Decimal *exchange_rate,
											  const Decimal *tax_rate, Ratio *factor);

/* Is tax to be taken out or put in, and one of the currencies CNY? */
extern bool conversion_is_taxed_in_china(PriceUnit from_unit, PriceUnit to_unit);

#endif							/* UNIT_CONVERSION_H */
