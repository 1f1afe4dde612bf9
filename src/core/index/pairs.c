/*
 * index/pairs.c
 *		The logarithms of a reversible index between all pairs of periods that are close enough.
 *
 * This is the inner loop of GEKS indices: items x periods x reach times.  Prices and quantities are
 * brought to one scale each; where sums of their products are sure to fit, they are added in 128 and
 * 256 bits, and are the very sums that index_terms makes.  Elsewhere it is index_terms that makes them.
 */
#include "pure.h"

#include "index/pairs.h"
#include "index/sum256.h"
#include "number/exponential.h"

/* A row as the quick path reads it, in arrays over the items; which there are depends on the formula. */
typedef struct QuickRow
{
	bool	   *present;		/* has the item a price */
	int64	   *prices;
	int64	   *quantities;
	int128	   *values;			/* price x quantity */
	int128	   *logarithms;		/* of prices, x 10^-18 */
	int128	   *roots;			/* of quantities, x 10^-18 */
	int128	   *price_roots;	/* price x root */
} QuickRow;

typedef struct QuickPath
{
	const IndexContext *context;
	int			price_scale;
	int			quantity_scale;
	QuickRow   *rows;			/* a ring: row t is at [t % reach] */
} QuickPath;

static void
exact_from_int128(ExactSum *result, int128 sum, int scale)
{
	wide_from_int128(&result->mantissa, sum);
	result->scale = scale;
}

/* ---- rows */

static int
bits_of(int128 value)
{
	uint128		magnitude = value < 0 ? -(uint128) value : (uint128) value;
	int			bits = 0;

	for (; magnitude != 0; magnitude >>= 1)
		bits++;
	return bits;
}

/* The scale that holds all cells, and the bits of the largest at it; 128 where one does not fit. */
static int
common_scale(const PriceMatrix *matrix, const Decimal *cells, const bool *filled, int *scale)
{
	size_t		count = (size_t) matrix->periods * matrix->items;
	int128		all = 0;

	*scale = 0;
	for (size_t i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (filled[i])
			*scale = Max(*scale, decimal_strip(cells[i], 0).scale);
	}
	for (size_t i = 0; i < count; i++)
	{
		Decimal		value;

		CHECK_FOR_INTERRUPTS();
		if (!filled[i])
			continue;
		if (!decimal_rescale(cells[i], *scale, &value))
			return 128;
		all |= value.mantissa < 0 ? -value.mantissa : value.mantissa;
	}
	return bits_of(all);
}

/* Can the sums be made in 128 and 256 bits? */
static bool
quick_path_begin(QuickPath *quick, const IndexContext *context, int reach)
{
	const PriceMatrix *matrix = context->matrix;
	size_t		items = matrix->items;
	int			count_bits = bits_of(matrix->items);
	int			price_bits = common_scale(matrix, matrix->prices, matrix->priced, &quick->price_scale);
	int			quantity_bits = 0;
	int			root_bits;

	quick->context = context;
	quick->quantity_scale = 0;
	if (context->formula != INDEX_JEVONS)
		quantity_bits = common_scale(matrix, matrix->quantities, matrix->sold, &quick->quantity_scale);

	/* a root, x 10^18, is below 2^(bits / 2 + 1) times 10^(18 - scale / 2) */
	root_bits = quantity_bits / 2 + 1 + ((36 - quick->quantity_scale) * 1701) / 1024 + 1;
	if (price_bits > 63 || quantity_bits > 63 || price_bits + quantity_bits + count_bits > 126 ||
		(context->formula == INDEX_WALSH &&
		 (price_bits + root_bits > 126 || price_bits + 2 * root_bits + count_bits > 254)))
		return false;
	quick->rows = palloc(reach * sizeof(QuickRow));
	for (int i = 0; i < reach; i++)
	{
		QuickRow   *row = &quick->rows[i];

		memset(row, 0, sizeof(*row));
		row->present = palloc(items * sizeof(bool));
		row->prices = palloc(items * sizeof(int64));
		row->quantities = palloc(items * sizeof(int64));
		row->values = palloc(items * sizeof(int128));
		row->logarithms = palloc(items * sizeof(int128));
		if (context->formula == INDEX_WALSH)
		{
			row->roots = palloc(items * sizeof(int128));
			row->price_roots = palloc(items * sizeof(int128));
		}
	}
	return true;
}

