/*
 * number/exponential.c
 *		Logarithms, exponentials and square roots in integer arithmetic.
 *
 * Logarithms and exponentials are computed with 192 binary places.  An operation below is off by
 * at most one unit of the last of them, so that a logarithm is off by less than 2^-180 (its
 * multiple of ln 2 by 2^-182, its series of at most 17 terms by 2^-186), and an exponential, which
 * is of at most 120 bits and computed for an argument below ln 2, by less than 2^-180 of itself.
 */
#include "pure.h"

#include "number/exponential.h"
#include "number/magnitude.h"
#include "number/ratio.h"

#define FRACTION_BITS 192
#define FRACTION_LIMBS 3
#define FIXED_LIMBS 4
#define WIDE_LIMB_BITS 32

/* An integer, in two's complement, over 2^192; limb[0] is the least significant. */
typedef struct Fixed
{
	uint64		limb[FIXED_LIMBS];
} Fixed;

static const Fixed fixed_one = {{0, 0, 0, 1}};

static const Fixed ln_two = {{
	UINT64CONST(0x40F343267298B62E), UINT64CONST(0xC9E3B39803F2F6AF), UINT64CONST(0xB17217F7D1CF79AB), 0
}};

/* ln((2i + 1) / 32) for i = 16 .. 31: the middle of [i/16, (i + 1)/16) */
#define STEPS 16
static const Fixed ln_of_step[STEPS] = {
	{{UINT64CONST(0xAEFAE14CDDF35AD2), UINT64CONST(0x3E3F04F1EF229FAE), UINT64CONST(0x07E0A6C39E0CC013), 0}},
	{{UINT64CONST(0x50C1EF65087FDF24), UINT64CONST(0xE499B9ED19B640CE), UINT64CONST(0x16F0D28AE56B4B9B), 0}},
	{{UINT64CONST(0xFBC9070F7E29FBAD), UINT64CONST(0x0BB8E203EDF4D109), UINT64CONST(0x252AA5F03FEA4698), 0}},
	{{UINT64CONST(0xA0BED3CF71766947), UINT64CONST(0x8260EA71712CEC4C), UINT64CONST(0x32A4B539E8AD68EC), 0}},
	{{UINT64CONST(0x40584455B22C817B), UINT64CONST(0xAA8CD86F29A59412), UINT64CONST(0x3F7230DABC7C551A), 0}},
	{{UINT64CONST(0x77AD6FB226F15213), UINT64CONST(0xB3246A14206CF37B), UINT64CONST(0x4BA38AEB8474C270), 0}},
	{{UINT64CONST(0x80B4A6B429A4BB09), UINT64CONST(0x36383DC7FE1159F3), UINT64CONST(0x5746F6FD60272942), 0}},
	{{UINT64CONST(0xC63281B40515A31F), UINT64CONST(0x9C620440F055B3FF), UINT64CONST(0x6268CE1B05096AD6), 0}},
	{{UINT64CONST(0x53AB4D08603CF112), UINT64CONST(0xFBB6ABA63878EF20), UINT64CONST(0x6D13DDEF323D8A32), 0}},
	{{UINT64CONST(0x50684CE6BAFCFD59), UINT64CONST(0x989A927476E1FE9F), UINT64CONST(0x7751A813071282FB), 0}},
	{{UINT64CONST(0x4B8B8C4C34EBB89F), UINT64CONST(0xE34AEBF73FFE346E), UINT64CONST(0x812A952D2E87F634), 0}},
	{{UINT64CONST(0x3A330F341CF1FAEE), UINT64CONST(0x799D1CB2F14054ED), UINT64CONST(0x8AA61E97A6AF4D4C), 0}},
	{{UINT64CONST(0x527D7309433BBDF4), UINT64CONST(0xC1F9EDCB438FFC03), UINT64CONST(0x93CAF0944D88D75B), 0}},
	{{UINT64CONST(0x1717C9E700413260), UINT64CONST(0x221301B6F8C38F62), UINT64CONST(0x9C9F069AB150CD4E), 0}},
	{{UINT64CONST(0x6F7191D8AF47E744), UINT64CONST(0x3DFA3D3761B6316E), UINT64CONST(0xA527C2ED81F5D811), 0}},
	{{UINT64CONST(0x839E04578161CCF7), UINT64CONST(0x4D552F811CD40845), UINT64CONST(0xAD6A0261ACF967D9), 0}}
};

