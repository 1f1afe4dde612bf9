/*
 * index_numbers.c
 *		What is computed of a price_panel: whatever comes out is a value on its base or a fault that is one, and
 *		the laws of index numbers hold, exactly where that is promised and else within the roundings.
 *
 * An input is 11 bytes, which choose the law, the function and its arguments, and a panel: see index_question.h and
 * index_sample.h.
 */
#include "index_question.h"
#include "series_value.h"

#include "building/view.h"
#include "index/contribution.h"

/* ---- laws */

/* A fault names what is one. */
static void
require_fault(const Question *question, const Answer *answer)
{
	const PriceMatrix *matrix = answer->matrix;
	const IndexFault *fault = &answer->fault;
	const IndexRequest *request = &question->request;
	bool		asks = question->function == PRICE_INDEX;
	size_t		cell;

	switch (fault->kind)
	{
		case FAULT_KIND:
			require(matrix->quantities == NULL);
			break;
		case FAULT_WEIGHT_PERIOD:
			require(asks && request->has_weight_period);
			break;
		case FAULT_PRICE:
		case FAULT_QUANTITY:
			require(fault->row >= 0 && fault->row < matrix->rows && fault->item >= 0 && fault->item < matrix->items);
			cell = (size_t) fault->row * matrix->items + fault->item;
			/* an index of zero imputes prices of zero */
			if (fault->kind == FAULT_PRICE)
				require((matrix->priced[cell] || (asks && request->missing == MISSING_MEAN)) &&
						matrix->prices[cell].mantissa <= 0);
			else
				require(matrix->sold[cell] && matrix->quantities[cell].mantissa < 0);
			break;
		case FAULT_RANGE:
			require(!is_ordinary(&question->sample));
			break;
		case FAULT_BASE_EMPTY:
			require(asks && request->has_base);
			break;
		case FAULT_WEIGHT_EMPTY:
			require(asks && request->has_weight_period);
			break;
		case FAULT_BASE_VALUE:
			break;
		case FAULT_BASE_INCOMPLETE:
			require(asks && request->has_base && !is_one_period(question, request->base));
			break;
		case FAULT_UNCONNECTED:
			require(question->function == GEKS && fault->row == 0 && fault->others > 0 && fault->other > 0 &&
					fault->other + fault->others <= matrix->periods);
			break;
		case FAULT_NOT_SOLD:
			require(!asks && question->function != GEKS && fault->row == 0);
			for (int i = 0; i < matrix->items; i++)
				require(!matrix->priced[i] || matrix->quantities[i].mantissa == 0);
			break;
		case FAULT_NONE:
		case FAULT_TOO_LONG:
			require(false);
	}
}

/* A value on its base, or a fault. */
static void
require_answer(const Question *question, const Answer *answer)
{
	SeriesView	view;
	DayRange	base;
	Decimal		level;

	if (answer->left != NOT_LEFT)
	{
		require(answer->left == LEFT_OUT_OF_RANGE && !is_ordinary(&question->sample));
		return;
	}
	if (answer->series == NULL)
	{
		require_fault(question, answer);
		return;
	}
	require_series(answer->series);
	require((Period) answer->series->period == question->sample.period);
	if (answer->matrix->periods == 0)
		return;
	series_open_either(&view, answer->series);
	require(view.count <= answer->matrix->periods);
	require(view.base.kind == BASE_KNOWN && decimal_compare(view.base.value, (Decimal) {100, 0}) == 0);
	base = (DayRange) {answer->matrix->days[0], answer->matrix->days[0]};
	if (question->function == PRICE_INDEX && question->request.has_base)
		base = question->request.base;
	if (is_one_period(question, base))
		require(decimal_on(answer->series, base.first, &level) && decimal_compare(level, (Decimal) {100, 0}) == 0);
}

