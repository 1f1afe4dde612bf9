/*
 * index_panel.c
 *		Price indices over a panel.
 */
#include "pure.h"

#include "index_panel.h"
#include "series_rebase.h"
#include "series_writer.h"

#define LEVEL_DIGITS 24

static bool
set_fault(IndexFault *fault, IndexFaultKind kind, int row, int item)
{
	fault->kind = kind;
	fault->row = row;
	fault->item = item;
	return false;
}

DayRange
index_whole_periods(Period period, DayRange window)
{
	window.first = period_start(period, window.first);
	window.last = Min(period_end(period, period_start(period, window.last)), CALENDAR_LAST_DAY);
	return window;
}

bool
index_formula_for(const PriceMatrix *matrix, IndexFormula asked, IndexFormula *formula)
{
	IndexWeighting weighting = index_formula_weighting(asked);

	*formula = asked;
	if (matrix->quantities)
		return true;
	if (!matrix->weights)
		return weighting == INDEX_UNWEIGHTED;

	/* value weights at one time: with Laspeyres' formula these are price-updated, which is Lowe's */
	if (asked == INDEX_LASPEYRES)
		*formula = INDEX_LOWE;
	else if (asked == INDEX_GEOMETRIC_LASPEYRES)
		*formula = INDEX_GEOMETRIC_YOUNG;
	return index_formula_weighting(*formula) == INDEX_ONE_WEIGHT;
}

/* ---- rows */

IndexRow *
index_row_new(const IndexContext *context)
{
	IndexRow   *row = palloc(sizeof(IndexRow));
	size_t		items = context->matrix->items;

	row->usable = palloc0(items * sizeof(bool));
	row->sold = palloc0(items * sizeof(bool));
	row->items = palloc0(items * sizeof(IndexObservation));
	return row;
}

/* Observes an item whose price and quantity are set; `row` is named where these are at fault. */
static bool
observe_item(const IndexContext *context, int row, int item, IndexRow *result)
{
	IndexObservation *observation = &result->items[item];
	IndexObservation copy;

	if (!result->usable[item])
		return true;
	if (context->reference)
	{
		if (!context->referenced[item])
		{
			result->usable[item] = false;
			return true;
		}
		if (!round_quotient_18(observation->price, context->reference[item], &observation->price))
			return set_fault(context->fault, FAULT_RANGE, row, item);
	}
	if (!result->sold[item])
		observation->quantity = (Decimal) {0, 0};
	copy = *observation;
	switch (index_observe(context->formula, &copy))
	{
		case INDEX_DONE:
			*observation = copy;
			return true;
		case INDEX_PRICE_NOT_POSITIVE:
			return set_fault(context->fault, FAULT_PRICE, row, item);
		case INDEX_WEIGHT_NEGATIVE:
			return set_fault(context->fault, FAULT_QUANTITY, row, item);
		default:
			return set_fault(context->fault, FAULT_RANGE, row, item);
	}
}

bool
index_row_observe(const IndexContext *context, int row, IndexRow *result)
{
	const PriceMatrix *matrix = context->matrix;
	const Decimal *prices = MATRIX_ROW(matrix, matrix->prices, row);
	const bool *priced = MATRIX_ROW(matrix, matrix->priced, row);

	for (int i = 0; i < matrix->items; i++)
	{
		CHECK_FOR_INTERRUPTS();
		result->usable[i] = priced[i];
		result->items[i].price = prices[i];
		if (matrix->quantities)
		{
			result->sold[i] = MATRIX_ROW(matrix, matrix->sold, row)[i];
			result->items[i].quantity = MATRIX_ROW(matrix, matrix->quantities, row)[i];
		}
		if (!observe_item(context, row, i, result))
			return false;
	}
	return true;
}

