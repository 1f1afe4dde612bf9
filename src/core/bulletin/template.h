/*
 * bulletin/template.h
 *		A phrase with names in braces, and what stands for them.
 */
#ifndef BULLETIN_TEMPLATE_H
#define BULLETIN_TEMPLATE_H

#include "text/buffer.h"

/* What stands for a name in braces. */
typedef struct Slot
{
	const char *name;
	const char *value;
} Slot;

/* The template with every {name} in it replaced; palloc'd. */
extern char *fill_template(const char *template, const Slot *slots, int count);

#define FILL(template, slots) fill_template(template, slots, lengthof(slots))

/* A number in digits; palloc'd. */
extern char *integer_words(int value);

#endif							/* BULLETIN_TEMPLATE_H */
