/*
 * number/wide.c
 *		Signed integers of up to 1,024 bits.
 *
 * Schoolbook multiplication and Knuth's algorithm D on 32-bit limbs: operands are rarely above 16
 * limbs, where nothing cleverer pays.
 */
#include "pure.h"

#include "number/wide.h"

/* 10^exponent for exponents up to 38 has at most four limbs, and normalising a division one more. */
#define WIDE_MAX_SCALING 38
#define DIVIDEND_LIMBS (WIDE_LIMBS + 5)

#define LIMB_MAX 0xFFFFFFFFu
#define BILLION 1000000000u

static const uint32 small_power_of_ten[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, BILLION
};

/* Length without leading zero limbs. */
static int
significant_limbs(const uint32 *limb, int length)
{
	while (length > 0 && limb[length - 1] == 0)
		length--;
	return length;
}

static int
compare_limbs(const uint32 *a, int a_length, const uint32 *b, int b_length)
{
	if (a_length != b_length)
		return a_length < b_length ? -1 : 1;
	for (int i = a_length - 1; i >= 0; i--)
	{
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	}
	return 0;
}

/* Of at most four limbs. */
static uint128
limbs_to_uint128(const uint32 *limb, int length)
{
	uint128		value = 0;

	Assert(length <= 4);
	for (int i = length - 1; i >= 0; i--)
		value = (value << 32) | limb[i];
	return value;
}

/* Writes up to four limbs, returns how many. */
static int
limbs_from_uint128(uint32 *limb, uint128 value)
{
	int			length = 0;

	while (value != 0)
	{
		limb[length++] = (uint32) value;
		value >>= 32;
	}
	return length;
}

/* result[0 .. length) = limb x factor; returns the new length, up to length + 1.  In place is fine. */
static int
multiply_limbs_by_small(uint32 *result, const uint32 *limb, int length, uint32 factor)
{
	uint64		carry = 0;

	for (int i = 0; i < length; i++)
	{
		carry += (uint64) limb[i] * factor;
		result[i] = (uint32) carry;
		carry >>= 32;
	}
	if (carry != 0)
		result[length++] = (uint32) carry;
	return length;
}

/* product has room for a_length + b_length limbs and is neither of the factors; returns its length. */
static int
multiply_limbs(uint32 *product, const uint32 *a, int a_length, const uint32 *b, int b_length)
{
	memset(product, 0, (a_length + b_length) * sizeof(uint32));
	for (int i = 0; i < a_length; i++)
	{
		uint64		carry = 0;

		for (int j = 0; j < b_length; j++)
		{
			carry += (uint64) a[i] * b[j] + product[i + j];
			product[i + j] = (uint32) carry;
			carry >>= 32;
		}
		product[i + b_length] = (uint32) carry;
	}
	return significant_limbs(product, a_length + b_length);
}

/* limb x 10^exponent in place, which has room; returns the length. */
static int
scale_limbs(uint32 *limb, int length, int exponent)
{
	while (exponent > 0)
	{
		int			step = Min(exponent, 9);

		length = multiply_limbs_by_small(limb, limb, length, small_power_of_ten[step]);
		exponent -= step;
	}
	return length;
}

void
wide_from_int128(WideInteger *result, int128 value)
{
	result->negative = value < 0;
	result->length = limbs_from_uint128(result->limb,
										value < 0 ? -(uint128) value : (uint128) value);
}

bool
wide_to_int128(const WideInteger *value, int128 *result)
{
	const uint128 half = (uint128) 1 << 127;
	uint128		magnitude;

	if (value->length > 4)
		return false;
	magnitude = limbs_to_uint128(value->limb, value->length);
	if (magnitude > half || (magnitude == half && !value->negative))
		return false;
	*result = (int128) (value->negative ? -magnitude : magnitude);
	return true;
}

/* a + b, where the sign of b is given apart, so that subtraction is the same function. */
static bool
add_signed(WideInteger *result, const WideInteger *a, const WideInteger *b, bool b_negative)
{
	const WideInteger *large = a;
	const WideInteger *small = b;
	bool		negative = a->negative;
	int			order = compare_limbs(a->limb, a->length, b->limb, b->length);
	int			large_length;
	int			small_length;
	int64		carry = 0;

	if (order < 0)
	{
		large = b;
		small = a;
		negative = b_negative;
	}
	/* result may be either of them: its length is set last */
	large_length = large->length;
	small_length = small->length;

	if (a->negative == b_negative || b->length == 0 || a->length == 0)
	{
		for (int i = 0; i < large_length; i++)
		{
			carry += (int64) large->limb[i] + (i < small_length ? small->limb[i] : 0);
			result->limb[i] = (uint32) carry;
			carry >>= 32;
		}
		if (carry != 0)
		{
			if (large_length == WIDE_LIMBS)
				return false;
			result->limb[large_length++] = (uint32) carry;
		}
	}
	else
	{
		for (int i = 0; i < large_length; i++)
		{
			carry += (int64) large->limb[i] - (i < small_length ? small->limb[i] : 0);
			result->limb[i] = (uint32) carry;
			carry >>= 32;		/* 0 or -1 */
		}
		large_length = significant_limbs(result->limb, large_length);
	}
	result->length = large_length;
	result->negative = large_length > 0 && negative;
	return true;
}

