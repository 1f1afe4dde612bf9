/*
 * index_numbers.c
 *		Index numbers on random small panels: each formula against its definition in long double, and the
 *		properties that theory gives them; the splices of rolling windows, which also have known answers.
 *
 * Arguments: a number of rounds, of six panels each, and a seed.  The last line is "N passed, N failed".
 */
#include "pure.h"

#include <math.h>

#include "building/view.h"
#include "index/contribution.h"
#include "index/multilateral.h"
#include "index/pairs.h"
#include "index_panels.h"
#include "number/exponential.h"

/* ---- formulas by their definitions */

static long double
logarithmic_mean_of(long double a, long double b)
{
	if (a == 0 || b == 0)
		return 0;
	return fabsl(a - b) < 1e-9L * a ? (a + b) / 2 : (a - b) / (logl(a) - logl(b));
}

static long double
defined_index(IndexFormula formula, const IndexPair *pairs, int n)
{
	long double s[24] = {0};
	long double totals[2] = {0};
	long double l;
	long double p;
	long double q;

	for (int i = 0; i < n; i++)
	{
		totals[0] += real(pairs[i].before->price) * real(pairs[i].before->quantity);
		totals[1] += real(pairs[i].after->price) * real(pairs[i].after->quantity);
	}
	for (int i = 0; i < n; i++)
	{
		long double p0 = real(pairs[i].before->price);
		long double p1 = real(pairs[i].after->price);
		long double q0 = real(pairs[i].before->quantity);
		long double q1 = real(pairs[i].after->quantity);
		long double w = real(pairs[i].weight);
		long double s0 = p0 * q0 / totals[0];
		long double s1 = p1 * q1 / totals[1];
		long double r = p1 / p0;
		long double lnr = logl(r);
		long double h = q0 + q1 > 0 ? q0 * q1 / (q0 + q1) : 0;
		long double terms[24] = {r, lnr, 1 / r, p0, p1, p0 * q0, p1 * q0, p0 * q1, p1 * q1, s0 * lnr, s1 * lnr,
			p0 * sqrtl(q0 * q1), p1 * sqrtl(q0 * q1), p0 * h, p1 * h,
			s1 * r, s0 / r, logarithmic_mean_of(s0, s1), logarithmic_mean_of(s0, s1) * lnr,
			logarithmic_mean_of(p0 * q0, p1 * q1) / logarithmic_mean_of(totals[0], totals[1]) * lnr,
			p0 * w, p1 * w, w * r, w};

		for (int k = 0; k < 24; k++)
			s[k] += terms[k];
	}
	l = s[6] / s[5];
	p = s[8] / s[7];
	q = s[7] / s[5];
	switch (formula)
	{
		case INDEX_CARLI:
			return s[0] / n;
		case INDEX_DUTOT:
			return s[4] / s[3];
		case INDEX_JEVONS:
			return expl(s[1] / n);
		case INDEX_HARMONIC:
			return n / s[2];
		case INDEX_CSWD:
			return sqrtl(s[0] / s[2]);
		case INDEX_LASPEYRES:
			return l;
		case INDEX_PAASCHE:
			return p;
		case INDEX_FISHER:
			return sqrtl(l * p);
		case INDEX_TORNQVIST:
			return expl((s[9] + s[10]) / 2);
		case INDEX_WALSH:
			return s[12] / s[11];
		case INDEX_MARSHALL_EDGEWORTH:
			return (s[6] + s[8]) / (s[5] + s[7]);
		case INDEX_GEOMETRIC_LASPEYRES:
			return expl(s[9]);
		case INDEX_GEOMETRIC_PAASCHE:
			return expl(s[10]);
		case INDEX_DROBISCH:
			return (l + p) / 2;
		case INDEX_GEARY_KHAMIS:
			return s[14] / s[13];
		case INDEX_PALGRAVE:
			return s[15];
		case INDEX_HARMONIC_LASPEYRES:
			return 1 / s[16];
		case INDEX_STUVEL:
			return (l - q) / 2 + sqrtl((l - q) * (l - q) / 4 + totals[1] / totals[0]);
		case INDEX_SATO_VARTIA:
			return expl(s[18] / s[17]);
		case INDEX_MONTGOMERY_VARTIA:
			return expl(s[19]);
		case INDEX_LOWE:
			return s[21] / s[20];
		case INDEX_YOUNG:
			return s[22] / s[23];
		case INDEX_GEOMETRIC_YOUNG:
			break;
	}
	return 0;
}

