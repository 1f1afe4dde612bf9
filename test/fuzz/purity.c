/*
 * purity.c
 *		Texts of the type oxide_purity behind a T, its binary form behind anything else.
 */
#include "scalar.h"

#include "purity/notation.h"

static int
print(const void *value, char *text)
{
	return purity_print(value, text);
}

static int
compare(const void *a, const void *b)
{
	return purity_compare(a, b);
}

static int
encode(const void *value, uint8 *bytes)
{
	return purity_encode(value, bytes);
}

static bool
decode(const uint8 *bytes, size_t length, void *value)
{
	ParseError	error;

	if (purity_decode(bytes, length, value, &error))
		return true;
	require(error.detail[0] && is_sentence(error.detail, sizeof(error.detail)));
	return false;
}

static const ScalarType purity = {
	sizeof(OxidePurity), PURITY_TEXT_MAX, PURITY_BYTES_MAX, purity_parse, print, compare, encode, decode, true
};

void
test_input(const uint8 *data, size_t size)
{
	if (size > 0 && *data == 'T')
		require_texts(&purity, data + 1, size - 1);
	else
		require_bytes(&purity, data, size);
}
