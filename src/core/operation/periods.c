/*
 * operation/periods.c
 *		Means of a price_series by week, month, quarter, half-year or year, as exact fractions.
 *
 * The path of 64-bit points of weight 1 is what a bulletin over all products runs on: days are not
 * made where their column says how many of them a period has, values are added up in plain arrays,
 * for the compiler to vectorise, and no decimals are passed about.
 */
#include "pure.h"

#include "fault.h"
#include "operation/periods.h"
#include "series/sum.h"
#include "series/view.h"

/* Sums below this are for 64-bit arithmetic. */
#define SUM_LIMIT (INT64CONST(1) << 61)

/* A period series of sums while it is made. */
typedef struct SumList
{
	PeriodSums *made;
	int			capacity;
	Period		period;
} SumList;

/* Brings the sums to a larger scale; false where one would not fit. */
static bool
raise_scale(PeriodSums *made, int scale)
{
	int64		power;

	if (scale - made->scale > 18)
		return false;
	power = (int64) power_of_ten(scale - made->scale);
	for (int i = 0; i < made->count; i++)
	{
		if (__builtin_mul_overflow(made->sums[i].sum, power, &made->sums[i].sum))
			return false;
	}
	made->scale = scale;
	return true;
}

/* The sum of a period, which is the last one or after it. */
static inline PeriodSum *
sum_of_period(SumList *list, int32 number, int32 start)
{
	PeriodSums *made = list->made;
	PeriodSum  *sum = &made->sums[made->count - 1];

	if (made->count > 0 && sum->number == number)
		return sum;
	if (made->count == list->capacity)
	{
		list->capacity *= 2;
		made->sums = repalloc(made->sums, list->capacity * sizeof(PeriodSum));
	}
	sum = &made->sums[made->count++];
	*sum = (PeriodSum) {number, start, 0, 0};
	return sum;
}

/* How many of the days, which ascend, are on or before the end of a period. */
static int
count_up_to(const int32 *days, int count, int32 end)
{
	int			n = 0;

	for (int i = 0; i < count; i++)
		n += days[i] <= end;
	return n;
}

static int64
sum_of(const int64 *values, int count)
{
	uint64		sum = 0;

	for (int i = 0; i < count; i++)
		sum += (uint64) values[i];
	return (int64) sum;
}

/* Brings the list to the scale of a block, or tells the power of ten that brings the block to the list's. */
static bool
unify_scales(PeriodSums *made, int scale, int64 *power)
{
	if (made->count == 0)
		made->scale = scale;
	if ((scale > made->scale && !raise_scale(made, scale)) || made->scale - scale > 18)
		return false;
	*power = (int64) power_of_ten(made->scale - scale);
	return true;
}

/* Adds the sum of some points of a period; false where it does not fit. */
static inline bool
add_to_sum(PeriodSum *sum, int points, int64 addend, int64 power)
{
	sum->points += points;
	return !__builtin_mul_overflow(addend, power, &addend) &&
		!__builtin_add_overflow(sum->sum, addend, &sum->sum);
}

/* Adds a block of small values; false where sums do not fit. */
static bool
add_small_block(SumList *list, const SeriesBlock *block)
{
	int64		power;
	int			to;

	if (!unify_scales(list->made, block->sum_scale, &power))
		return false;
	for (int from = 0; from < block->count; from = to)
	{
		int32		day = block->days[from];
		int32		number = period_number(list->period, day);
		int32		end = period_of_number(list->period, number + 1) - 1;
		int			points = count_up_to(block->days + from, Min(block->count - from, end - day + 1), end);

		to = from + Max(points, 1); /* a day beyond the calendar may lie behind its period */
		if (!add_to_sum(sum_of_period(list, number, period_of_number(list->period, number)), to - from,
						sum_of(block->sums.narrow + from, to - from), power))
			return false;
	}
	return true;
}

/* Where periods end in a block. */
typedef struct PeriodEnd
{
	int32		number;
	int32		start;
	int32		to;				/* points of the block up to its end */
} PeriodEnd;

/*
 * The periods in which a block has days; returns how many.  Each is found from the one before it by
 * adding one to a number, so that the processor works at several of them at a time.
 */
