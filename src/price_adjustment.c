/*
 * price_adjustment.c
 *		Prices brought to another basis: of an oxide to that of its metal, of a concentrate to another
 *		grade, with and without tax.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "composition/metal_price.h"
#include "composition_product.h"
#include "operation/scale.h"
#include "oxide_purity.h"
#include "price_adjustment.h"
#include "price_series.h"
#include "price_unit.h"
#include "ree_product.h"
#include "time_argument.h"
#include "unit/value_added_tax.h"

static const Decimal one = {1, 0};

static void __attribute__((noreturn))
price_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("price out of range"),
			 errhint("Round the price first, for instance with round(price, 6).")));
	pg_unreachable();
}

/* Argument n, a number, as an exact quotient. */
static void
number_argument(FunctionCallInfo fcinfo, int n, const char *what, Ratio *ratio)
{
	ratio_of(ratio, finite_number(PG_GETARG_DATUM(n), what), one);
}

Datum
price_times(FunctionCallInfo fcinfo, const Ratio *factor)
{
	Ratio		price;
	Decimal		result;

	number_argument(fcinfo, 0, "price", &price);
	if (!ratio_multiply(&price, &price, factor) || !ratio_round_quotient(&price, &result))
		price_out_of_range();
	return decimal_datum(result);
}

Datum
series_times(FunctionCallInfo fcinfo, const Ratio *factor)
{
	SeriesView	view;
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesFactor *scaled = palloc(sizeof(SeriesFactor));
	SeriesPoint point;

	PG_GETARG_SERIES_VIEW(0, &view);
	series_factor_of_ratio(scaled, factor);
	series_writer_begin(writer, view.period, 0);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
		series_write_scaled(writer, &point, scaled);
	PG_RETURN_PRICE_SERIES(series_writer_end(writer));
}

/* Arguments n and n + 1, a metal or alloy and its purity, which may be NULL: oxide in a unit of it. */
static void
factor_argument(FunctionCallInfo fcinfo, int n, Ratio *factor)
{
	Product		product = PG_GETARG_PRODUCT(n);
	const ProductFacts *facts = product_facts(product);
	ProductShares shares;
	CompositionBasis basis;

	if (!product_basis(facts, &basis) || basis != BASIS_ELEMENT)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s is not made from an oxide as a metal is", facts->canonical),
				 errhint("Give a metal, a ferroalloy or an alloy, such as PrNd metal.")));
	/* a metal can be described by the oxides it is made of, an alloy's share is of the alloy */
	(facts->form == FORM_METAL ? product_shares_in_any_basis : product_shares_argument)
		(product, PG_ARGISNULL(n + 1) ? NULL : PG_GETARG_OXIDE_PURITY(n + 1), &shares);
	metal_equivalent_factor(&shares, factor);
}

/* metal_equivalent_price(oxide_price, product, purity) */
PG_FUNCTION_INFO_V1(metal_equivalent_of_price);
Datum
metal_equivalent_of_price(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	factor_argument(fcinfo, 1, &factor);
	return price_times(fcinfo, &factor);
}

/* The same of a price_series. */
PG_FUNCTION_INFO_V1(metal_equivalent_of_series);
Datum
metal_equivalent_of_series(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	factor_argument(fcinfo, 1, &factor);
	return series_times(fcinfo, &factor);
}

/* (metal_price, oxide_price, product, purity) */
static Datum
premium_of_price(FunctionCallInfo fcinfo, PremiumKind kind)
{
	Ratio		metal;
	Ratio		oxide;
	Ratio		factor;
	Decimal		premium;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	number_argument(fcinfo, 0, "price", &metal);
	number_argument(fcinfo, 1, "price", &oxide);
	factor_argument(fcinfo, 2, &factor);
	if (kind == PREMIUM_PCT && ratio_sign(&oxide) == 0)
		PG_RETURN_NULL();
	if (!metal_premium(&metal, &oxide, &factor, kind, &premium))
		price_out_of_range();
	return decimal_datum(premium);
}

/* (metal_prices, oxide_prices, product, purity) */
static Datum
premium_of_series(FunctionCallInfo fcinfo, PremiumKind kind)
{
	SeriesView	metal;
	SeriesView	oxide;
	Ratio		factor;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	PG_GETARG_SERIES_VIEW(0, &metal);
	PG_GETARG_SERIES_VIEW(1, &oxide);
	require_alike(metal.period, &metal.base, &oxide, "compared");
	factor_argument(fcinfo, 2, &factor);
	PG_RETURN_PRICE_SERIES(metal_premium_series(&metal, &oxide, &factor, kind));
}

#define DEFINE_PREMIUM(function, of, kind) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		return premium_of_##of(fcinfo, kind); \
	}

DEFINE_PREMIUM(metal_premium_of_price, price, PREMIUM_ABSOLUTE)
DEFINE_PREMIUM(metal_premium_pct_of_price, price, PREMIUM_PCT)
DEFINE_PREMIUM(metal_premium_of_series, series, PREMIUM_ABSOLUTE)
DEFINE_PREMIUM(metal_premium_pct_of_series, series, PREMIUM_PCT)

