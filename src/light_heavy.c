/*
 * light_heavy.c
 *		Light, medium or heavy: of an element, of a product, and of amounts.
 *
 * There is no single division of the rare earths; every function takes a scheme by its name.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "compat.h"
#include "element.h"
#include "light_heavy.h"
#include "numeric_convert.h"
#include "ree_composition.h"
#include "ree_product.h"
#include "row_set.h"
#include "text_input.h"

ClassScheme
scheme_argument(const text *name)
{
	ClassScheme scheme;

	if (!scheme_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &scheme))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown light and heavy scheme \"%s\"", quoted_text(text_to_cstring(name))),
				 errhint("The schemes are %s.", SCHEME_NAMES)));
	return scheme;
}

#define PG_GETARG_SCHEME(n) scheme_argument(PG_GETARG_TEXT_PP(n))

/* The class of what a text names: an element, or else a product. */
static ElementClass
named_class(const text *name, ClassScheme scheme)
{
	Element		element;
	Product		product;

	if (read_scalar_quietly(element_parse, name, &element))
		return element_class(element, scheme);
	read_scalar(product_parse, "ree_product", text_to_cstring(name), &product, NULL);
	return product_class(product, scheme);
}

static Datum
return_class_name(FunctionCallInfo fcinfo, ElementClass class)
{
	if (class == CLASS_NONE)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(class_name(class)));
}

/* light_heavy(element, scheme) */
PG_FUNCTION_INFO_V1(light_heavy_of_element);
Datum
light_heavy_of_element(PG_FUNCTION_ARGS)
{
	return return_class_name(fcinfo, element_class(PG_GETARG_ELEMENT(0), PG_GETARG_SCHEME(1)));
}

/* light_heavy(ree_product, scheme) */
PG_FUNCTION_INFO_V1(light_heavy_of_product);
Datum
light_heavy_of_product(PG_FUNCTION_ARGS)
{
	return return_class_name(fcinfo, product_class(PG_GETARG_PRODUCT(0), PG_GETARG_SCHEME(1)));
}

/* light_heavy(text, scheme) */
PG_FUNCTION_INFO_V1(light_heavy_of_text);
Datum
light_heavy_of_text(PG_FUNCTION_ARGS)
{
	return return_class_name(fcinfo, named_class(PG_GETARG_TEXT_PP(0), PG_GETARG_SCHEME(1)));
}

/* Light, medium, heavy, none: 1 to 4. */
static int
order_of_class(ElementClass class)
{
	return class == CLASS_NONE ? CLASS_HEAVY + 1 : class;
}

/* class_order(element, scheme) */
PG_FUNCTION_INFO_V1(class_order_of_element);
Datum
class_order_of_element(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(order_of_class(element_class(PG_GETARG_ELEMENT(0), PG_GETARG_SCHEME(1))));
}

/* class_order(ree_product, scheme) */
PG_FUNCTION_INFO_V1(class_order_of_product);
Datum
class_order_of_product(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(order_of_class(product_class(PG_GETARG_PRODUCT(0), PG_GETARG_SCHEME(1))));
}

/* class_order(text, scheme) */
PG_FUNCTION_INFO_V1(class_order_of_text);
Datum
class_order_of_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(order_of_class(named_class(PG_GETARG_TEXT_PP(0), PG_GETARG_SCHEME(1))));
}

/*
 * The state of the aggregate light_heavy_split, a numeric[]: the sum of each class in the order of
 * class_order(), the unclassified last, and then the number of the scheme.
 */
#define SUM_COUNT 4
#define STATE_SCHEME SUM_COUNT
#define STATE_LENGTH (SUM_COUNT + 1)

#define ADD(a, b) DirectFunctionCall2(numeric_add, a, b)
#define MULTIPLY(a, b) DirectFunctionCall2(numeric_mul, a, b)
#define INTEGER(n) NumericGetDatum(int64_to_numeric(n))

static void
check_aggregate_call(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("aggregate function called in non-aggregate context")));
}

/* Takes a state apart; it may come from anywhere, so its shape is checked. */
static void
read_state(ArrayType *array, Datum *state)
{
	Datum	   *elements;
	bool	   *nulls;
	int			count = 0;

	if (ARR_ELEMTYPE(array) == NUMERICOID)
		deconstruct_array(array, NUMERICOID, -1, false, TYPALIGN_INT, &elements, &nulls, &count);
	if (ARR_NDIM(array) != 1 || count != STATE_LENGTH || array_contains_nulls(array))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("malformed state of light_heavy_split"),
				 errdetail("It is an array of %d numbers, none of them NULL.", STATE_LENGTH),
				 errhint("Use the aggregate: SELECT light_heavy_split(product, tonnes) FROM output.")));
	memcpy(state, elements, sizeof(Datum) * STATE_LENGTH);
}