/* 1 / (2i + 3) */
static const Fixed inverse_of_odd[] = {
	{{UINT64CONST(0x5555555555555555), UINT64CONST(0x5555555555555555), UINT64CONST(0x5555555555555555), 0}},
	{{UINT64CONST(0x3333333333333333), UINT64CONST(0x3333333333333333), UINT64CONST(0x3333333333333333), 0}},
	{{UINT64CONST(0x9249249249249249), UINT64CONST(0x4924924924924924), UINT64CONST(0x2492492492492492), 0}},
	{{UINT64CONST(0x71C71C71C71C71C7), UINT64CONST(0xC71C71C71C71C71C), UINT64CONST(0x1C71C71C71C71C71), 0}},
	{{UINT64CONST(0x45D1745D1745D174), UINT64CONST(0x745D1745D1745D17), UINT64CONST(0x1745D1745D1745D1), 0}},
	{{UINT64CONST(0xB13B13B13B13B13B), UINT64CONST(0x3B13B13B13B13B13), UINT64CONST(0x13B13B13B13B13B1), 0}},
	{{UINT64CONST(0x1111111111111111), UINT64CONST(0x1111111111111111), UINT64CONST(0x1111111111111111), 0}},
	{{UINT64CONST(0x0F0F0F0F0F0F0F0F), UINT64CONST(0x0F0F0F0F0F0F0F0F), UINT64CONST(0x0F0F0F0F0F0F0F0F), 0}},
	{{UINT64CONST(0x35E50D79435E50D8), UINT64CONST(0xE50D79435E50D794), UINT64CONST(0x0D79435E50D79435), 0}},
	{{UINT64CONST(0x30C30C30C30C30C3), UINT64CONST(0xC30C30C30C30C30C), UINT64CONST(0x0C30C30C30C30C30), 0}},
	{{UINT64CONST(0x90B21642C8590B21), UINT64CONST(0x42C8590B21642C85), UINT64CONST(0x0B21642C8590B216), 0}},
	{{UINT64CONST(0x3D70A3D70A3D70A4), UINT64CONST(0xA3D70A3D70A3D70A), UINT64CONST(0x0A3D70A3D70A3D70), 0}},
	{{UINT64CONST(0x25ED097B425ED098), UINT64CONST(0xED097B425ED097B4), UINT64CONST(0x097B425ED097B425), 0}},
	{{UINT64CONST(0xDCB08D3DCB08D3DD), UINT64CONST(0xD3DCB08D3DCB08D3), UINT64CONST(0x08D3DCB08D3DCB08), 0}},
	{{UINT64CONST(0x4210842108421084), UINT64CONST(0x8421084210842108), UINT64CONST(0x0842108421084210), 0}},
	{{UINT64CONST(0xC1F07C1F07C1F07C), UINT64CONST(0x7C1F07C1F07C1F07), UINT64CONST(0x07C1F07C1F07C1F0), 0}}
};

static void
fixed_add(Fixed *result, const Fixed *a, const Fixed *b)
{
	uint128		carry = 0;

	for (int i = 0; i < FIXED_LIMBS; i++)
	{
		carry += (uint128) a->limb[i] + b->limb[i];
		result->limb[i] = (uint64) carry;
		carry >>= 64;
	}
}

static void
fixed_negate(Fixed *value)
{
	uint128		carry = 1;

	for (int i = 0; i < FIXED_LIMBS; i++)
	{
		carry += ~value->limb[i];
		value->limb[i] = (uint64) carry;
		carry >>= 64;
	}
}

static bool
fixed_is_negative(const Fixed *value)
{
	return value->limb[FIXED_LIMBS - 1] >> 63 != 0;
}

static bool
fixed_is_zero(const Fixed *value)
{
	return (value->limb[0] | value->limb[1] | value->limb[2] | value->limb[3]) == 0;
}