static int
find_period_ends(Period period, const DayRuns *runs, PeriodEnd *ends)
{
	int			run = 0;
	int			found = 0;
	int			to = 0;
	int32		number = period_number(period, day_of_runs(runs, 0, &run));
	int32		start = period_of_number(period, number);

	while (to < runs->count)
	{
		int32		next_start = period_of_number(period, number + 1);
		int			next = days_up_to(runs, next_start - 1, &run);

		if (unlikely(next == to))
		{
			/* none in this one */
			number = period_number(period, day_of_runs(runs, to, &run));
			start = period_of_number(period, number);
			continue;
		}
		ends[found++] = (PeriodEnd) {number, start, next};
		number++;
		start = next_start;
		to = next;
	}
	return found;
}

/* Adds a block of small values whose days, which need not be made, are runs; false likewise. */
static bool
add_runs(SumList *list, const DayRuns *runs, const SeriesBlock *block)
{
	PeriodEnd	ends[CODEC_BLOCK_POINTS];
	int			periods = find_period_ends(list->period, runs, ends);
	int			from = 0;
	int64		power;

	if (!unify_scales(list->made, block->sum_scale, &power))
		return false;
	for (int i = 0; i < periods; i++)
	{
		int			points = ends[i].to - from;

		if (!add_to_sum(sum_of_period(list, ends[i].number, ends[i].start), points,
						sum_of(block->sums.narrow + from, points), power))
			return false;
		from = ends[i].to;
	}
	return true;
}

/* Adds block `index`; false where it has others than small values, or sums do not fit. */
static bool
add_block(SumList *list, const SeriesView *view, int index, SeriesBlock *block)
{
	EncodedDays days;
	DayRuns		runs;

	series_read_values(view, index, block, &days);
	if (!block->small)
		return false;
	if (days.bytes != NULL &&
		days_find_runs(days.bytes, days.length, block->count, days.first, &runs))
		return add_runs(list, &runs, block);
	series_read_days(&days, block);
	return add_small_block(list, block);
}

/* Adds the points of a block, periods as they stand; false where they do not fit. */
static bool
add_own_block(SumList *list, const SeriesBlock *block)
{
	PeriodSums *made = list->made;

	if (block->wide || block->weight_scale != 0 ||
		(made->count > 0 && made->scale != block->sum_scale))
		return false;
	made->scale = block->sum_scale;
	for (int i = 0; i < block->count; i++)
	{
		int32		day = block->days[i];
		PeriodSum  *sum = sum_of_period(list, period_number(list->period, day), day);

		sum->sum = block->sums.narrow[i];
		sum->points = block->weighted ? block->weights.narrow[i] : 1;
	}
	return true;
}

bool
series_period_sums(const SeriesView *view, Period period, PeriodSums *made)
{
	SumList		list = {made, 64, period};
	SeriesBlock *block;
	bool		fit = true;

	*made = (PeriodSums) {0};
	made->sums = palloc(list.capacity * sizeof(PeriodSum));
	block = palloc(sizeof(SeriesBlock));
	for (int index = 0; index < view->block_count && fit; index++)
	{
		CHECK_FOR_INTERRUPTS();
		if (view->period == period)
		{
			series_read_block(view, index, block);
			fit = add_own_block(&list, block);
		}
		else
			fit = add_block(&list, view, index, block);
	}
	pfree(block);
	for (int i = 0; i < made->count && fit; i++)
		fit = made->sums[i].sum < SUM_LIMIT && made->sums[i].sum > -SUM_LIMIT;
	if (!fit)
		pfree(made->sums);
	return fit;
}

typedef struct MeanList
{
	PeriodMean *means;
	int			count;
	int			capacity;
	int32		end;			/* last day of the period being filled */
	Period		period;
	PointSum	sum;			/* of that period so far */
} MeanList;

/* Ends the period that is being filled, if any is. */
static void
end_mean(MeanList *list, const SeriesView *view)
{
	SeriesPoint *mean;
	Fraction	sum;
	int64		count = list->sum.count;

	if (list->count == 0)
		return;
	mean = &list->means[list->count - 1].point;
	if (!point_sum_end(&list->sum, &sum))
		series_sum_window(view, mean->day, list->end, &sum, &count);
	/* only altered bytes have blocks out of order, so that the second look finds other points */
	if (count != list->sum.count)
		series_corrupt("days");
	mean->sum = sum.sum;
	mean->weight = (Decimal) {count, 0};
	mean->divisor = sum.divisor;
}

