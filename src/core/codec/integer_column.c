/*
 * codec/integer_column.c
 *		A column of 64-bit integers of one block, packed.
 *
 * A value is base + divisor * step, where the divisor is the greatest common one of all distances
 * and the steps are, modulo 2^64, one of
 *	 MINIMUM	the numbers of the list
 *	 MIDDLE		the numbers as signed
 *	 DELTA		the sums of the numbers, as signed, so far
 *	 DELTA2		the sums of those sums
 * (signed: as zigzag() makes them).  The list has a number for each value, in one of two forms
 *	 dense		all of them
 *	 sparse		those that are not zero, and how many zeros stand before each
 *
 * Bytes:
 *	 a byte: bits 0-1 the kind of step, bit 2 sparse, bit 3 the numbers are a wide list, bit 4 there
 *	   is a divisor; bits 5-7 are zero, but see below
 *	 the base, zigzag, as a varint
 *	 the divisor as a varint, where there is one, else it is 1
 *	 dense: the list (codec/rice_list.h) of the numbers
 *	 sparse: how many are not zero as a varint; a narrow list of the zeros before each; a list of
 *	   the numbers less 1
 *
 * Where most values are multiples of a power of ten and some are not (one price with 16 decimals
 * among many with 2), the quotients and the rests are two columns:
 *	 a byte, 0x20; a byte, the exponent of the power of ten, 1 to 18
 *	 the column of the quotients, rounded down; the column of the rests
 *
 * Of all that the encoder weighs it takes the shortest, the first of equals.
 */
#include "codec/integer_column.h"
#include "codec/rice_list.h"

enum
{
	STEP_MINIMUM,
	STEP_MIDDLE,
	STEP_DELTA,
	STEP_DELTA2,
	STEP_KINDS
};

#define STEP_MASK 0x03
#define FLAG_SPARSE 0x04
#define FLAG_WIDE 0x08
#define FLAG_DIVISOR 0x10
#define FLAGS_KNOWN 0x1f
#define SPLIT_BYTE 0x20

/* One way to write the column. */
typedef struct ColumnPlan
{
	size_t		bytes;			/* behind base and divisor */
	uint8		flags;
	ListPlan	numbers;
	ListPlan	zeros;
} ColumnPlan;

/* The inverse modulo 2^64 of an odd number. */
static uint64
odd_inverse(uint64 odd)
{
	uint64		inverse = odd * 3 ^ 2;	/* right in 5 bits; each step doubles that */

	for (int i = 0; i < 4; i++)
		inverse *= 2 - odd * inverse;
	return inverse;
}

/*
 * Divides the distances by their greatest common divisor, which is returned (1 where all are zero).
 * A multiple of an odd number becomes, times its inverse, the quotient, and anything else a number
 * larger than any quotient: so no division is needed until one fails.
 */
static uint64
divide_by_common(uint64 *distance, int count)
{
	uint64		any = 0;
	uint64		odd = 0;
	uint64		inverse = 0;
	uint64		largest = 0;
	int			twos;

	for (int i = 0; i < count; i++)
		any |= distance[i];
	if (any == 0)
		return 1;
	twos = __builtin_ctzll(any);

	for (int i = 0; i < count && odd != 1; i++)
	{
		uint64		a = distance[i] >> twos;

		if (a == 0 || (odd != 0 && a * inverse <= largest))
			continue;
		a >>= __builtin_ctzll(a);
		while (odd != 0)
		{
			uint64		rest = a % odd;

			a = odd;
			odd = rest;
		}
		odd = a >> __builtin_ctzll(a);
		inverse = odd_inverse(odd);
		largest = UINT64_MAX / odd;
	}
	if (odd != 1)
	{
		for (int i = 0; i < count; i++)
			distance[i] = (distance[i] >> twos) * inverse;
	}
	else if (twos > 0)
	{
		for (int i = 0; i < count; i++)
			distance[i] >>= twos;
	}
	return odd << twos;
}

/* The median of a few of the values: for what stays near one level with exceptions both ways. */
static uint64
middle_of(const uint64 *step, int count)
{
	enum {samples = 15};
	uint64		sorted[samples] = {0};
	int			taken = Min(samples, count);

	for (int i = 0; i < taken; i++)
	{
		uint64		value = step[(size_t) i * count / taken];
		int			k = i;

		for (; k > 0 && sorted[k - 1] > value; k--)
			sorted[k] = sorted[k - 1];
		sorted[k] = value;
	}
	return sorted[taken / 2];
}