/* Of two that are not negative, and their product below 2^63; cut off. */
static void
fixed_multiply(Fixed *result, const Fixed *a, const Fixed *b)
{
	uint64		product[2 * FIXED_LIMBS] = {0};

	for (int i = 0; i < FIXED_LIMBS; i++)
	{
		uint128		carry = 0;

		for (int j = 0; j < FIXED_LIMBS; j++)
		{
			carry += (uint128) a->limb[i] * b->limb[j] + product[i + j];
			product[i + j] = (uint64) carry;
			carry >>= 64;
		}
		product[i + FIXED_LIMBS] = (uint64) carry;
	}
	memcpy(result->limb, product + FRACTION_LIMBS, sizeof(result->limb));
}

/* limb x factor in place, which has room for one more; returns the length. */
static int
scale_limbs64(uint64 *limb, int length, uint64 factor)
{
	uint128		carry = 0;

	for (int i = 0; i < length; i++)
	{
		carry += (uint128) limb[i] * factor;
		limb[i] = (uint64) carry;
		carry >>= 64;
	}
	if (carry != 0)
		limb[length++] = (uint64) carry;
	return length;
}

/* limb x 10^exponent, exponent 0 .. 36 */
static int
scale_limbs_by_power(uint64 *limb, int length, int exponent)
{
	int			first = Min(exponent, 18);

	length = scale_limbs64(limb, length, (uint64) power_of_ten(first));
	return scale_limbs64(limb, length, (uint64) power_of_ten(exponent - first));
}

/* value x factor, which may be negative, in place */
static void
fixed_multiply_by_small(Fixed *value, int factor)
{
	uint64		limb[FIXED_LIMBS + 1];

	memcpy(limb, value->limb, sizeof(value->limb));
	(void) scale_limbs64(limb, FIXED_LIMBS, (uint64) abs(factor));
	memcpy(value->limb, limb, sizeof(value->limb));
	if (factor < 0)
		fixed_negate(value);
}

/* Of one that is not negative, cut off. */
static void
fixed_divide_by_small(Fixed *value, uint32 divisor)
{
	uint64		remainder = 0;

	for (int i = FIXED_LIMBS - 1; i >= 0; i--)
	{
		uint64		high = (remainder << 32) | (value->limb[i] >> 32);
		uint64		low = ((high % divisor) << 32) | (uint32) value->limb[i];

		value->limb[i] = ((high / divisor) << 32) | (low / divisor);
		remainder = low % divisor;
	}
}

/* ---- wide integers as binary numbers */

static int
bit_length(const WideInteger *value)
{
	Assert(value->length > 0);
	return value->length * WIDE_LIMB_BITS - __builtin_clz(value->limb[value->length - 1]);
}

/* value x 2^shift, which fits */
static void
shift_left(WideInteger *value, int shift)
{
	int			limbs = shift / WIDE_LIMB_BITS;
	uint64		carry = 0;

	if (value->length == 0)
		return;
	Assert(value->length + limbs + 1 <= WIDE_LIMBS);
	memmove(value->limb + limbs, value->limb, value->length * sizeof(uint32));
	memset(value->limb, 0, limbs * sizeof(uint32));
	value->length += limbs;
	for (int i = limbs; i < value->length; i++)
	{
		carry |= (uint64) value->limb[i] << (shift % WIDE_LIMB_BITS);
		value->limb[i] = (uint32) carry;
		carry >>= 32;
	}
	if (carry != 0)
		value->limb[value->length++] = (uint32) carry;
}

/* The 64 highest bits of a positive value, the first of them set. */
static uint64
leading_bits(const WideInteger *value)
{
	uint128		bits = 0;

	for (int i = 1; i <= 3; i++)
		bits = (bits << 32) | (value->length >= i ? value->limb[value->length - i] : 0);
	return (uint64) (bits >> (32 - __builtin_clz(value->limb[value->length - 1])));
}

/*
 * Drops low limbs of a value of more than eight, which changes it by less than 2^-224 of itself;
 * returns how many bits they were.
 */
