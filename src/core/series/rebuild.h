/*
 * series/rebuild.h
 *		A packed price_series from bytes that may be anything.
 */
#ifndef SERIES_REBUILD_H
#define SERIES_REBUILD_H

#include "series/series.h"

/*
 * Decodes and checks every block, and writes the series anew, so that what is stored is as this version
 * writes it.  length is the size of the whole, with the varlena header.  NULL, with what cannot be read,
 * where the bytes are no series of the packed form.
 */
extern PriceSeries *series_rebuild(const PriceSeries *received, size_t length, const char **what);

#endif							/* SERIES_REBUILD_H */
