/*
 * calendar_period.c
 *		The type calendar_period: input and output, comparison, casts, what it holds, its neighbours.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type_d.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "bulletin/period_words.h"
#include "calendar_period.h"
#include "comparison.h"
#include "compat.h"
#include "row_set.h"
#include "text_input.h"

void
span_corrupt(Span span)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type calendar_period"),
			 errdetail("Its first and last day are %d and %d, counted from 2000-01-01.", span.first, span.last),
			 errhint("The value is damaged.")));
	pg_unreachable();
}

/* Reads a period as people and programs write it. */
PG_FUNCTION_INFO_V1(calendar_period_in);
Datum
calendar_period_in(PG_FUNCTION_ARGS)
{
	Span		span;

	if (!read_scalar(span_parse, "calendar_period", PG_GETARG_CSTRING(0), &span, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_SPAN(span);
}

/* Prints the canonical form. */
PG_FUNCTION_INFO_V1(calendar_period_out);
Datum
calendar_period_out(PG_FUNCTION_ARGS)
{
	char	   *text = palloc(SPAN_TEXT_MAX);

	span_print(PG_GETARG_SPAN(0), text);
	PG_RETURN_CSTRING(text);
}

/* Receives the first and the last day (int32 each, counted from 2000-01-01). */
PG_FUNCTION_INFO_V1(calendar_period_recv);
Datum
calendar_period_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	Span		span;

	span.first = (int32) pq_getmsgint(message, 4);
	span.last = (int32) pq_getmsgint(message, 4);
	if (!span_is_valid(span))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type calendar_period: days %d and %d", span.first, span.last),
				 errdetail("The first day is %d to %d or, for none, %d; the last day is not before it, or, for none, %d; both are %d where there is no day.",
						   CALENDAR_FIRST_DAY, CALENDAR_LAST_DAY, SPAN_NO_FIRST, SPAN_NO_LAST, SPAN_NO_FIRST)));
	PG_RETURN_SPAN(span);
}

/* Sends the first and the last day. */
PG_FUNCTION_INFO_V1(calendar_period_send);
Datum
calendar_period_send(PG_FUNCTION_ARGS)
{
	Span		span = PG_GETARG_SPAN(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendint32(&message, span.first);
	pq_sendint32(&message, span.last);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

DEFINE_SCALAR_ORDER(calendar_period, Span, PG_GETARG_SPAN, SPAN_BYTES, span_compare)
DEFINE_SCALAR_EXTREMES(calendar_period, PG_GETARG_SPAN, span_compare)

/* ---- casts */

static void
day_out_of_range(DateADT day)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
			 errmsg("day out of range for type calendar_period: \"%s\"",
					DatumGetCString(DirectFunctionCall1(date_out, DateADTGetDatum(day)))),
			 errhint("A day is a date such as 2023-07-03, in the years 1 to 9999.")));
}

static Span
span_of_day(DateADT day)
{
	if (!calendar_holds(day))
		day_out_of_range(day);
	return span_of_period(PERIOD_DAY, day);
}

/* Casts from date: the day. */
PG_FUNCTION_INFO_V1(calendar_period_from_date);
Datum
calendar_period_from_date(PG_FUNCTION_ARGS)
{
	PG_RETURN_SPAN(span_of_day(PG_GETARG_DATEADT(0)));
}

/* Casts from timestamp: its day. */
PG_FUNCTION_INFO_V1(calendar_period_from_timestamp);
Datum
calendar_period_from_timestamp(PG_FUNCTION_ARGS)
{
	PG_RETURN_SPAN(span_of_day(DatumGetDateADT(DirectFunctionCall1(timestamp_date, PG_GETARG_DATUM(0)))));
}

/* Casts from timestamptz: its day in the time zone of the session. */
PG_FUNCTION_INFO_V1(calendar_period_from_timestamptz);
Datum
calendar_period_from_timestamptz(PG_FUNCTION_ARGS)
{
	PG_RETURN_SPAN(span_of_day(DatumGetDateADT(DirectFunctionCall1(timestamptz_date, PG_GETARG_DATUM(0)))));
}

/* Casts from daterange: the same days; infinity is no end. */
PG_FUNCTION_INFO_V1(calendar_period_from_daterange);
Datum
calendar_period_from_daterange(PG_FUNCTION_ARGS)
{
	TypeCacheEntry *type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	Span		span = SPAN_EMPTY;
	DateADT		first;
	DateADT		end;

	range_deserialize(type, PG_GETARG_RANGE_P(0), &lower, &upper, &empty);
	if (empty)
		PG_RETURN_SPAN(span);
	/* a daterange is stored as [lower, upper), but for infinite ends */
	first = lower.infinite ? DATEVAL_NOBEGIN : DatumGetDateADT(lower.val);
	end = upper.infinite ? DATEVAL_NOEND : DatumGetDateADT(upper.val);
	if (!DATE_IS_NOBEGIN(first) && !calendar_holds(first))
		day_out_of_range(first);
	if (!DATE_IS_NOEND(end) && (end == DATEVAL_NOBEGIN || !calendar_holds(end - 1)))
		day_out_of_range(DATE_NOT_FINITE(end) ? end : end - 1);
	span.first = first;
	span.last = DATE_IS_NOEND(end) ? end : end - 1;
	PG_RETURN_SPAN(span);
}

