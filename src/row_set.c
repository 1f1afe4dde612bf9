/*
 * row_set.c
 *		What a function returns: a set of rows, whole, one row, an array.
 *
 * The server's own helper for this has another name in each of 14, 15 and 16.
 */
#include "postgres.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"

#include "access/htup_details.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "row_set.h"

/*
 * The row type that the function is declared to return, of one column where it returns a set of a scalar type; only
 * another install script than ours could say less.
 */
static TupleDesc
row_description(FunctionCallInfo fcinfo)
{
	TupleDesc	description;
	Oid			type;
	TypeFuncClass class = get_call_result_type(fcinfo, &type, &description);

	if (class == TYPEFUNC_SCALAR)
	{
		description = CreateTemplateTupleDesc(1);
		TupleDescInitEntry(description, 1, "value", type, -1, 0);
	}
	else if (class != TYPEFUNC_COMPOSITE)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("return type must be a row type")));
	return description;
}

void
row_set_begin(RowSet *rows, FunctionCallInfo fcinfo)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	TupleDesc	description;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		!(result->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	description = row_description(fcinfo);
	rows->result = result;
	rows->caller = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	result->returnMode = SFRM_Materialize;
	result->setResult = tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
											  false, work_mem);
	result->setDesc = CreateTupleDescCopy(description);
	MemoryContextSwitchTo(rows->caller);
	rows->row = AllocSetContextCreate(CurrentMemoryContext, "row of a set", ALLOCSET_DEFAULT_SIZES);
}

void
row_set_next(RowSet *rows)
{
	CHECK_FOR_INTERRUPTS();
	MemoryContextReset(rows->row);
	rows->caller = MemoryContextSwitchTo(rows->row);
}

void
row_set_put(RowSet *rows, Datum *values)
{
	bool		none[ROW_MAX_COLUMNS] = {false};

	row_set_put_nulls(rows, values, none);
}

void
row_set_put_nulls(RowSet *rows, Datum *values, bool *nulls)
{
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
	MemoryContextSwitchTo(rows->caller);
}

void
row_set_end(RowSet *rows)
{
	MemoryContextDelete(rows->row);
}

Datum
single_row(FunctionCallInfo fcinfo, Datum *values, bool *nulls)
{
	bool		none[ROW_MAX_COLUMNS] = {false};

	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(row_description(fcinfo)), values, nulls ? nulls : none));
}

Datum
array_of_result_type(FunctionCallInfo fcinfo, Datum *values, int count)
{
	Oid			element_type = get_element_type(get_func_rettype(fcinfo->flinfo->fn_oid));
	int16		length;
	bool		by_value;
	char		alignment;

	get_typlenbyvalalign(element_type, &length, &by_value, &alignment);
	return PointerGetDatum(construct_array(values, count, element_type, length, by_value, alignment));
}
