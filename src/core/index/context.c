/*
 * index/context.c
 *		What indices of a panel share: which items are matched in two periods, with what weights.
 */
#include "pure.h"

#include "index/context.h"
#include "number/fraction.h"

bool
index_set_fault(IndexFault *fault, IndexFaultKind kind, int row, int item)
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

IndexRow *
index_row_new(const IndexContext *context)
{
	IndexRow   *row = palloc(sizeof(IndexRow));
	size_t		items = context->matrix->items;

	row->usable = palloc0(items * sizeof(bool));
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
		if (!round_relative(observation->price, context->reference[item], &observation->price))
			return index_set_fault(context->fault, FAULT_RANGE, row, item);
	}
	copy = *observation;
	switch (index_observe(context->formula, &copy))
	{
		case INDEX_DONE:
			*observation = copy;
			return true;
		case INDEX_PRICE_NOT_POSITIVE:
			return index_set_fault(context->fault, FAULT_PRICE, row, item);
		case INDEX_WEIGHT_NEGATIVE:
			return index_set_fault(context->fault, FAULT_QUANTITY, row, item);
		default:
			return index_set_fault(context->fault, FAULT_RANGE, row, item);
	}
}

bool
index_row_observe(const IndexContext *context, int row, IndexRow *result)
{
	const PriceMatrix *matrix = context->matrix;
	const Decimal *prices = MATRIX_ROW(matrix, matrix->prices, row);
	const bool *priced = MATRIX_ROW(matrix, matrix->priced, row);

	result->days.first = result->days.last = matrix->days[row];
	for (int i = 0; i < matrix->items; i++)
	{
		CHECK_FOR_INTERRUPTS();
		result->usable[i] = priced[i];
		result->items[i].price = prices[i];
		if (context->price_factor != 1 &&
			!decimal_multiply(prices[i], (Decimal) {context->price_factor, 0}, &result->items[i].price))
			return index_set_fault(context->fault, FAULT_RANGE, row, i);
		if (matrix->quantities &&
			!decimal_multiply(MATRIX_ROW(matrix, matrix->quantities, row)[i],
							  (Decimal) {context->quantity_factor, 0}, &result->items[i].quantity))
			return index_set_fault(context->fault, FAULT_RANGE, row, i);
		if (!observe_item(context, row, i, result))
			return false;
	}
	return true;
}

static bool
in_window(const PriceMatrix *matrix, int row, DayRange window)
{
	return matrix->days[row] >= window.first && matrix->days[row] <= window.last;
}

int
index_window_rows(const PriceMatrix *matrix, DayRange window)
{
	int			count = 0;

	for (int row = 0; row < matrix->rows; row++)
		count += in_window(matrix, row, window);
	return count;
}

/* A fault of what an item's cells come to in a window: that of the lowest of them. */
static bool
set_window_fault(const IndexContext *context, IndexFaultKind kind, DayRange window, int item)
{
	const PriceMatrix *matrix = context->matrix;
	const Decimal *cells = kind == FAULT_QUANTITY ? matrix->quantities : matrix->prices;
	const bool *filled = kind == FAULT_QUANTITY ? matrix->sold : matrix->priced;
	int			lowest = -1;

	for (int row = 0; row < matrix->rows; row++)
	{
		if (in_window(matrix, row, window) && MATRIX_ROW(matrix, filled, row)[item] &&
			(lowest < 0 || decimal_compare(MATRIX_ROW(matrix, cells, row)[item],
										   MATRIX_ROW(matrix, cells, lowest)[item]) < 0))
			lowest = row;
	}
	return index_set_fault(context->fault, kind, Max(lowest, 0), item);
}

/* The sum of an item's cells in the rows of a window, and their number. */
static bool
window_total(const PriceMatrix *matrix, const Decimal *cells, const bool *filled, DayRange window,
			 int item, Decimal *total, int *count)
{
	*total = (Decimal) {0, 0};
	*count = 0;
	for (int row = 0; row < matrix->rows; row++)
	{
		if (!in_window(matrix, row, window) || !MATRIX_ROW(matrix, filled, row)[item])
			continue;
		(*count)++;
		if (!decimal_add(*total, MATRIX_ROW(matrix, cells, row)[item], total))
			return false;
	}
	return true;
}

/* How many prices an item has in the rows of a window. */
static int
window_prices(const PriceMatrix *matrix, DayRange window, int item)
{
	int			count = 0;

	for (int row = 0; row < matrix->periods; row++)
		count += in_window(matrix, row, window) && MATRIX_ROW(matrix, matrix->priced, row)[item];
	return count;
}

