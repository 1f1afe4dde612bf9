/*
 * unit/conversion.c
 *		From a price in one unit to the price in another, as an exact factor.
 */
#include "pure.h"

#include "unit/conversion.h"

/* In 0.01 mg, the largest unit of which all four are whole: 1 lb = 0.45359237 kg exactly. */
static const int64 mass_sizes[MASS_COUNT] = {
	INT64CONST(100000000),		/* kg */
	INT64CONST(100000000000),	/* t */
	INT64CONST(100000),			/* g */
	INT64CONST(45359237),		/* lb */
};

static Decimal
whole(int128 value)
{
	Decimal		decimal = {value, 0};

	return decimal;
}

/* Checks the exchange rate, and multiplies by it. */
static ConversionFault
apply_exchange_rate(PriceUnit from_unit, PriceUnit to_unit, const Decimal *rate, Ratio *factor)
{
	Ratio		ratio;

	if (from_unit.currency == to_unit.currency)
		return CONVERSION_POSSIBLE;
	if (rate == NULL)
		return CONVERSION_NEEDS_EXCHANGE_RATE;
	if (rate->mantissa <= 0)
		return CONVERSION_BAD_EXCHANGE_RATE;
	ratio_of(&ratio, *rate, whole(1));
	return ratio_multiply(factor, factor, &ratio) ? CONVERSION_POSSIBLE : CONVERSION_OVERFLOW;
}

/* Checks the tax rate, and takes the tax out or puts it in. */
static ConversionFault
apply_tax_rate(PriceUnit from_unit, PriceUnit to_unit, const Decimal *rate, Ratio *factor)
{
	Ratio		ratio;
	Decimal		gross;			/* price with tax over price without */

	if (rate != NULL && (rate->mantissa < 0 || decimal_compare(*rate, whole(1)) >= 0))
		return CONVERSION_BAD_TAX_RATE;
	if (from_unit.tax == to_unit.tax)
		return CONVERSION_POSSIBLE;
	if (from_unit.tax == TAX_NOT_STATED || to_unit.tax == TAX_NOT_STATED)
		return CONVERSION_TAX_NOT_STATED;
	if (rate == NULL)
		return CONVERSION_NEEDS_TAX_RATE;
	if (!decimal_add(whole(1), *rate, &gross))
		return CONVERSION_OVERFLOW;
	if (to_unit.tax == TAX_INCLUDED)
		ratio_of(&ratio, gross, whole(1));
	else
		ratio_of(&ratio, whole(1), gross);
	return ratio_multiply(factor, factor, &ratio) ? CONVERSION_POSSIBLE : CONVERSION_OVERFLOW;
}

ConversionFault
unit_conversion_factor(PriceUnit from_unit, PriceUnit to_unit, const Decimal *exchange_rate,
					   const Decimal *tax_rate, Ratio *factor)
{
	ConversionFault fault;

	ratio_of(factor,
			 whole((int128) price_unit_multiplier_value(from_unit) * mass_sizes[to_unit.mass]),
			 whole((int128) price_unit_multiplier_value(to_unit) * mass_sizes[from_unit.mass]));
	fault = apply_exchange_rate(from_unit, to_unit, exchange_rate, factor);
	if (fault == CONVERSION_POSSIBLE)
		fault = apply_tax_rate(from_unit, to_unit, tax_rate, factor);
	return fault;
}

bool
conversion_is_taxed_in_china(PriceUnit from_unit, PriceUnit to_unit)
{
	return from_unit.tax != to_unit.tax &&
		from_unit.tax != TAX_NOT_STATED && to_unit.tax != TAX_NOT_STATED &&
		(from_unit.currency == CURRENCY_CNY || to_unit.currency == CURRENCY_CNY);
}