/* Casts to daterange: the same days. */
PG_FUNCTION_INFO_V1(calendar_period_to_daterange);
Datum
calendar_period_to_daterange(PG_FUNCTION_ARGS)
{
	Span		span = PG_GETARG_SPAN(0);
	TypeCacheEntry *type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound	lower;
	RangeBound	upper;

	memset(&lower, 0, sizeof(lower));
	memset(&upper, 0, sizeof(upper));
	lower.lower = true;
	lower.infinite = !span_has_first(span);
	upper.infinite = !span_has_last(span);
	if (!lower.infinite)
	{
		lower.val = DateADTGetDatum(span.first);
		lower.inclusive = true;
	}
	if (!upper.infinite)
		upper.val = DateADTGetDatum(span.last + 1);
	PG_RETURN_RANGE_P(make_sound_range(type, &lower, &upper, span_is_empty(span)));
}

/* ---- what it holds */

/* period @> day */
PG_FUNCTION_INFO_V1(calendar_period_contains_day);
Datum
calendar_period_contains_day(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(span_holds(PG_GETARG_SPAN(0), PG_GETARG_DATEADT(1)));
}

/* day <@ period */
PG_FUNCTION_INFO_V1(calendar_period_day_within);
Datum
calendar_period_day_within(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(span_holds(PG_GETARG_SPAN(1), PG_GETARG_DATEADT(0)));
}

/* period @> period */
PG_FUNCTION_INFO_V1(calendar_period_contains);
Datum
calendar_period_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(span_contains(PG_GETARG_SPAN(0), PG_GETARG_SPAN(1)));
}

/* period <@ period */
PG_FUNCTION_INFO_V1(calendar_period_within);
Datum
calendar_period_within(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(span_contains(PG_GETARG_SPAN(1), PG_GETARG_SPAN(0)));
}

/* The first day; NULL where there is none. */
PG_FUNCTION_INFO_V1(calendar_period_first_day);
Datum
calendar_period_first_day(PG_FUNCTION_ARGS)
{
	Span		span = PG_GETARG_SPAN(0);

	if (!span_has_first(span))
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(span.first);
}

/* The last day; NULL where there is none. */
PG_FUNCTION_INFO_V1(calendar_period_last_day);
Datum
calendar_period_last_day(PG_FUNCTION_ARGS)
{
	Span		span = PG_GETARG_SPAN(0);

	if (!span_has_last(span))
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(span.last);
}

/* day, week, month, quarter, half, year, range or empty. */
PG_FUNCTION_INFO_V1(calendar_period_kind);
Datum
calendar_period_kind(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(span_kind_name(PG_GETARG_SPAN(0))));
}

/* The name in a language of bulletins. */
PG_FUNCTION_INFO_V1(calendar_period_words);
Datum
calendar_period_words(PG_FUNCTION_ARGS)
{
	const char *code = text_to_cstring(PG_GETARG_TEXT_PP(1));
	const BulletinLanguage *language = bulletin_language_by_code(code);

	if (language == NULL)
		unknown_language(code, "en and zh");
	PG_RETURN_TEXT_P(cstring_to_text(server_from_utf8(span_words(language, PG_GETARG_SPAN(0)))));
}

/* ---- neighbours */

static Datum
moved(Datum period, int64 n)
{
	Span		span = span_from_datum(period);
	Span		result = SPAN_EMPTY;
	char		text[SPAN_TEXT_MAX];
	/* the calendar has fewer periods of any kind */
	SpanMove	move = span_move(span, (int32) Max(Min(n, INT32_MAX), INT32_MIN), &result);

	if (move != SPAN_MOVED)
		span_print(span, text);
	if (move == SPAN_WITHOUT_LENGTH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("calendar_period %s has no next one", text),
				 errhint("A number is added to a period that has a first and a last day.")));
	if (move == SPAN_LEAVES_CALENDAR)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
				 errmsg("calendar_period out of range: %s moved by %lld", text, (long long) n),
				 errhint("Periods lie in the years 1 to 9999.")));
	PG_RETURN_SPAN(result);
}

/* period + n: the nth period of its kind after it. */
PG_FUNCTION_INFO_V1(calendar_period_plus);
Datum
calendar_period_plus(PG_FUNCTION_ARGS)
{
	return moved(PG_GETARG_DATUM(0), PG_GETARG_INT32(1));
}

/* period - n: the nth period of its kind before it. */
PG_FUNCTION_INFO_V1(calendar_period_minus);
Datum
calendar_period_minus(PG_FUNCTION_ARGS)
{
	return moved(PG_GETARG_DATUM(0), -(int64) PG_GETARG_INT32(1));
}

static Period
kind_argument(const text *kind)
{
	const char *names[PERIOD_YEAR + 1];

	for (Period period = PERIOD_DAY; period <= PERIOD_YEAR; period++)
		names[period] = period_name(period);
	return (Period) choice_argument(kind, "kind of period", names, lengthof(names));
}

/* calendar_periods(from_period, to_period, kind) */
PG_FUNCTION_INFO_V1(calendar_periods);
Datum
calendar_periods(PG_FUNCTION_ARGS)
{
	Span		from = PG_GETARG_SPAN(0);
	Span		to = PG_GETARG_SPAN(1);
	Period		period = kind_argument(PG_GETARG_TEXT_PP(2));
	int32		number;
	int32		last;
	RowSet		rows;

	if (!span_has_first(from) || !span_has_last(to))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 !span_has_first(from) ? errmsg("from_period has no first day") : errmsg("to_period has no last day"),
				 errhint("Write both, as in calendar_periods('2023-01', '2023-12', 'month').")));
	number = period_number(period, from.first);
	last = period_number(period, to.last);
	row_set_begin(&rows, fcinfo);
	for (; number <= last; number++)
	{
		Datum		value;

		row_set_next(&rows);
		value = span_to_datum(span_of_period(period, period_of_number(period, number)));
		row_set_put(&rows, &value);
	}
	row_set_end(&rows);
	PG_RETURN_NULL();
}
