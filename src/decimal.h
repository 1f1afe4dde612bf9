/*
 * decimal.h
 *		Exact decimal numbers of up to 36 significant digits, and exact quotients of them.
 *
 * Nothing here rounds but what has "round" in its name, and that rounds once, halves away from zero.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include "wide.h"

#define DECIMAL_MAX_DIGITS 36
#define DECIMAL_MAX_SCALE 36

/* Decimals of a stored or printed quotient where nobody asked for fewer or more. */
#define QUOTIENT_DIGITS 12

/* mantissa x 10^-scale; |mantissa| < 10^36 in a final value, up to 2^127 in a running sum. */
typedef struct Decimal
{
	int128		mantissa;
	int			scale;			/* 0 .. DECIMAL_MAX_SCALE */
} Decimal;

/* numerator / denominator, exactly; the denominator is positive. */
typedef struct Ratio
{
	WideInteger numerator;
	WideInteger denominator;
} Ratio;

/* 10^exponent, exponent 0 .. 38 */
extern int128 power_of_ten(int exponent);

/* Does the mantissa have at most 36 digits? */
extern bool decimal_fits(Decimal value);

/* The same value with the scale given; false where that loses digits or overflows 128 bits. */
extern bool decimal_rescale(Decimal value, int scale, Decimal *result);

/* The same value with the smallest scale that holds it, not below `floor`. */
extern Decimal decimal_strip(Decimal value, int floor);

/* Sum and difference, at the larger scale; false where 128 bits overflow. */
extern bool decimal_add(Decimal a, Decimal b, Decimal *result);
extern bool decimal_subtract(Decimal a, Decimal b, Decimal *result);

/* Product at scale a.scale + b.scale, trailing zeros dropped where needed to fit; false on overflow. */
extern bool decimal_multiply(Decimal a, Decimal b, Decimal *result);

/* Negative, zero, positive: by value, whatever the scales. */
extern int	decimal_compare(Decimal a, Decimal b);

/* At `digits` decimals, always (trailing zeros added); false where that overflows. */
extern bool decimal_round(Decimal value, int digits, Decimal *result);

/*
 * mantissa x 10^exponent at the scale given; at a smaller one where that does not fit and only drops
 * zeros, at a larger one where the value has more decimals.  false where it has more than 36 digits
 * or 36 decimals.  The mantissa has at most 36 digits and does not end in zero.
 */
extern bool decimal_compose(uint128 mantissa, bool negative, int64 exponent, int64 scale,
							Decimal *result);

/*
 * Reads [sign] digits [. digits] [e exponent], ASCII, at text[*at], and moves *at behind it; the
 * scale is the number of decimals written.  false: 0 moved where no number stands there; moved
 * behind it where it does not fit 36 digits and scale 36.
 */
extern bool decimal_parse(const char *text, size_t length, size_t *at, Decimal *result);

/* Prints plainly with exactly value.scale decimals; returns the length. */
#define DECIMAL_TEXT_MAX 84
extern int	decimal_print(Decimal value, char *buffer);

/* a / b, b not zero */
extern void ratio_of(Ratio *ratio, Decimal a, Decimal b);

/* after - before, and 100 x (after - before) / before; the last is false where before is zero. */
extern bool ratio_difference(Ratio *result, const Ratio *before, const Ratio *after);
extern bool ratio_change_pct(Ratio *result, const Ratio *before, const Ratio *after);

/* a x b, a / b (b not zero) */
extern bool ratio_multiply(Ratio *result, const Ratio *a, const Ratio *b);
extern bool ratio_divide(Ratio *result, const Ratio *a, const Ratio *b);

extern int	ratio_compare(const Ratio *a, const Ratio *b);
extern int	ratio_sign(const Ratio *ratio);

/* To exactly `digits` decimals, once; false where the result does not fit 36 digits. */
extern bool ratio_round(const Ratio *ratio, int digits, Decimal *result);

/* To 12 decimals, or as many fewer as fit, trailing zeros removed; false where not even 0 fit. */
extern bool ratio_round_quotient(const Ratio *ratio, Decimal *result);

/* a / b by the rule of ratio_round_quotient, without wide integers where 128 bits do; b not zero. */
extern bool quotient(Decimal a, Decimal b, Decimal *result);

/*
 * The mantissa of a / b at exactly 12 decimals, rounded; false where it does not fit 64 bits, or
 * would need wide integers.
 */
extern bool quotient_to_int64(Decimal a, Decimal b, int64 *mantissa);

/* a x factor / b, rounded, all three small integers and b positive; false where it does not fit 63 bits. */
extern bool scaled_quotient(int64 a, uint64 factor, uint64 b, int64 *result);

#endif							/* DECIMAL_H */