int128
index_window_price_factor(const PriceMatrix *matrix, DayRange window)
{
	size_t		cells = (size_t) matrix->rows * matrix->items;
	int128		factor = 1;
	int128		limit;

	for (int i = 0; i < matrix->items; i++)
	{
		int			count = window_prices(matrix, window, i);

		CHECK_FOR_INTERRUPTS();
		if (count > 1)
			factor *= count / common_divisor(factor, count);
		if (factor >= power_of_ten(DECIMAL_MAX_DIGITS - 10))
			return 1;
	}
	limit = power_of_ten(DECIMAL_MAX_DIGITS) / factor;
	for (size_t cell = 0; factor > 1 && cell < cells; cell++)
	{
		CHECK_FOR_INTERRUPTS();
		if (matrix->prices[cell].mantissa >= limit || matrix->prices[cell].mantissa <= -limit)
			return 1;
	}
	return factor;
}

/* The mean price of an item in the rows of a window, times a factor; *present is whether there is any. */
static bool
window_price(const PriceMatrix *matrix, DayRange window, int item, int128 factor, Decimal *price, bool *present)
{
	int			count;
	Ratio		mean;

	if (!window_total(matrix, matrix->prices, matrix->priced, window, item, price, &count))
		return false;
	*present = count > 0;
	if (count <= 1 || factor % count == 0)
		return factor == 1 || decimal_multiply(*price, (Decimal) {factor / Max(count, 1), 0}, price);
	ratio_of(&mean, *price, (Decimal) {count, 0});
	return ratio_round_significant(&mean, PRICE_DIGITS, price);
}

/* What was sold of it in all of them. */
static bool
window_quantity(const PriceMatrix *matrix, DayRange window, int item, Decimal *quantity)
{
	int			count;

	return window_total(matrix, matrix->quantities, matrix->sold, window, item, quantity, &count);
}

bool
index_window_observe(const IndexContext *context, DayRange window, IndexRow *result)
{
	const PriceMatrix *matrix = context->matrix;

	result->days = window;
	for (int i = 0; i < matrix->items; i++)
	{
		IndexObservation *observation = &result->items[i];

		CHECK_FOR_INTERRUPTS();
		if (!window_price(matrix, window, i, context->price_factor, &observation->price, &result->usable[i]) ||
			(matrix->quantities && !window_quantity(matrix, window, i, &observation->quantity)))
			return index_set_fault(context->fault, FAULT_RANGE, 0, i);
		if (!observe_item(context, 0, i, result))
			return set_window_fault(context, context->fault->kind, window, i);
	}
	return true;
}

/* ---- weights */

/*
 * From a panel with quantities: those of the window for Lowe's formula, and for Young's their values at its
 * mean prices.  An item that was not sold there has no weight.
 */
static bool
weights_from_quantities(IndexContext *context, DayRange window)
{
	const PriceMatrix *matrix = context->matrix;
	Decimal    *weights = palloc0(matrix->items * sizeof(Decimal));
	int128		factor = index_window_price_factor(matrix, window);

	for (int i = 0; i < matrix->items; i++)
	{
		Decimal		price = {0, 0};
		bool		priced;

		CHECK_FOR_INTERRUPTS();
		if (!window_quantity(matrix, window, i, &weights[i]))
			return index_set_fault(context->fault, FAULT_RANGE, 0, i);
		if (weights[i].mantissa < 0)
			return set_window_fault(context, FAULT_QUANTITY, window, i);
		if (context->formula == INDEX_LOWE)
			continue;
		if (!window_price(matrix, window, i, factor, &price, &priced))
			return index_set_fault(context->fault, FAULT_RANGE, 0, i);
		if (price.mantissa < 0)
			return set_window_fault(context, FAULT_PRICE, window, i);
		if (!decimal_multiply(weights[i], price, &weights[i]))
			return index_set_fault(context->fault, FAULT_RANGE, 0, i);
	}
	context->weights = weights;
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
	int128		factor = index_window_price_factor(matrix, window);

	context->weights = matrix->weights;
	if (context->formula != INDEX_LOWE)
		return true;
	reference = palloc0(matrix->items * sizeof(Decimal));
	present = palloc0(matrix->items * sizeof(bool));
	for (int i = 0; i < matrix->items; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!window_price(matrix, window, i, factor, &reference[i], &present[i]))
			return index_set_fault(context->fault, FAULT_RANGE, 0, i);
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
	context->price_factor = 1;
	context->quantity_factor = 1;
	context->pairs = palloc(matrix->items * sizeof(IndexPair));
	if (!index_formula_for(matrix, asked, &context->formula))
		return index_set_fault(fault, FAULT_KIND, 0, 0);
	if (index_formula_weighting(context->formula) != INDEX_ONE_WEIGHT)
		return true;
	return matrix->weights ? weights_from_values(context, window) : weights_from_quantities(context, window);
}

/* ---- two rows */

int
index_match(const IndexContext *context, const IndexRow *before, const IndexRow *after)
{
	int			count = 0;

	for (int i = 0; i < context->matrix->items; i++)
	{
		if (!before->usable[i] || !after->usable[i])
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
	if (result == INDEX_PRICE_NOT_POSITIVE)
		return set_window_fault(context, FAULT_PRICE, before->days,
								(int) (context->pairs[faulty].before - before->items));
	return index_set_fault(context->fault, FAULT_RANGE, 0, 0);
}
