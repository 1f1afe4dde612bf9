/*
 * product/quote_name.h
 *		Takes a quotation's name apart: a product, and the purity written before or behind it.
 */
#ifndef PRODUCT_QUOTE_NAME_H
#define PRODUCT_QUOTE_NAME_H

#include "product/name.h"
#include "purity/notation.h"

typedef struct QuoteName
{
	Product		product;
	bool		has_purity;
	OxidePurity purity;			/* where there is one */
} QuoteName;

/*
 * Reads "99.9% La oxide", "PrNd oxide >=99% Nd2O3 75%", "DyFe (>=99% Dy 80%)", "Nd metal, 4N" or the
 * product alone into a QuoteName (a ScalarParser).
 */
extern bool quote_name_parse(const char *text, size_t length, void *quote_name, ParseError *error);

#endif							/* PRODUCT_QUOTE_NAME_H */
