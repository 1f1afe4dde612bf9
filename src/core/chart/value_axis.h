/*
 * chart/value_axis.h
 *		The axis of values of a chart: round numbers around the values drawn.
 */
#ifndef CHART_VALUE_AXIS_H
#define CHART_VALUE_AXIS_H

#include "number/decimal.h"

/*
 * Ticks stand at whole multiples of a step, which is 1, 2 or 5 times a power of ten, from `first` steps
 * on.  No tick is a thousand million steps from zero or more, so that labels have ten digits at most:
 * values that differ by less than that are drawn level.
 */
typedef struct ValueAxis
{
	int			factor;			/* the step is factor x 10^power */
	int			power;
	int64		first;
	int			ticks;			/* at least 2 */
	int			label_power;	/* labels are in units of 10^label_power, a multiple of 3: mostly 0 */
	bool		grouped;		/* labels have commas: 12,000 */
} ValueAxis;

#define VALUE_AXIS_LEAST_TICKS 3

/*
 * Chooses the smallest step by which at most so many ticks (VALUE_AXIS_LEAST_TICKS or more) hold the
 * values low to high.  Zero is held too where it is near: where the values are all on one side of it,
 * and the one next to it is at most a quarter of the farthest.
 */
extern void value_axis_choose(ValueAxis *axis, Decimal low, Decimal high, int most_ticks);

/* Prints the label of tick i, UTF-8; returns its length. */
#define VALUE_LABEL_MAX 32
extern int	value_axis_label(const ValueAxis *axis, int i, char *label);

/* How far above the first tick a value stands, where the last stands at `extent`; rounded. */
extern int	value_axis_place(const ValueAxis *axis, Decimal value, int extent);

#endif							/* CHART_VALUE_AXIS_H */