static ArrayType *
write_state(Datum *state)
{
	return construct_array(state, STATE_LENGTH, NUMERICOID, -1, false, TYPALIGN_INT);
}

static void
require_same_scheme(Datum a, Datum b)
{
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, a, b)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("light_heavy_split needs one scheme for all rows of a group"),
				 errhint("Give the scheme as a constant, such as 'china', or group by it.")));
}

static void
refuse_amount(Numeric amount)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("amount %s is negative or not finite",
					quoted_text(DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(amount))))),
			 errhint("Amounts are zero or more.")));
}

/* Adds an amount to the sum of its class; ARG 0 is the state, NULL at first. */
static Datum
add_amount(FunctionCallInfo fcinfo, ElementClass class, ClassScheme scheme, Numeric amount)
{
	Datum		state[STATE_LENGTH];
	Datum	   *sum = &state[order_of_class(class) - 1];
	Datum		zero = INTEGER(0);

	if (numeric_is_nan(amount) || numeric_is_inf(amount) ||
		DatumGetBool(DirectFunctionCall2(numeric_lt, NumericGetDatum(amount), zero)))
		refuse_amount(amount);
	if (PG_ARGISNULL(0))
	{
		for (int i = 0; i < SUM_COUNT; i++)
			state[i] = zero;
		state[STATE_SCHEME] = INTEGER(scheme);
	}
	else
	{
		read_state(PG_GETARG_ARRAYTYPE_P(0), state);
		require_same_scheme(state[STATE_SCHEME], INTEGER(scheme));
	}
	*sum = ADD(*sum, NumericGetDatum(amount));
	PG_RETURN_ARRAYTYPE_P(write_state(state));
}

static Numeric
numeric_from_int64(int64 amount)
{
	return int64_to_numeric(amount);
}

/* By its shortest decimal text. */
static Numeric
numeric_from_float8(float8 amount)
{
	Decimal		decimal;

	switch (float8_to_decimal(amount, &decimal))
	{
		case NUMERIC_DECIMAL:
			return decimal_to_numeric(decimal);
		case NUMERIC_TOO_WIDE:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("amount %g has more than %d digits", amount, DECIMAL_MAX_DIGITS),
					 errhint("Round it, or give it as numeric.")));
		case NUMERIC_NOT_A_NUMBER:
		case NUMERIC_INFINITE:
			break;
	}
	/* numeric knows these too, and add_amount refuses them */
	return DatumGetNumeric(DirectFunctionCall1(float8_numeric, Float8GetDatum(amount)));
}

static Numeric
numeric_from_numeric(Numeric amount)
{
	return amount;
}

/*
 * Transition functions (state, x, amount [, scheme]): a row with a NULL is skipped.
 */
#define DEFINE_TRANSITION(function, class_of, PG_GETARG_X, PG_GETARG_AMOUNT, numeric_from) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		ClassScheme scheme = SCHEME_CHINA; \
		check_aggregate_call(fcinfo); \
		if (PG_ARGISNULL(1) || PG_ARGISNULL(2) || (PG_NARGS() > 3 && PG_ARGISNULL(3))) \
		{ \
			if (PG_ARGISNULL(0)) \
				PG_RETURN_NULL(); \
			PG_RETURN_DATUM(PG_GETARG_DATUM(0)); \
		} \
		if (PG_NARGS() > 3) \
			scheme = PG_GETARG_SCHEME(3); \
		return add_amount(fcinfo, class_of(PG_GETARG_X(1), scheme), scheme, \
						  numeric_from(PG_GETARG_AMOUNT(2))); \
	}

DEFINE_TRANSITION(split_add_element_numeric, element_class, PG_GETARG_ELEMENT, PG_GETARG_NUMERIC, numeric_from_numeric)
DEFINE_TRANSITION(split_add_element_int8, element_class, PG_GETARG_ELEMENT, PG_GETARG_INT64, numeric_from_int64)
DEFINE_TRANSITION(split_add_element_float8, element_class, PG_GETARG_ELEMENT, PG_GETARG_FLOAT8, numeric_from_float8)
DEFINE_TRANSITION(split_add_ree_product_numeric, product_class, PG_GETARG_PRODUCT, PG_GETARG_NUMERIC, numeric_from_numeric)
DEFINE_TRANSITION(split_add_ree_product_int8, product_class, PG_GETARG_PRODUCT, PG_GETARG_INT64, numeric_from_int64)
DEFINE_TRANSITION(split_add_ree_product_float8, product_class, PG_GETARG_PRODUCT, PG_GETARG_FLOAT8, numeric_from_float8)

