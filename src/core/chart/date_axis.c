/*
 * chart/date_axis.c
 *		The axis of days of a chart: ticks at days, Mondays, months, quarters, half-years or years, by its span.
 */
#include "pure.h"

#include "chart/date_axis.h"

/*
 * Ticks from close to wide, and the room a label takes, in tenths of a pixel.  Quarters and half-years are
 * for series of these.  Years are counted from 2000, a multiple of every step but the last.
 */
static const struct TickStep
{
	Period		period;
	int			step;
	int			room;
}			tick_steps[] =
{
	{PERIOD_DAY, 1, 580},
	{PERIOD_DAY, 2, 580},
	{PERIOD_WEEK, 1, 580},
	{PERIOD_WEEK, 2, 580},
	{PERIOD_MONTH, 1, 380},
	{PERIOD_MONTH, 2, 380},
	{PERIOD_MONTH, 3, 380},
	{PERIOD_MONTH, 6, 380},
	{PERIOD_QUARTER, 1, 380},
	{PERIOD_QUARTER, 2, 380},
	{PERIOD_HALF, 1, 380},
	{PERIOD_YEAR, 1, 420},
	{PERIOD_YEAR, 2, 420},
	{PERIOD_YEAR, 5, 420},
	{PERIOD_YEAR, 10, 420},
	{PERIOD_YEAR, 20, 420},
	{PERIOD_YEAR, 50, 420},
	{PERIOD_YEAR, 100, 420},
	{PERIOD_YEAR, 200, 420},
	{PERIOD_YEAR, 500, 420},
	{PERIOD_YEAR, 1000, 420},
	{PERIOD_YEAR, 2000, 420},
	{PERIOD_YEAR, 5000, 420}
};

static const char *const month_names[] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};

#define ZH_DAY "\xE6\x97\xA5"
#define ZH_MONTH "\xE6\x9C\x88"
#define ZH_YEAR "\xE5\xB9\xB4"

static inline int32
steps_down(int32 number, int step)
{
	int32		rest = number % step;

	return number / step - (rest < 0);
}

/*
 * Puts ticks on the axis at every step-th period that begins on it.  Where one begins within a twentieth of
 * the span before or behind, the axis goes on to there.
 */
static void
place_ticks(DateAxis *axis, int64 span)
{
	int32		first = steps_down(period_number(axis->period, axis->first_day), axis->step);
	int32		last = steps_down(period_number(axis->period, axis->last_day), axis->step) + 1;
	int32		day = period_of_number(axis->period, first * axis->step);

	if (20 * ((int64) axis->first_day - day) > span || !calendar_holds(day))
		first++;
	else
		axis->first_day = day;
	day = period_of_number(axis->period, last * axis->step);
	if (20 * ((int64) day - axis->last_day) > span || !calendar_holds(day))
		last--;
	else
		axis->last_day = day;
	axis->first = first;
	axis->ticks = last - first + 1;
}

void
date_axis_choose(DateAxis *axis, int32 first_day, int32 last_day, Period of_series, int extent)
{
	int64		span = (int64) last_day - first_day;

	axis->first_day = first_day;
	axis->last_day = last_day;
	for (int i = 0; i < (int) lengthof(tick_steps); i++)
	{
		const struct TickStep *choice = &tick_steps[i];
		int64		days;

		if (choice->period < of_series ||
			((choice->period == PERIOD_QUARTER || choice->period == PERIOD_HALF) && choice->period != of_series))
			continue;
		axis->period = choice->period;
		axis->step = choice->step;
		days = period_of_number(choice->period, choice->step) - period_of_number(choice->period, 0);
		if (days * extent < choice->room * span)
			continue;
		place_ticks(axis, span);
		if (axis->ticks > 0)
			return;
		break;
	}
	/* no tick of its kind lies on the axis: its first day, or period, alone */
	axis->period = of_series;
	axis->step = 1;
	axis->first = period_number(of_series, first_day);
	axis->ticks = 1;
}

int32
date_axis_day(const DateAxis *axis, int i)
{
	return period_of_number(axis->period, (axis->first + i) * axis->step);
}

int
date_axis_place(const DateAxis *axis, int32 day, int extent)
{
	int64		span = (int64) axis->last_day - axis->first_day;

	if (span == 0)
		return extent / 2;
	return (int) ((2 * ((int64) day - axis->first_day) * extent + span) / (2 * span));
}

void
date_axis_label(const DateAxis *axis, int i, ChartLanguage language, char *label, char *year)
{
	bool		chinese = language == CHART_CHINESE;
	int			this_year;
	int			year_before = 0;
	int			month;
	int			day;

	if (i > 0)
		date_of_day(date_axis_day(axis, i - 1), &year_before, &month, &day);
	date_of_day(date_axis_day(axis, i), &this_year, &month, &day);
	year[0] = 0;
	if (axis->period != PERIOD_YEAR && this_year != year_before)
		snprintf(year, DATE_LABEL_MAX, chinese ? "%d" ZH_YEAR : "%d", this_year);
	if (axis->period == PERIOD_YEAR)
		snprintf(label, DATE_LABEL_MAX, "%d", this_year);
	else if (axis->period == PERIOD_QUARTER)
		snprintf(label, DATE_LABEL_MAX, "Q%d", (month + 2) / 3);
	else if (axis->period == PERIOD_HALF)
		snprintf(label, DATE_LABEL_MAX, "H%d", (month + 5) / 6);
	else if (axis->period == PERIOD_MONTH && chinese)
		snprintf(label, DATE_LABEL_MAX, "%d" ZH_MONTH, month);
	else if (axis->period == PERIOD_MONTH)
		snprintf(label, DATE_LABEL_MAX, "%s", month_names[month - 1]);
	else if (chinese)
		snprintf(label, DATE_LABEL_MAX, "%d" ZH_MONTH "%d" ZH_DAY, month, day);
	else
		snprintf(label, DATE_LABEL_MAX, "%d %s", day, month_names[month - 1]);
}
