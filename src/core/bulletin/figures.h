/*
 * bulletin/figures.h
 *		The figures of a bulletin's text, rounded as the bulletin of July 2023 rounds them.
 *
 * Averages are rounded to two decimals in the unit of the quotes.  From these, and not from the exact
 * ones, follow the price in the unit of the text, rounded again, and the change in per cent, which
 * has one decimal.  So 453.05 yuan per kg are 45.31 ten thousand yuan per tonne.
 */
#ifndef BULLETIN_FIGURES_H
#define BULLETIN_FIGURES_H

#include "series/series.h"

#define BULLETIN_PRICE_DIGITS 2
#define BULLETIN_CHANGE_DIGITS 1

/* How a price stands to that of the period before. */
typedef enum BulletinChange
{
	BULLETIN_ROSE,
	BULLETIN_FELL,
	BULLETIN_ROSE_FROM_NOTHING, /* from an average of zero or less: there is no per cent of it */
	BULLETIN_FELL_FROM_NOTHING,
	BULLETIN_ALMOST_LEVEL,		/* the averages differ, by 0.0 per cent */
	BULLETIN_LEVEL,
	BULLETIN_NOT_COMPARED,		/* the period before has no price */
	BULLETIN_NOTHING_BEFORE		/* the period is the first of the calendar: nothing is told */
} BulletinChange;

#define BULLETIN_CHANGES (BULLETIN_NOT_COMPARED + 1)	/* that are told */

typedef struct BulletinPrice
{
	Period		period;
	int32		start;
	Decimal		price;
	BulletinChange change;
	Decimal		change_pct;		/* of BULLETIN_ROSE and BULLETIN_FELL, without its sign */
} BulletinPrice;

/*
 * Of the period that holds the day: a month for a series of days, else a period of the series.  The
 * price is the average times the factor from the unit of the quotes to that of the text.  Averages are rounded to
 * price_digits decimals first, or EXACT.  false where the period has no price.
 */
extern bool bulletin_price(const SeriesView *view, int32 day, const Ratio *factor, int price_digits,
						   BulletinPrice *result);

/*
 * How an index went.  It is told from its first value over its low and its high, in their order, to
 * its last; the way before the earlier and that behind the later of the two is not told where it is
 * less than a tenth of that between them.
 */
typedef enum BulletinTrend
{
	BULLETIN_STILL,
	BULLETIN_RISE,
	BULLETIN_FALL,
	BULLETIN_RISE_FALL,
	BULLETIN_FALL_RISE,
	BULLETIN_RISE_FALL_RISE,
	BULLETIN_FALL_RISE_FALL
} BulletinTrend;

#define BULLETIN_TRENDS (BULLETIN_FALL_RISE_FALL + 1)

/*
 * All with the decimals that the values have, at most two; the fluctuation has one.  Where price_digits is not
 * EXACT, the mean and the values are rounded to so many decimals first, and the spread and the fluctuation follow
 * from those.
 */
typedef struct BulletinIndex
{
	Period		period;
	int32		start;
	Period		period_of_points;
	BulletinTrend trend;
	Decimal		mean;
	Decimal		high;
	int32		high_day;		/* the earliest where several days are equally high */
	Decimal		low;
	int32		low_day;
	Decimal		spread;
	bool		fluctuates;		/* is there a fluctuation, in per cent of a positive mean? */
	Decimal		fluctuation_pct;
} BulletinIndex;

/*
 * What an index is described over: a month for a series of days or weeks, a year for one of months,
 * quarters or half-years.  false for one of years.
 */
extern bool bulletin_index_period(Period of_series, Period *period);

/* Over such a period, the one that holds the day; false where the index has no value in it. */
extern bool bulletin_index(const SeriesView *view, Period period, int32 day, int price_digits, BulletinIndex *result);

#endif							/* BULLETIN_FIGURES_H */