/* The index of one row on another; false where there is none. */
static bool
between(const PriceMatrix *matrix, IndexFormula formula, int from, int to, Ratio *index, long double *definition)
{
	IndexFault	fault = {FAULT_NONE};
	IndexContext context;
	DayRange	window = {matrix->days[0], matrix->days[0]};
	IndexRow   *before;
	IndexRow   *after;
	bool		defined;

	window = index_whole_periods(PERIOD_MONTH, window);
	if (!index_context_begin(&context, matrix, formula, window, &fault))
	{
		check(false, "the context");
		return false;
	}
	before = index_row_new(&context);
	after = index_row_new(&context);
	check(index_row_observe(&context, from, before) && index_row_observe(&context, to, after) &&
		  index_between(&context, before, after, index, &defined), "the index");
	if (definition && defined)
		*definition = defined_index(context.formula, context.pairs, index_match(&context, before, after));
	return defined;
}

static bool
is_one(const Ratio *ratio)
{
	return wide_compare(&ratio->numerator, &ratio->denominator) == 0;
}

static void
test_formula(const Panel *panel, IndexFormula formula)
{
	const PriceMatrix *matrix = &panel->matrix;
	Ratio		forth;
	Ratio		back;
	long double definition;
	char		what[100];

	snprintf(what, sizeof(what), "%s by its definition", index_formula_name(formula));
	if (between(matrix, formula, 0, 1, &forth, &definition))
		check(near(real_ratio(&forth), definition, 1e-14L), what);
	snprintf(what, sizeof(what), "%s: identity", index_formula_name(formula));
	if (between(matrix, formula, 1, 1, &back, NULL))
		check(is_one(&back), what);
	if (index_formula_reversible(formula) && between(matrix, formula, 0, 1, &forth, NULL) &&
		between(matrix, formula, 1, 0, &back, NULL))
	{
		snprintf(what, sizeof(what), "%s: time reversal", index_formula_name(formula));
		check(near(real_ratio(&forth) * real_ratio(&back), 1, 1e-14L), what);
	}
}

static bool
same_ratio(const Ratio *a, const Ratio *b)
{
	return wide_compare(&a->numerator, &b->numerator) == 0 &&
		wide_compare(&a->denominator, &b->denominator) == 0;
}

/* Items in another order: the same bits.  Another unit for one item: the same but for roundings. */
static void
test_invariance(const Panel *panel, IndexFormula formula)
{
	Panel	   *other = palloc(sizeof(Panel));
	const PriceMatrix *matrix = &panel->matrix;
	Ratio		index;
	Ratio		changed;
	char		what[100];

	if (!between(matrix, formula, 0, 1, &index, NULL))
		return;
	*other = *panel;
	other->matrix.prices = other->prices;
	other->matrix.priced = other->priced;
	other->matrix.quantities = other->quantities;
	other->matrix.sold = other->sold;
	for (int t = 0; t < matrix->periods; t++)
	{
		for (int i = 0; i < matrix->items; i++)
		{
			int			from = t * matrix->items + i;
			int			to = t * matrix->items + (i + 1) % matrix->items;

			other->prices[to] = panel->prices[from];
			other->priced[to] = panel->priced[from];
			other->quantities[to] = panel->quantities[from];
			other->sold[to] = panel->sold[from];
		}
	}
	snprintf(what, sizeof(what), "%s: order of items", index_formula_name(formula));
	check(between(&other->matrix, formula, 0, 1, &changed, NULL) && same_ratio(&index, &changed), what);
	if (formula != INDEX_DUTOT)
	{
		for (int t = 0; t < matrix->periods; t++)
		{
			other->prices[t * matrix->items].mantissa *= 1000;
			other->quantities[t * matrix->items].scale += 3;
		}
		snprintf(what, sizeof(what), "%s: unit of an item", index_formula_name(formula));
		check(between(&other->matrix, formula, 0, 1, &changed, NULL) &&
			  near(real_ratio(&index), real_ratio(&changed), 1e-13L), what);
	}
	pfree(other);
}

