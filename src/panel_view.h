/*
 * panel_view.h
 *		Reads the stored entries of a price_panel: shared by readers, writer and the building form.
 */
#ifndef PANEL_VIEW_H
#define PANEL_VIEW_H

#include "panel.h"

#define PANEL_ALIGNED(length) (((size_t) (length) + 7) & ~(size_t) 7)
#define PANEL_ENTRIES(panel) ((uint8 *) (panel) + sizeof(PricePanel))

/*
 * Reads the entries of either form, in the order in which they are stored, into view->items; false,
 * with what is wrong, where the bytes are none.  size is that of the whole.
 */
extern bool panel_read_entries(PanelView *view, const PricePanel *panel, size_t size,
							   const char **what);

#endif							/* PANEL_VIEW_H */
