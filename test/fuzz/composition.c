/*
 * composition/composition.c
 *		Texts and JSON of the type ree_composition behind a T, its stored forms behind anything else.
 */
#include "scalar.h"

#include "composition/json.h"
#include "composition/state.h"
#include "composition/text.h"

static int
print(const void *value, char *text)
{
	return composition_print(value, text);
}

static int
compare(const void *a, const void *b)
{
	return composition_compare(a, b);
}

static int
encode(const void *value, uint8 *bytes)
{
	return composition_encode(value, bytes);
}

static bool
decode(const uint8 *bytes, size_t length, void *value)
{
	return composition_decode_either(bytes, length, value);
}

static const ScalarType composition = {
	sizeof(Composition), COMPOSITION_TEXT_MAX, COMPOSITION_BYTES_MAX, composition_read, print, compare, encode, decode, false
};

/* The building form, which is read too: it is another value's state, and packs to that value. */
static void
require_state(const uint8 *data, size_t size)
{
	Composition *value = palloc0(sizeof(Composition));

	if (composition_decode_either(exact_copy(data, size), size, value))
		require_value(&composition, value);
}

void
test_input(const uint8 *data, size_t size)
{
	if (size > 0 && *data == 'T')
		require_texts(&composition, data + 1, size - 1);
	else if (size > 1 && (data[1] & COMPOSITION_BUILDING))
		require_state(data, size);
	else
		require_bytes(&composition, data, size);
}
