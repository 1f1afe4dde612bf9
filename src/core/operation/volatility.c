/*
 * operation/volatility.c
 *		How much a price_series varies from point to point, and how much two vary together.
 */
#include "pure.h"

#include "fault.h"
#include "number/exponential.h"
#include "operation/alignment.h"
#include "operation/volatility.h"

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

/* Changes, of which logarithms are 10^30 times themselves: their number, sum and sum of squares. */
typedef struct Moments
{
	int64		count;
	WideInteger sum;
	WideInteger squares;
} Moments;

static void
moments_begin(Moments *moments)
{
	moments->count = 0;
	wide_from_int128(&moments->sum, 0);
	wide_from_int128(&moments->squares, 0);
}

static void
moments_add(Moments *moments, int128 change)
{
	add_product(&moments->sum, change, 1);
	add_product(&moments->squares, change, change);
	moments->count++;
}

/* Takes out a change that was added. */
static void
moments_take(Moments *moments, int128 change)
{
	add_product(&moments->sum, change, -1);
	add_product(&moments->squares, change, -change);
	moments->count--;
}

/* count x (sum of products) - (sum of one) x (sum of the other) */
static void
deviation_product(int64 count, const WideInteger *products, const WideInteger *a, const WideInteger *b, WideInteger *result)
{
	WideInteger factor;
	WideInteger product;

	wide_from_int128(&factor, count);
	(void) wide_multiply(result, products, &factor);
	(void) wide_multiply(&product, a, b);
	(void) wide_subtract(result, result, &product);
}

/* 100 x the sample standard deviation, of two changes or more */
static Decimal
deviation_pct(const Moments *moments)
{
	Ratio		variance;
	Decimal		result;

	/* 10^4 (n squares - sum^2) / n (n - 1) */
	deviation_product(moments->count, &moments->squares, &moments->sum, &moments->sum, &variance.numerator);
	wide_from_int128(&variance.denominator, (int128) moments->count * (moments->count - 1));
	(void) wide_multiply_by_power_of_ten(&variance.denominator, 2 * LOGARITHM_FINE_DIGITS - 4);
	if (!ratio_sqrt(&variance, QUOTIENT_DIGITS, &result))
		series_out_of_range();
	return decimal_strip(result, 0);
}

/* The logarithm of the value of a point, times 10^30. */
static int128
logarithm_of(const SeriesPoint *point)
{
	Decimal		logarithm;
	Ratio		value;

	if (point_is_single(point))
	{
		if (!decimal_ln(point->sum, LOGARITHM_FINE_DIGITS, &logarithm))
			series_not_positive(point->day);
		return logarithm.mantissa;
	}
	point_ratio(point, &value);
	if (!ratio_ln(&value, LOGARITHM_FINE_DIGITS, &logarithm))
		series_not_positive(point->day);
	return logarithm.mantissa;
}

/* Does a point follow on the one before it?  Of days, any does. */
static bool
follows(Period period, int32 before, int32 day)
{
	return period == PERIOD_DAY || day == period_shift(period, before, 1);
}

/* The changes of a series as they are walked. */
typedef struct ChangeWalk
{
	SeriesCursor cursor;
	bool		begun;
	int32		day;			/* that the change leads to */
	int128		logarithm;
	int128		change;
} ChangeWalk;

static ChangeWalk *
changes_begin(const SeriesView *view)
{
	ChangeWalk *walk = palloc(sizeof(ChangeWalk));

	walk->begun = false;
	series_seek(&walk->cursor, view, view->first_day);
	return walk;
}

/* The next change that counts; false at the end. */
static bool
next_change(ChangeWalk *walk)
{
	SeriesPoint point;

	while (series_next(&walk->cursor, &point))
	{
		int128		logarithm = logarithm_of(&point);
		bool		counts = walk->begun && follows(walk->cursor.view->period, walk->day, point.day);

		walk->change = logarithm - walk->logarithm;
		walk->logarithm = logarithm;
		walk->day = point.day;
		walk->begun = true;
		if (counts)
			return true;
	}
	return false;
}

