/*
 * composition_basket.c
 *		What a unit of rare earth oxide is worth, by arrays of prices or a price_panel; what is missing for
 *		that; and what the ore is worth.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type_d.h"
#include "lib/stringinfo.h"
#include "utils/array.h"

#include "alignment.h"
#include "compat.h"
#include "composition/basket.h"
#include "convert_price.h"
#include "element.h"
#include "price_adjustment.h"
#include "price_panel.h"
#include "price_unit.h"
#include "ree_composition.h"
#include "ree_product.h"
#include "row_set.h"
#include "text_input.h"
#include "time_argument.h"

/* What is to be priced: a composition of oxides, and which of them count. */
typedef struct Basket
{
	Composition composition;
	ElementMask elements;
} Basket;

/* Prices of a day, as in element_table, and which are known. */
typedef struct BasketPrices
{
	ElementMask known;
	SeriesPoint price[ELEMENT_COUNT];
} BasketPrices;

/* Argument n, elements or NULL for all. */
static ElementMask
only_elements_argument(FunctionCallInfo fcinfo, int n)
{
	ArrayType  *array;
	Datum	   *elements;
	bool	   *nulls;
	int			count;
	ElementMask mask = 0;

	if (PG_ARGISNULL(n))
		return ALL_ELEMENTS;
	array = PG_GETARG_ARRAYTYPE_P(n);
	deconstruct_array(array, ARR_ELEMTYPE(array), sizeof(Element), true, TYPALIGN_CHAR,
					  &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
		if (!nulls[i])
			mask |= (ElementMask) 1 << element_index(DatumGetElement(elements[i]));
	return mask;
}

/* Arguments 0, the composition, and n, only_elements. */
static void
basket_argument(FunctionCallInfo fcinfo, int n, Basket *basket)
{
	PG_GETARG_COMPOSITION(0, &basket->composition);
	if (!composition_convert(&basket->composition, BASIS_OXIDE))
		composition_out_of_range();
	basket->elements = basket_elements(&basket->composition, only_elements_argument(fcinfo, n));
}

/* The place of the one element of which a product is the oxide. */
static int
oxide_index(Product product)
{
	const ProductFacts *facts = product_facts(product);
	Element		element = product_single_element(facts);

	if (element == 0 || facts->form != FORM_OXIDE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s is not the oxide of one element", facts->canonical),
				 errhint("A basket is priced by the oxides of single elements, such as Nd oxide, all in one unit.")));
	return element_index(element);
}

/* Marks an element as one whose price is given; 22023 where it is given twice. */
static void
note_oxide(ElementMask *given, int index)
{
	if (*given >> index & 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the price of %s oxide is given twice", element_table[index].symbol),
				 errhint("Give one price for each oxide, such as the mean of several.")));
	*given |= (ElementMask) 1 << index;
}

/* Arguments 1 and 2, products and their prices; a price may be NULL, and a product that is counts as none. */
static void
array_prices(FunctionCallInfo fcinfo, BasketPrices *prices)
{
	ArrayType  *products = PG_GETARG_ARRAYTYPE_P(1);
	ArrayType  *numbers = PG_GETARG_ARRAYTYPE_P(2);
	Datum	   *product;
	Datum	   *price;
	bool	   *no_product;
	bool	   *no_price;
	int			count;
	int			price_count;
	ElementMask given = 0;

	if (ARR_NDIM(products) > 1 || ARR_NDIM(numbers) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("products and prices must be arrays of one dimension"),
				 errhint("Write them as '{Nd oxide,Dy oxide}' and '{445,2110}'.")));
	deconstruct_array(products, ARR_ELEMTYPE(products), sizeof(Product), true, TYPALIGN_SHORT,
					  &product, &no_product, &count);
	deconstruct_array(numbers, NUMERICOID, -1, false, TYPALIGN_INT, &price, &no_price, &price_count);
	if (count != price_count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("products and prices differ in number"),
				 errdetail("Products: %d; prices: %d.", count, price_count),
				 errhint("Give one price for each product, in the same order; NULL where there is none.")));
	prices->known = 0;
	for (int i = 0; i < count; i++)
	{
		int			index;

		CHECK_FOR_INTERRUPTS();
		if (no_product[i])
			continue;
		index = oxide_index(DatumGetProduct(product[i]));
		note_oxide(&given, index);
		if (no_price[i])
			continue;
		prices->price[index] = point_of_value(0, finite_number(price[i], "price"));
		prices->known |= (ElementMask) 1 << index;
	}
}

/* The series of a panel as in element_table; NULL where the panel does not have the oxide. */
typedef struct BasketSeries
{
	Period		period;
	ElementMask given;
	const PriceSeries *series[ELEMENT_COUNT];
} BasketSeries;

