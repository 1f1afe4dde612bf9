/*
 * panel/unit_value.c
 *		Unit values of an item by week, month, quarter, half-year or year.
 */
#include "pure.h"

#include "fault.h"
#include "panel/unit_value.h"
#include "series/sum.h"
#include "series/writer.h"

/* The days of the period that is being read: what was paid, and what was sold, as values of points. */
typedef struct SoldDays
{
	int			count;
	int			room;
	SeriesPoint *turnovers;
	SeriesPoint *quantities;
	bool		fits;			/* does every turnover?  Else their sum is this: */
	Ratio		total;
} SoldDays;

static void
add_day(SoldDays *sold, const SeriesPoint *price, const SeriesPoint *quantity)
{
	Ratio		turnover;
	Ratio		of_quantity;
	Fraction	value;

	if (sold->count == sold->room)
	{
		size_t		size;

		sold->room = Max(2 * sold->room, 32);
		size = sold->room * sizeof(SeriesPoint);
		sold->turnovers = sold->turnovers ? repalloc(sold->turnovers, size) : palloc(size);
		sold->quantities = sold->quantities ? repalloc(sold->quantities, size) : palloc(size);
	}
	point_ratio(price, &turnover);
	point_ratio(quantity, &of_quantity);
	if (!ratio_multiply(&turnover, &turnover, &of_quantity))
		series_out_of_range();
	if (sold->count == 0)
	{
		sold->fits = true;
		ratio_of(&sold->total, (Decimal) {0, 0}, (Decimal) {1, 0});
	}
	/* total + turnover is turnover - (-total) */
	sold->total.numerator.negative = !sold->total.numerator.negative && sold->total.numerator.length > 0;
	if (!ratio_difference(&sold->total, &sold->total, &turnover))
		series_out_of_range();
	if (sold->fits && (sold->fits = fraction_of_ratio(&turnover, &value)))
		sold->turnovers[sold->count] = point_of_fraction(price->day, &value);
	sold->quantities[sold->count++] = *quantity;
}

/* The two sums: as a sum and its weight where the quantity is a decimal, else as one value. */
static void
write_period(SeriesWriter *writer, int32 start, const SoldDays *sold)
{
	Fraction	turnover;
	Fraction	quantity;
	SeriesPoint point;
	Ratio		unit_value;
	Ratio		of_quantity;
	Decimal		rounded;

	points_sum(sold->quantities, sold->count, &quantity);
	if (sold->fits && quantity.divisor == 1)
	{
		points_sum(sold->turnovers, sold->count, &turnover);
		point = point_of_fraction(start, &turnover);
		point.weight = quantity.sum;
	}
	else
	{
		ratio_of_fraction(&of_quantity, &quantity);
		if (!ratio_divide(&unit_value, &sold->total, &of_quantity) ||
			!ratio_round_significant(&unit_value, DECIMAL_MAX_DIGITS, &rounded))
			series_out_of_range();
		point = point_of_value(start, rounded);
	}
	series_write(writer, &point);
}

PriceSeries *
panel_unit_values(const PanelItem *item, Period to, int64 min_points, SeriesPoint *negative)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *prices = palloc(sizeof(SeriesCursor));
	SeriesCursor *quantities = palloc(sizeof(SeriesCursor));
	PriceSeries *result = NULL;
	SoldDays	sold = {0};
	SeriesView	view;
	SeriesView	of_quantities;
	SeriesPoint price;
	SeriesPoint quantity;
	int32		start = 0;
	int32		end = 0;
	bool		more;

	series_open(&view, item->series);
	series_open(&of_quantities, item->quantities);
	series_writer_begin(writer, to, view.display_scale);
	writer->base = view.base;
	series_seek(prices, &view, view.first_day);
	series_seek(quantities, &of_quantities, of_quantities.first_day);
	more = series_next(quantities, &quantity);
	while (more && quantity.sum.mantissa >= 0 && series_next(prices, &price))
	{
		while (more && quantity.sum.mantissa >= 0 && quantity.day < price.day)
			more = series_next(quantities, &quantity);
		if (!more || quantity.sum.mantissa <= 0 || quantity.day != price.day)
			continue;
		if (sold.count > 0 && price.day > end)
		{
			if (sold.count >= min_points)
				write_period(writer, start, &sold);
			sold.count = 0;
		}
		if (sold.count == 0)
		{
			start = period_start(to, price.day);
			end = period_end(to, start);
		}
		add_day(&sold, &price, &quantity);
	}
	/* those without a price too */
	while (more && quantity.sum.mantissa >= 0)
		more = series_next(quantities, &quantity);
	if (more)
		*negative = quantity;
	else
	{
		if (sold.count > 0 && sold.count >= min_points)
			write_period(writer, start, &sold);
		result = series_writer_end(writer);
	}
	if (sold.room > 0)
	{
		pfree(sold.turnovers);
		pfree(sold.quantities);
	}
	pfree(writer);
	pfree(prices);
	pfree(quantities);
	return result;
}