/* Merges two states. */
PG_FUNCTION_INFO_V1(split_combine);
Datum
split_combine(PG_FUNCTION_ARGS)
{
	Datum		a[STATE_LENGTH];
	Datum		b[STATE_LENGTH];

	check_aggregate_call(fcinfo);
	read_state(PG_GETARG_ARRAYTYPE_P(0), a);
	read_state(PG_GETARG_ARRAYTYPE_P(1), b);
	require_same_scheme(a[STATE_SCHEME], b[STATE_SCHEME]);
	for (int i = 0; i < SUM_COUNT; i++)
		a[i] = ADD(a[i], b[i]);
	PG_RETURN_ARRAYTYPE_P(write_state(a));
}

/*
 * 100 part / total, rounded once to 12 decimals (halves up, nothing is negative) and trimmed: the
 * integer (2 x 10^14 part + total) / (2 total), rounded down, times 10^-12.
 */
static Datum
per_cent(Datum part, Datum total)
{
	Datum		numerator = ADD(MULTIPLY(INTEGER(INT64CONST(200000000000000)), part), total);
	Datum		rounded = DirectFunctionCall2(numeric_div_trunc, numerator, ADD(total, total));
	Datum		unit = NumericGetDatum(int64_div_fast_to_numeric(1, QUOTIENT_DIGITS));

	return DirectFunctionCall1(numeric_trim_scale, MULTIPLY(rounded, unit));
}

/*
 * The result: the four sums, their total, and light, medium and heavy in per cent of the total; a sum that
 * is not known is NULL, and so are then total and per cent.
 */
static Datum
shares_of_sums(FunctionCallInfo fcinfo, Datum *sums, const bool *unknown)
{
	Datum		shares[SUM_COUNT + 1 + 3];
	bool		nulls[lengthof(shares)] = {false};
	Datum		total = sums[0];
	bool		nothing;

	for (int i = 0; i < SUM_COUNT; i++)
	{
		if (i > 0)
			total = ADD(total, sums[i]);
		nulls[i] = unknown[i];
		nulls[SUM_COUNT] |= unknown[i];
	}
	nothing = nulls[SUM_COUNT] || DatumGetBool(DirectFunctionCall2(numeric_eq, total, INTEGER(0)));
	memcpy(shares, sums, sizeof(Datum) * SUM_COUNT);
	shares[SUM_COUNT] = total;
	for (int i = 0; i < 3; i++)
	{
		nulls[SUM_COUNT + 1 + i] = nothing;
		shares[SUM_COUNT + 1 + i] = nothing ? (Datum) 0 : per_cent(sums[i], total);
	}
	return single_row(fcinfo, shares, nulls);
}

/* The final function of the aggregate. */
PG_FUNCTION_INFO_V1(split_final);
Datum
split_final(PG_FUNCTION_ARGS)
{
	Datum		state[STATE_LENGTH];
	const bool	unknown[SUM_COUNT] = {false};

	check_aggregate_call(fcinfo);
	read_state(PG_GETARG_ARRAYTYPE_P(0), state);
	return shares_of_sums(fcinfo, state, unknown);
}

/* light_heavy_split(composition, scheme) */
PG_FUNCTION_INFO_V1(light_heavy_split_composition);
Datum
light_heavy_split_composition(PG_FUNCTION_ARGS)
{
	Composition composition;
	ClassScheme scheme = PG_GETARG_SCHEME(1);
	Datum		sums[SUM_COUNT];
	bool		unknown[SUM_COUNT] = {false};

	PG_GETARG_COMPOSITION(0, &composition);
	for (int i = 0; i < SUM_COUNT; i++)
		sums[i] = INTEGER(0);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const Amount *amount = &composition.amount[i];
		int			class = order_of_class(element_class(element_table[i].atomic_number, scheme)) - 1;

		if (!amount->named)
			continue;
		sums[class] = ADD(sums[class], NumericGetDatum(decimal_to_numeric(amount->known)));
		unknown[class] |= !amount_is_known(amount);
	}
	return shares_of_sums(fcinfo, sums, unknown);
}
