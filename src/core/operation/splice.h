/*
 * operation/splice.h
 *		Two price_series of one thing, from two providers or on two bases, as one.
 *
 * The link factor brings the new series to the level of the old one: the mean of the old over the
 * mean of the new, over the points that both have in a window.
 */
#ifndef OPERATION_SPLICE_H
#define OPERATION_SPLICE_H

#include "series/writer.h"

typedef struct SeriesLink
{
	DayRange	window;			/* of whole periods: see series_window */
	Fraction	old_sum;		/* of the values at common points */
	Fraction	new_sum;
} SeriesLink;

typedef enum LinkResult
{
	LINK_FOUND,
	LINK_NO_OVERLAP,			/* no common point in the window */
	LINK_OLD_NOT_POSITIVE,		/* the mean of one is zero or less */
	LINK_NEW_NOT_POSITIVE
} LinkResult;

/* The link factor: the old sum over the new one, exactly. */
extern void link_ratio(const SeriesLink *link, Ratio *ratio);

/* The series are of one period. */
extern LinkResult series_link(const SeriesView *old_series, const SeriesView *new_series,
							  DayRange window, SeriesLink *link);

/*
 * The old series up to the end of the window and the new one behind it, at the level of the old; or,
 * unless keep_old, the old one before the window and the new one from its start on, at the level of
 * the new.  The base is that of the series whose level is kept.  Points of the other are scaled as
 * operation/scale.h says.
 */
extern PriceSeries *series_splice(const SeriesView *old_series, const SeriesView *new_series,
								  const SeriesLink *link, bool keep_old);

#endif							/* OPERATION_SPLICE_H */