static void
test_order(const PriceMatrix *matrix)
{
	Ratio		low;
	Ratio		middle;
	Ratio		high;

	if (between(matrix, INDEX_HARMONIC, 0, 1, &low, NULL) && between(matrix, INDEX_JEVONS, 0, 1, &middle, NULL) &&
		between(matrix, INDEX_CARLI, 0, 1, &high, NULL))
		check(real_ratio(&low) <= real_ratio(&middle) + 1e-15L && real_ratio(&middle) <= real_ratio(&high) + 1e-15L,
			  "harmonic <= jevons <= carli");
	if (between(matrix, INDEX_LASPEYRES, 0, 1, &low, NULL) && between(matrix, INDEX_PAASCHE, 0, 1, &high, NULL) &&
		between(matrix, INDEX_FISHER, 0, 1, &middle, NULL))
		check(real_ratio(&middle) >= fminl(real_ratio(&low), real_ratio(&high)) - 1e-15L &&
			  real_ratio(&middle) <= fmaxl(real_ratio(&low), real_ratio(&high)) + 1e-15L,
			  "fisher between laspeyres and paasche");
}

/* ---- series */

static long double
value_in(const PriceSeries *series, int32 day, bool *found)
{
	SeriesView	view;
	SeriesCursor cursor;
	SeriesPoint point;

	series_open_either(&view, series);
	series_seek(&cursor, &view, day);
	*found = series_next(&cursor, &point) && point.day == day;
	return *found ? real(point_value(&point)) : 0;
}

static PriceSeries *
request(const PriceMatrix *matrix, IndexFormula formula, IndexChaining chaining, IndexMissing missing)
{
	IndexRequest asked = {.formula = formula, .chaining = chaining, .missing = missing};
	IndexFault	fault;

	return index_series(matrix, &asked, &fault);
}

/* Twelve chained months make the year's index, for formulas that are transitive over the same items. */
static void
test_transitivity(const Panel *panel)
{
	const PriceMatrix *matrix = &panel->matrix;
	IndexFormula formula = matrix->weights ? (below(2) ? INDEX_LOWE : INDEX_GEOMETRIC_LASPEYRES) :
		below(2) ? INDEX_DUTOT : INDEX_JEVONS;
	PriceSeries *direct = request(matrix, formula, CHAIN_NONE, MISSING_MATCHED);
	PriceSeries *chained = request(matrix, formula, CHAIN_PERIOD, MISSING_MATCHED);
	PriceSeries *by_year = request(matrix, formula, CHAIN_YEAR, MISSING_MATCHED);

	for (int t = 0; t < matrix->periods; t++)
	{
		bool		found[3];
		long double a = value_in(direct, matrix->days[t], &found[0]);
		long double b = value_in(chained, matrix->days[t], &found[1]);
		long double c = value_in(by_year, matrix->days[t], &found[2]);

		check(found[0] && found[1] && found[2] && near(a, b, 1e-11L) && near(a, c, 1e-11L),
			  "chained months make the year");
	}
}

/* The chain by its definition, where every month has a matched item; up to the first that has none. */
static void
test_chain(const Panel *panel)
{
	const PriceMatrix *matrix = &panel->matrix;
	IndexFormula formula = below(INDEX_MONTGOMERY_VARTIA + 1);
	PriceSeries *chained = request(matrix, formula, CHAIN_PERIOD, MISSING_MATCHED);
	long double level = 100;
	bool		alive = true;

	if (!chained)
		return;
	for (int t = 1; t < matrix->periods; t++)
	{
		Ratio		link;
		bool		found;
		long double value = value_in(chained, matrix->days[t], &found);

		alive = alive && between(matrix, formula, t - 1, t, &link, NULL);
		check(found == alive, "a chain ends where nothing is matched");
		if (alive)
		{
			level *= real_ratio(&link);
			check(near(value, level, 1e-11L), "a chain multiplies links");
		}
	}
}

