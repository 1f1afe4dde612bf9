/*
 * unit/value_added_tax.c
 *		The rate of China's value-added tax by day.
 */
#include "pure.h"

#include "calendar/calendar.h"
#include "unit/value_added_tax.h"

/* The standard rate, which holds for rare earths: from when on, and in per cent. */
static const struct
{
	int			year;
	int			month;
	int			day;
	int			pct;
}			vat_rates[] = {
	{2019, 4, 1, 13},
	{2018, 5, 1, 16},
	{1994, 1, 1, 17},
};

bool
china_vat_rate(int32 first, int32 last, Decimal *rate)
{
	for (int i = 0; i < lengthof(vat_rates); i++)
	{
		int32		since = day_of_date(vat_rates[i].year, vat_rates[i].month, vat_rates[i].day);

		if (last < since)
			continue;
		*rate = (Decimal) {vat_rates[i].pct, 2};
		return first >= since;
	}
	return false;
}
