/*
 * oxide_purity.c
 *		The type oxide_purity: input and output, comparison, and what a purity says.
 *
 * The value is an OxidePurity (purity/value.h): fixed width, passed by reference.
 */
#include "postgres.h"
#include "fmgr.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/numeric.h"

#include "comparison.h"
#include "compat.h"
#include "element.h"
#include "format_version.h"
#include "numeric_convert.h"
#include "oxide_purity.h"
#include "purity/notation.h"
#include "text_input.h"

#define TYPE_NAME "oxide_purity"

void
purity_corrupt(const char *fault)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATA_CORRUPTED),
			 errmsg("invalid stored value of type %s", TYPE_NAME),
			 errdetail("%s", fault)));
	pg_unreachable();
}

/* Reads any notation of the trade. */
PG_FUNCTION_INFO_V1(oxide_purity_in);
Datum
oxide_purity_in(PG_FUNCTION_ARGS)
{
	OxidePurity *purity = palloc(sizeof(OxidePurity));

	if (!read_scalar(purity_parse, TYPE_NAME, PG_GETARG_CSTRING(0), purity, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_OXIDE_PURITY(purity);
}

/* Prints the canonical text. */
PG_FUNCTION_INFO_V1(oxide_purity_out);
Datum
oxide_purity_out(PG_FUNCTION_ARGS)
{
	char	   *text = palloc(PURITY_TEXT_MAX);

	purity_print(PG_GETARG_OXIDE_PURITY(0), text);
	PG_RETURN_CSTRING(text);
}

/* Receives what oxide_purity_send gives, and nothing else. */
PG_FUNCTION_INFO_V1(oxide_purity_recv);
Datum
oxide_purity_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	OxidePurity *purity = palloc(sizeof(OxidePurity));
	int			length = message->len - message->cursor;
	const uint8 *bytes = (const uint8 *) pq_getmsgbytes(message, length);
	ParseError	error;

	refuse_newer_binary_format(TYPE_NAME, bytes, length, PURITY_BYTES_VERSION);
	if (!purity_decode(bytes, length, purity, &error))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type %s", TYPE_NAME),
				 errdetail("%s", error.detail)));
	PG_RETURN_OXIDE_PURITY(purity);
}

/* Sends the binary form of purity/value.h. */
PG_FUNCTION_INFO_V1(oxide_purity_send);
Datum
oxide_purity_send(PG_FUNCTION_ARGS)
{
	StringInfoData message;
	uint8		bytes[PURITY_BYTES_MAX];
	int			length = purity_encode(PG_GETARG_OXIDE_PURITY(0), bytes);

	pq_begintypsend(&message);
	pq_sendbytes(&message, (char *) bytes, length);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* Casts from text, reading as input does. */
PG_FUNCTION_INFO_V1(oxide_purity_from_text);
Datum
oxide_purity_from_text(PG_FUNCTION_ARGS)
{
	OxidePurity *purity = palloc(sizeof(OxidePurity));

	read_scalar(purity_parse, TYPE_NAME, text_to_cstring(PG_GETARG_TEXT_PP(0)), purity, NULL);
	PG_RETURN_OXIDE_PURITY(purity);
}

/* Comparison, by value as comparison.h wants it. */
#define PURITY_ARGUMENT(n) (*PG_GETARG_OXIDE_PURITY(n))

static inline int
compare_purities(OxidePurity a, OxidePurity b)
{
	return purity_compare(&a, &b);
}

DEFINE_SCALAR_COMPARISON(oxide_purity, OxidePurity, PURITY_ARGUMENT, PURITY_BYTES, compare_purities, purity_parse)
DEFINE_SCALAR_EXTREMES(oxide_purity, PURITY_ARGUMENT, compare_purities)

/* Numbers of a purity as the server's. */
static Numeric
numeric_of(int32 number)
{
	Decimal		decimal = {number, PURITY_DECIMALS};

	return decimal_to_numeric(decimal_strip(decimal, 0));
}

/* 99.9 % is the double that 99.9 reads as: both sides of the quotient are exact, and it is rounded once. */
static double
double_of(int32 number)
{
	return (double) number / PURITY_ONE_PER_CENT;
}

/* The minimum per cent, NULL without a main number: also the cast to numeric. */
PG_FUNCTION_INFO_V1(oxide_purity_min_pct);
Datum
oxide_purity_min_pct(PG_FUNCTION_ARGS)
{
	const OxidePurity *purity = PG_GETARG_OXIDE_PURITY(0);

	if (purity->lower == 0)
		PG_RETURN_NULL();
	PG_RETURN_NUMERIC(numeric_of(purity->lower));
}

/* Casts to double precision: the same. */
PG_FUNCTION_INFO_V1(oxide_purity_to_float8);
Datum
oxide_purity_to_float8(PG_FUNCTION_ARGS)
{
	const OxidePurity *purity = PG_GETARG_OXIDE_PURITY(0);

	if (purity->lower == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(double_of(purity->lower));
}

/*
 * Comparison of the minimum per cent with a number, as the server orders numbers (NaN last).  Without
 * a main number there is nothing to compare: NULL.
 */
static int
compare_with_numeric(const OxidePurity *purity, Numeric number)
{
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp,
											 NumericGetDatum(numeric_of(purity->lower)),
											 NumericGetDatum(number)));
}

