/*
 * operation/summary.c
 *		What a bulletin says of a price_series over a window: mean, high, low, spread; drawdown.
 */
#include "pure.h"

#include "fault.h"
#include "operation/periods.h"
#include "operation/summary.h"
#include "series/sum.h"
#include "series/view.h"

/*
 * Where the point of an extreme is not known yet: the block that has it is read at the end, so that
 * blocks whose summary tells enough are not decoded.
 */
typedef struct PendingPoints
{
	PointSum	sum;
	int			high_block;		/* -1: the point is known */
	int			low_block;
} PendingPoints;

static void
add_point(SeriesSummary *summary, PendingPoints *pending, const SeriesPoint *point)
{
	bool		first = summary->points++ == 0;

	if (first)
		summary->first = *point;
	if (first || point_compare(point, &summary->high) > 0)
	{
		summary->high = *point;
		pending->high_block = -1;
	}
	if (first || point_compare(point, &summary->low) < 0)
	{
		summary->low = *point;
		pending->low_block = -1;
	}
	summary->last = *point;
	point_sum_add(&pending->sum, point);
}

/* Adds a whole block, which is not the first, by its summary. */
static void
add_block_summary(SeriesSummary *summary, PendingPoints *pending, int index, int count,
				  const BlockSummary *block)
{
	SeriesPoint high = point_of_value(0, (Decimal) {block->max, block->scale});
	SeriesPoint low = point_of_value(0, (Decimal) {block->min, block->scale});
	SeriesPoint sum = point_of_value(0, (Decimal) {block->sum, block->scale});

	if (point_compare(&high, &summary->high) > 0)
	{
		summary->high = high;
		pending->high_block = index;
	}
	if (point_compare(&low, &summary->low) < 0)
	{
		summary->low = low;
		pending->low_block = index;
	}
	summary->points += count;
	point_sum_add(&pending->sum, &sum);
}

/* The first day of a block on which it has a value. */
static int32
day_of_value(const SeriesView *view, int index, Decimal value, SeriesBlock *block)
{
	series_read_block(view, index, block);
	for (int i = 0; i < block->count; i++)
		if (block->sums.narrow[i] == value.mantissa)
			return block->days[i];
	series_corrupt("summary of a block");
}

/* The last point up to a day, where there is one. */
static SeriesPoint
last_point(const SeriesView *view, int32 day, SeriesBlock *block)
{
	int			index = day >= view->last_day ? view->block_count - 1 : series_find_block(view, day);
	int			i;

	series_read_block(view, index, block);
	for (i = block->count - 1; i > 0 && block->days[i] > day; i--)
		;
	return block_point(block, i);
}

/* Adds those points of a block that lie on first .. last, one by one. */
static void
add_points(SeriesSummary *summary, PendingPoints *pending, const SeriesBlock *block,
		   int32 first, int32 last)
{
	for (int i = 0; i < block->count; i++)
	{
		SeriesPoint point;

		if (block->days[i] < first || block->days[i] > last)
			continue;
		point = block_point(block, i);
		add_point(summary, pending, &point);
	}
}

void
series_summarise(const SeriesView *view, int32 first, int32 last, SeriesSummary *summary)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	PendingPoints pending = {{0}, -1, -1};
	BlockSummary of_block;
	int64		count;

	memset(summary, 0, sizeof(*summary));
	point_sum_begin(&pending.sum);
	for (int index = series_find_block(view, first); index < view->block_count; index++)
	{
		/* the first points and the last ones are read, for what is first and what is last */
		int32		end = series_block_end(view, index);

		CHECK_FOR_INTERRUPTS();
		if (summary->points > 0 && end < last && index < view->block_count - 1 &&
			series_block_summary(view, index, &of_block))
		{
			add_block_summary(summary, &pending, index, CODEC_BLOCK_POINTS, &of_block);
			continue;
		}
		series_read_block(view, index, block);
		add_points(summary, &pending, block, first, last);
		if (end >= last)
			break;
	}
	if (pending.high_block >= 0)
		summary->high.day = day_of_value(view, pending.high_block, summary->high.sum, block);
	if (pending.low_block >= 0)
		summary->low.day = day_of_value(view, pending.low_block, summary->low.sum, block);
	if (summary->points > 0)
		summary->last = last_point(view, last, block);
	pfree(block);
	if (!point_sum_end(&pending.sum, &summary->sum))
		series_sum_window(view, first, last, &summary->sum, &count);
}

void
summary_mean(const SeriesSummary *summary, Ratio *mean)
{
	SeriesPoint point = point_of_fraction(0, &summary->sum);

	point.weight = (Decimal) {summary->points, 0};
	point_ratio(&point, mean);
}

void
summary_spread(const SeriesSummary *summary, Ratio *spread)
{
	Ratio		high;
	Ratio		low;

	point_ratio(&summary->high, &high);
	point_ratio(&summary->low, &low);
	if (!ratio_difference(spread, &low, &high))
		series_out_of_range();
}

bool
summary_fluctuation_pct(const SeriesSummary *summary, Decimal *result)
{
	Ratio		spread;
	Ratio		mean;
	Ratio		hundred;

	if (summary->sum.sum.mantissa <= 0)
		return false;
	summary_spread(summary, &spread);
	summary_mean(summary, &mean);
	ratio_of(&hundred, (Decimal) {100, 0}, (Decimal) {1, 0});
	if (!ratio_divide(&spread, &spread, &mean) || !ratio_multiply(&spread, &spread, &hundred) ||
		!ratio_round_quotient(&spread, result))
		series_out_of_range();
	return true;
}

