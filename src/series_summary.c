/*
 * series_summary.c
 *		What a bulletin says of a price_series over a window: mean, high, low, spread; drawdown.
 */
#include "pure.h"

#include "series_summary.h"

static void
summary_add(SeriesSummary *summary, int32 day, Decimal value)
{
	if (summary->points == 0)
	{
		summary->sum = (Decimal) {0, 0};
		summary->first = summary->high = summary->low = value;
		summary->high_day = summary->low_day = day;
	}
	else
	{
		if (decimal_compare(value, summary->high) > 0)
		{
			summary->high = value;
			summary->high_day = day;
		}
		if (decimal_compare(value, summary->low) < 0)
		{
			summary->low = value;
			summary->low_day = day;
		}
	}
	summary->points++;
	summary->last = value;
	if (!decimal_add(summary->sum, value, &summary->sum))
		series_out_of_range();
}

/* The same for 64-bit points [from, to) of weight 1, which are compared as integers. */
static void
summary_add_narrow(SeriesSummary *summary, const SeriesBlock *block, int from, int to)
{
	int64		high = block->sums.narrow[from];
	int64		low = high;
	int			high_at = from;
	int			low_at = from;
	int128		sum = 0;
	int64		points = summary->points;

	for (int i = from; i < to; i++)
	{
		int64		value = block->sums.narrow[i];

		sum += value;
		if (value > high)
		{
			high = value;
			high_at = i;
		}
		if (value < low)
		{
			low = value;
			low_at = i;
		}
	}

	/*
	 * The two extremes, in order of day, stand for all: then the sum, number and last of what was
	 * added are put right.
	 */
	{
		Decimal		total = points == 0 ? (Decimal) {0, 0} : summary->sum;
		int			scale = block->sum_scale;
		int			earlier = Min(high_at, low_at);
		int			later = Max(high_at, low_at);

		summary_add(summary, block->days[earlier], (Decimal) {block->sums.narrow[earlier], scale});
		summary_add(summary, block->days[later], (Decimal) {block->sums.narrow[later], scale});
		if (points == 0)
			summary->first = (Decimal) {block->sums.narrow[from], scale};
		summary->last = (Decimal) {block->sums.narrow[to - 1], scale};
		summary->points = points + (to - from);
		if (!decimal_add(total, (Decimal) {sum, scale}, &summary->sum))
			series_out_of_range();
	}
}

void
series_summarise(const SeriesView *view, int32 first, int32 last, SeriesSummary *summary)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));

	memset(summary, 0, sizeof(*summary));
	for (int index = series_find_block(view, first); index < view->block_count; index++)
	{
		int			from = 0;
		int			to;

		CHECK_FOR_INTERRUPTS();
		series_read_block(view, index, block);
		while (from < block->count && block->days[from] < first)
			from++;
		to = block->count;
		while (to > from && block->days[to - 1] > last)
			to--;
		if (to == from)
		{
			if (from < block->count)
				break;
			continue;
		}
		if (!block->wide && !block->weighted)
			summary_add_narrow(summary, block, from, to);
		else
		{
			for (int i = from; i < to; i++)
			{
				SeriesPoint point = block_point(block, i);

				summary_add(summary, point.day, point_value(&point));
			}
		}
	}
	pfree(block);
}

bool
summary_fluctuation_pct(const SeriesSummary *summary, Decimal *result)
{
	Decimal		spread;
	Ratio		of_sum;
	Ratio		factor;
	Ratio		fluctuation;

	if (summary->sum.mantissa <= 0)
		return false;
	/* (high - low) / sum x 100 points */
	if (!decimal_subtract(summary->high, summary->low, &spread))
		series_out_of_range();
	ratio_of(&of_sum, spread, summary->sum);
	ratio_of(&factor, (Decimal) {100 * (int128) summary->points, 0}, (Decimal) {1, 0});
	if (!ratio_multiply(&fluctuation, &of_sum, &factor) ||
		!ratio_round_quotient(&fluctuation, result))
		series_out_of_range();
	return true;
}

/* Is a / b less than c / d?  b and d are positive. */
static bool
fraction_is_less(Decimal a, Decimal b, Decimal c, Decimal d)
{
	Ratio		left;
	Ratio		right;

	if (a.scale == b.scale && c.scale == d.scale &&
		a.mantissa == (int64) a.mantissa && b.mantissa == (int64) b.mantissa &&
		c.mantissa == (int64) c.mantissa && d.mantissa == (int64) d.mantissa)
		return a.mantissa * d.mantissa < c.mantissa * b.mantissa;
	ratio_of(&left, a, b);
	ratio_of(&right, c, d);
	return ratio_compare(&left, &right) < 0;
}

bool
series_max_drawdown(const SeriesView *view, SeriesDrawdown *drawdown)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	Decimal		peak = {0, 0};	/* highest value so far, where there was a positive one */
	int32		peak_day = 0;
	Decimal		worst_peak = {1, 0};
	Decimal		worst_trough = {1, 0};	/* worst_trough / worst_peak is the smallest ratio so far */
	Ratio		before;
	Ratio		after;
	Ratio		change;

	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Decimal		value = point_value(&point);

		if (value.mantissa > 0 && (peak.mantissa == 0 || decimal_compare(value, peak) > 0))
		{
			if (peak.mantissa == 0)
				drawdown->peak_day = drawdown->trough_day = point.day;
			peak = value;
			peak_day = point.day;
		}
		else if (peak.mantissa > 0 && fraction_is_less(value, peak, worst_trough, worst_peak))
		{
			worst_peak = peak;
			worst_trough = value;
			drawdown->peak_day = peak_day;
			drawdown->trough_day = point.day;
		}
	}
	pfree(cursor);
	if (peak.mantissa == 0)
		return false;
	ratio_of(&before, worst_peak, (Decimal) {1, 0});
	ratio_of(&after, worst_trough, (Decimal) {1, 0});
	if (!ratio_change_pct(&change, &before, &after) ||
		!ratio_round_quotient(&change, &drawdown->pct))
		series_out_of_range();
	return true;
}