/* The numbers of one kind from the distances above the minimum; returns the distance of the base. */
static uint64
make_numbers(int kind, const uint64 *restrict step, int count, uint64 middle,
			 uint64 *restrict numbers)
{
	switch (kind)
	{
		case STEP_MINIMUM:
			memcpy(numbers, step, count * sizeof(uint64));
			return 0;
		case STEP_MIDDLE:
			for (int i = 0; i < count; i++)
				numbers[i] = zigzag(step[i] - middle);
			return middle;
		case STEP_DELTA:
			numbers[0] = 0;
			for (int i = 1; i < count; i++)
				numbers[i] = zigzag(step[i] - step[i - 1]);
			break;
		case STEP_DELTA2:
			numbers[0] = 0;
			if (count > 1)
				numbers[1] = zigzag(step[1] - step[0]);
			for (int i = 2; i < count; i++)
				numbers[i] = zigzag(step[i] - 2 * step[i - 1] + step[i - 2]);
			break;
	}
	return step[0];
}

/* What the encoder knows of a kind of step before it makes all the numbers. */
typedef struct Estimate
{
	int			bits;			/* about the bits that the numbers looked at take */
	int			zeros;			/* how many of them are zero */
} Estimate;

static inline void
add_to_estimate(Estimate *estimate, uint64 number)
{
	bool		is_zero = number == 0;

	estimate->bits += 64 - __builtin_clzll(number | 1) - is_zero;
	estimate->zeros += is_zero;
}

/* Looks at a short column whole, at four stretches of a long one; returns the numbers looked at. */
static int
estimate_kinds(const uint64 *step, int count, uint64 middle, Estimate *estimate)
{
	int			stretch = count <= GROUP_VALUES ? count : GROUP_VALUES / 8;
	int			stretches = count <= GROUP_VALUES ? 1 : 4;
	int			looked_at = 0;

	memset(estimate, 0, STEP_KINDS * sizeof(Estimate));
	for (int k = 0; k < stretches; k++)
	{
		int			from = count * k / stretches;

		for (int i = Max(from, 2); i < from + stretch; i++)
		{
			uint64		delta = step[i] - step[i - 1];

			add_to_estimate(&estimate[STEP_MINIMUM], step[i]);
			add_to_estimate(&estimate[STEP_MIDDLE], zigzag(step[i] - middle));
			add_to_estimate(&estimate[STEP_DELTA], zigzag(delta));
			add_to_estimate(&estimate[STEP_DELTA2],
							zigzag(delta - (step[i - 1] - step[i - 2])));
			looked_at++;
		}
	}
	return looked_at;
}

/* A narrow list of numbers less 1 holds none whose number would need 33 bits. */
static bool
all_below(const uint64 *numbers, int count, uint64 limit)
{
	for (int i = 0; i < count; i++)
	{
		if (numbers[i] >= limit)
			return false;
	}
	return true;
}

/* Takes the plan where it is shorter than the best one. */
static void
keep_shorter(ColumnPlan *best, const ColumnPlan *plan)
{
	if (plan->bytes < best->bytes)
		*best = *plan;
}

