/*
 * series/writer.c
 *		Writes the packed form of a price_series, point by point in ascending order of day.
 */
#include "pure.h"

#include "codec/bit_packing.h"
#include "codec/block.h"
#include "fault.h"
#include "series/view.h"
#include "series/writer.h"

void
series_writer_begin(SeriesWriter *writer, Period period, int display_scale)
{
	memset(writer, 0, offsetof(SeriesWriter, pending));
	writer->period = period;
	writer->display_scale = display_scale;
	writer->pending.count = 0;
	writer->mixed = false;
}

/* Brings the weights of the pending points, whose scales differ, to the largest scale that any needs. */
static void
unify_weights(SeriesWriter *writer)
{
	SeriesBlock *block = &writer->pending;
	int			scale = 0;

	for (int i = 0; i < block->count; i++)
	{
		Decimal		weight = decimal_strip((Decimal) {block->weights.wide[i], writer->pending_weight_scales[i]}, 0);

		block->weights.wide[i] = weight.mantissa;
		writer->pending_weight_scales[i] = weight.scale;
		scale = Max(scale, weight.scale);
	}
	for (int i = 0; i < block->count; i++)
	{
		Decimal		weight;

		if (!decimal_rescale((Decimal) {block->weights.wide[i], writer->pending_weight_scales[i]}, scale, &weight))
			series_out_of_range();
		block->weights.wide[i] = weight.mantissa;
	}
	block->weight_scale = scale;
}

/* Room for one more block. */
static void
make_room(SeriesWriter *writer)
{
	if (writer->capacity - writer->length < BLOCK_MAX_BYTES)
	{
		/* the first block gets just its room: most series have no other */
		writer->capacity = writer->bytes ? 2 * writer->capacity + BLOCK_MAX_BYTES : BLOCK_MAX_BYTES;
		writer->bytes = writer->bytes ? repalloc(writer->bytes, writer->capacity) :
			palloc(writer->capacity);
	}
	if (writer->block_count == writer->block_capacity)
	{
		writer->block_capacity = writer->block_capacity ? 2 * writer->block_capacity : 8;
		writer->block_offsets = writer->block_offsets ?
			repalloc(writer->block_offsets, writer->block_capacity * sizeof(uint32)) :
			palloc(writer->block_capacity * sizeof(uint32));
	}
	writer->block_offsets[writer->block_count++] = writer->length;
}

/* A block does not fit: the first of its points that does not by itself, if one is that. */
static void
block_out_of_range(const SeriesBlock *block)
{
	for (int i = 0; i < block->count; i++)
	{
		SeriesPoint point = block_point(block, i);

		if (!decimal_fits(decimal_strip(point.sum, 0)) || !decimal_fits(decimal_strip(point.weight, 0)))
			point_out_of_range(&point);
	}
	series_out_of_range();
}

/* Encodes a block, which it normalises, behind those before it; its days may be encoded already. */
static void
write_block(SeriesWriter *writer, SeriesBlock *block, const EncodedDays *days)
{
	if (!block_normalise(block))
		block_out_of_range(block);

	/* all points print with the same decimals, so that what is printed reads back as the same */
	writer->display_scale = Max(writer->display_scale, block_largest_scale(block));
	make_room(writer);
	writer->length += block_encode(block, days, writer->bytes + writer->length);
}

/* Adds a full block that is encoded already; days are noted by the caller. */
static void
write_encoded(SeriesWriter *writer, const uint8 *bytes, size_t length)
{
	make_room(writer);
	memcpy(writer->bytes + writer->length, bytes, length);
	writer->length += length;
	writer->count += CODEC_BLOCK_POINTS;
}

static void
flush(SeriesWriter *writer)
{
	if (writer->pending.count == 0)
		return;
	CHECK_FOR_INTERRUPTS();
	if (writer->mixed)
		unify_weights(writer);
	write_block(writer, &writer->pending, NULL);
	writer->pending.count = 0;
	writer->mixed = false;
}

/* Notes the days of points about to be added. */
static void
note_days(SeriesWriter *writer, int32 first, int32 last, int count)
{
	if (writer->count == 0)
		writer->first_day = first;
	else if (unlikely(first <= writer->last_day))
		series_corrupt("days"); /* altered bytes: a block before what comes before it */
	writer->last_day = last;
	writer->count += count;
}

/* Puts a point into the pending block, which is mixed. */
static inline void
put_point(SeriesWriter *writer, int i, const SeriesPoint *point)
{
	SeriesBlock *block = &writer->pending;

	block->sums.wide[i] = point->sum.mantissa;
	block->weights.wide[i] = point->weight.mantissa;
	block->scales[i] = point->sum.scale;
	block->divisors[i] = point->divisor;
	writer->pending_weight_scales[i] = point->weight.scale;
}

/* Turns a pending block of 64-bit points at one scale into one whose points stand apart. */
static void
begin_mixed(SeriesWriter *writer)
{
	SeriesBlock *block = &writer->pending;

	/* descending, so that no value is overwritten before it is read */
	for (int i = block->count - 1; i >= 0; i--)
	{
		SeriesPoint point = block_point(block, i);

		put_point(writer, i, &point);
	}
	block->wide = block->weighted = block->apart = true;
	writer->mixed = true;
}

