/*
 * element.c
 *		Texts of the type element.
 */
#include "scalar.h"

#include "element/facts.h"

static int
print(const void *value, char *text)
{
	return sprintf(text, "%s", element_facts(*(const Element *) value)->symbol);
}

static int
compare(const void *a, const void *b)
{
	return (int) *(const Element *) a - (int) *(const Element *) b;
}

static int
encode(const void *value, uint8 *bytes)
{
	*bytes = *(const Element *) value;
	return 1;
}

static bool
decode(const uint8 *bytes, size_t length, void *value)
{
	*(Element *) value = *bytes;
	return length == 1 && element_facts(*bytes) != NULL;
}

static const ScalarType element = {
	sizeof(Element), 4, 1, element_parse, print, compare, encode, decode, true
};

void
test_input(const uint8 *data, size_t size)
{
	require_texts(&element, data, size);
}