/* A fault of the mean of an item's cells over a window: that of the lowest of them. */
static bool
set_window_fault(const IndexContext *context, IndexFaultKind kind, DayRange window, int item)
{
	const PriceMatrix *matrix = context->matrix;
	const Decimal *cells = kind == FAULT_QUANTITY ? matrix->quantities : matrix->prices;
	const bool *filled = kind == FAULT_QUANTITY ? matrix->sold : matrix->priced;
	int			lowest = -1;

	for (int row = 0; row < matrix->rows; row++)
	{
		if (matrix->days[row] >= window.first && matrix->days[row] <= window.last &&
			MATRIX_ROW(matrix, filled, row)[item] &&
			(lowest < 0 || decimal_compare(MATRIX_ROW(matrix, cells, row)[item],
										   MATRIX_ROW(matrix, cells, lowest)[item]) < 0))
			lowest = row;
	}
	return set_fault(context->fault, kind, Max(lowest, 0), item);
}

/* The mean of an item's cells in the rows of a window; *present is whether there are any. */
static bool
window_mean(const PriceMatrix *matrix, const Decimal *cells, const bool *filled, DayRange window,
			int item, Decimal *mean, bool *present)
{
	Decimal		sum = {0, 0};
	int			count = 0;

	for (int row = 0; row < matrix->rows; row++)
	{
		if (matrix->days[row] < window.first || matrix->days[row] > window.last ||
			!MATRIX_ROW(matrix, filled, row)[item])
			continue;
		count++;
		if (!decimal_add(sum, MATRIX_ROW(matrix, cells, row)[item], &sum))
			return false;
	}
	*present = count > 0;
	*mean = sum;
	return count <= 1 || quotient(sum, (Decimal) {count, 0}, mean);
}

bool
index_window_observe(const IndexContext *context, DayRange window, IndexRow *result)
{
	const PriceMatrix *matrix = context->matrix;

	for (int i = 0; i < matrix->items; i++)
	{
		IndexObservation *observation = &result->items[i];

		CHECK_FOR_INTERRUPTS();
		if (!window_mean(matrix, matrix->prices, matrix->priced, window, i, &observation->price,
						 &result->usable[i]))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
		if (matrix->quantities &&
			!window_mean(matrix, matrix->quantities, matrix->sold, window, i, &observation->quantity,
						 &result->sold[i]))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
		if (!observe_item(context, 0, i, result))
			return set_window_fault(context, context->fault->kind, window, i);
	}
	return true;
}

/* ---- weights */

/*
 * From a panel with quantities: those of the window for Lowe's formula, their values for Young's.
 */
static bool
weights_from_quantities(IndexContext *context, DayRange window)
{
	const PriceMatrix *matrix = context->matrix;
	Decimal    *weights = palloc0(matrix->items * sizeof(Decimal));
	bool	   *weighted = palloc0(matrix->items * sizeof(bool));

	for (int i = 0; i < matrix->items; i++)
	{
		Decimal		price = {0, 0};
		bool		priced = true;

		CHECK_FOR_INTERRUPTS();
		if (!window_mean(matrix, matrix->quantities, matrix->sold, window, i, &weights[i], &weighted[i]))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
		if (weights[i].mantissa < 0)
			return set_window_fault(context, FAULT_QUANTITY, window, i);
		if (context->formula == INDEX_LOWE)
			continue;
		if (!window_mean(matrix, matrix->prices, matrix->priced, window, i, &price, &priced))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
		weighted[i] = weighted[i] && priced;
		if (price.mantissa < 0)
			return set_window_fault(context, FAULT_PRICE, window, i);
		if (!decimal_multiply(weights[i], price, &weights[i]))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
	}
	context->weights = weights;
	context->weighted = weighted;
	return true;
}

/*
 * From a panel with value weights.  For Lowe's formula a weight is the value of the window, so that the
 * quantity is weight / price there, and the sums of price x quantity are sums of weight x (price / price
 * of the window).
 */
static bool
weights_from_values(IndexContext *context, DayRange window)
{
	const PriceMatrix *matrix = context->matrix;
	Decimal    *reference;
	bool	   *present;

	context->weights = matrix->weights;
	if (context->formula != INDEX_LOWE)
		return true;
	reference = palloc0(matrix->items * sizeof(Decimal));
	present = palloc0(matrix->items * sizeof(bool));
	for (int i = 0; i < matrix->items; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!window_mean(matrix, matrix->prices, matrix->priced, window, i, &reference[i], &present[i]))
			return set_fault(context->fault, FAULT_RANGE, 0, i);
		if (present[i] && reference[i].mantissa <= 0)
			return set_window_fault(context, FAULT_PRICE, window, i);
	}
	context->reference = reference;
	context->referenced = present;
	return true;
}

