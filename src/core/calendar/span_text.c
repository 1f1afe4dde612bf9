/*
 * calendar/span_text.c
 *		Reads a calendar_period.
 *
 *		period = year | year[-]Wnn | year[-]Qn | year[-]Hn | year-month | day [time]
 *			| year 年 [month 月 [day 日] | [第] n 季度 | [第] n 周 | 上半年 | 下半年] | range | empty
 *		range = [ or (  [day | infinity]  ,  [day | infinity]  ] or )
 *
 * A year has four digits, a month and a day in figures alone have two.  Width and case do not matter.  A time
 * behind a day, as a program sends it with a timestamp, is checked and left out; so is its zone: the day is the
 * one that is written.
 */
#include "pure.h"

#include "calendar/span.h"
#include "text/folded_text.h"

#define SPAN_HINT \
	"Write a day 2023-07-03, a week 2023-W27, a month 2023-07, a quarter 2023-Q3, a half-year 2023-H2, a year " \
	"2023 or a range [2023-07-01,2023-07-15]."
#define RANGE_HINT \
	"Write [2023-07-01,2023-07-15], [2023-07-01,2023-07-16), or [2023-07-01,] and [,2023-07-15] without an end."

typedef struct SpanReader
{
	FoldedText	folded;
	int			at;				/* index of the code point to read next */
	ParseError *error;
} SpanReader;

static bool
refuse(SpanReader *reader, ParseFault fault, int at, const char *detail, const char *hint)
{
	return parse_error(reader->error, fault, reader->folded.position[at], detail, hint);
}

/* A part that is read, and is none of the calendar: noun, first and last of what is possible. */
static bool
refuse_part(SpanReader *reader, int at, const char *of, int first, int last)
{
	return parse_error_detail(reader->error, PARSE_DATE, reader->folded.position[at], SPAN_HINT,
							  "The %s are %0*d to %0*d.", of, last < 10 ? 1 : last < 100 ? 2 : 4, first,
							  last < 10 ? 1 : last < 100 ? 2 : 4, last);
}

static inline bool
is_digit(SpanReader *reader, int at)
{
	return reader->folded.code[at] >= '0' && reader->folded.code[at] <= '9';
}

static void
skip_blanks(SpanReader *reader)
{
	while (reader->folded.code[reader->at] == ' ')
		reader->at++;
}

/* Moves behind a word, or a character, and says whether it stands here. */
static bool
read_word(SpanReader *reader, const char *word)
{
	int			matched = folded_match(&reader->folded, reader->at, word);

	reader->at += matched;
	return matched > 0;
}

/* A number of `least` to `most` digits; moves nothing where there is none, or a longer one. */
static bool
read_number(SpanReader *reader, int least, int most, int *value)
{
	int			end = reader->at;
	int			number = 0;

	for (; is_digit(reader, end) && end - reader->at < most; end++)
		number = number * 10 + (int) (reader->folded.code[end] - '0');
	if (end - reader->at < least || is_digit(reader, end))
		return false;
	*value = number;
	reader->at = end;
	return true;
}

static int
days_in_month(int year, int month)
{
	int32		first = day_of_date(year, month, 1);

	return period_end(PERIOD_MONTH, first) - first + 1;
}

static bool
month_is_good(SpanReader *reader, int at, int month)
{
	return (month >= 1 && month <= 12) || refuse_part(reader, at, "months", 1, 12);
}

static bool
day_is_good(SpanReader *reader, int at, int year, int month, int day)
{
	char		of[32];

	if (day >= 1 && day <= days_in_month(year, month))
		return true;
	snprintf(of, sizeof(of), "days of %04d-%02d", year, month);
	return refuse_part(reader, at, of, 1, days_in_month(year, month));
}

/* Week, quarter or half-year n of a year. */
static bool
take_part(SpanReader *reader, int at, Period period, int year, int n, Span *span)
{
	char		of[32];
	int			count = period == PERIOD_WEEK ? weeks_in_year(year) : period == PERIOD_QUARTER ? 4 : 2;

	snprintf(of, sizeof(of), "%ss of %04d", period_noun(period), year);
	if (n < 1 || n > count)
		return refuse_part(reader, at, of, 1, count);
	*span = span_of_period(period, period == PERIOD_WEEK ? day_of_week_number(year, n) :
						   day_of_date(year, 1 + (n - 1) * (12 / count), 1));
	return true;
}

