/*
 * price_panel.c
 *		The type price_panel: input and output, comparison and hash.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"
#include "price_panel.h"

void
panel_corrupt(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type price_panel"),
			 errdetail("Its %s cannot be read.", what)));
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
panel_conflict(PanelConflict conflict, const PanelItem *item, Period period, int32 day)
{
	const char *name = pnstrdup(item->name, item->name_length);
	char		period_text[PERIOD_TEXT_MAX + 1];

	switch (conflict)
	{
		case CONFLICT_WEIGHTS:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has different weights", name),
					 errdetail("An item that comes several times has the same weight each time.")));
			break;
		case CONFLICT_BASES:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has price_series with different bases, which cannot be merged", name)));
			break;
		case CONFLICT_PERIODS:
			period_text[period_print(period, day, period_text)] = 0;
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has price_series of %ss that have %s in common and cannot be merged",
							name, period_name(period), period_text),
					 errhint("Merge the daily series, then resample.")));
			break;
	}
	pg_unreachable();
}
