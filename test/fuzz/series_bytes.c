/*
 * series_bytes.c
 *		Bytes as price_series_recv takes them, less the checksum, and as a damaged store may hold them.
 */
#include "series_value.h"

#include "building/view.h"
#include "operation/summary.h"
#include "series/rebuild.h"
#include "series/text.h"

/* What readers find in bytes that nobody checked: some series, or that they are none. */
static void
read_stored(const void *series)
{
	SeriesView	view;
	SeriesSummary summary;

	series_open_either(&view, series);
	series_summarise(&view, CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY, &summary);
	(void) series_find_block(&view, (int32) (((int64) view.first_day + view.last_day) / 2));
	(void) series_print(&view);
}

static void
receive(const PriceSeries *received, size_t size)
{
	const char *what = NULL;
	PriceSeries *series = series_rebuild(received, size, &what);
	SeriesView	view;
	SeriesView	view_received;

	if (series == NULL)
	{
		require(what != NULL);
		return;
	}
	require(series->display_scale >= received->display_scale);
	require_series(series);
	series_open_either(&view, series);
	series_open_either(&view_received, received);
	require(series_compare(&view, &view_received) == 0);
}

void
test_input(const uint8 *data, size_t size)
{
	PriceSeries *received;

	/* behind the length word, which is not part of the input */
	if (size < sizeof(PriceSeries) - sizeof(int32))
		return;
	size += sizeof(int32);
	received = palloc(size);
	memcpy((char *) received + sizeof(int32), data, size - sizeof(int32));
	SET_VARSIZE(received, size);

	/* such a state lives in memory only; recv refuses it */
	if (received->flags & SERIES_BUILDING)
		return;
	/* recv looks at the version first */
	if (received->version == SERIES_VERSION)
		receive(received, size);
	attempt(read_stored, received);
}
