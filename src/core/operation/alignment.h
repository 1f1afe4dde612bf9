/*
 * operation/alignment.h
 *		price_series whose days do not match: filled, and held beside each other.
 */
#ifndef OPERATION_ALIGNMENT_H
#define OPERATION_ALIGNMENT_H

#include "series/writer.h"

typedef enum FillMethod
{
	FILL_CARRY,					/* the last value, at most max_days old */
	FILL_LINEAR					/* between the values before and behind, at most max_days apart */
} FillMethod;

typedef struct SeriesFill
{
	FillMethod	method;
	int			max_days;		/* 0 or more; of periods from first day to first day */
	const SeriesView *like;		/* whose days are filled, of the same period; NULL for all between two points */
} SeriesFill;

/*
 * The series with a value on days that it lacks, as one value of weight 1; its own points and its base stay.
 * Between two points a value is linear in the number of days, or of periods, and exact (nearest_fraction).
 */
extern PriceSeries *series_fill(const SeriesView *view, const SeriesFill *fill);

/* Walks two series of one period beside each other: every day that either has. */
typedef struct PairWalk
{
	SeriesCursor *cursor[2];
	SeriesPoint point[2];		/* that of the day, or the next */
	bool		present[2];
} PairWalk;

/* Which of the two have a day. */
typedef enum PairSide
{
	ONLY_FIRST,
	ONLY_SECOND,
	BOTH
} PairSide;

/*
 *		pair_begin(&walk, a, b);
 *		while (pair_present(&walk, &day, &side)) { ...; pair_next(&walk, side); }
 *		pair_end(&walk);
 */
extern void pair_begin(PairWalk *walk, const SeriesView *a, const SeriesView *b);
extern bool pair_present(const PairWalk *walk, int32 *day, PairSide *side);
extern void pair_next(PairWalk *walk, PairSide side);
extern void pair_end(PairWalk *walk);

/* Days on which one of several series has no value, though another has. */
typedef struct UnmatchedDays
{
	int64		count;
	int64		days;			/* of all days */
	int32		first;			/* of the unmatched ones, where there are any */
} UnmatchedDays;

/* Of the days in a window. */
extern UnmatchedDays series_unmatched(const SeriesView *const *series, int count, DayRange window);

#endif							/* OPERATION_ALIGNMENT_H */
