/*
 * series/rebuild.c
 *		A packed price_series from bytes that may be anything.
 */
#include "pure.h"

#include "series/rebuild.h"
#include "series/view.h"
#include "series/writer.h"

/* Do the days of a block begin periods, and follow those before? */
static bool
days_follow(const SeriesWriter *writer, const SeriesBlock *block)
{
	/* within a block they ascend: block_decode has seen to it */
	for (int i = 0; i < block->count; i++)
		if (!calendar_holds(block->days[i]) ||
			period_start(writer->period, block->days[i]) != block->days[i])
			return false;
	return writer->count == 0 || block->days[0] > writer->last_day;
}

/* Adds all blocks of an opened series to the writer; else says what cannot be read. */
static const char *
add_blocks(SeriesWriter *writer, const SeriesView *view, SeriesBlock *block)
{
	for (int i = 0; i < view->block_count; i++)
	{
		const uint8 *in;
		size_t		bytes;
		int			count = points_of_block(view->count, i);

		CHECK_FOR_INTERRUPTS();
		if (!series_block_bytes(view, i, &in, &bytes) ||
			!block_decode(in, bytes, count, block))
			return "block";
		if (!days_follow(writer, block))
			return "days";
		series_write_points(writer, block, 0, count);
	}
	if (view->block_count == 0 && view->blocks != view->end)
		return "length";
	if (writer->count > 0 &&
		(writer->first_day != view->first_day || writer->last_day != view->last_day))
		return "first or last day";
	return NULL;
}

PriceSeries *
series_rebuild(const PriceSeries *received, size_t length, const char **what)
{
	SeriesView	view;
	SeriesWriter *writer;
	SeriesBlock *block;

	if (!series_try_open(&view, received, length, what))
		return NULL;
	if (view.base.kind == BASE_KNOWN && view.base.value.mantissa <= 0)
	{
		*what = "base";
		return NULL;
	}
	writer = palloc(sizeof(SeriesWriter));
	block = palloc(sizeof(SeriesBlock));
	series_writer_begin(writer, view.period, view.display_scale);
	writer->base = view.base;
	*what = add_blocks(writer, &view, block);
	return *what ? NULL : series_writer_end(writer);
}
