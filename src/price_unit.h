/*
 * price_unit.h
 *		The type price_unit as a Datum: its four bytes, by value, the currency lowest.  Stored bytes may be damaged, or a
 *		later version's: who asks for the unit has them checked.
 */
#ifndef PRICE_UNIT_H
#define PRICE_UNIT_H

#include "postgres.h"
#include "fmgr.h"

#include "unit/notation.h"

static inline Datum
price_unit_to_datum(PriceUnit unit)
{
	return UInt32GetDatum(unit.currency | (uint32) unit.mass << 8 |
						  (uint32) unit.tax << 16 | (uint32) unit.multiplier << 24);
}

/* The four bytes alone, whatever they are: for equality and hash, which never raise. */
static inline PriceUnit
price_unit_bytes(Datum datum)
{
	uint32		bits = DatumGetUInt32(datum);
	PriceUnit	unit;

	unit.currency = bits & 0xFF;
	unit.mass = bits >> 8 & 0xFF;
	unit.tax = bits >> 16 & 0xFF;
	unit.multiplier = bits >> 24;
	return unit;
}

/* Raises XX001: stored bytes are no unit. */
extern void price_unit_corrupt(PriceUnit unit) __attribute__((noreturn));

static inline PriceUnit
price_unit_from_datum(Datum datum)
{
	PriceUnit	unit = price_unit_bytes(datum);

	if (unlikely(!price_unit_valid(unit)))
		price_unit_corrupt(unit);
	return unit;
}

#define UNIT_BYTES(n) price_unit_bytes(PG_GETARG_DATUM(n))
#define PG_GETARG_PRICE_UNIT(n) price_unit_from_datum(PG_GETARG_DATUM(n))
#define PG_RETURN_PRICE_UNIT(unit) return price_unit_to_datum(unit)

#endif							/* PRICE_UNIT_H */
