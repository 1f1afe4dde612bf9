/*
 * series/view.c
 *		Reads a price_series.
 */
#include "pure.h"

#include "codec/bit_packing.h"
#include "codec/block.h"
#include "fault.h"
#include "series/view.h"

size_t
packed_base_bytes(const SeriesBase *base)
{
	return base->kind == BASE_NONE ? 0 :
		base->kind == BASE_PENDING ? PACKED_PENDING_BYTES : PACKED_BASE_BYTES;
}

void
packed_base_write(const SeriesBase *base, uint8 *out)
{
	if (base->kind == BASE_NONE)
		return;
	store_uint32(out, (uint32) base->range.first);
	store_uint32(out + 4, (uint32) base->range.last);
	if (base->kind == BASE_PENDING)
		return;
	out[8] = base->value.scale;
	for (int i = 0; i < 4; i++)
		store_uint32(out + 9 + 4 * i, (uint32) ((uint128) base->value.mantissa >> (32 * i)));
}

/* Reads the base that the flags announce; false where it is none. */
static bool
packed_base_read(SeriesBase *base, uint8 flags, const uint8 *in, size_t length)
{
	uint128		mantissa = 0;

	memset(base, 0, sizeof(*base));
	base->kind = !(flags & SERIES_HAS_BASE) ? BASE_NONE :
		(flags & SERIES_BASE_PENDING) ? BASE_PENDING : BASE_KNOWN;
	if (base->kind == BASE_NONE)
		return true;
	if (length < packed_base_bytes(base))
		return false;
	base->range.first = (int32) load_uint32(in);
	base->range.last = (int32) load_uint32(in + 4);
	if (!calendar_holds(base->range.first) || !calendar_holds(base->range.last) ||
		base->range.first > base->range.last)
		return false;
	if (base->kind == BASE_PENDING)
		return true;
	for (int i = 0; i < 4; i++)
		mantissa |= (uint128) load_uint32(in + 9 + 4 * i) << (32 * i);
	base->value.mantissa = (int128) mantissa;
	base->value.scale = in[8];
	return base->value.scale <= DECIMAL_MAX_SCALE && decimal_fits(base->value);
}

static bool
days_are_sound(const SeriesView *view)
{
	return view->count == 0 ||
		(calendar_holds(view->first_day) && calendar_holds(view->last_day) && view->first_day <= view->last_day);
}

bool
series_try_open(SeriesView *view, const PriceSeries *series, size_t length, const char **what)
{
	const uint8 *at = (const uint8 *) (series + 1);
	const uint8 *end = (const uint8 *) series + length;

	if (length > offsetof(PriceSeries, version) && series->version > SERIES_VERSION)
		stored_format_is_newer("price_series", series->version, SERIES_VERSION);
	if (length < sizeof(PriceSeries) || series->version != SERIES_VERSION)
	{
		*what = "version";
		return false;
	}
	if ((series->flags & ~(SERIES_BUILDING | SERIES_HAS_BASE | SERIES_BASE_PENDING)) ||
		((series->flags & SERIES_BASE_PENDING) && !(series->flags & SERIES_HAS_BASE)) ||
		series->period > PERIOD_YEAR || series->display_scale > DECIMAL_MAX_SCALE ||
		series->count < 0)
	{
		*what = "header";
		return false;
	}
	view->series = series;
	view->period = (Period) series->period;
	view->display_scale = series->display_scale;
	view->count = series->count;
	view->block_count = blocks_of(series->count);
	view->first_day = series->first_day;
	view->last_day = series->last_day;
	view->source = NULL;
	if (series->flags & SERIES_BUILDING)
	{
		*what = "building form";	/* which series_open_either opens */
		return false;
	}
	if (!packed_base_read(&view->base, series->flags, at, end - at))
	{
		*what = "base";
		return false;
	}
	at += packed_base_bytes(&view->base);
	view->directory = at;
	if (view->block_count > 1 && (end - at) / 4 < view->block_count - 1)
	{
		*what = "directory of blocks";
		return false;
	}
	view->blocks = at + 4 * Max(view->block_count - 1, 0);
	view->end = end;
	if (!days_are_sound(view))
	{
		*what = "first or last day";
		return false;
	}
	return true;
}

