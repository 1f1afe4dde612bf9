/*
 * price_panel.h
 *		The type price_panel as functions of the server meet it.
 */
#ifndef PRICE_PANEL_H
#define PRICE_PANEL_H

#include "postgres.h"
#include "fmgr.h"

#include "panel/panel.h"
#include "panel/state.h"
#include "price_series.h"

#define DatumGetPricePanel(datum) ((PricePanel *) PG_DETOAST_DATUM(datum))
#define PG_GETARG_PRICE_PANEL(n) DatumGetPricePanel(PG_GETARG_DATUM(n))
#define PG_RETURN_PRICE_PANEL(panel) PG_RETURN_POINTER(panel)

/* Opens argument n of either form for reading. */
#define PG_GETARG_PANEL_VIEW(n, view) panel_open_either(view, PG_GETARG_PRICE_PANEL(n))

#endif							/* PRICE_PANEL_H */
