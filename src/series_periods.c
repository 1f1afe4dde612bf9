/*
 * series_periods.c
 *		Means of a price_series by week, month, quarter or year, as exact fractions.
 *
 * The path of 64-bit points of weight 1 is what a bulletin over all products runs on: its two inner
 * loops are over plain arrays, for the compiler to vectorise.
 */
#include "pure.h"

#include "series_periods.h"

typedef struct MeanList
{
	PeriodMean *means;
	int			count;
	int			capacity;
	int32		end;			/* last day of the period being filled */
	Period		period;
} MeanList;

/* The period that holds the day, which is the last one or a new one. */
static PeriodMean *
mean_of_day(MeanList *list, int32 day)
{
	PeriodMean *mean;

	if (list->count > 0 && day <= list->end)
		return &list->means[list->count - 1];
	if (list->count == list->capacity)
	{
		list->capacity *= 2;
		list->means = repalloc(list->means, list->capacity * sizeof(PeriodMean));
	}
	mean = &list->means[list->count++];
	mean->sum = mean->weight = (Decimal) {0, 0};
	if (list->count > 1)
	{
		/* most often the next one */
		mean->number = mean[-1].number + 1;
		mean->start = list->end + 1;
		list->end = period_of_number(list->period, mean->number + 1) - 1;
		if (day <= list->end)
			return mean;
	}
	mean->number = period_number(list->period, day);
	mean->start = period_of_number(list->period, mean->number);
	list->end = period_of_number(list->period, mean->number + 1) - 1;
	return mean;
}

static void
add_to_mean(PeriodMean *mean, Decimal sum, int64 count)
{
	if (mean->weight.mantissa == 0)
		mean->sum = sum;
	else if (mean->sum.scale == sum.scale)
	{
		if (__builtin_add_overflow(mean->sum.mantissa, sum.mantissa, &mean->sum.mantissa))
			series_out_of_range();
	}
	else if (!decimal_add(mean->sum, sum, &mean->sum))
		series_out_of_range();
	mean->weight.mantissa += count;
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

/* Adds a block whose sums cannot overflow. */
static void
add_narrow_block(MeanList *list, const SeriesBlock *block)
{
	int			i = 0;

	while (i < block->count)
	{
		PeriodMean *mean = mean_of_day(list, block->days[i]);
		int			most = Min(block->count - i, list->end - block->days[i] + 1);
		int			n = count_up_to(block->days + i, most, list->end);

		add_to_mean(mean, (Decimal) {sum_of(block->sums.narrow + i, n), block->sum_scale}, n);
		i += n;
	}
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
		(*means)[count++] = (PeriodMean) {period_number(view->period, point.day), point.day, point.sum, point.weight};
	pfree(cursor);
	return count;
}

int
series_period_means(const SeriesView *view, Period period, PeriodMean **means)
{
	MeanList	list = {NULL, 0, 64, 0, period};
	SeriesBlock *block;

	if (view->period == period)
		return own_means(view, means);
	block = palloc(sizeof(SeriesBlock));
	list.means = palloc(list.capacity * sizeof(PeriodMean));
	for (int index = 0; index < view->block_count; index++)
	{
		CHECK_FOR_INTERRUPTS();
		series_read_block(view, index, block);
		if (block->small)
		{
			add_narrow_block(&list, block);
			continue;
		}
		for (int i = 0; i < block->count; i++)
		{
			SeriesPoint point = block_point(block, i);

			add_to_mean(mean_of_day(&list, point.day), point_value(&point), 1);
		}
	}
	pfree(block);
	*means = list.means;
	return list.count;
}