/* The ratio of two values; the second is not zero. */
static void
ratio_of_points(Ratio *ratio, const SeriesPoint *a, const SeriesPoint *b)
{
	Ratio		of_b;

	point_ratio(a, ratio);
	point_ratio(b, &of_b);
	if (!ratio_divide(ratio, ratio, &of_b))
		series_out_of_range();
}

/* Is a / b less than c / d?  b and d are positive. */
static bool
fraction_is_less(const SeriesPoint *a, const SeriesPoint *b, const SeriesPoint *c, const SeriesPoint *d)
{
	const Decimal *of_a = &a->sum;
	const Decimal *of_b = &b->sum;
	const Decimal *of_c = &c->sum;
	const Decimal *of_d = &d->sum;
	Ratio		left;
	Ratio		right;

	if (of_a->scale == of_b->scale && of_c->scale == of_d->scale &&
		of_a->mantissa == (int64) of_a->mantissa && of_b->mantissa == (int64) of_b->mantissa &&
		of_c->mantissa == (int64) of_c->mantissa && of_d->mantissa == (int64) of_d->mantissa &&
		point_is_single(a) && point_is_single(b) && point_is_single(c) && point_is_single(d))
		return of_a->mantissa * of_d->mantissa < of_c->mantissa * of_b->mantissa;
	ratio_of_points(&left, a, b);
	ratio_of_points(&right, c, d);
	return ratio_compare(&left, &right) < 0;
}

/* The search for the largest fall: the highest value so far, and the worst ratio to one. */
typedef struct FallSearch
{
	SeriesDrawdown *drawdown;
	bool		begun;			/* was there a positive value? */
	SeriesPoint peak;
	SeriesPoint worst_peak;		/* worst_trough / worst_peak is the smallest ratio so far */
	SeriesPoint worst_trough;
} FallSearch;

static void
search_point(FallSearch *search, const SeriesPoint *point)
{
	if (point->sum.mantissa > 0 && (!search->begun || point_compare(point, &search->peak) > 0))
	{
		if (!search->begun)
			search->drawdown->peak_day = search->drawdown->trough_day = point->day;
		search->begun = true;
		search->peak = *point;
	}
	else if (search->begun &&
			 fraction_is_less(point, &search->peak, &search->worst_trough, &search->worst_peak))
	{
		search->worst_peak = search->peak;
		search->worst_trough = *point;
		search->drawdown->peak_day = search->peak.day;
		search->drawdown->trough_day = point->day;
	}
}

/* Can no point of a block be a new peak or a larger fall? */
static bool
block_is_harmless(const FallSearch *search, const BlockSummary *block)
{
	SeriesPoint max = point_of_value(0, (Decimal) {block->max, block->scale});
	SeriesPoint min = point_of_value(0, (Decimal) {block->min, block->scale});

	return search->begun && point_compare(&max, &search->peak) <= 0 &&
		!fraction_is_less(&min, &search->peak, &search->worst_trough, &search->worst_peak);
}

/*
 * Searches a block whose values are small.  Most points are neither a new peak nor below the value
 * from which on a fall would be the largest: two comparisons of integers each.
 */
static void
search_small_block(FallSearch *search, const SeriesBlock *block)
{
	int			scale = block->sum_scale;
	int			i = 0;

	while (i < block->count)
	{
		SeriesPoint point = block_point(block, i);
		const Decimal *peak = &search->peak.sum;
		const Decimal *worst_peak = &search->worst_peak.sum;
		const Decimal *worst_trough = &search->worst_trough.sum;
		int64		above;		/* a value above it is a new peak */
		int64		below;		/* one below it is a larger fall */

		search_point(search, &point);
		i++;
		if (!search->begun || peak->scale != scale || worst_peak->scale != worst_trough->scale ||
			peak->mantissa >= INT64CONST(1) << 53 || worst_peak->mantissa >= INT64CONST(1) << 53 ||
			worst_trough->mantissa >= INT64CONST(1) << 53 || worst_trough->mantissa < 0 ||
			!point_is_single(&search->peak) || !point_is_single(&search->worst_peak) ||
			!point_is_single(&search->worst_trough))
			continue;
		above = (int64) peak->mantissa;
		/* value / peak < trough / worst_peak for values below the quotient, rounded up */
		below = (int64) ((worst_trough->mantissa * peak->mantissa + worst_peak->mantissa - 1) /
						 worst_peak->mantissa);
		while (i < block->count && block->sums.narrow[i] <= above && block->sums.narrow[i] >= below)
			i++;
	}
}

bool
series_max_drawdown(const SeriesView *view, SeriesDrawdown *drawdown)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	const SeriesPoint one = point_of_value(0, (Decimal) {1, 0});
	FallSearch	search = {drawdown, false, one, one, one};
	Ratio		before;
	Ratio		after;
	Ratio		change;

	for (int index = 0; index < view->block_count; index++)
	{
		BlockSummary summary;

		CHECK_FOR_INTERRUPTS();
		if (series_block_summary(view, index, &summary) && block_is_harmless(&search, &summary))
			continue;
		series_read_block(view, index, block);
		if (block->small)
		{
			search_small_block(&search, block);
			continue;
		}
		for (int i = 0; i < block->count; i++)
		{
			SeriesPoint point = block_point(block, i);

			search_point(&search, &point);
		}
	}
	pfree(block);
	if (!search.begun)
		return false;
	point_ratio(&search.worst_peak, &before);
	point_ratio(&search.worst_trough, &after);
	if (!ratio_change_pct(&change, &before, &after) ||
		!ratio_round_quotient(&change, &drawdown->pct))
		series_out_of_range();
	return true;
}
