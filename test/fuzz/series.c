/*
 * series/series.c
 *		Texts and JSON of the type price_series: refused with a reason, or series, which are in order and can be merged.
 */
#include "series_value.h"

#include "building/view.h"
#include "operation/algebra.h"
#include "series/json.h"

#define TEXTS_MAX 3

static int
compare(const void *a, const void *b)
{
	return series_compare(a, b);
}

/* Of two series that go together. */
static void
require_merge(const void *argument)
{
	const SeriesView *views = argument;
	PriceSeries *merged = series_merge(&views[0], &views[1]);

	require_series(merged);
	require(same_points(merged, series_merge(&views[1], &views[0])));
}

void
test_input(const uint8 *data, size_t size)
{
	FuzzText	texts[TEXTS_MAX];
	int			count = divide_texts(data, size, texts, TEXTS_MAX);
	SeriesView	views[TEXTS_MAX];
	int			read = 0;

	for (int i = 0; i < count; i++)
	{
		PriceSeries *series;
		ParseError	error;

		memset(&error, 0xAA, sizeof(error));
		if (!series_read(texts[i].text, texts[i].length, &series, &error))
		{
			require_parse_error(&error, texts[i].length);
			continue;
		}
		require_series(series);
		series_open_either(&views[read++], series);
	}
	require_order(views, read, sizeof(SeriesView), compare);
	for (int i = 1; i < read; i++)
	{
		const SeriesView *pair = &views[i - 1];
		int32		day;

		require((series_compare(&pair[0], &pair[1]) == 0) == same_points(pair[0].series, pair[1].series));
		if (pair[0].period == pair[1].period && bases_equal(&pair[0].base, &pair[1].base) &&
			(pair[0].period == PERIOD_DAY || !series_overlap(&pair[0], &pair[1], &day)))
			attempt(require_merge, pair);
	}
}
