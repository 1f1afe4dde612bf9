/*
 * calendar_period.h
 *		The type calendar_period as a Datum: its first and last day, by value, the first day highest.  Stored bytes may be
 *		damaged: who asks for the span has them checked.
 */
#ifndef CALENDAR_PERIOD_H
#define CALENDAR_PERIOD_H

#include "postgres.h"
#include "fmgr.h"

#include "calendar/span.h"

static inline Datum
span_to_datum(Span span)
{
	return UInt64GetDatum((uint64) (uint32) span.first << 32 | (uint32) span.last);
}

/* The bytes alone, whatever they are: for equality and hash, which never raise. */
static inline Span
span_bytes(Datum datum)
{
	uint64		bits = DatumGetUInt64(datum);
	Span		span;

	span.first = (int32) (uint32) (bits >> 32);
	span.last = (int32) (uint32) bits;
	return span;
}

/* Raises XX001: stored bytes are no calendar_period. */
extern void span_corrupt(Span span) __attribute__((noreturn));

static inline Span
span_from_datum(Datum datum)
{
	Span		span = span_bytes(datum);

	if (unlikely(!span_is_valid(span)))
		span_corrupt(span);
	return span;
}

#define SPAN_BYTES(n) span_bytes(PG_GETARG_DATUM(n))
#define PG_GETARG_SPAN(n) span_from_datum(PG_GETARG_DATUM(n))
#define PG_RETURN_SPAN(span) return span_to_datum(span)

#endif							/* CALENDAR_PERIOD_H */
