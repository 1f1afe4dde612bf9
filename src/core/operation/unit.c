/*
 * operation/unit.c
 *		A price_series in another unit.
 */
#include "pure.h"

#include "fault.h"
#include "operation/scale.h"
#include "operation/unit.h"
#include "unit/value_added_tax.h"

/* The factor that was last computed, and for what. */
typedef struct FactorOfDay
{
	bool		known;
	Decimal		exchange_rate;
	Decimal		tax_rate;
	SeriesFactor factor;
} FactorOfDay;

/* Is the tax rate to be that of the day? */
static bool
tax_goes_by_day(const SeriesConversion *conversion)
{
	return conversion->tax_rate == NULL &&
		conversion_is_taxed_in_china(conversion->from_unit, conversion->to_unit);
}

/*
 * Sets the factor for these rates, either of which may be NULL, unless it is the last one: rates of
 * zero scale apart stand for none.
 */
static ConversionFault
set_factor(FactorOfDay *last, const SeriesConversion *conversion, const Decimal *exchange_rate,
		   const Decimal *tax_rate)
{
	const Decimal none = {-1, 0};
	Decimal		exchange = exchange_rate ? *exchange_rate : none;
	Decimal		tax = tax_rate ? *tax_rate : none;
	Ratio		ratio;
	ConversionFault fault;

	if (last->known && decimal_compare(exchange, last->exchange_rate) == 0 &&
		decimal_compare(tax, last->tax_rate) == 0)
		return CONVERSION_POSSIBLE;
	fault = unit_conversion_factor(conversion->from_unit, conversion->to_unit, exchange_rate,
								   tax_rate, &ratio);
	if (fault != CONVERSION_POSSIBLE)
		return fault;
	series_factor_of_ratio(&last->factor, &ratio);
	last->exchange_rate = exchange;
	last->tax_rate = tax;
	last->known = true;
	return CONVERSION_POSSIBLE;
}

/* The factor of a point: with the tax of its day, and one exchange rate for all. */
static ConversionFault
set_factor_of_day(FactorOfDay *last, const SeriesConversion *conversion, Period period, int32 day,
				  const Decimal *exchange_rate)
{
	const Decimal *tax_rate = conversion->tax_rate;
	Decimal		tax_of_day;

	if (tax_goes_by_day(conversion) &&
		china_vat_rate(day, period_end(period, day), &tax_of_day))
		tax_rate = &tax_of_day;
	return set_factor(last, conversion, exchange_rate, tax_rate);
}

/* A series of rates as it is walked: the last rate up to a day, and the one behind it. */
typedef struct RateWalk
{
	SeriesCursor cursor;
	SeriesPoint rate;
	bool		known;
	SeriesPoint next;
	bool		more;
	int			max_days;		/* how old a rate may be */
} RateWalk;

static void
rates_begin(RateWalk *walk, const SeriesConversion *conversion, int32 first_day)
{
	int			reach;

	walk->max_days = conversion->missing == MISSING_CARRY ? conversion->max_days : 0;
	reach = Min(walk->max_days, first_day - CALENDAR_FIRST_DAY);
	walk->known = false;
	series_seek(&walk->cursor, conversion->exchange_rates, first_day - reach);
	walk->more = series_next(&walk->cursor, &walk->next);
}

/* Moves to the rate for a day; false where there is none. */
static bool
find_rate(RateWalk *walk, int32 day)
{
	while (walk->more && walk->next.day <= day)
	{
		walk->rate = walk->next;
		walk->known = true;
		walk->more = series_next(&walk->cursor, &walk->next);
	}
	return walk->known && day - walk->rate.day <= walk->max_days;
}

/* Adds the exact product of value, rate and factor, rounded once. */
static ConversionFault
write_by_rate(SeriesWriter *writer, const SeriesPoint *point, const SeriesPoint *rate,
			  const Ratio *factor)
{
	Ratio		value;
	Ratio		value_of_rate;
	Decimal		rounded;

	if (rate->sum.mantissa <= 0)
		return CONVERSION_BAD_EXCHANGE_RATE;
	point_ratio(point, &value);
	point_ratio(rate, &value_of_rate);
	if (!ratio_multiply(&value, &value, &value_of_rate) ||
		!ratio_multiply(&value, &value, factor) || !ratio_round_quotient(&value, &rounded))
		point_out_of_range(point);
	series_write_value(writer, point->day, rounded);
	return CONVERSION_POSSIBLE;
}

/* The points of the result; rates may be NULL. */
static ConversionFault
write_points(SeriesWriter *writer, const SeriesView *view, const SeriesConversion *conversion,
			 RateWalk *rates, FactorOfDay *last, ConversionTrouble *trouble)
{
	const Decimal one = {1, 0};
	const Decimal *exchange_rate = rates ? &one : conversion->exchange_rate;
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	int32		first_missing = 0;

	series_seek(cursor, view, view->first_day);
	while (series_next(cursor, &point))
	{
		ConversionFault fault;

		if (rates && !find_rate(rates, point.day))
		{
			if (conversion->missing != MISSING_DROP && trouble->missing++ == 0)
				first_missing = point.day;
			continue;
		}
		if (trouble->missing > 0)
			continue;
		trouble->day = point.day;
		fault = set_factor_of_day(last, conversion, view->period, point.day, exchange_rate);
		if (fault == CONVERSION_POSSIBLE && rates)
			fault = write_by_rate(writer, &point, &rates->rate, &last->factor.ratio);
		else if (fault == CONVERSION_POSSIBLE)
			series_write_scaled(writer, &point, &last->factor);
		if (fault != CONVERSION_POSSIBLE)
			return fault;
	}
	pfree(cursor);
	if (trouble->missing == 0)
		return CONVERSION_POSSIBLE;
	trouble->day = first_missing;
	return CONVERSION_RATES_MISSING;
}

ConversionFault
series_convert_unit(const SeriesView *view, const SeriesConversion *conversion,
					PriceSeries **result, ConversionTrouble *trouble)
{
	const Decimal any = {1, 0};
	const Decimal none = {0, 0};
	bool		by_rates = conversion->exchange_rates &&
		conversion->from_unit.currency != conversion->to_unit.currency;
	FactorOfDay *last = palloc0(sizeof(FactorOfDay));
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	RateWalk   *rates = NULL;
	ConversionFault fault;

	trouble->day = CALENDAR_FIRST_DAY - 1;
	trouble->missing = 0;
	/* what is wrong with the units is wrong for no points, too */
	fault = set_factor(last, conversion, by_rates ? &any : conversion->exchange_rate,
					   tax_goes_by_day(conversion) ? &none : conversion->tax_rate);
	if (fault != CONVERSION_POSSIBLE)
		return fault;
	series_writer_begin(writer, view->period, 0);
	if (by_rates && view->count > 0)
	{
		rates = palloc(sizeof(RateWalk));
		rates_begin(rates, conversion, view->first_day);
	}
	fault = write_points(writer, view, conversion, rates, last, trouble);
	if (fault == CONVERSION_POSSIBLE)
		*result = series_writer_end(writer);
	pfree(last);
	pfree(writer);
	if (rates)
		pfree(rates);
	return fault;
}
