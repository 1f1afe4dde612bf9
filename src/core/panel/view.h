/*
 * panel/view.h
 *		Layout of the entries of a price_panel, shared by reader and writer.
 */
#ifndef PANEL_VIEW_H
#define PANEL_VIEW_H

#include "panel/panel.h"

#define PANEL_ALIGNED(length) (((size_t) (length) + 7) & ~(size_t) 7)
#define PANEL_ENTRIES(panel) ((uint8 *) (panel) + sizeof(PricePanel))

#endif							/* PANEL_VIEW_H */