bool
series_volatility_pct(const SeriesView *view, Decimal *result)
{
	ChangeWalk *walk = changes_begin(view);
	Moments		moments;

	moments_begin(&moments);
	while (next_change(walk))
		moments_add(&moments, walk->change);
	pfree(walk);
	if (moments.count < 2)
		return false;
	*result = deviation_pct(&moments);
	return true;
}

PriceSeries *
series_volatility_series(const SeriesView *view, int n)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	ChangeWalk *walk = changes_begin(view);
	int128	   *window = NULL;	/* the last n changes; change i is at i % n */
	PriceSeries *result;
	Moments		moments;

	series_writer_begin(writer, view->period, 0);
	moments_begin(&moments);
	/* n changes lead from n + 1 points */
	if (n < view->count)
		window = palloc(n * sizeof(int128));
	for (int64 i = 0; window && next_change(walk); i++)
	{
		int128	   *place = &window[i % n];

		if (i >= n)
			moments_take(&moments, *place);
		*place = walk->change;
		moments_add(&moments, walk->change);
		if (i >= n - 1)
			series_write_value(writer, walk->day, deviation_pct(&moments));
	}
	result = series_writer_end(writer);
	if (window)
		pfree(window);
	pfree(walk);
	pfree(writer);
	return result;
}

/* The changes of both series between common days. */
typedef struct CommonChanges
{
	Moments		of_a;
	Moments		of_b;
	WideInteger products;
} CommonChanges;

static void
read_common_changes(const SeriesView *a, const SeriesView *b, CommonChanges *changes)
{
	PairWalk	walk;
	PairSide	side;
	int32		day;
	int32		day_before = 0;
	int128		before[2] = {0, 0};
	bool		begun = false;

	moments_begin(&changes->of_a);
	moments_begin(&changes->of_b);
	wide_from_int128(&changes->products, 0);
	pair_begin(&walk, a, b);
	for (; pair_present(&walk, &day, &side); pair_next(&walk, side))
	{
		int128		now[2];

		if (side != BOTH)
			continue;
		for (int i = 0; i < 2; i++)
			now[i] = logarithm_of(&walk.point[i]);
		if (begun && follows(a->period, day_before, day))
		{
			moments_add(&changes->of_a, now[0] - before[0]);
			moments_add(&changes->of_b, now[1] - before[1]);
			add_product(&changes->products, now[0] - before[0], now[1] - before[1]);
		}
		memcpy(before, now, sizeof(before));
		day_before = day;
		begun = true;
	}
	pair_end(&walk);
}

bool
series_correlation(const SeriesView *a, const SeriesView *b, Decimal *result)
{
	CommonChanges changes;
	const Moments *of_a = &changes.of_a;
	const Moments *of_b = &changes.of_b;
	WideInteger both;
	WideInteger other;
	Ratio		square;
	bool		negative;

	read_common_changes(a, b, &changes);
	if (of_a->count < 2 || deviation_pct(of_a).mantissa == 0 || deviation_pct(of_b).mantissa == 0)
		return false;

	/* the root of (n ab - a b)^2 / (n aa - a a) (n bb - b b), in which the logarithms' powers of ten go out */
	deviation_product(of_a->count, &changes.products, &of_a->sum, &of_b->sum, &both);
	negative = both.length > 0 && both.negative;
	deviation_product(of_a->count, &of_a->squares, &of_a->sum, &of_a->sum, &square.denominator);
	deviation_product(of_b->count, &of_b->squares, &of_b->sum, &of_b->sum, &other);
	if (!wide_multiply(&square.numerator, &both, &both) ||
		!wide_multiply(&square.denominator, &square.denominator, &other) ||
		!ratio_sqrt(&square, QUOTIENT_DIGITS, result))
		series_out_of_range();
	if (negative)
		result->mantissa = -result->mantissa;
	*result = decimal_strip(*result, 0);
	return true;
}
