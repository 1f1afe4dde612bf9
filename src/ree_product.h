/*
 * ree_product.h
 *		The type ree_product: two bytes, by value.
 */
#ifndef REE_PRODUCT_H
#define REE_PRODUCT_H

#include "postgres.h"
#include "fmgr.h"

#include "product/name.h"

#define DatumGetProduct(datum) ((Product) DatumGetUInt16(datum))
#define ProductGetDatum(product) UInt16GetDatum(product)
#define PG_GETARG_PRODUCT(n) DatumGetProduct(PG_GETARG_DATUM(n))
#define PG_RETURN_PRODUCT(product) return ProductGetDatum(product)

#endif							/* REE_PRODUCT_H */