bool
wide_add(WideInteger *result, const WideInteger *a, const WideInteger *b)
{
	return add_signed(result, a, b, b->negative);
}

bool
wide_subtract(WideInteger *result, const WideInteger *a, const WideInteger *b)
{
	return add_signed(result, a, b, b->length > 0 && !b->negative);
}

bool
wide_multiply(WideInteger *result, const WideInteger *a, const WideInteger *b)
{
	uint32		product[2 * WIDE_LIMBS];
	bool		negative = a->negative != b->negative;
	int			length;

	if (a->length <= 2 && b->length <= 2)
		length = limbs_from_uint128(product, limbs_to_uint128(a->limb, a->length) *
									limbs_to_uint128(b->limb, b->length));
	else
		length = multiply_limbs(product, a->limb, a->length, b->limb, b->length);
	if (length > WIDE_LIMBS)
		return false;
	memcpy(result->limb, product, length * sizeof(uint32));
	result->length = length;
	result->negative = length > 0 && negative;
	return true;
}

bool
wide_multiply_by_power_of_ten(WideInteger *result, int exponent)
{
	uint32		limb[WIDE_LIMBS + 1];
	int			length = result->length;

	Assert(exponent >= 0);
	if (length == 0)
		return true;
	memcpy(limb, result->limb, length * sizeof(uint32));
	while (exponent > 0)
	{
		int			step = Min(exponent, 9);

		length = scale_limbs(limb, length, step);
		if (length > WIDE_LIMBS)
			return false;
		exponent -= step;
	}
	memcpy(result->limb, limb, length * sizeof(uint32));
	result->length = length;
	return true;
}

int
wide_compare(const WideInteger *a, const WideInteger *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return a->negative ?
		compare_limbs(b->limb, b->length, a->limb, a->length) :
		compare_limbs(a->limb, a->length, b->limb, b->length);
}

int
wide_compare_products(const WideInteger *a, const WideInteger *b,
					  const WideInteger *c, const WideInteger *d)
{
	uint32		left[2 * WIDE_LIMBS];
	uint32		right[2 * WIDE_LIMBS];
	int			left_length = multiply_limbs(left, a->limb, a->length, b->limb, b->length);
	int			right_length = multiply_limbs(right, c->limb, c->length, d->limb, d->length);
	bool		left_negative = left_length > 0 && a->negative != b->negative;
	bool		right_negative = right_length > 0 && c->negative != d->negative;

	if (left_negative != right_negative)
		return left_negative ? -1 : 1;
	return left_negative ?
		compare_limbs(right, right_length, left, left_length) :
		compare_limbs(left, left_length, right, right_length);
}

uint32
wide_divide_by_small(WideInteger *value, uint32 divisor)
{
	uint64		remainder = 0;

	for (int i = value->length - 1; i >= 0; i--)
	{
		remainder = (remainder << 32) | value->limb[i];
		value->limb[i] = (uint32) (remainder / divisor);
		remainder %= divisor;
	}
	value->length = significant_limbs(value->limb, value->length);
	if (value->length == 0)
		value->negative = false;
	return (uint32) remainder;
}

/* limb <<= shift, 0 .. 31; limb[length] receives what is shifted out. */
static void
shift_limbs_left(uint32 *limb, int length, int shift)
{
	uint64		carry = 0;

	for (int i = 0; i < length; i++)
	{
		carry |= (uint64) limb[i] << shift;
		limb[i] = (uint32) carry;
		carry >>= 32;
	}
	limb[length] = (uint32) carry;
}

/*
 * Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D.  The divisor has two limbs or more
 * and its highest bit set; the dividend has length + 1 limbs, length >= divisor_length, the
 * highest of them below the divisor's.  Leaves the remainder in the dividend; the quotient has
 * length - divisor_length + 1 limbs.
 */