/* What may stand behind a day: T00:00, 00:00:00.000000+08 and the like.  Returns false where a time is malformed. */
static bool
read_time(SpanReader *reader)
{
	int			start = reader->at;
	int			part;

	skip_blanks(reader);
	if (reader->at == start && !read_word(reader, "t"))
		return true;
	if (!read_number(reader, 2, 2, &part) || part > 24)
		return false;
	if (!read_word(reader, ":") || !read_number(reader, 2, 2, &part) || part > 59)
		return false;
	if (read_word(reader, ":"))
	{
		if (!read_number(reader, 2, 2, &part) || part > 60)
			return false;
		if (read_word(reader, "."))
		{
			if (!is_digit(reader, reader->at))
				return false;
			while (is_digit(reader, reader->at))
				reader->at++;
		}
	}
	skip_blanks(reader);
	if (read_word(reader, "z") || read_word(reader, "utc") || !(read_word(reader, "+") || read_word(reader, "-")))
		return true;
	if (read_number(reader, 4, 4, &part))
		return true;
	if (!read_number(reader, 1, 2, &part))
		return false;
	while (read_word(reader, ":"))
	{
		if (!read_number(reader, 2, 2, &part))
			return false;
	}
	return true;
}

/* -MM or -MM-DD, of which the hyphen and a digit are seen, behind a year. */
static bool
read_month(SpanReader *reader, int year, Span *span)
{
	int			at = reader->at;
	int			month;
	int			day;

	if (!read_number(reader, 2, 2, &month))
		return refuse(reader, PARSE_SYNTAX, at, "A month has two digits.", SPAN_HINT);
	if (!month_is_good(reader, at, month))
		return false;
	if (!read_word(reader, "-"))
	{
		*span = span_of_period(PERIOD_MONTH, day_of_date(year, month, 1));
		return true;
	}
	at = reader->at;
	if (!read_number(reader, 2, 2, &day))
		return refuse(reader, PARSE_SYNTAX, at, "A day has two digits.", SPAN_HINT);
	if (!day_is_good(reader, at, year, month, day))
		return false;
	*span = span_of_period(PERIOD_DAY, day_of_date(year, month, day));
	return read_time(reader) ||
		refuse(reader, PARSE_SYNTAX, reader->at, "Only a time such as 00:00:00 may follow the day.", SPAN_HINT);
}

/* n of a Chinese period: in figures, or up to four, as there are quarters, in characters. */
static bool
read_chinese_number(SpanReader *reader, int *n)
{
	static const char *const characters[] = {"一", "二", "三", "四"};

	for (int i = 0; i < (int) lengthof(characters); i++)
	{
		if (read_word(reader, characters[i]))
		{
			*n = i + 1;
			return true;
		}
	}
	return read_number(reader, 1, 2, n);
}

