/*
 * chart/description.h
 *		A chart in words: for who cannot see it, and for search.
 */
#ifndef CHART_DESCRIPTION_H
#define CHART_DESCRIPTION_H

#include "chart/chart.h"

/* Appends what kind of chart it is, and of each line its label, days, lowest, highest and last value. */
extern void chart_describe(TextBuffer *out, const Chart *chart);

#endif							/* CHART_DESCRIPTION_H */
