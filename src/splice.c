/*
 * splice.c
 *		Two price_series of one thing as one, and the factor that links them.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "alignment.h"
#include "compat.h"
#include "fault.h"
#include "operation/splice.h"
#include "price_series.h"
#include "text_input.h"
#include "time_argument.h"

/*
 * Opens arguments 0 and 1 and finds the link between them; 22023 where there is none, or where argument n, missing,
 * says that every day in the window has to be common.
 */
static void
link_arguments(FunctionCallInfo fcinfo, int n, DayRange window, SeriesView *old_series,
			   SeriesView *new_series, SeriesLink *link)
{
	const SeriesView *both[] = {old_series, new_series};
	LinkResult	result;
	char		name[RANGE_TEXT_MAX + 1];

	PG_GETARG_SERIES_VIEW(0, old_series);
	PG_GETARG_SERIES_VIEW(1, new_series);
	require_alike(old_series->period, NULL, new_series, "linked");
	result = series_link(old_series, new_series, window, link);
	if (result == LINK_FOUND)
	{
		if (missing_is_error(fcinfo, n))
			require_all_days(both, lengthof(both), link->window, "series");
		return;
	}
	name[range_print(link->window, name)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the price_series cannot be linked at %s", name),
			 result == LINK_NO_OVERLAP ?
			 errdetail("They have no %s in common in that window.", period_noun(old_series->period)) :
			 errdetail("The mean of the %s series over their common %ss in that window is zero or less.",
					   result == LINK_OLD_NOT_POSITIVE ? "old" : "new",
					   period_noun(old_series->period)),
			 result == LINK_NO_OVERLAP ?
			 errhint("Link at a day, a period or a range in which both have a value.") : 0));
}

/* splice(old, new, at, keep, missing) */
PG_FUNCTION_INFO_V1(price_series_splice);
Datum
price_series_splice(PG_FUNCTION_ARGS)
{
	DayRange	window = window_argument(fcinfo, 2, "the link");
	const char *keep = text_to_cstring(PG_GETARG_TEXT_PP(3));
	bool		keep_old = strcmp(keep, "old") == 0;
	SeriesView	old_series;
	SeriesView	new_series;
	SeriesLink	link;

	if (!keep_old && strcmp(keep, "new") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown series to keep: \"%s\"", quoted_text(keep)),
				 errhint("Keep 'old' or 'new'.")));
	link_arguments(fcinfo, 4, window, &old_series, &new_series, &link);
	PG_RETURN_PRICE_SERIES(series_splice(&old_series, &new_series, &link, keep_old));
}

/* link_factor(old, new, at, missing) */
PG_FUNCTION_INFO_V1(price_series_link_factor);
Datum
price_series_link_factor(PG_FUNCTION_ARGS)
{
	SeriesView	old_series;
	SeriesView	new_series;
	SeriesLink	link;
	Ratio		factor;

	link_arguments(fcinfo, 3, window_argument(fcinfo, 2, "the link"), &old_series, &new_series, &link);
	link_ratio(&link, &factor);
	return quotient_datum(&factor);
}
