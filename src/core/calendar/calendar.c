/*
 * calendar/calendar.c
 *		Days, weeks, months, quarters, half-years and years of the proleptic Gregorian calendar, and their names.
 *
 * Days of stored values are hostile: every function takes any int32, and what would leave int32 stops
 * at its end.
 */
#include "pure.h"

#include "calendar/calendar.h"

#define DAYS_PER_400_YEARS 146097

/*
 * date_of_day counts from a 1 March of a year divisible by 400 that lies before every int32 day, so
 * that it divides unsigned numbers only: 14,700 x 400 years before 0000-03-01.
 */
#define ERAS 14700
#define DAYS_FROM_MARCH_0 730425	/* 0000-03-01 to 2000-01-01 */

StaticAssertDecl((int64) ERAS * DAYS_PER_400_YEARS + DAYS_FROM_MARCH_0 > (int64) INT32_MAX + 1,
				 "the first era begins before the first day");

#define DAY_HINT "A day is written 2023-07-03."
#define WEEK_HINT "A week is written as its Monday, 2023-07-03."
#define MONTH_HINT "A month is written 2023-07."
#define QUARTER_HINT "A quarter is written 2023-Q3."
#define HALF_HINT "A half-year is written 2023-H1."
#define YEAR_HINT "A year is written 2023."
#define RANGE_HINT \
	"Write a day 2023-07-03, a month 2023-07, a quarter 2023-Q3, a half-year 2023-H2, a year 2023 or a " \
	"range [2023-01-01,2023-03-31]."

static const struct
{
	const char *name;
	const char *noun;
	const char *hint;
}			period_table[] = {
	[PERIOD_DAY] = {"day", "day", DAY_HINT},
	[PERIOD_WEEK] = {"week", "week", WEEK_HINT},
	[PERIOD_MONTH] = {"month", "month", MONTH_HINT},
	[PERIOD_QUARTER] = {"quarter", "quarter", QUARTER_HINT},
	[PERIOD_HALF] = {"half", "half-year", HALF_HINT},
	[PERIOD_YEAR] = {"year", "year", YEAR_HINT}
};

static inline int32
clamp_to_int32(int64 day)
{
	return day < INT32_MIN ? INT32_MIN : day > INT32_MAX ? INT32_MAX : (int32) day;
}

/* Division towards minus infinity, by a positive divisor. */
static inline int64
floor_divide(int64 a, int64 b)
{
	return a / b - (a % b < 0);
}

bool
calendar_holds(int32 day)
{
	return day >= CALENDAR_FIRST_DAY && day <= CALENDAR_LAST_DAY;
}

/* day_of_date for a month that may lie outside 1 .. 12 and then counts from that year's January. */
static inline int64
day_of_month_number(int64 year, int64 month, int64 day_of_month)
{
	/* years from March to February: the leap day is the last day of one */
	int64		months = year * 12 + month - 3;
	int64		march_year = floor_divide(months, 12);
	int64		march_month = months - march_year * 12;

	return march_year * 365 + floor_divide(march_year, 4) - floor_divide(march_year, 100) +
		floor_divide(march_year, 400) + (153 * march_month + 2) / 5 + day_of_month - 1 -
		DAYS_FROM_MARCH_0;
}

int32
day_of_date(int year, int month, int day_of_month)
{
	return clamp_to_int32(day_of_month_number(year, month, day_of_month));
}

/*
 * After Neri and Schneider, "Euclidean affine functions and their application to calendar
 * algorithms" (2022): multiplications and shifts in place of divisions by 365.25 and 30.6.
 */
