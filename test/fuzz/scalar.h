/*
 * scalar.h
 *		The laws of a scalar type: its text, order and binary form.
 */
#ifndef SCALAR_H
#define SCALAR_H

#include "fuzz.h"

typedef struct ScalarType
{
	size_t		size;			/* of a value */
	size_t		text_max;		/* bytes of its text, the final zero byte among them */
	size_t		bytes_max;		/* of its binary form */
	bool		(*parse) (const char *text, size_t length, void *value, ParseError *error);
	int			(*print) (const void *value, char *text);
	int			(*compare) (const void *a, const void *b);
	int			(*encode) (const void *value, uint8 *bytes);
	bool		(*decode) (const uint8 *bytes, size_t length, void *value);
	bool		equal_by_bytes; /* equal values have equal bytes, which are hashed */
} ScalarType;

/* A value prints as ASCII that reads back to it, and its binary form is read back to it. */
extern void require_value(const ScalarType *type, const void *value);

/* A binary form is refused, or it is that of the value that is read. */
extern void require_bytes(const ScalarType *type, const uint8 *data, size_t size);

/* Texts are refused with a reason, or are values, which are in order. */
extern void require_texts(const ScalarType *type, const uint8 *data, size_t size);

#endif							/* SCALAR_H */
