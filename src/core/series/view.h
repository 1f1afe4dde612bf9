/*
 * series/view.h
 *		Layout of the packed form around its blocks, shared by reader and writer.
 */
#ifndef SERIES_VIEW_H
#define SERIES_VIEW_H

#include "codec/block.h"
#include "series/series.h"

/*
 * The base of a packed series, where flagged, behind the header: int32 first day, int32 last day,
 * and unless it is pending uint8 scale and int128 mantissa; little-endian.
 */
#define PACKED_PENDING_BYTES 8
#define PACKED_BASE_BYTES (PACKED_PENDING_BYTES + 17)

extern size_t packed_base_bytes(const SeriesBase *base);
extern void packed_base_write(const SeriesBase *base, uint8 *out);

/*
 * Opens a packed series; false, with what is wrong, where the bytes are none.  Blocks are not
 * decoded.  length is the size of the whole, with the varlena header.
 */
extern bool series_try_open(SeriesView *view, const PriceSeries *series, size_t length,
							const char **what);

/* The bytes of block `index` of a packed series; false where the directory does not lead to any. */
extern bool series_block_bytes(const SeriesView *view, int index, const uint8 **in, size_t *length);

/*
 * The bytes of block `index` where it is encoded, and the block opened there; false where it is part of a
 * state that is not.
 */
extern bool series_encoded_block(const SeriesView *view, int index, const uint8 **in, size_t *length);
extern bool series_open_block(const SeriesView *view, int index, EncodedBlock *encoded);

/*
 * As series_read_block, but for the days: where the block is encoded, days has them as they stand
 * there, and series_read_days reads them; else days->bytes is NULL, and they are read.
 */
extern void series_read_values(const SeriesView *view, int index, SeriesBlock *block,
							   EncodedDays *days);
extern void series_read_days(const EncodedDays *days, SeriesBlock *block);

/* The summary of block `index`, without decoding it; false where it has none. */
extern bool series_block_summary(const SeriesView *view, int index, BlockSummary *summary);

#endif							/* SERIES_VIEW_H */