void
date_of_day(int32 day, int *year, int *month, int *day_of_month)
{
	uint64		count = (int64) day + DAYS_FROM_MARCH_0 + (int64) ERAS * DAYS_PER_400_YEARS;
	uint64		quarter_days = 4 * count + 3;
	uint32		century = (uint32) (quarter_days / DAYS_PER_400_YEARS);
	uint32		day_of_century = (uint32) (quarter_days % DAYS_PER_400_YEARS) / 4;
	uint64		scaled = (uint64) 2939745 * (4 * day_of_century + 3);
	uint32		year_of_century = (uint32) (scaled >> 32);
	uint32		day_of_year = (uint32) scaled / 2939745 / 4;
	uint32		month_and_day = 2141 * day_of_year + 197913;
	bool		next_year = day_of_year >= 306; /* January and February */

	*year = (int) (100 * century + year_of_century) - 400 * ERAS + next_year;
	*month = (int) (month_and_day >> 16) - (next_year ? 12 : 0);
	*day_of_month = (int) ((month_and_day & 0xFFFF) / 2141) + 1;
}

/* 2000-01-01 was a Saturday: Monday is 0. */
static inline int
day_of_week(int32 day)
{
	int			rest = (int) (((int64) day + 5) % 7);

	return rest < 0 ? rest + 7 : rest;
}

/*
 * First days of the months from 1900-01 to 2100-12 and of the one after, made at the first use: what
 * goes through a series month by month looks them up.
 */
#define FIRST_KNOWN_MONTH (-1200)	/* counted from 2000-01 */
#define KNOWN_MONTHS 2412

static const int32 *
known_month_starts(void)
{
	static int32 starts[KNOWN_MONTHS + 1];

	/* the last is made last, so that a use of the table that is interrupted is made again */
	if (unlikely(starts[KNOWN_MONTHS] == 0))
		for (int i = 0; i <= KNOWN_MONTHS; i++)
			starts[i] = (int32) day_of_month_number(2000, FIRST_KNOWN_MONTH + i + 1, 1);
	return starts;
}

/* First day of the month with a number, counted from 2000-01. */
static int64
start_of_month(int64 number)
{
	int64		index = number - FIRST_KNOWN_MONTH;

	if (likely(index >= 0 && index <= KNOWN_MONTHS))
		return known_month_starts()[index];
	return day_of_month_number(2000, number + 1, 1);
}

/* The number of the month that holds the day. */
static int32
number_of_month(int32 day)
{
	const int32 *starts = known_month_starts();
	int			year;
	int			month;
	int			day_of_month;
	int			index;

	if (unlikely(day < starts[0] || day >= starts[KNOWN_MONTHS]))
	{
		date_of_day(day, &year, &month, &day_of_month);
		return (year - 2000) * 12 + month - 1;
	}
	/* 400 years have 4,800 months and 146,097 days: off by one at most */
	index = (int) ((int64) (day - starts[0]) * 4800 / 146097);
	while (starts[index] > day)
		index--;
	while (starts[index + 1] <= day)
		index++;
	return index + FIRST_KNOWN_MONTH;
}

/* First day of the period with a number. */
static int64
start_of_number(Period period, int64 number)
{
	switch (period)
	{
		case PERIOD_DAY:
			return number;
		case PERIOD_WEEK:
			return 7 * number - 5;
		case PERIOD_MONTH:
			return start_of_month(number);
		case PERIOD_QUARTER:
			return start_of_month(3 * number);
		case PERIOD_HALF:
			return start_of_month(6 * number);
		default:
			return start_of_month(12 * number);
	}
}

int32
period_number(Period period, int32 day)
{
	switch (period)
	{
		case PERIOD_DAY:
			return day;
		case PERIOD_WEEK:
			return (int32) floor_divide((int64) day + 5, 7);
		case PERIOD_MONTH:
			return number_of_month(day);
		case PERIOD_QUARTER:
			return (int32) floor_divide(number_of_month(day), 3);
		case PERIOD_HALF:
			return (int32) floor_divide(number_of_month(day), 6);
		default:
			return (int32) floor_divide(number_of_month(day), 12);
	}
}

int32
period_of_number(Period period, int32 number)
{
	return clamp_to_int32(start_of_number(period, number));
}

