/*
 * series_rebase_test.c
 *		scale_values against wide integers, and series_rebase, which goes block by block, against exact
 *		fractions point by point.
 *
 * Arguments: a seed and the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/merge.h"
#include "building/state.h"
#include "building/view.h"
#include "number/scaling.h"
#include "operation/rebase.h"
#include "operation/resample.h"
#include "random_test.h"

#define PAIRS_A_ROUND 12500		/* a million in 80 rounds */
#define VALUES 50

/* A number of any length up to `bits`, often next to a power of two or of ten. */
static uint128
random_number(int bits)
{
	uint128		number;
	int			length = 1 + below(bits);

	switch (below(4))
	{
		case 0:
			number = ((uint128) 1 << (length - 1)) + below(3) - 1;
			break;
		case 1:
			number = (uint128) power_of_ten(below(bits * 3 / 10)) + below(3) - 1;
			break;
		default:
			number = ((uint128) random_bits() << 64 | random_bits()) >> (128 - length);
			break;
	}
	return Max(number, 1);
}

/* value x numerator / denominator, rounded; false where it does not fit 63 bits. */
static bool
scaled_widely(int64 value, uint128 numerator, uint128 denominator, int64 *result)
{
	WideInteger wide;
	WideInteger other;
	int128		rounded;

	wide_from_int128(&wide, value);
	wide_from_int128(&other, (int128) numerator);
	if (!wide_multiply(&wide, &wide, &other))
		return false;
	wide_from_int128(&other, (int128) denominator);
	wide_divide_rounded(&wide, &wide, &other);
	if (!wide_to_int128(&wide, &rounded) || rounded != (int64) rounded)
		return false;
	*result = (int64) rounded;
	return true;
}

static void
test_scaling(void)
{
	uint128		numerator = random_number(below(4) ? 70 : 126);
	uint128		denominator = random_number(below(8) ? 61 : 126);
	Scaling		scaling;
	int64		values[VALUES];
	int64		results[VALUES];
	bool		right = true;

	if (!scaling_begin(&scaling, numerator, denominator))
	{
		/* one that fits is refused only where the denominator does not cancel enough */
		check(denominator >= (uint128) 1 << 62 || numerator / denominator >= (uint128) 1 << 62, "refused");
		return;
	}
	for (int i = 0; i < VALUES; i++)
	{
		uint64		value = (uint64) random_number(63);

		/* halves between two results, and their neighbours */
		if (below(3) == 0)
		{
			value = (uint64) (((uint128) (random_bits() >> (2 + below(60))) * 2 + 1) * denominator / 2 / numerator);
			value += below(3) - 1;
		}
		value = below(8) == 0 ? scaling.largest - below(2) : value;
		value = Min(value, scaling.largest);
		values[i] = (int64) (below(2) ? value : -value);
	}
	if (!scale_values(&scaling, values, VALUES, results))
	{
		check(false, "scaled values up to the largest");
		return;
	}
	for (int i = 0; i < VALUES; i++)
	{
		int64		expected;

		right &= scaled_widely(values[i], numerator, denominator, &expected) && results[i] == expected;
	}
	check(right, "scaled values");
	values[below(VALUES)] = below(2) || scaling.largest == INT64_MAX ? INT64_MIN : (int64) scaling.largest + 1;
	check(!scale_values(&scaling, values, VALUES, results), "a value beyond the largest");
}

static bool
same_bytes(const PriceSeries *a, const PriceSeries *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* Positive values for the most part, in blocks of several scales, some of them with weights. */
static PriceSeries *
random_series(void)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			points = 1 + below(below(3) == 0 ? 10 : 2600);
	int			scale = below(14);
	int			bits = 1 + below(below(4) == 0 ? 85 : 50);
	bool		weighted = below(3) == 0;
	bool		negative = below(4) == 0;
	int32		day = below(3000);
	PriceSeries *series;

	series_writer_begin(writer, PERIOD_DAY, below(12));
	for (int i = 0; i < points; i++)
	{
		SeriesPoint point = {day, {0, scale}, {1, 0}, 1};

		if (below(400) == 0)
			point.sum.scale = scale = below(14);
		point.sum.mantissa = (int128) ((uint128) random_bits() << 26 >> (90 - bits));
		if (negative && below(3) == 0)
			point.sum.mantissa = -point.sum.mantissa;
		if (weighted && below(100) == 0)
			point.weight = (Decimal) {1 + below(50), below(2)};
		series_write(writer, &point);
		day += below(7) ? 1 : 1 + below(9);
	}
	series = series_writer_end(writer);
	free(writer);
	return series;
}