static int
drop_limbs(WideInteger *value)
{
	int			dropped = Max(value->length - 8, 0);

	value->length -= dropped;
	memmove(value->limb, value->limb + dropped, value->length * sizeof(uint32));
	return dropped * WIDE_LIMB_BITS;
}

/* a / b as a Fixed, to the nearest; it is below 2^63, and a x 2^192 fits. */
static void
fixed_from_quotient(Fixed *result, const WideInteger *a, const WideInteger *b)
{
	WideInteger dividend = *a;
	WideInteger value;

	shift_left(&dividend, FRACTION_BITS);
	wide_divide_rounded(&value, &dividend, b);
	memset(result, 0, sizeof(*result));
	Assert(value.length <= 2 * FIXED_LIMBS);
	for (int i = 0; i < value.length; i++)
		result->limb[i / 2] |= (uint64) value.limb[i] << (i % 2 * 32);
	if (value.negative)
		fixed_negate(result);
}

/* To `digits` decimals; it is so small that 36 digits hold it. */
static Decimal
fixed_round(Fixed value, int digits)
{
	bool		negative = fixed_is_negative(&value);
	uint64		limb[FIXED_LIMBS + 2] = {0};
	uint128		magnitude;

	if (negative)
		fixed_negate(&value);
	memcpy(limb, value.limb, sizeof(value.limb));
	(void) scale_limbs_by_power(limb, FIXED_LIMBS, digits);
	magnitude = ((uint128) limb[FRACTION_LIMBS + 1] << 64) | limb[FRACTION_LIMBS];
	magnitude += limb[FRACTION_LIMBS - 1] >> 63;
	return (Decimal) {negative ? -(int128) magnitude : (int128) magnitude, digits};
}

/* ---- logarithms */

/* 2 artanh(t), |t| <= 1/65: twice t + t^3/3 + t^5/5 + ... + t^31/31; t^33 is below 2^-198. */
static void
twice_artanh(Fixed *result, Fixed t)
{
	bool		negative = fixed_is_negative(&t);
	Fixed		square;
	Fixed		sum;

	if (negative)
		fixed_negate(&t);
	fixed_multiply(&square, &t, &t);
	sum = t;
	for (int i = 0; i < lengthof(inverse_of_odd); i++)
	{
		Fixed		term;

		fixed_multiply(&t, &t, &square);
		if (fixed_is_zero(&t))
			break;
		fixed_multiply(&term, &t, &inverse_of_odd[i]);
		fixed_add(&sum, &sum, &term);
	}
	fixed_add(result, &sum, &sum);
	if (negative)
		fixed_negate(result);
}

/*
 * ln(a / b), of positive integers: a / b = 2^k m, 1 <= m < 2, and m = c z, where c is one of 16
 * steps and |z - 1| <= 1/32; then ln m = ln c + 2 artanh((z - 1) / (z + 1)).  The arguments are
 * spoilt.
 */
static void
fixed_ln(Fixed *result, WideInteger *a, WideInteger *b)
{
	int			k = drop_limbs(a) - drop_limbs(b);
	int			difference = bit_length(a) - bit_length(b);
	uint64		a_bits = leading_bits(a);
	uint64		b_bits = leading_bits(b);
	int			step;
	WideInteger factor;
	WideInteger sum;
	Fixed		part;

	/* equally long, so that their quotient lies in (1/2, 2), and then in [1, 2) */
	k += difference;
	if (difference > 0)
		shift_left(b, difference);
	else
		shift_left(a, -difference);
	if (a_bits < b_bits)
	{
		k--;
		shift_left(a, 1);
		step = (int) (((uint128) a_bits << 5) / b_bits);
	}
	else
		step = (int) (((uint128) a_bits << 4) / b_bits);

	/* z = 32 a / (2 step + 1) b */
	shift_left(a, 5);
	wide_from_int128(&factor, 2 * step + 1);
	(void) wide_multiply(b, b, &factor);
	(void) wide_add(&sum, a, b);
	(void) wide_subtract(a, a, b);
	fixed_from_quotient(&part, a, &sum);
	twice_artanh(result, part);

	fixed_add(result, result, &ln_of_step[step - STEPS]);
	part = ln_two;
	fixed_multiply_by_small(&part, k);
	fixed_add(result, result, &part);
}

