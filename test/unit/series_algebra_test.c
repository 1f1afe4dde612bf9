/*
 * series_algebra_test.c
 *		series_merge against the building form's own way of merging, both ways round and with either form
 *		as argument; downsample with 64-bit areas against wide ones.
 *
 * Arguments: a seed and the number of rounds.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include "building/merge.h"
#include "building/view.h"
#include "operation/algebra.h"
#include "operation/downsample.h"
#include "random_test.h"

/* Ascending points with gaps, from a day near the others' on; small or large, weighted or not. */
static PriceSeries *
random_series(void)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			points = below(3) == 0 ? below(10) : below(1800);
	int			scale = below(10);
	int			bits = 1 + below(below(4) == 0 ? 90 : 50);
	int			gap = 1 + below(4);
	bool		weighted = below(2) == 0;
	int32		day = below(4) * 500 + below(20);
	PriceSeries *series;

	series_writer_begin(writer, PERIOD_DAY, below(12));
	for (int i = 0; i < points; i++)
	{
		SeriesPoint point = {day, {0, scale}, {1, 0}, 1};

		point.sum.mantissa = ((int128) (int64) random_bits() * (1 << 26)) >> (90 - bits);
		if (weighted && below(4) == 0)
			point.weight = (Decimal) {1 + below(50), below(2)};
		series_write(writer, &point);
		day += 1 + below(gap);
	}
	series = series_writer_end(writer);
	free(writer);
	return series;
}

static bool
same_bytes(const PriceSeries *a, const PriceSeries *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

static void
test_merge(const PriceSeries *a, const PriceSeries *b)
{
	SeriesState *state = series_state_merge(series_state_of(a), b);
	PriceSeries *expected;
	SeriesView	view_a;
	SeriesView	view_b;
	SeriesView	building_a;
	SeriesView	building_b;

	series_state_sort(&state);
	expected = series_pack(&state->header);
	series_open_either(&view_a, a);
	series_open_either(&view_b, b);
	series_open_either(&building_a, &series_state_of(a)->header);
	series_open_either(&building_b, &series_state_of(b)->header);
	check(same_bytes(series_merge(&view_a, &view_b), expected), "merge");
	check(same_bytes(series_merge(&view_b, &view_a), expected), "merge the other way round");
	check(same_bytes(series_merge(&building_a, &view_b), expected), "merge into the building form");
	check(same_bytes(series_merge(&view_a, &building_b), expected), "merge of the building form");
	check(same_bytes(series_merge(&building_b, &building_a), expected), "merge of two building forms");
}

/* The same points, values times 10^20, are drawn by the same days. */
static void
test_downsample(const PriceSeries *series, int n)
{
	SeriesView	view;
	SeriesView	wide;
	SeriesView	drawn;
	SeriesView	drawn_wide;
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesCursor *cursor_wide = palloc(sizeof(SeriesCursor));
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesPoint point;
	SeriesPoint point_wide;
	bool		same;

	series_open_either(&view, series);
	series_writer_begin(writer, PERIOD_DAY, 0);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
		series_write_value(writer, point.day,
						   (Decimal) {(int128) (int32) point.sum.mantissa * power_of_ten(20), 0});
	series_open_either(&wide, series_writer_end(writer));
	series_writer_begin(writer, PERIOD_DAY, 0);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
		series_write_value(writer, point.day, (Decimal) {(int32) point.sum.mantissa, 0});
	series_open_either(&view, series_writer_end(writer));
	series_open_either(&drawn, series_downsample(&view, n));
	series_open_either(&drawn_wide, series_downsample(&wide, n));
	series_seek(cursor, &drawn, drawn.first_day);
	series_seek(cursor_wide, &drawn_wide, drawn_wide.first_day);
	same = drawn.count == Min(view.count, n) && drawn.count == drawn_wide.count;
	while (same && series_next(cursor, &point))
		same = series_next(cursor_wide, &point_wide) && point.day == point_wide.day;
	check(same, "downsample");
	free(cursor);
	free(cursor_wide);
	free(writer);
}

int
main(int count, char **arguments)
{
	int			rounds = count > 2 ? atoi(arguments[2]) : 60;

	random_state = (count > 1 ? strtoull(arguments[1], NULL, 10) : 1) * 2 + 1;
	for (round_number = 1; round_number <= rounds; round_number++)
	{
		PriceSeries *a = random_series();
		PriceSeries *b = random_series();
		int			left;

		left = setjmp(escape);
		if (left == 0)
		{
			test_merge(a, b);
			test_downsample(a, 2 + below(100));
		}
		else
			check(left == ESCAPED_BY_RANGE, "read");
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
