/*
 * operation/downsample.c
 *		Fewer points of a price_series: those that a chart needs.
 */
#include "pure.h"

#include "fault.h"
#include "operation/downsample.h"

/* The points as coordinates: values at one scale, in 64 bits where all of them fit. */
typedef struct Curve
{
	int			count;
	int32	   *days;
	Decimal    *values;
	int			scale;			/* the largest of the values */
	bool		narrow;			/* so that areas fit 128 bits */
	int64	   *mantissas;		/* of the values at that scale, where narrow */
} Curve;

static Curve *
read_curve(const SeriesView *view)
{
	Curve	   *curve = palloc0(sizeof(Curve));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;

	curve->days = palloc(view->count * sizeof(int32));
	curve->values = palloc(view->count * sizeof(Decimal));
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Decimal		value = decimal_strip(point_value(&point), 0);

		curve->days[curve->count] = point.day;
		curve->values[curve->count++] = value;
		curve->scale = Max(curve->scale, value.scale);
	}
	curve->narrow = true;
	curve->mantissas = palloc(view->count * sizeof(int64));
	for (int i = 0; i < curve->count && curve->narrow; i++)
	{
		Decimal		scaled = {0, 0};

		if (i % CODEC_BLOCK_POINTS == 0)
			CHECK_FOR_INTERRUPTS();
		curve->narrow = decimal_rescale(curve->values[i], curve->scale, &scaled) &&
			scaled.mantissa == (int64) scaled.mantissa;
		curve->mantissas[i] = (int64) scaled.mantissa;
	}
	pfree(cursor);
	return curve;
}

/* The value of point i at the curve's scale. */
static void
wide_value(const Curve *curve, int i, WideInteger *value)
{
	wide_from_int128(value, curve->values[i].mantissa);
	(void) wide_multiply_by_power_of_ten(value, curve->scale - curve->values[i].scale);
}

/*
 * Twice the area of the triangle of points a and i and the mean of points [from, to), times their
 * number k, is
 *		|(k x_a - sum of x) (y_i - y_a) - (x_a - x_i) (sum of y - k y_a)|
 * With values of 64 bits, and days of 23, all of it fits 128 bits; else values at one scale have some
 * 240 bits, and wide integers hold it.
 */
static int
largest_triangle_narrow(const Curve *curve, int a, int first, int end, int from, int to)
{
	int64		k = to - from;
	int64		days = 0;
	int128		values = 0;
	uint128		largest = 0;
	int			chosen = first;

	for (int i = from; i < to; i++)
	{
		days += curve->days[i];
		values += curve->mantissas[i];
	}
	days = k * curve->days[a] - days;
	values -= (int128) k * curve->mantissas[a];
	for (int i = first; i < end; i++)
	{
		int128		area = days * ((int128) curve->mantissas[i] - curve->mantissas[a]) -
			(curve->days[a] - curve->days[i]) * values;
		uint128		magnitude = area < 0 ? -(uint128) area : (uint128) area;

		if (magnitude > largest)
		{
			largest = magnitude;
			chosen = i;
		}
	}
	return chosen;
}

static int
largest_triangle_wide(const Curve *curve, int a, int first, int end, int from, int to)
{
	int64		k = to - from;
	int64		days = 0;
	WideInteger value_a;
	WideInteger values;
	WideInteger factor;
	WideInteger largest;
	int			chosen = first;

	wide_value(curve, a, &value_a);
	wide_from_int128(&values, 0);
	wide_from_int128(&largest, 0);
	for (int i = from; i < to; i++)
	{
		WideInteger value;

		CHECK_FOR_INTERRUPTS();
		days += curve->days[i];
		wide_value(curve, i, &value);
		(void) wide_subtract(&value, &value, &value_a);
		(void) wide_add(&values, &values, &value);
	}
	days = k * curve->days[a] - days;
	for (int i = first; i < end; i++)
	{
		WideInteger left;
		WideInteger right;

		CHECK_FOR_INTERRUPTS();
		wide_value(curve, i, &left);
		(void) wide_subtract(&left, &left, &value_a);
		wide_from_int128(&factor, days);
		(void) wide_multiply(&left, &left, &factor);
		wide_from_int128(&factor, curve->days[a] - curve->days[i]);
		(void) wide_multiply(&right, &values, &factor);
		(void) wide_subtract(&left, &left, &right);
		left.negative = false;
		if (wide_compare(&left, &largest) > 0)
		{
			largest = left;
			chosen = i;
		}
	}
	return chosen;
}

/* Where bucket i of n - 2 begins; the first point and the last are in none. */
static int
bucket_start(int count, int n, int i)
{
	return 1 + (int) ((int64) i * (count - 2) / (n - 2));
}

/* Notes in `chosen` which of the points are drawn. */
static void
choose_points(const Curve *curve, int n, bool *chosen)
{
	int			a = 0;

	chosen[0] = true;
	chosen[curve->count - 1] = true;
	for (int i = 0; i < n - 2; i++)
	{
		int			first = bucket_start(curve->count, n, i);
		int			end = bucket_start(curve->count, n, i + 1);
		int			next_end = i == n - 3 ? curve->count : bucket_start(curve->count, n, i + 2);

		CHECK_FOR_INTERRUPTS();
		a = curve->narrow ? largest_triangle_narrow(curve, a, first, end, end, next_end) :
			largest_triangle_wide(curve, a, first, end, end, next_end);
		chosen[a] = true;
	}
}

PriceSeries *
series_downsample(const SeriesView *view, int n)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	bool	   *chosen = NULL;
	SeriesPoint point;
	PriceSeries *result;

	Assert(n >= 2);
	if (view->count > n)
	{
		Curve	   *curve = read_curve(view);

		/* only altered bytes have points before the day that the header says is the first */
		if (curve->count != view->count)
			series_corrupt("days");
		chosen = palloc0(view->count * sizeof(bool));
		choose_points(curve, n, chosen);
		pfree(curve->mantissas);
		pfree(curve->values);
		pfree(curve->days);
		pfree(curve);
	}
	series_writer_begin(writer, view->period, view->display_scale);
	writer->base = view->base;
	series_seek(cursor, view, view->first_day);
	for (int i = 0; series_next(cursor, &point); i++)
		if (chosen == NULL || chosen[i])
			series_write(writer, &point);
	result = series_writer_end(writer);
	if (chosen)
		pfree(chosen);
	pfree(cursor);
	pfree(writer);
	return result;
}