/* A column in one piece; tells about how many bits a value takes. */
static size_t
encode_plain(const int64 *values, int count, int64 minimum, uint8 *out, int *bits_per_value)
{
	uint64		step[CODEC_BLOCK_POINTS];
	uint64		numbers[CODEC_BLOCK_POINTS];
	Estimate	estimate[STEP_KINDS];
	SparseNumbers sparse;
	ColumnPlan	best;
	uint64		base = 0;
	uint64		divisor;
	uint64		middle;
	int			least = INT32_MAX;
	int			looked_at;
	int			made = -1;		/* the kind in numbers */
	int			split = -1;		/* the kind in sparse */
	int			kind;
	const uint8 *begin = out;

	for (int i = 0; i < count; i++)
		step[i] = (uint64) values[i] - (uint64) minimum;
	divisor = divide_by_common(step, count);
	middle = middle_of(step, count);
	looked_at = estimate_kinds(step, count, middle, estimate);
	for (kind = 0; kind < STEP_KINDS; kind++)
		least = Min(least, estimate[kind].bits);
	*bits_per_value = looked_at == 0 ? 0 : least / looked_at;

	/* A kind that an estimate puts a quarter of a bit a value behind the best is not tried. */
	best.flags = 0;
	best.bytes = SIZE_MAX;
	for (kind = 0; kind < STEP_KINDS && best.bytes > 1; kind++)
	{
		ColumnPlan	plan;
		int			zeros = estimate[kind].zeros;

		if (estimate[kind].bits > least + looked_at / 4)
			continue;
		base = make_numbers(kind, step, count, middle, numbers);
		made = kind;
		if (zeros >= looked_at / 2)
		{
			plan.flags = kind | FLAG_SPARSE;
			find_sparse(numbers, count, &sparse);
			split = kind;
			plan_list(sparse.zeros, sparse.count, &plan.zeros);
			plan_list(sparse.less_one, sparse.count, &plan.numbers);
			plan.bytes = varint_bytes(sparse.count) + plan.zeros.bytes + plan.numbers.bytes;
			if (plan.numbers.wide || all_below(sparse.less_one, sparse.count, UINT32_MAX))
				keep_shorter(&best, &plan);
		}
		if (zeros <= looked_at * 3 / 4 || best.bytes == SIZE_MAX)
		{
			plan.flags = kind;
			plan_list(numbers, count, &plan.numbers);
			plan.bytes = plan.numbers.bytes;
			keep_shorter(&best, &plan);
		}
	}

	kind = best.flags & STEP_MASK;
	if (made != kind)
		base = make_numbers(kind, step, count, middle, numbers);
	*out++ = best.flags | (best.numbers.wide ? FLAG_WIDE : 0) | (divisor != 1 ? FLAG_DIVISOR : 0);
	out = write_varint(out, zigzag((uint64) minimum + divisor * base));
	if (divisor != 1)
		out = write_varint(out, divisor);
	if (best.flags & FLAG_SPARSE)
	{
		if (split != kind)
			find_sparse(numbers, count, &sparse);
		out = write_varint(out, sparse.count);
		out = write_list(&best.zeros, sparse.zeros, sparse.count, out);
		out = write_list(&best.numbers, sparse.less_one, sparse.count, out);
	}
	else
		out = write_list(&best.numbers, numbers, count, out);
	return out - begin;
}

const int64 powers_of_ten[SPLIT_EXPONENT_MAX + 1] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
	INT64CONST(10000000000), INT64CONST(100000000000), INT64CONST(1000000000000),
	INT64CONST(10000000000000), INT64CONST(100000000000000), INT64CONST(1000000000000000),
	INT64CONST(10000000000000000), INT64CONST(100000000000000000),
	INT64CONST(1000000000000000000)
};

int
split_exponent(const int *zeros, int count)
{
	int			best = 0;
	int			gain = 0;
	int			multiples = count;

	for (int exponent = 1; exponent <= SPLIT_EXPONENT_MAX; exponent++)
	{
		multiples -= zeros[exponent - 1];
		if (multiples < count / 2)
			break;
		if (multiples * exponent > gain)
		{
			gain = multiples * exponent;
			best = exponent;
		}
	}
	return best;
}

/* Are half of a few of the values multiples of ten? */
static bool
may_be_split(const int64 *values, int count)
{
	int			step = Max(count / 16, 1);
	int			looked_at = 0;
	int			multiples = 0;

	for (int i = 0; i < count; i += step)
	{
		looked_at++;
		multiples += values[i] % 10 == 0;
	}
	return multiples >= looked_at / 2;
}

