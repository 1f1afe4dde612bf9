/*
 * fuzz.c
 *		What the fuzzers share, see fuzz.h.
 */
#include "fuzz.h"

#include <setjmp.h>

#include "fault.h"
#include "text/folded_text.h"

static jmp_buf *way_out;		/* of the attempt that is made; NULL outside of any */

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	test_input(data, size);
	pool_empty();
	return 0;
}

WayOut
attempt(void (*action) (const void *argument), const void *argument)
{
	jmp_buf		here;
	jmp_buf    *outer = way_out;
	int			left;

	left = setjmp(here);
	if (left == NOT_LEFT)
	{
		way_out = &here;
		action(argument);
	}
	way_out = outer;
	return (WayOut) left;
}

static void __attribute__((noreturn))
leave(WayOut how)
{
	require(way_out != NULL);
	longjmp(*way_out, how);
}

void
law_is_broken(const char *law, const char *file, int line)
{
	fprintf(stderr, "%s:%d: broken law: %s\n", file, line, law);
	abort();
}

void
stored_format_is_newer(const char *type, int version, int known)
{
	require(version > known);
	leave(LEFT_CORRUPT);
}

void
series_corrupt(const char *what)
{
	leave(LEFT_CORRUPT);
}

void
panel_corrupt(const char *what)
{
	leave(LEFT_CORRUPT);
}

void
series_out_of_range(void)
{
	leave(LEFT_OUT_OF_RANGE);
}

void
series_value_out_of_range(int32 day, const char *value)
{
	leave(LEFT_OUT_OF_RANGE);
}

void
series_not_positive(int32 day)
{
	leave(LEFT_OUT_OF_RANGE);
}

void
panel_too_large(void)
{
	leave(LEFT_OUT_OF_RANGE);
}

void
panel_conflict(PanelConflict conflict, const char *name, size_t name_length, int period, int32 day)
{
	leave(LEFT_CONFLICT);
}

void *
exact_copy(const void *bytes, size_t size)
{
	void	   *copy = palloc(size);

	if (size > 0)
		memcpy(copy, bytes, size);
	return copy;
}

int
divide_texts(const uint8 *data, size_t size, FuzzText *texts, int most)
{
	int			count = 0;

	for (;;)
	{
		const uint8 *end = size > 0 ? memchr(data, 0, size) : NULL;
		size_t		length = end ? end - data : size;

		texts[count].text = exact_copy(data, length);
		texts[count++].length = length;
		if (end == NULL || count == most)
			return count;
		data += length + 1;
		size -= length + 1;
	}
}

bool
is_sentence(const char *text, size_t room)
{
	size_t		length = strnlen(text, room);

	if (length == room)
		return false;
	for (size_t i = 0; i < length;)
	{
		uint32		code;
		int			bytes = utf8_decode(text + i, text + length, &code);

		if (bytes == 0 || code < 0x20 || code == 0x7f)
			return false;
		i += bytes;
	}
	return length == 0 || text[length - 1] == '.';
}

void
require_parse_error(const ParseError *error, size_t text_length)
{
	require(error->fault >= PARSE_SYNTAX && error->fault <= PARSE_DATE);
	require(error->position >= 0 && error->position <= text_length);
	require(is_sentence(error->detail, sizeof(error->detail)));
	require(is_sentence(error->hint, sizeof(error->hint)));
}

int
sign_of(int difference)
{
	return (difference > 0) - (difference < 0);
}

void
require_order(const void *values, int count, size_t size, int (*compare) (const void *, const void *))
{
	const char *at = values;

	for (int a = 0; a < count; a++)
	{
		require(compare(at + a * size, at + a * size) == 0);
		for (int b = 0; b < count; b++)
		{
			int			ab = sign_of(compare(at + a * size, at + b * size));

			require(ab == -sign_of(compare(at + b * size, at + a * size)));
			for (int c = 0; c < count; c++)
			{
				int			bc = sign_of(compare(at + b * size, at + c * size));
				int			ac = sign_of(compare(at + a * size, at + c * size));

				if (ab <= 0 && bc <= 0)
					require(ac <= 0 && (ac == 0) == (ab == 0 && bc == 0));
			}
		}
	}
}
