/*
 * series_aggregate.h
 *		For the final functions of aggregates whose state is a price_series.
 */
#ifndef SERIES_AGGREGATE_H
#define SERIES_AGGREGATE_H

#include "postgres.h"
#include "fmgr.h"

#include "building/merge.h"
#include "price_series.h"

/* Opens the state of a final function, sorted; false where it is NULL. */
extern bool open_final_state(FunctionCallInfo fcinfo, SeriesView *view);

#endif							/* SERIES_AGGREGATE_H */
