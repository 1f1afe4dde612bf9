/*
 * calendar/calendar.c
 *		Names of periods, windows of days, calendar_period, numbers, and the words that arguments are; and days themselves.
 *
 * The first byte chooses.
 */
#include "scalar.h"

#include "calendar/span.h"
#include "composition/composition.h"
#include "index/formula.h"
#include "number/decimal.h"
#include "operation/resample.h"

static void
fuzz_period(Period period, const char *text, size_t length)
{
	size_t		at = 0;
	size_t		at_again = 0;
	int32		start;
	int32		again;
	char		written[PERIOD_TEXT_MAX];
	ParseError	error;

	memset(&error, 0xAA, sizeof(error));
	if (!period_parse(text, length, &at, period, &start, &error))
	{
		require_parse_error(&error, length);
		return;
	}
	require(at > 0 && at <= length);
	require(calendar_holds(start) && period_start(period, start) == start);
	require(period_of_number(period, period_number(period, start)) == start);
	length = period_print(period, start, written);
	require(length <= sizeof(written));
	require(period_parse(written, length, &at_again, period, &again, &error));
	require(at_again == length && again == start);
}

static void
fuzz_range(const char *text, size_t length)
{
	size_t		at = 0;
	size_t		at_again = 0;
	DayRange	range;
	DayRange	again;
	char		written[RANGE_TEXT_MAX];
	ParseError	error;

	memset(&error, 0xAA, sizeof(error));
	if (!range_parse(text, length, &at, &range, &error))
	{
		require_parse_error(&error, length);
		return;
	}
	require(at > 0 && at <= length);
	require(calendar_holds(range.first) && calendar_holds(range.last) && range.first <= range.last);
	length = range_print(range, written);
	require(length <= sizeof(written));
	require(range_parse(written, length, &at_again, &again, &error));
	require(at_again == length && again.first == range.first && again.last == range.last);
}

static void
fuzz_number(const char *text, size_t length)
{
	size_t		at = 0;
	size_t		at_again = 0;
	Decimal		number;
	Decimal		again;
	Decimal		stripped;
	char	   *written = palloc(DECIMAL_TEXT_MAX);

	if (!decimal_parse(text, length, &at, &number))
	{
		require(at <= length);
		return;
	}
	require(at > 0 && at <= length);
	require(decimal_fits(number) && number.scale >= 0 && number.scale <= DECIMAL_MAX_SCALE);
	length = decimal_print(number, written);
	require(length < DECIMAL_TEXT_MAX);
	require(decimal_parse(exact_copy(written, length), length, &at_again, &again));
	require(at_again == length && again.mantissa == number.mantissa && again.scale == number.scale);
	stripped = decimal_strip(number, 0);
	require(decimal_compare(stripped, number) == 0 && stripped.scale <= number.scale);
}

/* A word is the name of what it is read as. */
static void
fuzz_word(const char *text, size_t length)
{
	Period		period;
	CompositionBasis basis;
	ClassScheme scheme;
	IndexFormula formula;
	ResampleMethod method;

	if (period_by_name(text, length, &period))
		require(strlen(period_name(period)) == length && memcmp(text, period_name(period), length) == 0);
	if (basis_by_name(text, length, &basis))
		require(strlen(basis_name(basis)) == length && memcmp(text, basis_name(basis), length) == 0);
	if (scheme_by_name(text, length, &scheme))
		require((int) scheme >= 0 && scheme < SCHEME_COUNT);
	(void) index_formula_by_name(text, length, &formula);
	if (method_by_name(text, length, &method))
		require((int) method >= METHOD_MEAN && method <= METHOD_GEOMETRIC);
}

static int
print_span(const void *value, char *text)
{
	return span_print(*(const Span *) value, text);
}

static int
compare_spans(const void *a, const void *b)
{
	return span_compare(*(const Span *) a, *(const Span *) b);
}

static int
encode_span(const void *value, uint8 *bytes)
{
	memcpy(bytes, value, sizeof(Span));
	return sizeof(Span);
}

static bool
decode_span(const uint8 *bytes, size_t length, void *value)
{
	if (length != sizeof(Span))
		return false;
	memcpy(value, bytes, sizeof(Span));
	return span_is_valid(*(const Span *) value);
}

static const ScalarType calendar_period = {
	sizeof(Span), SPAN_TEXT_MAX, sizeof(Span), span_parse, print_span, compare_spans, encode_span, decode_span, true
};

/* The period that holds a day is named as that, and there and back again is where it was. */
static void
fuzz_span(Span span, Period period, int32 day)
{
	Period		named;
	Span		moved;

	require(span_is_valid(span) && span_holds(span, day));
	require(span_is_period(span, &named) && named == period);
	require_value(&calendar_period, &span);
	if (span_move(span, day % 1000, &moved) == SPAN_MOVED)
	{
		require(span_is_valid(moved) && span_is_period(moved, &named) && named == period);
		require(span_move(moved, -(day % 1000), &moved) == SPAN_MOVED && span_compare(moved, span) == 0);
	}
}

static void
fuzz_day(int32 day)
{
	int			year;
	int			month;
	int			day_of_month;

	if (!calendar_holds(day))
		return;
	date_of_day(day, &year, &month, &day_of_month);
	require(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day_of_month >= 1 && day_of_month <= 31);
	require(day_of_date(year, month, day_of_month) == day);
	for (int i = PERIOD_DAY; i <= PERIOD_YEAR; i++)
	{
		Period		period = (Period) i;
		int32		start = period_start(period, day);

		require(start <= day && period_end(period, start) >= day);
		require(period_start(period, start) == start);
		require(period_shift(period, start, 1) == period_end(period, start) + 1);
		require(period_shift(period, period_shift(period, start, 1), -1) == start);
		require(period_number(period, day) == period_number(period, start));
		require(period_of_number(period, period_number(period, day)) == start);
		fuzz_span(span_of_period(period, day), period, day);
	}
	week_of_day(day, &year, &month);
	require(month >= 1 && month <= weeks_in_year(year) && day_of_week_number(year, month) == period_start(PERIOD_WEEK, day));
}

void
test_input(const uint8 *data, size_t size)
{
	static const char *const periods = "DWMQHY";
	const char *text;
	int32		day;

	if (size == 0)
		return;
	text = exact_copy(data + 1, --size);
	switch (*data)
	{
		case 'D':
		case 'W':
		case 'M':
		case 'Q':
		case 'H':
		case 'Y':
			fuzz_period((Period) (strchr(periods, *data) - periods), text, size);
			break;
		case 'R':
			fuzz_range(text, size);
			break;
		case 'S':
			require_texts(&calendar_period, (const uint8 *) text, size);
			break;
		case 'B':
			require_bytes(&calendar_period, (const uint8 *) text, size);
			break;
		case 'N':
			fuzz_number(text, size);
			break;
		case 'w':
			fuzz_word(text, size);
			break;
		default:
			if (size < sizeof(day))
				break;
			memcpy(&day, text, sizeof(day));
			fuzz_day(day);
			break;
	}
}