static void
quick_row(const QuickPath *quick, const IndexRow *observed, QuickRow *row)
{
	for (int i = 0; i < quick->context->matrix->items; i++)
	{
		const IndexObservation *item = &observed->items[i];
		Decimal		value;

		CHECK_FOR_INTERRUPTS();
		row->present[i] = observed->usable[i];
		if (!row->present[i])
			continue;
		(void) decimal_rescale(item->price, quick->price_scale, &value);
		row->prices[i] = (int64) value.mantissa;
		(void) decimal_rescale(item->quantity, quick->quantity_scale, &value);
		row->quantities[i] = (int64) value.mantissa;
		row->values[i] = (int128) row->prices[i] * row->quantities[i];
		row->logarithms[i] = item->log_price.mantissa;
		if (row->roots)
		{
			row->roots[i] = item->root_quantity.mantissa;
			row->price_roots[i] = row->roots[i] * row->prices[i];
		}
	}
}

/* The sums of the formula; returns the number of items matched. */
static int
quick_sums(const QuickPath *quick, const QuickRow *before, const QuickRow *after, ExactSum *sums)
{
	int			items = quick->context->matrix->items;
	int			scale = quick->price_scale + quick->quantity_scale;
	int			count = 0;
	int128		v0 = 0;
	int128		v1 = 0;
	int128		p1q0 = 0;
	int128		p0q1 = 0;
	Sum256		first = {0, 0};
	Sum256		second = {0, 0};

#define FOR_MATCHED_ITEMS(i) \
	for (int i = 0; i < items; i++) \
		if (before->present[i] && after->present[i])

	switch (quick->context->formula)
	{
		case INDEX_FISHER:
			FOR_MATCHED_ITEMS(i)
			{
				count++;
				v0 += before->values[i];
				v1 += after->values[i];
				p1q0 += (int128) after->prices[i] * before->quantities[i];
				p0q1 += (int128) before->prices[i] * after->quantities[i];
			}
			exact_from_int128(&sums[0], p1q0, scale);
			exact_from_int128(&sums[1], v0, scale);
			exact_from_int128(&sums[2], v1, scale);
			exact_from_int128(&sums[3], p0q1, scale);
			break;
		case INDEX_TORNQVIST:
			FOR_MATCHED_ITEMS(i)
			{
				int128		logarithm = after->logarithms[i] - before->logarithms[i];

				count++;
				v0 += before->values[i];
				v1 += after->values[i];
				add_product(&first, before->values[i], logarithm);
				add_product(&second, after->values[i], logarithm);
			}
			exact_from_sum256(&sums[0], first, scale + LOGARITHM_DIGITS);
			exact_from_int128(&sums[1], v0, scale);
			exact_from_sum256(&sums[2], second, scale + LOGARITHM_DIGITS);
			exact_from_int128(&sums[3], v1, scale);
			break;
		case INDEX_WALSH:
			FOR_MATCHED_ITEMS(i)
			{
				count++;
				add_product(&first, after->price_roots[i], before->roots[i]);
				add_product(&second, before->price_roots[i], after->roots[i]);
			}
			exact_from_sum256(&sums[0], first, quick->price_scale + 2 * LOGARITHM_DIGITS);
			exact_from_sum256(&sums[1], second, quick->price_scale + 2 * LOGARITHM_DIGITS);
			break;
		default:
			/* jevons: below 2^67 each */
			FOR_MATCHED_ITEMS(i)
			{
				count++;
				v0 += after->logarithms[i] - before->logarithms[i];
			}
			exact_from_int128(&sums[0], v0, LOGARITHM_DIGITS);
			exact_from_integer(&sums[1], count);
			break;
	}
	return count;
}

