/*
 * calendar/span.h
 *		A calendar_period: a day, a named period, or any consecutive days; maybe none, or without an end.
 *
 * A span is its first and last day, and nothing else: one that has exactly the days of a week, month, quarter,
 * half-year or year is that.  Weeks are those of ISO 8601; the calendar's last one, 9999-W52, ends with it.
 */
#ifndef CALENDAR_SPAN_H
#define CALENDAR_SPAN_H

#include "calendar/calendar.h"

/* Eight bytes without padding. */
typedef struct Span
{
	int32		first;
	int32		last;
} Span;

/* In place of the first or last day where there is none, as in the server's dates; and the span without a day. */
#define SPAN_NO_FIRST INT32_MIN
#define SPAN_NO_LAST INT32_MAX
#define SPAN_EMPTY ((Span) {SPAN_NO_FIRST, SPAN_NO_FIRST})

static inline bool
span_is_empty(Span span)
{
	return span.last == SPAN_NO_FIRST;
}

static inline bool
span_has_first(Span span)
{
	return span.first != SPAN_NO_FIRST;
}

static inline bool
span_has_last(Span span)
{
	return span.last != SPAN_NO_LAST && span.last != SPAN_NO_FIRST;
}

/* Is it one of these?  Stored and received bytes may be anything. */
extern bool span_is_valid(Span span);

/* Order: the empty one, then by first day (none is before all), then by last day (none is behind all). */
extern int	span_compare(Span a, Span b);

/* Does it hold the day, which may be any number; and all days of the other? */
extern bool span_holds(Span span, int32 day);
extern bool span_contains(Span span, Span other);

/* The period that holds a day of the calendar, and whether a span is a period, and which. */
extern Span span_of_period(Period period, int32 day);
extern bool span_is_period(Span span, Period *period);

/* "day", "week", "month", "quarter", "half", "year", "range" or "empty". */
extern const char *span_kind_name(Span span);

typedef enum SpanMove
{
	SPAN_MOVED,
	SPAN_WITHOUT_LENGTH,		/* empty, or without an end */
	SPAN_LEAVES_CALENDAR
} SpanMove;

/* The nth period of its kind behind it (n < 0: before); a range is moved by its own length. */
extern SpanMove span_move(Span span, int32 n, Span *moved);

/*
 * Prints 2023-07-03, 2023-W27, 2023-07, 2023-Q3, 2023-H2, 2023, [2023-07-01,2023-07-15], [2023-07-01,],
 * [,2023-07-15], [,] or empty, and returns the length.
 */
#define SPAN_TEXT_MAX 24
extern int	span_print(Span span, char *buffer);

/* Reads these and what people and programs write into a Span (a ScalarParser, see text_input.h): span_text.c. */
extern bool span_parse(const char *text, size_t length, void *value, ParseError *error);

#endif							/* CALENDAR_SPAN_H */
