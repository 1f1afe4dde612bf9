/*
 * series_error.c
 *		The errors of series.h as the server raises them.
 */
#include "postgres.h"
#include "fmgr.h"

#include "series.h"

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
series_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value out of range for type price_series"),
			 errdetail("A sum of prices has at most 36 significant digits."),
			 errhint("Round the prices first, for instance with round(price, 6).")));
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
