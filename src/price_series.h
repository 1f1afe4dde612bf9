/*
 * price_series.h
 *		The type price_series as functions of the server meet it.
 */
#ifndef PRICE_SERIES_H
#define PRICE_SERIES_H

#include "postgres.h"
#include "fmgr.h"

#include "lib/stringinfo.h"
#include "nodes/nodes.h"
#include "utils/date.h"

#include "operation/resample.h"

#define DatumGetPriceSeries(datum) ((PriceSeries *) PG_DETOAST_DATUM(datum))
#define PG_GETARG_PRICE_SERIES(n) DatumGetPriceSeries(PG_GETARG_DATUM(n))
#define PG_RETURN_PRICE_SERIES(series) PG_RETURN_POINTER(series)

/* A series as its input reads it; NULL where what is wrong was saved in escontext. */
extern PriceSeries *series_of_text(const char *text, Node *escontext);

/* The binary form of a packed series: received up to the end of the message. */
extern PriceSeries *series_receive(StringInfo message);
extern void series_send(StringInfo message, const PriceSeries *series);

/* CRC-32C, which ends the binary form of a container. */
extern uint32 checksum_of(const char *bytes, int length);

/* Hash by value: 5.0 and 5.00 alike. */
extern uint64 hash_series(const SeriesView *view, uint64 seed);

/*
 * Opens argument n, or a series, of either form for reading.  A state of the aggregate rebase, whose base is not
 * known yet, is for aggregation only: 22023.
 */
extern void open_series_argument(FunctionCallInfo fcinfo, int n, SeriesView *view);
extern void open_series(const PriceSeries *series, SeriesView *view);
#define PG_GETARG_SERIES_VIEW(n, view) open_series_argument(fcinfo, n, view)

/* A date argument as a day of the calendar: 22008 for an infinite one or one beyond year 9999. */
extern int32 calendar_day_argument(DateADT day);

/* Raises 22023 where the series cannot be read by such periods: a longer one, or weeks as months. */
extern void require_period_divides(const SeriesView *view, Period to);

/*
 * Raises 22023 where two series cannot be "merged", "added" ... for their periods or, unless `base` is
 * NULL, their bases differ.
 */
extern void require_alike(Period period, const SeriesBase *base, const SeriesView *other,
						  const char *done);

/* Raises 22023 where two series of weeks, months, quarters or years have one in common. */
extern void require_no_common_period(const SeriesView *a, const SeriesView *b);

/* A value as numeric, with at least the decimals of the series' prices where it was one of them. */
extern Datum decimal_datum(Decimal value);
extern Datum point_value_datum(const SeriesView *view, const SeriesPoint *point);
extern Datum padded_datum(const SeriesView *view, Decimal value);

/* A quotient, rounded once by the rule of ratio_round_quotient; and as numeric. */
extern Decimal rounded_quotient(const Ratio *ratio);
extern Datum quotient_datum(const Ratio *ratio);

/* An optional integer argument of decimals: EXACT where NULL, 22023 outside 0 .. 30. */
extern int	digits_argument(FunctionCallInfo fcinfo, int n);

/* An argument that names a method of resampling: the mean where NULL, 22023 where there is none such. */
extern ResampleMethod method_argument(FunctionCallInfo fcinfo, int n);

#endif							/* PRICE_SERIES_H */
