/*
 * oxide_purity.h
 *		The type oxide_purity as other types' functions take it.  Stored bytes may be damaged: who asks for the purity has
 *		them checked.
 */
#ifndef OXIDE_PURITY_H
#define OXIDE_PURITY_H

#include "postgres.h"
#include "fmgr.h"

#include "purity/value.h"

/* The bytes alone, whatever they are: for equality and hash, which never raise. */
#define PURITY_BYTES(n) (*(const OxidePurity *) PG_GETARG_POINTER(n))

/* Raises XX001: stored bytes are no purity. */
extern void purity_corrupt(const char *fault) __attribute__((noreturn));

static inline OxidePurity *
DatumGetOxidePurity(Datum datum)
{
	OxidePurity *purity = (OxidePurity *) DatumGetPointer(datum);
	int			part;
	const char *fault = purity_fault(purity, &part);

	if (unlikely(fault != NULL))
		purity_corrupt(fault);
	return purity;
}

#define OxidePurityGetDatum(purity) PointerGetDatum(purity)
#define PG_GETARG_OXIDE_PURITY(n) DatumGetOxidePurity(PG_GETARG_DATUM(n))
#define PG_RETURN_OXIDE_PURITY(purity) return OxidePurityGetDatum(purity)

#endif							/* OXIDE_PURITY_H */
