/*
 * operation/summary.c
 *		What a bulletin says of a price_series over a window: mean, high, low, spread; drawdown.
 */
#include "pure.h"

#include "fault.h"
#include "number/exponential.h"
#include "operation/summary.h"
#include "series/view.h"

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

/*
 * Where the day of an extreme is not known yet: the block that has it is read at the end, so that
 * blocks whose summary tells enough are not decoded.
 */
typedef struct PendingDays
{
	int			high_block;		/* -1: the day is known */
	int			low_block;
} PendingDays;

/* Adds a whole block by its summary. */
static void
add_block_summary(SeriesSummary *summary, PendingDays *pending, int index, int count,
				  const BlockSummary *block)
{
	Decimal		high = {block->max, block->scale};
	Decimal		low = {block->min, block->scale};

	if (decimal_compare(high, summary->high) > 0)
	{
		summary->high = high;
		pending->high_block = index;
	}
	if (decimal_compare(low, summary->low) < 0)
	{
		summary->low = low;
		pending->low_block = index;
	}
	summary->points += count;
	if (!decimal_add(summary->sum, (Decimal) {block->sum, block->scale}, &summary->sum))
		series_out_of_range();
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

/* The value of the last point up to a day, where there is one. */
static Decimal
last_value(const SeriesView *view, int32 day, SeriesBlock *block)
{
	int			index = day >= view->last_day ? view->block_count - 1 : series_find_block(view, day);
	SeriesPoint point;
	int			i;

	series_read_block(view, index, block);
	for (i = block->count - 1; i > 0 && block->days[i] > day; i--)
		;
	point = block_point(block, i);
	return point_value(&point);
}

/* Adds those points of a block that lie on first .. last, one by one. */
static void
add_points(SeriesSummary *summary, PendingDays *pending, const SeriesBlock *block,
		   int32 first, int32 last)
{
	for (int i = 0; i < block->count; i++)
	{
		SeriesPoint point;
		Decimal		value;

		if (block->days[i] < first || block->days[i] > last)
			continue;
		point = block_point(block, i);
		value = point_value(&point);
		if (summary->points > 0 && decimal_compare(value, summary->high) > 0)
			pending->high_block = -1;
		if (summary->points > 0 && decimal_compare(value, summary->low) < 0)
			pending->low_block = -1;
		summary_add(summary, point.day, value);
	}
}

void
series_summarise(const SeriesView *view, int32 first, int32 last, SeriesSummary *summary)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	PendingDays pending = {-1, -1};
	BlockSummary of_block;

	memset(summary, 0, sizeof(*summary));
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
		summary->high_day = day_of_value(view, pending.high_block, summary->high, block);
	if (pending.low_block >= 0)
		summary->low_day = day_of_value(view, pending.low_block, summary->low, block);
	if (summary->points > 0)
		summary->last = last_value(view, last, block);
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

/* The search for the largest fall: the highest value so far, and the worst ratio to one. */
typedef struct FallSearch
{
	SeriesDrawdown *drawdown;
	Decimal		peak;			/* zero until there was a positive value */
	int32		peak_day;
	Decimal		worst_peak;		/* worst_trough / worst_peak is the smallest ratio so far */
	Decimal		worst_trough;
} FallSearch;

static void
search_point(FallSearch *search, int32 day, Decimal value)
{
	if (value.mantissa > 0 &&
		(search->peak.mantissa == 0 || decimal_compare(value, search->peak) > 0))
	{
		if (search->peak.mantissa == 0)
			search->drawdown->peak_day = search->drawdown->trough_day = day;
		search->peak = value;
		search->peak_day = day;
	}
	else if (search->peak.mantissa > 0 &&
			 fraction_is_less(value, search->peak, search->worst_trough, search->worst_peak))
	{
		search->worst_peak = search->peak;
		search->worst_trough = value;
		search->drawdown->peak_day = search->peak_day;
		search->drawdown->trough_day = day;
	}
}

/* Can no point of a block be a new peak or a larger fall? */
static bool
block_is_harmless(const FallSearch *search, const BlockSummary *block)
{
	Decimal		max = {block->max, block->scale};
	Decimal		min = {block->min, block->scale};

	return search->peak.mantissa > 0 && decimal_compare(max, search->peak) <= 0 &&
		!fraction_is_less(min, search->peak, search->worst_trough, search->worst_peak);
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
		int64		above;		/* a value above it is a new peak */
		int64		below;		/* one below it is a larger fall */
		int128		peak;

		search_point(search, block->days[i], (Decimal) {block->sums.narrow[i], scale});
		i++;
		if (search->peak.mantissa == 0 || search->peak.scale != scale ||
			search->worst_peak.scale != search->worst_trough.scale ||
			search->peak.mantissa >= INT64CONST(1) << 53 ||
			search->worst_peak.mantissa >= INT64CONST(1) << 53 ||
			search->worst_trough.mantissa >= INT64CONST(1) << 53 ||
			search->worst_trough.mantissa < 0)
			continue;
		peak = search->peak.mantissa;
		above = (int64) peak;
		/* value / peak < trough / worst_peak for values below the quotient, rounded up */
		below = (int64) ((search->worst_trough.mantissa * peak + search->worst_peak.mantissa - 1) /
						 search->worst_peak.mantissa);
		while (i < block->count && block->sums.narrow[i] <= above && block->sums.narrow[i] >= below)
			i++;
	}
}

