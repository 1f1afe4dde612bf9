/*
 * number/decimal.h
 *		Exact decimal numbers of up to 36 significant digits.
 *
 * Nothing here rounds but what has "round" in its name, and that rounds once, halves away from zero.
 */
#ifndef NUMBER_DECIMAL_H
#define NUMBER_DECIMAL_H

#include "pure.h"

#define DECIMAL_MAX_DIGITS 36
#define DECIMAL_MAX_SCALE 36

/* mantissa x 10^-scale; |mantissa| < 10^36 in a final value, up to 2^127 in a running sum. */
typedef struct Decimal
{
	int128		mantissa;
	int			scale;			/* 0 .. DECIMAL_MAX_SCALE */
} Decimal;

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

#endif							/* NUMBER_DECIMAL_H */