static void
test_contributions(const Panel *panel)
{
	const PriceMatrix *matrix = &panel->matrix;
	ContributionMethod method = below(CONTRIBUTION_METHODS);
	IndexContribution *parts;
	IndexFault	fault;
	Ratio		index;
	long double sum = 0;
	int			count = index_contributions(matrix, method, 0, 1, &parts, &fault);

	check(count >= 0, "contributions");
	if (!between(matrix, contribution_formula[method], 0, 1, &index, NULL))
	{
		check(count == 0, "no contributions where there is no index");
		return;
	}
	for (int i = 0; i < count; i++)
		sum += real(parts[i].per_cent);
	check(near(sum, 100 * (real_ratio(&index) - 1), 2e-12L * ITEMS_MAX), "contributions add to the change");
}

/* ---- multilateral */

static long double
pair_logarithm(const PriceMatrix *matrix, IndexFormula formula, int from, int to, bool *defined)
{
	Ratio		index;

	*defined = from == to || between(matrix, formula, from, to, &index, NULL);
	return *defined && from != to ? logl(real_ratio(&index)) : 0;
}

/* Levels of a window in long double, geometric means over its periods. */
static void
geks_levels(const PriceMatrix *matrix, IndexFormula formula, int first, int length, long double *levels, bool *defined)
{
	for (int t = 0; t < length; t++)
	{
		levels[t] = 0;
		defined[t] = true;
		for (int l = 0; l < length; l++)
		{
			bool		there;

			levels[t] += pair_logarithm(matrix, formula, first + l, first + t, &there) / length;
			defined[t] = defined[t] && there;
		}
		levels[t] = expl(levels[t]);
	}
}

static void
test_geks(const Panel *panel)
{
	static const IndexFormula formulas[] = {INDEX_FISHER, INDEX_TORNQVIST, INDEX_WALSH, INDEX_JEVONS};
	const PriceMatrix *matrix = &panel->matrix;
	IndexFormula formula = formulas[below(lengthof(formulas))];
	int			length = 2 + below(matrix->periods - 1);
	IndexFault	fault;
	PriceSeries *series = geks_series(matrix, formula, length, SPLICE_MOVEMENT, &fault);
	long double window[ROWS_MAX];
	bool		defined[ROWS_MAX];
	long double level = 100;
	bool		alive;

	geks_levels(matrix, formula, 0, length, window, defined);
	if (!series)
	{
		check(!defined[0], "GEKS has a base");
		return;
	}
	alive = defined[length - 1];
	for (int t = 0; t < length; t++)
	{
		bool		found;
		long double value = value_in(series, matrix->days[t], &found);

		check(found == defined[t] && (!found || near(value, 100 * window[t] / window[0], 1e-12L)), "GEKS of a window");
		level = value;
	}
	for (int t = length; t < matrix->periods; t++)
	{
		bool		found;
		long double value = value_in(series, matrix->days[t], &found);

		geks_levels(matrix, formula, t - length + 1, length, window, defined);
		alive = alive && defined[length - 2] && defined[length - 1];
		level *= alive ? window[length - 1] / window[length - 2] : 0;
		check(found == alive && (!found || near(value, level, 1e-11L)), "GEKS spliced by movement");
	}
}