/* What stands behind a year and its character. */
static bool
read_chinese(SpanReader *reader, int year, Span *span)
{
	bool		ordinal;
	int			at;
	int			n;
	int			day;

	skip_blanks(reader);
	at = reader->at;
	if (at == reader->folded.length)
	{
		*span = span_of_period(PERIOD_YEAR, day_of_date(year, 1, 1));
		return true;
	}
	if (read_word(reader, "上半年"))
		return take_part(reader, at, PERIOD_HALF, year, 1, span);
	if (read_word(reader, "下半年"))
		return take_part(reader, at, PERIOD_HALF, year, 2, span);
	ordinal = read_word(reader, "第");
	skip_blanks(reader);
	at = reader->at;
	if (!read_chinese_number(reader, &n))
		return refuse(reader, PARSE_SYNTAX, at, "The month, week, quarter or half-year is not known.", SPAN_HINT);
	skip_blanks(reader);
	if (read_word(reader, "季度") || read_word(reader, "季"))
		return take_part(reader, at, PERIOD_QUARTER, year, n, span);
	if (read_word(reader, "周") || read_word(reader, "週"))
		return take_part(reader, at, PERIOD_WEEK, year, n, span);
	if (ordinal || !read_word(reader, "月"))
		return refuse(reader, PARSE_SYNTAX, reader->at, "A number without its unit.", SPAN_HINT);
	if (!month_is_good(reader, at, n))
		return false;
	skip_blanks(reader);
	at = reader->at;
	if (at == reader->folded.length)
	{
		*span = span_of_period(PERIOD_MONTH, day_of_date(year, n, 1));
		return true;
	}
	if (!read_number(reader, 1, 2, &day))
		return refuse(reader, PARSE_SYNTAX, at, "Only a day may follow the month.", SPAN_HINT);
	if (!day_is_good(reader, at, year, n, day))
		return false;
	skip_blanks(reader);
	if (!(read_word(reader, "日") || read_word(reader, "号") || read_word(reader, "號")))
		return refuse(reader, PARSE_SYNTAX, reader->at, "A number without its unit.", SPAN_HINT);
	*span = span_of_period(PERIOD_DAY, day_of_date(year, n, day));
	return true;
}

/* A year, and what makes another period of it. */
static bool
read_named(SpanReader *reader, Span *span)
{
	static const struct
	{
		const char *letter;
		Period		period;
		int			digits;
	}			parts[] = {{"w", PERIOD_WEEK, 2}, {"q", PERIOD_QUARTER, 1}, {"h", PERIOD_HALF, 1}};
	int			at = reader->at;
	int			year;
	bool		hyphen;

	if (!read_number(reader, 4, 4, &year))
		return refuse(reader, PARSE_SYNTAX, at,
					  is_digit(reader, at) ? "A year has four digits." :
					  "A day, week, month, quarter, half-year, year or range was expected.", SPAN_HINT);
	if (year < 1)
		return refuse_part(reader, at, "years", 1, 9999);
	if (reader->at == reader->folded.length)
	{
		*span = span_of_period(PERIOD_YEAR, day_of_date(year, 1, 1));
		return true;
	}
	at = reader->at;
	skip_blanks(reader);
	if (read_word(reader, "年"))
		return read_chinese(reader, year, span);
	reader->at = at;
	hyphen = read_word(reader, "-");
	for (int i = 0; i < (int) lengthof(parts); i++)
	{
		int			n;

		if (!read_word(reader, parts[i].letter))
			continue;
		at = reader->at;
		if (!read_number(reader, parts[i].digits, parts[i].digits, &n))
			return refuse(reader, PARSE_SYNTAX, at,
						  parts[i].period == PERIOD_WEEK ? "A week has two digits." : "One digit was expected.",
						  SPAN_HINT);
		return take_part(reader, at, parts[i].period, year, n, span);
	}
	if (hyphen && is_digit(reader, reader->at))
		return read_month(reader, year, span);
	return refuse(reader, PARSE_SYNTAX, reader->at,
				  "A month, week, quarter or half-year was expected.", SPAN_HINT);
}

/* An end of a range. */
typedef struct RangeEnd
{
	int			at;
	bool		known;			/* else there is none */
	int32		day;
} RangeEnd;

/* Is the end none, since nothing stands there, or infinity?  -infinity at the other end is reversed. */
static bool
read_no_end(SpanReader *reader, bool upper, bool *reversed)
{
	uint32		next = reader->folded.code[reader->at];
	bool		minus;

	*reversed = false;
	if (next == ',' || next == ']' || next == ')')
		return true;
	minus = read_word(reader, "-");
	if (!read_word(reader, "infinity"))
		return false;
	*reversed = minus == upper;
	return true;
}