bool
ratio_ln(const Ratio *x, int digits, Decimal *result)
{
	Ratio		copy = *x;
	Fixed		logarithm;

	if (x->numerator.length == 0 || x->numerator.negative)
		return false;
	fixed_ln(&logarithm, &copy.numerator, &copy.denominator);
	*result = fixed_round(logarithm, digits);
	return true;
}

bool
decimal_ln(Decimal x, int digits, Decimal *result)
{
	WideInteger numerator;
	WideInteger denominator;
	Fixed		logarithm;

	if (x.mantissa <= 0)
		return false;
	wide_from_int128(&numerator, x.mantissa);
	wide_from_int128(&denominator, power_of_ten(x.scale));
	fixed_ln(&logarithm, &numerator, &denominator);
	*result = fixed_round(logarithm, digits);
	return true;
}

/* ---- exponentials */

/* More than the logarithm of any Decimal, and of the inverse of any. */
#define EXPONENT_BITS 7

/*
 * e^x = 2^k m, |x| < 128; m is 1 .. 2, give or take the error.
 */
static void
fixed_exp(Fixed x, int *k, Fixed *m)
{
	int128		leading = (int128) (((uint128) x.limb[3] << 64) | x.limb[2]);
	Fixed		multiple = ln_two;
	Fixed		term = fixed_one;

	/* to the nearest 2^-64, which may leave the rest a little below zero or above ln 2 */
	*k = (int) (leading / ln_two.limb[2]) - (leading < 0);
	fixed_multiply_by_small(&multiple, -*k);
	fixed_add(&x, &x, &multiple);
	if (fixed_is_negative(&x))
	{
		fixed_add(&x, &x, &ln_two);
		--*k;
	}

	*m = fixed_one;
	for (uint32 n = 1; !fixed_is_zero(&term); n++)
	{
		fixed_multiply(&term, &term, &x);
		fixed_divide_by_small(&term, n);
		fixed_add(m, m, &term);
	}
}

/* 64 bits of a number from bit `position` on. */
static uint64
bits_from(const uint64 *limb, int length, int position)
{
	int			at = position / 64;
	int			shift = position % 64;
	uint64		low = at < length ? limb[at] : 0;
	uint64		high = at + 1 < length ? limb[at + 1] : 0;

	return shift == 0 ? low : (low >> shift) | (high << (64 - shift));
}

/* 2^k m x 10^digits, cut off; it is below 2^127. */
static int128
floor_binary(int k, const Fixed *m, int digits)
{
	uint64		limb[FIXED_LIMBS + 2] = {0};
	int			shift = FRACTION_BITS - k;

	memcpy(limb, m->limb, sizeof(m->limb));
	(void) scale_limbs_by_power(limb, FIXED_LIMBS, digits);
	return (int128) (((uint128) bits_from(limb, lengthof(limb), shift + 64) << 64) |
					 bits_from(limb, lengthof(limb), shift));
}

/*
 * e^x, |x| < 128, to `digits` decimals, or as many fewer as `significant` digits hold; an integer part
 * of more digits than these, but at most 36, ends in zeros.
 */
static bool
exponential(Fixed x, int digits, int significant, Decimal *result)
{
	int			k;
	Fixed		m;

	fixed_exp(x, &k, &m);

	/* 2^k has k x log10(2) digits, here rounded down: so the first try is too long by one at most */
	digits = Min(digits, significant - 1 - ((k * 1233) >> 12));
	for (; digits >= significant - DECIMAL_MAX_DIGITS; digits--)
	{
		int128		unit = power_of_ten(Max(-digits, 0));
		int128		twice = floor_binary(k + 1, &m, Max(digits, 0));

		/* the half is added in the doubled number */
		result->mantissa = (twice + unit) / (2 * unit);
		result->scale = Max(digits, 0);
		if (result->mantissa < power_of_ten(significant))
		{
			result->mantissa *= unit;
			return true;
		}
	}
	return false;
}

