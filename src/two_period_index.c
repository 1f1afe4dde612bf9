/*
 * two_period_index.c
 *		Aggregates that compute a two-period price index from columns: carli(p0, p1), fisher(p0, q0, p1,
 *		q1), lowe(p0, p1, w) ...
 *
 * The state is numeric[]: the formula's running sums, which are exact.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "compat.h"
#include "index/formula.h"
#include "numeric_convert.h"
#include "text_input.h"

/* Digits of a wide integer of 1,024 bits, and a sign, a point and the end. */
#define EXACT_TEXT_MAX 512

static void
check_aggregate_call(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("aggregate function called in non-aggregate context")));
}

static void __attribute__((noreturn))
raise_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("price index out of range"),
			 errhint("Round prices and quantities to fewer digits, or leave out items whose price changes more than 10^18 times.")));
}

/* ---- between numeric and exact sums: as a Decimal where 36 digits do, else by way of text */

static Datum
numeric_from_text(char *text)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(text), ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

static Datum
numeric_from_exact(const ExactSum *sum)
{
	Decimal		decimal;
	WideInteger rest;
	char		text[EXACT_TEXT_MAX];
	char	   *at = text + sizeof(text);

	if (exact_to_decimal(sum, &decimal) && decimal_fits(decimal))
		return NumericGetDatum(decimal_to_numeric(decimal));
	rest = sum->mantissa;
	*--at = 0;
	for (int place = 0; rest.length > 0 || place <= sum->scale; place++)
	{
		if (at - text < 4)
			raise_out_of_range();
		if (place == sum->scale && place > 0)
			*--at = '.';
		*--at = '0' + (char) wide_divide_by_small(&rest, 10);
	}
	if (sum->mantissa.negative)
		*--at = '-';
	return numeric_from_text(at);
}

/* Of a state; it may come from anywhere, so it is checked. */
static void
exact_from_numeric(Datum value, ExactSum *sum)
{
	Decimal		decimal;
	WideInteger digit;
	bool		negative = false;
	bool		fraction = false;

	switch (numeric_to_decimal(DatumGetNumeric(value), &decimal))
	{
		case NUMERIC_DECIMAL:
			exact_from_decimal(sum, decimal);
			return;
		case NUMERIC_TOO_WIDE:
			break;
		default:
			raise_out_of_range();
	}
	exact_from_integer(sum, 0);
	for (const char *at = DatumGetCString(DirectFunctionCall1(numeric_out, value)); *at; at++)
	{
		if (*at == '-')
			negative = true;
		else if (*at == '.')
			fraction = true;
		else
		{
			wide_from_int128(&digit, *at - '0');
			if (!wide_multiply_by_power_of_ten(&sum->mantissa, 1) ||
				!wide_add(&sum->mantissa, &sum->mantissa, &digit))
				raise_out_of_range();
			sum->scale += fraction;
		}
	}
	sum->mantissa.negative = negative && sum->mantissa.length > 0;
}

/* ---- the state */

/* Takes a state apart; returns how many sums it has. */
static int
read_state(ArrayType *array, int wanted, Datum *sums)
{
	Datum	   *elements;
	int			count = 0;

	if (ARR_ELEMTYPE(array) == NUMERICOID && ARR_NDIM(array) == 1 && !array_contains_nulls(array))
		deconstruct_array(array, NUMERICOID, -1, false, TYPALIGN_INT, &elements, NULL, &count);
	if (count == 0 || count > INDEX_SUMS_MAX || (wanted != 0 && count != wanted))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("malformed state of a price index aggregate"),
				 errdetail("It is an array of %d numbers, none of them NULL.",
						   wanted != 0 ? wanted : INDEX_SUMS_MAX),
				 errhint("Use the aggregate: SELECT laspeyres(p0, q0, p1, q1) FROM sold.")));
	memcpy(sums, elements, sizeof(Datum) * count);
	return count;
}

static Datum
write_state(Datum *sums, int count)
{
	return PointerGetDatum(construct_array(sums, count, NUMERICOID, -1, false, TYPALIGN_INT));
}

