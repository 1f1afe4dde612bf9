/*
 * panel/text.h
 *		The text of a price_panel.
 *
 *		panel{"NAME":SERIES [weight NUMBER | quantities SERIES],...}
 *
 * SERIES is the text of a price_series, with its base where it has one.  In a name a quotation mark
 * and a backslash stand behind a backslash, and control characters are written as in JSON: \n, \u001f.
 * Input takes white space between all parts, and items in any order.
 */
#ifndef PANEL_TEXT_H
#define PANEL_TEXT_H

#include "panel/panel.h"
#include "text/buffer.h"
#include "text/parse_error.h"

/* The text is in the encoding of the database: names are taken as they are. */
extern bool panel_parse(const char *text, size_t length, PricePanel **panel, ParseError *error);

extern char *panel_print(const PanelView *view);

/* Adds a name in quotation marks, as it stands in the text and in JSON. */
extern void panel_append_name(TextBuffer *buffer, const char *name, size_t length);

#endif							/* PANEL_TEXT_H */