bool
series_max_drawdown(const SeriesView *view, SeriesDrawdown *drawdown)
{
	SeriesBlock *block = palloc(sizeof(SeriesBlock));
	FallSearch	search = {drawdown, {0, 0}, 0, {1, 0}, {1, 0}};
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

			search_point(&search, point.day, point_value(&point));
		}
	}
	pfree(block);
	if (search.peak.mantissa == 0)
		return false;
	ratio_of(&before, search.worst_peak, (Decimal) {1, 0});
	ratio_of(&after, search.worst_trough, (Decimal) {1, 0});
	if (!ratio_change_pct(&change, &before, &after) ||
		!ratio_round_quotient(&change, &drawdown->pct))
		series_out_of_range();
	return true;
}

/* sum += a x b; a and b have up to 110 bits, so that nothing overflows. */
static void
add_product(WideInteger *sum, int128 a, int128 b)
{
	WideInteger left;
	WideInteger right;

	wide_from_int128(&left, a);
	wide_from_int128(&right, b);
	(void) wide_multiply(&left, &left, &right);
	(void) wide_add(sum, sum, &left);
}

bool
series_volatility_pct(const SeriesView *view, Decimal *result)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	Decimal		logarithm;
	Decimal		before = {0, LOGARITHM_FINE_DIGITS};
	int32		next_day = 0;	/* a point on this day follows on the one before; of days, any does */
	int64		points = 0;
	int64		count = 0;		/* of changes */
	WideInteger sum;
	WideInteger squares;
	WideInteger factor;
	Ratio		variance;

	wide_from_int128(&sum, 0);
	wide_from_int128(&squares, 0);
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		if (!decimal_ln(point_value(&point), LOGARITHM_FINE_DIGITS, &logarithm))
			series_not_positive(point.day);
		if (points++ > 0 && (view->period == PERIOD_DAY || point.day == next_day))
		{
			int128		change = logarithm.mantissa - before.mantissa;

			add_product(&sum, change, 1);
			add_product(&squares, change, change);
			count++;
		}
		before = logarithm;
		if (view->period != PERIOD_DAY)
			next_day = period_shift(view->period, point.day, 1);
	}
	pfree(cursor);
	if (count < 2)
		return false;

	/* 10^4 (n squares - sum^2) / n (n - 1), where the logarithms are 10^30 times themselves */
	wide_from_int128(&factor, count);
	(void) wide_multiply(&variance.numerator, &squares, &factor);
	(void) wide_multiply(&sum, &sum, &sum);
	(void) wide_subtract(&variance.numerator, &variance.numerator, &sum);
	wide_from_int128(&variance.denominator, (int128) count * (count - 1));
	(void) wide_multiply_by_power_of_ten(&variance.denominator, 2 * LOGARITHM_FINE_DIGITS - 4);
	if (!ratio_sqrt(&variance, QUOTIENT_DIGITS, result))
		series_out_of_range();
	*result = decimal_strip(*result, 0);
	return true;
}
