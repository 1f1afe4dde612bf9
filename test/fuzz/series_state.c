/*
 * building/state.c
 *		A price_series built up row by row, in any order, with rows taken out again and with parts merged: the
 *		same as of the points by day.
 *
 * An input is rows of 6 bytes: what is done, a day, a price and how many decimals and quotes it has.
 */
#include "series_value.h"

#include "building/merge.h"
#include "building/view.h"
#include "series/writer.h"

#define ROWS_MAX 1500
#define SCALE_MAX 3				/* decimals of a price */

typedef struct Rows
{
	const uint8 *bytes;
	int			count;
	Period		period;
	SeriesPoint points[ROWS_MAX];	/* that the series holds */
	bool		merged[ROWS_MAX];	/* from the part that is merged */
} Rows;

/* The price of a row, from small to beyond 64 bits. */
static SeriesPoint
point_of(const uint8 *row, Period period)
{
	SeriesPoint point;
	int			kind = row[5] >> 4;
	int			day = (int16_t) (row[1] | row[2] << 8);

	/* often days that lie close together */
	if (row[0] & 0x80)
		day = (day & 0xFF) + 300;
	point.day = period_start(period, 8000 + day);
	point.sum.mantissa = (int16_t) (row[3] | row[4] << 8);
	if (kind >= 12)
		point.sum.mantissa *= power_of_ten(kind == 15 ? 30 : 3 * (kind - 10));
	point.sum.scale = row[5] % (SCALE_MAX + 1);
	point.weight = kind == 11 ? (Decimal) {25, 1} : (Decimal) {1 + (kind == 10), 0};
	point.divisor = 1;
	return point;
}

static SeriesState *
add(SeriesState *state, const SeriesPoint *point, bool quickly)
{
	if (quickly && point->weight.mantissa == 1 && point->sum.mantissa >= INT64_MIN && point->sum.mantissa <= INT64_MAX)
	{
		if (series_state_add_quickly(state, point->day, (int64) point->sum.mantissa, point->sum.scale))
			return state;
		return series_state_add(state, point->day, (int64) point->sum.mantissa, point->sum.scale);
	}
	return series_state_add_point(state, point);
}

static int
compare_days(const void *a, const void *b)
{
	const SeriesPoint *left = a;
	const SeriesPoint *right = b;

	return (left->day > right->day) - (left->day < right->day);
}

/* The points by day. */
static const PriceSeries *
in_order(Rows *rows, int count)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	int			end;

	series_writer_begin(writer, rows->period, 0);
	qsort(rows->points, count, sizeof(SeriesPoint), compare_days);
	for (int i = 0; i < count; i = end)
	{
		SeriesPoint total = rows->points[i];

		for (end = i + 1; end < count && rows->points[end].day == total.day; end++)
		{
			require(decimal_add(total.sum, rows->points[end].sum, &total.sum));
			require(decimal_add(total.weight, rows->points[end].weight, &total.weight));
		}
		total.sum = decimal_strip(total.sum, 0);
		series_write(writer, &total);
	}
	return series_writer_end(writer);
}

static void
build(const void *argument)
{
	Rows	   *rows = palloc(sizeof(Rows));
	SeriesState *states[2];
	SeriesPoint *held = rows->points;
	int			count = 0;

	*rows = *(const Rows *) argument;
	states[0] = series_state_begin(rows->period, NULL);
	states[1] = series_state_begin(rows->period, NULL);
	for (int i = 0; i < rows->count; i++)
	{
		const uint8 *row = rows->bytes + 6 * i;
		SeriesPoint point = point_of(row, rows->period);
		int			chosen = count > 0 ? (row[1] | row[2] << 8) % count : 0;

		switch (row[0] & 7)
		{
			case 0:				/* into a part that is merged later */
				states[1] = series_state_add_point(states[1], &point);
				rows->merged[count] = true;
				held[count++] = point;
				break;
			case 1:				/* take out a row of the first part */
				if (count > 0 && !rows->merged[chosen])
				{
					if (!series_state_remove(&states[0], &held[chosen]))
						require(!decimal_rescale(held[chosen].sum, SCALE_MAX, &point.sum));
					else
					{
						count--;
						held[chosen] = held[count];
						rows->merged[chosen] = rows->merged[count];
					}
				}
				break;
			case 2:
				series_state_sort(&states[0]);
				break;
			default:
				states[0] = add(states[0], &point, row[0] & 8);
				rows->merged[count] = false;
				held[count++] = point;
				break;
		}
	}
	series_state_sort(&states[0]);
	require_series(series_pack(&states[0]->header));
	states[0] = series_state_merge(states[0], &states[1]->header);
	require_series(series_pack(&states[0]->header));
	require(same_points(series_pack(&states[0]->header), in_order(rows, count)));
}

void
test_input(const uint8 *data, size_t size)
{
	Rows	   *rows;

	if (size < 7)
		return;
	rows = palloc(sizeof(Rows));
	rows->bytes = data + 1;
	rows->count = Min((size - 1) / 6, ROWS_MAX);
	rows->period = (Period) (data[0] & 0x80 ? data[0] % (PERIOD_YEAR + 1) : PERIOD_DAY);
	attempt(build, rows);
}
