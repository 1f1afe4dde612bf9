/*
 * index/geks.c
 *		GEKS indices over a panel, whole or in rolling windows.
 */
#include "pure.h"

#include "index/geks.h"
#include "index/pairs.h"
#include "number/exponential.h"

/*
 * ln I(t) + constant = sum over l of ln P(l, t) / length, as P(0, l) P(l, t) and the reversibility of P
 * give for the sums over l.
 */
static bool
geks_window(void *state, int first, int length, int128 *logarithms)
{
	const IndexPairs *pairs = state;

	for (int t = 0; t < length; t++)
	{
		int128		sum = 0;

		CHECK_FOR_INTERRUPTS();
		for (int l = 0; l < length && sum != NO_LEVEL; l++)
		{
			int128		logarithm = index_pair_logarithm(pairs, first + l, first + t);

			sum = logarithm == NO_LEVEL ? NO_LEVEL : sum + logarithm;
		}
		logarithms[t] = sum == NO_LEVEL ? NO_LEVEL : divide_to_nearest(sum, length);
	}
	return true;
}

/* Adds a constant to the logarithms of a window, NO_LEVEL making all of them so. */
static void
shift_window(int128 *logarithms, int length, int128 shift)
{
	for (int k = 0; k < length; k++)
	{
		if (logarithms[k] != NO_LEVEL)
			logarithms[k] = shift == NO_LEVEL ? NO_LEVEL : logarithms[k] + shift;
	}
}

PriceSeries *
spliced_series(const PriceMatrix *matrix, int length, IndexSplice splice, WindowIndex window_index,
			   void *state, IndexFault *fault)
{
	int			periods = matrix->periods;
	Decimal    *levels = palloc(periods * sizeof(Decimal));
	bool	   *defined = palloc(periods * sizeof(bool));
	int128	   *published = palloc(periods * sizeof(int128));
	int128	   *previous = palloc(length * sizeof(int128));
	int128	   *fresh = palloc(length * sizeof(int128));

	if (!window_index(state, 0, length, previous))
		return NULL;
	shift_window(previous, length, previous[0] == NO_LEVEL ? NO_LEVEL : -previous[0]);
	memcpy(published, previous, length * sizeof(int128));
	for (int t = length; t < periods; t++)
	{
		int			first = t - length + 1;
		int128	   *swap = previous;
		int128		level;

		if (!window_index(state, first, length, fresh))
			return NULL;
		level = splice_level(splice, length, fresh, previous + 1, published + first);
		published[t] = level;
		shift_window(fresh, length, level == NO_LEVEL ? NO_LEVEL : level - fresh[length - 1]);
		previous = fresh;
		fresh = swap;
	}
	for (int t = 0; t < periods; t++)
	{
		defined[t] = published[t] != NO_LEVEL;
		if (defined[t] && !decimal_exp((Decimal) {published[t], LOGARITHM_FINE_DIGITS}, 24, &levels[t]))
		{
			fault->kind = FAULT_RANGE;
			return NULL;
		}
	}
	return index_levels_series(matrix, levels, defined, (DayRange) {matrix->days[0], matrix->days[0]}, fault);
}

/* Can the first period be compared with every other of the first window?  It is the base. */
static bool
require_connected(const IndexPairs *pairs, int length, IndexFault *fault)
{
	fault->others = 0;
	for (int t = length - 1; t > 0; t--)
	{
		if (index_pair_logarithm(pairs, 0, t) == NO_LEVEL)
		{
			fault->kind = FAULT_UNCONNECTED;
			fault->row = 0;
			fault->other = t;
			fault->others++;
		}
	}
	return fault->others == 0;
}

PriceSeries *
geks_series(const PriceMatrix *matrix, IndexFormula formula, int length, IndexSplice splice,
			IndexFault *fault)
{
	IndexPairs *pairs;
	int			longest;

	if (matrix->periods == 0)
		return index_empty_series(matrix);
	if (length == 0 || length > matrix->periods)
		length = matrix->periods;
	longest = Min(WINDOW_LENGTH_MAX, PANEL_BYTES_MAX / sizeof(int128) / matrix->periods);
	if (length > longest)
	{
		fault->kind = FAULT_TOO_LONG;
		fault->row = longest;
		return NULL;
	}
	pairs = index_pairs(matrix, formula, length, fault);
	if (!pairs || !require_connected(pairs, length, fault))
		return NULL;
	return spliced_series(matrix, length, splice, geks_window, pairs, fault);
}
