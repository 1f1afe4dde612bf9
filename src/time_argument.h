/*
 * time_argument.h
 *		Arguments that are a time, a calendar_period: one of a period, of days, of a window.
 */
#ifndef TIME_ARGUMENT_H
#define TIME_ARGUMENT_H

#include "postgres.h"
#include "fmgr.h"

#include "calendar/calendar.h"

/*
 * Argument n as a day of the period that it names: it is such a period, or a day, which names the one that holds it.
 * 22023 for anything else.
 */
extern int32 period_argument(FunctionCallInfo fcinfo, int n, Period period);

/* Argument n as days: without an end those of the calendar; none, so that no day is after the last, where it is empty. */
extern DayRange days_argument(FunctionCallInfo fcinfo, int n);

/* The same of one that has two ends and is not empty: 22023 for another, which `name` cannot be. */
extern DayRange window_argument(FunctionCallInfo fcinfo, int n, const char *name);

#endif							/* TIME_ARGUMENT_H */