/* By iteration, from their equations. */
static void
iterated_levels(const PriceMatrix *matrix, MultilateralMethod method, long double *levels)
{
	int			rows = matrix->periods;
	int			items = matrix->items;

	for (int t = 0; t < rows; t++)
		levels[t] = method == MULTILATERAL_GEARY_KHAMIS ? 1 : 0;
	for (int round = 0; round < 20000; round++)
	{
		long double next[ROWS_MAX] = {0};
		long double worth[ITEMS_MAX] = {0};
		long double moved = 0;

		for (int i = 0; i < items; i++)
		{
			long double sum = 0;

			for (int t = 0; t < rows; t++)
			{
				int			cell = t * items + i;
				long double p = real(matrix->prices[cell]);
				long double q = real(matrix->quantities[cell]);
				long double v = 0;

				for (int j = 0; j < items; j++)
					v += real(matrix->prices[t * items + j]) * real(matrix->quantities[t * items + j]);
				if (method == MULTILATERAL_GEARY_KHAMIS)
				{
					worth[i] += q * p / levels[t];
					sum += q;
				}
				else
				{
					worth[i] += p * q / v * (logl(p) - levels[t]);
					sum += p * q / v;
				}
			}
			worth[i] /= sum;
		}
		for (int t = 0; t < rows; t++)
		{
			long double v = 0;
			long double other = 0;

			for (int i = 0; i < items; i++)
			{
				int			cell = t * items + i;
				long double p = real(matrix->prices[cell]);
				long double q = real(matrix->quantities[cell]);

				v += p * q;
				other += method == MULTILATERAL_GEARY_KHAMIS ? worth[i] * q : p * q * (logl(p) - worth[i]);
			}
			next[t] = method == MULTILATERAL_GEARY_KHAMIS ? v / other : other / v;
		}
		for (int t = rows - 1; t >= 0; t--)
		{
			if (method == MULTILATERAL_GEARY_KHAMIS)
				next[t] /= next[0];
			else
				next[t] -= next[0];
			moved = fmaxl(moved, fabsl(next[t] - levels[t]));
			levels[t] = next[t];
		}
		if (moved < 1e-17L)
			break;
	}
	for (int t = 0; t < rows; t++)
		levels[t] = method == MULTILATERAL_GEARY_KHAMIS ? levels[t] : expl(levels[t]);
}

static void
test_multilateral(const Panel *panel)
{
	const PriceMatrix *matrix = &panel->matrix;
	MultilateralMethod method = below(2);
	IndexFault	fault;
	PriceSeries *series = multilateral_series(matrix, method, 0, SPLICE_MOVEMENT, &fault);
	long double levels[ROWS_MAX];

	check(series != NULL, "a multilateral index");
	iterated_levels(matrix, method, levels);
	for (int t = 0; series && t < matrix->periods; t++)
	{
		bool		found;
		long double value = value_in(series, matrix->days[t], &found);

		check(found && near(value, 100 * levels[t], 1e-11L),
			  method == MULTILATERAL_GEARY_KHAMIS ? "Geary-Khamis by iteration" : "time-product dummy by iteration");
	}
}

/*
 * The quick path of index_pairs and the general one.  A price of so many decimals that no scale has room
 * for all is not for the quick path; its item is matched with nothing, so that it changes no index.
 */
static void
test_pairs(const Panel *panel)
{
	static const IndexFormula formulas[] = {INDEX_FISHER, INDEX_TORNQVIST, INDEX_WALSH, INDEX_JEVONS};
	IndexFormula formula = formulas[below(lengthof(formulas))];
	Panel	   *other = palloc(sizeof(Panel));
	int			items = panel->matrix.items;
	int			rows = panel->matrix.periods;
	IndexFault	fault;
	IndexPairs *quick;
	IndexPairs *slow;

	*other = *panel;
	other->matrix.prices = other->prices;
	other->matrix.priced = other->priced;
	for (int t = 0; t < rows; t++)
		other->priced[t * items] = t == 0;
	other->prices[0] = (Decimal) {10, 0};
	quick = index_pairs(&other->matrix, formula, rows, &fault);
	other->prices[0] = (Decimal) {power_of_ten(35) + 1, 34};
	other->priced[0] = true;
	slow = index_pairs(&other->matrix, formula, rows, &fault);
	check(quick && slow && memcmp(quick->logarithms + (rows - 1), slow->logarithms + (rows - 1),
								  (rows - 1) * (rows - 1) * sizeof(int128)) == 0,
		  "pairs by 128 bits and by wide integers");
	pfree(other);
}

/* ---- splices */

static int128
logarithm_of(int64 value)
{
	Decimal		logarithm;

	(void) decimal_ln((Decimal) {value, 0}, 30, &logarithm);
	return logarithm.mantissa;
}

