/*
 * unit/notation.h
 *		Units of a quotation: currency, mass, a multiplier and, where stated, the tax.
 */
#ifndef UNIT_NOTATION_H
#define UNIT_NOTATION_H

#include "text/parse_error.h"

/* All four enumerations are stored: never renumber. */
typedef enum Currency
{
	CURRENCY_CNY = 0,
	CURRENCY_USD = 1,
	CURRENCY_EUR = 2,
	CURRENCY_JPY = 3,
	CURRENCY_GBP = 4
} Currency;

typedef enum Mass
{
	MASS_KILOGRAM = 0,
	MASS_TONNE = 1,
	MASS_GRAM = 2,
	MASS_POUND = 3
} Mass;

typedef enum TaxStatus
{
	TAX_NOT_STATED = 0,
	TAX_EXCLUDED = 1,
	TAX_INCLUDED = 2
} TaxStatus;

typedef enum Multiplier
{
	MULTIPLIER_ONE = 0,
	MULTIPLIER_TEN_THOUSAND = 1
} Multiplier;

#define CURRENCY_COUNT 5
#define MASS_COUNT 4
#define TAX_STATUS_COUNT 3
#define MULTIPLIER_COUNT 2

/* Four bytes without padding, each below its count. */
typedef struct PriceUnit
{
	uint8		currency;
	uint8		mass;
	uint8		tax;
	uint8		multiplier;
} PriceUnit;

/* Is each byte below its count? */
extern bool price_unit_valid(PriceUnit unit);

/* Order: currency, mass, multiplier, tax status, each as numbered above. */
extern int	price_unit_compare(PriceUnit a, PriceUnit b);

/* "CNY", "kg", "ex VAT" (NULL where not stated), 1 or 10000 */
extern const char *price_unit_currency_name(PriceUnit unit);
extern const char *price_unit_mass_name(PriceUnit unit);
extern const char *price_unit_tax_name(PriceUnit unit);
extern int	price_unit_multiplier_value(PriceUnit unit);

/* Prints the canonical form, `10000 CNY/t ex VAT`, and returns its length. */
#define PRICE_UNIT_TEXT_MAX 20
extern int	price_unit_print(PriceUnit unit, char *buffer);

/* Reads what the trade writes into a PriceUnit (a ScalarParser, see text_input.h). */
extern bool price_unit_parse(const char *text, size_t length, void *value, ParseError *error);

#endif							/* UNIT_NOTATION_H */