static int
compare_with_double(const OxidePurity *purity, double number)
{
	return float8_cmp_internal(double_of(purity->lower), number);
}

#define NUMBER_COMPARISON(function, purity, compared, operator) \
	PG_FUNCTION_INFO_V1(function); \
	Datum function(PG_FUNCTION_ARGS) \
	{ \
		if (PG_GETARG_OXIDE_PURITY(purity)->lower == 0) \
			PG_RETURN_NULL(); \
		PG_RETURN_BOOL((compared) operator 0); \
	}

/* The six, where the purity is argument `purity` and compared tells its order to the other one. */
#define NUMBER_COMPARISONS(prefix, purity, compared) \
	NUMBER_COMPARISON(prefix##_lt, purity, compared, <) \
	NUMBER_COMPARISON(prefix##_le, purity, compared, <=) \
	NUMBER_COMPARISON(prefix##_eq, purity, compared, ==) \
	NUMBER_COMPARISON(prefix##_ne, purity, compared, !=) \
	NUMBER_COMPARISON(prefix##_ge, purity, compared, >=) \
	NUMBER_COMPARISON(prefix##_gt, purity, compared, >)

NUMBER_COMPARISONS(oxide_purity_numeric, 0,
				   compare_with_numeric(PG_GETARG_OXIDE_PURITY(0), PG_GETARG_NUMERIC(1)))
NUMBER_COMPARISONS(numeric_oxide_purity, 1,
				   -compare_with_numeric(PG_GETARG_OXIDE_PURITY(1), PG_GETARG_NUMERIC(0)))
NUMBER_COMPARISONS(oxide_purity_float8, 0,
				   compare_with_double(PG_GETARG_OXIDE_PURITY(0), PG_GETARG_FLOAT8(1)))
NUMBER_COMPARISONS(float8_oxide_purity, 1,
				   -compare_with_double(PG_GETARG_OXIDE_PURITY(1), PG_GETARG_FLOAT8(0)))

/* The minimum in nines, as 4N5; NULL where it is no such number. */
PG_FUNCTION_INFO_V1(oxide_purity_nines);
Datum
oxide_purity_nines(PG_FUNCTION_ARGS)
{
	char		text[PURITY_NUMBER_MAX];

	if (purity_print_nines(PG_GETARG_OXIDE_PURITY(0), text) == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(text));
}

/* The basis as printed; NULL where none was written. */
PG_FUNCTION_INFO_V1(oxide_purity_basis);
Datum
oxide_purity_basis(PG_FUNCTION_ARGS)
{
	char		text[PURITY_BASIS_MAX];

	if (purity_print_basis(PG_GETARG_OXIDE_PURITY(0), text) == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(text));
}

/* The share of an element, or of its oxide; NULL where it is not a component. */
PG_FUNCTION_INFO_V1(oxide_purity_component_pct);
Datum
oxide_purity_component_pct(PG_FUNCTION_ARGS)
{
	const PurityComponent *component = purity_component(PG_GETARG_OXIDE_PURITY(0),
														PG_GETARG_ELEMENT(1));

	if (component == NULL)
		PG_RETURN_NULL();
	PG_RETURN_NUMERIC(numeric_of(component->share));
}

/* The tolerance of an element's share; NULL where it has none. */
PG_FUNCTION_INFO_V1(oxide_purity_component_tolerance);
Datum
oxide_purity_component_tolerance(PG_FUNCTION_ARGS)
{
	const PurityComponent *component = purity_component(PG_GETARG_OXIDE_PURITY(0),
														PG_GETARG_ELEMENT(1));

	if (component == NULL || component->tolerance == 0)
		PG_RETURN_NULL();
	PG_RETURN_NUMERIC(numeric_of(component->tolerance));
}

/* The one tolerance of a purity; NULL where there is none, or more than one that differ. */
PG_FUNCTION_INFO_V1(oxide_purity_tolerance);
Datum
oxide_purity_tolerance(PG_FUNCTION_ARGS)
{
	const OxidePurity *purity = PG_GETARG_OXIDE_PURITY(0);
	int32		tolerance = 0;

	for (int i = 0; i < purity_component_count(purity); i++)
	{
		int32		other = purity->component[i].tolerance;

		if (other != 0 && tolerance != 0 && other != tolerance)
			PG_RETURN_NULL();
		if (other != 0)
			tolerance = other;
	}
	if (tolerance == 0)
		PG_RETURN_NULL();
	PG_RETURN_NUMERIC(numeric_of(tolerance));
}

/* Does a lot of the first purity meet the second?  The rule is in purity/value.h; NULL where the lot does not say. */
PG_FUNCTION_INFO_V1(oxide_purity_meets);
Datum
oxide_purity_meets(PG_FUNCTION_ARGS)
{
	PurityAnswer answer = purity_meets(PG_GETARG_OXIDE_PURITY(0), PG_GETARG_OXIDE_PURITY(1));

	if (answer == PURITY_NOT_SAID)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(answer == PURITY_MET);
}