/* Argument n, a panel whose items name oxides. */
static void
panel_argument(FunctionCallInfo fcinfo, int n, BasketSeries *basket)
{
	PanelView	panel;

	PG_GETARG_PANEL_VIEW(n, &panel);
	basket->period = panel.period;
	basket->given = 0;
	for (int i = 0; i < panel.count; i++)
	{
		const PanelItem *item = &panel.items[i];
		Product		product;
		int			index;

		CHECK_FOR_INTERRUPTS();
		read_scalar(product_parse, "ree_product", pnstrdup(item->name, item->name_length), &product, NULL);
		index = oxide_index(product);
		note_oxide(&basket->given, index);
		basket->series[index] = item->series;
	}
}

/* The last point of a series on a day or up to max_days before; false where there is none. */
static bool
point_up_to(const PriceSeries *series, int32 day, int max_days, SeriesPoint *point)
{
	SeriesView	view;
	SeriesCursor *cursor = palloc(sizeof(SeriesCursor));
	SeriesPoint next;
	bool		found = false;

	series_open(&view, series);
	series_seek(cursor, &view, day - Min(max_days, day - CALENDAR_FIRST_DAY));
	while (series_next(cursor, &next) && next.day <= day)
	{
		*point = next;
		found = true;
	}
	pfree(cursor);
	return found;
}

/* The prices of these elements on a day, or of the period that it is in, or from up to max_days before. */
static void
prices_on_day(const BasketSeries *basket, ElementMask elements, int32 day, int max_days,
			  BasketPrices *prices)
{
	int32		start = period_start(basket->period, day);

	prices->known = 0;
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		if (((basket->given & elements) >> i & 1) &&
			point_up_to(basket->series[i], start, max_days, &prices->price[i]))
			prices->known |= (ElementMask) 1 << i;
	}
}

/* Raises that prices of these elements are missing; `when`, of a panel, says on which day. */
static void
report_missing_prices(ElementMask missing, const char *when)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (missing >> i & 1)
			appendStringInfo(&list, "%s%s oxide", list.len > 0 ? ", " : "", element_table[i].symbol);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("prices of the basket are missing"),
			 errdetail("Without a price%s: %s.", when ? when : "", list.data),
			 when ?
			 errhint("Write missing => 'drop' to have NULL, or missing => 'carry' to take the last price, at most max_days (%d) days old.", MAX_DAYS_DEFAULT) :
			 errhint("Write missing => 'drop' to have NULL, or name in only_elements what is to be priced.")));
}

/* The basket price; NULL where a price is missing and may be, or an amount is not known. */
static Datum
price_of_basket(FunctionCallInfo fcinfo, const Basket *basket, const BasketPrices *prices,
				MissingValue missing, const char *when)
{
	Decimal		price;

	require_amounts(&basket->composition, "priced");
	if (!composition_is_known(&basket->composition))
		PG_RETURN_NULL();
	if (basket->elements & ~prices->known)
	{
		if (missing != MISSING_DROP)
			report_missing_prices(basket->elements & ~prices->known, when);
		PG_RETURN_NULL();
	}
	if (!basket_price(&basket->composition, basket->elements, prices->price, &price))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("basket price out of range"),
				 errhint("Round prices and amounts to fewer digits.")));
	return decimal_datum(price);
}

static Datum
element_array(FunctionCallInfo fcinfo, ElementMask elements)
{
	Datum		values[ELEMENT_COUNT];
	int			count = 0;

	for (int i = 0; i < ELEMENT_COUNT; i++)
		if (elements >> i & 1)
			values[count++] = ElementGetDatum(element_table[i].atomic_number);
	return array_of_result_type(fcinfo, values, count);
}

/* basket_price(c, products, prices, only_elements, missing): arrays have nothing to carry on. */
PG_FUNCTION_INFO_V1(basket_price_of_arrays);
Datum
basket_price_of_arrays(PG_FUNCTION_ARGS)
{
	static const char *const names[] = {
		[MISSING_ERROR] = "error",
		[MISSING_DROP] = "drop",
	};
	Basket		basket;
	BasketPrices prices;
	MissingValue missing = MISSING_ERROR;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	basket_argument(fcinfo, 3, &basket);
	if (!PG_ARGISNULL(4))
		missing = choice_argument(PG_GETARG_TEXT_PP(4), "treatment of missing prices of a list", names,
								  lengthof(names));
	array_prices(fcinfo, &prices);
	return price_of_basket(fcinfo, &basket, &prices, missing, NULL);
}

/* missing_prices(c, products, prices, only_elements) */
PG_FUNCTION_INFO_V1(missing_prices_of_arrays);
Datum
missing_prices_of_arrays(PG_FUNCTION_ARGS)
{
	Basket		basket;
	BasketPrices prices;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	basket_argument(fcinfo, 3, &basket);
	array_prices(fcinfo, &prices);
	return element_array(fcinfo, basket.elements & ~prices.known);
}

