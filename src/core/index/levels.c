/*
 * index/levels.c
 *		Price indices over a panel, from period to period, on a fixed base or chained.
 */
#include "pure.h"

#include "index/levels.h"
#include "index/missing.h"
#include "operation/rebase.h"
#include "series/writer.h"

/* Significant digits of a level while it is chained, and decimals of it on its base. */
#define CHAINED_DIGITS 34
#define LEVEL_DIGITS 24

static bool
chained_level(const Ratio *ratio, Decimal *level)
{
	return ratio_round_significant(ratio, CHAINED_DIGITS, level);
}

/* The levels of rows on the base window. */
static bool
fixed_levels(const IndexContext *context, DayRange base, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexContext of_window = *context;
	IndexContext of_rows;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);
	Ratio		ratio;

	of_window.price_factor = index_window_price_factor(matrix, base);
	of_rows = of_window;
	of_rows.quantity_factor = index_window_rows(matrix, base);
	if (!index_window_observe(&of_window, base, before))
		return false;
	for (int row = 0; row < matrix->periods; row++)
	{
		if (!index_row_observe(&of_rows, row, after) ||
			!index_between(context, before, after, &ratio, &defined[row]))
			return false;
		if (defined[row] && !chained_level(&ratio, &levels[row]))
			return index_set_fault(context->fault, FAULT_RANGE, row, 0);
	}
	return true;
}

static bool
next_level(const IndexContext *context, Decimal level, const Ratio *link, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, level, (Decimal) {1, 0});
	return (ratio_multiply(&ratio, &ratio, link) && chained_level(&ratio, result)) ||
		index_set_fault(context->fault, FAULT_RANGE, 0, 0);
}

/* Does row follow upon the row before it, by the calendar? */
static bool
follows(const PriceMatrix *matrix, int row)
{
	return matrix->period == PERIOD_DAY ||
		period_number(matrix->period, matrix->days[row]) ==
		period_number(matrix->period, matrix->days[row - 1]) + 1;
}

/* What ends a chain. */
typedef struct ChainEnd
{
	bool		at_gap;			/* a period that is missing */
	bool		at_nothing;		/* one in which it has no value */
} ChainEnd;

/* The first level of a chain: of an index on itself, so that there is none where nothing can be compared. */
static bool
first_level(const IndexContext *context, const IndexRow *row, Decimal *level, bool *defined)
{
	Ratio		ratio;

	*level = (Decimal) {1, 0};
	return index_between(context, row, row, &ratio, defined);
}

static bool
chain_periods(const IndexContext *context, ChainEnd end, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);
	int			last = -1;		/* the row that before observes, the last with a level */

	for (int row = 0; row < matrix->periods; row++)
	{
		IndexRow   *swap = before;
		Ratio		ratio;

		if (!index_row_observe(context, row, after))
			return false;
		if (last < 0)
		{
			if (!first_level(context, after, &levels[row], &defined[row]))
				return false;
		}
		else
		{
			if (end.at_gap && !follows(matrix, row))
				return true;
			if (!index_between(context, before, after, &ratio, &defined[row]))
				return false;
			if (defined[row] && !next_level(context, levels[last], &ratio, &levels[row]))
				return false;
		}
		if (!defined[row] && end.at_nothing)
			return true;
		if (!defined[row])
			continue;
		last = row;
		before = after;
		after = swap;
	}
	return true;
}

static int32
year_of(const PriceMatrix *matrix, int row)
{
	return period_start(PERIOD_YEAR, matrix->days[row]);
}

/*
 * Is a row the last period of its year?  A week belongs to the year of its Monday; of a panel of days
 * the last day with a price is.
 */
static bool
ends_year(const PriceMatrix *matrix, int row)
{
	if (matrix->period == PERIOD_DAY)
		return true;
	return period_start(PERIOD_YEAR, period_shift(matrix->period, matrix->days[row], 1)) != year_of(matrix, row);
}

static bool
chain_years(const IndexContext *context, ChainEnd end, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);
	int			link = -1;		/* the row that before observes */
	int			last = -1;		/* with a level */

	for (int row = 0; row < matrix->periods; row++)
	{
		Ratio		ratio;

		if (last >= 0 && year_of(matrix, row) != year_of(matrix, row - 1))
		{
			if (end.at_gap &&
				(!ends_year(matrix, row - 1) ||
				 period_shift(PERIOD_YEAR, year_of(matrix, row - 1), 1) != year_of(matrix, row)))
				return true;
			if (end.at_nothing && last != row - 1)
				return true;
			link = last;
			if (!index_row_observe(context, link, before))
				return false;
		}
		if (!index_row_observe(context, row, after))
			return false;
		if (last < 0)
		{
			if (!first_level(context, after, &levels[row], &defined[row]))
				return false;
			if (!defined[row] && end.at_nothing)
				return true;
			if (!defined[row])
				continue;
			/* the rest of its year is compared with it */
			link = row;
			if (!index_row_observe(context, link, before))
				return false;
		}
		else
		{
			if (!index_between(context, before, after, &ratio, &defined[row]))
				return false;
			if (defined[row] && !next_level(context, levels[link], &ratio, &levels[row]))
				return false;
		}
		if (defined[row])
			last = row;
	}
	return true;
}

