/*
 * product/name.h
 *		Reads a product's name, refuses what may mean several, and puts products in order.
 */
#ifndef PRODUCT_NAME_H
#define PRODUCT_NAME_H

#include "product/table.h"

typedef enum ProductReading
{
	PRODUCT_READ,
	PRODUCT_AMBIGUOUS,			/* the hint lists what it may mean */
	PRODUCT_UNKNOWN
} ProductReading;

/*
 * Reads the canonical name, a Chinese or English synonym or a formula, whole, in any case and width
 * and with or without blanks and hyphens.
 */
extern ProductReading product_read(const char *text, size_t length, Product *product,
								   ParseError *error);

/* The same, but 0 for what is no such name. */
extern Product product_find(const char *text, size_t length);

/* The same as a ScalarParser. */
extern bool product_parse(const char *text, size_t length, void *product, ParseError *error);

/*
 * Products in the order of their keys are as bulletins print them: La to Lu, Y, Sc, those of several
 * elements; of one element oxide, metal, ferroalloy, alloy, the rest.  No two have one key.
 */
extern int	product_sort_key(Product product);

#endif							/* PRODUCT_NAME_H */