/* The cells of the table that is computed of are those of the panel. */
static void
table(const Question *question)
{
	const Sample *sample = &question->sample;
	Answer		answer = ask(question);
	const PriceMatrix *matrix = answer.matrix;
	int			rows = 0;

	require(matrix != NULL && matrix->items == sample->items);
	for (int t = 0; t < sample->rows; t++)
	{
		int			row = matrix_find_row(matrix, sample->days[t]);

		rows += row >= 0;
		for (int i = 0; i < sample->items; i++)
		{
			size_t		cell = (size_t) row * matrix->items + i;

			require((row >= 0 && matrix->priced[cell]) == sample->prices[i][t].filled);
			require(!sample->prices[i][t].filled ||
					decimal_compare(matrix->prices[cell], sample->prices[i][t].value) == 0);
			if (sample->kind != PANEL_QUANTITIES)
				continue;
			require((row >= 0 && matrix->sold[cell]) == sample->quantities[i][t].filled);
			require(!sample->quantities[i][t].filled ||
					decimal_compare(matrix->quantities[cell], sample->quantities[i][t].value) == 0);
		}
	}
	require(rows == matrix->rows);
	require_answer(question, &answer);
}

/* Items in another order. */
static void
order_of_items(const Question *question)
{
	Question	other = *question;
	Answer		answer = ask(question);
	Answer		changed;

	for (int i = 0; i < other.sample.items; i++)
		other.sample.names[i] = 'a' + (question->choices[0] % 2 ? other.sample.items - 1 - i :
									   (i + question->choices[0]) % other.sample.items);
	changed = ask(&other);
	require_answer(&other, &changed);
	require(same_answer(&answer, &changed));
}

/* Cut into parts that are merged. */
static void
merged(const Question *question)
{
	const Sample *sample = &question->sample;
	const PricePanel *whole = sample_panel(sample, NULL);
	PricePanel *state = panel_state_begin(sample->kind, sample->period);

	for (unsigned part = 0; part < 3; part++)
	{
		unsigned	masks[ITEMS_MAX];
		PanelView	view;

		/* the parts of the rows of an item are two bits each */
		for (int i = 0; i < sample->items; i++)
		{
			unsigned	parts = question->choices[i % 2] | question->choices[2 + i % 2] << 8;

			masks[i] = 0;
			for (int t = 0; t < sample->rows; t++)
				if ((parts >> 2 * t) % 4 % 3 == part)
					masks[i] |= 1u << t;
		}
		panel_open_entries(&view, sample_panel(sample, masks));
		state = panel_state_merge(state, &view);
		if (question->choices[0] & 1)
			state = panel_state_of(state);
	}
	state = panel_pack(state);
	require_panel(state);
	require(VARSIZE(state) == VARSIZE(whole) && memcmp(state, whole, VARSIZE(whole)) == 0);
}

/* An item that has a price once, and no weight or quantity, moves nothing. */
static void
lone_item(const Question *question)
{
	Question	other = *question;
	Sample	   *sample = &other.sample;
	int			row = question->choices[0] % sample->rows;
	Answer		answer;
	Answer		changed;

	/* in a period that is one of prices without it, and with an index on itself */
	other.request.missing = MISSING_MATCHED;
	answer = ask(&other);
	if (!is_plain(&other) || answer.series == NULL || matrix_find_row(answer.matrix, sample->days[row]) < 0 ||
		matrix_find_row(answer.matrix, sample->days[row]) >= answer.matrix->periods)
		return;
	sample->names[sample->items] = question->choices[1] % 2 ? 'A' : 'z';
	memset(sample->prices[sample->items], 0, sizeof(sample->prices[0]));
	memset(sample->quantities[sample->items], 0, sizeof(sample->quantities[0]));
	sample->weights[sample->items] = (Decimal) {0, 0};
	sample->prices[sample->items][row] = (Cell) {true, {power_of_ten(35) + question->choices[2], 34}};
	sample->items++;
	changed = ask(&other);
	require(same_answer(&answer, &changed));
}

/* value x 10^exponent */
static bool
shift(Decimal *value, int exponent)
{
	if (value->scale - exponent > DECIMAL_MAX_SCALE)
		return false;
	if (value->scale < exponent &&
		(!decimal_rescale(*value, exponent, value) || !decimal_fits(*value)))
		return false;
	value->scale -= exponent;
	return true;
}