/* Begins the period that holds a day, which is after those before. */
static void
begin_mean(MeanList *list, int32 day)
{
	PeriodMean *mean;

	if (list->count == list->capacity)
	{
		list->capacity *= 2;
		list->means = repalloc(list->means, list->capacity * sizeof(PeriodMean));
	}
	point_sum_begin(&list->sum);
	mean = &list->means[list->count++];
	if (list->count > 1)
	{
		/* most often the next one */
		mean->number = mean[-1].number + 1;
		mean->point.day = list->end + 1;
		list->end = period_of_number(list->period, mean->number + 1) - 1;
		if (day <= list->end)
			return;
	}
	mean->number = period_number(list->period, day);
	mean->point.day = period_of_number(list->period, mean->number);
	list->end = period_of_number(list->period, mean->number + 1) - 1;
}

/* The points of a series that has the period already. */
static int
own_means(const SeriesView *view, PeriodMean **means)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	int			count = 0;

	*means = palloc(view->count * sizeof(PeriodMean));
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
		(*means)[count++] = (PeriodMean) {period_number(view->period, point.day), point};
	pfree(cursor);
	return count;
}

PeriodMean
mean_of_sum(const PeriodSums *made, const PeriodSum *sum)
{
	return (PeriodMean) {sum->number, {sum->start, {sum->sum, made->scale}, {sum->points, 0}, 1}};
}

/* The means from sums of 64 bits. */
static int
means_of_sums(const PeriodSums *made, PeriodMean **means)
{
	*means = palloc(Max(made->count, 1) * sizeof(PeriodMean));
	for (int i = 0; i < made->count; i++)
		(*means)[i] = mean_of_sum(made, &made->sums[i]);
	return made->count;
}

int
series_period_means(const SeriesView *view, Period period, PeriodMean **means)
{
	MeanList	list = {NULL, 0, 64, 0, period};
	SeriesCursor *cursor;
	SeriesPoint point;
	PeriodSums	sums;

	if (view->period == period)
		return own_means(view, means);
	if (series_period_sums(view, period, &sums))
	{
		int			count = means_of_sums(&sums, means);

		pfree(sums.sums);
		return count;
	}
	list.means = palloc(list.capacity * sizeof(PeriodMean));
	cursor = palloc(sizeof(SeriesCursor));
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		if (list.count == 0 || point.day > list.end)
		{
			end_mean(&list, view);
			begin_mean(&list, point.day);
		}
		point_sum_add(&list.sum, &point);
	}
	end_mean(&list, view);
	pfree(cursor);
	*means = list.means;
	return list.count;
}

/* Sum of the 64-bit values of unweighted points [from, to) of a block. */
static int128
sum_narrow(const SeriesBlock *block, int from, int to)
{
	int128		sum = 0;

	for (int i = from; i < to; i++)
		sum += block->sums.narrow[i];
	return sum;
}

/* Adds points [from, to) of a block. */
static void
add_points(PointSum *sum, const SeriesBlock *block, int from, int to)
{
	SeriesPoint point;

	if (block->wide || block->weighted)
	{
		for (int i = from; i < to; i++)
		{
			point = block_point(block, i);
			point_sum_add(sum, &point);
		}
		return;
	}
	/* many as one */
	point = point_of_value(0, (Decimal) {sum_narrow(block, from, to), block->sum_scale});
	point_sum_add(sum, &point);
	sum->count += to - from - 1;
}

/* The sum of so many points on days first .. last one by one, where 128 bits did not do. */
static void
sum_window_slowly(const SeriesView *view, int32 first, int64 count, Fraction *sum)
{
	SeriesPoint *points = palloc(count * sizeof(SeriesPoint));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));

	series_seek(cursor, view, first);
	for (int64 i = 0; i < count; i++)
		(void) series_next(cursor, &points[i]);
	points_sum(points, count, sum);
	pfree(cursor);
	pfree(points);
}

void
series_sum_window(const SeriesView *view, int32 first, int32 last, Fraction *total, int64 *count)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	PointSum	sum;

	point_sum_begin(&sum);
	for (int index = series_find_block(view, first); index < view->block_count; index++)
	{
		int			from = 0;
		int			to;

		CHECK_FOR_INTERRUPTS();
		series_read_block(view, index, block);
		if (block->days[0] > last)
			break;
		while (from < block->count && block->days[from] < first)
			from++;
		to = from;
		while (to < block->count && block->days[to] <= last)
			to++;
		if (to > from)
			add_points(&sum, block, from, to);
		if (to < block->count)
			break;
	}
	pfree(block);
	*count = sum.count;
	if (!point_sum_end(&sum, total))
		sum_window_slowly(view, first, sum.count, total);
}
