/*
 * convert_price.h
 *		What functions that convert prices share.
 */
#ifndef CONVERT_PRICE_H
#define CONVERT_PRICE_H

#include "postgres.h"
#include "fmgr.h"

#include "unit/conversion.h"

/* A unit as text, read as price_unit's input reads it. */
extern PriceUnit price_unit_of_text(const text *written);

/*
 * Raises what stands in the way of a conversion, if anything does.  of_point says of which point it
 * does, or is NULL; takes_rates, whether the function that was called takes the rates that may lack.
 */
extern void report_conversion_fault(ConversionFault fault, PriceUnit from_unit, PriceUnit to_unit,
									const char *of_point, bool takes_rates);

#endif							/* CONVERT_PRICE_H */