/* An item in another unit, or all prices in another currency. */
static void
units(const Question *question)
{
	Question	other = *question;
	Sample	   *sample = &other.sample;
	IndexFormula formula = question->request.formula;
	bool		currency = question->choices[0] & 1;
	int			item = question->choices[0] / 2 % sample->items;
	int			exponent = question->choices[1] % 9 - 4;
	bool		exact;
	Answer		answer;
	Answer		changed;

	if (!is_plain(question) || (formula == INDEX_DUTOT && question->function == PRICE_INDEX && !currency))
		return;
	for (int i = 0; i < sample->items; i++)
	{
		if (!currency && i != item)
			continue;
		for (int t = 0; t < sample->rows; t++)
			if (!shift(&sample->prices[i][t].value, exponent) ||
				(!currency && !shift(&sample->quantities[i][t].value, -exponent)))
				return;
	}
	answer = ask(question);
	changed = ask(&other);
	if (out_of_range(&answer) || out_of_range(&changed))
		return;
	switch (question->function)
	{
		case PRICE_INDEX:
			exact = !takes_logarithms(formula) && (currency || !rounds_quantities(formula));
			break;
		case GEKS:
			exact = formula == INDEX_FISHER || (formula == INDEX_WALSH && currency);
			break;
		default:
			exact = question->function == GEARY_KHAMIS && !currency;
	}
	if (exact)
		require(same_answer(&answer, &changed));
	else if (is_moderate(&question->sample) && is_moderate(sample))
		require(near_answer(&answer, &changed, tolerance_of(question)));
}

/* Prices of one period times ten are an index times ten there. */
static void
homogeneity(const Question *question)
{
	Question	other = *question;
	Sample	   *sample = &other.sample;
	int			row = question->choices[0] % sample->rows;
	IndexRequest *request = &other.request;
	Answer		answer;
	Answer		changed;
	bool		found[2];
	long double value;
	long double tenfold;

	if (question->function != PRICE_INDEX || request->formula == INDEX_STUVEL ||
		request->formula == INDEX_MONTGOMERY_VARTIA)
		return;
	request->chaining = CHAIN_NONE;
	request->missing = MISSING_MATCHED;
	answer = ask(&other);
	for (int i = 0; i < sample->items; i++)
		if (!shift(&sample->prices[i][row].value, 1))
			return;
	if (!is_moderate(&question->sample) || !is_moderate(sample) || answer.series == NULL ||
		(request->has_weight_period && request->weight_period.first <= sample->days[row] &&
		 sample->days[row] <= request->weight_period.last))
		return;
	if (request->has_base ? request->base.first <= sample->days[row] && sample->days[row] <= request->base.last :
		answer.matrix->days[0] == sample->days[row])
		return;
	changed = ask(&other);
	require(changed.series != NULL);
	value = value_on(answer.series, sample->days[row], &found[0]);
	tenfold = value_on(changed.series, sample->days[row], &found[1]);
	require(found[0] == found[1]);
	require(fabsl(10 * value - tenfold) <= 6e-12L + 1e-13L * tenfold);
}

/* ---- laws of two periods */

/* The index of one row on another, and its context; false where there is none. */
static bool
between(const PriceMatrix *matrix, IndexFormula formula, int from, int to, IndexContext *context, IndexRow **rows,
		Ratio *index)
{
	IndexFault	fault;
	bool		defined;

	fault.kind = FAULT_NONE;
	if (!index_context_begin(context, matrix, formula, (DayRange) {matrix->days[from], matrix->days[from]}, &fault))
		return false;
	rows[0] = index_row_new(context);
	rows[1] = index_row_new(context);
	return index_row_observe(context, from, rows[0]) && index_row_observe(context, to, rows[1]) &&
		index_between(context, rows[0], rows[1], index, &defined) && defined;
}

/* Two rows of prices, chosen; false where there are not two. */
static bool
two_rows(const Question *question, const PriceMatrix *matrix, int *from, int *to)
{
	if (matrix->periods < 2)
		return false;
	*from = question->choices[0] % matrix->periods;
	*to = question->choices[1] % matrix->periods;
	return *from != *to;
}