/* basket_price(c, panel, day, only_elements, missing, max_days) */
PG_FUNCTION_INFO_V1(basket_price_of_panel);
Datum
basket_price_of_panel(PG_FUNCTION_ARGS)
{
	Basket		basket;
	BasketSeries series;
	BasketPrices prices;
	MissingValue missing;
	int			max_days;
	int32		day;
	char		name[PERIOD_TEXT_MAX + 1];
	const char *when;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	basket_argument(fcinfo, 3, &basket);
	missing = missing_argument(fcinfo, 4, "treatment of missing prices", &max_days);
	panel_argument(fcinfo, 1, &series);
	day = period_argument(fcinfo, 2, series.period);
	if (missing != MISSING_CARRY)
		max_days = 0;
	prices_on_day(&series, basket.elements, day, max_days, &prices);
	name[period_print(series.period, period_start(series.period, day), name)] = 0;
	when = missing == MISSING_CARRY ? psprintf(" for %s or at most %d days before", name, max_days) :
		psprintf(" for %s", name);
	return price_of_basket(fcinfo, &basket, &prices, missing, when);
}

/* missing_prices(c, panel, day, only_elements): without a day, what has no price on any. */
PG_FUNCTION_INFO_V1(missing_prices_of_panel);
Datum
missing_prices_of_panel(PG_FUNCTION_ARGS)
{
	Basket		basket;
	BasketSeries series;
	BasketPrices prices;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	basket_argument(fcinfo, 3, &basket);
	panel_argument(fcinfo, 1, &series);
	if (PG_ARGISNULL(2))
	{
		prices.known = 0;
		for (int i = 0; i < ELEMENT_COUNT; i++)
			if ((series.given >> i & 1) && series.series[i]->count > 0)
				prices.known |= (ElementMask) 1 << i;
	}
	else
		prices_on_day(&series, basket.elements, period_argument(fcinfo, 2, series.period), 0, &prices);
	return element_array(fcinfo, basket.elements & ~prices.known);
}

/*
 * basket_series(c, panel, only_elements, missing): NULL where the panel lacks an oxide and may, or an amount is not
 * known.
 */
PG_FUNCTION_INFO_V1(basket_series_of_panel);
Datum
basket_series_of_panel(PG_FUNCTION_ARGS)
{
	Basket		basket;
	BasketSeries series;
	SeriesView	views[ELEMENT_COUNT];
	const SeriesView *opened[ELEMENT_COUNT];
	const SeriesView *needed[ELEMENT_COUNT];
	bool		all;
	int			count = 0;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	basket_argument(fcinfo, 2, &basket);
	require_amounts(&basket.composition, "priced");
	panel_argument(fcinfo, 1, &series);
	all = missing_is_error(fcinfo, 3);
	if (!composition_is_known(&basket.composition))
		PG_RETURN_NULL();
	if (all && (basket.elements & ~series.given))
		report_missing_prices(basket.elements & ~series.given, NULL);
	if (basket.elements & ~series.given)
		PG_RETURN_NULL();
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		opened[i] = &views[i];
		if (!(basket.elements >> i & 1))
			continue;
		series_open(&views[i], series.series[i]);
		needed[count++] = &views[i];
	}
	if (all)
		require_all_days(needed, count, ALL_DAYS, "oxide");
	PG_RETURN_PRICE_SERIES(basket_series(&basket.composition, basket.elements, opened, series.period));
}

/*
 * Arguments 1 and 2, a grade in per cent and the unit of the basket price, where NULL a price a kilogram:
 * the value of a tonne of ore over that price.
 */
static void
ore_factor(FunctionCallInfo fcinfo, Ratio *factor)
{
	Decimal		grade = finite_number(PG_GETARG_DATUM(1), "grade");
	PriceUnit	unit = {CURRENCY_CNY, MASS_KILOGRAM, TAX_NOT_STATED, MULTIPLIER_ONE};
	PriceUnit	of_tonne;
	Ratio		content;

	if (grade.mantissa < 0 || decimal_compare(grade, (Decimal) {100, 0}) > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("grade out of range"),
				 errhint("A grade is the rare earth oxide in the ore in per cent, 0 to 100.")));
	if (!PG_ARGISNULL(2))
		unit = PG_GETARG_PRICE_UNIT(2);
	of_tonne = unit;
	of_tonne.mass = MASS_TONNE;
	(void) unit_conversion_factor(unit, of_tonne, NULL, NULL, factor);
	ratio_of(&content, grade, (Decimal) {100, 0});
	(void) ratio_multiply(factor, factor, &content);
}

/* ore_value(basket_price, grade_pct, unit) */
PG_FUNCTION_INFO_V1(ore_value_of_price);
Datum
ore_value_of_price(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	ore_factor(fcinfo, &factor);
	return price_times(fcinfo, &factor);
}

/* ore_value(basket_prices, grade_pct, unit) */
PG_FUNCTION_INFO_V1(ore_value_of_series);
Datum
ore_value_of_series(PG_FUNCTION_ARGS)
{
	Ratio		factor;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	ore_factor(fcinfo, &factor);
	return series_times(fcinfo, &factor);
}
