/*
 * index/multilateral.c
 *		The multilateral indices of Geary and Khamis, and of time-product dummies.
 *
 * Both come down to one table over the periods of a window.  With s(i, t) the share of item i in the value
 * of period t:
 *
 * Geary-Khamis.  With w(i, t) = q(i, t) / sum over t of q(i, t), and z(t) = V(t) / I(t), the equations are
 * z(t) = sum over u of z(u) M(u, t), M(u, t) = sum over i of s(i, u) w(i, t).  The rows of M add to 1: z is
 * the stationary distribution of a Markov chain.
 *
 * Time-product dummy.  With f(i, t) = s(i, t) / sum over t of s(i, t), the normal equations are
 * a(t) = c(t) + sum over u of M(t, u) a(u), M(t, u) = sum over i of s(i, t) f(i, u), and
 * c(t) = sum over i of s(i, t) (ln p(i, t) - sum over u of f(i, u) ln p(i, u)).
 *
 * Either is solved by elimination from the last period on, after Grassmann, Taksar and Heyman (1985): the
 * diagonal, 1 - M(n, n), is computed as the sum of the rest of its row, so that nothing is subtracted and
 * no digits are lost.  Shares are rounded to 2^-62, the table to 2^-100.
 */
#include "pure.h"

#include "index/multilateral.h"
#include "index/sum256.h"
#include "number/exponential.h"

#define SHARE_BITS 62
#define TABLE_BITS 100

/* c and a are in units of 10^-18 x 2^-40 */
#define DUMMY_BITS 40

typedef struct Multilateral
{
	const PriceMatrix *matrix;
	MultilateralMethod method;
	IndexFault *fault;
	bool	   *present;		/* [periods x items]: has price and quantity */
	uint64	   *shares;			/* [periods x items]: s x 2^62 */
	int128	   *logarithms;		/* [periods x items]: of prices, x 10^18, for the dummies */
	ExactSum   *values;			/* [periods]: V */
	uint64	   *weights;		/* [length x items]: w or f x 2^62, of a window */
	int128	   *table;			/* [length x length]: M x 2^100 */
	int128	   *constants;		/* [length]: c */
} Multilateral;

static bool
set_fault(Multilateral *state, IndexFaultKind kind, int row, int item)
{
	state->fault->kind = kind;
	state->fault->row = row;
	state->fault->item = item;
	return false;
}

/* a / b x 2^bits to the nearest; 0 <= a <= b, b > 0. */
static int128
binary_quotient(const WideInteger *a, const WideInteger *b, int bits)
{
	WideInteger power;
	WideInteger scaled;
	int128		result = 0;

	wide_from_int128(&power, (int128) 1 << bits);
	if (wide_multiply(&scaled, a, &power))
	{
		wide_divide_rounded(&scaled, &scaled, b);
		(void) wide_to_int128(&scaled, &result);
	}
	return result;
}

static uint64
share_of(const ExactSum *part, const ExactSum *total)
{
	Ratio		ratio;

	if (!exact_ratio(&ratio, part, total))
		return 0;
	return (uint64) binary_quotient(&ratio.numerator, &ratio.denominator, SHARE_BITS);
}