void
series_write(SeriesWriter *writer, const SeriesPoint *point)
{
	SeriesBlock *block = &writer->pending;

	if (block->count == CODEC_BLOCK_POINTS)
		flush(writer);
	if (!writer->mixed)
		begin_mixed(writer);
	note_days(writer, point->day, point->day, 1);
	block->days[block->count] = point->day;
	put_point(writer, block->count++, point);
}

void
series_write_value(SeriesWriter *writer, int32 day, Decimal value)
{
	SeriesPoint point = point_of_value(day, value);

	series_write(writer, &point);
}

void
series_write_quotient(SeriesWriter *writer, int32 day, int64 mantissa)
{
	SeriesBlock *block = &writer->pending;

	if (block->count == CODEC_BLOCK_POINTS)
		flush(writer);
	if (block->count == 0)
	{
		block->sum_scale = QUOTIENT_DIGITS;
		block->weight_scale = 0;
		block->wide = block->weighted = block->apart = false;
		writer->mixed = false;
	}
	if (writer->mixed || block->sum_scale != QUOTIENT_DIGITS || block->wide || block->weighted)
	{
		series_write_value(writer, day, (Decimal) {mantissa, QUOTIENT_DIGITS});
		return;
	}
	note_days(writer, day, day, 1);
	block->days[block->count] = day;
	block->sums.narrow[block->count++] = mantissa;
}

void
series_write_points(SeriesWriter *writer, const SeriesBlock *block, int from, int to)
{
	if (writer->pending.count == 0 && from == 0 && to == CODEC_BLOCK_POINTS)
	{
		/* a whole block where one begins: no need to take it apart */
		note_days(writer, block->days[0], block->days[to - 1], to);
		block_copy(&writer->pending, block);
		writer->mixed = false;
		flush(writer);
		return;
	}
	for (int i = from; i < to; i++)
	{
		SeriesPoint point = block_point(block, i);

		series_write(writer, &point);
	}
}

void
series_write_block(SeriesWriter *writer, const SeriesView *view, int index, SeriesBlock *block,
				   const EncodedDays *days)
{
	Assert(writer->count % CODEC_BLOCK_POINTS == 0);
	Assert(block->count == points_of_block(view->count, index));
	flush(writer);
	CHECK_FOR_INTERRUPTS();
	note_days(writer, days->bytes ? days->first : block->days[0], series_block_end(view, index),
			  block->count);
	write_block(writer, block, days->bytes ? days : NULL);
}

bool
series_write_encoded(SeriesWriter *writer, const SeriesView *view, int index)
{
	const uint8 *bytes;
	size_t		length;

	if (writer->count % CODEC_BLOCK_POINTS != 0 ||
		points_of_block(view->count, index) < CODEC_BLOCK_POINTS ||
		!series_encoded_block(view, index, &bytes, &length))
		return false;
	/* what a state has sealed may need more decimals than its quotes have, to print, where a sum is over a divisor */
	if (view->source && block_stands_apart(bytes, length))
		return false;
	flush(writer);
	/* where other blocks follow in the view, this is not the last day, but theirs will be noted */
	note_days(writer, index == 0 ? view->first_day : series_block_end(view, index - 1) + 1,
			  series_block_end(view, index), 0);
	write_encoded(writer, bytes, length);
	return true;
}

PriceSeries *
series_writer_end(SeriesWriter *writer)
{
	size_t		base_bytes = packed_base_bytes(&writer->base);
	size_t		directory_bytes;
	size_t		size;
	PriceSeries *series;
	uint8	   *at;

	flush(writer);
	if (writer->base.kind == BASE_KNOWN)
		writer->base.value = decimal_strip(writer->base.value, 0);
	directory_bytes = 4 * Max(writer->block_count - 1, 0);
	size = sizeof(PriceSeries) + base_bytes + directory_bytes + writer->length;
	series = palloc(size);
	SET_VARSIZE(series, size);
	series->version = SERIES_VERSION;
	series->flags = (writer->base.kind != BASE_NONE ? SERIES_HAS_BASE : 0) |
		(writer->base.kind == BASE_PENDING ? SERIES_BASE_PENDING : 0);
	series->period = writer->period;
	series->display_scale = writer->display_scale;
	series->count = writer->count;
	series->first_day = writer->first_day;
	series->last_day = writer->last_day;
	at = (uint8 *) (series + 1);
	packed_base_write(&writer->base, at);
	at += base_bytes;
	for (int i = 1; i < writer->block_count; i++)
	{
		store_uint32(at, writer->block_offsets[i]);
		at += 4;
	}
	if (writer->length > 0)
		memcpy(at, writer->bytes, writer->length);
	if (writer->bytes)
		pfree(writer->bytes);
	if (writer->block_offsets)
		pfree(writer->block_offsets);
	return series;
}

PriceSeries *
series_packed(const SeriesView *view)
{
	SeriesWriter writer;
	SeriesBlock block;
	const EncodedDays none = {NULL};

	if (!view->source)
		return (PriceSeries *) view->series;
	series_writer_begin(&writer, view->period, view->display_scale);
	writer.base = view->base;
	for (int i = 0; i < view->block_count; i++)
	{
		if (series_write_encoded(&writer, view, i))
			continue;
		series_read_block(view, i, &block);
		series_write_block(&writer, view, i, &block, &none);
	}
	return series_writer_end(&writer);
}