static void
raise_index_error(IndexFormula formula, IndexResult result, Decimal price)
{
	char		text[DECIMAL_TEXT_MAX + 1];

	switch (result)
	{
		case INDEX_PRICE_NOT_POSITIVE:
			text[decimal_print(price, text)] = 0;
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s cannot take the price %s", index_formula_name(formula), text),
					 price.mantissa < 0 ? errhint("Prices are not negative.") :
					 errhint("A price that is divided by or of which a logarithm is taken has to be positive.")));
			break;
		case INDEX_WEIGHT_NEGATIVE:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s cannot take a negative weight", index_formula_name(formula)),
					 errhint("Quantities and weights are zero or more.")));
			break;
		default:
			raise_out_of_range();
	}
}

/* What fits 64 bits has a shorter path. */
static bool
decimal_from_numeric(Datum value, Decimal *decimal)
{
	int64		mantissa;

	if (numeric_datum_to_int64_decimal(value, &mantissa, &decimal->scale))
	{
		decimal->mantissa = mantissa;
		return true;
	}
	return numeric_datum_to_decimal(value, decimal) == NUMERIC_DECIMAL;
}

static Decimal
decimal_argument(FunctionCallInfo fcinfo, int n, const char *what)
{
	Decimal		value;

	if (!decimal_from_numeric(PG_GETARG_DATUM(n), &value))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s out of range for a price index: %s", what,
						quoted_text(DatumGetCString(DirectFunctionCall1(numeric_out, PG_GETARG_DATUM(n))))),
				 errhint("Finite numbers of at most %d significant digits and %d decimals are possible.",
						 DECIMAL_MAX_DIGITS, DECIMAL_MAX_SCALE)));
	return value;
}

/* Reads a row: p0, p1; p0, q0, p1, q1; or p0, p1, w. */
static void
read_row(FunctionCallInfo fcinfo, IndexFormula formula, IndexObservation *observations, Decimal *weight)
{
	bool		quantities = index_formula_weighting(formula) == INDEX_QUANTITIES;

	memset(observations, 0, 2 * sizeof(*observations));
	*weight = (Decimal) {0, 0};
	for (int period = 0; period < 2; period++)
	{
		IndexObservation *observation = &observations[period];
		IndexResult result;

		observation->price = decimal_argument(fcinfo, quantities ? 2 * period + 1 : period + 1, "price");
		if (quantities)
			observation->quantity = decimal_argument(fcinfo, 2 * period + 2, "quantity");
		result = index_observe(formula, observation);
		if (result != INDEX_DONE)
			raise_index_error(formula, result, observation->price);
	}
	if (index_formula_weighting(formula) == INDEX_ONE_WEIGHT)
		*weight = decimal_argument(fcinfo, 3, "weight");
}

/* Adds in 128 bits where these do: that is faster than numeric_add, and gives the same number. */
static Datum
add_term(Datum sum, const ExactSum *term)
{
	Decimal		a;
	Decimal		b;
	Decimal		result;

	if (exact_to_decimal(term, &b) && decimal_from_numeric(sum, &a) &&
		decimal_add(a, b, &result) && decimal_fits(result))
		return NumericGetDatum(decimal_to_numeric(result));
	return DirectFunctionCall2(numeric_add, sum, numeric_from_exact(term));
}

/* Adds a row to a state, which is NULL before the first; a row with a NULL is skipped. */
static Datum
add_row(FunctionCallInfo fcinfo, IndexFormula formula)
{
	IndexObservation observations[2];
	Decimal		weight;
	ExactSum	terms[INDEX_SUMS_MAX];
	Datum		sums[INDEX_SUMS_MAX];
	IndexResult result;
	int			count = index_formula_sums(formula);

	check_aggregate_call(fcinfo);
	for (int i = 1; i < PG_NARGS(); i++)
	{
		if (PG_ARGISNULL(i))
		{
			if (PG_ARGISNULL(0))
				PG_RETURN_NULL();
			PG_RETURN_DATUM(PG_GETARG_DATUM(0));
		}
	}
	read_row(fcinfo, formula, observations, &weight);
	result = index_terms(formula, &observations[0], &observations[1], weight, terms);
	if (result != INDEX_DONE)
		raise_index_error(formula, result, observations[0].price);
	if (PG_ARGISNULL(0))
	{
		for (int k = 0; k < count; k++)
			sums[k] = numeric_from_exact(&terms[k]);
	}
	else
	{
		read_state(PG_GETARG_ARRAYTYPE_P(0), count, sums);
		for (int k = 0; k < count; k++)
			sums[k] = add_term(sums[k], &terms[k]);
	}
	PG_RETURN_DATUM(write_state(sums, count));
}