/* Presence, logarithms, values and shares of every period. */
static bool
observe(Multilateral *state)
{
	const PriceMatrix *matrix = state->matrix;
	size_t		cells = (size_t) matrix->periods * matrix->items;
	ExactSum   *row_values = palloc(matrix->items * sizeof(ExactSum));

	state->present = palloc0(cells * sizeof(bool));
	state->shares = palloc0(cells * sizeof(uint64));
	state->logarithms = palloc0(cells * sizeof(int128));
	state->values = palloc(matrix->periods * sizeof(ExactSum));
	for (int t = 0; t < matrix->periods; t++)
	{
		exact_from_integer(&state->values[t], 0);
		for (int i = 0; i < matrix->items; i++)
		{
			size_t		cell = (size_t) t * matrix->items + i;
			Decimal		logarithm;

			CHECK_FOR_INTERRUPTS();
			if (!matrix->priced[cell] || !matrix->sold[cell])
				continue;
			if (matrix->quantities[cell].mantissa < 0)
				return set_fault(state, FAULT_QUANTITY, t, i);
			if (matrix->prices[cell].mantissa <= 0)
				return set_fault(state, FAULT_PRICE, t, i);
			if (matrix->quantities[cell].mantissa == 0)
				continue;
			state->present[cell] = true;
			if (state->method == MULTILATERAL_TIME_PRODUCT_DUMMY)
			{
				(void) decimal_ln(matrix->prices[cell], LOGARITHM_DIGITS, &logarithm);
				state->logarithms[cell] = logarithm.mantissa;
			}
			if (!exact_product(&row_values[i], matrix->prices[cell], matrix->quantities[cell]) ||
				!exact_add(&state->values[t], &state->values[t], &row_values[i]))
				return set_fault(state, FAULT_RANGE, t, i);
		}
		for (int i = 0; i < matrix->items; i++)
		{
			size_t		cell = (size_t) t * matrix->items + i;

			CHECK_FOR_INTERRUPTS();
			if (state->present[cell])
				state->shares[cell] = share_of(&row_values[i], &state->values[t]);
		}
	}
	pfree(row_values);
	return true;
}

/* w: what part of its quantity in the window an item has in each period. */
static bool
quantity_weights(Multilateral *state, int first, int length)
{
	const PriceMatrix *matrix = state->matrix;

	for (int i = 0; i < matrix->items; i++)
	{
		ExactSum	total;
		ExactSum	part;

		CHECK_FOR_INTERRUPTS();
		exact_from_integer(&total, 0);
		for (int k = 0; k < length; k++)
		{
			size_t		cell = (size_t) (first + k) * matrix->items + i;

			if (!state->present[cell])
				continue;
			exact_from_decimal(&part, matrix->quantities[cell]);
			if (!exact_add(&total, &total, &part))
				return set_fault(state, FAULT_RANGE, first + k, i);
		}
		for (int k = 0; k < length; k++)
		{
			size_t		cell = (size_t) (first + k) * matrix->items + i;

			state->weights[(size_t) k * matrix->items + i] = 0;
			if (!state->present[cell])
				continue;
			exact_from_decimal(&part, matrix->quantities[cell]);
			state->weights[(size_t) k * matrix->items + i] = share_of(&part, &total);
		}
	}
	return true;
}

/* a x b / 2^SHARE_BITS, a below 2^66 */
static bool
add_weighted(int128 *sum, uint64 weight, int128 value)
{
	int128		product;

	return !__builtin_mul_overflow((int128) weight, value, &product) &&
		!__builtin_add_overflow(*sum, product, sum);
}

/* f: what part of its shares in the window an item has in each period; and c. */
static bool
dummy_weights(Multilateral *state, int first, int length)
{
	const PriceMatrix *matrix = state->matrix;

	memset(state->constants, 0, length * sizeof(int128));
	for (int i = 0; i < matrix->items; i++)
	{
		uint128		total = 0;
		int128		mean = 0;
		int128		reference = 0;

		CHECK_FOR_INTERRUPTS();
		for (int k = length - 1; k >= 0; k--)
		{
			size_t		cell = (size_t) (first + k) * matrix->items + i;

			total += state->shares[cell];
			if (state->present[cell])
				reference = state->logarithms[cell];
		}
		for (int k = 0; k < length; k++)
		{
			size_t		cell = (size_t) (first + k) * matrix->items + i;
			uint64	   *weight = &state->weights[(size_t) k * matrix->items + i];
			WideInteger a;
			WideInteger b;

			*weight = 0;
			if (state->shares[cell] == 0)
				continue;
			wide_from_int128(&a, (int128) state->shares[cell]);
			wide_from_int128(&b, (int128) total);
			*weight = (uint64) binary_quotient(&a, &b, SHARE_BITS);
			if (!add_weighted(&mean, *weight, state->logarithms[cell] - reference))
				return set_fault(state, FAULT_RANGE, first + k, i);
		}
		mean = reference + divide_to_nearest(mean, (int128) 1 << SHARE_BITS);
		for (int k = 0; k < length; k++)
		{
			size_t		cell = (size_t) (first + k) * matrix->items + i;

			if (state->shares[cell] != 0 &&
				!add_weighted(&state->constants[k], state->shares[cell], state->logarithms[cell] - mean))
				return set_fault(state, FAULT_RANGE, first + k, i);
		}
	}
	for (int k = 0; k < length; k++)
		state->constants[k] = divide_to_nearest(state->constants[k], (int128) 1 << (SHARE_BITS - DUMMY_BITS));
	return true;
}