void
series_open(SeriesView *view, const PriceSeries *series)
{
	const char *what;

	if (!series_try_open(view, series, VARSIZE(series), &what))
		series_corrupt(what);
}

bool
series_block_bytes(const SeriesView *view, int index, const uint8 **in, size_t *length)
{
	size_t		room = view->end - view->blocks;
	size_t		from = index == 0 ? 0 : load_uint32(view->directory + 4 * (index - 1));
	size_t		to = index == view->block_count - 1 ? room : load_uint32(view->directory + 4 * index);

	/* no block is empty */
	if (from >= to || to > room)
		return false;
	*in = view->blocks + from;
	*length = to - from;
	return true;
}

bool
series_encoded_block(const SeriesView *view, int index, const uint8 **in, size_t *length)
{
	Assert(index >= 0 && index < view->block_count);
	if (view->source)
	{
		*in = view->source->encoded_block(view, index, length);
		return *in != NULL;
	}
	if (!series_block_bytes(view, index, in, length))
		series_corrupt("block");
	return true;
}

/* The days of a block ascend; only altered bytes have one beside the calendar. */
static void
require_calendar(const SeriesBlock *block)
{
	if (!calendar_holds(block->days[0]) || !calendar_holds(block->days[block->count - 1]))
		series_corrupt("days");
}

void
series_read_block(const SeriesView *view, int index, SeriesBlock *block)
{
	const uint8 *in;
	size_t		length;

	if (!series_encoded_block(view, index, &in, &length))
		view->source->read_block(view, index, block);
	else if (!block_decode(in, length, points_of_block(view->count, index), block))
		series_corrupt("block");
	require_calendar(block);
}

bool
series_open_block(const SeriesView *view, int index, EncodedBlock *encoded)
{
	const uint8 *in;
	size_t		length;

	if (!series_encoded_block(view, index, &in, &length))
		return false;
	if (!block_open(in, length, points_of_block(view->count, index), encoded))
		series_corrupt("block");
	return true;
}

void
series_read_values(const SeriesView *view, int index, SeriesBlock *block, EncodedDays *days)
{
	EncodedBlock encoded;

	if (!series_open_block(view, index, &encoded))
	{
		view->source->read_block(view, index, block);
		days->bytes = NULL;
		return;
	}
	if (!block_decode_values(&encoded, block))
		series_corrupt("block");
	*days = encoded.days;
}

void
series_read_days(const EncodedDays *days, SeriesBlock *block)
{
	if (days->bytes != NULL && !block_decode_days(days, block))
		series_corrupt("block");
	require_calendar(block);
}

static int32
first_day_of_block(const SeriesView *view, int index)
{
	const uint8 *in;
	size_t		length;
	int32		day = 0;

	if (view->source)
		day = view->source->first_day_of_block(view, index);
	else if (!series_block_bytes(view, index, &in, &length) || !block_first_day(in, length, &day))
		series_corrupt("block");
	if (!calendar_holds(day))
		series_corrupt("days");
	return day;
}

int
series_find_block(const SeriesView *view, int32 day)
{
	int			low = 0;		/* the block sought is in low .. high - 1, or there is none */
	int			high = view->block_count;

	if (view->count == 0 || day > view->last_day)
		return view->block_count;
	/* the last block that begins on or before the day */
	while (high - low > 1)
	{
		int			middle = low + (high - low) / 2;

		if (first_day_of_block(view, middle) <= day)
			low = middle;
		else
			high = middle;
	}
	return low;
}

int32
series_block_end(const SeriesView *view, int index)
{
	return index == view->block_count - 1 ? view->last_day : first_day_of_block(view, index + 1) - 1;
}

