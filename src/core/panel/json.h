/*
 * panel/json.h
 *		The JSON of a price_panel: an object of its items.
 *
 *		{"Nd oxide": {"prices": {"2023-07-03": 445.00}, "weight": 0.35}, ...}
 *
 * Prices, and quantities in place of a weight, are the JSON of a series (series/json.h).
 */
#ifndef PANEL_JSON_H
#define PANEL_JSON_H

#include "panel/panel.h"
#include "text/parse_error.h"

/* Reads a panel as text or as JSON; names are in the encoding of the database. */
extern bool panel_read(const char *text, size_t length, PricePanel **panel, ParseError *error);

extern char *panel_json(const PanelView *view);

#endif							/* PANEL_JSON_H */