int32
period_start(Period period, int32 day)
{
	return clamp_to_int32(start_of_number(period, period_number(period, day)));
}

int32
period_shift(Period period, int32 start, int n)
{
	return clamp_to_int32(start_of_number(period, (int64) period_number(period, start) + n));
}

int32
period_end(Period period, int32 start)
{
	return clamp_to_int32(start_of_number(period, (int64) period_number(period, start) + 1) - 1);
}

/* The year of a week is that of its Thursday; the week of 4 January is the first. */
void
week_of_day(int32 day, int *year, int *week)
{
	int32		thursday = period_shift(PERIOD_WEEK, day, 0) + 3;
	int			month;
	int			day_of_month;

	date_of_day(thursday, year, &month, &day_of_month);
	*week = (thursday - day_of_date(*year, 1, 1)) / 7 + 1;
}

int32
day_of_week_number(int year, int week)
{
	return period_shift(PERIOD_WEEK, day_of_date(year, 1, 4), week - 1);
}

int
weeks_in_year(int year)
{
	return (day_of_week_number(year + 1, 1) - day_of_week_number(year, 1)) / 7;
}

const char *
period_name(Period period)
{
	Assert((unsigned) period < lengthof(period_table));
	return period_table[period].name;
}

const char *
period_noun(Period period)
{
	Assert((unsigned) period < lengthof(period_table));
	return period_table[period].noun;
}

bool
period_by_name(const char *name, size_t length, Period *period)
{
	for (int i = 0; i < (int) lengthof(period_table); i++)
	{
		if (strlen(period_table[i].name) == length &&
			memcmp(period_table[i].name, name, length) == 0)
		{
			*period = (Period) i;
			return true;
		}
	}
	return false;
}

static char *
put_digits(char *out, int value, int count)
{
	for (int i = count - 1; i >= 0; i--)
	{
		out[i] = '0' + value % 10;
		value /= 10;
	}
	return out + count;
}

/* Months in a quarter or half-year. */
static inline int
months_of(Period period)
{
	return period == PERIOD_QUARTER ? 3 : 6;
}

int
period_print(Period period, int32 start, char *buffer)
{
	char	   *out = buffer;
	int			year;
	int			month;
	int			day_of_month;

	/* no name but those of the years 1 to 9999 fits the buffer */
	start = Min(Max(start, CALENDAR_FIRST_DAY), CALENDAR_LAST_DAY);
	if (period == PERIOD_WEEK)
		start = period_start(period, start);
	date_of_day(start, &year, &month, &day_of_month);

	out = put_digits(out, year, 4);
	if (period == PERIOD_QUARTER || period == PERIOD_HALF)
	{
		*out++ = '-';
		*out++ = period == PERIOD_QUARTER ? 'Q' : 'H';
		*out++ = '1' + (month - 1) / months_of(period);
	}
	else if (period != PERIOD_YEAR)
	{
		*out++ = '-';
		out = put_digits(out, month, 2);
		if (period != PERIOD_MONTH)
		{
			*out++ = '-';
			out = put_digits(out, day_of_month, 2);
		}
	}
	*out = '\0';
	return (int) (out - buffer);
}

static inline bool
is_digit_at(const char *text, size_t length, size_t at)
{
	return at < length && text[at] >= '0' && text[at] <= '9';
}

/* Reads exactly `count` digits and moves *at behind them, or to the character that is none. */
static bool
parse_digits(const char *text, size_t length, size_t *at, int count, int *value)
{
	*value = 0;
	for (; count > 0; count--, (*at)++)
	{
		if (!is_digit_at(text, length, *at))
			return false;
		*value = *value * 10 + (text[*at] - '0');
	}
	return true;
}

static int
days_in_month(int year, int month)
{
	return (int) (day_of_month_number(year, month + 1, 1) - day_of_month_number(year, month, 1));
}

