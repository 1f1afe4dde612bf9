/*
 * fault.c
 *		What pure code asks for where it cannot go on, as the server raises it.
 */
#include "postgres.h"
#include "fmgr.h"

#include "calendar/calendar.h"
#include "fault.h"
#include "format_version.h"
#include "text_input.h"

void
series_corrupt(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type price_series"),
			 errdetail("Its %s cannot be read.", what)));
	pg_unreachable();
}

void
panel_corrupt(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type price_panel"),
			 errdetail("The %s cannot be read.", what)));
	pg_unreachable();
}

void
stored_format_is_newer(const char *type, int version, int known)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("stored value of type %s has format version %d", type, version),
			 errdetail(KNOWN_FORMAT_DETAIL, known),
			 errhint("A newer version of the extension wrote it: update the library of rare_earth.")));
	pg_unreachable();
}

void
series_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value out of range for type price_series"),
			 errdetail("What is computed of its values has more than 36 significant digits."),
			 errhint("Round prices first, as in round(price, 6), or the series, as in round(series, 6).")));
	pg_unreachable();
}

void
series_value_out_of_range(int32 day, const char *value)
{
	char		name[PERIOD_TEXT_MAX + 1];

	name[period_print(PERIOD_DAY, day, name)] = 0;
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value out of range for type price_series"),
			 errdetail("What is computed of %s on %s has more than 36 significant digits.", value, name),
			 errhint("Round prices first, as in round(price, 6), or the series, as in round(series, 6).")));
	pg_unreachable();
}

void
series_not_positive(int32 day)
{
	char		name[PERIOD_TEXT_MAX];

	(void) period_print(PERIOD_DAY, day, name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("cannot take the logarithm of a value that is not positive"),
			 errdetail("The value of %s is zero or negative.", name),
			 errhint("Leave such values out of the series: price_series(day, price) FILTER (WHERE price > 0).")));
	pg_unreachable();
}

void
panel_too_large(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("price_panel too large"),
			 errdetail("A panel, and the table of its prices and quantities, has at most 1 GB."),
			 errhint("Use fewer items, or series of months.")));
	pg_unreachable();
}

void
panel_conflict(PanelConflict conflict, const char *name, size_t name_length, int period, int32 day)
{
	const char *item = quoted_text(pnstrdup(name, name_length));
	char		period_text[PERIOD_TEXT_MAX + 1];

	switch (conflict)
	{
		case CONFLICT_WEIGHTS:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has different weights", item),
					 errdetail("An item that comes several times has the same weight each time."),
					 errhint("Give each item one weight, or items with different weights different names.")));
			break;
		case CONFLICT_BASES:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has price_series with different bases, which cannot be merged", item),
					 errhint("Rebase them to one base first, for instance rebase(series, '2010').")));
			break;
		case CONFLICT_PERIODS:
			period_text[period_print((Period) period, day, period_text)] = 0;
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has price_series of %ss that have %s in common and cannot be merged",
							item, period_noun((Period) period), period_text),
					 errhint("Merge the daily series, then resample.")));
			break;
	}
	pg_unreachable();
}