static void
divide_limbs(uint32 *quotient, uint32 *dividend, int length,
			 const uint32 *divisor, int divisor_length)
{
	const uint64 first = divisor[divisor_length - 1];
	const uint64 second = divisor[divisor_length - 2];

	for (int place = length - divisor_length; place >= 0; place--)
	{
		uint32	   *part = dividend + place;
		uint64		leading = ((uint64) part[divisor_length] << 32) | part[divisor_length - 1];
		uint64		digit = leading / first;
		uint64		rest = leading % first;
		uint64		carry = 0;
		int64		borrow = 0;

		/* the estimate is too large by two at most; after this by one, and rarely */
		while (digit > LIMB_MAX ||
			   digit * second > ((rest << 32) | part[divisor_length - 2]))
		{
			digit--;
			rest += first;
			if (rest > LIMB_MAX)
				break;
		}
		for (int i = 0; i < divisor_length; i++)
		{
			carry += digit * divisor[i];
			borrow += (int64) part[i] - (uint32) carry;
			part[i] = (uint32) borrow;
			borrow >>= 32;
			carry >>= 32;
		}
		borrow += (int64) part[divisor_length] - (int64) carry;
		part[divisor_length] = (uint32) borrow;
		if (borrow < 0)
		{
			carry = 0;
			digit--;
			for (int i = 0; i < divisor_length; i++)
			{
				carry += (uint64) part[i] + divisor[i];
				part[i] = (uint32) carry;
				carry >>= 32;
			}
			part[divisor_length] += (uint32) carry;
		}
		quotient[place] = (uint32) digit;
	}
}

/* The quotient's limbs, rounded half up, from magnitudes; returns its length. */
static int
divide_limbs_rounded(uint32 *quotient, uint32 *dividend, int length,
					 const uint32 *divisor, int divisor_length)
{
	uint32		normal[WIDE_LIMBS + 1];
	int			quotient_length = 0;
	bool		round_up;

	if (length <= 4 && divisor_length <= 4)
	{
		uint128		a = limbs_to_uint128(dividend, length);
		uint128		b = limbs_to_uint128(divisor, divisor_length);
		uint128		result = a / b;
		uint128		remainder = a - result * b;

		if (remainder >= b - remainder)
			result++;
		return limbs_from_uint128(quotient, result);
	}
	if (divisor_length == 1)
	{
		uint64		remainder = 0;

		for (int i = length - 1; i >= 0; i--)
		{
			remainder = (remainder << 32) | dividend[i];
			quotient[i] = (uint32) (remainder / divisor[0]);
			remainder %= divisor[0];
		}
		quotient_length = length;
		round_up = remainder * 2 >= divisor[0];
	}
	else
	{
		int			shift = __builtin_clz(divisor[divisor_length - 1]);

		memcpy(normal, divisor, divisor_length * sizeof(uint32));
		shift_limbs_left(normal, divisor_length, shift);
		shift_limbs_left(dividend, length, shift);
		if (length >= divisor_length)
		{
			divide_limbs(quotient, dividend, length, normal, divisor_length);
			quotient_length = length - divisor_length + 1;
		}
		else
			memset(dividend + length + 1, 0, (divisor_length - length) * sizeof(uint32));

		/* remainder x 2 >= divisor, both shifted alike */
		shift_limbs_left(dividend, divisor_length, 1);
		round_up = dividend[divisor_length] != 0 ||
			compare_limbs(dividend, divisor_length, normal, divisor_length) >= 0;
	}
	if (round_up)
	{
		int			i = 0;

		while (i < quotient_length && ++quotient[i] == 0)
			i++;
		if (i == quotient_length)
			quotient[quotient_length++] = 1;
	}
	return significant_limbs(quotient, quotient_length);
}

bool
wide_scale_divide_rounded(WideInteger *quotient, const WideInteger *a, int exponent,
						  const WideInteger *b)
{
	uint32		dividend[DIVIDEND_LIMBS];
	uint32		result[DIVIDEND_LIMBS];
	bool		negative = a->negative != b->negative;
	int			length;

	Assert(exponent >= 0 && exponent <= WIDE_MAX_SCALING);
	Assert(b->length > 0);
	memcpy(dividend, a->limb, a->length * sizeof(uint32));
	length = scale_limbs(dividend, a->length, exponent);
	length = divide_limbs_rounded(result, dividend, length, b->limb, b->length);
	if (length > WIDE_LIMBS)
		return false;
	memcpy(quotient->limb, result, length * sizeof(uint32));
	quotient->length = length;
	quotient->negative = length > 0 && negative;
	return true;
}

void
wide_divide_rounded(WideInteger *quotient, const WideInteger *a, const WideInteger *b)
{
	(void) wide_scale_divide_rounded(quotient, a, 0, b);
}