/* Refuses what is no date of the calendar; the positions are those of the parts. */
static bool
check_date(int year, int month, int day_of_month, size_t year_at, size_t month_at, size_t day_at,
		   const char *hint, ParseError *error)
{
	if (year < 1)
		return parse_error(error, PARSE_DATE, (int) year_at, "The years are 0001 to 9999.", hint);
	if (month < 1 || month > 12)
		return parse_error(error, PARSE_DATE, (int) month_at, "The months are 01 to 12.", hint);
	if (day_of_month < 1 || day_of_month > days_in_month(year, month))
		return parse_error_detail(error, PARSE_DATE, (int) day_at, hint,
								  "The days of %04d-%02d are 01 to %02d.",
								  year, month, days_in_month(year, month));
	return true;
}

/* "-MM" or "-MM-DD" behind a year: the number of parts is 1 or 2. */
static bool
parse_month_and_day(const char *text, size_t length, size_t *at, int parts, int part[2],
					size_t part_at[2])
{
	for (int i = 0; i < parts; i++)
	{
		if (*at >= length || text[*at] != '-')
			return false;
		(*at)++;
		part_at[i] = *at;
		if (!parse_digits(text, length, at, 2, &part[i]))
			return false;
	}
	return true;
}

bool
period_parse(const char *text, size_t length, size_t *at, Period period,
			 int32 *start, ParseError *error)
{
	const char *hint = period_table[period].hint;
	size_t		here = *at;
	int			year;
	int			part[2] = {1, 1};
	size_t		part_at[2] = {here, here};
	bool		good = parse_digits(text, length, &here, 4, &year);

	if (good && (period == PERIOD_QUARTER || period == PERIOD_HALF))
	{
		good = length - here >= 3 && text[here] == '-' && text[here + 1] == (period == PERIOD_QUARTER ? 'Q' : 'H') &&
			text[here + 2] >= '1' && text[here + 2] < '1' + 12 / months_of(period);
		if (good)
		{
			part[0] = (text[here + 2] - '1') * months_of(period) + 1;
			here += 3;
		}
	}
	else if (good && period != PERIOD_YEAR)
		good = parse_month_and_day(text, length, &here, period == PERIOD_MONTH ? 1 : 2,
								   part, part_at);

	/* a longer number, or a name of a finer period, is not this name with something behind it */
	if (!good || is_digit_at(text, length, here) || (here < length && text[here] == '-'))
		return parse_error_detail(error, PARSE_SYNTAX, (int) here, hint,
								  "A %s was expected.", period_table[period].noun);
	if (!check_date(year, part[0], part[1], *at, part_at[0], part_at[1], hint, error))
		return false;
	*start = day_of_date(year, part[0], part[1]);
	if (period == PERIOD_WEEK && day_of_week(*start) != 0)
	{
		char		monday[PERIOD_TEXT_MAX];
		char		monday_hint[80];

		period_print(PERIOD_WEEK, *start, monday);
		snprintf(monday_hint, sizeof(monday_hint), "The Monday of that week is %s.", monday);
		return parse_error(error, PARSE_SYNTAX, (int) *at, "The day is not a Monday.", monday_hint);
	}
	*at = here;
	return true;
}

int
range_print(DayRange range, char *buffer)
{
	static const Period named[] = {PERIOD_YEAR, PERIOD_HALF, PERIOD_QUARTER, PERIOD_MONTH, PERIOD_DAY};
	int			length = 0;

	for (int i = 0; i < (int) lengthof(named); i++)
	{
		if (period_start(named[i], range.first) == range.first &&
			period_end(named[i], range.first) == range.last)
			return period_print(named[i], range.first, buffer);
	}
	buffer[length++] = '[';
	length += period_print(PERIOD_DAY, range.first, buffer + length);
	buffer[length++] = ',';
	length += period_print(PERIOD_DAY, range.last, buffer + length);
	buffer[length++] = ']';
	buffer[length] = '\0';
	return length;
}

