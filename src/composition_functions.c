/*
 * composition_functions.c
 *		What a ree_composition holds, arithmetic, shares, oxide and metal, and the name of an ore.
 */
#include "postgres.h"
#include "fmgr.h"

#include "catalog/pg_type_d.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "compat.h"
#include "composition/ore_type.h"
#include "element.h"
#include "numeric_convert.h"
#include "ree_composition.h"
#include "row_set.h"
#include "text_input.h"

static Datum
decimal_result(Decimal value)
{
	return NumericGetDatum(decimal_to_numeric(value));
}

/* An exact quotient as numeric, rounded once to 12 decimals. */
static Datum
quotient_result(const Ratio *ratio)
{
	Decimal		rounded;

	if (!ratio_round_quotient(ratio, &rounded))
		composition_out_of_range();
	return decimal_result(rounded);
}

/* c + c */
PG_FUNCTION_INFO_V1(ree_composition_plus);
Datum
ree_composition_plus(PG_FUNCTION_ARGS)
{
	Composition a;
	Composition b;

	PG_GETARG_COMPOSITION(0, &a);
	PG_GETARG_COMPOSITION(1, &b);
	require_same_basis(a.basis, b.basis);
	if (!composition_add(&a, &b))
		composition_out_of_range();
	PG_RETURN_COMPOSITION(&a);
}

/* c times the number that is argument n. */
static Datum
times_number(FunctionCallInfo fcinfo, int n)
{
	Composition composition;
	Decimal		number = finite_number(PG_GETARG_DATUM(n), "factor");

	if (number.mantissa < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a ree_composition cannot be multiplied by a negative number"),
				 errhint("Amounts are zero or more.")));
	PG_GETARG_COMPOSITION(1 - n, &composition);
	if (!composition_multiply(&composition, number))
		composition_out_of_range();
	PG_RETURN_COMPOSITION(&composition);
}

/* c * number */
PG_FUNCTION_INFO_V1(ree_composition_times_number);
Datum
ree_composition_times_number(PG_FUNCTION_ARGS)
{
	return times_number(fcinfo, 1);
}

/* number * c */
PG_FUNCTION_INFO_V1(ree_composition_number_times);
Datum
ree_composition_number_times(PG_FUNCTION_ARGS)
{
	return times_number(fcinfo, 0);
}

/* c / number */
PG_FUNCTION_INFO_V1(ree_composition_over_number);
Datum
ree_composition_over_number(PG_FUNCTION_ARGS)
{
	Composition composition;
	Decimal		number = finite_number(PG_GETARG_DATUM(1), "divisor");

	if (number.mantissa == 0)
		ereport(ERROR,
				(errcode(ERRCODE_DIVISION_BY_ZERO),
				 errmsg("division by zero"),
				 errhint("Divide by NULLIF(divisor, 0) to have NULL.")));
	if (number.mantissa < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a ree_composition cannot be divided by a negative number"),
				 errhint("Amounts are zero or more.")));
	PG_GETARG_COMPOSITION(0, &composition);
	if (!composition_divide(&composition, number))
		composition_out_of_range();
	PG_RETURN_COMPOSITION(&composition);
}

static void
array_argument(FunctionCallInfo fcinfo, int n, Oid type, int length, bool by_value, char alignment,
			   Datum **values, bool **nulls, int *count)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(n);

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("elements and amounts must be arrays of one dimension"),
				 errhint("Write them as '{La,Ce}' and '{27.3,50.1}'.")));
	deconstruct_array(array, type, length, by_value, alignment, values, nulls, count);
}

/* ree_composition(elements, amounts, basis): pairs without an element are skipped, as rows are. */
PG_FUNCTION_INFO_V1(ree_composition_from_arrays);
Datum
ree_composition_from_arrays(PG_FUNCTION_ARGS)
{
	Composition composition;
	Datum	   *elements;
	Datum	   *amounts;
	bool	   *no_element;
	bool	   *no_amount;
	int			count;
	int			amount_count;

	array_argument(fcinfo, 0, ARR_ELEMTYPE(PG_GETARG_ARRAYTYPE_P(0)), sizeof(Element), true, TYPALIGN_CHAR,
				   &elements, &no_element, &count);
	array_argument(fcinfo, 1, NUMERICOID, -1, false, TYPALIGN_INT, &amounts, &no_amount, &amount_count);
	if (count != amount_count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("elements and amounts differ in number"),
				 errdetail("Elements: %d; amounts: %d.", count, amount_count),
				 errhint("Give one amount for each element, in the same order; NULL where there is none.")));
	composition_begin(&composition, basis_argument(PG_GETARG_TEXT_PP(2)));
	for (int i = 0; i < count; i++)
	{
		Amount		amount;

		CHECK_FOR_INTERRUPTS();
		if (no_element[i])
			continue;
		amount = no_amount[i] ? amount_unknown() : amount_of(amount_numeric(amounts[i]));
		if (!amount_add(&composition.amount[element_index(DatumGetElement(elements[i]))], &amount))
			composition_out_of_range();
	}
	PG_RETURN_COMPOSITION(&composition);
}