/* The same by exact fractions; the sum over the window is positive. */
static PriceSeries *
rebased_slowly(const SeriesView *view, const Fraction *sum, int64 count, DayRange window, Decimal value)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	SeriesPoint of_mean = point_of_fraction(0, sum);
	Ratio		factor;
	Ratio		mean;
	PriceSeries *series;

	of_mean.weight = (Decimal) {count, 0};
	point_ratio(&of_mean, &mean);
	ratio_of(&factor, value, (Decimal) {1, 0});
	if (!ratio_divide(&factor, &factor, &mean))
		series_out_of_range();
	series_writer_begin(writer, view->period, 0);
	writer->base = (SeriesBase) {BASE_KNOWN, window, value};
	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		Ratio		ratio;
		Decimal		rounded;

		point_ratio(&point, &ratio);
		if (!ratio_multiply(&ratio, &ratio, &factor) || !ratio_round_quotient(&ratio, &rounded))
			series_out_of_range();
		series_write_value(writer, point.day, rounded);
	}
	series = series_writer_end(writer);
	free(writer);
	free(cursor);
	return series;
}

static void
test_rebase(void)
{
	const PriceSeries *series = random_series();
	SeriesView	view;
	DayRange	window;
	Decimal		value = {below(2) ? 100 : 1 + (int64) (random_bits() >> (1 + below(60))), below(2) ? 0 : below(7)};
	static PriceSeries *expected;	/* static: to outlast longjmp */
	static PriceSeries *result;
	static PriceSeries *of_state;
	SeriesView	of_result;
	Fraction	sum;
	int64		count;
	int32		missing;

	series_open_either(&view, series);
	window.first = view.first_day + below(view.last_day - view.first_day + 1);
	window.last = window.first + below(300);
	expected = result = of_state = NULL;
	series_sum_window(&view, window.first, window.last, &sum, &count);
	if (sum.sum.mantissa <= 0)
	{
		check(series_rebase(&view, window, value, true, &result, &missing) ==
			  (count == 0 ? REBASE_NO_VALUE : REBASE_NOT_POSITIVE), "no base");
		return;
	}
	if (setjmp(escape) == 0)
		expected = rebased_slowly(&view, &sum, count, window, value);
	if (setjmp(escape) == 0)
		series_rebase(&view, window, value, true, &result, &missing);
	check(expected ? result && same_bytes(expected, result) : result == NULL, "rebased");
	if (setjmp(escape) == 0)
	{
		series_open_either(&view, &series_state_of(series)->header);
		series_rebase(&view, window, value, true, &of_state, &missing);
	}
	check(expected ? of_state && same_bytes(expected, of_state) : of_state == NULL, "building form rebased");
	if (result == NULL)
		return;

	/* days that were copied are read like others, and written again they are the same bytes */
	series_open_either(&of_result, result);
	check(same_bytes(series_pack(&series_state_of(result)->header), result), "rebased and packed again");
}

int
main(int argc, char **argv)
{
	int			rounds = argc > 2 ? atoi(argv[2]) : 80;

	random_state = (argc > 1 ? strtoull(argv[1], NULL, 10) : 1) * 2654435761u + 88172645463325252u;
	for (round_number = 0; round_number < rounds; round_number++)
	{
		for (int i = 0; i < PAIRS_A_ROUND / VALUES; i++)
			test_scaling();
		for (int i = 0; i < 3; i++)
			test_rebase();
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
