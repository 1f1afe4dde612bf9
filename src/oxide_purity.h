/*
 * oxide_purity.h
 *		The type oxide_purity as other types' functions take it.
 */
#ifndef OXIDE_PURITY_H
#define OXIDE_PURITY_H

#include "postgres.h"
#include "fmgr.h"

#include "purity/value.h"

#define DatumGetOxidePurity(datum) ((OxidePurity *) DatumGetPointer(datum))
#define OxidePurityGetDatum(purity) PointerGetDatum(purity)
#define PG_GETARG_OXIDE_PURITY(n) DatumGetOxidePurity(PG_GETARG_DATUM(n))
#define PG_RETURN_OXIDE_PURITY(purity) return OxidePurityGetDatum(purity)

#endif							/* OXIDE_PURITY_H */