bool
series_block_summary(const SeriesView *view, int index, BlockSummary *summary)
{
	const uint8 *in;
	size_t		length;

	return series_encoded_block(view, index, &in, &length) &&
		block_read_summary(in, length, points_of_block(view->count, index), summary);
}

void
series_seek(SeriesCursor *cursor, const SeriesView *view, int32 day)
{
	cursor->view = view;
	cursor->index = 0;
	cursor->block.count = 0;
	cursor->block_index = series_find_block(view, day);
	if (cursor->block_index == view->block_count)
		return;
	series_read_block(view, cursor->block_index++, &cursor->block);
	while (cursor->index < cursor->block.count && cursor->block.days[cursor->index] < day)
		cursor->index++;
}

bool
series_next(SeriesCursor *cursor, SeriesPoint *point)
{
	if (cursor->index >= cursor->block.count)
	{
		if (cursor->block_index >= cursor->view->block_count)
			return false;
		CHECK_FOR_INTERRUPTS();
		series_read_block(cursor->view, cursor->block_index++, &cursor->block);
		cursor->index = 0;
	}
	*point = block_point(&cursor->block, cursor->index++);
	return true;
}

bool
bases_equal(const SeriesBase *a, const SeriesBase *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == BASE_NONE)
		return true;
	return a->range.first == b->range.first && a->range.last == b->range.last &&
		(a->kind == BASE_PENDING || decimal_compare(a->value, b->value) == 0);
}

/* No base before any; then by range, value, and a known one before a pending one. */
static int
compare_bases(const SeriesBase *a, const SeriesBase *b)
{
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->kind == BASE_NONE)
		return 0;
	if (a->range.first != b->range.first)
		return a->range.first < b->range.first ? -1 : 1;
	if (a->range.last != b->range.last)
		return a->range.last < b->range.last ? -1 : 1;
	return a->kind == BASE_PENDING ? 0 : decimal_compare(a->value, b->value);
}

static int
compare_points(const SeriesPoint *a, const SeriesPoint *b)
{
	int			difference;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	difference = decimal_compare(a->sum, b->sum);
	if (difference == 0)
		difference = decimal_compare(a->weight, b->weight);
	return difference != 0 ? difference : (a->divisor > b->divisor) - (a->divisor < b->divisor);
}

int
series_compare(const SeriesView *a, const SeriesView *b)
{
	SeriesCursor of_a;
	SeriesCursor of_b;
	int			difference;

	if (a->period != b->period)
		return a->period < b->period ? -1 : 1;
	difference = compare_bases(&a->base, &b->base);
	if (difference != 0)
		return difference;
	series_seek(&of_a, a, a->first_day);
	series_seek(&of_b, b, b->first_day);
	for (;;)
	{
		SeriesPoint point_a;
		SeriesPoint point_b;
		bool		has_a = series_next(&of_a, &point_a);
		bool		has_b = series_next(&of_b, &point_b);

		if (!has_a || !has_b)
			return (int) has_a - (int) has_b;
		difference = compare_points(&point_a, &point_b);
		if (difference != 0)
			return difference;
	}
}

bool
series_overlap(const SeriesView *a, const SeriesView *b, int32 *day)
{
	SeriesCursor of_a;
	SeriesCursor of_b;
	SeriesPoint point_a;
	SeriesPoint point_b;
	bool		more;

	if (a->count == 0 || b->count == 0 || a->last_day < b->first_day || b->last_day < a->first_day)
		return false;
	series_seek(&of_a, a, b->first_day);
	series_seek(&of_b, b, a->first_day);
	more = series_next(&of_a, &point_a) && series_next(&of_b, &point_b);
	while (more)
	{
		if (point_a.day == point_b.day)
		{
			*day = point_a.day;
			return true;
		}
		more = point_a.day < point_b.day ? series_next(&of_a, &point_a) : series_next(&of_b, &point_b);
	}
	return false;
}
