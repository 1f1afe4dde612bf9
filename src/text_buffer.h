/*
 * text_buffer.h
 *		A text that grows as it is written.
 */
#ifndef TEXT_BUFFER_H
#define TEXT_BUFFER_H

#include "pure.h"

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
		buffer->capacity = 2 * buffer->capacity + more;
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
