/*
 * product.c
 *		Texts of the type ree_product.
 */
#include "scalar.h"

#include "product/name.h"

static int
print(const void *value, char *text)
{
	return sprintf(text, "%s", product_facts(*(const Product *) value)->canonical);
}

static int
compare(const void *a, const void *b)
{
	return product_sort_key(*(const Product *) a) - product_sort_key(*(const Product *) b);
}

static int
encode(const void *value, uint8 *bytes)
{
	bytes[0] = *(const Product *) value >> 8;
	bytes[1] = *(const Product *) value & 0xFF;
	return 2;
}

static bool
decode(const uint8 *bytes, size_t length, void *value)
{
	Product		product = bytes[0] << 8 | bytes[1];

	*(Product *) value = product;
	return length == 2 && product_facts(product) != NULL;
}

static const ScalarType product = {
	sizeof(Product), 64, 2, product_parse, print, compare, encode, decode, true
};

void
test_input(const uint8 *data, size_t size)
{
	require_texts(&product, data, size);
}
