/*
 * alignment.h
 *		What functions over several series do where one lacks a day.
 */
#ifndef ALIGNMENT_H
#define ALIGNMENT_H

#include "postgres.h"
#include "fmgr.h"

#include "operation/alignment.h"

/* Argument n, missing: drop, the default, or error. */
extern bool missing_is_error(FunctionCallInfo fcinfo, int n);

/*
 * Raises 22023 where one of several series of one period lacks a day of the window that another has; `what` they are:
 * "series", "item".
 */
extern void require_all_days(const SeriesView *const *series, int count, DayRange window, const char *what);

#define ALL_DAYS ((DayRange) {CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY})

#endif							/* ALIGNMENT_H */
