/*
 * convert_price.h
 *		What functions that convert prices share.
 */
#ifndef CONVERT_PRICE_H
#define CONVERT_PRICE_H

#include "postgres.h"
#include "fmgr.h"

#include "operation/unit.h"

#define MAX_DAYS_DEFAULT 10

/* Argument n, max_days: MAX_DAYS_DEFAULT where NULL, 22023 where negative. */
extern int	max_days_argument(FunctionCallInfo fcinfo, int n);

/*
 * Arguments n and n + 1, missing and max_days, either of which may be NULL: what happens where a value is not
 * there, and how old one may be that is carried on.  22023 for others.
 */
extern MissingValue missing_argument(FunctionCallInfo fcinfo, int n, const char *what, int *max_days);

/* A unit as text, read as price_unit's input reads it. */
extern PriceUnit price_unit_of_text(const text *written);

/*
 * Raises what stands in the way of a conversion, if anything does.  of_point says of which point it
 * does, or is NULL; takes_rates, whether the function that was called takes the rates that may lack.
 */
extern void report_conversion_fault(ConversionFault fault, PriceUnit from_unit, PriceUnit to_unit,
									const char *of_point, bool takes_rates);

#endif							/* CONVERT_PRICE_H */
