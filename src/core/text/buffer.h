/*
 * text/buffer.h
 *		A text that grows as it is written.
 */
#ifndef TEXT_BUFFER_H
#define TEXT_BUFFER_H

#include "pure.h"

/* With its zero byte a text has at most as many bytes as palloc gives. */
#define TEXT_BYTES_MAX ((size_t) 0x3fffffff)

/* Asked of the glue (text_input.c) where a text would have more; does not return. */
#ifdef RARE_EARTH_ALONE
#define text_too_long() abort()
#else
extern void text_too_long(void) __attribute__((noreturn));
#endif

typedef struct TextBuffer
{
	char	   *data;			/* always ends in a zero byte */
	size_t		length;
	size_t		capacity;
} TextBuffer;

static inline void
text_buffer_begin(TextBuffer *buffer)
{
	buffer->capacity = 256;
	buffer->data = palloc(buffer->capacity);
	buffer->data[0] = 0;
	buffer->length = 0;
}

/* Room for `more` bytes at the end and the zero byte after them; returns where they go. */
static inline char *
text_buffer_room(TextBuffer *buffer, size_t more)
{
	if (buffer->capacity - buffer->length <= more)
	{
		if (more >= TEXT_BYTES_MAX - buffer->length)
			text_too_long();
		buffer->capacity = Min(2 * buffer->capacity + more, TEXT_BYTES_MAX);
		buffer->data = repalloc(buffer->data, buffer->capacity);
	}
	return buffer->data + buffer->length;
}

static inline void
text_buffer_append_bytes(TextBuffer *buffer, const char *bytes, size_t length)
{
	memcpy(text_buffer_room(buffer, length), bytes, length);
	buffer->length += length;
	buffer->data[buffer->length] = 0;
}

static inline void
text_buffer_append(TextBuffer *buffer, const char *text)
{
	text_buffer_append_bytes(buffer, text, strlen(text));
}

#endif							/* TEXT_BUFFER_H */
