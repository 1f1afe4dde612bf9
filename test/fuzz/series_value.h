/*
 * series_value.h
 *		The laws of values of the types price_series and price_panel.
 */
#ifndef SERIES_VALUE_H
#define SERIES_VALUE_H

#include "fuzz.h"

#include "panel/panel.h"
#include "series/series.h"

/*
 * A packed series is as this version writes it: binary values of it are taken and give the same bytes, and so
 * does its text, but for the number of decimals where it says more than 36 digits hold.
 */
extern void require_series(const PriceSeries *series);

/* Are the bytes the same, but for the display scale? */
extern bool same_points(const PriceSeries *a, const PriceSeries *b);

/* The same of a packed panel, whose text, in UTF-8, reads back to it. */
extern void require_panel(const PricePanel *panel);

#endif							/* SERIES_VALUE_H */
