/*
 * composition_aggregate.c
 *		The aggregates that build a ree_composition, of rows (element, amount [, basis]), (product,
 *		amount), (product, purity, amount), and of compositions.
 *
 * The state is the building form (CompositionState), a value of the type itself that is changed in
 * place; it is NULL before the first row that counts.  A row whose amount is NULL counts: the amount is
 * unknown, and so is the sum.
 */
#include "postgres.h"
#include "fmgr.h"

#include "compat.h"
#include "composition/state.h"
#include "composition_product.h"
#include "element.h"
#include "oxide_purity.h"
#include "ree_product.h"

static void
require_aggregate(FunctionCallInfo fcinfo)
{
	if (!AggCheckCallContext(fcinfo, NULL))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the function is part of an aggregate and cannot be called by itself"),
				 errhint("Use the aggregate: SELECT ree_composition(element, amount) FROM assay.")));
}

static void
add_amount(CompositionState *state, int index, const Amount *amount)
{
	if (!composition_state_add(state, index, amount))
		composition_out_of_range();
}

/* A state of its own with the amounts of a composition. */
static CompositionState *
state_of(const Composition *composition)
{
	CompositionState *state = palloc(sizeof(CompositionState));

	composition_state_begin(state, composition->basis);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		add_amount(state, i, &composition->amount[i]);
	return state;
}

/* The state in argument 0, ready to be changed, of the basis given; a new one where there is none yet. */
static CompositionState *
state_argument(FunctionCallInfo fcinfo, CompositionBasis basis)
{
	CompositionState *state;

	if (PG_ARGISNULL(0))
	{
		state = palloc(sizeof(CompositionState));
		composition_state_begin(state, basis);
		return state;
	}
	state = (CompositionState *) PG_GETARG_POINTER(0);
	if (!VARATT_IS_4B_U(state) || VARSIZE(state) != sizeof(CompositionState) ||
		!(state->flags & COMPOSITION_BUILDING))
	{
		Composition composition;

		PG_GETARG_COMPOSITION(0, &composition);
		state = state_of(&composition);
	}
	require_same_basis(composition_state_basis(state), basis);
	return state;
}

/* Argument 0 as it is: a row that does not count. */
static Datum
unchanged(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

typedef Decimal (*AmountOfDatum) (Datum value);

/* Argument n, an amount; NULL is one that is unknown. */
static inline Amount
amount_argument(FunctionCallInfo fcinfo, int n, AmountOfDatum amount_of_datum)
{
	return PG_ARGISNULL(n) ? amount_unknown() : amount_of(amount_of_datum(PG_GETARG_DATUM(n)));
}

/* (state, element, amount [, basis]) */
static inline Datum
accumulate_element(FunctionCallInfo fcinfo, AmountOfDatum amount_of_datum)
{
	CompositionBasis basis = BASIS_OXIDE;
	CompositionState *state;
	Amount		amount;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1) || (PG_NARGS() > 3 && PG_ARGISNULL(3)))
		return unchanged(fcinfo);
	if (PG_NARGS() > 3)
		basis = basis_argument(PG_GETARG_TEXT_PP(3));
	state = state_argument(fcinfo, basis);
	amount = amount_argument(fcinfo, 2, amount_of_datum);
	add_amount(state, element_index(PG_GETARG_ELEMENT(1)), &amount);
	PG_RETURN_POINTER(state);
}

/* Adds an amount of a product, the last argument. */
static Datum
accumulate_shares(FunctionCallInfo fcinfo, const ProductShares *shares, Amount amount)
{
	CompositionState *state = state_argument(fcinfo, shares->basis);

	for (int i = 0; i < shares->count; i++)
	{
		Amount		part = amount;

		if (!decimal_multiply(amount.known, shares->share[i], &part.known))
			composition_out_of_range();
		/* shares have decimals of their own, which need not show: 75 % of 10.0 is 7.5 */
		part.known = decimal_strip(part.known, amount.known.scale);
		add_amount(state, shares->index[i], &part);
	}
	PG_RETURN_POINTER(state);
}

/* (state, product, amount) */
static inline Datum
accumulate_product(FunctionCallInfo fcinfo, AmountOfDatum amount_of_datum)
{
	ProductShares shares;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	product_shares_argument(PG_GETARG_PRODUCT(1), NULL, &shares);
	return accumulate_shares(fcinfo, &shares, amount_argument(fcinfo, 2, amount_of_datum));
}

/* (state, product, purity, amount); without a purity the product has to have one element. */
static inline Datum
accumulate_purity(FunctionCallInfo fcinfo, AmountOfDatum amount_of_datum)
{
	ProductShares shares;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	product_shares_argument(PG_GETARG_PRODUCT(1), PG_ARGISNULL(2) ? NULL : PG_GETARG_OXIDE_PURITY(2),
							&shares);
	return accumulate_shares(fcinfo, &shares, amount_argument(fcinfo, 3, amount_of_datum));
}

#define DEFINE_TRANSITIONS(type) \
	PG_FUNCTION_INFO_V1(ree_composition_accum_element_##type); \
	Datum ree_composition_accum_element_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_element(fcinfo, amount_##type); \
	} \
	PG_FUNCTION_INFO_V1(ree_composition_accum_product_##type); \
	Datum ree_composition_accum_product_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_product(fcinfo, amount_##type); \
	} \
	PG_FUNCTION_INFO_V1(ree_composition_accum_purity_##type); \
	Datum ree_composition_accum_purity_##type(PG_FUNCTION_ARGS) \
	{ \
		return accumulate_purity(fcinfo, amount_##type); \
	}

DEFINE_TRANSITIONS(numeric)
DEFINE_TRANSITIONS(int8)
DEFINE_TRANSITIONS(float8)

/* Adds one state, or composition, to another; NULL is none. */
PG_FUNCTION_INFO_V1(ree_composition_combine);
Datum
ree_composition_combine(PG_FUNCTION_ARGS)
{
	CompositionState *state;
	Composition other;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(1))
		return unchanged(fcinfo);
	PG_GETARG_COMPOSITION(1, &other);
	state = state_argument(fcinfo, other.basis);
	for (int i = 0; i < ELEMENT_COUNT; i++)
		add_amount(state, i, &other.amount[i]);
	PG_RETURN_POINTER(state);
}

/* The final function: the packed form. */
PG_FUNCTION_INFO_V1(ree_composition_final);
Datum
ree_composition_final(PG_FUNCTION_ARGS)
{
	Composition composition;

	require_aggregate(fcinfo);
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_GETARG_COMPOSITION(0, &composition);
	PG_RETURN_COMPOSITION(&composition);
}