/* Arguments n and n + 1, a grade and the grade that the price is of, both in per cent. */
static void
grade_argument(FunctionCallInfo fcinfo, int n, Ratio *ratio)
{
	const Decimal hundred = {100, 0};
	Decimal		grade = finite_number(PG_GETARG_DATUM(n), "grade");
	Decimal		reference = finite_number(PG_GETARG_DATUM(n + 1), "reference grade");

	if (grade.mantissa < 0 || decimal_compare(grade, hundred) > 0 ||
		reference.mantissa <= 0 || decimal_compare(reference, hundred) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("grade out of range"),
				 errhint("A grade is the rare earth oxide in per cent, 0 to 100; the reference grade is over 0.")));
	ratio_of(ratio, grade, reference);
}

/* concentrate_price(price, grade_pct, reference_grade_pct) */
PG_FUNCTION_INFO_V1(concentrate_of_price);
Datum
concentrate_of_price(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	grade_argument(fcinfo, 1, &factor);
	return price_times(fcinfo, &factor);
}

/* The same of a price_series. */
PG_FUNCTION_INFO_V1(concentrate_of_series);
Datum
concentrate_of_series(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	grade_argument(fcinfo, 1, &factor);
	return series_times(fcinfo, &factor);
}

/*
 * The unit that is argument n, which may be NULL: the conversion must be possible from it.  Then a rate
 * by the day is China's, so the currency must be CNY.
 */
static void
check_taxed_unit(FunctionCallInfo fcinfo, int n, TaxStatus to, bool by_day)
{
	PriceUnit	unit;

	if (PG_ARGISNULL(n))
		return;
	unit = PG_GETARG_PRICE_UNIT(n);
	if (unit.tax == to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the price is already %s", price_unit_tax_name(unit)),
				 errhint("Leave the price as it is, or give the unit in which it is quoted.")));
	if (by_day && unit.currency != CURRENCY_CNY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the tax rate of a day is known for CNY only, not for %s",
						price_unit_currency_name(unit)),
				 errhint("Give tax_rate => the tax as a fraction of the price without tax, as in 0.13.")));
}

/* What a price is multiplied by to be with, or without, a tax of this rate. */
static void
tax_factor(Decimal rate, TaxStatus to, Ratio *factor)
{
	Decimal		gross;

	if (rate.mantissa < 0 || decimal_compare(rate, one) >= 0 || !decimal_add(one, rate, &gross))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("tax rate must be at least 0 and less than 1"),
				 errhint("A tax rate is a fraction: give 0.13 for 13 per cent.")));
	if (to == TAX_INCLUDED)
		ratio_of(factor, gross, one);
	else
		ratio_of(factor, one, gross);
}

/* The rate that was in force on all days of a period. */
static Decimal
rate_of_days(Period period, int32 day)
{
	Decimal		rate;
	char		name[PERIOD_TEXT_MAX + 1];

	if (!china_vat_rate(day, period_end(period, day), &rate))
	{
		name[period_print(period, day, name)] = 0;
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no one rate of Chinese value-added tax is known for %s", name),
				 errhint("Give tax_rate => the tax as a fraction of the price without tax, as in 0.13.")));
	}
	return rate;
}

/* (price, day, tax_rate, unit): all but the price may be NULL, but not both day and rate. */
static Datum
taxed_price(FunctionCallInfo fcinfo, TaxStatus to)
{
	bool		by_day = PG_ARGISNULL(2);
	Decimal		rate;
	Ratio		factor;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (PG_ARGISNULL(1) == PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a tax needs its rate, or a day on which China's is known, and not both"),
				 errhint("Write with_tax(price, '2023-07-03') or with_tax(price, tax_rate => 0.13).")));
	check_taxed_unit(fcinfo, 3, to, by_day);
	rate = by_day ? rate_of_days(PERIOD_DAY, period_argument(fcinfo, 1, PERIOD_DAY)) :
		finite_number(PG_GETARG_DATUM(2), "tax rate");
	tax_factor(rate, to, &factor);
	return price_times(fcinfo, &factor);
}

/* (series, tax_rate, unit): without a rate that of each point's days. */
static Datum
taxed_series(FunctionCallInfo fcinfo, TaxStatus to)
{
	bool		by_day = PG_ARGISNULL(1);
	SeriesView	view;
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesFactor *scaled = palloc(sizeof(SeriesFactor));
	Decimal		rate = {-1, 0};		/* none yet */
	SeriesPoint point;
	Ratio		factor;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	check_taxed_unit(fcinfo, 2, to, by_day);
	if (!by_day)
	{
		tax_factor(finite_number(PG_GETARG_DATUM(1), "tax rate"), to, &factor);
		return series_times(fcinfo, &factor);
	}
	PG_GETARG_SERIES_VIEW(0, &view);
	series_writer_begin(writer, view.period, 0);
	series_seek(cursor, &view, view.first_day);
	while (series_next(cursor, &point))
	{
		Decimal		of_day = rate_of_days(view.period, point.day);

		if (decimal_compare(of_day, rate) != 0)
		{
			rate = of_day;
			tax_factor(rate, to, &factor);
			series_factor_of_ratio(scaled, &factor);
		}
		series_write_scaled(writer, &point, scaled);
	}
	PG_RETURN_PRICE_SERIES(series_writer_end(writer));
}

#define DEFINE_TAX(function, of, to) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		return taxed_##of(fcinfo, to); \
	}

DEFINE_TAX(price_with_tax, price, TAX_INCLUDED)
DEFINE_TAX(price_without_tax, price, TAX_EXCLUDED)
DEFINE_TAX(price_series_with_tax, series, TAX_INCLUDED)
DEFINE_TAX(price_series_without_tax, series, TAX_EXCLUDED)