/* points(c): element, amount, share in per cent; where the amount is not known what it is at least, and below. */
PG_FUNCTION_INFO_V1(ree_composition_points);
Datum
ree_composition_points(PG_FUNCTION_ARGS)
{
	Composition composition;
	RowSet		rows;
	bool		has_shares;

	PG_GETARG_COMPOSITION(0, &composition);
	has_shares = composition_is_known(&composition) && !composition_is_empty(&composition);
	row_set_begin(&rows, fcinfo);
	for (int i = 0; i < ELEMENT_COUNT; i++)
	{
		const Amount *amount = &composition.amount[i];
		bool		known = amount_is_known(amount);
		Datum		values[5] = {0};
		bool		nulls[5] = {false, !known, !has_shares, known, amount->limit.mantissa == 0};
		Ratio		share;
		Decimal		below;

		if (!amount->named)
			continue;
		row_set_next(&rows);
		values[0] = ElementGetDatum(element_table[i].atomic_number);
		values[1] = values[3] = decimal_result(amount->known);
		if (has_shares)
		{
			composition_share_pct(&composition, i, &share);
			values[2] = quotient_result(&share);
		}
		if (!nulls[4])
		{
			if (!decimal_add(amount->known, amount->limit, &below) || !decimal_fits(below))
				composition_out_of_range();
			values[4] = decimal_result(below);
		}
		row_set_put_nulls(&rows, values, nulls);
	}
	row_set_end(&rows);
	PG_RETURN_NULL();
}

/* The basis: oxide or element. */
PG_FUNCTION_INFO_V1(ree_composition_basis);
Datum
ree_composition_basis(PG_FUNCTION_ARGS)
{
	Composition composition;

	PG_GETARG_COMPOSITION(0, &composition);
	PG_RETURN_TEXT_P(cstring_to_text(basis_name(composition.basis)));
}

/* The sum of all amounts, NULL where one is not known. */
PG_FUNCTION_INFO_V1(ree_composition_total);
Datum
ree_composition_total(PG_FUNCTION_ARGS)
{
	Composition composition;
	Decimal		total;

	PG_GETARG_COMPOSITION(0, &composition);
	if (!composition_is_known(&composition))
		PG_RETURN_NULL();
	if (!composition_total_decimal(&composition, &total))
		composition_out_of_range();
	return decimal_result(total);
}

/* amount(c, element): NULL where it is not known, or the element is not named. */
PG_FUNCTION_INFO_V1(ree_composition_amount);
Datum
ree_composition_amount(PG_FUNCTION_ARGS)
{
	Composition composition;
	const Amount *amount = &composition.amount[element_index(PG_GETARG_ELEMENT(1))];

	PG_GETARG_COMPOSITION(0, &composition);
	if (!amount_is_known(amount))
		PG_RETURN_NULL();
	return decimal_result(amount->known);
}

/* share_pct(c, element): NULL where the element is not named, or the total not known. */
PG_FUNCTION_INFO_V1(ree_composition_share_pct);
Datum
ree_composition_share_pct(PG_FUNCTION_ARGS)
{
	Composition composition;
	int			index = element_index(PG_GETARG_ELEMENT(1));
	Ratio		share;

	PG_GETARG_COMPOSITION(0, &composition);
	require_amounts(&composition, "divided into shares");
	if (!composition.amount[index].named || !composition_is_known(&composition))
		PG_RETURN_NULL();
	composition_share_pct(&composition, index, &share);
	return quotient_result(&share);
}