/* The column as quotients and rests; 0 where no power of ten helps. */
static size_t
encode_split(const int64 *values, int count, uint8 *out)
{
	int			zeros[SPLIT_EXPONENT_MAX + 1] = {0};
	int64		quotients[CODEC_BLOCK_POINTS];
	int64		rests[CODEC_BLOCK_POINTS];
	int64		least_quotient = INT64_MAX;
	int64		least_rest = INT64_MAX;
	int64		power;
	size_t		length;
	int			bits;

	for (int i = 0; i < count; i++)
	{
		int			exponent = 0;

		while (exponent < SPLIT_EXPONENT_MAX && values[i] % powers_of_ten[exponent + 1] == 0)
			exponent++;
		zeros[exponent]++;
	}
	out[0] = SPLIT_BYTE;
	out[1] = split_exponent(zeros, count);
	if (out[1] == 0)
		return 0;
	power = powers_of_ten[out[1]];
	for (int i = 0; i < count; i++)
	{
		quotients[i] = values[i] / power - (values[i] % power < 0);
		rests[i] = (int64) ((uint64) values[i] - (uint64) quotients[i] * (uint64) power);
		least_quotient = Min(least_quotient, quotients[i]);
		least_rest = Min(least_rest, rests[i]);
	}
	length = 2 + encode_plain(quotients, count, least_quotient, out + 2, &bits);
	return length + encode_plain(rests, count, least_rest, out + length, &bits);
}

/* Values that need more bits than this are looked at for a power of ten. */
#define SPLIT_BITS 20

size_t
integers_encode(const int64 *values, int count, uint8 *out)
{
	int64		least = values[0];

	for (int i = 1; i < count; i++)
		least = Min(least, values[i]);
	return integers_encode_above(values, count, least, out);
}

size_t
integers_encode_above(const int64 *values, int count, int64 minimum, uint8 *out)
{
	int			bits;
	size_t		length = encode_plain(values, count, minimum, out, &bits);

	if (bits > SPLIT_BITS && may_be_split(values, count))
	{
		uint8		split[2 * INTEGERS_MAX_BYTES];
		size_t		split_length = encode_split(values, count, split);

		if (split_length > 0 && split_length < length)
		{
			memcpy(out, split, split_length);
			return split_length;
		}
	}
	return length;
}

/*
 * The numbers of a column, in an array of either width.  Sparse ones are few: they are read one by
 * one into a field of zeros.
 */
#define READ_NUMBERS(name, type, read_list) \
	static const uint8 * \
	name(const uint8 *in, const uint8 *end, int count, bool is_sparse, type *numbers) \
	{ \
		uint32		zeros[CODEC_BLOCK_POINTS]; \
		type		less_one[CODEC_BLOCK_POINTS]; \
		uint64		found; \
		uint64		at = 0; \
		\
		if (!is_sparse) \
			return read_list(in, end, count, numbers); \
		\
		in = read_varint(in, end, &found); \
		if (in == NULL || found > (uint64) count) \
			return NULL; \
		in = read_narrow_list(in, end, (int) found, zeros); \
		if (in == NULL) \
			return NULL; \
		in = read_list(in, end, (int) found, less_one); \
		if (in == NULL) \
			return NULL; \
		memset(numbers, 0, count * sizeof(type)); \
		for (int i = 0; i < (int) found; i++) \
		{ \
			at += zeros[i]; \
			if (at >= (uint64) count) \
				return NULL; \
			numbers[at++] = less_one[i] + 1; \
		} \
		return in; \
	}

READ_NUMBERS(read_narrow_numbers, uint32, read_narrow_list)
READ_NUMBERS(read_wide_numbers, uint64, read_wide_list)