/* Merges two states of one formula. */
PG_FUNCTION_INFO_V1(two_period_combine);
Datum
two_period_combine(PG_FUNCTION_ARGS)
{
	Datum		a[INDEX_SUMS_MAX];
	Datum		b[INDEX_SUMS_MAX];
	int			count;

	check_aggregate_call(fcinfo);
	count = read_state(PG_GETARG_ARRAYTYPE_P(0), 0, a);
	read_state(PG_GETARG_ARRAYTYPE_P(1), count, b);
	for (int k = 0; k < count; k++)
		a[k] = DirectFunctionCall2(numeric_add, a[k], b[k]);
	PG_RETURN_DATUM(write_state(a, count));
}

/* The index, rounded to 12 decimals; NULL where the weights add to 0. */
static Datum
finish(FunctionCallInfo fcinfo, IndexFormula formula)
{
	Datum		state[INDEX_SUMS_MAX];
	ExactSum	sums[INDEX_SUMS_MAX];
	int			count = index_formula_sums(formula);
	Ratio		index;
	Decimal		rounded = {0, 0};
	IndexResult result;

	check_aggregate_call(fcinfo);
	read_state(PG_GETARG_ARRAYTYPE_P(0), count, state);
	for (int k = 0; k < count; k++)
		exact_from_numeric(state[k], &sums[k]);
	result = index_evaluate(formula, sums, &index);
	if (result == INDEX_UNDEFINED)
		PG_RETURN_NULL();
	if (result != INDEX_DONE || !ratio_round_quotient(&index, &rounded))
		raise_out_of_range();
	PG_RETURN_DATUM(NumericGetDatum(decimal_to_numeric(rounded)));
}

/* The transition function and the final function of the aggregate of a formula. */
#define DEFINE_TWO_PERIOD(name, formula) \
	PG_FUNCTION_INFO_V1(two_period_##name##_transition); \
	Datum two_period_##name##_transition(PG_FUNCTION_ARGS) \
	{ \
		return add_row(fcinfo, formula); \
	} \
	PG_FUNCTION_INFO_V1(two_period_##name##_final); \
	Datum two_period_##name##_final(PG_FUNCTION_ARGS) \
	{ \
		return finish(fcinfo, formula); \
	}

DEFINE_TWO_PERIOD(carli, INDEX_CARLI)
DEFINE_TWO_PERIOD(dutot, INDEX_DUTOT)
DEFINE_TWO_PERIOD(jevons, INDEX_JEVONS)
DEFINE_TWO_PERIOD(harmonic, INDEX_HARMONIC)
DEFINE_TWO_PERIOD(cswd, INDEX_CSWD)
DEFINE_TWO_PERIOD(laspeyres, INDEX_LASPEYRES)
DEFINE_TWO_PERIOD(paasche, INDEX_PAASCHE)
DEFINE_TWO_PERIOD(fisher, INDEX_FISHER)
DEFINE_TWO_PERIOD(tornqvist, INDEX_TORNQVIST)
DEFINE_TWO_PERIOD(walsh, INDEX_WALSH)
DEFINE_TWO_PERIOD(marshall_edgeworth, INDEX_MARSHALL_EDGEWORTH)
DEFINE_TWO_PERIOD(geometric_laspeyres, INDEX_GEOMETRIC_LASPEYRES)
DEFINE_TWO_PERIOD(geometric_paasche, INDEX_GEOMETRIC_PAASCHE)
DEFINE_TWO_PERIOD(drobisch, INDEX_DROBISCH)
DEFINE_TWO_PERIOD(geary_khamis, INDEX_GEARY_KHAMIS)
DEFINE_TWO_PERIOD(palgrave, INDEX_PALGRAVE)
DEFINE_TWO_PERIOD(harmonic_laspeyres, INDEX_HARMONIC_LASPEYRES)
DEFINE_TWO_PERIOD(stuvel, INDEX_STUVEL)
DEFINE_TWO_PERIOD(lowe, INDEX_LOWE)
DEFINE_TWO_PERIOD(young, INDEX_YOUNG)