bool
index_context_begin(IndexContext *context, const PriceMatrix *matrix, IndexFormula asked,
					DayRange window, IndexFault *fault)
{
	memset(context, 0, sizeof(*context));
	context->matrix = matrix;
	context->fault = fault;
	context->pairs = palloc(matrix->items * sizeof(IndexPair));
	if (!index_formula_for(matrix, asked, &context->formula))
		return set_fault(fault, FAULT_KIND, 0, 0);
	if (index_formula_weighting(context->formula) != INDEX_ONE_WEIGHT)
		return true;
	return matrix->weights ? weights_from_values(context, window) : weights_from_quantities(context, window);
}

/* ---- two rows */

int
index_match(const IndexContext *context, const IndexRow *before, const IndexRow *after)
{
	bool		needs_before = index_formula_needs_quantity(context->formula, 0);
	bool		needs_after = index_formula_needs_quantity(context->formula, 1);
	int			count = 0;

	for (int i = 0; i < context->matrix->items; i++)
	{
		if (!before->usable[i] || !after->usable[i] ||
			(needs_before && !before->sold[i]) || (needs_after && !after->sold[i]) ||
			(context->weighted && !context->weighted[i]))
			continue;
		context->pairs[count].before = &before->items[i];
		context->pairs[count].after = &after->items[i];
		context->pairs[count].weight = context->weights ? context->weights[i] : (Decimal) {0, 0};
		count++;
	}
	return count;
}

bool
index_between(const IndexContext *context, const IndexRow *before, const IndexRow *after,
			  Ratio *index, bool *defined)
{
	int			count = index_match(context, before, after);
	int			faulty = 0;
	IndexResult result = index_of_pairs(context->formula, context->pairs, count, index, &faulty);

	*defined = result == INDEX_DONE;
	if (result == INDEX_DONE || result == INDEX_UNDEFINED)
		return true;
	return set_fault(context->fault, FAULT_RANGE, 0, 0);
}

/* ---- levels */

bool
index_round_level(const Ratio *ratio, Decimal *level)
{
	for (int digits = LEVEL_DIGITS; digits >= 0; digits -= LEVEL_DIGITS / 4)
	{
		if (ratio_round(ratio, digits, level))
			return true;
	}
	return false;
}

/* The levels of rows on the base window. */
static bool
fixed_levels(const IndexContext *context, DayRange base, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);
	Ratio		ratio;

	if (!index_window_observe(context, base, before))
		return false;
	for (int row = 0; row < matrix->periods; row++)
	{
		if (!index_row_observe(context, row, after) ||
			!index_between(context, before, after, &ratio, &defined[row]))
			return false;
		if (defined[row] && !index_round_level(&ratio, &levels[row]))
			return set_fault(context->fault, FAULT_RANGE, row, 0);
	}
	return true;
}

static bool
next_level(const IndexContext *context, Decimal level, const Ratio *link, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, level, (Decimal) {1, 0});
	return (ratio_multiply(&ratio, &ratio, link) && index_round_level(&ratio, result)) ||
		set_fault(context->fault, FAULT_RANGE, 0, 0);
}

/* Does row follow upon the row before it, by the calendar? */
static bool
follows(const PriceMatrix *matrix, int row)
{
	return matrix->period == PERIOD_DAY ||
		period_number(matrix->period, matrix->days[row]) ==
		period_number(matrix->period, matrix->days[row - 1]) + 1;
}