/* Back again is the inverse, and nowhere is 1. */
static void
reversal(const Question *question)
{
	IndexFormula formula = question->request.formula;
	const PriceMatrix *matrix = ask(question).matrix;
	IndexContext context;
	IndexRow   *rows[2];
	Ratio		forth;
	Ratio		back;
	int			from;
	int			to;
	long double x;
	long double y;

	if (!two_rows(question, matrix, &from, &to))
		return;
	if (between(matrix, formula, from, from, &context, rows, &forth))
		require(wide_compare(&forth.numerator, &forth.denominator) == 0);
	if (!index_formula_reversible(formula) || !between(matrix, formula, from, to, &context, rows, &forth) ||
		!between(matrix, formula, to, from, &context, rows, &back))
		return;
	if (formula == INDEX_DUTOT || formula == INDEX_WALSH || formula == INDEX_MARSHALL_EDGEWORTH ||
		formula == INDEX_GEARY_KHAMIS)
	{
		require(wide_compare_products(&forth.numerator, &back.numerator, &forth.denominator, &back.denominator) == 0);
		return;
	}
	x = real_ratio(&forth);
	y = real_ratio(&back);
	require(fabsl(x * y - 1) <= 2e-18L * (x + y) + 1e-17L);
}

/* An index lies between the lowest and the highest of the relatives. */
static void
mean_value(const Question *question)
{
	IndexFormula formula = question->request.formula;
	const PriceMatrix *matrix = ask(question).matrix;
	IndexContext context;
	IndexRow   *rows[2];
	Ratio		index;
	int			from;
	int			to;
	int			count;
	long double low = HUGE_VALL;
	long double high = 0;
	long double value;

	if (formula == INDEX_MONTGOMERY_VARTIA || !two_rows(question, matrix, &from, &to) ||
		!between(matrix, formula, from, to, &context, rows, &index))
		return;
	count = index_match(&context, rows[0], rows[1]);
	require(count > 0);
	for (int i = 0; i < count; i++)
	{
		long double before = real(context.pairs[i].before->price);
		long double after = real(context.pairs[i].after->price);

		require(before >= 0 && after >= 0);
		if (before == 0 && after == 0)
			continue;
		low = fminl(low, before == 0 ? HUGE_VALL : after / before);
		high = fmaxl(high, before == 0 ? HUGE_VALL : after / before);
	}
	value = real_ratio(&index);
	require(value >= 0);
	/* a quotient is off by 10^-18, one by which is divided, as the harmonic mean is, as its inverse is */
	require(low > 1e15L || value >= low - 1e-17L * (1 + low) - 4e-18L * low * low);
	require(high > 1e15L || value <= high + 1e-17L * (1 + high) + 4e-18L * high * high);
}

/* Contributions add to the change. */
static void
contributions(const Question *question)
{
	ContributionMethod method = (ContributionMethod) (question->choices[2] % CONTRIBUTION_METHODS);
	Answer		answer = ask(question);
	const PriceMatrix *matrix = answer.matrix;
	IndexContext context;
	IndexRow   *rows[2];
	IndexContribution *parts = NULL;
	Ratio		index;
	int			from;
	int			to;
	int			count;
	int			before = -1;
	long double sum = 0;
	long double size = 100;

	if (!two_rows(question, matrix, &from, &to))
		return;
	count = index_contributions(matrix, method, from, to, &parts, &answer.fault);
	if (count < 0)
	{
		require_fault(question, &answer);
		return;
	}
	if (!between(matrix, contribution_formula[method], from, to, &context, rows, &index))
	{
		require(count == 0);
		return;
	}
	for (int i = 0; i < count; i++)
	{
		require(decimal_fits(parts[i].per_cent) && parts[i].per_cent.scale >= 0 &&
				parts[i].per_cent.scale <= DECIMAL_MAX_SCALE);
		require(parts[i].item > before && parts[i].item < matrix->items);
		before = parts[i].item;
		sum += real(parts[i].per_cent);
		size += fabsl(real(parts[i].per_cent));
	}
	if (method == CONTRIBUTION_LASPEYRES || method == CONTRIBUTION_PAASCHE)
		require(fabsl(sum - 100 * (real_ratio(&index) - 1)) <= 0.5e-12L * count + 2e-18L * size);
	else if (is_moderate(&question->sample))
		require(fabsl(sum - 100 * (real_ratio(&index) - 1)) <= 0.5e-12L * count + 1e-15L * size);
}

/* ---- laws of series */