/* ---- pairs */

static int128
logarithm_of(const IndexContext *context, const ExactSum *sums, int count)
{
	Decimal		logarithm;

	if (count == 0)
		return NO_LEVEL;
	switch (index_evaluate_logarithm(context->formula, sums, &logarithm))
	{
		case INDEX_DONE:
			return logarithm.mantissa;
		case INDEX_UNDEFINED:
			return NO_LEVEL;
		default:
			context->fault->kind = FAULT_RANGE;
			return NO_LEVEL;
	}
}

static int128
slow_logarithm(const IndexContext *context, const IndexRow *before, const IndexRow *after)
{
	ExactSum	sums[INDEX_SUMS_MAX];
	ExactSum	terms[INDEX_SUMS_MAX];
	int			count = index_match(context, before, after);
	int			sum_count = index_formula_sums(context->formula);

	for (int k = 0; k < sum_count; k++)
		exact_from_integer(&sums[k], 0);
	for (int i = 0; i < count; i++)
	{
		const IndexPair *pair = &context->pairs[i];

		CHECK_FOR_INTERRUPTS();
		if (index_terms(context->formula, pair->before, pair->after, pair->weight, terms) != INDEX_DONE)
			context->fault->kind = FAULT_RANGE;
		for (int k = 0; k < sum_count; k++)
		{
			if (context->fault->kind != FAULT_NONE || !exact_add(&sums[k], &sums[k], &terms[k]))
			{
				context->fault->kind = FAULT_RANGE;
				return NO_LEVEL;
			}
		}
	}
	return logarithm_of(context, sums, count);
}

IndexPairs *
index_pairs(const PriceMatrix *matrix, IndexFormula formula, int reach, IndexFault *fault)
{
	IndexPairs *pairs = palloc(sizeof(IndexPairs));
	IndexContext context;
	QuickPath	quick;
	bool		quickly;
	IndexRow  **observed;
	int			kept;			/* rows that are kept as observed: one, for the quick path */

	fault->kind = FAULT_NONE;
	if (!index_context_begin(&context, matrix, formula, (DayRange) {0, 0}, fault))
		return NULL;
	pairs->periods = matrix->periods;
	pairs->reach = reach;
	pairs->logarithms = palloc((size_t) matrix->periods * (reach - 1) * sizeof(int128) + 1);
	quickly = quick_path_begin(&quick, &context, reach);
	kept = quickly ? 1 : reach;
	observed = palloc(kept * sizeof(IndexRow *));
	for (int i = 0; i < kept; i++)
		observed[i] = index_row_new(&context);
	for (int t = 0; t < matrix->periods; t++)
	{
		IndexRow   *after = observed[t % kept];

		if (!index_row_observe(&context, t, after))
			return NULL;
		if (quickly)
			quick_row(&quick, after, &quick.rows[t % reach]);
		for (int d = 1; d < reach; d++)
		{
			int128	   *logarithm = &pairs->logarithms[(size_t) t * (reach - 1) + d - 1];

			CHECK_FOR_INTERRUPTS();
			*logarithm = NO_LEVEL;
			if (d > t)
				continue;
			if (quickly)
			{
				ExactSum	sums[INDEX_SUMS_MAX];
				int			count = quick_sums(&quick, &quick.rows[(t - d) % reach], &quick.rows[t % reach], sums);

				*logarithm = logarithm_of(&context, sums, count);
			}
			else
				*logarithm = slow_logarithm(&context, observed[(t - d) % kept], after);
			if (fault->kind != FAULT_NONE)
				return NULL;
		}
	}
	return pairs;
}

int128
index_pair_logarithm(const IndexPairs *pairs, int from, int to)
{
	int			later = Max(from, to);
	int			distance = later - Min(from, to);
	int128		logarithm;

	if (distance == 0)
		return 0;
	Assert(distance < pairs->reach);
	logarithm = pairs->logarithms[(size_t) later * (pairs->reach - 1) + distance - 1];
	return logarithm == NO_LEVEL || later == to ? logarithm : -logarithm;
}
