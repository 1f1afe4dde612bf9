/*
 * panel_error.c
 *		The errors of panel.h and panel_state.h as the server raises them.
 */
#include "postgres.h"
#include "fmgr.h"

#include "panel_state.h"
#include "text_input.h"

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
	const char *name = quoted_text(pnstrdup(item->name, item->name_length));
	char		period_text[PERIOD_TEXT_MAX + 1];

	switch (conflict)
	{
		case CONFLICT_WEIGHTS:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has different weights", name),
					 errdetail("An item that comes several times has the same weight each time."),
					 errhint("Give each item one weight, or items with different weights different names.")));
			break;
		case CONFLICT_BASES:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("item \"%s\" has price_series with different bases, which cannot be merged", name),
					 errhint("Rebase them to one base first, for instance rebase(series, '2010').")));
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
