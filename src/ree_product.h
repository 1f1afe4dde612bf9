/*
 * ree_product.h
 *		The type ree_product: two bytes, by value.  A stored number may be damaged, or a later version's: who asks for
 *		the product has it checked.
 */
#ifndef REE_PRODUCT_H
#define REE_PRODUCT_H

#include "postgres.h"
#include "fmgr.h"

#include "product/name.h"

/* The two bytes alone, whatever they are: for equality and hash, which never raise. */
#define PRODUCT_BYTES(n) DatumGetUInt16(PG_GETARG_DATUM(n))

/* Raises XX001: a stored number is no product's. */
extern void product_corrupt(int number) __attribute__((noreturn));

static inline Product
DatumGetProduct(Datum datum)
{
	int			number = DatumGetUInt16(datum);

	if (unlikely(product_facts(number) == NULL))
		product_corrupt(number);
	return (Product) number;
}

#define ProductGetDatum(product) UInt16GetDatum(product)
#define PG_GETARG_PRODUCT(n) DatumGetProduct(PG_GETARG_DATUM(n))
#define PG_RETURN_PRODUCT(product) return ProductGetDatum(product)

#endif							/* REE_PRODUCT_H */
