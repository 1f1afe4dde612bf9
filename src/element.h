/*
 * element.h
 *		The type element: one byte, by value.
 */
#ifndef ELEMENT_H
#define ELEMENT_H

#include "postgres.h"
#include "fmgr.h"

#include "element/facts.h"

#define DatumGetElement(datum) ((Element) DatumGetUInt8(datum))
#define ElementGetDatum(element) UInt8GetDatum(element)
#define PG_GETARG_ELEMENT(n) DatumGetElement(PG_GETARG_DATUM(n))
#define PG_RETURN_ELEMENT(element) return ElementGetDatum(element)

#endif							/* ELEMENT_H */