/* From numbers to values, for either width of number; all sums wrap. */
#define MAKE_VALUES(name, type, signed_type) \
	static void \
	name(int kind, uint64 base, uint64 divisor, const type *restrict numbers, int count, \
		 int64 *restrict values) \
	{ \
		signed_type step[CODEC_BLOCK_POINTS]; \
		uint64		slope = 0; \
		\
		if (kind == STEP_MINIMUM) \
		{ \
			for (int i = 0; i < count; i++) \
				values[i] = (int64) (base + divisor * numbers[i]); \
			return; \
		} \
		for (int i = 0; i < count; i++) \
			step[i] = (signed_type) ((numbers[i] >> 1) ^ (0 - (numbers[i] & 1))); \
		switch (kind) \
		{ \
			case STEP_MIDDLE: \
				for (int i = 0; i < count; i++) \
					values[i] = (int64) (base + divisor * (uint64) step[i]); \
				break; \
			case STEP_DELTA: \
				if (divisor == 1) \
				{ \
					int			i = 0; \
					\
					/* four at a time, so that four sums wait for the one before, not each */ \
					for (; i + 4 <= count; i += 4) \
					{ \
						uint64		one = base + (uint64) step[i]; \
						uint64		two = (uint64) step[i] + (uint64) step[i + 1]; \
						uint64		last = (uint64) step[i + 2] + (uint64) step[i + 3]; \
						\
						values[i] = (int64) one; \
						values[i + 1] = (int64) (base + two); \
						values[i + 2] = (int64) (base + two + (uint64) step[i + 2]); \
						base += two + last; \
						values[i + 3] = (int64) base; \
					} \
					for (; i < count; i++) \
					{ \
						base += (uint64) step[i]; \
						values[i] = (int64) base; \
					} \
					break; \
				} \
				for (int i = 0; i < count; i++) \
				{ \
					base += divisor * (uint64) step[i]; \
					values[i] = (int64) base; \
				} \
				break; \
			case STEP_DELTA2: \
				for (int i = 0; i < count; i++) \
				{ \
					slope += divisor * (uint64) step[i]; \
					base += slope; \
					values[i] = (int64) base; \
				} \
				break; \
		} \
	}

MAKE_VALUES(make_values_narrow, uint32, int32)
MAKE_VALUES(make_values_wide, uint64, int64)

/* The flags, the base and the divisor. */
static const uint8 *
read_head(const uint8 *in, const uint8 *end, uint64 *base, uint64 *divisor)
{
	int			flags = *in++;

	if (flags & ~FLAGS_KNOWN)
		return NULL;
	in = read_varint(in, end, base);
	if (in == NULL)
		return NULL;
	*base = unzigzag(*base);
	*divisor = 1;
	if (flags & FLAG_DIVISOR)
	{
		in = read_varint(in, end, divisor);
		if (in == NULL || *divisor < 2)
			return NULL;
	}
	return in;
}

static size_t
decode_plain(const uint8 *in, size_t length, int count, int64 *values)
{
	const uint8 *begin = in;
	const uint8 *end = in + length;
	int			flags;
	int			kind;
	bool		is_sparse;
	uint64		base;
	uint64		divisor;

	if (count < 1 || count > CODEC_BLOCK_POINTS || length < 1)
		return 0;
	flags = *in;
	in = read_head(in, end, &base, &divisor);
	if (in == NULL)
		return 0;
	kind = flags & STEP_MASK;
	is_sparse = (flags & FLAG_SPARSE) != 0;

	/* No number but zero: a constant, as columns of weights often are. */
	if (is_sparse && in < end && *in == 0)
	{
		for (int i = 0; i < count; i++)
			values[i] = (int64) base;
		return in + 1 - begin;
	}

	if (flags & FLAG_WIDE)
	{
		uint64		numbers[CODEC_BLOCK_POINTS];

		in = read_wide_numbers(in, end, count, is_sparse, numbers);
		if (in != NULL)
			make_values_wide(kind, base, divisor, numbers, count, values);
	}
	else
	{
		uint32		numbers[CODEC_BLOCK_POINTS];

		in = read_narrow_numbers(in, end, count, is_sparse, numbers);
		if (in != NULL)
			make_values_narrow(kind, base, divisor, numbers, count, values);
	}
	return in == NULL ? 0 : in - begin;
}

size_t
integers_decode(const uint8 *in, size_t length, int count, int64 *values)
{
	int64		rests[CODEC_BLOCK_POINTS];
	uint64		power;
	size_t		quotients_length;
	size_t		rests_length;

	if (length < 2 || in[0] != SPLIT_BYTE)
		return decode_plain(in, length, count, values);
	if (in[1] < 1 || in[1] > SPLIT_EXPONENT_MAX)
		return 0;
	power = (uint64) powers_of_ten[in[1]];
	quotients_length = decode_plain(in + 2, length - 2, count, values);
	if (quotients_length == 0)
		return 0;
	rests_length = decode_plain(in + 2 + quotients_length, length - 2 - quotients_length, count,
								rests);
	if (rests_length == 0)
		return 0;
	for (int i = 0; i < count; i++)
		values[i] = (int64) ((uint64) values[i] * power + (uint64) rests[i]);
	return 2 + quotients_length + rests_length;
}
