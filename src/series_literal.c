/*
 * series_literal.c
 *		Functions of a price_series that another type has, too, of a text: it is read as a price_series.
 *
 * Without these a plain literal, monthly('{2023-07-03:445.00}'), would be ambiguous.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "price_series.h"
#include "series/json.h"
#include "text_input.h"

/* Calls the function of a price_series with the text in argument 0 read as one. */
static Datum
with_series_of_text(FunctionCallInfo fcinfo, PGFunction function)
{
	LOCAL_FCINFO(call, 6);
	const char *written;
	PriceSeries *series;
	ParseError	error;
	Datum		result;

	/* in a function that is not STRICT */
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	written = text_to_cstring(PG_GETARG_TEXT_PP(0));
	if (!series_read(written, strlen(written), &series, &error))
	{
		if (strncmp(written + strspn(written, " \t\r\n"), "panel", strlen("panel")) == 0)
			strlcpy(error.hint, "Cast the text of a panel: 'panel{...}'::price_panel.", sizeof(error.hint));
		report_parse_error(&error, "price_series", written, NULL);
	}
	InitFunctionCallInfoData(*call, fcinfo->flinfo, PG_NARGS(), PG_GET_COLLATION(), fcinfo->context,
							 fcinfo->resultinfo);
	call->args[0].value = PointerGetDatum(series);
	call->args[0].isnull = false;
	for (int i = 1; i < PG_NARGS(); i++)
		call->args[i] = fcinfo->args[i];
	result = function(call);
	fcinfo->isnull = call->isnull;
	return result;
}

#define DEFINE_OF_TEXT(name) \
	extern Datum name(PG_FUNCTION_ARGS); \
	PG_FUNCTION_INFO_V1(name##_text); \
	Datum name##_text(PG_FUNCTION_ARGS) \
	{ \
		return with_series_of_text(fcinfo, name); \
	}

DEFINE_OF_TEXT(price_series_points)
DEFINE_OF_TEXT(price_series_slice)
DEFINE_OF_TEXT(price_series_weekly)
DEFINE_OF_TEXT(price_series_monthly)
DEFINE_OF_TEXT(price_series_quarterly)
DEFINE_OF_TEXT(price_series_half_yearly)
DEFINE_OF_TEXT(price_series_yearly)
DEFINE_OF_TEXT(price_series_chart)
