/*
 * scalar.c
 *		The laws of a scalar type, see scalar.h.
 */
#include "scalar.h"

#define TEXTS_MAX 4

/* Are they equal, and stored alike? */
static bool
same_value(const ScalarType *type, const void *a, const void *b)
{
	uint8	   *bytes_a = palloc(type->bytes_max);
	uint8	   *bytes_b = palloc(type->bytes_max);
	int			length = type->encode(a, bytes_a);

	return type->compare(a, b) == 0 && (!type->equal_by_bytes || memcmp(a, b, type->size) == 0) &&
		type->encode(b, bytes_b) == length && memcmp(bytes_a, bytes_b, length) == 0;
}

void
require_value(const ScalarType *type, const void *value)
{
	char	   *text = palloc(type->text_max);
	char	   *text_again = palloc(type->text_max);
	uint8	   *bytes = palloc(type->bytes_max);
	void	   *again = palloc0(type->size);
	int			length = type->print(value, text);
	int			bytes_length;
	ParseError	error;

	require(length > 0 && length < type->text_max);
	text[length] = 0;
	for (int i = 0; i < length; i++)
		require(text[i] >= ' ' && text[i] <= '~');
	require(type->parse(exact_copy(text, length), length, again, &error));
	require(same_value(type, value, again));
	require(type->print(again, text_again) == length);
	require(memcmp(text, text_again, length) == 0);

	bytes_length = type->encode(value, bytes);
	require(bytes_length > 0 && bytes_length <= type->bytes_max);
	memset(again, 0, type->size);
	require(type->decode(exact_copy(bytes, bytes_length), bytes_length, again));
	require(same_value(type, value, again));
}

void
require_bytes(const ScalarType *type, const uint8 *data, size_t size)
{
	void	   *value = palloc0(type->size);
	uint8	   *bytes = palloc(type->bytes_max);

	if (type->decode(exact_copy(data, size), size, value))
	{
		require(type->encode(value, bytes) == size);
		require(memcmp(bytes, data, size) == 0);
		require_value(type, value);
	}
}

void
require_texts(const ScalarType *type, const uint8 *data, size_t size)
{
	FuzzText	texts[TEXTS_MAX];
	int			count = divide_texts(data, size, texts, TEXTS_MAX);
	char	   *values = palloc0(TEXTS_MAX * type->size);
	int			read = 0;

	for (int i = 0; i < count; i++)
	{
		char	   *value = values + read * type->size;
		ParseError	error;

		memset(&error, 0xAA, sizeof(error));
		if (!type->parse(texts[i].text, texts[i].length, value, &error))
		{
			require_parse_error(&error, texts[i].length);
			continue;
		}
		require_value(type, value);
		read++;
	}
	require_order(values, read, type->size, type->compare);
	if (type->equal_by_bytes)
	{
		for (int i = 1; i < read; i++)
		{
			const char *value = values + i * type->size;

			require((type->compare(value - type->size, value) == 0) ==
					(memcmp(value - type->size, value, type->size) == 0));
		}
	}
}
