/*
 * row_set.h
 *		What a function returns: a set of rows, whole, one row, an array.
 */
#ifndef ROW_SET_H
#define ROW_SET_H

#include "postgres.h"
#include "fmgr.h"
#include "funcapi.h"

#define ROW_MAX_COLUMNS 16

/*
 *		row_set_begin(&rows, fcinfo);
 *		for each row: row_set_next(&rows); compute values; row_set_put(&rows, values);
 *		row_set_end(&rows);
 *
 * What is allocated between next and put is freed with the row.
 */
typedef struct RowSet
{
	ReturnSetInfo *result;
	MemoryContext caller;
	MemoryContext row;
} RowSet;

extern void row_set_begin(RowSet *rows, FunctionCallInfo fcinfo);
extern void row_set_next(RowSet *rows);
extern void row_set_put(RowSet *rows, Datum *values);
extern void row_set_put_nulls(RowSet *rows, Datum *values, bool *nulls);
extern void row_set_end(RowSet *rows);

/* One row of the function's result type; nulls may be NULL where no column is. */
extern Datum single_row(FunctionCallInfo fcinfo, Datum *values, bool *nulls);

/* An array of the type that the function returns, whose elements are small and by value. */
extern Datum array_of_result_type(FunctionCallInfo fcinfo, Datum *values, int count);

#endif							/* ROW_SET_H */