/* normalise(c): the shares as amounts, with a sum of exactly 100; NULL where the total is not known. */
PG_FUNCTION_INFO_V1(ree_composition_normalise);
Datum
ree_composition_normalise(PG_FUNCTION_ARGS)
{
	Composition composition;

	PG_GETARG_COMPOSITION(0, &composition);
	require_amounts(&composition, "normalised");
	if (!composition_is_known(&composition))
		PG_RETURN_NULL();
	composition_normalise(&composition);
	PG_RETURN_COMPOSITION(&composition);
}

/* Argument n, the name of a substitute, one of the first `count` of them. */
static Substitute
substitute_argument(FunctionCallInfo fcinfo, int n, int count, const char *what, const char *accepted)
{
	static const char *const names[] = {
		[SUBSTITUTE_KEEP] = "keep",
		[SUBSTITUTE_ZERO] = "zero",
		[SUBSTITUTE_HALF] = "half",
		[SUBSTITUTE_LIMIT] = "limit",
	};
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(n));

	for (int i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return (Substitute) i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown value \"%s\" for %s", quoted_text(name), what),
			 errhint("Write %s.", accepted)));
	pg_unreachable();
}

/* replace_unknown(c, unknown, below_limit) */
PG_FUNCTION_INFO_V1(ree_composition_replace_unknown);
Datum
ree_composition_replace_unknown(PG_FUNCTION_ARGS)
{
	Composition composition;
	Substitute	unknown = substitute_argument(fcinfo, 1, SUBSTITUTE_ZERO + 1, "unknown", "zero or keep");
	Substitute	below_limit = substitute_argument(fcinfo, 2, SUBSTITUTE_LIMIT + 1, "below_limit", "zero, half, limit or keep");

	PG_GETARG_COMPOSITION(0, &composition);
	if (!composition_substitute(&composition, unknown, below_limit))
		composition_out_of_range();
	PG_RETURN_COMPOSITION(&composition);
}

static Datum
converted(FunctionCallInfo fcinfo, CompositionBasis basis)
{
	Composition composition;

	PG_GETARG_COMPOSITION(0, &composition);
	if (!composition_convert(&composition, basis))
		composition_out_of_range();
	PG_RETURN_COMPOSITION(&composition);
}

/* to_oxide(c) */
PG_FUNCTION_INFO_V1(ree_composition_to_oxide);
Datum
ree_composition_to_oxide(PG_FUNCTION_ARGS)
{
	return converted(fcinfo, BASIS_OXIDE);
}

/* to_metal(c) */
PG_FUNCTION_INFO_V1(ree_composition_to_metal);
Datum
ree_composition_to_metal(PG_FUNCTION_ARGS)
{
	return converted(fcinfo, BASIS_ELEMENT);
}

/* oxide_to_metal(element, mass) */
PG_FUNCTION_INFO_V1(ree_oxide_to_metal);
Datum
ree_oxide_to_metal(PG_FUNCTION_ARGS)
{
	Decimal		mass;

	if (!oxide_to_metal_mass(element_facts(PG_GETARG_ELEMENT(0)), amount_numeric(PG_GETARG_DATUM(1)), &mass))
		composition_out_of_range();
	return decimal_result(mass);
}

/* metal_to_oxide(element, mass) */
PG_FUNCTION_INFO_V1(ree_metal_to_oxide);
Datum
ree_metal_to_oxide(PG_FUNCTION_ARGS)
{
	Decimal		mass;

	if (!metal_to_oxide_mass(element_facts(PG_GETARG_ELEMENT(0)), amount_numeric(PG_GETARG_DATUM(1)), &mass))
		composition_out_of_range();
	return decimal_result(mass);
}

/* ore_type(c, language): NULL where no name certainly fits. */
PG_FUNCTION_INFO_V1(ree_composition_ore_type);
Datum
ree_composition_ore_type(PG_FUNCTION_ARGS)
{
	Composition composition;
	char	   *language = text_to_cstring(PG_GETARG_TEXT_PP(1));
	bool		chinese = strcmp(language, "zh") == 0;
	const char *name;

	if (!chinese && strcmp(language, "en") != 0)
		unknown_language(language, "en and zh");
	PG_GETARG_COMPOSITION(0, &composition);
	if (!composition_convert(&composition, BASIS_OXIDE))
		composition_out_of_range();
	name = ore_type_name(ore_type_of(&composition), chinese);
	if (name == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(server_from_utf8(name)));
}
