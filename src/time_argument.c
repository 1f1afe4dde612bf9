/*
 * time_argument.c
 *		Arguments that are a time, a calendar_period: one of a period, of days, of a window.
 */
#include "postgres.h"
#include "fmgr.h"

#include "calendar_period.h"
#include "time_argument.h"

static const char *
span_text(Span span)
{
	char	   *text = palloc(SPAN_TEXT_MAX + 1);

	text[span_print(span, text)] = 0;
	return text;
}

/* One of each, for hints. */
static const char *const examples[] = {
	[PERIOD_DAY] = "2023-07-03",
	[PERIOD_WEEK] = "2023-W27",
	[PERIOD_MONTH] = "2023-07",
	[PERIOD_QUARTER] = "2023-Q3",
	[PERIOD_HALF] = "2023-H2",
	[PERIOD_YEAR] = "2023"
};

int32
period_argument(FunctionCallInfo fcinfo, int n, Period period)
{
	Span		span = PG_GETARG_SPAN(n);
	Period		kind;

	if (span_is_period(span, &kind) && (kind == PERIOD_DAY || kind == period))
		return span.first;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s is not a %s", span_text(span), period_noun(period)),
			 period == PERIOD_DAY ?
			 errhint("Write a day, such as 2023-07-03; the values of months are in monthly(series).") :
			 errhint("Write a %s, such as %s, or a day in it.", period_noun(period), examples[period])));
	return 0;					/* not reached */
}

DayRange
days_argument(FunctionCallInfo fcinfo, int n)
{
	Span		span = PG_GETARG_SPAN(n);

	if (span_is_empty(span))
		return (DayRange) {CALENDAR_LAST_DAY, CALENDAR_FIRST_DAY};
	return (DayRange) {span_has_first(span) ? span.first : CALENDAR_FIRST_DAY,
					   span_has_last(span) ? span.last : CALENDAR_LAST_DAY};
}

DayRange
window_argument(FunctionCallInfo fcinfo, int n, const char *name)
{
	Span		span = PG_GETARG_SPAN(n);

	if (span_is_empty(span) || !span_has_first(span) || !span_has_last(span))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s cannot be %s", name, span_text(span)),
				 errhint("Write a day (2023-01-03), a period (2023-W01, 2023-01, 2023-Q1, 2023-H1, 2023) or a range with two ends ([2023-01-01,2023-06-30]).")));
	return (DayRange) {span.first, span.last};
}