static bool
exponential_of_ratio(const Ratio *x, int digits, int significant, Decimal *result)
{
	Ratio		copy = *x;
	WideInteger *a = &copy.numerator;
	WideInteger *b = &copy.denominator;
	int			k = drop_limbs(a) - drop_limbs(b);
	int			magnitude = -FRACTION_BITS - 2;
	Fixed		exponent = {{0}};

	if (a->length > 0)
		magnitude = k + bit_length(a) - bit_length(b);
	if (magnitude > EXPONENT_BITS)
	{
		/* at least 2^7 */
		*result = (Decimal) {0, digits};
		return a->negative;
	}
	if (magnitude >= -FRACTION_BITS - 1)
	{
		if (k > 0)
			shift_left(a, k);
		else
			shift_left(b, -k);
		fixed_from_quotient(&exponent, a, b);
	}
	return exponential(exponent, digits, significant, result);
}

bool
ratio_exp(const Ratio *x, int digits, Decimal *result)
{
	return exponential_of_ratio(x, digits, DECIMAL_MAX_DIGITS, result);
}

bool
decimal_exp(Decimal x, int digits, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, x, (Decimal) {1, 0});
	return ratio_exp(&ratio, digits, result);
}

#define MEAN_DIGITS 28

bool
geometric_mean(Decimal logarithms, int64 count, Decimal *mean)
{
	Ratio		exponent;

	ratio_of(&exponent, logarithms, (Decimal) {count, 0});
	if (!exponential_of_ratio(&exponent, DECIMAL_MAX_SCALE, MEAN_DIGITS, mean))
		return false;
	if (mean->scale > QUOTIENT_DIGITS)
		(void) decimal_round(*mean, QUOTIENT_DIGITS, mean);
	*mean = decimal_strip(*mean, 0);
	return true;
}

/* ---- roots */

/* The largest integer whose square is not above the value, which has at most 250 bits. */
static uint128
integer_root(const WideInteger *value)
{
	uint128		root = 0;
	uint128		rest = 0;		/* of the bits taken so far, less root squared: at most 2 root */

	Assert(value->length <= 8);
	for (int place = value->length * WIDE_LIMB_BITS - 2; place >= 0; place -= 2)
	{
		uint32		two = value->limb[place / WIDE_LIMB_BITS] >> (place % WIDE_LIMB_BITS) & 3;
		uint128		trial = (root << 2) | 1;

		rest = (rest << 2) | two;
		root <<= 1;
		if (rest >= trial)
		{
			rest -= trial;
			root |= 1;
		}
	}
	return root;
}

/*
 * With y = sqrt(x) 10^digits, floor(10 y) is the integer root of floor(100 y^2), and y to the
 * nearest integer, halves up, is floor((floor(10 y) + 5) / 10).
 */
bool
ratio_sqrt(const Ratio *x, int digits, Decimal *result)
{
	int			exponent = 2 * digits + 2;
	WideInteger square;
	WideInteger power;
	WideInteger scaled = x->numerator;

	Assert(digits >= 0 && digits <= ROOT_DIGITS);
	if (x->numerator.negative ||
		!wide_multiply_by_power_of_ten(&scaled, Max(exponent - POWER_MAX, 0)) ||
		!wide_scale_divide_rounded(&square, &scaled, Min(exponent, POWER_MAX), &x->denominator) ||
		square.length > 8 || (square.length == 8 && bit_length(&square) > 250))
		return false;

	/* the quotient was rounded to the nearest; it has to be the next one below */
	wide_from_int128(&power, 1);
	(void) wide_multiply_by_power_of_ten(&power, exponent);
	if (wide_compare_products(&square, &x->denominator, &x->numerator, &power) > 0)
	{
		WideInteger one;

		wide_from_int128(&one, 1);
		(void) wide_subtract(&square, &square, &one);
	}
	*result = (Decimal) {(int128) ((integer_root(&square) + 5) / 10), digits};
	return decimal_fits(*result);
}

bool
decimal_sqrt(Decimal x, int digits, Decimal *result)
{
	Ratio		ratio;

	ratio_of(&ratio, x, (Decimal) {1, 0});
	return ratio_sqrt(&ratio, digits, result);
}
