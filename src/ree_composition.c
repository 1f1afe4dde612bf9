/*
 * ree_composition.c
 *		The type ree_composition: input and output, comparison and hash, JSON.
 */
#include "postgres.h"
#include "fmgr.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "comparison.h"
#include "compat.h"
#include "composition/json.h"
#include "composition/state.h"
#include "composition/text.h"
#include "fault.h"
#include "format_version.h"
#include "numeric_convert.h"
#include "ree_composition.h"
#include "text_input.h"

#define TYPE_NAME "ree_composition"

void
read_composition(Datum value, Composition *composition)
{
	struct varlena *stored = PG_DETOAST_DATUM_PACKED(value);

	if (VARSIZE_ANY_EXHDR(stored) > 0 && *(uint8 *) VARDATA_ANY(stored) > COMPOSITION_VERSION)
		stored_format_is_newer(TYPE_NAME, *(uint8 *) VARDATA_ANY(stored), COMPOSITION_VERSION);
	if (!composition_decode_either(VARDATA_ANY(stored), VARSIZE_ANY_EXHDR(stored), composition))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid stored value of type %s", TYPE_NAME)));
	if ((Pointer) stored != DatumGetPointer(value))
		pfree(stored);
}

Datum
composition_datum(const Composition *composition)
{
	uint8		bytes[COMPOSITION_BYTES_MAX];
	int			length = composition_encode(composition, bytes);
	struct varlena *value = palloc(VARHDRSZ + length);

	SET_VARSIZE(value, VARHDRSZ + length);
	memcpy(VARDATA(value), bytes, length);
	return PointerGetDatum(value);
}

/* Reads the text of composition/text.h, or the JSON of composition/json.h. */
PG_FUNCTION_INFO_V1(ree_composition_in);
Datum
ree_composition_in(PG_FUNCTION_ARGS)
{
	Composition composition;

	if (!read_scalar(composition_read, TYPE_NAME, PG_GETARG_CSTRING(0), &composition, fcinfo->context))
		PG_RETURN_NULL();
	PG_RETURN_COMPOSITION(&composition);
}

/* Prints it. */
PG_FUNCTION_INFO_V1(ree_composition_out);
Datum
ree_composition_out(PG_FUNCTION_ARGS)
{
	Composition composition;
	char		text[COMPOSITION_TEXT_MAX];

	PG_GETARG_COMPOSITION(0, &composition);
	composition_print(&composition, text);
	PG_RETURN_CSTRING(pstrdup(text));
}

/* Receives the packed form of composition/composition.h, which is the same on every machine. */
PG_FUNCTION_INFO_V1(ree_composition_recv);
Datum
ree_composition_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			length = message->len - message->cursor;
	const char *bytes = pq_getmsgbytes(message, length);
	Composition composition;

	refuse_newer_binary_format(TYPE_NAME, bytes, length, COMPOSITION_VERSION);
	if (!composition_decode(bytes, length, &composition))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary value for type %s", TYPE_NAME)));
	PG_RETURN_COMPOSITION(&composition);
}

/* Sends it. */
PG_FUNCTION_INFO_V1(ree_composition_send);
Datum
ree_composition_send(PG_FUNCTION_ARGS)
{
	Composition composition;
	uint8		bytes[COMPOSITION_BYTES_MAX];
	StringInfoData message;

	PG_GETARG_COMPOSITION(0, &composition);
	pq_begintypsend(&message);
	pq_sendbytes(&message, (char *) bytes, composition_encode(&composition, bytes));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

static int
compare_arguments(FunctionCallInfo fcinfo)
{
	Composition a;
	Composition b;

	PG_GETARG_COMPOSITION(0, &a);
	PG_GETARG_COMPOSITION(1, &b);
	return composition_compare(&a, &b);
}

COMPARISON_FAMILY(ree_composition, compare_arguments(fcinfo))

/* Hash by value: the packed form without zeros at the ends of decimals. */
static uint64
hash_argument(FunctionCallInfo fcinfo, uint64 seed)
{
	Composition composition;
	uint8		bytes[COMPOSITION_BYTES_MAX];

	PG_GETARG_COMPOSITION(0, &composition);
	composition_strip(&composition);
	return hash_bytes_extended(bytes, composition_encode(&composition, bytes), seed);
}

/* Hash. */
PG_FUNCTION_INFO_V1(ree_composition_hash);
Datum
ree_composition_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32((int32) hash_argument(fcinfo, 0));
}

/* The same with a seed. */
PG_FUNCTION_INFO_V1(ree_composition_hash_extended);
Datum
ree_composition_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64((int64) hash_argument(fcinfo, PG_GETARG_INT64(1)));
}

/* c::json */
PG_FUNCTION_INFO_V1(ree_composition_to_json);
Datum
ree_composition_to_json(PG_FUNCTION_ARGS)
{
	Composition composition;

	PG_GETARG_COMPOSITION(0, &composition);
	PG_RETURN_TEXT_P(cstring_to_text(composition_json(&composition)));
}

/* c::jsonb */
PG_FUNCTION_INFO_V1(ree_composition_to_jsonb);
Datum
ree_composition_to_jsonb(PG_FUNCTION_ARGS)
{
	Composition composition;

	PG_GETARG_COMPOSITION(0, &composition);
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(composition_json(&composition)));
}