/* The server prints the end of the year 9999 as 10000-01-01): years may have more digits here. */
static bool
read_end(SpanReader *reader, bool upper, RangeEnd *end)
{
	bool		reversed;
	int			year;
	int			month;
	int			day;
	int			at;

	skip_blanks(reader);
	end->at = reader->at;
	end->known = false;
	if (read_no_end(reader, upper, &reversed))
	{
		skip_blanks(reader);
		return !reversed || refuse(reader, PARSE_SYNTAX, end->at, "The range ends before it begins.", RANGE_HINT);
	}
	if (!read_number(reader, 4, 7, &year) || !read_word(reader, "-"))
		return refuse(reader, PARSE_SYNTAX, end->at, "The ends of a range are days.", RANGE_HINT);
	at = reader->at;
	if (!read_number(reader, 2, 2, &month) || !read_word(reader, "-"))
		return refuse(reader, PARSE_SYNTAX, end->at, "The ends of a range are days.", RANGE_HINT);
	if (year < 1 || year > 10000)
		return refuse_part(reader, end->at, "years", 1, 9999);
	if (!month_is_good(reader, at, month))
		return false;
	at = reader->at;
	if (!read_number(reader, 2, 2, &day))
		return refuse(reader, PARSE_SYNTAX, end->at, "The ends of a range are days.", RANGE_HINT);
	if (!day_is_good(reader, at, year, month, day))
		return false;
	end->known = true;
	end->day = day_of_date(year, month, day);
	if (end->day > CALENDAR_LAST_DAY + 1)
		return refuse_part(reader, end->at, "years", 1, 9999);
	skip_blanks(reader);
	return true;
}

/* A range, whose opening bracket is seen. */
static bool
read_range(SpanReader *reader, Span *span)
{
	bool		open_below = reader->folded.code[reader->at++] == '(';
	bool		open_above;
	RangeEnd	lower;
	RangeEnd	upper;
	bool		both;

	if (!read_end(reader, false, &lower))
		return false;
	if (!read_word(reader, ","))
		return refuse(reader, PARSE_SYNTAX, reader->at, "A comma was expected.", RANGE_HINT);
	if (!read_end(reader, true, &upper))
		return false;
	open_above = read_word(reader, ")");
	if (!open_above && !read_word(reader, "]"))
		return refuse(reader, PARSE_SYNTAX, reader->at, "A closing bracket was expected.", RANGE_HINT);

	both = lower.known && upper.known;
	if (both && lower.day > upper.day)
		return refuse(reader, PARSE_SYNTAX, upper.at, "The range ends before it begins.", RANGE_HINT);
	span->first = lower.known ? lower.day + open_below : SPAN_NO_FIRST;
	span->last = upper.known ? upper.day - open_above : SPAN_NO_LAST;
	if (both && span->first > span->last)
	{
		*span = SPAN_EMPTY;
		return true;
	}
	if (lower.known && span->first > CALENDAR_LAST_DAY)
		return refuse_part(reader, lower.at, "years", 1, 9999);
	if (upper.known && !calendar_holds(span->last))
		return refuse_part(reader, upper.at, "years", 1, 9999);
	return true;
}

bool
span_parse(const char *text, size_t length, void *value, ParseError *error)
{
	SpanReader	reader;
	Span		span;
	uint32		next;

	reader.at = 0;
	reader.error = error;
	if (!fold_text(text, length, FOLD_CASE, &reader.folded, error))
	{
		snprintf(error->hint, sizeof(error->hint), "%s", SPAN_HINT);
		return false;
	}
	next = reader.folded.code[0];
	if (reader.folded.length == 0)
		return refuse(&reader, PARSE_SYNTAX, 0, "The period is empty.", SPAN_HINT);
	if (read_word(&reader, "empty"))
		span = SPAN_EMPTY;
	else if (next == '[' || next == '(')
	{
		if (!read_range(&reader, &span))
			return false;
	}
	else if (folded_match(&reader.folded, 0, "infinity") || folded_match(&reader.folded, 0, "-infinity"))
		return refuse(&reader, PARSE_SYNTAX, 0, "Infinity is only an end of a range.", RANGE_HINT);
	else if (!read_named(&reader, &span))
		return false;
	if (reader.at < reader.folded.length)
		return refuse(&reader, PARSE_SYNTAX, reader.at, "Nothing may follow the period.", SPAN_HINT);
	*(Span *) value = span;
	return true;
}
