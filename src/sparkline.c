/*
 * sparkline.c
 *		A price_series as a chart of one line of text.
 */
#include "postgres.h"
#include "fmgr.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "chart/sparkline.h"
#include "compat.h"
#include "price_series.h"
#include "series_aggregate.h"

#define DEFAULT_WIDTH 40

/* U+2581 to U+2588, lower one eighth block to full block */
static const char *const block_marks[SPARKLINE_LEVELS] = {
	"\xE2\x96\x81", "\xE2\x96\x82", "\xE2\x96\x83", "\xE2\x96\x84",
	"\xE2\x96\x85", "\xE2\x96\x86", "\xE2\x96\x87", "\xE2\x96\x88",
};

/* The same for a database that has no such characters. */
static const char *const ascii_marks[SPARKLINE_LEVELS] = {"_", ".", ",", "-", "~", "=", "+", "#"};

static Datum
sparkline(const SeriesView *view, int width)
{
	const char *const *marks = GetDatabaseEncoding() == PG_UTF8 ? block_marks : ascii_marks;
	int8	   *levels;
	int			count;
	StringInfoData line;

	if (width < 1 || width > SPARKLINE_MAX_WIDTH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("width of a sparkline out of range: %d", width),
				 errhint("Between 1 and %d characters are possible.", SPARKLINE_MAX_WIDTH)));
	levels = palloc(width);
	count = sparkline_levels(view, width, levels);
	initStringInfo(&line);
	for (int i = 0; i < count; i++)
		appendStringInfoString(&line, levels[i] == SPARKLINE_GAP ? " " : marks[levels[i]]);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(line.data, line.len));
}

/* sparkline(series, width) */
PG_FUNCTION_INFO_V1(price_series_sparkline);
Datum
price_series_sparkline(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	PG_GETARG_SERIES_VIEW(0, &view);
	return sparkline(&view, PG_GETARG_INT32(1));
}

/* The final function of sparkline(day, price). */
PG_FUNCTION_INFO_V1(price_series_sparkline_final);
Datum
price_series_sparkline_final(PG_FUNCTION_ARGS)
{
	SeriesView	view;

	if (!open_final_state(fcinfo, &view))
		PG_RETURN_NULL();
	return sparkline(&view, DEFAULT_WIDTH);
}
