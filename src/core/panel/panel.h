/*
 * panel/panel.h
 *		price_panel: the value, its two forms, and the view that both are read through.
 *
 * A panel is a set of items, each a name and a price_series, all of one period, and by the panel's
 * kind nothing more, a value weight (a number, not negative), or a second series of quantities.
 *
 * A quantity is a flow: whatever is given for a day or a period adds up.  So a series becomes quantities by
 * the sums of its points, each over a weight of 1 (panel/state.c does it wherever an item enters a panel), and
 * those of one item and day, or period, add up to one.
 *
 * The packed form is what is stored: a header and behind it the items in order of their names' bytes,
 * each name once, so that the bytes follow from the value but for the decimals that prices and
 * quantities were written with.
 * The building form is what aggregates work on: the same with items in order of arrival, names more
 * than once, and room behind them (panel/state.h).  What reads a panel has a PanelView of it and does not know
 * the form: who fetches the value opens it (panel_open_either of panel/state.h).
 */
#ifndef PANEL_PANEL_H
#define PANEL_PANEL_H

#include "series/series.h"

#define PANEL_VERSION 1

/* A flag; a bit that is not named here is refused. */
#define PANEL_BUILDING 0x01

/* Bytes of a name at most, and of a panel: what the server allocates at once. */
#define PANEL_NAME_MAX 1024
#define PANEL_BYTES_MAX ((size_t) 0x3fffffff)

typedef enum PanelKind
{
	PANEL_PRICES = 0,			/* stored: never renumber */
	PANEL_WEIGHTS = 1,			/* each item has a value weight */
	PANEL_QUANTITIES = 2		/* each item has a series of quantities */
} PanelKind;

/* What both forms begin with.  A panel without items is of kind PANEL_PRICES and of days. */
typedef struct PricePanel
{
	int32		vl_len_;		/* varlena header */
	uint8		version;
	uint8		flags;
	uint8		kind;			/* a PanelKind */
	uint8		period;			/* a Period */
	int32		count;			/* items; in the building form, entries */
	uint32		length;			/* bytes of the entries, which follow */
} PricePanel;

StaticAssertDecl(sizeof(PricePanel) == 16, "the header of price_panel is stored");

/*
 * An item as it is stored; every part begins at a multiple of 8 bytes, and what is left between them
 * is zero:
 *
 *		PanelEntry
 *		the name, in the encoding of the database, without a zero byte
 *		int128, the weight's mantissa, where the kind is PANEL_WEIGHTS; it ends in no zero decimal
 *		a packed PriceSeries
 *		another, the quantities, where the kind is PANEL_QUANTITIES
 */
typedef struct PanelEntry
{
	uint32		length;			/* of the whole */
	uint16		name_length;
	uint8		weight_scale;	/* 0 where there is no weight */
	uint8		unused;			/* zero */
} PanelEntry;

StaticAssertDecl(sizeof(PanelEntry) == 8, "the header of an item is stored");

/* An item as it is read.  Its series are packed, and begin as series_open checks. */
typedef struct PanelItem
{
	const char *name;			/* not terminated */
	size_t		name_length;
	Decimal		weight;			/* of PANEL_WEIGHTS */
	const PriceSeries *series;
	const PriceSeries *quantities;	/* NULL unless PANEL_QUANTITIES */
} PanelItem;

/* A panel opened for reading. */
typedef struct PanelView
{
	const PricePanel *panel;	/* packed: of a building form, what it was packed to */
	PanelKind	kind;
	Period		period;
	int			count;
	PanelItem  *items;			/* in order of their names */
} PanelView;

/*
 * Opens a packed panel.  Bytes that are none: panel_corrupt().  The blocks of its series are not decoded:
 * series_corrupt() may follow.
 */
extern void panel_open(PanelView *view, const PricePanel *panel);

/* The same for the entries of either form as they are stored: in the building form not in order. */
extern void panel_open_entries(PanelView *view, const PricePanel *panel);

/* The index of an item, -1 where there is none of that name. */
extern int	panel_find(const PanelView *view, const char *name, size_t name_length);

/* Order of two names: by their bytes, whatever the locale. */
extern int	panel_compare_names(const char *a, size_t a_length, const char *b, size_t b_length);

/* Same value, whatever the decimals written: negative, zero, positive in a total order. */
extern int	panel_compare(const PanelView *a, const PanelView *b);

/* "prices", "weights", "quantities" */
extern const char *panel_kind_name(PanelKind kind);

#endif							/* PANEL_PANEL_H */
