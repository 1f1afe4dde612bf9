/*
 * operation/suspicious.c
 *		Quotes of a price_series that may be wrong: in another unit, or far from those around them.
 */
#include "pure.h"

#include "fault.h"
#include "operation/suspicious.h"

#define WINDOW (2 * SUSPICION_NEIGHBOURS + 1)

/* Powers of the factor that are tried. */
#define MAX_POWER 100

static const Decimal one = {1, 0};

void
suspicion_begin(SuspicionSearch *search, const SeriesView *view, Decimal factor, Decimal jump_pct)
{
	const Decimal hundred = {100, 0};
	Decimal		lower;
	Decimal		upper;

	search->cursor = palloc(sizeof(SeriesCursor));
	series_seek(search->cursor, view, view->first_day);
	search->count = search->at = 0;
	search->more = true;
	if (!decimal_subtract(hundred, jump_pct, &lower) || !decimal_add(hundred, jump_pct, &upper))
		series_out_of_range();
	ratio_of(&search->factor, factor, one);
	ratio_of(&search->lower, lower, hundred);
	ratio_of(&search->upper, upper, hundred);
}

/* Reads points until as many stand behind the one to judge as are looked at, or there are no more. */
static void
fill_window(SuspicionSearch *search)
{
	SeriesPoint point;

	while (search->more && search->count - search->at <= SUSPICION_NEIGHBOURS)
	{
		search->more = series_next(search->cursor, &point);
		if (!search->more)
			break;
		if (search->count == WINDOW)
		{
			search->count--;
			search->at--;
			memmove(search->days, search->days + 1, search->count * sizeof(search->days[0]));
			memmove(search->values, search->values + 1, search->count * sizeof(search->values[0]));
		}
		search->days[search->count] = point.day;
		search->values[search->count++] = point_value(&point);
	}
}

/* The median of the neighbours of a point; false where there are fewer than two. */
static bool
expected_value(const SuspicionSearch *search, int at, Decimal *expected)
{
	Decimal		sorted[2 * SUSPICION_NEIGHBOURS];
	int			count = 0;

	for (int i = Max(at - SUSPICION_NEIGHBOURS, 0);
		 i < Min(at + SUSPICION_NEIGHBOURS + 1, search->count); i++)
	{
		int			place = count;

		if (i == at)
			continue;
		while (place > 0 && decimal_compare(sorted[place - 1], search->values[i]) > 0)
		{
			sorted[place] = sorted[place - 1];
			place--;
		}
		sorted[place] = search->values[i];
		count++;
	}
	if (count < 2)
		return false;
	*expected = sorted[(count - 1) / 2];
	return true;
}

/* Would value / expected be within the bounds if it were times or over a power of the factor? */
static bool
is_in_other_unit(const SuspicionSearch *search, Ratio *ratio)
{
	bool		above = ratio_compare(ratio, &search->upper) > 0;

	if (ratio_sign(ratio) <= 0)
		return false;
	for (int power = 1; power <= MAX_POWER; power++)
	{
		if (!(above ? ratio_divide(ratio, ratio, &search->factor) :
			  ratio_multiply(ratio, ratio, &search->factor)))
			return false;
		if (above ? ratio_compare(ratio, &search->upper) <= 0 :
			ratio_compare(ratio, &search->lower) >= 0)
			return above ? ratio_compare(ratio, &search->lower) >= 0 :
				ratio_compare(ratio, &search->upper) <= 0;
	}
	return false;
}

bool
suspicion_next(SuspicionSearch *search, SuspiciousQuote *quote)
{
	for (;;)
	{
		Ratio		ratio;
		int			at;

		fill_window(search);
		if (search->at == search->count)
			return false;
		at = search->at++;
		quote->day = search->days[at];
		quote->value = search->values[at];
		if (!expected_value(search, at, &quote->expected) || quote->expected.mantissa <= 0 ||
			decimal_compare(quote->value, quote->expected) == 0)
			continue;
		ratio_of(&ratio, quote->value, quote->expected);
		if (ratio_compare(&ratio, &search->lower) >= 0 && ratio_compare(&ratio, &search->upper) <= 0)
			continue;
		quote->unit = is_in_other_unit(search, &ratio);
		return true;
	}
}
