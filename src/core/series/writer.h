/*
 * series/writer.h
 *		Writes the packed form of a price_series, point by point in ascending order of day.
 */
#ifndef SERIES_WRITER_H
#define SERIES_WRITER_H

#include "codec/block.h"
#include "series/series.h"

typedef struct SeriesWriter
{
	Period		period;
	int			display_scale;	/* may be raised by the caller until the end */
	SeriesBase	base;			/* may be set by the caller until the end */
	int			count;
	int32		first_day;
	int32		last_day;
	int			block_count;
	int			block_capacity;
	uint32	   *block_offsets;
	size_t		length;			/* of the blocks so far */
	size_t		capacity;
	uint8	   *bytes;
	SeriesBlock pending;		/* the block that is being filled */
	bool		mixed;			/* pending points stand apart, and differ in the scale of their weights, too */
	uint8		pending_weight_scales[CODEC_BLOCK_POINTS];
} SeriesWriter;

extern void series_writer_begin(SeriesWriter *writer, Period period, int display_scale);

/* Adds a point; its day is after all before it.  A sum or weight of over 36 digits: out of range. */
extern void series_write(SeriesWriter *writer, const SeriesPoint *point);

/* Adds a point of a single value. */
extern void series_write_value(SeriesWriter *writer, int32 day, Decimal value);

/* Adds a point of a single value that is given at 12 decimals, as quotient_to_int64 gives it. */
extern void series_write_quotient(SeriesWriter *writer, int32 day, int64 mantissa);

/* Adds points [from, to) of a block. */
extern void series_write_points(SeriesWriter *writer, const SeriesBlock *block, int from, int to);

/*
 * Adds a block that has the days of block `index` of a series, which are known encoded or as they are
 * (series_read_values); a block begins here, and those before it in the series have been added.
 */
extern void series_write_block(SeriesWriter *writer, const SeriesView *view, int index,
							   SeriesBlock *block, const EncodedDays *days);

/*
 * Adds block `index` of a series as it is encoded there; false, and nothing is done, where it is not
 * encoded or not full, or where no block begins here.
 */
extern bool series_write_encoded(SeriesWriter *writer, const SeriesView *view, int index);

/* The finished series. */
extern PriceSeries *series_writer_end(SeriesWriter *writer);

/* The packed form of an opened series; a new one, or the series itself where it is packed. */
extern PriceSeries *series_packed(const SeriesView *view);

#endif							/* SERIES_WRITER_H */
