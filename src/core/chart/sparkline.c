/*
 * chart/sparkline.c
 *		A price_series as a row of levels, for a chart of one line of text.
 */
#include "pure.h"

#include "chart/sparkline.h"
#include "fault.h"

typedef struct Bucket
{
	Decimal		sum;
	int64		count;
} Bucket;

/* Values of the buckets, means of what fell into each; bucket b has those places p with b = p width / places. */
static int
fill_buckets(const SeriesView *view, int width, Bucket *buckets)
{
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	int32		first = period_number(view->period, view->first_day);
	int64		places = view->period == PERIOD_DAY ? view->count :
		(int64) period_number(view->period, view->last_day) - first + 1;
	int			count = Min(places, width);
	int64		place = 0;

	memset(buckets, 0, count * sizeof(Bucket));
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Bucket	   *bucket;

		if (view->period != PERIOD_DAY)
			place = (int64) period_number(view->period, point.day) - first;
		/* only altered bytes have days that the header does not announce */
		if (place < 0 || place >= places)
			series_corrupt("days");
		bucket = &buckets[place * count / places];
		if (!decimal_add(bucket->sum, point_value(&point), &bucket->sum))
			series_out_of_range();
		bucket->count++;
		place++;
	}
	pfree(cursor);
	return count;
}

int
sparkline_levels(const SeriesView *view, int width, int8 *levels)
{
	Bucket	   *buckets;
	Decimal		low = {0, 0};
	Decimal		high = {0, 0};
	Decimal		spread;
	bool		any = false;
	int			count;

	if (view->count == 0)
		return 0;
	buckets = palloc(width * sizeof(Bucket));
	count = fill_buckets(view, width, buckets);
	for (int i = 0; i < count; i++)
	{
		if (buckets[i].count == 0)
			continue;
		if (buckets[i].count > 1 &&
			!quotient(buckets[i].sum, (Decimal) {buckets[i].count, 0}, &buckets[i].sum))
			series_out_of_range();
		if (!any || decimal_compare(buckets[i].sum, low) < 0)
			low = buckets[i].sum;
		if (!any || decimal_compare(buckets[i].sum, high) > 0)
			high = buckets[i].sum;
		any = true;
	}
	if (!decimal_subtract(high, low, &spread))
		series_out_of_range();
	for (int i = 0; i < count; i++)
	{
		Decimal		above;
		int			level = 0;

		if (buckets[i].count == 0)
			levels[i] = SPARKLINE_GAP;
		else if (spread.mantissa == 0)
			levels[i] = SPARKLINE_LEVELS / 2 - 1;
		else
		{
			/* the largest level with level x spread <= 8 x (value - low) */
			if (!decimal_subtract(buckets[i].sum, low, &above))
				series_out_of_range();
			while (level < SPARKLINE_LEVELS - 1)
			{
				Ratio		reached;
				Ratio		next;

				ratio_of(&reached, above, spread);
				ratio_of(&next, (Decimal) {level + 1, 0}, (Decimal) {SPARKLINE_LEVELS, 0});
				if (ratio_compare(&reached, &next) < 0)
					break;
				level++;
			}
			levels[i] = level;
		}
	}
	pfree(buckets);
	return count;
}
