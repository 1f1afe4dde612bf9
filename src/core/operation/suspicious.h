/*
 * operation/suspicious.h
 *		Quotes of a price_series that may be wrong: in another unit, or far from those around them.
 *
 * What a value is expected to be is the median of its neighbours: up to five points before and five
 * behind it, without itself; of an even number the lower of the two in the middle, so that it is a
 * value of the series.  So up to four wrong quotes in a row are seen, and a level that changes for
 * good is told once, at the higher of the two values between which it does.  A value is as expected
 * within jump_pct per cent.  One that would be so in a unit `factor` times as large or small, or a
 * power of it, may be in that unit; any other is a jump.
 *
 * With fewer than two neighbours, or where the median is zero or less, nothing is expected.
 */
#ifndef OPERATION_SUSPICIOUS_H
#define OPERATION_SUSPICIOUS_H

#include "series/series.h"

#define SUSPICION_NEIGHBOURS 5	/* to either side */

typedef struct SuspicionSearch
{
	SeriesCursor *cursor;
	Ratio		factor;
	Ratio		lower;			/* value / expected that is as expected */
	Ratio		upper;
	int			count;			/* of points in the window */
	int			at;				/* the point to judge next */
	bool		more;			/* are there points behind the window? */
	int32		days[2 * SUSPICION_NEIGHBOURS + 1];
	Decimal		values[2 * SUSPICION_NEIGHBOURS + 1];
} SuspicionSearch;

typedef struct SuspiciousQuote
{
	int32		day;
	Decimal		value;
	Decimal		expected;
	bool		unit;			/* in another unit; else a jump */
} SuspiciousQuote;

/* factor is greater than 1, jump_pct than 0. */
extern void suspicion_begin(SuspicionSearch *search, const SeriesView *view, Decimal factor,
							Decimal jump_pct);

/* The next such quote, in order of day; false where there is none. */
extern bool suspicion_next(SuspicionSearch *search, SuspiciousQuote *quote);

#endif							/* OPERATION_SUSPICIOUS_H */