/* The first link of a chain is the index on a fixed base. */
static void
first_link(const Question *question)
{
	Question	other = *question;
	Answer		fixed;
	Answer		chained;
	const int32 *days;
	bool		linked;

	if (question->function != PRICE_INDEX)
		return;
	other.request.has_base = false;
	other.request.chaining = CHAIN_NONE;
	fixed = ask(&other);
	other.request.chaining = question->choices[0] & 1 ? CHAIN_PERIOD : CHAIN_YEAR;
	chained = ask(&other);
	require_answer(&other, &chained);
	if (fixed.series == NULL || chained.series == NULL || fixed.matrix->periods < 2)
		return;
	days = fixed.matrix->days;
	linked = other.request.chaining == CHAIN_YEAR ?
		period_start(PERIOD_YEAR, days[0]) == period_start(PERIOD_YEAR, days[1]) :
		other.sample.period == PERIOD_DAY || other.request.missing == MISSING_CARRY ||
		days[1] == period_shift(other.sample.period, days[0], 1);
	if (linked)
	{
		Decimal		a = {0, 0};
		Decimal		b = {0, 0};

		require(decimal_on(fixed.series, days[1], &a) == decimal_on(chained.series, days[1], &b));
		require(decimal_compare(a, b) == 0);
	}
}

/* Where all prices move alike, every index does as they do. */
static void
proportionality(const Question *question)
{
	Question	other = *question;
	Sample	   *sample = &other.sample;
	Answer		answer;
	int			levels[ROWS_MAX];
	int			base = 0;

	other.request.missing = MISSING_MATCHED;
	if (!is_plain(&other) ||
		(other.function == PRICE_INDEX && other.request.formula == INDEX_MONTGOMERY_VARTIA))
		return;
	for (int t = 0; t < sample->rows; t++)
		levels[t] = 1 + question->choices[t % 4] % (64 >> t);
	for (int i = 0; i < sample->items; i++)
		for (int t = 0; t < sample->rows; t++)
		{
			sample->prices[i][t].value = (Decimal) {(1 + i) * (i + 7) * levels[t], 1};
			if (sample->quantities[i][t].value.mantissa < 0)
				return;
			sample->quantities[i][t].value = (Decimal) {sample->quantities[i][t].value.mantissa % 1000, 0};
		}
	answer = ask(&other);
	require_answer(&other, &answer);
	if (answer.series == NULL)
		return;
	for (int t = 0; t < sample->rows; t++)
		if (sample->days[t] == (other.function == PRICE_INDEX && other.request.has_base ?
								other.request.base.first : answer.matrix->days[0]))
			base = t;
	for (int t = 0; t < sample->rows; t++)
	{
		bool		found;
		long double value = value_on(answer.series, sample->days[t], &found);
		long double level = 100.0L * levels[t] / levels[base];

		require(!found || fabsl(value - level) <= 2e-12L + tolerance_of(&other) * level);
	}
}

/* A multilateral index of the periods in inverse order is the inverse. */
static void
inversion(const Question *question)
{
	Question	other = *question;
	Sample	   *sample = &other.sample;
	Answer		answer;
	Answer		inverse;
	int			last;
	bool		found[2];
	long double a;
	long double b;

	other.window_length = 0;
	if (question->function == PRICE_INDEX || !is_moderate(sample))
		return;
	answer = ask(&other);
	for (int i = 0; i < sample->items; i++)
		for (int t = 0; t < sample->rows; t++)
		{
			sample->prices[i][t] = question->sample.prices[i][sample->rows - 1 - t];
			sample->quantities[i][t] = question->sample.quantities[i][sample->rows - 1 - t];
		}
	inverse = ask(&other);
	if (answer.series == NULL || inverse.series == NULL || answer.matrix->periods == 0)
		return;
	last = answer.matrix->periods - 1;
	a = value_on(answer.series, answer.matrix->days[last], &found[0]);
	b = value_on(inverse.series, inverse.matrix->days[last], &found[1]);
	if (found[0] && found[1])
		require(fabsl(a * b / 10000 - 1) <= 1e-16L * (a + b) + tolerance_of(&other));
}

static void (*const laws[]) (const Question *) = {
	table, order_of_items, merged, lone_item, units, homogeneity, reversal, mean_value, contributions, first_link,
	proportionality, inversion
};

/* Not every series can be: its values have one scale. */
static void
build(const void *sample)
{
	(void) sample_panel(sample, NULL);
}

void
test_input(const uint8 *data, size_t size)
{
	Input		input = {data, size};
	Question	question;
	uint8		law = take_question(&input, &question);

	if (attempt(build, &question.sample) == NOT_LEFT)
		laws[law % lengthof(laws)] (&question);
}
