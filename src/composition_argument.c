/*
 * composition_argument.c
 *		Arguments and errors that the functions of ree_composition share.
 */
#include "postgres.h"
#include "fmgr.h"

#include "utils/builtins.h"

#include "compat.h"
#include "numeric_convert.h"
#include "ree_composition.h"
#include "text_input.h"

void
composition_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("amount out of range for type ree_composition"),
			 errdetail("An amount, with as many decimals as any of its summands has, is of at most 36 digits."),
			 errhint("Round the amounts first, for instance with round(amount, 6).")));
	pg_unreachable();
}

void
require_same_basis(CompositionBasis a, CompositionBasis b)
{
	if (a != b)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amounts of oxides and of elements in one ree_composition"),
				 errhint("Convert with to_oxide() or to_metal() first.")));
}

void
require_amounts(const Composition *composition, const char *done)
{
	if (composition_is_empty(composition))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a ree_composition whose total is zero cannot be %s", done),
				 errhint("Leave compositions without amounts NULL, or filter them out.")));
}

/* What a converted number may be otherwise; text is how the user would see it. */
static void
require_finite(NumericKind kind, const char *what, const char *text)
{
	if (kind == NUMERIC_TOO_WIDE)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s \"%s\" has more than %d significant digits or decimals", what, quoted_text(text),
						DECIMAL_MAX_DIGITS),
				 errhint("Round it first.")));
	if (kind != NUMERIC_DECIMAL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be a finite number, not \"%s\"", what, quoted_text(text)),
				 errhint("Give NULL where there is none, or filter such rows out.")));
}

static Decimal
require_amount(Decimal amount)
{
	char		text[DECIMAL_TEXT_MAX + 1];

	if (amount.mantissa < 0)
	{
		text[decimal_print(amount, text)] = 0;
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount %s is negative", text),
				 errhint("Amounts are zero or more.")));
	}
	return amount;
}

Decimal
finite_number(Datum value, const char *what)
{
	Decimal		number = {0, 0};
	NumericKind kind = numeric_datum_to_decimal(value, &number);

	if (kind != NUMERIC_DECIMAL)
		require_finite(kind, what, numeric_normalize(DatumGetNumeric(value)));
	return number;
}

Decimal
amount_numeric(Datum value)
{
	return require_amount(finite_number(value, "amount"));
}

Decimal
amount_int8(Datum value)
{
	return require_amount((Decimal) {DatumGetInt64(value), 0});
}

Decimal
amount_float8(Datum value)
{
	Decimal		number = {0, 0};
	NumericKind kind = float8_to_decimal(DatumGetFloat8(value), &number);

	if (kind != NUMERIC_DECIMAL)
		require_finite(kind, "amount", DatumGetCString(DirectFunctionCall1(float8out, value)));
	return require_amount(number);
}

CompositionBasis
basis_argument(const text *name)
{
	CompositionBasis basis;

	if (!basis_by_name(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &basis))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown basis \"%s\"", quoted_text(text_to_cstring(name))),
				 errhint("The basis is oxide or element.")));
	return basis;
}
