/*
 * series/json.h
 *		The JSON of a price_series.
 *
 * A series of days without a base is an object of day and value, where what has several quotes is a string
 * as in the text of the series:
 *		{"2023-07-03": 445.00, "2023-07-04": "1343.50/3"}
 * Another one says its period, and its base where it has one:
 *		{"period": "month", "base": {"range": "2010", "value": 100}, "points": {"2023-07": 98.5}}
 * A base that is pending is "pending": "2010".
 */
#ifndef SERIES_JSON_H
#define SERIES_JSON_H

#include "series/series.h"
#include "text/json.h"

/* Reads a series as text or as JSON. */
extern bool series_read(const char *text, size_t length, PriceSeries **series, ParseError *error);

/* Adds the text of a series to a rewriter, from its JSON. */
extern bool series_rewrite(JsonRewriter *rewriter, JsonPlace json);

extern void series_append_json(TextBuffer *buffer, const SeriesView *view);

#endif							/* SERIES_JSON_H */
