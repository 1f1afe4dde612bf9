/*
 * chart/picture.h
 *		A line chart as an SVG picture: panels one above the other, on one axis of days.
 */
#ifndef CHART_PICTURE_H
#define CHART_PICTURE_H

#include "chart/chart.h"

/* The least height in which its panels and labels have room. */
extern int	chart_least_height(const Chart *chart);

/* Draws it, palloc'd; the height is 0 or large enough. */
extern TextBuffer chart_draw(const Chart *chart);

#endif							/* CHART_PICTURE_H */
