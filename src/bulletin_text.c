/*
 * bulletin_text.c
 *		The sentences that a bulletin prints of a price_series.
 */
#include "postgres.h"
#include "fmgr.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"

#include "bulletin/sentence.h"
#include "compat.h"
#include "convert_price.h"
#include "price_series.h"
#include "price_unit.h"
#include "ree_product.h"
#include "text_input.h"
#include "time_argument.h"

/* Argument n, the code of a language. */
static const BulletinLanguage *
language_argument(FunctionCallInfo fcinfo, int n)
{
	const char *code = text_to_cstring(PG_GETARG_TEXT_PP(n));
	const BulletinLanguage *language = bulletin_language_by_code(code);

	if (language == NULL)
	{
		StringInfoData known;

		initStringInfo(&known);
		for (int i = 0; (language = bulletin_language(i)) != NULL; i++)
			appendStringInfo(&known, "%s%s", i == 0 ? "" : bulletin_language(i + 1) ? ", " : " and ", language->code);
		unknown_language(code, known.data);
	}
	return language;
}

/* Is one of the first `count` arguments NULL? */
static bool
has_null(FunctionCallInfo fcinfo, int count)
{
	for (int i = 0; i < count; i++)
		if (PG_ARGISNULL(i))
			return true;
	return false;
}

static Datum
sentence_datum(const char *sentence)
{
	return PointerGetDatum(cstring_to_text(server_from_utf8(sentence)));
}

/* (name, series, period, from_unit, to_unit, language, price_digits) */
static Datum
price_text(FunctionCallInfo fcinfo, const QuoteName *name, PriceUnit from_unit, PriceUnit to_unit)
{
	const BulletinLanguage *language = language_argument(fcinfo, 5);
	int32		day;
	SeriesView	view;
	Ratio		factor;
	BulletinPrice price;

	PG_GETARG_SERIES_VIEW(1, &view);
	day = period_argument(fcinfo, 2, view.period == PERIOD_DAY ? PERIOD_MONTH : view.period);
	report_conversion_fault(unit_conversion_factor(from_unit, to_unit, NULL, NULL, &factor),
							from_unit, to_unit, NULL, false);
	if (!bulletin_price(&view, day, &factor, digits_argument(fcinfo, 6), &price))
		PG_RETURN_NULL();
	return sentence_datum(bulletin_price_sentence(language, name, to_unit, &price));
}

/* bulletin_text(product, series, period, from_unit, to_unit, language, price_digits) */
PG_FUNCTION_INFO_V1(bulletin_text_product);
Datum
bulletin_text_product(PG_FUNCTION_ARGS)
{
	QuoteName	name = {0};

	if (has_null(fcinfo, 6))
		PG_RETURN_NULL();
	name.product = PG_GETARG_PRODUCT(0);
	return price_text(fcinfo, &name, PG_GETARG_PRICE_UNIT(3), PG_GETARG_PRICE_UNIT(4));
}

/* The same of text: a product with its purity, if any, as split_quote_name reads it, and units. */
PG_FUNCTION_INFO_V1(bulletin_text_quote_name);
Datum
bulletin_text_quote_name(PG_FUNCTION_ARGS)
{
	QuoteName	name;

	if (has_null(fcinfo, 6))
		PG_RETURN_NULL();
	read_scalar(quote_name_parse, "ree_product and oxide_purity",
				text_to_cstring(PG_GETARG_TEXT_PP(0)), &name, NULL);
	return price_text(fcinfo, &name, price_unit_of_text(PG_GETARG_TEXT_PP(3)),
					  price_unit_of_text(PG_GETARG_TEXT_PP(4)));
}

/* bulletin_text(series, period, language, price_digits), of an index */
PG_FUNCTION_INFO_V1(bulletin_text_index);
Datum
bulletin_text_index(PG_FUNCTION_ARGS)
{
	const BulletinLanguage *language;
	int32		day;
	SeriesView	view;
	Period		period;
	BulletinIndex index;

	if (has_null(fcinfo, 3))
		PG_RETURN_NULL();
	language = language_argument(fcinfo, 2);
	PG_GETARG_SERIES_VIEW(0, &view);
	if (!bulletin_index_period(view.period, &period))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a price_series of years has no period to describe"),
				 errdetail("Of days or weeks it is a month, of months, quarters or half-years a year."),
				 errhint("Give a series of days, weeks, months, quarters or half-years.")));
	day = period_argument(fcinfo, 1, period);
	if (!bulletin_index(&view, period, day, digits_argument(fcinfo, 3), &index))
		PG_RETURN_NULL();
	return sentence_datum(bulletin_index_sentence(language, &index));
}