/* M(t, u) = sum over i of s(i, t) x weight(i, u) */
static void
fill_table(Multilateral *state, int first, int length)
{
	int			items = state->matrix->items;

	for (int t = 0; t < length; t++)
	{
		const uint64 *shares = state->shares + (size_t) (first + t) * items;

		for (int u = 0; u < length; u++)
		{
			const uint64 *weights = state->weights + (size_t) u * items;
			uint128		sum = 0;

			CHECK_FOR_INTERRUPTS();
			for (int i = 0; i < items; i++)
				sum += (uint128) shares[i] * weights[i];
			state->table[(size_t) t * length + u] = (int128) (sum >> (2 * SHARE_BITS - TABLE_BITS));
		}
	}
}

/* sum += a x b / 2^100; false where it overflows */
static bool
add_multiple(int128 *sum, int128 a, int128 b)
{
	Sum256		product = {0, 0};

	add_product(&product, a, b);
	return sum256_fits(product, TABLE_BITS) &&
		!__builtin_add_overflow(*sum, sum256_shift(product, TABLE_BITS), sum);
}

/* a / b x 2^100, b positive; false where it overflows */
static bool
divide_fixed(int128 a, int128 b, int128 *quotient)
{
	WideInteger dividend;
	WideInteger divisor;
	WideInteger power;

	wide_from_int128(&dividend, a);
	wide_from_int128(&divisor, b);
	wide_from_int128(&power, (int128) 1 << TABLE_BITS);
	if (!wide_multiply(&dividend, &dividend, &power))
		return false;
	wide_divide_rounded(&dividend, &dividend, &divisor);
	return wide_to_int128(&dividend, quotient);
}

/*
 * Eliminates period n for n = length - 1 .. 1.  Then M(n, j) for j < n holds row n over its diagonal, and
 * linked[n] is whether anything was in it.
 */
static bool
eliminate(Multilateral *state, int length, bool *linked)
{
	int128	   *table = state->table;

	for (int n = length - 1; n > 0; n--)
	{
		int128	   *row = table + (size_t) n * length;
		int128		rest = 0;

		for (int j = 0; j < n; j++)
			rest += row[j];
		linked[n] = rest > 0;
		if (!linked[n])
			continue;
		for (int j = 0; j < n; j++)
		{
			if (!divide_fixed(row[j], rest, &row[j]))
				return false;
		}
		for (int i = 0; i < n; i++)
		{
			int128		factor = table[(size_t) i * length + n];

			CHECK_FOR_INTERRUPTS();
			for (int j = 0; j < n; j++)
			{
				if (!add_multiple(&table[(size_t) i * length + j], factor, row[j]))
					return false;
			}
			if (state->method == MULTILATERAL_TIME_PRODUCT_DUMMY)
			{
				/* c(n) over the diagonal, in place of c(n) itself, is needed below too */
				int128		share;

				if (!divide_fixed(factor, rest, &share) ||
					!add_multiple(&state->constants[i], state->constants[n], share))
					return false;
			}
			else
			{
				/* the column over the diagonal is what the distribution is made of */
				if (!divide_fixed(factor, rest, &table[(size_t) i * length + n]))
					return false;
			}
		}
		if (state->method == MULTILATERAL_TIME_PRODUCT_DUMMY &&
			!divide_fixed(state->constants[n], rest, &state->constants[n]))
			return false;
	}
	return true;
}

