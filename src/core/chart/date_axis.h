/*
 * chart/date_axis.h
 *		The axis of days of a chart: ticks at days, Mondays, months, quarters, half-years or years, by its span.
 */
#ifndef CHART_DATE_AXIS_H
#define CHART_DATE_AXIS_H

#include "calendar/calendar.h"

typedef enum ChartLanguage
{
	CHART_ENGLISH,
	CHART_CHINESE
} ChartLanguage;

typedef struct DateAxis
{
	int32		first_day;
	int32		last_day;
	Period		period;			/* ticks stand at every step-th of these */
	int			step;
	int32		first;			/* number of the first tick's period, in steps */
	int			ticks;			/* at least 1 */
} DateAxis;

/*
 * Chooses the closest ticks that have room for their labels, where first_day and last_day are `extent`
 * tenths of a pixel apart.  None stands closer than the periods of the series.
 */
extern void date_axis_choose(DateAxis *axis, int32 first_day, int32 last_day, Period of_series,
							 int extent);

/* The day of tick i; how far behind first_day a day stands. */
extern int32 date_axis_day(const DateAxis *axis, int i);
extern int	date_axis_place(const DateAxis *axis, int32 day, int extent);

/*
 * Prints the label of tick i, UTF-8, and the year that stands below it: empty but at the first tick and
 * at the first of each year, and where the label is a year itself.
 */
#define DATE_LABEL_MAX 32
extern void date_axis_label(const DateAxis *axis, int i, ChartLanguage language,
							char *label, char *year);

#endif							/* CHART_DATE_AXIS_H */