static void
skip_blanks(const char *text, size_t length, size_t *at)
{
	while (*at < length && (text[*at] == ' ' || (text[*at] >= '\t' && text[*at] <= '\r')))
		(*at)++;
}

/*
 * A bound of a daterange as the server prints it.  Years may have more digits than four there, since
 * the year 9999 is [9999-01-01,10000-01-01).
 */
static bool
parse_bound(const char *text, size_t length, size_t *at, int64 *day, ParseError *error)
{
	size_t		year_at;
	size_t		part_at[2];
	int			part[2];
	int			year = 0;

	skip_blanks(text, length, at);
	year_at = *at;
	while (is_digit_at(text, length, *at) && *at - year_at < 7)
		year = year * 10 + (text[(*at)++] - '0');
	if (*at - year_at < 4 || !parse_month_and_day(text, length, at, 2, part, part_at) ||
		is_digit_at(text, length, *at))
		return parse_error(error, PARSE_SYNTAX, (int) *at,
						   "Both ends of a range are finite days.", RANGE_HINT);
	if (!check_date(year, part[0], part[1], year_at, part_at[0], part_at[1], RANGE_HINT, error))
		return false;
	*day = day_of_month_number(year, part[0], part[1]);
	skip_blanks(text, length, at);
	return true;
}

static bool
parse_daterange(const char *text, size_t length, size_t *at, DayRange *range, ParseError *error)
{
	size_t		here = *at;
	size_t		lower_at;
	size_t		upper_at;
	int64		first;
	int64		last;
	bool		after_first = text[here++] == '(';

	lower_at = here;
	if (!parse_bound(text, length, &here, &first, error))
		return false;
	if (here >= length || text[here] != ',')
		return parse_error(error, PARSE_SYNTAX, (int) here, "A comma was expected.", RANGE_HINT);
	upper_at = ++here;
	if (!parse_bound(text, length, &here, &last, error))
		return false;
	if (here >= length || (text[here] != ']' && text[here] != ')'))
		return parse_error(error, PARSE_SYNTAX, (int) here,
						   "A closing bracket was expected.", RANGE_HINT);
	first += after_first;
	last -= text[here++] == ')';

	if (first > last)
		return parse_error(error, PARSE_SYNTAX, (int) *at, "The range is empty.", RANGE_HINT);
	if (first > CALENDAR_LAST_DAY || last > CALENDAR_LAST_DAY)
		return parse_error(error, PARSE_DATE,
						   (int) (first > CALENDAR_LAST_DAY ? lower_at : upper_at),
						   "The years are 0001 to 9999.", RANGE_HINT);
	range->first = (int32) first;
	range->last = (int32) last;
	*at = here;
	return true;
}

/* Which period the text at that place names, by its shape alone. */
static Period
shape_of_period(const char *text, size_t length, size_t at)
{
	if (length - at < 5 || text[at + 4] != '-')
		return PERIOD_YEAR;
	if (length - at > 5 && text[at + 5] == 'Q')
		return PERIOD_QUARTER;
	if (length - at > 5 && text[at + 5] == 'H')
		return PERIOD_HALF;
	return length - at > 7 && text[at + 7] == '-' ? PERIOD_DAY : PERIOD_MONTH;
}

bool
range_parse(const char *text, size_t length, size_t *at, DayRange *range, ParseError *error)
{
	size_t		here = *at;
	Period		period;

	if (here < length && (text[here] == '[' || text[here] == '('))
		return parse_daterange(text, length, at, range, error);
	period = shape_of_period(text, length, here);
	if (!period_parse(text, length, &here, period, &range->first, error))
	{
		if (error->fault == PARSE_SYNTAX)
			return parse_error(error, PARSE_SYNTAX, error->position,
							   "A day, month, quarter, half-year, year or range was expected.", RANGE_HINT);
		return false;
	}
	range->last = period_end(period, range->first);
	*at = here;
	return true;
}