/* a(n) = c(n) + sum over j < n of M(n, j) a(j), a(0) = 0; then to units of 10^-30 */
static bool
solve_dummies(Multilateral *state, int length, const bool *linked, int128 *logarithms)
{
	const int128 unit = (int128) 1 << DUMMY_BITS;
	const int128 factor = power_of_ten(LOGARITHM_FINE_DIGITS - LOGARITHM_DIGITS);

	logarithms[0] = 0;
	for (int n = 1; n < length; n++)
	{
		int128		level = state->constants[n];
		bool		found = false;

		for (int j = 0; j < n && linked[n]; j++)
		{
			int128		coefficient = state->table[(size_t) n * length + j];

			if (coefficient == 0 || logarithms[j] == NO_LEVEL)
				continue;
			found = true;
			if (!add_multiple(&level, logarithms[j], coefficient))
				return false;
		}
		logarithms[n] = found ? level : NO_LEVEL;
	}
	for (int n = 0; n < length; n++)
	{
		if (logarithms[n] != NO_LEVEL)
			logarithms[n] = (logarithms[n] >> DUMMY_BITS) * factor +
				(((logarithms[n] & (unit - 1)) * factor) >> DUMMY_BITS);
	}
	return true;
}

/* z(n) = sum over j < n of z(j) M(j, n), z(0) = 1; I = V / z */
static bool
solve_geary_khamis(Multilateral *state, int first, int length, const bool *linked, int128 *logarithms)
{
	int128	   *z = palloc(length * sizeof(int128));

	for (int n = 0; n < length; n++)
	{
		Ratio		ratio;
		ExactSum	one;
		WideInteger wide;
		Decimal		logarithm;

		z[n] = n == 0 ? (int128) 1 << TABLE_BITS : 0;
		for (int j = 0; j < n && linked[n]; j++)
		{
			if (!add_multiple(&z[n], z[j], state->table[(size_t) j * length + n]))
				return false;
		}
		logarithms[n] = NO_LEVEL;
		if (z[n] <= 0)
			continue;
		exact_from_integer(&one, 1);
		wide_from_int128(&wide, z[n]);
		if (!exact_ratio(&ratio, &state->values[first + n], &one) ||
			!wide_multiply(&ratio.denominator, &ratio.denominator, &wide) ||
			!ratio_ln(&ratio, LOGARITHM_FINE_DIGITS, &logarithm))
			continue;
		logarithms[n] = logarithm.mantissa;
	}
	pfree(z);
	return true;
}

static bool
multilateral_window(void *argument, int first, int length, int128 *logarithms)
{
	Multilateral *state = argument;
	bool	   *linked = palloc0(length * sizeof(bool));
	bool		dummies = state->method == MULTILATERAL_TIME_PRODUCT_DUMMY;

	if (!(dummies ? dummy_weights(state, first, length) : quantity_weights(state, first, length)))
		return false;
	fill_table(state, first, length);
	if (!eliminate(state, length, linked) ||
		!(dummies ? solve_dummies(state, length, linked, logarithms) :
		  solve_geary_khamis(state, first, length, linked, logarithms)))
		return set_fault(state, FAULT_RANGE, 0, 0);
	pfree(linked);
	return true;
}

PriceSeries *
multilateral_series(const PriceMatrix *matrix, MultilateralMethod method, int length, IndexSplice splice,
					IndexFault *fault)
{
	Multilateral state = {matrix, method, fault};

	fault->kind = FAULT_NONE;
	if (matrix->periods == 0)
		return index_empty_series(matrix);
	if (!matrix->quantities)
	{
		set_fault(&state, FAULT_KIND, 0, 0);
		return NULL;
	}
	if (length == 0 || length > matrix->periods)
		length = matrix->periods;
	if (length > MULTILATERAL_LENGTH_MAX)
	{
		set_fault(&state, FAULT_TOO_LONG, MULTILATERAL_LENGTH_MAX, 0);
		return NULL;
	}
	if (!observe(&state))
		return NULL;
	if (exact_sign(&state.values[0]) == 0)
	{
		set_fault(&state, FAULT_NOT_SOLD, 0, 0);
		return NULL;
	}
	state.weights = palloc((size_t) length * matrix->items * sizeof(uint64));
	state.table = palloc((size_t) length * length * sizeof(int128));
	state.constants = palloc(length * sizeof(int128));
	return spliced_series(matrix, length, splice, multilateral_window, &state, fault);
}
