/*
 * unit.c
 *		Texts of the type price_unit, and its four bytes.
 */
#include "scalar.h"

#include "unit/notation.h"

static int
print(const void *value, char *text)
{
	return price_unit_print(*(const PriceUnit *) value, text);
}

static int
compare(const void *a, const void *b)
{
	return price_unit_compare(*(const PriceUnit *) a, *(const PriceUnit *) b);
}

static int
encode(const void *value, uint8 *bytes)
{
	memcpy(bytes, value, sizeof(PriceUnit));
	return sizeof(PriceUnit);
}

static bool
decode(const uint8 *bytes, size_t length, void *value)
{
	if (length != sizeof(PriceUnit))
		return false;
	memcpy(value, bytes, sizeof(PriceUnit));
	return price_unit_valid(*(const PriceUnit *) value);
}

static const ScalarType unit = {
	sizeof(PriceUnit), PRICE_UNIT_TEXT_MAX + 1, sizeof(PriceUnit), price_unit_parse, print, compare, encode, decode, true
};

void
test_input(const uint8 *data, size_t size)
{
	require_texts(&unit, data, size);
	require_bytes(&unit, data, size);
}
