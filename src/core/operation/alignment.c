/*
 * operation/alignment.c
 *		price_series whose days do not match: filled, and held beside each other.
 */
#include "pure.h"

#include "fault.h"
#include "operation/alignment.h"

/* The days that are filled, beside the points that are. */
typedef struct FillWalk
{
	const SeriesFill *fill;
	SeriesWriter *writer;
	SeriesCursor *like;			/* NULL where all days are */
	SeriesPoint next;			/* of like */
	bool		more;
} FillWalk;

static void
next_like(FillWalk *walk)
{
	walk->more = series_next(walk->like, &walk->next);
}

/* The next day after one that is to be filled, up to the last; false where there is none. */
static bool
next_day(FillWalk *walk, int32 after, int32 last, int32 *day)
{
	if (walk->like == NULL)
	{
		*day = period_shift(walk->writer->period, after, 1);
		return *day <= last;
	}
	while (walk->more && walk->next.day <= after)
		next_like(walk);
	*day = walk->next.day;
	return walk->more && *day <= last;
}

/* The value between two points on a day between their days. */
static SeriesPoint
interpolated(const SeriesPoint *before, const SeriesPoint *after, Period period, int32 day)
{
	int64		from = period_number(period, before->day);
	int64		distance = period_number(period, after->day) - from;
	Fraction	value;
	Ratio		of_before;
	Ratio		of_after;
	Ratio		part;
	Ratio		fall;

	/* only altered bytes have two points in one period */
	if (distance <= 0)
		series_corrupt("days");
	point_ratio(before, &of_before);
	point_ratio(after, &of_after);
	ratio_of(&part, (Decimal) {period_number(period, day) - from, 0}, (Decimal) {distance, 0});
	/* before - (before - after) x part */
	if (!ratio_difference(&fall, &of_after, &of_before) || !ratio_multiply(&fall, &fall, &part) ||
		!ratio_difference(&of_before, &fall, &of_before))
		point_out_of_range(before);
	nearest_fraction(&of_before, before, &value);
	return point_of_fraction(day, &value);
}

/* Fills days behind a point and before the next, where there is one. */
static void
fill_between(FillWalk *walk, const SeriesPoint *before, const SeriesPoint *after)
{
	bool		linear = walk->fill->method == FILL_LINEAR;
	int32		last = before->day + Min(walk->fill->max_days, CALENDAR_LAST_DAY - before->day);
	int32		day = before->day;

	if (linear && (after == NULL || after->day > last))
		return;
	if (after)
		last = Min(last, after->day - 1);
	while (next_day(walk, day, last, &day))
	{
		SeriesPoint filled = linear ? interpolated(before, after, walk->writer->period, day) :
			point_on_day(day, before);

		CHECK_FOR_INTERRUPTS();
		series_write(walk->writer, &filled);
	}
}

PriceSeries *
series_fill(const SeriesView *view, const SeriesFill *fill)
{
	FillWalk	walk = {fill, palloc(sizeof(SeriesWriter))};
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	PriceSeries *result;
	SeriesPoint before;
	SeriesPoint point;
	bool		any = false;

	series_writer_begin(walk.writer, view->period, view->display_scale);
	walk.writer->base = view->base;
	series_seek(cursor, view, view->first_day);
	if (fill->like && view->count > 0)
	{
		walk.like = palloc(sizeof(SeriesCursor));
		series_seek(walk.like, fill->like, view->first_day);
		next_like(&walk);
	}
	for (; series_next(cursor, &point); before = point, any = true)
	{
		if (any)
			fill_between(&walk, &before, &point);
		series_write(walk.writer, &point);
	}
	if (any && walk.like)
		fill_between(&walk, &before, NULL);
	result = series_writer_end(walk.writer);
	if (walk.like)
		pfree(walk.like);
	pfree(walk.writer);
	pfree(cursor);
	return result;
}

void
pair_begin(PairWalk *walk, const SeriesView *a, const SeriesView *b)
{
	for (int i = 0; i < 2; i++)
	{
		const SeriesView *view = i == 0 ? a : b;

		walk->cursor[i] = palloc(sizeof(SeriesCursor));
		series_seek(walk->cursor[i], view, view->first_day);
		walk->present[i] = series_next(walk->cursor[i], &walk->point[i]);
	}
}

bool
pair_present(const PairWalk *walk, int32 *day, PairSide *side)
{
	const SeriesPoint *a = &walk->point[0];
	const SeriesPoint *b = &walk->point[1];

	if (!walk->present[0] && !walk->present[1])
		return false;
	*side = !walk->present[1] || (walk->present[0] && a->day < b->day) ? ONLY_FIRST :
		!walk->present[0] || b->day < a->day ? ONLY_SECOND : BOTH;
	*day = *side == ONLY_SECOND ? b->day : a->day;
	return true;
}

void
pair_next(PairWalk *walk, PairSide side)
{
	for (int i = 0; i < 2; i++)
	{
		if (side == (i == 0 ? ONLY_SECOND : ONLY_FIRST))
			continue;
		walk->present[i] = series_next(walk->cursor[i], &walk->point[i]);
	}
}

void
pair_end(PairWalk *walk)
{
	pfree(walk->cursor[0]);
	pfree(walk->cursor[1]);
}

UnmatchedDays
series_unmatched(const SeriesView *const *series, int count, DayRange window)
{
	SeriesCursor **cursors = palloc(count * sizeof(SeriesCursor *));
	SeriesPoint *points = palloc(count * sizeof(SeriesPoint));
	bool	   *present = palloc(count * sizeof(bool));
	UnmatchedDays result = {0, 0, 0};

	for (int i = 0; i < count; i++)
	{
		cursors[i] = palloc(sizeof(SeriesCursor));
		series_seek(cursors[i], series[i], window.first);
		present[i] = series_next(cursors[i], &points[i]);
	}
	for (;;)
	{
		int32		day = CALENDAR_LAST_DAY + 1;
		int			have = 0;

		CHECK_FOR_INTERRUPTS();
		for (int i = 0; i < count; i++)
			if (present[i])
				day = Min(day, points[i].day);
		if (day > window.last)
			break;
		for (int i = 0; i < count; i++)
		{
			if (!present[i] || points[i].day != day)
				continue;
			have++;
			present[i] = series_next(cursors[i], &points[i]);
		}
		result.days++;
		if (have < count && result.count++ == 0)
			result.first = day;
	}
	for (int i = 0; i < count; i++)
		pfree(cursors[i]);
	pfree(cursors);
	pfree(points);
	pfree(present);
	return result;
}
