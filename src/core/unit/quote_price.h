/*
 * unit/quote_price.h
 *		Takes a price as it is quoted apart: one number or a range, and the unit around it.
 *
 *		price = [unit] number [to number] [unit]
 *		to    = - ~ and their relatives, 至, 到, to
 *
 * What stands before the numbers and what stands behind them make the unit together, so that
 * $54.70-55/kg is in $/kg.  Whole thousands may be set off by commas: 397,000-399,000.  The ends of a range lie
 * within a factor of 10 of each other: 14.2-145000 is two numbers run together, or a slip.
 */
#ifndef UNIT_QUOTE_PRICE_H
#define UNIT_QUOTE_PRICE_H

#include "number/decimal.h"
#include "unit/notation.h"

typedef struct QuotePrice
{
	Decimal		low;
	Decimal		high;			/* that of a single number is the number */
	bool		has_unit;
	PriceUnit	unit;			/* where there is one */
} QuotePrice;

/* Reads "52.5-53.0", "52.5~53万元/吨", "$54.70-55/kg" or "445" into a QuotePrice (a ScalarParser). */
extern bool quote_price_parse(const char *text, size_t length, void *quote_price, ParseError *error);

/* Is the end farther from zero at most 10 times the other one? */
extern bool range_is_narrow(Decimal low, Decimal high);

/* The middle of a range, exactly; it may have one digit more than its ends.  false where 128 bits overflow. */
extern bool range_middle(Decimal low, Decimal high, Decimal *middle);

#endif							/* UNIT_QUOTE_PRICE_H */
