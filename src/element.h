/*
 * element.h
 *		The type element: one byte, by value.  A stored byte may be damaged: who asks for the element has it checked.
 */
#ifndef ELEMENT_H
#define ELEMENT_H

#include "postgres.h"
#include "fmgr.h"

#include "element/facts.h"

/* The byte alone, whatever it is: for equality and hash, which never raise. */
#define ELEMENT_BYTE(n) DatumGetUInt8(PG_GETARG_DATUM(n))

/* Raises XX001: a stored byte is no element. */
extern void element_corrupt(int atomic_number) __attribute__((noreturn));

static inline Element
DatumGetElement(Datum datum)
{
	int			atomic_number = DatumGetUInt8(datum);

	if (unlikely(element_facts(atomic_number) == NULL))
		element_corrupt(atomic_number);
	return (Element) atomic_number;
}

#define ElementGetDatum(element) UInt8GetDatum(element)
#define PG_GETARG_ELEMENT(n) DatumGetElement(PG_GETARG_DATUM(n))
#define PG_RETURN_ELEMENT(element) return ElementGetDatum(element)

#endif							/* ELEMENT_H */