PriceSeries *
index_empty_series(const PriceMatrix *matrix)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));

	series_writer_begin(writer, matrix->period, 0);
	return series_writer_end(writer);
}

/*
 * Levels on that of the base, where it is a single row.  What the chain has lost in its last digits is rounded away
 * here: a level that is halfway between two of 12 decimals is so again.
 */
static void
set_on_base(const PriceMatrix *matrix, Decimal *levels, const bool *defined, DayRange base)
{
	int			row = matrix_find_row(matrix, base.first);
	Decimal		of_base;
	Ratio		ratio;

	if (row < 0 || row >= matrix->periods || !defined[row] || levels[row].mantissa == 0 ||
		period_end(matrix->period, base.first) < base.last)
		return;
	of_base = levels[row];
	for (int i = 0; i < matrix->periods; i++)
	{
		if (!defined[i])
			continue;
		ratio_of(&ratio, levels[i], of_base);
		if (!ratio_round(&ratio, LEVEL_DIGITS, &levels[i]))
			(void) ratio_round_significant(&ratio, CHAINED_DIGITS, &levels[i]);
	}
}

PriceSeries *
index_levels_series(const PriceMatrix *matrix, const Decimal *levels, const bool *defined, DayRange base,
					IndexFault *fault)
{
	SeriesWriter *writer = palloc(sizeof(SeriesWriter));
	PriceSeries *result = NULL;
	SeriesView	view;

	series_writer_begin(writer, matrix->period, 0);
	for (int row = 0; row < matrix->periods; row++)
	{
		if (defined[row])
			series_write_value(writer, matrix->days[row], levels[row]);
	}
	series_open(&view, series_writer_end(writer));
	switch (series_rebase(&view, base, (Decimal) {100, 0}, false, &result, &fault->day))
	{
		case REBASE_DONE:
			return result;
		case REBASE_INCOMPLETE:
			index_set_fault(fault, FAULT_BASE_INCOMPLETE, 0, 0);
			return NULL;
		default:
			index_set_fault(fault, FAULT_BASE_VALUE, 0, 0);
			return NULL;
	}
}

/* Is there a row of prices in the window? */
static bool
window_has_prices(const PriceMatrix *matrix, DayRange window)
{
	for (int row = 0; row < matrix->periods; row++)
	{
		if (matrix->days[row] >= window.first && matrix->days[row] <= window.last)
			return true;
	}
	return false;
}

/*
 * A price at fault may be one that went on: the fault is where it was given.  Where that is a positive price,
 * zero is what an index of zero made of it.
 */
static void
blame_given(const PriceMatrix *given, IndexFault *fault)
{
	int			row = fault->row;

	if (fault->kind != FAULT_PRICE)
		return;
	while (row > 0 && !MATRIX_ROW(given, given->priced, row)[fault->item])
		row--;
	if (MATRIX_ROW(given, given->prices, row)[fault->item].mantissa <= 0)
		fault->row = row;
}

PriceSeries *
index_series(const PriceMatrix *matrix, const IndexRequest *request, IndexFault *fault)
{
	const PriceMatrix *given = matrix;
	IndexContext context;
	IndexFormula formula;
	DayRange	base = request->base;
	DayRange	weight_period;
	Decimal    *levels = palloc0(matrix->periods * sizeof(Decimal));
	bool	   *defined = palloc0(matrix->periods * sizeof(bool));
	ChainEnd	end = {!request->across_gaps && request->missing != MISSING_CARRY, !request->across_gaps};
	bool		done = false;

	fault->kind = FAULT_NONE;
	if (matrix->periods == 0 && !request->has_base)
		return index_empty_series(matrix);
	if (!index_formula_for(matrix, request->formula, &formula))
	{
		index_set_fault(fault, FAULT_KIND, 0, 0);
		return NULL;
	}
	if (request->has_weight_period && index_formula_weighting(formula) != INDEX_ONE_WEIGHT)
	{
		index_set_fault(fault, FAULT_WEIGHT_PERIOD, 0, 0);
		return NULL;
	}
	if (!request->has_base)
		base = (DayRange) {matrix->days[0], matrix->days[0]};
	base = index_whole_periods(matrix->period, base);
	weight_period = request->has_weight_period ?
		index_whole_periods(matrix->period, request->weight_period) : base;
	if (!window_has_prices(matrix, base))
	{
		index_set_fault(fault, FAULT_BASE_EMPTY, 0, 0);
		return NULL;
	}
	if (index_window_rows(matrix, weight_period) == 0)
	{
		index_set_fault(fault, FAULT_WEIGHT_EMPTY, 0, 0);
		return NULL;
	}
	if (request->missing != MISSING_MATCHED)
		matrix = index_complete(matrix, request->formula, weight_period, request->missing, fault);
	if (matrix && index_context_begin(&context, matrix, request->formula, weight_period, fault))
	{
		switch (request->chaining)
		{
			case CHAIN_NONE:
				done = fixed_levels(&context, base, levels, defined);
				break;
			case CHAIN_PERIOD:
				done = chain_periods(&context, end, levels, defined);
				break;
			case CHAIN_YEAR:
				done = chain_years(&context, end, levels, defined);
				break;
		}
	}
	if (!done)
	{
		blame_given(given, fault);
		return NULL;
	}
	set_on_base(matrix, levels, defined, base);
	return index_levels_series(matrix, levels, defined, base, fault);
}