/* Windows of four periods, moved by one: of links 1, 2, 3, of 3, 4, 5, and of 5, 6, 7. */
static void
test_splices(void)
{
	static const int64 windows[3][4] = {{1, 1, 2, 6}, {1, 3, 12, 60}, {1, 5, 30, 210}};
	static const struct
	{
		IndexSplice splice;
		const char *fourth;
		const char *fifth;
	}			answers[] = {
		{SPLICE_MOVEMENT, "30.00000000000", "210.0000000000"},
		{SPLICE_WINDOW, "60.00000000000", "630.0000000000"},
		{SPLICE_WISP, "60.00000000000", "420.0000000000"},
		{SPLICE_MEAN, "41.60167646104", "354.2417194267"},
		{SPLICE_MEAN_PUB, "41.60167646104", "313.5351488340"},
		/* linked at the second period of the window: 2 x 60 / 3, and 12 x 40 / 60 x 210 / 5, 6 x 210 / 5 */
		{SPLICE_HALF, "40.00000000000", "336.0000000000"},
		{SPLICE_HASP, "40.00000000000", "252.0000000000"}
	};

	for (int k = 0; k < lengthof(answers); k++)
	{
		int128		published[6] = {0};
		int128		previous[4];
		char		text[2][40];

		for (int t = 0; t < 4; t++)
			published[t] = previous[t] = logarithm_of(windows[0][t]);
		for (int t = 4; t < 6; t++)
		{
			int128		fresh[4];
			Decimal		level;

			for (int j = 0; j < 4; j++)
				fresh[j] = logarithm_of(windows[t - 3][j]);
			published[t] = splice_level(answers[k].splice, 4, fresh, previous + 1, published + t - 3);
			for (int j = 0; j < 4; j++)
				previous[j] = fresh[j] + published[t] - fresh[3];
			(void) decimal_exp((Decimal) {published[t], 30}, 20, &level);
			snprintf(text[t - 4], sizeof(text[0]), "%.*Lf", t == 4 ? 11 : 10, real(level));
		}
		check(published[1] == 0 && published[2] == logarithm_of(2) && published[3] == logarithm_of(6) &&
			  strcmp(text[0], answers[k].fourth) == 0 && strcmp(text[1], answers[k].fifth) == 0, "a splice");
	}
	check(splice_level(SPLICE_MEAN, 3, (int128[]) {0, NO_LEVEL, 0}, (int128[]) {0, 0}, (int128[]) {0, 0}) == NO_LEVEL,
		  "a splice without a level");
}

int
main(int count, char **arguments)
{
	int			rounds = count > 1 ? atoi(arguments[1]) : 2000;
	Panel	   *panel = palloc(sizeof(Panel));

	random_state = count > 2 ? strtoull(arguments[2], NULL, 10) | 1 : 20230703;
	if (setjmp(escape))
	{
		printf("0 passed, 1 failed\n");
		return 1;
	}
	test_splices();
	for (round_number = 0; round_number < rounds; round_number++)
	{
		int			items = 1 + below(ITEMS_MAX);

		int			missing = below(2) * 4;

		random_panel(panel, items, 2, missing, true, false);
		for (int formula = 0; formula < INDEX_GEOMETRIC_YOUNG; formula++)
			test_formula(panel, formula);
		test_invariance(panel, below(INDEX_GEOMETRIC_YOUNG));
		if (missing == 0)
			test_order(&panel->matrix);
		test_contributions(panel);

		random_panel(panel, items, 3 + below(ROWS_MAX - 2), 0, false, below(2));
		test_transitivity(panel);
		random_panel(panel, items, 3 + below(ROWS_MAX - 2), below(2) * 6, true, false);
		test_chain(panel);
		random_panel(panel, items, 3 + below(5), below(2) * 8, true, false);
		test_geks(panel);
		random_panel(panel, 1 + items / 2, 2 + below(4), 0, true, false);
		test_multilateral(panel);
		random_panel(panel, items, 3 + below(4), 5, true, false);
		test_pairs(panel);
	}
	printf("%lld passed, %lld failed\n", (long long) passed, (long long) failed);
	return failed > 0;
}
