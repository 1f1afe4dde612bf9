/*
 * calendar/span.c
 *		A calendar_period: a day, a named period, or any consecutive days; maybe none, or without an end.
 */
#include "pure.h"

#include "calendar/span.h"

bool
span_is_valid(Span span)
{
	if (span_is_empty(span))
		return span.first == SPAN_NO_FIRST;
	return (!span_has_first(span) || calendar_holds(span.first)) &&
		(!span_has_last(span) || calendar_holds(span.last)) && span.first <= span.last;
}

int
span_compare(Span a, Span b)
{
	if (a.first != b.first)
		return a.first < b.first ? -1 : 1;
	return (a.last > b.last) - (a.last < b.last);
}

bool
span_holds(Span span, int32 day)
{
	return !span_is_empty(span) && span.first <= day && day <= span.last;
}

bool
span_contains(Span span, Span other)
{
	return span_is_empty(other) || (!span_is_empty(span) && span.first <= other.first && other.last <= span.last);
}

/* The last week of the calendar ends with it. */
static inline int32
last_of_period(Period period, int32 first)
{
	return Min(period_end(period, first), CALENDAR_LAST_DAY);
}

Span
span_of_period(Period period, int32 day)
{
	Span		span;

	span.first = period_start(period, day);
	span.last = last_of_period(period, span.first);
	return span;
}

bool
span_is_period(Span span, Period *period)
{
	if (!span_has_first(span) || !span_has_last(span))
		return false;
	for (*period = PERIOD_DAY; *period <= PERIOD_YEAR; (*period)++)
	{
		if (period_start(*period, span.first) == span.first && last_of_period(*period, span.first) == span.last)
			return true;
	}
	return false;
}

const char *
span_kind_name(Span span)
{
	Period		period;

	return span_is_empty(span) ? "empty" : span_is_period(span, &period) ? period_name(period) : "range";
}

SpanMove
span_move(Span span, int32 n, Span *moved)
{
	Period		period;

	if (!span_has_first(span) || !span_has_last(span))
		return SPAN_WITHOUT_LENGTH;
	if (span_is_period(span, &period))
	{
		int32		first = period_shift(period, span.first, n);

		if (!calendar_holds(first))
			return SPAN_LEAVES_CALENDAR;
		moved->first = first;
		moved->last = last_of_period(period, first);
	}
	else
	{
		int64		distance = (int64) n * (span.last - span.first + 1);

		if (span.first + distance < CALENDAR_FIRST_DAY || span.last + distance > CALENDAR_LAST_DAY)
			return SPAN_LEAVES_CALENDAR;
		moved->first = (int32) (span.first + distance);
		moved->last = (int32) (span.last + distance);
	}
	return SPAN_MOVED;
}

int
span_print(Span span, char *buffer)
{
	Period		period;
	int			length = 0;

	if (span_is_empty(span))
		return snprintf(buffer, SPAN_TEXT_MAX, "empty");
	if (span_is_period(span, &period))
	{
		int			year;
		int			week;

		if (period != PERIOD_WEEK)
			return period_print(period, span.first, buffer);
		week_of_day(span.first, &year, &week);
		/* 1 to 53 and 1 to 9999, as the compiler does not know */
		return snprintf(buffer, SPAN_TEXT_MAX, "%04d-W%02d", year % 10000, week % 100);
	}
	buffer[length++] = '[';
	if (span_has_first(span))
		length += period_print(PERIOD_DAY, span.first, buffer + length);
	buffer[length++] = ',';
	if (span_has_last(span))
		length += period_print(PERIOD_DAY, span.last, buffer + length);
	buffer[length++] = ']';
	buffer[length] = '\0';
	return length;
}
