/*
 * chart/value_axis.c
 *		The axis of values of a chart: round numbers around the values drawn.
 */
#include "pure.h"

#include "chart/value_axis.h"
#include "number/wide.h"

#define LEAST_POWER (-DECIMAL_MAX_SCALE)
#define MOST_STEPS INT64CONST(1000000000)

/* Labels of more digits before the point, or decimals, than these have a power of ten taken out. */
#define MOST_DIGITS 9
#define MOST_DECIMALS 6

/* Numbers of as many digits are printed with commas. */
#define GROUPED_DIGITS 5

/* value / step as a fraction. */
static void
in_steps(const ValueAxis *axis, Decimal value, WideInteger *numerator, WideInteger *denominator)
{
	int			power = axis->power + value.scale;

	wide_from_int128(numerator, value.mantissa);
	wide_from_int128(denominator, axis->factor);
	(void) wide_multiply_by_power_of_ten(numerator, Max(-power, 0));
	(void) wide_multiply_by_power_of_ten(denominator, Max(power, 0));
}

/* Rounds value / step down, or up; false where that is MOST_STEPS from zero or more. */
static bool
whole_steps(const ValueAxis *axis, Decimal value, bool up, int64 *steps)
{
	WideInteger numerator;
	WideInteger denominator;
	WideInteger quotient;
	WideInteger product;
	int128		whole;
	int			order;

	in_steps(axis, value, &numerator, &denominator);
	wide_divide_rounded(&quotient, &numerator, &denominator);
	if (!wide_to_int128(&quotient, &whole) || whole >= MOST_STEPS || whole <= -MOST_STEPS ||
		!wide_multiply(&product, &quotient, &denominator))
		return false;
	order = wide_compare(&product, &numerator);
	*steps = (int64) whole + (up ? order < 0 : -(order > 0));
	return true;
}

/* Moves the ends apart where they are one, and to zero where that is near. */
static void
widen(Decimal *low, Decimal *high)
{
	int128		tenth;

	if (decimal_compare(*low, *high) == 0)
	{
		*low = *high = decimal_strip(*low, 0);
		tenth = low->mantissa < 0 ? -low->mantissa / 10 : low->mantissa / 10;
		if (low->mantissa != 0)
			low->mantissa -= Max(tenth, 1);
		high->mantissa += Max(tenth, 1);
	}
	if (low->mantissa > 0 && decimal_compare((Decimal) {4 * low->mantissa, low->scale}, *high) <= 0)
		*low = (Decimal) {0, 0};
	if (high->mantissa < 0 && decimal_compare((Decimal) {4 * high->mantissa, high->scale}, *low) >= 0)
		*high = (Decimal) {0, 0};
}

static int
digits_of(int64 value)
{
	int			digits = 0;

	for (; value != 0; value /= 10)
		digits++;
	return digits;
}

/* How the labels are written, by the tick that is farthest from zero. */
static void
choose_labels(ValueAxis *axis)
{
	int64		last = axis->first + axis->ticks - 1;
	int			digits = digits_of(axis->factor * Max(last, -axis->first)) + axis->power;

	axis->label_power = 0;
	if (digits > MOST_DIGITS || axis->power < -MOST_DECIMALS)
	{
		/* the multiple of 3 by which there are one to three digits before the point */
		axis->label_power = digits - 1 - ((digits - 1) % 3 + 3) % 3;
		digits -= axis->label_power;
	}
	axis->grouped = digits >= GROUPED_DIGITS;
}

void
value_axis_choose(ValueAxis *axis, Decimal low, Decimal high, int most_ticks)
{
	static const int factors[] = {1, 2, 5};

	Assert(most_ticks >= VALUE_AXIS_LEAST_TICKS);
	widen(&low, &high);
	for (int i = 0;; i++)
	{
		int64		last;

		axis->power = LEAST_POWER + i / (int) lengthof(factors);
		axis->factor = factors[i % lengthof(factors)];
		if (whole_steps(axis, low, false, &axis->first) && whole_steps(axis, high, true, &last) &&
			last - axis->first < most_ticks)
		{
			axis->ticks = (int) (last - axis->first) + 1;
			break;
		}
	}
	choose_labels(axis);
}

int
value_axis_label(const ValueAxis *axis, int i, char *label)
{
	static const char minus[] = "\xE2\x88\x92";
	int			power = axis->power - axis->label_power;
	int128		mantissa = (int128) (axis->first + i) * axis->factor;
	char		digits[DECIMAL_TEXT_MAX];
	char	   *out = label;
	int			length;
	int			whole;

	if (power > 0)
		mantissa *= power_of_ten(power);
	if (mantissa < 0)
	{
		memcpy(out, minus, strlen(minus));
		out += strlen(minus);
		mantissa = -mantissa;
	}
	length = decimal_print((Decimal) {mantissa, Max(-power, 0)}, digits);
	whole = length - (power < 0 ? 1 - power : 0);
	for (int at = 0; at < length; at++)
	{
		if (axis->grouped && at > 0 && at < whole && (whole - at) % 3 == 0)
			*out++ = ',';
		*out++ = digits[at];
	}
	*out = 0;
	return (int) (out - label);
}

int
value_axis_place(const ValueAxis *axis, Decimal value, int extent)
{
	WideInteger numerator;
	WideInteger denominator;
	WideInteger part;
	int128		place;

	in_steps(axis, value, &numerator, &denominator);
	wide_from_int128(&part, axis->first);
	(void) wide_multiply(&part, &part, &denominator);
	(void) wide_subtract(&numerator, &numerator, &part);
	wide_from_int128(&part, extent);
	(void) wide_multiply(&numerator, &numerator, &part);
	wide_from_int128(&part, axis->ticks - 1);
	(void) wide_multiply(&denominator, &denominator, &part);
	wide_divide_rounded(&part, &numerator, &denominator);
	(void) wide_to_int128(&part, &place);
	return (int) place;
}
