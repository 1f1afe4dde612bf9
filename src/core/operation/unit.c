/*
 * operation/unit.c
 *		A price_series in another unit.
 */
#include "pure.h"

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
	PriceUnit	from_unit = conversion->from_unit;
	PriceUnit	to_unit = conversion->to_unit;

	return conversion->tax_rate == NULL && from_unit.tax != to_unit.tax &&
		from_unit.tax != TAX_NOT_STATED && to_unit.tax != TAX_NOT_STATED &&
		(from_unit.currency == CURRENCY_CNY || to_unit.currency == CURRENCY_CNY);
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

/* The factor of a point by the rates of its day. */
static ConversionFault
set_factor_of_day(FactorOfDay *last, const SeriesConversion *conversion, Period period,
				  const SeriesPoint *point, const SeriesPoint *rate)
{
	const Decimal *exchange_rate = conversion->exchange_rate;
	const Decimal *tax_rate = conversion->tax_rate;
	Decimal		exchange_of_day;
	Decimal		tax_of_day;

	if (rate)
	{
		exchange_of_day = point_value(rate);
		exchange_rate = &exchange_of_day;
	}
	if (tax_goes_by_day(conversion) &&
		china_vat_rate(point->day, period_end(period, point->day), &tax_of_day))
		tax_rate = &tax_of_day;
	return set_factor(last, conversion, exchange_rate, tax_rate);
}

/* Moves to the rate of a day; false where there is none. */
static bool
seek_rate(SeriesCursor *cursor, SeriesPoint *rate, bool *more, int32 day)
{
	while (*more && rate->day < day)
		*more = series_next(cursor, rate);
	return *more && rate->day == day;
}

ConversionFault
series_convert_unit(const SeriesView *view, const SeriesConversion *conversion,
					PriceSeries **result, int32 *day)
{
	const SeriesView *rates = conversion->exchange_rates;
	const Decimal any = {1, 0};
	const Decimal none = {0, 0};
	FactorOfDay *last = palloc0(sizeof(FactorOfDay));
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesCursor *of_rates = palloc(sizeof(SeriesCursor));
	SeriesPoint point;
	SeriesPoint rate;
	bool		more_rates = false;
	ConversionFault fault;

	/* what is wrong with the units is wrong for no points, too */
	fault = set_factor(last, conversion, rates ? &any : conversion->exchange_rate,
					   tax_goes_by_day(conversion) ? &none : conversion->tax_rate);
	if (fault != CONVERSION_POSSIBLE)
		return fault;
	series_writer_begin(writer, view->period, 0);
	series_seek(cursor, view, view->first_day);
	if (rates)
	{
		series_seek(of_rates, rates, view->first_day);
		more_rates = series_next(of_rates, &rate);
	}
	while (series_next(cursor, &point))
	{
		*day = point.day;
		if (rates && !seek_rate(of_rates, &rate, &more_rates, point.day))
			continue;
		fault = set_factor_of_day(last, conversion, view->period, &point, rates ? &rate : NULL);
		if (fault != CONVERSION_POSSIBLE)
			return fault;
		series_write_scaled(writer, &point, &last->factor);
	}
	*result = series_writer_end(writer);
	pfree(last);
	pfree(writer);
	pfree(cursor);
	pfree(of_rates);
	return CONVERSION_POSSIBLE;
}
