/*
 * calendar/calendar.h
 *		Days, weeks, months, quarters, half-years and years of the proleptic Gregorian calendar, and their names.
 *
 * A day is a number of days since 2000-01-01, as in PostgreSQL's date.  A period is named by its
 * first day; a week begins on Monday.  Only the years 1 to 9999 have names.
 */
#ifndef CALENDAR_CALENDAR_H
#define CALENDAR_CALENDAR_H

#include "text/parse_error.h"

typedef enum Period
{
	PERIOD_DAY = 0,				/* stored: never renumber */
	PERIOD_WEEK = 1,
	PERIOD_MONTH = 2,
	PERIOD_QUARTER = 3,
	PERIOD_HALF = 4,
	PERIOD_YEAR = 5
} Period;

#define CALENDAR_FIRST_DAY (-730119)	/* 0001-01-01 */
#define CALENDAR_LAST_DAY 2921939		/* 9999-12-31 */

/* Days first .. last, both in it. */
typedef struct DayRange
{
	int32		first;
	int32		last;
} DayRange;

extern bool calendar_holds(int32 day);	/* within 0001-01-01 .. 9999-12-31 */
extern int32 day_of_date(int year, int month, int day_of_month);
extern void date_of_day(int32 day, int *year, int *month, int *day_of_month);

/* The week of ISO 8601 that holds the day, and back: the Monday of a week.  Years have 52 weeks or 53. */
extern void week_of_day(int32 day, int *year, int *week);
extern int32 day_of_week_number(int year, int week);
extern int	weeks_in_year(int year);

/* First day of the period that holds the day; of the period n later (n < 0: earlier); last day. */
extern int32 period_start(Period period, int32 day);
extern int32 period_shift(Period period, int32 start, int n);
extern int32 period_end(Period period, int32 start);

/* Number of the period counted from the one that holds 2000-01-01: consecutive periods differ by 1. */
extern int32 period_number(Period period, int32 day);

/* The first day of the period with that number. */
extern int32 period_of_number(Period period, int32 number);

/* "day", "week", "month", "quarter", "half", "year", and back; false where there is no such period. */
extern const char *period_name(Period period);
extern bool period_by_name(const char *name, size_t length, Period *period);

/* The same as a noun, "half-year" for "half", to which a message may add an s. */
extern const char *period_noun(Period period);

/*
 * The name of one period: 2023-07-03 (a day, or a week by its Monday), 2023-07, 2023-Q3, 2023-H2, 2023.
 * Printing returns the length.  Reading moves *at behind the name; a week may be named by its
 * Monday only.
 */
#define PERIOD_TEXT_MAX 11
extern int	period_print(Period period, int32 start, char *buffer);
extern bool period_parse(const char *text, size_t length, size_t *at, Period period,
						 int32 *start, ParseError *error);

/*
 * A window of days: YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY-Hn, YYYY, or a daterange [a,b), [a,b], (a,b], (a,b)
 * of two finite days, not empty.  Printing gives the shortest of the first five that is the window,
 * else [first,last].
 */
#define RANGE_TEXT_MAX 26
extern int	range_print(DayRange range, char *buffer);
extern bool range_parse(const char *text, size_t length, size_t *at, DayRange *range,
						ParseError *error);

#endif							/* CALENDAR_CALENDAR_H */