static bool
chain_periods(const IndexContext *context, bool across_gaps, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);

	for (int row = 0; row < matrix->periods; row++)
	{
		IndexRow   *swap = before;
		Ratio		ratio;

		if (!index_row_observe(context, row, after))
			return false;
		if (row == 0)
		{
			levels[row] = (Decimal) {1, 0};
			/* an index on itself, so that there is none where nothing can be compared */
			if (!index_between(context, after, after, &ratio, &defined[row]))
				return false;
		}
		else
		{
			if ((!across_gaps && !follows(matrix, row)) || !defined[row - 1])
				return true;
			if (!index_between(context, before, after, &ratio, &defined[row]))
				return false;
			if (defined[row] && !next_level(context, levels[row - 1], &ratio, &levels[row]))
				return false;
		}
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
chain_years(const IndexContext *context, bool across_gaps, Decimal *levels, bool *defined)
{
	const PriceMatrix *matrix = context->matrix;
	IndexRow   *before = index_row_new(context);
	IndexRow   *after = index_row_new(context);
	int			link = 0;

	if (matrix->periods == 0)
		return true;
	if (!index_row_observe(context, 0, before))
		return false;
	levels[0] = (Decimal) {1, 0};
	defined[0] = true;
	for (int row = 0; row < matrix->periods; row++)
	{
		Ratio		ratio;

		if (row > 0 && year_of(matrix, row) != year_of(matrix, row - 1))
		{
			if (!across_gaps &&
				(!ends_year(matrix, row - 1) ||
				 period_shift(PERIOD_YEAR, year_of(matrix, row - 1), 1) != year_of(matrix, row)))
				return true;
			link = row - 1;
			if (!defined[link])
				return true;
			if (!index_row_observe(context, link, before))
				return false;
		}
		if (!index_row_observe(context, row, after) ||
			!index_between(context, before, after, &ratio, &defined[row]))
			return false;
		if (defined[row] && !next_level(context, levels[link], &ratio, &levels[row]))
			return false;
		if (row == 0 && !defined[row])
			return true;
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
			set_fault(fault, FAULT_BASE_INCOMPLETE, 0, 0);
			return NULL;
		default:
			set_fault(fault, FAULT_BASE_VALUE, 0, 0);
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

/* Is there a row of any kind in the window? */
static bool
window_has_rows(const PriceMatrix *matrix, DayRange window)
{
	for (int row = 0; row < matrix->rows; row++)
	{
		if (matrix->days[row] >= window.first && matrix->days[row] <= window.last)
			return true;
	}
	return false;
}

/*
 * A price or quantity at fault may be one that went on: the fault is where it was given.  Where that is a
 * positive price, zero is what it was rounded to.
 */
static void
blame_given(const PriceMatrix *given, IndexFault *fault)
{
	const bool *filled = fault->kind == FAULT_QUANTITY ? given->sold : given->priced;

	if (fault->kind != FAULT_PRICE && fault->kind != FAULT_QUANTITY)
		return;
	while (fault->row > 0 && !MATRIX_ROW(given, filled, fault->row)[fault->item])
		fault->row--;
	if (fault->kind == FAULT_PRICE && MATRIX_ROW(given, given->prices, fault->row)[fault->item].mantissa > 0)
		fault->kind = FAULT_RANGE;
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
	bool		across_gaps = request->missing == MISSING_CARRY;
	bool		done = false;

	fault->kind = FAULT_NONE;
	if (matrix->periods == 0 && !request->has_base)
		return index_empty_series(matrix);
	if (!index_formula_for(matrix, request->formula, &formula))
	{
		set_fault(fault, FAULT_KIND, 0, 0);
		return NULL;
	}
	if (request->has_weight_period && index_formula_weighting(formula) != INDEX_ONE_WEIGHT)
	{
		set_fault(fault, FAULT_WEIGHT_PERIOD, 0, 0);
		return NULL;
	}
	if (!request->has_base)
		base = (DayRange) {matrix->days[0], matrix->days[0]};
	base = index_whole_periods(matrix->period, base);
	weight_period = request->has_weight_period ?
		index_whole_periods(matrix->period, request->weight_period) : base;
	if (!window_has_prices(matrix, base))
	{
		set_fault(fault, FAULT_BASE_EMPTY, 0, 0);
		return NULL;
	}
	if (!window_has_rows(matrix, weight_period))
	{
		set_fault(fault, FAULT_WEIGHT_EMPTY, 0, 0);
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
				done = chain_periods(&context, across_gaps, levels, defined);
				break;
			case CHAIN_YEAR:
				done = chain_years(&context, across_gaps, levels, defined);
				break;
		}
	}
	if (done)
		return index_levels_series(matrix, levels, defined, base, fault);
	blame_given(given, fault);
	return NULL;
}
