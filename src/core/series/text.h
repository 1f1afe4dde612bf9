/*
 * series/text.h
 *		The text of a price_series.
 *
 *		[week|month|quarter|half|year]{key:sum[/weight[/divisor]],...}[ base RANGE=VALUE | pending RANGE]
 *
 * No word means days.  Keys are 2023-07-03 (a day, or a week by its Monday), 2023-07, 2023-Q3,
 * 2023; RANGE is one of these or [first,last].  A divisor of 1 is not printed, nor is a weight of 1 without one.
 * Input takes white
 * space between all parts, keys in any order, and the quotes of a JSON object around keys and
 * values.
 */
#ifndef SERIES_TEXT_H
#define SERIES_TEXT_H

#include "series/writer.h"
#include "text/buffer.h"

extern bool series_parse(const char *text, size_t length, PriceSeries **series, ParseError *error);

/* A series that stands at text[*at], with its base; moves *at behind it and the blanks there. */
extern bool series_parse_part(const char *text, size_t length, size_t *at, PriceSeries **series,
							  ParseError *error);

extern void series_append_text(TextBuffer *buffer, const SeriesView *view);
extern char *series_print(const SeriesView *view);

#endif							/* SERIES_TEXT_H */
